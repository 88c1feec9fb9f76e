package import TextModel

/// The names and terms that a house knows to be right: people with their titles, bodies, places, terms.
///
/// What is about how something is written is not reported inside a known word; rules that compare two forms take the
/// known one for right; completion offers them.
package struct KnownWords: Hashable, Sendable {
  package struct Word: Hashable, Sendable {
    package var text: String
    /// Of a person; empty for everything else.
    package var titles: [String]

    package init(_ text: String, titles: [String] = []) {
      self.text = text
      self.titles = titles
    }
  }

  /// In the user's order.
  package private(set) var words: [Word]
  private var texts: Set<String>
  /// By first scalar.
  private var byFirst: [UInt32: [[UInt32]]]
  private var longest = 0

  /// Longer entries are no names; they are kept but protect nothing.
  private static let maximumLength = 40

  package init(_ words: [Word] = []) {
    self.words = []
    texts = []
    byFirst = [:]
    for word in words { insert(word) }
  }

  package mutating func insert(_ word: Word) {
    words.append(word)
    texts.insert(word.text)
    let scalars = Scalars.of(word.text)
    guard let first = scalars.first, scalars.count <= KnownWords.maximumLength else { return }
    byFirst[first, default: []].append(scalars)
    longest = max(longest, scalars.count)
  }

  package var isEmpty: Bool { words.isEmpty }
  package func contains(_ text: String) -> Bool { texts.contains(text) }

  /// Whether a place lies inside a known word. Blanks and line ends in the text do not count.
  package func cover(_ range: ByteRange, in snapshot: Snapshot) -> Bool {
    if isEmpty || range.isEmpty { return false }
    let bytes = snapshot.bytes.span
    let inside = KnownWords.scalars(in: bytes, from: range.lowerBound, to: range.upperBound, limit: longest + 1)
    if inside.isEmpty || inside.count > longest { return false }
    let before = KnownWords.scalars(in: bytes, endingAt: range.lowerBound, limit: longest - inside.count)
    let behind = KnownWords.scalars(
      in: bytes, from: range.upperBound, to: bytes.count, limit: longest - inside.count)
    let text = before + inside + behind
    for start in 0...before.count {
      for word in byFirst[text[start]] ?? []
      where start + word.count >= before.count + inside.count && text[start...].starts(with: word) {
        return true
      }
    }
    return false
  }

  private static func scalars(in bytes: Span<UInt8>, from start: Int, to end: Int, limit: Int) -> [UInt32] {
    var result: [UInt32] = []
    var index = max(0, start)
    // Blanks are passed over, but not without end.
    let end = min(end, bytes.count, index + 16 * (limit + 1))
    while index < end && result.count < limit {
      let (scalar, next) = Scalars.decode(bytes, at: index)
      if counts(scalar) { result.append(scalar) }
      index = next
    }
    return result
  }

  private static func scalars(in bytes: Span<UInt8>, endingAt end: Int, limit: Int) -> [UInt32] {
    var result: [UInt32] = []
    var index = min(end, bytes.count)
    let start = max(0, index - 16 * (limit + 1))
    while index > start && result.count < limit {
      index -= 1
      while index > 0 && bytes[index] & 0xC0 == 0x80 { index -= 1 }
      let scalar = Scalars.decode(bytes, at: index).scalar
      if counts(scalar) { result.append(scalar) }
    }
    return result.reversed()
  }

  private static func counts(_ scalar: UInt32) -> Bool {
    let kind = CharacterClass.of(scalar)
    return kind != .space && kind != .lineBreak
  }
}

extension RuleCategory {
  /// Whether its rules are about how something is written: a word that the house knows is written right.
  package var isAboutWriting: Bool {
    switch self {
    case .numbers, .dates, .punctuation, .characters, .wording: true
    // A known person may stand twice in a list; rules that compare names ask for themselves.
    case .people, .facts, .lists, .structure, .extraction: false
    }
  }
}
