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
    /// By the first line of an article as it was.
    var indices = [Int32](repeating: -1, count: self.shapes.count)
    for index in plans.indices where !plans[index].pieces.isEmpty {
      indices[plans[index].span.lowerBound] = Int32(truncatingIfNeeded: index)
    }
    var carriedOver: [Int?] = []
    let fresh = shapes
    let blocks = KnownBlocks(blocks, after: edit)
    let page = Page(shapes, snapshot, blocks, WeighingStore(weighing, after: edit, lineCount: fresh.count)) {
      plan, text in
      let old = unchanged(plan, after: edit, indices)
      carriedOver.append(old)
      guard let old else { return ArticleReader.article(plan, fresh, in: snapshot, text()) }
      var article = articles[old]
      article.parts = plan.parts
      article.text.base = snapshot.lines.range(ofLine: plan.span.lowerBound).lowerBound
      return article
    }
    return PageUpdate(page: page, carriedOver: carriedOver)
  }

  /// The index of the old article that is the same as that of a new plan but for its place.
  private func unchanged(_ plan: ArticlePlan, after edit: AppliedEdit, _ indices: [Int32]) -> Int? {
    let span = plan.span
    let delta: Int
    if span.upperBound <= edit.changedLines.lowerBound {
      delta = 0
    } else if span.lowerBound >= edit.changedLines.upperBound {
      delta = edit.lineDelta
    } else {
      return nil
    }
    let first = span.lowerBound - delta
    guard indices.indices.contains(first), indices[first] >= 0 else { return nil }
    let old = Int(indices[first])
    return plans[old].isSame(as: plan, movedBy: delta) ? old : nil
  }
}
