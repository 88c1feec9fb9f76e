/// A set of characters that is asked at very many places: whether a character is one of a few dozen.
///
/// A small table of bits answers for nearly all that are not in it.
@usableFromInline
package final class ScalarSet: Sendable, ExpressibleByStringLiteral {
  /// A bit for each character, by its hash.
  @usableFromInline let bits: [UInt64]
  /// In order.
  package let scalars: [UInt32]

  /// - Parameter characters: as they stand in the text; their width counts.
  package init(_ characters: String) {
    let scalars = Set(Scalars.of(characters)).sorted()
    self.scalars = scalars
    bits = ScalarSet.bits(of: scalars)
  }

  @usableFromInline
  package convenience init(stringLiteral value: String) { self.init(value) }

  @inlinable
  package func contains(_ scalar: UInt32) -> Bool {
    ScalarSet.holds(bits, scalar) && isListed(scalar)
  }

  @usableFromInline
  func isListed(_ scalar: UInt32) -> Bool {
    let place = scalars.partitioningIndex { $0 >= scalar }
    return place < scalars.count && scalars[place] == scalar
  }

  /// A table of bits of some characters.
  static func bits(of scalars: [UInt32]) -> [UInt64] {
    var result = [UInt64](repeating: 0, count: 16)
    for scalar in scalars {
      let bit = bit(of: scalar)
      result[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    return result
  }

  /// The place of a character in such a table: 0 to 1023.
  @inlinable
  @inline(__always)
  static func bit(of scalar: UInt32) -> Int { Int(truncatingIfNeeded: (scalar &* 0x9E37_79B1) >> 22) }

  /// Whether a character may be among those of a table of bits.
  @inlinable
  @inline(__always)
  static func holds(_ bits: [UInt64], _ scalar: UInt32) -> Bool {
    let bit = bit(of: scalar)
    return bits[bit >> 6] & (1 << UInt64(truncatingIfNeeded: bit & 63)) != 0
  }
}
