package import PageStructure

/// What a whole page states: the facts of its articles, people and initiatives once each.
package struct PageFacts: Sendable {
  /// By article, in the page's order.
  package var articles: [ArticleFacts]

  package init(articles: [ArticleFacts]) {
    self.articles = articles
  }

  /// A person of the page, with every mention.
  package struct Person: Sendable {
    package var name: String
    /// In order of first use, each once. A person known only from a credit has the role as title.
    package var titles: [String]
    package var mentions: [Place]
  }

  /// Where a mention stands: a range of an article's text; in the folio the article is nil.
  package struct Place: Hashable, Sendable {
    package var article: Int?
    package var range: Range<Int>

    package init(article: Int?, range: Range<Int>) {
      self.article = article
      self.range = range
    }
  }

  /// The people of the page, folio staff included, in order of first mention.
  package func people(of page: Page) -> [Person] { [] }

  /// The initiatives of the page, one for each name, at the first mention, with the article of each.
  package func initiatives(of page: Page) -> [(article: Int, initiative: Initiative)] { [] }
}
