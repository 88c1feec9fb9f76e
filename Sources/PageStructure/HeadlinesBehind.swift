import TextModel

/// Gives headlines to the articles above them: vertical headlines come late in the text layer, behind their bodies.
///
/// A title between two articles belongs to the one below it, unless the one above has none and the words speak for it.
/// Where the page's first article has no headline and its last title no text, all titles between are weighed together.
enum HeadlinesBehind {
  static func assign(
    _ drafts: inout [ArticleDraft], _ blocks: [Block], _ shapes: [LineShape], in snapshot: Snapshot
  ) {
    let articles = drafts.indices.filter { index in
      drafts[index].kind == .article || isLoneTitle(drafts[index], blocks)
    }
    returnFirstTitles(&drafts, articles, blocks, shapes, snapshot)
    guard let first = articles.first, let last = articles.last, first < last, drafts[first].titles.isEmpty,
      isLoneTitle(drafts[last], blocks), drafts[first].hasLead || articles.count == 2
    else { return }
    let bodies = articles.dropLast()
    guard bodies.dropFirst().allSatisfy({ !drafts[$0].titles.isEmpty && drafts[$0].hasLead }) else { return }
    var above = 0.0
    var below = 0.0
    for (place, index) in bodies.enumerated() where place > 0 {
      let title = words(drafts[index].titles, blocks, shapes, snapshot)
      above += title.likeness(to: words(body(drafts[articles[place - 1]], blocks), blocks, shapes, snapshot))
      below += title.likeness(to: words(body(drafts[index], blocks), blocks, shapes, snapshot))
    }
    let lone = words(drafts[last].titles, blocks, shapes, snapshot)
    above += lone.likeness(to: words(body(drafts[articles[articles.count - 2]], blocks), blocks, shapes, snapshot))
    guard above > below, above > 0 else { return }
    shift(&drafts, articles)
  }

  /// A run of titles behind an article without one: its first line, set apart, may be that article's.
  private static func returnFirstTitles(
    _ drafts: inout [ArticleDraft], _ articles: [Int], _ blocks: [Block], _ shapes: [LineShape], _ snapshot: Snapshot
  ) {
    for (above, below) in zip(articles, articles.dropFirst())
    where drafts[above].titles.isEmpty && drafts[above].hasLead && drafts[below].titles.count > 1 {
      let titles = drafts[below].titles
      guard blocks[titles[1]].gapBefore > 0, blocks[titles[0]].gapBefore > 0,
        drafts[above].blocks.last == titles[0] - 1
      else { continue }
      let title = words([titles[0]], blocks, shapes, snapshot)
      let fits = title.likeness(to: words(body(drafts[above], blocks), blocks, shapes, snapshot))
      guard fits > title.likeness(to: words(body(drafts[below], blocks), blocks, shapes, snapshot)) else { continue }
      drafts[below].titles.removeFirst()
      drafts[below].blocks.removeAll { $0 == titles[0] }
      drafts[above].titles = [titles[0]]
      drafts[above].blocks.append(titles[0])
    }
  }

  /// Hands each title run to the article before.
  private static func shift(_ drafts: inout [ArticleDraft], _ articles: [Int]) {
    for place in articles.indices.dropLast() {
      let titles = drafts[articles[place + 1]].titles
      drafts[articles[place + 1]].blocks.removeAll { titles.contains($0) }
      drafts[articles[place + 1]].titles = []
      drafts[articles[place]].blocks += titles
      drafts[articles[place]].titles = titles
    }
    drafts.removeAll { $0.blocks.isEmpty }
  }

  private static func isLoneTitle(_ draft: ArticleDraft, _ blocks: [Block]) -> Bool {
    draft.kind == .filler && draft.bodyCount == 0 && draft.blocks.allSatisfy { blocks[$0].kind == .title }
  }

  private static func body(_ draft: ArticleDraft, _ blocks: [Block]) -> [Int] {
    draft.blocks.filter { blocks[$0].kind == .body }
  }

  private static func words(
    _ members: [Int], _ blocks: [Block], _ shapes: [LineShape], _ snapshot: Snapshot
  ) -> WordMap {
    let pieces = members.prefix(40).map { ArticlePlan.Piece(role: .body, lines: blocks[$0].lines) }
    let text = JoinedText(pieces, shapes, in: snapshot).text
    var map = WordMap()
    var previous: UInt32 = 0
    for index in text.indices {
      let isHan = text.characterClass(index) == .han
      if isHan, previous != 0 { map.insert(previous, text.scalar(index)) }
      previous = isHan ? text.scalar(index) : 0
    }
    return map
  }
}
