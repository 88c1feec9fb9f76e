package import JSON

/// A short text shown in a line.
package struct InlayHintResult: Hashable, Sendable, JSONWritable {
  package var position: Position
  package var label: String

  package init(position: Position, label: String) {
    self.position = position
    self.label = label
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("position", position)
    writer.member("label", label)
    writer.member("paddingLeft", true)
    writer.endObject()
  }
}
