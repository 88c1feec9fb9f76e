package import TextModel

/// A character of the source that text does not hold: one that prints nothing, that extraction could not read, a
/// radical or compatibility form, or a letter of a wrong decoding.
package struct OddCharacter: Hashable, Sendable {
  package var scalar: UInt32
  /// Its byte offset in the snapshot.
  package var offset: Int

  package var range: ByteRange { ByteRange(offset, offset + Scalars.utf8Length(scalar)) }

  /// Appends the odd characters of a range of bytes, in order. One pass over bytes; most text is skipped a byte a step.
  static func append(to result: inout [OddCharacter], from bytes: [UInt8], _ range: ByteRange) {
    let leads = OddCharacter.leads
    let end = min(range.upperBound, bytes.count)
    var index = max(0, range.lowerBound)
    let span = bytes.span
    while index < end {
      // In bounds by the condition of the loop.
      let byte = unsafe span[unchecked: index]
      // Most of a page: Han characters of three bytes, then single bytes. A torn character is stepped over alike.
      if byte >= 0xE4 && byte <= 0xE9 {
        index += 3
        continue
      }
      if leads[Int(byte)] == 0 {
        index += 1
        continue
      }
      // Marks of Chinese text and full-width forms: U+3000 to U+303F, U+FF00 to U+FF7F.
      let next = index + 1 < end ? bytes[index + 1] : 0
      if (byte == 0xE3 && next == 0x80) || (byte == 0xEF && (next == 0xBC || next == 0xBD)) {
        index += 3
        continue
      }
      // Dashes, quotation marks and the ellipsis: U+2010 to U+2027.
      if byte == 0xE2, next == 0x80, index + 2 < end, bytes[index + 2] >= 0x90, bytes[index + 2] < 0xA8 {
        index += 3
        continue
      }
      let (scalar, behind) = Scalars.decode(bytes.span, at: index)
      if isOdd(scalar) { result.append(OddCharacter(scalar: scalar, offset: index)) }
      index = max(behind, index + 1)
    }
  }

  /// The first bytes, by value, of characters that may be odd.
  private static let leads: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for byte in 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D { table[byte] = 1 }
    for byte in [0x7F, 0xC2, 0xC3, 0xE1, 0xE2, 0xE3, 0xEE, 0xEF, 0xF0, 0xF3, 0xF4] { table[byte] = 1 }
    return table
  }()

  private static func isOdd(_ scalar: UInt32) -> Bool {
    switch scalar {
    // What prints in Chinese text: § ° ± ² ³ · × ÷
    case 0xA7, 0xB0...0xB3, 0xB7, 0xD7, 0xF7: false
    case 0x80...0xFF: true
    case 0x2002...0x200A, 0x202F, 0x205F: true
    case 0x25A0, 0x25A1: true
    case 0x2E80...0x2FDF, 0x31C0...0x31EF, 0xF900...0xFAFF, 0x2F800...0x2FA1F: true
    case 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF: true
    case 0xE0100...0xE01EF: true
    default:
      switch CharacterClass.of(scalar) {
      case .invisible, .replacement: true
      default: false
      }
    }
  }
}
