import TextModel

/// Puts together again what columns set side by side have cut: an article that breaks off in the middle of a sentence,
/// and the text further down that is its rest.
///
/// Nothing happens on a page where every article ends as it should. Elsewhere each possible rest is weighed by what the
/// text itself says: who signed it, the points it counts, parallel lead-ins, shared words, quotation marks left open,
/// the indent it lacks. What stays doubtful stays where it stands.
struct Interleaving {
  private var blocks: [Block]
  private var drafts: [ArticleDraft]
  private let shapes: [LineShape]
  private let snapshot: Snapshot
  private var store: WeighingStore
  private var profiles: [Int: DraftProfile] = [:]
  private var keys: [Int: WeighingStore.Draft] = [:]
  /// What was weighed and found good enough, until one of the two articles changes.
  private var offers: [Offer] = []

  /// How many articles ahead the rest of an open article is looked for, and of one that only could go on.
  private static let reach = 12
  private static let shortReach = 4
  /// A page has no more; a longer text is read without mending what comes behind.
  private static let mostCuts = 24
  private static let mostOpen = 40

  /// A place where text may go on that began elsewhere.
  private struct Cut {
    var host: Int
    /// The first of the host's blocks that go.
    var position: Int
    /// The line inside that block at which it is to be parted; nil for all of it.
    var line: Int?
  }

  private struct Offer {
    var score: Int
    var article: Int
    var cut: Cut
  }

  static func resolve(
    _ blocks: inout [Block], _ drafts: inout [ArticleDraft], _ shapes: [LineShape], in snapshot: Snapshot,
    _ store: inout WeighingStore
  ) {
    let open = drafts.contains { isOpen($0, blocks) }
    guard open || drafts.contains(where: { $0.isOrphan || $0.blocks.dropFirst().contains { isTorn(blocks, $0) } })
    else { return }
    var interleaving = Interleaving(blocks, drafts, shapes, snapshot, store)
    interleaving.mend()
    store = interleaving.store
    blocks = interleaving.blocks
    drafts = interleaving.drafts.filter { !$0.blocks.isEmpty }
  }

  private init(
    _ blocks: [Block], _ drafts: [ArticleDraft], _ shapes: [LineShape], _ snapshot: Snapshot, _ store: WeighingStore
  ) {
    self.blocks = blocks
    self.drafts = drafts
    self.shapes = shapes
    self.snapshot = snapshot
    self.store = store
  }

  private mutating func mend() {
    var open = 0
    for article in drafts.indices {
      if isOpen(article) { open += 1 }
      if open > Interleaving.mostOpen { break }
      weigh(article, hosts: nil)
    }
    for _ in 0..<Interleaving.mostCuts {
      guard let best = bestOffer() else { return }
      let (article, host) = (best.article, best.cut.host)
      move(best.cut, to: article)
      profiles[article] = nil
      profiles[host] = nil
      keys = [:]
      offers.removeAll { [article, host].contains($0.article) || [article, host].contains($0.cut.host) }
      for other in max(0, min(article, host) - Interleaving.reach)...max(article, host) {
        weigh(other, hosts: other == article || other == host ? nil : [article, host])
      }
    }
  }

  /// The best of the offers; of equals the first.
  private func bestOffer() -> Offer? {
    var best: Offer?
    for offer in offers where offer.score > best?.score ?? 0 { best = offer }
    return best
  }

  // MARK: Candidates

  /// Whether an article's text stops in the middle of a sentence.
  private static func isOpen(_ draft: ArticleDraft, _ blocks: [Block]) -> Bool {
    guard draft.kind == .article, let last = draft.blocks.last(where: { blocks[$0].kind == .body }) else {
      return false
    }
    return blocks[last].isOpen && !blocks[last].has(.continuedElsewhere)
  }

  private func isOpen(_ index: Int) -> Bool { Interleaving.isOpen(drafts[index], blocks) }

  /// Body text that lacks its indent though a whole sentence stands before it.
  private static func isTorn(_ blocks: [Block], _ index: Int) -> Bool {
    blocks[index].kind == .body && blocks[index].beginsTorn && index > 0
      && (blocks[index - 1].kind != .body || !blocks[index - 1].isOpen)
  }

  /// Whether an article may go on though its last sentence is whole: the column ended with the sentence.
  private func couldGoOn(_ index: Int) -> Bool {
    let draft = drafts[index]
    return draft.kind == .article && !draft.isClosed && draft.bodyCount > 0
  }

  /// Whether the cut's text is not attached to anything where it stands.
  private func isLoose(_ cut: Cut) -> Bool {
    cut.position == 0 && cut.line == nil && drafts[cut.host].isOrphan
  }

