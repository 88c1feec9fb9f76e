import Facts
package import Linting
import TextModel

/// 一句话没有说完就用了句号，或者该用冒号的地方用了逗号。
///
/// “虽然……。但……”“不仅……。而且……”是一个复句，中间用逗号；“如下”后面引出下文，用冒号；“记者了解到”后面接着说下去，用逗号。
///
/// **怎么改**：按提示换标点。
///
/// **依据**：GB/T 15834—2011 4.1、4.4、4.7。
package struct PunctClauseStop: WordRule {
  package static let profile = RuleProfile(
    "punct-clause-stop", .punctuation, .information, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("虽然开春雨水少⟦。⟧但麦苗长得不差。", fixed: "虽然开春雨水少，但麦苗长得不差。"),
    .reported("新渠不仅省水⟦。⟧而且省电。", fixed: "新渠不仅省水，而且省电。"),
    .reported("停水安排如下⟦，⟧8日全天停，9日恢复。", fixed: "停水安排如下：8日全天停，9日恢复。"),
    .reported("先修渠⟦？⟧还是先修路？大家争了一晚。", fixed: "先修渠，还是先修路？大家争了一晚。"),
    .accepted("孩子哭闹时，打？骂？还是哄？讲座从这道题讲起。"),
    .accepted("虽然开春雨水少，麦苗却长得不差。但虫害不能不防。"),
    .accepted("停水安排如下：8日全天停。"),
    .accepted("你去吗？还是我去吧。他说如下，我说如上。"),
  ]

  package init() {}

  package let words = ["。但", "。可是", "。然而", "。而且", "。所以", "。却", "如下，", "？还是"]

  private static let conceding: Phrases = "虽然 尽管 虽说 固然 虽"
  private static let adding: Phrases = "不仅 不但 不光 不只 非但"
  private static let causing: Phrases = "因为 由于"
  private static let turns: Phrases = "但 却 可是 然而 不过 仍 依然 也 还 而 可"
  private static let additions: Phrases = "而且 并且 还 也 更 而 甚至"
  private static let effects: Phrases = "所以 因此 因而 故 就 才 于是 便 导致 使"
  private static let listed: Phrases =
    "安排 情况 名单 内容 方案 时间 具体 事项 结果 范围 措施 通知 公告 说明 要求 流程 步骤 地点 方式 顺序 电话 分工 数据 有关 公布 公示 规定"

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    switch hit.entry {
    case 0...2: checkHalves(hit.range.lowerBound, PunctClauseStop.conceding, PunctClauseStop.turns, context, &report)
    case 3: checkHalves(hit.range.lowerBound, PunctClauseStop.adding, PunctClauseStop.additions, context, &report)
    case 4: checkHalves(hit.range.lowerBound, PunctClauseStop.causing, PunctClauseStop.effects, context, &report)
    case 6:
      let comma = hit.range.upperBound - 1
      guard let clause = context.clause(at: hit.range.lowerBound),
        text.first(of: PunctClauseStop.listed, in: clause.lowerBound..<hit.range.lowerBound) != nil
          || text.matches("具体", at: clause.lowerBound),
        text.characterClass(comma + 1) == .han || text.characterClass(comma + 1) == .digit
      else { return }
      offer("：", comma, Message("“如下”引出下文，用冒号。", "“如下” takes a colon."), &report)
    case 7:
      // 是先修渠？还是先修路？: the two halves of one question.
      let mark = hit.range.lowerBound
      guard let first = context.sentence(at: mark - 1), let second = context.sentence(at: mark + 1),
        text.characterClass(second.upperBound - 1) == .stop, text.has("？", at: second.upperBound - 1),
        !first.contains(where: { text.characterClass($0) == .openQuote }), (4...40).contains(first.count),
        second.count <= 30,
        !PunctClauseStop.particles.contains(text.scalar(mark - 1))
      else { return }
      offer("，", mark, Message("选择问句中间一般用逗号，句末用问号。", "Between the two halves of a choice stands a comma."), &report)
    default: break
    }
  }

  private static let particles: ScalarSet = "吗呢吧"

  /// 虽然…。但…: the sentence opens the first half, and nothing in it takes up the second.
  private func checkHalves(
    _ stop: Int, _ opening: Phrases, _ second: Phrases, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard let sentence = context.sentence(at: stop), sentence.upperBound == stop + 1, sentence.count <= 60,
      let opener = text.last(of: opening, in: sentence), opener.lowerBound - sentence.lowerBound <= 24,
      text.first(of: second, in: opener.upperBound..<stop) == nil,
      !(sentence.lowerBound..<stop).contains(where: { text.characterClass($0) == .openQuote })
    else { return }
    let before = text.characterClass(opener.lowerBound - 1)
    guard opener.lowerBound == sentence.lowerBound || before == .comma || opener.lowerBound - sentence.lowerBound <= 8
    else { return }
    offer(
      "，", stop,
      Message(
        "“\(context.string(opener))……”还没有说完，中间用逗号。", "The sentence is not over yet; a comma stands between its halves."),
      &report)
  }

  private func offer(_ right: String, _ index: Int, _ message: Message, _ report: inout ArticleReport) {
    report.report(index..<(index + 1), message, fixes: [.replace(index..<(index + 1), with: right)])
  }
}
