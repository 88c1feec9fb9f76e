import TextModel

/// How much speaks for a stretch of text being the rest of an article.
extension Interleaving {
  mutating func profile(_ index: Int) -> DraftProfile {
    if let known = profiles[index] { return known }
    let profile = DraftProfile(drafts[index], blocks, shapes, in: snapshot)
    profiles[index] = profile
    return profile
  }

  mutating func score(_ article: Int, _ cut: Cut, _ isOpen: Bool) -> Int {
    let own = profile(article)
    let host = profile(cut.host)
    let members = drafts[cut.host].blocks
    var first = cut.position
    if blocks[members[first]].kind == .title && first + 1 < members.count { first += 1 }
    let block = blocks[members[first]]
    var beginning = first < host.stretches.count ? host.stretches[first] : nil
    var staying = host.before[min(cut.position, host.before.count - 1)]
    var moved = host.after[min(cut.position, host.after.count - 1)]
    if let line = cut.line {
      let part = Stretch(lines: line..<block.lines.upperBound, shapes, in: snapshot)
      staying.formUnion(Stretch(lines: block.lines.lowerBound..<line, shapes, in: snapshot).words)
      moved = host.after[min(first + 1, host.after.count - 1)]
      moved.formUnion(part.words)
      beginning = part
    }
    guard let beginning else { return 0 }
    let staysOpen = cut.line != nil || cut.position > 0 && blocks[members[cut.position - 1]].isOpen

    var score = isOpen ? 1 : 0
    if isLoose(cut) { score += 3 } else if cut.position == 0 && cut.line == nil { score -= 2 }
    if staysOpen { score -= 2 }
    score += signature(own, host, cut, article)
    score += counting(own, host, cut, beginning)
    score += topic(own.words, staying, moved, beginning)
    if beginning.unopened > 0, own.stretches.last(where: { $0 != nil })??.unclosed ?? 0 > 0 { score += 4 }
    if beginning.beginsInside && !staysOpen { score += 3 }
    if beginning.beginsParagraph && isOpen { score -= 3 }
    if isOpen && joinsToWord(own, beginning) { score += 2 }
    if cut.line == nil && !staysOpen && block.kind == .body { score += block.beginsTorn ? 5 : block.beginsFull ? 2 : 0 }
    guard score + 3 >= threshold(cut, isOpen) else { return 0 }
    return score + parallels(own, host, cut, first, beginning)
  }

  /// Parallel lead-ins here and there; and the rest of a sentence does not begin with a title of its own.
  func parallels(
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

  /// Whether the characters on both sides of the joint make a word that the page has elsewhere: 消 and 防.
  func joinsToWord(_ own: DraftProfile, _ beginning: Stretch) -> Bool {
    guard beginning.firstScalar != 0, let end = own.stretches.last(where: { $0 != nil })??.lastScalar, end != 0 else {
      return false
    }
    return vocabulary.contains(end, beginning.firstScalar)
  }

  /// The same hand signed both; or the article was signed by another.
  func signature(_ own: DraftProfile, _ host: DraftProfile, _ cut: Cut, _ article: Int) -> Int {
    let moved = host.signers(in: cut.position..<max(cut.position, host.stretches.count))
    if moved.isEmpty { return 0 }
    let signers = own.signers(in: 0..<own.stretches.count)
    if signers.contains(where: { moved.contains($0) }) { return 5 }
    return drafts[article].blocks.contains { blocks[$0].kind == .signOff } ? -4 : 1
  }

  /// 一是, 二是 here, 三是 there.
  func counting(_ own: DraftProfile, _ host: DraftProfile, _ cut: Cut, _ beginning: Stretch) -> Int {
    let later = host.firstOrdinal(from: cut.position + 1)
    let next = beginning.ordinals.first ?? later
    guard let next, next > 1 else { return 0 }
    let staying = host.lastOrdinal(before: cut.position)
    if staying == next - 1 { return -3 }
    if own.lastOrdinal(before: own.stretches.count) == next - 1 { return 5 }
    return staying == nil ? 1 : 0
  }

  func topic(_ own: WordMap, _ staying: WordMap, _ moved: WordMap, _ beginning: Stretch) -> Int {
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
}
