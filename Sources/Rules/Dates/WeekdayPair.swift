import Facts
import Linting
import PageStructure
import TextModel

/// Two days of a sentence that both name their weekday, of a year that nobody tells: 6月5日（周一）至6月9日（周六）. The days between
/// them and the weekdays have to agree.
enum WeekdayPair {
  /// Reports a date, or a period, whose weekdays do not agree.
  ///
  /// - Returns: whether it did.
  static func check(
    _ date: DateMention, at index: Int, in context: ArticleContext, report: inout ArticleReport
  ) -> Bool {
    if date.kind == .day {
      return checkNext(date, at: index, context, &report) || checkApart(date, at: index, context, &report)
    }
    guard date.kind == .period, let start = day(date.start, context), let last = date.end, let end = day(last, context),
      end > start
    else { return false }
    let named = date.range.compactMap { WeekdayName(endingAt: $0 + 1, in: context.text)?.weekday }
    return named.count == 2 && check(weekdays: named[0], named[1], apart: end - start, date.range, &report)
  }

  /// 6月7日（星期六）、8日（星期一）: a day without a month right behind another, both with their weekdays.
  private static func checkNext(
    _ date: DateMention, at index: Int, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    guard index > 0, date.month == nil, let second = date.day, let weekday = date.weekday else { return false }
    let first = context.facts.dates[index - 1]
    guard first.kind == .day, first.month != nil, let start = first.day, let before = first.weekday, second > start,
      date.range.lowerBound - first.range.upperBound <= 2
    else { return false }
    return check(weekdays: before, weekday, apart: second - start, date.range, &report)
  }

  /// 3月3日是星期一，六天后的3月9日又逢星期六: two days of a sentence, neither of which tells its year.
  private static func checkApart(
    _ date: DateMention, at index: Int, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    guard date.month != nil, date.year == nil || date.isYearImplied, !date.isRelative,
      let sentence = context.sentence(at: date.range.lowerBound),
      // 星期一 by itself is a date, too.
      let place = context.dates(in: sentence.lowerBound..<date.range.lowerBound)
        .last(where: { context.facts.dates[$0].kind != .weekday }),
      let second = DateWeekday.named(date, in: context), let end = day(date.start, context)
    else { return false }
    let first = context.facts.dates[place]
    guard first.kind == .day, first.month != nil, first.year == nil || first.isYearImplied, !first.isRelative,
      first.year == date.year, let start = day(first.start, context), end > start,
      let before = DateWeekday.named(first, in: context)
    else { return false }
    return check(weekdays: before.weekday, second.weekday, apart: end - start, second.range, &report)
  }

  /// Reports where two weekdays cannot be so many days apart.
  ///
  /// - Returns: whether it did.
  private static func check(
    weekdays first: Int, _ second: Int, apart days: Int, _ range: Range<Int>, _ report: inout ArticleReport
  ) -> Bool {
    let right = (first - 1 + days) % 7 + 1
    if second == right { return false }
    let name = CalendarDate.weekdayName(right)
    report.report(
      range,
      Message(
        "两个日期相差 \(days) 天，后一天应是\(name.chinese)，请核对日期和星期。",
        "The days are \(days) apart; the second would be a \(name.english). Check dates and weekdays."))
    return true
  }

  /// The number of a day in its year, in a common one where the year is not told; nil where February 29 may lie between.
  private static func day(_ parts: DateParts, _ context: ArticleContext) -> Int? {
    guard let month = parts.month, let day = parts.day, parts.year != nil || month >= 3 else { return nil }
    return CalendarDate(year: parts.year ?? context.setting.date?.year ?? 2023, month: month, day: day)?.dayNumber
  }
}
