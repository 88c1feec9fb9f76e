import Facts
import Linting
import TextModel

/// The mean of a list that stands before it: 五场分别得98分、104分、91分、87分和110分，场均98分. Reported as information only.
struct MeanFrame {
  private let values: [Metric]
  private let mean: Metric
  private let actual: Double

  static let means: Phrases = "均 平均"
  private static let lists: Phrases = "分别 依次 各 得分 成绩 打分 评分 分数"
  private static let joints: Phrases = "、 和 与 及 ，"
  /// 三道菜平均92分: as many as were listed.
  private static func counts(_ number: Int, in range: Range<Int>, _ text: LogicalText) -> Bool {
    range.contains { SmallNumber(at: $0, in: text).map { $0.value == number && $0.isCount(in: text) } ?? false }
  }

  private static let partial: Phrases = "去掉 最高 最低 其余 此前 前 以来 累计 总"

  /// Nil unless the figures before a mean are a list of three or more of its unit, and their mean is another.
  ///
  /// - Parameter named: the words behind the figure that call it a mean: 以91分的平均分.
  init?(_ index: Int, named: Range<Int>? = nil, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    let mean = metrics[index]
    guard mean.isExact, !FigureFrames.isRatio(mean), let sentence = context.sentence(at: mean.range.lowerBound),
      case let start = context.clause(at: mean.range.lowerBound)?.lowerBound ?? mean.range.lowerBound,
      case let label = max(start, mean.range.lowerBound - 8)..<mean.range.lowerBound,
      let word = named.map({ _ in label.lowerBound..<label.lowerBound }) ?? text.last(of: MeanFrame.means, in: label),
      // 平均每局: of other things than were listed.
      text.first("每", in: word.upperBound..<label.upperBound) == nil || text.first("每场", in: label) != nil,
      case let before = context.metrics(in: sentence.lowerBound..<start).map({ metrics[$0] }),
      let last = before.last, last.unit.key == mean.unit.key
    else { return nil }
    var values = [last]
    for metric in before.dropLast().reversed() {
      guard let next = values.first, metric.unit.key == mean.unit.key, metric.isExact,
        case let gap = FigureFrames.gap(metric, next),
        text.spells(any: MeanFrame.joints, gap) || gap.count <= 12 && FactSumMismatch.isListed(gap, context)
      else { break }
      values.insert(metric, at: 0)
    }
    guard values.count >= 3, last.isExact, let first = values.first,
      !before.contains(where: { $0.range.upperBound <= first.range.lowerBound && $0.unit.key == mean.unit.key }),
      mean.range.lowerBound - last.range.upperBound <= 24,
      zip(values, values.dropFirst()).allSatisfy({
        text.spells(any: MeanFrame.joints, FigureFrames.gap($0, $1))
      })
        && text.first(
          of: MeanFrame.lists, in: max(sentence.lowerBound, first.range.lowerBound - 12)..<first.range.lowerBound)
          != nil
        || MeanFrame.counts(values.count, in: start..<word.lowerBound, text),
      text.first(of: MeanFrame.partial, in: last.range.upperBound..<mean.range.lowerBound) == nil
    else { return nil }
    let actual = values.reduce(0) { $0 + $1.baseAmount } / Double(values.count)
    let step = PrintedFigure.step(of: mean, in: context) * mean.unit.factor.approximate
    guard actual > 0, abs(mean.baseAmount - actual) > step * 0.99, abs(mean.baseAmount / actual - 1) < 0.25 else {
      return nil
    }
    self.values = values
    self.mean = mean
    self.actual = actual / mean.unit.factor.approximate
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let list = values.map { context.string($0.range) }
    let right = PrintedFigure.rounded(actual, unit: mean, in: context)
    report.report(
      mean.range,
      Message(
        "\(list.joined(separator: "、"))平均是 \(right)，不是 \(context.string(mean.range))，请核对。",
        "The mean of \(list.joined(separator: ", ")) is \(right), not \(context.string(mean.range)); please check."),
      severity: .information,
      related: values.prefix(PageReport.relatedLimit).map {
        RelatedText($0.range, Message("其中一个数", "one of the figures"))
      })
  }
}
