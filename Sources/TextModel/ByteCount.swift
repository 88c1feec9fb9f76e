/// Counts among bytes, eight at a time.
package enum ByteCount {
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// How many bytes of a range are one of two. What lies outside of the bytes is not counted.
  package static func occurrences(
    of first: UInt8, or second: UInt8, in bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Int {
    let (firsts, seconds) = (UInt64(first) &* ones, UInt64(second) &* ones)
    return count(bytes, range) { word in zeros(word ^ firsts) | zeros(word ^ seconds) }
  }

  /// How many characters of UTF-8 begin in a range.
  static func characters(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let range = range.clamped(to: 0..<bytes.count)
    return range.count - count(bytes, range) { word in (word >> 7) & ~(word >> 6) & ones }
  }

  /// How many of them take four bytes.
  static func wideCharacters(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    count(bytes, range) { word in (word >> 7) & (word >> 6) & (word >> 5) & (word >> 4) & ones }
  }

  /// Whether a text has any of them.
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

  /// 1 in the place of each byte that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    let low = 0x7F &* ones
    return (~((word & low) &+ low | word | low) >> 7) & ones
  }

  /// - Parameter marks: gives 1 in the place of each byte of a word that counts, 0 in the others.
  @inline(__always)
  private static func count(_ bytes: Span<UInt8>, _ range: Range<Int>, marks: (UInt64) -> UInt64) -> Int {
    let range = range.clamped(to: 0..<bytes.count)
    var index = range.lowerBound
    var count: UInt64 = 0
    // In bounds by the condition of the loop.
    while index &+ 8 <= range.upperBound {
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      count &+= (marks(word) &* ones) >> 56
      index &+= 8
    }
    while index < range.upperBound {
      count &+= marks(UInt64(bytes[index]) | ~0xFF) & 1
      index += 1
    }
    return Int(truncatingIfNeeded: count)
  }
}
