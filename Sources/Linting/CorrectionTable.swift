package import TextModel

/// A table of words and what they should be, a row a line:
///
///     wrong right context|context
///
/// - `?` before the wrong form: the row only asks.
/// - `/` in the right form parts alternatives, between which only an editor can choose.
/// - A context holds the wrong form and excuses it; `…` in a context stands for up to 20 characters of the sentence.
package struct CorrectionTable: Sendable {
  /// A row as it stands in the table. Its right forms and contexts are parted when the wrong form is met: most rows of a
  /// table never are.
  package struct Row: Sendable {
    package var wrong: String
    /// Whether the row may be right in a context that no list foresees.
    package var asks: Bool
    fileprivate var rightColumn: ArraySlice<UInt32>
    fileprivate var contextColumn: ArraySlice<UInt32>
    /// What beside the wrong form makes it right, whatever else stands there.
    fileprivate var exception: Exception?

    /// The alternatives; one where there is only one right form.
    package var right: [String] { rightColumn.split(separator: CorrectionTable.slash).map { Scalars.string($0) } }

    fileprivate var contexts: [ArraySlice<UInt32>] { contextColumn.split(separator: CorrectionTable.bar) }

    /// The contexts with a `…`.
    fileprivate var openContexts: [OpenContext] {
      if !contextColumn.contains(CorrectionTable.ellipsis) { return [] }
      let wrong = Scalars.of(wrong)
      return contexts.filter { $0.contains(CorrectionTable.ellipsis) }.flatMap { OpenContext.all($0, wrong[...]) }
    }

    /// Whether one of the contexts without a `…`, or a character of the exception, stands beside the wrong form.
    fileprivate func isExcused(at range: Range<Int>, in text: LogicalText) -> Bool {
      if let exception, exception.holds(at: range, in: text) { return true }
      if contextColumn.isEmpty { return false }
      let wrong = Scalars.of(wrong)
      return contexts.contains { context in
        !context.contains(CorrectionTable.ellipsis)
          && CorrectionTable.places(of: wrong[...], in: context).contains {
            CorrectionTable.stands(context, at: range.lowerBound - $0, text)
          }
      }
    }
  }

  /// Characters directly beside a wrong form that make it right.
  package enum Exception: Sendable {
    case behind(ScalarSet)
    case before(ScalarSet)

    fileprivate func holds(at range: Range<Int>, in text: LogicalText) -> Bool {
      switch self {
      case .behind(let characters): characters.contains(text.scalar(range.lowerBound - 1))
      case .before(let characters): characters.contains(text.scalar(range.upperBound))
      }
    }
  }

  /// A context with a `…`.
  fileprivate struct OpenContext {
    /// The parts between the `…`.
    var parts: [ArraySlice<UInt32>]
    /// Which part holds the wrong form, and where in it.
    var part: Int
    var offset: Int

    /// A context once for each place of the wrong form in it.
    static func all(_ context: ArraySlice<UInt32>, _ wrong: ArraySlice<UInt32>) -> [OpenContext] {
      let parts = context.split(separator: CorrectionTable.ellipsis, omittingEmptySubsequences: false)
      return parts.enumerated().flatMap { number, part in
        CorrectionTable.places(of: wrong, in: part).map { OpenContext(parts: parts, part: number, offset: $0) }
      }
    }
  }

  package let rows: [Row]

  /// How far a `…` reaches.
  private static let reach = 20
  private static let ellipsis: UInt32 = 0x2026
  private static let bar: UInt32 = 0x7C
  private static let slash: UInt32 = 0x2F
  private static let questionMark: UInt32 = 0x3F

  /// - Parameters:
  ///   - texts: the parts of the table.
  ///   - further: rows that stand behind those of the texts.
  package init(_ texts: String..., further: [Row] = []) {
    var rows: [Row] = []
    for text in texts {
      var reader = TableReader(text)
      while reader.next() {
        let word = reader.word
        let asks = word.first == CorrectionTable.questionMark
        let wrong = asks ? Scalars.string(word.dropFirst()) : reader.string
        guard !reader.endsLine, reader.next() else { continue }
        let right = reader.word
        let contexts = !reader.endsLine && reader.next() ? reader.word : []
        rows.append(Row(wrong: wrong, asks: asks, rightColumn: right, contextColumn: contexts))
        while !reader.endsLine, reader.next() {}
      }
    }
    self.rows = rows + further
  }

  /// The wrong forms, in the order of the rows: the words of a word rule.
  package var words: [String] { rows.map(\.wrong) }

  /// Whether an occurrence of a row's wrong form stands in one of the row's contexts.
  package func isExcused(_ hit: WordHit, in context: ArticleContext) -> Bool {
    guard rows.indices.contains(hit.entry) else { return true }
    let row = rows[hit.entry]
    if row.isExcused(at: hit.range, in: context.text) { return true }
    let contexts = row.openContexts
    if contexts.isEmpty { return false }
    let sentence = context.sentence(at: hit.range.lowerBound) ?? hit.range
    return contexts.contains { CorrectionTable.matches($0, at: hit.range.lowerBound, sentence, context.text) }
  }

  /// Where in a context a word stands: how many characters of the context are before it.
  private static func places(of word: ArraySlice<UInt32>, in context: ArraySlice<UInt32>) -> [Int] {
    guard context.count >= word.count else { return [] }
    return (0...(context.count - word.count)).filter { context.dropFirst($0).starts(with: word) }
  }

  /// Whether the text spells a word at an index, in any width.
  private static func stands(_ word: ArraySlice<UInt32>, at index: Int, _ text: LogicalText) -> Bool {
    let scalars = text.scalars
    guard index >= 0, index + word.count <= scalars.count else { return false }
    return zip(word, scalars[index...]).allSatisfy { Scalars.halfWidth($0) == Scalars.halfWidth($1) }
  }

  private static func matches(
    _ context: OpenContext, at index: Int, _ sentence: Range<Int>, _ text: LogicalText
  ) -> Bool {
    let start = index - context.offset
    guard start >= 0, stands(context.parts[context.part], at: start, text) else { return false }
    var low = start
    for part in context.parts[..<context.part].reversed() where !part.isEmpty {
      let floor = max(sentence.lowerBound, low - reach - part.count)
      guard
        let place = stride(from: low - part.count, through: floor, by: -1).first(where: { stands(part, at: $0, text) })
      else { return false }
      low = place
    }
    var high = start + context.parts[context.part].count
    for part in context.parts[(context.part + 1)...] where !part.isEmpty {
      let ceiling = min(sentence.upperBound - part.count, high + reach)
      guard high <= ceiling, let place = (high...ceiling).first(where: { stands(part, at: $0, text) }) else {
        return false
      }
      high = place + part.count
    }
    return true
  }
}

extension CorrectionTable.Row {
  /// A row that is sure, or sure but for a character beside the wrong form.
  package init(_ wrong: String, _ right: String, unless exception: CorrectionTable.Exception? = nil) {
    self.init(wrong: wrong, asks: false, rightColumn: Scalars.of(right)[...], contextColumn: [], exception: exception)
  }
}
