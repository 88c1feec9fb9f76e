import TextModel

/// Puts together again what columns set side by side have cut: an article that breaks off in the middle of a sentence,
/// and the text further down that is its rest.
///
/// Nothing happens on a page where every article ends as it should. Elsewhere each possible rest is weighed by what the
/// text itself says: who signed it, the points it counts, parallel lead-ins, shared words, quotation marks left open,
/// the indent it lacks. What stays doubtful stays where it stands.
struct Interleaving {
  private(set) var blocks: [Block]
  private(set) var drafts: [ArticleDraft]
  private let shapes: [LineShape]
  private let snapshot: Snapshot
  private var stretches: [Int: Stretch] = [:]
  private var frequent: WordMap?
  private var vocabulary = WordMap()

  /// How many articles ahead a rest is looked for, and how many cuts are mended on a page.
  private static let reach = 12
  private static let mostCuts = 24

  /// A place where text may go on that began elsewhere.
  private struct Cut {
    var host: Int
    /// The first of the host's blocks that go.
    var position: Int
    /// The line inside that block at which it is to be parted; nil for all of it.
    var line: Int?
  }

  static func resolve(
    _ blocks: inout [Block], _ drafts: inout [ArticleDraft], _ shapes: [LineShape], in snapshot: Snapshot
  ) {
    var interleaving = Interleaving(blocks, drafts, shapes, snapshot)
    guard interleaving.hasTornText else { return }
    interleaving.mend()
    blocks = interleaving.blocks
    drafts = interleaving.drafts.filter { !$0.blocks.isEmpty }
  }

  private init(_ blocks: [Block], _ drafts: [ArticleDraft], _ shapes: [LineShape], _ snapshot: Snapshot) {
    self.blocks = blocks
    self.drafts = drafts
    self.shapes = shapes
    self.snapshot = snapshot
  }

  private mutating func mend() {
    for _ in 0..<Interleaving.mostCuts {
      if frequent == nil { countWords() }
      var best: (score: Int, article: Int, cut: Cut)?
      for article in drafts.indices where isOpen(article) || couldGoOn(article) {
        for cut in cuts(behind: article, isOpen: isOpen(article)) {
          let score = score(article, cut)
          if score >= (isLoose(cut) ? 4 : 6), score > best?.score ?? 0 { best = (score, article, cut) }
        }
      }
      guard let best else { return }
      move(best.cut, to: best.article)
    }
  }

  // MARK: Candidates

  /// Whether an article's text stops in the middle of a sentence.
  private func isOpen(_ index: Int) -> Bool {
    let draft = drafts[index]
    guard draft.kind == .article, let last = draft.blocks.last(where: { blocks[$0].kind == .body }) else {
      return false
    }
    return blocks[last].isOpen && !blocks[last].has(.continuedElsewhere)
  }

  /// Whether there is anything to mend.
  private var hasTornText: Bool {
    drafts.indices.contains { isOpen($0) || drafts[$0].isOrphan }
      || drafts.contains { draft in draft.blocks.dropFirst().contains { isTorn($0) } }
  }

  /// Body text that lacks its indent though a whole sentence stands before it.
  private func isTorn(_ block: Int) -> Bool {
    blocks[block].kind == .body && blocks[block].beginsTorn && block > 0
      && (blocks[block - 1].kind != .body || !blocks[block - 1].isOpen)
  }

  /// Whether an article may go on though its last sentence is whole: the column ended with the sentence.
  private func couldGoOn(_ index: Int) -> Bool {
    let draft = drafts[index]
    return draft.kind == .article && !draft.isClosed && draft.bodyCount > 0 && !isOpen(index)
  }

  /// Whether the cut's text is not attached to anything where it stands.
  private func isLoose(_ cut: Cut) -> Bool {
    let host = drafts[cut.host]
    return cut.position == 0 && cut.line == nil && host.isOrphan
  }

