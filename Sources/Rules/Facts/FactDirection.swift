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
    .accepted("办结时限由15个工作日压缩到5个工作日。"),
    .accepted("绿化率由31%提高到38%。"),
    .accepted("改造户厕3884户，超额完成2409户的年度目标。"),
    .accepted("排名由第9位上升到第4位。"),
    .accepted("百米成绩由13秒提高到12秒。"),
  ]

  package init() {}

  private static let rising = ["提高", "提升", "增加", "增长", "上升", "扩大", "攀升", "跃升"]
  private static let falling = ["下降", "减少", "降低", "缩短", "压缩", "压减", "缩减"]
  private static let target = "超额完成"
  private static let links: Phrases = ["到", "至", "为"]

  package let words = FactDirection.rising + FactDirection.falling + [FactDirection.target]

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let isTarget = hit.entry == words.count - 1
    guard isTarget || text.matches(any: FactDirection.links, at: hit.range.upperBound),
      let sentence = context.sentence(at: hit.range.lowerBound)
    else { return }
    let metrics = context.facts.metrics
    guard
      let second = context.metrics(in: hit.range.upperBound..<min(sentence.upperBound, hit.range.upperBound + 24)).first
        .map({ metrics[$0] }),
      let first = context.metrics(in: sentence.lowerBound..<hit.range.lowerBound).last.map({ metrics[$0] }),
      first.modifier == nil, second.modifier == nil, first.upperBound == nil, second.upperBound == nil,
      first.unit.base == second.unit.base, first.unit.dimension == second.unit.dimension,
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
      let link = hit.range.upperBound
      guard second.range.lowerBound - link <= 3, hit.range.lowerBound - first.range.upperBound <= 4,
        FactDirection.opens(first.range.lowerBound, sentence, text)
      else { return }
      let rises = hit.entry < FactDirection.rising.count
      // A time or a rank rises by falling.
      if rises && (["秒", "分钟", "名", "位"].contains(second.unit.name) || second.unit.dimension == "time") { return }
      guard rises ? to < from : to > from else { return }
    }
    let (start, end) = (context.string(first.range), context.string(second.range))
    let verb = context.string(hit.range)
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

  /// Whether 由 or 从 stands shortly before the first figure.
  private static func opens(_ index: Int, _ sentence: Range<Int>, _ text: LogicalText) -> Bool {
    (max(sentence.lowerBound, index - 13)..<index).contains { text.scalar($0) == 0x7531 || text.scalar($0) == 0x4ECE }
  }
}
