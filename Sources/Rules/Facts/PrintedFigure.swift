import Facts
import Linting
import TextModel

/// A figure as it is printed: how exact it is, and how messages show it.
enum PrintedFigure {
  /// What the last printed digit is worth: 1 for 62个, 100 for 1.35万元, 0.1 for 7.3%.
  static func step(of metric: Metric, in context: ArticleContext) -> Double {
    let text = context.text
    if metric.isChineseNumeral { return hanStep(metric.range, text) }
    var step = 1.0
    var isFraction = false
    for index in metric.range {
      switch text.characterClass(index) {
      case .period, .middleDot: isFraction = true
      case .digit: if isFraction { step /= 10 }
      default:
        isFraction = false
        switch text.scalar(index) {
        case 0x4E07: step *= 10_000
        case 0x4EBF: step *= 100_000_000
        default: break
        }
      }
    }
    return step
  }

  /// The same for Chinese numerals: 10 for 四百二十, 1000 for 三万五千.
  private static func hanStep(_ range: Range<Int>, _ text: LogicalText) -> Double {
    var (digit, section) = (1.0, 1.0)
    for index in range {
      switch text.scalar(index) {
      case 0x5341: digit = 10
      case 0x767E: digit = 100
      case 0x5343: digit = 1000
      case 0x4E07: section *= 10_000
      case 0x4EBF: section *= 100_000_000
      case let scalar where HanDigit.isNumeral(scalar): (digit, section) = (1, 1)
      default: break
      }
    }
    return digit * section
  }

  /// How often each digit stands in a figure, four bits each; nil unless it is of two to six Arabic digits, not all the same.
  static func digits(of metric: Metric, in text: LogicalText) -> UInt64? {
    guard !metric.isChineseNumeral, metric.range.count <= 12 else { return nil }
    var (digits, count, kinds): (UInt64, Int, UInt16) = (0, 0, 0)
    for index in metric.range where text.characterClass(index) == .digit {
      let digit = UInt64(Scalars.halfWidth(text.scalar(index)) & 15)
      digits &+= 1 << (digit * 4)
      count += 1
      kinds |= 1 << UInt16(digit)
    }
    return (2...6).contains(count) && kinds.nonzeroBitCount > 1 ? digits : nil
  }

  private static let averages: Phrases = "平均 每 人均 户均 日均 月均 年均 亩均"

  /// Whether the words before a figure in its clause make it one of each: 平均每晚191笔.
  static func isAverage(_ metric: Metric, in context: ArticleContext) -> Bool {
    guard let clause = context.clause(at: metric.range.lowerBound) else { return false }
    let near = max(clause.lowerBound, metric.range.lowerBound - 12)..<metric.range.lowerBound
    return context.text.first(of: averages, in: near) != nil
  }

  /// Large round values in 万 and 亿, others in plain digits.
  static func number(_ value: Decimal) -> String {
    for (power, name) in [(100_000_000, "亿"), (10_000, "万")] {
      if value.magnitude >= Decimal(power), let scaled = value.divided(by: Decimal(power), digits: 8),
        scaled.fractionDigits <= 4
      {
        return scaled.description + name
      }
    }
    return value.description
  }

  /// A value with at most one digit behind the point, for messages.
  static func rounded(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "?" }
    let tenths = Int((value * 10).rounded())
    let whole = abs(tenths) / 10
    let digit = abs(tenths) % 10
    return (tenths < 0 ? "-" : "") + (digit == 0 ? "\(whole)" : "\(whole).\(digit)")
  }

  /// A ratio with so many digits behind the point.
  static func rounded(_ value: Double, digits: Int) -> String {
    var factor = 1.0
    for _ in 0..<min(digits, 4) { factor *= 10 }
    let result = (value * factor).rounded() / factor
    return digits == 0 && abs(result) < 1e9 ? String(Int(result)) : String(result)
  }

  /// A value with the unit as a figure prints it: 2.5亿元 beside 2.4亿元.
  static func rounded(_ value: Double, unit metric: Metric, in context: ArticleContext) -> String {
    let words = context.string(metric.range)
    for (sign, power) in [("亿", 100_000_000.0), ("万", 10_000.0)] where words.contains(sign) {
      let hundredths = (value / power * 100).rounded() / 100
      let shown = hundredths == hundredths.rounded() ? rounded(hundredths) : String(hundredths)
      return shown + sign + metric.unit.name
    }
    return rounded(value) + metric.unit.name
  }

  /// A share for messages: 87.5%.
  static func percent(_ value: Double) -> String { rounded(value) + "%" }
}
