import TextModel

/// Words that join or announce the items of lists.
enum ListWords {
  static let joints: Phrases = "和 与 及"
}
