import Facts
import Linting
import TextModel

/// A rank against those before it and behind it: 仅次于一名选手，位列第三; 16支球队中排在第15位，倒数第三.
extension FactRankOrder {
  private static let several: Phrases = "和 与 及 或 两 二 三 四 五 六 几 多 数 些 等 们 双 组合"
  private static let commas: ScalarSet = "，,"

  /// The rank that begins at an index: 第三, 第三位.
  private static func ordinal(at mark: Int, _ text: LogicalText) -> (value: Int, range: Range<Int>)? {
    guard text.has("第", at: mark), let number = SmallNumber(at: mark + 1, in: text) else { return nil }
    let end = number.range.upperBound
    if let unit = text.range(ofAny: rankUnits, at: end) { return (number.value, mark..<unit.upperBound) }
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

  private static let whose: Phrases = "的是"
  private static let values: Phrases = "为 达 达到 是 有 增长 共 共有 下降"
  private static let notOfOthers: Phrases = """
    比 较 同比 环比 去年 上年 全市 全县 全省 全国 全区 平均 目标 计划 其中 历史 合计 总 共 累计 增速 占 以来 往年 此前 其余 其他
    """

  /// 增速最高的是A，为6.8%；B增长7.3%: one of the others has more.
  static func checkExtreme(
    _ word: Range<Int>, isMost: Bool, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard let clause = context.clause(at: word.lowerBound), let link = text.range(ofAny: whose, at: word.upperBound),
      let index = context.metrics(in: link.upperBound..<min(sentence.upperBound, link.upperBound + 18)).first,
      case let figure = context.facts.metrics[index], figure.upperBound == nil,
      figure.modifier == nil || figure.modifier == .up,
      text.matches(any: values, endingAt: figure.range.lowerBound)
        || text.characterClass(figure.range.lowerBound - 1) == .comma
        || text.characterClass(figure.range.lowerBound - 1) == .openBracket
    else { return }
    let behind =
      figure.range.upperBound..<max(figure.range.upperBound, min(sentence.upperBound, figure.range.upperBound + 90))
    let larger = context.metrics(in: behind).map { context.facts.metrics[$0] }.first { other in
      guard other.unit.key == figure.unit.key, other.upperBound == nil, other.modifier != .down,
        let around = context.clause(at: other.range.lowerBound),
        case let lead = around.lowerBound..<other.range.lowerBound, (2...12).contains(lead.count),
        lead.allSatisfy({ text.characterClass($0) == .han || text.characterClass($0).isOpening }),
        text.first(of: notOfOthers, in: lead) == nil,
        text.matches(any: values, endingAt: other.range.lowerBound)
          || text.characterClass(other.range.lowerBound - 1) == .openBracket
      else { return false }
      return isMost ? other.baseAmount > figure.baseAmount : other.baseAmount < figure.baseAmount
    }
    guard let larger, !context.protected.touches(word, .content) else { return }
    let low = max(clause.lowerBound, word.lowerBound - 2)
    let (one, other) = (context.string(figure.range), context.string(larger.range))
    report.report(
      low..<figure.range.upperBound,
      Message(
        "\(other)比 \(one)\(isMost ? "大" : "小")，同“\(context.string(word))”对不上，请核对。",
        "\(other) is \(isMost ? "more" : "less") than \(one), which is said to be the extreme; please check."),
      severity: .information, related: [RelatedText(larger.range, Message("另一个数在这里。", "The other figure is here."))])
  }

  private static let gettings: Phrases = "获得 夺得 摘得 斩获 收获 拿到 拿下 获 夺 摘 捧得 捧回 赢得 荣获"
  private static let byRank: Phrases = "的成绩 成绩 的好成绩 的总成绩"

  /// 以第三名的成绩获得银牌
  static func checkMedal(
    _ word: Range<Int>, rank: Int, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard let getting = text.range(ofAny: gettings, endingAt: word.lowerBound),
      let score = text.range(ofAny: byRank, endingAt: getting.lowerBound),
      let mark = text.last("第", in: max(sentence.lowerBound, score.lowerBound - 5)..<score.lowerBound),
      let place = ordinal(at: mark.lowerBound, text), place.range.upperBound == score.lowerBound, place.value != rank,
      text.has("以", at: place.range.lowerBound - 1) || text.has("总", at: place.range.lowerBound - 1)
    else { return }
    report.report(
      place.range.lowerBound..<word.upperBound,
      Message(
        "第\(place.value)名同“\(context.string(word))”对不上，请核对。", "Place \(place.value) does not get that; please check."),
      severity: .information)
  }
}
