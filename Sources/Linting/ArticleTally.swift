/// What one article adds to its page: how it uses marks, and the places that rules count over the page. It depends on
/// nothing but the article, so it is kept while the article stays, wherever that moves.
package final class ArticleTally: Sendable {
  package let marks: MarkTally
  /// The text cut into units, for the rules of the article too.
  package let units: TextUnits
  /// What each counted rule found, in the order of the rule set, relative to the base of the article's text.
  let places: [[CountedPlace]]

  init(marks: MarkTally, units: TextUnits, places: [[CountedPlace]]) {
    self.marks = marks
    self.units = units
    self.places = places
  }
}

/// The findings of one article, with their places relative to its text: they hold wherever the article moves.
package struct ArticleFindings: Sendable {
  /// The base of the article's text now.
  package var base: Int
  /// By place.
  package var findings: [Finding]

  package init(base: Int, findings: [Finding]) {
    self.base = base
    self.findings = findings
  }
}