  /// Weighs the places behind an article where it may go on, in some articles or all within reach.
  private mutating func weigh(_ article: Int, hosts: [Int]?) {
    let isOpen = isOpen(article)
    guard isOpen || couldGoOn(article), let end = drafts[article].blocks.last else { return }
    var seen = 0
    var host = article + 1
    let reach = isOpen ? Interleaving.reach : Interleaving.shortReach
    while host < drafts.count, seen < reach {
      if drafts[host].kind == .article, (drafts[host].blocks.last ?? 0) > end {
        seen += 1
        if hosts?.contains(host) ?? true {
          for cut in cuts(in: host, behind: end, isOpen: isOpen) {
            let score = score(article, cut, isOpen)
            if score >= threshold(cut, isOpen) { offers.append(Offer(score: score, article: article, cut: cut)) }
          }
        }
      }
      host += 1
    }
  }

  private func threshold(_ cut: Cut, _ isOpen: Bool) -> Int { isOpen && isLoose(cut) ? 4 : 6 }

  private func cuts(in host: Int, behind end: Int, isOpen: Bool) -> [Cut] {
    let draft = drafts[host]
    var cuts: [Cut] = []
    if let first = draft.blocks.first, first > end,
      draft.isOrphan
        || isOpen && !draft.hasLead && !draft.hasByline && draft.titles.count == 1
    {
      cuts.append(Cut(host: host, position: 0))
    }
    var hasBody = false
    for (position, block) in draft.blocks.enumerated().prefix(DraftProfile.mostBlocks)
    where block > end && blocks[block].kind == .body && !blocks[block].hasAny([.lead, .furtherLead]) {
      if hasBody, isOpen || Interleaving.isTorn(blocks, block) { cuts.append(Cut(host: host, position: position)) }
      hasBody = true
      guard isOpen else { continue }
      for line in breaks(in: blocks[block]) { cuts.append(Cut(host: host, position: position, line: line)) }
    }
    return cuts
  }

  /// The lines of a block before which a column may have ended: blank lines stand there and no sentence ends.
  private func breaks(in block: Block) -> [Int] {
    var result: [Int] = []
    var previous = block.lines.lowerBound
    for line in block.lines.dropFirst() where !shapes[line].isBlank {
      if line - previous > 1 && !shapes[previous].endsSentence { result.append(line) }
      previous = line
      if result.count >= 12 { break }
    }
    return result
  }

  // MARK: Weighing

  private mutating func profile(_ index: Int) -> DraftProfile {
    if let known = profiles[index] { return known }
    let profile = DraftProfile(drafts[index], blocks, shapes, in: snapshot, &store)
    profiles[index] = profile
    return profile
  }

  private mutating func key(_ index: Int) -> WeighingStore.Draft {
    if let known = keys[index] { return known }
    let key = WeighingStore.Draft(drafts[index], blocks)
    keys[index] = key
    return key
  }

  private mutating func score(_ article: Int, _ cut: Cut, _ isOpen: Bool) -> Int {
    let question = WeighingStore.Question(
      own: key(article), host: key(cut.host), position: cut.position, line: cut.line, isOpen: isOpen)
    if let score = store.score(question) { return score }
    let score = weigh(article, cut, isOpen)
    store.keep(score, for: question)
    return score
  }

  private mutating func weigh(_ article: Int, _ cut: Cut, _ isOpen: Bool) -> Int {
    let own = profile(article)
    let host = profile(cut.host)
    let members = drafts[cut.host].blocks
    var first = cut.position
    if blocks[members[first]].kind == .title && first + 1 < members.count { first += 1 }
    let block = blocks[members[first]]
    let beginning =
      if let line = cut.line {
        store.stretch(line..<block.lines.upperBound, shapes, in: snapshot)
      } else {
        first < host.stretches.count ? host.stretches[first] : nil
      }
    guard let beginning else { return 0 }
    let staysOpen = cut.line != nil || cut.position > 0 && blocks[members[cut.position - 1]].isOpen

    var score = isOpen ? 1 : 0
    if isLoose(cut) { score += 3 } else if cut.position == 0 && cut.line == nil { score -= 2 }
    if staysOpen { score -= 2 }
    score += signature(own, host, cut, article)
    score += counting(own, host, cut, beginning)
    if beginning.unopened > 0, own.stretches.last(where: { $0 != nil })??.unclosed ?? 0 > 0 { score += 4 }
    if beginning.beginsInside && !staysOpen { score += 3 }
    if beginning.beginsParagraph && isOpen { score -= 3 }
    if cut.line == nil && !staysOpen && block.kind == .body { score += block.beginsTorn ? 5 : block.beginsFull ? 2 : 0 }
    // The words are compared last: that is work, and changes little.
    guard score + Interleaving.mostByTopic + 2 + 3 >= threshold(cut, isOpen) else { return 0 }
    score += topic(own, host, cut, first, beginning)
    guard score + 2 + 3 >= threshold(cut, isOpen) else { return 0 }
    if isOpen && joinsToWord(own, host, beginning) { score += 2 }
    guard score + 3 >= threshold(cut, isOpen) else { return 0 }
    return score + parallels(own, host, cut, first, beginning)
  }

