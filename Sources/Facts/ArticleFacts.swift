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
    let matches = lexicon.matches(in: article.text)
    words = matches.filter { lexicon.isRuleTable($0.table) }
    dates = DateReader(article: article, pageDate: pageDate).mentions()
    metrics = MetricReader.metrics(of: article, dates: dates)
    people = PersonReader(article: article, matches: matches, dates: dates).mentions()
    enumerations = EnumerationReader(article: article, matches: matches).enumerations()
    initiatives = InitiativeReader(article: article, matches: matches, enumerations: enumerations).initiatives()
  }
}
