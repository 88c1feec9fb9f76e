import Facts
import Linting
import TextModel

/// A difference that is stated of the two figures before it: 比去年的640人多80人; 由60%提高到75%，提高15个百分点. It only asks.
struct DifferenceFrame {
  let first: Metric
  let second: Metric
  let difference: Metric

  private static let verbs: Phrases = [
    "增加", "增加了", "增长", "增长了", "提高", "提高了", "提升", "提升了", "上升", "上升了", "多", "多了", "净增", "减少", "减少了", "下降", "下降了", "降低",
    "降低了", "少", "少了",
    "缩短", "缩短了", "高", "低", "高出", "增", "减", "降", "延长", "延长了",
  ]
  private static let links: Phrases = ["比", "较", "由", "从"]
  private static let arrivals: Phrases = ["到", "至", "为"]
  private static let others: Phrases = ["其中", "平均", "累计", "环比", "每", "最", "同比", "连续", "目标", "计划", "再"]

  /// Nil unless the third of three figures is such a difference, and is another than that of the first two.
  init?(_ index: Int, in sentence: Range<Int>, _ context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    guard index >= 2 else { return nil }
    let (first, second, third) = (metrics[index - 2], metrics[index - 1], metrics[index])
    guard text.range(ofAny: DifferenceFrame.verbs, endingAt: third.range.lowerBound) != nil,
      first.range.lowerBound >= sentence.lowerBound, FigureFrames.areAlike(first, second),
      first.modifier == nil, second.modifier == nil, first.upperBound == nil, second.upperBound == nil,
      third.upperBound == nil,
      third.modifier == nil || third.modifier == .up || third.modifier == .down,
      third.range.lowerBound - second.range.upperBound <= 12, second.range.lowerBound - first.range.upperBound <= 16
    else { return nil }
    let isPoints = third.unit.name.contains("百分点")
    guard
      isPoints
        ? FigureFrames.percent.contains(first.unit) && FigureFrames.percent.contains(second.unit)
        : FigureFrames.areAlike(second, third) && !FigureFrames.percent.contains(first.unit)
    else { return nil }
    // 由 A 提高到 B, or A，比去年的 B: the two that are compared.
    let between = FigureFrames.gap(first, second)
    let head = max(sentence.lowerBound, first.range.lowerBound - 8)..<first.range.lowerBound
    let isChange =
      text.last(of: DifferenceFrame.links, in: head) != nil
      && text.last(of: DifferenceFrame.arrivals, in: between) != nil
    let isComparison =
      text.last(of: DifferenceFrame.links, in: between) != nil
      && !between.contains { text.characterClass($0).endsSentence }
    guard isChange || isComparison,
      text.first(of: DifferenceFrame.others, in: between.lowerBound..<third.range.lowerBound) == nil
    else { return nil }
    let factor = isPoints ? 1 : third.unit.factor.approximate
    let (old, new) =
      isPoints
      ? (first.value.approximate, second.value.approximate) : (FigureFrames.amount(first), FigureFrames.amount(second))
    let stated = third.value.approximate * factor
    let steps = [first, second, third].map {
      PrintedFigure.step(of: $0, in: context) * (isPoints ? 1 : $0.unit.factor.approximate)
    }
    // Each printed figure may be off by half its last digit, all of them hardly at once.
    let tolerance = steps.allSatisfy { $0 == 1 } ? 1e-6 : steps.reduce(0, +) / 4
    let actual = abs(new - old)
    guard actual > 0, abs(actual - stated) > tolerance else { return nil }
    self.first = first
    self.second = second
    difference = third
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let words = [first, second, difference].map { context.string($0.range) }
    report.report(
      difference.range,
      Message(
        "\(words[0])同 \(words[1])相差的不是\(words[2])，请核对。",
        "\(words[0]) and \(words[1]) do not differ by \(words[2]). Check the figures."),
      severity: .information,
      related: [first, second].map { RelatedText($0.range, Message("比较的数字", "figure compared")) })
  }
}
