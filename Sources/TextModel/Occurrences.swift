/// Where the words of a pattern set stand in a text.
package struct Occurrences: Sendable {
  /// By index, four bits for each marked table: the length of its longest word that begins there, 0 for none, at most
  /// `PatternSet.longestMark`. One more entry than the text has scalars.
  package let starts: [UInt64]
  /// The same for the longest word that ends before an index.
  package let ends: [UInt64]
  /// The occurrences of marked tables that are listed as well, by start, then by length.
  package let listed: [PatternSet.Match]
  /// The occurrences of all other tables, by start, then by length.
  package let matches: [PatternSet.Match]
}

extension PatternSet {
  /// All occurrences in a text. No word spans a paragraph's end.
  package func occurrences(in text: LogicalText) -> Occurrences {
    let scalars = text.scalars
    var starts = [UInt64](count: scalars.count + 1, of: 0)
    var ends = [UInt64](count: scalars.count + 1, of: 0)
    var listed: [Match] = []
    listed.reserveCapacity(scalars.count / 32)
    var matches: [Match] = []
    matches.reserveCapacity(scalars.count / 16)
    mark(scalars, starts: starts.mutableSpan, ends: ends.mutableSpan, &listed, &matches)
    return Occurrences(starts: starts, ends: ends, listed: listed, matches: matches)
  }

  private func mark(
    _ scalars: [UInt32], starts: consuming MutableSpan<UInt64>, ends: consuming MutableSpan<UInt64>,
    _ listed: inout [Match], _ matches: inout [Match]
  ) {
    let text = scalars.span
    // Some scalars are looked at before the words that begin at them are followed: the places fit the cache. What is looked
    // into is taken once, so that each look is one.
    let (nodes, slots, singles, pairs) = (nodes.span, slots.span, singles.span, pairs.span)
    var places = InlineArray<512, UInt32>(repeating: 0)
    var found = InlineArray<512, Int32>(repeating: 0)
    var start = 0
    while start < text.count {
      let end = min(text.count, start + places.count)
      let count = PatternSet.beginnings(in: text, start..<end, singles, pairs, places.mutableSpan)
      // The nodes of all of them are looked up before any is followed: none has to wait for another to come from memory.
      PatternSet.lookUp(places.span.extracting(first: count), in: text, nodes, slots, found.mutableSpan)
      for position in 0..<count {
        let place = PatternSet.index(places[position])
        var marks: UInt64 = 0
        if places[position] & PatternSet.single != 0 {
          let single = PatternSet.node(PatternSet.key(Scalars.halfWidth(text[place])), nodes, slots)
          if single != 0 { take(nodes[single], place, place + 1, &marks, &ends, &listed, &matches) }
        }
        var index = place + 2
        var node = Int(found[position])
        while node != 0, index <= text.count {
          let end = nodes[node]
          take(end, place, index, &marks, &ends, &listed, &matches)
          if end.followers == 0 || index >= text.count { break }
          let next = Scalars.halfWidth(text[index])
          if end.followers & PatternSet.followerBit(next) == 0 { break }
          node = PatternSet.node(PatternSet.key(behind: node, next), nodes, slots)
          index += 1
        }
        if marks != 0 { starts[place] = marks }
      }
      start = end
    }
  }

  /// Writes down the words that end at a node, which begin at `start` and end before `end`.
  @inline(__always)
  private func take(
    _ found: Node, _ start: Int, _ end: Int, _ marks: inout UInt64, _ ends: inout MutableSpan<UInt64>,
    _ listed: inout [Match], _ matches: inout [Match]
  ) {
    if found.tables != 0 {
      let oneEach: UInt64 = 0x1111_1111_1111_1111
      let tables = found.marks
      let length = tables & (oneEach &* UInt64(truncatingIfNeeded: min(end &- start, PatternSet.longestMark)))
      marks = marks & ~tables | length
      // Words come by start: what a table has here already is longer.
      let taken = ends[end]
      let filled = (taken | taken >> 1 | taken >> 2 | taken >> 3) & oneEach
      ends[end] = taken | length & ~(filled &* 15)
    }
    if found.terminal >= 0 { list(found.terminal, start..<end, &listed, &matches) }
  }

  private func list(_ first: Int32, _ range: Range<Int>, _ listed: inout [Match], _ matches: inout [Match]) {
    var terminal = Int(first)
    while terminal >= 0 {
      let word = terminals[terminal]
      let match = Match(range: range, table: word.table, entry: word.entry)
      if word.table < PatternSet.markedTables { listed.append(match) } else { matches.append(match) }
      terminal = Int(word.next)
    }
  }

  /// The node of a key, 0 for none.
  @inline(__always)
  private static func node(_ key: UInt64, _ nodes: Span<Node>, _ slots: Span<Int32>) -> Int {
    let mask = slots.count &- 1
    var slot = PatternSet.slot(of: key, slots.count)
    while true {
      // In bounds: the number of slots is a power of two.
      let number = Int(unsafe slots[unchecked: slot])
      if number == 0 || nodes[number].key == key { return number }
      slot = (slot &+ 1) & mask
    }
  }

  /// Writes down the nodes of the two scalars that begin at some places, 0 for none. A function of its own, as the next
  /// is, so that what it needs stays in registers.
  @inline(never)
  private static func lookUp(
    _ places: Span<UInt32>, in text: Span<UInt32>, _ nodes: Span<Node>, _ slots: Span<Int32>,
    _ found: consuming MutableSpan<Int32>
  ) {
    for position in places.indices {
      let place = PatternSet.index(places[position])
      let second = place + 1 < text.count ? Scalars.halfWidth(text[place + 1]) : 0x0A
      let key = PatternSet.key(Scalars.halfWidth(text[place]), second)
      found[position] = Int32(truncatingIfNeeded: PatternSet.node(key, nodes, slots))
    }
  }

  /// The bit of a place whose scalar is a word by itself; the others are its index.
  private static let single: UInt32 = 1 << 31

  @inline(__always)
  private static func index(_ place: UInt32) -> Int { Int(place & ~single) }

  /// Writes down where words may begin: at the two scalars with which one does, or at one that is a word.
  ///
  /// - Returns: how many places there are.
  @inline(never)
  private static func beginnings(
    in text: Span<UInt32>, _ range: Range<Int>, _ singles: Span<UInt64>, _ pairs: Span<UInt64>,
    _ places: consuming MutableSpan<UInt32>
  ) -> Int {
    var count = 0
    var following = Scalars.halfWidth(text[range.lowerBound])
    var index = range.lowerBound
    while index < range.upperBound {
      let first = following
      following = 0x0A
      if index &+ 1 < text.count {
        following = unsafe text[unchecked: index &+ 1]
        // Most are ideographs, whose width is one.
        if following &- 0x3001 >= 0xFF01 - 0x3001 { following = Scalars.halfWidth(following) }
      }
      // In bounds: a pair's bit is below `pairBits`, there is a bit for every sixteen, and there are no more places than
      // characters in a stretch.
      let bit = PatternSet.pairBit(first, following)
      let isPair = unsafe pairs[unchecked: bit >> 6] >> UInt64(bit & 63)
      let isSingle = unsafe singles[unchecked: Int(first & 0xFFFF) >> 6] >> UInt64(first & 63)
      unsafe places[unchecked: count] = UInt32(truncatingIfNeeded: index) | UInt32(truncatingIfNeeded: isSingle) << 31
      count &+= Int(truncatingIfNeeded: (isPair | isSingle) & 1)
      index &+= 1
    }
    return count
  }
}
