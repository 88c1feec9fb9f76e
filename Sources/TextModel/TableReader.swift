/// Reads the text of a table word by word: what stands between blanks and line ends.
///
/// A program reads some ten thousand words before its first page. Splitting a `String` looks for the border of every
/// grapheme and costs fifty times as much.
package struct TableReader {
  private let bytes: [UInt8]
  /// The bytes of the word that was read last.
  private var range = 0..<0
  /// The scalars of the word that was read last, as they stand in the table.
  package private(set) var word: [UInt32] = []
  /// Whether that word is the last one of its line.
  package private(set) var endsLine = false

  package init(_ text: String) { bytes = Array(text.utf8) }

  /// The word that was read last.
  package var string: String { String(decoding: bytes[range], as: UTF8.self) }

  /// Moves to the next word.
  ///
  /// - Returns: false at the end of the table.
  package mutating func next() -> Bool {
    word.removeAll(keepingCapacity: true)
    let bytes = bytes
    let span = bytes.span
    var index = range.upperBound
    while index < span.count && span[index] <= 0x20 { index += 1 }
    let start = index
    while index < span.count && span[index] > 0x20 {
      let (scalar, next) = Scalars.decode(span, at: index)
      word.append(scalar)
      index = next
    }
    range = start..<index
    while index < span.count && span[index] == 0x20 { index += 1 }
    endsLine = index == span.count || span[index] < 0x20
    return !range.isEmpty
  }

  /// How many scalars the words of the table have together.
  package var letterCount: Int {
    var count = 0
    for byte in bytes { count &+= byte > 0x20 && byte & 0xC0 != 0x80 ? 1 : 0 }
    return count
  }

  /// The words of the next line that has some; nil at the end of the table.
  package mutating func nextLine() -> [String]? {
    guard findWord() else { return nil }
    var columns = [string]
    while !endsLine, findWord() { columns.append(string) }
    return columns
  }

  private mutating func findWord() -> Bool {
    var start = range.upperBound
    while start < bytes.count && bytes[start] <= 0x20 { start += 1 }
    var end = start
    while end < bytes.count && bytes[end] > 0x20 { end += 1 }
    range = start..<end
    var next = end
    while next < bytes.count && bytes[next] == 0x20 { next += 1 }
    endsLine = next == bytes.count || bytes[next] < 0x20
    return start < end
  }

  /// The words of a table's text.
  package static func words(of text: String) -> [String] {
    var reader = TableReader(text)
    var result: [String] = []
    while reader.findWord() { result.append(reader.string) }
    return result
  }

  /// The same, as scalars.
  package static func scalars(of text: String) -> [[UInt32]] {
    var reader = TableReader(text)
    var result: [[UInt32]] = []
    while reader.next() { result.append(reader.word) }
    return result
  }

  /// The lines of a table's text, each parted into its words; empty lines are left out.
  package static func lines(of text: String) -> [[String]] {
    var reader = TableReader(text)
    var result: [[String]] = []
    while let line = reader.nextLine() { result.append(line) }
    return result
  }
}
