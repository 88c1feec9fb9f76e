import TextModel

/// What a user typed to find a symbol: Han characters, Latin letters (of the text, or initials of pinyin) and digits,
/// in the order of the name but not necessarily side by side.
package struct SymbolQuery: Sendable {
  private let scalars: [UInt32]
  private let mask: UInt64

  package init(_ text: String) {
    scalars = Scalars.of(text).compactMap(SymbolQuery.folded)
    mask = scalars.reduce(0) { $0 | SymbolQuery.bit($1) }
  }

  /// An empty query finds everything.
  package var isEmpty: Bool { scalars.isEmpty }

  /// Whether a name may answer the query, by its `mask(of:)`: most names fail by it alone.
  func allows(_ nameMask: UInt64) -> Bool { mask & ~nameMask == 0 }

  /// How well a name answers the query, higher is better; nil where it does not.
  package func score(_ name: String, mask nameMask: UInt64) -> Int? {
    guard allows(nameMask) else { return nil }
    return score(Scalars.of(name).compactMap(SymbolQuery.folded))
  }

  /// The same for a name's bytes. `buffer` only spares the making of a new one for each name.
  func score(_ utf8: ArraySlice<UInt8>, buffer: inout [UInt32]) -> Int? {
    buffer.removeAll(keepingCapacity: true)
    let span = utf8.span
    var index = 0
    while index < span.count {
      let (scalar, next) = Scalars.decode(span, at: index)
      if let scalar = SymbolQuery.folded(scalar) { buffer.append(scalar) }
      index = max(next, index + 1)
    }
    return score(buffer)
  }

  private func score(_ name: [UInt32]) -> Int? {
    if scalars.isEmpty { return 0 }
    // Side by side is best, at the beginning better still; else the first place of each character in order.
    if let start = run(in: name) { return 1000 - min(start, 100) * 4 - min(name.count, 200) }
    var position = 0
    var gaps = 0
    for (index, scalar) in scalars.enumerated() {
      let from = position
      while position < name.count, !SymbolQuery.matches(scalar, name[position]) { position += 1 }
      guard position < name.count else { return nil }
      if index > 0 { gaps += position - from }
      position += 1
    }
    return 500 - min(gaps, 200) - min(name.count, 200)
  }

  private func run(in name: [UInt32]) -> Int? {
    guard let first = scalars.first, name.count >= scalars.count else { return nil }
    for start in 0...(name.count - scalars.count) where SymbolQuery.matches(first, name[start]) {
      var length = 1
      while length < scalars.count && SymbolQuery.matches(scalars[length], name[start + length]) { length += 1 }
      if length == scalars.count { return start }
    }
    return nil
  }

  /// The bits of everything that a query could find in a name: its characters and their pinyin initials.
  package static func mask(of name: String) -> UInt64 {
    var result: UInt64 = 0
    for scalar in name.unicodeScalars {
      guard let scalar = folded(scalar.value) else { continue }
      result |= bit(scalar)
      result |= UInt64(InitialLetters.bits(of: scalar))
    }
    return result
  }

  /// A to z have a bit each, all digits one, other characters share the rest.
  private static func bit(_ scalar: UInt32) -> UInt64 {
    switch scalar {
    case 0x61...0x7A: 1 << UInt64(scalar - 0x61)
    case 0x30...0x39: 1 << 26
    default: 1 << (27 + UInt64((scalar &* 0x9E37_79B1) >> 16) % 37)
    }
  }

  private static func matches(_ typed: UInt32, _ scalar: UInt32) -> Bool {
    if typed == scalar { return true }
    return InitialLetters.bits(of: scalar) & InitialLetters.bit(of: typed) != 0
  }

  /// Half width, lower case; nil for marks and blanks, which nobody types to find a name.
  private static func folded(_ scalar: UInt32) -> UInt32? {
    switch CharacterClass.of(scalar) {
    case .han, .other: return scalar
    case .digit: return Scalars.halfWidth(scalar)
    case .latin:
      let half = Scalars.halfWidth(scalar)
      return half >= 0x41 && half <= 0x5A ? half + 0x20 : half
    default: return nil
    }
  }
}
