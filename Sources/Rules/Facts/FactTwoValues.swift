import Facts
package import Linting
import TextModel

/// 同一件事有两个数。
///
/// 一篇稿件里，同一主语、同一单位的数字前后不同。说的是不是一回事，要看地点、时间、口径，机器只能比对字面，所以默认关闭。
///
/// **怎么改**：核对两处数字；口径不同的写明白。
///
/// **依据**：《报纸编校差错率计算方法》：事实性差错每处计 1。
package struct FactTwoValues: ArticleRule {
  package static let profile = RuleProfile(
    "fact-two-values", .facts, .information, isOn: false, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("项目总投资3.2亿元，年底建成。目前，项目总投资⟦2.3亿元⟧的一期已经封顶。"),
    .reported("园区占地面积120亩，去冬开工。据介绍，园区占地面积⟦210亩⟧，明年投产。"),
    .reported("合作社流转土地800亩，种植中药材。据介绍，合作社流转土地⟦880亩⟧，带动村民增收。"),
    .accepted("全镇志愿服务队57支，其中志愿服务队50支满意率在九成以上。"),
    .accepted("一季度培训学员200人。二季度培训学员300人。"),
    .accepted("项目总投资3.2亿元，年底建成。目前，项目总投资约3亿元已经到位。"),
  ]

  package init() {}

  private static let parting: Phrases = ["其中", "新增", "累计", "分别", "去年", "今年", "上年", "一期", "二期", "计划", "目标", "每"]

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    var first: [String: Int] = [:]
    let metrics = context.facts.metrics
    for (index, metric) in metrics.enumerated() {
      guard metric.modifier == nil, metric.upperBound == nil, metric.role == .plain || metric.role == .total,
        metric.subjectText.unicodeScalars.count >= 3, metric.time == nil,
        !["ratio", "time", "temperature"].contains(metric.unit.dimension), !isParted(metric, context)
      else { continue }
      let key = metric.subjectText + "\n" + metric.unit.base
      guard let earlier = first[key] else {
        first[key] = index
        continue
      }
      let other = metrics[earlier]
      guard let left = other.value.multiplied(by: other.unit.factor),
        let right = metric.value.multiplied(by: metric.unit.factor),
        left != right, context.sentence(at: other.range.lowerBound) != context.sentence(at: metric.range.lowerBound)
      else { continue }
      report.report(
        metric.range,
        Message(
          "“\(metric.subjectText)”前面是 \(context.string(other.range))，这里是 \(context.string(metric.range))，请核对。",
          "\(context.string(other.range)) above, \(context.string(metric.range)) here. Please check."),
        related: [RelatedText(other.range, Message("前面是 \(context.string(other.range))", "the figure above"))])
    }
  }

  /// Whether the clause says that the figure is one part, period or stage.
  private func isParted(_ metric: Metric, _ context: ArticleContext) -> Bool {
    guard let clause = context.clause(at: metric.range.lowerBound) else { return true }
    return context.text.first(of: FactTwoValues.parting, in: clause.lowerBound..<metric.range.lowerBound) != nil
  }
}
