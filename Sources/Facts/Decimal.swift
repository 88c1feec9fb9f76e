/// An exact decimal number: `significand` × 10 to the power of `exponent`. Every operation that could overflow gives
/// nil instead; no number on a page can trap.
package struct Decimal: Hashable, Sendable, Comparable {
  private let significand: Int128
  private let exponent: Int

  package static let zero = Decimal(0)
  private static let maximumDigits = 34

  package init(_ value: Int) {
    self.init(normalizing: Int128(value), exponent: 0)
  }

  /// `value` × 10 to the power of `exponent`, which must lie within ±999; others count as 0.
  package init(_ value: Int, exponent: Int) {
    self.init(normalizing: Int128(value), exponent: abs(exponent) < 1000 ? exponent : 0)
  }

  /// The same for digits already read; nil where the exponent is beyond ±999.
  package init?(_ significand: Int128, exponent: Int) {
    self.init(checking: significand, exponent: exponent)
  }

  /// What the number is made of, to be kept elsewhere.
  package var parts: (significand: Int128, exponent: Int) { (significand, exponent) }

  /// A significand that does not end with a zero, as it is.
  private init(normalized significand: Int128, exponent: Int) {
    self.significand = significand
    self.exponent = exponent
  }

  private init(normalizing significand: Int128, exponent: Int) {
    var exponent = exponent
    // Most numbers fit a machine word, where a division costs a tenth.
    if var word = Int(exactly: significand) {
      while word != 0 && word % 10 == 0 {
        word /= 10
        exponent += 1
      }
      self.significand = Int128(word)
      self.exponent = word == 0 ? 0 : exponent
      return
    }
    var significand = significand
    while significand != 0 && significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    self.significand = significand
    self.exponent = significand == 0 ? 0 : exponent
  }

  private init?(checking significand: Int128, exponent: Int) {
    // `Int128.min` has no magnitude.
    guard abs(exponent) < 1000, significand != Int128.min else { return nil }
    self.init(normalizing: significand, exponent: exponent)
  }

  /// Reads ASCII digits with at most one point (`3595.58`); nil for anything else and for more than 34 digits.
  package init?(_ text: some StringProtocol) {
    var value: Int128 = 0
    var fraction = 0
    var digits = 0
    var hasPoint = false
    var isNegative = false
    for (position, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= Decimal.maximumDigits else { return nil }
        value = value * 10 + Int128(byte - UInt8(ascii: "0"))
        if hasPoint { fraction += 1 }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "-") where position == 0: isNegative = true
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    self.init(normalizing: isNegative ? -value : value, exponent: -fraction)
  }

  package var isZero: Bool { significand == 0 }
  package var isNegative: Bool { significand < 0 }
  package var magnitude: Decimal {
    Decimal(normalizing: significand < 0 ? -significand : significand, exponent: exponent)
  }
  /// How many digits stand behind the point.
  package var fractionDigits: Int { max(0, -exponent) }

  /// The nearest `Double`, for what need not be exact.
  package var approximate: Double {
    // Nearly all figures fit in 64 bits, which the processor converts by itself.
    let short = Int64(truncatingIfNeeded: significand)
    var result = Int128(short) == significand ? Double(short) : Double(significand)
    for _ in 0..<min(400, abs(exponent)) { result = exponent > 0 ? result * 10 : result / 10 }
    return result
  }

  /// The number times ten to the power of `power`; nil where the exponent would leave ±999.
  func shifted(by power: Int) -> Decimal? {
    guard significand != 0 else { return self }
    let (exponent, overflow) = exponent.addingReportingOverflow(power)
    return overflow || abs(exponent) >= 1000 ? nil : Decimal(normalized: significand, exponent: exponent)
  }

  package func adding(_ other: Decimal) -> Decimal? {
    let low = min(exponent, other.exponent)
    guard let left = scaled(to: low), let right = other.scaled(to: low) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Decimal(checking: sum, exponent: low)
  }

  package func subtracting(_ other: Decimal) -> Decimal? {
    adding(Decimal(normalizing: -other.significand, exponent: other.exponent))
  }

  package func multiplied(by other: Decimal) -> Decimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : Decimal(checking: product, exponent: exponent + other.exponent)
  }

  /// The quotient, cut off behind `digits` digits after the point; nil for a division by zero or an overflow.
  package func divided(by other: Decimal, digits: Int = 12) -> Decimal? {
    guard !other.isZero else { return nil }
    let shift = digits + exponent - other.exponent
    guard shift >= 0 else {
      return Decimal(checking: significand / other.significand, exponent: exponent - other.exponent)
    }
    guard let power = Decimal.power(shift) else { return nil }
    let (scaled, overflow) = significand.multipliedReportingOverflow(by: power)
    return overflow ? nil : Decimal(checking: scaled / other.significand, exponent: -digits)
  }

  package static func < (left: Decimal, right: Decimal) -> Bool {
    let low = min(left.exponent, right.exponent)
    if let first = left.scaled(to: low), let second = right.scaled(to: low) { return first < second }
    return left.approximate < right.approximate
  }

  private func scaled(to target: Int) -> Int128? {
    guard let power = Decimal.power(exponent - target) else { return nil }
    let (result, overflow) = significand.multipliedReportingOverflow(by: power)
    return overflow ? nil : result
  }

  private static func power(_ exponent: Int) -> Int128? {
    guard exponent >= 0, exponent <= 38 else { return nil }
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}

extension Decimal: CustomStringConvertible {
  /// Plain digits: `35955800`, `100.7`, never with an exponent.
  package var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: min(exponent, 1000)) }
    let point = digits.count + exponent
    if point > 0 {
      return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }
    return sign + "0." + String(repeating: "0", count: -point) + digits
  }
}
