import Facts
import Linting
import TextModel

/// A change of the only two figures of their kind that the text tells before it: 五年前…才2.4万元，去年已经是3.36万元，整整涨了四成.
///
/// Which came first is told by their times, however these are worded and wherever they stand. What the two are is trusted
/// only where the words before the later one name nothing else, and the change that is stated comes near the one they give.
extension ChangeFrame {
  private static let mixed: Phrases = "环比 年均 累计 其中 目标 计划 预计 再 分别 连续 另 争取 力争 每年"

  private static let against: Phrases = "相比 对比 比起"
  private static let paces: Phrases = "平均 年均 每"

  static func checkLone(
    _ indices: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let metrics = context.facts.metrics
    for index in indices {
      let claim = metrics[index]
      guard let frame = lone(claim, sentence, context) else { continue }
      frame.report(context, &report)
      return
    }
    // 翻了一番, 增加一倍
    guard let last = indices.last(where: { !FigureFrames.isRatio(metrics[$0]) }) else { return }
    let end = metrics[last].range.upperBound
    let next = last + 1 < indices.upperBound ? metrics[last + 1].range.lowerBound : sentence.upperBound
    let reach = end..<max(end, min(sentence.upperBound, end + 40, next))
    guard let stated = StatedChange(loneIn: reach, context),
      let pair = pair(before: stated.range.lowerBound, ofKind: nil, sentence, context)
    else { return }
    ChangeFrame(lone: stated, of: pair, sentence, context)?.report(context, &report)
  }

  private static func lone(_ claim: Metric, _ sentence: Range<Int>, _ context: ArticleContext) -> ChangeFrame? {
    guard claim.upperBound == nil, claim.unit.dimension != .age else { return nil }
    let isRatio = FigureFrames.isRatio(claim)
    let start = context.clause(at: claim.range.lowerBound)?.lowerBound ?? claim.range.lowerBound
    guard
      let stated = StatedChange(claim, from: start, mayBeResult: false, context)
        ?? StatedChange(bounded: claim, from: start, context), !stated.isPoints,
      let pair = pair(before: claim.range.lowerBound, ofKind: isRatio ? nil : claim.unit.kind, sentence, context)
    else { return nil }
    return ChangeFrame(lone: stated, of: pair, sentence, context)
  }

  /// The only two figures of a kind before an index, in the order of their times.
  private static func pair(
    before end: Int, ofKind kind: UInt64?, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> ComparedPair? {
    let metrics = context.facts.metrics
    let text = context.text
    let window = FigureFrames.window(sentence, context)
    let figures = metrics[context.metrics(in: window.lowerBound..<end)].filter {
      !FigureFrames.isRatio($0) && $0.unit.dimension != .age && (kind == nil || $0.unit.kind == kind)
        && $0.modifier != .up && $0.modifier != .down
    }
    guard let last = figures.last(where: { kind != nil || $0.unit.dimension != .time }),
      last.range.lowerBound >= sentence.lowerBound
    else { return nil }
    let alike = figures.filter { FigureFrames.areAlike($0, last) }
    guard alike.count == 2, let first = alike.first, first.isExact, last.isExact,
      end - last.range.upperBound <= 40, last.range.lowerBound - first.range.upperBound <= 60,
      first.value > .zero, last.value > .zero,
      case let spread = last.baseAmount / first.baseAmount, spread < 20, spread > 0.05,
      text.characterClass(first.range.lowerBound - 1) != .dash, text.characterClass(last.range.lowerBound - 1) != .dash,
      case let head = max(window.lowerBound, first.range.lowerBound - 30)..<first.range.lowerBound,
      case let gap = FigureFrames.gap(first, last),
      let isFirst = TimeOrder.isFirst(head, gap, context),
      ComparedPair.areOfOnePeriod(head, gap, text),
      text.first(of: ChangeFrame.against, in: gap.lowerBound..<min(gap.upperBound, gap.lowerBound + 4)) != nil
        || ComparedPair.mayBeOfSame(last, head, gap, isTimed: true, context),
      text.first(of: ChangeFrame.mixed, in: head.lowerBound..<end) == nil
    else { return nil }
    var pair = ComparedPair(isFirst ? first : last, isFirst ? last : first, isDifference: false, rises: true, context)
    pair.isTimed = true
    return pair
  }

  private init?(lone stated: StatedChange, of pair: ComparedPair, _ sentence: Range<Int>, _ context: ArticleContext) {
    let last = pair.figures.map(\.range.upperBound).max() ?? stated.range.lowerBound
    guard pair.before != pair.after, !stated.holds(for: pair),
      // 平均两年翻一番
      context.text.first(of: ChangeFrame.paces, in: last..<max(last, stated.range.lowerBound)) == nil,
      !ChangeFrame.isOfOther(stated.verb, pair.figures.map(\.range.lowerBound).min() ?? 0, sentence, context),
      stated.isNear(pair)
    else { return nil }
    self.init(pair: pair, stated: stated)
  }
}

/// Which of two times in a text was before the other, told by the words that stand before two figures.
enum TimeOrder {
  private static let now: Phrases = """
    今年 目前 如今 现在 眼下 本月 现已 本届 本次 本期 这次 这个月 本学期 这学期 本季度 这季度 今天 今日 今晨 今早 今晚 刚才 此次 这一次 当前 今春 今秋 今夏 今冬 截至
    """
  private static let yearBeforeThat: Phrases = "前一年 上一年 头一年"
  private static let lastYear: Phrases = "去年 上年 去年同期 上年同期 同期 上届 上学期 上学年 上次 上期 头年"
  private static let lately: Phrases = "昨天 昨日 昨晚 前天 前日 上月 上个月 上周 上季度 昨夜 前一天 前一日 头天 上一周"
  private static let yearBefore: Phrases = "前年"
  private static let once: Phrases = """
    年前 原来 原先 原有 过去 以前 从前 昔日 往年 往常 当初 当年 起初 最初 早先 此前 之前 以往 往日 平时 平日 初期 之初 刚开始 起步 那年 那时 时候 的时候 原 先前 改造前 治理前 整治前 搬迁前
    """

