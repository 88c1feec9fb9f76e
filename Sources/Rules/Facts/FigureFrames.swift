import Facts
import Linting
import TextModel

/// What the readings of figures side by side share: which may be compared, and the words that stand between them.
enum FigureFrames {
  /// The classifiers that count people.
  static let people: UnitNames = ["人", "名", "位", "口", "口人", "个人", "人次"]
  private static let households: UnitNames = ["户", "户人家", "家"]

  /// Whether two figures count the same kind of thing: of one base unit, or both people, or both households.
  static func areAlike(_ first: Metric, _ second: Metric) -> Bool {
    first.unit.isComparable(with: second.unit) || people.contains(first.unit) && people.contains(second.unit)
      || households.contains(first.unit) && households.contains(second.unit)
  }

  /// Whether a figure is said without 约, 余 or a range.
  static func isExact(_ metric: Metric) -> Bool { metric.modifier == nil && metric.upperBound == nil }

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

  /// A share in hundredths: 85 for 85% and for 八成五, 66.7 for 三分之二; nil for other units. With the end of what says it.
  static func percent(_ metric: Metric, _ text: LogicalText) -> (value: Double, end: Int, isTenths: Bool)? {
    if percent.contains(metric.unit) { return (metric.value.approximate, metric.range.upperBound, false) }
    // 三分之二
    if metric.unit.dimension == "ratio", metric.unit.name.isEmpty {
      return (metric.value.approximate * 100, metric.range.upperBound, true)
    }
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
