package import PageStructure

/// The parts of a date or a time of day as far as they are known, whether or not the calendar has such a day.
package struct DateParts: Hashable, Sendable {
  package var year: Int?
  package var month: Int?
  package var day: Int?
  /// As the text writes it, on its own clock: 3 in 下午3时.
  package var hour: Int?
  package var minute: Int?
  /// Hours to be added to `hour` because of 下午 or 晚上.
  package var hourShift = 0

  package init(year: Int? = nil, month: Int? = nil, day: Int? = nil, hour: Int? = nil, minute: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  package init(_ date: CalendarDate) {
    self.init(year: date.year, month: date.month, day: date.day)
  }

  package var isEmpty: Bool { year == nil && month == nil && day == nil && hour == nil }

  /// ISO 8601, unknown parts as X: `2023-03-15`, `XXXX-09-07`, `2022-05`, `2023-03-13T15:00`, `T09:30`.
  package var iso: String {
    var result = ""
    if year != nil || month != nil || day != nil {
      result = year.map { padded($0, 4) } ?? "XXXX"
      if month != nil || day != nil { result += "-" + (month.map { padded($0, 2) } ?? "XX") }
      if let day { result += "-" + padded(day, 2) }
    }
    if let hour {
      if !result.isEmpty && day == nil { result += month == nil ? "-XX-XX" : "-XX" }
      result += "T" + padded(hour + hourShift, 2) + ":" + padded(minute ?? 0, 2)
    }
    return result.isEmpty ? "XXXX-XX-XX" : result
  }

  private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
