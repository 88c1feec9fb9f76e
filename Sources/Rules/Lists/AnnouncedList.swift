import Facts
import Linting
import PageStructure
import TextModel

/// A list whose number stands right before it, with a dash, a bracket or a colon between: 四名新党员——甲、乙、丙, 三所小学（…）,
/// 五件实事：….
struct AnnouncedList {
  let value: Int
  /// The number with its classifier.
  let announced: Range<Int>
  let items: [Range<Int>]
  let isWrong: Bool

  /// What a list is counted by, before it or behind it.
  static let measures: Phrases = "名 位 所 家 支 件 座 条 项 种 类 个 本 部 大 处 门 首 篇 场 台 届 间 只 口 样 方面 环节 步 点 道 幅 款 招 份"

  /// Nil unless such a list opens at a mark.
  init?(at mark: Int, in context: ArticleContext) {
    let text = context.text
    // “六件实事”：: the name may stand in quotation marks.
    let end = text.characterClass(mark - 1) == .closeQuote ? mark - 1 : mark
    guard let head = context.clause(at: mark - 1),
      let count = AnnouncedList.count(before: end, from: head.lowerBound, text)
    else { return nil }
    switch text.characterClass(mark) {
    case .colon:
      // 五件实事：…: whole deeds, each with its figure; a list of names is counted elsewhere.
      guard let clause = context.clause(at: mark + 1), !AnnouncedList.hasMore(clause, text),
        let items = AnnouncedList.items(in: clause, text), let last = items.last, items.count >= 3,
        items.allSatisfy({ $0.count >= 4 && AnnouncedList.hasFigure($0, text) }),
        clause.contains(where: { text.characterClass($0) == .digit }),
        text.first(of: AnnouncedList.openEnds, in: last) == nil
      else { return nil }
      self.init(count, items)
    case .openBracket:
      let end = (mark + 1..<min(text.count, mark + 60)).first { text.characterClass($0) == .closeBracket }
      guard let end, let items = AnnouncedList.names(in: mark + 1..<end, text), let last = items.last, last.count <= 8,
        // 8个省（自治区、直辖市）: what they may be called besides.
        !items.allSatisfy({ text.matches(any: AnnouncedList.districts, endingAt: $0.upperBound) })
      else { return nil }
      self.init(count, items)
    case .dash:
      // A single dash joins the parts of a name: 捷克—摩拉维亚.
      guard text.characterClass(mark + 1) == .dash, text.characterClass(mark + 2) == .han,
        let end = (mark + 2..<min(text.count, mark + 80)).first(where: {
          text.characterClass($0) == .dash && text.characterClass($0 + 1) == .dash
            || text.characterClass($0).endsClause
        }), let items = AnnouncedList.names(in: mark + 2..<end, text)
      else { return nil }
      self.init(count, items)
    default: return nil
    }
  }

  /// 三位获奖者分别是甲、乙、丙; 四个展区，分别是甲、乙和丙: behind words, in one clause or at the start of the next.
  init?(behind words: Range<Int>, in context: ArticleContext) {
    let text = context.text
    guard let clause = context.clause(at: words.lowerBound), words.upperBound < clause.upperBound else { return nil }
    let isNext = clause.lowerBound == words.lowerBound && text.characterClass(clause.lowerBound - 1) == .comma
    let head = isNext ? context.clause(at: clause.lowerBound - 2) ?? clause : clause
    // 分别由A、由B、由C: the preposition opens each item.
    let isLed = text.matches(any: AnnouncedList.leads, endingAt: words.upperBound)
    let list = (isLed ? words.upperBound - 1 : words.upperBound)..<clause.upperBound
    guard
      let count = AnnouncedList.count(
        before: isNext ? head.upperBound : words.lowerBound, from: head.lowerBound, text, mayBeTold: true),
      let items = AnnouncedList.alike(in: list, by: isLed ? 1 : 2, text)
        ?? AnnouncedList.names(in: isLed ? words.upperBound..<clause.upperBound : list, text, mayJoin: true)
        ?? AnnouncedList.people(in: list, context) ?? AnnouncedList.titles(in: list, text),
      // 分别是《渡口》《晒秋》，二等奖、三等奖…: titles side by side have ended.
      !AnnouncedList.hasMore(clause, text)
        || AnnouncedList.titles(in: list, text) != nil && text.characterClass(clause.upperBound + 1) == .han
    else { return nil }
    self.init(count, items)
  }

  /// 照料邻居的环卫工贺秀兰、跳河救人的骑手卢海波: pieces of any length that each end with the name of a person, or at least
  /// two of them and the others with what may be one.
  static func people(in range: Range<Int>, _ context: ArticleContext) -> [Range<Int>]? {
    let text = context.text
    guard let items = items(in: range, text) else { return nil }
    let ends = context.facts.people[context.people(in: range)].map(\.range.upperBound)
    let named = items.filter { ends.contains($0.upperBound) }
    guard ends.count == named.count, named.count >= 2,
      items.allSatisfy({
        ends.contains($0.upperBound) || Surnames.rank(text.scalar($0.upperBound - 3)) != nil
          || $0.count >= 4 && Surnames.rank(text.scalar($0.upperBound - 2)) != nil
      })
    else { return nil }
    return items
  }

