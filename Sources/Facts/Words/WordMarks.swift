import TextModel

/// Where the words of one lexicon table stand in a text: for each place the longest word that begins there and the
/// longest that ends there.
struct WordMarks {
  /// Lengths by the index of the first scalar; empty where the text has no word of the table.
  private var starts: [UInt8] = []
  /// Lengths by the index behind the last scalar.
  private var ends: [UInt8] = []
  private(set) var matches: [PatternSet.Match] = []

  init(_ table: Lexicon.Table, in matches: [PatternSet.Match], count: Int) {
    for match in matches where match.table == table.rawValue {
      if starts.isEmpty {
        starts = [UInt8](repeating: 0, count: count + 1)
        ends = [UInt8](repeating: 0, count: count + 1)
      }
      let length = UInt8(clamping: match.range.count)
      if match.range.lowerBound < starts.count && starts[match.range.lowerBound] < length {
        starts[match.range.lowerBound] = length
      }
      if match.range.upperBound < ends.count && ends[match.range.upperBound] < length {
        ends[match.range.upperBound] = length
      }
      self.matches.append(match)
    }
  }

  /// The length of the longest word that begins at an index, 0 where none does.
  @inline(__always)
  func length(from index: Int) -> Int {
    index >= 0 && index < starts.count ? Int(starts[index]) : 0
  }

  /// The length of the longest word that ends before an index, 0 where none does.
  @inline(__always)
  func length(before index: Int) -> Int {
    index >= 0 && index < ends.count ? Int(ends[index]) : 0
  }
}
