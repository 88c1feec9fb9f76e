package import TextModel

extension LogicalText {
  /// Whether `word` ends directly before `index`, in any width.
  package func matches(_ word: String, endingAt index: Int) -> Bool { start(of: word, endingAt: index) != nil }

  /// Where `word` begins, if it ends directly before `index`, in any width.
  private func start(of word: String, endingAt index: Int) -> Int? {
    var length = 0
    let bytes = word.utf8.span
    for place in bytes.indices where bytes[place] & 0xC0 != 0x80 { length += 1 }
    let start = index - length
    return start >= 0 && matches(word, at: start) ? start : nil
  }

  /// The first of `words` that starts at `index`, as a range.
  package func range(ofAny words: [String], at index: Int) -> Range<Int>? {
    for word in words { if let end = end(of: word, at: index) { return index..<end } }
    return nil
  }

  /// The first of `words` that ends directly before `index`, as a range.
  package func range(ofAny words: [String], endingAt index: Int) -> Range<Int>? {
    for word in words { if let start = start(of: word, endingAt: index) { return start..<index } }
    return nil
  }

  /// The first occurrence of one of `words` inside a range that is short: a clause, a sentence. Long texts are searched
  /// by the engine, for all rules at once.
  package func first(of words: [String], in range: Range<Int>) -> Range<Int>? {
    let range = range.clamped(to: indices)
    if range.isEmpty { return nil }
    let firsts = LogicalText.firsts(of: words)
    let scalars = scalars
    for index in range where firsts & LogicalText.bit(of: scalars[index]) != 0 {
      if let found = self.range(ofAny: words, at: index), found.upperBound <= range.upperBound { return found }
    }
    return nil
  }

  /// The last occurrence of one of `words` inside a short range.
  package func last(of words: [String], in range: Range<Int>) -> Range<Int>? {
    let range = range.clamped(to: indices)
    if range.isEmpty { return nil }
    let firsts = LogicalText.firsts(of: words)
    let scalars = scalars
    for index in range.reversed() where firsts & LogicalText.bit(of: scalars[index]) != 0 {
      if let found = self.range(ofAny: words, at: index), found.upperBound <= range.upperBound { return found }
    }
    return nil
  }

  /// A bit for each character that begins one of some words, by its hash: most places are settled by it.
  private static func firsts(of words: [String]) -> UInt64 {
    words.reduce(0) { bits, word in bits | (word.unicodeScalars.first.map { bit(of: $0.value) } ?? 0) }
  }

  @inline(__always)
  private static func bit(of scalar: UInt32) -> UInt64 {
    1 << UInt64(truncatingIfNeeded: (Scalars.halfWidth(scalar) &* 0x9E37_79B1) >> 26)
  }

  /// How many Han characters a range holds.
  package func hanCount(in range: Range<Int>) -> Int {
    let range = range.clamped(to: indices)
    let classes = classes
    let bytes = unsafe classes.span.bytes
    var index = range.lowerBound
    var others = 0
    // Han has code 0, and all codes leave the highest bit of their byte free: eight are told in a step.
    while index &+ 8 <= range.upperBound {
      // In bounds, since the range is clamped.
      let eight = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      let marked = (eight &+ 0x7F7F_7F7F_7F7F_7F7F) >> 7 & 0x0101_0101_0101_0101
      others &+= Int(truncatingIfNeeded: (marked &* 0x0101_0101_0101_0101) >> 56)
      index &+= 8
    }
    while index < range.upperBound {
      if classes[index] != CharacterClass.han.code { others &+= 1 }
      index &+= 1
    }
    return range.count - others
  }

  /// Whether a paragraph ends as one does: with a stop, an ellipsis, a colon or a closing mark.
  package func endsSentence(_ paragraph: Range<Int>) -> Bool {
    let last = characterClass(paragraph.upperBound - 1)
    return last == .stop || last == .ellipsis || last.isClosing || last == .colon
  }
}
