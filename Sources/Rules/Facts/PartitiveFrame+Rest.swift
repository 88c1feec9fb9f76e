import Facts
import Linting
import TextModel

/// So many of a whole that a rest is left.
extension PartitiveFrame {
  private static let stated: Phrases = "共有 现有 总共 一共 共 辖有"
  private static let restOpeners: Phrases = "的有 已有 的是 的已达 了"

  /// 共有出租房1240套。…目前已签责任书的有1420套，其余的将在月底签完: so many of a whole that a rest is left.
  static func leavesRest(_ whole: Metric, _ part: Metric, _ context: ArticleContext) -> Bool {
    let text = context.text
    let end = part.range.upperBound
    guard let clause = context.clause(at: part.range.lowerBound), clause.upperBound - end <= 6,
      text.characterClass(clause.upperBound) == .comma,
      text.matches(any: FigureWords.rests, at: clause.upperBound + 1),
      let first = context.clause(at: whole.range.lowerBound), first != clause,
      let all = text.last(of: stated, in: first.lowerBound..<whole.range.lowerBound),
      whole.range.lowerBound - all.upperBound <= 8
    else { return false }
    return whole.baseAmount < part.baseAmount && part.baseAmount < whole.baseAmount * 12
      && (text.matches(any: restOpeners, endingAt: part.range.lowerBound)
        || text.first("已", in: clause.lowerBound..<part.range.lowerBound) != nil)
  }
}
