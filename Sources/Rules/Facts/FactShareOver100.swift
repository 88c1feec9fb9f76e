import Facts
package import Linting
import TextModel

/// 比率超过 100%。
///
/// 合格率、覆盖率、占比一类的比率，以及下降的幅度，不会超过 100%。完成率、增长率、产能利用率等可以超过，不在此列。
///
/// **怎么改**：核对比率。
///
/// **依据**：算术。
package struct FactShareOver100: MetricRule {
  package static let profile = RuleProfile("fact-share-over-100", .facts, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("群众知晓率达到⟦102%⟧。"),
    .reported("投诉量同比下降⟦120%⟧。"),
    .reported("产品合格率为⟦100.5%⟧。"),
    .accepted("光伏电站综合发电能力提升至100.7%。"),
    .accepted("完成全年任务的115%。"),
    .accepted("净利润同比下降120.8%。"),
    .accepted("问题解决率100%。"),
  ]

  package init() {}

  private static let hundred = Decimal(100)
  private static let rates = [
    "占比", "合格率", "达标率", "入户率", "覆盖率", "知晓率", "参与率", "满意率", "满意度", "普及率", "入学率", "入园率", "出勤率", "成活率", "死亡率", "失业率",
    "空置率", "治愈率", "识字率", "绿化率", "整改率", "办结率",
  ]
  private static let falls = ["下降", "减少", "降低", "降幅", "缩减"]
  private static let profits = ["利润", "净利", "盈利", "收益", "现金流", "拨备"]

  package static let metricUnits = ["%"]

  package func check(metricAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let metric = context.facts.metrics[index]
    guard metric.value > FactShareOver100.hundred, !context.protected.touches(metric.range)
    else {
      return
    }
    let text = context.text
    guard let clause = context.clause(at: metric.range.lowerBound) else { return }
    let low = max(clause.lowerBound, metric.range.lowerBound - 24)
    func lies(_ words: [String], within reach: Int) -> Bool {
      (max(low, metric.range.lowerBound - reach)..<metric.range.lowerBound).contains { place in
        words.contains { text.matches($0, at: place) }
      }
    }
    if lies(FactShareOver100.profits, within: 24) { return }
    guard lies(FactShareOver100.rates, within: 8) || lies(FactShareOver100.falls, within: 4) else { return }
    report.report(
      metric.range,
      Message(
        "比率或降幅是 \(context.string(metric.range))，不会超过 100%，请核对。",
        "A share or a fall of \(context.string(metric.range)) cannot be; please check."))
  }
}
