import TextModel

/// Looks at the characters of a text from the point of view of dates: numbers in either script and the words around
/// them. Indices outside the text read as line feeds.
struct DateScanner {
  let text: LogicalText

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

  func isDigit(_ index: Int) -> Bool { text.characterClass(index) == .digit }

  /// The first of some words that stands at an index, and the index behind it.
  func word(_ words: [String], at index: Int) -> (word: String, next: Int)? {
    for word in words where text.matches(word, at: index) {
      return (word, index + word.unicodeScalars.count)
    }
    return nil
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
    return hanNumber(at: index)
  }

  private func hanNumber(at index: Int) -> Number? {
    var digits: [Int] = []
    var next = index
    while digits.count < 5, let digit = DateScanner.hanDigit(at(next)) {
      digits.append(digit)
      next += 1
    }
    guard !digits.isEmpty, digits.count < 5 else { return nil }
    let value: Int?
    if digits.contains(where: { $0 >= 10 }) {
      value = DateScanner.tens(digits)
    } else if digits.count == 1 || digits.count == 2 || digits.count == 4 {
      value = digits.reduce(0) { $0 * 10 + $1 }
    } else {
      value = nil
    }
    return value.map { Number(value: $0, digits: digits.count, next: next, isHan: true) }
  }

  /// 十二 → 12, 二十 → 20, 廿三 → 23
  private static func tens(_ digits: [Int]) -> Int? {
    var rest = digits[...]
    var value = 0
    if let first = rest.first, first > 0, first < 10 {
      value = first
      rest = rest.dropFirst()
      guard rest.first == 10 else { return nil }
      value *= 10
    } else if let first = rest.first, first >= 10 {
      value = first
    } else {
      return nil
    }
    rest = rest.dropFirst()
    if let unit = rest.first {
      guard unit < 10, rest.count == 1 else { return nil }
      value += unit
    }
    return value
  }

  /// The worth of a numeral: 0 to 9, 10 for 十, 20 for 廿, 30 for 卅.
  static func hanDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零", "○": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    case "廿": 20
    case "卅": 30
    default: nil
    }
  }

  /// 1 for 一 to 7 for 日 or 天.
  func weekdayNumber(at index: Int) -> Int? {
    switch at(index) {
    case "日", "天": 7
    default: DateScanner.hanDigit(at(index)).flatMap { (1...6).contains($0) ? $0 : nil }
    }
  }

  private static let behindWeekday = Set("至到上下晚早中凌起前后的为是在及和或与举召开正休当就要将傍清午夜".unicodeScalars)

  /// A weekday's name at an index: 星期三, 周三, 礼拜三.
  func weekday(at index: Int) -> (weekday: Int, next: Int)? {
    let start: Int
    switch at(index) {
    case "周": start = index + 1
    case "星" where at(index + 1) == "期": start = index + 2
    case "礼" where at(index + 1) == "拜": start = index + 2
    default: return nil
    }
    guard let number = weekdayNumber(at: start) else { return nil }
    if at(index) == "周" {
      // 周一调度 (once a week) and 周三强 (a name) are no weekdays: those end a phrase or go on in few ways.
      if text.characterClass(start + 1) == .han && !DateScanner.behindWeekday.contains(at(start + 1)) { return nil }
    }
    return (number, start + 1)
  }
}
