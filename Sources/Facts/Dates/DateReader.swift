import PageStructure
import TextModel

/// Finds the dates, periods and times of day of an article, in order.
struct DateReader {
  let article: Article
  let matches: [PatternSet.Match]
  let pageDate: CalendarDate?

  func mentions() -> [DateMention] {
    let text = article.text
    let scanner = DateScanner(text: text)
    let leads = DateReader.leads
    let scalars = text.scalars
    var festivals = FestivalReader(matches: matches)
    var result: [DateMention] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar < 0x10000, leads[Int(scalar)], let mention = mention(scanner, at: index, festivals: &festivals) {
        result.append(mention)
        index = max(index + 1, mention.range.upperBound)
      } else if text.characterClass(index) == .digit {
        // A number that is no date is passed over whole, so that 12345年 is not read from its middle.
        while text.characterClass(index) == .digit { index += 1 }
        if text.characterClass(index) == .period && text.characterClass(index + 1) == .digit { index += 1 }
      } else {
        index += 1
      }
    }
    return result
  }

  /// Characters at which a date can begin, by their numbers.
  private static let leads: [Bool] = {
    var table = [Bool](repeating: false, count: 0x10000)
    let characters =
      "0123456789０１２３４５６７８９〇零○一二三四五六七八九十廿卅"
      + "今本去上前明后昨下第农阴正腊冬闰周星礼中凌傍早清午深夜晚当晨春元端重除国植青儿教劳妇护记消世建五六“七八"
    for scalar in characters.unicodeScalars where scalar.value < 0x10000 { table[Int(scalar.value)] = true }
    return table
  }()

  private func mention(
    _ scanner: DateScanner, at index: Int, festivals: inout FestivalReader
  ) -> DateMention? {
    if let festival = festivals.mention(at: index) { return festival }
    if let plan = fiveYearPlan(scanner, at: index) { return plan }
    if isInsideNumber(scanner, index) { return nil }
    if let period = numberPeriod(scanner, at: index) { return period }
    if let point = DatePoint(scanner, at: index, pageDate: pageDate) {
      return DateSpan(from: point, at: index, scanner, pageDate: pageDate).mention
    }
    if let weekday = weekdayAlone(scanner, at: index) { return weekday }
    if let clock = ClockTime(scanner, at: index, isBehindDate: false) {
      return DateSpan(from: clock, at: index, scanner).mention
    }
    return nil
  }

  /// Whether a numeral before `index` belongs to the number there: 三 in 十三月 was tried with its 十.
  private func isInsideNumber(_ scanner: DateScanner, _ index: Int) -> Bool {
    let here = scanner.at(index)
    let before = scanner.at(index - 1)
    if DateScanner.hanDigit(here) != nil {
      return DateScanner.hanDigit(before) != nil || before == "百" || before == "千" || before == "万" || before == "第"
    }
    guard scanner.isDigit(index) else { return false }
    return scanner.isDigit(index - 1) || before == "." && scanner.isDigit(index - 2)
      || scanner.text.characterClass(index - 1) == .latin || before == "第"
  }

  /// “十四五”: a five-year plan (十五 is the one of 2001 to 2005).
  private func fiveYearPlan(_ scanner: DateScanner, at index: Int) -> DateMention? {
    var start = index
    if scanner.at(index) == "“" { start += 1 }
    guard scanner.at(start) == "十", let units = DateScanner.hanDigit(scanner.at(start + 1)), (1...9).contains(units),
      scanner.at(start + 2) == "五"
    else { return nil }
    var next = start + 3
    if start > index {
      guard scanner.text.characterClass(next) == .closeQuote else { return nil }
      next += 1
    } else if scanner.word(["时期", "期间", "规划", "末", "初"], at: next) == nil {
      return nil
    }
    if let word = scanner.word(["时期", "期间"], at: next) { next = word.next }
    let first = 2001 + units * 5
    var mention = DateMention(range: index..<next, value: "\(first)/\(first + 4)", kind: .period)
    mention.year = first
    mention.end = DateParts(year: first + 4)
    return mention
  }

  /// 1至5月, 2019—2021年, 5—8日: the first number has its unit from the second.
  private func numberPeriod(_ scanner: DateScanner, at index: Int) -> DateMention? {
    guard let first = scanner.number(at: index), first.digits <= 4,
      let mark = DateSpan.connector(scanner, at: first.next), let second = scanner.number(at: mark),
      scanner.at(index - 1) != "/"
    else { return nil }
    var from = DateParts()
    var to = DateParts()
    switch scanner.at(second.next) {
    case "年" where first.digits == 4 && second.digits == 4 && (1000...2999).contains(first.value):
      from.year = first.value
      to.year = second.value
    case "月" where first.digits <= 2 && second.digits <= 2 && scanner.at(second.next + 1) != "龄":
      if let point = DatePoint(scanner, at: mark, pageDate: pageDate), point.parts.day != nil { return nil }
      from.month = first.value
      to.month = second.value
    default: return nil
    }
    var next = second.next + 1
    if to.month != nil && scanner.at(next) == "份" { next += 1 }
    var isImplied = false
    if to.month != nil, let pageDate {
      from.year = pageDate.impliedYear(month: to.month, day: nil)
      to.year = from.year
      isImplied = true
    }
    var mention = DateMention(range: index..<next, value: from.iso + "/" + to.iso, kind: .period)
    mention.year = from.year
    mention.month = from.month
    mention.end = to
    mention.isYearImplied = isImplied
    return mention
  }

  /// 周五, 上周五; not 每周五, which is no day.
  private func weekdayAlone(_ scanner: DateScanner, at index: Int) -> DateMention? {
    var start = index
    var weeks: Int?
    switch scanner.at(index) {
    case "上": weeks = -1
    case "本": weeks = 0
    case "下": weeks = 1
    default: break
    }
    if weeks != nil { start += 1 }
    guard let found = scanner.weekday(at: start) else { return nil }
    switch scanner.at(index - 1) {
    case "每", "一", "两", "四", "圆", "姓", "双", "以": return nil
    default: break
    }
    // 周一围 and 周三强 are names or words; a weekday ends a word.
    var mention = DateMention(range: index..<found.next, value: "XXXX-WXX-\(found.weekday)", kind: .weekday)
    mention.weekday = found.weekday
    mention.weekdayRange = start..<found.next
    if let weeks, let pageDate,
      let day = pageDate.advanced(by: weeks * 7 + found.weekday - pageDate.weekday)
    {
      mention.value = day.iso
      (mention.year, mention.month, mention.day) = (day.year, day.month, day.day)
      mention.isRelative = true
    }
    if let clock = ClockTime(scanner, at: found.next, isBehindDate: true) {
      mention.range = index..<clock.next
      mention.hour = clock.hour
      mention.minute = clock.minute
      mention.dayPart = clock.dayPart
    }
    return mention
  }
}

extension CalendarDate {
  /// The year in which a month and day come nearest to this day.
  func impliedYear(month: Int?, day: Int?) -> Int {
    guard let month else { return year }
    let distance = (month - self.month) * 31 + (day ?? 15) - self.day
    return distance > 186 ? year - 1 : distance < -186 ? year + 1 : year
  }
}
