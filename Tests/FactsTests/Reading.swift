import PageStructure
import TextModel

@testable import Facts

/// Built once: every test reads with the same words.
let sharedLexicon = Lexicon()

/// A page of one article whose lines are its paragraphs, as they stand: no line is taken for a headline or a folio.
func page(of text: String) -> Page {
  var builder = LogicalTextBuilder(base: 0)
  let snapshot = Snapshot(text)
  let bytes = snapshot.bytes.span
  for line in 0..<snapshot.lines.count {
    let content = snapshot.lines.contentRange(ofLine: line, in: bytes)
    builder.append(line: content, of: bytes, joint: .none)
    builder.endParagraph(at: content.upperBound)
  }
  let logical = builder.text
  var article = Article(kind: .article, parts: [0..<snapshot.lines.count], text: logical)
  article.paragraphs = logical.paragraphs.map { Paragraph(role: .body, range: $0) }
  return Page(
    layout: PageLayout(kind: .paragraphPerLine, hasHeadingMarks: false), articles: [article],
    nodes: [PageNode(kind: .article(0), lines: 0..<snapshot.lines.count)])
}

/// The facts of such a page's article.
func facts(in text: String, pageDate: CalendarDate? = nil) -> (article: Article, facts: ArticleFacts) {
  let article = page(of: text).articles[0]
  return (article, ArticleFacts(reading: article, lexicon: sharedLexicon, pageDate: pageDate))
}
