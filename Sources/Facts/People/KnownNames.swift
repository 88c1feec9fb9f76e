import TextModel

/// Names that are known, and where else they occur.
struct KnownNames {
  /// By the first two scalars, longest first.
  private var byStart: [UInt64: [[UInt32]]] = [:]
  private var texts: [[UInt32]: String] = [:]
  /// A bit for each two scalars with which some name begins, by their hash: most places end the search here.
  private var pairs = [UInt64](repeating: 0, count: 64)

  init(_ names: some Sequence<String>) {
    for name in names {
      let scalars = name.unicodeScalars.map(\.value)
      guard scalars.count >= 2, texts[scalars] == nil else { continue }
      texts[scalars] = name
      let bit = KnownNames.bit(scalars[0], scalars[1])
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
      byStart[KnownNames.key(scalars[0], scalars[1]), default: []].append(scalars)
    }
    for key in byStart.keys { byStart[key]?.sort { $0.count > $1.count } }
  }

  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int(truncatingIfNeeded: (first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 18) & 4095
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// The occurrences of the names in a text that touch none of the ranges.
  func mentions(in text: LogicalText, excluding ranges: [Range<Int>], names: NameReading?) -> [PersonMention] {
    guard !byStart.isEmpty else { return [] }
    let scalars = text.scalars
    let pairs = pairs
    let taken = ranges.sorted { $0.lowerBound < $1.lowerBound }
    var cursor = 0
    var result: [PersonMention] = []
    var index = 0
    while index + 1 < scalars.count {
      let bit = KnownNames.bit(scalars[index], scalars[index + 1])
      guard pairs[bit >> 6] >> UInt64(bit & 63) & 1 != 0,
        let candidates = byStart[KnownNames.key(scalars[index], scalars[index + 1])],
        // However many names share a beginning, only the first few are tried at one place.
        let name = candidates.prefix(8).first(where: { KnownNames.matches($0, scalars, at: index) })
      else {
        index += 1
        continue
      }
      let range = index..<(index + name.count)
      while cursor < taken.count && taken[cursor].upperBound <= index { cursor += 1 }
      let isTaken = cursor < taken.count && taken[cursor].overlaps(range)
      // A name of two characters that is also a word (高峰) is a mention only where it is introduced.
      if !isTaken, name.count > 2 || isIntroduced(range, text, names), let string = texts[name] {
        result.append(PersonMention(name: string, range: range, titles: []))
        index = range.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private func isIntroduced(_ range: Range<Int>, _ text: LogicalText, _ names: NameReading?) -> Bool {
    guard let names, names.isLookalike(range) else { return true }
    let before = text.characterClass(range.lowerBound - 1)
    return (before.endsClause || before == .closeQuote) && names.evidence(behind: range.upperBound) >= 2
  }

  private static func matches(_ name: [UInt32], _ scalars: [UInt32], at index: Int) -> Bool {
    guard index + name.count <= scalars.count else { return false }
    for offset in 0..<name.count where scalars[index + offset] != name[offset] { return false }
    return true
  }
}
