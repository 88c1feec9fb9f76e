package import Facts
package import PageStructure
package import TextModel

/// A page as the rules see it that compare its articles.
package struct PageContext: Sendable {
  package let page: Page
  package let facts: PageFacts
  package let setting: PageSetting
  package let snapshot: Snapshot
  /// Whether this is a page whose articles can be compared with one another. A file of more articles than any page has
  /// is an archive: what two of them share says nothing.
  package var isComparable: Bool { page.articles.count <= PageContext.mostArticles }
  private static let mostArticles = 200
  /// How often the page uses each form of a mark.
  package let tally: MarkTally
  /// The texts of the articles cut into units, in their order.
  package let units: [TextUnits]
  /// The names and terms that the house knows to be right.
  package let known: KnownWords

  package init(
    page: Page, facts: PageFacts, setting: PageSetting, snapshot: Snapshot, tally: MarkTally, units: [TextUnits],
    known: KnownWords = KnownWords()
  ) {
    self.page = page
    self.facts = facts
    self.setting = setting
    self.snapshot = snapshot
    self.tally = tally
    self.units = units
    self.known = known
  }
}

/// Takes what rules report of a page as a whole. Places are those of the snapshot: `article.text.source(range)`. It also
/// keeps what they ask of its articles one by one.
package struct PageReport {
  package private(set) var findings: [Finding] = []
  private var slot: RuleSlot?
  private(set) var memory: PageMemory

  /// No finding lists more places than this.
  package static let relatedLimit = 10

  init(_ memory: PageMemory) { self.memory = memory }

  /// What the rule asks of each article: answered once, as long as the article stays and the question is the same.
  ///
  /// - Parameters:
  ///   - question: all that the answers depend on besides the articles.
  ///   - answer: the answer of an article by its index; the same wherever the article stands. Its type tells the rule's
  ///     questions apart.
  package mutating func answers<Question: Equatable & Sendable, Answer: Sendable>(
    to question: Question, on page: PageContext, _ answer: (Int) -> Answer
  ) -> [Answer] {
    memory.answers(of: slot?.rule, to: question, articles: page.page.articles.count, answer)
  }

  mutating func begin(_ rule: RuleSlot) { slot = rule }

  package mutating func report(
    _ range: ByteRange, _ message: Message, severity: Severity? = nil, related: [RelatedPlace] = [], fixes: [Fix] = []
  ) {
    guard let rule = slot?.rule, let severity = slot?.next(severity) else { return }
    findings.append(
      Finding(rule: rule, severity: severity, message: message, range: range, related: related, fixes: fixes))
  }

  /// Reports many places as one finding: at the first, with the next ones as related places, and one fix for all.
  ///
  /// - Parameters:
  ///   - place: what a related place is called.
  ///   - fix: the title of the fix that edits every place that has a new text; nil for none.
  package mutating func report(
    all places: [CountedPlace], _ message: Message, severity: Severity? = nil, place: Message, fix: Message? = nil,
    isSafe: Bool = false
  ) {
    guard let first = places.first else { return }
    let related = places.dropFirst().prefix(PageReport.relatedLimit).map {
      RelatedPlace(range: $0.range, message: place)
    }
    let edits = fix == nil ? [] : places.edits
    let fixes = fix.map { edits.isEmpty ? [] : [Fix(title: $0, edits: edits, isSafe: isSafe)] } ?? []
    report(first.range, message, severity: severity, related: related, fixes: fixes)
  }
}

extension [CountedPlace] {
  /// The edits that mend the places.
  package var edits: [TextEdit] {
    var result: [TextEdit] = []
    result.reserveCapacity(count)
    for index in indices {
      if let newText = self[index].newText { result.append(TextEdit(range: self[index].range, newText: newText)) }
    }
    return result
  }
}
