package import TextModel

extension LogicalText {
  /// Whether `word` ends directly before `index`, in any width.
  package func matches(_ word: String, endingAt index: Int) -> Bool {
    var length = 0
    let bytes = word.utf8.span
    for place in bytes.indices where bytes[place] & 0xC0 != 0x80 { length += 1 }
    return index >= length && matches(word, at: index - length)
  }

  /// The first place in a range that is short (a clause, a sentence) where `word` stands. Of several words make a `Phrases`,
  /// once, as a constant.
  package func first(_ word: String, in range: Range<Int>) -> Range<Int>? {
    let range = range.clamped(to: indices)
    return place(of: word, from: range.lowerBound, to: range.upperBound - 1, by: 1, before: range.upperBound)
  }

  /// The last place in a short range where `word` stands.
  package func last(_ word: String, in range: Range<Int>) -> Range<Int>? {
    let range = range.clamped(to: indices)
    return place(of: word, from: range.upperBound - 1, to: range.lowerBound, by: -1, before: range.upperBound)
  }

  private func place(of word: String, from start: Int, to last: Int, by step: Int, before bound: Int) -> Range<Int>? {
    guard let lead = word.unicodeScalars.first.map({ Scalars.halfWidth($0.value) }) else { return nil }
    let scalars = scalars
    for index in stride(from: start, through: last, by: step) where Scalars.halfWidth(scalars[index]) == lead {
      if let end = end(of: word, at: index), end <= bound { return index..<end }
    }
    return nil
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
