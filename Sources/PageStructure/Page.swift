package import TextModel

/// One page as an editor reads it: its folio and its articles, in reading order.
///
/// Reading never fails and never drops a byte: `nodes` tile the lines of the text.
package struct Page: Sendable {
  package var folio: Folio?
  package var layout: PageLayout
  package var articles: [Article]
  package var nodes: [PageNode]
  /// What the lines look like, and which of them make up each article: what an update starts from.
  var shapes: [LineShape] = []
  var plans: [ArticlePlan] = []
  /// Its blocks before cut articles were put together.
  var blocks: [Block] = []
  /// What was worked out to read it.
  var memory = ReadingMemory()

  package init(folio: Folio? = nil, layout: PageLayout, articles: [Article], nodes: [PageNode]) {
    self.folio = folio
    self.layout = layout
    self.articles = articles
    self.nodes = nodes
  }

  /// The article that holds a line (from 0), if any.
  package func articleIndex(ofLine line: Int) -> Int? {
    articles.firstIndex { article in article.parts.contains { $0.contains(line) } }
  }
}

/// A run of lines and what they are. The nodes of a page follow one another without gap or overlap.
package struct PageNode: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case blank
    case folio
    /// Part of the article with this index in `Page.articles`.
    case article(Int)
  }

  package var kind: Kind
  /// Lines from 0.
  package var lines: Range<Int>

  package init(kind: Kind, lines: Range<Int>) {
    self.kind = kind
    self.lines = lines
  }
}

/// How the text of a page is laid out, inferred from the page itself.
package struct PageLayout: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// The print column's line ends are kept: a paragraph is many lines of like width.
    case hardWrapped
    /// One line is one paragraph, or a part of one where a column ended.
    case paragraphPerLine
  }

  package var kind: Kind
  /// Whether headlines carry Markdown marks (`##`).
  package var hasHeadingMarks: Bool

  package init(kind: Kind, hasHeadingMarks: Bool) {
    self.kind = kind
    self.hasHeadingMarks = hasHeadingMarks
  }
}

/// The masthead line of a page: what it states, nil where it does not.
package struct Folio: Sendable {
  package var lines: Range<Int>
  package var text: LogicalText
  package var date: CalendarDate?
  /// As printed: `星期三`.
  package var weekday: String?
  package var section: String?
  package var number: String?
  package var staff: [Credit]

  package init(lines: Range<Int>, text: LogicalText) {
    self.lines = lines
    self.text = text
    staff = []
  }
}
