import Facts
import Linting
import TextModel

/// Two figures of which their times say which was there before, or a verb by which the one came of the other, without 由…到:
/// 去年暑期接待5.6万人次；今年暑期达8.4万人次, 2020年只有200家，到2024年底增至700家.
extension ComparedPair {
  private static let reach = 40
  private static let thresholds: Phrases = "警戒 标准 目标 计划 预计 任务 最多 最少 峰值 一度 极值 历史 保证 汛限 起步"
  private static let extremes: Phrases = "最高 最低"
  private static let lastOnes: Phrases = "上月 上个月 上季度 上周 前一个月 上旬"
  private static let thisOnes: Phrases = "本月 当月 本季度 本周 这个月 本旬"

  /// Nil where neither the times nor a verb says which came first.
  init?(timed first: Metric, _ last: Metric, _ sentence: Range<Int>, _ context: ArticleContext) {
    let text = context.text
    let gap = FigureFrames.gap(first, last)
    guard FigureFrames.areAlike(first, last), first.isExact, last.isExact, !gap.isEmpty,
      gap.count <= ComparedPair.reach,
      first.range.lowerBound >= sentence.lowerBound, first.value > .zero, last.value > .zero,
      first.unit.dimension != .time, first.role != .change, last.role != .change,
      case let spread = last.baseAmount / first.baseAmount, spread < 40, spread > 1 / 40.0,
      case let head = max(sentence.lowerBound, first.range.lowerBound - 30)..<first.range.lowerBound,
      first.unit.dimension == .temperature
        || text.first(of: ComparedPair.extremes, in: head.lowerBound..<gap.upperBound) == nil,
      text.first(of: ComparedPair.thresholds, in: head) == nil, text.first(of: ComparedPair.thresholds, in: gap) == nil,
      ComparedPair.areOfOnePeriod(head, gap, text)
    else { return nil }
    if let isFirst = ComparedPair.isEarlier(head, gap, context) {
      guard ComparedPair.mayBeOfSame(last, head, gap, isTimed: true, context) else { return nil }
      self.init(isFirst ? first : last, isFirst ? last : first, isDifference: false, rises: true, context)
      areOfMonths =
        [(head, gap), (gap, head)].contains {
          text.first(of: ComparedPair.lastOnes, in: $0) != nil && text.first(of: ComparedPair.thisOnes, in: $1) != nil
        }
        || [head, gap].allSatisfy { range in
          context.dates(in: range).contains { context.facts.dates[$0].kind == .month }
        }
    } else if let joint = ComparedPair.joint(before: last, from: gap.lowerBound, text),
      FigureWords.change(before: joint.lowerBound, from: gap.lowerBound, text) != nil,
      ComparedPair.mayBeOfSame(last, head, gap, isTimed: false, context)
    {
      self.init(first, last, isDifference: false, rises: true, context)
    } else {
      return nil
    }
    isTimed = true
  }

  /// 到 or 至 before a figure; 每秒 may stand between.
  private static func joint(before last: Metric, from start: Int, _ text: LogicalText) -> Range<Int>? {
    let end = last.range.lowerBound
    let each = text.last("每", in: max(start, end - 5)..<max(start, end))
    return text.range(ofAny: FigureWords.arrivals, endingAt: end)
      ?? each.flatMap { text.range(ofAny: FigureWords.arrivals, endingAt: $0.lowerBound) }
  }

  private static let laters: Phrases = "今年 目前 如今 现在 眼下 本月 本周 本季度 本届 今天 今日 昨天 昨日 截至 现已 本学期 到 改造后 治理后 通车后 投产后 开通后 改革后 实施后"

  /// Whether the first of two figures is the earlier by the times before them; nil where they do not say.
  private static func isEarlier(_ head: Range<Int>, _ gap: Range<Int>, _ context: ArticleContext) -> Bool? {
    let text = context.text
    let years = [head, gap].map { range in
      context.dates(in: range).compactMap { context.facts.dates[$0].isRelative ? nil : context.facts.dates[$0].year }
    }
    if let before = years[0].last, let after = years[1].last, years[1].count == 1 {
      return before == after ? nil : before < after
    }
    // 4月份1500套，5月份1800套: months of one year.
    let months = [head, gap].map { range in
      context.dates(in: range).compactMap {
        context.facts.dates[$0].kind == .month ? context.facts.dates[$0].month : nil
      }
    }
    if years.allSatisfy({ Set($0).count <= 1 }), months[0].count == 1, months[1].count == 1,
      let before = months[0].last,
      let after = months[1].last, abs(before - after) == 1, text.first(of: spans, in: gap) == nil,
      text.first(of: spans, in: head) == nil
    {
      return before < after
    }
    // 十年前…，如今已有9.8亿元: it was the later one already.
    if text.first(of: FigureWords.bases, in: head) != nil, text.first(of: laters, in: head) == nil,
      text.first(of: FigureWords.bases, in: gap) == nil,
      text.first(of: laters, in: gap) != nil || years[1].count == 1
    {
      return true
    }
    // 昨日水位162.4米，今日降到161.3米
    return TimeOrder.isFirst(head, gap, context)
  }

