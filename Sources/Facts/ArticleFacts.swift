package import PageStructure
package import TextModel

/// What one article states. Every range is an index of the article's text, so facts hold as long as the text does,
/// wherever the article moves on the page.
package struct ArticleFacts: Sendable {
  package var metrics: [Metric] = []
  package var dates: [DateMention] = []
  package var people: [PersonMention] = []
  package var initiatives: [Initiative] = []
  package var enumerations: [Enumeration] = []
  /// Occurrences of the words of the rules' tables, by place.
  package var words: [PatternSet.Match] = []

  package init() {}

  /// How far an article is read: the words of the tables first, then one kind of facts after the other.
  package enum Extent: Int, CaseIterable, Sendable {
    case words
    case dates
    case metrics
    case people
    case initiatives
  }

  /// Reads an article.
  ///
  /// - Parameters:
  ///   - pageDate: the day of the page, to which 今年 and 昨日 refer; nil where the folio does not say.
  ///   - extent: the last kind of facts that is read; benchmarks read less than all.
  package init(
    reading article: borrowing Article, lexicon: Lexicon, pageDate: CalendarDate?, upTo extent: Extent = .initiatives
  ) {
    let occurrences = lexicon.occurrences(in: article.text)
    let reading = ArticleReading(article, occurrences)
    words = occurrences.matches
    if extent.rawValue < Extent.dates.rawValue { return }
    dates = DateReader(reading, pageDate: pageDate).mentions()
    if extent.rawValue < Extent.metrics.rawValue { return }
    metrics = MetricReader.metrics(of: reading, dates: dates)
    if extent.rawValue < Extent.people.rawValue { return }
    people = PersonReader.mentions(in: reading, dates: dates)
    if extent.rawValue < Extent.initiatives.rawValue { return }
    enumerations = EnumerationReader(reading).enumerations()
    initiatives = InitiativeReader(reading, enumerations: enumerations).initiatives()
  }
}
