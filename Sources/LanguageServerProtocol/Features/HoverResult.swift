package import JSON

/// Text that may carry marks.
package struct MarkupContent: Hashable, Sendable, JSONWritable {
  package enum Kind: String, Sendable {
    case plainText = "plaintext"
    case markdown
  }

  package var kind: Kind
  package var value: String

  package init(kind: Kind, value: String) {
    self.kind = kind
    self.value = value
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("kind", kind.rawValue)
    writer.member("value", value)
    writer.endObject()
  }
}

/// The answer to `textDocument/hover`.
package struct HoverResult: Hashable, Sendable, JSONWritable {
  package var contents: MarkupContent
  package var range: PositionRange

  package init(contents: MarkupContent, range: PositionRange) {
    self.contents = contents
    self.range = range
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("contents", contents)
    writer.member("range", range)
    writer.endObject()
  }
}
