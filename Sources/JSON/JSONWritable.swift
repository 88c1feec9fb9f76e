/// A value that can write itself as JSON.
package protocol JSONWritable {
  func write(to writer: inout JSONWriter)
}

extension JSONWritable {
  /// The same as a value that can be looked into and put into others.
  package var json: JSONValue { (try? JSONReader.read(JSONWriter.bytes(of: self))) ?? .null }
}

extension JSONValue: JSONWritable {
  package func write(to writer: inout JSONWriter) { writer.value(self) }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    if let self { self.write(to: &writer) } else { writer.null() }
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.beginArray()
    for element in self { element.write(to: &writer) }
    writer.endArray()
  }
}

extension JSONWriter {
  /// The bytes of one value.
  package static func bytes(of value: some JSONWritable) -> [UInt8] {
    var writer = JSONWriter()
    value.write(to: &writer)
    return writer.bytes
  }

  /// A member of an object.
  package mutating func member(_ name: StaticString, _ value: some JSONWritable) {
    self.name(name)
    value.write(to: &self)
  }

  /// A member whose name is found out.
  package mutating func member(of name: String, _ value: some JSONWritable) {
    self.name(of: name)
    value.write(to: &self)
  }

  package mutating func member(_ name: StaticString, _ value: String) {
    self.name(name)
    string(value)
  }

  package mutating func member(_ name: StaticString, _ value: Int) {
    self.name(name)
    integer(value)
  }

  package mutating func member(_ name: StaticString, _ value: Bool) {
    self.name(name)
    bool(value)
  }
}

/// A value that can be read from JSON; nil where the JSON has not its form. What it does not know it ignores.
package protocol JSONReadable {
  init?(_ json: JSONValue)
}

extension JSONValue: JSONReadable {
  package init?(_ json: JSONValue) { self = json }
}
