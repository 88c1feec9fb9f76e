import TextModel

/// The components that an article tells by the terms of a formula: “3”就是三本台账, 问需、问计，解难、解忧 for “两问两解”,
/// 每天1分钟、每周5分钟 for “15”.
struct FormulaComponents {
  private let text: ArticleReading
  private let pieces: ComponentPieces

  /// How far behind the name its terms may be told.
  private static let reach = 700

  init(_ text: ArticleReading) {
    self.text = text
    pieces = ComponentPieces(text)
  }

  // MARK: “3”就是三本台账

  /// What each term of a formula is, where the article says it of each, in order.
  func told(behind end: Int, _ formula: Formula) -> [Initiative.Component] {
    let terms = formula.termRanges(in: text)
    guard terms.count >= 2, terms.count <= 6 else { return [] }
    var result: [Range<Int>] = []
    var place = ArticleReading.first(of: text.marks, from: end)
    for (number, term) in terms.enumerated() {
      guard let start = meaning(of: term, from: &place, end) else { return [] }
      let stop = pieces.clauseEnd(start, within: 60)
      guard stop > start + 1 else { return [] }
      let count = formula.groups.count == terms.count && !formula.isDigits ? formula.groups[number].count : 1
      result += items(start..<stop, count: count)
    }
    return result.map(pieces.component)
  }

  /// Where it begins what a quoted term is, behind the mark at a place.
  private func meaning(of term: Range<Int>, from place: inout Int, _ end: Int) -> Int? {
    while place < text.marks.count {
      let open = Int(text.marks[place])
      if open > end + FormulaComponents.reach { return nil }
      place += 1
      let close = open + term.count + 1
      guard text.characterClass(open) == .openQuote, text.characterClass(close) == .closeQuote,
        text.repeats(term, at: open + 1),
        let copula = text.logical.range(ofAny: FormulaComponents.copulas, at: close + 1)
      else { continue }
      return copula.upperBound
    }
    return nil
  }

  private static let copulas: Phrases = "就是 指的是 是指 代表 是 指 即 为"

  /// 以社区为中心构建的助餐圈、助医圈: as many as the term counts, the first without what is said of all of them.
  private func items(_ range: Range<Int>, count: Int) -> [Range<Int>] {
    guard count > 1 else { return [range] }
    var items = pieces.split(range) { $0 == .enumerationComma }
    guard items.count == count, let last = items.last else { return [range] }
    for index in items[0].dropLast(2).reversed()
    where text.has("的", at: index) && items[0].upperBound - index - 1 <= last.count + 1 {
      items[0] = (index + 1)..<items[0].upperBound
      break
    }
    return items
  }

  // MARK: 问需于民、问计于民，解难题、解心结

  /// The items of two lists or more, a list a group, as long as the groups count.
  func grouped(from start: Int, _ formula: Formula) -> [Initiative.Component] {
    guard formula.groups.count >= 2, !formula.isDigits, !formula.isSum else { return [] }
    let sentence = start..<max(start, pieces.sentenceEnd(start))
    let end = sentence.first { text.characterClass($0) == .closeBracket } ?? sentence.upperBound
    var index = start
    var result: [Range<Int>] = []
    var named = 0
    for (number, group) in formula.groups.enumerated() {
      var items: [Range<Int>] = []
      while items.count < group.count {
        var stop = index
        while stop < end, !ComponentPieces.partsItems(text.characterClass(stop)) { stop += 1 }
        guard stop > index + 1, stop - index <= 20 else { return [] }
        items.append(index..<stop)
        index = stop + 1
        // Inside a list 、 parts, behind it a comma does.
        if items.count < group.count, text.characterClass(stop) != .enumerationComma { return [] }
        if items.count == group.count, number + 1 < formula.groups.count,
          stop >= end || text.characterClass(stop) == .enumerationComma
        {
          return []
        }
      }
      if items.allSatisfy({ holds(group.noun, $0) }) { named += 1 }
      result += items
    }
    guard named > 0 else { return [] }
    if let last = result.last { result[result.count - 1] = withoutRest(last) }
    return result.map(pieces.component)
  }

  /// Whether what a group counts is named in an item.
  private func holds(_ noun: Range<Int>, _ item: Range<Int>) -> Bool {
    guard let first = noun.first else { return false }
    let last = text.scalar(noun.upperBound - 1)
    return item.contains { text.scalar($0) == text.scalar(first) || text.scalar($0) == last }
  }

  /// 评价全部上墙: what is said of all items behind the last.
  func withoutRest(_ item: Range<Int>) -> Range<Int> {
    let rest = item.dropFirst(2).first { text.logical.matches(any: FormulaComponents.rests, at: $0) }
    return item.lowerBound..<(rest ?? item.upperBound)
  }

  private static let rests: Phrases =
    "全部 一律 均已 轮流 轮番 共同 分别 联合 协同 一起 一同 参与 牵头 负责 担任 组成 构成 合力 联手 协作 开展 进行 等部门 为主体"

  // MARK: 每天1分钟、每周5分钟

  /// The items of a list whose figures, one behind the other, are the formula's digits: “1530”.
  func figures(from start: Int, _ formula: Formula) -> [Initiative.Component] {
    guard formula.isDigits else { return [] }
    let digits = formula.termRanges(in: text).flatMap { $0 }.map { Scalars.halfWidth(text.scalar($0)) }
    var items = pieces.split(start..<pieces.clauseEnd(start, within: 90)) { $0 == .enumerationComma }
    guard items.count >= 2, items.count <= digits.count else { return [] }
    var found: [UInt32] = []
    var unit: UInt32 = 0
    for (number, item) in items.enumerated() {
      var last = item.lowerBound
      for index in item where text.characterClass(index) == .digit {
        found.append(Scalars.halfWidth(text.scalar(index)))
        last = index + 1
      }
      guard last > item.lowerBound else { return [] }
      if number == 0 {
        unit = text.scalar(item.upperBound - 1)
      } else if number == items.count - 1 {
        // The last item ends with the unit of the others; what follows is said of all.
        guard let close = (last..<item.upperBound).first(where: { text.scalar($0) == unit }) else { return [] }
        items[number] = item.lowerBound..<(close + 1)
      }
    }
    return found == digits ? items.map(pieces.component) : []
  }
}
