import TextModel

/// The components that the text spells out right behind an initiative's name: in brackets, behind a colon or 即, as what
/// it is composed of.
struct ComponentsBehind {
  private let text: ArticleReading
  private let pieces: ComponentPieces
  private let spelled: FormulaComponents

  init(_ text: ArticleReading) {
    self.text = text
    pieces = ComponentPieces(text)
    spelled = FormulaComponents(text)
  }

  func components(of candidate: InitiativeCandidate) -> [Initiative.Component] {
    let end = candidate.range.upperBound
    if text.characterClass(end) == .openBracket, let close = closing(end) {
      return parts((end + 1)..<close, candidate.formula)
    }
    if let start = behindNamely(end) {
      return parts(start..<pieces.sentenceEnd(start), candidate.formula)
    }
    // 体系由“一个总馆、七个分馆”构成
    if text.has("由", at: end) {
      let composed = composed(end)
      if !composed.isEmpty { return composed }
    }
    var index = end
    // The clause may go on a little before the colon: 工作法，即：
    let limit = min(text.count, end + 10)
    while index < limit, text.characterClass(index) == .han { index += 1 }
    switch text.characterClass(index) {
    case .colon:
      return parts((index + 1)..<pieces.sentenceEnd(index + 1), candidate.formula)
    case .comma, .dash:
      while text.characterClass(index) == .comma || text.characterClass(index) == .dash { index += 1 }
      if let start = behindNamely(index) {
        return parts(start..<pieces.sentenceEnd(start), candidate.formula)
      }
      let composed = composition(index, candidate.formula)
      if !composed.isEmpty { return composed }
      if let formula = candidate.formula {
        let grouped = spelled.grouped(from: index, formula)
        if !grouped.isEmpty { return grouped }
        let figures = spelled.figures(from: index, formula)
        if !figures.isEmpty { return figures }
      }
      return counted(index, candidate.formula)
    default: return []
    }
  }

  private static let namely = ScalarSet("即就包分具是")

  /// Where the parts begin behind 即, 包括 and the like at an index.
  private func behindNamely(_ index: Int) -> Int? {
    if text.has("即", at: index), InitiativeBoundary.isWordWithNamely(text.scalar(index + 1)) { return nil }
    guard ComponentsBehind.namely.contains(text.scalar(index)) else { return nil }
    for word in ["即", "就是", "包括", "分别是", "分别为", "具体为", "具体是", "是指"] where text.matches(word, at: index) {
      let start = index + word.unicodeScalars.count
      let kind = text.characterClass(start)
      return kind == .colon || kind == .comma ? start + 1 : start
    }
    return nil
  }

  /// 由1名包村领导，1名村书记，N名村干部组成; 由机关干部、学校负责人、家长代表轮流陪餐
  private func composition(_ index: Int, _ formula: Formula?) -> [Initiative.Component] {
    guard text.has("由", at: index) else { return [] }
    let composed = composed(index)
    if !composed.isEmpty { return composed }
    guard let formula, formula.isCounted else { return [] }
    let grouped = spelled.grouped(from: index + 1, formula)
    if !grouped.isEmpty { return grouped }
    guard formula.groups.count == 1, let count = formula.groups.first?.count, count > 2 else { return [] }
    var items = pieces.split((index + 1)..<pieces.sentenceEnd(index + 1)) { $0 == .enumerationComma }
    guard items.count >= count else { return [] }
    items = Array(items.prefix(count))
    let last = spelled.withoutRest(items[count - 1])
    // It ends with the list where something is said of all that it names.
    guard last.count < items[count - 1].count, last.count <= 12,
      !last.contains(where: { text.characterClass($0).endsClause })
    else { return [] }
    items[count - 1] = last
    return items.allSatisfy { $0.count <= 12 } ? items.map(pieces.component) : []
  }

