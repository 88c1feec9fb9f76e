import Facts
import Linting
import PageStructure
import TextModel

/// Days and years that are counted directly behind what they count, and working days against the days on which they fall.
extension DateAge {
  private static let directly: Phrases = "这 连续 一连 （ （共 接连 ( (共 ，连续 ，一连 （为期 等"
  private static let notOfAll: Phrases = "内 前 后 左右 以上 以内 之 里每 假"
  private static let joints: Phrases = "、 和 与 及"
  private static let days: UnitNames = ["天", "日"]
  private static let workdays: UnitNames = ["工作日", "个工作日"]

  /// 6月7日至9日两天, 2021年、2022年、2023年连续四年: says whether a number of days or years was compared with those before it.
  func checkListed(_ metric: Metric, _ context: ArticleContext, _ report: inout ArticleReport) -> Bool {
    let text = context.text
    let start = metric.range.lowerBound
    let areDays = DateAge.days.contains(metric.unit)
    guard areDays || metric.unit.name == "年", let stated = DateAge.whole(metric.value), stated >= 2,
      !text.matches(any: DateAge.notOfAll, at: metric.range.upperBound)
    else { return false }
    let link = text.range(ofAny: DateAge.directly, endingAt: start)
    let isInRow = text.matches("连续", endingAt: start)
    let near = context.dates(in: max(0, start - 24)..<start)
    guard let place = near.last else { return false }
    let last = context.facts.dates[place]
    let gap = last.range.upperBound..<max(last.range.upperBound, link?.lowerBound ?? start)
    // 19世纪40年代至20世纪90年代
    if last.range.contains(where: { text.has("代", at: $0) || text.has("纪", at: $0) }) { return false }
    // 2023年，该村连续四年: years, with what happened in them between.
    guard gap.isEmpty || isInRow && !areDays && gap.count <= 8, last.hour == nil, !last.isLunar, !last.isOpen else {
      return false
    }
    let count: Int
    let range: Range<Int>
    if let end = last.end {
      guard let length = DateAge.length(from: last.start, to: end, areDays: areDays), length >= 2 else { return false }
      // Three rises in a row lead from the first year to the fourth.
      if !areDays, stated == length - 1 { return true }
      (count, range) = (length, last.range)
    } else {
      guard let listed = DateAge.listed(endingAt: place, areDays: areDays, context) else { return false }
      (count, range) = (listed.count, listed.range)
    }
    guard count != stated, count <= 31 else { return true }
    let words = (context.string(range), context.string(metric.range))
    report.report(
      metric.range,
      Message(
        "\(words.0)是 \(count) \(areDays ? "天" : "年")，不是 \(words.1)，请核对。",
        "\(words.0) makes \(count), not \(words.1); please check."),
      related: [RelatedText(range, Message("日期在这里。", "The dates are here."))])
    return true
  }

  /// How many days or years a period has, its first and last counted.
  private static func length(from start: DateParts, to end: DateParts, areDays: Bool) -> Int? {
    if areDays {
      guard start.hour == nil, end.hour == nil, end.day != nil else { return nil }
      return days(start, end).map { $0 + 1 }
    }
    guard start.month == nil, end.month == nil, let first = start.year, let last = end.year else { return nil }
    return last - first + 1
  }

  /// The single days or years of a list that ends with a date.
  private static func listed(
    endingAt place: Int, areDays: Bool, _ context: ArticleContext
  ) -> (count: Int, range: Range<Int>)? {
    let dates = context.facts.dates
    let kind: DateMention.Kind = areDays ? .day : .year
    var first = place
    while first > 0, place - first < 12 {
      let gap =
        dates[first - 1].range.upperBound..<max(dates[first - 1].range.upperBound, dates[first].range.lowerBound)
      guard context.text.spells(any: joints, gap) else { break }
      first -= 1
    }
    // 28日办到29日、30日、31日: the list is not all of them.
    guard first < place, !context.text.matches(any: arrivals, endingAt: dates[first].range.lowerBound),
      (first...place).allSatisfy({ dates[$0].kind == kind && dates[$0].end == nil && dates[$0].hour == nil }),
      areDays || zip(first..<place, first + 1...place).allSatisfy({ dates[$1].year == dates[$0].year.map { $0 + 1 } })
    else { return nil }
    return (place - first + 1, dates[first].range.lowerBound..<dates[place].range.upperBound)
  }

  private static let remainings: Phrases = "还有 倒计时 仅剩 还剩 只剩 只有 倒计时仅"
  private static let distances: Phrases = "距 离 距离"

