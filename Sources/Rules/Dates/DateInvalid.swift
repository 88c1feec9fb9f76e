package import Facts
package import Linting
import PageStructure
import TextModel

/// 日历上没有的日期、钟表上没有的时间。
///
/// “2月30日”“9月31日”“2023年2月29日”“25时”“13月”都不存在，数字必有一错。农历日期（二月三十）不查；没有写年份的
/// 2月29日不查。
///
/// **怎么改**：查对原始材料，改正日期或时间。
///
/// **依据**：公历；24小时制。
package struct DateInvalid: DateRule {
  package static let profile = RuleProfile("date-invalid", .dates, .error, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("⟦2月30日⟧，大桥正式通车。"),
    .reported("比赛于⟦2023年2月29日⟧举行。"),
    .reported("活动持续到⟦9月31日⟧。"),
    .reported("会议定于⟦25时⟧召开。"),
    .reported("报名时间为⟦4月20日至31日⟧。"),
    .reported("图书馆⟦9月31日至10月5日⟧闭馆。"),
    .reported("会议时间为⟦25时⟧。"),
    .reported("登记中心⟦周六上午8时75分⟧开门。"),
    .reported("画展从11月28日布展，29日、30日预展，⟦31日⟧正式展出。", severity: .information),
    .reported("每逢⟦农历七月三十一⟧，村民到河边放灯。"),
    .accepted("每逢农历七月三十，村民到河边放灯，正月三十一家人进城。"),
    .accepted("画展从10月28日布展，29日、30日预展，31日正式展出，每月31日闭馆。"),
    .accepted("登记中心周六上午8时45分开门。"),
    .accepted("当数值为50时，函数取最大值；湿度达到60时开窗。"),
    .accepted("报名时间为4月20日至30日，农历二月十八至三十赶庙会。"),
    .accepted("牡丹本在四五月份开放，九十月间收获，次日清晨四五时装车。"),
    .accepted("师傅凌晨三四点起床，下午五六点回家，晚上八九点睡觉。"),
    .accepted("比赛于2024年2月29日举行。"),
    .accepted("每逢2月29日，他都过一次生日。"),
    .accepted("农历二月三十，镇上有庙会。"),
    .accepted("新规自7月1日24时起施行。"),
    .accepted("主队以3:75落败。"),
  ]

  package init() {}

  package func check(_ date: DateMention, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    if date.isLunar { DateInvalid.checkLunar(date, context, &report) }
    guard !date.isLunar, !context.protected.touches(date.range, .code) else { return }
    var date = date
    switch date.kind {
    case .day, .time, .month:
      if date.exists {
        checkBare(date, at: index, context, &report)
        return
      }
    // 周六上午8时75分: the time behind it.
    case .weekday:
      if date.hour == nil || date.exists { return }
    case .period:
      // 4月20日至4月31日: either end.
      guard let wrong = DateInvalid.end(of: date) else { return }
      date.start = wrong
    default: return
    }
    let isQuoted =
      context.text.characterClass(date.range.lowerBound - 1) == .openQuote
      && context.text.characterClass(date.range.upperBound) == .closeQuote
    if isQuoted || isWhen(date, context.text) { return }
    report.report(date.range, DateInvalid.message(date))
  }

  private static let days: Phrases = "日 这天 这一天 当天 前后 起 ， 。 、 ；"

  /// 农历七月三十一: no month of the lunar calendar has more than thirty days.
  private static func checkLunar(_ date: DateMention, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let end = date.range.upperBound
    // The reader of dates takes no day above the thirtieth.
    let isSplit = text.matches("三十", endingAt: end) && text.has("一", at: end)
    let last = text.matches("三十一", at: end) ? end + 3 : isSplit ? end + 1 : end
    guard text.matches("月三十一", endingAt: last), text.matches(any: days, at: last) else { return }
    report.report(
      date.range.lowerBound..<last,
      Message("农历每月最多三十天，没有三十一，请核对日期。", "A lunar month has thirty days at most; please check the date."))
  }

  /// 11月28日布展，31日展出: a day of the month that the sentence has named before.
  private func checkBare(
    _ date: DateMention, at index: Int, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    guard date.kind == .day, let day = date.day, day >= 30, date.month == nil || date.isRelative,
      let told = NamedDays(around: index, in: context).all.first(where: { $0.place == index }),
      told.month != date.month,
      day > CalendarDate.dayCount(year: told.year ?? 2000, month: told.month)
    else { return }
    var wrong = date
    wrong.month = told.month
    wrong.year = told.year
    report.report(date.range, DateInvalid.message(wrong), severity: .information)
  }

  private static let equals: Phrases = "为 等于 达到 超过 大于 小于 高于 低于 达 到达"

  /// 当数值为50时，: when something is so much, not a time of the day.
  private func isWhen(_ date: DateMention, _ text: LogicalText) -> Bool {
    guard date.kind == .time, date.minute == nil, let hour = date.hour, hour > 24,
      text.has("时", at: date.range.upperBound - 1)
    else { return false }
    return text.matches(any: DateInvalid.equals, endingAt: date.range.lowerBound)
      && !text.matches(any: DateInvalid.timeIs, endingAt: date.range.lowerBound)
  }

  private static let timeIs: Phrases = "时间为 时间定为"

  /// The end of a period that does not exist, as a day with its month.
  private static func end(of period: DateMention) -> DateParts? {
    [period.start, period.end].lazy.compactMap { $0 }.first { parts in
      guard parts.hour != nil || parts.month != nil && parts.day != nil else { return false }
      var date = period
      date.start = parts
      return !date.exists
    }
  }

  private static func message(_ date: DateMention) -> Message {
    if let month = date.month, !(1...12).contains(month) {
      return Message("没有 \(month) 月，请核对月份。", "There is no month \(month). Check the date.")
    }
    if let day = date.day, let month = date.month {
      let count = CalendarDate.dayCount(year: date.year ?? 2000, month: month)
      if day < 1 || day > count {
        let year = month == 2 && date.year != nil ? "\(date.year ?? 0) 年 " : ""
        return Message(
          "\(year)\(month) 月只有 \(count) 天，没有 \(day) 日，请核对日期。",
          "Month \(month) has \(count) days, not \(day). Check the date.")
      }
    }
    if let minute = date.minute, minute > 59 {
      return Message("一小时没有 \(minute) 分，请核对时间。", "No hour has \(minute) minutes. Check the time.")
    }
    return Message("一天没有 \(date.hour ?? 0) 时，请核对时间。", "No day has an hour \(date.hour ?? 0). Check the time.")
  }
}
