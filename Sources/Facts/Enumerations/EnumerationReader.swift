import PageStructure
import TextModel

/// Finds the lists of an article, in order.
struct EnumerationReader {
  let article: Article
  let matches: [PatternSet.Match]

  func enumerations() -> [Enumeration] { [] }
}
