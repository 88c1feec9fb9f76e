import Facts
import Linting
import PageStructure
import TextModel

/// A length of time against the two times of day between which it lies, told in other clauses or in the sentence before:
/// 21时40分起火…次日1时10分扑灭，历时4小时30分.
extension DateAge {
  /// Words directly before a length that make it that of the whole.
  private static let wholes: Phrases = """
    历时 用时 耗时 费时 时长 时长为 全程 全程运行 运行 运行时间为 全程用时 全程历时 总用时 共用时 持续 持续了 持续时间为 前后持续 前后用了 一共用了 总共用了 共用了 仅用 仅用了 只用了 历时共
    全长 片长 演出时长 用了 花了 走了 整整用了 全程耗时 行程 前后历时 共历时 总时长 总时长为 鏖战 奋战 奋战了 鏖战了 激战 停电 停水 停运 飞行 飞行了 车程 行驶 行驶了 航行 航行了 全程飞行 行走 开了
    """
  private static let efforts: Phrases = "经过 经 历经 历时 奋战"
  private static let fully: Phrases = "整整 足足 了整整 了足足"
  private static let breaks: Phrases = "每 其中 另 缓刑 除 不含 休息 停留 扣除 此前 平均 午休 分别 各"
  private static let courses: Phrases = """
    整个 全程 全部 前后 过程 行动 扑救 救援 手术 抢险 抢修 搜救 处置 营救 比赛 演出 会议 运行 旅程 行程 整场 整台 转运 搜寻 抢救 灭火 排险 停电 停水 飞行 航程 鏖战 激战 持续 这场 这次 此次
    """
  private static let nextDays: Phrases = "次日 翌日 第二天 次日凌晨 翌日凌晨 第二天凌晨 次日清晨 第二天早上 次日早上 次日上午 第二天上午"
  private static let behindLength: Phrases = "后 才 的"
  private static let nots: Phrases = "没有 没 不 未"
  private static let behindOpening: Phrases = "的 里 间 过去"
  private static let reach = 160

  /// A time of day that the text tells.
  private struct Clock {
    let parts: DateParts
    let range: Range<Int>
    let isVague: Bool
  }

  /// Says whether the length was compared with two times.
  func checkClocks(
    _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    let start = metric.range.lowerBound
    let end = metric.range.upperBound
    // 持续了整整12个小时
    let anchor = text.range(ofAny: DateAge.fully, endingAt: start)?.lowerBound ?? start
    let isWhole = text.matches(any: DateAge.wholes, endingAt: anchor)
    let isEffort = text.matches(any: DateAge.efforts, endingAt: start)
    // 9日14时获救。48小时的煎熬…; 演到9时30分。两个半小时里，…
    let isOpening =
      sentence.lowerBound == start && text.matches(any: DateAge.behindOpening, at: end) && metric.baseAmount >= 1800
    guard isWhole || isEffort || isOpening,
      isOpening || text.characterClass(end) != .han || text.matches(any: DateAge.behindLength, at: end)
    else { return false }
    let paragraph = context.paragraph(at: start)?.range ?? sentence
    let before = DateAge.clocks(in: max(paragraph.lowerBound, start - DateAge.reach)..<start, context)
    let behind = DateAge.clocks(in: end..<max(end, min(sentence.upperBound, end + 30)), context)
    // 冠军用时2小时: in another sentence than the times only the whole course is theirs.
    if !isOpening, let last = before.last, last.range.upperBound <= sentence.lowerBound,
      let clause = context.clause(at: start),
      anchor > clause.lowerBound, text.first(of: DateAge.courses, in: clause.lowerBound..<start) == nil
    {
      return false
    }
    let pair: (Clock, Clock)
    if isWhole || isOpening, before.count == 2, behind.isEmpty {
      pair = (before[0], before[1])
    } else if before.count == 1, behind.count == 1 {
      // 经过两小时扑救，次日1时10分明火扑灭; 全剧时长2小时，22时15分谢幕
      pair = (before[0], behind[0])
    } else {
      return false
    }
    let between = min(pair.0.range.upperBound, start)..<max(start, pair.1.range.lowerBound)
    guard pair.1.range.lowerBound > end || start - pair.1.range.upperBound <= 40,
      !isOpening || (pair.0.parts.day == nil) == (pair.1.parts.day == nil),
      text.first(of: DateAge.breaks, in: between).map({
        // 中间没有休息
        text.matches("休息", at: $0.lowerBound) && text.matches(any: DateAge.nots, endingAt: $0.lowerBound)
      }) ?? true,
      // 从发病到得到救治用时15分钟: a length with an end of its own.
      text.first("从", in: (context.clause(at: start)?.lowerBound ?? start)..<start) == nil || behind.count == 1,
      !pair.0.isVague, !pair.1.isVague,
      let minutes = DateAge.minutes(from: pair.0, to: pair.1, text), minutes > 0,
      // Of two other sentences the one that goes on for days is another matter.
      minutes <= 24 * 60 || isOpening || pair.0.range.lowerBound >= sentence.lowerBound
    else { return false }
    let stated = metric.baseAmount / 60
    guard abs(Double(minutes) - stated) > DateAge.slack(metric, pair.0.parts, pair.1.parts, context) else {
      return true
    }
    DateAge.report(minutes: minutes, metric, [pair.0.range, pair.1.range], context, &report)
    return true
  }

