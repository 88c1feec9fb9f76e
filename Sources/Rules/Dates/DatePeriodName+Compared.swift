import Facts
import Linting
import TextModel

/// 同比 and 环比 against the times that are compared.
extension DatePeriodName {
  private static let lastYear: Phrases = "去年同期 上年同期 去年同月 上年同月 去年同季 上年同季 去年同季度 上年同季度 前年同期"
  private static let lastTime: Phrases = "上月 上个月 上季度 上一季度 上个季度 前一个月 前一月 上一月 上一个月 前一季度 前一周 上周 前一天 前一日"
  private static let leads: Phrases = "比 较 与 和 同 跟 相较于 相比于 相较"
  private static let behind: Phrases = "相比， 相比 相比较 相比较， 相较 相较， ， 比 的"
  /// 比上月同比增速加快: the rate of the month before is what is compared.
  private static let rates: Phrases = "增速 涨幅 降幅 增幅 跌幅 增长率 变化 增长速度 数据 的增 的涨 的降 、 和 与 及"

  func checkComparison(
    _ word: Range<Int>, isYearly: Bool, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard !text.matches(any: DatePeriodName.rates, at: word.upperBound) else { return }
    let wrongs = isYearly ? DatePeriodName.lastTime : DatePeriodName.lastYear
    // 环比去年同期增长5%
    if let base = text.range(ofAny: wrongs, at: word.upperBound),
      !text.matches(any: DatePeriodName.rates, at: base.upperBound)
    {
      DatePeriodName.report(word, base, isYearly: isYearly, context, &report)
      return
    }
    // 环比去年10月增长, 同比一季度增加
    if let index = context.dates(in: word.upperBound..<(word.upperBound + 12)).first,
      context.facts.dates[index].range.lowerBound == word.upperBound
    {
      checkBase(at: index, word, isYearly: isYearly, context, &report)
      return
    }
    // 比去年同期环比增长5%, 与去年同期相比，环比增长5%
    let end = text.range(ofAny: DatePeriodName.behind, endingAt: word.lowerBound)?.lowerBound ?? word.lowerBound
    if let base = text.range(ofAny: wrongs, endingAt: end),
      text.matches(any: DatePeriodName.leads, endingAt: base.lowerBound),
      end == word.lowerBound || text.has("相", at: end) || text.has("比", at: end)
    {
      DatePeriodName.report(word, base, isYearly: isYearly, context, &report)
      return
    }
    // 与8月份相比，同比上涨0.2%
    if end < word.lowerBound, text.has("相", at: end),
      let index = context.dates(in: max(0, end - 12)..<end).last, context.facts.dates[index].range.upperBound == end,
      text.matches(any: DatePeriodName.leads, endingAt: context.facts.dates[index].range.lowerBound)
    {
      checkBase(at: index, word, isYearly: isYearly, context, &report)
      return
    }
    checkFigures(word, isYearly: isYearly, context, &report)
  }

  /// The one time compared, by the date that tells it: a month of last year, or the month or quarter before.
  private func checkBase(
    at index: Int, _ word: Range<Int>, isYearly: Bool, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let base = context.facts.dates[index]
    let isYearBefore =
      context.text.matches(any: DatePeriodName.yearsBefore, at: base.range.lowerBound) && base.month != nil
    guard isYearly ? isNextBefore(base, at: index, context) : isYearBefore else { return }
    DatePeriodName.report(word, base.range, isYearly: isYearly, context, &report)
  }

  /// Whether a month or quarter is that right before the one of which the sentence speaks.
  private func isNextBefore(_ base: DateMention, at index: Int, _ context: ArticleContext) -> Bool {
    guard base.month != nil, base.day == nil,
      !context.text.matches(any: DatePeriodName.yearsBefore, at: base.range.lowerBound),
      let sentence = context.sentence(at: base.range.lowerBound), index > 0,
      context.facts.dates[index - 1].range.lowerBound >= sentence.lowerBound
    else { return false }
    let now = context.facts.dates[index - 1]
    let times = [base, now].map { Time(date: $0, isYearBefore: false, isSame: false, isBefore: false) }
    return DatePeriodName.relation(of: times[0], to: times[1]) == false
  }

