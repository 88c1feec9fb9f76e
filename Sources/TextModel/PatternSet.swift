/// Many words, found in one pass over a logical text: a trie over scalars, compared in half width.
///
/// Each word belongs to a table and has an entry number in it, both given by whoever owns the table. All words that
/// begin at a place are found, those inside other words too.
///
/// Small, since it is built whenever a program starts and is looked into at every character: the edges of the trie are
/// numbers of nodes in one open hash table, and each node knows the edge that leads to it.
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

  /// A place in the trie: the end of one or two scalars with which words begin, or of a longer beginning.
  struct Node: Sendable {
    /// The edge that leads here: see `PatternSet.key`.
    var key: UInt64
    /// The first of the listed words that end here, -1 for none.
    var terminal: Int32 = -1
    /// A bit for each marked table a word of which ends here.
    var tables: UInt16 = 0
    /// A bit for each scalar with which some word goes on, by its hash: few places go on with one of them.
    var followers: UInt16 = 0

    /// By marked table four bits, all set where a word of the table ends here.
    @inline(__always)
    var marks: UInt64 {
      var spread = UInt64(tables)
      spread = (spread | spread << 24) & 0x0000_00FF_0000_00FF
      spread = (spread | spread << 12) & 0x000F_000F_000F_000F
      spread = (spread | spread << 6) & 0x0303_0303_0303_0303
      spread = (spread | spread << 3) & 0x1111_1111_1111_1111
      return spread &* 15
    }
  }

  /// The end of a listed word: its table and entry, and the next word that ends at the same node.
  struct Terminal: Sendable {
    var table: UInt16
    var entry: UInt32
    var next: Int32
  }

  /// Marked tables whose occurrences are listed as well, a bit each.
  private let listed: UInt16
  /// The first stands for no node.
  private(set) var nodes = [Node(key: 0)]
  private(set) var terminals: [Terminal] = []
  /// A bit for each scalar that is a word by itself, by its last sixteen bits: one beyond the basic plane may be taken for
  /// another, and is looked up.
  private(set) var singles = [UInt64](repeating: 0, count: 0x10000 / 64)
  /// A bit for each two scalars with which some word begins, by their hash: most places end the search here.
  private(set) var pairs = [UInt64](repeating: 0, count: PatternSet.pairBits / 64)
  /// The nodes by their keys, in an open hash table; 0 for an empty slot.
  private(set) var slots = [Int32](repeating: 0, count: 1 << 14)

  private static let pairBits = 1 << 18
  private static let maximumNodes = 1 << 26

  /// - Parameter listed: the tables below `markedTables` whose occurrences are listed as well as marked.
  package init(listing listed: [UInt16] = []) {
    self.listed = listed.reduce(0) { $1 < PatternSet.markedTables ? $0 | 1 << $1 : $0 }
  }

  // MARK: Adding words

  /// A word as far as it is read.
  private struct Path {
    var first: UInt32 = 0
    var length = 0
    /// The node of what is read; 0 while that is one scalar.
    var node = 0
  }

  /// Adds a word. Empty words are ignored.
  package mutating func insert(_ word: String, table: UInt16, entry: UInt32) {
    var path = Path()
    let bytes = word.utf8.span
    var index = 0
    while index < bytes.count {
      let (scalar, next) = Scalars.decode(bytes, at: index)
      extend(&path, by: Scalars.halfWidth(scalar))
      index = next
    }
    end(path, table: table, entry: entry)
  }

  /// Adds the words of a text, parted by blanks and line ends.
  ///
  /// - Parameter entry: the entry of all of them; nil numbers them from 0.
  package mutating func insert(words text: String, table: UInt16, entry: UInt32? = nil) {
    var reader = TableReader(text)
    var number: UInt32 = 0
    while reader.next() {
      var path = Path()
      for scalar in reader.word { extend(&path, by: Scalars.halfWidth(scalar)) }
      end(path, table: table, entry: entry ?? number)
      number &+= 1
    }
  }

  @inline(__always)
  private mutating func extend(_ path: inout Path, by scalar: UInt32) {
    switch path.length {
    case 0: path.first = scalar
    case 1:
      let bit = PatternSet.pairBit(path.first, scalar)
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
      path.node = addNode(PatternSet.key(path.first, scalar))
    default:
      nodes[path.node].followers |= PatternSet.followerBit(scalar)
      path.node = addNode(PatternSet.key(behind: path.node, scalar))
    }
    path.length += 1
  }

  private mutating func end(_ path: Path, table: UInt16, entry: UInt32) {
    guard path.length > 0 else { return }
    var node = path.node
    if path.length == 1 {
      singles[Int(path.first & 0xFFFF) >> 6] |= 1 << UInt64(path.first & 63)
      node = addNode(PatternSet.key(path.first))
    }
    guard node != 0 else { return }
    if table < PatternSet.markedTables {
      // A word that stands twice keeps its first entry.
      if nodes[node].tables & 1 << table != 0 { return }
      nodes[node].tables |= 1 << table
      if listed & 1 << table == 0 { return }
    }
    terminals.append(Terminal(table: table, entry: entry, next: nodes[node].terminal))
    nodes[node].terminal = Int32(truncatingIfNeeded: terminals.count - 1)
  }

  /// The node of a key, a new one where there is none yet.
  private mutating func addNode(_ key: UInt64) -> Int {
    var slot = PatternSet.slot(of: key, slots.count)
    while slots[slot] != 0 {
      if nodes[Int(slots[slot])].key == key { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard nodes.count < PatternSet.maximumNodes else { return 0 }
    nodes.append(Node(key: key))
    slots[slot] = Int32(truncatingIfNeeded: nodes.count - 1)
    if nodes.count * 3 > slots.count * 2 { grow() }
    return nodes.count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in 1..<nodes.count {
      var slot = PatternSet.slot(of: nodes[number].key, slots.count)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  // MARK: The trie

  /// The key of a scalar that is a word.
  @inline(__always)
  static func key(_ only: UInt32) -> UInt64 { UInt64(only) }

  /// The key of two scalars with which words begin.
  @inline(__always)
  static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 21 | UInt64(second) | 1 << 62 }

  /// The key of a scalar behind a longer beginning.
  @inline(__always)
  static func key(behind node: Int, _ scalar: UInt32) -> UInt64 {
    UInt64(truncatingIfNeeded: node) << 21 | UInt64(scalar) | 1 << 63
  }

  /// The bit of a scalar among a node's followers.
  @inline(__always)
  static func followerBit(_ scalar: UInt32) -> UInt16 { 1 << UInt16(truncatingIfNeeded: (scalar &* 0x9E37_79B1) >> 28) }

  @inline(__always)
  static func slot(of key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (count - 1)
  }

  @inline(__always)
  static func pairBit(_ first: UInt32, _ second: UInt32) -> Int {
    Int(truncatingIfNeeded: (first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 14) & (pairBits - 1)
  }
}
