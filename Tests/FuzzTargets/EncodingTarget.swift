import System
import TextModel

/// The bytes of a file in any encoding: the text is UTF-8, repairs stand where they say, and an unharmed file comes back
/// byte for byte. Only what is marked as UTF-32 is refused.
enum EncodingTarget: FuzzTarget {
  static let name = "encoding"

  static func run(_ bytes: [UInt8]) -> String? {
    let text: SourceText
    do throws(SystemError) {
      text = try SourceText(detecting: bytes, named: "fuzz")
    } catch {
      let isMarked = bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
      return isMarked && error == .unknownEncoding("fuzz") ? nil : "not read: \(error)"
    }
    if !SourceText.isValidUTF8(text.bytes.span) { return "the text is no UTF-8" }
    for repair in text.repairs {
      guard repair.lowerBound >= 0, repair.upperBound <= text.bytes.count, repair.count == 3,
        Array(text.bytes[repair.lowerBound..<repair.upperBound]) == [0xEF, 0xBF, 0xBD]
      else { return "a repair at \(repair)" }
    }
    guard text.repairs.isEmpty else { return nil }
    guard let again = try? text.encoded(text.bytes) else { return "\(text.encoding) cannot be written again" }
    return again == bytes ? nil : "\(text.encoding) comes back with other bytes"
  }
}
