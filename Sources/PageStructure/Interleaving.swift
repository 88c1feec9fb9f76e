import TextModel

/// Puts together again what columns set side by side have cut: an article that breaks off in the middle of a sentence,
/// and the text further down that is its rest.
///
/// Nothing happens on a page where every article ends as it should. Elsewhere each possible rest is weighed by what the
/// text itself says: who signed it, the points it counts, parallel lead-ins, shared words, quotation marks left open,
/// the indent it lacks. What stays doubtful stays where it stands.
struct Interleaving {
  var blocks: [Block]
  var drafts: [ArticleDraft]
  let shapes: [LineShape]
  let snapshot: Snapshot
  var store: WeighingStore
  var texts: DraftTexts
  /// By draft; nil for those not asked for.
  var profiles: [DraftProfile?]
  /// By draft, the sign with which its text ends, 0 for none; nil for those not asked for.
  var endings: [UInt32?]
  /// Of the words of the article that is weighed, how many stand in the host from each block on.
  var shared = SharedWords()
  /// Room for the words that a cut moves.
  var movedWords: [UInt32] = []
  /// The words of the page; nil while they were not asked for.
  var words: JointWords?
  /// Whether body text lacks its indent anywhere.
  private let hasTorn: Bool
  /// What was weighed and found good enough, until one of the two articles changes.
  var offers: [Offer] = []

  /// How many articles ahead the rest of an open article is looked for, and of one that only could go on.
  static let reach = 12
  static let shortReach = 4
  /// A page has no more; a longer text is read without mending what comes behind.
  static let mostCuts = 24
  static let mostOpen = 40

  /// A place where text may go on that began elsewhere.
  struct Cut {
    var host: Int
    /// The first of the host's blocks that go.
    var position: Int
    /// The line inside that block at which it is to be parted; nil for all of it.
    var line: Int?
  }

  struct Offer {
    var score: Int
    var article: Int
    var cut: Cut
    /// How many articles ahead the cut's host stands: columns go on nearby more often than far off.
    var distance = 0
    /// Whether the article breaks off in a sentence: it goes on for certain, and so comes first.
    var isOpen: Bool

    var rank: Int { score - min(distance, 6) + (isOpen ? 20 : 0) }
  }

  /// Mends what is cut; returns the texts that were read for it.
  static func resolve(
    _ blocks: inout [Block], _ drafts: inout [ArticleDraft], _ shapes: [LineShape], in snapshot: Snapshot,
    _ store: inout WeighingStore
  ) -> DraftTexts {
    let open = drafts.indices.contains { isOpen($0, drafts, blocks) }
    guard
      open
        || drafts.contains(where: {
          $0.isOrphan || $0.blocks.dropFirst().contains { isTorn(blocks, $0) || resumes(blocks, $0) }
            || firstQuestion($0, blocks) != nil
        })
    else { return DraftTexts(shapes, in: snapshot) }
    // What comes behind the reach of the last mending stays as it is, and is only counted on.
    let (draftEnd, blockEnd) = end(of: drafts, blocks)
    var interleaving = Interleaving(
      Array(blocks[..<blockEnd]), Array(drafts[..<draftEnd]), shapes, snapshot, store)
    interleaving.mend()
    store = interleaving.store
    let added = interleaving.blocks.count - blockEnd
    blocks.replaceSubrange(..<blockEnd, with: interleaving.blocks)
    if added > 0 {
      for draft in draftEnd..<drafts.count { drafts[draft].moveBlocks(behind: -1, by: added) }
    }
    drafts.replaceSubrange(..<draftEnd, with: interleaving.drafts)
    if drafts.contains(where: { $0.blocks.isEmpty }) { drafts.removeAll { $0.blocks.isEmpty } }
    return interleaving.texts
  }

  /// How many of the drafts, and of the blocks, mending can come to: each cut looks a reach further than the one before.
  private static func end(of drafts: [ArticleDraft], _ blocks: [Block]) -> (drafts: Int, blocks: Int) {
    var open = 0
    var end = 0
    while end < drafts.count, open <= mostOpen {
      if isOpen(end, drafts, blocks) { open += 1 }
      end += 1
    }
    end += reach * (mostCuts + 2)
    guard end < drafts.count else { return (drafts.count, blocks.count) }
    let blockEnd = drafts[end...].reduce(blocks.count) { min($0, $1.blocks.min() ?? $0) }
    let isParted = drafts[..<end].allSatisfy { $0.blocks.allSatisfy { $0 < blockEnd } }
    return isParted ? (end, blockEnd) : (drafts.count, blocks.count)
  }

