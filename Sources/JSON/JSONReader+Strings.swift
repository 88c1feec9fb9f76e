extension JSONReader {
  /// The string whose opening mark stands at the offset.
  mutating func string() throws(JSONError) -> String {
    offset += 1
    let start = offset
    let end = endOfPlainRun(from: start)
    offset = end
    if current == UInt8(ascii: "\"") {
      offset += 1
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    var text = Array(bytes[start..<end])
    while true {
      switch current {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(into: &text)
      default:
        throw error(offset < bytes.count ? .controlCharacter : .stringWithoutEnd)
      }
      let run = offset
      offset = endOfPlainRun(from: run)
      text.append(contentsOf: bytes[run..<offset])
    }
  }

  /// The first byte from `start` on that ends a string, escapes, or may not stand in one; the end of the text if none.
  private func endOfPlainRun(from start: Int) -> Int {
    let span = bytes.span
    var index = start
    while index < span.count {
      let byte = span[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      index += 1
    }
    return index
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    offset += 1
    let letter = current
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): JSONReader.append(try unicodeEscape(), to: &text)
    default:
      offset = min(offset - 1, bytes.count)
      throw error(.unknownEscape)
    }
  }

  private mutating func unicodeEscape() throws(JSONError) -> UInt32 {
    let first = try fourHexDigits()
    guard (0xD800..<0xDC00).contains(first) else { return first }
    guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u") else {
      return first
    }
    let rest = offset
    offset += 2
    let second = try fourHexDigits()
    guard (0xDC00..<0xE000).contains(second) else {
      offset = rest
      return first
    }
    return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
  }

  private mutating func fourHexDigits() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch current {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = current - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = current - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = current - UInt8(ascii: "A") + 10
      default: throw error(.wantsHexDigits)
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }

  /// Appends a scalar as UTF-8; what is none, half a pair, as `U+FFFD`.
  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { text.append(byte) }
  }
}
