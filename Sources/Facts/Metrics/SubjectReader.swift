import TextModel

/// Finds the noun phrase that a quantity measures, by the grammar of newspaper Chinese: the noun behind a classifier
/// (27个物业小区), the noun before a quantity that follows it (标线11200米), the head before 达, 为, 至 (占比达57%).
struct SubjectReader {
  /// How far a noun phrase can be from its figure, in characters.
  static let reach = 40
  let text: LogicalText
  let words = SubjectWords.shared
  let units = UnitTable.shared
  /// The paragraph that is read.
  var paragraph = 0..<0

  init(text: LogicalText) {
    self.text = text
  }

  /// The noun phrase of a quantity, found behind or before it.
  ///
  /// - Parameters:
  ///   - before: what stands before it in its clause.
  ///   - ceiling: the start of the next quantity, or the paragraph's end.
  func noun(of quantity: Quantity, _ before: Before, ceiling: Int) -> Range<Int>? {
    if before.isComparison { return nil }
    // 36支108名队员: both share the noun behind the second.
    if quantity.isClassifier, before.noun == nil, ceiling == quantity.phrase.upperBound { return nil }
    if quantity.countsPeople {
      if let noun = nounAfterOf(quantity, ceiling: ceiling) { return noun }
      if words.casualties.longest(at: quantity.phrase.upperBound, in: text, limit: ceiling) != nil,
        let noun = phraseAfter(quantity, ceiling: ceiling, mayBeginWithVerb: true)
      {
        return noun
      }
      if let noun = before.noun, !isPlace(noun) { return noun }
      return phraseAfter(quantity, ceiling: ceiling, mayBeginWithVerb: true) ?? before.noun
    }
    if quantity.isClassifier {
      // The noun belongs behind the classifier; before it only where nothing follows.
      return phraseAfter(quantity, ceiling: ceiling, mayBeginWithVerb: before.noun == nil)
        ?? (before.noun == nil ? relativeHead(quantity, ceiling: ceiling) : nil) ?? before.noun
    }
    if let head = attributeHead(quantity, ceiling: ceiling) { return head }
    // 他承包的300亩鱼塘
    if scalar(quantity.phrase.lowerBound - 1) == Sign.of, quantity.dimension != .ratio,
      let noun = phraseAfter(quantity, ceiling: ceiling, mayBeginWithVerb: false), noun.count > 1,
      words.adverbs.longest(at: noun.lowerBound, in: text, limit: ceiling) == nil
    {
      return noun
    }
    if let noun = before.noun, !isManner(before, quantity), !isPlace(noun) { return noun }
    return nounAfterOf(quantity, ceiling: ceiling)
      ?? phraseAfter(quantity, ceiling: ceiling, mayBeginWithVerb: false) ?? before.noun
  }

  /// 以10秒03的成绩, 价值1万元的药品, 在银行享受10万元的贷款: the noun behind is meant.
  private func isManner(_ before: Before, _ quantity: Quantity) -> Bool {
    guard scalar(quantity.phrase.upperBound) == Sign.of else { return false }
    if before.isInverted { return true }
    let end = quantity.phrase.lowerBound
    if words.worth.longest(at: end, in: text, limit: paragraph.lowerBound) != nil { return true }
    return (max(min(before.clause.lowerBound, end), end - 5)..<end).contains { scalar($0) == Sign.by }
  }

  /// 村里20亩荒地: a place before the figure is not what is measured.
  private func isPlace(_ noun: Range<Int>) -> Bool { words.placeEndings.contains(scalar(noun.upperBound - 1)) }

  @inline(__always)
  func kind(_ index: Int) -> CharacterClass {
    index >= paragraph.lowerBound && index < paragraph.upperBound ? text.characterClass(index) : .lineBreak
  }

  @inline(__always)
  func scalar(_ index: Int) -> UInt32 {
    index >= paragraph.lowerBound && index < paragraph.upperBound ? text.scalar(index) : 0x0A
  }

  /// The index behind the mark that closes the one at `index`; nil where it stays open within reach.
  func closing(_ index: Int, limit: Int) -> Int? {
    let opening = kind(index)
    var end = index + 1
    while end < min(limit, index + SubjectReader.reach) {
      switch (opening, kind(end)) {
      case (.openQuote, .closeQuote), (.openTitle, .closeTitle), (.openBracket, .closeBracket): return end + 1
      default: end += 1
      }
    }
    return nil
  }

  /// The index of the mark that opens the one before `end`.
  func opening(before end: Int, floor: Int) -> Int? {
    let closing = kind(end - 1)
    var index = end - 2
    while index >= max(floor, end - SubjectReader.reach) {
      switch (closing, kind(index)) {
      case (.closeQuote, .openQuote), (.closeTitle, .openTitle), (.closeBracket, .openBracket): return index
      default: index -= 1
      }
    }
    return nil
  }

  /// Whether a verb is as often a noun: 办结, 治理, 培训.
  func isNominal(_ verb: Range<Int>) -> Bool {
    words.weakVerbs.contains(verb, in: text) || words.acts.contains(verb, in: text)
  }

  /// A word that holds a stop character and ends nothing (从业人员), at a place.
  func kept(at index: Int, limit: Int) -> Int? {
    guard words.sign(text.scalar(index)).contains(.kept) else { return nil }
    return words.kept.longest(at: index, in: text, limit: limit)?.bound
  }
}
