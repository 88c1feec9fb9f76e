import PageStructure
import TestSupport
import TextModel

@testable import Facts

/// Built once: every test reads with the same words.
let sharedLexicon = Lexicon()

/// A page of one article whose lines are its paragraphs, as they stand: no line is taken for a headline or a folio.
func page(of text: String) -> Page {
  let snapshot = Snapshot(text)
  return Page(
    layout: PageLayout(kind: .paragraphPerLine, hasHeadingMarks: false),
    articles: [Article(lines: snapshot, joint: .none)],
    nodes: [PageNode(kind: .article(0), lines: 0..<snapshot.lines.count)])
}

/// The facts of such a page's article.
func facts(in text: String, pageDate: CalendarDate? = nil) -> (article: Article, facts: ArticleFacts) {
  let article = page(of: text).articles[0]
  return (article, ArticleFacts(reading: article, lexicon: sharedLexicon, pageDate: pageDate))
}
