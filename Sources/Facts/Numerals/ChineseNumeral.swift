import TextModel

/// Reads numbers in Chinese numerals: 三千五百九十五, 两万余, 十五六, 几十万, 三点五.
struct ChineseNumeral {
  private static let longest = 24
  private let text: LogicalText
  private let signs = NumeralSign.table
  /// Where reading ends: the paragraph's end.
  var limit: Int

  init(text: LogicalText, limit: Int) {
    self.text = text
    self.limit = limit
  }

  @inline(__always)
  private func scalar(_ index: Int) -> UInt32 { text.scalar(index) }

  /// The number whose first numeral stands at `start` (几, 数 or 上 may stand before it). The `end` is given even where
  /// the numerals are no number: the search goes on behind them.
  func read(at start: Int) -> (numeral: Numeral?, end: Int) {
    var end = start
    while end < limit, isNumeral(end) { end += 1 }
    guard end - start <= ChineseNumeral.longest else { return (nil, end) }
    var state = State()
    var begin = start
    var index = start
    if start > 0, HanDigit.power(scalar(start)) != nil {
      // 几十, 数百, 上千: a number without its first digit.
      switch scalar(start - 1) {
      case Sign.few, Sign.several: (state.modifier, begin) = (.over, start - 1)
      case Sign.up where !isPlaceBeforeUp(start - 1): (state.modifier, begin) = (.atLeast, start - 1)
      default: break
      }
    }
    while index < limit {
      let sign = scalar(index)
      if let digit = NumeralSign.digit(sign), isNumeral(index) {
        guard state.take(digit: digit, isZero: digit == 0) else {
          return (nil, end)
        }
      } else if let power = power(at: index) {
        guard state.take(power: power) else { return (nil, end) }
      } else if sign == Sign.twenty || sign == Sign.thirty {
        guard state.takeScore(sign == Sign.twenty ? 20 : 30) else { return (nil, end) }
      } else if state.modifier == nil, state.hasPower, sign == Sign.few {
        state.modifier = .over
      } else if state.modifier == nil, state.value != nil, let mark = approximator(sign),
        index + 1 < limit, HanDigit.power(scalar(index + 1)) ?? 0 >= 4
      {
        state.modifier = mark
      } else {
        break
      }
      index += 1
    }
    guard var value = state.value else { return (nil, max(index, end)) }
    var hasPoint = false
    if state.upper == nil, index + 1 < limit, scalar(index) == Sign.point, let decimals = decimals(at: index + 1),
      let sum = value.adding(decimals.value)
    {
      value = sum
      index = decimals.end
      hasPoint = true
      while let power = power(at: index), power >= 4, let product = value.shifted(by: power) {
        value = product
        index += 1
      }
    }
    var numeral = Numeral(range: begin..<index, value: value, isChinese: true)
    numeral.upper = state.upper
    numeral.modifier = state.modifier
    numeral.closingPower = hasPoint ? 0 : state.closingPower
    numeral.hasPoint = hasPoint
    return (numeral, max(index, start + 1))
  }

  private func isNumeral(_ index: Int) -> Bool {
    switch NumeralSign.of(scalar(index), in: signs) {
    case .chineseDigit, .ten, .myriad: true
    default: false
    }
  }

  /// The power of a multiplier; 千 of 千克 is still a numeral here: 三千克 is rare, 三千克服务 is not.
  private func power(at index: Int) -> Int? {
    index < limit ? HanDigit.power(scalar(index)) : nil
  }

  private func approximator(_ scalar: UInt32) -> Metric.Modifier? {
    switch scalar {
    case Sign.remainder, Sign.more: .over
    case Sign.about: .about
    default: nil
    }
  }

  /// 上 of a place (路上, 网上) before a number is none of its own.
  private func isPlaceBeforeUp(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return ChineseNumeral.beforeUp.contains(scalar(index - 1))
  }

  private static let beforeUp = ScalarSet("以网线路会身地街桌晚早墙面手基")