  private func composed(_ index: Int) -> [Initiative.Component] {
    let end = pieces.sentenceEnd(index)
    for position in index..<end
    where text.has("成", at: position + 1) && (text.has("组", at: position) || text.has("构", at: position)) {
      let inner = withoutQuotationMarks((index + 1)..<position)
      let clauses = pieces.split(inner) { $0 == .comma || $0 == .semicolon }
      if clauses.count >= 2 { return clauses.map(pieces.component) }
      let items = pieces.split(inner) { $0 == .enumerationComma }
      return (items.count >= 2 ? items : counted(inner)).map(pieces.component)
    }
    return []
  }

  /// 1名社区护士和X名专科医生: two that are counted, with 和 between them.
  private func counted(_ range: Range<Int>) -> [Range<Int>] {
    guard
      let joint = range.dropFirst(2).dropLast(2).first(where: {
        ComponentsBehind.joints.contains(text.scalar($0)) && isFigure(text.characterClass($0 + 1))
      }), isFigure(text.characterClass(range.lowerBound)), range.count <= 40
    else { return [] }
    return [range.lowerBound..<joint, (joint + 1)..<range.upperBound]
  }

  private func isFigure(_ kind: CharacterClass) -> Bool { kind == .digit || kind == .latin }

  private static let verbs = ShortWords("做到 实现 落实 坚持 突出 聚焦 推行 实行 开展")

  /// “三减一优”改革，减环节、减材料、减时限、优服务: a clause that is nothing but a list of as many items as the name
  /// counts, all of one length.
  private func counted(_ start: Int, _ formula: Formula?) -> [Initiative.Component] {
    guard let formula, formula.isCounted, !formula.isSum, let first = formula.groups.first?.count else { return [] }
    var items = pieces.split(start..<pieces.clauseEnd(start, within: 80)) { $0 == .enumerationComma }
    guard items.count >= 3, items.count == formula.total || items.count == first, let length = items.last?.count,
      (2...8).contains(length)
    else { return [] }
    if ComponentsBehind.verbs.contains(text.scalar(start), text.scalar(start + 1)) {
      items[0] = (start + 2)..<items[0].upperBound
    }
    // 对承包地统一供种、统一施肥: what the first item has in front is no part of it, where the items begin alike.
    if items[0].count > length, items.dropFirst().allSatisfy({ beginAlike($0, items[0].upperBound - length) }) {
      items[0] = (items[0].upperBound - length)..<items[0].upperBound
    }
    return items.allSatisfy { $0.count == length } ? items.map(pieces.component) : []
  }

  private func beginAlike(_ item: Range<Int>, _ start: Int) -> Bool {
    text.scalar(item.lowerBound) == text.scalar(start) && text.scalar(item.lowerBound + 1) == text.scalar(start + 1)
  }

  /// The parts of a stretch: between semicolons, else the items of its list.
  ///
  /// - Parameter formula: it may count them, all in all: 问需求、问困难、问建议，送政策、送技术、送服务 for “三问三送”.
  private func parts(_ range: Range<Int>, _ formula: Formula?) -> [Initiative.Component] {
    let total = formula?.total ?? 0
    var range = withoutQuotationMarks(range)
    if text.matches("包括", at: range.lowerBound), range.count > 2 { range = (range.lowerBound + 2)..<range.upperBound }
    guard range.lowerBound < range.upperBound else { return [] }
    if let formula, formula.isCounted {
      let told = spelled.told(behind: range.lowerBound - 1, formula)
      if !told.isEmpty { return told }
      let grouped = spelled.grouped(from: range.lowerBound, formula)
      if !grouped.isEmpty { return grouped }
      let summed = summed(range, formula)
      if !summed.isEmpty { return summed }
    }
    if total >= 2 {
      let all = pieces.items(range)
      if all.count == total, all.allSatisfy({ $0.count <= 24 }) {
        return all.map { pieces.component(pieces.withoutTail($0)) }
      }
      // Sentences about something else follow the list.
      if let list = pieces.split(range, at: { $0 == .comma || $0 == .semicolon }).first {
        let items = pieces.split(list) { $0 == .enumerationComma }
        if total > 2, items.count == total { return items.map { pieces.component(pieces.withoutTail($0)) } }
      }
    }
    for mark in [CharacterClass.semicolon, .enumerationComma, .comma] {
      var items = pieces.split(range) { $0 == mark }
      guard items.count >= 2 else { continue }
      if mark == .enumerationComma { items = listed(items, total: total) }
      // Commas between long clauses part a sentence, not a list.
      if mark == .comma, items.contains(where: { $0.count > 14 }) { return [] }
      return items.map { pieces.component(pieces.withoutTail($0)) }.filter { !$0.text.isEmpty }
    }
    return []
  }

