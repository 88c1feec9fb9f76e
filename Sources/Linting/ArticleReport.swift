import TextModel

/// A way to mend a finding, in terms of the article's text.
package struct Correction: Sendable {
  package var title: Message
  package var edits: [(range: Range<Int>, newText: String)]
  /// Indices of scalars before which what the text leaves out (blanks, line ends) is deleted.
  package var joins: [Int] = []
  package var isSafe: Bool

  package init(title: Message, edits: [(range: Range<Int>, newText: String)], isSafe: Bool = false) {
    self.title = title
    self.edits = edits
    self.isSafe = isSafe
  }

  /// Puts other words in the place of a range.
  package static func replace(_ range: Range<Int>, with newText: String, isSafe: Bool = false) -> Correction {
    Correction(
      title: Message("改为“\(newText)”", "Change to “\(newText)”"), edits: [(range, newText)], isSafe: isSafe)
  }

  /// Deletes a range; `word` is what the title calls it.
  package static func delete(_ range: Range<Int>, _ word: String, isSafe: Bool = false) -> Correction {
    Correction(title: Message("删去“\(word)”", "Delete “\(word)”"), edits: [(range, "")], isSafe: isSafe)
  }

  /// Deletes what stands in the source before a scalar and is left out of the text: blanks, line ends.
  package static func join(at index: Int, isSafe: Bool = false) -> Correction {
    var result = Correction(title: Message("与上文接起来", "Join with the text before"), edits: [], isSafe: isSafe)
    result.joins = [index]
    return result
  }

  /// Inserts words before an index.
  package static func insert(_ newText: String, at index: Int, isSafe: Bool = false) -> Correction {
    Correction(
      title: Message("补上“\(newText)”", "Insert “\(newText)”"), edits: [(index..<index, newText)], isSafe: isSafe)
  }
}

/// Another place of the article that a finding speaks of.
package struct RelatedText: Sendable {
  package var range: Range<Int>
  package var message: Message

  package init(_ range: Range<Int>, _ message: Message) {
    self.range = range
    self.message = message
  }
}

/// What several rules ask of an article: made by the first, and kept for the others.
package protocol ArticleAccount: Sendable {
  init(_ context: ArticleContext)
}

/// Takes what rules report of one article and makes findings of it: source ranges, configured severity, edits. It also keeps
/// what several of them work out.
package struct ArticleReport {
  /// Their places are relative to the base of the article's text.
  package private(set) var findings: [Finding] = []
  private let text: LogicalText
  /// The same text at the start of its bytes.
  private let relative: LogicalText
  private let bytes: [UInt8]
  private var slot: RuleSlot?
  private var accounts: [any ArticleAccount] = []

  init(_ text: LogicalText, in snapshot: Snapshot) {
    self.text = text
    var relative = text
    relative.base = 0
    self.relative = relative
    bytes = snapshot.bytes
  }

  /// The next reports are of this rule.
  mutating func begin(_ rule: RuleSlot) { slot = rule }

  /// Reports a place.
  ///
  /// - Parameters:
  ///   - range: the words that are wrong, as exactly as the rule can tell.
  ///   - severity: where it is not the rule's own.
  package mutating func report(
    _ range: Range<Int>, _ message: Message, severity: Severity? = nil, related: [RelatedText] = [],
    fixes: [Correction] = []
  ) {
    guard let rule = slot?.rule, let severity = slot?.next(severity) else { return }
    findings.append(
      Finding(
        rule: rule, severity: severity, message: message, range: relative.source(range),
        related: related.map { RelatedPlace(range: relative.source($0.range), message: $0.message) },
        fixes: fixes.map { fix(of: $0) }))
  }

  /// What rules share of the article: made at the first call.
  package mutating func account<Account: ArticleAccount>(_ kind: Account.Type, of context: ArticleContext) -> Account {
    for known in accounts { if let known = known as? Account { return known } }
    let account = Account(context)
    accounts.append(account)
    return account
  }

  /// Whether the rule has reported exactly this place.
  package func holds(_ range: Range<Int>) -> Bool {
    let place = relative.source(range)
    return findings.contains { $0.rule == slot?.rule && $0.range == place }
  }

  private func fix(of correction: Correction) -> Fix {
    var edits: [TextEdit] = []
    for edit in correction.edits {
      if edit.range.isEmpty {
        edits.append(relative.insertion(of: edit.newText, at: edit.range.lowerBound))
      } else {
        edits += relative.edits(replacing: edit.range, with: edit.newText)
      }
    }
    for index in correction.joins where text.isGapBlank(before: index, in: bytes) {
      edits.append(TextEdit(range: relative.gap(before: index), newText: ""))
    }
    return Fix(title: correction.title, edits: edits.sorted { $0.range < $1.range }, isSafe: correction.isSafe)
  }
}