  private static let vague: Phrases = "许 左右 前后 多 前 后"

  private static func clocks(in range: Range<Int>, _ context: ArticleContext) -> [Clock] {
    let text = context.text
    var result: [Clock] = []
    for index in context.dates(in: range) {
      let date = context.facts.dates[index]
      guard date.hour != nil else { continue }
      let isVague =
        text.matches(any: vague, at: date.range.upperBound) || text.has("许", at: date.range.upperBound - 1)
      result.append(Clock(parts: date.start, range: date.range, isVague: isVague))
      if let end = date.end, end.hour != nil { result.append(Clock(parts: end, range: date.range, isVague: isVague)) }
    }
    return result
  }

  /// How many minutes lie between two times; the second is of the next day where the text says so, or where it is earlier.
  private static func minutes(from first: Clock, to second: Clock, _ text: LogicalText) -> Int? {
    let apart = minutesOfDay(from: first.parts, to: second.parts)
    if let from = first.parts.day, let to = second.parts.day, let month = first.parts.month,
      let last = second.parts.month,
      let start = CalendarDate(year: first.parts.year ?? 2023, month: month, day: from),
      let end = CalendarDate(year: second.parts.year ?? first.parts.year ?? 2023, month: last, day: to)
    {
      return apart + (end.dayNumber - start.dayNumber) * 1440
    }
    // 7日14时…9日14时: of one month, which is not named.
    if let from = first.parts.day, let to = second.parts.day, to >= from, first.parts.month == second.parts.month {
      return apart + (to - from) * 1440
    }
    if text.matches(any: nextDays, endingAt: second.range.lowerBound) { return apart + 1440 }
    if let from = relativeDay(first.range, text), let to = relativeDay(second.range, text) {
      return apart + (to - from) * 1440
    }
    return apart < 0 ? apart + 1440 : apart
  }

  /// How many minutes lie between two times of one day; less than none where the second is the earlier.
  static func minutesOfDay(from start: DateParts, to end: DateParts) -> Int {
    let minute = { (parts: DateParts) in ((parts.hour ?? 0) + parts.hourShift) * 60 + (parts.minute ?? 0) }
    return minute(end) - minute(start) + afternoon(start, end) * 60
  }

  /// 下午2时30分开到5时: 12 where the end, without a word of its own, is of the second half of the day, too.
  private static func afternoon(_ start: DateParts, _ end: DateParts) -> Int {
    guard start.hourShift == 12, end.hourShift == 0, let from = start.hour, let to = end.hour, to < 12 else { return 0 }
    return (to, end.minute ?? 0) > (from, start.minute ?? 0) && (start.day == nil || start.day == end.day) ? 12 : 0
  }

  /// 前天, 昨晚, 今晨: by how many days it lies before or behind today.
  private static func relativeDay(_ range: Range<Int>, _ text: LogicalText) -> Int? {
    switch Unicode.Scalar(text.scalar(range.lowerBound)) {
    case "前": -2
    case "昨": -1
    case "今": 0
    case "明": 1
    default: nil
    }
  }

  /// By how many minutes a length may be off, as exactly as it is told: 4小时30分, 三个半小时, 3小时.
  static func slack(_ metric: Metric, _ start: DateParts, _ end: DateParts, _ context: ArticleContext) -> Double {
    if context.text.first("分", in: metric.range) != nil { return 5 }
    if context.text.first("半", in: metric.range) != nil || metric.value.parts.exponent < 0 { return 20 }
    // 8时 may be said of half past seven, 7时55分 is exact.
    return (start.minute ?? 0) > 0 || (end.minute ?? 0) > 0 ? 29 : 59
  }

  static func report(
    minutes: Int, _ metric: Metric, _ places: [Range<Int>], _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let chinese = (hours > 0 ? "\(hours) 小时" : "") + (rest > 0 ? "\(hours > 0 ? " " : "")\(rest) 分钟" : "")
    let words = context.string(metric.range)
    report.report(
      metric.range,
      Message(
        "两个时刻相差 \(chinese)，不是 \(words)，请核对。",
        "The two times are \(hours) h \(rest) min apart, not \(words); please check."),
      related: places.map { RelatedText($0, Message("时刻在这里。", "The time is here.")) })
  }
}
