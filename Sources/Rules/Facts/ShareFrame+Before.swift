import Facts
import Linting
import TextModel

/// A rate whose two figures the next sentence tells: 覆盖率达到75%。全县236个村中，已有177个建起服务站.
extension ShareFrame {
  private static let rates: Phrases = "率 比例 占比"
  private static let verbs: Phrases = "为 达 达到 高达 已达 已达到 是 突破 超过 接近 在 已超过"
  private static let links: Phrases = "中 里 ，已有 ，已 ，有 已有 已 ，目前已有 ，其中 ，目前有"
  private static let others: Phrases = "去年 上年 同期 较 比 提高 下降 增长 目标 计划 力争 另 昨天 当天 今天 今日 昨日"

  /// Nil unless the figure is such a rate, and is not what the two figures of the next sentence give.
  init?(toldBefore index: Int, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    let share = metrics[index]
    guard share.isExact, let stated = PrintedShare(share), stated.value < 100,
      let sentence = context.sentence(at: share.range.lowerBound),
      let clause = context.clause(at: share.range.lowerBound),
      let next = context.sentence(at: sentence.upperBound), next.lowerBound == sentence.upperBound, next.count <= 100,
      context.metrics(in: sentence).allSatisfy({ $0 == index || !FigureFrames.isRatio(metrics[$0]) }),
      case let label = max(clause.lowerBound, share.range.lowerBound - 10)..<share.range.lowerBound,
      let rate = text.last(of: ShareFrame.rates, in: label),
      rate.upperBound == label.upperBound || text.spells(any: ShareFrame.verbs, rate.upperBound..<label.upperBound),
      text.first(of: ShareFrame.others, in: sentence) == nil,
      // The two figures behind it, the only ones of their kind.
      case let behind = context.metrics(in: next), behind.count >= 2,
      case let (whole, part) = (metrics[behind.lowerBound], metrics[behind.lowerBound + 1]),
      FigureFrames.areAlike(whole, part), whole.isExact, part.isExact, !FigureFrames.isRatio(whole),
      whole.unit.dimension != .time, part.baseAmount < whole.baseAmount, part.baseAmount > 0,
      case let between = FigureFrames.gap(whole, part), between.count <= 16,
      text.first(of: ShareFrame.others, in: next.lowerBound..<part.range.upperBound) == nil,
      between.contains(where: { text.matches(any: ShareFrame.links, at: $0) }),
      !behind.contains(where: {
        FigureFrames.isRatio(metrics[$0]) && metrics[$0].range.lowerBound < part.range.lowerBound + 40
      }),
      rate.lowerBound - 2 >= clause.lowerBound,
      ShareFrame.isOfBoth(text.string((rate.lowerBound - 2)..<rate.lowerBound), between, whole, context)
        || ShareFrame.sharesSubject(clause.lowerBound..<rate.lowerBound, whole, part, text)
    else { return nil }
    let actual = part.baseAmount / whole.baseAmount * 100
    guard !stated.agrees(with: actual), actual / stated.value < 1.5, stated.value / actual < 1.5 else { return nil }
    self.whole = whole
    self.part = part
    self.share = share.range
    self.actual = actual
  }

  /// Whether two characters side by side in the name of a rate stand with both figures: 公路列养 of 公里农村公路.
  private static func sharesSubject(
    _ name: Range<Int>, _ whole: Metric, _ part: Metric, _ text: LogicalText
  ) -> Bool {
    let told = whole.range.upperBound..<min(text.count, part.range.upperBound + 16)
    let last = max(name.lowerBound, name.upperBound - 2)..<name.upperBound
    // The verb of the rate itself: 养 of 列养 in 纳入养护.
    guard last.contains(where: { place in told.contains { text.scalar($0) == text.scalar(place) } }) else {
      return false
    }
    // 公路 of 3200公里农村公路中
    let noun = (whole.range.upperBound..<part.range.lowerBound).prefix {
      text.characterClass($0) == .han && !text.matches(any: FigureWords.insides, at: $0)
    }
    guard let end = noun.last, noun.count >= 2 else { return false }
    return name.contains { text.scalar($0) == text.scalar(end - 1) && text.scalar($0 + 1) == text.scalar(end) }
  }
}
