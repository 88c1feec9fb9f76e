package import Facts
package import Linting
package import PageStructure
package import TextModel

/// Everything known of one page: read, extracted, checked. A value; `EditedPage` has it follow edits. Editor features are
/// functions of it.
package struct Analysis: Sendable {
  package internal(set) var snapshot: Snapshot
  package internal(set) var page: Page
  package private(set) var facts: PageFacts
  /// By place.
  package private(set) var findings: [Finding]
  package let checker: Checker
  /// What an article alone decides holds as long as it stays as it is, wherever it moves: what it adds to its page, and
  /// what was found in it. By article; empty where the findings were given from outside.
  private var tallies: [ArticleTally] = []
  private var articleFindings: [ArticleFindings] = []
  private var setting: PageSetting?
  /// What its rules asked of its articles.
  private var memory = PageMemory()

  package init(of snapshot: Snapshot, checker: Checker) {
    self.init(
      snapshot: snapshot, page: Page(reading: snapshot), facts: PageFacts(articles: []), findings: [],
      checker: checker)
    check(page.articles.map { _ in nil })
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
    var edited = EditedPage(self)
    for edit in edits { edited.apply(edit) }
    return edited.analyze(with: checker)
  }

  /// Extracts and checks the page, keeping what is known of the articles that stayed as they were.
  ///
  /// - Parameter origins: for each article its index when the page was checked before, nil for one that was read anew.
  mutating func check(_ origins: [Int?]) {
    let known = min(facts.articles.count, tallies.count, articleFindings.count)
    let origins = origins.map { $0.flatMap { $0 < known ? $0 : nil } }
    let (page, checker, snapshot, date) = (page, checker, snapshot, date)
    facts.articles.rearrange(origins) {
      ArticleFacts(reading: page.articles[$0], lexicon: checker.lexicon, pageDate: date)
    }
    // Tallies come first: the findings of every article depend on the conventions of the page.
    tallies.rearrange(origins) { [facts] in
      checker.tally(of: page.articles[$0], facts: facts.articles[$0], snapshot: snapshot)
    }
    let setting = checker.setting(of: page, tallies: tallies)
    let asked = setting == self.setting ? origins : origins.map { _ in nil }
    var found = checker.articleFindings(
      in: asked.indices.filter { asked[$0] == nil }, of: page, facts: facts, tallies: tallies, setting: setting,
      snapshot: snapshot
    ).makeIterator()
    // In order, as they were asked for.
    articleFindings.rearrange(asked) { _ in ArticleFindings(base: 0, findings: found.next() ?? []) }
    self.setting = setting
    for index in articleFindings.indices { articleFindings[index].base = page.articles[index].text.base }
    memory.follow(origins)
    let pageFindings = checker.pageFindings(
      in: page, facts: facts, tallies: tallies, setting: setting, snapshot: snapshot, &memory)
    findings = checker.listed(articles: articleFindings, page: pageFindings, snapshot: snapshot)
  }

  /// The day of the page: by its folio, else as the settings say.
  package var date: CalendarDate? { checker.date(of: page) }
}
