import Facts
import Linting
import PageStructure
import TextModel

/// Two weekdays that stand for the days of a period or a list: 10月24日至26日（周五至周日）, 11月8日、9日是周六、周日.
enum WeekdaySpan {
  private static let spans: Phrases = "至 到 — － - ～ ~"
  private static let lists: Phrases = "、 和 与 及"
  /// Words directly before the weekdays that make them those of the days before.
  private static let links: Phrases = "为 是 即 时间为 也就是 分别是 分别为 正好是 恰好是 正值 恰逢 适逢 正是"
  /// What goes on on some days of a period only.
  private static let hours: Phrases = "开放 营业 接待 门诊 每 延长 办公 服务 开馆 受理 上课 其中 另 除 周末 提前 调休"
  /// 周日至下周六
  private static let pointers: ScalarSet = "下本"
  private static let reach = 24

  /// The days that two dates of a sentence begin and end.
  private struct Period {
    let start: NamedDays.Day
    let end: NamedDays.Day
    let range: Range<Int>
  }

  /// Compares a weekday and the one behind it with the days before them, or with those in the bracket behind.
  static func check(at index: Int, in context: ArticleContext, _ report: inout ArticleReport) {
    let dates = context.facts.dates
    let text = context.text
    let end = dates[index].range.upperBound
    guard let first = dates[index].weekday, dates[index].hour == nil,
      let joint = text.range(ofAny: lists, at: end) ?? text.range(ofAny: spans, at: end),
      let name = WeekdayName(
        at: pointers.contains(text.scalar(joint.upperBound)) ? joint.upperBound + 1 : joint.upperBound, in: text)
        ?? WeekdayName(bareAt: joint.upperBound, in: text),
      let sentence = context.sentence(at: dates[index].range.lowerBound)
    else { return }
    let second = name.weekday
    let weekdays = dates[index].range.lowerBound..<name.range.upperBound
    let isList = text.spells(any: lists, joint)
    let isOpen = text.characterClass(weekdays.upperBound) == .openBracket
    guard
      let period = isOpen
        ? behind(weekdays, sentence, context) : before(index, weekdays, sentence, context),
      let apart = NamedDays(period.start.place..<(period.end.place + 1), in: context)
        .days(from: period.start, to: period.end), (1...6).contains(apart)
    else { return }
    if isList, apart != 1, period.start.place == period.end.place { return }
    let right: (Message, Message)
    if let start = DateWeekday.candidates(for: period.start, in: context).first,
      let end = DateWeekday.candidates(for: period.end, in: context).first, start.isCertain, end.isCertain
    {
      if start.date.weekday == first, end.date.weekday == second { return }
      right = (start.date.weekdayName, end.date.weekdayName)
    } else {
      if (second - first + 7) % 7 == apart { return }
      right = (CalendarDate.weekdayName(first), CalendarDate.weekdayName((first - 1 + apart) % 7 + 1))
    }
    let days = context.string(period.range)
    report.report(
      weekdays,
      Message(
        "\(days)应是\(right.0.chinese)到\(right.1.chinese)，请核对日期和星期。",
        "\(days) would be \(right.0.english) to \(right.1.english). Check dates and weekdays."),
      related: [RelatedText(period.range, Message("日期在这里。", "The days are here."))])
  }

  /// 10月24日至26日（周五至周日）
  private static func before(
    _ index: Int, _ weekdays: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> Period? {
    let text = context.text
    guard index > 0, let last = context.facts.dates[..<index].last, last.range.lowerBound >= sentence.lowerBound else {
      return nil
    }
    let gap = last.range.upperBound..<max(last.range.upperBound, weekdays.lowerBound)
    let isInBracket = text.characterClass(gap.lowerBound) == .openBracket && gap.count == 1
    let link = text.range(ofAny: links, endingAt: weekdays.lowerBound)
    let goesOn =
      text.characterClass(weekdays.upperBound) == .han && SmallNumber(at: weekdays.upperBound, in: text) == nil
    let isApposed = (gap.isEmpty || text.characterClass(gap.lowerBound) == .comma && gap.count == 1) && !goesOn
    guard isInBracket || isApposed || link.map({ $0.lowerBound >= gap.lowerBound }) == true, gap.count <= reach,
      text.first(of: hours, in: gap) == nil
    else { return nil }
    return period(endingAt: index - 1, sentence, context)
  }

  /// 周六、周日（11月8日、9日）
  private static func behind(
    _ weekdays: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> Period? {
    let text = context.text
    let dates = context.facts.dates
    guard let index = context.dates(in: weekdays.upperBound..<sentence.upperBound).first,
      dates[index].range.lowerBound == weekdays.upperBound + 1
    else { return nil }
    for place in index..<min(dates.count, index + 2)
    where text.characterClass(dates[place].range.upperBound) == .closeBracket {
      return period(endingAt: place, sentence, context)
    }
    return nil
  }

  /// The period, or the two days of a list, whose last date is given.
  private static func period(endingAt place: Int, _ sentence: Range<Int>, _ context: ArticleContext) -> Period? {
    let dates = context.facts.dates
    let low = context.dates(in: sentence).lowerBound
    let days = NamedDays(max(low, place - 8)..<(place + 1), in: context).all
    guard let end = days.last, end.place == place, days.count >= 2 else { return nil }
    let start = days[days.count - 2]
    if dates[place].end != nil {
      guard end.isEnd, start.place == place else { return nil }
      return Period(start: start, end: end, range: dates[place].range)
    }
    let gap = dates[place - 1].range.upperBound..<max(dates[place - 1].range.upperBound, dates[place].range.lowerBound)
    guard start.place == place - 1, !start.isEnd,
      // 27日办到29日
      context.text.spells(any: lists, gap)
        || gap.count <= 4 && context.text.matches(any: spans, endingAt: gap.upperBound),
      // 8日、9日、10日: more than two.
      days.count == 2 || days[days.count - 3].place < place - 2
        || dates[days[days.count - 3].place].range.upperBound + 1 < dates[start.place].range.lowerBound
    else { return nil }
    return Period(start: start, end: end, range: dates[start.place].range.lowerBound..<dates[place].range.upperBound)
  }
}
