/// Where the text of another article may begin inside one.
extension Interleaving {
  /// - Parameter question: which of the host's blocks is the first of questions that may be the article's; nil for none.
  func cuts(in host: Int, behind end: Int, isOpen: Bool, question: Int?) -> [Cut] {
    var cuts: [Cut] = []
    let members = drafts[host].blocks
    cuts.reserveCapacity(min(members.count, DraftProfile.mostBlocks))
    if let first = members.first, first > end,
      drafts[host].isOrphan
        || isOpen && !drafts[host].hasLead && !drafts[host].hasByline && drafts[host].titles.count == 1
    {
      cuts.append(Cut(host: host, position: 0))
    }
    // The last block that goes on with a sentence further up: before it a column may have ended anywhere.
    let resumption = isOpen ? 0 : members.indices.last { Interleaving.resumes(blocks, members[$0]) } ?? 0
    var hasBody = false
    for (position, block) in members.enumerated().prefix(DraftProfile.mostBlocks)
    where block > end && blocks[block].kind == .body {
      // A lead opens the host.
      if !blocks[block].hasAny([.lead, .furtherLead]), hasBody,
        isOpen || Interleaving.isTorn(blocks, block) || position == question
      {
        cuts.append(Cut(host: host, position: position))
      }
      hasBody = true
      guard isOpen || position < resumption else { continue }
      for line in breaks(in: blocks[block]) { cuts.append(Cut(host: host, position: position, line: line)) }
    }
    return cuts
  }

  /// The lines of a block before which a column may have ended: blank lines stand there and no sentence ends, or the line
  /// closes what nothing in the block has opened.
  func breaks(in block: Block) -> [Int] {
    var result: [Int] = []
    var previous = block.lines.lowerBound
    var open = max(0, Int(shapes[previous].openMarks))
    for line in block.lines.dropFirst() where !shapes[line].isBlank {
      open += Int(shapes[line].openMarks)
      if line - previous > 1 && !shapes[previous].endsSentence || open < 0 { result.append(line) }
      open = max(0, open)
      previous = line
      if result.count >= 12 { break }
    }
    return result
  }
}
