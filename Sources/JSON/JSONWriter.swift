/// Writes JSON without building a tree: one value after another into a buffer of UTF-8.
///
/// Commas are the writer's business; the caller opens and closes arrays and objects in pairs.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// The name of the next member of an object.
  package mutating func name(_ name: String) {
    separate()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// The same as it is written, with its quotation marks and the colon: for answers of thousands of members.
  package mutating func writtenName(_ name: String) {
    separate()
    bytes.append(contentsOf: name.utf8)
    needsComma = false
  }

  package mutating func string(_ value: String) {
    separate()
    appendQuoted(value)
    needsComma = true
  }

  package mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  package mutating func integer(_ value: Int) {
    separate()
    appendDigits(value)
    needsComma = true
  }

  /// An object of two whole numbers, as places in a text are: an answer may hold thousands of them.
  ///
  /// - Parameters:
  ///   - first: `{"name":` of the first, as it is written.
  ///   - second: `,"name":` of the second.
  package mutating func pair(_ first: String, _ one: Int, _ second: String, _ other: Int) {
    separate()
    bytes.append(contentsOf: first.utf8)
    appendDigits(one)
    bytes.append(contentsOf: second.utf8)
    appendDigits(other)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  private mutating func appendDigits(_ value: Int) {
    guard value >= 0 && value < 1_000_000 else {
      bytes.append(contentsOf: String(value).utf8)
      return
    }
    var scale = 1
    while scale * 10 <= value { scale *= 10 }
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / scale % 10))
      scale /= 10
    }
  }

  package mutating func number(_ value: Double) {
    separate()
    bytes.append(contentsOf: value.isFinite ? String(value).utf8 : "null".utf8)
    needsComma = true
  }

  package mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
    needsComma = true
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .integer(let value): integer(value)
    case .number(let value): number(value)
    case .string(let value): string(value)
    case .array(let values):
      beginArray()
      for value in values { self.value(value) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        name(member.name)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// Bytes that are JSON already.
  package mutating func raw(_ json: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  private mutating func open(_ byte: UInt8) {
    separate()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func appendQuoted(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: value.utf8)
    // Few strings have anything to escape: they are looked through where they stand.
    if let first = JSONWriter.firstToEscape(in: bytes.span, from: start) {
      let rest = Array(bytes[first...])
      bytes.removeSubrange(first...)
      for byte in rest { appendEscaped(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func firstToEscape(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    // Eight bytes at a time while none of them is below 20, or one of the three others.
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    while index &+ 8 <= bytes.count {
      // In bounds by the condition of the loop.
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      let (quote, slash, delete) = (word ^ 0x22 &* ones, word ^ 0x5C &* ones, word ^ 0x7F &* ones)
      let found =
        (word &- 0x20 &* ones) & ~word | (quote &- ones) & ~quote | (slash &- ones) & ~slash
        | (delete &- ones) & ~delete
      if found & tops != 0 { break }
      index &+= 8
    }
    while index < bytes.count {
      if needsEscape(bytes[index]) { return index }
      index += 1
    }
    return nil
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20, 0x7F:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(JSONWriter.hexDigit(byte >> 4))
      bytes.append(JSONWriter.hexDigit(byte & 0x0F))
    default: bytes.append(byte)
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
