package import Facts
package import Linting
import PageStructure
import TextModel

/// 节日同日期对不上。
///
/// 植树节是 3 月 12 日，国际护士节是 5 月 12 日……固定日期的节日，紧挨着的日期应当同它一致。
///
/// **怎么改**：核对日期；说的若是节日前后的活动，写明“前夕”“期间”。
///
/// **依据**：各节日的设立文件。
package struct DateFestivalDay: DateRule {
  package static let profile = RuleProfile("date-festival-day", .dates, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("县里在护士节（⟦5月21日⟧）慰问了护士。"),
    .reported("⟦3月15日植树节⟧，志愿者上山栽树。"),
    .reported("⟦5月14日是国际护士节⟧。"),
    .reported("⟦9月9日是教师节⟧，学校举行表彰会。"),
    .reported("⟦2024年9月16日，中秋节⟧，村里摆起百家宴。"),
    .reported("⟦2023年6月20日端午节⟧，龙舟赛开桨。"),
    .reported("今年春节（⟦1月20日⟧）前后，客流增多。", onPage: .dated("2023-02-15")),
    .reported("⟦6月20日国际禁毒日⟧当天，民警走进校园。"),
    .reported("⟦农历五月初五中秋节⟧，守岛官兵和渔民一起做月饼。"),
    .reported("⟦农历九月初十是重阳节⟧，村里摆起敬老宴。"),
    .accepted("农历八月十五中秋节，守岛官兵和渔民一起做月饼，腊月二十三过小年，腊月廿九除夕夜吃年饭。"),
    .reported("儿童节当天（⟦6月2日⟧），学校举行联欢会。"),
    .accepted("县里在护士节（5月12日）慰问了护士。"),
    .accepted("6月26日国际禁毒日当天，民警走进校园。"),
    .accepted("2024年9月17日，中秋节，村里摆起百家宴。"),
    .accepted("9月16日，中秋节，村里摆起百家宴。"),
    .accepted("3月12日植树节，志愿者上山栽树。"),
    .accepted("植树节前夕，3月10日，志愿者上山栽树。"),
    .accepted("5月12日是国际护士节。"),
    .accepted("9月5日，教师节表彰会举行。"),
  ]

  package init() {}

  private static let names = Phrases(days.map(\.name))
  private static let days: [(name: String, month: Int, day: Int)] = [
    ("元旦", 1, 1), ("妇女节", 3, 8), ("植树节", 3, 12), ("消费者权益日", 3, 15), ("世界水日", 3, 22), ("世界读书日", 4, 23), ("劳动节", 5, 1),
    ("青年节", 5, 4), ("护士节", 5, 12), ("儿童节", 6, 1), ("环境日", 6, 5), ("建党节", 7, 1), ("建军节", 8, 1), ("教师节", 9, 10),
    ("国庆节", 10, 1),
    ("安全教育日", 4, 15), ("航天日", 4, 24), ("健身日", 8, 8), ("无烟日", 5, 31), ("禁毒日", 6, 26), ("艾滋病日", 12, 1), ("交通安全日", 12, 2),
    ("志愿者日", 12, 5), ("烈士纪念日", 9, 30), ("扶贫日", 10, 17), ("粮食日", 10, 16), ("地球日", 4, 22), ("无车日", 9, 22), ("爱牙日", 9, 20),
    ("博物馆日", 5, 18),
    ("献血者日", 6, 14), ("人口日", 7, 11), ("科技工作者日", 5, 30), ("知识产权日", 4, 26), ("气象日", 3, 23), ("防灾减灾日", 5, 12),
    ("家庭日", 5, 15),
    ("红十字日", 5, 8), ("糖尿病日", 11, 14), ("爱眼日", 6, 6), ("土地日", 6, 25), ("生态日", 8, 15), ("学雷锋纪念日", 3, 5), ("爱耳日", 3, 3),
    ("防治结核病日", 3, 24), ("森林日", 3, 21), ("营养日", 5, 20), ("圣诞节", 12, 25), ("高血压日", 10, 8), ("精神卫生日", 10, 10),
    ("邮政日", 10, 9), ("标准日", 10, 14),
    ("反家暴日", 11, 25), ("档案日", 6, 9), ("奥林匹克日", 6, 23),
    ("消防日", 11, 9), ("宪法日", 12, 4), ("国家公祭日", 12, 13), ("记者节", 11, 8), ("医师节", 8, 19), ("警察节", 1, 10),
  ]

  package func check(_ date: DateMention, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    if date.isLunar { DateFestivalDay.checkLunar(date, context, &report) }
    guard let month = date.month, let day = date.day, date.end == nil, !date.isLunar else { return }
    let text = context.text
    if let given = DateFestivalDay.day(of: date, in: context), let name = DateFestivalDay.festival(beside: date, text),
      let right = LunarFestivals.date(of: name.word, year: given.year), right != given
    {
      report.report(
        name.range,
        Message(
          "\(given.year) 年\(name.word)是 \(right.month) 月 \(right.day) 日，请核对日期。",
          "In \(given.year) \(name.word) is on \(right.month)/\(right.day); please check the date."))
      return
    }
    if reportBracketed(date, month, day, text, &report) { return }
    var start = date.range.upperBound
    // 是, 的, 为
    for link: UInt32 in [0x662F, 0x7684, 0x4E3A] where text.scalar(start) == link { start += 1 }
    // No name is longer than eight characters.
    guard let first = text.first(of: DateFestivalDay.names, in: start..<(start + 18)), first.lowerBound <= start + 9
    else { return }
    // An ordinal and an adjective may stand between: 第38个, 国际, 世界, 全国.
    for festival in DateFestivalDay.days {
      let length = festival.name.unicodeScalars.count
      guard let place = (start...(start + 9)).first(where: { text.matches(festival.name, at: $0) }),
        DateFestivalDay.isAdjective(start..<place, text), festival.month != month || festival.day != day
      else { continue }
      let end = place + length
      if text.matches(any: DateFestivalDay.around, at: end) { return }
      report.report(date.range.lowerBound..<end, DateFestivalDay.message(festival))
      return
    }
  }

  /// 植树节（3月21日）: the date in brackets behind the name.
  private func reportBracketed(
    _ date: DateMention, _ month: Int, _ day: Int, _ text: LogicalText, _ report: inout ArticleReport
  ) -> Bool {
    guard text.characterClass(date.range.lowerBound - 1) == .openBracket,
      text.characterClass(date.range.upperBound) == .closeBracket,
      // 儿童节当天（6月2日）
      case let end = text.range(ofAny: DateFestivalDay.thatDay, endingAt: date.range.lowerBound - 1)?.lowerBound
        ?? date.range.lowerBound - 1,
      let festival = DateFestivalDay.days.first(where: { text.matches($0.name, endingAt: end) })
    else { return false }
    if festival.month == month && festival.day == day { return true }
    report.report(date.range, DateFestivalDay.message(festival))
    return true
  }

  private static let thatDay: Phrases = "当天 当日 这天 这一天"

  private static func message(_ festival: (name: String, month: Int, day: Int)) -> Message {
    Message(
      "\(festival.name)是 \(festival.month) 月 \(festival.day) 日，请核对日期。",
      "\(festival.name) is on \(festival.month)/\(festival.day); please check the date.")
  }

  /// The day that a date means: with its own year, or with the page's where they lie near.
  private static func day(of date: DateMention, in context: ArticleContext) -> CalendarDate? {
    guard date.kind == .day, !date.isRelative else { return nil }
    if let day = date.date { return day }
    guard let month = date.month, let number = date.day, let page = context.setting.date,
      let day = CalendarDate(year: page.year, month: month, day: number), abs(day.dayNumber - page.dayNumber) <= 180
    else { return nil }
    return day
  }

  /// A festival of the lunar calendar that is said to be on a date: 9月16日，中秋节， or 端午节（6月20日）. With the range of
  /// the finding.
  private static func festival(beside date: DateMention, _ text: LogicalText) -> (word: String, range: Range<Int>)? {
    if text.characterClass(date.range.lowerBound - 1) == .openBracket,
      text.characterClass(date.range.upperBound) == .closeBracket,
      let word = text.range(ofAny: LunarFestivals.words, endingAt: date.range.lowerBound - 1)
    {
      return (LunarFestivals.name(text.string(word)), date.range)
    }
    var start = date.range.upperBound
    let isApart = text.characterClass(start) == .comma
    if isApart { start += 1 }
    // 是, 为
    for link: UInt32 in [0x662F, 0x4E3A] where text.scalar(start) == link { start += 1 }
    guard let word = text.range(ofAny: LunarFestivals.words, at: start) else { return nil }
    let after = text.characterClass(word.upperBound)
    let isWhole = after == .comma || after == .stop || text.matches("当天", at: word.upperBound)
    guard isWhole || (!isApart && start > date.range.upperBound && !after.isClosing) else { return nil }
    return (LunarFestivals.name(text.string(word)), date.range.lowerBound..<word.upperBound)
  }

  private static let around: Phrases = "前夕 前后 之前 来临 期间 到来 即将 表彰 系列 主题 宣传 活动 庆祝 慰问"

  private static func isAdjective(_ range: Range<Int>, _ text: LogicalText) -> Bool {
    if range.isEmpty { return true }
    var index = range.lowerBound
    if text.matches("第", at: index) {
      while index < range.upperBound, !text.has("个", at: index) { index += 1 }
      if index < range.upperBound { index += 1 }
    }
    for word in [
      "南京大屠杀死难者", "国家", "全民", "防治", "预防", "中学生", "学生", "国际", "世界", "全国", "中国", "“五四”", "五四", "“五一”", "三八", "“六一”", "六一",
      "国际劳动", "我国",
    ] where text.matches(word, at: index) {
      index += word.unicodeScalars.count
    }
    return index >= range.upperBound
  }
}