  private static let periods: Phrases = """
    上半年 下半年 季度 个月 月份 假期 首日 春节 国庆 五一 暑期 寒假 暑假 小长假 黄金周 1月 2月 3月 4月 5月 6月 7月 8月 9月 0月 一天 单日 周末 上旬 中旬 下旬 全年
    """
  private static let sameTime: Phrases = "同期 同一 同月 这一数字 这个数字 该数字 同时段"

  /// Whether two figures are of times of one length: not 去年卖了3万盒，今年上半年卖了2.4万盒.
  static func areOfOnePeriod(_ head: Range<Int>, _ gap: Range<Int>, _ text: LogicalText) -> Bool {
    if text.first(of: sameTime, in: gap) != nil { return true }
    return (text.first(of: periods, in: head) == nil) == (text.first(of: periods, in: gap) == nil)
  }

  private static let spans: Phrases = "至 到 前 累计 以来 同期"
  private static let parts: Phrases = "上半年 下半年 季度 个月 月份 上旬 首日"

  /// Whether a later figure is of a part of the time that the earlier one was told of.
  static func isShorter(_ gap: Range<Int>, than head: Range<Int>, _ text: LogicalText) -> Bool {
    text.first(of: parts, in: gap) != nil && text.first(of: parts, in: head) == nil
      && text.first(of: sameTime, in: gap) == nil && text.first(of: FigureWords.bases, in: head) != nil
  }

  private static let namings: Phrases = "这一数字 这个数字 这一数据 这个数据 这一指标 该数字 该指标 这个数 这一数值 该数据 数字 数据"
  private static let particles: ScalarSet =
    "已有则却又也将仅只约近为是达到至成的了就可能增减升降涨跌回落攀提高上下扩缩变猛急剧一路迅速逐步稳再由从在年月日时底末初里中内后间来今现如目前本周天昨晨晚午上半期同度季每共总人这一数字据"

  /// Whether the words before the later figure name nothing else than what the first one counts.
  static func mayBeOfSame(
    _ last: Metric, _ head: Range<Int>, _ gap: Range<Int>, isTimed: Bool, _ context: ArticleContext
  ) -> Bool {
    let text = context.text
    // 现有20户，每户5人: what follows 每 is of another measure, unless both have it.
    let clause = context.clause(at: last.range.lowerBound) ?? gap
    var end = last.range.lowerBound
    // 每秒3200立方米, 退到每秒2650立方米
    if let each = text.last("每", in: max(gap.lowerBound, end - 5)..<end),
      text.first(text.string(each.lowerBound..<end), in: head) != nil
    {
      end = each.lowerBound
    }
    if let joint = text.range(ofAny: FigureWords.arrivals, endingAt: end),
      let verb = FigureWords.change(before: joint.lowerBound, from: gap.lowerBound, text)
    {
      end = verb.start
    }
    let low = max(gap.lowerBound, clause.lowerBound)
    let label = low..<max(low, end)
    let dates = context.dates(in: label).map { context.facts.dates[$0].range }
    let rest = label.filter { index in
      text.characterClass(index) == .han && !particles.contains(text.scalar(index))
        && !HanDigit.isNumeral(text.scalar(index)) && !dates.contains { $0.contains(index) }
    }
    if rest.count <= 1 { return true }
    if text.first(of: namings, in: label) != nil { return true }
    // Over a stop the same noun has to stand before both figures.
    if let end = rest.last, gap.contains(where: { text.characterClass($0).endsSentence }) {
      return rest.count >= 2 && rest[rest.count - 2] == end - 1
        && head.contains { text.scalar($0) == text.scalar(end - 1) && text.scalar($0 + 1) == text.scalar(end) }
    }
    // What is left has two characters beside each other of what was said of the first.
    let repeats = zip(rest, rest.dropFirst()).contains { left, right in
      right == left + 1
        && head.contains { text.scalar($0) == text.scalar(left) && text.scalar($0 + 1) == text.scalar(right) }
    }
    if repeats { return true }
    // 接待游客5.6万人次…来客达8.4万人次: with both times said, one character of few will do.
    return isTimed && rest.count <= 4
      && rest.contains { place in head.contains { text.scalar($0) == text.scalar(place) } }
  }
}
