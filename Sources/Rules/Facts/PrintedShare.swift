import Facts
import Linting
import TextModel

/// A share as it is printed, in hundredths: 85 for 85% and for 八成五, 66.7 for 三分之二.
struct PrintedShare {
  let value: Double
  /// The end of what says it: behind the 五 of 八成五.
  let end: Int
  /// Whether it is said in tenths or as a fraction: 七成, 三分之二.
  let isTenths: Bool
  /// How far a share that is computed may be from it: half of its last digit; half a tenth.
  let tolerance: Double

  static let percentSign: UnitNames = ["%"]
  static let tenths: UnitNames = ["成"]

  /// Nil for other units.
  init?(_ metric: Metric, _ text: LogicalText) {
    let number = metric.value.approximate
    let bound = metric.range.upperBound
    if PrintedShare.percentSign.contains(metric.unit) {
      (value, end, isTenths) = (number, bound, false)
      tolerance = PrintedShare.half(metric, of: 1)
    } else if metric.unit.dimension == .ratio, metric.unit.name.isEmpty {
      (value, end, isTenths) = (number * 100, bound, true)
      tolerance = 5
    } else if PrintedShare.tenths.contains(metric.unit) {
      let digit = HanDigit.value(text.scalar(bound)) ?? 10
      isTenths = digit == 10
      (value, end) = isTenths ? (number * 10, bound) : (number * 10 + Double(digit), bound + 1)
      tolerance = PrintedShare.half(metric, of: isTenths ? 10 : 1)
    } else {
      return nil
    }
  }

  /// Whether a share that is computed is the one that is printed.
  func agrees(with actual: Double) -> Bool { abs(actual - value) <= tolerance }

  /// Half of the last digit that is printed of a figure whose units are worth so much, and a little for what is computed.
  private static func half(_ metric: Metric, of unit: Double) -> Double {
    (0..<metric.value.fractionDigits).reduce(unit / 2) { half, _ in half / 10 } * 1.02
  }
}
