import PageStructure
import TextModel

/// A date with what follows it: the other end of a period, 至今, 前后.
struct DateSpan {
  private(set) var mention: DateMention

  /// Continues a date: 3月5日至8日, 2021年3月至5月, 7月1日至今.
  init(from point: DatePoint, at index: Int, _ scanner: borrowing DateScanner) {
    var start = point.parts
    var isYearImplied = false
    if start.year == nil, start.month != nil, point.shortYear == nil, !point.isLunar, let pageDate = scanner.pageDate {
      start.year = pageDate.impliedYear(month: point.last?.month ?? start.month, day: start.day)
      isYearImplied = true
    }
    var end = point.last
    if end != nil { end?.year = point.last?.year ?? start.year }
    var isOpen = point.isOpen
    var next = point.next
    var weekdayRange = point.weekdayRange
    if !isOpen, let behind = DateSpan.connector(scanner, at: next) {
      // 至今, not 至今年5月.
      if scanner.at(behind) == "今", scanner.at(behind - 1) == "至",
        !"年天日晚晨春夏秋冬后".unicodeScalars.contains(scanner.at(behind + 1))
      {
        isOpen = true
        next = behind + 1
      } else if let far = DateSpan.farEnd(scanner, at: behind, start: start) {
        end = far.parts
        next = far.next
        weekdayRange = nil
      }
    }
    mention = DateMention(range: index..<next, kind: .day)
    mention.start = start
    mention.end = end
    mention.weekday = point.weekday
    mention.weekdayRange = weekdayRange
    mention.dayPart = point.dayPart
    mention.isOpen = isOpen
    mention.isYearImplied = isYearImplied
    mention.isRelative = point.isRelative
    mention.isLunar = point.isLunar
    if let digits = point.shortYear { mention.shortYear = Int8(clamping: digits) }
    mention.isYearAlone = point.isRelativeYear && start.isEmpty
    if point.isRelative && start.isEmpty {
      mention.kind = .year
    } else if end != nil || isOpen {
      mention.kind = .period
    } else if start.day != nil || point.isLunar {
      mention.kind = .day
    } else {
      mention.kind = start.month != nil ? .month : start.hour != nil ? .time : .year
    }
  }

  /// Continues a time of day: 9时至11时30分.
  init(from clock: ClockTime, at index: Int, _ scanner: borrowing DateScanner) {
    mention = DateMention(range: index..<clock.next, kind: .time)
    mention.start = DateParts(hour: clock.hour, minute: clock.minute)
    mention.start.hourShift = clock.shift
    mention.dayPart = clock.dayPart
    if let behind = DateSpan.connector(scanner, at: clock.next),
      let far = ClockTime(scanner, at: behind, isBehindDate: true), far.hour != nil
    {
      var end = DateParts(hour: far.hour, minute: far.minute)
      end.hourShift = far.shift == 0 && far.dayPart == nil && (far.hour ?? 12) < 12 ? clock.shift : far.shift
      mention.end = end
      mention.range = index..<far.next
      mention.kind = .period
    }
  }

  /// The index behind a mark that joins the ends of a period: 至, 到, —, －, ～.
  static func connector(_ scanner: DateScanner, at index: Int) -> Int? {
    switch scanner.text.characterClass(index) {
    case .dash, .tilde:
      return scanner.text.characterClass(index + 1) == .dash ? index + 2 : index + 1
    case .han:
      switch scanner.at(index) {
      case "至", "到": return index + 1
      case "起" where scanner.at(index + 1) == "至": return index + 2
      default: return nil
      }
    default: return nil
    }
  }

  /// The other end, with the parts that it leaves out taken from the first one.
  private static func farEnd(_ scanner: DateScanner, at index: Int, start: DateParts) -> (parts: DateParts, next: Int)?
  {
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
      // 15日8时至16日8时
      guard start.hour != nil, let clock = ClockTime(scanner, at: number.next + 1, isBehindDate: true),
        clock.hour != nil
      else { return (parts, number.next + 1) }
      parts.hour = clock.hour
      parts.minute = clock.minute
      parts.hourShift = clock.shift
      return (parts, clock.next)
    }
    guard let point = DatePoint(scanner, at: index), !point.isLunar else { return nil }
    var parts = point.last ?? point.parts
    if parts.year == nil && point.shortYear == nil { parts.year = start.year }
    return (parts, point.next)
  }
}
