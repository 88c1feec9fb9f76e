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
  package let checker: Checker

  /// Above this many edits at once (a reformatted page) reading whole costs less than following each.
  private static let maximumFollowedEdits = 16

  package init(of snapshot: Snapshot, checker: Checker) {
    let page = Page(reading: snapshot)
    let date = page.folio?.date
    let facts = PageFacts(
      articles: page.articles.map { ArticleFacts(reading: $0, lexicon: checker.lexicon, pageDate: date) })
    self.init(
      snapshot: snapshot, page: page, facts: facts,
      findings: checker.findings(in: page, facts: facts, snapshot: snapshot), checker: checker)
  }

  /// The parts as given: they must belong to one another.
  package init(snapshot: Snapshot, page: Page, facts: PageFacts, findings: [Finding], checker: Checker) {
    self.snapshot = snapshot
    self.page = page
    self.facts = facts
    self.findings = findings
    self.checker = checker
  }

  /// The analysis after edits, applied one after another. Equal to analysing the new text whole.
  package func applying(_ edits: [TextEdit]) -> Analysis {
    var snapshot = snapshot
    guard edits.count <= Analysis.maximumFollowedEdits else {
      for edit in edits { snapshot.apply(edit) }
      return Analysis(of: snapshot, checker: checker)
    }
    var page = page
    var origins: [Int?] = Array(page.articles.indices)
    for edit in edits {
      let applied = snapshot.apply(edit)
      let update = page.updating(to: snapshot, after: applied)
      origins = update.carriedOver.map { index in
        index.flatMap { origins.indices.contains($0) ? origins[$0] : nil }
      }
      page = update.page
    }
    let facts = facts(of: page, carriedOver: origins)
    return Analysis(
      snapshot: snapshot, page: page, facts: facts,
      findings: checker.findings(in: page, facts: facts, snapshot: snapshot), checker: checker)
  }

  /// The facts of a later version of the page: kept where the article is, read anew elsewhere. Relative dates depend on
  /// the page's date, so a page that changes it is read whole.
  private func facts(of page: Page, carriedOver origins: [Int?]) -> PageFacts {
    let date = page.folio?.date
    let isSameDate = date == self.page.folio?.date
    var articles: [ArticleFacts] = []
    articles.reserveCapacity(page.articles.count)
    for (index, article) in page.articles.enumerated() {
      if isSameDate, index < origins.count, let origin = origins[index], facts.articles.indices.contains(origin) {
        articles.append(facts.articles[origin])
      } else {
        articles.append(ArticleFacts(reading: article, lexicon: checker.lexicon, pageDate: date))
      }
    }
    return PageFacts(articles: articles)
  }
}
