import TextModel

/// A weekday as a text names it: 星期三, 礼拜三, 周三.
struct WeekdayName {
  /// 1 for Monday to 7 for Sunday.
  let weekday: Int
  let range: Range<Int>

  private static let openings: Phrases = "星期 礼拜 周"

  /// Nil unless one begins at an index.
  init?(at index: Int, in text: LogicalText) {
    guard let opening = text.range(ofAny: WeekdayName.openings, at: index) else { return nil }
    self.init(opening, in: text)
  }

  /// Nil unless one ends directly before an index.
  init?(endingAt end: Int, in text: LogicalText) {
    guard let opening = text.range(ofAny: WeekdayName.openings, endingAt: end - 1) else { return nil }
    self.init(opening, in: text)
  }

  /// The last of 周六、日 in brackets, without a word of its own.
  init?(bareAt index: Int, in text: LogicalText) {
    guard let weekday = HanDigit.weekday(text.scalar(index)), text.characterClass(index + 1) == .closeBracket else {
      return nil
    }
    self.weekday = weekday
    range = index..<(index + 1)
  }

  private init?(_ opening: Range<Int>, in text: LogicalText) {
    guard let weekday = HanDigit.weekday(text.scalar(opening.upperBound)) else { return nil }
    self.weekday = weekday
    range = opening.lowerBound..<(opening.upperBound + 1)
  }
}
