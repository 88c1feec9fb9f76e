package import JSON

/// A fold of lines.
package struct FoldingRangeResult: Hashable, Sendable, JSONWritable {
  package var startLine: Int
  package var endLine: Int

  package init(startLine: Int, endLine: Int) {
    self.startLine = startLine
    self.endLine = endLine
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("startLine", startLine)
    writer.member("endLine", endLine)
    writer.member("kind", "region")
    writer.endObject()
  }
}

/// `textDocument/selectionRange`.
package struct SelectionRangeParams: Sendable, DocumentParams {
  package var uri: String
  package var positions: [Position]

  package init?(_ json: JSONValue) {
    guard let uri = json["textDocument"]?["uri"]?.string, let positions = json["positions"]?.array else { return nil }
    self.uri = uri
    self.positions = positions.compactMap(Position.init)
    if self.positions.count != positions.count { return nil }
  }
}

/// What a cursor stands in, from the inside out.
package struct SelectionRangeResult: Hashable, Sendable, JSONWritable {
  /// Never empty; each holds the one before it.
  package var ranges: [PositionRange]

  package init(ranges: [PositionRange]) { self.ranges = ranges }

  package func write(to writer: inout JSONWriter) {
    for (index, range) in ranges.enumerated() {
      if index > 0 { writer.name("parent") }
      writer.beginObject()
      writer.member("range", range)
    }
    for _ in ranges { writer.endObject() }
  }
}

/// A place to mark like the one under the cursor.
package struct DocumentHighlightResult: Hashable, Sendable, JSONWritable {
  package var range: PositionRange

  package init(range: PositionRange) { self.range = range }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("range", range)
    writer.member("kind", 1)
    writer.endObject()
  }
}

/// A place that leads elsewhere.
package struct DocumentLinkResult: Hashable, Sendable, JSONWritable {
  package var range: PositionRange
  package var target: String
  package var tooltip: String?

  package init(range: PositionRange, target: String, tooltip: String?) {
    self.range = range
    self.target = target
    self.tooltip = tooltip
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("range", range)
    writer.member("target", target)
    if let tooltip { writer.member("tooltip", tooltip) }
    writer.endObject()
  }
}
