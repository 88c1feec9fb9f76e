/// A few characters that a text is searched for, put together while the program runs: a bit for each by its last twelve
/// bits. It may hold others, so what it lets through is looked at again.
package struct ScalarFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)

  package init(_ scalars: [UInt32]) {
    for scalar in scalars { bits[Int(scalar >> 6 & 63)] |= 1 << UInt64(scalar & 63) }
  }

  /// The first place from an index on whose character the set may hold; nil where there is none.
  package func place(from index: Int, in scalars: [UInt32]) -> Int? {
    let (characters, bits) = (scalars.span, bits.span)
    var index = max(0, index)
    while index < characters.count {
      // In bounds by the condition of the loop, and by six bits.
      let scalar = unsafe characters[unchecked: index]
      if unsafe bits[unchecked: Int(scalar >> 6 & 63)] & (1 << UInt64(scalar & 63)) != 0 { return index }
      index &+= 1
    }
    return nil
  }
}
