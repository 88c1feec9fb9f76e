import PageStructure
import TextModel

/// One end of a date expression: 2023年3月15日（星期三）上午9时, 今年5月底, 去年一季度, 昨日, 上旬.
struct DatePoint {
  var parts = DateParts()
  /// The last day or month, where the point is itself a period (上半年, 一季度, 上旬).
  var last: DateParts?
  var weekday: Int?
  var weekdayRange: Range<Int>?
  var dayPart: Range<Int>?
  var isRelative = false
  var isLunar = false
  var isTwoDigitYear = false
  /// 今年以来: from then on.
  var isOpen = false
  var next: Int

  private let scanner: DateScanner
  private let pageDate: CalendarDate?

  /// Reads the longest date at an index, nil where there is none.
  init?(_ scanner: DateScanner, at index: Int, pageDate: CalendarDate?) {
    self.scanner = scanner
    self.pageDate = pageDate
    next = index
    guard readISO() || readWords(from: index) else { return nil }
    readWeekday()
    if parts.day != nil || weekday != nil {
      readClock(isBehindDate: true)
    }
    if isRelative && parts.day == nil && scanner.word(["以来"], at: next) != nil {
      isOpen = true
      next += 2
    }
  }

  private mutating func readWords(from index: Int) -> Bool {
    if readRelativeDay() { return true }
    if readYear() {
      readYearPart()
    } else if scanner.word(["农历", "阴历"], at: next) != nil {
      isLunar = true
      next += 2
      readYear()
    }
    if readMonth() {
      readDay()
      if parts.day == nil { readMonthPart() }
    } else if next == index {
      return readQuarter() || readBareDay()
    }
    return next > index && !(isLunar && next == index + 2)
  }

  // MARK: Years

  @discardableResult
  private mutating func readYear() -> Bool {
    if readRelativeYear() { return true }
    guard let number = scanner.number(at: next) else { return false }
    if number.digits == 4, (1000...2999).contains(number.value), scanner.at(number.next) == "年" {
      switch scanner.at(number.next + 1) {
      case "来", "级", "间": return false
      default: break
      }
      parts.year = number.value
      next = number.next + 1
      if scanner.at(next) == "度" { next += 1 }
      return true
    }
    if number.digits == 2, !number.isHan, scanner.at(number.next) == "年", isTwoDigitYear(behind: number.next + 1) {
      isTwoDigitYear = true
      next = number.next + 1
      return true
    }
    return readCentury(number)
  }

  /// 98年 is a year before 底 or 7月; elsewhere it may be how long something lasted.
  private func isTwoDigitYear(behind index: Int) -> Bool {
    if let month = scanner.number(at: index), month.digits <= 2, scanner.at(month.next) == "月" { return true }
    switch scanner.at(index) {
    case "底", "末", "初", "春", "夏", "秋", "冬": break
    default: return false
    }
    return scanner.word(["近", "约", "这", "过", "多"], at: next - 1) == nil
  }

  /// 20世纪90年代
  private mutating func readCentury(_ number: DateScanner.Number) -> Bool {
    guard number.digits <= 3, scanner.at(number.next) == "世", scanner.at(number.next + 1) == "纪",
      (1...21).contains(number.value)
    else { return false }
    let century = (number.value - 1) * 100
    next = number.next + 2
    parts.year = century
    last = DateParts(year: century + 99)
    if let decade = scanner.number(at: next), decade.value <= 90, decade.value % 10 == 0,
      scanner.at(decade.next) == "年", scanner.at(decade.next + 1) == "代"
    {
      parts.year = century + decade.value
      last = DateParts(year: century + decade.value + 9)
      next = decade.next + 2
    }
    return true
  }

  private mutating func readRelativeYear() -> Bool {
    guard scanner.at(next + 1) == "年" else { return false }
    let before = scanner.at(next - 1)
    let shift: Int
    switch scanner.at(next) {
    case "今": shift = 0
    case "本" where before != "基" && before != "根" && before != "版": shift = 0
    case "去": shift = -1
    case "上" where before != "以" && before != "岁" && before != "晚" && before != "早": shift = -1
    case "前" where before != "以" && before != "目" && before != "此" && before != "之" && before != "年": shift = -2
    case "明" where before != "文" && before != "光": shift = 1
    case "后" where before != "以" && before != "今" && before != "此" && before != "之": shift = 2
    default: return false
    }
    parts.year = pageDate.map { $0.year + shift }
    isRelative = true
    next += 2
    if scanner.at(next) == "度" { next += 1 }
    return true
  }

