import TextModel

/// Names that are known, and where else they occur.
struct KnownNames {
  private struct Entry {
    /// The first two scalars.
    var key: UInt64
    /// Where its scalars stand.
    var scalars: Range<Int>
    /// Which of the names it is.
    var name: Int
  }

  private let names: [String]

  /// By key, longer names first.
  private var entries: [Entry] = []
  /// The scalars of all names, one behind another.
  private var letters: [UInt32] = []
  /// A bit for each two scalars with which some name begins, by their hash: most places end the search here.
  private var pairs: [UInt64] = []
  /// A bit for each first scalar by its last six bits: a look at it ends the search before the two are taken together.
  private var firsts: UInt64 = 0

  init(_ names: [String]) {
    self.names = names
    pairs = [UInt64](count: 64, of: 0)
    entries.reserveCapacity(names.count)
    letters.reserveCapacity(names.count * 3)
    for name in names.indices {
      let start = letters.count
      for scalar in names[name].unicodeScalars { letters.append(scalar.value) }
      guard letters.count >= start + 2 else {
        letters.removeSubrange(start...)
        continue
      }
      firsts |= 1 << UInt64(letters[start] & 63)
      let bit = KnownNames.bit(letters[start], letters[start + 1])
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
      let key = KnownNames.key(letters[start], letters[start + 1])
      entries.append(Entry(key: key, scalars: start..<letters.count, name: name))
    }
    entries.sort { ($0.key, $1.scalars.count) < ($1.key, $0.scalars.count) }
  }

  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int(truncatingIfNeeded: (first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 18) & 4095
  }

  /// The key of two characters, the first of a name.
  static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// The occurrences of the names in a text that touch none of the ranges.
  func mentions(in text: LogicalText, excluding ranges: [Range<Int>], names: NameReading?) -> [PersonMention] {
    guard !entries.isEmpty else { return [] }
    let scalars = text.scalars
    var taken = ranges
    taken.sort { $0.lowerBound < $1.lowerBound }
    var cursor = 0
    var result: [PersonMention] = []
    var index = 0
    while true {
      index = beginning(from: index, in: scalars.span)
      if index >= scalars.count { break }
      guard let entry = entry(at: index, in: scalars) else {
        index += 1
        continue
      }
      let range = index..<(index + entries[entry].scalars.count)
      while cursor < taken.count && taken[cursor].upperBound <= index { cursor += 1 }
      let isTaken = cursor < taken.count && taken[cursor].overlaps(range)
      // A name of two characters that is also a word (高峰) is a mention only where it is introduced.
      if !isTaken, range.count > 2 || isIntroduced(range, text, names) {
        result.append(PersonMention(name: self.names[entries[entry].name], range: range, titles: []))
        index = range.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  /// The next place at which two scalars stand with which some name may begin; the end of the text where there is none.
  private func beginning(from start: Int, in text: Span<UInt32>) -> Int {
    var index = start
    let last = text.count - 1
    while index < last {
      let first = text[index]
      if firsts >> UInt64(first & 63) & 1 != 0 {
        let bit = KnownNames.bit(first, text[index + 1])
        if pairs[bit >> 6] >> UInt64(bit & 63) & 1 != 0 { return index }
      }
      index &+= 1
    }
    return text.count
  }

  /// Which is the longest name that begins at an index.
  private func entry(at index: Int, in scalars: [UInt32]) -> Int? {
    let key = KnownNames.key(scalars[index], scalars[index + 1])
    let first = entries.partitioningIndex { $0.key >= key }
    // However many names share a beginning, only the first few are tried at one place.
    for entry in first..<min(first + 8, entries.count) {
      guard entries[entry].key == key else { return nil }
      if spells(entries[entry].scalars, scalars, at: index) { return entry }
    }
    return nil
  }

  /// Whether the letters of a name stand at an index.
  private func spells(_ name: Range<Int>, _ scalars: [UInt32], at index: Int) -> Bool {
    guard index + name.count <= scalars.count else { return false }
    for offset in 0..<name.count where scalars[index + offset] != letters[name.lowerBound + offset] { return false }
    return true
  }

  private func isIntroduced(_ range: Range<Int>, _ text: LogicalText, _ names: NameReading?) -> Bool {
    guard let names, names.isLookalike(range) else { return true }
    let before = text.characterClass(range.lowerBound - 1)
    return (before.endsClause || before == .closeQuote) && names.evidence(behind: range.upperBound) >= 2
  }
}
