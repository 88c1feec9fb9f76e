import Facts
import Linting
import TextModel

/// A share of two figures that stand before it with phrases between: 发出600份，收回540份，回收率95%; 计划8000万元，…已完成6000万元，
/// 占计划的85%; 1500亩，托管1200亩，超过九成.
struct ShareFrame {
  let part: Metric
  let whole: Metric
  let share: Range<Int>
  let actual: Double

  private static let rests: Phrases = "不 未 没 剩 缺 坏 伤 病 流失 退"

  /// Nil unless the three disagree.
  init?(_ index: Int, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let metric = metrics[index]
    let text = context.text
    // 其中60岁以上的210人: ages, times and other shares are passed over.
    guard index >= 2, metric.upperBound == nil, let second = ShareFrame.figure(before: index, metrics),
      let first = ShareFrame.figure(before: second, metrics)
    else { return nil }
    let (whole, part) = (metrics[first], metrics[second])
    guard
      FigureFrames.areAlike(whole, part)
        || ShareFrame.isAnswered(whole, part, text) && ShareFrame.isAlone(part, metric, text),
      // 完成率达183%: of a plan, not of the figure before it.
      let stated = PrintedShare(metric), stated.value <= 100,
      let sentence = context.sentence(at: metric.range.lowerBound),
      let clause = context.clause(at: metric.range.lowerBound),
      !metrics[first..<second].contains(where: FigureFrames.isRatio),
      metrics[second].range.lowerBound >= sentence.lowerBound
    else { return nil }
    let reach = FigureFrames.window(sentence, context)
    guard whole.range.lowerBound >= reach.lowerBound,
      whole.isExact, part.isExact, !FigureFrames.isRatio(whole),
      part.role != .changeTo, part.role != .changeFrom, part.role != .average, whole.role != .changeFrom,
      metric.range.lowerBound - part.range.upperBound <= 30, ShareFrame.isNear(whole, part, context),
      clause.lowerBound >= part.range.upperBound - 1
        || text.first("占", in: FigureFrames.gap(part, metric)) != nil
    else { return nil }
    let (all, some) = (whole.baseAmount, part.baseAmount)
    guard some < all, some > 0 else { return nil }
    // A third figure of the kind may be what the share is of.
    let rest = context.metrics(in: whole.range.lowerBound < sentence.lowerBound ? reach : sentence)
    if rest.contains(where: { $0 < first && FigureFrames.areAlike(metrics[$0], part) }) { return nil }
    let between = FigureFrames.gap(whole, part)
    let head = max(reach.lowerBound, whole.range.lowerBound - 2)..<whole.range.lowerBound
    if text.first(of: ShareFrame.changes, in: between) != nil || text.first(of: FigureWords.openers, in: head) != nil {
      return nil
    }
    // 、 parts two things, it does not take one out of the other; in a clause between them it parts neither (逐件交办、逐件回访).
    let clauses = [whole, part].map { context.clause(at: $0.range.lowerBound) ?? $0.range }
    if between.contains(where: { place in
      text.characterClass(place) == .enumerationComma && clauses.contains { $0.contains(place) }
    }) {
      return nil
    }
    let start = min(metric.range.lowerBound, max(clause.lowerBound, part.range.upperBound))
    guard ShareFrame.names(start..<metric.range.lowerBound, metric, between, whole, context) else { return nil }
    let actual = some / all * 100
    let isRest = text.first(of: ShareFrame.rests, in: between) != nil
    if ShareFrame.agrees(actual, stated, metric, context) { return nil }
    if isRest, ShareFrame.agrees(100 - actual, stated, metric, context) { return nil }
    self.whole = whole
    self.part = part
    share = metric.range
    self.actual =
      isRest && text.first(of: FigureWords.negations, in: start..<metric.range.lowerBound) == nil
      ? 100 - actual : actual
  }

  private static let gathered: Phrases = "共"

  /// Whether a part stands near enough to what it would be of, or a little farther from a sum that the sentence before ends
  /// in: 共转来诉求240件。住建局建立台账，逐件交办、逐件回访，已办结204件.
  private static func isNear(_ whole: Metric, _ part: Metric, _ context: ArticleContext) -> Bool {
    let distance = part.range.lowerBound - whole.range.upperBound
    if distance <= 30 { return true }
    guard distance <= 48, whole.unit.key == part.unit.key, let clause = context.clause(at: whole.range.lowerBound)
    else {
      return false
    }
    return context.text.characterClass(whole.range.upperBound) == .stop
      && context.text.first(of: gathered, in: clause.lowerBound..<whole.range.lowerBound) != nil
  }