  /// 上半年, 一季度, 初, 底 behind a year.
  private mutating func readYearPart() {
    if readQuarter() { return }
    switch scanner.at(next) {
    case "底", "末", "初": next += 1
    case "年" where "初底末中".unicodeScalars.contains(scanner.at(next + 1)): next += 2
    case "春", "夏", "秋", "冬":
      if scanner.word(["季", "天"], at: next + 1) != nil { next += 2 }
    default: break
    }
  }

  /// 上半年, 下半年, 一季度, 第三季度, 前三季度
  private mutating func readQuarter() -> Bool {
    let scalar = scanner.at(next)
    if scalar == "上" || scalar == "下", scanner.at(next + 1) == "半", scanner.at(next + 2) == "年" {
      set(months: scalar == "上" ? 1...6 : 7...12)
      next += 3
      return true
    }
    var index = next
    let isCumulative = scalar == "前"
    if isCumulative || scalar == "第" { index += 1 }
    if index == next && scanner.at(next - 1) == "第" { return false }
    guard let number = scanner.number(at: index), number.digits == 1, (1...4).contains(number.value) else {
      return false
    }
    var end = number.next
    if scanner.at(end) == "个" { end += 1 }
    guard scanner.at(end) == "季", scanner.at(end + 1) == "度", scanner.at(end + 2) != "假",
      end == number.next || isCumulative
    else { return false }
    let lastMonth = number.value * 3
    set(months: (isCumulative ? 1 : lastMonth - 2)...lastMonth)
    next = end + 2
    return true
  }

  private mutating func set(months: ClosedRange<Int>) {
    parts.month = months.lowerBound
    last = DateParts(year: parts.year, month: months.upperBound)
  }

  // MARK: Months and days

  private mutating func readMonth() -> Bool {
    switch scanner.at(next) {
    case "正" where scanner.at(next + 1) == "月", "腊" where scanner.at(next + 1) == "月",
      "冬" where scanner.at(next + 1) == "月":
      isLunar = true
      next += 2
      return true
    case "闰":
      if let number = scanner.number(at: next + 1), number.isHan, scanner.at(number.next) == "月" {
        isLunar = true
        next = number.next + 1
        return true
      }
      return false
    case "本", "上", "下", "当": return readRelativeMonth()
    default: break
    }
    guard let number = scanner.number(at: next), number.digits <= 2 || number.isHan, number.value <= 99,
      scanner.at(number.next) == "月", scanner.at(next - 1) != "第"
    else { return false }
    switch scanner.at(number.next + 1) {
    case "龄", "薪", "租", "票", "嫂", "饼": return false
    // 一月一总结: once a month.
    case "一" where number.isHan && scanner.at(number.next + 2) != "日": return false
    default: break
    }
    next = number.next + 1
    if isLunar || isLunarDay(at: next) {
      isLunar = true
      return true
    }
    parts.month = number.value
    if scanner.at(next) == "份" { next += 1 }
    return true
  }

  private mutating func readRelativeMonth() -> Bool {
    guard parts.isEmpty, !isRelative, !isTwoDigitYear else { return false }
    let shift: Int
    switch scanner.at(next) {
    case "本": shift = 0
    case "上" where scanner.at(next - 1) != "以": shift = -1
    case "下" where scanner.at(next - 1) != "以": shift = 1
    default: return false
    }
    var end = next + 1
    if scanner.at(end) == "个" && shift != 0 { end += 1 }
    guard scanner.at(end) == "月" else { return false }
    isRelative = true
    if let pageDate {
      let month = pageDate.month + shift
      parts.year = pageDate.year + (month < 1 ? -1 : month > 12 ? 1 : 0)
      parts.month = month < 1 ? 12 : month > 12 ? 1 : month
    }
    next = end + 1
    return true
  }

  private func isLunarDay(at index: Int) -> Bool {
    switch scanner.at(index) {
    case "初": scanner.number(at: index + 1).map { $0.isHan && $0.value <= 10 } ?? false
    case "廿": true
    default: false
    }
  }

  private mutating func readDay() {
    if isLunar {
      if scanner.at(next) == "初" || scanner.at(next) == "大" && scanner.at(next + 1) == "年" { next += 1 }
      if let number = scanner.number(at: next), number.value <= 30 {
        next = number.next
        if scanner.at(next) == "日" { next += 1 }
      }
      return
    }
    guard let number = scanner.number(at: next), number.digits <= 3, number.value <= 99 else { return }
    switch scanner.at(number.next) {
    case "日", "号":
      parts.day = number.value
      next = number.next + 1
    default: break
    }
  }

