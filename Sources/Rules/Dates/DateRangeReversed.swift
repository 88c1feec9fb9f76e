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
package struct DateRangeReversed: DateRule {
  package static let profile = RuleProfile("date-range-reversed", .dates, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("活动时间为⟦5月10日—3日⟧。"),
    .reported("任期为⟦2019—2015年⟧。"),
    .reported("报名时间为⟦9月20日至9月12日⟧。"),
    .accepted("活动时间为5月3日—10日。"),
    .accepted("任期为2015—2019年。"),
    .accepted("供暖期为11月15日至3月15日。"),
    .accepted("每晚22时至次日6时施工。"),
    .accepted("报名时间为9月12日至9月20日。"),
  ]

  package init() {}

  package func check(_ date: DateMention, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    guard let end = date.end, !date.isLunar, date.exists, let reversed = isReversed(date, end), reversed else { return }
    let before = context.text.string(max(0, date.range.lowerBound - 3)..<date.range.lowerBound)
    if before.hasSuffix("公元前") { return }
    report.report(
      date.range, Message("结束的日期早于开始的日期，请核对。", "The end lies before the start; please check."))
  }

  /// Whether the end lies before the start, as far as both say; nil where they cannot be compared.
  private func isReversed(_ date: DateMention, _ end: DateParts) -> Bool? {
    if let from = date.year, let to = end.year, !date.isYearImplied, from != to { return to < from }
    guard let from = date.month, let to = end.month else { return nil }
    // 11月15日至3月15日 runs over New Year: without years the months alone tell nothing.
    if from != to { return nil }
    guard let first = date.day, let last = end.day else { return nil }
    return last < first
  }
}
