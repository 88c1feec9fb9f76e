import PageStructure
import TextModel

/// Finds the parts of an initiative wherever its article spells them out: in the name, in a list before or behind it,
/// in section titles and in marked paragraphs.
struct ComponentReader {
  private let text: ArticleReading
  private let lists: [Enumeration]
  /// Which of them stand within a clause.
  private let inline: [Int]
  /// Which of them have order words or dashes.
  private let marked: [Int]
  private let nouns: InitiativeNouns
  private let pieces: ComponentPieces

  init(_ reading: ArticleReading, enumerations: [Enumeration], nouns: InitiativeNouns) {
    text = reading
    pieces = ComponentPieces(reading)
    lists = enumerations
    self.nouns = nouns
    var inline: [Int] = []
    var marked: [Int] = []
    inline.reserveCapacity(enumerations.count)
    for index in enumerations.indices {
      switch enumerations[index].form {
      case .inline: inline.append(index)
      case .ordinal, .dashed: marked.append(index)
      case .sections: break
      }
    }
    self.inline = inline
    self.marked = marked
  }

  func components(of candidate: InitiativeCandidate) -> [Initiative.Component] {
    let components = found(candidate)
    // 先“听”，再“查”，后“算”，终“访”: the order is no part of what is done.
    guard components.count > 1, components.allSatisfy({ opensWithOrder($0.range) }) else { return components }
    return components.map { pieces.component(($0.range.lowerBound + 1)..<$0.range.upperBound) }
  }

  private func opensWithOrder(_ range: Range<Int>) -> Bool {
    range.count > 3 && ComponentReader.orders.contains(text.scalar(range.lowerBound))
      && text.characterClass(range.lowerBound + 1) == .openQuote
  }

  private static let unions: Phrases = "融合 结合 相结合 联动 并重 协同 一体 一体化 并进 贯通 衔接 互补"
  private static let orders = ScalarSet("先再又后次三末终")

  private func found(_ candidate: InitiativeCandidate) -> [Initiative.Component] {
    if !candidate.parts.isEmpty { return candidate.parts.map(pieces.component) }
    let own = inName(candidate)
    if !own.isEmpty { return own }
    let before = listBefore(candidate)
    if !before.isEmpty { return before }
    let behind = ComponentsBehind(text).components(of: candidate)
    if !behind.isEmpty { return behind }
    guard let formula = candidate.formula, formula.isCounted else { return [] }
    let told = FormulaComponents(text).told(behind: candidate.range.upperBound, formula)
    return told.isEmpty ? groupLists(candidate, formula) : told
  }

  /// The components that sections, marked paragraphs or a later list spell out: asked where no mention of the name stands
  /// beside them.
  func sections(of candidate: InitiativeCandidate) -> [Initiative.Component] {
    guard let formula = candidate.formula, formula.isCounted else { return [] }
    let sections = SectionComponents(text).components(of: candidate, formula)
    if !sections.isEmpty { return sections }
    let marked = markedItems(candidate, formula)
    return marked.isEmpty ? listFollowing(candidate, formula) : marked
  }

  // MARK: In the name

  /// “单位包村、干部包户”, “综治中心+网格化+信息化”, 周交办、月讲评工作机制
  private func inName(_ candidate: InitiativeCandidate) -> [Initiative.Component] {
    // Most names hold no mark at which they could be parted.
    guard text.marks(in: candidate.quotation ?? candidate.range).contains(where: { parts(text.marks[$0]) }) else {
      return []
    }
    if let quotation = candidate.quotation {
      var ranges = pieces.split(quotation) { $0 == .enumerationComma || $0 == .comma }
      if ranges.count < 2, candidate.formula?.isSum != true { ranges = pieces.split(quotation) { $0 == .dash } }
      if ranges.count < 2, candidate.formula?.isSum != true {
        ranges = pieces.split(quotation) { $0 == .plus }
        // 党建+网格 without a type noun is a catchword.
        if ranges.count < 3 && candidate.kind == .slogan || ranges.contains(where: { $0.count < 2 }) { ranges = [] }
        // 互联网+ is a word of its own.
        if let first = ranges.first, text.string(first) == "互联网" { ranges = [] }
      }
      // “好媳妇、好婆婆”评选活动: what is won there.
      if text.matches("评选", at: quotation.upperBound + 1) { return [] }
      return ranges.count < 2 ? [] : ranges.map(pieces.component)
    }
    let items = pieces.split(candidate.range) { $0 == .enumerationComma }
    guard items.count >= 2, let first = items.first else { return [] }
    // The last piece carries the type noun; the others show how long it is without.
    return items.enumerated().map { position, piece in
      pieces.component(
        position == items.count - 1 ? piece.lowerBound..<min(piece.upperBound, piece.lowerBound + first.count) : piece)
    }
  }

  private func parts(_ mark: Int32) -> Bool {
    switch text.characterClass(Int(mark)) {
    case .enumerationComma, .comma, .dash, .plus: true
    default: false
    }
  }

  // MARK: Before the name

