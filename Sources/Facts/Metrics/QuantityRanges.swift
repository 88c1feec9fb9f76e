import TextModel

extension QuantityReader {
  /// A range that begins with a number (and its quantity, where a unit stands behind it): `3至5万元`, `10%～15%`.
  /// Nil where there is none; without a quantity where the range is no figure (2019—2021年).
  func range(from first: Numeral, _ lower: Quantity?) -> (quantity: Quantity?, next: Int)? {
    let mark = lower?.range.upperBound ?? first.range.upperBound
    let isWord = scalar(mark) == Sign.to || scalar(mark) == Sign.upTo
    guard isWord || kind(mark) == .tilde || (kind(mark) == .dash && kind(mark + 1) != .dash) else { return nil }
    let signed = behindSign(at: mark + 1)
    guard let second = number(startingAt: signed), second.range.lowerBound == signed,
      second.isChinese == first.isChinese, let higher = quantity(second),
      signed == mark + 1 || higher.range.lowerBound == mark + 1
    else { return nil }
    if isWord {
      // 从3家到20家 is a change: two figures.
      let before = scalar(first.range.lowerBound - 1)
      if lower != nil, before == Sign.from || before == Sign.since { return nil }
    }
    guard isCounted(higher, second) else {
      // 3—5月, 2019—2021年: dates, both.
      return lower == nil || !isWord ? (nil, higher.range.upperBound) : nil
    }
    if let lower, !lower.form.isSame(higher.form) { return nil }
    if first.isYearLike && second.isYearLike && !isWord && !higher.isClassifier {
      return (nil, higher.range.upperBound)
    }
    var value = lower?.value ?? first.value
    if lower == nil, first.closingPower == 0, second.closingPower > 0, first.value < second.mantissa,
      let shared = first.value.shifted(by: second.closingPower)
    {
      value = shared
    }
    var result = higher
    result.range = (lower?.range.lowerBound ?? first.range.lowerBound)..<higher.range.upperBound
    result.value = value
    result.upper = higher.upper ?? higher.value
    if lower == nil, let sign = sign(before: first.range.lowerBound, of: higher.dimension) {
      result.range = sign.start..<result.range.upperBound
      if sign.isMinus {
        result.value = Decimal.zero.subtracting(value) ?? value
        // 零下3至5℃ are both below zero, -3至5℃ are not.
        if signed == mark + 1, scalar(first.range.lowerBound - 1) == 0x4E0B, let upper = result.upper {
          result.upper = Decimal.zero.subtracting(upper)
        }
      }
    }
    result.phrase = result.range
    // Of two below zero the one farther from it is the lower.
    if let upper = result.upper, upper.isNegative, upper < result.value {
      (result.value, result.upper) = (upper, result.value)
    }
    return (result, result.range.upperBound)
  }

  /// 1.8、2.7个百分点: a number without a unit takes that of the number behind the mark, where 分别 or a decimal point shows
  /// that both are figures.
  func listed(_ first: Numeral) -> Quantity? {
    let mark = first.range.upperBound
    guard kind(mark) == .enumerationComma || scalar(mark) == Sign.and, !first.isChinese, !first.isYearLike,
      first.hasPoint || saysRespectively(before: first.range.lowerBound),
      let second = number(startingAt: mark + 1), second.range.lowerBound == mark + 1, !second.isChinese,
      var result = quantity(second) ?? listed(second), isCounted(result, second)
    else { return nil }
    result.range = first.range
    result.phrase = first.range
    result.value = first.value
    result.upper = nil
    result.modifier = first.modifier
    return result
  }

  private func saysRespectively(before index: Int) -> Bool {
    var place = index - 1
    while place > index - 16, kind(place) == .han || kind(place) == .digit {
      if scalar(place) == 0x522B, scalar(place - 1) == Sign.cent { return true }
      place -= 1
    }
    return false
  }

