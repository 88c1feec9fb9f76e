import Facts
import Linting
import TextModel

/// Ranks, of which the higher is the smaller number: 由第六位上升到第九位.
extension FactDirection {
  /// 倒数第三 is better than 倒数第五.
  private static let fromBelow: Phrases = "倒数 末尾"
  private static let ups = TableReader.words(of: "上升 提升 提高 跃升 攀升 升 回升 前移 前进")
  private static let downs = TableReader.words(of: "下降 下滑 下跌 滑落 回落 跌 降 降低 后移 后退 退 跌落 掉")
  /// Verbs of ranks alone.
  static let moves = TableReader.words(of: "前移 前进 后移 后退 退 滑落 跌落 掉")
    .map { Verb(word: $0, rises: ups.contains($0)) }

  private static let bareVerbs = Phrases(ups + downs)

  /// Whether ranks stand on both sides of a verb; what they say against it is reported.
  @discardableResult
  static func checkRanks(
    _ verb: Verb, _ words: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    let head = max(sentence.lowerBound, words.lowerBound - 6)..<words.lowerBound
    guard let mark = text.last("第", in: head), let from = rank(at: mark.lowerBound, text),
      from.range.upperBound == words.lowerBound
    else { return false }
    let tail = words.upperBound..<min(sentence.upperBound, words.upperBound + 5)
    guard let next = text.first("第", in: tail), let to = rank(at: next.lowerBound, text) else { return false }
    guard (verb.rises ? ups : downs).contains(verb.word), verb.rises ? to.value > from.value : to.value < from.value,
      !text.matches(any: fromBelow, endingAt: mark.lowerBound), !text.matches(any: fromBelow, endingAt: next.lowerBound)
    else { return true }
    let (start, end) = (context.string(from.range), context.string(to.range))
    report.report(
      words.lowerBound..<to.range.upperBound,
      Message(
        "从\(start)到\(end)是名次\(verb.rises ? "下降" : "上升")，同“\(verb.word)”相反，请核对。",
        "From \(start) to \(end) the rank \(verb.rises ? "falls" : "rises"), against “\(verb.word)”; please check."),
      related: [RelatedText(from.range, Message("原来的名次在这里。", "The rank before is here."))])
    return true
  }

  /// 第六位; with nothing behind it 第三 alone.
  private static func rank(at mark: Int, _ text: LogicalText) -> (value: Int, range: Range<Int>)? {
    guard let number = SmallNumber(at: mark + 1, in: text) else { return nil }
    let end = number.range.upperBound
    if let unit = text.range(ofAny: FactRankOrder.rankUnits, at: end) { return (number.value, mark..<unit.upperBound) }
    return text.characterClass(end).endsClause || text.matches(any: bareVerbs, at: end)
      ? (number.value, mark..<end) : nil
  }
}
