import Facts
package import Linting
import TextModel

/// 名次与成绩、名次与升降对不上。
///
/// 第三名的得分比第二名还高，有一处写错了；由第九位升到第四位，是前进五位，不是四位。
/// 名次重复出现的（男子组第一、女子组第一）、成绩相同的不查。
///
/// **怎么改**：核对成绩单，改错的那一处。
///
/// **依据**：算术；《报纸编校差错率计算方法》：数据差错每处计 1。
package struct FactRankOrder: SentenceRule, WordRule {
  package static let profile = RuleProfile("fact-rank-order", .facts, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("跳绳比赛，东关小学以186个获得第一名，⟦西关小学以158个获得第二名⟧，南关小学以167个名列第三，北关小学以149个排在第四位。"),
    .reported("男子百米，何川以10秒62夺冠，⟦齐岳以10秒88获得亚军⟧，骆江以10秒79获得季军。"),
    .reported("总分排名：一班986分，第一名；⟦二班942分⟧，第二名；三班957分，第三名。"),
    .reported("全县增速由全市第七升至第三，⟦提升5位⟧。"),
    .accepted("跳绳比赛，东关小学以186个获得第一名，西关小学以167个获得第二名，南关小学以158个名列第三。"),
    .accepted("男子百米，何川以10秒62夺冠，齐岳以10秒79获得亚军，骆江以10秒88获得季军。"),
    .accepted("男子组何川以92.4分获得第一名，女子组骆琳以95.8分获得第一名，齐敏以93.1分获得第二名。"),
    .accepted("何川以三级跳远14米22获得第一名，以跳远6米98获得第二名，以跳高1米92获得第三名。"),
    .reported("我县降尘量排名由全市第九位上升到第四位，⟦前进了四位⟧。"),
    .reported("今年我县列全市第三名，而上年是第八名，一年⟦上升了四个位次⟧。"),
    .accepted("我县降尘量排名由全市第九位上升到第四位，前进了五位，总分列全省第二，提升了3个位次。"),
    .reported("各村出勤率由高到低依次为：柳湾96%、石桥⟦93%、双塘94%⟧、岭上90%。", severity: .information),
    .reported("收入排在前四位的合作社分别是：金穗82万元、绿源⟦71万元、丰禾75万元⟧、众兴60万元。", severity: .information),
    .reported("按库容由大到小排列，前三位是龙潭（820万立方米）、青石（⟦610万立方米）、柳溪（640万立方米⟧）。", severity: .information),
    .accepted("各村出勤率由高到低依次为：柳湾96%、石桥94%、双塘93%、其他97%。"),
    .accepted("奖项从高到低依次为一等奖2名、二等奖5名、三等奖4名，收入排在前三位的是金穗和绿源等社，分别是82万元。"),
    .reported("新秀齐岳⟦仅次于一名外地选手，位列第三⟧。", severity: .information),
    .accepted("新秀齐岳仅次于两名外地选手，位列第三；何川仅次于一名外地选手，列第二位。"),
    .reported("12支队伍中，山城队排在⟦第10位，倒数第二⟧。", severity: .information),
    .accepted("12支队伍中，山城队排在第10位，倒数第三。"),
    .reported("6个乡镇里⟦增速最快的是柳湾镇，为6.8%⟧；石桥镇增长7.3%，双塘镇增长6.1%。", severity: .information),
    .accepted("6个乡镇里增速最快的是柳湾镇，为7.8%；石桥镇增长7.3%，比去年的8.1%回落，产值最高的是柳湾镇，为3.2亿元。"),
    .reported("他以⟦第三名的成绩获得银牌⟧。", severity: .information),
    .accepted("他以第二名的成绩获得银牌，又在男子组获得第三名，队友拿到金牌，金牌榜排第三名的是山城队。"),
    .accepted("我县出口增速居全市第三位，进口增速居第七位，总额前移两位。"),
    .accepted("今年我县列全市第三名，而上年是第八名，一年上升了五个位次。"),
  ]

  package init() {}

  package static let leastMetrics = 2

  private static let champions: [(words: Phrases, rank: Int)] = [
    ("夺冠 冠军 夺魁 榜首 首位 居首 头名 折桂 一等奖 摘得金牌 获得金牌", 1), ("亚军 榜眼 屈居次席 二等奖 获得银牌 摘得银牌", 2), ("季军 探花 三等奖 获得铜牌 摘得铜牌", 3),
  ]
  private static let signs: Phrases = "第 冠 等奖 居首"
  static let rankUnits: Phrases = "名 位"
  private static let others: Phrases = "倒数 轮 届 次 期 站 场 节 局 跳 组 中学 小学 医院 季度 产业 批 代 跑 个 年 天 集 小组 小队 大队 中队 支队 车间 号"

  private static let leads: Phrases = "以 成绩是 成绩为 成绩 得分"

  private struct Place {
    let rank: Int
    let figure: Metric
    let clause: Range<Int>
  }

  package func check(_ sentence: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    // Nearly all sentences speak of no rank.
    guard sentence.count <= 400, text.first(of: FactRankOrder.signs, in: sentence) != nil else {
      return
    }
    var places: [Place] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let clause = context.clause(at: index) else {
        index += 1
        continue
      }
      index = clause.upperBound + 1
      if let place = FactRankOrder.place(in: clause, context) { places.append(place) }
    }
    guard places.count >= 3, let first = places.first, let last = places.last,
      zip(places, places.dropFirst()).allSatisfy({ $0.rank + 1 == $1.rank }),
      places.allSatisfy({ FigureFrames.areAlike($0.figure, first.figure) }),
      first.figure.baseAmount != last.figure.baseAmount,
      // One who is told of in several contests: 以三级跳远14米22获得第一名，以跳远6米98获得第二名.
      places.allSatisfy({
        abs($0.figure.baseAmount / max(first.figure.baseAmount, 0.001) - 1) < 0.5 || places.count > 3
      })
    else { return }
    let falls = first.figure.baseAmount > last.figure.baseAmount
    let reversed = zip(places, places.dropFirst()).filter {
      falls ? $0.figure.baseAmount < $1.figure.baseAmount : $0.figure.baseAmount > $1.figure.baseAmount
    }
    // Where nearly nothing is in order the figures do not go by rank.
    guard reversed.count == 1, let wrong = reversed.first,
      !context.protected.touches(wrong.0.figure.range, .content)
    else { return }
    let (before, behind) = (context.string(wrong.0.figure.range), context.string(wrong.1.figure.range))
    report.report(
      wrong.0.clause,
      Message(
        "第\(wrong.0.rank)名是 \(before)，第\(wrong.1.rank)名是 \(behind)，同别的名次次序相反，请核对。",
        "Rank \(wrong.0.rank) has \(before), rank \(wrong.1.rank) \(behind), against the order of the others; please check."
      ),
      related: [RelatedText(wrong.1.clause, Message("后一名在这里。", "The next rank is here."))])
  }

  /// The rank of a clause with its only figure.
  private static func place(in clause: Range<Int>, _ context: ArticleContext) -> Place? {
    var figures = context.metrics(in: clause).map { context.facts.metrics[$0] }
      .filter { !context.text.has("第", at: $0.range.lowerBound - 1) }
    // 女子100米栏决赛里，22岁的小将以13秒08夺冠
    if figures.count > 1 {
      figures = figures.filter { context.text.matches(any: leads, endingAt: $0.range.lowerBound) }
    }
    guard figures.count == 1, let figure = figures.first, figure.isExact, !FigureFrames.isRatio(figure),
      let rank = rank(in: clause, context.text) ?? rank(behind: clause, context)
    else { return nil }
    return Place(rank: rank, figure: figure, clause: clause)
  }

  /// 一班986分，第一名: the next clause is nothing but the rank.
  private static func rank(behind clause: Range<Int>, _ context: ArticleContext) -> Int? {
    guard context.text.characterClass(clause.upperBound) == .comma,
      let next = context.clause(at: clause.upperBound + 1), next.count <= 6, context.metrics(in: next).isEmpty
    else { return nil }
    return rank(in: next, context.text)
  }

  private static func rank(in clause: Range<Int>, _ text: LogicalText) -> Int? {
    for index in clause {
      if text.has("第", at: index), let number = SmallNumber(at: index + 1, in: text), number.value <= 20,
        !text.matches(any: others, at: number.range.upperBound)
      {
        return number.value
      }
      if let place = champions.first(where: { text.matches(any: $0.words, at: index) }) { return place.rank }
    }
    return nil
  }

  /// What a word says of the ranks or figures around it.
  private enum Telling {
    /// By how many ranks something moved: 前进了四位.
    case move
    /// That a list goes by its figures, from the largest, from the smallest, or down from the first.
    case list(falls: Bool?)
    /// 仅次于
    case second
    /// 倒数第
    case fromBelow
    /// That the figure behind is the greatest, or the least.
    case extreme(isMost: Bool)
    /// 银牌, 季军: the place that it is given for.
    case medal(rank: Int)
  }

  private static let tellings: [(word: String, telling: Telling)] = {
    let rows: [(words: String, telling: Telling)] = [
      ("前移 前进 上升 提升 跃升 攀升 上移 进位 后退 后移 下降 下滑 倒退 退后 滑落 跃进", .move),
      (fallingWords, .list(falls: true)), (risingWords, .list(falls: false)), (leadingWords, .list(falls: nil)),
      ("仅次于", .second), ("倒数第", .fromBelow),
      ("最高 最大 最多 最快 最长", .extreme(isMost: true)), ("最低 最小 最少 最慢 最短", .extreme(isMost: false)),
      ("金牌 冠军 金奖", .medal(rank: 1)), ("银牌 亚军 银奖", .medal(rank: 2)), ("铜牌 季军 铜奖", .medal(rank: 3)),
    ]
    return rows.flatMap { row in TableReader.words(of: row.words).map { ($0, row.telling) } }
  }()

  package let words = FactRankOrder.tellings.map(\.word)

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard let sentence = context.sentence(at: hit.range.lowerBound) else { return }
    switch FactRankOrder.tellings[hit.entry].telling {
    case .move: FactRankOrder.checkMove(hit.range, sentence, context, &report)
    case .list(let falls): FactRankOrder.checkList(hit.range, falls: falls, sentence, context, &report)
    case .second: FactRankOrder.checkSecond(hit.range, sentence, context, &report)
    case .fromBelow: FactRankOrder.checkFromBelow(hit.range, sentence, context, &report)
    case .extreme(let isMost): FactRankOrder.checkExtreme(hit.range, isMost: isMost, sentence, context, &report)
    case .medal(let rank): FactRankOrder.checkMedal(hit.range, rank: rank, sentence, context, &report)
    }
  }

  /// 由第七升至第三
  private static let verbs: ScalarSet = "升跃降跌滑提前上下后变到攀至退"
  private static let steps: Phrases = "个位次 个名次 位次 个席位 个座次 位 名"
  private static let bases: Phrases = "目标 力争 预计 计划 倒数 其中"

  /// 由第九位上升到第四位，前进了四位: how far it is from one rank to the other.
  private static func checkMove(
    _ hit: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let start = text.has("了", at: hit.upperBound) ? hit.upperBound + 1 : hit.upperBound
    guard let number = SmallNumber(at: start, in: text),
      let unit = text.range(ofAny: FactRankOrder.steps, at: number.range.upperBound),
      text.characterClass(unit.upperBound) != .han,
      text.first(of: FactRankOrder.bases, in: sentence.lowerBound..<hit.lowerBound) == nil
    else { return }
    var ranks: [(value: Int, range: Range<Int>)] = []
    for index in max(sentence.lowerBound, hit.lowerBound - 80)..<hit.lowerBound
    where text.has("第", at: index) {
      guard let rank = SmallNumber(at: index + 1, in: text) else { continue }
      let end = rank.range.upperBound
      guard
        text.matches(any: FactRankOrder.rankUnits, at: end) || text.characterClass(end) != .han
          || FactRankOrder.verbs.contains(text.scalar(end))
      else { continue }
      ranks.append((rank.value, index..<end))
    }
    guard ranks.count == 2, let first = ranks.first, let last = ranks.last, first.value != last.value,
      // 出口居第三位，进口居第七位: ranks of two things.
      text.first(of: FigureWords.bases, in: sentence.lowerBound..<hit.lowerBound) != nil
        || (first.range.upperBound..<last.range.lowerBound).contains(where: {
          FactRankOrder.verbs.contains(text.scalar($0))
        })
    else { return }
    let distance = abs(first.value - last.value)
    guard distance != number.value, !context.protected.touches(hit, .content) else { return }
    let said = context.string(hit.lowerBound..<unit.upperBound)
    report.report(
      hit.lowerBound..<unit.upperBound,
      Message(
        "第\(first.value)与第\(last.value)相差 \(distance) 位，文中是“\(said)”，请核对。",
        "From rank \(first.value) to rank \(last.value) it is \(distance), not “\(said)”; please check."),
      related: [
        RelatedText(first.range, Message("一个名次", "One rank")), RelatedText(last.range, Message("另一个名次", "The other")),
      ])
  }
}
