import Facts
package import Linting
import TextModel

/// 升降的说法同数字相反。
///
/// “由 A 提高到 B”，B 应当大于 A；“由 A 下降到 B”，B 应当小于 A。“超额完成”的实际数应当大于目标数。名次“上升”，数字应当变小；“以
/// A 比 B 击败”，A 应当大于 B。
///
/// **怎么改**：核对两个数和动词，改错的那一个。
///
/// **依据**：算术。
package struct FactDirection: WordRule {
  package static let profile = RuleProfile("fact-direction", .facts, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("浴室开门时间由7时⟦提前到8时⟧。", severity: .information),
    .reported("原定于5月12日举行的庙会⟦推迟至5月6日⟧。", severity: .information),
    .accepted("浴室开门时间由8时提前到7时，关门时间由22时推迟到次日1时。"),
    .reported("候车时间从原来的15分钟⟦增加到8分钟⟧。"),
    .reported("清早河水位为41.6米，傍晚⟦涨至40.9米⟧，仍高于警戒水位。", severity: .information),
    .accepted("清早河水位为41.6米，傍晚落至40.9米；白菜每斤1.6元，萝卜涨至1.2元。"),
    .reported("他把半程的最好成绩从1小时12分⟦提高到1小时15分⟧。"),
    .reported("办结时限由15个工作日⟦压缩到20个工作日⟧。"),
    .reported("全市空气质量优良天数由上年的268天⟦提升到251天⟧。"),
    .reported("滨江女篮以⟦70比78击败⟧来访的河口女篮。"),
    .reported("主队以⟦3∶1不敌⟧客队，无缘决赛。"),
    .accepted("滨江女篮以78比70击败河口女篮，此前以1∶3不敌客队，以2∶3被邻县队淘汰，以6∶4、4∶6、6∶4击败对手。"),
    .reported("补时阶段客队扳平，双方以⟦2比1握手言和⟧。"),
    .accepted("补时阶段客队扳平，双方以2比2握手言和，上一轮两队1比1战平，以3比2领先后被对手踢平。"),
    .reported("8时水位为27.36米，20时水位达27.91米，12小时内⟦回落0.55米⟧。", severity: .information),
    .reported("昨日8时库水位41.4米，今晨8时为40.2米，一天⟦上涨1.2米⟧。", severity: .information),
    .reported("前10个月，进口142.5亿元，比去年有所扩大；出口326.4亿元，去年同期为341.9亿元，同比⟦增长4.5%⟧。", severity: .information),
    .accepted("8时水位为27.36米，20时水位达27.91米，12小时内上涨0.55米；出口326.4亿元，去年同期为341.9亿元，同比下降4.5%。"),
    .reported("调查显示，赞成的占42%，⟦超过半数⟧。", severity: .information),
    .reported("蔬菜抽检合格率为92%，⟦不足九成⟧。", severity: .information),
    .accepted("调查显示，赞成的占52%，超过半数，反对的占28%，不足三成，蔬菜合格率为92%，超过九成。"),
    .reported("以往翻山要走3小时20分钟，今后车程将⟦延长到1小时50分钟⟧。", severity: .information),
    .accepted("以往翻山要走3小时20分钟，今后车程将缩短到1小时50分钟。"),
    .reported("上半年全市出口860亿元，进口940亿元，贸易⟦顺差80亿元⟧。"),
    .accepted("上半年全市出口940亿元，进口860亿元，贸易顺差80亿元。"),
    .reported("开馆由9时改为8时30分，⟦推迟半个小时⟧，闭馆时间不变。", severity: .information),
    .accepted("开馆由9时改为8时30分，提前半个小时，闭馆由17时改为17时30分，推迟半个小时。"),
    .accepted("腰围由3尺1寸减到2尺6寸。"),
    .accepted("审批时限由上年的20天提升到8天。"),
    .reported("绿化率由38%⟦提高到31%⟧。"),
    .reported("年收入从20万元⟦增加到12万元⟧。"),
    .reported("改造户厕2300户，⟦超额完成2409户⟧的年度目标。"),
    .reported("门票由每张30元⟦优惠到36元⟧。"),
    .reported("事故由前年的7起⟦下降为去年的12起⟧。"),
    .reported("晴好天数从301天⟦增加到288天⟧。"),
    .reported("年初计划植树600亩，眼下栽了⟦520亩，超额完成⟧任务。"),
    .reported("今年招生480人，比去年的500人⟦有所增加⟧。", severity: .information),
    .reported("今年产量320吨，⟦超过去年的350吨⟧。", severity: .information),
    .reported("党员由36名⟦发展到28名⟧。"),
    .reported("从业人员由120人⟦壮大到90人⟧。"),
    .reported("全年任务是改造管网86公里。施工队夜间作业，到11月底实际改造⟦79公里，超额完成⟧了任务。"),
    .reported("今年要修农村公路120公里，实际修了⟦110公里，超额完成⟧任务。"),
    .accepted("全县任务是86公里，东片79公里，超额完成东片任务。"),
    .accepted("今年招生520人，比去年的500人有所增加。"),
    .accepted("今年产量320吨，超过去年的300吨。"),
    .reported("全年投诉量136件，比上年的128件⟦下降⟧，群众满意度提高。", severity: .information),
    .reported("今年平均气温13.2℃，较常年的13.8℃⟦偏高⟧。", severity: .information),
    .accepted("今年平均气温13.2℃，较常年的13.8℃偏低。"),
    .accepted("门票由每张36元优惠到30元。"),
    .accepted("年初计划植树600亩，眼下栽了650亩，超额完成任务。"),
    .accepted("办结时限由15个工作日压缩到5个工作日。"),
    .accepted("绿化率由31%提高到38%。"),
    .accepted("改造户厕3884户，超额完成2409户的年度目标。"),
    .accepted("排名由第9位上升到第4位，又由倒数第三位上升到倒数第五位，失误后由第4位下降到第6位。"),
    .reported("我市综合排名由第六位⟦上升到第九位⟧。"),
    .reported("他的成绩从第五名⟦滑落到第三名⟧，人均收入由全镇第三⟦降到全镇第一⟧。"),
    .reported("全年完成税收4.6亿元，⟦超过年度目标4.8亿元⟧。", severity: .information),
    .accepted("百米成绩由13秒提高到12秒。"),
  ]

  package init() {}

  /// A verb that leads from one figure or rank to another: 提升 of 提升到.
  struct Verb {
    let word: String
    let rises: Bool

    /// Verbs of gain: of a time or a rank the number falls when things improve.
    private static let gains = TableReader.words(of: "提高 提升 上升 攀升 跃升 升")

    var isGain: Bool { Verb.gains.contains(word) }
  }

  /// What a word says of the figures around it.
  private enum Telling {
    /// From one figure or rank to another: 由268天提升到251天.
    case change(Verb)
    /// The same, said of ranks alone: 从第五名滑落到第三名.
    case move(Verb)
    /// That more was done than had to be.
    case excess
    /// No more than which way it went, behind the two figures: 有所增加.
    case trend(rises: Bool)
    /// By which figure the one before is measured: 超过去年的350吨.
    case measure(rises: Bool)
    /// Which side of the score before is the greater: 以70比78击败.
    case outcome(wins: Bool)
    /// That neither side of the score before is the greater: 以1比1战平.
    case draw
    /// By how much something rose or fell, behind the two figures: 回落0.55米.
    case difference(rises: Bool)
    /// 顺差, 逆差
    case balance(isSurplus: Bool)
    /// By how much a time was moved: 推迟半个小时.
    case shifted(isLater: Bool)
    /// To which day or time something was moved: 提前到8时.
    case shift(isLater: Bool)
  }

  private typealias Row = (word: String, telling: Telling)

  private static let tellings: [Row] = {
    let changes =
      FigureWords.rises.map { Verb(word: $0, rises: true) } + FigureWords.falls.map { Verb(word: $0, rises: false) }
    let adverbs = TableReader.words(of: "有所 明显 大幅 略有 稍有 显著 小幅 不断 逐年 不升反 不降反")
    let parts: [[Row]] = [
      changes.flatMap { verb in ["到", "至", "为"].map { (verb.word + $0, .change(verb)) } },
      moves.flatMap { verb in ["到", "至"].map { (verb.word + $0, .move(verb)) } },
      rows("超额完成", .excess),
      rows("增加 增长 提高 上升 增多 回升 升 增", .trend(rises: true), after: adverbs),
      rows("减少 下降 降低 缩短 下滑 回落 降 减", .trend(rises: false), after: adverbs),
      rows("偏高 偏多 增加 增长 上升", .trend(rises: true)),
      rows("偏低 偏少 减少 下降 降低", .trend(rises: false)),
      rows("超过 高于 多于 超出 突破", .measure(rises: true)),
      rows("低于 少于 不及 未达到 不足 不到", .measure(rises: false)),
      rows(wins, .outcome(wins: true)),
      rows(losses, .outcome(wins: false)),
      rows(draws, .draw),
      rows(gaining, .difference(rises: true)),
      rows(losing, .difference(rises: false)),
      rows("顺差", .balance(isSurplus: true)),
      rows("逆差", .balance(isSurplus: false)),
      rows("提前 提早 前移", .shifted(isLater: false)),
      rows("推迟 延后 推后 延迟 顺延 后移", .shifted(isLater: true)),
      rows("提前到 提前至 提早到 提早至", .shift(isLater: false)),
      rows("推迟到 推迟至 延迟到 延迟至 延后到 延后至 顺延到 顺延至 延期到 延期至", .shift(isLater: true)),
    ]
    return parts.flatMap { $0 }
  }()

  /// Words that tell the same, each behind every one of some openings.
  private static func rows(_ words: String, _ telling: Telling, after openings: [String] = [""]) -> [Row] {
    openings.flatMap { opening in TableReader.words(of: words).map { (opening + $0, telling) } }
  }

  package let words = FactDirection.tellings.map(\.word)

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let words = hit.range
    guard let sentence = context.sentence(at: words.lowerBound) else { return }
    switch FactDirection.tellings[hit.entry].telling {
    case .change(let verb):
      if !FactDirection.checkRanks(verb, words, sentence, context, &report) {
        FactDirection.checkStretched(words, isLonger: verb.rises, sentence, context, &report)
        FactDirection.checkVerb(verb, words, sentence, context, &report)
      }
    case .move(let verb): FactDirection.checkRanks(verb, words, sentence, context, &report)
    case .excess: FactDirection.checkExcess(words, sentence, context, &report)
    case .trend(let rises):
      FactDirection.checkTrend(words, rises: rises, sentence, context, &report)
      if !report.holds(words) { FactDirection.checkDifference(words, rises: rises, sentence, context, &report) }
    case .difference(let rises):
      FactDirection.checkDifference(words, rises: rises, sentence, context, &report)
    case .balance(let isSurplus): FactDirection.checkBalance(words, isSurplus: isSurplus, sentence, context, &report)
    case .shifted(let isLater): FactDirection.checkShifted(words, isLater: isLater, sentence, context, &report)
    case .measure(let rises):
      FactDirection.checkMeasure(words, rises: rises, sentence, context, &report)
      FactDirection.checkBound(words, rises: rises, sentence, context, &report)
    case .outcome(let wins): FactDirection.checkOutcome(words, wins: wins, sentence, context, &report)
    case .draw: FactDirection.checkDraw(words, sentence, context, &report)
    case .shift(let isLater): FactDirection.checkShift(words, isLater: isLater, sentence, context, &report)
    }
  }

  /// The figures before and behind some words, both exact and of one kind, with what they are in base units.
  static func figures(
    around words: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> (first: Metric, second: Metric, from: Decimal, to: Decimal)? {
    let metrics = context.facts.metrics
    let behind = words.upperBound..<min(sentence.upperBound, words.upperBound + 24)
    let before = context.metrics(in: sentence.lowerBound..<words.lowerBound)
    guard let second = context.metrics(in: behind).first.map({ metrics[$0] }),
      let first = before.last.map({ metrics[$0] }),
      // 3尺1寸减到2尺6寸: the first is more than its last unit.
      before.count < 2 || metrics[before.upperBound - 2].range.upperBound != first.range.lowerBound,
      first.isExact, second.isExact, first.unit.isComparable(with: second.unit),
      let from = first.baseValue, let to = second.baseValue
    else { return nil }
    return (first, second, from, to)
  }

  /// 由268天提升到251天
  private static func checkVerb(
    _ verb: Verb, _ words: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    let text = context.text
    guard let (first, second, from, to) = figures(around: words, sentence, context) else { return }
    // 最好成绩从2小时38分提高到2小时45分: a time that is better is less.
    let isPace =
      verb.isGain && second.unit.dimension == .time
      && text.first(
        of: FigureWords.records, in: max(sentence.lowerBound, first.range.lowerBound - 12)..<first.range.lowerBound)
        != nil
    guard verb.rises != isPace ? to < from : to > from else { return }
    let link = words.upperBound
    // 下降为去年的11起: a time may stand before the second figure.
    guard second.range.lowerBound - link <= (text.matches("的", endingAt: second.range.lowerBound) ? 8 : 3),
      !(link..<second.range.lowerBound).contains(where: { text.characterClass($0).isPunctuation })
    else { return }
    let isOpened =
      words.lowerBound - first.range.upperBound <= 4 && opens(first.range, words.lowerBound, sentence, text)
    guard isOpened || isReached(second, from: first, by: words.lowerBound, sentence, context) else { return }
    // A time or a rank rises by falling.
    if verb.isGain && ["名", "位"].contains(second.unit.name) { return }
    let label = max(sentence.lowerBound, first.range.lowerBound - 16)..<first.range.lowerBound
    if verb.isGain, second.unit.dimension == .time, !isPace, text.first("天数", in: label) == nil { return }
    if !isPace, verb.rises, ["秒", "分钟"].contains(second.unit.name), !literal.contains(verb.word) { return }
    let (start, end) = (context.string(first.range), context.string(second.range))
    report.report(
      words.lowerBound..<second.range.upperBound,
      Message(
        "从\(start)到\(end)是\(to > from ? "增加" : "减少")，同“\(verb.word)”相反，请核对。",
        "From \(start) to \(end) the figure \(to > from ? "rises" : "falls"), against “\(verb.word)”; please check."),
      severity: isOpened ? nil : .information, related: [place(of: first)])
  }

  /// 8时水位为27.83米，14时涨至27.36米: a figure of the same thing at another time, without 由 before the first.
  private static func isReached(
    _ second: Metric, from first: Metric, by verb: Int, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> Bool {
    let text = context.text
    let gap = first.range.upperBound..<max(first.range.upperBound, verb)
    // 30元，随后回落，昨天又涨至28元: there was another in between.
    // 以往要走3小时20分钟，今后车程延长到1小时50分钟
    if second.unit.dimension == .time, text.matches(any: lengthenings, at: verb), gap.count <= 14,
      text.first(of: formers, in: max(sentence.lowerBound, first.range.lowerBound - 24)..<first.range.lowerBound) != nil
    {
      return true
    }
    guard !gap.isEmpty, text.first(of: turns, in: gap) == nil, first.modifier == nil,
      FigureWords.change(
        before: first.range.lowerBound, from: max(sentence.lowerBound, first.range.lowerBound - 8), text)
        == nil,
      let pair = ComparedPair(timed: first, second, sentence, context)
    else { return false }
    return pair.figures.first?.range == first.range
  }

  private static let lengthenings: Phrases = "延长 缩短 压缩 增加 减少"
  private static let formers: Phrases = "以往 过去 原来 原先 以前 从前 此前 原本"

  /// Verbs that say of a time nothing but that it grows.
  private static let literal = TableReader.words(of: "延长 增加 增长 增 增多")
  private static let turns: Phrases = "回落 回升 后 跌 降 涨 升 又 再 但 减 增 反弹 其中 平均"

  private static let particles: Phrases = "了"

  /// 今年480人，比去年的500人有所增加: the words stand behind the two figures that they are said of.
  private static func checkTrend(
    _ claim: Range<Int>, rises: Bool, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    // 比上年的128件下降，: without an adverb nothing may stand around the verb.
    let isPlain = claim.count == 2
    let end = text.range(ofAny: particles, at: claim.upperBound)?.upperBound ?? claim.upperBound
    if isPlain, !text.characterClass(end).endsClause { return }
    let before = context.metrics(in: sentence.lowerBound..<claim.lowerBound).suffix(2).map { context.facts.metrics[$0] }
    guard before.count == 2, claim.lowerBound - before[1].range.upperBound <= (isPlain ? 0 : 8),
      let pair = ComparedPair(before[0], before[1], sentence, context), pair.after != pair.before,
      (pair.after > pair.before) != rises
    else { return }
    report.report(
      claim,
      Message(
        "\(pair.words)，是\(rises ? "减少" : "增加")，同“\(context.string(claim))”相反，请核对。",
        "The figures \(rises ? "fall" : "rise"), against “\(context.string(claim))”; please check."),
      severity: .information,
      related: pair.figures.map { RelatedText($0.range, Message("比较的数字", "figure compared")) })
  }

  private static let goals: Phrases = "目标 计划 任务 预期 指标 标准"

  /// 产量达到320吨，超过去年的350吨: a figure beside the one that it is said to pass.
  private static func checkMeasure(
    _ claim: Range<Int>, rises: Bool, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let metrics = context.facts.metrics
    guard
      let second = context.metrics(in: claim.upperBound..<min(sentence.upperBound, claim.upperBound + 20)).first,
      second > 0, metrics[second - 1].range.lowerBound >= sentence.lowerBound
    else { return }
    let (figure, measure) = (metrics[second - 1], metrics[second])
    let words = claim.upperBound..<measure.range.lowerBound
    let tail = measure.range.upperBound..<min(sentence.upperBound, measure.range.upperBound + 6)
    guard words.count <= 8, figure.range.upperBound <= claim.lowerBound,
      claim.lowerBound - figure.range.upperBound <= 6, FigureFrames.areAlike(figure, measure),
      figure.isExact, measure.upperBound == nil,
      text.matches("的", endingAt: measure.range.lowerBound)
        && text.first(of: FigureWords.bases, in: words) != nil
        || text.matches(any: goals, endingAt: measure.range.lowerBound)
        || text.has("的", at: measure.range.upperBound) && text.first(of: goals, in: tail) != nil,
      !words.contains(where: { text.characterClass($0).isPunctuation }),
      rises
        ? figure.baseAmount < measure.baseAmount
        : figure.baseAmount > measure.baseAmount
    else { return }
    let (left, right) = (context.string(figure.range), context.string(measure.range))
    report.report(
      claim.lowerBound..<measure.range.upperBound,
      Message(
        "\(left)比 \(right) \(rises ? "小" : "大")，同“\(context.string(claim))”相反，请核对。",
        "\(left) is \(rises ? "less" : "more") than \(right), against “\(context.string(claim))”; please check."),
      severity: .information, related: [place(of: figure)])
  }

  static func place(of first: Metric) -> RelatedText {
    RelatedText(first.range, Message("前一个数在这里。", "The first figure is here."))
  }

  /// Whether 由 or 从 stands shortly before the first figure, or the verb directly behind it: 20天压缩到30天.
  private static func opens(_ first: Range<Int>, _ verb: Int, _ sentence: Range<Int>, _ text: LogicalText) -> Bool {
    let start = first.lowerBound
    return first.upperBound == verb
      || text.first(of: FigureWords.openers, in: max(sentence.lowerBound, start - 13)..<start) != nil
  }
}
