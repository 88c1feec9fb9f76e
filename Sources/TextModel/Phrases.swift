/// A few words of which one is asked for at a place: which of them stands there, in any width.
///
/// Nearly every place has none of them, and its character says so: a table of the characters with which the words begin
/// and end answers without looking at the words. Made once, as a constant; order counts where several words fit.
package final class Phrases: Sendable, ExpressibleByStringLiteral {
  /// In half width, in the order given, without empty ones.
  private let words: [[UInt32]]
  /// The words by their first and by their last character.
  private let beginnings: Index
  private let endings: Index

  /// - Parameter words: as they are spelt, in any width.
  private init(_ words: [[UInt32]]) {
    let spelt = words.map { $0.map(Scalars.halfWidth) }.filter { !$0.isEmpty }
    self.words = spelt
    // Not by their key paths, which are followed at run time: there are thousands of words.
    beginnings = Index(spelt.compactMap { $0.first })
    endings = Index(spelt.compactMap { $0.last })
  }

  package convenience init(_ words: some Sequence<String>) { self.init(words.map(Scalars.of)) }

  /// - Parameter text: the words, parted by white space.
  package convenience init(_ text: String) { self.init(TableReader.scalars(of: text)) }

  package convenience init(stringLiteral text: String) { self.init(text) }

  /// The words by a character of each: those that share some bits of its hash are in a chain, in the order given.
  private struct Index: Sendable {
    let characters: [UInt32]
    /// A bit for each character, by its hash, in either width.
    let bits: [UInt64]
    /// By six bits of the hash, the first word; -1 for none.
    var heads = [Int32](repeating: -1, count: 64)
    /// By word, the next one.
    var next: [Int32]

    init(_ characters: [UInt32]) {
      self.characters = characters
      bits = ScalarSet.bits(of: characters + characters.compactMap(Scalars.fullWidth))
      next = [Int32](repeating: -1, count: characters.count)
      for number in characters.indices.reversed() {
        let slot = ScalarSet.bit(of: characters[number]) & 63
        next[number] = heads[slot]
        heads[slot] = Int32(truncatingIfNeeded: number)
      }
    }

    /// Whether a character, as it stands in the text, may be among them.
    @inline(__always)
    func mayHold(_ scalar: UInt32) -> Bool {
      let bit = ScalarSet.bit(of: scalar)
      // Ten bits, and the table has a place for each.
      return unsafe bits.span[unchecked: bit >> 6] & (1 << UInt64(truncatingIfNeeded: bit & 63)) != 0
    }

    /// The first word with a character of which a test says so.
    @inline(__always)
    func first(with character: UInt32, where fits: (Int) -> Bool) -> Int? {
      var number = Int(heads[ScalarSet.bit(of: character) & 63])
      while number >= 0 {
        if characters[number] == character, fits(number) { return number }
        number = Int(next[number])
      }
      return nil
    }
  }

  /// The length of the first word that begins at an index of a text, 0 where none does.
  private func length(in scalars: [UInt32], from index: Int) -> Int {
    let found = beginnings.first(with: Scalars.halfWidth(scalars[index])) { number in
      Phrases.spells(words[number], scalars, from: index)
    }
    return found.map { words[$0].count } ?? 0
  }

  /// The length of the first word that ends before an index of a text, 0 where none does.
  private func length(in scalars: [UInt32], before index: Int) -> Int {
    let found = endings.first(with: Scalars.halfWidth(scalars[index - 1])) { number in
      Phrases.spells(words[number], scalars, from: index - words[number].count)
    }
    return found.map { words[$0].count } ?? 0
  }

  /// Whether a range of a text is one of the words.
  fileprivate func contains(_ scalars: [UInt32], _ range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.lowerBound < scalars.count, beginnings.mayHold(scalars[range.lowerBound]) else {
      return false
    }
    return words.contains { $0.count == range.count && Phrases.spells($0, scalars, from: range.lowerBound) }
  }

  /// The first of the words that begins at an index.
  fileprivate func range(in scalars: [UInt32], from index: Int) -> Range<Int>? {
    guard index >= 0, index < scalars.count, beginnings.mayHold(scalars[index]) else { return nil }
    let length = length(in: scalars, from: index)
    return length > 0 ? index..<(index + length) : nil
  }

  /// The first of the words that ends before an index.
  fileprivate func range(in scalars: [UInt32], before index: Int) -> Range<Int>? {
    guard index > 0, index <= scalars.count, endings.mayHold(scalars[index - 1]) else { return nil }
    let length = length(in: scalars, before: index)
    return length > 0 ? (index - length)..<index : nil
  }

  /// The first place in a range where one of the words stands.
  fileprivate func first(in scalars: [UInt32], _ range: Range<Int>) -> Range<Int>? {
    let range = range.clamped(to: 0..<scalars.count)
    let characters = scalars.span
    var index = range.lowerBound
    while index < range.upperBound {
      // In bounds, since the range is clamped.
      if beginnings.mayHold(unsafe characters[unchecked: index]) {
        let length = length(in: scalars, from: index)
        if length > 0 && index + length <= range.upperBound { return index..<(index + length) }
      }
      index &+= 1
    }
    return nil
  }

  /// The last place in a range where one of the words stands.
  fileprivate func last(in scalars: [UInt32], _ range: Range<Int>) -> Range<Int>? {
    let range = range.clamped(to: 0..<scalars.count)
    let characters = scalars.span
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      // In bounds, since the range is clamped.
      if beginnings.mayHold(unsafe characters[unchecked: index]) {
        let length = length(in: scalars, from: index)
        if length > 0 && index + length <= range.upperBound { return index..<(index + length) }
      }
      index &-= 1
    }
    return nil
  }

  @inline(__always)
  private static func spells(_ word: [UInt32], _ scalars: [UInt32], from index: Int) -> Bool {
    guard index >= 0, index + word.count <= scalars.count else { return false }
    var offset = 0
    while offset < word.count {
      if Scalars.halfWidth(scalars[index + offset]) != word[offset] { return false }
      offset += 1
    }
    return true
  }
}

