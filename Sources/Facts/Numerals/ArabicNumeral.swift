import TextModel

/// Reads a number in Arabic digits, multipliers and all: `3595.58`, `1,234.5`, `3万4千`, `10亿零817万`, `30余万`.
struct ArabicNumeral {
  private let scalars: [UInt32]
  private let classes: [UInt8]
  private let limit: Int
  private let units: UnitTable

  init(scalars: [UInt32], classes: [UInt8], limit: Int, units: UnitTable) {
    self.scalars = scalars
    self.classes = classes
    self.limit = limit
    self.units = units
  }

  /// The number whose first digit stands at `start`. The `end` is given even where the digits are no number (more than
  /// 34, two points, a date with points): the search goes on behind them.
  func read(at start: Int) -> (numeral: Numeral?, end: Int) {
    guard let first = group(at: start) else { return (nil, plainEnd(start)) }
    var index = first.end
    guard !first.isBroken, var total = first.value else { return (nil, index) }
    var numeral = Numeral(range: start..<index, value: total, isChinese: false, mantissa: total)
    numeral.plainDigits = first.digits
    numeral.hasPoint = first.hasPoint
    var modifier: Metric.Modifier?
    var current = first.value
    var sum = Decimal.zero
    var lowestPower = Int.max
    // Multipliers in falling order, each behind its own digits: 3万4千; or piled up: 3万亿, 2千万.
    while index < limit {
      if modifier == nil, let mark = approximator(at: index), multiplierPower(at: index + 1) != nil {
        modifier = mark
        index += 1
      }
      guard let power = multiplierPower(at: index, isContinued: lowestPower < Int.max) else { break }
      numeral.plainDigits = 0
      index += 1
      var shift = power
      while let next = multiplierPower(at: index), next >= 4 {
        shift += next
        index += 1
      }
      guard shift < lowestPower, shift < 40, let part = current?.multiplied(by: Decimal(1, exponent: shift)),
        let next = sum.adding(part)
      else { return (nil, plainEnd(index)) }
      numeral.mantissa = sum.isZero ? current ?? .zero : next
      numeral.closingPower = sum.isZero ? shift : 0
      sum = next
      total = next
      lowestPower = shift
      current = nil
      // Another group only where a multiplier or the end of the number follows: 1亿2000万, 3万4千.
      var following = index
      if following < limit, scalars[following] == Sign.zero || scalars[following] == Sign.zeroRing { following += 1 }
      guard modifier == nil, let group = group(at: following), !group.isBroken, let value = group.value,
        multiplierPower(at: group.end, isContinued: true) != nil
          || (following == index && lowestPower == 4 && group.digits == 4)
      else { break }
      index = group.end
      current = value
      if multiplierPower(at: index, isContinued: true) == nil {
        guard let next = sum.adding(value) else { return (nil, index) }
        total = next
        numeral.closingPower = 0
        numeral.mantissa = next
        break
      }
    }
    numeral.range = start..<index
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
  }

  /// Digits with thousands separators and a decimal part.
  private func group(at start: Int) -> Group? {
    guard isDigit(start) else { return nil }
    var significand: Int128 = 0
    var count = 0
    var index = start
    func take() {
      while index < limit, isDigit(index), let digit = NumeralSign.digit(scalars[index]) {
        if count < 34 { significand = significand * 10 + Int128(digit) }
        count += 1
        index += 1
      }
    }
    take()
    var whole = count
    if count <= 3 && count > 0 && NumeralSign.digit(scalars[start]) != 0 {
      while isSeparator(index), isGroupOfThree(index + 1) {
        index += 1
        take()
        whole = count
      }
    }
    var fraction = 0
    if isPoint(index), isDigit(index + 1) {
      index += 1
      take()
      fraction = count - whole
    }
    var isBroken = count > 34
    while fraction > 0, isClass(index, .period), isDigit(index + 1) {
      isBroken = true
      index = plainEnd(index + 1)
    }
    let value = isBroken ? nil : Decimal(significand, exponent: -fraction)
    return Group(value: value, end: index, digits: whole, hasPoint: fraction > 0, isBroken: isBroken)
  }

  private func plainEnd(_ start: Int) -> Int {
    var index = start
    while index < limit, isDigit(index) { index += 1 }
    return max(index, min(start + 1, limit))
  }

  private func isDigit(_ index: Int) -> Bool {
    index < limit && classes[index] == CharacterClass.digit.rawValue
  }

  private func isClass(_ index: Int, _ kind: CharacterClass) -> Bool {
    index < limit && classes[index] == kind.rawValue
  }

  /// A decimal point; the raised one of old pages only where % or a multiplier follows the digits (5·12 is a date).
  private func isPoint(_ index: Int) -> Bool {
    if isClass(index, .period) { return true }
    guard isClass(index, .middleDot) else { return false }
    var end = index + 1
    while end < limit, end < index + 6, isDigit(end) { end += 1 }
    return isClass(end, .percent) || multiplierPower(at: end) ?? 0 >= 4
  }

  private func isSeparator(_ index: Int) -> Bool {
    guard index < limit else { return false }
    return scalars[index] == 0x2C || scalars[index] == 0x20
  }

  private func isGroupOfThree(_ index: Int) -> Bool {
    isDigit(index) && isDigit(index + 1) && isDigit(index + 2) && !isDigit(index + 3)
  }

  private func approximator(at index: Int) -> Metric.Modifier? {
    guard index < limit else { return nil }
    switch scalars[index] {
    case Sign.remainder, Sign.more, Sign.few: return .over
    case Sign.about: return .about
    default: return nil
    }
  }

  /// The power of a multiplier; 千 of 千克 and 百 of 百分点 are none, but in 3万4千米 it is one.
  private func multiplierPower(at index: Int, isContinued: Bool = false) -> Int? {
    guard index < limit, let power = NumeralSign.power(scalars[index]) else { return nil }
    if power < 4, !isContinued, let unit = units.unit(at: index, in: scalars, limit: limit), unit.end > index + 1 {
      return nil
    }
    return power
  }
}
