import Facts
import Linting
import TextModel

/// What the readings of figures side by side share: which may be compared, and the words that stand between them.
enum FigureFrames {
  private static let people: UnitNames = ["人", "名", "位", "口", "口人", "人次"]

  /// Whether two figures count the same kind of thing: of one base unit, or both people.
  static func areAlike(_ first: Metric, _ second: Metric) -> Bool {
    first.unit.isComparable(with: second.unit) || people.contains(first.unit) && people.contains(second.unit)
  }

  /// Whether a figure is said without 约, 余 or a range.
  static func isExact(_ metric: Metric) -> Bool { metric.modifier == nil && metric.upperBound == nil }

  /// What stands between two figures, empty where they are not in order.
  static func gap(_ first: Metric, _ second: Metric) -> Range<Int> {
    first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
  }

  /// The value in the unit in which figures of its kind are compared.
  static func amount(_ metric: Metric) -> Double { metric.value.approximate * metric.unit.factor.approximate }

  /// How much the last printed digit of a figure is worth, as a share of the figure.
  static func grain(_ metric: Metric, _ context: ArticleContext) -> Double {
    let value = metric.value.approximate
    let step = PrintedFigure.step(of: metric, in: context)
    return value == 0 || step == 1 ? 0 : step / value
  }

  private static let ratios: UnitNames = ["%", "成", "倍", "个百分点"]
  static let percent: UnitNames = ["%"]
  static let tenths: UnitNames = ["成"]

  /// Whether a figure is a ratio: 35%, 七成, 3倍.
  static func isRatio(_ metric: Metric) -> Bool {
    metric.unit.dimension == "ratio" || ratios.contains(metric.unit)
  }

  /// A share in hundredths: 85 for 85% and for 八成五; nil for other units. With the end of what says it.
  static func percent(_ metric: Metric, _ text: LogicalText) -> (value: Double, end: Int, isTenths: Bool)? {
    if percent.contains(metric.unit) { return (metric.value.approximate, metric.range.upperBound, false) }
    guard tenths.contains(metric.unit) else { return nil }
    let tenths = metric.value.approximate * 10
    if let digit = ChineseDigits.value(text.scalar(metric.range.upperBound)), digit < 10 {
      return (tenths + Double(digit), metric.range.upperBound + 1, false)
    }
    return (tenths, metric.range.upperBound, true)
  }

  /// A share as it is printed in messages: 87.5%.
  static func printed(_ percent: Double) -> String { PrintedFigure.rounded(percent) + "%" }
}
