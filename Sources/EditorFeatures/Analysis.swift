package import Facts
package import Linting
package import PageStructure
package import TextModel

/// Everything known of one page: read, extracted, checked. A value; an edit gives a new one that keeps what it did not
/// touch. Editor features are functions of it.
package struct Analysis: Sendable {
  package let snapshot: Snapshot
  package let page: Page
  package let facts: PageFacts
  /// By place.
  package let findings: [Finding]
  private let checker: Checker

  package init(of snapshot: Snapshot, checker: Checker) {
    self.snapshot = snapshot
    self.checker = checker
    page = Page(reading: snapshot)
    let date = page.folio?.date
    facts = PageFacts(
      articles: page.articles.map { ArticleFacts(reading: $0, lexicon: checker.lexicon, pageDate: date) })
    findings = checker.findings(in: page, facts: facts, snapshot: snapshot)
  }

  /// The analysis after edits, applied one after another. Equal to analysing the new text whole.
  package func applying(_ edits: [TextEdit]) -> Analysis {
    var snapshot = snapshot
    for edit in edits { snapshot.apply(edit) }
    return Analysis(of: snapshot, checker: checker)
  }
}
