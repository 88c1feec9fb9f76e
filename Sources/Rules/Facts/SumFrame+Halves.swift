import Facts
import Linting
import TextModel

/// Two parts that are all of a total, with changes told between them: 接待游客860万人次，增长12%，其中省内游客510万人次，增长8%，
/// 省外游客380万人次.
extension SumFrame {
  private static let trade: Phrases = "进出口"
  private static let others: Phrases = "人均 平均 均 每 目标 计划 另 单价 价格 以上 以下"

  /// Nil unless the sentence holds such parts behind their total, and they disagree.
  init?(halvesIn sentence: Range<Int>, of context: ArticleContext) {
    let metrics = context.facts.metrics
    let indices = context.metrics(in: sentence)
    guard indices.count >= 3, indices.count <= 16 else { return nil }
    var (before, previous): (Metric?, Metric?) = (nil, nil)
    for index in indices where SumFrame.mayBePart(metrics[index]) {
      let last = metrics[index]
      defer { (before, previous) = (previous, last) }
      guard let total = before, let first = previous, SumFrame.areHalves(first, last, of: total, sentence, context)
      else {
        continue
      }
      // A third part of the kind: they were not all.
      let next = (index + 1..<indices.upperBound).first { SumFrame.mayBePart(metrics[$0]) }
      if let next, FigureFrames.areAlike(metrics[next], total) { return nil }
      self.init(total, [first, last], at: first.range.lowerBound..<last.range.upperBound, context)
      return
    }
    return nil
  }

  /// 增长12% and 比上年增加80万人次 are no parts.
  private static func mayBePart(_ metric: Metric) -> Bool {
    metric.unit.dimension != .time && metric.modifier != .up && metric.modifier != .down
      && !FigureFrames.isRatio(metric)
  }

  private static func areHalves(
    _ first: Metric, _ last: Metric, of total: Metric, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> Bool {
    let text = context.text
    guard FigureFrames.areAlike(first, last), FigureFrames.areAlike(total, first),
      total.isExact, first.isExact, last.isExact, first.baseAmount < total.baseAmount,
      last.baseAmount < total.baseAmount,
      first.range.lowerBound - total.range.upperBound <= 40, last.range.lowerBound - first.range.upperBound <= 30,
      let left = label(of: first, context), let right = label(of: last, context),
      isTrade(total, left, right, text)
        // 男子400米…；女子200米…；男子100米
        || Counterparts.halves.part(left, right, text) && !isHalf(total, of: [left, right], context)
    else { return false }
    let words = max(sentence.lowerBound, total.range.lowerBound - 12)..<last.range.lowerBound
    return text.first(of: others, in: words) == nil
  }

  /// Whether what goes for the total is itself one of two halves.
  private static func isHalf(_ total: Metric, of parts: [Range<Int>], _ context: ArticleContext) -> Bool {
    guard let clause = context.clause(at: total.range.lowerBound) else { return false }
    let label = clause.lowerBound..<total.range.lowerBound
    return parts.contains { Counterparts.halves.part(label, $0, context.text) }
  }

  /// 进出口总额48.6亿元…出口31.9亿元，进口17.7亿元
  private static func isTrade(_ total: Metric, _ left: Range<Int>, _ right: Range<Int>, _ text: LogicalText) -> Bool {
    text.first(of: trade, in: max(0, total.range.lowerBound - 8)..<total.range.lowerBound) != nil
      && Counterparts.trade.part(left, right, text)
  }

  /// The words before a figure in its clause, where they are a short name and nothing else.
  private static func label(of metric: Metric, _ context: ArticleContext) -> Range<Int>? {
    let text = context.text
    guard let clause = context.clause(at: metric.range.lowerBound) else { return nil }
    let start = text.matches("其中", at: clause.lowerBound) ? clause.lowerBound + 2 : clause.lowerBound
    let label = start..<max(start, FigureFrames.nameEnd(of: metric, text))
    return label.count >= 1 && label.count <= 10 && label.allSatisfy({ text.characterClass($0) == .han }) ? label : nil
  }
}
