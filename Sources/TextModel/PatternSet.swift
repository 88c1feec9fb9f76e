/// Many words, found in one pass over a logical text: a trie over scalars, compared in half width.
///
/// Each word belongs to a table and has an entry number in it, both given by whoever owns the table. All words that
/// begin at a place are found, those inside other words too.
package struct PatternSet: Sendable {
  /// One occurrence: the word `entry` of `table` at `range` of the logical text.
  package struct Match: Hashable, Sendable {
    private var start: UInt32
    private var length: UInt32
    package var entry: UInt32
    package var table: UInt16

    package init(range: Range<Int>, table: UInt16, entry: UInt32) {
      start = UInt32(clamping: range.lowerBound)
      length = UInt32(clamping: range.count)
      self.entry = entry
      self.table = table
    }

    package var range: Range<Int> { Int(start)..<(Int(start) + Int(length)) }
  }

  /// Tables below this number are marked: their words are told by place and length (`Occurrences.starts`).
  package static let markedTables: UInt16 = 16
  /// The longest word of a marked table that is told in full.
  package static let longestMark = 15

  /// A place in the trie.
  struct Node: Sendable {
    /// By marked table four bits: all set where a word of the table ends here.
    var marks: UInt64 = 0
    /// The first of the listed words that end here, -1 for none.
    var terminal: Int32 = -1
    var hasChildren = false
  }

  /// The end of a listed word: its table and entry, and the next word that ends at the same node.
  struct Terminal: Sendable {
    var table: UInt16
    var entry: UInt32
    var next: Int32
  }

  /// From a node by a scalar to a node; an empty slot has the key 0, which no edge has.
  private struct Edge: Sendable {
    var key: UInt32 = 0
    var child: Int32 = 0
  }

  /// Marked tables whose occurrences are listed as well, a bit each.
  private let listed: UInt16
  private(set) var nodes = [Node()]
  private(set) var terminals: [Terminal] = []
  /// The root's children by scalar for the basic plane, 0 for none, with the lowest bit set where the scalar alone is a
  /// word.
  private(set) var roots = [Int32](repeating: 0, count: 0x10000)
  /// A bit for each two scalars with which some word begins, by their hash: most places end the search here.
  private(set) var pairs = [UInt64](repeating: 0, count: PatternSet.pairBits / 64)
  /// The edges in one open hash table, small so that it stays in the cache.
  private var edges = [Edge](repeating: Edge(), count: 2048)
  private var edgeCount = 0
  /// Edges from nodes of great numbers and by scalars beyond the basic plane.
  private var rareEdges: [UInt64: Int32] = [:]

  private static let pairBits = 1 << 18

  /// - Parameter listed: the tables below `markedTables` whose occurrences are listed as well as marked.
  package init(listing listed: [UInt16] = []) {
    self.listed = listed.reduce(0) { $1 < PatternSet.markedTables ? $0 | 1 << $1 : $0 }
  }

  // MARK: Adding words

  /// Adds a word. Empty words are ignored.
  package mutating func insert(_ word: String, table: UInt16, entry: UInt32) {
    var node = 0
    var first: UInt32 = 0
    for (offset, scalar) in word.unicodeScalars.enumerated() {
      node = extend(node, by: Scalars.halfWidth(scalar.value), offset: offset, first: &first)
    }
    end(at: node, first: first, table: table, entry: entry)
  }

  /// Adds the words of a text, parted by blanks and line ends.
  ///
  /// - Parameter entry: the entry of all of them; nil numbers them from 0.
  package mutating func insert(words text: String, table: UInt16, entry: UInt32? = nil) {
    let bytes = Array(text.utf8)
    let span = bytes.span
    var number: UInt32 = 0
    var node = 0
    var first: UInt32 = 0
    var offset = 0
    var index = 0
    while index < bytes.count {
      let (scalar, next) = Scalars.decode(span, at: index)
      index = next
      if scalar > 0x20 {
        node = extend(node, by: Scalars.halfWidth(scalar), offset: offset, first: &first)
        offset += 1
        if index < bytes.count { continue }
      }
      if node != 0 {
        end(at: node, first: first, table: table, entry: entry ?? number)
        number &+= 1
        node = 0
        offset = 0
      }
    }
  }

  private mutating func extend(_ node: Int, by scalar: UInt32, offset: Int, first: inout UInt32) -> Int {
    if offset == 0 { first = scalar }
    if offset == 1 {
      let bit = PatternSet.pairBit(first, scalar)
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    let known = child(of: node, scalar)
    if known != 0 { return known }
    let child = nodes.count
    nodes.append(Node())
    nodes[node].hasChildren = true
    if node == 0 && scalar < 0x10000 {
      roots[Int(scalar)] = Int32(truncatingIfNeeded: child) << 1
    } else if node < 0x10000 && scalar < 0x10000 {
      if (edgeCount + 1) * 2 > edges.count { grow() }
      store(Edge(key: PatternSet.key(node, scalar), child: Int32(truncatingIfNeeded: child)))
      edgeCount += 1
    } else {
      rareEdges[PatternSet.rareKey(node, scalar)] = Int32(truncatingIfNeeded: child)
    }
    return child
  }

  private mutating func end(at node: Int, first: UInt32, table: UInt16, entry: UInt32) {
    guard node != 0 else { return }
    if first < 0x10000, Int(roots[Int(first)] >> 1) == node { roots[Int(first)] |= 1 }
    if table < PatternSet.markedTables {
      let mark: UInt64 = 0xF << UInt64(table * 4)
      // A word that stands twice keeps its first entry.
      if nodes[node].marks & mark != 0 { return }
      nodes[node].marks |= mark
      if listed & 1 << table == 0 { return }
    }
    terminals.append(Terminal(table: table, entry: entry, next: nodes[node].terminal))
    nodes[node].terminal = Int32(truncatingIfNeeded: terminals.count - 1)
  }

  // MARK: The trie

  /// The child of a node by a scalar in half width, 0 for none.
  @inline(__always)
  func child(of node: Int, _ scalar: UInt32) -> Int {
    guard node < 0x10000 && scalar < 0x10000 else { return Int(rareEdges[PatternSet.rareKey(node, scalar)] ?? 0) }
    if node == 0 { return Int(roots[Int(scalar)] >> 1) }
    let key = PatternSet.key(node, scalar)
    var slot = slot(of: key)
    while true {
      let edge = edges[slot]
      if edge.key == key { return Int(edge.child) }
      if edge.key == 0 { return 0 }
      slot = (slot + 1) & (edges.count - 1)
    }
  }

  /// Node and scalar in one word; never 0, since the root's edges are not among them.
  @inline(__always)
  private static func key(_ node: Int, _ scalar: UInt32) -> UInt32 {
    UInt32(truncatingIfNeeded: node) << 16 | scalar
  }

  private static func rareKey(_ node: Int, _ scalar: UInt32) -> UInt64 {
    UInt64(truncatingIfNeeded: node) << 21 | UInt64(scalar)
  }

  @inline(__always)
  private func slot(of key: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (edges.count - 1)
  }

  @inline(__always)
  static func pairBit(_ first: UInt32, _ second: UInt32) -> Int {
    Int(truncatingIfNeeded: (first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 14) & (pairBits - 1)
  }

  private mutating func store(_ edge: Edge) {
    var slot = slot(of: edge.key)
    while edges[slot].key != 0 { slot = (slot + 1) & (edges.count - 1) }
    edges[slot] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = [Edge](repeating: Edge(), count: old.count * 2)
    for edge in old where edge.key != 0 { store(edge) }
  }
}
