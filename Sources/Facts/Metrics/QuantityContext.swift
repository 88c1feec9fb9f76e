import TextModel

extension QuantityReader {
  /// Whether what stands before a number lets it count: not 第3, A4, 1+1, 8:30.
  func canBegin(_ numeral: Numeral) -> Bool {
    let before = numeral.range.lowerBound - 1
    let previous = scalar(before)
    if previous == Sign.ordinal { return false }
    if numeral.isChinese { return canBeginChinese(numeral) }
    switch kind(before) {
    case .latin, .plus, .digit: return false
    case .dash:
      let further = kind(before - 1)
      return further != .digit && further != .latin && further != .percent
    case .colon, .slash, .middleDot, .period:
      if kind(before - 1) == .digit || (kind(before) != .colon && kind(before - 1) == .latin) { return false }
    default: break
    }
    if kind(numeral.range.upperBound) == .plus { return false }
    return !isInOrdinalList(before)
  }

  /// 第1、2名, 第3至5次: the ordinal mark stands before the first number of the list.
  private func isInOrdinalList(_ before: Int) -> Bool {
    var index = before
    while index >= start, index > before - 12 {
      switch kind(index) {
      case .enumerationComma, .dash, .tilde, .digit: break
      default:
        guard scalar(index) == Sign.to || scalar(index) == Sign.upTo || scalar(index) == Sign.and else {
          return scalar(index) == Sign.ordinal && index < before
        }
      }
      index -= 1
    }
    return false
  }

  private func canBeginChinese(_ numeral: Numeral) -> Bool {
    let before = numeral.range.lowerBound - 1
    if kind(before) == .openQuote || kind(before) == .latin || kind(before) == .digit { return false }
    if words.chinesePrefixes.contains(scalar(before)) { return false }
    // 星期三
    if scalar(before) == 0x671F, scalar(before - 1) == 0x661F { return false }
    // 百名, 万人: only with 近, 余 or the like is a bare multiplier a number.
    let first = scalar(numeral.range.lowerBound)
    if first == Sign.hundred || first == Sign.thousand || NumeralSign.of(first, in: signs) == .myriad {
      let mark = scalar(numeral.range.upperBound)
      return numeral.modifier != nil || mark == Sign.remainder || mark == Sign.more
        || isApproximated(numeral.range.lowerBound)
    }
    return true
  }

  /// Whether 近, 超 or the like stands before a number, and not as the end of another word (签约).
  private func isApproximated(_ index: Int) -> Bool {
    guard let hit = words.leading.longest(at: index, in: text, limit: start) else { return false }
    if index - hit.bound > 1 { return true }
    let before = scalar(hit.bound - 1)
    return !words.beforeAbout.contains(before) && !words.beforeNear.contains(before)
  }

  /// Whether a number with its unit counts something, as against a date, a time of day, a place, a name.
  func isCounted(_ quantity: Quantity, _ numeral: Numeral) -> Bool {
    let end = quantity.range.upperBound
    let before = scalar(quantity.range.lowerBound - 1)
    let next = scalar(end)
    if numeral.isChinese { return isCountedChinese(quantity, numeral) }
    switch quantity.form.rule {
    case .year: return isSpan(quantity, numeral) && !isDatePart(next)
    case .day:
      // 5日 is a day, 5日内 a time.
      return next == Sign.inside || (next == Sign.its && scalar(end + 1) == Sign.inside)
    case .minute, .second:
      // 10时30分, 8点5分20秒
      return !isClock(quantity.range.lowerBound)
    case .grade:
      return !numeral.isYearLike && words.magnitudeWords.longest(at: end, in: text, limit: limit) != nil
        || (!numeral.isYearLike && clauseNamesMagnitude(before: quantity.range.lowerBound))
    case .edition: return !numeral.isYearLike
    case .great:
      return numeral.plainDigits > 0 && numeral.plainDigits <= 2 && kind(end) == .han
    case .building:
      return kind(end) != .digit && before != 0x680B && before != 0x5E62 && before != 0x53F7
        && !(before == 0x697C && scalar(quantity.range.lowerBound - 2) == 0x53F7)
    case .points:
      // 3245.31点 of an index, not 3点.
      return numeral.value >= Decimal(1000) && (numeral.hasPoint || kind(end) != .han)
    case .result:
      if words.results.contains(before) { return true }
      return kind(end) == .digit || kind(end).endsClause || kind(end) == .enumerationComma
        || kind(end).isClosing || next == Sign.of
    case .gigabyte: return words.dataWords.longest(at: end, in: text, limit: limit) != nil
    case .bareNoun:
      return !numeral.isYearLike && numeral.plainDigits > 0
    case .person:
      // 前10名 is a rank.
      return before != 0x524D
    case .pair:
      // 1对1
      return NumeralSign.isNone(next, in: signs)
    case .tenth: return numeral.value <= Decimal(10) && !numeral.hasPoint
    case .doubling: return isDoubling(before: quantity.range.lowerBound)
    case .shift: return words.shiftWords.longest(at: end, in: text, limit: limit) != nil
    case .row: return words.rowWords.longest(at: end, in: text, limit: limit) != nil
    case .degree:
      return !numeral.isYearLike
    case .route:
      return numeral.closingPower > 0 || words.signalWords.longest(at: end, in: text, limit: limit) != nil
    default: break
    }
    if kind(end) == .latin, kind(end - 1) == .latin { return false }
    return true
  }

