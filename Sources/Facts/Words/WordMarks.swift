/// Where the words of one lexicon table stand in a text: for each place the longest word that begins there and the
/// longest that ends there.
struct WordMarks {
  private let text: ArticleReading
  private let shift: UInt64

  init(_ table: Lexicon.Table, in text: ArticleReading) {
    self.text = text
    shift = table.shift
  }

  /// The length of the longest word that begins at an index, 0 where none does.
  @inline(__always)
  func length(from index: Int) -> Int {
    index >= 0 && index < text.starts.count ? Int(truncatingIfNeeded: text.starts[index] >> shift & 0xF) : 0
  }

  /// The length of the longest word that ends before an index, 0 where none does.
  @inline(__always)
  func length(before index: Int) -> Int {
    index >= 0 && index < text.ends.count ? Int(truncatingIfNeeded: text.ends[index] >> shift & 0xF) : 0
  }

  /// Whether a range is a word of the table, and no part of a longer one that begins with it.
  @inline(__always)
  func spells(_ range: Range<Int>) -> Bool { !range.isEmpty && length(from: range.lowerBound) == range.count }
}

extension Lexicon.Table {
  /// Where the table's four bits stand in the marks of a place.
  var shift: UInt64 { UInt64(rawValue) * 4 }
  /// The table's four bits.
  var mask: UInt64 { 0xF << shift }
}
