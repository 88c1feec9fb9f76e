import TextModel

/// What a user typed to find a symbol: Han characters, Latin letters (of the text, or initials of pinyin) and digits,
/// in the order of the name but not necessarily side by side.
package struct SymbolQuery: Sendable {
  private let letters: [UInt16]
  /// For each of them the bit that it has among the initials; 0 for what is no letter of the alphabet.
  private let initials: [UInt32]
  private let mask: UInt64
  /// Characters beyond the basic plane, which share their letters with others.
  private let wide: [Unicode.Scalar]

  package init(_ text: String) {
    letters = Scalars.of(text).compactMap(SymbolQuery.letter)
    initials = letters.map { InitialLetters.bit(of: UInt32($0)) }
    mask = letters.reduce(0) { $0 | SymbolQuery.bit($1) }
    wide = text.unicodeScalars.filter { $0.value > 0xFFFF && SymbolQuery.letter($0.value) != nil }
  }

  /// An empty query finds everything.
  package var isEmpty: Bool { letters.isEmpty }

  /// Whether a name may answer the query, by its `mask(of:)`: most names fail by it alone.
  func allows(_ nameMask: UInt64) -> Bool { mask & ~nameMask == 0 }

  /// How well a name answers the query, higher is better; nil where it does not.
  package func score(_ name: String) -> Int? {
    guard wide.allSatisfy(name.unicodeScalars.contains) else { return nil }
    let name = Scalars.of(name).compactMap(SymbolQuery.letter)
    return score(name.span, start: 0, count: name.count)
  }

  /// No name of a length answers a query better.
  static func bestScore(ofLength length: Int) -> Int { 1000 - min(length, 200) }

  /// The same for letters that stand among those of other names.
  func score(_ names: Span<UInt16>, start: Int, count: Int) -> Int? {
    if letters.isEmpty { return 0 }
    let initialsOfScalars = InitialLetters.table
    let table = initialsOfScalars.span
    let length = letters.count
    if count < length { return nil }
    // The first place of each letter in order; most names fail here.
    var position = 0
    var gaps = 0
    for index in 0..<length {
      let from = position
      while position < count, !SymbolQuery.matches(letters[index], initials[index], names[start + position], table) {
        position += 1
      }
      guard position < count else { return nil }
      if index > 0 { gaps += position - from }
      position += 1
    }
    // Side by side is best, at the beginning better still.
    for first in 0...(count - length) {
      var index = 0
      while index < length
        && SymbolQuery.matches(letters[index], initials[index], names[start + first + index], table)
      { index += 1 }
      if index == length { return 1000 - min(first, 100) * 4 - min(count, 200) }
    }
    return 500 - min(gaps, 200) - min(count, 200)
  }

  @inline(__always)
  private static func matches(
    _ typed: UInt16, _ initial: UInt32, _ letter: UInt16, _ table: Span<UInt32>
  ) -> Bool {
    if typed == letter { return true }
    let index = Int(letter) - Int(InitialLetters.firstScalar)
    return index >= 0 && index < table.count && table[index] & initial != 0
  }

  /// The bits of everything that a query could find in a name: its letters and their pinyin initials.
  static func mask(of letters: [UInt16]) -> UInt64 {
    letters.reduce(0) { $0 | bit($1) | UInt64(InitialLetters.bits(of: UInt32($1))) }
  }

  /// A to z have a bit each, all digits one, other characters share the rest.
  private static func bit(_ letter: UInt16) -> UInt64 {
    switch letter {
    case 0x61...0x7A: 1 << UInt64(letter - 0x61)
    case 0x30...0x39: 1 << 26
    default: 1 << (27 + UInt64((UInt32(letter) &* 0x9E37_79B1) >> 16) % 37)
    }
  }

  /// Half width, lower case; nil for marks and blanks, which nobody types to find a name. Characters beyond the basic
  /// plane share the numbers that no character there has.
  static func letter(_ scalar: UInt32) -> UInt16? {
    var letter = scalar
    switch CharacterClass.of(scalar) {
    case .han, .other: break
    case .digit: letter = Scalars.halfWidth(scalar)
    case .latin:
      let half = Scalars.halfWidth(scalar)
      letter = half >= 0x41 && half <= 0x5A ? half + 0x20 : half
    default: return nil
    }
    return UInt16(truncatingIfNeeded: letter < 0x10000 ? letter : 0xD800 + (letter &* 0x9E37_79B1) >> 21)
  }
}