  /// 《渡口》《晒秋》《收网》: titles side by side, and nothing else.
  private static func titles(in range: Range<Int>, _ text: LogicalText) -> [Range<Int>]? {
    var items: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound, items.count < 12 {
      if let joint = text.range(ofAny: titleJoints, at: start), !items.isEmpty { start = joint.upperBound }
      guard text.characterClass(start) == .openTitle,
        let end = (start..<min(range.upperBound, start + 30)).first(where: { text.characterClass($0) == .closeTitle })
      else { return nil }
      items.append(start..<(end + 1))
      start = end + 1
    }
    return items.count >= 2 ? items : nil
  }

  private static let titleJoints: Phrases = "、 和 与 及 以及"

  private static let districts: Phrases = "自治区 直辖市 市 区 县 旗 镇 街道 乡 办事处 兵团 单位"
  private static let leads: Phrases = "由 从"

  /// Pieces of any length that all begin with the same characters, or all end with a title or a name in marks:
  /// 由火车站开往大学城、由客运站开往职教园; 舞蹈《丰收》、快板《家乡》.
  private static func alike(in range: Range<Int>, by length: Int, _ text: LogicalText) -> [Range<Int>]? {
    guard let items = items(in: range, text, mayQuote: true), let first = items.first, items.count >= 2,
      text.first(of: openEnds, in: items[items.count - 1]) == nil
    else { return nil }
    let head = text.string(first.prefix(length))
    let areAlike = items.allSatisfy { (length + 2...24).contains($0.count) && text.matches(head, at: $0.lowerBound) }
    return areAlike || items.allSatisfy { text.characterClass($0.upperBound - 1).isClosing } ? items : nil
  }

  private static let openEnds: Phrases = "等 和 及 与"
  private static let openNames: Phrases = "等 和 及 与 为 任"

  private static func hasFigure(_ item: Range<Int>, _ text: LogicalText) -> Bool {
    item.contains { text.characterClass($0) == .digit || HanDigit.isNumeral(text.scalar($0)) }
  }

  /// Names and short nouns between 、; the last may run on into the clause. Figures and long pieces are another kind of list.
  ///
  /// - Parameter mayJoin: whether the last two may be joined by 和.
  private static func names(in range: Range<Int>, _ text: LogicalText, mayJoin: Bool = false) -> [Range<Int>]? {
    guard var items = items(in: range, text), let end = items.last else { return nil }
    if mayJoin, let joint = text.first(of: ListWords.joints, in: end), joint.lowerBound - end.lowerBound >= 2,
      end.upperBound - joint.upperBound >= 2
    {
      items[items.count - 1] = end.lowerBound..<joint.lowerBound
      items.append(joint.upperBound..<end.upperBound)
    }
    guard let last = items.last,
      items.dropLast().allSatisfy({ (2...8).contains($0.count) && $0.allSatisfy { text.characterClass($0) == .han } }),
      last.count >= 2, text.first(of: openNames, in: last) == nil, text.characterClass(last.lowerBound) == .han
    else { return nil }
    return items
  }

  private init(_ count: (value: Int, range: Range<Int>), _ items: [Range<Int>]) {
    value = count.value
    announced = count.range
    self.items = items
    isWrong = count.value != items.count
  }

  private static let noCounts: Phrases = "每 近 约 这 那 另 其中 中 余 前 后 上 的"
  private static let breaks: Phrases = "的 等 之一 中"

  /// The last number with its classifier before an index, with a noun of at most eight characters behind it.
  ///
  /// - Parameter mayBeTold: whether 的 may stand before the number: 获奖的两幅作品分别是.
  static func count(
    before end: Int, from start: Int, _ text: LogicalText, mayBeTold: Bool = false
  ) -> (value: Int, range: Range<Int>)? {
    let near = max(start, end - 11)..<max(start, end)
    for index in near.reversed() {
      guard let number = SmallNumber(at: index, in: text), number.value >= 2, number.value <= 12,
        let measure = text.range(ofAny: measures, at: number.range.upperBound), measure.upperBound < end
      else { continue }
      guard number.isCount(in: text), text.characterClass(index - 1) != .period,
        !text.matches(any: noCounts, endingAt: index) || text.matches("签约", endingAt: index)
          || mayBeTold && (text.has("的", at: index - 1) || text.has("前", at: index - 1)),
        (measure.upperBound..<end).allSatisfy({ text.characterClass($0) == .han }),
        text.first(of: breaks, in: measure.upperBound..<end) == nil
      else { return nil }
      return (number.value, number.range.lowerBound..<measure.upperBound)
    }
    return nil
  }

  /// The pieces between the 、 of a range; nil where it has none, or hides one.
  ///
  /// - Parameter mayQuote: whether marks may open and close in a piece.
  static func items(in range: Range<Int>, _ text: LogicalText, mayQuote: Bool = false) -> [Range<Int>]? {
    var items: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      let kind = text.characterClass(index)
      if kind.isOpening || kind.isClosing {
        if !mayQuote { return nil }
        depth += kind.isOpening ? 1 : -1
      }
      if kind == .enumerationComma {
        if depth != 0 { return nil }
        items.append(start..<index)
        start = index + 1
      }
    }
    items.append(start..<range.upperBound)
    return items.count >= 2 && !items.contains(where: \.isEmpty) ? items : nil
  }

  /// Whether the list goes on behind the clause: after a semicolon, or a comma and another 、.
  static func hasMore(_ clause: Range<Int>, _ text: LogicalText) -> Bool {
    if text.characterClass(clause.upperBound) == .semicolon { return true }
    guard text.characterClass(clause.upperBound) == .comma else { return false }
    var index = clause.upperBound + 1
    while index < text.count, !text.characterClass(index).endsSentence, index - clause.upperBound < 60 {
      if text.characterClass(index) == .enumerationComma { return true }
      index += 1
    }
    return false
  }
}
