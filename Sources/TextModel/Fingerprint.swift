/// A number that tells one text from another: equal for equal texts, and as good as never else.
@usableFromInline
package struct Fingerprint: Sendable {
  @usableFromInline package var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable
  package init() {}

  /// FNV-1a, which the ledger keeps: it stays as it is.
  @inlinable
  package mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  @inlinable
  package mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

  /// A multiplicative hash, for what is not kept.
  @inlinable
  @inline(__always)
  package mutating func add(scalar: UInt32) {
    value = (value ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }

  /// Of bytes, by FNV-1a.
  @inlinable
  package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var result = Fingerprint()
    result.add(bytes)
    return result.value
  }

  /// Of characters, by the other.
  @inlinable
  package static func of(scalars: some Sequence<UInt32>) -> UInt64 {
    var result = Fingerprint()
    for scalar in scalars { result.add(scalar: scalar) }
    return result.value
  }
}
