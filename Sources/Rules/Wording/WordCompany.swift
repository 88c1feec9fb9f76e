import TextModel

/// What stands around a word: a row of a table asks for it in columns, each a sign and words parted by “|”.
///
/// “{” at once before the word, “<” before it in its clause, “>” at once behind it, “}” behind it in its clause; “~” near it
/// on either side, whatever marks lie between; “!” nowhere in its clause, “^” nowhere near. All columns have to hold.
struct WordCompany: Sendable {
  private var leading: [[UInt32]] = []
  private var before: [[UInt32]] = []
  private var trailing: [[UInt32]] = []
  private var behind: [[UInt32]] = []
  private var near: [[UInt32]] = []
  private var barred: [[UInt32]] = []
  private var far: [[UInt32]] = []

  /// How far company may stand within the clause, and near.
  private static let (reach, width) = (18, 36)

  init(_ columns: some Sequence<String>) {
    for column in columns {
      let words = column.dropFirst().split(separator: "|").map { $0.unicodeScalars.map(\.value) }
      switch column.first {
      case "{": leading = words
      case "<": before = words
      case ">": trailing = words
      case "}": behind = words
      case "~": near = words
      case "^": far = words
      default: barred = words
      }
    }
  }

  func holds(around range: Range<Int>, in text: LogicalText) -> Bool {
    guard leading.isEmpty || leading.contains(where: { stands($0, at: range.lowerBound - $0.count, text) }),
      trailing.isEmpty || trailing.contains(where: { stands($0, at: range.upperBound, text) })
    else { return false }
    if before.isEmpty && behind.isEmpty && near.isEmpty && barred.isEmpty && far.isEmpty { return true }
    let clause = clause(around: range, text)
    let sides = max(0, range.lowerBound - WordCompany.width)..<(range.upperBound + WordCompany.width)
    return (before.isEmpty || contains(before, in: clause.lowerBound..<range.lowerBound, text))
      && (behind.isEmpty || contains(behind, in: range.upperBound..<clause.upperBound, text))
      && (far.isEmpty || !contains(far, in: sides, text))
      && (near.isEmpty || contains(near, in: sides, text))
      && (barred.isEmpty || !contains(barred, in: clause, text))
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

  private func stands(_ word: [UInt32], at index: Int, _ text: LogicalText) -> Bool {
    index >= 0 && word.indices.allSatisfy { text.scalar(index + $0) == word[$0] }
  }

  private func contains(_ words: [[UInt32]], in range: Range<Int>, _ text: LogicalText) -> Bool {
    range.contains { index in
      let first = text.scalar(index)
      return words.contains { $0.first == first && index + $0.count <= range.upperBound && stands($0, at: index, text) }
    }
  }
}
