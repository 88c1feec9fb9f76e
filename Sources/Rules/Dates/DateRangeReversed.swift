package import Facts
package import Linting
import TextModel

/// 起止日期颠倒。
///
/// 一段时间从早到晚写；后一个日期比前一个早，多半有一个写错了。
///
/// **怎么改**：核对起止日期；跨年、跨天的补上年份或“次日”。
///
/// **依据**：日历；GB/T 15835—2011 5.1.3。
package struct DateRangeReversed: DateRule, RunRule {
  package static let profile = RuleProfile("date-range-reversed", .dates, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("活动时间为⟦5月10日—3日⟧。"),
    .reported("任期为⟦2019—2015年⟧。"),
    .reported("报名时间为⟦9月20日至9月12日⟧。"),
    .reported("展览从⟦5月28日持续到5月10日⟧。"),
    .reported("实物回顾了⟦1978年至1965年⟧间的办学历程。"),
    .reported("施工路段于10月20日⟦17时至15时⟧实行半幅封闭。"),
    .accepted("活动时间为5月3日—10日。"),
    .accepted("截止日期由5月28日提前到5月10日。"),
    .accepted("任期为2015—2019年。"),
    .accepted("供暖期为11月15日至3月15日。"),
    .accepted("每晚22时至次日6时施工。"),
    .accepted("报名时间为9月12日至9月20日。"),
  ]

  package init() {}

  package static let runTraits: RunTraits = [.year]

  package func check(_ date: DateMention, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    guard let end = date.end else {
      checkPair(date, at: index, context, &report)
      return
    }
    guard !date.isLunar, date.exists, let reversed = isReversed(date, end), reversed else { return }
    let before = context.text.string(max(0, date.range.lowerBound - 3)..<date.range.lowerBound)
    if before.hasSuffix("公元前") { return }
    let start = date.hour != nil && end.hour != nil ? clockStart(date, context.text) : date.range.lowerBound
    report.report(
      start..<date.range.upperBound, Message("结束的时间早于开始的时间，请核对。", "The end lies before the start; please check."))
  }

  /// Two years that stand apart: 1978年至1965年间.
  package func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let joint = run.upperBound + 1
    guard run.count == 4, text.scalar(run.upperBound) == 0x5E74, text.range(ofAny: ["至", "到"], at: joint) != nil,
      (1...4).allSatisfy({ text.characterClass(joint + $0) == .digit }), text.scalar(joint + 5) == 0x5E74,
      let from = Int(Scalars.string(run.map { Scalars.halfWidth(text.scalar($0)) })),
      let to = Int(Scalars.string((1...4).map { Scalars.halfWidth(text.scalar(joint + $0)) })), from > to, to >= 1000,
      !text.matches("公元前", endingAt: run.lowerBound),
      !context.facts.dates[context.dates(in: run.lowerBound..<(joint + 6))].contains(where: { $0.end != nil })
    else { return }
    report.report(
      run.lowerBound..<(joint + 6), Message("结束的时间早于开始的时间，请核对。", "The end lies before the start; please check."))
  }

  private static let joints = [
    "至", "到", "—", "－", "-", "～", "~", "持续到", "持续至", "延续到", "一直到", "一直持续到", "直到", "直至", "起至", "起到", "开始到",
    "开始至", "开始，持续到", "起，至", "起，到",
  ]

  /// Two dates or times that stand apart, joined by 至 or 持续到.
  private func checkPair(_ date: DateMention, at index: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let dates = context.facts.dates
    guard index + 1 < dates.count, !date.isLunar, date.exists else { return }
    let other = dates[index + 1]
    let text = context.text
    let gap = date.range.upperBound..<max(date.range.upperBound, other.range.lowerBound)
    guard !other.isLunar, other.exists, other.end == nil, gap.count >= 1, gap.count <= 6,
      let joint = text.range(ofAny: DateRangeReversed.joints, at: gap.lowerBound),
      joint == gap
        || DateRangeReversed.joints.contains(context.string(gap)),
      !date.isTwoDigitYear, !other.isTwoDigitYear
    else { return }
    var end = DateParts(year: other.year, month: other.month, day: other.day, hour: other.hour, minute: other.minute)
    if other.isYearImplied || other.isRelative { end.year = nil }
    let isClock = date.hour != nil && other.hour != nil && other.day == nil
    let isBack: Bool
    if isClock {
      // Over midnight: from the evening to the morning.
      guard let from = date.hour, let to = other.hour, other.dayPart == nil, from < 18, to >= 8 || from - to <= 2 else {
        return
      }
      isBack = (to, other.minute ?? 0) < (from, date.minute ?? 0)
    } else {
      guard date.hour == nil, other.hour == nil else { return }
      if let from = date.year, let to = end.year, !date.isYearImplied, !date.isRelative, from != to {
        isBack = to < from
      } else if let from = date.month, let to = end.month, from == to, let first = date.day, let last = end.day {
        isBack = last < first
      } else {
        isBack = false
      }
    }
    guard isBack, !text.matches("公元前", endingAt: date.range.lowerBound) else { return }
    let start = isClock ? clockStart(date, text) : date.range.lowerBound
    report.report(
      start..<other.range.upperBound,
      Message("结束的时间早于开始的时间，请核对。", "The end lies before the start; please check."))
  }

  /// Where the time of day begins in a date with a time: 17时 of 10月20日17时.
  private func clockStart(_ date: DateMention, _ text: LogicalText) -> Int {
    let day = date.range.last { text.scalar($0) == 0x65E5 || text.scalar($0) == 0x53F7 }
    return day.map { $0 + 1 } ?? date.range.lowerBound
  }

  /// Whether the end lies before the start, as far as both say; nil where they cannot be compared.
  private func isReversed(_ date: DateMention, _ end: DateParts) -> Bool? {
    if let from = date.year, let to = end.year, !date.isYearImplied, from != to { return to < from }
    if let from = date.hour, let to = end.hour, date.dayPart == nil, end.hourShift == 0,
      end.day == nil || end.day == date.day && end.month == date.month
    {
      // Over midnight: from the evening to the morning.
      guard from < 18, to >= 8 || from - to <= 2 else { return nil }
      return (to, end.minute ?? 0) < (from, date.minute ?? 0)
    }
    guard let from = date.month, let to = end.month else { return nil }
    // 11月15日至3月15日 runs over New Year: without years the months alone tell nothing.
    if from != to { return nil }
    guard let first = date.day, let last = end.day else { return nil }
    return last < first
  }
}
