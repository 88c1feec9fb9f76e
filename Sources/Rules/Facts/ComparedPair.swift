import Facts
import Linting
import TextModel

/// Two figures of one kind of which the words say which was there before the other: 由A增至B, 去年A、今年B, A，比去年的B….
struct ComparedPair {
  /// As they stand in the text.
  let figures: [Metric]
  /// The values, before and after, in one unit; of shares as they are printed.
  let before: Double
  let after: Double
  /// How far the ratio may be off by the rounding of the printed figures.
  let error: Double
  /// What the last printed digits of both are worth together, 0 for figures that were counted.
  let step: Double
  /// Whether the figures are percentages.
  let areRatios: Bool
  /// Whether the second figure is the difference to the later one: 比去年的500件多150件.
  let isDifference: Bool
  /// What the figures are, for messages: 原来A、后来B.
  let words: String
  /// Whether it is their times that say which was first, so that a semicolon may part them.
  var isTimed = false
  /// Whether those times are two months, one behind the other.
  var areOfMonths = false

  /// How far apart two figures are still compared.
  private static let reach = 28
  private static let openers: Phrases = "由 从 自"
  private static let links: Phrases = "比 较 相比 对比"

  private static let results: Phrases = "为 到 至"

  /// Nil where the words do not say which came first.
  init?(_ first: Metric, _ last: Metric, _ sentence: Range<Int>, _ context: ArticleContext) {
    let gap = FigureFrames.gap(first, last)
    let text = context.text
    guard FigureFrames.areAlike(first, last), first.isExact || ComparedPair.isRate(first, gap, context.text),
      !gap.isEmpty,
      gap.count <= ComparedPair.reach, first.range.lowerBound >= sentence.lowerBound, first.value > .zero,
      last.value > .zero,
      // 净利润为-1.2亿元
      text.characterClass(first.range.lowerBound - 1) != .dash, text.characterClass(last.range.lowerBound - 1) != .dash
    else { return nil }
    let head = max(sentence.lowerBound, first.range.lowerBound - 12)..<first.range.lowerBound
    if gap.count <= (text.first(of: ComparedPair.links, in: head) == nil ? 3 : 14),
      !text.matches(any: ComparedPair.results, endingAt: gap.upperBound),
      let rises = FigureWords.direction(before: gap.upperBound, from: gap.lowerBound, text)
    {
      // 比去年的500件多150件: the second figure is the difference.
      guard last.upperBound == nil, last.modifier == nil || last.modifier == .up || last.modifier == .down,
        text.first(of: ComparedPair.links, in: head) != nil, !FigureFrames.isRatio(first),
        // 与上届相比，金牌多4枚，银牌少2枚: the first is a change itself.
        FigureWords.change(before: first.range.lowerBound, from: head.lowerBound, text).map({
          first.range.lowerBound - $0.start > 2
        }) ?? true
      else { return nil }
      self.init(first, last, isDifference: true, rises: rises, context)
      return
    }
    // 招生1200人，比去年增加200人: it was the one without the other.
    let change = FigureWords.change(before: gap.upperBound, from: gap.lowerBound, text)
    if let change, let link = text.last(of: ComparedPair.links, in: gap.lowerBound..<max(gap.lowerBound, change.start)),
      text.characterClass(link.lowerBound - 1) == .comma,
      text.spells(any: FigureWords.bases, link.upperBound..<max(link.upperBound, change.start))
    {
      guard last.isExact || last.modifier == .up || last.modifier == .down, last.baseAmount < first.baseAmount,
        !FigureFrames.isRatio(first)
      else { return nil }
      self.init(first, without: last, rises: change.rises, context)
      return
    }
    // 总数96枚，与上届相比，金牌多4枚: the second is a change of its own.
    if let change, gap.upperBound - change.start <= 2, gap.contains(where: { text.characterClass($0) == .comma }) {
      return nil
    }
    // 1.8万人次，比去年首日多发送3000人次
    if let link = text.last(of: ComparedPair.links, in: gap),
      text.first(of: ComparedPair.differences, in: link.upperBound..<gap.upperBound) != nil
    {
      return nil
    }
    // 36 and 4083 are no two states of one thing.
    let spread = last.baseAmount / first.baseAmount
    guard last.isExact, spread < 40, spread > 1 / 40.0,
      let isFirst = ComparedPair.isFirstBase(first, gap, sentence, text)
        ?? ComparedPair.areOfYears(first, last, sentence, context)
    else { return nil }
    // 去年卖了3万盒，今年上半年卖了2.4万盒: a year and a half.
    if isFirst,
      ComparedPair.isShorter(
        gap, than: max(sentence.lowerBound, first.range.lowerBound - 30)..<first.range.lowerBound, text)
    {
      return nil
    }
    self.init(isFirst ? first : last, isFirst ? last : first, isDifference: false, rises: true, context)
  }