  /// 10年 is a time, 2023年 a year; 约5300年 a time again.
  private func isSpan(_ quantity: Quantity, _ numeral: Numeral) -> Bool {
    if numeral.isYearLike || isInEra(quantity.range.lowerBound) { return false }
    return numeral.value < Decimal(1000) || quantity.modifier != nil || numeral.closingPower > 0
      || words.leading.longest(at: quantity.range.lowerBound, in: text, limit: start) != nil
  }

  /// 公元618年, 民国26年, 康熙三十年
  private func isInEra(_ index: Int) -> Bool { words.eras.longest(at: index, in: text, limit: start) != nil }

  private func isDatePart(_ next: UInt32) -> Bool {
    // 年 before 级 or 代 belongs to a class or a decade.
    next == 0x7EA7 || next == 0x4EE3
  }

  /// 翻一番, 翻了两番
  private func isDoubling(before start: Int) -> Bool {
    let begin = words.leading.longest(at: start, in: text, limit: self.start)?.bound ?? start
    return scalar(begin - 1) == 0x7FFB || (scalar(begin - 1) == Sign.done && scalar(begin - 2) == 0x7FFB)
  }

  private func isClock(_ start: Int) -> Bool {
    switch scalar(start - 1) {
    case Sign.hour, Sign.point:
      // 用时3分 is a time, 10时3分 a time of day.
      return !NumeralSign.isNone(scalar(start - 2), in: signs)
    case Sign.cent:
      // 10时5分30秒
      var index = start - 2
      while kind(index) == .digit { index -= 1 }
      return (scalar(index) == Sign.hour || scalar(index) == Sign.point) && index < start - 2
        && !NumeralSign.isNone(scalar(index - 1), in: signs)
    default: return false
    }
  }

  private func clauseNamesMagnitude(before: Int) -> Bool {
    var index = before - 1
    while index > before - 12, !kind(index).endsClause {
      if scalar(index) == 0x9707 || scalar(index) == 0x98CE { return true }
      index -= 1
    }
    return false
  }

  private func isCountedChinese(_ quantity: Quantity, _ numeral: Numeral) -> Bool {
    let end = quantity.range.upperBound
    let before = scalar(quantity.range.lowerBound - 1)
    let form = quantity.form
    // “门前三包”: the end of a formula.
    if kind(end) == .closeQuote { return false }
    if form.rule == .doubling { return isDoubling(before: quantity.range.lowerBound) }
    if numeral.range.count == 1, numeral.upper == nil, quantity.value == Decimal(1), quantity.upper == nil {
      if words.beforeOne.contains(before) { return false }
      if form.rule == .event { return namesEvent(from: end) }
      // 提高一倍
      if form.rule == .multiple { return true }
      // 一座座
      if form.countsAlone { return followsNoun(end) && scalar(end) != scalar(end - 1) }
      guard form.measuresAlone else { return false }
      return words.leading.longest(at: quantity.range.lowerBound, in: text, limit: start) != nil
        || words.measuring.longest(at: quantity.range.lowerBound, in: text, limit: start) != nil
        || words.trailing.longest(at: end, in: text, limit: limit) != nil
    }
    guard form.countsFromTwo else { return false }
    // 一至三名代表 are counted, 一至三名 and 一至三层 are places in an order.
    if quantity.upper != nil, numeral.upper == nil, numeral.value == Decimal(1), form.dimension == .classifier,
      form.rule != .piece, form.rule == .building || form.rule == .edition || !followsNoun(end)
    {
      return false
    }
    // 前三名, 头三年: a rank or a place in time.
    let isLed = before == 0x524D && scalar(quantity.range.lowerBound - 2) != 0x63D0 || before == 0x5934  // 提前四天
    switch form.rule {
    case .people:
      return numeral.value >= Decimal(3)
        || SubjectWords.shared.casualties.longest(at: end, in: text, limit: limit) != nil
    case .edition: return false
    case .group: return numeral.value > Decimal(20)
    // 这两天 is lately.
    case .days: return !isLed && !((before == 0x8FD9 || before == 0x90A3) && numeral.value == Decimal(2))
    case .person: return !isLed
    case .year:
      return !isLed && !isInEra(quantity.range.lowerBound) && numeral.value < Decimal(1000) && !isDatePart(scalar(end))
        && !words.afterYears.contains(scalar(end))
    case .tenth: return numeral.value <= Decimal(10)
    case .piece: return words.abstractNouns.longest(at: end, in: text, limit: limit) == nil && !kind(end).isClosing
    case .item:
      if numeral.value >= Decimal(10) { return true }
      return kind(end) == .han && words.abstractNouns.longest(at: end, in: text, limit: limit) == nil
    default: return true
    }
  }

  /// 一起 is an adverb unless it counts an event: 一起交通事故.
  private func namesEvent(from start: Int) -> Bool {
    var index = start
    while index < start + 20, !kind(index).endsClause {
      if words.events.longest(at: index, in: text, limit: limit) != nil { return true }
      index += 1
    }
    return false
  }

  /// Whether a noun can begin here: a Han character that is no particle, or a name in quotes.
  private func followsNoun(_ index: Int) -> Bool {
    if kind(index) == .openQuote || kind(index) == .openTitle || kind(index) == .digit { return true }
    return kind(index) == .han && !words.particles.contains(scalar(index))
  }
}
