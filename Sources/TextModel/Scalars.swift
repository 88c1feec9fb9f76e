/// Arithmetic on scalars and their UTF-8 form, shared by everything that reads bytes.
@usableFromInline
package enum Scalars {
  /// The number of bytes that the UTF-8 form of a scalar takes, 1 to 4.
  @inlinable
  @inline(__always)
  package static func utf8Length(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  /// The full-width ASCII variants `！`…`～` as their ASCII characters, `U+3000` as a space; others as they are.
  @inlinable
  @inline(__always)
  package static func halfWidth(_ scalar: UInt32) -> UInt32 {
    scalar >= 0xFF01 && scalar <= 0xFF5E ? scalar - 0xFEE0 : scalar == 0x3000 ? 0x20 : scalar
  }

  /// The full-width form of an ASCII character or a space, the reverse of `halfWidth`; nil for others.
  static func fullWidth(_ scalar: UInt32) -> UInt32? {
    scalar >= 0x21 && scalar <= 0x7E ? scalar + 0xFEE0 : scalar == 0x20 ? 0x3000 : nil
  }

  /// The scalar that starts at `index` of valid UTF-8, and the index behind it. `U+FFFD` for bytes that are not UTF-8.
  @inlinable
  @inline(__always)
  package static func decode(_ bytes: Span<UInt8>, at index: Int) -> (scalar: UInt32, next: Int) {
    let count = bytes.count
    if index >= 0, index < count &- 3 {
      let word = unsafe UInt32(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt32.self))
      if word & 0x80 == 0 { return (word & 0x7F, index &+ 1) }
      if word & 0x00C0_C0F0 == 0x0080_80E0 {
        return ((word & 0x0F) << 12 | (word >> 2) & 0xFC0 | (word >> 16) & 0x3F, index &+ 3)
      }
    }
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), index + 1) }
    if first >= 0xE0 && first < 0xF0 && index + 2 < count {
      let scalar =
        (UInt32(first & 0x0F) << 12) | (UInt32(bytes[index + 1] & 0x3F) << 6) | UInt32(bytes[index + 2] & 0x3F)
      return (scalar, index + 3)
    }
    if first >= 0xC2 && first < 0xE0 && index + 1 < count {
      return ((UInt32(first & 0x1F) << 6) | UInt32(bytes[index + 1] & 0x3F), index + 2)
    }
    if first >= 0xF0 && first < 0xF5 && index + 3 < count {
      let high = (UInt32(first & 0x07) << 18) | (UInt32(bytes[index + 1] & 0x3F) << 12)
      return (high | (UInt32(bytes[index + 2] & 0x3F) << 6) | UInt32(bytes[index + 3] & 0x3F), index + 4)
    }
    return (0xFFFD, index + 1)
  }

  /// The ideograph of three bytes (4E00 to 9FFF) that starts at `index`, less 4E00; a number above 51FF where there is
  /// none, and at the last byte but two of the text, where none is looked for.
  ///
  /// Most characters of a page are such ideographs; four bytes are taken at once to tell.
  @inlinable
  @inline(__always)
  package static func ideograph(_ bytes: Span<UInt8>, at index: Int) -> UInt32 {
    guard index &+ 3 < bytes.count else { return .max }
    let word = unsafe UInt32(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt32.self))
    guard word & 0x00C0_C0F0 == 0x0080_80E0 else { return .max }
    let scalar = (word & 0x0F) << 12 | (word >> 2) & 0xFC0 | (word >> 16) & 0x3F
    return scalar &- 0x4E00
  }

  /// The two ideographs (4E00 to 9FFF) that start at `index`; nil where there are no two, or the text ends soon.
  @inlinable
  @inline(__always)
  package static func ideographs(_ bytes: Span<UInt8>, at index: Int) -> (first: UInt32, second: UInt32)? {
    guard let pair = longPair(bytes, at: index), isIdeograph(pair.first), isIdeograph(pair.second) else { return nil }
    return pair
  }

  /// Whether a scalar is one of 4E00 to 9FFF.
  @inlinable
  @inline(__always)
  package static func isIdeograph(_ scalar: UInt32) -> Bool { scalar &- 0x4E00 <= 0x51FF }

  /// The two characters of three bytes each that start at `index`; nil where there are no two, or the text ends soon.
  @inlinable
  @inline(__always)
  package static func longPair(_ bytes: Span<UInt8>, at index: Int) -> (first: UInt32, second: UInt32)? {
    guard index &+ 7 < bytes.count else { return nil }
    let word = unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
    guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { return nil }
    // Both at once: the first stands in the lowest two bytes, the second 24 bits above it.
    let both = (word & 0x0F_0000_0F) << 12 | (word & 0x3F00_003F00) >> 2 | (word & 0x3F0000_3F0000) >> 16
    return (UInt32(truncatingIfNeeded: both & 0xFFFF), UInt32(truncatingIfNeeded: both >> 24))
  }

  /// The scalars of a string, in order.
  package static func of(_ string: String) -> [UInt32] {
    let bytes = string.utf8.span
    var result: [UInt32] = []
    // Names and words are of characters of three bytes.
    result.reserveCapacity(bytes.count / 3 + 1)
    var index = 0
    while index < bytes.count {
      let (scalar, next) = decode(bytes, at: index)
      result.append(scalar)
      index = next
    }
    return result
  }

  /// The string that the scalars spell; what is no scalar becomes `U+FFFD`.
  @inlinable
  package static func string(_ scalars: some Sequence<UInt32>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.underestimatedCount * 3)
    for scalar in scalars { append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The string that a few scalars spell; what is no scalar becomes `U+FFFD`.
  package static func string(_ scalars: [UInt32]) -> String { string(scalars, scalars.indices) }

  /// So many scalars as a short string has at most; each takes up to four bytes.
  private static let shortString = 24

  /// The string that some scalars of an array spell; what is no scalar becomes `U+FFFD`.
  package static func string(_ scalars: [UInt32], _ range: Range<Int>) -> String { string(scalars, range) { $0 } }

  /// The same in half width.
  package static func halfWidth(_ scalars: [UInt32], _ range: Range<Int>) -> String {
    string(scalars, range) { halfWidth($0) }
  }

  @inline(__always)
  private static func string(_ scalars: [UInt32], _ range: Range<Int>, _ form: (UInt32) -> UInt32) -> String {
    let range = range.clamped(to: 0..<scalars.count)
    if range.count <= shortString {
      // Most are names: written beside, where what is written is known to be UTF-8, they are not looked through again.
      var memory = InlineArray<96, UInt8>(repeating: 0)
      var bytes = memory.mutableSpan
      var count = 0
      for index in range { count = write(form(scalars[index]), to: &bytes, at: count) }
      return unsafe String(copying: UTF8Span(unchecked: memory.span.extracting(first: count)))
    }
    let length = range.reduce(0) { $0 + utf8Length(form(scalars[$1])) }
    return unsafe String(unsafeUninitializedCapacity: length) { memory in
      var bytes = unsafe memory.mutableSpan
      var count = 0
      for index in range { count = write(form(scalars[index]), to: &bytes, at: count) }
      return count
    }
  }

  /// Writes the UTF-8 form of a scalar into memory that has room for it; what is no scalar becomes `U+FFFD`.
  ///
  /// - Returns: the index behind it.
  @inline(__always)
  static func write(_ scalar: UInt32, to bytes: inout MutableSpan<UInt8>, at index: Int) -> Int {
    let scalar = scalar < 0xD800 || scalar > 0xDFFF && scalar < 0x110000 ? scalar : 0xFFFD
    if scalar < 0x80 {
      bytes[index] = UInt8(truncatingIfNeeded: scalar)
      return index + 1
    }
    if scalar < 0x800 {
      bytes[index] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      bytes[index + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return index + 2
    }
    if scalar < 0x10000 {
      bytes[index] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
      bytes[index + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
      bytes[index + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
      return index + 3
    }
    bytes[index] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
    bytes[index + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
    bytes[index + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
    bytes[index + 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    return index + 4
  }

  /// Appends the UTF-8 form of a scalar; what is no scalar becomes `U+FFFD`.
  @inlinable
  @inline(__always)
  package static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 && scalar & 0xF800 != 0xD800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if scalar >= 0x10000 && scalar < 0x110000 {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
      append(0xFFFD, to: &bytes)
    }
  }
}
