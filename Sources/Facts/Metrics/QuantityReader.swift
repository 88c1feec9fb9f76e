import TextModel

/// Reads quantities: a number at its first numeral, the unit behind it, ranges, halves, fractions.
struct QuantityReader {
  let text: LogicalText
  let units = UnitTable.shared
  let words = MetricWords.shared
  let signs = NumeralSign.table
  private var arabic: ArabicNumeral
  private var chinese: ChineseNumeral
  /// The paragraph that is read.
  var paragraph: Range<Int> {
    didSet {
      arabic.limit = paragraph.upperBound
      chinese.limit = paragraph.upperBound
    }
  }

  init(text: LogicalText) {
    self.text = text
    paragraph = 0..<0
    arabic = ArabicNumeral(text: text, limit: 0, units: units)
    chinese = ChineseNumeral(text: text, limit: 0)
  }

  var start: Int { paragraph.lowerBound }
  var limit: Int { paragraph.upperBound }

  /// The quantity whose number begins at a numeral, if it is one, and where the search goes on.
  func read(at index: Int, sign: NumeralSign) -> (quantity: Quantity?, next: Int) {
    if sign == .half { return readHalf(at: index) }
    if sign != .digit, let idiom = words.idioms.longest(at: index, in: text, limit: limit) {
      // 十分 is an adverb, 十分钟 a time: the longer unit wins.
      if !(idiom.bound == index + 2 && units.unit(at: index + 1, in: text, limit: limit)?.end ?? 0 > idiom.bound),
        !isNumber(upTo: idiom.bound)
      {
        return (nil, idiom.bound)
      }
    }
    if sign == .chineseDigit, isAlone(index) { return (nil, index + 1) }
    let (first, next) = number(at: index, sign: sign)
    guard let first else { return (nil, max(next, index + 1)) }
    if scalar(first.range.upperBound) == Sign.cent, scalar(first.range.upperBound + 1) == Sign.its {
      return fraction(first) ?? (nil, first.range.upperBound + 2)
    }
    guard canBegin(first) else { return (nil, max(next, first.range.upperBound)) }
    if let simple = slashFraction(first) { return simple }
    var quantity = quantity(first) ?? listed(first)
    if let range = range(from: first, quantity) {
      guard let found = range.quantity else { return (nil, range.next) }
      quantity = found
    }
    guard var quantity else { return (nil, max(next, first.range.upperBound)) }
    let simple = quantity.range
    let isCounted = isCounted(quantity, first)
    if isCounted || first.isChinese { addParts(to: &quantity) }
    // 一年四个月: with a second unit behind it a lone 一 counts.
    guard isCounted || quantity.range != simple else {
      return (nil, max(next, quantity.upper == nil ? first.range.upperBound : quantity.range.upperBound))
    }
    quantity.form = units.resolved(quantity.form, around: quantity.range, in: text, paragraph)
    addWordsAround(&quantity)
    return (quantity, quantity.phrase.upperBound)
  }

  /// 十分之一, 十四五岁: the words of a set phrase, and a number after all.
  private func isNumber(upTo bound: Int) -> Bool {
    if scalar(bound - 1) == Sign.its, scalar(bound - 2) == Sign.cent { return NumeralSign.digit(scalar(bound)) != nil }
    return scalar(bound) == 0x5C81
  }

  /// Whether a Chinese digit is part of some other word: 统一, 一些, 第一. Most are: no unit stands behind it, nor anything
  /// with which a number, a range or a share goes on.
  private func isAlone(_ index: Int) -> Bool {
    let next = scalar(index + 1)
    guard kind(index + 1) == .han, NumeralSign.isNone(next, in: signs) else { return false }
    switch next {
    case Sign.few, Sign.remainder, Sign.more, Sign.about, Sign.point, Sign.cent, Sign.to, Sign.upTo: return false
    default: return units.unit(at: index + 1, in: text, limit: limit) == nil
    }
  }

  @inline(__always)
  func scalar(_ index: Int) -> UInt32 { index >= start && index < limit ? text.scalar(index) : 0x0A }

  @inline(__always)
  func kind(_ index: Int) -> CharacterClass {
    index >= start && index < limit ? text.characterClass(index) : .lineBreak
  }

  func number(at index: Int, sign: NumeralSign) -> (Numeral?, Int) {
    sign == .digit ? arabic.read(at: index) : chinese.read(at: index)
  }

  func number(startingAt index: Int) -> Numeral? {
    guard index < limit, index >= start else { return nil }
    var index = index
    // 几十 and 上百 begin before their first numeral.
    switch scalar(index) {
    case Sign.few, Sign.several, Sign.up: index += 1
    default: break
    }
    let sign = NumeralSign.of(scalar(index), in: signs)
    guard sign == .digit || sign == .chineseDigit || sign == .ten else { return nil }
    return number(at: index, sign: sign).0
  }

