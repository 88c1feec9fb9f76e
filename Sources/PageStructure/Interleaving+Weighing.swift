/// How much speaks for a place as the rest of an article.
extension Interleaving {
  /// The profile of an article, if there is one already.
  mutating func knownProfile(_ index: Int) -> DraftProfile? {
    if let known = profiles[index] { return known }
    profiles[index] = store.profile(of: index, drafts, blocks)
    return profiles[index]
  }

  mutating func profile(_ index: Int) -> DraftProfile {
    if let known = knownProfile(index) { return known }
    let members = drafts[index].blocks
    let stretches = members.prefix(DraftProfile.mostBlocks).map { block in
      blocks[block].kind == .body || blocks[block].kind == .signOff ? stretch(blocks[block].lines, of: index) : nil
    }
    let profile = store.keep(stretches, of: DraftProfile.Key(drafts[index], blocks), lineCount: shapes.count)
    profiles[index] = profile
    return profile
  }

  /// What some lines inside one of a draft's blocks say.
  mutating func stretch(_ lines: Range<Int>, of draft: Int) -> Stretch {
    if let known = store.stretch(lines) { return known }
    if !texts.hold(lines.lowerBound) { texts.read(drafts[draft].blocks.map { blocks[$0].lines }) }
    let stretch = texts.stretch(lines)
    store.keep(stretch, of: lines, lineCount: shapes.count)
    return stretch
  }

  /// The score of a cut without what its joint says; nil where that cannot help it over the threshold.
  ///
  /// - Parameters:
  ///   - own: the article's profile.
  ///   - host: that of the cut's host.
  ///   - ending: the sign with which the article ends.
  ///   - width: how wide its last blocks are set.
  mutating func weigh(
    _ article: Int, _ own: DraftProfile, _ cut: Cut, _ host: DraftProfile, _ isOpen: Bool, _ ending: UInt32,
    _ width: Int32?
  ) -> Int? {
    let first = firstText(of: cut)
    let block = blocks[drafts[cut.host].blocks[first]]
    let beginning =
      if let line = cut.line {
        stretch(line..<block.lines.upperBound, of: cut.host)
      } else {
        first < host.stretches.count ? host.stretches[first] : nil
      }
    let staysOpen = staysOpen(cut)
    if !isOpen, !staysOpen, !block.has(.spoken), leavesOpening(cut) { return nil }
    var needed = threshold(article, cut, isOpen) - Interleaving.mostByJoint
    // What is too little for all the joint may say counts as nothing.
    func little() -> Int? { needed <= 0 ? 0 : nil }
    guard let beginning else { return little() }
    // Where the joint can say little, the score has to do by itself, whether or not the two articles are neighbours.
    let lowest = !isOpen ? 6 : isLoose(cut) ? 4 : staysOpen ? 3 : 4
    let most = isOpen ? mostByJoint(ending, beginning.firstSign, cut) : 0
    if most < lowest { needed = lowest - most }

    var score = isOpen ? 1 : 0
    if isLoose(cut) { score += 3 } else if cut.position == 0 && cut.line == nil { score -= 2 }
    score += signature(own, host, cut, article)
    score += counting(own, host, cut, beginning)
    if block.has(.spoken), isAsked(article), !isAskedBefore(cut) { score += 9 }
    if beginning.unopened > 0, own.last?.unclosed ?? 0 > 0 { score += 7 }
    // The host left a quotation open, and this does not close it.
    let isQuoted = staysOpen && leavesQuotation(cut) && beginning.unopened == 0
    if isOpen && isQuoted { score += 4 }
    // What stands before it may want the figure as much.
    if isOpen, beginning.beginsWithFigure { score += own.last?.endsWithDigit ?? false ? 6 : staysOpen ? 1 : 4 }
    // Text that is attached to nothing may go on with any article.
    if beginning.beginsInside || beginning.beginsLate && !isLoose(cut), !staysOpen { score += 3 }
    if beginning.beginsParagraph && isOpen { score -= 3 }
    if cut.line == nil && !staysOpen && block.kind == .body { score += block.beginsTorn ? 5 : block.beginsFull ? 2 : 0 }
    // The rest of a sentence has no indent where paragraphs have one.
    if cut.line == nil && block.beginsIndented { score += isOpen ? -6 : staysOpen ? 5 : 0 }
    // No article ends with a subhead.
    if !isOpen, let last = drafts[article].blocks.last, blocks[last].kind == .title { score += 4 }
    score += columns(width, cut, first)
    if isOpen { score += opensAlike(own, host, cut, first) }
    // The words are compared last: that is work, and changes little.
    let mostByParallels = beginning.hasLeadIn || host.lastLeadIn > first ? 3 : 0
    guard score + (staysOpen ? isOpen ? 2 : 6 : 0) + Interleaving.mostByTopic + mostByParallels >= needed else {
      return little()
    }
    let end = movedEnd(cut, first, own, host)
    // Two articles that both break off, and both go on.
    let members = drafts[cut.host].blocks
    if staysOpen { score += end < members.count ? 2 : standsApart(cut) ? 0 : -2 }
    if staysOpen, !isOpen, end < members.count, Interleaving.resumes(blocks, members[end]) { score += 4 }
    guard score + Interleaving.mostByTopic + mostByParallels >= needed else { return little() }
    score += topic(own, host, cut, first, beginning, end, atLeast: needed - score - mostByParallels)
    guard score + mostByParallels >= needed else { return little() }
    score += parallels(own, host, cut, first, beginning)
    return score >= needed ? score : nil
  }

