import Facts
package import Linting
import PageStructure
import TextModel

/// “去年”“昨日”同见报日期对不上。
///
/// 报纸以见报那天为准：“今年”是这一年，“昨日”是前一天。报眉写明日期的版面上，“去年（2020年）”一类的说法可以核对；
/// 已经发生的事，日期也不会在见报以后。
///
/// **怎么改**：核对年份或日期。
///
/// **依据**：新闻写作通例；报眉日期。
package struct DateRelative: WordRule {
  package static let profile = RuleProfile("date-relative", .dates, .warning, layer: .page, counts: 1)

  package static let examples: [Example] = [
    .reported("⟦去年（2020年）⟧，大桥建成投用。", onPage: .dated("2023-03-15")),
    .reported("⟦今年（2022年）⟧以来，成效明显。", onPage: .dated("2023-03-15")),
    .reported("⟦昨日（3月12日）⟧，全市召开推进会。", onPage: .dated("2023-03-15")),
    .accepted("去年（2022年），大桥建成投用。", onPage: .dated("2023-03-15")),
    .accepted("今年（2023年）以来，成效明显。", onPage: .dated("2023-03-15")),
    .accepted("昨日（3月14日），全市召开推进会。", onPage: .dated("2023-03-15")),
    .accepted("去年（2020年），大桥建成投用。"),
    .reported("本报8月5日讯 ⟦昨天（8月7日）⟧晚上，老街重新开街。", severity: .information),
    .reported("昨日（10日）傍晚下了冰雹。记者⟦今日（12日）⟧一早赶到果园。", severity: .information),
    .reported("本报2025年3月8日讯 新校区主体昨天封顶，⟦将于2024年9月⟧启用。", severity: .information),
    .accepted("本报8月5日讯 昨天（8月4日）晚上，老街重新开街；今天（5日）起免费开放三天。"),
    .accepted("昨日（10日）傍晚下了冰雹。记者今日（11日）一早赶到果园，新校区将于2025年9月启用。"),
  ]

  package init() {}

  private static let years: [(word: String, delta: Int)] = [("今年", 0), ("去年", -1), ("前年", -2), ("明年", 1)]
  private static let days: [(word: String, delta: Int)] = [
    ("今日", 0), ("今天", 0), ("昨日", -1), ("昨天", -1), ("明日", 1), ("明天", 1),
  ]

  private static let comings = ["将于", "拟于", "定于"]

  package var words: [String] { (DateRelative.years + DateRelative.days).map(\.word) + DateRelative.comings }

  /// How many days from today the word of a hit means; nil where it means a year.
  static func dayDelta(of hit: WordHit) -> Int? {
    let place = hit.entry - years.count
    return days.indices.contains(place) ? days[place].delta : nil
  }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    if hit.entry >= DateRelative.years.count + DateRelative.days.count {
      DateRelative.checkComing(hit, context, &report)
      return
    }
    guard let today = context.setting.date else {
      if let delta = DateRelative.dayDelta(of: hit) { DateRelative.checkUndated(hit, delta: delta, context, &report) }
      return
    }
    let text = context.text
    let isBracketed = text.characterClass(hit.range.upperBound) == .openBracket
    let start = hit.range.upperBound + (isBracketed ? 1 : 0)
    let inside = context.facts.dates.first {
      $0.range.lowerBound >= hit.range.lowerBound && $0.range.upperBound > start && $0.range.lowerBound <= start
    }
    if hit.entry < DateRelative.years.count {
      guard isBracketed, let year = DateRelative.year(at: start, text) else { return }
      let meant = today.year + DateRelative.years[hit.entry].delta
      if year == meant { return }
      report.report(
        hit.range.lowerBound..<(start + 6),
        Message(
          "本版日期是 \(today.iso)，“\(context.string(hit.range))”是 \(meant) 年，请核对。",
          "The page is of \(today.iso): the year meant is \(meant); please check."))
    } else {
      guard isBracketed, let date = inside, let month = date.month, let day = date.day,
        let given = CalendarDate(year: date.year ?? today.year, month: month, day: day)
      else { return }
      let delta = DateRelative.days[hit.entry - DateRelative.years.count].delta
      if given.dayNumber - today.dayNumber == delta { return }
      let end = date.range.upperBound + (text.characterClass(date.range.upperBound) == .closeBracket ? 1 : 0)
      report.report(
        hit.range.lowerBound..<end,
        Message(
          "本版日期是 \(today.iso)，“\(context.string(hit.range))”同 \(month) 月 \(day) 日对不上，请核对。",
          "The page is of \(today.iso); the day does not fit. Please check."))
    }
  }

  /// A year of four digits and 年 in a bracket.
  private static func year(at index: Int, _ text: LogicalText) -> Int? {
    guard text.has("年", at: index + 4), text.characterClass(index + 5) == .closeBracket else { return nil }
    return Int(Scalars.string((index..<(index + 4)).map { Scalars.halfWidth(text.scalar($0)) }))
  }
}
