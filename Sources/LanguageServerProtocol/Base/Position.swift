package import JSON

/// A place in a document: line and column from 0, the column in units of the agreed encoding.
package struct Position: Hashable, Sendable, Comparable, JSONReadable, JSONWritable {
  package var line: Int
  package var character: Int

  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  package init?(_ json: JSONValue) {
    guard let line = json["line"]?.integer, let character = json["character"]?.integer else { return nil }
    self.init(line: line, character: character)
  }

  package func write(to writer: inout JSONWriter) {
    writer.pair("{\"line\":", line, ",\"character\":", character)
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}

/// A stretch of a document; its end is not part of it.
package struct PositionRange: Hashable, Sendable, JSONReadable, JSONWritable {
  package var start: Position
  package var end: Position

  package init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }

  package init?(_ json: JSONValue) {
    guard let start = json["start"].flatMap(Position.init), let end = json["end"].flatMap(Position.init) else {
      return nil
    }
    self.init(start: start, end: end)
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("start")
    start.write(to: &writer)
    writer.name("end")
    end.write(to: &writer)
    writer.endObject()
  }
}

/// A stretch of a named document.
package struct Location: Hashable, Sendable, JSONWritable {
  package var uri: String
  package var range: PositionRange

  package init(uri: String, range: PositionRange) {
    self.uri = uri
    self.range = range
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("uri", uri)
    writer.member("range", range)
    writer.endObject()
  }
}