  private static let yearsAgo: Phrases = "年前"
  private static let several: ScalarSet = "多几来余些"

  /// Nil where the times do not say.
  static func isFirst(_ head: Range<Int>, _ gap: Range<Int>, _ context: ArticleContext) -> Bool? {
    let years = [head, gap].map { year(in: $0, context) }
    if let first = years[0], let second = years[1] { return first == second ? nil : first < second }
    let ages = [age(in: head, context), age(in: gap, context)]
    switch (ages[0], ages[1]) {
    case (let first?, let second?): return first == second ? nil : first > second
    // 一天卖40碗，现在一天卖100碗
    case (nil, let second?): return second == 0 ? true : nil
    case (let first?, nil):
      // 去年80人，增加到100人: what it came to.
      return first > 0 && context.text.first(of: FigureWords.arrivals, in: gap) != nil
        && gap.upperBound - (context.text.last(of: FigureWords.arrivals, in: gap)?.upperBound ?? 0) <= 2 ? true : nil
    default: return nil
    }
  }

  private static func year(in range: Range<Int>, _ context: ArticleContext) -> Int? {
    let years = context.dates(in: range).compactMap { index -> Int? in
      let date = context.facts.dates[index]
      return date.isRelative || date.end != nil ? nil : date.year
    }
    return Set(years).count == 1 ? years.first : nil
  }

  /// The words of a time, and how long ago it was.
  private static let ages: [(words: Phrases, age: Int)] = [
    (now, 0), (lately, 1), (lastYear, 2), (yearBeforeThat, 3), (yearBefore, 4), (once, 6),
  ]

  /// How long ago a time was that a range names, greater for the earlier; nil where none is named, or two are.
  private static func age(in range: Range<Int>, _ context: ArticleContext) -> Int? {
    let text = context.text
    var result: (place: Int, age: Int)?
    for (words, age) in ages {
      guard let word = text.last(of: words, in: range),
        // 五年前, but not 今年前10个月
        !text.matches(any: yearsAgo, at: word.lowerBound) || HanDigit.isNumeral(text.scalar(word.lowerBound - 1))
          || text.characterClass(word.lowerBound - 1) == .digit || several.contains(text.scalar(word.lowerBound - 1))
      else { continue }
      // The nearest to the figure counts: 去年…，如今.
      if word.upperBound > result?.place ?? -1 { result = (word.upperBound, age) }
    }
    if result == nil, year(in: range, context) != nil { return 5 }
    return result?.age
  }
}
