import Facts
import Linting
import TextModel

/// A total in one sentence and its parts in the next, either way round.
///
/// All figures of the kind in the sentence of the parts are parts, and the total says that it is one: by how many things it
/// sums up, by 共 or 全部, or because the parts say that they are all (其余…, 小学组、初中组、高中组).
extension SumFrame {
  init?(across next: Range<Int>, in context: ArticleContext) {
    guard let sentence = context.sentence(at: next.lowerBound - 1), sentence.upperBound == next.lowerBound,
      next.count <= 120
    else { return nil }
    if let frame = SumFrame(total: next, behind: sentence, context) ?? SumFrame(total: sentence, before: next, context)
    {
      self = frame
    } else {
      return nil
    }
  }

  private static let others: Phrases = """
    去年 上年 同期 前年 增加 增长 提高 下降 上升 减少 比上 较上 比去 较去 人均 户均 平均 日均 年均 目标 计划 累计 每 最多 最高 最少 以上 以下
    """
  private static let several: Phrases = "其中 另 此外 其他 还有 又"
  /// Words behind a total that say that it is of all that were told.
  private static let wholly: Phrases = "全部 都 均 悉数 无一 全都 已全 一起 共同"
  private static let sumWords: Phrases = "共 合计 总计 一共 共计 总共 总数 合起来 加起来"

  // MARK: the parts first

  /// 甲组46支，乙组38支。两个组的84支队伍…
  private init?(total next: Range<Int>, behind sentence: Range<Int>, _ context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    guard let run = SumFrame.runs(sentence, context).last(where: { SumFrame.areParts($0, in: sentence, context) }),
      case let parts = run.map({ metrics[$0] }), let first = parts.first, let last = parts.last,
      let place = context.metrics(in: next).first(where: { FigureFrames.areAlike(metrics[$0], first) }),
      case let total = metrics[place], SumFrame.mayBe(total, of: parts),
      total.range.lowerBound - next.lowerBound <= 24, total.range.lowerBound - last.range.upperBound <= 60,
      text.first(of: SumFrame.others, in: sentence.lowerBound..<total.range.lowerBound) == nil
    else { return nil }
    let head = next.lowerBound..<total.range.lowerBound
    if text.first(of: SumFrame.several, in: head) != nil { return nil }
    let isCounted = SumFrame.counts(
      parts.count, in: max(next.lowerBound, total.range.lowerBound - 8)..<total.range.lowerBound, text)
    let isSummed =
      text.first(of: SumFrame.sumWords, in: max(next.lowerBound, total.range.lowerBound - 6)..<total.range.lowerBound)
      != nil
    let isOpening = total.range.lowerBound - next.lowerBound <= 1 && parts.count >= 3
    // 五枚金牌, 三枚银牌: 奖牌 has a character of them.
    let isNamed = SumFrame.sharesNoun(total, parts, text)
    guard isCounted || isNamed && (isOpening || isSummed || SumFrame.isOfAll(total, context)) else {
      return nil
    }
    self.init(total, parts, context)
  }

  /// 货车上3人被困，客车上14人被困，…把17名被困人员全部救出: all of those that were told.
  static func isAllOf(_ parts: ArraySlice<Metric>, _ total: Metric, _ context: ArticleContext) -> Bool {
    parts.count >= 2 && sharesNoun(total, Array(parts), context.text) && isOfAll(total, context)
  }

  /// Whether the clause of a total says close behind it that it is of all.
  private static func isOfAll(_ total: Metric, _ context: ArticleContext) -> Bool {
    let end = total.range.upperBound
    let clauseEnd = context.clause(at: total.range.lowerBound)?.upperBound ?? end
    return context.text.first(of: wholly, in: end..<max(end, min(clauseEnd, end + 10))) != nil
  }

  /// Whether a number with a noun counts so many: 两车, 两个组别的, 三节车厢共.
  private static func counts(_ number: Int, in range: Range<Int>, _ text: LogicalText) -> Bool {
    range.contains { index in
      if number == 2, text.has("两", at: index) || text.has("俩", at: index) { return true }
      guard let count = SmallNumber(at: index, in: text), count.isCount(in: text) else { return false }
      return count.value == number && count.range.upperBound < range.upperBound
    }
  }

