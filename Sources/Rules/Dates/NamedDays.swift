import Facts
import Linting
import PageStructure
import TextModel

/// The days of a sentence, each with the month and the year that it takes from the days before it, and the weekday that the
/// text names for it: 2025年6月7日（周六）、8日（周日）、9日（周一）; 1月1日（周四）至3日（周六）.
struct NamedDays {
  struct Day {
    /// The index of its date.
    let place: Int
    /// From the day to its weekday.
    let range: Range<Int>
    let weekday: Int?
    let month: Int
    let day: Int
    /// The year that the text tells: of this day or of one before it in the sentence.
    let year: Int?
    /// Whether the year is that of a mere year before: 2025年中考定于6月13日.
    let isYearApart: Bool
    /// The last day of a period.
    let isEnd: Bool
  }

  /// All days, also those without a weekday.
  private(set) var all: [Day] = []
  /// Those whose weekday is named.
  var days: [Day] { all.filter { $0.weekday != nil } }

  /// No sentence names more days that an editor could compare.
  private static let reach = 12

  /// What the days before hand on.
  private struct Carried {
    var year: Int?
    var isYearApart = false
    var month: Int?
    var day: Int?
  }

  /// Those of the sentence round a date.
  init(around index: Int, in context: ArticleContext) {
    let dates = context.facts.dates
    guard let sentence = context.sentence(at: dates[index].range.lowerBound) else {
      self.init(index..<index, in: context)
      return
    }
    let places = context.dates(in: sentence)
    self.init(places.clamped(to: max(0, index - NamedDays.reach)..<(index + NamedDays.reach)), in: context)
  }

  /// Those of some dates in a row, by their indices.
  init(_ places: Range<Int>, in context: ArticleContext) {
    let dates = context.facts.dates
    var carried = Carried()
    for place in places {
      let date = dates[place]
      if date.isLunar { continue }
      switch date.kind {
      case .year, .month:
        guard let year = date.toldYear else { continue }
        // 2025年5月课表：8日、15日…
        carried = Carried(year: year, isYearApart: true, month: date.month, day: date.month == nil ? nil : 0)
      case .period where date.day == nil:
        // 2025年下半年
        guard let year = date.toldYear, date.end?.year == year else { continue }
        carried = Carried(year: year, isYearApart: true)
      case .day, .period: take(date, at: place, &carried, context)
      default: continue
      }
    }
  }

  private mutating func take(_ date: DateMention, at place: Int, _ carried: inout Carried, _ context: ArticleContext) {
    let text = context.text
    // 昨天 counts from the page's day, as does 8日 with nothing before it.
    let isBare = text.characterClass(date.range.lowerBound) == .digit && !date.range.contains { text.has("月", at: $0) }
    guard let day = date.day, isBare || !date.isRelative else { return }
    let tells = date.toldYear != nil
    var month = date.month
    // 6月7日、8日: of the same month as long as the days go on.
    if isBare, !tells, let last = carried.day, carried.month != nil { month = day > last ? carried.month : nil }
    guard let month else { return }
    if tells {
      carried.year = date.year
      carried.isYearApart = false
    } else if let last = carried.month {
      if month + 6 < last { carried.year = carried.year.map { $0 + 1 } }
      if month == last, carried.day == 0 { carried.isYearApart = false }
    }
    carried.month = month
    carried.day = day
    let (first, second) = NamedDays.names(of: date, in: context)
    func append(_ named: DateWeekday.Named?, _ month: Int, _ day: Int, isEnd: Bool) {
      all.append(
        Day(
          place: place, range: named?.range ?? date.range, weekday: named?.weekday, month: month, day: day,
          year: carried.year, isYearApart: carried.isYearApart, isEnd: isEnd))
    }
    append(first, month, day, isEnd: false)
    guard let end = date.end, let last = end.day, date.hour == nil || last != day else { return }
    let lastMonth = end.month ?? month
    if let year = end.year, tells { carried.year = year }
    carried.month = lastMonth
    carried.day = last
    append(second, lastMonth, last, isEnd: true)
  }

