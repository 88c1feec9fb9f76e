import Facts
import Linting
import TextModel

/// Sessions of the national congresses, and days that are counted year by year, against the year in which they are told to be.
extension DatePeriodName {
  private static let bodies: Phrases = "全国人大 全国政协 全国人民代表大会 中国人民政治协商会议"
  /// What says that the session took place then, behind its name.
  private static let events: Phrases = """
    在 于 将于 召开 开幕 闭幕 举行 期间 上 审议 表决 通过 胜利 今天 昨天 今日 昨日 隆重 将在 即将 如期 正在
    """
  private static let joints: Phrases = "， 的 召开的 举行的 胜利召开的 全国两会期间， 在北京召开的"

  func checkSession(_ word: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard let number = DatePeriodName.number(endingAt: word.lowerBound, text) else { return }
    var start = DatePeriodName.start(of: number, text)
    let year: Int?
    if text.has("中", at: word.lowerBound) {
      guard text.has("届", at: start - 1), let session = DatePeriodName.number(endingAt: start - 1, text) else { return }
      start = DatePeriodName.start(of: session, text)
      year = DatePeriodName.plenums[session.value * 10 + number.value]
    } else {
      // 十四届全国人大二次会议, 全国政协十四届二次会议
      let body = text.range(ofAny: DatePeriodName.bodies, endingAt: start)
      let end = body?.lowerBound ?? start
      guard text.has("届", at: end - 1), let session = DatePeriodName.number(endingAt: end - 1, text) else { return }
      start = DatePeriodName.start(of: session, text)
      if body == nil {
        guard let before = text.range(ofAny: DatePeriodName.bodies, endingAt: start) else { return }
        start = before.lowerBound
      }
      guard (8...20).contains(session.value), (1...5).contains(number.value) else { return }
      year = 2023 - (14 - session.value) * 5 + number.value - 1
    }
    guard let year else { return }
    let name = start..<word.upperBound
    guard let date = DatePeriodName.date(beside: name, context), let told = date.year, told != year,
      text.matches(any: DatePeriodName.events, at: name.upperBound)
        || text.matches(any: DatePeriodName.events, at: date.range.upperBound)
    else { return }
    DatePeriodName.report(name, date, "\(context.string(name))在 \(year) 年", year: year, context, &report)
  }

  /// By session and number, as 203 for 二十届三中全会.
  private static let plenums = [
    113: 1978, 181: 2012, 182: 2013, 183: 2013, 184: 2014, 185: 2015, 186: 2016, 187: 2017, 191: 2017, 192: 2018,
    193: 2018,
    194: 2019, 195: 2020, 196: 2021, 197: 2022, 201: 2022, 202: 2023, 203: 2024, 204: 2025,
  ]

  /// What is not held every year: its names, and the years of some of its sessions; two years where it was put off.
  static let games: [(name: String, years: [Int: [Int]])] = [
    ("全国运动会", allChina), ("全运会", allChina), ("夏季奥运会", summer), ("夏季奥林匹克运动会", summer), ("冬奥会", winter),
    ("冬季奥运会", winter),
    ("冬季奥林匹克运动会", winter), ("亚运会", asian),
  ]
  private static let allChina = [11: [2009], 12: [2013], 13: [2017], 14: [2021], 15: [2025]]
  private static let summer = [
    28: [2004], 29: [2008], 30: [2012], 31: [2016], 32: [2020, 2021], 33: [2024], 34: [2028],
  ]
  private static let winter = [21: [2010], 22: [2014], 23: [2018], 24: [2022], 25: [2026]]
  private static let asian = [16: [2010], 17: [2014], 18: [2018], 19: [2022, 2023], 20: [2026]]

  /// 2024年8月，第33届夏季奥运会在…举行
  func checkGames(_ word: Range<Int>, _ years: [Int: [Int]], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard text.has("届", at: word.lowerBound - 1),
      let number = DatePeriodName.number(endingAt: word.lowerBound - 1, text),
      text.has("第", at: number.range.lowerBound - 1), let known = years[number.value], let year = known.last,
      text.matches(any: DatePeriodName.events, at: word.upperBound)
    else { return }
    let name = (number.range.lowerBound - 1)..<word.upperBound
    guard let date = DatePeriodName.date(beside: name, context), let told = date.year, !known.contains(told),
      // 2025年3月，第十五届全运会在即: before it, not in it.
      told > year || years.values.contains(where: { $0.contains(told) })
    else { return }
    DatePeriodName.report(name, date, "\(context.string(name))在 \(year) 年", year: year, context, &report)
  }

  /// Congresses of the party by their short names.
  static let congresses: [(name: String, year: Int)] = [("党的十八大", 2012), ("党的十九大", 2017), ("党的二十大", 2022)]
  private static let held: Phrases = "召开的 举行的 胜利召开的"

