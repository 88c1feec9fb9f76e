import Facts
package import Linting
import TextModel

/// 升降的说法同数字相反。
///
/// “由 A 提高到 B”，B 应当大于 A；“由 A 下降到 B”，B 应当小于 A。“超额完成”的实际数应当大于目标数。
///
/// **怎么改**：核对两个数和动词，改错的那一个。
///
/// **依据**：算术。
package struct FactDirection: WordRule {
  package static let profile = RuleProfile("fact-direction", .facts, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("办结时限由15个工作日⟦压缩到20个工作日⟧。"),
    .reported("绿化率由38%⟦提高到31%⟧。"),
    .reported("年收入从20万元⟦增加到12万元⟧。"),
    .reported("改造户厕2300户，⟦超额完成2409户⟧的年度目标。"),
    .reported("门票由每张30元⟦优惠到36元⟧。"),
    .reported("事故由前年的7起⟦下降为去年的12起⟧。"),
    .reported("晴好天数从301天⟦增加到288天⟧。"),
    .reported("年初计划植树600亩，眼下栽了⟦520亩，超额完成⟧任务。"),
    .accepted("门票由每张36元优惠到30元。"),
    .accepted("年初计划植树600亩，眼下栽了650亩，超额完成任务。"),
    .accepted("办结时限由15个工作日压缩到5个工作日。"),
    .accepted("绿化率由31%提高到38%。"),
    .accepted("改造户厕3884户，超额完成2409户的年度目标。"),
    .accepted("排名由第9位上升到第4位。"),
    .accepted("百米成绩由13秒提高到12秒。"),
  ]

  package init() {}

  /// Verbs whose fall may be a rise of what they say: a time, a rank.
  private static let gains = ["提高", "提升", "上升", "攀升", "跃升", "升"]
  private static let rising = gains + ["增加", "增长", "扩大", "上涨", "涨", "增", "扩", "延长", "上调", "调高", "拓宽", "加密"]
  private static let falling = [
    "下降", "减少", "降低", "缩短", "压缩", "压减", "缩减", "降", "减", "跌", "下跌", "下调", "调低", "优惠", "回落", "缩小", "下滑", "精简", "压降", "打折",
  ]
  private static let target = "超额完成"
  private static let links = ["到", "至", "为"]
  private static let verbs: [(word: String, rises: Bool, isGain: Bool)] =
    rising.flatMap { verb in links.map { (verb + $0, true, gains.contains(verb)) } }
    + falling.flatMap { verb in links.map { (verb + $0, false, false) } }

  package let words = FactDirection.verbs.map(\.word) + [FactDirection.target]

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard let sentence = context.sentence(at: hit.range.lowerBound) else { return }
    let metrics = context.facts.metrics
    let isTarget = hit.entry == FactDirection.verbs.count
    if isTarget, FactDirection.checkTarget(hit.range, sentence, context, &report) { return }
    guard
      let second = context.metrics(in: hit.range.upperBound..<min(sentence.upperBound, hit.range.upperBound + 24)).first
        .map({ metrics[$0] }),
      let first = context.metrics(in: sentence.lowerBound..<hit.range.lowerBound).last.map({ metrics[$0] }),
      first.modifier == nil, second.modifier == nil, first.upperBound == nil, second.upperBound == nil,
      first.unit.isComparable(with: second.unit),
      let from = first.value.multiplied(by: first.unit.factor), let to = second.value.multiplied(by: second.unit.factor)
    else { return }
    if isTarget {
      let gap = first.range.upperBound..<hit.range.lowerBound
      guard second.range.lowerBound - hit.range.upperBound <= 6, gap.count <= 4, from < to,
        (second.range.upperBound..<min(sentence.upperBound, second.range.upperBound + 10)).contains(where: {
          text.matches("目标", at: $0) || text.matches("任务", at: $0)
        })
      else { return }
    } else {
      let verb = FactDirection.verbs[hit.entry]
      let link = hit.range.upperBound
      // 下降为去年的11起: a time may stand before the second figure.
      guard second.range.lowerBound - link <= (text.matches("的", endingAt: second.range.lowerBound) ? 8 : 3),
        !(link..<second.range.lowerBound).contains(where: { text.characterClass($0).isPunctuation }),
        hit.range.lowerBound - first.range.upperBound <= 4, FactDirection.opens(first.range.lowerBound, sentence, text)
      else { return }
      // A time or a rank rises by falling.
      if verb.rises && ["名", "位"].contains(second.unit.name) { return }
      if verb.isGain && second.unit.dimension == "time" { return }
      if verb.rises && ["秒", "分钟"].contains(second.unit.name) && !verb.word.hasPrefix("延长") { return }
      guard verb.rises ? to < from : to > from else { return }
    }
    let (start, end) = (context.string(first.range), context.string(second.range))
    let verb = context.string(isTarget ? hit.range : hit.range.lowerBound..<(hit.range.upperBound - 1))
    let message =
      isTarget
      ? Message("\(start)没有超过目标 \(end)，请核对。", "\(start) does not exceed the target of \(end); please check.")
      : Message(
        "从\(start)到\(end)是\(to > from ? "增加" : "减少")，同“\(verb)”相反，请核对。",
        "From \(start) to \(end) the figure \(to > from ? "rises" : "falls"), against “\(verb)”; please check.")
    report.report(
      hit.range.lowerBound..<second.range.upperBound, message,
      related: [RelatedText(first.range, Message("前一个数在这里。", "The first figure is here."))])
  }

  /// 计划500座，已建成430座，超额完成任务: the target first, then what was done, then the claim.
  private static func checkTarget(
    _ claim: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    let before = context.metrics(in: sentence.lowerBound..<claim.lowerBound).suffix(2).map { context.facts.metrics[$0] }
    guard before.count == 2, FigureFrames.areAlike(before[0], before[1]), before.allSatisfy(FigureFrames.isExact),
      FigureFrames.amount(before[1]) < FigureFrames.amount(before[0]),
      claim.lowerBound - before[1].range.upperBound <= 8,
      let clause = context.clause(at: before[0].range.lowerBound),
      let done = context.clause(at: before[1].range.lowerBound), done != clause,
      text.first(of: ["计划", "目标", "任务", "应", "下达"], in: clause) != nil,
      text.first(of: ["计划", "目标", "任务", "还", "其余", "另"], in: done) == nil,
      !context.metrics(in: claim.upperBound..<min(sentence.upperBound, claim.upperBound + 8)).contains(where: { _ in
        true
      })
    else { return false }
    let (target, actual) = (context.string(before[0].range), context.string(before[1].range))
    report.report(
      before[1].range.lowerBound..<claim.upperBound,
      Message("\(actual)没有超过目标 \(target)，请核对。", "\(actual) does not exceed the target of \(target); please check."),
      related: [RelatedText(before[0].range, Message("目标在这里。", "The target is here."))])
    return true
  }

  /// Whether 由 or 从 stands shortly before the first figure.
  private static func opens(_ index: Int, _ sentence: Range<Int>, _ text: LogicalText) -> Bool {
    (max(sentence.lowerBound, index - 13)..<index).contains { text.scalar($0) == 0x7531 || text.scalar($0) == 0x4ECE }
  }
}
