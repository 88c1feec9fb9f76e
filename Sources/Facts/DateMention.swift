package import PageStructure

/// A date, period or time of day in the text.
package struct DateMention: Hashable, Sendable {
  /// Indices of the article's text.
  package var range: Range<Int>
  /// ISO 8601, unknown parts as X: `2023-03-15`, `XXXX-09-07`, `2022-05`; a period as `start/end`.
  package var value: String
  /// Year, month and day as far as the text and its page give them.
  package var year: Int?
  package var month: Int?
  package var day: Int?
  /// 1 for Monday to 7 for Sunday, where the text names the weekday beside the date.
  package var weekday: Int?

  package init(range: Range<Int>, value: String) {
    self.range = range
    self.value = value
  }

  /// The day, where it is fully known and exists.
  package var date: CalendarDate? {
    guard let year, let month, let day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
