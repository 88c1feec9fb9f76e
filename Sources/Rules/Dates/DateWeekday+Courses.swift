import Facts
package import Linting
import PageStructure
import TextModel

/// Days that recur: 每周四…5月8日…15日…22日…29日, 5月的第二个星期日.
extension DateWeekday {
  static let everyWeek = TableReader.words(of: "每周 每星期 每逢周 每逢星期 每个周 每个星期 逢周 逢星期")
  static let numbered = TableReader.words(of: "个星期 个周")

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let end = hit.range.upperBound
    guard let name = WeekdayName(endingAt: end + 1, in: text) else { return }
    if text.has("个", at: hit.range.lowerBound) {
      checkNumbered(name, before: hit.range.lowerBound, context, &report)
    } else {
      checkCourse(name, context, &report)
    }
  }

  private static let joints: Phrases = "、 和 与 及 至 到 或"
  private static let exceptions: Phrases = "调整 提前 推迟 改 除 加 另 暂停 顺延 停 闭 休 不 照常 正常 调至 延后 延期"
  private static let reach = 160

  /// Days that are listed behind 每周四: one of them that is no Thursday while the others are.
  private func checkCourse(_ name: WeekdayName, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    // 每周二、四
    if text.matches(any: DateWeekday.joints, at: name.range.upperBound) {
      checkCourses(name, context, &report)
      return
    }
    guard let sentence = context.sentence(at: name.range.lowerBound)
    else { return }
    let next = context.sentence(at: sentence.upperBound) ?? sentence
    let window =
      sentence.lowerBound..<min(max(sentence.upperBound, next.upperBound), name.range.upperBound + DateWeekday.reach)
    let listed = name.range.upperBound..<max(name.range.upperBound, window.upperBound)
    guard text.first(of: DateWeekday.exceptions, in: listed) == nil else { return }
    let places = context.dates(in: window)
    guard (2...12).contains(places.count) else { return }
    let known = NamedDays(places, in: context)
    let days = known.all.filter { day in
      let date = context.facts.dates[day.place]
      return date.range.lowerBound >= name.range.upperBound && date.end == nil && date.hour == nil && day.weekday == nil
    }
    guard let first = days.first, days.count >= 2 else { return }
    let apart = days.compactMap { known.days(from: first, to: $0) }
    guard apart.count == days.count, zip(apart, apart.dropFirst()).allSatisfy({ $0 < $1 }) else { return }
    // The day of the week that the year makes of the first one; without a year that which most of them fall on.
    let residues = apart.map { $0 % 7 }
    let count = { (residue: Int) in residues.count { $0 == residue } }
    let right: Int
    if let day = DateWeekday.candidates(for: first, in: context).first, day.isCertain {
      right = ((name.weekday - day.date.weekday) % 7 + 7) % 7
      guard count(right) >= 1 else { return }
    } else {
      guard let most = residues.max(by: { count($0) < count($1) }) else { return }
      right = most
    }
    let wrong = days.indices.filter { residues[$0] != right }
    guard wrong.count == 1, let place = wrong.first, count(right) >= (days.count > 2 ? 2 : 1),
      DateWeekday.areParallel(days, place, text)
    else { return }
    let weekday = CalendarDate.weekdayName(name.weekday)
    report.report(
      days[place].range,
      Message(
        "每\(weekday.chinese)一次，这一天同其他各天对不上，请核对日期。",
        "Every \(weekday.english): this day is not in line with the others. Check the date."),
      severity: .warning,
      related: [RelatedText(name.range, Message("星期在这里。", "The weekday is here."))])
  }

  /// Days that are listed behind 每周二、周五: one of them that is neither while the others are.
  private func checkCourses(_ name: WeekdayName, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    var weekdays: Set<Int> = [name.weekday]
    var end = name.range.upperBound
    while weekdays.count < 4, let joint = text.range(ofAny: DateWeekday.lists, at: end) {
      guard let next = WeekdayName(at: joint.upperBound, in: text) ?? WeekdayName(bareAt: joint.upperBound, in: text)
      else {
        break
      }
      weekdays.insert(next.weekday)
      end = next.range.upperBound
    }
    guard weekdays.count >= 2, !text.matches(any: DateWeekday.joints, at: end),
      let sentence = context.sentence(at: end)
    else { return }
    let next = context.sentence(at: sentence.upperBound) ?? sentence
    let listed = end..<max(end, min(max(sentence.upperBound, next.upperBound), end + DateWeekday.reach))
    // 遇雨顺延 says nothing of these days.
    if let word = text.first(of: DateWeekday.exceptions, in: listed),
      !text.matches(any: DateWeekday.rains, endingAt: word.lowerBound)
    {
      return
    }
    let known = NamedDays(context.dates(in: listed), in: context)
    let days = known.all.filter {
      context.facts.dates[$0.place].end == nil && context.facts.dates[$0.place].hour == nil
    }
    guard let first = days.first, (3...12).contains(days.count) else { return }
    let apart = days.compactMap { known.days(from: first, to: $0) }
    guard apart.count == days.count, zip(apart, apart.dropFirst()).allSatisfy({ $0 < $1 }) else { return }
    let starts: [Int]
    if let day = DateWeekday.candidates(for: first, in: context).first, day.isCertain {
      starts = [day.date.weekday]
    } else {
      starts = Array(1...7)
    }
    // On which of the days they do not fall, wherever in the week the first one may lie.
    let misses = starts.map { start in
      apart.indices.filter { !weekdays.contains((start - 1 + apart[$0]) % 7 + 1) }
    }
    guard let fewest = misses.map(\.count).min(), fewest == 1, case let best = misses.filter({ $0.count == 1 }),
      let place = best.first?.first, best.allSatisfy({ $0 == [place] })
    else { return }
    report.report(
      days[place].range,
      Message(
        "每周那几天一次，这一天同其他各天对不上，请核对日期。",
        "This day is on none of the weekdays that are named, as the others are. Check the date."),
      severity: .information, related: [RelatedText(name.range, Message("星期在这里。", "The weekday is here."))])
  }

  private static let lists: Phrases = "、 和 与 及"
  private static let rains: Phrases = "遇雨 如遇雨 雨天 遇节假日 遇法定节假日"

  /// Whether one of some days is told as the others are: in a list, or with the same word behind.
  private static func areParallel(_ days: [NamedDays.Day], _ place: Int, _ text: LogicalText) -> Bool {
    let day = days[place]
    if text.matches(any: joints, endingAt: day.range.lowerBound) || text.matches(any: joints, at: day.range.upperBound)
    {
      return true
    }
    return days.indices.contains {
      $0 != place && text.characterClass(day.range.upperBound) == .han
        && text.scalar(days[$0].range.upperBound) == text.scalar(day.range.upperBound)
    }
  }

  private static let ofMonth: Phrases = "是 ， 正是 （ 即 为 恰是 就是 也是 正值 ( 恰逢 逢 正逢"

  /// 2025年5月11日是5月的第二个星期日: the day against its place in the month.
  private func checkNumbered(
    _ name: WeekdayName, before index: Int, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard
      let number = (1...2).lazy.compactMap({ SmallNumber(at: index - $0, in: text) })
        .first(where: { $0.range.upperBound == index }), text.has("第", at: number.range.lowerBound - 1),
      let sentence = context.sentence(at: index)
    else { return }
    let start = number.range.lowerBound - 1
    let places = context.dates(in: sentence)
    let days = NamedDays(places, in: context).all.filter { !$0.isEnd && context.facts.dates[$0.place].end == nil }
    // 5月11日是5月的第二个星期日, 5月的第二个星期日（5月11日）
    let before = days.last { $0.range.upperBound <= start && start - $0.range.upperBound <= 12 }
    let behind = days.first { $0.range.lowerBound == name.range.upperBound + 1 }
    let isNamed = before.map { text.first(of: DateWeekday.ofMonth, in: $0.range.upperBound..<start) != nil } == true
    guard let day = isNamed ? before : text.characterClass(name.range.upperBound) == .openBracket ? behind : nil,
      let date = DateWeekday.candidates(for: day, in: context).first, date.isCertain,
      date.date.weekday != name.weekday || (date.date.day - 1) / 7 + 1 != number.value,
      !context.dates(in: min(day.range.upperBound, start)..<name.range.upperBound).contains(where: {
        context.facts.dates[$0].month.map { $0 != date.date.month } == true
      })
    else { return }
    let right = date.date.weekdayName
    report.report(
      start..<name.range.upperBound,
      Message(
        "\(date.date.iso) 是当月第 \((date.date.day - 1) / 7 + 1) 个\(right.chinese)，请核对。",
        "\(date.date.iso) is \(right.english) number \((date.date.day - 1) / 7 + 1) of its month; please check."),
      severity: .warning)
  }
}
