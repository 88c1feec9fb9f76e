/// Writes JSON without building a tree: one value after another into a buffer of UTF-8.
///
/// Commas are the writer's business; the caller opens and closes arrays and objects in pairs.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  /// What was written, which is UTF-8 as the strings in it are.
  package var text: String { unsafe String(copying: UTF8Span(unchecked: bytes.span)) }

  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// The name of the next member of an object. What is written in code has nothing to escape.
  package mutating func name(_ name: StaticString) {
    let needsComma = needsComma
    name.withUTF8Buffer { name in
      bytes.append(addingCapacity: name.count + 4) { bytes in
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(copying: unsafe name.span)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
      }
    }
    self.needsComma = false
  }

  /// The same of a name that is found out: an address, a key of somebody else's.
  package mutating func name(of member: String) {
    appendQuoted(member)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func string(_ value: String) {
    appendQuoted(value)
    needsComma = true
  }

  package mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  package mutating func integer(_ value: Int) {
    separate()
    bytes.append(addingCapacity: JSONWriter.longestNumber) { $0.append(digits: value) }
    needsComma = true
  }

  /// An object of two whole numbers, as places in a text are: an answer may hold thousands of them.
  ///
  /// - Parameters:
  ///   - first: `{"name":` of the first, as it is written.
  ///   - second: `,"name":` of the second.
  package mutating func pair(_ first: String, _ one: Int, _ second: String, _ other: Int) {
    let (needsComma, first, second) = (needsComma, first.utf8.span, second.utf8.span)
    bytes.append(addingCapacity: first.count + second.count + 2 * JSONWriter.longestNumber + 2) { bytes in
      if needsComma { bytes.append(UInt8(ascii: ",")) }
      bytes.append(copying: first)
      bytes.append(digits: one)
      bytes.append(copying: second)
      bytes.append(digits: other)
      bytes.append(UInt8(ascii: "}"))
    }
    self.needsComma = true
  }

  /// How many digits a whole number has at most, and its sign.
  private static let longestNumber = 20

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
        name(of: member.name)
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

  /// Writes the comma that is due, and a string in quotation marks.
  private mutating func appendQuoted(_ value: String) {
    let (needsComma, text) = (needsComma, value.utf8.span)
    // Few strings have anything to escape.
    let plain = text.extracting(first: JSONWriter.firstToEscape(in: text))
    bytes.append(addingCapacity: plain.count + 3) { bytes in
      if needsComma { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\""))
      bytes.append(copying: plain)
      if plain.count == text.count { bytes.append(UInt8(ascii: "\"")) }
    }
    if plain.count == text.count { return }
    for index in plain.count..<text.count { appendEscaped(text[index]) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes stand before the first that is escaped.
  private static func firstToEscape(in bytes: Span<UInt8>) -> Int {
    var index = 0
    // Eight bytes at a time; the last ones may be looked at twice, and those of a short string one by one.
    while index < bytes.count {
      if bytes.count < 8 {
        if needsEscape(bytes[index]) { return index }
        index += 1
        continue
      }
      let place = min(index, bytes.count &- 8)
      // In bounds: the place is eight bytes before the end or more.
      let word = unsafe UInt64(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self))
      let found = escapes(word)
      if found != 0 { return place + found.trailingZeroBitCount >> 3 }
      index = place &+ 8
    }
    return bytes.count
  }

  /// The highest bits of the bytes that are escaped: those below 20 and three others. Behind the first of them others may be
  /// taken for one.
  private static func escapes(_ word: UInt64) -> UInt64 {
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let (quote, slash, delete) = (word ^ 0x22 &* ones, word ^ 0x5C &* ones, word ^ 0x7F &* ones)
    return
      ((word &- 0x20 &* ones) & ~word | (quote &- ones) & ~quote | (slash &- ones) & ~slash
      | (delete &- ones) & ~delete) & tops
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

extension OutputSpan<UInt8> {
  fileprivate mutating func append(copying bytes: Span<UInt8>) {
    unsafe withUnsafeMutableBufferPointer { memory, count in
      // It stops the program where there is no room.
      count = unsafe bytes.withUnsafeBufferPointer { unsafe memory[count...].initialize(fromContentsOf: $0) }
    }
  }

  fileprivate mutating func append(digits value: Int) {
    // From the last one on.
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var (first, rest) = (digits.count, value.magnitude)
    repeat {
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    if value < 0 { append(UInt8(ascii: "-")) }
    for index in first..<digits.count { append(digits[index]) }
  }
}