  private init(
    _ blocks: [Block], _ drafts: [ArticleDraft], _ shapes: [LineShape], _ snapshot: Snapshot, _ store: WeighingStore
  ) {
    self.blocks = blocks
    self.drafts = drafts
    self.shapes = shapes
    self.snapshot = snapshot
    self.store = store
    texts = DraftTexts(shapes, in: snapshot)
    hasTorn = blocks.indices.contains {
      blocks[$0].beginsTorn || Interleaving.isTorn(blocks, $0) || Interleaving.resumes(blocks, $0)
    }
    profiles = [DraftProfile?](repeating: nil, count: drafts.count)
    endings = [UInt32?](repeating: nil, count: drafts.count)
  }

  mutating func mend() {
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
      endings[article] = nil
      endings[host] = nil
      offers.removeAll {
        $0.article == article || $0.article == host || $0.cut.host == article || $0.cut.host == host
      }
      for other in max(0, min(article, host) - Interleaving.reach)...max(article, host) {
        weigh(other, hosts: other == article || other == host ? nil : [article, host])
      }
    }
  }

  /// The best of the offers; of equals the first.
  func bestOffer() -> Offer? {
    guard var best = offers.indices.first else { return nil }
    var rank = offers[best].rank
    for index in offers.indices where offers[index].rank > rank { (best, rank) = (index, offers[index].rank) }
    return offers[best]
  }

  // MARK: Candidates

  /// Whether an article's text stops in the middle of a sentence.
  static func isOpen(_ index: Int, _ drafts: [ArticleDraft], _ blocks: [Block]) -> Bool {
    guard drafts[index].kind == .article, let last = lastBody(of: index, drafts, blocks) else { return false }
    return blocks[last].isOpen && !blocks[last].has(.continuedElsewhere)
  }

  /// The last block of an article that is text.
  static func lastBody(of index: Int, _ drafts: [ArticleDraft], _ blocks: [Block]) -> Int? {
    var position = drafts[index].blocks.count - 1
    while position >= 0 {
      let block = drafts[index].blocks[position]
      if blocks[block].kind == .body { return block }
      position -= 1
    }
    return nil
  }

  func isOpen(_ index: Int) -> Bool { Interleaving.isOpen(index, drafts, blocks) }

  /// Body text that cannot go on with what stands before it: it lacks its indent behind a whole sentence, or has one
  /// behind blank lines and half a sentence.
  static func isTorn(_ blocks: [Block], _ index: Int) -> Bool {
    guard blocks[index].kind == .body, index > 0 else { return false }
    return blocks[index - 1].isOpen
      ? blocks[index].beginsIndented && blocks[index].gapBefore > 0 && !blocks[index].isCaption
      : blocks[index].beginsTorn
  }

  /// Body text that goes on in the middle of a sentence, behind blank lines and a whole one: with what stands further up,
  /// and what stands between is another article's.
  static func resumes(_ blocks: [Block], _ index: Int) -> Bool {
    blocks[index].kind == .body && blocks[index].has(.continues) && blocks[index].gapBefore > 0 && index > 0
      && blocks[index - 1].kind == .body && blocks[index - 1].endsSentence
  }

  /// Where questions begin in a news item that has told its news without them, behind blank lines: an interview further
  /// up may go on there.
  static func firstQuestion(_ draft: ArticleDraft, _ blocks: [Block]) -> Int? {
    guard draft.kind == .article, draft.hasLead,
      let first = draft.blocks.firstIndex(where: { blocks[$0].has(.spoken) }), first > 0
    else { return nil }
    let member = draft.blocks[first]
    return member > 0 && blocks[member].kind == .body && blocks[member].gapBefore > 0
      && blocks[member - 1].endsSentence ? first : nil
  }

  /// Whether an article has questions and answers.
  func isAsked(_ index: Int) -> Bool { drafts[index].blocks.contains { blocks[$0].has(.spoken) } }

  /// Whether an article may go on though its last sentence is whole: the column ended with the sentence.
  func couldGoOn(_ index: Int) -> Bool {
    drafts[index].kind == .article && !drafts[index].isClosed && drafts[index].bodyCount > 0
  }

  /// Whether the cut's text is not attached to anything where it stands.
  func isLoose(_ cut: Cut) -> Bool {
    cut.position == 0 && cut.line == nil && drafts[cut.host].isOrphan
  }

  /// Weighs the places behind an article where it may go on, in some articles or all within reach.
  mutating func weigh(_ article: Int, hosts: [Int]?) {
    let isOpen = isOpen(article)
    guard isOpen || couldGoOn(article), let end = drafts[article].blocks.last else { return }
    var seen = 0
    // An article before this one may have got text from further down.
    var host = max(0, article - Interleaving.shortReach)
    let reach = isOpen ? Interleaving.reach : Interleaving.shortReach
    while host < drafts.count, seen < reach {
      if host != article, drafts[host].kind == .article, (drafts[host].blocks.last ?? 0) > end {
        seen += 1
        if hosts?.contains(host) ?? true {
          weigh(article, host, behind: end, isOpen, distance: seen)
        }
      }
      host += 1
    }
  }

  /// Weighs the places in one article where another may go on. Two articles that stand apart, and were weighed before the
  /// last edit as they are, are not weighed again.
  private mutating func weigh(_ article: Int, _ host: Int, behind end: Int, _ isOpen: Bool, distance: Int) {
    let question = !isOpen && isAsked(article) ? Interleaving.firstQuestion(drafts[host], blocks) : nil
    guard isOpen || hasTorn || drafts[host].isOrphan || question != nil, let first = drafts[host].blocks.first else {
      return
    }
    let line = blocks[first].lines.lowerBound
    let isApart = drafts[host].blocks.allSatisfy { $0 > end }
    if isApart, let own = knownProfile(article), let other = knownProfile(host),
      let known = store.offers(WeighingStore.Pair(own, other))
    {
      for offer in known {
        let cut = Cut(host: host, position: Int(offer.position), line: offer.line.map { line + Int($0) })
        add(Offer(score: Int(offer.score), article: article, cut: cut, distance: distance, isOpen: isOpen))
      }
      return
    }
    let cuts = cuts(in: host, behind: end, isOpen: isOpen, question: question)
    if cuts.isEmpty { return }
    shared.forget()
    let ending = isOpen ? ending(of: article) ?? 0 : 0
    let width = lastWidth(of: article)
    let (own, other) = (profile(article), profile(host))
    var found: [Offer] = []
    for cut in cuts {
      if let score = weigh(article, own, cut, other, isOpen, ending, width) {
        found.append(Offer(score: score, article: article, cut: cut, distance: distance, isOpen: isOpen))
      }
    }
    if isApart {
      let known = found.lazy.map { offer in
        WeighingStore.KnownOffer(
          score: Int32(clamping: offer.score), position: Int32(clamping: offer.cut.position),
          line: offer.cut.line.map { Int32(clamping: $0 - line) })
      }
      store.keep(known, for: WeighingStore.Pair(own, other))
    }
    for offer in found { add(offer) }
  }

  /// Takes an offer in where it is good enough with what its joint says.
  private mutating func add(_ offer: Offer) {
    var offer = offer
    let own = offer.score
    if offer.isOpen { offer.score += joint(offer.article, offer.cut) }
    var needed = threshold(offer.article, offer.cut, offer.isOpen)
    // Two characters may make a word by chance.
    if needed == Interleaving.least, own < needed, !isLoose(offer.cut) { needed += 1 }
    if offer.score >= needed { offers.append(offer) }
  }

  /// What has to speak for a place in the next article, or for text attached to nothing.
  static let least = 4

  func threshold(_ article: Int, _ cut: Cut, _ isOpen: Bool) -> Int {
    guard isOpen else { return 6 }
    if isLoose(cut) { return Interleaving.least }
    // What breaks off goes on, most often in the next article, and where that breaks off as well.
    return cut.host != article + 1 ? 6 : staysOpen(cut) ? 3 : Interleaving.least
  }

  /// Whether what stands before a cut in its host breaks off there.
  func staysOpen(_ cut: Cut) -> Bool {
    cut.line != nil || cut.position > 0 && blocks[drafts[cut.host].blocks[cut.position - 1]].isOpen
  }
}
