import Facts
import Linting
import PageStructure

/// The year of a day that is told without one.
extension DateWeekday {
  /// The days that a month and a day may be: by the year that the sentence tells, by the year of the page, by the one year
  /// that the paragraph tells before.
  static func candidates(
    for day: NamedDays.Day, in context: ArticleContext
  ) -> [(date: CalendarDate, isCertain: Bool)] {
    var result: [(date: CalendarDate, isCertain: Bool)] = []
    func add(_ year: Int, isCertain: Bool) {
      if let date = CalendarDate(year: year, month: day.month, day: day.day) { result.append((date, isCertain)) }
    }
    if let year = day.year {
      let clause = context.clause(at: day.range.lowerBound) ?? day.range
      let isNear =
        !day.isYearApart
        || context.dates(in: clause.lowerBound..<day.range.lowerBound).contains {
          context.facts.dates[$0].year == year && !context.facts.dates[$0].isYearImplied
        }
      add(year, isCertain: isNear)
      if !day.isYearApart { return result }
    }
    if let page = context.setting.date,
      let date = CalendarDate(
        year: page.impliedYear(month: day.month, day: day.day), month: day.month, day: day.day)
        ?? CalendarDate(year: page.year, month: day.month, day: day.day),
      abs(date.dayNumber - page.dayNumber) <= 180
    {
      result.insert((date, true), at: 0)
    } else if result.isEmpty, let year = yearBefore(day, in: context) ?? yearBehind(day, in: context) {
      add(year, isCertain: false)
    }
    return result
  }

  /// 6月14日，星期五，2025年“文化和自然遗产日”: the one year of the sentence.
  private static func yearBehind(_ day: NamedDays.Day, in context: ArticleContext) -> Int? {
    guard let sentence = context.sentence(at: day.range.lowerBound) else { return nil }
    let years = context.facts.dates[context.dates(in: sentence)].filter { $0.toldYear != nil }
    guard let year = years.first, years.count == 1, year.kind == .year, let value = year.year, value >= 2000,
      year.range.lowerBound - day.range.upperBound <= 16
    else { return nil }
    return value
  }

  /// How far before a day the paragraph may tell its year.
  private static let reach = 160

  /// The year that the paragraph tells before, where it tells but one.
  private static func yearBefore(_ day: NamedDays.Day, in context: ArticleContext) -> Int? {
    guard let paragraph = context.paragraph(at: day.range.lowerBound)?.range else { return nil }
    let before = max(paragraph.lowerBound, day.range.lowerBound - reach)..<day.range.lowerBound
    let dates = context.facts.dates[context.dates(in: before)].filter { $0.toldYear != nil }
    guard let last = dates.last, last.month != nil, last.end == nil, dates.allSatisfy({ $0.year == last.year }) else {
      return nil
    }
    return last.year
  }
}
