package import PageStructure

/// The parts of a date or a time of day as far as they are known, whether or not the calendar has such a day.
///
/// Stored in small numbers, since every date of a page holds two of them.
package struct DateParts: Hashable, Sendable {
  private var storedYear: Int16
  private var storedMonth: Int16
  private var storedDay: Int16
  private var storedHour: Int16
  private var storedMinute: Int16
  private var storedShift: Int8 = 0
  private static let unknown: Int16 = -1

  package init(year: Int? = nil, month: Int? = nil, day: Int? = nil, hour: Int? = nil, minute: Int? = nil) {
    storedYear = DateParts.stored(year)
    storedMonth = DateParts.stored(month)
    storedDay = DateParts.stored(day)
    storedHour = DateParts.stored(hour)
    storedMinute = DateParts.stored(minute)
  }

  package init(_ date: CalendarDate) {
    self.init(year: date.year, month: date.month, day: date.day)
  }

  package var year: Int? {
    get { DateParts.known(storedYear) }
    set { storedYear = DateParts.stored(newValue) }
  }
  package var month: Int? {
    get { DateParts.known(storedMonth) }
    set { storedMonth = DateParts.stored(newValue) }
  }
  package var day: Int? {
    get { DateParts.known(storedDay) }
    set { storedDay = DateParts.stored(newValue) }
  }
  /// As the text writes it, on its own clock: 3 in 下午3时.
  package var hour: Int? {
    get { DateParts.known(storedHour) }
    set { storedHour = DateParts.stored(newValue) }
  }
  package var minute: Int? {
    get { DateParts.known(storedMinute) }
    set { storedMinute = DateParts.stored(newValue) }
  }
  /// Hours to be added to `hour` because of 下午 or 晚上.
  package var hourShift: Int {
    get { Int(storedShift) }
    set { storedShift = Int8(clamping: newValue) }
  }

  @inline(__always)
  private static func stored(_ value: Int?) -> Int16 { value.map { Int16(clamping: $0) } ?? unknown }

  @inline(__always)
  private static func known(_ value: Int16) -> Int? { value == unknown ? nil : Int(value) }

  package var isEmpty: Bool { year == nil && month == nil && day == nil && hour == nil }

  /// ISO 8601, unknown parts as X: `2023-03-15`, `XXXX-09-07`, `2022-05`, `2023-03-13T15:00`, `T09:30`.
  package var iso: String {
    if isEmpty { return "XXXX-XX-XX" }
    // Put together in bytes: the index asks for the time of every figure.
    var text: [UInt8] = []
    text.reserveCapacity(24)
    if year != nil || month != nil || day != nil {
      DateParts.write(year, 4, to: &text)
      if month != nil || day != nil {
        text.append(UInt8(ascii: "-"))
        DateParts.write(month, 2, to: &text)
      }
      if day != nil {
        text.append(UInt8(ascii: "-"))
        DateParts.write(day, 2, to: &text)
      }
    }
    if let hour {
      if !text.isEmpty && day == nil { text += (month == nil ? "-XX-XX" : "-XX").utf8 }
      text.append(UInt8(ascii: "T"))
      DateParts.write(hour + hourShift, 2, to: &text)
      text.append(UInt8(ascii: ":"))
      DateParts.write(minute ?? 0, 2, to: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes a number with zeros before it, of a year to a minute, or X in each place of one that is unknown.
  private static func write(_ value: Int?, _ width: Int, to text: inout [UInt8]) {
    guard var rest = value, rest >= 0 else {
      for _ in 0..<width { text.append(UInt8(ascii: "X")) }
      return
    }
    // The last digit is found first and is written last: a byte each, the first digit in the lowest.
    var digits: UInt64 = 0
    var count = 0
    while rest > 0 || count < width {
      digits = digits << 8 | (0x30 &+ UInt64(truncatingIfNeeded: rest % 10))
      rest /= 10
      count += 1
    }
    for _ in 0..<count {
      text.append(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
  }
}