  private func listBefore(_ candidate: InitiativeCandidate) -> [Initiative.Component] {
    let start = candidate.range.lowerBound
    if text.has("的", at: start - 1) {
      // “良田、良种、良法”融合的“三良”模式
      let close = (start - 6..<start - 1).last { text.characterClass($0) == .closeQuote }
      if let close,
        close == start - 2 || text.logical.range(ofAny: ComponentReader.unions, at: close + 1)?.upperBound == start - 1,
        let quoted = quotation(closing: close)
      {
        var parts = pieces.split(quoted) { $0 == .enumerationComma || $0 == .comma }
        if parts.count < 2 { parts = pieces.split(quoted) { $0 == .plus } }
        if parts.count >= 2 { return parts.map(pieces.component) }
      }
      let units = unitsBefore(start - 1)
      guard units.isEmpty, let formula = candidate.formula, formula.isCounted, formula.groups.count == 1,
        let list = inline(endingAt: start - 1), list.items.count == formula.groups.first?.count, list.items.count > 2,
        let last = list.items.last, last.lowerBound < start - 1
      else { return units }
      let items = alike(list.items.dropLast() + [last.lowerBound..<(start - 1)])
      return items.allSatisfy { $0.count <= 12 } ? items.map(pieces.component) : units
    }
    guard candidate.formula?.isCounted == true, let list = inline(endingAt: start) else { return [] }
    var items = list.items
    // 通报了“三个一百”: a verb parts the name from the list before it, unless it is a part like the others (品牌打造).
    if text.length(of: .governingVerb, before: start) > 0 || InitiativeBoundary.isAspect(text.scalar(start - 1)),
      items.last?.count != items.first?.count
    {
      return []
    }
    if let last = items.last, last.upperBound > start {
      guard last.lowerBound < start, candidate.quotation == nil else { return [] }
      items[items.count - 1] = last.lowerBound..<start
    }
    guard let count = candidate.formula?.groups.first?.count else { return [] }
    // A bare slogan is spelled out by as many items as it counts.
    // Of 十乱 each item may name two.
    if candidate.needsComponents, items.count != count, items.count * 2 != count || !name(candidate, items) {
      return []
    }
    if list.isOpen ? items.count > count : abs(items.count - count) > 1 && items.count * 2 != count { return [] }
    return alike(withoutSurroundings(items)).map(pieces.component)
  }

  /// （记者张三）领导到位、…、服务到位——某镇以“五到位”: a list without the mark of the news before it and the dash behind.
  private func withoutSurroundings(_ items: [Range<Int>]) -> [Range<Int>] {
    guard items.count > 1, let first = items.first, let last = items.last else { return items }
    let start = first.last { text.characterClass($0) == .closeBracket }.map { $0 + 1 } ?? first.lowerBound
    let end = last.first { text.characterClass($0) == .dash } ?? last.upperBound
    guard start < first.upperBound, end > last.lowerBound else { return items }
    return [start..<first.upperBound] + items.dropFirst().dropLast() + [last.lowerBound..<end]
  }

  /// Whether each item names what a slogan counts.
  private func name(_ candidate: InitiativeCandidate, _ items: [Range<Int>]) -> Bool {
    guard let noun = candidate.formula?.groups.first?.noun, !noun.isEmpty else { return false }
    return items.allSatisfy { $0.contains { text.scalar($0) == text.scalar(noun.lowerBound) } }
  }

  /// 治理乱收费、乱罚款、乱集资: the first item without the verb of all, where the others begin or end alike and are of one
  /// length. What was taken for a verb, as in 好班子、好机制, belongs to it where the others begin with it.
  private func alike(_ items: [Range<Int>]) -> [Range<Int>] {
    guard let first = items.first, let last = items.last, items.count > 2 else { return items }
    let start = first.upperBound - last.count
    let others = items.dropFirst()
    guard start != first.lowerBound, start >= 0, first.count >= last.count - 1 else { return items }
    let beginAlike = others.allSatisfy { text.scalar($0.lowerBound) == text.scalar(start) }
    let endAlike =
      first.count > last.count
      && others.allSatisfy {
        $0.count == last.count && text.scalar($0.upperBound - 1) == text.scalar(first.upperBound - 1)
      }
    // 给村干部列出权责、服务、资金: the others are all of one length.
    let areEven = others.count > 2 && others.allSatisfy { $0.count == last.count }
    return beginAlike || endAlike || areEven ? [start..<first.upperBound] + others : items
  }

  /// The list that leads up to an index: its last item, 等 or the count stands there.
  private func inline(endingAt index: Int) -> Enumeration? {
    let low = first(of: inline, from: index)
    for position in inline[max(0, low - 3)..<low].reversed() {
      let list = lists[position]
      guard let last = list.items.last else { continue }
      if last.upperBound == index || last.upperBound + 1 == index && list.isOpen { return list }
      // 街道党工委、办事处主任双组长制: the last item runs on into the name.
      if last.lowerBound < index && index < last.upperBound { return list }
    }
    return nil
  }