  /// 2022年10月召开的党的二十大; 2022年10月，党的二十大召开
  func checkCongress(_ word: Range<Int>, _ year: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard let date = DatePeriodName.date(beside: word, context), let told = date.year, told != year,
      text.matches(any: DatePeriodName.held, endingAt: word.lowerBound)
        || text.matches(any: DatePeriodName.openings, at: word.upperBound)
          && text.first(of: DatePeriodName.laters, in: word.upperBound..<min(text.count, word.upperBound + 8)) == nil
    else { return }
    DatePeriodName.report(word, date, "\(context.string(word))在 \(year) 年", year: year, context, &report)
  }

  private static let laters: Phrases = "周年 以来 之后 后 前"
  private static let openings: Phrases = "召开 开幕 胜利召开 在北京召开 隆重召开 在京召开 闭幕 胜利闭幕"

  /// Days and meetings of every year, with the year of the first.
  static let annual: [(name: String, first: Int)] = [
    ("教师节", 1985), ("记者节", 2000), ("世界读书日", 1996), ("国家宪法日", 2014), ("国家公祭日", 2014), ("烈士纪念日", 2014),
    ("农民丰收节", 2018), ("中国医师节", 2018), ("全民国家安全教育日", 2016), ("中国航天日", 2016), ("世界水日", 1993), ("中国水周", 1988),
    ("全国助残日", 1991), ("全国土地日", 1991), ("全国爱眼日", 1996), ("全国爱牙日", 1989), ("中国旅游日", 2011), ("植树节", 1979),
    ("全国防灾减灾日", 2009), ("世界艾滋病日", 1988), ("进博会", 2018), ("中国国际进口博览会", 2018), ("消博会", 2021),
    ("爱国卫生月", 1989),
  ]
  private static let namesBetween: Phrases = "中国 国际 全国 “ 世界"

  /// 2025年9月10日，第40个教师节
  func checkAnnual(_ word: Range<Int>, _ first: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    var end = word.lowerBound
    while let between = text.range(ofAny: DatePeriodName.namesBetween, endingAt: end) { end = between.lowerBound }
    guard text.has("个", at: end - 1) || text.has("届", at: end - 1) || text.has("次", at: end - 1),
      let number = DatePeriodName.number(endingAt: end - 1, text), text.has("第", at: number.range.lowerBound - 1)
    else { return }
    let name = (number.range.lowerBound - 1)..<word.upperBound
    guard let date = DatePeriodName.date(beside: name, context), let told = date.year, told >= first,
      told - first + 1 != number.value
    else { return }
    DatePeriodName.report(
      name, date, "\(told) 年是第 \(told - first + 1) \(text.string((end - 1)..<end))", year: told, context, &report)
  }

  private static func number(endingAt end: Int, _ text: LogicalText) -> SmallNumber? {
    (1...3).lazy.compactMap { SmallNumber(at: end - $0, in: text) }
      .last { $0.range.upperBound == end && !HanDigit.isNumeral(text.scalar($0.range.lowerBound - 1)) }
  }

  /// From 第 on, where it stands before a number.
  private static func start(of number: SmallNumber, _ text: LogicalText) -> Int {
    let start = number.range.lowerBound
    return text.has("第", at: start - 1) ? start - 1 : start
  }

  private static let dayLinks: Phrases = "在 ， 是 为 即 恰是 正是 恰逢 迎来 迎来了 喜迎 适逢 正值 当天是 ，也是 ，是 是全国 （ 我国 是我国 ，我国 恰逢我国 是我国的"
  private static let onDays: Phrases = "于 将于 在 （ 定于 将在"

  /// The date that stands right before a name, or behind it: 2025年3月，十四届…; …于2025年3月5日开幕.
  private static func date(beside name: Range<Int>, _ context: ArticleContext) -> DateMention? {
    let text = context.text
    let before = context.dates(in: max(0, name.lowerBound - 24)..<name.lowerBound).last.map { context.facts.dates[$0] }
    if let before, isTold(before) {
      let gap = before.range.upperBound..<name.lowerBound
      let isLinked =
        gap.count <= 8 && text.matches(any: dayLinks, endingAt: name.lowerBound)
        && !gap.contains { text.characterClass($0).endsSentence }
      if gap.isEmpty || isLinked || text.spells(any: joints, gap) { return before }
    }
    let start = text.range(ofAny: onDays, at: name.upperBound)?.upperBound ?? name.upperBound
    guard let behind = context.dates(in: start..<(start + 16)).first.map({ context.facts.dates[$0] }),
      behind.range.lowerBound == start, isTold(behind)
    else { return nil }
    return behind
  }

  private static func isTold(_ date: DateMention) -> Bool {
    date.toldYear != nil && date.end == nil && !date.isLunar
  }

  private static func report(
    _ name: Range<Int>, _ date: DateMention, _ right: String, year: Int, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    report.report(
      name, Message("\(right)，同所写年份对不上，请核对。", "By the calendar this belongs to another year (\(year)); please check."),
      related: [RelatedText(date.range, Message("年份在这里。", "The year is here."))])
  }
}