  private func decimals(at start: Int) -> (value: Decimal, end: Int)? {
    var index = start
    var value: Int128 = 0
    while index < limit, index - start < 12, isNumeral(index), let digit = NumeralSign.digit(scalar(index)) {
      value = value * 10 + Int128(digit)
      index += 1
    }
    // 三点五十分 is a time of day.
    guard index > start, index >= limit || scalar(index) != Sign.ten else { return nil }
    return Decimal(value, exponent: start - index).map { ($0, index) }
  }
}

extension ChineseNumeral {
  /// The sum as far as it is read.
  private struct State {
    private var total: Int = 0
    private var section: Int = 0
    private var digit: Int?
    /// The second of two neighbouring digits (五六), and the power at which they stand.
    private var secondDigit: Int?
    private var lastPower = 0
    private var sawZero = false
    private var count = 0
    var modifier: Metric.Modifier?
    private(set) var hasPower = false
    private(set) var closingPower = 0
    private var spread = 0

    mutating func take(digit next: Int, isZero: Bool) -> Bool {
      count += 1
      closingPower = 0
      if isZero {
        guard hasPower, digit == nil else { return false }
        sawZero = true
        return true
      }
      if let first = digit {
        // 十五六, 三五: neighbours make a range; anything else is a year or a number read digit by digit.
        guard secondDigit == nil, spread == 0, next == first + 1 || (first == 3 && next == 5) else { return false }
        secondDigit = next
        return true
      }
      digit = next
      return true
    }

    mutating func takeScore(_ value: Int) -> Bool {
      guard count == 0 else { return false }
      count += 1
      section = value
      hasPower = true
      lastPower = 1
      return true
    }

    mutating func take(power: Int) -> Bool {
      count += 1
      if spread > 0 && power < 4 { return false }
      if power < 4 {
        guard !hasPower || power < lastPower || lastPower >= 4 else { return false }
        guard digit != nil || power == 1 || count == 1 else { return false }
        let unit = ChineseNumeral.powerOfTen(power)
        section += (digit ?? 1) * unit
        if let second = secondDigit, let first = digit { spread = (second - first) * unit }
        closingPower = total == 0 && section == (digit ?? 1) * unit ? power : 0
      } else {
        var all = section + (digit ?? 0)
        if let second = secondDigit, let first = digit { spread = second - first }
        if all == 0 && total == 0 { all = 1 }
        let factor = ChineseNumeral.powerOfTen(power)
        let (base, overflow) = power == 8 ? total.addingReportingOverflow(all) : (all, false)
        let (product, tooBig) = base.multipliedReportingOverflow(by: factor)
        let (spreadProduct, spreadTooBig) = spread.multipliedReportingOverflow(by: factor)
        guard !overflow, !tooBig, !spreadTooBig else { return false }
        if power == 8 {
          total = product
        } else {
          let (sum, sumTooBig) = total.addingReportingOverflow(product)
          guard !sumTooBig else { return false }
          total = sum
        }
        closingPower = total == product ? power : 0
        spread = spreadProduct
        section = 0
      }
      digit = nil
      secondDigit = nil
      hasPower = true
      lastPower = power
      sawZero = false
      return true
    }

    private var plain: Int? {
      guard count > 0 else { return nil }
      var rest = digit ?? 0
      // 三万五, 一百五: the last digit counts in the next lower power.
      if digit != nil, secondDigit == nil, !sawZero, lastPower >= 2 {
        rest *= ChineseNumeral.powerOfTen(lastPower == 8 ? 7 : lastPower - 1)
      }
      let (sum, overflow) = total.addingReportingOverflow(section)
      let (all, tooBig) = sum.addingReportingOverflow(rest)
      return overflow || tooBig ? nil : all
    }

    var value: Decimal? { plain.map { Decimal($0) } }

    var upper: Decimal? {
      guard let plain else { return nil }
      if let first = digit, let second = secondDigit { return Decimal(plain + second - first) }
      return spread > 0 ? Decimal(plain + spread) : nil
    }
  }

  private static func powerOfTen(_ power: Int) -> Int {
    var result = 1
    for _ in 0..<power { result *= 10 }
    return result
  }
}
