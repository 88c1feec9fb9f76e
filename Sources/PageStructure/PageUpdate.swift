package import TextModel

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

extension Page {
  /// The page after an edit, reading only what the edit touched. Equal to reading it whole.
  ///
  /// Only the lines that changed are scanned. What the page looks like as a whole is inferred again from the shapes of
  /// its lines, which is cheap; an article is read again only when its lines changed or have another task than before.
  ///
  /// - Parameters:
  ///   - snapshot: the text after the edit.
  ///   - edit: what was done to the snapshot that this page was read from.
  package func updating(to snapshot: Snapshot, after edit: AppliedEdit) -> PageUpdate {
    let changed = edit.changedLines
    let before = changed.lowerBound..<(changed.upperBound - edit.lineDelta)
    guard before.lowerBound >= 0, before.upperBound <= shapes.count, before.lowerBound <= before.upperBound,
      shapes.count + edit.lineDelta == snapshot.lines.count, changed.upperBound <= snapshot.lines.count,
      plans.count == articles.count
    else {
      let page = Page(reading: snapshot)
      return PageUpdate(page: page, carriedOver: page.articles.map { _ in nil })
    }
    var shapes = shapes
    shapes.replaceSubrange(before, with: LineScanner.shapes(of: changed, in: snapshot))
    let knownPlans = KnownPlans(plans, after: edit, lineCount: self.shapes.count)
    var carriedOver: [Int?] = []
    let fresh = shapes
    let known = (KnownBlocks(blocks, after: edit), knownPlans)
    let page = Page(
      shapes, snapshot, known, WeighingStore(weighing, after: edit, lineCount: fresh.count),
      TopicStore(topics, after: edit)
    ) { plan, text in
      let old = knownPlans.index(of: plan)
      carriedOver.append(old)
      guard let old else { return ArticleReader.article(plan, fresh, in: snapshot, text()) }
      var article = articles[old]
      article.parts = plan.parts
      article.text.base = snapshot.lines.range(ofLine: plan.span.lowerBound).lowerBound
      return article
    }
    return PageUpdate(page: page, carriedOver: carriedOver)
  }
}
