import Facts
import Linting
import TextModel

/// How long somebody has done a thing, in the headline and in the text.
extension FactHeadlineBody {
  private static let units: UnitNames = ["年", "载", "个年头"]
  private static let lasting: Phrases = "已经 已 了 整整 整 已有 有 达 长达 已达 已满 足足 就是"
  /// Words behind a figure that make it a point in time or a part of a word.
  private static let others: Phrases = "前 后 内 间 来 级 代 制 期 多 余 之 中 里"

  /// 守渡口二十三年, where the text has 在渡口义务摆渡已经三十二年: the same deed, of which the text tells one such time.
  func checkYears(_ head: Metric, _ body: [Metric], _ context: ArticleContext, _ report: inout ArticleReport) {
    guard FactHeadlineBody.isLasting(head, context) else { return }
    let years = body.filter { FactHeadlineBody.units.contains($0.unit) }
    let same = years.filter { FactHeadlineBody.isLasting($0, context) && isSame(head, as: $0, context) }
    guard same.count == 1, let other = same.first, other.value != head.value,
      !years.contains(where: { $0.value == head.value })
    else { return }
    // 三十年 of 三十二年 is round.
    let (stated, told) = (head.value.approximate, other.value.approximate)
    let isRound = stated.truncatingRemainder(dividingBy: 10) == 0 && told > stated && told < stated + 10
    if isRound || report.holds(head.range) { return }
    self.report(head.range, other.range, context, &report)
  }

  private static func isLasting(_ metric: Metric, _ context: ArticleContext) -> Bool {
    units.contains(metric.unit) && metric.isExact && (3...80).contains(metric.value.approximate)
      && !context.text.matches(any: others, at: metric.range.upperBound)
  }

  /// Where the words end that say what lasted so long, without those that say that it lasts.
  private static func end(ofDeedBefore metric: Metric, _ text: LogicalText) -> Int {
    var end = metric.range.lowerBound
    while let word = text.range(ofAny: lasting, endingAt: end) { end = word.lowerBound }
    return end
  }

  /// Whether a figure of the text is said of the same deed: four characters of it in a row, or two and one of the last two.
  private func isSame(_ head: Metric, as other: Metric, _ context: ArticleContext) -> Bool {
    let text = context.text
    let ends = [head, other].map { FactHeadlineBody.end(ofDeedBefore: $0, text) }
    let deeds = zip([head, other], ends).map { metric, end in
      let start = context.sentence(at: metric.range.lowerBound)?.lowerBound ?? end
      return (max(min(start, end), end - 40)..<end).map { text.scalar($0) }
    }
    if share(deeds[0], deeds[1], length: 4) { return true }
    return share(deeds[0], deeds[1], length: 2) && !Set(deeds[0].suffix(2)).isDisjoint(with: deeds[1].suffix(2))
  }
}
