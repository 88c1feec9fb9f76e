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

  /// Reads an article.
  ///
  /// - Parameter pageDate: the day of the page, to which 今年 and 昨日 refer; nil where the folio does not say.
  package init(reading article: Article, lexicon: Lexicon, pageDate: CalendarDate?) {
    let occurrences = lexicon.occurrences(in: article.text)
    let reading = ArticleReading(article, occurrences)
    words = occurrences.matches
    dates = DateReader(article: article, pageDate: pageDate).mentions()
    metrics = MetricReader.metrics(of: article, dates: dates)
    people = PersonReader.mentions(in: reading, dates: dates)
    enumerations = EnumerationReader(reading).enumerations()
    initiatives = InitiativeReader(reading, enumerations: enumerations).initiatives()
  }
}
