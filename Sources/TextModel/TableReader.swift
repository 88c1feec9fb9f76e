/// Reads the text of a table word by word: what stands between blanks and line ends.
///
/// A program reads some twenty thousand words before its first page. Splitting a `String` looks for the border of every
/// grapheme and costs a hundred times as much.
package struct TableReader {
  private let scalars: [UInt32]
  /// The place of the word that was read last.
  private var range = 0..<0
  /// Whether that word is the last one of its line.
  package private(set) var endsLine = false

  private static let space: UInt32 = 0x20

  package init(_ text: String) { scalars = Scalars.of(text) }

  /// The scalars of the word that was read last, as they stand in the table.
  package var word: ArraySlice<UInt32> { scalars[range] }

  /// That word.
  package var string: String { Scalars.string(scalars, range) }

  /// Moves to the next word.
  ///
  /// - Returns: false at the end of the table.
  package mutating func next() -> Bool {
    let scalars = scalars
    let span = scalars.span
    let count = span.count
    var index = range.upperBound
    while index < count, span[index] <= TableReader.space { index += 1 }
    let start = index
    while index < count, span[index] > TableReader.space { index += 1 }
    range = start..<index
    while index < count, span[index] == TableReader.space { index += 1 }
    endsLine = index == count || span[index] < TableReader.space
    return !range.isEmpty
  }

  /// How many scalars the words of the table have together.
  package var letterCount: Int {
    var count = 0
    for scalar in scalars { count &+= scalar > TableReader.space ? 1 : 0 }
    return count
  }

  /// The words of a table's text.
  package static func words(of text: String) -> [String] {
    var reader = TableReader(text)
    var result: [String] = []
    while reader.next() { result.append(reader.string) }
    return result
  }

  /// The same, as scalars.
  package static func scalars(of text: String) -> [[UInt32]] {
    var reader = TableReader(text)
    var result: [[UInt32]] = []
    while reader.next() { result.append(Array(reader.word)) }
    return result
  }

  /// The first word of each line of a table's text.
  package static func firstWords(of text: String) -> [String] {
    var reader = TableReader(text)
    var result: [String] = []
    var opensLine = true
    while reader.next() {
      if opensLine { result.append(reader.string) }
      opensLine = reader.endsLine
    }
    return result
  }

  /// The lines of a table's text, each parted into its words; empty lines are left out.
  package static func lines(of text: String) -> [[String]] {
    var reader = TableReader(text)
    var result: [[String]] = []
    var line: [String] = []
    while reader.next() {
      line.append(reader.string)
      if reader.endsLine {
        result.append(line)
        line.removeAll(keepingCapacity: true)
      }
    }
    return result
  }
}
