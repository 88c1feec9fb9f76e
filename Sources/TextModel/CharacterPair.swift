/// Two characters side by side as one number, as they lie in a text: the first in the low half.
@usableFromInline
package enum CharacterPair {
  @inlinable
  @inline(__always)
  package static func of(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) | UInt64(second) << 32 }

  /// The pair that begins at an index, which the caller knows to be inside the text and not its last.
  @inlinable
  @inline(__always)
  @unsafe
  package static func at(unchecked index: Int, of scalars: Span<UInt32>) -> UInt64 {
    unsafe UInt64(
      littleEndian: scalars.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index &* 4, as: UInt64.self))
  }

  /// Four characters of the basic plane in one number, 16 bits each, the first lowest; of others the last 16 bits.
  @inlinable
  @inline(__always)
  package static func joined(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt64 {
    UInt64(a & 0xFFFF) | UInt64(b & 0xFFFF) << 16 | UInt64(c & 0xFFFF) << 32 | UInt64(d & 0xFFFF) << 48
  }

  /// A hash of a pair. Its high bits are the good ones: take as many as a table needs.
  @inlinable
  @inline(__always)
  package static func hash(_ pair: UInt64) -> UInt64 { pair &* 0x9E37_79B9_7F4A_7C15 }
}