  /// 9月份1820套，8月份1650套，同比增长10.3%: the two figures whose change the rate is, by their times.
  private func checkFigures(
    _ word: Range<Int>, isYearly: Bool, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    guard let sentence = context.sentence(at: word.lowerBound),
      let rate = context.metrics(in: word.upperBound..<min(sentence.upperBound, word.upperBound + 14)).first
        .map({ context.facts.metrics[$0] }), FigureFrames.isRatio(rate), rate.unit.name == "%", rate.upperBound == nil
    else { return }
    let window = FigureFrames.window(sentence, context)
    let figures = context.metrics(in: window.lowerBound..<word.lowerBound).suffix(6).map { context.facts.metrics[$0] }
      .filter { !FigureFrames.isRatio($0) }
    guard figures.count >= 2, let last = figures.last,
      let other = figures.dropLast().last(where: { FigureFrames.areAlike($0, last) })
    else { return }
    let times = [other, last].map { DatePeriodName.time(of: $0, from: window.lowerBound, context) }
    guard let first = times[0], let second = times[1], first.date.range != second.date.range else { return }
    // Which of the two is the base, as the rate says.
    let (a, b) = (other.baseAmount, last.baseAmount)
    guard a > 0, b > 0 else { return }
    let stated = rate.value.approximate
    let fits = { (now: Double, base: Double) in abs(abs(now - base) / base * 100 - stated) <= 0.2 }
    let pair: (now: Time, base: Time)
    if fits(a, b), !fits(b, a) || second.isYearBefore || second.isBefore {
      pair = (first, second)
    } else if fits(b, a) {
      pair = (second, first)
    } else {
      return
    }
    guard let kind = DatePeriodName.relation(of: pair.base, to: pair.now), kind != isYearly else { return }
    DatePeriodName.report(word, pair.base.date.range, isYearly: isYearly, severity: .warning, context, &report)
  }

  /// The time of a figure, and what its words say of it.
  private struct Time {
    let date: DateMention
    /// 去年同期, 上年三季度
    let isYearBefore: Bool
    /// 同期 without months of its own.
    let isSame: Bool
    /// 上月, 上季度
    let isBefore: Bool
  }

  private static let yearsBefore: Phrases = "去年 上年"

  private static func time(of metric: Metric, from low: Int, _ context: ArticleContext) -> Time? {
    let text = context.text
    let start = metric.range.lowerBound
    guard let index = context.dates(in: max(low, start - 40)..<start).last else { return nil }
    let date = context.facts.dates[index]
    guard date.kind != .time, date.kind != .weekday, date.kind != .festival, !date.isLunar else { return nil }
    return Time(
      date: date, isYearBefore: text.matches(any: yearsBefore, at: date.range.lowerBound),
      isSame: text.first("同期", in: date.range.lowerBound..<min(text.count, date.range.upperBound + 2)) != nil,
      isBefore: text.matches(any: lastTime, at: date.range.lowerBound))
  }

  /// Whether a base lies a year before (true) or one month or quarter before (false); nil where neither can be told.
  private static func relation(of base: Time, to now: Time) -> Bool? {
    if base.isBefore { return false }
    if now.isYearBefore { return nil }
    let (months, others) = ([base.date.month, base.date.end?.month], [now.date.month, now.date.end?.month])
    if base.isYearBefore {
      return base.isSame || months == others && months[0] != nil ? true : nil
    }
    let isOneYear = base.date.year == now.date.year || base.date.isYearImplied && now.date.isYearImplied
    if !isOneYear, let year = base.date.year, let present = now.date.year, !base.date.isRelative, !now.date.isRelative {
      return present - year == 1 && months == others && months[0] != nil ? true : nil
    }
    // 9月, 8月; 三季度, 二季度
    guard let from = months[0], let to = others[0], base.date.day == nil, now.date.day == nil,
      (months[1] == nil) == (others[1] == nil)
    else { return nil }
    if let until = months[1], let last = others[1] {
      return until - from == 2 && last - to == 2 && to - from == 3 ? false : nil
    }
    return to - from == 1 ? false : nil
  }

  private static func report(
    _ word: Range<Int>, _ base: Range<Int>, isYearly: Bool, severity: Severity? = nil, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    let (right, wrong) = isYearly ? ("环比", "同比") : ("同比", "环比")
    let time = context.string(base)
    report.report(
      word,
      Message(
        "同\(time)比是“\(right)”，不是“\(wrong)”，请核对。",
        "A comparison with \(time) is “\(right)”, not “\(wrong)”; please check."),
      severity: severity, related: [RelatedText(base, Message("所比的时期在这里。", "The time compared is here."))],
      fixes: [.replace(word, with: right)])
  }
}