  /// The items of a list of as many as a formula counts: without those of another list behind it, and with the last two
  /// of them apart, which 和 joins.
  private func listed(_ items: [Range<Int>], total: Int) -> [Range<Int>] {
    guard total >= 2 else { return items }
    if items.count > total, items[total - 1].contains(where: { text.characterClass($0) == .comma }) {
      return Array(items.prefix(total))
    }
    guard items.count == total - 1, let last = items.last,
      let joint = last.dropFirst(2).dropLast(2).first(where: { ComponentsBehind.joints.contains(text.scalar($0)) })
    else { return items }
    return items.dropLast() + [last.lowerBound..<joint, (joint + 1)..<last.upperBound]
  }

  private static let joints = ScalarSet("和与及")

  /// 以1个中心为枢纽，联动11家组织，吸纳N名调解员 for “1+11+N”; 茶叶、建材、康养3个主导产业和丝绸、数字2个新兴产业 for “3+2”.
  private func summed(_ range: Range<Int>, _ formula: Formula) -> [Initiative.Component] {
    guard formula.isSum else { return [] }
    let terms = formula.termRanges(in: text)
    let clauses = pieces.items(range)
    if clauses.count >= terms.count {
      let found = zip(terms, clauses).compactMap { term, clause in told(term, in: clause) }
      if found.count == terms.count { return found.map(pieces.component) }
    }
    var (result, start) = ([Range<Int>](), range.lowerBound)
    for term in terms {
      guard let count = Formula.value(text.scalar(term.lowerBound)), term.count == 1,
        let figure = (start..<range.upperBound).first(where: { text.scalar($0) == text.scalar(term.lowerBound) }),
        ComponentsBehind.counters.contains(text.scalar(figure + 1))
      else { return [] }
      let items = pieces.split(start..<figure) { $0 == .enumerationComma }
      guard items.count == count else { return [] }
      result += items
      let limit = min(range.upperBound, figure + 14)
      start =
        (figure..<max(figure, limit)).first {
          ComponentsBehind.joints.contains(text.scalar($0)) || text.characterClass($0).endsClause
        }.map { $0 + 1 } ?? limit
    }
    return result.map(pieces.component)
  }

  private static let counters = ScalarSet("个大项类条家种")

  /// What a clause counts with a term, without the words before it: 1个中心 of 以1个中心为枢纽.
  private func told(_ term: Range<Int>, in clause: Range<Int>) -> Range<Int>? {
    let lead = clause.prefix(6)
    guard
      let start = lead.first(where: { place in
        text.repeats(term, at: place)
          && text.characterClass(place - 1) != .digit && text.characterClass(place + term.count) == .han
      }), clause.upperBound > start + term.count + 1
    else { return nil }
    let end =
      text.has("以", at: start - 1)
      ? (start..<clause.upperBound).first { text.has("为", at: $0) } ?? clause.upperBound : clause.upperBound
    return start..<end
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

  private func closing(_ index: Int) -> Int? {
    for position in index..<min(text.count, index + 80) where text.characterClass(position) == .closeBracket {
      return position
    }
    return nil
  }
}
