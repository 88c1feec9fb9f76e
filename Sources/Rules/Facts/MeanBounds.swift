import Facts
import Linting
import TextModel

/// A mean that lies outside of the least and the greatest that are told with it: 最大的19岁，最小的16岁，平均年龄21岁. Reported as
/// information only.
struct MeanBounds {
  private let mean: Metric
  private let bound: Metric
  private let isGreater: Bool

  private static let greatest: Phrases = "最大 最高 最长 最年长 年长 最多 最重 最贵 最快 最深 最厚"
  private static let least: Phrases = "最小 最低 最短 最年轻 年纪最轻 最轻 最少 最便宜 最慢 最浅 最薄"
  private static let others: Phrases = "去年 上年 全国 全省 全市 全县 比 较 增 减 历史 其余 其中"

  /// Nil unless a mean and a bound of the same thing stand in one sentence, and disagree.
  init?(_ index: Int, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    let mean = metrics[index]
    guard mean.isExact, !FigureFrames.isRatio(mean), let sentence = context.sentence(at: mean.range.lowerBound),
      let start = context.clause(at: mean.range.lowerBound)?.lowerBound,
      text.first(
        of: MeanFrame.means, in: max(start, mean.range.lowerBound - 6)..<mean.range.lowerBound) != nil
    else { return nil }
    let figures = metrics[context.metrics(in: sentence)].filter {
      $0.range != mean.range && $0.unit.key == mean.unit.key && $0.isExact
    }
    guard figures.count == 2, let left = figures.first, let right = figures.last,
      let leftIs = MeanBounds.isGreatest(left, context), let rightIs = MeanBounds.isGreatest(right, context),
      leftIs != rightIs,
      text.first(
        of: MeanBounds.others, in: left.range.lowerBound - 8..<max(mean.range.lowerBound, right.range.upperBound))
        == nil
    else { return nil }
    let (most, fewest) = leftIs ? (left, right) : (right, left)
    guard most.value >= fewest.value, mean.value > most.value || mean.value < fewest.value else { return nil }
    self.mean = mean
    isGreater = mean.value > most.value
    bound = isGreater ? most : fewest
  }

  /// Whether a figure is told as the greatest (true) or as the least (false).
  private static func isGreatest(_ metric: Metric, _ context: ArticleContext) -> Bool? {
    let start = context.clause(at: metric.range.lowerBound)?.lowerBound ?? metric.range.lowerBound
    let label = max(start, metric.range.lowerBound - 10)..<metric.range.lowerBound
    let isMost = context.text.first(of: greatest, in: label) != nil
    let isLeast = context.text.first(of: least, in: label) != nil
    return isMost == isLeast ? nil : isMost
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let words = (context.string(mean.range), context.string(bound.range))
    report.report(
      mean.range,
      Message(
        "平均数 \(words.0)比\(isGreater ? "最大" : "最小")的 \(words.1)还\(isGreater ? "大" : "小")，请核对。",
        "The mean, \(words.0), lies beyond the \(isGreater ? "greatest" : "least"), \(words.1); please check."),
      severity: .information, related: [RelatedText(bound.range, Message("最大或最小的数", "the bound"))])
  }
}
