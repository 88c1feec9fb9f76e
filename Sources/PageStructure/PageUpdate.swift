package import TextModel

extension Page {
  /// Follows an edit, reading only what it touched. Equal to reading the page whole.
  ///
  /// Only the lines that changed are scanned. What the page looks like as a whole is inferred again from the shapes of
  /// its lines, which is cheap; an article is read again only when its lines changed or have another task than before.
  ///
  /// - Parameters:
  ///   - snapshot: the text after the edit.
  ///   - edit: what was done to the snapshot that this page was read from.
  /// - Returns: for each article the index it had before the edit, where its text and structure are the same, so that its
  ///   facts hold as they are; nil for one that was read anew.
  package mutating func update(to snapshot: Snapshot, after edit: AppliedEdit) -> [Int?] {
    let changed = edit.changedLines
    let before = changed.lowerBound..<(changed.upperBound - edit.lineDelta)
    let lineCount = shapes.count
    guard before.lowerBound >= 0, before.upperBound <= lineCount, before.lowerBound <= before.upperBound,
      lineCount + edit.lineDelta == snapshot.lines.count, changed.upperBound <= snapshot.lines.count,
      plans.count == articles.count
    else {
      self = Page(reading: snapshot)
      return articles.map { _ in nil }
    }
    // Taken out, so that they change in place.
    var (fresh, known, memory) = (shapes, articles, memory)
    (shapes, articles, self.memory) = ([], [], ReadingMemory())
    fresh.replaceSubrange(before, with: LineScanner.shapes(of: changed, in: snapshot))
    let lines = fresh
    memory.follow(edit, lineCount: lines.count)
    let knownPlans = KnownPlans(plans, after: edit, lineCount: lineCount)
    var origins: [Int?] = []
    self = Page(lines, snapshot, (KnownBlocks(blocks, after: edit), knownPlans), &memory) { plans, texts in
      origins = plans.map(knownPlans.index(of:))
      known.rearrange(origins) { index in
        ArticleReader.article(plans[index], lines, in: snapshot, texts.text(of: plans[index].pieces))
      }
      for index in plans.indices where origins[index] != nil {
        if known[index].parts != plans[index].parts { known[index].parts = plans[index].parts }
        known[index].text.base = snapshot.lines.range(ofLine: plans[index].span.lowerBound).lowerBound
      }
      return known
    }
    return origins
  }
}
