package import PageStructure

/// A date, period or time of day in the text.
package struct DateMention: Hashable, Sendable {
  package enum Kind: String, Sendable {
    /// A day, with or without a time: 3月15日上午9时.
    case day
    case month
    case year
    /// From one day, month or year to another, a quarter, a decade: `end` is set.
    case period
    /// A time of day alone.
    case time
    /// 周三 alone.
    case weekday
    /// A festival by its name.
    case festival
  }

  /// Indices of the article's text.
  package var range: Range<Int>
  package var kind: Kind
  /// The first or only day, month, year or time, as far as the text and its page give it.
  package var start = DateParts()
  /// The last day, month or time of a period. Nil for an open one (至今) too.
  package var end: DateParts?
  /// Where the weekday is named: 星期三.
  package var weekdayRange: Range<Int>?
  /// The part of the day in words: 上午, 下午, 昨晚.
  package var dayPart: Range<Int>?
  private var storedWeekday: Int8 = 0
  /// The two digits of a year without its century (98年); -1 where there are none.
  var shortYear: Int8 = -1
  /// Whether the period goes on: 至今, 今年以来.
  package var isOpen = false
  /// Whether only the year was meant, and the page does not say which: 今年.
  var isYearAlone = false
  /// Whether the year is the page's own or the one next to it, not the text's.
  package var isYearImplied = false
  /// Whether the text counts from the page's day: 今年, 昨日.
  package var isRelative = false
  /// 农历, 正月, 腊月: month and day are not those of the Gregorian calendar and stay nil.
  package var isLunar = false

  package init(range: Range<Int>, kind: Kind = .day) {
    self.range = range
    self.kind = kind
  }

  package var year: Int? {
    get { start.year }
    set { start.year = newValue }
  }
  package var month: Int? {
    get { start.month }
    set { start.month = newValue }
  }
  package var day: Int? {
    get { start.day }
    set { start.day = newValue }
  }
  /// The time of day as written; 3 in 下午3时.
  package var hour: Int? {
    get { start.hour }
    set { start.hour = newValue }
  }
  package var minute: Int? {
    get { start.minute }
    set { start.minute = newValue }
  }

  /// 1 for Monday to 7 for Sunday, where the text names the weekday beside the date.
  package var weekday: Int? {
    get { storedWeekday == 0 ? nil : Int(storedWeekday) }
    set { storedWeekday = newValue.map { Int8(clamping: $0) } ?? 0 }
  }

  /// The year where the text itself tells it: not the page's own, and not counted from the page's day.
  package var toldYear: Int? { isRelative || isYearImplied ? nil : year }

  /// The year is written with two digits (98年) and `year` stays nil.
  package var isTwoDigitYear: Bool { shortYear >= 0 }

  /// ISO 8601, unknown parts as X: `2023-03-15`, `XXXX-09-07`, `2022-05`; a period as `start/end`, open: `start/..`.
  /// A day that does not exist keeps the numbers as written: `2023-02-30`.
  package var value: String {
    let first: String
    if kind == .weekday, day == nil {
      first = "XXXX-WXX-\(storedWeekday)"
    } else if isTwoDigitYear && year == nil {
      first =
        "XX" + (shortYear < 10 ? "0" : "") + String(shortYear) + (start.isEmpty ? "" : String(start.iso.dropFirst(4)))
    } else {
      first = isYearAlone ? "XXXX" : start.iso
    }
    return isOpen ? first + "/.." : end.map { first + "/" + $0.iso } ?? first
  }

  /// The day, where it is fully known and exists.
  package var date: CalendarDate? {
    guard let year, let month, let day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Whether month, day and time can be: a 2月30日 cannot, a 2月29日 without year can.
  package var exists: Bool {
    if let month, !(1...12).contains(month) { return false }
    if let day {
      let limit = month.map { CalendarDate.dayCount(year: year ?? 2000, month: $0) } ?? 31
      if day < 1 || day > limit { return false }
    }
    if let hour, hour > 24 || (hour == 24 && (minute ?? 0) > 0) { return false }
    if let minute, minute > 59 { return false }
    return true
  }
}
