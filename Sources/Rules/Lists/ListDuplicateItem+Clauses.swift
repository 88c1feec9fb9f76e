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
    let text = context.text
    let clauses = context.clauses
    // By the last bits of its last character, the last clause that had them: nearly all are told apart by that.
    var last = InlineArray<64, Int>(repeating: -1 - ListDuplicateItem.reach)
    var index = 0
    while index < clauses.count {
      let clause = clauses[index]
      let bits = Int(text.scalar(clause.upperBound - 1) & 63)
      let place = last[bits]
      last[bits] = index
      if index - place <= ListDuplicateItem.reach, clause.count >= ListDuplicateItem.least {
        checkAgain(index, place, context, &report)
      }
      index += 1
    }
  }

  /// Whether a clause says what the one at an earlier place said.
  private func checkAgain(_ index: Int, _ place: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
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
    else { return }
    let words = context.string(clause)
    report.report(
      clause, Message("“\(words)”在一句里说了两遍，请核对。", "“\(words)” is said twice in the sentence; please check."),
      severity: .information, related: [RelatedText(tail, Message("前一个“\(words)”", "the first “\(words)”"))])
  }
}
