package import PageStructure
import TextModel

/// Finds the dates, periods and times of day of an article, in order.
struct DateReader {
  private let scanner: DateScanner
  /// Where dates may begin.
  private let starts: [Int32]

  init(_ reading: ArticleReading, pageDate: CalendarDate?) {
    scanner = DateScanner(text: reading.logical, pageDate: pageDate)
    starts = reading.dateStarts
  }

  func mentions() -> [DateMention] {
    let text = scanner.text
    var result: [DateMention] = []
    var next = 0
    for place in starts where Int(place) >= next {
      let index = Int(place)
      let isDigit = text.characterClass(index) == .digit
      if var mention = isDigit ? mentionAtDigit(index) : mention(at: index) {
        complete(&mention, behind: result)
        result.append(mention)
        next = max(index + 1, mention.range.upperBound)
      } else if isDigit {
        // A number that is no date is passed over whole, so that 12345年 is not read from its middle.
        next = index
        while text.characterClass(next) == .digit { next += 1 }
        if text.characterClass(next) == .period && text.characterClass(next + 1) == .digit { next += 1 }
      }
    }
    return result
  }

  /// What a date takes from those before it: 29日 of 8月28日、29日 its month, 同年8月 and 次年3月 their year, 五一 of
  /// 今年“五一” its own.
  private func complete(_ mention: inout DateMention, behind dates: [DateMention]) {
    let start = mention.range.lowerBound
    if mention.isYearImplied, let shift = yearShift(before: start) {
      let year = dates.last { $0.year != nil && !$0.isYearImplied }?.year.map { $0 + shift }
      mention.year = year
      mention.end?.year = year
    }
    guard let last = dates.last, last.range.upperBound <= start, start - last.range.upperBound <= 1 else { return }
    if mention.kind == .day, scanner.isBareDay(mention.range), last.range.upperBound == start - 1 {
      switch scanner.at(start - 1) {
      case "、", "和", "与", "及":
        guard let month = last.month, last.day != nil, !last.isLunar else { return }
        mention.month = month
        mention.year = last.year
        mention.isYearImplied = last.isYearImplied
        mention.isRelative = last.isRelative
      default: break
      }
    } else if mention.kind == .festival, mention.month != nil, last.kind == .year, let year = last.year {
      mention.year = year
    }
  }

  /// Of 同年8月, 当年9月 (0) and 次年3月 (1): how the year stands to one that was named before; nil for other months.
  private func yearShift(before index: Int) -> Int? {
    guard scanner.at(index - 1) == "年" else { return nil }
    switch scanner.at(index - 2) {
    case "同", "当": return 0
    case "次", "翌": return 1
    default: return nil
    }
  }

  /// The date that begins with an Arabic number; what stands behind the number tells at once that most begin none.
  private func mentionAtDigit(_ index: Int) -> DateMention? {
    guard let number = scanner.number(at: index), scanner.words.signs.isBehindNumber(scanner.text.scalar(number.next)),
      !isInsideNumber(index)
    else { return nil }
    return numberPeriod(number, at: index) ?? dated(at: index)
  }

  private func mention(at index: Int) -> DateMention? {
    if let festival = scanner.words.festivals.mention(at: index, in: scanner.text) { return festival }
    if let plan = fiveYearPlan(at: index) { return plan }
    if isInsideNumber(index) { return nil }
    if let number = scanner.number(at: index), let period = numberPeriod(number, at: index) { return period }
    return dated(at: index)
  }

  private func dated(at index: Int) -> DateMention? {
    if let point = DatePoint(scanner, at: index) { return DateSpan(from: point, at: index, scanner).mention }
    if let weekday = weekdayAlone(at: index) { return weekday }
    if let clock = ClockTime(scanner, at: index, isBehindDate: false) {
      return DateSpan(from: clock, at: index, scanner).mention
    }
    return nil
  }

  /// Whether a numeral before `index` belongs to the number there: 三 in 十三月 was tried with its 十.
  private func isInsideNumber(_ index: Int) -> Bool {
    let before = scanner.at(index - 1)
    if scanner.isDigit(index) {
      return scanner.isDigit(index - 1) || before == "." && scanner.isDigit(index - 2)
        || scanner.text.characterClass(index - 1) == .latin || before == "第"
    }
    guard scanner.isHanDigit(index) else { return false }
    return scanner.isHanDigit(index - 1) || before == "百" || before == "千" || before == "万" || before == "第"
  }