  /// 8月1日，距11月9日开幕还有100天: says whether the days were compared with the two dates.
  func checkCountdown(
    _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    let start = metric.range.lowerBound
    guard DateAge.days.contains(metric.unit), let stated = DateAge.whole(metric.value),
      text.matches(any: DateAge.remainings, endingAt: start)
    else { return false }
    let places = context.dates(in: min(start, max(sentence.lowerBound, start - 40))..<start)
    let known = NamedDays(places, in: context)
    guard known.all.count == 2, let first = known.all.first, let last = known.all.last, first.place + 1 == last.place,
      text.matches(any: DateAge.distances, endingAt: context.facts.dates[last.place].range.lowerBound),
      let apart = known.days(from: first, to: last), apart > 0
    else { return false }
    guard abs(apart - stated) > 1 else { return true }
    report.report(
      metric.range,
      Message(
        "两个日期相差 \(apart) 天，不是 \(context.string(metric.range))，请核对。",
        "The two dates are \(apart) days apart, not \(stated); please check."),
      related: [first, last].map { RelatedText($0.range, Message("日期在这里。", "The date is here.")) })
    return true
  }

  private static let nextDays: Phrases = "次日（ 翌日（ 第二天（ 次日( 第二天("
  private static let daysBefore: Phrases = "前一天（ 前一日（ 前一天("

  /// 10月18日启动，次日（10月20日）: the day in brackets against the day before it.
  func checkNextDay(
    _ date: DateMention, at index: Int, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let start = date.range.lowerBound
    guard date.kind == .day, date.end == nil, text.characterClass(start - 1) == .openBracket else { return }
    let isNext = text.matches(any: DateAge.nextDays, endingAt: start)
    guard isNext || text.matches(any: DateAge.daysBefore, endingAt: start) else { return }
    let known = NamedDays(around: index, in: context)
    guard let place = known.all.firstIndex(where: { $0.place == index }), place > 0,
      let apart = known.days(from: known.all[place - 1], to: known.all[place]), apart != (isNext ? 1 : -1)
    else { return }
    let other = context.string(known.all[place - 1].range)
    report.report(
      date.range,
      Message(
        "同\(other)相差 \(abs(apart)) 天，不是一天，请核对。", "This is \(abs(apart)) days from \(other), not one; please check."),
      related: [RelatedText(known.all[place - 1].range, Message("前面的日期在这里。", "The day before is here."))])
  }

  private static let shifts: Phrases = "顺延 节假日 假期 假日 调休 休息日 除外 法定 春节 国庆 中秋 端午 清明 元旦 放假 起算 不少于 不超过 以上"

  /// 公示期为11月4日至11月12日，共5个工作日: the working days against the days of the one period beside them.
  func checkWorkdays(
    _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard DateAge.workdays.contains(metric.unit), let stated = DateAge.whole(metric.value), (1...60).contains(stated),
      text.first(of: DateAge.shifts, in: sentence.prefix(200)) == nil
    else { return }
    let near =
      max(sentence.lowerBound, metric.range.lowerBound - 40)..<min(sentence.upperBound, metric.range.upperBound + 40)
    let periods = DateAge.periods(in: near, context)
    guard periods.count == 1, let period = periods.first, let from = period.start.month, let day = period.start.day,
      let last = period.end.day,
      let most = DateAge.days(period.start, period.end).map({ $0 + 1 }), (2...90).contains(most)
    else { return }
    let until = period.end.month ?? from
    // Where public holidays and the working days in their stead lie is decreed each year.
    let touchesHoliday = DateAge.holidays.contains { holiday in
      let (low, high) = (from * 100 + day, until * 100 + last)
      return low > high || low <= holiday.upperBound && high >= holiday.lowerBound
    }
    guard !touchesHoliday else { return }
    let year = period.start.year ?? context.setting.date?.year
    let counts: ClosedRange<Int>
    if let year, let first = CalendarDate(year: year, month: from, day: day) {
      let count = (0..<most).count { (first.weekday - 1 + $0) % 7 < 5 }
      counts = (count - 1)...count
    } else {
      let all = (0..<7).map { weekday in (0..<most).count { (weekday + $0) % 7 < 5 } }
      counts = ((all.min() ?? 0) - 1)...(all.max() ?? most)
    }
    guard !counts.contains(stated) else { return }
    let words = context.string(period.range)
    report.report(
      metric.range,
      Message(
        "\(words)有 \(counts.upperBound) 个工作日，不是 \(stated) 个，请核对。",
        "\(words) has \(counts.upperBound) working days, not \(stated); please check."),
      related: [RelatedText(period.range, Message("起止日期在这里。", "From when to when, here."))])
  }

  /// Month and day, as 1003 for 3 October: between these some holiday, or a working day in its stead, may lie.
  private static let holidays: [ClosedRange<Int>] = [
    101...104, 115...228, 401...408, 420...512, 525...626, 908...1015, 1225...1231,
  ]
}
