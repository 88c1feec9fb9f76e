/// Why a text is no JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  /// Byte offset of the place.
  package var offset: Int
  package var reason: String

  package init(offset: Int, reason: String) {
    self.offset = offset
    self.reason = reason
  }
}

/// Reads JSON (RFC 8259) from UTF-8.
///
/// Bytes that are not UTF-8 and escapes that are half a surrogate pair become `U+FFFD`: text may be damaged, the message
/// around it is not. Everything else that the grammar forbids is an error with its place.
package struct JSONReader: Sendable {
  /// What is accepted beyond the grammar.
  package struct Options: Sendable {
    /// `//` and `/* */` comments, commas behind the last element, a byte-order mark: for files that people write.
    package var isLenient: Bool
    /// How deep arrays and objects may nest; deeper is an error.
    package var depthLimit: Int

    package init(isLenient: Bool = false, depthLimit: Int = 256) {
      self.isLenient = isLenient
      self.depthLimit = depthLimit
    }

    /// For messages from programs.
    package static let strict = Options()
    /// For configuration files.
    package static let lenient = Options(isLenient: true)
  }

  private let bytes: [UInt8]
  private let options: Options
  private var offset = 0
  private var depth = 0
  private var places: JSONPlaces?
  private var pointer = ""

  /// The value that the whole text spells.
  package static func read(_ bytes: [UInt8], options: Options = .strict) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes: bytes, options: options, places: nil)
    return try reader.document()
  }

  /// The value and where its parts stand, for messages about a file.
  package static func readWithPlaces(
    _ bytes: [UInt8], options: Options = .lenient
  ) throws(JSONError) -> (value: JSONValue, places: JSONPlaces) {
    var reader = JSONReader(bytes: bytes, options: options, places: JSONPlaces())
    let value = try reader.document()
    return (value, reader.places ?? JSONPlaces())
  }

  private init(bytes: [UInt8], options: Options, places: JSONPlaces?) {
    self.bytes = bytes
    self.options = options
    self.places = places
  }

  private mutating func document() throws(JSONError) -> JSONValue {
    if options.isLenient && bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    try skipBlank()
    let value = try value()
    try skipBlank()
    if offset < bytes.count { throw error("text behind the end of the value") }
    return value
  }

  private func error(_ reason: String) -> JSONError { JSONError(offset: offset, reason: reason) }

  /// The byte at the offset; 0, which no JSON text has, at the end.
  private var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func skipBlank() throws(JSONError) {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: "/") where options.isLenient: try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSONError) {
    let start = offset
    offset += 1
    if current == UInt8(ascii: "/") {
      while offset < bytes.count && bytes[offset] != 0x0A && bytes[offset] != 0x0D { offset += 1 }
      return
    }
    if current == UInt8(ascii: "*") {
      offset += 1
      while offset + 1 < bytes.count {
        if bytes[offset] == UInt8(ascii: "*") && bytes[offset + 1] == UInt8(ascii: "/") {
          offset += 2
          return
        }
        offset += 1
      }
    }
    throw JSONError(offset: start, reason: "a comment without end")
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    let start = offset
    let result: JSONValue
    switch current {
    case UInt8(ascii: "{"): result = try object()
    case UInt8(ascii: "["): result = try array()
    case UInt8(ascii: "\""): result = .string(try string())
    case UInt8(ascii: "t"): result = try word("true", .bool(true))
    case UInt8(ascii: "f"): result = try word("false", .bool(false))
    case UInt8(ascii: "n"): result = try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): result = try number()
    default: throw error(offset < bytes.count ? "a value was expected" : "the text ends where a value was expected")
    }
    places?.values[pointer] = start..<offset
    return result
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let text = Array(word.description.utf8)
    guard offset + text.count <= bytes.count, bytes[offset..<(offset + text.count)].elementsEqual(text) else {
      throw error("a value was expected")
    }
    offset += text.count
    return value
  }

  private mutating func enter() throws(JSONError) {
    depth += 1
    if depth > options.depthLimit { throw error("nested deeper than \(options.depthLimit)") }
    offset += 1
    try skipBlank()
  }

  /// Behind an element: whether another follows; the closing mark is consumed.
  private mutating func continues(closing: UInt8, _ expected: String) throws(JSONError) -> Bool {
    try skipBlank()
    if current == UInt8(ascii: ",") {
      let comma = offset
      offset += 1
      try skipBlank()
      if current != closing { return true }
      if !options.isLenient { throw JSONError(offset: comma, reason: "a comma behind the last element") }
    }
    guard current == closing else { throw error(expected) }
    offset += 1
    depth -= 1
    return false
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    try enter()
    var elements: [JSONValue] = []
    if current == UInt8(ascii: "]") {
      offset += 1
      depth -= 1
      return .array(elements)
    }
    let outer = pointer
    repeat {
      if places != nil { pointer = "\(outer)/\(elements.count)" }
      elements.append(try value())
    } while try continues(closing: UInt8(ascii: "]"), "a comma or ] was expected")
    pointer = outer
    return .array(elements)
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    try enter()
    var members: [JSONValue.Member] = []
    if current == UInt8(ascii: "}") {
      offset += 1
      depth -= 1
      return .object(members)
    }
    let outer = pointer
    repeat {
      guard current == UInt8(ascii: "\"") else { throw error("a name in quotation marks was expected") }
      let start = offset
      let name = try string()
      if places != nil {
        pointer = "\(outer)/\(JSONPlaces.escaped(name))"
        places?.names[pointer] = start..<offset
      }
      try skipBlank()
      guard current == UInt8(ascii: ":") else { throw error("a colon was expected") }
      offset += 1
      try skipBlank()
      members.append(JSONValue.Member(name: name, value: try value()))
    } while try continues(closing: UInt8(ascii: "}"), "a comma or } was expected")
    pointer = outer
    return .object(members)
  }

  /// The string whose opening mark stands at the offset.
  private mutating func string() throws(JSONError) -> String {
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
        throw error(offset < bytes.count ? "a control character in a string" : "a string without end")
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
      throw error("an unknown escape")
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
      default: throw error("four hexadecimal digits were expected")
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

extension JSONReader {
  private mutating func number() throws(JSONError) -> JSONValue {
    let start = offset
    let isNegative = current == UInt8(ascii: "-")
    if isNegative { offset += 1 }
    let firstDigit = offset
    var magnitude = 0
    var overflows = false
    while isDigit {
      let (product, productOverflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, sumOverflow) = product.addingReportingOverflow(Int(current &- UInt8(ascii: "0")))
      if productOverflow || sumOverflow { overflows = true }
      magnitude = sum
      offset += 1
    }
    guard offset > firstDigit else { throw error("a digit was expected") }
    if bytes[firstDigit] == UInt8(ascii: "0") && offset > firstDigit + 1 {
      throw JSONError(offset: firstDigit, reason: "a number that begins with 0")
    }
    var isInteger = !overflows
    if current == UInt8(ascii: ".") {
      isInteger = false
      offset += 1
      try skipDigits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      isInteger = false
      offset += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
      try skipDigits()
    }
    if isInteger { return .integer(isNegative ? -magnitude : magnitude) }
    guard let value = Double(String(decoding: bytes[start..<offset], as: UTF8.self)), value.isFinite else {
      throw JSONError(offset: start, reason: "a number out of range")
    }
    return .number(value)
  }

  private var isDigit: Bool { current >= UInt8(ascii: "0") && current <= UInt8(ascii: "9") }

  private mutating func skipDigits() throws(JSONError) {
    guard isDigit else { throw error("a digit was expected") }
    while isDigit { offset += 1 }
  }
}
