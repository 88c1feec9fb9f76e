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
  /// What checking found article by article, in the page's order; empty where the findings were given from outside.
  private let checked: [CheckedArticle]
  private let setting: PageSetting?

  /// What an article alone decides. It holds as long as the article stays as it is, wherever that moves.
  private final class CheckedArticle: Sendable {
    let tally: ArticleTally
    /// By place, relative to the base of the article's text.
    let findings: [Finding]

    init(tally: ArticleTally, findings: [Finding]) {
      self.tally = tally
      self.findings = findings
    }
  }

  /// Above this many edits at once (a reformatted page) reading whole costs less than following each.
  private static let maximumFollowedEdits = 16

  package init(of snapshot: Snapshot, checker: Checker) {
    self.init(of: Page(reading: snapshot), snapshot, checker, carriedOver: [], from: nil)
  }

  /// The parts as given: they must belong to one another.
  package init(snapshot: Snapshot, page: Page, facts: PageFacts, findings: [Finding], checker: Checker) {
    self.snapshot = snapshot
    self.page = page
    self.facts = facts
    self.findings = findings
    self.checker = checker
    checked = []
    setting = nil
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
    return Analysis(of: page, snapshot, checker, carriedOver: origins, from: self)
  }

  /// The same after one edit that was applied to the text already, so that the text is not copied for it again.
  ///
  /// - Parameter snapshot: this analysis's snapshot after the edit.
  package func following(_ applied: AppliedEdit, to snapshot: Snapshot) -> Analysis {
    let update = page.updating(to: snapshot, after: applied)
    return Analysis(of: update.page, snapshot, checker, carriedOver: update.carriedOver, from: self)
  }

  /// Extracts and checks a page, taking over what an analysis before found in the articles that stayed.
  ///
  /// - Parameter carriedOver: for each article its index in the analysis before, nil for one that was read anew.
  private init(
    of page: Page, _ snapshot: Snapshot, _ checker: Checker, carriedOver: [Int?], from before: Analysis?
  ) {
    let date = checker.date(of: page)
    // Relative dates depend on the page's date, so a page that changes it is extracted and checked whole.
    let isSameDate = before != nil && date == before.flatMap { checker.date(of: $0.page) }
    let origins = page.articles.indices.map { isSameDate && $0 < carriedOver.count ? carriedOver[$0] : nil }
    let facts = PageFacts(
      articles: page.articles.indices.map { index in
        if let before, let origin = origins[index], before.facts.articles.indices.contains(origin) {
          return before.facts.articles[origin]
        }
        return ArticleFacts(reading: page.articles[index], lexicon: checker.lexicon, pageDate: date)
      })
    // Tallies come first: the findings of every article depend on the conventions of the page.
    var tallies: [ArticleTally] = []
    tallies.reserveCapacity(page.articles.count)
    for index in page.articles.indices {
      if let before, let kept = before.checkedArticle(origins[index]) {
        tallies.append(kept.tally)
      } else {
        tallies.append(checker.tally(of: page.articles[index], facts: facts.articles[index], snapshot: snapshot))
      }
    }
    let setting = checker.setting(of: page, tallies: tallies)
    let isSameSetting = setting == before?.setting
    var checked: [CheckedArticle] = []
    checked.reserveCapacity(page.articles.count)
    for index in page.articles.indices {
      if isSameSetting, let before, let kept = before.checkedArticle(origins[index]) {
        checked.append(kept)
        continue
      }
      let findings = checker.articleFindings(
        in: page.articles[index], facts: facts.articles[index], tally: tallies[index], setting: setting,
        snapshot: snapshot)
      checked.append(CheckedArticle(tally: tallies[index], findings: findings))
    }
    let pageFindings = checker.pageFindings(
      in: page, facts: facts, tallies: tallies, setting: setting, snapshot: snapshot)
    self.snapshot = snapshot
    self.page = page
    self.facts = facts
    self.checker = checker
    self.checked = checked
    self.setting = setting
    let articleFindings = checked.indices.map { index in
      ArticleFindings(base: page.articles[index].text.base, findings: checked[index].findings)
    }
    findings = checker.listed(articles: articleFindings, page: pageFindings, snapshot: snapshot)
  }

  /// The day of the page: by its folio, else as the settings say.
  package var date: CalendarDate? { checker.date(of: page) }

  private func checkedArticle(_ index: Int?) -> CheckedArticle? {
    guard let index, checked.indices.contains(index), page.articles.indices.contains(index) else { return nil }
    return checked[index]
  }
}