  /// The unit behind a number, with 余, 多 and 半 around it.
  func quantity(_ numeral: Numeral) -> Quantity? {
    var index = numeral.range.upperBound
    var modifier = numeral.modifier
    switch scalar(index) {
    case Sign.remainder, Sign.more:
      modifier = .over
      index += 1
    case Sign.about where !numeral.isYearLike:
      modifier = .about
      index += 1
    case Sign.few where numeral.value >= Decimal(10):
      modifier = .over
      index += 1
    default: break
    }
    // 5 km: a blank stands before a Latin symbol.
    if scalar(index) == 0x20, kind(index + 1) == .latin { index += 1 }
    guard let found = units.unit(at: index, in: text, limit: limit) else { return nil }
    var value = numeral.value
    var end = found.end
    var form = found.form
    if form.rule == .individual, words.personNouns.longest(at: end - 1, in: text, limit: limit) != nil {
      // 30个人才岗位
      form = units.piece
      end -= 1
    }
    let mark = scalar(end)
    if form.rule == .piece, mark == Sign.more || mark == Sign.remainder || mark == Sign.half,
      let inner = units.unit(at: end + 1, in: text, limit: limit) ?? monthUnit(at: end + 1),
      inner.form.dimension == .time
    {
      if mark == Sign.half { value = value.adding(Decimal(5, exponent: -1)) ?? value } else { modifier = .over }
      form = units.counted(inner.form) ?? inner.form
      end = inner.end
    } else if mark == Sign.half, form.dimension != .classifier || form.rule == .piece,
      !words.halfWords.contains(scalar(end + 1))
    {
      value = value.adding(Decimal(5, exponent: -1)) ?? value
      end += 1
    }
    if form.rule == .tenth, numeral.isChinese, let digit = HanDigit.value(scalar(end)), digit > 0,
      units.unit(at: end + 1, in: text, limit: limit) == nil, NumeralSign.isNone(scalar(end + 1), in: signs)
    {
      // 七成五
      value = value.adding(Decimal(digit, exponent: -1)) ?? value
      end += 1
    }
    // 1个亿
    if form.rule == .piece, scalar(end) == Sign.hundredMillion { return nil }
    if let other = unitPer(at: end, form) {
      form = form.per(other.form)
      end = other.end
    }
    if kind(end) == .slash, let other = units.unit(at: end + 1, in: text, limit: limit) ?? monthUnit(at: end + 1) {
      form = form.per(other.form)
      end = other.end
    }
    if form.rule == .second || form.rule == .metre, numeral.closingPower == 0, !numeral.hasPoint {
      // 9秒83, 19米98, 1米8
      for count in [2, 1] where form.rule == .metre || count == 2 {
        guard let digits = numberDigits(at: end, count: count),
          let sum = value.adding(Decimal(digits, exponent: -count))
        else { continue }
        value = sum
        end += count
        break
      }
    }
    var result = Quantity(
      range: numeral.range.lowerBound..<end, phrase: numeral.range.lowerBound..<end, value: value, upper: numeral.upper,
      form: form, modifier: modifier, isChinese: numeral.isChinese)
    result.negateIfBelowZero(in: self)
    return result
  }

  /// 立方米每秒: the unit behind 每 where the figure ends with it.
  private func unitPer(at index: Int, _ form: UnitForm) -> UnitTable.Found? {
    guard text.has("每", at: index), let other = units.unit(at: index + 1, in: text, limit: limit),
      !other.form.isSame(form), kind(other.end).endsClause || kind(other.end).isClosing || scalar(other.end) == Sign.of
    else { return nil }
    return other
  }

  private func monthUnit(at index: Int) -> UnitTable.Found? {
    switch scalar(index) {
    case Sign.month: UnitTable.Found(end: index + 1, form: units.month)
    case Sign.day: UnitTable.Found(end: index + 1, form: units.day)
    default: nil
    }
  }

  private func numberDigits(at index: Int, count: Int) -> Int? {
    var value = 0
    for offset in 0..<count {
      guard kind(index + offset) == .digit, let digit = NumeralSign.digit(scalar(index + offset)) else { return nil }
      value = value * 10 + digit
    }
    guard kind(index + count) != .digit, kind(index + count) != .period else { return nil }
    return units.unit(at: index + count, in: text, limit: limit) == nil ? value : nil
  }
}

extension Quantity {
  /// 零下5℃, and a minus sign before a temperature or a percentage.
  fileprivate mutating func negateIfBelowZero(in reader: QuantityReader) {
    guard let sign = reader.sign(before: range.lowerBound, of: dimension) else { return }
    if sign.isMinus { value = Decimal.zero.subtracting(value) ?? value }
    range = sign.start..<range.upperBound
    phrase = range
  }
}

extension QuantityReader {
  /// Where 零下, 零上 or a minus sign before a temperature or a percentage begins; nil where there is none.
  func sign(before index: Int, of dimension: Unit.Dimension) -> (start: Int, isMinus: Bool)? {
    guard dimension == .temperature || dimension == .ratio else { return nil }
    let mark = index - 1
    if scalar(mark - 1) == Sign.zero, dimension == .temperature, scalar(mark) == 0x4E0B || scalar(mark) == Sign.up {
      return (mark - 1, scalar(mark) == 0x4E0B)
    }
    guard kind(mark) == .dash, QuantityReader.isMinus(scalar(mark)) else { return nil }
    switch kind(mark - 1) {
    case .digit, .latin, .percent, .dash: return nil
    default: return (mark, true)
    }
  }

  /// The index behind 零下, 零上 or a minus sign at a place.
  func behindSign(at index: Int) -> Int {
    if scalar(index) == Sign.zero, scalar(index + 1) == 0x4E0B || scalar(index + 1) == Sign.up { return index + 2 }
    return QuantityReader.isMinus(scalar(index)) ? index + 1 : index
  }

  private static func isMinus(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0xFF0D || scalar == 0x2212 }
}
