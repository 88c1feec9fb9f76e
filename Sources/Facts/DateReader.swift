import PageStructure
import TextModel

/// Finds the dates, periods and times of day of an article, in order.
struct DateReader {
  let article: Article
  let matches: [PatternSet.Match]
  let pageDate: CalendarDate?

  func mentions() -> [DateMention] { [] }
}