  /// 百分之三十, 千分之五, 三分之二: a share. The number before 分之 is the whole.
  func fraction(_ whole: Numeral) -> (quantity: Quantity?, next: Int)? {
    let place = whole.range.upperBound + 2
    guard let part = number(startingAt: place), part.range.lowerBound == place, !whole.value.isZero else { return nil }
    var value = part.value
    var upper = part.upper
    // 四分之一决赛 is a match.
    if scalar(part.range.upperBound) == Sign.decide { return nil }
    var form = UnitForm.pure
    if whole.value == Decimal(100) {
      form = units.percent
    } else if whole.value == Decimal(1000) {
      form = units.permille
    } else {
      guard whole.value > Decimal(1), let quotient = value.divided(by: whole.value) else { return nil }
      value = quotient
      upper = upper.flatMap { $0.divided(by: whole.value) }
    }
    var quantity = Quantity(
      range: whole.range.lowerBound..<part.range.upperBound, phrase: whole.range.lowerBound..<part.range.upperBound,
      value: value, upper: upper, form: form, modifier: part.modifier, isChinese: whole.isChinese)
    // 百分之十到百分之十五
    let mark = quantity.range.upperBound
    if scalar(mark) == Sign.to || scalar(mark) == Sign.upTo || kind(mark) == .tilde || kind(mark) == .dash,
      let next = number(startingAt: mark + 1), next.value == whole.value,
      scalar(next.range.upperBound) == Sign.cent, scalar(next.range.upperBound + 1) == Sign.its,
      let last = number(startingAt: next.range.upperBound + 2)
    {
      quantity.upper = form.number < 0 ? last.value.divided(by: whole.value) : last.value
      quantity.range = quantity.range.lowerBound..<last.range.upperBound
      quantity.phrase = quantity.range
    }
    addWordsAround(&quantity)
    return (quantity, quantity.phrase.upperBound)
  }

  /// 1/3 of something: figures with a slash and no unit are a share only where the text says so (的, 以上).
  func slashFraction(_ first: Numeral) -> (quantity: Quantity?, next: Int)? {
    guard kind(first.range.upperBound) == .slash, kind(first.range.upperBound + 1) == .digit,
      let second = number(startingAt: first.range.upperBound + 1)
    else { return nil }
    let end = second.range.upperBound
    let isShare =
      first.value < second.value && first.plainDigits == 1 && second.plainDigits <= 2
      && (scalar(end) == Sign.of || words.trailing.longest(at: end, in: text, limit: limit) != nil
        || isShareNamed(before: first.range.lowerBound))
    guard isShare, let value = first.value.divided(by: second.value) else { return (nil, end) }
    var quantity = Quantity(
      range: first.range.lowerBound..<end, phrase: first.range.lowerBound..<end, value: value, form: UnitForm.pure,
      isChinese: false)
    addWordsAround(&quantity)
    return (quantity, quantity.phrase.upperBound)
  }

  /// 约1/3, 占全国的1/3, 超过1/2
  private func isShareNamed(before index: Int) -> Bool {
    if words.leading.longest(at: index, in: text, limit: start) != nil { return true }
    var place = index - 1
    while place > index - 12, kind(place) == .han {
      if scalar(place) == Sign.share { return true }
      place -= 1
    }
    return false
  }

  /// 半小时, 半个月, 半亩: half of a unit.
  func readHalf(at index: Int) -> (quantity: Quantity?, next: Int) {
    let next = scalar(index + 1) == Sign.piece ? index + 2 : index + 1
    guard !words.halfPrefixes.contains(scalar(index - 1)), let unit = units.unit(at: next, in: text, limit: limit),
      unit.form.countsHalf
    else { return (nil, index + 1) }
    var quantity = Quantity(
      range: index..<unit.end, phrase: index..<unit.end, value: Decimal(5, exponent: -1), form: unit.form,
      isChinese: true)
    addWordsAround(&quantity)
    return (quantity, quantity.phrase.upperBound)
  }
}
