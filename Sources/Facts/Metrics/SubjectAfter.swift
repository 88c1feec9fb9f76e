import TextModel

extension SubjectReader {
  /// The noun phrase directly behind a quantity: up to a verb, a particle, a mark.
  func phraseAfter(_ quantity: Quantity, ceiling: Int, mayBeginWithVerb: Bool) -> Range<Int>? {
    var begin = quantity.phrase.upperBound
    // 台（套）设备
    if kind(begin) == .openBracket, let end = closing(begin, limit: ceiling), end - begin <= 5 { begin = end }
    if scalar(begin) == Sign.of { begin += 1 }
    // 7元一斤
    if scalar(begin) == Sign.one, units.unit(at: begin + 1, in: text, limit: ceiling) != nil { return nil }
    return phrase(
      from: begin, ceiling: ceiling, mayBeginWithVerb: mayBeginWithVerb, endsAtHolder: quantity.isClassifier)
  }

  /// The noun behind 的 where that follows the quantity directly: 200余人的就业问题.
  func nounAfterOf(_ quantity: Quantity, ceiling: Int) -> Range<Int>? {
    var begin = quantity.phrase.upperBound
    // 一年至七年不等的有期徒刑
    if text.has("不", at: begin), scalar(begin + 1) == Sign.etc { begin += 2 }
    guard scalar(begin) == Sign.of else { return nil }
    return phrase(from: begin + 1, ceiling: ceiling, mayBeginWithVerb: true)
  }

  /// 3米深的沟, 50米宽的路: the noun behind the adjective.
  func attributeHead(_ quantity: Quantity, ceiling: Int) -> Range<Int>? {
    let end = quantity.phrase.upperBound
    guard words.dimensions.contains(scalar(end)), scalar(end + 1) == Sign.of else { return nil }
    return phrase(from: end + 2, ceiling: ceiling, mayBeginWithVerb: true)
  }

  /// The head of a relative clause behind a classifier: 9个由社区干部任组长的整治队伍.
  func relativeHead(_ quantity: Quantity, ceiling: Int) -> Range<Int>? {
    let begin = quantity.phrase.upperBound
    guard kind(begin) == .han else { return nil }
    var index = begin
    var head: Range<Int>?
    while index < min(ceiling, begin + 2 * SubjectReader.reach), !kind(index).endsSentence, kind(index) != .semicolon {
      if scalar(index) == Sign.of,
        let found = phrase(from: index + 1, ceiling: ceiling, mayBeginWithVerb: false)
      {
        head = found
        index = found.upperBound
        if kind(index).endsClause { break }
      } else {
        index += 1
      }
    }
    return head
  }

  /// - Parameter endsAtHolder: whether the noun before 的 is what is counted where it can be: 9个村的供水管网.
  private func phrase(
    from begin: Int, ceiling: Int, mayBeginWithVerb: Bool, endsAtHolder: Bool = false
  ) -> Range<Int>? {
    let limit = min(ceiling, paragraph.upperBound, begin + SubjectReader.reach)
    var index = begin
    var sawOf = false
    scanning: while index < limit {
      switch kind(index) {
      case .openQuote, .openTitle:
        // 脱贫人口“家门口”就业: a quotation behind people is no part of the noun, in 违规“小菜园”整治队伍 it is.
        guard
          index == begin || kind(index - 1) == .closeQuote
            || (kind(index) == .openQuote
              && words.agents.longest(at: index, in: text, limit: begin) == nil),
          let end = closing(index, limit: limit)
        else { break scanning }
        let isTitle = kind(index) == .openTitle
        index = end
        if isTitle { break scanning }
      case .han:
        let sign = words.sign(text.scalar(index))
        guard !sign.isDisjoint(with: .inPhrase) else {
          index += 1
          continue
        }
        if index > begin, sign.contains(.perHead), words.perHead.longest(at: index, in: text, limit: limit) != nil {
          break scanning
        }
        if let end = kept(at: index, limit: limit) {
          index = end
          continue
        }
        if sign.contains(.stop) { break scanning }
        if index > begin, sign.contains(.adverb), words.adverbs.longest(at: index, in: text, limit: limit) != nil {
          break scanning
        }
        if sign.contains(.of) {
          guard !sawOf, index > begin, kind(index + 1) == .han || kind(index + 1) == .openQuote else { break scanning }
          if endsAtHolder, words.holders.longest(at: index, in: text, limit: begin) != nil { break scanning }
          sawOf = true
          index += 1
          continue
        }
        if sign.contains(.verb), let verb = words.verbs.longest(at: index, in: text, limit: limit) {
          guard index == begin, mayBeginWithVerb, kind(verb.bound) == .han else { break scanning }
          index = verb.bound
          continue
        }
        if index > begin + 1, sign.contains(.weakVerb),
          let verb = words.weakVerbs.longest(at: index, in: text, limit: limit),
          kind(verb.bound).endsClause, words.agents.longest(at: index, in: text, limit: begin) != nil
        {
          // 为20名老人体检。
          break scanning
        }
        index += 1
      case .latin: index += 1
      case .digit where kind(index + 1) == .latin && index > begin: index += 1
      case .plus, .middleDot: index += 1
      default: break scanning
      }
    }
    // 320件降到86件: with 到, 至 and 为 the verb says what became of the figure.
    if let hit = words.reached.longest(at: index + 1, in: text, limit: begin) { index = min(index, hit.bound) }
    if index > begin, scalar(index - 1) == Sign.of { index -= 1 }
    while index > begin + 1, words.endings.contains(scalar(index - 1)) { index -= 1 }
    // 消防员用了: before 了 stands a verb.
    if scalar(index) == Sign.done || scalar(index) == Sign.lasting, index - begin > 1 {
      if let verb = words.weakVerbsBackwards.longest(at: index, in: text, limit: begin + 1) {
        index = verb.bound
      } else if words.loneVerbs.contains(scalar(index - 1)) {
        index -= 1
      }
    }
    var begin = begin
    while begin < index, let hit = words.scope.longest(at: begin, in: text, limit: index) { begin = hit.bound }
    guard index > begin, index - begin > 1 || !words.empty.contains(scalar(begin)) else { return nil }
    let range = begin..<index
    return words.scope.contains(range, in: text) ? nil : range
  }
}
