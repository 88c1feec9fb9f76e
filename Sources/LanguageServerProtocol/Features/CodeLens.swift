package import JSON

/// A line above a place, that does nothing when clicked.
package struct CodeLensResult: Hashable, Sendable, JSONWritable {
  package var range: PositionRange
  package var title: String

  package init(range: PositionRange, title: String) {
    self.range = range
    self.title = title
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("range", range)
    writer.name("command")
    writer.beginObject()
    writer.member("title", title)
    writer.member("command", "")
    writer.endObject()
    writer.endObject()
  }
}