  /// “十四五”: a five-year plan (十五 is the one of 2001 to 2005).
  private func fiveYearPlan(at index: Int) -> DateMention? {
    let start = scanner.at(index) == "“" ? index + 1 : index
    guard scanner.at(start) == "十", let units = DateScanner.hanDigit(scanner.at(start + 1).value),
      (1...9).contains(units),
      scanner.at(start + 2) == "五"
    else { return nil }
    var next = start + 3
    if start > index {
      guard scanner.text.characterClass(next) == .closeQuote else { return nil }
      next += 1
    } else if scanner.word(scanner.words.planTimes, at: next) == nil {
      return nil
    }
    if let word = scanner.word(scanner.words.planTimes, at: next), word.bound == next + 2,
      scanner.at(next + 1) != "划"
    {
      next = word.bound
    }
    let first = 2001 + units * 5
    var mention = DateMention(range: index..<next, kind: .period)
    mention.year = first
    mention.end = DateParts(year: first + 4)
    return mention
  }

  /// 1至5月, 2019—2021年, 5—8日: the first number has its unit from the second.
  private func numberPeriod(_ first: DateScanner.Number, at index: Int) -> DateMention? {
    guard first.digits <= 4, let mark = DateSpan.connector(scanner, at: first.next),
      let second = scanner.number(at: mark), scanner.at(index - 1) != "/"
    else { return nil }
    var mention = DateMention(range: index..<(second.next + 1), kind: .period)
    switch scanner.at(second.next) {
    case "年" where first.digits == 4 && second.digits == 4 && (1000...2999).contains(first.value):
      mention.year = first.value
      mention.end = DateParts(year: second.value)
    case "月" where first.digits <= 2 && second.digits <= 2 && scanner.at(second.next + 1) != "龄":
      if let point = DatePoint(scanner, at: mark), point.parts.day != nil { return nil }
      let year = scanner.pageDate?.impliedYear(month: second.value, day: nil)
      mention.start = DateParts(year: year, month: first.value)
      mention.end = DateParts(year: year, month: second.value)
      mention.isYearImplied = year != nil
      if scanner.at(second.next + 1) == "份" { mention.range = index..<(second.next + 2) }
    default: return nil
    }
    return mention
  }

  /// 周五, 上周五; not 每周五, which is no day.
  private func weekdayAlone(at index: Int) -> DateMention? {
    let weeks: Int?
    switch scanner.at(index) {
    case "上": weeks = -1
    case "本": weeks = 0
    case "下": weeks = 1
    default: weeks = nil
    }
    let start = weeks == nil ? index : index + 1
    guard let found = scanner.weekday(at: start) else { return nil }
    switch scanner.at(index - 1) {
    case "每", "一", "两", "四", "圆", "姓", "双", "以": return nil
    default: break
    }
    // 周一围 and 周三强 are names or words; a weekday ends a word.
    var mention = DateMention(range: index..<found.next, kind: .weekday)
    mention.weekday = found.weekday
    mention.weekdayRange = start..<found.next
    if let weeks, let pageDate = scanner.pageDate,
      let day = pageDate.advanced(by: weeks * 7 + found.weekday - pageDate.weekday)
    {
      mention.start = DateParts(day)
      mention.isRelative = true
    }
    if let clock = ClockTime(scanner, at: found.next, isBehindDate: true) {
      mention.range = index..<clock.next
      mention.hour = clock.hour
      mention.minute = clock.minute
      mention.start.hourShift = clock.shift
      mention.dayPart = clock.dayPart
    }
    return mention
  }
}

extension CalendarDate {
  /// The year of a month and day that are said without one: this year's, as the news counts. In its first months a late
  /// month is that of the year before; on its last days the next month is that of the year to come.
  package func impliedYear(month: Int?, day: Int?) -> Int {
    guard let month else { return year }
    let distance = (month - self.month) * 31 + (day ?? 15) - self.day
    return distance > 186 ? year - 1 : distance < 31 - 12 * 31 ? year + 1 : year
  }
}
