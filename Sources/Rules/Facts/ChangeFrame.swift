import Facts
import Linting
import TextModel

/// A change that is stated of two figures, whatever the words that say which came first: 今年720人，比去年的640人…，增长12.5%;
/// 4500万元，去年同期为3600万元，同比增长25%; 比去年的500件多出150件，增加三成. Reported as information only.
struct ChangeFrame {
  let pair: ComparedPair
  let stated: StatedChange
  /// Whether the change is right as a difference of two percentages, which is told in 百分点.
  private var isOfPoints = false

  private static let durations: Phrases =
    "半年 一年 年间 年来 年里 年内 年时间 年中 月间 月来 月里 月内 天来 期间 以来 前后 十年 两年 三年 四年 五年 小时内 小时 一夜 分钟内 天内 一天 两天 三天"

  /// How far behind the figures a change is still said of them.
  private static let reach = 28
  static let others: Phrases = "环比 年均 累计 平均 其中 每 连续 目标 计划 再 人均 户均 亩均"
  /// What may stand before a change in a clause of its own.
  private static let leads: Phrases = "比 较 同期 去年 上年 原来 过去 以往 同比 足足 整整 一共 总共 平均 相当于 竟 幅度"
  /// What a change is said of that is a change in the number counted: 数量翻了两番.
  private static let sizes: Phrases = "数量 总数 总量 数目 规模 数字 户数 人数 家数 件数"

  /// Reports the changes of a sentence that disagree with their figures.
  static func check(_ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let metrics = context.facts.metrics
    let indices = context.metrics(in: sentence)
    guard !indices.isEmpty else { return }
    for first in indices.dropLast() {
      checkBehind(first, indices, sentence, context, &report)
      guard first + 2 < indices.upperBound,
        let pair = ComparedPair(around: first + 1, sentence, context),
        let frame = ChangeFrame(first + 1, of: pair, from: metrics[first].range.upperBound, sentence, context)
      else { continue }
      frame.report(context, &report)
    }
    checkApart(indices, sentence, context, &report)
    for index in indices {
      guard let pair = ComparedPair(takenUpBy: index, sentence, context) else { continue }
      checkBehind(pair, index, indices, sentence, context, &report)
    }
    // 去年招生800人。今年招生1000人，增长30%: the earlier figure may end the sentence before.
    guard indices.lowerBound > 0 else { return }
    let (before, first) = (indices.lowerBound - 1, indices.lowerBound)
    let window = FigureFrames.window(sentence, context)
    if ComparedPair.goesOn(first, sentence, context) {
      checkBehind(before, indices, window, context, &report)
    } else if let pair = ComparedPair(timed: metrics[before], metrics[first], window, context) {
      checkBehind(pair, first, indices, window, context, &report)
    }
  }

  /// The changes that stand behind a figure and the next.
  private static func checkBehind(
    _ first: Int, _ indices: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    let metrics = context.facts.metrics
    let timed = ComparedPair(timed: metrics[first], metrics[first + 1], sentence, context)
    guard var pair = ComparedPair(metrics[first], metrics[first + 1], sentence, context) ?? timed else { return }
    if let timed, !pair.isDifference, pair.before == timed.before { pair = timed }
    checkBehind(pair, first + 1, indices, sentence, context, &report)
  }

  private static func checkBehind(
    _ pair: ComparedPair, _ last: Int, _ indices: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    let metrics = context.facts.metrics
    let next = (last + 1)..<max(last + 1, min(indices.upperBound, last + 3))
    let end = metrics[last].range.upperBound
    for claim in next {
      // 共接待8.9万人次，减少1.2万人次，网上祭扫3.4万人次，增长近一倍: what follows another figure is said of it.
      if claim > last + 1, FigureFrames.areAlike(metrics[claim - 1], pair.figures[0]),
        !FigureFrames.isRatio(metrics[claim - 1]),
        StatedChange(metrics[claim - 1], from: end, mayBeResult: pair.isDifference, context) == nil
      {
        break
      }
      guard let frame = ChangeFrame(claim, of: pair, from: end, sentence, context) else { continue }
      frame.report(context, &report)
      break
    }
    let limit = min(sentence.upperBound, end + 20, next.first.map { metrics[$0].range.lowerBound } ?? Int.max)
    if let stated = StatedChange(loneIn: end..<max(end, limit), context),
      let frame = ChangeFrame(stated, of: pair, sentence, context)
    {
      frame.report(context, &report)
    }
  }

