import PageStructure
import TextModel

extension DatePoint {
  /// 3月, 三月份, 正月, 闰二月, 上个月: moves behind it.
  mutating func readMonth(_ scanner: DateScanner) -> Bool {
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
    case "本", "上", "下", "当": return readRelativeMonth(scanner)
    default: break
    }
    guard let number = scanner.number(at: next), number.digits <= 2 || number.isHan, number.value <= 99,
      scanner.at(number.next) == "月", scanner.at(next - 1) != "第"
    else { return false }
    // 五六月份, 九十月间: two numbers side by side are one month or the other.
    let isEither = number.isHan && number.next - next == 2 && scanner.at(next) != "十"
    switch scanner.at(number.next + 1) {
    // 2020年10月租下 is a month of that year.
    case "租" where parts.year != nil: break
    case "龄", "薪", "租", "票", "嫂", "饼": return false
    // 一月一总结: once a month.
    case "一" where number.isHan && scanner.at(number.next + 2) != "日": return false
    default: break
    }
    next = number.next + 1
    if isLunar || isLunarDay(scanner, at: next) {
      isLunar = true
      return true
    }
    parts.month = isEither ? number.value / 10 : number.value
    if scanner.at(next) == "份" { next += 1 }
    return true
  }

  private mutating func readRelativeMonth(_ scanner: DateScanner) -> Bool {
    guard parts.isEmpty, !isRelative, shortYear == nil else { return false }
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
    if let pageDate = scanner.pageDate {
      let month = pageDate.month + shift
      parts.year = pageDate.year + (month < 1 ? -1 : month > 12 ? 1 : 0)
      parts.month = month < 1 ? 12 : month > 12 ? 1 : month
    }
    next = end + 1
    return true
  }

  private func isLunarDay(_ scanner: DateScanner, at index: Int) -> Bool {
    switch scanner.at(index) {
    case "初": scanner.number(at: index + 1).map { $0.isHan && $0.value <= 10 } ?? false
    case "廿": true
    default: false
    }
  }

  /// 15日, 15号 behind a month.
  mutating func readDay(_ scanner: DateScanner) {
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
    default: readSharedDay(scanner, number)
    }
  }

  /// 28至29日, 28、29日: the day's word stands behind the last number. Days in a row are a period; of others each is a date.
  private mutating func readSharedDay(_ scanner: DateScanner, _ first: DateScanner.Number) {
    let behindConnector = DateSpan.connector(scanner, at: first.next)
    var last = first
    var isRow = behindConnector == nil
    var joint = behindConnector ?? behindListMark(scanner, at: first.next)
    var count = 0
    while let behind = joint, count < 6, let number = scanner.number(at: behind),
      number.digits <= 2 || number.isHan, number.isHan == first.isHan
    {
      isRow = isRow && number.value == last.value + 1
      last = number
      count += 1
      joint = isRow ? behindListMark(scanner, at: number.next) : nil
    }
    switch scanner.at(last.next) {
    case "日" where count > 0, "号" where count > 0: break
    default: return
    }
    parts.day = first.value
    next = first.next
    if isRow {
      self.last = DateParts(year: parts.year, month: parts.month, day: last.value)
      next = last.next + 1
    }
  }

  func behindListMark(_ scanner: DateScanner, at index: Int) -> Int? {
    switch scanner.at(index) {
    case "、", "和": index + 1
    default: nil
    }
  }

  /// 上旬, 初, 底 behind a month.
  mutating func readMonthPart(_ scanner: DateScanner) {
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
  mutating func readBareDay(_ scanner: DateScanner) -> Bool {
    guard let number = scanner.number(at: next), !number.isHan, number.digits <= 2, (1...31).contains(number.value),
      scanner.at(number.next) == "日"
    else { return false }
    // 每月15日
    if scanner.at(next - 1) == "月", scanner.at(next - 2) == "每" { return false }
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
    if let pageDate = scanner.pageDate {
      var shift = 0
      if isAhead(scanner, from: next, to: number.next + 1) {
        shift = number.value < pageDate.day ? 1 : 0
      } else if number.value > pageDate.day {
        shift = -1
      }
      let month = pageDate.month + shift
      parts.month = month < 1 ? 12 : month > 12 ? 1 : month
      parts.year = pageDate.year + (month < 1 ? -1 : month > 12 ? 1 : 0)
      isRelative = true
    }
    next = number.next + 1
    return true
  }

  /// Whether the words around a day say that it is still to come: 将于12日, 4日至6日我市将出现.
  private func isAhead(_ scanner: DateScanner, from start: Int, to end: Int) -> Bool {
    if scanner.words.aheadBefore.longest(at: start, in: scanner.text, limit: max(0, start - 3)) != nil { return true }
    for index in end..<end + 16 {
      if scanner.text.characterClass(index).endsClause { return false }
      if scanner.at(index) == "将", scanner.word(scanner.words.ahead, at: index) != nil { return true }
    }
    return false
  }
}