  /// Whether a cut's host has questions and answers before it.
  private func isAskedBefore(_ cut: Cut) -> Bool {
    drafts[cut.host].blocks.prefix(cut.position).contains { blocks[$0].has(.spoken) }
  }

  /// Whether nothing would stay of the host but a news item's mark and what fits beside it, and that is a whole sentence:
  /// no column ends there.
  private func leavesOpening(_ cut: Cut) -> Bool {
    guard cut.line == nil else { return false }
    let texts = drafts[cut.host].blocks.prefix(cut.position).filter { blocks[$0].kind == .body }
    return texts.count == 1 && texts.allSatisfy { blocks[$0].isLead && blocks[$0].lines.count <= 3 }
  }

  /// Whether lines of something else stand between a cut and the text before it: a column ended there.
  private func standsApart(_ cut: Cut) -> Bool {
    guard cut.line == nil, cut.position > 0 else { return false }
    let members = drafts[cut.host].blocks
    let (before, block) = (blocks[members[cut.position - 1]], blocks[members[cut.position]])
    return block.lines.lowerBound - before.lines.upperBound > block.gapBefore
  }

  /// Paragraphs that begin alike here and there, as those about a meeting do (会议指出, 会议强调), and not in between.
  private func opensAlike(_ own: DraftProfile, _ host: DraftProfile, _ cut: Cut, _ first: Int) -> Int {
    let near = own.stretches.suffix(8)
    for stretch in host.stretches.dropFirst(first).prefix(2) {
      guard let opening = stretch?.opening, opening != 0, near.count(where: { $0?.opening == opening }) > 1 else {
        continue
      }
      return host.stretches.prefix(cut.position).suffix(8).contains { $0?.opening == opening } ? 0 : 5
    }
    return 0
  }

  /// Whether what stands before a cut in its host opens a quotation that it does not close.
  mutating func leavesQuotation(_ cut: Cut) -> Bool {
    let members = drafts[cut.host].blocks
    if let line = cut.line {
      let start = blocks[members[firstText(of: cut)]].lines.lowerBound
      return stretch(start..<line, of: cut.host).unclosed > 0
    }
    guard cut.position > 0, blocks[members[cut.position - 1]].kind == .body else { return false }
    return stretch(blocks[members[cut.position - 1]].lines, of: cut.host).unclosed > 0
  }

  /// Parallel lead-ins here and there; and the rest of a sentence does not begin with a title of its own.
  func parallels(
    _ own: DraftProfile, _ host: DraftProfile, _ cut: Cut, _ first: Int, _ beginning: Stretch
  ) -> Int {
    let all = 0..<own.stretches.count
    let staying = 0..<cut.position
    let rest = (first + 1)..<max(first + 1, host.lastLeadIn + 1)
    var difference = 0
    func compare(_ leadIn: LeadInCandidate) {
      let here = own.likeness(of: leadIn, in: all)
      let there = host.likeness(of: leadIn, in: staying)
      if abs(here - there) > abs(difference) { difference = here - there }
    }
    if beginning.hasLeadIn, let leadIn = beginning.leadIn { compare(leadIn) }
    for index in host.leadIns.indices where rest.contains(host.leadInPositions[index]) { compare(host.leadIns[index]) }
    var score = difference >= 4 ? 3 : difference <= -4 ? -3 : 0
    if beginning.hasLeadIn, let leadIn = beginning.leadIn,
      max(own.likeness(of: leadIn, in: all), host.likeness(of: leadIn, in: rest)) >= 7
    {
      score -= 3
    }
    return score
  }