  /// Whether what a total counts is called as its parts are, by one character at least: 奖牌 of 金牌, 伤者 of 受伤.
  private static func sharesNoun(_ total: Metric, _ parts: [Metric], _ text: LogicalText) -> Bool {
    let noun = (total.range.upperBound..<(total.range.upperBound + 4)).prefix { text.characterClass($0) == .han }
    let characters = Set(noun.map { text.scalar($0) })
    return !characters.isEmpty
      && parts.allSatisfy { part in
        let around =
          Array((part.range.lowerBound - 4)..<part.range.lowerBound)
          + Array(part.range.upperBound..<(part.range.upperBound + 4))
        return around.contains { text.characterClass($0) == .han && characters.contains(text.scalar($0)) }
      }
  }

  // MARK: the total first

  /// 312名选手…。小学组128人、初中组97人、高中组77人…
  private init?(total sentence: Range<Int>, before next: Range<Int>, _ context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    guard let run = SumFrame.runs(next, context).first(where: { SumFrame.areParts($0, in: next, context) }),
      case let parts = run.map({ metrics[$0] }), let first = parts.first, let last = parts.last
    else { return nil }
    let alike = context.metrics(in: sentence).filter { FigureFrames.areAlike(metrics[$0], first) }
    guard let place = alike.last, case let total = metrics[place], SumFrame.mayBe(total, of: parts),
      first.range.lowerBound - total.range.upperBound <= 64,
      case let near = max(sentence.lowerBound, total.range.lowerBound - 16)..<total.range.lowerBound,
      text.first(of: SumFrame.others, in: near) == nil,
      text.first(of: SumFrame.others, in: next.lowerBound..<last.range.upperBound) == nil,
      text.first(of: SumFrame.several, in: next.lowerBound..<last.range.lowerBound) == nil
    else { return nil }
    let isSummed = text.first(of: SumFrame.sumWords, in: near) != nil
    if alike.count > 1, !isSummed || total.baseAmount < (alike.map { metrics[$0].baseAmount }.max() ?? 0) { return nil }
    let before = parts[parts.count - 2].range.upperBound
    let isRest = text.first(of: FigureWords.rests, in: before..<max(before, last.range.lowerBound)) != nil
    let isPaid = parts.count == 2 && SumFrame.isPaid(first, last, context)
    guard isRest || isPaid || parts.count >= 3 && SumFrame.areGroups(parts, from: next.lowerBound, context) else {
      return nil
    }
    self.init(total, parts, context)
  }

  private static let groupEnds = Set("组队班类区片级".unicodeScalars.map(\.value))

  /// Whether the labels of parts all end in one character that groups are called by: 小学组, 初中组.
  private static func areGroups(_ parts: [Metric], from start: Int, _ context: ArticleContext) -> Bool {
    let text = context.text
    let ends = parts.map { part in
      text.scalar(FigureFrames.nameEnd(of: part, text) - 1)
    }
    return Set(ends).count == 1 && groupEnds.contains(ends[0])
  }

  // MARK: both

  /// Whether a figure is in a unit of the parts, and may be what they come to.
  private static func mayBe(_ total: Metric, of parts: [Metric]) -> Bool {
    total.isExact && (total.unit.key == parts.first?.unit.key || total.unit.countsPeople)
      && parts.allSatisfy { $0.baseAmount < total.baseAmount && $0.role != .average }
  }

  /// Whether a run is of all the figures of its kind in a sentence, and of as many as a total may have.
  private static func areParts(_ run: [Int], in sentence: Range<Int>, _ context: ArticleContext) -> Bool {
    let metrics = context.facts.metrics
    guard (2...10).contains(run.count), let first = run.first else { return false }
    let alike = context.metrics(in: sentence).filter {
      FigureFrames.areAlike(metrics[$0], metrics[first])
        && !context.text.matches(any: conditions, endingAt: metrics[$0].range.lowerBound)
    }
    return alike == run
  }
}
