import PageStructure
import TextModel

/// Finds the named initiatives of an article, mention by mention, in order.
struct InitiativeReader {
  let article: Article
  let matches: [PatternSet.Match]

  func initiatives() -> [Initiative] { [] }
}
