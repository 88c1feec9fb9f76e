import Facts
import TextModel

/// The occurrences of the words of each word rule in an article, by place, those of a table side by side.
struct WordHits: Sendable {
  private var hits: [WordHit] = []
  /// By rule, where its occurrences stand in `hits`; empty where no rule has any.
  private var bounds: [Range<Int>] = []

  /// Those of no rule.
  init() {}

  /// - Parameters:
  ///   - matches: the words of all tables, by start, then by length.
  ///   - first: the number of the first rule's table; the tables of the rules are numbered in their order.
  ///   - count: how many rules there are.
  init(_ matches: [PatternSet.Match], first: UInt16, count: Int) {
    func rule(_ match: PatternSet.Match) -> Int? {
      match.table >= first && Int(match.table - first) < count ? Int(match.table - first) : nil
    }
    var counts = [Int](repeating: 0, count: count)
    for match in matches { if let rule = rule(match) { counts[rule] += 1 } }
    bounds.reserveCapacity(count)
    var start = 0
    for count in counts {
      bounds.append(start..<start)
      start += count
    }
    hits = [WordHit](repeating: WordHit(range: 0..<0, entry: 0), count: start)
    for match in matches {
      guard let rule = rule(match) else { continue }
      bounds[rule] = add(WordHit(range: match.range, entry: Int(match.entry)), behind: bounds[rule])
    }
  }

  subscript(rule: Int) -> ArraySlice<WordHit> {
    isEmpty(rule) ? [] : hits[bounds[rule]]
  }

  /// Whether there are no occurrences of a rule's words.
  func isEmpty(_ rule: Int) -> Bool { !bounds.indices.contains(rule) || bounds[rule].isEmpty }

  /// Puts an occurrence behind those of its rule, which come by start, then by length: one that lies inside a longer one is
  /// left out.
  ///
  /// - Returns: where the rule's occurrences stand now.
  private mutating func add(_ hit: WordHit, behind known: Range<Int>) -> Range<Int> {
    var end = known.upperBound
    if let last = known.last {
      let range = hits[last].range
      if hit.range.upperBound <= range.upperBound { return known }
      if hit.range.lowerBound == range.lowerBound { end = last }
    }
    hits[end] = hit
    return known.lowerBound..<(end + 1)
  }
}
