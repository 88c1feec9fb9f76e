/// A set of pairs of characters that is asked at every place of a text: a bit for each by its hash. It may hold others,
/// so what it lets through is looked at again.
@usableFromInline
package struct PairFilter: Sendable {
  @usableFromInline private(set) var bits: [UInt64]
  @usableFromInline let shift: UInt64

  /// - Parameter bitCount: the size of the table, as a power of two: 6 to 30.
  package init(bitCount: Int) {
    let bitCount = min(max(bitCount, 6), 30)
    bits = [UInt64](repeating: 0, count: 1 << (bitCount - 6))
    shift = UInt64(64 - bitCount)
  }

  package mutating func insert(_ pair: UInt64) {
    let bit = Int(truncatingIfNeeded: CharacterPair.hash(pair) >> shift)
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Whether the set may hold the pair of a hash.
  @inlinable
  @inline(__always)
  package func mayHold(hash: UInt64) -> Bool {
    let bit = Int(truncatingIfNeeded: hash &>> shift)
    // The shift leaves a number below the size of the table.
    return unsafe bits.span[unchecked: bit >> 6] & (1 << UInt64(truncatingIfNeeded: bit & 63)) != 0
  }

  /// Whether the set may hold a pair.
  @inlinable
  @inline(__always)
  package func mayHold(_ pair: UInt64) -> Bool { mayHold(hash: CharacterPair.hash(pair)) }

  /// The first place from an index on whose pair the set may hold; nil where there is none.
  package func place(from index: Int, in scalars: [UInt32]) -> Int? {
    let characters = scalars.span
    var index = max(0, index)
    while index < scalars.count &- 1 {
      // In bounds by the condition of the loop.
      if unsafe mayHold(CharacterPair.at(unchecked: index, of: characters)) { return index }
      index &+= 1
    }
    return nil
  }
}