  private static let changes: Phrases = """
    去年 今年 上年 同期 前年 增加到 增至 减少到 提高到 下降 上升 增长 比去 比上 比前 比原 比同 比往 比计 较 发展到 改为 扩大到 另 平均 每 换成 升级
    """
  private static let notShares: Phrases = "增长率 利率 收益率 回报率 汇率 毛利率 利润率 增速 增幅 降幅 税率 费率 杠杆率 周转率"
  private static let bounds: Phrases = """
    超过 超 达到 达 占 占了 接近 约占 近 不到 不足 占到 约 逾 有 达到了 高达 占比 占比为 占比达
    也就是 正好是 刚好是 恰好是
    占比达到 所占比例为 所占比重为 占比超过 占的比例为
    """

  /// The figure before an index that may be a whole or a part: no age, no time, no ratio.
  private static func figure(before index: Int, _ metrics: [Metric]) -> Int? {
    (max(0, index - 3)..<index).last { place in
      let unit = metrics[place].unit
      return unit.dimension != .time && unit.dimension != .age && !FigureFrames.isRatio(metrics[place])
    }
  }

  private static let shareNouns: Phrases = "比例 比重"
  private static let takings: Phrases = "占 完成 达到 实现 达"
  private static let goals: Phrases = "任务 计划 目标"

  /// Whether the words before the share say that it is one of the two figures: a rate, 占…, 完成计划的, or nothing but a bound.
  private static func names(
    _ words: Range<Int>, _ metric: Metric, _ between: Range<Int>, _ whole: Metric, _ context: ArticleContext
  ) -> Bool {
    let text = context.text
    guard words.count <= 16 else { return false }
    if text.spells(any: bounds, words) {
      // 超过80%挂果: what is said of the share itself speaks of another one.
      return metric.unit.name == "成" || text.first("占", in: words) != nil
        || text.characterClass(metric.range.upperBound).isPunctuation
    }
    let tail = max(words.lowerBound, words.upperBound - 5)..<words.upperBound
    if let rate = text.last(of: shareNouns, in: max(words.lowerBound, words.upperBound - 7)..<words.upperBound),
      text.first("的", in: words.lowerBound..<rate.lowerBound) == nil
    {
      // 通畅比例为85%: of what was just counted.
      return text.spells(any: behindRates, rate.upperBound..<words.upperBound) || rate.upperBound == words.upperBound
    }
    if let rate = text.last(of: rateEnds, in: tail) {
      if text.matches(any: notShares, endingAt: rate.upperBound)
        // 亏损面 is of firms, not of money.
        || text.has("面", at: rate.lowerBound) && whole.unit.dimension != .classifier
      {
        return false
      }
      guard rate.upperBound == words.upperBound || text.spells(any: behindRates, rate.upperBound..<words.upperBound)
      else { return false }
      return isOfBoth(
        text.string(max(words.lowerBound, rate.lowerBound - 2)..<rate.lowerBound), between, whole, context)
    }
    if let take = text.last(of: takings, in: words) {
      if namesOther(words.lowerBound..<take.lowerBound, whole, context) { return false }
      let of = take.upperBound..<words.upperBound
      guard of.count >= 2, text.matches("的", endingAt: of.upperBound) else {
        if of.isEmpty, text.has("占", at: take.lowerBound) { return true }
        // 任务是200个，建成150个，完成了八成五
        let head = max(0, whole.range.lowerBound - 12)..<whole.range.lowerBound
        return take.lowerBound == words.lowerBound && (of.isEmpty || text.matches("了", endingAt: of.upperBound))
          && text.first(of: goals, in: head) != nil
      }
      return isOfWhole(of, whole, context)
    }
    return false
  }

  /// 合格率, 亏损面: what names a rate by what it is of.
  private static let rateEnds: Phrases = "率 进度 面"
  static let behindRates: Phrases = "为 达 达到 高达 仅 仅为 是 只有 超过 超 在 突破 已达 不足 不到 约为 近 达到了 约"

  private static let leads: Phrases =
    "已 约 共 数量 人数 总数 其 所 这部分 这些 这类 此类 该 他们 她们 它们 两者 二者 合计 累计 刚好 正好 大约 几乎 刚刚 总共 一共 已经 也 就 仅 还"

  /// Whether what stands before 占 or 完成 is another thing than what was counted: 开工139个，完成投资占年度计划的八成.
  private static func namesOther(_ words: Range<Int>, _ whole: Metric, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let start = words.first(where: { text.characterClass($0) == .han }), words.upperBound - start >= 2,
      !text.matches(any: leads, at: start), !text.has("的", at: words.upperBound - 1),
      (start..<words.upperBound).allSatisfy({ text.characterClass($0) == .han })
    else { return false }
    let clause = context.clause(at: whole.range.lowerBound) ?? whole.range
    let told = clause.lowerBound..<max(clause.lowerBound, start - 1)
    return !(start..<(words.upperBound - 1)).contains {
      text.first(text.string($0..<($0 + 2)), in: told) != nil
    }
  }

