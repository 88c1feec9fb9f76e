import PageStructure
import TextModel

/// Looks at the characters of a text from the point of view of dates: numbers in either script and the words around
/// them. Indices outside the text read as line feeds.
struct DateScanner {
  let text: LogicalText
  /// The day of the page; nil where its folio does not say.
  let pageDate: CalendarDate?
  let words = DateWords.shared

  init(text: LogicalText, pageDate: CalendarDate? = nil) {
    self.text = text
    self.pageDate = pageDate
  }

  struct Number {
    var value: Int
    /// How many digits it is written with.
    var digits: Int
    var next: Int
    var isHan: Bool
  }

  /// The character at an index, in half width.
  @inline(__always)
  func at(_ index: Int) -> Unicode.Scalar {
    Unicode.Scalar(Scalars.halfWidth(text.scalar(index))) ?? "\u{FFFD}"
  }

  @inline(__always)
  func isDigit(_ index: Int) -> Bool { text.characterClass(index) == .digit }

  /// The word of a table at an index.
  @inline(__always)
  func word(_ table: WordTable, at index: Int) -> WordTable.Hit? {
    table.longest(at: index, in: text, limit: text.count)
  }

  /// A number of up to four digits (`2023`, `二〇二三`), or of tens and units (`十二`, `廿三`); nil where there is none,
  /// where it is longer, or where `index` stands inside one.
  func number(at index: Int) -> Number? {
    if isDigit(index) {
      var value = 0
      var next = index
      while isDigit(next) {
        if next - index == 4 { return nil }
        value = value * 10 + Int(at(next).value) - 0x30
        next += 1
      }
      return Number(value: value, digits: next - index, next: next, isHan: false)
    }
    guard words.signs.isHanDigit(text.scalar(index)) else { return nil }
    return hanNumber(at: index)
  }

  private func hanNumber(at index: Int) -> Number? {
    var count = 0
    var plain = 0
    var hasTens = false
    while count < 5, let digit = hanDigit(index + count) {
      plain = plain * 10 + digit
      hasTens = hasTens || digit >= 10
      count += 1
    }
    guard count > 0, count < 5 else { return nil }
    let value: Int?
    if hasTens {
      value = tens(at: index, count: count)
    } else {
      value = count == 3 ? nil : plain
    }
    return value.map { Number(value: $0, digits: count, next: index + count, isHan: true) }
  }

  /// 十二 → 12, 二十 → 20, 廿三 → 23
  private func tens(at index: Int, count: Int) -> Int? {
    guard var value = hanDigit(index), value > 0 else { return nil }
    var place = 1
    if value < 10 {
      guard count > 1, hanDigit(index + 1) == 10 else { return nil }
      value *= 10
      place = 2
    }
    if place < count, let unit = hanDigit(index + place) {
      guard unit < 10, place + 1 == count else { return nil }
      value += unit
    }
    return value
  }

  private func hanDigit(_ index: Int) -> Int? {
    let scalar = text.scalar(index)
    return words.signs.isHanDigit(scalar) ? DateScanner.hanDigit(scalar) : nil
  }

  /// Whether a range is a number and 日, no more: 29日.
  func isBareDay(_ range: Range<Int>) -> Bool {
    guard let number = number(at: range.lowerBound) else { return false }
    return at(number.next) == "日" && range.upperBound == number.next + 1
  }

  /// Whether a Chinese numeral of dates stands at an index.
  func isHanDigit(_ index: Int) -> Bool { words.signs.isHanDigit(text.scalar(index)) }

  /// The worth of a numeral: 0 to 9, 10 for 十, 20 for 廿, 30 for 卅.
  static func hanDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5EFF: 20
    case 0x5345: 30
    default: HanDigit.upToTen(scalar)
    }
  }

  private static let behindWeekday = ScalarSet("至到上下晚早中凌起前后的为是在及和或与举召开正休当就要将傍清午夜")

  /// Whether a second weekday stands behind the joint of two: 周日, or the last of 周六、日 in its bracket.
  func namesWeekday(_ index: Int) -> Bool {
    switch at(index) {
    case "周", "星", "礼": true
    default: HanDigit.weekday(text.scalar(index)) != nil && text.characterClass(index + 1) == .closeBracket
    }
  }

  /// A weekday's name at an index: 星期三, 周三, 礼拜三.
  func weekday(at index: Int) -> (weekday: Int, next: Int)? {
    let start: Int
    switch at(index) {
    case "周": start = index + 1
    case "星" where at(index + 1) == "期": start = index + 2
    case "礼" where at(index + 1) == "拜": start = index + 2
    default: return nil
    }
    guard let number = HanDigit.weekday(text.scalar(start)) else { return nil }
    if at(index) == "周" {
      // 周一调度 (once a week) and 周三强 (a name) are no weekdays: those end a phrase or go on in few ways.
      if text.characterClass(start + 1) == .han && !DateScanner.behindWeekday.contains(text.scalar(start + 1)) {
        return nil
      }
    }
    return (number, start + 1)
  }
}
