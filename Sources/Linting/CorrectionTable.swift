import TextModel

/// A table of words and what they should be, a row a line:
///
///     wrong right context|context
///
/// - `?` before the wrong form: the row only asks.
/// - `/` in the right form parts alternatives, between which only an editor can choose.
/// - A context holds the wrong form and excuses it; `…` in a context stands for up to 20 characters of the sentence.
package struct CorrectionTable: Sendable {
  /// A row as it stands in the table. Its right forms and contexts are read apart when the wrong form is met: most rows
  /// of a table never are.
  package struct Row: Sendable {
    package var wrong: String
    /// Whether the row may be right in a context that no list foresees.
    package var asks: Bool
    fileprivate var rightColumn: String
    fileprivate var contextColumn: String

    /// The alternatives; one where there is only one right form.
    package var right: [String] { rightColumn.split(separator: "/").map(String.init) }

    var contexts: [Context] {
      contextColumn.split(separator: "|").flatMap { CorrectionTable.contexts($0, wrong) }
    }
  }

  struct Context {
    /// The parts between the `…`.
    var parts: [String]
    /// Which part holds the wrong form, and where in it.
    var part: Int
    var offset: Int
  }

  package let rows: [Row]

  /// How far a `…` reaches.
  private static let reach = 20

  package init(_ text: String) {
    var rows: [Row] = []
    var reader = TableReader(text)
    while let columns = reader.nextLine() {
      guard columns.count >= 2 else { continue }
      let asks = columns[0].utf8.first == UInt8(ascii: "?")
      rows.append(
        Row(
          wrong: asks ? String(columns[0].dropFirst()) : columns[0], asks: asks, rightColumn: columns[1],
          contextColumn: columns.count > 2 ? columns[2] : ""))
    }
    self.rows = rows
  }

  /// The wrong forms, in the order of the rows: the words of a word rule.
  package var words: [String] { rows.map(\.wrong) }

  /// Whether an occurrence of a row's wrong form stands in one of the row's contexts.
  package func isExcused(_ hit: WordHit, in context: ArticleContext) -> Bool {
    guard rows.indices.contains(hit.entry) else { return true }
    let contexts = rows[hit.entry].contexts
    if contexts.isEmpty { return false }
    let sentence = context.sentence(at: hit.range.lowerBound) ?? hit.range
    return contexts.contains { CorrectionTable.matches($0, at: hit.range.lowerBound, sentence, context.text) }
  }

  private static func matches(
    _ context: Context, at index: Int, _ sentence: Range<Int>, _ text: LogicalText
  ) -> Bool {
    let start = index - context.offset
    guard start >= 0, text.matches(context.parts[context.part], at: start) else { return false }
    var low = start
    for part in context.parts[..<context.part].reversed() where !part.isEmpty {
      let length = part.unicodeScalars.count
      let floor = max(sentence.lowerBound, low - reach - length)
      guard let place = stride(from: low - length, through: floor, by: -1).first(where: { text.matches(part, at: $0) })
      else { return false }
      low = place
    }
    var high = start + context.parts[context.part].unicodeScalars.count
    for part in context.parts[(context.part + 1)...] where !part.isEmpty {
      let length = part.unicodeScalars.count
      let ceiling = min(sentence.upperBound - length, high + reach)
      guard high <= ceiling, let place = (high...ceiling).first(where: { text.matches(part, at: $0) }) else {
        return false
      }
      high = place + length
    }
    return true
  }

  /// A context once for each place of the wrong form in it.
  fileprivate static func contexts(_ text: Substring, _ wrong: String) -> [Context] {
    let parts = text.split(separator: "…", omittingEmptySubsequences: false).map(String.init)
    let target = Array(wrong.unicodeScalars)
    var result: [Context] = []
    for (part, words) in parts.enumerated() {
      let scalars = Array(words.unicodeScalars)
      if scalars.count < target.count { continue }
      for offset in 0...(scalars.count - target.count)
      where Array(scalars[offset..<(offset + target.count)]) == target {
        result.append(Context(parts: parts, part: part, offset: offset))
      }
    }
    return result
  }
}
