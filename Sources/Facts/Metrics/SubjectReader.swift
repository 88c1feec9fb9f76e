import TextModel

/// Finds the noun phrase that a quantity measures, by the grammar of newspaper Chinese: the noun behind a classifier
/// (27个物业小区), the noun before a quantity that follows it (标线11200米), the head before 达, 为, 至 (占比达57%).
struct SubjectReader {
  static let reach = 40
  let scalars: [UInt32]
  let classes: [UInt8]
  let paragraph: Range<Int>
  let words: SubjectWords

  /// A noun phrase, and whether it is only a verb that governs the figure (投资3000万元).
  struct Phrase {
    var range: Range<Int>
    var isVerb: Bool
  }

  init(text: LogicalText, paragraph: Range<Int>, words: SubjectWords) {
    scalars = text.scalars
    classes = text.classes
    self.paragraph = paragraph.clamped(to: 0..<text.count)
    self.words = words
  }

  /// The subject of a quantity.
  ///
  /// - Parameters:
  ///   - floor: the end of the quantity before it in the paragraph, or the paragraph's start.
  ///   - ceiling: the start of the next quantity, or the paragraph's end.
  func subject(of quantity: Quantity, floor: Int, ceiling: Int) -> Range<Int>? {
    let before = phraseBefore(quantity, floor: floor)
    // 36支108名队员: both share the noun behind the second.
    if quantity.isClassifier, before?.isVerb ?? true, ceiling == quantity.phrase.upperBound { return nil }
    if quantity.isClassifier, !SubjectReader.people.contains(quantity.unitName) {
      // The noun belongs behind the classifier; before it only where nothing follows.
      if let after = phraseAfter(quantity, ceiling: ceiling, mayBeginWithVerb: before == nil || before?.isVerb == true)
      {
        return after
      }
      if before?.isVerb ?? true, let after = relativeHead(quantity, ceiling: ceiling) { return after }
      return before?.range
    }
    if SubjectReader.people.contains(quantity.unitName) {
      if let after = nounAfterOf(quantity, ceiling: ceiling) { return after }
      if let before, !before.isVerb { return before.range }
      if let after = phraseAfter(quantity, ceiling: ceiling, mayBeginWithVerb: true) { return after }
      return before?.range
    }
    if let before, !before.isVerb { return before.range }
    if let after = nounAfterOf(quantity, ceiling: ceiling) { return after }
    if let after = phraseAfter(quantity, ceiling: ceiling, mayBeginWithVerb: false) { return after }
    return before?.range
  }

  private static let people: Set<String> = ["人", "人次", "万人"]

  func kind(_ index: Int) -> CharacterClass {
    paragraph.contains(index) ? CharacterClass(rawValue: classes[index]) ?? .other : .lineBreak
  }

  func scalar(_ index: Int) -> UInt32 { paragraph.contains(index) ? scalars[index] : 0x0A }

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

  /// A word that holds a stop character and ends nothing (从业人员), at a place.
  func kept(at index: Int, limit: Int) -> Int? {
    words.kept.longest(at: index, in: scalars, limit: limit)?.bound
  }
}
