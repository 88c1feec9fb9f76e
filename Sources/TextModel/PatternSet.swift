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

  private struct Node: Sendable {
    var children: [UInt32: Int32] = [:]
    var terminals: [Terminal] = []
  }

  private struct Terminal: Sendable {
    var table: UInt16
    var entry: UInt32
  }

  private var nodes: [Node] = [Node()]
  /// The root's children, by scalar, for the basic plane: most places end the search here.
  private var roots: [Int32] = [Int32](repeating: 0, count: 0x10000)

  package init() {}

  /// Adds a word. Empty words are ignored.
  package mutating func insert(_ word: String, table: UInt16, entry: UInt32) {
    var node = 0
    var isEmpty = true
    for scalar in word.unicodeScalars {
      isEmpty = false
      let key = Scalars.halfWidth(scalar.value)
      if let child = nodes[node].children[key] {
        node = Int(child)
      } else {
        let child = nodes.count
        nodes.append(Node())
        nodes[node].children[key] = Int32(truncatingIfNeeded: child)
        if node == 0 && key < 0x10000 { roots[Int(key)] = Int32(truncatingIfNeeded: child) }
        node = child
      }
    }
    if !isEmpty { nodes[node].terminals.append(Terminal(table: table, entry: entry)) }
  }

  /// All occurrences in a range of a text, by start, then by length. No word spans a paragraph's end.
  package func matches(in text: LogicalText, _ range: Range<Int>) -> [Match] {
    let scalars = text.scalars
    let range = range.clamped(to: scalars.indices)
    var result: [Match] = []
    for start in range {
      let first = Scalars.halfWidth(scalars[start])
      var node = first < 0x10000 ? Int(roots[Int(first)]) : Int(nodes[0].children[first] ?? 0)
      var index = start + 1
      while node != 0 {
        for terminal in nodes[node].terminals {
          result.append(Match(range: start..<index, table: terminal.table, entry: terminal.entry))
        }
        if index >= range.upperBound || nodes[node].children.isEmpty { break }
        node = Int(nodes[node].children[Scalars.halfWidth(scalars[index])] ?? 0)
        index += 1
      }
    }
    return result
  }
}
