import Facts
import Linting
import TextModel

/// A rank against those before it and behind it: 仅次于一名选手，位列第三; 16支球队中排在第15位，倒数第三.
extension FactRankOrder {
  private static let several: Phrases = "和 与 及 或 两 二 三 四 五 六 几 多 数 些 等 们 双 组合"
  private static let rankEnds: Phrases = "名 位"
  private static let commas: ScalarSet = "，,"

  /// The rank that begins at an index: 第三, 第三位.
  private static func ordinal(at mark: Int, _ text: LogicalText) -> (value: Int, range: Range<Int>)? {
    guard text.has("第", at: mark), let number = SmallNumber(at: mark + 1, in: text) else { return nil }
    let end = number.range.upperBound
    if let unit = text.range(ofAny: rankEnds, at: end) { return (number.value, mark..<unit.upperBound) }
    return text.characterClass(end) == .han || text.characterClass(end) == .digit ? nil : (number.value, mark..<end)
  }

  /// 仅次于 one that is named: behind it stands the second.
  static func checkSecond(
    _ word: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard let clause = context.clause(at: word.lowerBound) else { return }
    let named = word.upperBound..<clause.upperBound
    guard (3...24).contains(named.count), text.first(of: several, in: named) == nil,
      !named.contains(where: { text.characterClass($0) == .enumerationComma })
    else { return }
    var ranks: [(value: Int, range: Range<Int>)] = []
    if commas.contains(text.scalar(clause.upperBound)), let next = context.clause(at: clause.upperBound + 1),
      let mark = text.first("第", in: next.lowerBound..<min(next.upperBound, next.lowerBound + 12)),
      let rank = ordinal(at: mark.lowerBound, text)
    {
      ranks.append(rank)
    }
    let start = clause.lowerBound
    if start == word.lowerBound, commas.contains(text.scalar(start - 1)),
      let mark = text.last("第", in: max(sentence.lowerBound, start - 6)..<start),
      let rank = ordinal(at: mark.lowerBound, text), rank.range.upperBound == start - 1
    {
      ranks.append(rank)
    }
    guard ranks.count == 1, let rank = ranks.first, rank.value > 2,
      !text.matches(any: fromBelow, endingAt: rank.range.lowerBound),
      !context.protected.touches(word, .content)
    else { return }
    report.report(
      min(word.lowerBound, rank.range.lowerBound)..<max(clause.upperBound, rank.range.upperBound),
      Message(
        "仅次于一个，应是第二，不是“\(context.string(rank.range))”，请核对。",
        "Behind but one stands the second, not “\(context.string(rank.range))”; please check."),
      severity: .information)
  }

  private static let fromBelow: Phrases = "倒数 末尾"
  private static let heads: UnitNames = ["支", "个", "名", "位", "家", "所", "队", "人", "县", "县区", "个县"]

  /// 16支球队中排在第15位，倒数第三: the rank from above and from below against how many there are.
  static func checkFromBelow(
    _ word: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard let below = SmallNumber(at: word.upperBound, in: text) else { return }
    let before = max(sentence.lowerBound, word.lowerBound - 8)..<word.lowerBound
    let behind = below.range.upperBound..<min(sentence.upperBound, below.range.upperBound + 8)
    let ranks = [before, behind].flatMap { range in range.compactMap { ordinal(at: $0, text) } }
    let window = FigureFrames.window(sentence, context)
    let wholes = context.metrics(in: max(window.lowerBound, word.lowerBound - 60)..<word.lowerBound)
      .map { context.facts.metrics[$0] }
      .filter {
        heads.contains($0.unit) && $0.isExact && !text.has("第", at: $0.range.lowerBound - 1)
          && $0.value.approximate >= 5
      }
    guard ranks.count == 1, let rank = ranks.first, wholes.count == 1, let whole = wholes.first,
      let count = DateAge.whole(whole.value), rank.value <= count, count <= 60,
      // 第8位 of a group, 倒数第二 of another.
      abs(count - rank.value + 1 - below.value) <= 3, count - rank.value + 1 != below.value
    else { return }
    let right = count - rank.value + 1
    let place = min(rank.range.lowerBound, word.lowerBound)..<max(rank.range.upperBound, below.range.upperBound)
    report.report(
      place,
      Message(
        "\(context.string(whole.range))里的第 \(rank.value) 是倒数第 \(right)，请核对。",
        "Number \(rank.value) of \(count) is number \(right) from below; please check."),
      severity: .information, related: [RelatedText(whole.range, Message("总数在这里。", "The whole is here."))])
  }
}
