package import Facts
package import Linting
import PageStructure
import TextModel

/// 日期与星期对不上。
///
/// 写出的星期不是那一天的星期：日期或星期有一个错了，会让读者走错日子。没有写年份的日期按版面报眉的日期推算，
/// 只在前后 180 天以内判断；报眉没有日期就不判断。同一句里两个日期各带星期的，年份不明也可以互相核对。
///
/// **怎么改**：查对原始通知，改星期或改日期。
///
/// **依据**：公历。
package struct DateWeekday: DateRule {
  package static let profile = RuleProfile("date-weekday", .dates, .error, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported(
      "活动定于⟦2023年3月15日（星期四）⟧举行。", fixed: "活动定于2023年3月15日（星期三）举行。", "活动定于2023年3月16日（星期四）举行。"),
    .reported("大桥将于⟦2024年5月1日，周二⟧通车。", fixed: "大桥将于2024年5月1日，周三通车。"),
    .reported(
      "推进会于⟦3月13日（星期日）⟧召开。", fixed: "推进会于3月13日（星期一）召开。", "推进会于3月12日（星期日）召开。",
      onPage: .dated("2023-03-15")),
    .reported("⟦2023年11月8日（周二）⟧8时至17时，该路段停电。", fixed: "2023年11月8日（周三）8时至17时，该路段停电。", "2023年11月7日（周二）8时至17时，该路段停电。"),
    .reported(
      "本⟦周三（2025年6月12日）⟧有专家义诊。", fixed: "本周四（2025年6月12日）有专家义诊。", "本周三（2025年6月11日）有专家义诊。"),
    .reported("⟦2022年9月1日是星期三⟧。", fixed: "2022年9月1日是星期四。"),
    .reported("⟦2024年2月29日恰好是周三⟧。", fixed: "2024年2月29日恰好是周四。", "2024年2月28日恰好是周三。"),
    .reported(
      "听证会定在⟦星期三，也就是2023年11月9日⟧。", fixed: "听证会定在星期四，也就是2023年11月9日。", "听证会定在星期三，也就是2023年11月8日。"),
    .reported(
      "开放日为⟦2024年6月1日（星期五）⟧至3日。", fixed: "开放日为2024年6月1日（星期六）至3日。"),
    .reported("考试安排在6月7日（星期六）、⟦8日（星期一）⟧两天。"),
    .reported("考试时间为⟦7月3日（周一）至7月6日（周五）⟧。"),
    .reported(
      "⟦2023年11月4日，一个寻常的星期日⟧。", fixed: "2023年11月4日，一个寻常的星期六。", "2023年11月5日，一个寻常的星期日。"),
    .reported("展览定于⟦2024年9月20日（本周六）⟧开幕。", fixed: "展览定于2024年9月20日（本周五）开幕。", "展览定于2024年9月21日（本周六）开幕。"),
    .reported("3月3日是星期一，六天后的⟦3月9日又逢星期六⟧。"),
    .accepted("2024年2月29日，县里把下周的星期五定为大扫除日，3月3日是星期日，六天后的3月9日又逢星期六。"),
    .accepted("考试时间为7月3日（周一）至7月6日（周四）。"),
    .accepted("本周四（2025年6月12日）有专家义诊。"),
    .accepted("活动定于2023年3月15日（星期三）举行。"),
    .accepted("推进会于3月13日（星期一）召开。", onPage: .dated("2023-03-15")),
    .accepted("推进会于3月13日（星期日）召开。"),
    .accepted("放假时间为2024年9月15日（星期日）至17日（星期二），9月14日（星期六）上班。", onPage: .dated("2025-03-05")),
    .accepted("2023年3月15日，每周四开放的展馆闭馆一天。"),
  ]

  package init() {}

  package func check(_ date: DateMention, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    if WeekdayPair.check(date, at: index, in: context, report: &report) { return }
    // Of a period the weekday in brackets behind its first day: 6月1日（星期五）至3日.
    let isOneDay = date.end.map { $0.day == nil || $0.day == date.day && $0.month == date.month } ?? true
    guard !date.isLunar, isOneDay || date.range.contains(where: { context.text.characterClass($0) == .openBracket }),
      let named = DateWeekday.named(date, in: context),
      let day = DateWeekday.day(of: date, in: context), day.weekday != named.weekday
    else { return }
    let right = day.weekdayName
    let wrong = CalendarDate.weekdayName(named.weekday)
    report.report(
      named.range,
      Message(
        "\(day.iso) 是\(right.chinese)，不是\(wrong.chinese)。请核对日期和星期。",
        "\(day.iso) is a \(right.english), not a \(wrong.english). Check date and weekday."),
      fixes: DateWeekday.corrections(named, day: day, in: context))
  }

  /// A date with its weekday, from the one to the other.
  struct Named {
    var range: Range<Int>
    var weekday: Int
  }

  /// What links a day to its weekday: 是, 恰好是, 正值.
  private static let links: ScalarSet = "是为恰好正刚那这当天就逢值适又也"
  private static let linkWords: Phrases = "也就是 即 就是"
  private static let spanJoints: Phrases = "至 到 和 、"

  /// The weekday beside the date, or behind a comma or bracket: 5月1日，周二.
  static func named(_ date: DateMention, in context: ArticleContext) -> Named? {
    if let weekday = date.weekday, date.end == nil {
      // 10月18日（星期二）上午9时: the time behind is another matter.
      var end = date.range.upperBound
      if let word = date.weekdayRange, word.lowerBound > date.range.lowerBound {
        end = context.text.characterClass(word.upperBound) == .closeBracket ? word.upperBound + 1 : word.upperBound
      }
      return (1...7).contains(weekday) ? Named(range: date.range.lowerBound..<end, weekday: weekday) : nil
    }
    let text = context.text
    // 本周四（2025年4月25日）: the weekday stands before, the date in the bracket.
    if date.kind == .day, !date.isRelative, text.characterClass(date.range.lowerBound - 1) == .openBracket,
      text.characterClass(date.range.upperBound) == .closeBracket,
      let name = WeekdayName(endingAt: date.range.lowerBound - 1, in: text)
    {
      return Named(range: name.range.lowerBound..<(date.range.upperBound + 1), weekday: name.weekday)
    }
    // 6月1日是星期一, 2月29日恰好是周三
    if date.kind == .day, !date.isRelative {
      let start = date.range.upperBound
      let end = (start..<(start + 6)).first { !links.contains(text.scalar($0)) } ?? start
      if end > start, let name = WeekdayName(at: end, in: text) {
        return Named(range: date.range.lowerBound..<name.range.upperBound, weekday: name.weekday)
      }
      // 星期三，也就是11月9日
      if let link = text.range(ofAny: linkWords, endingAt: date.range.lowerBound) {
        let comma = text.characterClass(link.lowerBound - 1) == .comma ? link.lowerBound - 1 : link.lowerBound
        if let name = WeekdayName(endingAt: comma, in: text) {
          return Named(range: name.range.lowerBound..<date.range.upperBound, weekday: name.weekday)
        }
      }
    }
    // A time behind it: 11月8日（周二）8时.
    if let bracket = date.range.first(where: { text.characterClass($0) == .openBracket }),
      let named = Named(date, inBracketAt: bracket, text)
    {
      return named
    }
    guard date.kind == .day else { return nil }
    var index = date.range.upperBound
    if text.characterClass(index) == .openBracket { return Named(date, inBracketAt: index, text) }
    if text.characterClass(index) == .comma {
      index += 1
      if let plain = plainDay(at: index, text) { index = plain }
    } else {
      // 11月4日是个普通的星期六
      guard let plain = plainDay(at: index, text) else { return nil }
      index = plain
    }
    guard let name = WeekdayName(at: index, in: text) else { return nil }
    let end = name.range.upperBound
    let after = text.characterClass(end)
    if text.matches(any: spanJoints, at: end) || after == .dash || after == .tilde { return nil }
    return Named(range: date.range.lowerBound..<end, weekday: name.weekday)
  }

  private static let plainOpenings: Phrases = """
    又是一个 又一个 又是个 又是 一个 是一个 是个 是 这是一个 这是个 那是一个 那是个 这天正好是 那天正好是 这天正是 那天正是 这天是 那天是 当天是 正好是个 正好是 恰好是个 恰好是 恰是 正是 正逢 恰逢 适逢
    时值 又逢
    """
  private static let ordinaries: Phrases = """
    寻常的 普通的 平常的 平凡的 晴朗的 闷热的 炎热的 寒冷的 下雨的 阴雨的 飘雪的 普普通通的 平平常常的 再普通不过的 再平常不过的 难得的 忙碌的 安静的 宁静的 特殊的 特别的
    """

  /// Behind the words that say what kind of day it was: 一个寻常的(星期六), 这天是(星期六).
  private static func plainDay(at index: Int, _ text: LogicalText) -> Int? {
    guard let opening = text.range(ofAny: plainOpenings, at: index) else { return nil }
    return text.range(ofAny: ordinaries, at: opening.upperBound)?.upperBound ?? opening.upperBound
  }

  /// The day that is meant; with the year of the page where the text has none.
  private static func day(of date: DateMention, in context: ArticleContext) -> CalendarDate? {
    if date.isYearImplied || date.year == nil, let month = date.month, let number = date.day,
      let sentence = context.sentence(at: date.range.lowerBound),
      let before = context.facts.dates[context.dates(in: sentence.lowerBound..<date.range.lowerBound)].last(where: {
        $0.year != nil && !$0.isYearImplied && !$0.isRelative
      }), let year = before.year
    {
      // The year that the sentence has stated before holds on.
      return CalendarDate(year: year, month: month, day: number)
    }
    if let day = date.date { return day }
    guard date.year == nil, let month = date.month, let number = date.day, let page = context.setting.date,
      let day = CalendarDate(year: page.year, month: month, day: number),
      abs(day.dayNumber - page.dayNumber) <= 180
    else { return nil }
    return day
  }

  /// The right weekday, or the nearest day that falls on the stated one where that lies in the same month.
  private static func corrections(
    _ named: Named, day: CalendarDate, in context: ArticleContext
  ) -> [Correction] {
    var result: [Correction] = []
    let text = context.text
    if let index = named.range.last(where: { WeekdayName(endingAt: $0 + 1, in: text) != nil }) {
      result.append(.replace(index..<(index + 1), with: String(day.weekdayName.chinese.suffix(1))))
    }
    var shift = (named.weekday - day.weekday + 7) % 7
    if shift > 3 { shift -= 7 }
    if let digits = dayDigits(named.range, in: context),
      let near = CalendarDate(year: day.year, month: day.month, day: day.day + shift)
    {
      result.append(.replace(digits, with: String(near.day)))
    }
    return result
  }

  /// The Arabic digits of the day: those directly before 日 or 号.
  private static func dayDigits(_ range: Range<Int>, in context: ArticleContext) -> Range<Int>? {
    let text = context.text
    for index in range where text.has("日", at: index) || text.has("号", at: index) {
      var start = index
      while start > range.lowerBound && text.characterClass(start - 1) == .digit { start -= 1 }
      if start < index { return start..<index }
    }
    return nil
  }
}

extension DateWeekday.Named {
  private static let pointers: ScalarSet = "本下上这"

  /// 11月8日（周二）: nil unless a weekday is all that the bracket at an index holds, but for the word that says which week:
  /// 9月20日（本周六）.
  init?(_ date: DateMention, inBracketAt bracket: Int, _ text: LogicalText) {
    let start = Self.pointers.contains(text.scalar(bracket + 1)) ? bracket + 2 : bracket + 1
    guard let name = WeekdayName(at: start, in: text), text.characterClass(name.range.upperBound) == .closeBracket
    else { return nil }
    self.init(range: date.range.lowerBound..<(name.range.upperBound + 1), weekday: name.weekday)
  }
}
