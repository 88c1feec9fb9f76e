package import TextModel

extension LogicalText {
  /// Whether `word` ends directly before `index`, in any width.
  package func matches(_ word: String, endingAt index: Int) -> Bool {
    let start = index - word.unicodeScalars.count
    return start >= 0 && matches(word, at: start)
  }

  /// The first of `words` that starts at `index`, as a range.
  package func range(ofAny words: [String], at index: Int) -> Range<Int>? {
    for word in words where matches(word, at: index) { return index..<(index + word.unicodeScalars.count) }
    return nil
  }

  /// The first of `words` that ends directly before `index`, as a range.
  package func range(ofAny words: [String], endingAt index: Int) -> Range<Int>? {
    for word in words where matches(word, endingAt: index) { return (index - word.unicodeScalars.count)..<index }
    return nil
  }

  /// The first occurrence of one of `words` inside a range that is short: a clause, a sentence. Long texts are searched
  /// by the engine, for all rules at once.
  package func first(of words: [String], in range: Range<Int>) -> Range<Int>? {
    let firsts = words.compactMap { $0.unicodeScalars.first.map { Scalars.halfWidth($0.value) } }
    let scalars = scalars
    for index in range.clamped(to: indices) where firsts.contains(Scalars.halfWidth(scalars[index])) {
      if let found = self.range(ofAny: words, at: index), found.upperBound <= range.upperBound { return found }
    }
    return nil
  }

  /// The last occurrence of one of `words` inside a short range.
  package func last(of words: [String], in range: Range<Int>) -> Range<Int>? {
    let firsts = words.compactMap { $0.unicodeScalars.first.map { Scalars.halfWidth($0.value) } }
    let scalars = scalars
    for index in range.clamped(to: indices).reversed() where firsts.contains(Scalars.halfWidth(scalars[index])) {
      if let found = self.range(ofAny: words, at: index), found.upperBound <= range.upperBound { return found }
    }
    return nil
  }

  /// How many Han characters a range holds.
  package func hanCount(in range: Range<Int>) -> Int {
    let han = CharacterClass.han.rawValue
    let classes = classes
    return range.clamped(to: indices).reduce(0) { $0 + (classes[$1] == han ? 1 : 0) }
  }
}
