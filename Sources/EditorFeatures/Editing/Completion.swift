import Facts
package import Linting
package import TextModel

/// A word that a page already uses, offered while it is typed again.
package struct CompletionItem: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case person
    case initiative
    case term
  }

  package var label: String
  /// Titles of a person, kind of an initiative.
  package var detail: String
  package var kind: Kind
  /// What the item replaces: the typed beginning.
  package var range: ByteRange
  package var newText: String

  package init(label: String, detail: String, kind: Kind, range: ByteRange, newText: String) {
    self.label = label
    self.detail = detail
    self.kind = kind
    self.range = range
    self.newText = newText
  }
}

/// A word that completion may offer, from the page, the workspace or the user's terms.
package struct CompletionCandidate: Hashable, Sendable {
  package var text: String
  package var detail: String
  package var kind: CompletionItem.Kind

  package init(text: String, detail: String, kind: CompletionItem.Kind) {
    self.text = text
    self.detail = detail
    self.kind = kind
  }
}

extension Analysis {
  /// The people and initiatives of the page, the names that the house knows, and `candidates` from elsewhere, that begin with what stands before a byte
  /// offset. The longest typed beginning wins. A person is offered from the family name on, everything else from the
  /// second character on; a word that is already complete is not.
  package func completions(at offset: Int, candidates: [CompletionCandidate] = [], language: Language)
    -> [CompletionItem]
  {
    let typed = typedScalars(before: offset)
    guard !typed.isEmpty else { return [] }
    var best = 0
    var result: [CompletionItem] = []
    var seen: Set<String> = []
    for candidate in pageCandidates(language) + candidates {
      let length = matchLength(of: candidate, typed)
      guard length > 0, length >= best, seen.insert(candidate.text).inserted else { continue }
      if length > best { result = [] }
      best = length
      let start = typed[typed.count - length].offset
      result.append(
        CompletionItem(
          label: candidate.text, detail: candidate.detail, kind: candidate.kind, range: ByteRange(start, offset),
          newText: candidate.text))
    }
    return result
  }

  private func pageCandidates(_ language: Language) -> [CompletionCandidate] {
    let say = Wording(language: language)
    let people = facts.people(of: page).map { person in
      CompletionCandidate(text: person.name, detail: person.titles.joined(separator: say.comma), kind: .person)
    }
    let initiatives = facts.initiatives(of: page).map { entry in
      CompletionCandidate(text: entry.initiative.name, detail: say(entry.initiative.kind), kind: .initiative)
    }
    let known = checker.configuration.known.words.map { word in
      CompletionCandidate(
        text: word.text, detail: word.titles.joined(separator: say.comma), kind: word.titles.isEmpty ? .term : .person)
    }
    let terms = checker.configuration.glossary.entries.flatMap { entry in
      entry.preferred.map { CompletionCandidate(text: $0, detail: entry.reason ?? "", kind: .term) }
    }
    return people + initiatives + known + terms
  }

  /// How many of the last typed scalars are the beginning of a candidate; 0 for too few, or for all of it.
  private func matchLength(of candidate: CompletionCandidate, _ typed: [(scalar: UInt32, offset: Int)]) -> Int {
    let word = Scalars.of(candidate.text)
    let least = candidate.kind == .person ? 1 : 2
    let length = matchLength(of: word[...], typed, least: least)
    guard length == 0, let first = word.first, CharacterClass.of(first).isOpening else { return length }
    // “三清三建”行动 is also found by 三清: who types it may have forgotten the mark.
    return matchLength(of: word.dropFirst(), typed, least: least)
  }

  private func matchLength(
    of word: ArraySlice<UInt32>, _ typed: [(scalar: UInt32, offset: Int)], least: Int
  ) -> Int {
    var length = min(typed.count, word.count - 1)
    while length >= least {
      let tail = typed.suffix(length)
      if zip(tail, word).allSatisfy({ Scalars.halfWidth($0.scalar) == Scalars.halfWidth($1) }) { return length }
      length -= 1
    }
    return 0
  }

  /// Up to 12 scalars before an offset, in its line, back to a blank or a mark that ends a clause.
  private func typedScalars(before offset: Int) -> [(scalar: UInt32, offset: Int)] {
    let bytes = snapshot.bytes.span
    let offset = min(max(0, offset), snapshot.byteCount)
    let line = snapshot.lines.contentRange(ofLine: snapshot.lines.line(at: offset), in: bytes)
    var result: [(scalar: UInt32, offset: Int)] = []
    var start = offset
    while start > line.lowerBound && result.count < 12 {
      start -= 1
      while start > line.lowerBound && bytes[start] & 0xC0 == 0x80 { start -= 1 }
      let scalar = Scalars.decode(bytes, at: start).scalar
      let kind = CharacterClass.of(scalar)
      if kind == .space || kind.endsClause || kind == .enumerationComma { break }
      result.append((scalar, start))
    }
    return result.reversed()
  }
}
