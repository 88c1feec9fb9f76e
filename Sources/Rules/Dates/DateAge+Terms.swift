import Facts
import Linting
import PageStructure
import TextModel

/// How long something takes against the days or hours from which and to which it does: 有期徒刑五年，刑期自2021年3月8日起至….
extension DateAge {
  /// Words directly before a length of time that make it that of a period told beside it.
  private static let terms: Phrases = """
    为期 历时 展期 工期 会期 赛期 有期徒刑 拘役 管制 任期 期限 期限为 任期为 聘期 租期 租赁期 合同期 有效期 公示期 放假 耗时 用时 持续时间 展期为 工期为 会期为 放假共 共放假
    历时共 用了 前后用了 一共用了 总共用了 花了 整整 足足 长达 前后 共计 共
    """
  /// Those that may be said of a part of the period, too, unless they stand right behind it.
  private static let weak: Phrases = "整整 足足 长达 前后 共计 共"
  /// Those of which the days are counted exactly.
  private static let strict: Phrases = "有期徒刑 拘役 管制 任期 任期为 期限 期限为 聘期 租期 租赁期 合同期 有效期"
  private static let breaks: Phrases = "每 其中 另 后 前 缓刑 还 又 再 除 不含"
  private static let openers: Phrases = "从 自 由 于"
  private static let departures: Phrases = "出发 启程 动身 上路 开始 开工 开赛 起跑 动工 开建 启动 奠基 立项 施工"
  private static let starts: Phrases = "起 开始 开幕 开工 开馆 启动 开赛 动工"
  private static let ends: Phrases = "止 结束 闭幕 截止 竣工 完工 落幕 收官 闭馆 收工 到达 抵达 返回 通车 投用 建成 投产 交付 封顶 合龙 完成"
  private static let vague: Phrases = "旬 初 底 末 中 许"
  private static let reach = 24

  /// A period that two dates of a sentence tell.
  struct Period {
    let start: DateParts
    let end: DateParts
    let range: Range<Int>
    /// Whether it is told in one: 5月1日至10日, not 1日开幕、10日闭幕.
    var isOne = false
  }

  private enum Length { case years, months, days, hours }
  private static let lengths: [(units: UnitNames, length: Length)] = [
    (["年"], .years), (["个月"], .months), (["天", "日", "昼夜", "个昼夜"], .days), (["小时", "个小时", "分钟", "分", "个钟头"], .hours),
  ]
  static let shortTerms: UnitNames = [
    "个月", "天", "日", "昼夜", "个昼夜", "小时", "个小时", "分钟", "分", "个钟头", "工作日", "个工作日",
  ]
  /// Words behind which the first day and the last are both counted.
  private static let inclusive: Phrases = "为期 会期 会期为 展期 展期为 赛期 放假 放假共 共放假 公示期 公示期为 共 共计"

  /// Says whether the length was compared with a period.
  func checkTerm(
    _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    guard let word = text.range(ofAny: DateAge.terms, endingAt: metric.range.lowerBound),
      let length = DateAge.lengths.first(where: { $0.units.contains(metric.unit) })?.length,
      word.lowerBound >= sentence.lowerBound
    else { return false }
    let near =
      max(sentence.lowerBound, word.lowerBound - 80)..<min(sentence.upperBound, metric.range.upperBound + 80)
    guard let period = DateAge.period(beside: metric, word, near, context)
    else { return false }
    let isStrict = text.spells(any: DateAge.strict, word)
    if length == .hours { return checkHours(metric, period, near, context, &report) }
    guard let (least, high) = DateAge.bounds(period, in: length, isStrict: isStrict) else { return false }
    let value = metric.value.approximate
    let isInclusive =
      length == .days && period.isOne && text.spells(any: DateAge.inclusive, word) && period.start.hour == nil
      && value == value.rounded()
    let low = isInclusive ? high : least
    // Of several punishments or terms one may be that of the period.
    let others = context.metrics(in: near).map { context.facts.metrics[$0] }.filter {
      $0.unit.key == metric.unit.key
    }
    if others.contains(where: { (low...high).contains($0.value.approximate) }) || (low...high).contains(value) {
      return true
    }
    let words = (context.string(period.range), context.string(metric.range))
    report.report(
      metric.range,
      Message(
        "\(words.0)不是 \(words.1)，请核对日期和时长。", "\(words.0) is not \(words.1); please check the dates and the length."),
      related: [RelatedText(period.range, Message("起止时间在这里。", "From when to when, here."))])
    return true
  }

