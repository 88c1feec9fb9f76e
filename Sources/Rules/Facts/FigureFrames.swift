import Facts
import Linting
import TextModel

/// What the readings of figures side by side share: which may be compared, and the words that stand between them.
enum FigureFrames {
  /// Whether two figures count the same kind of thing: of one base unit, or both people, or both households.
  static func areAlike(_ first: Metric, _ second: Metric) -> Bool { first.unit.kind == second.unit.kind }

  /// A sentence with the one before it in its paragraph, where that is short: 应接种640名。已接种608名，接种率95%.
  static func window(_ sentence: Range<Int>, _ context: ArticleContext) -> Range<Int> {
    guard let before = context.sentence(at: sentence.lowerBound - 1), before.upperBound == sentence.lowerBound,
      before.count <= 90
    else { return sentence }
    return before.lowerBound..<sentence.upperBound
  }

  /// What stands between two figures, empty where they are not in order.
  static func gap(_ first: Metric, _ second: Metric) -> Range<Int> {
    first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
  }

  private static let particles: Phrases = "总额 总值 额 为 达到 达 是 了 约 共计 共 合计 有"

  /// Where the words end that name a figure: behind 出口 of 出口总额达31.9亿元.
  static func nameEnd(of metric: Metric, _ text: LogicalText) -> Int {
    var end = metric.range.lowerBound
    for _ in 0..<2 {
      guard let particle = text.range(ofAny: particles, endingAt: end) else { break }
      end = particle.lowerBound
    }
    return end
  }

  /// How much the last printed digit of a figure is worth, as a share of the figure.
  static func grain(_ metric: Metric, _ context: ArticleContext) -> Double {
    let value = metric.value.approximate
    let step = PrintedFigure.step(of: metric, in: context)
    return value == 0 || step == 1 ? 0 : step / value
  }

  private static let ratios: UnitNames = ["%", "成", "倍", "个百分点"]

  /// Whether a figure is a ratio: 35%, 七成, 3倍.
  static func isRatio(_ metric: Metric) -> Bool {
    metric.unit.dimension == .ratio || ratios.contains(metric.unit)
  }
}
