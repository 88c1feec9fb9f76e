import PageStructure
import TextModel

/// Finds the quantities of an article, in order.
struct MetricReader {
  let article: Article
  let matches: [PatternSet.Match]
  let dates: [DateMention]

  func metrics() -> [Metric] { [] }
}
