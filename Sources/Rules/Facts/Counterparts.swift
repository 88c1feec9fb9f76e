import Linting
import TextModel

/// Pairs of words that part a whole between them: 男 and 女.
struct Counterparts: Sendable {
  private let pairs: [(first: String, second: String)]
  private let firsts: Phrases

  /// - Parameter text: the pairs, each with a stroke between its words.
  private init(_ text: String) {
    pairs = TableReader.scalars(of: text).compactMap { pair in
      let words = pair.split(separator: 0x2F).map { Scalars.string(Array($0)) }
      return words.count == 2 ? (words[0], words[1]) : nil
    }
    firsts = Phrases(pairs.map(\.first))
  }

  /// Whether both words of a pair stand in a range, or a word and the same behind 非 or 未: 脱贫村, 非脱贫村; 已签约, 未签约.
  func part(_ range: Range<Int>, _ text: LogicalText) -> Bool {
    if let negation = text.first(of: Counterparts.negations, in: range),
      text.characterClass(negation.upperBound + 1) == .han,
      text.first(text.string(negation.upperBound..<(negation.upperBound + 2)), in: range)?.lowerBound
        != negation.upperBound
    {
      return true
    }
    return text.first(of: firsts, in: range) != nil
      && pairs.contains { text.first($0.first, in: range) != nil && text.first($0.second, in: range) != nil }
  }

  /// Whether one word of a pair stands in the one range and the other in the other.
  func part(_ left: Range<Int>, _ right: Range<Int>, _ text: LogicalText) -> Bool {
    pairs.contains { pair in
      [(pair.first, pair.second), (pair.second, pair.first)].contains {
        text.first($0.0, in: left) != nil && text.first($0.1, in: right) != nil
          && text.first($0.1, in: left) == nil && text.first($0.0, in: right) == nil
      }
    }
  }

  private static let negations: Phrases = "非 未"

  static let sexes = Counterparts("男/女")
  static let trade = Counterparts("进口/出口")
  /// Pairs that are all there is.
  static let halves = Counterparts(halfText)
  /// Pairs of which nothing is both; there may be a third.
  static let kinds = Counterparts(halfText + " 新建/改建 新建/续建 国有/民营 省级/市级 一等奖/二等奖 金牌/银牌")

  private static let halfText = """
    男/女 公办/民办 城镇/农村 城市/农村 城区/农村 城区/乡镇 城区/乡村 上半/下半 上午/下午 上行/下行 白天/夜间 白班/夜班 室内/室外 线上/线下 大人/小孩 成人/儿童 公立/私立
    老生/新生 内科/外科 主车间/分厂 本地/外地 县内/县外 市内/市外 省内/省外 境内/境外 国内/国外 旱地/水田 水田/旱田 专任教师/职工 中央/地方
    丈夫/妻子 春茶/秋茶 早稻/晚稻 夏粮/秋粮 进口/出口 汉族/少数民族 固定/流动 本科/专科 党员/非党员 新当选/连任 新任/连任 党员/群众 合格/不合格
    达标/不达标 已办结/在办 正式/临时 正式党员/预备党员 实到/请假 实到/缺席 到会/请假 到会/缺席
    """
}
