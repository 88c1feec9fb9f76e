package import Linting
import TextModel

/// 间接问句用了问号。
///
/// “他打听新站何时启用”“她拿不准该找谁”里，疑问词在宾语里，全句是陈述，句末用句号。引号里的话、设问和反问不在此列。
///
/// **怎么改**：把问号改成句号。
///
/// **依据**：GB/T 15834—2011 4.2.3.1：问号表示句子的疑问语气。
package struct PunctIndirectQuestion: WordRule {
  package static let profile = RuleProfile(
    "punct-indirect-question", .punctuation, .information, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("村民们都在打听新桥什么时候通车⟦？⟧施工队的答复是国庆前。", fixed: "村民们都在打听新桥什么时候通车。施工队的答复是国庆前。"),
    .reported("她说不清这些旧书是谁留下的⟦？⟧", fixed: "她说不清这些旧书是谁留下的。"),
    .reported("物业一直没有说明电梯何时能修好⟦？⟧", fixed: "物业一直没有说明电梯何时能修好。"),
    .reported("他怎么也想不明白伞是在哪里丢的⟦？⟧", fixed: "他怎么也想不明白伞是在哪里丢的。"),
    .reported("至于新桥何时通车⟦？⟧还要看水位。", fixed: "至于新桥何时通车，还要看水位。"),
    .accepted("村民们都在打听新桥什么时候通车。"),
    .accepted("谁不知道这条路有多难走？有没有人打听过老屋是谁盖的？"),
    .accepted("你可知道这座桥修了多少年？"),
    .accepted("“我也说不清该找谁？”老人摆摆手。"),
    .accepted("他反问道：不打听哪里有活干？"),
    .accepted("难道没有人知道怎么修？他不禁要问，为什么会这样？"),
  ]

  package init() {}

  package let words = ["？"]

  /// Verbs whose object is a question.
  private static let verbs: Phrases = """
    不知道 不晓得 不清楚 不明白 不懂得 不确定 搞不懂 弄不懂 弄不清 搞不清 闹不清 说不清 说不准 说不上 说不出 说得清 拿不准 拿不定 吃不准 摸不准 摸不清 猜不透 猜不出 想不通
    想不明白 弄不明白 搞不明白 想不出 没想好 弄清 搞清 查清 查明 问清 没说 没有说明 未说明 说明 透露 公布 明确 无法确定 难以确定 无从知晓 无从得知 追问 询问 打听 打探 请教 咨询 讨论
    商量 商议 琢磨 盘算 思考 考虑 研究 探讨 摸索 想知道 想弄清 想了解 关心 好奇 纳闷 犯愁 发愁 告诉 解释 讲述 取决于 记不清 记不得 记不起 看不出 分不清 看看 看一看 不知
    """

  private static let questions: Phrases = """
    什么 谁 哪 怎么 怎样 怎能 怎 如何 为何 何时 何处 何地 多少 多久 多大 多长 多高 多远 几 是否 能否 可否 会否 有没有 到底 究竟 难道 岂 何尝 何不 凭啥 为啥 啥
    """

  /// What makes a question of the whole, before the verb.
  private static let outer: Phrases = "什么 谁 哪 怎 如何 为何 是否 能否 可否 有没有 难道 岂 何尝 何不 凭啥 为啥 啥 会不会 要不要"

  /// Words before the verb that put the question to the reader, or to somebody who is spoken to.
  private static let addressed: Phrases = "你 您 请 不禁 不妨 能不能 可不可以 可曾 可知 不是 想过 试问 咱 我"

  /// Words at the end of a question that is asked.
  private static let particles: ScalarSet = "吗么呢吧"

  private static let topics: Phrases = "至于 而至于"

  /// 至于何时开工？施工方说…: what the sentence speaks of, said like a question.
  private static func isTopic(_ index: Int, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let sentence = context.sentence(at: index), text.matches(any: topics, at: sentence.lowerBound),
      !(sentence.lowerBound..<index).contains(where: {
        text.characterClass($0) == .colon || text.characterClass($0) == .openQuote
      }),
      text.characterClass(index + 1) == .han, !particles.contains(text.scalar(index - 1)),
      asks(sentence.lowerBound..<index, text)
    else { return false }
    return true
  }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let index = hit.range.lowerBound
    if PunctIndirectQuestion.isTopic(index, context), !PunctIndirectQuestion.isQuoted(index, context) {
      report.report(
        hit.range, Message("“至于……”引出话题，后面用逗号。", "What “至于” takes up is no question; a comma stands behind it."),
        fixes: [.replace(hit.range, with: "，")])
      return
    }
    let next = text.characterClass(index + 1)
    guard !next.isClosing, next != .stop, !PunctIndirectQuestion.particles.contains(text.scalar(index - 1)),
      text.characterClass(index - 1) == .han, let clause = context.clause(at: index - 1),
      let verb = text.last(of: PunctIndirectQuestion.verbs, in: clause),
      PunctIndirectQuestion.asks(verb.upperBound..<index, text),
      !PunctIndirectQuestion.asksItself(clause.lowerBound..<verb.lowerBound, text),
      // 不知明年能否再来？ without anybody who does not know is asked by the writer; so is 你看如何？
      clause.lowerBound < verb.lowerBound || !text.has("不", at: verb.lowerBound),
      !text.matches("如何", endingAt: index),
      text.first(of: PunctIndirectQuestion.addressed, in: clause.lowerBound..<verb.lowerBound) == nil,
      // 反问道：为什么…: what is put to somebody stands behind a colon.
      text.characterClass(clause.lowerBound - 1) != .colon, !PunctIndirectQuestion.isQuoted(index, context)
    else { return }
    // Of a clause before it the question may be about the speaker's own words: 谁能说清，…?
    if let sentence = context.sentence(at: index),
      PunctIndirectQuestion.asksItself(sentence.lowerBound..<clause.lowerBound, text)
    {
      return
    }
    report.report(
      hit.range,
      Message("疑问在宾语里，全句是陈述，句末用句号。", "The question is reported, not asked; the sentence ends with “。”."),
      fixes: [.replace(hit.range, with: "。")])
  }

  /// Whether an interrogative of its own makes a question of the whole. 怎么也, 谁都 are none.
  private static func asksItself(_ range: Range<Int>, _ text: LogicalText) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, let word = text.first(of: outer, in: start..<range.upperBound) {
      let isAny = (word.upperBound...word.upperBound + 1).contains { text.has("也", at: $0) || text.has("都", at: $0) }
      if !isAny { return true }
      start = word.upperBound
    }
    return false
  }

  /// Whether words ask: an interrogative, or a verb with its own denial (能不能).
  private static func asks(_ range: Range<Int>, _ text: LogicalText) -> Bool {
    if range.isEmpty { return false }
    if text.first(of: questions, in: range) != nil { return true }
    return range.dropLast(2).contains { place in
      text.scalar(place) == text.scalar(place + 2) && (text.has("不", at: place + 1) || text.has("没", at: place + 1))
    }
  }

  /// Whether an index stands inside quotation marks.
  private static func isQuoted(_ index: Int, _ context: ArticleContext) -> Bool {
    context.lastMark(.openQuote, .closeQuote, before: index, within: 300).map {
      context.text.characterClass($0) == .openQuote
    } ?? false
  }
}
