import Facts
import Linting
import TextModel

/// Changes that do not follow their two figures: told before them, of a name that comes again, or beside the earlier figure.
extension ChangeFrame {
  /// What another time or another measure would be compared by.
  private static let mixed: Phrases = "环比 年均 累计 平均 其中 连续 目标 计划 预计 再"

  static func checkApart(
    _ indices: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let metrics = context.facts.metrics
    opened(indices, sentence, context)?.report(context, &report)
    for index in indices {
      let frame =
        told(before: index, indices, sentence, context) ?? named(index, indices, sentence, context)
        ?? restated(index, indices, sentence, context)
        ?? (FigureFrames.isRatio(metrics[index])
          ? times(index, indices, sentence, context) ?? namedAgain(index, indices, sentence, context) : nil)
      frame?.report(context, &report)
    }
  }

  /// Nil where the change is as the pair has it.
  private init?(_ stated: StatedChange?, against pair: ComparedPair?) {
    guard let stated, let pair, pair.before != pair.after, !stated.holds(for: pair) else { return nil }
    self.init(pair: pair, stated: stated)
  }

  /// 比上年减少四分之一：上年320件，今年200件; 增长60%，由20万元增加到30万元: the figures follow what is said of them.
  private static func told(
    before index: Int, _ indices: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> ChangeFrame? {
    let metrics = context.facts.metrics
    let text = context.text
    guard index + 2 < indices.upperBound,
      case let (claim, first, last) = (metrics[index], metrics[index + 1], metrics[index + 2])
    else { return nil }
    let isRatio = FigureFrames.isRatio(claim)
    // 比上届少了8枚金牌：上届32枚，这届26枚
    let end = colon(behind: claim, text) ?? claim.range.upperBound
    let mark = text.characterClass(end)
    guard mark == .colon || mark == .comma && text.matches(any: FigureWords.openers, at: end + 1),
      isRatio || FigureFrames.areAlike(claim, first),
      // 从前年的40台，到去年的55台，再到今年的118台: which two are meant?
      index + 3 >= indices.upperBound || !FigureFrames.areAlike(metrics[index + 3], first),
      let clause = context.clause(at: claim.range.lowerBound),
      text.first(of: mixed, in: clause.lowerBound..<last.range.lowerBound) == nil
    else { return nil }
    switch mark {
    case .colon: guard first.range.lowerBound - end <= 16 else { return nil }
    case .comma:
      // 同比增长12%，从… may speak of another time.
      guard first.range.lowerBound - end <= 9,
        text.first(of: compared, in: clause.lowerBound..<claim.range.lowerBound) == nil
          || isOfBase(clause.lowerBound..<claim.range.lowerBound, end..<first.range.lowerBound, text),
        isArrival(FigureFrames.gap(first, last), text) || text.matches("的", endingAt: last.range.lowerBound)
      else { return nil }
    default: return nil
    }
    return ChangeFrame(
      StatedChange(claim, from: clause.lowerBound, mayBeResult: false, context),
      against: ComparedPair(first, last, sentence, context))
  }

  private static let differences: Phrases = "多 少 多了 少了 多出 多得 少得 高 低 高出"

  /// 男生比女生多12人，男生86人，女生74人: which is which is told by their names.
  private static func named(
    _ index: Int, _ indices: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> ChangeFrame? {
    let metrics = context.facts.metrics
    let text = context.text
    let claim = metrics[index]
    guard let verb = text.range(ofAny: differences, endingAt: claim.range.lowerBound),
      let figures = [index + 1, index - 2].first(where: { place in
        indices.contains(place) && indices.contains(place + 1)
          && [place, place + 1].allSatisfy { FigureFrames.areAlike(claim, metrics[$0]) && metrics[$0].isExact }
      }), case let (first, last) = (metrics[figures], metrics[figures + 1]),
      max(last.range.lowerBound - claim.range.upperBound, claim.range.lowerBound - last.range.upperBound) <= 30,
      let clause = context.clause(at: verb.lowerBound),
      let link = text.first("比", in: clause.lowerBound..<verb.lowerBound),
      case let (left, right) = (clause.lowerBound..<link.lowerBound, link.upperBound..<verb.lowerBound),
      (2...5).contains(left.count), (2...5).contains(right.count)
    else { return nil }
    let called = (text.string(left), text.string(right))
    let labels = [first, last].map { figure in
      max(sentence.lowerBound, context.clause(at: figure.range.lowerBound)?.lowerBound ?? 0)..<figure.range.lowerBound
    }
    /// Whether a name stands before one of the figures, and the other one's does not.
    func names(_ name: String, _ place: Int, not other: String) -> Bool {
      text.first(name, in: labels[place]) != nil && text.first(other, in: labels[place]) == nil
    }
    let pair: ComparedPair
    if names(called.0, 0, not: called.1), names(called.1, 1, not: called.0) {
      pair = ComparedPair(last, first, isDifference: false, rises: true, context)
    } else if names(called.1, 0, not: called.0), names(called.0, 1, not: called.1) {
      pair = ComparedPair(first, last, isDifference: false, rises: true, context)
    } else {
      return nil
    }
    return ChangeFrame(StatedChange(claim, from: clause.lowerBound, mayBeResult: false, context), against: pair)
  }

  /// 比上年多出1.2万亩，由上年的4.8万亩…: whether both name the same time before.
  private static func isOfBase(_ words: Range<Int>, _ others: Range<Int>, _ text: LogicalText) -> Bool {
    guard let base = text.first(of: FigureWords.bases, in: words) else { return false }
    return text.first(text.string(base), in: others) != nil
  }

  /// Whether the words between two figures are 到 or a verb with it: 涨到, 增加到.
  private static func isArrival(_ gap: Range<Int>, _ text: LogicalText) -> Bool {
    guard gap.count <= 5, let joint = text.range(ofAny: arrivals, endingAt: gap.upperBound) else { return false }
    return joint.lowerBound == gap.lowerBound
      || FigureWords.change(before: joint.lowerBound, from: gap.lowerBound, text)?.start == gap.lowerBound
  }

  /// 翻了一番还多：
  private static let surplus: Phrases = "还 多 余 以上 左右 有余"

  /// The colon behind a figure and its noun.
  private static func colon(behind metric: Metric, _ text: LogicalText) -> Int? {
    let end = metric.range.upperBound
    if text.matches(any: surplus, at: end) { return nil }
    return (end..<(end + 5)).first { text.characterClass($0) != .han }.flatMap {
      text.characterClass($0) == .colon ? $0 : nil
    }
  }

  private static let compared: Phrases = "同比 环比 比 较"

  private static let links: Phrases = "是 为 相当于 达到"

  /// 产值8.4亿元，是去年4.2亿元的3倍: the earlier figure stands inside of what is said.
  private static func times(
    _ index: Int, _ indices: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> ChangeFrame? {
    let metrics = context.facts.metrics
    let text = context.text
    guard index >= indices.lowerBound + 2,
      case let (now, base, claim) = (metrics[index - 2], metrics[index - 1], metrics[index]),
      base.range.upperBound + 1 == claim.range.lowerBound, text.has("的", at: base.range.upperBound),
      FigureFrames.areAlike(now, base), now.isExact, base.isExact, !FigureFrames.isRatio(now), base.value > .zero,
      claim.isExact, claim.unit.name == "倍" || PrintedShare(claim) != nil,
      let clause = context.clause(at: base.range.lowerBound), now.range.upperBound <= clause.lowerBound,
      clause.lowerBound - now.range.upperBound <= 8, let link = text.range(ofAny: links, at: clause.lowerBound),
      case let time = link.upperBound..<max(link.upperBound, base.range.lowerBound),
      text.spells(any: FigureWords.bases, time) || isDated(time, context)
    else { return nil }
    return ChangeFrame(
      StatedChange(times: claim, verb: link.lowerBound, context),
      against: ComparedPair(base, now, isDifference: false, rises: true, context))
  }

  /// 相当于2018年14亿元的4倍
  private static func isDated(_ range: Range<Int>, _ context: ArticleContext) -> Bool {
    context.dates(in: range).contains { context.facts.dates[$0].range == range }
  }

  /// 空置商铺从45间减少到27间，…，空置商铺数下降60%: what it is said of is called by its name again.
  private static func namedAgain(
    _ index: Int, _ indices: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> ChangeFrame? {
    let metrics = context.facts.metrics
    let text = context.text
    let claim = metrics[index]
    guard index >= indices.lowerBound + 3, let clause = context.clause(at: claim.range.lowerBound),
      clause.lowerBound > metrics[indices.lowerBound + 1].range.upperBound,
      claim.range.lowerBound - clause.lowerBound >= 5
    else { return nil }
    for first in indices.lowerBound..<(index - 2) {
      let head = metrics[first].range
      guard let name = context.clause(at: head.lowerBound), name != clause,
        (0..<3).allSatisfy({ text.scalar(name.lowerBound + $0) == text.scalar(clause.lowerBound + $0) }),
        let stated = StatedChange(claim, from: clause.lowerBound, mayBeResult: false, context),
        stated.verb - clause.lowerBound >= 3, stated.verb - clause.lowerBound <= 10,
        text.first(of: mixed, in: clause.lowerBound..<claim.range.lowerBound) == nil,
        let opener = text.first(of: FigureWords.openers, in: name.lowerBound..<head.lowerBound),
        opener.lowerBound - name.lowerBound >= 3, opener.lowerBound - name.lowerBound <= 10,
        clause.lowerBound - head.upperBound <= 70,
        let pair = ComparedPair(metrics[first], metrics[first + 1], sentence, context), !pair.areRatios
      else { continue }
      return ChangeFrame(stated, against: pair)
    }
    return nil
  }

  private static let verbs: Phrases = "是 为 只有 有 仅 仅有"

  /// 今年98人，比去年增加15人，去年是80人: the earlier figure stands behind the difference to it.
  private static func restated(
    _ index: Int, _ indices: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> ChangeFrame? {
    let metrics = context.facts.metrics
    let text = context.text
    guard index > indices.lowerBound, index + 1 < indices.upperBound,
      case let (now, claim, base) = (metrics[index - 1], metrics[index], metrics[index + 1]),
      claim.modifier == .up || claim.modifier == .down, FigureFrames.areAlike(now, claim),
      FigureFrames.areAlike(now, base), !FigureFrames.isRatio(now), now.isExact, base.isExact,
      let clause = context.clause(at: claim.range.lowerBound), text.matches("比", at: clause.lowerBound),
      let said = context.clause(at: base.range.lowerBound), said.lowerBound == clause.upperBound + 1,
      let time = text.range(ofAny: FigureWords.bases, at: said.lowerBound),
      time.upperBound == base.range.lowerBound
        || text.spells(any: verbs, time.upperBound..<max(time.upperBound, base.range.lowerBound)),
      text.matches(context.string(time), at: clause.lowerBound + 1)
    else { return nil }
    return ChangeFrame(
      StatedChange(claim, from: clause.lowerBound, mayBeResult: false, context),
      against: ComparedPair(base, now, isDifference: false, rises: true, context))
  }

  private static let multiples: UnitNames = ["番", "倍"]
  private static let arrivals: Phrases = "到 至"

  /// 从2.4亿元到4.8亿元，只用了三年。…能翻一番: figures that open a sentence, and what the next one says of them.
  private static func opened(
    _ indices: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> ChangeFrame? {
    let metrics = context.facts.metrics
    let text = context.text
    let start = text.characterClass(sentence.lowerBound) == .openQuote ? sentence.lowerBound + 1 : sentence.lowerBound
    guard indices.count >= 2, sentence.count <= 40, text.matches(any: FigureWords.openers, at: start),
      case let (first, last) = (metrics[indices.lowerBound], metrics[indices.lowerBound + 1]),
      first.range.lowerBound == start + 1, text.spells(any: arrivals, FigureFrames.gap(first, last)),
      text.characterClass(last.range.upperBound) == .comma,
      // 从1000元到5000元，价格不等 is a range: how long it took tells a change.
      context.metrics(in: last.range.upperBound..<sentence.upperBound).contains(where: {
        metrics[$0].unit.dimension == .time
      }),
      let next = context.sentence(at: sentence.upperBound), next.lowerBound == sentence.upperBound
    else { return nil }
    let behind = context.metrics(in: next)
    guard let index = behind.first(where: { multiples.contains(metrics[$0].unit) }),
      !(indices.lowerBound + 2..<index).contains(where: { FigureFrames.areAlike(metrics[$0], first) }),
      let clause = context.clause(at: metrics[index].range.lowerBound),
      text.first(of: mixed, in: clause.lowerBound..<metrics[index].range.lowerBound) == nil
    else { return nil }
    return ChangeFrame(
      StatedChange(metrics[index], from: clause.lowerBound, mayBeResult: false, context),
      against: ComparedPair(first, last, sentence, context))
  }
}