  /// Parallel lead-ins here and there; and the rest of a sentence does not begin with a title of its own.
  private func parallels(
    _ own: DraftProfile, _ host: DraftProfile, _ cut: Cut, _ first: Int, _ beginning: Stretch
  ) -> Int {
    let all = 0..<own.stretches.count
    let staying = 0..<cut.position
    let rest = (first + 1)..<max(first + 1, host.stretches.count)
    var difference = 0
    for stretch in [beginning] + host.stretches[rest.clamped(to: host.stretches.indices)].compactMap(\.self) {
      guard let leadIn = stretch.leadIn else { continue }
      let here = own.likeness(of: leadIn, in: all)
      let there = host.likeness(of: leadIn, in: staying)
      if abs(here - there) > abs(difference) { difference = here - there }
    }
    var score = difference >= 4 ? 3 : difference <= -4 ? -3 : 0
    if let leadIn = beginning.leadIn,
      max(own.likeness(of: leadIn, in: all), host.likeness(of: leadIn, in: rest)) >= 7
    {
      score -= 3
    }
    return score
  }

  /// Whether the characters on both sides of the joint make a word that one of the articles has elsewhere: 消 and 防.
  private func joinsToWord(_ own: DraftProfile, _ host: DraftProfile, _ beginning: Stretch) -> Bool {
    guard beginning.firstScalar != 0, let end = own.stretches.last(where: { $0 != nil })??.lastScalar, end != 0 else {
      return false
    }
    return own.words.contains(end, beginning.firstScalar) || host.words.contains(end, beginning.firstScalar)
  }

  /// The same hand signed both; or the article was signed by another.
  private func signature(_ own: DraftProfile, _ host: DraftProfile, _ cut: Cut, _ article: Int) -> Int {
    let moved = host.signers(in: cut.position..<max(cut.position, host.stretches.count))
    if moved.isEmpty { return 0 }
    let signers = own.signers(in: 0..<own.stretches.count)
    if signers.contains(where: { moved.contains($0) }) { return 5 }
    return drafts[article].blocks.contains { blocks[$0].kind == .signOff } ? -4 : 1
  }

  /// 一是, 二是 here, 三是 there.
  private func counting(_ own: DraftProfile, _ host: DraftProfile, _ cut: Cut, _ beginning: Stretch) -> Int {
    let later = host.firstOrdinal(from: cut.position + 1)
    let next = beginning.ordinals.first ?? later
    guard let next, next > 1 else { return 0 }
    let staying = host.lastOrdinal(before: cut.position)
    if staying == next - 1 { return -3 }
    if own.lastOrdinal(before: own.stretches.count) == next - 1 { return 5 }
    return staying == nil ? 1 : 0
  }

  private static let mostByTopic = 5

  private mutating func topic(
    _ profile: DraftProfile, _ host: DraftProfile, _ cut: Cut, _ first: Int, _ beginning: Stretch
  ) -> Int {
    let own = profile.words
    let count = host.stretches.count
    var staying = DraftProfile.words(of: host.stretches[..<min(cut.position, count)])
    var moved = DraftProfile.words(of: host.stretches[min(cut.line == nil ? cut.position : first + 1, count)...])
    if let line = cut.line {
      let lines = blocks[drafts[cut.host].blocks[first]].lines
      staying.formUnion(store.stretch(lines.lowerBound..<line, shapes, in: snapshot).words)
      moved.formUnion(beginning.words)
    }
    let there = moved.likeness(to: own)
    let here = moved.likeness(to: staying)
    if beginning.words.count >= 50, staying.count > 0,
      beginning.words.likeness(to: own) + 1 <= beginning.words.likeness(to: staying)
    {
      return -2
    }
    let difference = there - here
    return difference > 12 ? 5 : difference > 8 ? 4 : difference > 5 ? 3 : difference > 2 ? 2 : difference > 0 ? 1 : -2
  }

  // MARK: Mending

  private mutating func move(_ cut: Cut, to article: Int) {
    var position = cut.position
    if let line = cut.line {
      part(drafts[cut.host].blocks[position], at: line)
      position += 1
    }
    let moved = Array(drafts[cut.host].blocks[position...])
    drafts[cut.host].blocks.removeSubrange(position...)
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
  private mutating func part(_ index: Int, at line: Int) {
    var rest = blocks[index]
    var last = line - 1
    while last > rest.lines.lowerBound, shapes[last].isBlank { last -= 1 }
    blocks[index].lines = rest.lines.lowerBound..<(last + 1)
    blocks[index].endsSentence = shapes[last].endsSentence
    blocks[index].tail = .none
    rest.lines = line..<rest.lines.upperBound
    rest.marks = shapes[line].marks
    rest.indent = shapes[line].indent
    rest.gapBefore = line - last - 1
    blocks.insert(rest, at: index + 1)
    for draft in drafts.indices {
      func shift(_ members: [Int]) -> [Int] { members.map { $0 > index ? $0 + 1 : $0 } }
      let holds = drafts[draft].blocks.firstIndex(of: index)
      drafts[draft].blocks = shift(drafts[draft].blocks)
      drafts[draft].titles = shift(drafts[draft].titles)
      drafts[draft].subheads = shift(drafts[draft].subheads)
      if let holds { drafts[draft].blocks.insert(index + 1, at: holds + 1) }
    }
  }
}
