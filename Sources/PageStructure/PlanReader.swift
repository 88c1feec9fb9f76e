import TextModel

/// What the lines above an article are.
struct TitleRoles {
  var roles: [Paragraph.Role]
  /// Whether no article stands above it on the page.
  var isPageHead: Bool
}

/// Turns drafts into plans: the role of each block, and the stretches of lines.
enum PlanReader {
  /// - Parameters:
  ///   - drafts: each with its blocks in the order of the lines.
  ///   - known: the plans of the page before an edit.
  ///   - titles: what is known of the lines above articles.
  static func plans(
    of drafts: [ArticleDraft], _ blocks: [Block], _ shapes: [LineShape], in snapshot: Snapshot, _ known: KnownPlans,
    _ titles: inout LineMemory<TitleRoles>
  ) -> [ArticlePlan] {
    var plans: [ArticlePlan] = []
    var pieces: [ArticlePlan.Piece] = []
    var parts: [Range<Int>] = []
    var owner = [Int](count: blocks.count, of: -1)
    plans.reserveCapacity(drafts.count)
    var hasArticle = false
    for index in drafts.indices {
      for block in drafts[index].blocks { owner[block] = index }
    }
    for index in drafts.indices {
      let draft = drafts[index]
      let isPageHead = !hasArticle
      let titleRoles = titleRoles(of: draft, isPageHead: isPageHead, blocks, shapes, snapshot, &titles)
      pieces.removeAll(keepingCapacity: true)
      var title = 0
      var previous: Int?
      for block in draft.blocks {
        let role: Paragraph.Role
        if title < draft.titles.count, draft.titles[title] == block {
          role = titleRoles[title]
          title += 1
          if role == .filler && draft.kind != .filler {
            let lines = blocks[block].lines
            plans.append(
              ArticlePlan(
                kind: .filler, pieces: [ArticlePlan.Piece(role: .filler, lines: lines)], parts: [lines],
                isTruncated: false))
            owner[block] = -1
            continue
          }
        } else {
          role = self.role(of: blocks[block], draft)
        }
        var piece = ArticlePlan.Piece(role: role, lines: blocks[block].lines)
        if let previous, role == .body, pieces.last?.role == .body, block > previous + 1, blocks[previous].isOpen,
          !blocks[block].hasAny([.lead, .furtherLead, .dash, .numbered])
        {
          piece.continues = true
        }
        previous = block
        pieces.append(piece)
      }
      guard !pieces.isEmpty else { continue }
      let last = draft.blocks.last { blocks[$0].kind == .body }
      let isOpen = last.map { blocks[$0].isOpen || blocks[$0].has(.continuedElsewhere) } ?? false
      if draft.kind == .article { hasArticle = true }
      readParts(of: draft.blocks, index, owner, blocks, &parts)
      plans.append(known.plan(draft.kind, pieces, parts, isTruncated: isOpen))
    }
    return plans
  }

  private static let headline: [Paragraph.Role] = [.headline]

  private static func titleRoles(
    of draft: ArticleDraft, isPageHead: Bool, _ blocks: [Block], _ shapes: [LineShape], _ snapshot: Snapshot,
    _ known: inout LineMemory<TitleRoles>
  ) -> [Paragraph.Role] {
    if draft.kind == .filler { return draft.titles.map { _ in .filler } }
    // A line by itself is the headline.
    if draft.titles.count < 2 { return draft.titles.isEmpty ? [] : headline }
    let lines = draft.titles.map { blocks[$0].lines }
    if let known = known.value(of: lines), known.isPageHead == isPageHead { return known.roles }
    var roles = HeadlineBlock.roles(
      of: lines.map { HeadlineBlock.Line($0, shapes, snapshot) }, isPageHead: isPageHead)
    if !roles.contains(.headline) { roles = roles.map { $0 == .deck ? .deck : .headline } }
    known.keep(TitleRoles(roles: roles, isPageHead: isPageHead), of: lines)
    return roles
  }

  private static func role(of block: Block, _ draft: ArticleDraft) -> Paragraph.Role {
    switch block.kind {
    case .title: .subhead
    case .body: draft.kind == .photo ? .caption : draft.kind == .filler ? .filler : .body
    case .byline:
      draft.isClosed && draft.blocks.count > 1 && draft.blocks.last.map { _ in true } == true && draft.bodyCount > 0
        && !draft.hasByline ? .signOff : .byline
    case .signOff: draft.bodyCount == 0 ? .byline : .signOff
    case .filler: .filler
    case .folio: .body
    }
  }

  /// The stretches of lines: blocks with no other article's between them.
  private static func readParts(
    of members: [Int], _ index: Int, _ owner: [Int], _ blocks: [Block], _ parts: inout [Range<Int>]
  ) {
    parts.removeAll(keepingCapacity: true)
    var previous = -2
    for block in members where owner[block] == index {
      let joins = block == previous + 1
      if joins, let last = parts.last {
        parts[parts.count - 1] = last.lowerBound..<blocks[block].lines.upperBound
      } else {
        parts.append(blocks[block].lines)
      }
      previous = block
    }
  }
}

extension PageNode {
  /// Nodes that tile all lines of a page.
  static func tiling(_ lineCount: Int, _ plans: [ArticlePlan], _ blocks: [Block]) -> [PageNode] {
    var spans: [(lines: Range<Int>, kind: Kind)] = []
    for (index, plan) in plans.enumerated() {
      for part in plan.parts { spans.append((part, .article(index))) }
    }
    for block in blocks where block.kind == .folio { spans.append((block.lines, .folio)) }
    spans.sort { $0.lines.lowerBound < $1.lines.lowerBound }
    var nodes: [PageNode] = []
    var line = 0
    for span in spans {
      if span.lines.lowerBound > line { nodes.append(PageNode(kind: .blank, lines: line..<span.lines.lowerBound)) }
      let start = max(line, span.lines.lowerBound)
      if span.lines.upperBound > start { nodes.append(PageNode(kind: span.kind, lines: start..<span.lines.upperBound)) }
      line = max(line, span.lines.upperBound)
    }
    if line < lineCount { nodes.append(PageNode(kind: .blank, lines: line..<lineCount)) }
    return nodes
  }
}

extension Folio {
  /// The folio of a page; nil where no line is one.
  init?(reading blocks: [Block], in snapshot: Snapshot) {
    let lines = blocks.filter { $0.kind == .folio }.map(\.lines)
    guard let first = lines.first else { return nil }
    let bytes = snapshot.bytes.span
    var text = LogicalTextBuilder(base: snapshot.lines.range(ofLine: first.lowerBound).lowerBound)
    var stretch = first
    for range in lines {
      if range.lowerBound <= stretch.upperBound + 1 {
        stretch = stretch.lowerBound..<max(stretch.upperBound, range.upperBound)
      }
      let content = snapshot.lines.contentRange(ofLine: range.lowerBound, in: bytes)
      text.append(line: content, of: bytes, joint: .none)
      text.endParagraph(at: content.upperBound)
    }
    self.init(lines: stretch, text: text.text)
    var reader = FolioReader(self.text)
    reader.read(into: &self)
  }
}
