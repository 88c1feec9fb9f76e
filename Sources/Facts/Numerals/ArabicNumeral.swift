import TextModel

/// Reads numbers in Arabic digits, multipliers and all: `3595.58`, `1,234.5`, `3万4千`, `10亿零817万`, `30余万`.
struct ArabicNumeral {
  private let text: LogicalText
  private let units: UnitTable
  /// Where reading ends: the paragraph's end.
  var limit: Int

  init(text: LogicalText, limit: Int, units: UnitTable) {
    self.text = text
    self.limit = limit
    self.units = units
  }

  /// The number whose first digit stands at `start`. The `end` is given even where the digits are no number (more than
  /// 34, two points, a date with points): the search goes on behind them.
  func read(at start: Int) -> (numeral: Numeral?, end: Int) {
    guard isDigit(start) else { return (nil, plainEnd(start)) }
    let first = group(at: start)
    guard !first.isBroken, let value = first.value else { return (nil, first.end) }
    var numeral = Numeral(range: start..<first.end, value: value, isChinese: false)
    numeral.plainDigits = first.digits
    numeral.hasPoint = first.hasPoint
    if mayMultiply(scalar(first.end)) {
      return readMultipliers(behind: first, into: &numeral)
    }
    numeral.isYearLike = first.isYear
    return (numeral, first.end)
  }

  /// Multipliers in falling order, each behind its own digits: 3万4千; or piled up: 3万亿, 2千万.
  private func readMultipliers(behind first: Group, into numeral: inout Numeral) -> (numeral: Numeral?, end: Int) {
    var index = first.end
    var total = numeral.value
    var modifier: Metric.Modifier?
    var current = first.value
    var sum = Decimal.zero
    var lowestPower = Int.max
    numeral.isYearLike = first.isYear
    while index < limit {
      if modifier == nil, let mark = approximator(at: index), multiplierPower(at: index + 1) != nil {
        modifier = mark
        index += 1
      }
      guard let power = multiplierPower(at: index, isContinued: lowestPower < Int.max) else { break }
      numeral.plainDigits = 0
      numeral.isYearLike = false
      index += 1
      var shift = power
      while let next = multiplierPower(at: index), next >= 4 {
        shift += next
        index += 1
      }
      guard shift < lowestPower, shift < 40, let part = current?.shifted(by: shift), let next = sum.adding(part)
      else { return (nil, plainEnd(index)) }
      numeral.closingPower = sum.isZero ? shift : 0
      sum = next
      total = next
      lowestPower = shift
      current = nil
      // Another group only where a multiplier or the end of the number follows: 1亿2000万, 3万4千.
      var following = index
      if following < limit, scalar(following) == Sign.zero || scalar(following) == Sign.zeroRing { following += 1 }
      guard modifier == nil, isDigit(following) else { break }
      let group = group(at: following)
      guard !group.isBroken, let value = group.value,
        multiplierPower(at: group.end, isContinued: true) != nil
          || (following == index && lowestPower == 4 && group.digits == 4)
      else { break }
      index = group.end
      current = value
      if multiplierPower(at: index, isContinued: true) == nil {
        guard let next = sum.adding(value) else { return (nil, index) }
        total = next
        numeral.closingPower = 0
        break
      }
    }
    numeral.range = numeral.range.lowerBound..<index
    numeral.value = total
    numeral.modifier = modifier
    return (numeral, index)
  }

  private struct Group {
    var value: Decimal?
    var end: Int
    var digits: Int
    var hasPoint: Bool
    /// Two points, or more digits than a number has.
    var isBroken: Bool
    /// Four plain digits, 1900 to 2099.
    var isYear: Bool
  }