  private func cuts(behind article: Int, isOpen: Bool) -> [Cut] {
    guard let end = drafts[article].blocks.last else { return [] }
    var cuts: [Cut] = []
    var seen = 0
    var host = article + 1
    while host < drafts.count, seen < Interleaving.reach {
      let draft = drafts[host]
      if draft.kind == .article, let first = draft.blocks.first, first > end || (draft.blocks.last ?? 0) > end {
        seen += 1
        if first > end, isOpen || draft.isOrphan,
          draft.isOrphan || !draft.hasLead && !draft.hasByline && draft.titles.count == 1
        {
          cuts.append(Cut(host: host, position: 0))
        }
        var hasBody = false
        for (position, block) in draft.blocks.enumerated().prefix(200)
        where block > end && blocks[block].kind == .body && !blocks[block].hasAny([.lead, .furtherLead]) {
          if hasBody, isOpen || isTorn(block) { cuts.append(Cut(host: host, position: position)) }
          hasBody = true
          guard isOpen else { continue }
          for line in breaks(in: blocks[block]) { cuts.append(Cut(host: host, position: position, line: line)) }
        }
      }
      host += 1
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

  private mutating func stretch(_ lines: Range<Int>) -> Stretch {
    let key = lines.lowerBound << 24 ^ lines.upperBound
    if let known = stretches[key] { return known }
    let stretch = Stretch(lines: lines, shapes, in: snapshot)
    stretches[key] = stretch
    return stretch
  }

  private mutating func stretch(of members: ArraySlice<Int>) -> Stretch {
    var parts: [Stretch] = []
    for block in members where blocks[block].kind == .body || blocks[block].kind == .signOff {
      parts.append(stretch(blocks[block].lines))
    }
    return Stretch.joined(parts)
  }

  /// Pairs of characters that many articles share say nothing.
  private mutating func countWords() {
    let articles = drafts.indices.filter { drafts[$0].kind == .article }.prefix(40)
    var maps: [WordMap] = []
    for article in articles { maps.append(stretch(of: drafts[article].blocks[...]).words) }
    for map in maps { vocabulary.formUnion(map) }
    frequent = WordMap.frequent(in: maps)
  }

  private mutating func score(_ article: Int, _ cut: Cut) -> Int {
    let own = stretch(of: drafts[article].blocks[...])
    let host = drafts[cut.host].blocks
    let first = blocks[host[min(host.count - 1, cut.position + (blocks[host[cut.position]].kind == .title ? 1 : 0))]]
    let lines = (cut.line ?? first.lines.lowerBound)..<first.lines.upperBound
    let beginning = stretch(lines)
    let rest = stretch(of: host.dropFirst(cut.position + 1))
    let moved = Stretch.joined([beginning, rest])
    var stays = [stretch(of: host.prefix(cut.position))]
    if let line = cut.line { stays.append(stretch(first.lines.lowerBound..<line)) }
    let staying = Stretch.joined(stays)
    let staysOpen = cut.line != nil || cut.position > 0 && blocks[host[cut.position - 1]].isOpen

    var score = 1
    if isLoose(cut) { score += 3 } else if cut.position == 0 && cut.line == nil { score -= 2 }
    if staysOpen { score -= 2 }
    score += signature(own, moved, article)
    score += counting(own, staying, moved)
    let parallel = moved.leadInLikeness(to: own) - moved.leadInLikeness(to: staying)
    score += parallel >= 4 ? 3 : parallel <= -4 ? -3 : 0
    score += topic(own, staying, moved, beginning)
    // The rest of a sentence does not begin with a title of its own.
    if max(beginning.leadInLikeness(to: own), beginning.leadInLikeness(to: rest)) >= 7 { score -= 3 }
    if own.unclosed > 0 && beginning.unopened > 0 { score += 4 }
    if beginning.beginsInside && !staysOpen { score += 3 }
    if beginning.beginsParagraph && isOpen(article) { score -= 3 }
    if joinsToWord(article, beginning) { score += 2 }
    if cut.line == nil && !staysOpen && first.kind == .body && first.beginsTorn { score += 4 }
    if !isOpen(article) { score -= 1 }
    return score
  }

  /// Whether the characters on both sides of the joint make a word that the page has elsewhere: 消 and 防.
  private mutating func joinsToWord(_ article: Int, _ beginning: Stretch) -> Bool {
    guard isOpen(article), beginning.firstScalar != 0,
      let last = drafts[article].blocks.last(where: { blocks[$0].kind == .body })
    else { return false }
    let end = stretch(blocks[last].lines).lastScalar
    return end != 0 && vocabulary.contains(end, beginning.firstScalar)
  }

  /// The same hand signed both; or the article was signed by another.
  private func signature(_ own: Stretch, _ moved: Stretch, _ article: Int) -> Int {
    let isSigned = drafts[article].blocks.contains { blocks[$0].kind == .signOff }
    if moved.signers.isEmpty { return 0 }
    if own.signers.contains(where: { moved.signers.contains($0) }) { return 5 }
    return isSigned ? -4 : 1
  }

  /// 一是, 二是 here, 三是 there.
  private func counting(_ own: Stretch, _ staying: Stretch, _ moved: Stretch) -> Int {
    guard let next = moved.ordinals.first, next > 1 else { return 0 }
    if staying.ordinals.last == next - 1 { return -3 }
    if own.ordinals.last == next - 1 { return 5 }
    return staying.ordinals.isEmpty ? 1 : 0
  }

  private func topic(_ own: Stretch, _ staying: Stretch, _ moved: Stretch, _ beginning: Stretch) -> Int {
    let frequent = frequent ?? WordMap()
    let words = moved.words.subtracting(frequent)
    let first = beginning.words.subtracting(frequent)
    let there = words.likeness(to: own.words)
    let here = words.likeness(to: staying.words)
    if staying.words.count > 0, first.count >= 50, first.likeness(to: own.words) <= first.likeness(to: staying.words) {
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
