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
    let named = weekdays(in: date.range, context.text)
    guard named.count == 2, (named[1] - named[0] + 7) % 7 != (end - start) % 7 else { return false }
    let right = CalendarDate.weekdayName((named[0] - 1 + end - start) % 7 + 1)
    report.report(
      date.range,
      Message(
        "两个日期相差 \(end - start) 天，后一天应是\(right.chinese)，请核对日期和星期。",
        "The days are \(end - start) apart; the second would be a \(right.english). Check dates and weekdays."))
    return true
  }

  /// 6月7日（星期六）、8日（星期一）: a day without a month right behind another, both with their weekdays.
  private static func checkNext(
    _ date: DateMention, at index: Int, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    guard index > 0, date.month == nil, let second = date.day, let weekday = date.weekday else { return false }
    let first = context.facts.dates[index - 1]
    guard first.kind == .day, first.month != nil, let start = first.day, let before = first.weekday, second > start,
      date.range.lowerBound - first.range.upperBound <= 2, (weekday - before + 7) % 7 != (second - start) % 7
    else { return false }
    let right = CalendarDate.weekdayName((before - 1 + second - start) % 7 + 1)
    report.report(
      date.range,
      Message(
        "两个日期相差 \(second - start) 天，后一天应是\(right.chinese)，请核对日期和星期。",
        "The days are \(second - start) apart; the second would be a \(right.english). Check dates and weekdays."))
    return true
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
      let before = DateWeekday.named(first, in: context),
      (second.weekday - before.weekday + 7) % 7 != (end - start) % 7
    else { return false }
    let right = CalendarDate.weekdayName((before.weekday - 1 + end - start) % 7 + 1)
    report.report(
      second.range,
      Message(
        "两个日期相差 \(end - start) 天，后一天应是\(right.chinese)，请核对日期和星期。",
        "The days are \(end - start) apart; the second would be a \(right.english). Check dates and weekdays."))
    return true
  }

  /// The number of a day in its year, in a common one where the year is not told; nil where February 29 may lie between.
  private static func day(_ parts: DateParts, _ context: ArticleContext) -> Int? {
    guard let month = parts.month, let day = parts.day, parts.year != nil || month >= 3 else { return nil }
    return CalendarDate(year: parts.year ?? context.setting.date?.year ?? 2023, month: month, day: day)?.dayNumber
  }

  private static let weekWords: Phrases = "星期 礼拜 周"

  /// The weekdays that a range names, 1 for Monday.
  private static func weekdays(in range: Range<Int>, _ text: LogicalText) -> [Int] {
    let names = "一二三四五六日天".unicodeScalars.map(\.value)
    return range.compactMap { index in
      guard let place = names.firstIndex(of: text.scalar(index)),
        text.matches(any: weekWords, endingAt: index)
      else { return nil }
      return min(7, place + 1)
    }
  }
}
