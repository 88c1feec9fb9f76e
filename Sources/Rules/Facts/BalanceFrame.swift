import Facts
import Linting
import TextModel

/// What came in, what went out and what is left: 出口31.9亿元，进口17.7亿元，顺差14.2亿元; 收入58万元，支出46万元，结余12万元.
/// Reported as information only.
struct BalanceFrame {
  private let gain: Metric
  private let spending: Metric
  private let rest: Metric
  private let difference: Double
  /// Whether the rest is right, and what it is called is not.
  private let isTurned: Bool

  /// Words directly before the three figures.
  private static let rows: [(gain: Phrases, spending: Phrases, rest: Phrases)] = [
    ("出口", "进口", "顺差"), ("进口", "出口", "逆差"),
    ("收入 进账 营业额 销售额", "支出 开支 花费 成本", "结余 盈余 净收入 纯收入 净赚 净落 利润 毛利"),
  ]
  /// What else may have come in or gone out.
  private static let others: Phrases = "结转 税 补贴 财政 预算 转移 另 其他 其中 上年 去年 平均 人均 户均 亩均 每 累计 滚存 折旧 减去"

  /// Nil unless the sentence holds the three, each once, and they disagree.
  init?(_ sentence: Range<Int>, in context: ArticleContext) {
    let text = context.text
    let indices = context.metrics(in: sentence)
    guard indices.count >= 3, indices.count <= 12 else { return nil }
    let metrics = context.facts.metrics
    guard indices.count(where: { metrics[$0].unit.dimension == .money }) >= 3,
      // The first two are what came in and went out.
      indices.dropFirst(2).contains(where: {
        metrics[$0].unit.dimension == .money && BalanceFrame.isRest(metrics[$0], text)
      })
    else { return nil }
    let figures = metrics[indices].filter { $0.unit.dimension == .money }
    for row in BalanceFrame.rows {
      func named(_ words: Phrases) -> [Metric] {
        figures.filter { text.matches(any: words, endingAt: FigureFrames.nameEnd(of: $0, text)) }
      }
      let (gains, spendings, rests) = (named(row.gain), named(row.spending), named(row.rest))
      guard gains.count == 1, spendings.count == 1, rests.count == 1, let gain = gains.first,
        let spending = spendings.first, let rest = rests.first, [gain, spending, rest].allSatisfy(\.isExact),
        gain.unit.key == rest.unit.key, spending.unit.key == rest.unit.key,
        gain.range.upperBound <= spending.range.lowerBound || spending.range.upperBound <= gain.range.lowerBound,
        BalanceFrame.isOfSame(rest, row.rest, context),
        rest.range.lowerBound >= max(gain.range.upperBound, spending.range.upperBound),
        rest.range.lowerBound - min(gain.range.upperBound, spending.range.upperBound) <= 60
      else { continue }
      let start = min(gain.range.lowerBound, spending.range.lowerBound)
      let head = max(sentence.lowerBound, start - 16)
      guard text.first(of: BalanceFrame.others, in: head..<min(sentence.upperBound, rest.range.upperBound + 12)) == nil
      else { return nil }
      let difference = gain.baseAmount - spending.baseAmount
      let step = [gain, spending, rest].map { PrintedFigure.step(of: $0, in: context) * $0.unit.factor.approximate }
        .max()
      let tolerance = max(0.01, (step ?? 1) * 1.01)
      // 出口1240亿元，进口1385亿元，顺差145亿元: the right figure by the wrong name.
      let isTurned = difference < 0 && abs(-difference - rest.baseAmount) <= tolerance
      guard
        isTurned
          || difference > 0 && abs(difference - rest.baseAmount) > tolerance
            && abs(difference / rest.baseAmount - 1) < 0.6
      else { return nil }
      self.isTurned = isTurned
      (self.gain, self.spending, self.rest, self.difference) = (gain, spending, rest, difference)
      return
    }
    return nil
  }

  /// Whether a figure is named as what is left.
  private static func isRest(_ metric: Metric, _ text: LogicalText) -> Bool {
    let end = FigureFrames.nameEnd(of: metric, text)
    return rows.contains { text.matches(any: $0.rest, endingAt: end) }
  }

  private static let leads: Phrases = "全年 当年 年终 年底 实现 最终 最后 贸易 净 一年 还 全县 全村 合作社"

  /// Whether nothing stands before the name of what is left that makes it of another time: 二季度结余30万元.
  private static func isOfSame(_ rest: Metric, _ names: Phrases, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let clause = context.clause(at: rest.range.lowerBound),
      let name = text.range(ofAny: names, endingAt: FigureFrames.nameEnd(of: rest, text))
    else { return false }
    return name.lowerBound <= clause.lowerBound || text.spells(any: leads, clause.lowerBound..<name.lowerBound)
  }

  private static let tradeRests: Phrases = "顺差 逆差 差额"

  /// Whether a figure is by how much one exceeds another, which are no parts of it: 顺差14.2亿元，其中出口31.9亿元.
  static func isTradeRest(_ metric: Metric, _ text: LogicalText) -> Bool {
    text.matches(any: tradeRests, endingAt: FigureFrames.nameEnd(of: metric, text))
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let words = [gain, spending, rest].map { context.string($0.range) }
    if isTurned {
      let start = max(0, FigureFrames.nameEnd(of: rest, context.text) - 2)
      report.report(
        start..<rest.range.upperBound,
        Message(
          "\(words[0])小于\(words[1])，同“\(context.string(start..<rest.range.upperBound))”相反，请核对。",
          "\(words[0]) is less than \(words[1]), against what the rest is called; please check."),
        severity: .information,
        related: [gain, spending].map { RelatedText($0.range, Message("相减的数", "a figure of the difference")) })
      return
    }
    let right = PrintedFigure.rounded(difference / rest.unit.factor.approximate, unit: rest, in: context)
    report.report(
      rest.range,
      Message(
        "\(words[0])－\(words[1])＝\(right)，不是 \(words[2])，请核对。",
        "\(words[0]) less \(words[1]) is \(right), not \(words[2]); please check."),
      severity: .information,
      related: [gain, spending].map { RelatedText($0.range, Message("相减的数", "a figure of the difference")) })
  }
}