  private static let totals: Phrases = "总数 总人数 总户数 总量 总额 总面积 人数 总"
  private static let wholes: Phrases =
    "受访 被访 参加者 参与者 参训 参赛 报名者 调查对象 受检 受调查 样本 全体 全部 应 全班 全校 全村 全县 全镇 全厂 全年计划 年度计划 全年任务 年度任务 计划 任务 目标"
  private static let otherWholes: Phrases = "党员 贫困 老人 干部 去年 上年"

  /// 占计划的, 占全部贷款的, 占全班人数的: the whole by its own noun, or as the sum of all.
  private static func isOfWhole(_ of: Range<Int>, _ whole: Metric, _ context: ArticleContext) -> Bool {
    let text = context.text
    // 占到受访者的, 占了全村的
    let start = text.range(ofAny: reached, at: of.lowerBound)?.upperBound ?? of.lowerBound
    var words = min(start, of.upperBound - 1)..<(of.upperBound - 1)
    if text.matches(any: totals, at: words.lowerBound) {
      return true
    }
    if text.matches(
      any: wholes,
      at: words.lowerBound)
    {
      return text.first(of: otherWholes, in: words) == nil
    }
    guard words.count >= 2 else { return false }
    // 占全国正式报纸总量的: the noun, not where it is.
    if words.count >= 6, let place = text.range(ofAny: places, at: words.lowerBound) {
      words = place.upperBound..<words.upperBound
    }
    let clause = context.clause(at: whole.range.lowerBound) ?? whole.range
    let noun = clause.lowerBound..<min(clause.upperBound, whole.range.upperBound + 10)
    return (words.lowerBound..<(words.upperBound - 1)).contains { place in
      noun.contains {
        text.scalar($0) == text.scalar(place) && text.scalar($0 + 1) == text.scalar(place + 1)
          && !areDescribed(words.lowerBound..<place, noun.lowerBound..<$0, text)
      }
    }
  }

  /// 占正式报纸的 of 内部报纸, 占兴利库容的 of 总库容: one noun, each time with another word before it.
  private static func areDescribed(_ first: Range<Int>, _ second: Range<Int>, _ text: LogicalText) -> Bool {
    guard first.count >= 2, second.count >= 2, !text.matches(any: all, endingAt: first.upperBound) else { return false }
    let pairs = [first.upperBound, second.upperBound].map { ($0 - 2)..<$0 }
    return pairs.allSatisfy { $0.allSatisfy { text.characterClass($0) == .han } }
      && text.string(pairs[0]) != text.string(pairs[1])
  }

  private static let reached: Phrases = "到了 到 了 去了 据"
  private static let places: Phrases = "全国 全省 全市 全区"
  private static let all: Phrases = "全部 所有 全市 全县 全区 全镇 全村 全省 全国 全校 全厂 总 应 该 这些 上述 同期 同类 本次 这次 此次 其"

  private static let shortOf: Phrases = "不到 不足"

  /// Whether a share that is computed is what is printed, with its bound.
  static func agrees(
    _ actual: Double, _ stated: PrintedShare, _ metric: Metric, _ context: ArticleContext
  ) -> Bool {
    let text = context.text
    switch metric.modifier {
    case .over, .atLeast: return actual >= stated.value - 0.5 && (!stated.isTenths || actual < stated.value + 12)
    case .nearly: return actual <= stated.value + 0.5 && actual >= stated.value - (stated.isTenths ? 10 : 6)
    case .about: return abs(actual - stated.value) <= (stated.isTenths ? 8 : 4)
    case .atMost: return actual <= stated.value + 0.5
    default: break
    }
    if text.matches(any: shortOf, endingAt: metric.range.lowerBound) {
      return actual <= stated.value + 0.5
    }
    return stated.agrees(with: actual)
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let words = [part, whole].map { context.string($0.range) }
    report.report(
      share,
      Message(
        "\(words[0])占\(words[1])的 \(PrintedFigure.percent(actual))，同“\(context.string(share))”不符，请核对。",
        "\(words[0]) of \(words[1]): the share would be \(PrintedFigure.percent(actual)), not \(context.string(share)); please check."
      ),
      severity: .information,
      related: [
        RelatedText(part.range, Message("部分", "The part")), RelatedText(whole.range, Message("总数", "The whole")),
      ])
  }
}
