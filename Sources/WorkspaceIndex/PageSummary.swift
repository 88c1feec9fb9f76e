package import Facts
package import PageStructure
package import TextModel

/// What one page contributes to the index of a workspace: its articles, people, initiatives and metrics, without its
/// text.
package struct PageSummary: Hashable, Sendable {
  /// From the folio, nil where it does not say.
  package var date: CalendarDate?
  package var number: String?
  package var section: String?
  package var articles: [ArticleEntry] = []
  /// One for each mention, credits included, in reading order.
  package var people: [PersonEntry] = []
  /// One for each mention that reading found.
  package var initiatives: [InitiativeEntry] = []
  package var metrics: [MetricEntry] = []
  /// What a symbol search looks through.
  private(set) var symbols: [Symbol] = []

  package struct ArticleEntry: Hashable, Sendable {
    /// The headline, else the first words.
    package var name: String
    package var hasHeadline: Bool
    package var kind: Article.Kind
    /// The headline, or where the article begins.
    package var range: PageRange
    package var characterCount: Int
    /// What its text is like, to find it printed again.
    package var sketch: TextSketch
  }

  package struct PersonEntry: Hashable, Sendable {
    package var name: String
    package var titles: [String]
    package var isCredit: Bool
    /// Index in `articles`.
    package var article: Int
    package var range: PageRange
  }

  package struct InitiativeEntry: Hashable, Sendable {
    package var name: String
    package var kind: Initiative.Kind
    package var components: [String]
    package var article: Int
    package var range: PageRange
  }

  package struct MetricEntry: Hashable, Sendable {
    /// As the text words it.
    package var subject: String
    package var key: MeasureKey
    package var value: Decimal
    package var upperBound: Decimal?
    package var unit: String
    package var modifier: Metric.Modifier?
    /// As printed, joined.
    package var written: String
    /// The time that the text gives for the figure, ISO 8601 with X for unknown parts.
    package var time: String?
    package var article: Int
    package var range: PageRange
  }

  /// Summarises a page; `facts` are those of its articles, in order. Metrics without a subject are left out: nothing
  /// could ask for them.
  package init(of page: Page, facts: PageFacts, snapshot: Snapshot) {
    date = page.folio?.date
    number = page.folio?.number
    section = page.folio?.section
    let reader = PageRangeReader(snapshot, PageSummary.ranges(of: page, facts))
    for (index, article) in page.articles.enumerated() {
      guard let range = reader.range(PageSummary.headlineRange(of: article)) else { continue }
      articles.append(
        ArticleEntry(
          name: article.name, hasHeadline: article.headline != nil, kind: article.kind, range: range,
          characterCount: article.bodyCharacterCount, sketch: TextSketch(of: article)))
      guard facts.articles.indices.contains(index) else { continue }
      append(facts.articles[index], of: article, articles.count - 1, reader)
    }
    symbols = PageSummary.symbols(of: self)
  }

  private mutating func append(
    _ facts: ArticleFacts, of article: Article, _ index: Int, _ reader: PageRangeReader
  ) {
    let text = article.text
    for person in facts.people {
      guard let range = reader.range(text.source(person.range)) else { continue }
      people.append(
        PersonEntry(
          name: person.name, titles: person.titles, isCredit: person.isCredit, article: index, range: range))
    }
    for initiative in facts.initiatives {
      guard let range = reader.range(text.source(initiative.range)) else { continue }
      initiatives.append(
        InitiativeEntry(
          name: initiative.name, kind: initiative.kind, components: initiative.components.map(\.text),
          article: index, range: range))
    }
    for metric in facts.metrics {
      guard let key = MeasureKey(metric), let range = reader.range(text.source(metric.range)) else { continue }
      let time = metric.time.flatMap { facts.dates.indices.contains($0) ? facts.dates[$0].value : nil }
      metrics.append(
        MetricEntry(
          subject: metric.subjectText, key: key, value: metric.value, upperBound: metric.upperBound,
          unit: metric.unit.name, modifier: metric.modifier, written: text.string(metric.range), time: time,
          article: index, range: range))
    }
  }

  private static func ranges(of page: Page, _ facts: PageFacts) -> [ByteRange] {
    var result = page.articles.map(headlineRange(of:))
    for (article, facts) in zip(page.articles, facts.articles) {
      let text = article.text
      for person in facts.people { result.append(text.source(person.range)) }
      for initiative in facts.initiatives { result.append(text.source(initiative.range)) }
      for metric in facts.metrics where MeasureKey(metric) != nil { result.append(text.source(metric.range)) }
    }
    return result
  }

  private static func headlineRange(of article: Article) -> ByteRange {
    article.text.source(article.headlineRange)
  }
}
