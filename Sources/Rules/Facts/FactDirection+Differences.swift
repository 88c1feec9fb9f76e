import Facts
import Linting
import TextModel

/// Figures of two times, and a difference of just that size the other way: 8时28.36米，20时28.91米，12小时内回落0.55米. Reported as
/// information only.
extension FactDirection {
  static let gaining = "上涨 涨了 涨 上升了 升高 升高了 升了 增加了 增长了 多了 多出 回升 回升了 提高了 增多 净增 增收 多卖 多卖了 多收 多收了 提升 提升了 攀升 增幅为 增幅达 涨幅为 涨幅达"
  static let losing = "下降了 降低了 回落 回落了 减少了 少了 跌了 下跌 下跌了 降了 下滑 下滑了 缩小 少卖 少卖了 少收 少收了 退了 落了 降幅为 降幅达 跌幅为 跌幅达"

  private static let particles: Phrases = "了 约 近 达 超"
  private static let earlierWords: Phrases = """
    昨天 昨日 昨晚 昨晨 前天 前日 前一天 前一日 上周 上月 上个月 上季度 上次 上届 去年 上年 前年 同期 原来 原先 原有 过去 以前 从前 此前 之前 往年 往日 以往 年初 最初 起初 刚开始 入场时 上一年 开业时 改造前 治理前
    """
  private static let laterWords: Phrases = """
    今天 今日 今晨 今早 今晚 刚才 刚刚 现在 如今 目前 眼下 此刻 今年 本周 本月 本季度 本次 本届 这次 现已 年底 改造后 治理后 昨天 昨日
    """
  private static let links: Phrases = "比 较"
  private static let apart: Phrases = "其中 分别 另 每 平均 目标 计划 累计 环比"
  private static let reach = 60

  /// The figure directly behind the words against the two figures before them.
  static func checkDifference(
    _ words: Range<Int>, rises: Bool, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let start = text.range(ofAny: particles, at: words.upperBound)?.upperBound ?? words.upperBound
    guard let index = context.metrics(in: start..<min(sentence.upperBound, start + 12)).first,
      case let change = context.facts.metrics[index], change.range.lowerBound <= start + 1, change.upperBound == nil
    else { return }
    let isRate = FigureFrames.isRatio(change)
    guard !isRate || PrintedShare.percentSign.contains(change.unit) else { return }
    let window = FigureFrames.window(sentence, context)
    let before = context.metrics(in: max(window.lowerBound, words.lowerBound - 2 * reach)..<words.lowerBound)
      .map { context.facts.metrics[$0] }.filter { !FigureFrames.isRatio($0) && $0.isExact && $0.value > .zero }
    // 12小时内 is no water level.
    guard let last = isRate ? before.last : before.last(where: { FigureFrames.areAlike($0, change) }),
      let first = before.last(where: { $0.range.upperBound <= last.range.lowerBound && FigureFrames.areAlike($0, last) }
      ),
      last.unit.dimension != .time, words.lowerBound - last.range.upperBound <= reach / 2,
      case let gap = FigureFrames.gap(first, last), (2...reach).contains(gap.count),
      text.first(of: apart, in: gap) == nil,
      text.first(of: apart, in: last.range.upperBound..<words.lowerBound) == nil,
      let isInOrder = isEarlier(first, last, gap, window, context)
    else { return }
    let (from, to) = isInOrder ? (first.baseAmount, last.baseAmount) : (last.baseAmount, first.baseAmount)
    let apartBy = abs(to - from)
    let fits =
      isRate
      ? abs(apartBy / from * 100 - change.value.approximate) <= PrintedFigure.step(of: change, in: context) * 0.6
      : abs(apartBy - change.baseAmount) <= change.baseAmount * 1e-6
    guard fits, from != to, (to > from) != rises, !context.protected.touches(words, .content) else { return }
    let (start1, end1) = (
      context.string((isInOrder ? first : last).range), context.string((isInOrder ? last : first).range)
    )
    report.report(
      words.lowerBound..<change.range.upperBound,
      Message(
        "从\(start1)到\(end1)是\(rises ? "减少" : "增加")，同“\(context.string(words))”相反，请核对。",
        "From \(start1) to \(end1) the figure \(rises ? "falls" : "rises"), against these words; please check."),
      severity: .information,
      related: [first, last].map { RelatedText($0.range, Message("比较的数字", "figure compared")) })
  }

  /// Whether the first of two figures is the earlier; nil where nothing says.
  private static func isEarlier(
    _ first: Metric, _ last: Metric, _ gap: Range<Int>, _ window: Range<Int>, _ context: ArticleContext
  ) -> Bool? {
    let text = context.text
    var low = max(window.lowerBound, first.range.lowerBound - 26)
    if let mark = context.lastMark(
      .semicolon, .stop, before: first.range.lowerBound, within: first.range.lowerBound - low)
    {
      low = mark + 1
    }
    let head = low..<first.range.lowerBound
    if let link = text.last(of: links, in: gap), gap.upperBound - link.upperBound <= 10 { return false }
    let times = [head, gap].map { range in
      context.dates(in: range).map { context.facts.dates[$0] }.last { $0.end == nil && !$0.isLunar }
    }
    if let one = times[0], let other = times[1], let order = order(of: one, other) { return order }
    let base = text.last(of: earlierWords, in: gap)
    let isBaseBefore = text.first(of: earlierWords, in: head) != nil
    let isNowBehind = text.first(of: laterWords, in: gap) != nil
    if base != nil, !isBaseBefore, !isNowBehind || text.first(of: FigureWords.bases, in: gap) != nil { return false }
    if isBaseBefore, isNowBehind, base == nil || text.spells(any: laterWords, base ?? gap) { return true }
    if text.first(of: FigureWords.openers, in: max(head.lowerBound, head.upperBound - 8)..<head.upperBound) != nil,
      text.matches(any: FigureWords.arrivals, endingAt: gap.upperBound), gap.count <= 10
    {
      return true
    }
    return nil
  }

