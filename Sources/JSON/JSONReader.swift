/// Reads JSON (RFC 8259) from UTF-8.
///
/// Bytes that are not UTF-8 and escapes that are half a surrogate pair become `U+FFFD`: text may be damaged, the message
/// around it is not. Everything else that the grammar forbids is an error with its place.
package struct JSONReader: Sendable {
  /// What is accepted beyond the grammar.
  package struct Options: Sendable {
    /// `//` and `/* */` comments, commas behind the last element, a byte-order mark: for files that people write.
    let isLenient: Bool

    /// For messages from programs.
    package static let strict = Options(isLenient: false)
    /// For configuration files.
    package static let lenient = Options(isLenient: true)
  }

  /// How deep arrays and objects may nest; deeper is an error.
  package static let depthLimit = 256

  let bytes: [UInt8]
  private let options: Options
  var offset = 0
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
    if offset < bytes.count { throw error(.textBehindEnd) }
    return value
  }

  func error(_ reason: JSONError.Reason) -> JSONError { JSONError(offset: offset, reason: reason) }

  /// The byte at the offset; 0, which no JSON text has, at the end.
  var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

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
    throw JSONError(offset: start, reason: .commentWithoutEnd)
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
    default: throw error(offset < bytes.count ? .wantsValue : .endsBeforeValue)
    }
    places?.values[pointer] = start..<offset
    return result
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let text = Array(word.description.utf8)
    guard offset + text.count <= bytes.count, bytes[offset..<(offset + text.count)].elementsEqual(text) else {
      throw error(.wantsValue)
    }
    offset += text.count
    return value
  }

  private mutating func enter() throws(JSONError) {
    depth += 1
    if depth > JSONReader.depthLimit { throw error(.tooDeep) }
    offset += 1
    try skipBlank()
  }

  /// Behind an element: whether another follows; the closing mark is consumed.
  private mutating func continues(closing: UInt8) throws(JSONError) -> Bool {
    try skipBlank()
    if current == UInt8(ascii: ",") {
      let comma = offset
      offset += 1
      try skipBlank()
      if current != closing { return true }
      if !options.isLenient { throw JSONError(offset: comma, reason: .commaBehindLast) }
    }
    guard current == closing else { throw error(.wantsCommaOr(String(UnicodeScalar(closing)))) }
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
    } while try continues(closing: UInt8(ascii: "]"))
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
    members.reserveCapacity(4)
    let outer = pointer
    repeat {
      guard current == UInt8(ascii: "\"") else { throw error(.wantsName) }
      let start = offset
      let name = try string()
      if places != nil {
        pointer = "\(outer)/\(JSONPlaces.escaped(name))"
        // Of a name that stands twice the last value holds.
        if places?.names[pointer] != nil { places?.repeats.append(start..<offset) }
        places?.names[pointer] = start..<offset
      }
      try skipBlank()
      guard current == UInt8(ascii: ":") else { throw error(.wantsColon) }
      offset += 1
      try skipBlank()
      members.append(JSONValue.Member(name: name, value: try value()))
    } while try continues(closing: UInt8(ascii: "}"))
    pointer = outer
    return .object(members)
  }
}
