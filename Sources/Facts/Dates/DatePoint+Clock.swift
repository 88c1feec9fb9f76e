import PageStructure
import TextModel

extension DatePoint {
  /// 今日, 昨晚, 后天: moves behind it and the clock that follows.
  mutating func readRelativeDay(_ scanner: DateScanner) -> Bool {
    guard let (shift, isPart) = DatePoint.relativeDay(scanner, at: next) else { return false }
    switch scanner.at(next - 1) {
    case "文", "光", "先", "目", "之", "以": return false
    default: break
    }
    if scanner.word(scanner.words.titles, at: next + 2) != nil { return false }
    isRelative = true
    if isPart {
      dayPart = next..<(next + 2)
      if scanner.at(next + 1) == "晚" || scanner.at(next + 1) == "夜" { parts.hourShift = 12 }
    }
    if let day = scanner.pageDate?.advanced(by: shift) {
      let hours = parts.hourShift
      parts = DateParts(day)
      parts.hourShift = hours
    }
    next += 2
    // The clock and a date in brackets may follow although the day itself is not known.
    if parts.day == nil { readClock(scanner) }
    return true
  }

  /// How many days a word lies from the page's day, and whether it names a part of it.
  private static func relativeDay(_ scanner: DateScanner, at index: Int) -> (shift: Int, isPart: Bool)? {
    let lead = scanner.at(index)
    let shift: Int
    switch lead {
    case "今": shift = 0
    case "昨": shift = -1
    case "前": shift = -2
    case "明": shift = 1
    case "后": shift = 2
    default: return nil
    }
    switch scanner.at(index + 1) {
    case "天": return (shift, false)
    case "日" where abs(shift) < 2: return (shift, false)
    case "晚" where abs(shift) < 2: return (shift, true)
    case "晨" where shift == 0 || shift == 1: return (shift, true)
    case "夜" where shift == 0 || shift == -1: return (shift, true)
    case "早" where shift == 0: return (shift, true)
    default: return nil
    }
  }

  /// 2023-03-15, 2023.3.15, 2023/3/15
  mutating func readISO(_ scanner: DateScanner) -> Bool {
    guard scanner.isDigit(next), let year = scanner.number(at: next), year.digits == 4,
      (1000...2999).contains(year.value)
    else { return false }
    let mark = scanner.at(year.next)
    guard mark == "-" || mark == "." || mark == "/", let month = scanner.number(at: year.next + 1), !month.isHan,
      month.digits <= 2, scanner.at(month.next) == mark, let day = scanner.number(at: month.next + 1), !day.isHan,
      day.digits <= 2, !scanner.isDigit(day.next), scanner.at(day.next) != mark
    else { return false }
    parts = DateParts(year: year.value, month: month.value, day: day.value)
    next = day.next
    return true
  }

  /// A weekday within three characters behind the date, in brackets or not.
  mutating func readWeekday(_ scanner: DateScanner) {
    guard parts.day != nil || isRelative else { return }
    var index = next
    let opening = scanner.text.characterClass(index)
    if opening == .openBracket || opening == .comma || opening == .space { index += 1 }
    guard let found = scanner.weekday(at: index) else { return }
    // 8日、9日（周六、周日）, 8日，周六至周日…: of several days.
    if let joint = DateSpan.connector(scanner, at: found.next)
      ?? behindListMark(scanner, at: found.next), scanner.namesWeekday(joint)
    {
      return
    }
    weekday = found.weekday
    weekdayRange = index..<found.next
    next = found.next
    if opening == .openBracket && scanner.text.characterClass(next) == .closeBracket { next += 1 }
  }

  /// The time of day behind a date.
  mutating func readClock(_ scanner: DateScanner) {
    guard let clock = ClockTime(scanner, at: next, isBehindDate: true) else { return }
    if clock.dayPart != nil { dayPart = clock.dayPart }
    parts.hour = clock.hour
    parts.minute = clock.minute
    let shift = max(clock.shift, parts.hourShift)
    parts.hourShift = (clock.hour ?? 12) < 12 && clock.hour != 0 ? shift : 0
    next = clock.next
  }
}
