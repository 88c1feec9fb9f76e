import PageStructure
import TextModel

/// Finds the parts of an initiative wherever its article spells them out: in the name, in a list before or behind it,
/// in section titles and in marked paragraphs.
struct ComponentReader {
  private let text: ArticleReading
  private let inline: [Enumeration]
  private let marked: [Enumeration]
  private let verbs: WordMarks
  private let nouns: InitiativeNouns

  init(_ reading: ArticleReading, enumerations: [Enumeration], nouns: InitiativeNouns) {
    text = reading
    inline = enumerations.filter { $0.form == .inline }
    marked = enumerations.filter { $0.form == .ordinal || $0.form == .dashed }
    verbs = WordMarks(.governingVerb, in: reading)
    self.nouns = nouns
  }

  func components(of candidate: InitiativeCandidate) -> [Initiative.Component] {
    let own = inName(candidate)
    if !own.isEmpty { return own }
    let before = listBefore(candidate)
    if !before.isEmpty { return before }
    let behind = listBehind(candidate)
    if !behind.isEmpty { return behind }
    guard let formula = candidate.formula, formula.declared != nil else { return [] }
    let sections = SectionComponents(text).components(of: candidate, formula)
    if !sections.isEmpty { return sections }
    return markedItems(candidate, formula)
  }

  private func component(_ range: Range<Int>) -> Initiative.Component {
    Initiative.Component(text: text.string(range), range: range)
  }

  // MARK: In the name

  /// “单位包村、干部包户”, “综治中心+网格化+信息化”, 周交办、月讲评工作机制
  private func inName(_ candidate: InitiativeCandidate) -> [Initiative.Component] {
    if let quotation = candidate.quotation {
      var ranges = split(quotation) { $0 == .enumerationComma || $0 == .comma }
      if ranges.count < 2, candidate.formula?.isSum != true { ranges = split(quotation) { $0 == .dash } }
      if ranges.count < 2, candidate.formula?.isSum != true {
        ranges = split(quotation) { $0 == .plus }
        if ranges.count < 3 { ranges = [] }
      }
      return ranges.count < 2 ? [] : ranges.map(component)
    }
    let pieces = split(candidate.range) { $0 == .enumerationComma }
    guard pieces.count >= 2, let first = pieces.first else { return [] }
    // The last piece carries the type noun; the others show how long it is without.
    return pieces.enumerated().map { position, piece in
      component(
        position == pieces.count - 1 ? piece.lowerBound..<min(piece.upperBound, piece.lowerBound + first.count) : piece)
    }
  }

