/// A few words of which one is asked for at a place: which of them stands there, in any width.
///
/// Nearly every place has none of them, and its character says so: a table of the characters with which the words begin
/// and end answers without looking at the words. Made once, as a constant; order counts where several words fit.
@usableFromInline
package final class Phrases: Sendable, ExpressibleByArrayLiteral {
  /// In half width, in the order given, without empty ones.
  @usableFromInline let words: [[UInt32]]
  /// The first and the last character of each word.
  @usableFromInline let beginnings: [UInt32]
  @usableFromInline let endings: [UInt32]
  /// A bit for each character that begins a word, by its hash.
  @usableFromInline let firsts: [UInt64]
  /// A bit for each character that ends one.
  @usableFromInline let lasts: [UInt64]

  package init(_ words: some Sequence<String>) {
    let spelt = words.map { $0.unicodeScalars.map { Scalars.halfWidth($0.value) } }.filter { !$0.isEmpty }
    self.words = spelt
    beginnings = spelt.compactMap(\.first)
    endings = spelt.compactMap(\.last)
    firsts = ScalarSet.bits(of: beginnings)
    lasts = ScalarSet.bits(of: endings)
  }

  @usableFromInline
  package convenience init(arrayLiteral elements: String...) { self.init(elements) }

  /// Whether a character may be among those of a table of bits.
  @inlinable
  @inline(__always)
  static func holds(_ bits: [UInt64], _ scalar: UInt32) -> Bool { ScalarSet.holds(bits, Scalars.halfWidth(scalar)) }

  /// The length of the first word that begins at an index of a text, 0 where none does.
  @usableFromInline
  func length(in scalars: [UInt32], from index: Int) -> Int {
    let first = Scalars.halfWidth(scalars[index])
    for number in beginnings.indices where beginnings[number] == first {
      if Phrases.spells(words[number], scalars, from: index) { return words[number].count }
    }
    return 0
  }

  /// The length of the first word that ends before an index of a text, 0 where none does.
  @usableFromInline
  func length(in scalars: [UInt32], before index: Int) -> Int {
    let last = Scalars.halfWidth(scalars[index - 1])
    for number in endings.indices where endings[number] == last {
      let word = words[number]
      if Phrases.spells(word, scalars, from: index - word.count) { return word.count }
    }
    return 0
  }

  /// Whether a range of a text is one of the words.
  @usableFromInline
  func contains(_ scalars: [UInt32], _ range: Range<Int>) -> Bool {
    words.contains { $0.count == range.count && Phrases.spells($0, scalars, from: range.lowerBound) }
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

extension LogicalText {
  /// The first of some words that starts at an index, as a range.
  @inlinable
  package func range(ofAny phrases: Phrases, at index: Int) -> Range<Int>? {
    let scalars = storage.scalars
    guard index >= 0, index < scalars.count, Phrases.holds(phrases.firsts, scalars[index]) else { return nil }
    let length = phrases.length(in: scalars, from: index)
    return length > 0 ? index..<(index + length) : nil
  }

  /// The first of some words that ends directly before an index, as a range.
  @inlinable
  package func range(ofAny phrases: Phrases, endingAt index: Int) -> Range<Int>? {
    let scalars = storage.scalars
    guard index > 0, index <= scalars.count, Phrases.holds(phrases.lasts, scalars[index - 1]) else { return nil }
    let length = phrases.length(in: scalars, before: index)
    return length > 0 ? (index - length)..<index : nil
  }

  /// Whether one of some words starts at an index.
  @inlinable
  package func matches(any phrases: Phrases, at index: Int) -> Bool { range(ofAny: phrases, at: index) != nil }

  /// Whether a range spells one of some words.
  @inlinable
  package func spells(any phrases: Phrases, _ range: Range<Int>) -> Bool {
    let scalars = storage.scalars
    guard range.lowerBound >= 0, range.lowerBound < scalars.count,
      Phrases.holds(phrases.firsts, scalars[range.lowerBound])
    else { return false }
    return phrases.contains(scalars, range)
  }

  /// The first place in a range that is short (a clause, a sentence) where one of some words stands. Long texts are
  /// searched by the engine, for all rules at once.
  @inlinable
  package func first(of phrases: Phrases, in range: Range<Int>) -> Range<Int>? {
    let scalars = storage.scalars
    let range = range.clamped(to: 0..<scalars.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if Phrases.holds(phrases.firsts, scalars[index]) {
        let length = phrases.length(in: scalars, from: index)
        if length > 0 && index + length <= range.upperBound { return index..<(index + length) }
      }
      index += 1
    }
    return nil
  }

  /// The last place in a short range where one of some words stands.
  @inlinable
  package func last(of phrases: Phrases, in range: Range<Int>) -> Range<Int>? {
    let scalars = storage.scalars
    let range = range.clamped(to: 0..<scalars.count)
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if Phrases.holds(phrases.firsts, scalars[index]) {
        let length = phrases.length(in: scalars, from: index)
        if length > 0 && index + length <= range.upperBound { return index..<(index + length) }
      }
      index -= 1
    }
    return nil
  }
}