  private static let paces: Phrases = "幅 速"

  /// 上涨1.2%，涨幅比上月的0.8%扩大: a rise of which the words behind it speak as of a figure.
  private static func isRate(_ metric: Metric, _ gap: Range<Int>, _ text: LogicalText) -> Bool {
    FigureFrames.isRatio(metric) && metric.upperBound == nil && (metric.modifier == .up || metric.modifier == .down)
      && text.first(of: paces, in: gap.lowerBound..<min(gap.upperBound, gap.lowerBound + 4)) != nil
  }

  private static let reached: Phrases = "达到 达 增至 升至 至"
  private static let verbs: Phrases = "为 是 只有 的 仅"

  /// 比去年的400人增加25%，达到600人; 60万元，增长30%，去年为50万元: a change stands between the two figures.
  init?(around claim: Int, _ sentence: Range<Int>, _ context: ArticleContext) {
    let (first, change, last) = (
      context.facts.metrics[claim - 1], context.facts.metrics[claim], context.facts.metrics[claim + 1]
    )
    let text = context.text
    let (left, right) = (FigureFrames.gap(first, change), FigureFrames.gap(change, last))
    guard FigureFrames.isRatio(change), !FigureFrames.isRatio(first), FigureFrames.areAlike(first, last),
      first.isExact, last.isExact, first.value > .zero, last.value > .zero,
      left.count <= 12, right.count <= 10,
      !right.contains(where: { text.characterClass($0) == .semicolon || text.characterClass($0).endsSentence })
    else { return nil }
    let low = max(context.clause(at: first.range.lowerBound)?.lowerBound ?? 0, first.range.lowerBound - 12)
    let head = min(low, first.range.lowerBound)..<first.range.lowerBound
    if text.first("其中", in: right) != nil { return nil }
    if text.first(of: ComparedPair.links, in: head) != nil, text.first(of: FigureWords.bases, in: head) != nil,
      text.matches(any: ComparedPair.reached, endingAt: right.upperBound)
    {
      self.init(first, last, isDifference: false, rises: true, context)
    } else if text.first(of: FigureWords.bases, in: right) != nil, text.first(of: ComparedPair.links, in: right) == nil,
      text.matches(any: ComparedPair.verbs, endingAt: right.upperBound),
      text.first(of: FigureWords.bases, in: head) == nil
    {
      self.init(last, first, isDifference: false, rises: true, context)
    } else {
      return nil
    }
  }

  /// Whether the first figure of a sentence counts at another time what the last figure of the sentence before did:
  /// 去年招生800人。今年招生1000人.
  static func goesOn(_ index: Int, _ sentence: Range<Int>, _ context: ArticleContext) -> Bool {
    guard index > 0 else { return false }
    let (first, last) = (context.facts.metrics[index - 1], context.facts.metrics[index])
    let text = context.text
    let head = (first.range.lowerBound - 12)..<first.range.lowerBound
    let noun = (first.range.lowerBound - 2)..<first.range.lowerBound
    return first.range.upperBound <= sentence.lowerBound && sentence.lowerBound - first.range.upperBound <= 8
      && text.matches(any: FigureWords.nows, at: sentence.lowerBound)
      && (text.first(of: FigureWords.bases, in: head) != nil
        && text.matches(text.string(noun), endingAt: last.range.lowerBound)
        // 以前一天最多卖出50单。自从…，一天能卖200单
        || text.matches(any: turns, at: sentence.lowerBound) && first.unit.key == last.unit.key
          && noun.contains { place in
            text.characterClass(place) == .han
              && (last.range.lowerBound - 3..<last.range.lowerBound).contains { text.scalar($0) == text.scalar(place) }
          })
  }