  /// Whether one time lies before another; nil where they are not of one kind.
  private static func order(of first: DateMention, _ last: DateMention) -> Bool? {
    if let from = first.toldYear, let to = last.toldYear, from != to { return from < to }
    if first.toldYear == nil, last.toldYear == nil, first.hour == nil, last.hour == nil, !first.isRelative,
      !last.isRelative, let from = first.month, let to = last.month, from != to, abs(from - to) <= 3
    {
      return from < to
    }
    if let from = first.hour, let to = last.hour, last.day == nil || last.day == first.day, !last.isRelative,
      last.start.hourShift >= first.start.hourShift
    {
      let minutes = { (date: DateMention, hour: Int) in (hour + date.start.hourShift) * 60 + (date.minute ?? 0) }
      return minutes(first, from) == minutes(last, to) ? nil : minutes(first, from) < minutes(last, to) ? true : nil
    }
    return nil
  }

  private static let exports: Phrases = "出口 出口额 出口总额 出口总值 出口值 出口商品"
  private static let imports: Phrases = "进口 进口额 进口总额 进口总值 进口值 进口商品"

  /// 出口1240亿元，进口1385亿元，贸易顺差145亿元
  static func checkBalance(
    _ words: Range<Int>, isSurplus: Bool, _ sentence: Range<Int>, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    let text = context.text
    let window = FigureFrames.window(sentence, context)
    let before = context.metrics(in: max(window.lowerBound, words.lowerBound - 2 * reach)..<words.lowerBound)
      .map { context.facts.metrics[$0] }.filter { !FigureFrames.isRatio($0) }
    let last = { (names: Phrases) in
      before.last { text.matches(any: names, endingAt: FigureFrames.nameEnd(of: $0, text)) }
    }
    guard let sold = last(exports), let bought = last(imports), FigureFrames.areAlike(sold, bought),
      let index = context.metrics(in: words.upperBound..<min(sentence.upperBound, words.upperBound + 12)).first,
      case let balance = context.facts.metrics[index], balance.range.lowerBound <= words.upperBound + 3,
      FigureFrames.areAlike(balance, sold),
      abs(abs(sold.baseAmount - bought.baseAmount) - balance.baseAmount) <= balance.baseAmount * 0.02,
      (sold.baseAmount > bought.baseAmount) != isSurplus
    else { return }
    report.report(
      words.lowerBound..<balance.range.upperBound,
      Message(
        "出口\(context.string(sold.range))、进口\(context.string(bought.range))，是\(isSurplus ? "逆差" : "顺差")，请核对。",
        "With these exports and imports it is a \(isSurplus ? "deficit" : "surplus"); please check."),
      related: [sold, bought].map { RelatedText($0.range, Message("比较的数字", "figure compared")) })
  }

  private static let changes: Phrases = "改为 调整为 调为 改成 调整到 调整至 变为 定为 改到 到 至 变成"

  /// 由9时改为8时30分，推迟半个小时: by how much a time of day was moved, and which way.
  static func checkShifted(
    _ words: Range<Int>, isLater: Bool, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let start = text.range(ofAny: particles, at: words.upperBound)?.upperBound ?? words.upperBound
    guard let index = context.metrics(in: start..<min(sentence.upperBound, start + 10)).first,
      case let length = context.facts.metrics[index], length.range.lowerBound == start, length.unit.dimension == .time
    else { return }
    let clocks = context.dates(in: max(sentence.lowerBound, words.lowerBound - 40)..<words.lowerBound)
      .map { context.facts.dates[$0] }.filter { $0.hour != nil && $0.end == nil }
    guard clocks.count >= 2, case let (from, to) = (clocks[clocks.count - 2], clocks[clocks.count - 1]),
      words.lowerBound - to.range.upperBound <= 10,
      case let gap = from.range.upperBound..<max(from.range.upperBound, to.range.lowerBound), gap.count <= 8,
      text.matches(any: changes, endingAt: gap.upperBound), (from.dayPart == nil) == (to.dayPart == nil)
    else { return }
    let minutes = DateAge.minutesOfDay(from: from.start, to: to.start)
    guard minutes != 0, abs(Double(abs(minutes)) * 60 - length.baseAmount) < 1, (minutes > 0) != isLater else { return }
    let (one, next) = (context.string(from.range), context.string(to.range))
    report.report(
      words.lowerBound..<length.range.upperBound,
      Message(
        "\(one)改为\(next)是\(isLater ? "提前" : "推迟")，同“\(context.string(words))”相反，请核对。",
        "From \(one) to \(next) is \(isLater ? "earlier" : "later"); please check."),
      severity: .information, related: [RelatedText(from.range, Message("原来的时间在这里。", "The time before is here."))])
  }
}
