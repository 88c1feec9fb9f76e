package import TextModel

extension Page {
  /// Reads a page. Walking skeleton: one article that holds all lines, a paragraph between blank lines.
  package init(reading snapshot: Snapshot) {
    let bytes = snapshot.bytes.span
    var text = LogicalText(base: 0)
    var joint = LogicalText.Joint.none
    for line in 0..<snapshot.lines.count {
      let content = snapshot.lines.contentRange(ofLine: line, in: bytes)
      if content.isEmpty {
        text.endParagraph(at: content.lowerBound)
      } else {
        text.append(line: content, of: bytes, joint: joint)
      }
      joint = .lineBreak
    }
    var article = Article(kind: .article, parts: [0..<snapshot.lines.count], text: text)
    article.paragraphs = text.paragraphs.map { Paragraph(role: .body, range: $0) }
    self.init(
      layout: PageLayout(kind: .paragraphPerLine, hasHeadingMarks: false), articles: [article],
      nodes: [PageNode(kind: .article(0), lines: 0..<snapshot.lines.count)])
  }

  /// The page after an edit, reading only what the edit touched. Equal to reading it whole.
  package func updating(to snapshot: Snapshot, after edit: AppliedEdit) -> PageUpdate {
    let page = Page(reading: snapshot)
    return PageUpdate(page: page, carriedOver: page.articles.map { _ in nil })
  }
}

/// A page read after an edit, and which of its articles are those of the page before, only moved.
package struct PageUpdate: Sendable {
  package var page: Page
  /// For each article of `page`, the index in the page before of the article with the same text and structure, whose
  /// facts hold as they are; nil for one that was read anew.
  package var carriedOver: [Int?]

  package init(page: Page, carriedOver: [Int?]) {
    self.page = page
    self.carriedOver = carriedOver
  }
}
