import Facts
package import Linting
import TextModel

/// A clause of a sentence that says again what one before it said: 传达了文件精神，学习了经验，传达了文件精神.
extension ListDuplicateItem {
  /// How many clauses apart the two may be.
  private static let reach = 6
  private static let least = 6

  /// Whether the sentence is quoted, or holds a quotation: people say things twice.
  private func isSpoken(_ clause: Range<Int>, _ context: ArticleContext) -> Bool {
    guard let sentence = context.sentence(at: clause.lowerBound), !context.protected.touches(clause, .all) else {
      return true
    }
    return context.marks(in: sentence).contains {
      context.text.characterClass($0) == .openQuote || context.text.characterClass($0) == .closeQuote
    }
  }

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    let scalars = context.text.scalars
    let clauses = context.clauses
    // Nearly all clauses are told apart by their last characters.
    let ends = clauses.map { scalars[$0.upperBound - 1] }
    for (index, clause) in clauses.enumerated() where clause.count >= ListDuplicateItem.least {
      for place in max(0, index - ListDuplicateItem.reach)..<index where ends[place] == ends[index] {
        if checkAgain(index, place, context, &report) { break }
      }
    }
  }

  /// Whether a clause stood in its sentence before, at a place.
  private func checkAgain(
    _ index: Int, _ place: Int, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    let (earlier, clause) = (context.clauses[place], context.clauses[index])
    // 会议传达了文件精神，…，传达了文件精神: who did it stands before the first.
    let tail = max(earlier.lowerBound, earlier.upperBound - clause.count)..<earlier.upperBound
    guard tail.lowerBound - earlier.lowerBound <= 8, InlineList.areEqual(tail, clause, text),
      index - place > 1 || clause.count > 8,
      // Only what commas part goes on with the sentence: what semicolons part is built alike.
      context.clauses[place..<index].allSatisfy({ text.characterClass($0.upperBound) == .comma }),
      clause.allSatisfy({ text.characterClass($0) == .han }), !text.has("的", at: clause.upperBound - 1),
      !report.holds(clause), !isSpoken(clause, context)
    else { return false }
    let words = context.string(clause)
    report.report(
      clause, Message("“\(words)”在一句里说了两遍，请核对。", "“\(words)” is said twice in the sentence; please check."),
      severity: .information, related: [RelatedText(tail, Message("前一个“\(words)”", "the first “\(words)”"))])
    return true
  }
}