  init(pair: ComparedPair, stated: StatedChange) {
    self.pair = pair
    self.stated = stated
  }

  /// Nil unless the figure is a change that disagrees with the two before it.
  private init?(_ claim: Int, of pair: ComparedPair, from end: Int, _ sentence: Range<Int>, _ context: ArticleContext) {
    let metrics = context.facts.metrics
    let metric = metrics[claim]
    let distance = metric.range.lowerBound - end
    guard distance <= ChangeFrame.reach,
      let stated = StatedChange(
        metric, from: metrics[claim - 1].range.upperBound, mayBeResult: pair.isDifference, context)
    else { return nil }
    if stated.measure == .difference || stated.measure == .result {
      // A difference stands close behind its figures.
      guard distance <= 12,
        stated.isPoints
          ? PrintedShare.percentSign.contains(pair.figures[0].unit) : FigureFrames.areAlike(metric, pair.figures[0])
      else { return nil }
    }
    self.init(stated, of: pair, sentence, context)
  }

  /// 每亩收了1000斤，今年每亩收了1200斤: both are of one measure, and nothing else is said.
  private static func isForEach(
    _ word: Range<Int>, of pair: ComparedPair, _ text: LogicalText
  ) -> Bool {
    let first = pair.figures.map(\.range.lowerBound).min() ?? word.lowerBound
    // 亩均成本480元，去年是510元，亩均增加30元
    if text.matches(any: means, at: word.lowerBound) {
      return text.first(text.string(word), in: max(0, first - 8)..<first) != nil
    }
    guard text.matches("每", at: word.lowerBound) else { return false }
    let last = pair.figures.map(\.range.lowerBound).max() ?? word.lowerBound
    guard word.lowerBound < last, text.first(of: others, in: word.upperBound..<last) == nil else { return false }
    let measure = text.string(word.lowerBound..<(word.upperBound + 1))
    return text.first(measure, in: max(0, first - 8)..<first) != nil
  }

  private static let means: Phrases = "人均 户均 亩均 平均"
  private static let lastYears: Phrases = "去年 上年 同期 上一年"

  private init?(_ stated: StatedChange, of pair: ComparedPair, _ sentence: Range<Int>, _ context: ArticleContext) {
    let text = context.text
    let span = min(pair.figures[0].range.lowerBound, pair.figures[1].range.lowerBound)..<stated.range.lowerBound
    if let other = text.first(of: ChangeFrame.others, in: span),
      // Of two months one after the other.
      !(pair.isTimed && pair.areOfMonths && text.matches("环比", at: other.lowerBound)),
      !ChangeFrame.isForEach(other, of: pair, text)
    {
      return nil
    }
    let told = pair.isTimed ? max(pair.figures[0].range.upperBound, pair.figures[1].range.upperBound) : span.lowerBound
    if (min(told, span.upperBound)..<span.upperBound).contains(where: { text.characterClass($0) == .semicolon }) {
      return nil
    }
    if text.first("同比", in: span) != nil,
      text.first(of: ChangeFrame.lastYears, in: sentence.lowerBound..<span.upperBound) == nil
    {
      return nil
    }
    if ChangeFrame.isOfOther(stated.verb, span.lowerBound, sentence, context) { return nil }
    // 门诊量由1200人次上升到1800人次，候诊时间却比过去缩短了三分之一
    if (pair.after >= pair.before) != stated.rises, ChangeFrame.namesOther(stated.verb, span.lowerBound, context) {
      return nil
    }
    if pair.before == pair.after, stated.measure != .difference { return nil }
    if pair.areRatios, stated.measure != .difference, stated.measure != .rate { return nil }
    let isOfPoints = stated.isOfPoints(of: pair)
    if !isOfPoints, stated.holds(for: pair) { return nil }
    self.pair = pair
    self.stated = stated
    self.isOfPoints = isOfPoints
  }