  private static let turns: Phrases = "自从 自打"
  private static let namings: Phrases = "这一数字 这个数字 这一数据 这个数据 这一指标 该数字 这个数 这一数值"

  /// 2022年产值6.4亿元。…2023年这一数字达到8亿元: a figure that takes up the one before it, of another year.
  init?(takenUpBy index: Int, _ sentence: Range<Int>, _ context: ArticleContext) {
    guard index > 0 else { return nil }
    let (first, last) = (context.facts.metrics[index - 1], context.facts.metrics[index])
    let text = context.text
    let near = max(sentence.lowerBound, last.range.lowerBound - 10)..<last.range.lowerBound
    guard let naming = text.last(of: ComparedPair.namings, in: near), FigureFrames.areAlike(first, last),
      first.isExact, last.isExact, first.value > .zero, last.value > .zero,
      let before = context.sentence(at: first.range.lowerBound),
      before.lowerBound >= FigureFrames.window(sentence, context).lowerBound,
      let earlier = ComparedPair.year(in: before.lowerBound..<first.range.lowerBound, context),
      let later = ComparedPair.year(in: first.range.upperBound..<naming.lowerBound, context), earlier != later
    else { return nil }
    self.init(
      earlier < later ? first : last, earlier < later ? last : first, isDifference: false, rises: true, context)
  }

  /// The last year that a range names.
  private static func year(in range: Range<Int>, _ context: ArticleContext) -> Int? {
    context.dates(in: range).last { context.facts.dates[$0].year != nil }.flatMap { context.facts.dates[$0].year }
  }

  init(_ first: Metric, _ second: Metric, isDifference: Bool, rises: Bool, _ context: ArticleContext) {
    figures = [first, second]
    self.isDifference = isDifference
    areRatios = FigureFrames.isRatio(first)
    let values = figures.map { FigureFrames.isRatio($0) ? $0.value.approximate : $0.baseAmount }
    before = values[0]
    after = isDifference ? (rises ? values[0] + values[1] : values[0] - values[1]) : values[1]
    // Of one digit, as 4万元 and 8000人, a figure that a change is told of is mostly meant as it stands.
    let grains = zip(figures, ComparedPair.grains(of: figures, context)).map { $0.1 >= 0.1 ? $0.1 / 20 : $0.1 / 2 }
    error = grains.reduce(0, +) * abs(after) / before
    step = zip(figures, values).reduce(0) { $0 + FigureFrames.grain($1.0, context) * $1.1 }
    let printed = figures.map { context.string($0.range) }
    words = "原来 \(printed[0])、\(isDifference ? "相差" : "后来") \(printed[1])"
  }

  /// How much the last digits of two figures are worth, as shares of them. Beside 27.6万吨, 24万吨 is 24.0: of two figures in
  /// one unit the shorter one is mostly as exact as the other.
  private static func grains(of figures: [Metric], _ context: ArticleContext) -> [Double] {
    let grains = figures.map { FigureFrames.grain($0, context) }
    let steps = figures.map { PrintedFigure.step(of: $0, in: context) }
    guard figures.count == 2, figures[0].unit.key == figures[1].unit.key, steps[0] != steps[1],
      steps.allSatisfy({ $0 != 1 }), !figures.contains(where: \.isChineseNumeral),
      max(steps[0], steps[1]) / min(steps[0], steps[1]) < 15
    else { return grains }
    return figures.map { min(steps[0], steps[1]) / $0.value.approximate }
  }

  /// A figure that is so much more, or less, than the one before it was.
  private init(_ now: Metric, without difference: Metric, rises: Bool, _ context: ArticleContext) {
    figures = [now, difference]
    isDifference = false
    areRatios = false
    let values = figures.map(\.baseAmount)
    after = values[0]
    before = rises ? values[0] - values[1] : values[0] + values[1]
    let grains = zip(figures, values).map { FigureFrames.grain($0, context) * $1 }
    step = grains.reduce(0, +)
    error = step / 2 / before * (after / before)
    words = "现在 \(context.string(now.range))、相差 \(context.string(difference.range))"
  }

