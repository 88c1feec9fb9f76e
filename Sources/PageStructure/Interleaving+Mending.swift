/// Moves text from where it was cut off to the article that it belongs to.
extension Interleaving {
  mutating func move(_ cut: Cut, to article: Int) {
    var position = cut.position
    let first = firstText(of: cut)
    shared.forget()
    let kept = movedEnd(cut, first, profile(article), profile(cut.host))
    if let line = cut.line {
      part(drafts[cut.host].blocks[position], at: line)
      position += 1
    }
    let end = max(position + 1, cut.line == nil ? kept : kept + 1)
    let moved = Array(drafts[cut.host].blocks[position..<end])
    drafts[cut.host].blocks.removeSubrange(position..<end)
    let bodies = moved.filter { blocks[$0].kind == .body }.count
    drafts[cut.host].bodyCount -= bodies
    drafts[cut.host].isClosed = false
    for block in moved where blocks[block].kind == .title {
      // The second line of a torn headline, or a subhead.
      let isHeadline =
        drafts[cut.host].titles.contains(block) && drafts[article].titles.count == 1
        || drafts[cut.host].titles.contains(block)
          && drafts[article].titles.contains { abs(blocks[$0].width - blocks[block].width) <= 4 }
      if isHeadline { drafts[article].titles.append(block) } else { drafts[article].subheads.append(block) }
    }
    drafts[cut.host].titles.removeAll { moved.contains($0) }
    drafts[cut.host].subheads.removeAll { moved.contains($0) }
    drafts[article].blocks += moved
    drafts[article].bodyCount += bodies
    drafts[article].isClosed = true
  }

  /// Parts a block in two at a line; the indices of the blocks behind it move up.
  mutating func part(_ index: Int, at line: Int) {
    var rest = blocks[index]
    var last = line - 1
    while last > rest.lines.lowerBound, shapes[last].isBlank { last -= 1 }
    blocks[index].lines = rest.lines.lowerBound..<(last + 1)
    blocks[index].endsSentence = shapes[last].endsSentence
    blocks[index].tail = .none
    rest.lines = line..<rest.lines.upperBound
    rest.marks = shapes[line].marks
    rest.indent = shapes[line].indent
    rest.beginsIndented = false
    rest.gapBefore = line - last - 1
    blocks.insert(rest, at: index + 1)
    for draft in drafts.indices {
      guard let holds = drafts[draft].blocks.firstIndex(of: index) else {
        drafts[draft].moveBlocks(behind: index, by: 1)
        continue
      }
      drafts[draft].moveBlocks(behind: index, by: 1)
      drafts[draft].blocks.insert(index + 1, at: holds + 1)
    }
  }
}
