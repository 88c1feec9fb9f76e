package import Facts
package import Linting
import TextModel

/// 平均数同总数、个数对不上。
///
/// 一句话里有总数、有个数、又有“户均”“人均”“亩均”，三个数应当对得上（允许 2% 的出入）。
///
/// **怎么改**：核对三个数；平均的若不是这些户、这些人，写明白。
///
/// **依据**：算术。
package struct FactAverage: MetricRule {
  package static let profile = RuleProfile("fact-average", .facts, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("80户村民分红40万元，户均⟦6000元⟧。"),
    .reported("发放补贴12万元，惠及60人，人均⟦3000元⟧。"),
    .reported("种植辣椒200亩，总收入160万元，亩均⟦9000元⟧。"),
    .accepted("80户村民分红40万元，户均5000元。"),
    .accepted("种植辣椒200亩，总收入160万元，亩均8000元。"),
    .accepted("人均月收入3500元，吸纳720余名群众务工。"),
    .accepted("80户村民分红40万元，户均约6000元。"),
  ]

  package init() {}

  private static let counted: [(word: String, units: [String])] = [
    ("户均", ["户", "家"]), ("人均", ["人", "名", "位", "口"]), ("亩均", ["亩"]), ("场均", ["场"]),
  ]

  package func check(_ metric: Metric, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard metric.modifier == nil, metric.upperBound == nil,
      let kind = FactAverage.counted.first(where: { kind in
        (1...4).contains { text.matches(kind.word, at: metric.range.lowerBound - 2 - $0 + 1) }
      }), let sentence = context.sentence(at: metric.range.lowerBound)
    else { return }
    let before = context.metrics(in: sentence.lowerBound..<metric.range.lowerBound).map { context.facts.metrics[$0] }
    let totals = before.filter { $0.unit.dimension == metric.unit.dimension && $0.unit.base == metric.unit.base }
    let counts = before.filter { kind.units.contains($0.unit.name) }
    guard before.count == 2, let total = totals.first, let count = counts.first, total.modifier == nil,
      count.modifier == nil,
      total.upperBound == nil, count.upperBound == nil, total.range != count.range,
      let sum = total.value.multiplied(by: total.unit.factor),
      let given = metric.value.multiplied(by: metric.unit.factor),
      let average = sum.divided(by: count.value), average > .zero
    else { return }
    let ratio = given.approximate / average.approximate
    guard ratio < 0.98 || ratio > 1.02 else { return }
    report.report(
      metric.range,
      Message(
        "\(context.string(total.range))÷\(context.string(count.range))不是 \(context.string(metric.range))，请核对。",
        "\(context.string(total.range)) over \(context.string(count.range)) is not \(context.string(metric.range)); please check."
      ),
      related: [
        RelatedText(total.range, Message("总数", "The total")), RelatedText(count.range, Message("个数", "The count")),
      ])
  }
}
