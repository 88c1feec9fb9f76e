package import TextModel

/// The words of one table, looked up at a place of a text: a trie over half-width scalars whose edges stand in one hash
/// table. For tables that are asked at few places (behind a number, before a verb); what is sought everywhere belongs
/// to the lexicon's one scan.
package struct WordTable: Sendable {
  /// The longest word found: where it ends (or, read backwards, begins) and its number in the table.
  package struct Hit: Hashable, Sendable {
    package var bound: Int
    package var entry: Int
  }

  private static let unused = UInt64.max
  private var keys: [UInt64]
  private var targets: [Int32]
  private var mask: Int
  /// The number of the word that ends at a node; -1 for none.
  private var entries: [Int32] = [-1]
  private let isReversed: Bool
  /// One bit for each scalar with which a word begins (read backwards: ends), by its last twelve bits: most places end
  /// the search here.
  private var heads = [UInt64](repeating: 0, count: 64)

  /// The same for their first two scalars, by a hash of fourteen bits, and for words of one.
  private var pairs = [UInt64](repeating: 0, count: 256)
  private var singles = [UInt64](repeating: 0, count: 64)

  /// Where words begin (read backwards: end), each scalar once.
  package private(set) var leads: [UInt32] = []

  /// - Parameters:
  ///   - text: the words, parted by white space. A word that stands twice keeps its first number.
  ///   - isReversed: whether the words are looked up from their end.
  package init(_ text: String, isReversed: Bool = false) {
    var reader = TableReader(text)
    self.init(letters: reader.letterCount, isReversed: isReversed)
    var number = 0
    while reader.next() {
      insert(reader.word, number: number)
      number += 1
    }
  }

  package init(words: [[UInt32]], isReversed: Bool = false) {
    self.init(letters: words.reduce(0) { $0 + $1.count }, isReversed: isReversed)
    for (number, word) in words.enumerated() { insert(word, number: number) }
  }

  /// A table without words.
  ///
  /// - Parameter letters: how many scalars all words together may have.
  private init(letters: Int, isReversed: Bool) {
    self.isReversed = isReversed
    var capacity = 16
    while capacity < letters * 2 { capacity *= 2 }
    keys = Array(repeating: WordTable.unused, count: capacity)
    targets = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    entries.reserveCapacity(letters + 1)
  }

  private mutating func insert(_ word: [UInt32], number: Int) {
    guard let head = isReversed ? word.last : word.first else { return }
    let first = Scalars.halfWidth(head)
    let count = word.count
    if count == 1 {
      singles[Int(first & 0xFFF) >> 6] |= 1 << UInt64(first & 0x3F)
    } else {
      let pair = WordTable.pair(first, Scalars.halfWidth(isReversed ? word[count - 2] : word[1]))
      pairs[pair >> 6] |= 1 << UInt64(pair & 0x3F)
    }
    heads[Int(first & 0xFFF) >> 6] |= 1 << UInt64(first & 0x3F)
    let known = entries.count
    var node = child(of: 0, addingFor: first)
    if node == known { leads.append(first) }
    for offset in 1..<max(1, count) {
      node = child(of: node, addingFor: Scalars.halfWidth(word[isReversed ? count - 1 - offset : offset]))
    }
    if entries[node] < 0 { entries[node] = Int32(truncatingIfNeeded: number) }
  }

  /// The words of a text, in order, in half width.
  package static func words(of text: String) -> [[UInt32]] {
    var reader = TableReader(text)
    var result: [[UInt32]] = []
    while reader.next() { result.append(reader.word.map { Scalars.halfWidth($0) }) }
    return result
  }

  @inline(__always)
  private static func pair(_ first: UInt32, _ second: UInt32) -> Int {
    Int(truncatingIfNeeded: (first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77) >> 18)
  }

  /// The longest word that begins at `index` and ends at or before `limit`; read backwards, the longest that ends at
  /// `index` and begins at or behind `limit`.
  @inline(__always)
  package func longest(at index: Int, in text: LogicalText, limit: Int) -> Hit? {
    // Outside the text stands a line feed, which no word has.
    let first = Scalars.halfWidth(text.scalar(isReversed ? index - 1 : index))
    let bit: UInt64 = 1 << UInt64(first & 0x3F)
    guard heads[Int(first & 0xFFF) >> 6] & bit != 0 else { return nil }
    let pair = WordTable.pair(first, Scalars.halfWidth(text.scalar(isReversed ? index - 2 : index + 1)))
    guard pairs[pair >> 6] & (1 << UInt64(pair & 0x3F)) != 0 || singles[Int(first & 0xFFF) >> 6] & bit != 0 else {
      return nil
    }
    return search(at: index, in: text, limit: limit)
  }

  private func search(at index: Int, in text: LogicalText, limit: Int) -> Hit? {
    var node = 0
    var position = index
    var found: Hit?
    while isReversed ? position > limit : position < limit {
      let place = isReversed ? position - 1 : position
      guard let next = child(of: node, for: Scalars.halfWidth(text.scalar(place))) else { break }
      node = next
      position += isReversed ? -1 : 1
      if entries[node] >= 0 { found = Hit(bound: position, entry: Int(entries[node])) }
    }
    return found
  }

  /// Whether exactly these scalars are a word of the table.
  package func contains(_ range: Range<Int>, in text: LogicalText) -> Bool {
    var node = 0
    for offset in 0..<range.count {
      let place = isReversed ? range.upperBound - 1 - offset : range.lowerBound + offset
      guard let next = child(of: node, for: Scalars.halfWidth(text.scalar(place))) else { return false }
      node = next
    }
    return node != 0 && entries[node] >= 0
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != key && keys[slot] != WordTable.unused { slot = (slot + 1) & mask }
    return slot
  }

  @inline(__always)
  private func child(of node: Int, for scalar: UInt32) -> Int? {
    let key = UInt64(node) << 21 | UInt64(scalar)
    let slot = slot(key)
    return keys[slot] == key ? Int(targets[slot]) : nil
  }

  private mutating func child(of node: Int, addingFor scalar: UInt32) -> Int {
    let key = UInt64(node) << 21 | UInt64(scalar)
    let slot = slot(key)
    if keys[slot] == key { return Int(targets[slot]) }
    entries.append(-1)
    keys[slot] = key
    targets[slot] = Int32(truncatingIfNeeded: entries.count - 1)
    return entries.count - 1
  }
}
