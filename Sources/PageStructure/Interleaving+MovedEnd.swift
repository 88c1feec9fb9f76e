/// How far the text goes that a cut moves.
extension Interleaving {
  /// Where the text that a cut moves ends: at the host's end, or where the host itself goes on. That may be where the
  /// cut left it in the middle of a sentence, or where it was signed by the one who is named at its beginning.
  mutating func movedEnd(_ cut: Cut, _ first: Int, _ own: DraftProfile, _ host: DraftProfile) -> Int {
    let count = drafts[cut.host].blocks.count
    let stretches = host.stretches
    guard count == stretches.count, first + 1 < count else { return count }
    let staysOpen = staysOpen(cut)
    let isSigned = isSigned(cut, own, host)
    // Blank lines behind text that begins torn end it, where none stand between other paragraphs.
    let endsAtGap = !staysOpen && !isSigned
    guard !endsAtGap || Interleaving.isParted(drafts[cut.host].blocks[first...], blocks) else { return count }
    let staying = remainder(cut, first)
    let position = cut.position
    let stayingCount = stayingCount(host, position, staying)
    let isQuoted = leavesQuotation(cut)
    let columns = hostColumns(cut, first)
    var end = count
    var best = isSigned ? -Double.infinity : 4
    var sum = 0.0
    for index in stride(from: count - 1, to: first, by: -1) {
      if let words = stretches[index]?.words {
        let sharedHere =
          staying.map { host.count(of: words, before: position, or: $0) }
          ?? host.count(ofBlock: index, before: position)
        let sharedThere = shared.count(of: own, in: host, block: index)
        sum +=
          WordMap.likeness(sharedHere, of: words.count, and: stayingCount)
          - WordMap.likeness(sharedThere, of: words.count, and: own.words.count)
      }
      if let columns { sum += Double(hostColumns(columns, drafts[cut.host].blocks[index])) }
      // It closes the quotation that the host left open, or goes on with its sentence.
      if isQuoted && stretches[index]?.unopened ?? 0 > 0 && blocks[drafts[cut.host].blocks[index]].kind == .body
        || staysOpen && Interleaving.resumes(blocks, drafts[cut.host].blocks[index])
      {
        sum += 12
        best = sum + 6
        end = index
        continue
      }
      let block = blocks[drafts[cut.host].blocks[index]]
      // The rest of a sentence that the host left open has no indent.
      if block.kind == .body, sum > best, endsAtGap ? block.gapBefore > 0 : !(staysOpen && block.beginsIndented) {
        best = sum
        end = index
      }
    }
    return end
  }

  /// Whether blank lines stand between some paragraphs and not between most, behind text that begins torn.
  private static func isParted(_ members: ArraySlice<Int>, _ blocks: [Block]) -> Bool {
    guard let first = members.first, blocks[first].beginsTorn else { return false }
    var (bodies, gaps) = (0, 0)
    for member in members.dropFirst() where blocks[member].kind == .body {
      bodies += 1
      if blocks[member].gapBefore > 0 { gaps += 1 }
    }
    return gaps > 0 && gaps * 2 < bodies
  }

  /// Whether the host's last text was signed by the one whom its news item's mark names.
  private func isSigned(_ cut: Cut, _ own: DraftProfile, _ host: DraftProfile) -> Bool {
    guard let signers = host.stretches.last??.signers, !signers.isEmpty else { return false }
    guard let lead = host.lead, lead.position < cut.position, signers.allSatisfy({ lead.names.contains($0) }) else {
      return false
    }
    return !own.stretches.contains { $0?.leadNames.contains { signers.contains($0) } ?? false }
  }
}