  /// 2019年分红36万元，2023年分红90万元: one thing in two years that are named; whether the first is the earlier.
  private static func areOfYears(
    _ first: Metric, _ last: Metric, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> Bool? {
    let text = context.text
    let noun = (first.range.lowerBound - 2)..<first.range.lowerBound
    guard noun.allSatisfy({ text.characterClass($0) == .han }),
      text.matches(text.string(noun), endingAt: last.range.lowerBound),
      let clause = context.clause(at: first.range.lowerBound), let next = context.clause(at: last.range.lowerBound),
      clause.upperBound + 1 == next.lowerBound,
      let earlier = year(in: clause.lowerBound..<first.range.lowerBound, context),
      let later = year(in: next.lowerBound..<last.range.lowerBound, context), earlier != later
    else { return nil }
    return earlier < later
  }

  private static let differences: Phrases = "多 少"
  private static let comings: Phrases = "达 到 至 变成 已"

  /// Whether the first of two figures is the earlier one; nil where the words do not say.
  private static func isFirstBase(_ first: Metric, _ gap: Range<Int>, _ sentence: Range<Int>, _ text: LogicalText)
    -> Bool?
  {
    let low = max(sentence.lowerBound, first.range.lowerBound - 24)
    // 进口157亿元，比去年同期…；出口326亿元: what another part of the sentence says is of others.
    let part = (low..<first.range.lowerBound).last { text.characterClass($0) == .semicolon }.map { $0 + 1 } ?? low
    let head = part..<first.range.lowerBound
    let arrives = text.first(of: FigureWords.arrivals, in: gap) != nil
    // 由A…到B
    let near = max(head.lowerBound, first.range.lowerBound - 13)..<first.range.lowerBound
    if arrives, let opener = text.last(of: openers, in: near),
      !(opener.upperBound..<near.upperBound).contains(where: { text.characterClass($0).endsClause }),
      !gap.contains(where: { text.characterClass($0).isPunctuation })
    {
      return true
    }
    // A，比B多…: what 比 stands before is the earlier one, or what the other is measured by.
    if let link = text.last(of: links, in: gap), gap.upperBound - link.upperBound <= 8,
      !(link.upperBound..<gap.upperBound).contains(where: { text.characterClass($0).isPunctuation }),
      text.first(of: FigureWords.nows, in: link.upperBound..<gap.upperBound) == nil
    {
      return false
    }
    // 今年前5个月 is no time before.
    let base = text.first(of: FigureWords.bases, in: head)
    let isFirst =
      base.map {
        !text.matches("今年前", at: $0.lowerBound - 1)
          // 去年卖了200台，今年进了300台，目前卖出180台
          && text.first(of: FigureWords.nows, in: $0.upperBound..<first.range.lowerBound) == nil
      } ?? false
    // 过去是150分钟，现在只有90分钟: the word before 只有 says when.
    let last = text.first(of: FigureWords.bases, in: gap).flatMap {
      !text.matches(any: FigureWords.nows, endingAt: $0.lowerBound) ? $0 : nil
    }
    // 2018年存栏100头，去年达到800头: 去年 is later than a year that is named.
    if !isFirst, let last, text.matches("去年", at: last.lowerBound), text.first(of: reached, in: gap) != nil,
      let year = text.last("年", in: head), text.characterClass(year.lowerBound - 1) == .digit
    {
      return true
    }
    if isFirst, last != nil {
      // 前年4万元，去年5万元
      return text.first(of: FigureWords.earliest, in: head) != nil
        && text.first(of: FigureWords.earliest, in: gap) == nil ? true : nil
    }
    // 有床位45张，如今发展到180张: so much came of it.
    if !isFirst, last == nil, text.first(of: FigureWords.nows, in: gap) != nil,
      let joint = text.last(of: FigureWords.arrivals, in: gap),
      FigureWords.direction(before: joint.lowerBound, from: gap.lowerBound, text) != nil
    {
      return true
    }
    guard isFirst != (last != nil) else { return nil }
    // 去年…60座，今年比…: the later figure has to be named as such, or come to.
    if isFirst, text.first(of: FigureWords.nows, in: gap) == nil,
      text.first(of: comings, in: gap) == nil
    {
      return nil
    }
    return isFirst
  }
}
