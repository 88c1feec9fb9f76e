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

  /// An edge of the trie with all that is asked of it, so that a step along it is one look at memory.
  private struct Edge {
    static let unused = UInt64.max
    /// The node that it leaves, and the scalar that it is for.
    var key = unused
    /// The node that it leads to.
    var target: Int32 = 0
    /// The number of the word that ends there; -1 for none.
    var entry: Int32 = -1
  }

  private var edges: [Edge]
  private var mask: Int
  private var nodeCount = 1
  private let isReversed: Bool
  /// Most places end the search here. One bit for each scalar with which a word begins (read backwards: ends), by its last
  /// twelve bits; then the same for words of one scalar; then for the first two scalars of words, by a hash of fourteen bits.
  private var filter = [UInt64](repeating: 0, count: 384)
  private static let singles = 64
  private static let pairs = 128

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
    for (number, word) in words.enumerated() { insert(word[...], number: number) }
  }

  /// A table without words.
  ///
  /// - Parameter letters: how many scalars all words together may have.
  private init(letters: Int, isReversed: Bool) {
    self.isReversed = isReversed
    var capacity = 16
    while capacity < letters * 2 { capacity *= 2 }
    edges = Array(repeating: Edge(), count: capacity)
    mask = capacity - 1
  }

  private mutating func insert(_ word: ArraySlice<UInt32>, number: Int) {
    guard let head = isReversed ? word.last : word.first else { return }
    let first = Scalars.halfWidth(head)
    let count = word.count
    if count == 1 {
      filter[WordTable.singles + Int(first & 0xFFF) >> 6] |= 1 << UInt64(first & 0x3F)
    } else {
      let pair = WordTable.pair(first, Scalars.halfWidth(word[isReversed ? word.endIndex - 2 : word.startIndex + 1]))
      filter[WordTable.pairs + pair >> 6] |= 1 << UInt64(pair & 0x3F)
    }
    filter[Int(first & 0xFFF) >> 6] |= 1 << UInt64(first & 0x3F)
    let known = nodeCount
    var slot = slot(from: 0, addingFor: first)
    if Int(edges[slot].target) == known { leads.append(first) }
    for offset in 1..<max(1, count) {
      let scalar = Scalars.halfWidth(word[isReversed ? word.endIndex - 1 - offset : word.startIndex + offset])
      slot = self.slot(from: Int(edges[slot].target), addingFor: scalar)
    }
    if edges[slot].entry < 0 { edges[slot].entry = Int32(truncatingIfNeeded: number) }
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
    let head = Int(first & 0xFFF) >> 6
    guard filter[head] & bit != 0 else { return nil }
    let pair = WordTable.pair(first, Scalars.halfWidth(text.scalar(isReversed ? index - 2 : index + 1)))
    guard
      filter[WordTable.pairs + pair >> 6] & (1 << UInt64(pair & 0x3F)) != 0
        || filter[WordTable.singles + head] & bit != 0
    else { return nil }
    return search(at: index, in: text, limit: limit)
  }

  private func search(at index: Int, in text: LogicalText, limit: Int) -> Hit? {
    var node = 0
    var position = index
    var found: Hit?
    while isReversed ? position > limit : position < limit {
      let place = isReversed ? position - 1 : position
      guard let edge = edge(from: node, for: Scalars.halfWidth(text.scalar(place))) else { break }
      node = Int(edge.target)
      position += isReversed ? -1 : 1
      if edge.entry >= 0 { found = Hit(bound: position, entry: Int(edge.entry)) }
    }
    return found
  }

  /// Whether exactly these scalars are a word of the table.
  package func contains(_ range: Range<Int>, in text: LogicalText) -> Bool {
    var node = 0
    var entry: Int32 = -1
    for offset in 0..<range.count {
      let place = isReversed ? range.upperBound - 1 - offset : range.lowerBound + offset
      guard let edge = edge(from: node, for: Scalars.halfWidth(text.scalar(place))) else { return false }
      node = Int(edge.target)
      entry = edge.entry
    }
    return entry >= 0
  }

  @inline(__always)
  private static func key(_ node: Int, _ scalar: UInt32) -> UInt64 { UInt64(node) << 21 | UInt64(scalar) }

  @inline(__always)
  private func firstSlot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  @inline(__always)
  private func edge(from node: Int, for scalar: UInt32) -> Edge? {
    let key = WordTable.key(node, scalar)
    var slot = firstSlot(key)
    while true {
      let edge = edges[slot]
      if edge.key == key { return edge }
      if edge.key == Edge.unused { return nil }
      slot = (slot + 1) & mask
    }
  }

  /// The place of an edge, which is added where there is none.
  private mutating func slot(from node: Int, addingFor scalar: UInt32) -> Int {
    let key = WordTable.key(node, scalar)
    var slot = firstSlot(key)
    while edges[slot].key != key {
      if edges[slot].key == Edge.unused {
        edges[slot] = Edge(key: key, target: Int32(truncatingIfNeeded: nodeCount))
        nodeCount += 1
        break
      }
      slot = (slot + 1) & mask
    }
    return slot
  }
}