extension Phrases {
  /// The first of the words with which some characters end.
  package func range(endingIn scalars: [UInt32]) -> Range<Int>? { range(in: scalars, before: scalars.count) }

  /// Whether one of the words stands anywhere in a name.
  package func stand(in scalars: [UInt32]) -> Bool { first(in: scalars, scalars.indices) != nil }
}

extension LogicalText {
  /// The first of some words that starts at an index, as a range.
  package func range(ofAny phrases: Phrases, at index: Int) -> Range<Int>? {
    phrases.range(in: storage.scalars, from: index)
  }

  /// The first of some words that ends directly before an index, as a range.
  package func range(ofAny phrases: Phrases, endingAt index: Int) -> Range<Int>? {
    phrases.range(in: storage.scalars, before: index)
  }

  /// Whether one of some words starts at an index.
  package func matches(any phrases: Phrases, at index: Int) -> Bool { range(ofAny: phrases, at: index) != nil }

  /// Whether one of some words ends directly before an index.
  package func matches(any phrases: Phrases, endingAt index: Int) -> Bool {
    range(ofAny: phrases, endingAt: index) != nil
  }

  /// Whether a range spells one of some words.
  package func spells(any phrases: Phrases, _ range: Range<Int>) -> Bool {
    phrases.contains(storage.scalars, range)
  }

  /// The first place in a range that is short (a clause, a sentence) where one of some words stands. Long texts are
  /// searched by the engine, for all rules at once.
  package func first(of phrases: Phrases, in range: Range<Int>) -> Range<Int>? {
    phrases.first(in: storage.scalars, range)
  }

  /// The last place in a short range where one of some words stands.
  package func last(of phrases: Phrases, in range: Range<Int>) -> Range<Int>? {
    phrases.last(in: storage.scalars, range)
  }
}
