import Facts
import Linting

/// A share as it is printed, in hundredths: 85 for 85% and for 八成五, 66.7 for 三分之二.
struct PrintedShare {
  let value: Double
  /// Whether it is said in tenths or as a fraction: 七成, 三分之二.
  let isTenths: Bool
  /// How far a share that is computed may be from it: half of its last digit; half a tenth.
  let tolerance: Double

  static let percentSign: UnitNames = ["%"]
  static let tenths: UnitNames = ["成"]

  /// Nil for other units.
  init?(_ metric: Metric) {
    let number = metric.value.approximate
    if PrintedShare.percentSign.contains(metric.unit) {
      (value, isTenths) = (number, false)
      tolerance = PrintedShare.half(metric, of: 1)
    } else if metric.unit.dimension == .ratio, metric.unit.name.isEmpty {
      (value, isTenths) = (number * 100, true)
      tolerance = 5
    } else if PrintedShare.tenths.contains(metric.unit) {
      // 八成五 is 8.5.
      (value, isTenths) = (number * 10, metric.value.fractionDigits == 0)
      tolerance = PrintedShare.half(metric, of: 10)
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
