/// What one article adds to its page: how it uses marks, and the places that rules count over the page. It depends on
/// nothing but the article, so it is kept while the article stays, wherever that moves.
package struct ArticleTally: Sendable {
  package var marks: MarkTally
  /// The text cut into units, for the rules of the article too.
  var units: TextUnits
  /// By counted rule, in the order of the rule set; ranges are relative to the base of the article's text.
  var places: [[CountedPlace]]
}