  /// The same hand signed both; or the article was signed by another.
  func signature(_ own: DraftProfile, _ host: DraftProfile, _ cut: Cut, _ article: Int) -> Int {
    let moved = host.signers(from: cut.position)
    if moved.isEmpty { return 0 }
    let signers = own.signers(from: 0)
    if signers.contains(where: { moved.contains($0) }) { return 5 }
    return drafts[article].blocks.contains { blocks[$0].kind == .signOff } ? -4 : 1
  }

  /// 一是, 二是 here, 三是 there.
  func counting(_ own: DraftProfile, _ host: DraftProfile, _ cut: Cut, _ beginning: Stretch) -> Int {
    guard let next = beginning.ordinals.first ?? host.firstOrdinal(from: cut.position + 1), next > 1 else { return 0 }
    let staying = host.lastOrdinal(before: cut.position)
    if staying == next - 1 { return -3 }
    if own.lastOrdinal(before: own.stretches.count) == next - 1 { return 5 }
    return staying == nil ? 1 : 0
  }

  static let mostByTopic = 5

  /// What the words say: exact where it is at least `least`.
  mutating func topic(
    _ own: DraftProfile, _ host: DraftProfile, _ cut: Cut, _ first: Int, _ beginning: Stretch, _ end: Int,
    atLeast least: Int
  ) -> Int {
    let count = host.stretches.count
    let position = min(cut.position, count)
    let there: Double
    let here: Double
    let staying = remainder(cut, first)
    let stayingCount: Int
    if cut.line == nil, end >= count {
      let moved = host.wordCount(from: position)
      there = WordMap.likeness(shared.count(of: own, in: host, from: position), of: moved, and: own.words.count)
      if Interleaving.points(there) < least { return -2 }
      stayingCount = host.wordCount(before: position)
      here = WordMap.likeness(host.wordCount(around: position), of: moved, and: stayingCount)
    } else {
      var moved = WordPlaces()
      // Taken out, so that its room serves one cut after the other.
      var fresh = movedWords
      movedWords = []
      fresh.removeAll(keepingCapacity: true)
      func add(_ words: [UInt32]) {
        for word in words where moved.insert(Int(word)) { fresh.append(word) }
      }
      let from = min(cut.line == nil ? cut.position : first + 1, count)
      for index in from..<max(from, min(end, count)) { if let stretch = host.stretches[index] { add(stretch.words) } }
      if cut.line != nil { add(beginning.words) }
      let sharedThere = own.count(of: fresh)
      let sharedHere =
        staying.map { host.count(of: fresh, before: position, or: $0) } ?? host.count(of: fresh, before: position)
      movedWords = fresh
      there = WordMap.likeness(sharedThere, of: moved.count, and: own.words.count)
      if Interleaving.points(there) < least { return -2 }
      stayingCount = self.stayingCount(host, position, staying)
      here = WordMap.likeness(sharedHere, of: moved.count, and: stayingCount)
    }
    let points = Interleaving.points(there - here)
    guard points >= least, beginning.words.count >= 50, stayingCount > 0 else { return points }
    let words = beginning.words
    let toOwn: Int
    let toStaying: Int
    if let staying {
      toOwn = own.count(of: words)
      toStaying = host.count(of: words, before: position, or: staying)
    } else {
      toOwn = shared.count(of: own, in: host, block: first)
      toStaying = host.count(ofBlock: first, before: position)
    }
    let goesThere =
      WordMap.likeness(toOwn, of: words.count, and: own.words.count) + 1
      > WordMap.likeness(toStaying, of: words.count, and: stayingCount)
    return goesThere ? points : -2
  }

  func stayingCount(_ host: DraftProfile, _ position: Int, _ staying: Remainder?) -> Int {
    host.wordCount(before: position) + (staying?.count(notBefore: position, in: host) ?? 0)
  }

  private static func points(_ difference: Double) -> Int {
    difference > 12 ? 5 : difference > 8 ? 4 : difference > 5 ? 3 : difference > 2 ? 2 : difference > 0 ? 1 : -2
  }

  /// What stays of a block that a cut parts; nil where it parts none.
  mutating func remainder(_ cut: Cut, _ first: Int) -> Remainder? {
    guard let line = cut.line else { return nil }
    let lines = blocks[drafts[cut.host].blocks[first]].lines
    return Remainder(stretch(lines.lowerBound..<line, of: cut.host))
  }

  /// The place in the host of the text with which a cut begins, behind a title.
  func firstText(of cut: Cut) -> Int {
    blocks[drafts[cut.host].blocks[cut.position]].kind == .title && cut.position + 1 < drafts[cut.host].blocks.count
      ? cut.position + 1 : cut.position
  }
}
