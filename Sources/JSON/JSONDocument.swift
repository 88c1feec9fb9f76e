/// A JSON text that people write, and changes of it that leave its comments, order and layout as they are.
package struct JSONDocument: Sendable {
  package private(set) var bytes: [UInt8]
  package private(set) var value: JSONValue
  /// Where the parts of `bytes` stand.
  package private(set) var places: JSONPlaces

  /// Reads a text; one that is empty or blank is an empty object.
  package init(reading bytes: [UInt8]) throws(JSONError) {
    let isBlank = bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    self.bytes = isBlank ? Array("{\n}\n".utf8) : bytes
    (value, places) = try JSONReader.readWithPlaces(self.bytes)
  }

  /// Puts a value at a path of member names (and indices of arrays, in digits). Objects that are missing on the way are
  /// made; a value that is there is replaced.
  ///
  /// - Returns: whether there is such a place; false where something on the way is no object.
  package mutating func set(_ newValue: JSONValue, at path: [String]) throws(JSONError) -> Bool {
    var pointer = ""
    for (depth, name) in path.enumerated() {
      let inner = pointer + "/" + JSONPlaces.escaped(name)
      if places.values[inner] == nil {
        // The rest of the path is made with the value.
        let nested = path[(depth + 1)...].reversed().reduce(newValue) { value, name in
          .object([JSONValue.Member(name: name, value: value)])
        }
        return try insert(JSONDocument.text(name) + ": " + nested.line, into: pointer, isObject: true)
      }
      pointer = inner
    }
    guard let range = places.values[pointer] else { return false }
    bytes.replaceSubrange(range, with: newValue.line.utf8)
    try readAgain()
    return true
  }

  /// Adds an element behind the last of the array at a path, which is made where there is none.
  package mutating func append(_ element: JSONValue, at path: [String]) throws(JSONError) -> Bool {
    let pointer = path.map { "/" + JSONPlaces.escaped($0) }.joined()
    if places.values[pointer] == nil { return try set(.array([element]), at: path) }
    return try insert(element.line, into: pointer, isObject: false)
  }

  private mutating func readAgain() throws(JSONError) {
    (value, places) = try JSONReader.readWithPlaces(bytes)
  }

  private static func text(_ string: String) -> String { JSONValue.string(string).line }

  // MARK: - Layout

  /// Inserts an element as the last of an object or array.
  private mutating func insert(_ element: String, into pointer: String, isObject: Bool) throws(JSONError) -> Bool {
    guard let container = places.values[pointer], container.count >= 2,
      bytes[container.lowerBound] == UInt8(ascii: isObject ? "{" : "[")
    else { return false }
    if let last = lastElement(of: pointer) {
      insert(element, behind: last, in: container)
    } else {
      insert(element, alone: container, isObject: isObject)
    }
    try readAgain()
    return true
  }

  /// The last element of a container: its name, where it has one, and its value.
  private func lastElement(of pointer: String) -> Range<Int>? {
    var last: Range<Int>?
    let prefix = pointer + "/"
    for (key, value) in places.values where key.hasPrefix(prefix) && !key.dropFirst(prefix.count).contains("/") {
      let start = places.names[key]?.lowerBound ?? value.lowerBound
      if last.map({ $0.upperBound < value.upperBound }) ?? true { last = start..<value.upperBound }
    }
    return last
  }

  private mutating func insert(_ element: String, behind last: Range<Int>, in container: Range<Int>) {
    let comma = comma(behind: last.upperBound, before: container.upperBound - 1)
    let isOwnLine = indent(ofLineAt: last.lowerBound).upperBound == last.lowerBound
    if isOwnLine {
      let lineIndent = bytes[indent(ofLineAt: last.lowerBound)]
      let end = endOfLine(from: comma.map { $0 + 1 } ?? last.upperBound, before: container.upperBound - 1)
      let text = lineEnd + Array(lineIndent) + element.utf8 + (comma == nil ? [] : [UInt8(ascii: ",")])
      bytes.insert(contentsOf: text, at: end)
    } else {
      let text = Array((comma == nil ? ", " : " ").utf8) + element.utf8
      bytes.insert(contentsOf: text, at: comma.map { $0 + 1 } ?? last.upperBound)
      return
    }
    if comma == nil { bytes.insert(UInt8(ascii: ","), at: last.upperBound) }
  }

  /// Into a container that holds nothing, or only comments.
  private mutating func insert(_ element: String, alone container: Range<Int>, isObject: Bool) {
    let closing = container.upperBound - 1
    let closingIndent = indent(ofLineAt: closing)
    let outer = Array(bytes[indent(ofLineAt: container.lowerBound)])
    if closingIndent.upperBound == closing && closingIndent.lowerBound > container.lowerBound {
      let text = Array(bytes[closingIndent]) + Array("  ".utf8) + element.utf8 + lineEnd
      bytes.insert(contentsOf: text, at: closingIndent.lowerBound)
    } else if isObject {
      let text = lineEnd + outer + Array("  ".utf8) + element.utf8 + lineEnd + outer
      bytes.insert(contentsOf: text, at: closing)
    } else {
      bytes.insert(contentsOf: element.utf8, at: closing)
    }
  }

  /// The comma between two offsets that stands in no comment.
  private func comma(behind start: Int, before end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: ",") { return index }
      index = endOfComment(at: index, before: end) ?? index + 1
    }
    return nil
  }

  /// The end of a line's content, comments that begin on it included.
  private func endOfLine(from start: Int, before end: Int) -> Int {
    var index = start
    var content = start
    while index < end && bytes[index] != 0x0A && bytes[index] != 0x0D {
      if let comment = endOfComment(at: index, before: end) {
        index = comment
        content = comment
      } else {
        index += 1
      }
    }
    return content
  }

  private func endOfComment(at index: Int, before end: Int) -> Int? {
    guard index + 1 < end, bytes[index] == UInt8(ascii: "/") else { return nil }
    var index = index + 2
    switch bytes[index - 1] {
    case UInt8(ascii: "/"):
      while index < end && bytes[index] != 0x0A && bytes[index] != 0x0D { index += 1 }
      return index
    case UInt8(ascii: "*"):
      while index + 1 < end && !(bytes[index] == UInt8(ascii: "*") && bytes[index + 1] == UInt8(ascii: "/")) {
        index += 1
      }
      return min(end, index + 2)
    default: return nil
    }
  }

  /// The blanks at the beginning of the line that holds an offset.
  private func indent(ofLineAt offset: Int) -> Range<Int> {
    var start = offset
    while start > 0 && bytes[start - 1] != 0x0A && bytes[start - 1] != 0x0D { start -= 1 }
    var end = start
    while end < offset && (bytes[end] == 0x20 || bytes[end] == 0x09) { end += 1 }
    return start..<end
  }

  /// As the text ends its lines.
  private var lineEnd: [UInt8] {
    guard let feed = bytes.firstIndex(of: 0x0A) else { return [0x0A] }
    return feed > 0 && bytes[feed - 1] == 0x0D ? [0x0D, 0x0A] : [0x0A]
  }
}
