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
    .reported("馆内开放时间为⟦上午11:30—8:30⟧。"),
    .reported("报名从⟦3月20日开始，到3月5日⟧截止。"),
    .reported("网上填报从⟦2023年6月到2023年3月⟧。"),
    .reported("工期为⟦今年9月至今年5月⟧。"),
    .reported("展会⟦10月25日开始，10月12日⟧结束。"),
    .reported("停水时间为⟦8日20时至8日8时⟧。"),
    .reported("这项制度从⟦1998年实行至1990年⟧。"),
    .reported("滨河路⟦22时至21时⟧单幅放行。"),
    .reported("项目自⟦2022年7月开工建设，至2020年4月⟧竣工。"),
    .reported("大桥于⟦2023年5月动工，2022年10月⟧建成通车。"),
    .reported("养老中心于2023年8月破土动工，⟦2023年2月⟧竣工并通过验收。", severity: .information),
    .reported("招聘日程如下：网上报名3月3日至7日，笔试4月12日，⟦3月28日⟧根据笔试成绩确定面试人选。", severity: .information),
    .reported("2023年4月村民起诉，9月一审宣判，村委会不服，于⟦7月⟧提起上诉。", severity: .information),
    .reported("老人14日夜里突发胸痛，被送到县医院急诊，医生于⟦12日凌晨⟧为其做了手术。", severity: .information),
    .reported("昨天9时20分，调度员接到报警电话。⟦9时12分⟧，消防车赶到现场。", severity: .information),
    .reported("报名从⟦2024年9月10日开始，8月25日⟧截止。"),
    .reported("展览⟦5月1日开幕，4月20日⟧闭幕。"),
    .accepted("养老中心于2023年8月破土动工，次年2月竣工；一期2024年5月竣工，二期2023年8月动工，报名3月3日开始，3月28日笔试，4月12日面试。"),
    .accepted("2023年11月开工，3月竣工，4月投入使用；昨天23时20分接到报警，0时12分，消防车赶到现场。"),
    .accepted("大桥于2021年5月动工，2022年10月建成通车。"),
    .accepted("滨河路22时至次日5时单幅放行，馆内上午8:30—5:30开放。"),
    .accepted("校史可由1998年追溯到1950年。"),
    .accepted("活动时间为5月3日—10日。"),
    .accepted("截止日期由5月28日提前到5月10日。"),
    .accepted("任期为2015—2019年。"),
    .accepted("供暖期为11月15日至3月15日。"),
    .accepted("每晚22时至次日6时施工。"),
    .accepted("报名时间为9月12日至9月20日。"),
    .reported("材料报送时间为⟦5月20日到4月20日⟧。"),
    .accepted("参保登记时间为11月20日到2月20日，供暖期为4月20日至3月20日。"),
  ]

  package init() {}

  package static let runTraits: RunTraits = [.year]

  package func check(_ date: DateMention, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    checkStages(date, at: index, context, &report)
    guard let end = date.end else {
      checkPair(date, at: index, context, &report)
      return
    }
    guard !date.isLunar, date.exists, let reversed = isReversed(date, end, context), reversed else { return }
    let before = context.text.string(max(0, date.range.lowerBound - 3)..<date.range.lowerBound)
    if before.hasSuffix("公元前") { return }
    let start =
      date.hour != nil && end.hour != nil && !repeats(date.range, context.text)
      ? clockStart(date, context.text) : date.range.lowerBound
    report.report(
      start..<date.range.upperBound, Message("结束的时间早于开始的时间，请核对。", "The end lies before the start; please check."))
  }

  /// Two years that stand apart: 1978年至1965年间.
  package func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let joint = run.upperBound + 1
    guard run.count == 4, text.has("年", at: run.upperBound),
      text.matches(any: DateRangeReversed.links, at: joint),
      (1...4).allSatisfy({ text.characterClass(joint + $0) == .digit }), text.has("年", at: joint + 5),
      let from = Int(Scalars.string(run.map { Scalars.halfWidth(text.scalar($0)) })),
      let to = Int(Scalars.string((1...4).map { Scalars.halfWidth(text.scalar(joint + $0)) })), from > to, to >= 1000,
      !text.matches("公元前", endingAt: run.lowerBound),
      !context.facts.dates[context.dates(in: run.lowerBound..<(joint + 6))].contains(where: { $0.end != nil })
    else { return }
    report.report(
      run.lowerBound..<(joint + 6), Message("结束的时间早于开始的时间，请核对。", "The end lies before the start; please check."))
  }

  private static let marks: Phrases = "— － - ～ ~"
  private static let starts: Phrases = "开始 起 启动 开幕 开工 开赛 开园 动工 开班 开课 开播 开学 开馆 开机"
  private static let works: Phrases = "建设 施工 兴建 实施 运行"
  private static let ends: Phrases = "结束 截止 闭幕 完工 竣工 止 收官 落幕 闭馆 结业 结班 完成 收尾 建成 投产 投用 投入使用 通车 交付"
  private static let dayParts: Phrases = "上午 早 下午 晚 凌晨 中午"
  private static let years: Phrases = "今年 去年 明年 前年"
  /// Words with 到 that lead back in time, or to another plan.
  private static let returns: Phrases = "提前 追溯 上溯 回溯 回到 推到 前移 改为 改到 早到 调整 变更 缩短 推前 倒"

  private static let links: Phrases = "至 到"
  /// What begins and ends in one year, as building does not.
  private static let briefs: Phrases = "开始 开幕 开赛 开园 开班 开播 启动"
  private static let nextYears: Phrases = "年 次 翌 明 来"

  /// Whether what stands between two dates makes them one period: 至, 持续到, 开始，到, 实行至; 开始， where the second ends it.
  private static func joins(_ gap: Range<Int>, behind end: Int, _ text: LogicalText) -> Bool {
    if text.range(ofAny: marks, at: gap.lowerBound) == gap { return true }
    if text.first(of: returns, in: gap) != nil { return false }
    var low = gap.lowerBound
    let opening = text.range(ofAny: starts, at: low)
    if let opening { low = opening.upperBound }
    // 开工建设，至2020年4月
    if opening != nil, let work = text.range(ofAny: works, at: low) { low = work.upperBound }
    if opening != nil, text.characterClass(low) == .comma { low += 1 }
    let rest = low..<max(low, gap.upperBound)
    if rest.contains(where: { text.characterClass($0) != .han }) { return false }
    if rest.isEmpty { return opening != nil && text.matches(any: ends, at: end) }
    return text.matches(any: links, endingAt: gap.upperBound) && rest.count <= 5
  }

  /// Two dates or times that stand apart, joined by 至 or 持续到.
  private func checkPair(_ date: DateMention, at index: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let dates = context.facts.dates
    guard index + 1 < dates.count, !date.isLunar, date.exists else { return }
    let other = dates[index + 1]
    let text = context.text
    let gap = date.range.upperBound..<max(date.range.upperBound, other.range.lowerBound)
    guard !other.isLunar, other.exists, other.end == nil, gap.count >= 1, gap.count <= 8,
      DateRangeReversed.joins(gap, behind: other.range.upperBound, text),
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
      } else if let from = date.month, let to = end.month, to < from, other.toldYear == nil,
        date.toldYear != nil
          || date.day != nil && other.day != nil && text.matches(any: DateRangeReversed.briefs, at: gap.lowerBound),
        gap.count <= 4, text.range(ofAny: DateRangeReversed.starts, at: gap.lowerBound) != nil,
        text.matches(any: DateRangeReversed.ends, at: other.range.upperBound),
        text.first(of: DateRangeReversed.nextYears, in: other.range) == nil, from - to <= 4
      {
        // 2025年9月10日开始，8月25日截止: of the year that was named.
        isBack = true
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
    let day = date.range.last { text.has("日", at: $0) || text.has("号", at: $0) }
    return day.map { $0 + 1 } ?? date.range.lowerBound
  }

  private static let applications: Phrases = "报送 报名 申报 征集 受理 公示 投稿 招标 登记 缴费 预约 审核 展览 展出 举行"
  private static let nearMonths: Phrases = "本月 当月 上月 下月 上个月 下个月"

  /// Whether the end lies before the start, as far as both say; nil where they cannot be compared.
  private func isReversed(_ date: DateMention, _ end: DateParts, _ context: ArticleContext) -> Bool? {
    if let from = date.year, let to = end.year, !date.isYearImplied, from != to { return to < from }
    if let from = date.hour, let to = end.hour, end.day == nil || end.day == date.day && end.month == date.month {
      let isBack = (to, end.minute ?? 0) < (from, date.minute ?? 0)
      // 早8点到早6点, 8日20时至8日8时: both ends say when they are.
      if repeats(date.range, context.text) { return isBack && date.start.hourShift == end.hourShift }
      if isBack, from >= 18, to >= 18, end.hourShift == 0 { return true }
      if date.dayPart != nil {
        // 上午11:30—8:30: an end without a word is of the same part of the day, or later.
        return isBack && date.start.hourShift == 0 && end.hourShift == 0 && from <= 12 && to >= 8 ? true : nil
      }
      if end.hourShift != 0 { return nil }
      // Over midnight: from the evening to the morning.
      guard from < 18, to >= 8 || from - to <= 2 else { return nil }
      return isBack
    }
    if date.month == nil, end.month == nil, let from = date.day, let to = end.day, date.hour == nil,
      context.text.matches(any: DateRangeReversed.nearMonths, at: date.range.lowerBound)
    {
      return to < from
    }
    guard let from = date.month, let to = end.month else { return nil }
    // 今年9月至今年5月
    if from != to,
      date.range.filter({ context.text.matches(any: DateRangeReversed.years, at: $0) }).count == 2,
      let first = context.text.first(of: DateRangeReversed.years, in: date.range),
      date.range.filter({ context.text.matches(context.string(first), at: $0) }).count == 2
    {
      return to < from
    }
    // 2023年6月到2023年3月
    if from != to, date.year != nil, !date.isYearImplied,
      date.range.filter({ context.text.has("年", at: $0) }).count == 2
    {
      return to < from
    }
    // 11月15日至3月15日 runs over New Year: without years the months alone tell nothing, but that none takes applications
    // from May to the April after.
    if from != to {
      let clause = context.clause(at: date.range.lowerBound) ?? date.range
      return (from - to == 1 || from - to == 2)
        && context.text.first(of: DateRangeReversed.applications, in: clause.lowerBound..<date.range.lowerBound) != nil
        && context.text.first(of: DateRangeReversed.nextYears, in: date.range.lowerBound + 1..<date.range.upperBound)
          == nil
    }
    guard let first = date.day, let last = end.day else { return nil }
    return last < first
  }

  /// Whether both ends name their day or the same part of the day.
  private func repeats(_ range: Range<Int>, _ text: LogicalText) -> Bool {
    if range.filter({ text.has("日", at: $0) || text.has("号", at: $0) }).count == 2 { return true }
    let found = range.compactMap { text.range(ofAny: DateRangeReversed.dayParts, at: $0) }
    return found.count == 2 && text.string(found[0]) == text.string(found[1])
  }
}
