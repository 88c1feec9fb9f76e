package import TextModel

extension Page {
  /// Reads a page. It never fails: text that fits nothing is an article without a headline.
  package init(reading snapshot: Snapshot) {
    var scanner = LineScanner()
    let bytes = snapshot.bytes.span
    var shapes: [LineShape] = []
    shapes.reserveCapacity(snapshot.lines.count)
    for line in 0..<snapshot.lines.count {
      shapes.append(scanner.shape(of: snapshot.lines.contentRange(ofLine: line, in: bytes), in: bytes))
    }
    let layout = LayoutInference.layout(of: shapes)
    let blocks = BlockReader.blocks(of: shapes, layout: layout, in: snapshot)
    let drafts = ArticleAssembler.drafts(of: blocks, layout: layout)
    let plans = PlanReader.plans(of: drafts, blocks, shapes, in: snapshot)
    let articles = plans.map { ArticleReader.article($0, shapes, in: snapshot) }
    self.init(
      folio: Folio(reading: blocks, in: snapshot), layout: layout, articles: articles,
      nodes: PageNode.tiling(snapshot.lines.count, plans, blocks))
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
