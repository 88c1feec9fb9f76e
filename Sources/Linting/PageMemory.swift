import TextModel

/// What page rules asked of a page's articles one by one, kept from one check for the next, which is after an edit: an
/// article that stayed as it was answers as before.
///
/// It is memory, not part of what a page says: an answer is a function of an article and of the question alone.
package struct PageMemory: Sendable {
  /// The answers of all articles to one question.
  private struct Answers<Question: Equatable & Sendable, Answer: Sendable>: Sendable {
    var question: Question
    /// By article.
    var answers: [Answer]
    /// The number of the check in which it was asked.
    var check: Int
  }

  private struct Key: Hashable {
    var rule: RuleID?
    var answer: ObjectIdentifier
  }

  private var entries: [Key: any Sendable] = [:]
  /// For each article its index when the page was checked before; nil for one that was read anew.
  private var origins: [Int?] = []
  private var check = 0
  /// What was found in the folio.
  var folio: KnownFolio?

  package init() {}

  /// Tells which articles stayed as they were since the last check.
  package mutating func follow(_ origins: [Int?]) {
    self.origins = origins
    check += 1
  }

  /// The answers of a page's articles.
  ///
  /// - Parameters:
  ///   - answer: the answer of an article by its index. It depends on the article as it is, wherever it stands.
  mutating func answers<Question: Equatable & Sendable, Answer: Sendable>(
    of rule: RuleID?, to question: Question, articles: Int, _ answer: (Int) -> Answer
  ) -> [Answer] {
    let key = Key(rule: rule, answer: ObjectIdentifier(Answer.self))
    // Taken out, so that it changes in place.
    let entry = entries.removeValue(forKey: key)
    if var known = entry as? Answers<Question, Answer>, known.check == check - 1, known.question == question,
      origins.count == articles
    {
      known.check = check
      known.answers.rearrange(origins, make: answer)
      entries[key] = known
      return known.answers
    }
    var answers: [Answer] = []
    answers.reserveCapacity(articles)
    for article in 0..<articles { answers.append(answer(article)) }
    entries[key] = Answers(question: question, answers: answers, check: check)
    return answers
  }
}

/// The folio as it was checked, and what was found in it.
struct KnownFolio: Sendable {
  /// The bytes of its lines, and where its characters stand.
  var bytes: [UInt8]
  var offsets: [UInt32]
  var setting: PageSetting
  var tally: ArticleTally
  /// Relative to the base of its text.
  var findings: [Finding]
}

extension PageMemory: CustomReflectable {
  /// Nothing: two pages that say the same may have been checked with different memories.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