  /// 上旬, 初, 底 behind a month.
  private mutating func readMonthPart() {
    if scanner.at(next + 1) == "旬" {
      switch scanner.at(next) {
      case "上": set(days: 1, 10)
      case "中": set(days: 11, 20)
      case "下":
        let count = parts.month.map { CalendarDate.dayCount(year: parts.year ?? 2001, month: $0) } ?? 0
        set(days: 21, count == 0 ? nil : count)
      default: return
      }
      next += 2
      return
    }
    switch scanner.at(next) {
    case "初", "底", "末": next += 1
    case "中" where scanner.at(next + 1) == "旬": next += 2
    default: break
    }
  }

  private mutating func set(days first: Int, _ lastDay: Int?) {
    guard parts.month != nil else { return }
    parts.day = first
    last = DateParts(year: parts.year, month: parts.month, day: lastDay)
  }

  /// 15日 alone: a day of the page's month or of the one before, if it is not how long something takes.
  private mutating func readBareDay() -> Bool {
    guard let number = scanner.number(at: next), !number.isHan, number.digits <= 2, (1...31).contains(number.value),
      scanner.at(number.next) == "日"
    else { return false }
    switch scanner.at(next - 1) {
    case "第", "近", "约", "期", "续", "达", "过", "前", "每", "满", "足", "超", "历", "后", "共", "个", "/", ".": return false
    default: break
    }
    switch scanner.at(number.next + 1) {
    case "内", "龄", "游", "后", "均", "之", "工", "间", "元", "的": return false
    case "以" where scanner.at(number.next + 2) != "来": return false
    case "通" where scanner.at(number.next + 2) == "票": return false
    default: break
    }
    parts.day = number.value
    if let pageDate {
      let isBefore = number.value <= pageDate.day
      parts.month = isBefore ? pageDate.month : pageDate.month == 1 ? 12 : pageDate.month - 1
      parts.year = !isBefore && pageDate.month == 1 ? pageDate.year - 1 : pageDate.year
      isRelative = true
    }
    next = number.next + 1
    return true
  }

  // MARK: 昨日, 2023-03-15, weekdays, clock

  private static let relativeDays: [(word: String, shift: Int)] = [
    ("今日", 0), ("今天", 0), ("今晨", 0), ("今早", 0), ("今晚", 0), ("今夜", 0), ("昨日", -1), ("昨天", -1), ("昨晚", -1), ("昨夜", -1),
    ("前天", -2), ("明日", 1), ("明天", 1), ("明晚", 1), ("明晨", 1), ("后天", 2),
  ]

  private mutating func readRelativeDay() -> Bool {
    switch scanner.at(next) {
    case "今", "昨", "前", "明", "后": break
    default: return false
    }
    for (word, shift) in DatePoint.relativeDays where scanner.text.matches(word, at: next) {
      let before = scanner.at(next - 1)
      if before == "文" || before == "光" || before == "先" || before == "目" || before == "之" || before == "以" {
        return false
      }
      if scanner.word(["头条", "之星", "说法"], at: next + 2) != nil { return false }
      isRelative = true
      if word.unicodeScalars.last.map({ "晨早晚夜".unicodeScalars.contains($0) }) ?? false {
        dayPart = next..<(next + 2)
        if word.hasSuffix("晚") || word.hasSuffix("夜") { parts.hourShift = 12 }
      }
      if let day = pageDate?.advanced(by: shift) { parts = DateParts(day, hourShift: parts.hourShift) }
      next += 2
      // The clock and a date in brackets may follow although the day itself is not known.
      if parts.day == nil { readClock(isBehindDate: true) }
      return true
    }
    return false
  }

  /// 2023-03-15, 2023.3.15, 2023/3/15
  private mutating func readISO() -> Bool {
    guard let year = scanner.number(at: next), year.digits == 4, !year.isHan, (1000...2999).contains(year.value) else {
      return false
    }
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
  private mutating func readWeekday() {
    guard parts.day != nil || isRelative else { return }
    var index = next
    let opening = scanner.text.characterClass(index)
    if opening == .openBracket || opening == .comma || opening == .space { index += 1 }
    guard let found = scanner.weekday(at: index) else { return }
    weekday = found.weekday
    weekdayRange = index..<found.next
    next = found.next
    if opening == .openBracket && scanner.text.characterClass(next) == .closeBracket { next += 1 }
  }

  private mutating func readClock(isBehindDate: Bool) {
    guard let clock = ClockTime(scanner, at: next, isBehindDate: isBehindDate) else { return }
    if clock.dayPart != nil { dayPart = clock.dayPart }
    parts.hour = clock.hour
    parts.minute = clock.minute
    let shift = max(clock.shift, parts.hourShift)
    parts.hourShift = (clock.hour ?? 12) < 12 && clock.hour != 0 ? shift : 0
    next = clock.next
  }
}

extension DateParts {
  fileprivate init(_ date: CalendarDate, hourShift: Int) {
    self.init(date)
    self.hourShift = hourShift
  }
}
