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

  init(_ reading: ArticleReading, enumerations: [Enumeration], nouns: InitiativeNouns) {
    text = reading
    lists = enumerations
    inline = enumerations.indices.filter { enumerations[$0].form == .inline }
    marked = enumerations.indices.filter { enumerations[$0].form == .ordinal || enumerations[$0].form == .dashed }
    self.nouns = nouns
  }

  func components(of candidate: InitiativeCandidate) -> [Initiative.Component] {
    if !candidate.parts.isEmpty { return candidate.parts.map(component) }
    let own = inName(candidate)
    if !own.isEmpty { return own }
    let before = listBefore(candidate)
    if !before.isEmpty { return before }
    let behind = listBehind(candidate)
    if !behind.isEmpty { return behind }
    guard let formula = candidate.formula, formula.declared != nil else { return [] }
    let grouped = groupLists(candidate, formula)
    if !grouped.isEmpty { return grouped }
    let sections = SectionComponents(text).components(of: candidate, formula)
    if !sections.isEmpty { return sections }
    let marked = markedItems(candidate, formula)
    return marked.isEmpty ? listFollowing(candidate, formula) : marked
  }

  private func component(_ range: Range<Int>) -> Initiative.Component {
    Initiative.Component(text: text.string(range), range: range)
  }

  // MARK: In the name

  /// “单位包村、干部包户”, “综治中心+网格化+信息化”, 周交办、月讲评工作机制
  private func inName(_ candidate: InitiativeCandidate) -> [Initiative.Component] {
    // Most names hold no mark at which they could be parted.
    guard text.marks(in: candidate.quotation ?? candidate.range).contains(where: { parts(text.marks[$0]) }) else {
      return []
    }
    if let quotation = candidate.quotation {
      var ranges = split(quotation) { $0 == .enumerationComma || $0 == .comma }
      if ranges.count < 2, candidate.formula?.isSum != true { ranges = split(quotation) { $0 == .dash } }
      if ranges.count < 2, candidate.formula?.isSum != true {
        ranges = split(quotation) { $0 == .plus }
        // 党建+网格 without a type noun is a catchword.
        if ranges.count < 3 && candidate.kind == .slogan || ranges.contains(where: { $0.count < 2 }) { ranges = [] }
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

  private func parts(_ mark: Int32) -> Bool {
    switch text.characterClass(Int(mark)) {
    case .enumerationComma, .comma, .dash, .plus: true
    default: false
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
    if list.isOpen ? items.count > count : abs(items.count - count) > 1 && items.count * 2 != count { return [] }
    return items.map(component)
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
    let total = candidate.formula?.groups.reduce(0) { $0 + $1.count } ?? 0
    if text.characterClass(end) == .openBracket, let close = closing(end) {
      return parts((end + 1)..<close, total: total)
    }
    if let start = behindNamely(end) { return parts(start..<sentenceEnd(start), total: total) }
    var index = end
    // The clause may go on a little before the colon: 工作法，即：
    let limit = min(text.count, end + 10)
    while index < limit, text.characterClass(index) == .han { index += 1 }
    switch text.characterClass(index) {
    case .colon:
      return parts((index + 1)..<sentenceEnd(index + 1), total: total)
    case .comma, .dash:
      while text.characterClass(index) == .comma || text.characterClass(index) == .dash { index += 1 }
      if let start = behindNamely(index) { return parts(start..<sentenceEnd(start), total: total) }
      return composition(index)
    default: return []
    }
  }

  private static let namely = ScalarSet("即就包分具是")

  /// Where the parts begin behind 即, 包括 and the like at an index.
  private func behindNamely(_ index: Int) -> Int? {
    if text.scalar(index) == 0x5373, InitiativeBoundary.isWordWithNamely(text.scalar(index + 1)) { return nil }
    guard ComponentReader.namely.contains(text.scalar(index)) else { return nil }
    for word in ["即", "就是", "包括", "分别是", "分别为", "具体为", "具体是", "是指"] where text.matches(word, at: index) {
      let start = index + word.unicodeScalars.count
      let kind = text.characterClass(start)
      return kind == .colon || kind == .comma ? start + 1 : start
    }
    return nil
  }

  /// 由1名包村领导，1名村书记，N名村干部组成
  private func composition(_ index: Int) -> [Initiative.Component] {
    guard text.scalar(index) == 0x7531 else { return [] }  // 由
    let end = sentenceEnd(index)
    for position in index..<end
    where text.scalar(position + 1) == 0x6210 && (text.scalar(position) == 0x7EC4 || text.scalar(position) == 0x6784) {
      let inner = (index + 1)..<position
      let clauses = split(inner) { $0 == .comma || $0 == .semicolon }
      if clauses.count >= 2 { return clauses.map(component) }
      let items = split(inner) { $0 == .enumerationComma }
      return items.count >= 2 ? items.map(component) : []
    }
    return []
  }

  /// The parts of a stretch: between semicolons, else the items of its list.
  ///
  /// - Parameter total: how many a formula counts in all: 问需求、问困难、问建议，送政策、送技术、送服务 for “三问三送”.
  private func parts(_ range: Range<Int>, total: Int) -> [Initiative.Component] {
    let range = withoutQuotationMarks(range)
    guard range.lowerBound < range.upperBound else { return [] }
    if total >= 2 {
      let all = split(range) { $0 == .enumerationComma || $0 == .comma || $0 == .semicolon }
      if all.count == total, all.allSatisfy({ $0.count <= 24 }) { return all.map { component(withoutTail($0)) } }
    }
    for mark in [CharacterClass.semicolon, .enumerationComma, .comma] {
      let pieces = split(range) { $0 == mark }
      guard pieces.count >= 2 else { continue }
      // Commas between long clauses part a sentence, not a list.
      if mark == .comma, pieces.contains(where: { $0.count > 14 }) { return [] }
      return pieces.map { component(withoutTail($0)) }.filter { !$0.text.isEmpty }
    }
    return []
  }

  /// 即“1个中心统筹、3支队伍联动”: what one quotation holds from end to end.
  private func withoutQuotationMarks(_ range: Range<Int>) -> Range<Int> {
    guard text.characterClass(range.lowerBound) == .openQuote else { return range }
    for index in range where text.characterClass(index) == .closeQuote {
      let rest = index + 1
      return rest == range.upperBound || text.characterClass(rest).endsClause ? (range.lowerBound + 1)..<index : range
    }
    return range
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
      return (list.items.dropLast() + [last]).map(component)
    }
    return []
  }

  /// Whether a sentence ends somewhere in a short range.
  private func endsSentence(_ range: Range<Int>) -> Bool { range.contains { text.characterClass($0).endsSentence } }

  /// The place of the first list, among those named by their indices, that begins at or behind an index of the text.
  private func first(of positions: [Int], from index: Int) -> Int {
    var low = 0
    var high = positions.count
    while low < high {
      let middle = (low + high) / 2
      if lists[positions[middle]].range.lowerBound < index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// 三问：问需、问计、问效 and 四清：底数清、责任清、账目清、结果清 for “三问四清”.
  private func groupLists(_ candidate: InitiativeCandidate, _ formula: Formula) -> [Initiative.Component] {
    guard formula.isPure, formula.groups.count >= 2 else { return [] }
    let scalars = text.scalars
    var result: [Initiative.Component] = []
    var index = candidate.range.upperBound
    let limit = min(scalars.count, index + 3000)
    for group in formula.groups {
      // The numeral with its noun, then a colon.
      let word = (group.noun.lowerBound - 1)..<group.noun.upperBound
      var found: Range<Int>?
      while found == nil, index + word.count < limit {
        if scalars[index] == scalars[word.lowerBound], text.characterClass(index + word.count) == .colon,
          (0..<word.count).allSatisfy({ scalars[index + $0] == scalars[word.lowerBound + $0] })
        {
          found = (index + word.count + 1)..<sentenceEnd(index + word.count + 1)
        }
        index += 1
      }
      guard let found else { return [] }
      let items = split(found) { $0 == .enumerationComma || $0 == .comma || $0 == .semicolon }
      guard items.count == group.count else { return [] }
      result += items.map { component(withoutTail($0)) }
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
      return list.items.map { component(lead($0)) }
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
