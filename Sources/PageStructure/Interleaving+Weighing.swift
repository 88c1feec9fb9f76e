/// How much speaks for a place as the rest of an article.
extension Interleaving {
  mutating func profile(_ index: Int) -> DraftProfile {
    if let known = profiles[index] { return known }
    let profile = DraftProfile(drafts[index], blocks, shapes, in: snapshot, &store)
    profiles[index] = profile
    return profile
  }

  mutating func key(_ index: Int) -> WeighingStore.Draft {
    if let known = keys[index] { return known }
    let key = WeighingStore.Draft(drafts[index], blocks)
    keys[index] = key
    return key
  }

  mutating func score(_ article: Int, _ cut: Cut, _ isOpen: Bool) -> Int {
    let question = WeighingStore.Question(
      own: key(article), host: key(cut.host), position: cut.position, line: cut.line, isOpen: isOpen)
    if let score = store.score(question) { return score }
    let score = weigh(article, cut, isOpen)
    store.keep(score, for: question)
    return score
  }

  mutating func weigh(_ article: Int, _ cut: Cut, _ isOpen: Bool) -> Int {
    let own = profile(article)
    let host = profile(cut.host)
    let members = drafts[cut.host].blocks
    let first = firstText(of: cut)
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
    let end = movedEnd(cut, first, own, host)
    // Two articles that both break off, and both go on.
    if staysOpen { score += end < members.count ? 2 : -2 }
    score += signature(own, host, cut, article)
    score += counting(own, host, cut, beginning)
    if beginning.unopened > 0, own.stretches.last(where: { $0 != nil })??.unclosed ?? 0 > 0 { score += 4 }
    if isOpen, beginning.beginsWithFigure { score += own.endsWithDigit ? 6 : 4 }
    if beginning.beginsInside && !staysOpen { score += 3 }
    if beginning.beginsParagraph && isOpen { score -= 3 }
    if cut.line == nil && !staysOpen && block.kind == .body { score += block.beginsTorn ? 5 : block.beginsFull ? 2 : 0 }
    // The words are compared last: that is work, and changes little.
    guard score + Interleaving.mostByTopic + 2 + 3 >= threshold(cut, isOpen) else { return 0 }
    score += topic(own, host, cut, first, beginning, end)
    guard score + 2 + 3 >= threshold(cut, isOpen) else { return 0 }
    if isOpen && joinsToWord(own, host, beginning) { score += 2 }
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

  /// Whether the characters on both sides of the joint make a word that one of the articles has elsewhere: 消 and 防.
  func joinsToWord(_ own: DraftProfile, _ host: DraftProfile, _ beginning: Stretch) -> Bool {
    guard beginning.firstScalar != 0, let end = own.stretches.last(where: { $0 != nil })??.lastScalar, end != 0 else {
      return false
    }
    return own.words.contains(end, beginning.firstScalar) || host.words.contains(end, beginning.firstScalar)
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

  static let mostByTopic = 5

  mutating func topic(
    _ profile: DraftProfile, _ host: DraftProfile, _ cut: Cut, _ first: Int, _ beginning: Stretch, _ end: Int
  ) -> Int {
    let own = profile.words
    let count = host.stretches.count
    var staying = DraftProfile.words(of: host.stretches[..<min(cut.position, count)])
    let from = min(cut.line == nil ? cut.position : first + 1, count)
    var moved = DraftProfile.words(of: host.stretches[from..<max(from, min(end, count))])
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

  /// The place in the host of the text with which a cut begins, behind a title.
  func firstText(of cut: Cut) -> Int {
    let members = drafts[cut.host].blocks
    return blocks[members[cut.position]].kind == .title && cut.position + 1 < members.count
      ? cut.position + 1 : cut.position
  }

  /// Where the text that a cut moves ends: at the host's end, or where the host itself goes on. That may be where the
  /// cut left it in the middle of a sentence, or where it was signed by the one who is named at its beginning.
  mutating func movedEnd(_ cut: Cut, _ first: Int, _ own: DraftProfile, _ host: DraftProfile) -> Int {
    let members = drafts[cut.host].blocks
    let stretches = host.stretches
    guard members.count == stretches.count, first + 1 < members.count else { return members.count }
    let staysOpen = cut.line != nil || cut.position > 0 && blocks[members[cut.position - 1]].isOpen
    let names = stretches[..<cut.position].compactMap(\.self).first { !$0.leadNames.isEmpty }?.leadNames ?? []
    let signers = stretches.last.flatMap { $0?.signers } ?? []
    let isSigned =
      !signers.isEmpty && signers.allSatisfy { names.contains($0) }
      && !own.stretches.contains { $0.map { !Set($0.leadNames).isDisjoint(with: signers) } ?? false }
    guard staysOpen || isSigned else { return members.count }
    var staying = DraftProfile.words(of: stretches[..<cut.position])
    if let line = cut.line {
      let lines = blocks[members[first]].lines
      staying.formUnion(store.stretch(lines.lowerBound..<line, shapes, in: snapshot).words)
    }
    var end = members.count
    var best = isSigned ? -Double.infinity : 4
    var sum = 0.0
    for index in stride(from: members.count - 1, to: first, by: -1) {
      if let words = stretches[index]?.words { sum += words.likeness(to: staying) - words.likeness(to: own.words) }
      if blocks[members[index]].kind == .body, sum > best {
        best = sum
        end = index
      }
    }
    return end
  }
}