  /// Digits with thousands separators and a decimal part, the first digit at `start`.
  private func group(at start: Int) -> Group {
    var digits = Digits()
    var index = start
    take(&digits, &index)
    var whole = digits.count
    if whole <= 3, isSeparator(index), NumeralSign.digit(scalar(start)) != 0 {
      while isSeparator(index), isGroupOfThree(index + 1) {
        index += 1
        take(&digits, &index)
        whole = digits.count
      }
    }
    var fraction = 0
    if isPoint(index), isDigit(index + 1) {
      index += 1
      take(&digits, &index)
      fraction = digits.count - whole
    }
    var isBroken = digits.count > 34
    while fraction > 0, isClass(index, .period), isDigit(index + 1) {
      isBroken = true
      index = plainEnd(index + 1)
    }
    let isYear = digits.count == 4 && fraction == 0 && digits.low >= 1900 && digits.low < 2100
    return Group(
      value: isBroken ? nil : digits.value(exponent: -fraction), end: index, digits: whole, hasPoint: fraction > 0,
      isBroken: isBroken, isYear: isYear)
  }

  /// Digits as they are read: the first eighteen in a machine word.
  private struct Digits {
    var count = 0
    var low = 0
    var all: Int128 = 0

    @inline(__always)
    mutating func append(_ digit: Int) {
      if count < 18 {
        low = low &* 10 &+ digit
      } else if count < 34 {
        all = (count == 18 ? Int128(low) : all) * 10 + Int128(digit)
      }
      count += 1
    }

    func value(exponent: Int) -> Decimal? {
      count <= 18 ? Decimal(low, exponent: exponent) : Decimal(all, exponent: exponent)
    }
  }

  @inline(__always)
  private func take(_ digits: inout Digits, _ index: inout Int) {
    while isDigit(index) {
      let scalar = scalar(index)
      digits.append(Int(scalar >= 0xFF10 ? scalar - 0xFF10 : scalar - 0x30))
      index += 1
    }
  }

  private func plainEnd(_ start: Int) -> Int {
    var index = start
    while isDigit(index) { index += 1 }
    return max(index, min(start + 1, limit))
  }

  @inline(__always)
  private func scalar(_ index: Int) -> UInt32 { index < limit ? text.scalar(index) : 0x0A }

  @inline(__always)
  private func isDigit(_ index: Int) -> Bool { isClass(index, .digit) }

  @inline(__always)
  private func isClass(_ index: Int, _ kind: CharacterClass) -> Bool {
    index < limit && text.characterClass(index) == kind
  }

  /// A decimal point; the raised one of old pages only where % or a multiplier follows the digits (5·12 is a date).
  private func isPoint(_ index: Int) -> Bool {
    if isClass(index, .period) { return true }
    guard isClass(index, .middleDot) else { return false }
    var end = index + 1
    while end < index + 6, isDigit(end) { end += 1 }
    return isClass(end, .percent) || multiplierPower(at: end) ?? 0 >= 4
  }

  @inline(__always)
  private func isSeparator(_ index: Int) -> Bool {
    let scalar = scalar(index)
    return scalar == 0x2C || scalar == 0x20
  }

  private func isGroupOfThree(_ index: Int) -> Bool {
    isDigit(index) && isDigit(index + 1) && isDigit(index + 2) && !isDigit(index + 3)
  }

  /// Whether a multiplier, or 余, 多, 几 or 来 before one, can stand here.
  @inline(__always)
  private func mayMultiply(_ scalar: UInt32) -> Bool {
    switch scalar {
    case Sign.tenThousand, Sign.hundredMillion, Sign.ten, Sign.hundred, Sign.thousand: true
    case Sign.remainder, Sign.more, Sign.few, Sign.about: true
    default: false
    }
  }

  private func approximator(at index: Int) -> Metric.Modifier? {
    switch scalar(index) {
    case Sign.remainder, Sign.more, Sign.few: .over
    case Sign.about: .about
    default: nil
    }
  }

  /// The power of a multiplier; 千 of 千克 and 百 of 百分点 are none, but in 3万4千米 it is one.
  private func multiplierPower(at index: Int, isContinued: Bool = false) -> Int? {
    guard let power = HanDigit.power(scalar(index)) else { return nil }
    if power < 4, !isContinued, let unit = units.unit(at: index, in: text, limit: limit), unit.end > index + 1 {
      return nil
    }
    return power
  }
}
