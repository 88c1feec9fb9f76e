import TextModel

/// What stands around a word: a row of a table asks for it in columns, each a sign and words parted by “|”.
///
/// “{” at once before the word, “<” before it in its clause, “>” at once behind it, “}” behind it in its clause; “~” near it
/// on either side, whatever marks lie between; “!” nowhere in its clause, “^” nowhere near. All columns have to hold.
///
/// The columns stay as they stand in the table: most rows are never asked for in a page, and those that are, at few places.
struct WordCompany: Sendable {
  /// A row that asks for company: two words, and the columns behind them.
  struct Row: Sendable {
    var first: String
    var second: String
    var company: WordCompany
  }

  private var columns: [ArraySlice<UInt32>]

  /// How far company may stand within the clause, and near.
  private static let (reach, width) = (18, 36)
  private static let bar: UInt32 = 0x7C

  /// The rows of a table; those without a second word are left out.
  static func rows(of table: String) -> [Row] {
    var reader = TableReader(table)
    var result: [Row] = []
    while reader.next() {
      let first = reader.string
      guard !reader.endsLine, reader.next() else { continue }
      var row = Row(first: first, second: reader.string, company: WordCompany(columns: []))
      while !reader.endsLine, reader.next() { row.company.columns.append(reader.word) }
      result.append(row)
    }
    return result
  }

  var isEmpty: Bool { columns.isEmpty }

  func holds(around range: Range<Int>, in text: LogicalText) -> Bool {
    lazy var clause = clause(around: range, text)
    let sides = max(0, range.lowerBound - WordCompany.width)..<(range.upperBound + WordCompany.width)
    return columns.allSatisfy { column in
      let words = column.dropFirst()
      switch column.first.flatMap(Unicode.Scalar.init) {
      case "{": return WordCompany.any(of: words) { stands($0, at: range.lowerBound - $0.count, text) }
      case ">": return WordCompany.any(of: words) { stands($0, at: range.upperBound, text) }
      case "<": return contains(words, in: clause.lowerBound..<range.lowerBound, text)
      case "}": return contains(words, in: range.upperBound..<clause.upperBound, text)
      case "~": return contains(words, in: sides, text)
      case "^": return !contains(words, in: sides, text)
      default: return !contains(words, in: clause, text)
      }
    }
  }

  private func clause(around range: Range<Int>, _ text: LogicalText) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, range.lowerBound - start < WordCompany.reach, !text.characterClass(start - 1).endsClause {
      start -= 1
    }
    while end < text.scalars.count, end - range.upperBound < WordCompany.reach, !text.characterClass(end).endsClause {
      end += 1
    }
    return start..<end
  }

  /// Whether one of the words of a column passes.
  private static func any(of words: ArraySlice<UInt32>, _ passes: (ArraySlice<UInt32>) -> Bool) -> Bool {
    var start = words.startIndex
    while start < words.endIndex {
      let end = words[start...].firstIndex(of: bar) ?? words.endIndex
      if end > start, passes(words[start..<end]) { return true }
      start = end + 1
    }
    return false
  }

  private func stands(_ word: ArraySlice<UInt32>, at index: Int, _ text: LogicalText) -> Bool {
    index >= 0 && word.indices.allSatisfy { text.scalar(index + $0 - word.startIndex) == word[$0] }
  }

  private func contains(_ words: ArraySlice<UInt32>, in range: Range<Int>, _ text: LogicalText) -> Bool {
    WordCompany.any(of: words) { word in
      let last = range.upperBound - word.count
      return range.lowerBound <= last && (range.lowerBound...last).contains { stands(word, at: $0, text) }
    }
  }
}
