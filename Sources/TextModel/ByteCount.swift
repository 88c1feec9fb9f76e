/// Counts among bytes, eight at a time.
package enum ByteCount {
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// How many bytes of a range are one of two. What lies outside of the bytes is not counted.
  package static func occurrences(
    of first: UInt8, or second: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    let (firsts, seconds) = (UInt64(first) &* ones, UInt64(second) &* ones)
    return count(bytes, range) { word in zeros(word ^ firsts, word ^ seconds) }
  }

  /// How many characters of UTF-8 begin in a range.
  static func characters(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let range = range.clamped(to: 0..<bytes.count)
    return range.count - count(bytes, range) { word in continuations(word) }
  }

  /// How many of them take four bytes.
  static func wideCharacters(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    count(bytes, range) { word in wideLeads(word) }
  }

  /// How many code units of UTF-16 the characters take that begin in a range.
  static func units(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    count(bytes, range) { word in ones &- continuations(word) &+ wideLeads(word) }
  }

  /// Whether a text has any wide character.
  static func hasWideCharacters(in bytes: Span<UInt8>) -> Bool {
    var index = 0
    var leads: UInt64 = 0
    // In bounds by the condition of the loop.
    while index &+ 8 <= bytes.count {
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      leads |= word & word << 1 & word << 2 & word << 3
      index &+= 8
    }
    if leads & (ones << 7) != 0 { return true }
    return wideCharacters(in: bytes, index..<bytes.count) > 0
  }

  /// 1 in the place of each byte that is not the first of its character.
  @inline(__always)
  private static func continuations(_ word: UInt64) -> UInt64 { (word >> 7) & ~(word >> 6) & ones }

  /// 1 in the place of each byte that begins a character of four.
  @inline(__always)
  private static func wideLeads(_ word: UInt64) -> UInt64 {
    (word >> 7) & (word >> 6) & (word >> 5) & (word >> 4) & ones
  }

  /// 1 in the place of each byte that is zero in one of two words.
  @inline(__always)
  private static func zeros(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let low = 0x7F &* ones
    // The highest bit of each byte that is not zero.
    let others = ((first & low) &+ low | first) & ((second & low) &+ low | second)
    return (~others >> 7) & ones
  }

  /// - Parameter marks: gives what each byte of a word counts, in its place: at most 2.
  @inline(__always)
  private static func count(_ bytes: Span<UInt8>, _ range: Range<Int>, marks: (UInt64) -> UInt64) -> Int {
    let range = range.clamped(to: 0..<bytes.count)
    var index = range.lowerBound
    var count: UInt64 = 0
    func word(at index: Int) -> UInt64 {
      unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
    }
    // In bounds by the condition of the loop.
    while index &+ 8 <= range.upperBound {
      count &+= (marks(word(at: index)) &* ones) >> 56
      index &+= 8
    }
    let rest = range.upperBound &- index
    if rest > 0 {
      // Of the eight bytes that end where the range does, those behind what is counted; at the text's start there are less.
      let last = range.upperBound >= 8 ? word(at: range.upperBound &- 8) : short(bytes, range.upperBound)
      count &+= (marks(last) >> UInt64(truncatingIfNeeded: 8 &* (8 &- rest)) &* ones) >> 56
    }
    return Int(truncatingIfNeeded: count)
  }

  /// The first bytes of a text, fewer than eight, at the upper end of a word.
  private static func short(_ bytes: Span<UInt8>, _ count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 >> 8 | UInt64(bytes[$1]) << 56 }
  }
}