  private func split(_ range: Range<Int>, at isMark: (CharacterClass) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where isMark(text.characterClass(index)) {
      if start < index { result.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }

  // MARK: Before the name

  private func listBefore(_ candidate: InitiativeCandidate) -> [Initiative.Component] {
    let start = candidate.range.lowerBound
    if text.scalar(start - 1) == 0x7684 {  // 的
      if text.characterClass(start - 2) == .closeQuote, let quoted = quotation(closing: start - 2) {
        let parts = split(quoted) { $0 == .enumerationComma || $0 == .comma }
        if parts.count >= 2 { return parts.map(component) }
      }
      return unitsBefore(start - 1)
    }
    guard candidate.formula?.declared != nil, let list = inline(endingAt: start) else { return [] }
    var items = list.items
    if let last = items.last, last.upperBound > start {
      guard last.lowerBound < start, candidate.quotation == nil else { return [] }
      items[items.count - 1] = last.lowerBound..<start
    }
    guard let count = candidate.formula?.groups.first?.count else { return [] }
    if list.isOpen ? items.count > count : abs(items.count - count) > 1 && items.count * 2 != count { return [] }
    return items.map(component)
  }

  /// The list that leads up to an index: its last item, 等 or the count stands there.
  private func inline(endingAt index: Int) -> Enumeration? {
    var low = 0
    var high = inline.count
    while low < high {
      let middle = (low + high) / 2
      if inline[middle].range.lowerBound < index { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    for list in inline[max(0, low - 3)..<low].reversed() {
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
        let parts = split((index + 1)..<end) { $0 == .enumerationComma }
        return parts.count >= 2 ? parts.map(component) : []
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

  // MARK: Behind the name

  private func listBehind(_ candidate: InitiativeCandidate) -> [Initiative.Component] {
    let end = candidate.range.upperBound
    if text.characterClass(end) == .openBracket, let close = closing(end) {
      return parts((end + 1)..<close)
    }
    var index = end
    // The clause may go on a little before the colon: 工作法，即：
    let limit = min(text.count, end + 10)
    while index < limit, text.characterClass(index) == .han { index += 1 }
    switch text.characterClass(index) {
    case .colon:
      return parts((index + 1)..<sentenceEnd(index + 1))
    case .comma, .dash:
      while text.characterClass(index) == .comma || text.characterClass(index) == .dash { index += 1 }
      if text.scalar(index) == 0x5373, InitiativeBoundary.isWordWithNamely(text.scalar(index + 1)) { return [] }
      for word in ["即", "就是", "包括", "分别是", "分别为", "具体为", "具体是"] where text.matches(word, at: index) {
        var start = index + word.unicodeScalars.count
        if text.characterClass(start) == .colon || text.characterClass(start) == .comma { start += 1 }
        return parts(start..<sentenceEnd(start))
      }
      return composition(index)
    default: return []
    }
  }

  /// 由1名包村领导，1名村书记，N名村干部组成
  private func composition(_ index: Int) -> [Initiative.Component] {
    guard text.scalar(index) == 0x7531 else { return [] }  // 由
    let end = sentenceEnd(index)
    for position in index..<end where text.matches("组成", at: position) || text.matches("构成", at: position) {
      let inner = (index + 1)..<position
      let clauses = split(inner) { $0 == .comma || $0 == .semicolon }
      if clauses.count >= 2 { return clauses.map(component) }
      let items = split(inner) { $0 == .enumerationComma }
      return items.count >= 2 ? items.map(component) : []
    }
    return []
  }

  /// The parts of a stretch: between semicolons, else the items of its list.
  private func parts(_ range: Range<Int>) -> [Initiative.Component] {
    guard range.lowerBound < range.upperBound else { return [] }
    for mark in [CharacterClass.semicolon, .enumerationComma, .comma] {
      let pieces = split(range) { $0 == mark }
      guard pieces.count >= 2 else { continue }
      // Commas between long clauses part a sentence, not a list.
      if mark == .comma, pieces.contains(where: { $0.count > 14 }) { return [] }
      return pieces.map { component(withoutTail($0)) }.filter { !$0.text.isEmpty }
    }
    return []
  }

  private func withoutTail(_ range: Range<Int>) -> Range<Int> {
    var high = range.upperBound
    while high > range.lowerBound, text.characterClass(high - 1).endsClause { high -= 1 }
    var index = range.lowerBound + 1
    while index < high {
      if text.scalar(index) == 0x7B49, index + 1 == high { return range.lowerBound..<index }  // 等
      if text.characterClass(index) == .comma { return range.lowerBound..<index }
      index += 1
    }
    return range.lowerBound..<high
  }

  private func closing(_ index: Int) -> Int? {
    for position in index..<min(text.count, index + 80) where text.characterClass(position) == .closeBracket {
      return position
    }
    return nil
  }

  private func sentenceEnd(_ index: Int) -> Int {
    var end = index
    while end < text.count, end - index < 200, !text.characterClass(end).endsSentence { end += 1 }
    return end
  }

  // MARK: 一是…二是…, ——…

  /// The first clauses of the marked list that follows a counted name.
  private func markedItems(_ candidate: InitiativeCandidate, _ formula: Formula) -> [Initiative.Component] {
    guard let count = formula.groups.first?.count, formula.groups.count == 1, count > 2 else { return [] }
    for list in following(candidate.range.upperBound) {
      guard list.items.count == count || list.declared?.count == count && list.form == .dashed,
        list.form == .dashed || list.range.lowerBound < candidate.range.upperBound + 80
      else { continue }
      return list.items.map { component(lead($0)) }
    }
    return []
  }

  /// The next marked lists behind an index.
  private func following(_ index: Int) -> ArraySlice<Enumeration> {
    var low = 0
    var high = marked.count
    while low < high {
      let middle = (low + high) / 2
      if marked[middle].range.lowerBound < index { low = middle + 1 } else { high = middle }
    }
    return marked[low...].prefix(8)
  }

  /// The first clause of an item, without the verb that leads to a name.
  private func lead(_ item: Range<Int>) -> Range<Int> {
    var end = item.lowerBound
    while end < item.upperBound, !text.characterClass(end).endsClause { end += 1 }
    var start = item.lowerBound
    let length = verbs.length(from: start)
    if length > 0, start + length + 4 <= end, text.characterClass(end - 1) == .han,
      nouns.ending(at: end) != nil
    {
      start += length
    }
    return start..<end
  }
}
