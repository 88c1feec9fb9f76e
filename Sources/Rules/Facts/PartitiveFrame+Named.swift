import Facts
import Linting
import TextModel

/// A whole that is named once more before its part: 在这47起火灾中，…的就有52起; 审结案件3120件。审结的案件里，…的有3205件.
extension PartitiveFrame {
  private static let otherTimes: Phrases = "其中 去年 上年 同期 前年 比 较 另 还有 带动 辐射 惠及 目标 计划 累计 平均 每 预计 今后"
  private static let ends: Phrases = "中 里 之中 当中 内"

  /// Whether the whole stands in a clause 在…中, and nothing behind it speaks of something else.
  static func isInsideNamed(_ whole: Metric, _ gap: Range<Int>, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let clause = context.clause(at: whole.range.lowerBound), text.has("在", at: clause.lowerBound),
      clause.upperBound < gap.upperBound, clause.upperBound - gap.lowerBound <= 10,
      text.matches(any: ends, endingAt: clause.upperBound)
    else { return false }
    return text.first(of: otherTimes, in: clause.upperBound..<gap.upperBound) == nil
  }

  /// Whether the sentence of the part begins with those that the sentence before counted: 审结的案件里，.
  static func isOfThoseNamed(
    _ whole: Metric, _ part: Metric, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> Bool {
    let text = context.text
    guard whole.range.lowerBound < sentence.lowerBound, whole.baseAmount < part.baseAmount,
      part.baseAmount < whole.baseAmount * 12, part.unit.key == whole.unit.key,
      whole.range.lowerBound >= FigureFrames.window(sentence, context).lowerBound,
      let head = context.clause(at: sentence.lowerBound), head.lowerBound == sentence.lowerBound,
      head.upperBound < part.range.lowerBound, (5...14).contains(head.count),
      context.metrics(in: head).isEmpty, context.dates(in: head).isEmpty,
      let end = text.range(ofAny: ends, endingAt: head.upperBound),
      let told = context.clause(at: whole.range.lowerBound),
      // The noun, and the verb or another word before it.
      case let (verb, noun) = (
        text.string(head.lowerBound..<(head.lowerBound + 2)), text.string((end.lowerBound - 2)..<end.lowerBound)
      ),
      text.first(noun, in: told) != nil, text.first(verb, in: told) != nil
    else { return false }
    return text.first(of: otherTimes, in: head.upperBound..<part.range.lowerBound) == nil
  }
}