  /// 以镇、村、片为单位的三级网格化管理责任体系
  private func unitsBefore(_ particle: Int) -> [Initiative.Component] {
    var isIn: Int?
    var index = particle - 1
    while index > max(0, particle - 40), !text.characterClass(index).endsClause {
      let scalar = Unicode.Scalar(text.scalar(index)) ?? " "
      if scalar == "为", isIn == nil { isIn = index }
      if scalar == "以", let end = isIn {
        let parts = pieces.split((index + 1)..<end) { $0 == .enumerationComma }
        return parts.count >= 2 ? parts.map(pieces.component) : []
      }
      index -= 1
    }
    return []
  }

  private func quotation(closing index: Int) -> Range<Int>? {
    var start = index - 1
    while start >= max(0, index - 60), !text.characterClass(start).endsSentence {
      if text.characterClass(start) == .openQuote { return (start + 1)..<index }
      if text.characterClass(start) == .closeQuote { return nil }
      start -= 1
    }
    return nil
  }

  // MARK: Further on

  /// “四项机制” … 建立日巡查、周例会、月评比、季考核机制: the next list in the article that has as many items.
  private func listFollowing(_ candidate: InitiativeCandidate, _ formula: Formula) -> [Initiative.Component] {
    guard formula.groups.count == 1, let count = formula.groups.first?.count, count >= 3 else { return [] }
    let end = candidate.range.upperBound
    for position in inline[first(of: inline, from: end)...].prefix(3) {
      let list = lists[position]
      guard list.range.lowerBound < end + 60 else { break }
      guard list.items.count == count, !list.isOpen, let first = list.items.first, var last = list.items.last,
        text.length(of: .governingVerb, before: first.lowerBound) > 0
          || text.characterClass(first.lowerBound - 1) == .openQuote, endsSentence(end..<first.lowerBound)
      else { continue }
      // The last item may carry the type noun of all: 季考核机制.
      if nouns.ending(at: first.upperBound) == nil, let noun = nouns.ending(at: last.upperBound),
        last.count - noun.range.count == first.count
      {
        last = last.lowerBound..<noun.range.lowerBound
      }
      return (list.items.dropLast() + [last]).map(pieces.component)
    }
    return []
  }

  /// Whether a sentence ends somewhere in a short range.
  private func endsSentence(_ range: Range<Int>) -> Bool { range.contains { text.characterClass($0).endsSentence } }

  /// The place of the first list, among those named by their indices, that begins at or behind an index of the text.
  private func first(of positions: [Int], from index: Int) -> Int {
    positions.partitioningIndex { lists[$0].range.lowerBound >= index }
  }

  /// 三问：问需、问计、问效 and 四清：底数清、责任清、账目清、结果清 for “三问四清”.
  private func groupLists(_ candidate: InitiativeCandidate, _ formula: Formula) -> [Initiative.Component] {
    guard formula.isPure, formula.groups.count >= 2 else { return [] }
    let marks = text.marks
    var result: [Initiative.Component] = []
    var index = candidate.range.upperBound
    let limit = min(text.count, index + 3000)
    var mark = ArticleReading.first(of: marks, from: index)
    for group in formula.groups {
      // The numeral with its noun, then a colon.
      let word = (group.noun.lowerBound - 1)..<group.noun.upperBound
      var found: Range<Int>?
      while found == nil, mark < marks.count, Int(marks[mark]) < limit {
        let (colon, start) = (Int(marks[mark]), Int(marks[mark]) - word.count)
        if start >= index, text.characterClass(colon) == .colon, text.repeats(word, at: start) {
          found = (colon + 1)..<pieces.sentenceEnd(colon + 1)
          index = start + 1
        } else {
          mark += 1
        }
      }
      guard let found else { return [] }
      let items = pieces.items(found)
      guard items.count == group.count else { return [] }
      result += items.map { pieces.component(pieces.withoutTail($0)) }
    }
    return result
  }

  // MARK: 一是…二是…, ——…

  /// The first clauses of the marked list that follows a counted name.
  private func markedItems(_ candidate: InitiativeCandidate, _ formula: Formula) -> [Initiative.Component] {
    guard let count = formula.groups.first?.count, formula.groups.count == 1, count > 2 else { return [] }
    for position in marked[first(of: marked, from: candidate.range.upperBound)...].prefix(8) {
      let list = lists[position]
      guard list.items.count == count || list.declared?.count == count && list.form == .dashed,
        list.form == .dashed || list.range.lowerBound < candidate.range.upperBound + 80
      else { continue }
      return list.items.map { pieces.component(lead($0)) }
    }
    return []
  }

  /// The first clause of an item, without the verb that leads to a name.
  private func lead(_ item: Range<Int>) -> Range<Int> {
    var end = item.lowerBound
    while end < item.upperBound, !text.characterClass(end).endsClause { end += 1 }
    var start = item.lowerBound
    let length = text.length(of: .governingVerb, from: start)
    if length > 0, start + length + 4 <= end, text.characterClass(end - 1) == .han,
      nouns.ending(at: end) != nil
    {
      start += length
    }
    return start..<end
  }
}
