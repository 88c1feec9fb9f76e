import TextModel

/// Finds the pairs of characters that come again soon, in one pass: where each pair stood last is kept by a few bits of
/// its hash, and another one that shares them costs a look back.
struct EchoSearch {
  /// How far apart the two are at most.
  static let reach = 8

  /// On the stack: every article has one.
  private var last = InlineArray<1024, Int32>(repeating: Int32(-EchoSearch.reach - 1))

  /// Whether the pair at an index is equal to one of the last few. Each pair of a text is asked about once, in order.
  @inline(__always)
  mutating func isEcho(_ pair: UInt64, _ hash: UInt64, at index: Int, _ scalars: Span<UInt32>) -> Bool {
    // Ten bits.
    let slot = Int(truncatingIfNeeded: hash >> 54)
    let before = unsafe Int(last[unchecked: slot])
    unsafe last[unchecked: slot] = Int32(truncatingIfNeeded: index)
    return index &- before <= EchoSearch.reach && EchoSearch.stands(pair, before: index, scalars)
  }

  private static func stands(_ pair: UInt64, before index: Int, _ scalars: Span<UInt32>) -> Bool {
    (max(0, index - reach)..<index).contains { CharacterPair.of(scalars[$0], scalars[$0 + 1]) == pair }
  }
}
