/// Many words, found in one pass over a logical text: a trie over scalars, compared in half width.
///
/// Each word belongs to a table and has an entry number in it, both given by whoever owns the table. All words that
/// begin at a place are reported, shortest first; a word that stands inside another is reported as well.
package struct PatternSet: Sendable {
  /// One occurrence: the word `entry` of `table` at `range` of the logical text.
  package struct Match: Hashable, Sendable {
    package var range: Range<Int>
    package var table: UInt16
    package var entry: UInt32

    package init(range: Range<Int>, table: UInt16, entry: UInt32) {
      self.range = range
      self.table = table
      self.entry = entry
    }
  }

  /// The end of a word: its table and entry, and the next word that ends at the same node.
  private struct Terminal: Sendable {
    var table: UInt16
    var entry: UInt32
    var next: Int32
  }

  /// By node: the first terminal, -1 for none.
  private var heads: [Int32] = [-1]
  /// By node: whether any word goes on.
  private var hasChildren: [Bool] = [false]
  private var terminals: [Terminal] = []
  /// The root's children, by scalar, for the basic plane (0 for none): most places end the search here.
  private var roots = [Int32](repeating: 0, count: 0x10000)
  /// All edges but the root's in one open hash table: the node and scalar (0 for an empty slot), and the child.
  private var keys = [UInt64](repeating: 0, count: 1024)
  private var children = [Int32](repeating: 0, count: 1024)
  private var edgeCount = 0

  package init() {}

  /// Adds a word. Empty words are ignored.
  package mutating func insert(_ word: String, table: UInt16, entry: UInt32) {
    var node: Int32 = 0
    for scalar in word.unicodeScalars {
      let key = Scalars.halfWidth(scalar.value)
      let child = self.child(of: node, key)
      node = child != 0 ? child : addChild(of: node, key)
    }
    guard node != 0 else { return }
    terminals.append(Terminal(table: table, entry: entry, next: heads[Int(node)]))
    heads[Int(node)] = Int32(truncatingIfNeeded: terminals.count - 1)
  }

  /// All occurrences in a range of a text, by start, then by length. No word spans a paragraph's end.
  package func matches(in text: LogicalText, _ range: Range<Int>) -> [Match] {
    let scalars = text.scalars
    let roots = roots
    let range = range.clamped(to: scalars.indices)
    var result: [Match] = []
    for start in range {
      let first = Scalars.halfWidth(scalars[start])
      var node = first < 0x10000 ? roots[Int(first)] : child(of: 0, first)
      var index = start + 1
      while node != 0 {
        var terminal = Int(heads[Int(node)])
        while terminal >= 0 {
          let word = terminals[terminal]
          result.append(Match(range: start..<index, table: word.table, entry: word.entry))
          terminal = Int(word.next)
        }
        if index >= range.upperBound || !hasChildren[Int(node)] { break }
        node = child(of: node, Scalars.halfWidth(scalars[index]))
        index += 1
      }
    }
    return result
  }

  private func child(of node: Int32, _ scalar: UInt32) -> Int32 {
    if node == 0 && scalar < 0x10000 { return roots[Int(scalar)] }
    let key = PatternSet.key(node, scalar)
    var slot = slot(of: key)
    while keys[slot] != 0 {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return 0
  }

  private mutating func addChild(of node: Int32, _ scalar: UInt32) -> Int32 {
    let child = Int32(truncatingIfNeeded: heads.count)
    heads.append(-1)
    hasChildren.append(false)
    hasChildren[Int(node)] = true
    if node == 0 && scalar < 0x10000 {
      roots[Int(scalar)] = child
    } else {
      if (edgeCount + 1) * 2 > keys.count { grow() }
      store(PatternSet.key(node, scalar), child)
      edgeCount += 1
    }
    return child
  }

  /// Node numbers and scalars in one word; never 0, since no edge but the root's has both parts 0.
  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 21 | UInt64(scalar)
  }

  private func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
  }

  private mutating func store(_ key: UInt64, _ child: Int32) {
    var slot = slot(of: key)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    children[slot] = child
  }

  private mutating func grow() {
    let old = (keys, children)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    children = [Int32](repeating: 0, count: old.0.count * 2)
    for (key, child) in zip(old.0, old.1) where key != 0 { store(key, child) }
  }
}
