import PageStructure
import TextModel

/// Finds the people named in an article, mention by mention, in order.
struct PersonReader {
  let article: Article
  let matches: [PatternSet.Match]

  func mentions() -> [PersonMention] { [] }
}
