/// One occurrence of a person's name. Ranges are indices of the article's text.
package struct PersonMention: Hashable, Sendable {
  package var name: String
  package var range: Range<Int>
  /// The titles given beside this mention, as the text words them; empty for a bare name.
  package var titles: [String]
  /// Whether the name stands in a byline, sign-off or picture credit.
  package var isCredit: Bool

  package init(name: String, range: Range<Int>, titles: [String], isCredit: Bool = false) {
    self.name = name
    self.range = range
    self.titles = titles
    self.isCredit = isCredit
  }
}
