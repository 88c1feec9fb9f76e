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
  /// How many scalars are looked at before the words that begin at some of them are followed: the places fit the cache.
  private static let stretch = 512

  /// All occurrences in a text. No word spans a paragraph's end.
  package func occurrences(in text: LogicalText) -> Occurrences {
    let scalars = text.scalars
    var starts = [UInt64](repeating: 0, count: scalars.count + 1)
    var ends = starts
    var listed: [Match] = []
    var matches: [Match] = []
    mark(scalars, starts: starts.mutableSpan, ends: ends.mutableSpan, &listed, &matches)
    return Occurrences(starts: starts, ends: ends, listed: listed, matches: matches)
  }

  private func mark(
    _ scalars: [UInt32], starts: consuming MutableSpan<UInt64>, ends: consuming MutableSpan<UInt64>,
    _ listed: inout [Match], _ matches: inout [Match]
  ) {
    var places = [Int32](repeating: 0, count: PatternSet.stretch)
    var start = 0
    while start < scalars.count {
      let end = min(scalars.count, start + PatternSet.stretch)
      let count = beginnings(in: scalars, start..<end, &places)
      for position in 0..<count {
        let place = Int(places[position])
        let marks = follow(place, in: scalars, &ends, &listed, &matches)
        if marks != 0 { starts[place] = marks }
      }
      start = end
    }
  }

  /// Writes down where words may begin: at the two scalars with which one does, or at one that is a word.
  ///
  /// - Returns: how many places there are.
  private func beginnings(in scalars: [UInt32], _ range: Range<Int>, _ places: inout [Int32]) -> Int {
    let (singles, pairs) = (singles.span, pairs.span)
    var places = places.mutableSpan
    var count = 0
    var following = Scalars.halfWidth(scalars[range.lowerBound])
    for index in range {
      let first = following
      following = index + 1 < scalars.count ? Scalars.halfWidth(scalars[index + 1]) : 0x0A
      // In bounds: a pair's bit is below `pairBits`, a scalar of the basic plane below 0x10000, and there are no more places
      // than characters in a stretch.
      let bit = PatternSet.pairBit(first, following)
      let isPair = unsafe pairs[unchecked: bit >> 6] >> UInt64(bit & 63)
      // Scalars beyond the basic plane are rare: each is looked up.
      let isSingle = unsafe first < 0x10000 ? singles[unchecked: Int(first >> 6)] >> UInt64(first & 63) : 1
      unsafe places[unchecked: count] = Int32(truncatingIfNeeded: index)
      count += Int(truncatingIfNeeded: (isPair | isSingle) & 1)
    }
    return count
  }

  /// Follows the words that begin at an index.
  ///
  /// - Returns: the lengths of the longest of each marked table.
  @inline(__always)
  private func follow(
    _ start: Int, in scalars: [UInt32], _ ends: inout MutableSpan<UInt64>, _ listed: inout [Match],
    _ matches: inout [Match]
  ) -> UInt64 {
    let first = Scalars.halfWidth(scalars[start])
    var marks: UInt64 = 0
    if first >= 0x10000 || singles[Int(first >> 6)] >> UInt64(first & 63) & 1 != 0 {
      let single = node(PatternSet.key(first))
      if single != 0 { take(nodes[single], start..<(start + 1), &marks, &ends, &listed, &matches) }
    }
    guard start + 1 < scalars.count else { return marks }
    var node = node(PatternSet.key(first, Scalars.halfWidth(scalars[start + 1])))
    var index = start + 2
    while node != 0 {
      let found = nodes[node]
      take(found, start..<index, &marks, &ends, &listed, &matches)
      if index >= scalars.count || !found.hasChildren { break }
      node = self.node(PatternSet.key(behind: node, Scalars.halfWidth(scalars[index])))
      index += 1
    }
    return marks
  }

  /// Writes down the words that end at a node.
  @inline(__always)
  private func take(
    _ found: Node, _ range: Range<Int>, _ marks: inout UInt64, _ ends: inout MutableSpan<UInt64>,
    _ listed: inout [Match], _ matches: inout [Match]
  ) {
    if found.tables != 0 {
      let oneEach: UInt64 = 0x1111_1111_1111_1111
      let tables = found.marks
      let length = tables & (oneEach &* UInt64(truncatingIfNeeded: min(range.count, PatternSet.longestMark)))
      marks = marks & ~tables | length
      // Words come by start: what a table has here already is longer.
      let taken = ends[range.upperBound]
      let filled = (taken | taken >> 1 | taken >> 2 | taken >> 3) & oneEach
      ends[range.upperBound] = taken | length & ~(filled &* 15)
    }
    var terminal = Int(found.terminal)
    while terminal >= 0 {
      let word = terminals[terminal]
      let match = Match(range: range, table: word.table, entry: word.entry)
      if word.table < PatternSet.markedTables { listed.append(match) } else { matches.append(match) }
      terminal = Int(word.next)
    }
  }
}