  /// The one period of a sentence, near a length of time and with nothing between that makes it another's.
  private static func period(
    beside metric: Metric, _ word: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> Period? {
    let text = context.text
    let found = periods(in: sentence, context)
    guard found.count == 1, let period = found.first else { return nil }
    let gap =
      period.range.upperBound <= word.lowerBound
      ? period.range.upperBound..<word.lowerBound
      : metric.range.upperBound..<max(metric.range.upperBound, period.range.lowerBound)
    let isBehind = gap.upperBound == word.lowerBound
    // 5月1日至10日，共10天; 5月1日至10日举行活动，为期三天的年会…; 历时40天架好了主桥
    guard gap.count <= (text.spells(any: weak, word) ? isBehind ? 6 : 0 : reach),
      text.first(of: breaks, in: gap) == nil, !gap.contains(where: { text.characterClass($0) == .semicolon }),
      context.dates(in: gap).isEmpty,
      !isBehind || text.characterClass(metric.range.upperBound) != .han || gap.isEmpty
    else { return nil }
    // 走了整整七个小时, 共10天: not 全县共12天.
    let start = context.clause(at: word.lowerBound)?.lowerBound ?? word.lowerBound
    if text.spells(any: weak, word), word.lowerBound - start > (text.has("共", at: word.lowerBound) ? 0 : 2) {
      return nil
    }
    return period
  }

  /// The periods that the dates of a sentence tell; none where there are too many dates, or vague ones.
  static func periods(in sentence: Range<Int>, _ context: ArticleContext) -> [Period] {
    let text = context.text
    let dates = context.dates(in: sentence).map { context.facts.dates[$0] }
    guard dates.count <= 4 else { return [] }
    var found: [Period] = []
    for date in dates where !date.isLunar && !date.isOpen {
      guard let end = date.end else { continue }
      // 7月中旬到8月上旬
      if text.first(of: vague, in: date.range) != nil { return [] }
      found.append(Period(start: date.start, end: end, range: date.range, isOne: true))
    }
    for (first, second) in zip(dates, dates.dropFirst())
    where first.end == nil && second.end == nil && !first.isLunar && !second.isLunar && arePaired(first, second, text) {
      found.append(
        Period(start: first.start, end: second.start, range: first.range.lowerBound..<second.range.upperBound))
    }
    return found
  }

  /// 从5月1日开到5月10日, 12日开幕、18日闭幕.
  private static func arePaired(_ first: DateMention, _ second: DateMention, _ text: LogicalText) -> Bool {
    let gap = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
    guard gap.count <= 12, first.kind == second.kind else { return false }
    let begins =
      text.matches(any: openers, endingAt: first.range.lowerBound) || text.matches(any: starts, at: gap.lowerBound)
      || text.first(of: departures, in: gap) != nil
    let arrives = text.matches(any: arrivals, endingAt: second.range.lowerBound)
    return begins && (arrives || text.matches(any: ends, at: second.range.upperBound))
  }

  /// Between which lengths a period is one that may be called so.
  private static func bounds(_ period: Period, in length: Length, isStrict: Bool) -> (Double, Double)? {
    let (start, end) = (period.start, period.end)
    switch length {
    case .hours: return nil
    case .days:
      guard let days = days(start, end), days >= 1 else { return nil }
      // In some years February has a day more.
      let isOpen = start.year == nil && (start.month ?? 3) < 3 && (end.month ?? 1) >= 3
      return (Double(days), Double(days + (isOpen ? 2 : 1)))
    case .months, .years:
      guard let months = months(start, end, isStrict: isStrict) else { return nil }
      let slack = isStrict ? 0.01 : 1
      let unit = length == .years ? 12.0 : 1
      return ((months.lowerBound - slack) / unit, (months.upperBound + slack) / unit)
    }
  }

  /// The same for hours, which may run over midnight, as exactly as they are told.
  private func checkHours(
    _ metric: Metric, _ period: Period, _ near: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let (start, end) = (period.start, period.end)
    guard start.hour != nil, end.hour != nil else { return false }
    var minutes = DateAge.minutesOfDay(from: start, to: end)
    if let days = DateAge.days(start, end) { minutes += days * 1440 } else if minutes < 0 { minutes += 1440 }
    let slack = DateAge.slack(metric, start, end, context)
    let fits = { (other: Metric) in abs(other.baseAmount / 60 - Double(minutes)) <= slack }
    guard minutes > 0 else { return false }
    if context.metrics(in: near).contains(where: { index in
      let other = context.facts.metrics[index]
      return other.unit.kind == metric.unit.kind && fits(other)
    }) {
      return true
    }
    DateAge.report(minutes: minutes, metric, [period.range], context, &report)
    return true
  }

  /// How many days lie between two; nil where the text does not say.
  static func days(_ start: DateParts, _ end: DateParts) -> Int? {
    guard let from = start.day, let to = end.day else { return nil }
    // 6月7日开始，9日结束
    guard let month = start.month, let last = end.month ?? start.month else {
      return start.month == nil && end.month == nil && to > from ? to - from : nil
    }
    guard start.year != nil && end.year != nil || last >= month,
      let first = CalendarDate(year: start.year ?? 2023, month: month, day: from),
      let second = CalendarDate(year: end.year ?? start.year ?? 2023, month: last, day: to)
    else { return nil }
    return second.dayNumber - first.dayNumber
  }

  /// How many months a period has, from the first day to the last, both counted. With `isStrict` only whole ones.
  private static func months(_ start: DateParts, _ end: DateParts, isStrict: Bool) -> ClosedRange<Double>? {
    guard let month = start.month, let lastMonth = end.month, (start.year == nil) == (end.year == nil) else {
      return nil
    }
    // 3月1日启动，5月31日结束: in one year.
    let (year, last) = (start.year ?? 2023, end.year ?? 2023)
    guard year < last || month <= lastMonth else { return nil }
    let months = Double((last - year) * 12 + lastMonth - month)
    guard let from = start.day, let to = end.day else {
      return isStrict || months < 1 ? nil : (months - 0.5)...(months + 0.5)
    }
    let isWhole = to == from || to == from - 1 || from == 1 && to == CalendarDate.dayCount(year: last, month: lastMonth)
    let whole = from == 1 && to != 1 && isWhole ? months + 1 : months
    if isStrict { return isWhole && whole >= 1 ? whole...whole : nil }
    return (months + Double(to - from) / 30)...(months + Double(to - from + 1) / 30)
  }
}