  /// Whether the clause of a verb of change names something else than the figures before it: 慢病患者住院率下降12.3%.
  static func isOfOther(
    _ verb: Int, _ figures: Int, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> Bool {
    let text = context.text
    let start = context.clause(at: verb)?.lowerBound ?? verb
    let label = min(start, verb)..<verb
    if start <= figures || label.count < 2 || text.first(of: leads, in: label) != nil || text.spells(any: sizes, label)
    {
      return false
    }
    // 一台由120万元降到48万元，价格下降了60%: what such figures are by their unit.
    if let figure = context.metrics(in: figures..<(figures + 12)).first.map({ context.facts.metrics[$0] }),
      figure.unit.dimension == .money && text.spells(any: prices, label)
        || figure.unit.dimension == .time && text.spells(any: times, label)
    {
      return false
    }
    // 五年间下降了: how long it took.
    if text.matches(any: durations, endingAt: text.matches("共", endingAt: verb) ? verb - 1 : verb) {
      return false
    }
    // 订单由500件增加到600件，订单增长20%: it may name the same again. 6户社员…社员数量翻了三番
    let size = text.range(ofAny: sizes, endingAt: verb)
    let end = size?.lowerBound ?? verb
    let noun = text.string((end - 2)..<end)
    return !(max(sentence.lowerBound, figures - 16)..<max(sentence.lowerBound, size == nil ? figures : start)).contains
    {
      text.matches(noun, at: $0)
    }
  }

  private static let prices: Phrases = "价格 成本 费用 单价 售价 票价 花费 运费"
  private static let times: Phrases = "时间 用时 耗时 时长 时限"
  private static let comparisons: Phrases = "比 较"

  /// Whether three characters or more stand before the comparison of a verb's own clause: 候诊时间却比过去缩短.
  private static func namesOther(_ verb: Int, _ figures: Int, _ context: ArticleContext) -> Bool {
    guard let start = context.clause(at: verb)?.lowerBound, start > figures, start < verb,
      let lead = context.text.first(of: comparisons, in: start..<verb)
    else { return false }
    return lead.lowerBound - start >= 3
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    if report.holds(stated.range) { return }
    let words = pair.figures.map { context.string($0.range) }
    let claim = context.string(stated.range)
    if isOfPoints {
      let right = String(claim.dropLast()) + "个百分点"
      report.report(
        stated.range,
        Message(
          "\(pair.words)，两个百分数相差的是“\(right)”，不是“\(claim)”。",
          "Two percentages differ by percentage points: “\(right)”, not “\(claim)”."),
        severity: .information,
        related: pair.figures.map { RelatedText($0.range, Message("比较的数字", "figure compared")) },
        fixes: [.replace((stated.range.upperBound - 1)..<stated.range.upperBound, with: "个百分点")])
      return
    }
    // 268对，去年312对，多了44对: the word is wrong, not the figure.
    let isTurned =
      stated.measure == .difference && stated.verb < stated.range.lowerBound
      && (pair.after >= pair.before) != stated.rises
    report.report(
      isTurned ? stated.verb..<stated.range.upperBound : stated.range,
      Message(
        "\(pair.words)，应\(stated.right(for: pair))，不是\(claim)。请核对。",
        "\(words[0]) and \(words[1]) do not give \(claim). Check the figures."),
      severity: .information,
      related: pair.figures.map { RelatedText($0.range, Message("比较的数字", "figure compared")) })
  }
}
