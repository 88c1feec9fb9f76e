import PageStructure
import TextModel

/// A date with what follows it: the other end of a period, 至今, 前后.
struct DateSpan {
  private(set) var mention: DateMention

  /// Continues a date: 3月5日至8日, 2021年3月至5月, 7月1日至今.
  init(from point: DatePoint, at index: Int, _ scanner: DateScanner, pageDate: CalendarDate?) {
    var start = point.parts
    var isYearImplied = false
    if start.year == nil, start.month != nil, !point.isTwoDigitYear, !point.isLunar, let pageDate {
      start.year = pageDate.impliedYear(month: start.month, day: start.day)
      isYearImplied = true
    }
    var end = point.last
    end?.year = point.last?.year ?? start.year
    var isOpen = point.isOpen
    var next = point.next
    var endWeekday = point.weekdayRange
    if let behind = DateSpan.connector(scanner, at: next), !isOpen {
      if scanner.at(behind - 1) == "至" && scanner.at(behind) == "今" {
        isOpen = true
        next = behind + 1
      } else if let far = DateSpan.farEnd(scanner, at: behind, start: start, pageDate: pageDate) {
        end = far.parts
        next = far.next
        endWeekday = nil
      }
    }
    mention = DateMention(range: index..<next, value: "", kind: .day)
    mention.year = start.year
    mention.month = start.month
    mention.day = start.day
    mention.hour = start.hour
    mention.minute = start.minute
    mention.weekday = point.weekday
    mention.weekdayRange = endWeekday
    mention.dayPart = point.dayPart
    mention.end = end
    mention.isYearImplied = isYearImplied
    mention.isRelative = point.isRelative
    mention.isLunar = point.isLunar
    mention.isTwoDigitYear = point.isTwoDigitYear
    mention.kind =
      end != nil || isOpen
      ? .period
      : start.day != nil || point.isLunar ? .day : start.month != nil ? .month : start.hour != nil ? .time : .year
    if point.isRelative && start.isEmpty { mention.kind = .year }
    var value = start.iso
    if point.isTwoDigitYear && start.year == nil {
      value = DateSpan.twoDigitYear(scanner, at: index) + (start.isEmpty ? "" : String(value.dropFirst(4)))
    } else if start.isEmpty, point.isRelative, start.year == nil {
      value = scanner.at(index + 1) == "年" || scanner.at(index + 2) == "年" ? "XXXX" : "XXXX-XX-XX"
    }
    mention.value = isOpen ? value + "/.." : end.map { value + "/" + $0.iso } ?? value
  }

  /// Continues a time of day: 9时至11时30分.
  init(from clock: ClockTime, at index: Int, _ scanner: DateScanner) {
    mention = DateMention(range: index..<clock.next, value: "", kind: .time)
    mention.hour = clock.hour
    mention.minute = clock.minute
    mention.dayPart = clock.dayPart
    var start = DateParts(hour: clock.hour, minute: clock.minute)
    start.hourShift = clock.shift
    mention.value = start.iso
    if let behind = DateSpan.connector(scanner, at: clock.next),
      let far = ClockTime(scanner, at: behind, isBehindDate: true), far.hour != nil
    {
      var end = DateParts(hour: far.hour, minute: far.minute)
      end.hourShift = far.shift == 0 && far.dayPart == nil && (far.hour ?? 12) < 12 ? clock.shift : far.shift
      mention.end = end
      mention.range = index..<far.next
      mention.value = start.iso + "/" + end.iso
      mention.kind = .period
    }
  }

  private static func twoDigitYear(_ scanner: DateScanner, at index: Int) -> String {
    guard let number = scanner.number(at: index), number.value <= 99 else { return "XXXX" }
    return "XX" + (number.value < 10 ? "0" : "") + String(number.value)
  }

  /// The index behind a mark that joins the ends of a period: 至, 到, —, －, ～.
  static func connector(_ scanner: DateScanner, at index: Int) -> Int? {
    switch scanner.text.characterClass(index) {
    case .dash, .tilde:
      return scanner.text.characterClass(index + 1) == .dash ? index + 2 : index + 1
    default: break
    }
    switch scanner.at(index) {
    case "至", "到": return index + 1
    case "起" where scanner.at(index + 1) == "至": return index + 2
    default: return nil
    }
  }

  /// The other end, with the parts that it leaves out taken from the first one.
  private static func farEnd(
    _ scanner: DateScanner, at index: Int, start: DateParts, pageDate: CalendarDate?
  ) -> (parts: DateParts, next: Int)? {
    if start.hour != nil, let clock = ClockTime(scanner, at: index, isBehindDate: true), clock.hour != nil {
      var parts = start
      parts.hour = clock.hour
      parts.minute = clock.minute
      parts.hourShift = clock.dayPart == nil && (clock.hour ?? 12) < 12 ? start.hourShift : clock.shift
      return (parts, clock.next)
    }
    if start.day != nil, let number = scanner.number(at: index), number.digits <= 2 || number.isHan,
      scanner.at(number.next) == "日" || scanner.at(number.next) == "号"
    {
      var parts = DateParts(year: start.year, month: start.month, day: number.value)
      parts.hour = nil
      return (parts, number.next + 1)
    }
    guard let point = DatePoint(scanner, at: index, pageDate: pageDate), !point.isLunar else { return nil }
    var parts = point.last ?? point.parts
    if parts.year == nil && !point.isTwoDigitYear {
      parts.year = start.year
    }
    return (parts, point.next)
  }
}