  /// Whether a weekday stands with a date.
  static func isNamed(_ date: DateMention, in context: ArticleContext) -> Bool {
    let (first, second) = names(of: date, in: context)
    return first != nil || second != nil
  }

  /// The weekdays that stand with the first and the last day of a date: 11月9日（周六）至10日（周日）.
  private static func names(
    of date: DateMention, in context: ArticleContext
  ) -> (DateWeekday.Named?, DateWeekday.Named?) {
    guard date.end?.day != nil, date.end?.day != date.day || date.end?.month != date.month else {
      return (DateWeekday.named(date, in: context), nil)
    }
    let text = context.text
    var first: DateWeekday.Named?
    var second: DateWeekday.Named?
    for index in date.range.dropFirst(2) {
      guard let name = WeekdayName(endingAt: index + 1, in: text) else { continue }
      let isClosed = text.characterClass(name.range.upperBound) == .closeBracket
      let end = isClosed ? name.range.upperBound + 1 : name.range.upperBound
      if (index + 1..<date.range.upperBound).contains(where: { text.has("日", at: $0) || text.has("号", at: $0) }) {
        first = DateWeekday.Named(range: date.range.lowerBound..<end, weekday: name.weekday)
      } else {
        second = DateWeekday.Named(range: date.range.lowerBound..<end, weekday: name.weekday)
      }
    }
    let end = date.range.upperBound
    if second == nil, text.characterClass(end) == .openBracket {
      second = DateWeekday.Named(date, inBracketAt: end, text)
    }
    return (first, second)
  }

  /// Where a day stands in the row of days that another opens: of a common year where the text tells none, with January
  /// behind autumn; nil where 29 February may lie between.
  private static func number(_ day: Day, behind first: Day) -> Int? {
    let isNext = first.month >= 9 && day.month <= 2
    if first.year == nil, !isNext, (day.month <= 2) != (first.month <= 2) { return nil }
    let year = first.year ?? 2023
    return CalendarDate(year: isNext ? year + 1 : year, month: day.month, day: day.day)?.dayNumber
  }

  /// How many days lie between two days of the sentence; nil where it cannot be told.
  func days(from start: Day, to end: Day) -> Int? {
    guard let first = NamedDays.number(start, behind: start), let last = NamedDays.number(end, behind: start) else {
      return nil
    }
    return last - first
  }

  /// The same for all days of a row that agree with one another: on which weekday the row would have to begin.
  private func offset(_ day: Day, _ first: Day) -> Int? {
    guard let apart = days(from: first, to: day), let weekday = day.weekday else { return nil }
    return ((weekday - 1 - apart) % 7 + 7) % 7
  }

  /// The weekday that a day would have, the days between it and another one, and that other one.
  typealias Contradiction = (right: Int, apart: Int, other: Day)

  /// What the other days make of the weekday of one of them: nil where they do not contradict it.
  func contradicted(_ day: Day) -> Contradiction? {
    let days = days
    guard let first = days.first else { return nil }
    let offsets = days.map { offset($0, first) }
    guard let place = days.firstIndex(where: { $0.range == day.range && $0.isEnd == day.isEnd }),
      place > 0 || days.count > 2, let own = offsets[place]
    else { return nil }
    let known = offsets.compactMap { $0 }
    let count = { (offset: Int) in known.count { $0 == offset } }
    // What most of them say; of two the first.
    guard let most = known.map(count).max(), let right = known.first(where: { count($0) == most }), own != right,
      let other = offsets.firstIndex(of: right),
      let apart = self.days(from: days[other], to: day)
        ?? self.days(from: day, to: days[other]).map({ -$0 }),
      let weekday = days[other].weekday
    else { return nil }
    return (((weekday - 1 + apart) % 7 + 7) % 7 + 1, apart, days[other])
  }

  /// Whether all its days agree with one another.
  var agree: Bool {
    let days = days
    guard let first = days.first else { return true }
    return Set(days.compactMap { offset($0, first) }).count <= 1
  }
}
