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

    /// The contexts with a `…`.
    fileprivate var openContexts: [Context] {
      if !CorrectionTable.isOpen(contextColumn.utf8.span) { return [] }
      return contextColumn.split(separator: "|").filter { CorrectionTable.isOpen($0.utf8.span) }
        .flatMap { CorrectionTable.contexts($0, wrong) }
    }

    /// Whether one of the contexts without a `…` stands around the wrong form at an index.
    fileprivate func hasContext(at index: Int, in text: LogicalText) -> Bool {
      let (column, wrong) = (contextColumn.utf8.span, wrong.utf8.span)
      var start = 0
      while start < column.count {
        var end = start
        while end < column.count, column[end] != UInt8(ascii: "|") { end += 1 }
        let context = column.extracting(start..<end)
        if !CorrectionTable.isOpen(context), CorrectionTable.stands(context, around: wrong, at: index, text) {
          return true
        }
        start = end + 1
      }
      return false
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

  /// - Parameter texts: the parts of the table. To join them as one `String` costs more than to read them.
  package init(_ texts: String...) {
    var rows: [Row] = []
    for text in texts {
      var reader = TableReader(text)
      while let columns = reader.nextLine() {
        guard columns.count >= 2 else { continue }
        let wrong = columns[0].utf8
        let asks = wrong.first == UInt8(ascii: "?")
        rows.append(
          Row(
            wrong: asks ? String(decoding: wrong.dropFirst(), as: UTF8.self) : columns[0], asks: asks,
            rightColumn: columns[1], contextColumn: columns.count > 2 ? columns[2] : ""))
      }
    }
    self.rows = rows
  }

  /// The wrong forms, in the order of the rows: the words of a word rule.
  package var words: [String] { rows.map(\.wrong) }

  /// Whether an occurrence of a row's wrong form stands in one of the row's contexts.
  package func isExcused(_ hit: WordHit, in context: ArticleContext) -> Bool {
    guard rows.indices.contains(hit.entry) else { return true }
    let row = rows[hit.entry]
    if row.hasContext(at: hit.range.lowerBound, in: context.text) { return true }
    let contexts = row.openContexts
    if contexts.isEmpty { return false }
    let sentence = context.sentence(at: hit.range.lowerBound) ?? hit.range
    return contexts.contains { CorrectionTable.matches($0, at: hit.range.lowerBound, sentence, context.text) }
  }

  /// Whether a context has a `…`, which takes the bytes E2 80 A6.
  private static func isOpen(_ context: Span<UInt8>) -> Bool {
    context.indices.dropLast(2).contains { context[$0] == 0xE2 && context[$0 + 1] == 0x80 && context[$0 + 2] == 0xA6 }
  }

  /// Whether the text spells a context, so that one of the places where the wrong form stands in it lies at an index.
  private static func stands(
    _ context: Span<UInt8>, around wrong: Span<UInt8>, at index: Int, _ text: LogicalText
  ) -> Bool {
    var (place, before) = (0, 0)
    while place + wrong.count <= context.count {
      let isHere = wrong.indices.allSatisfy { context[place + $0] == wrong[$0] }
      if isHere, text.end(of: context, at: index - before) != nil { return true }
      place = Scalars.decode(context, at: place).next
      before += 1
    }
    return false
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
