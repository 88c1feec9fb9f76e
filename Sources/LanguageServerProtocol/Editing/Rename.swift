package import JSON

/// `textDocument/rename`.
package struct RenameParams: Sendable, DocumentParams {
  package var uri: String
  package var position: Position
  package var newName: String

  package init?(_ json: JSONValue) {
    guard let place = TextDocumentPositionParams(json), let newName = json["newName"]?.string else { return nil }
    uri = place.uri
    position = place.position
    self.newName = newName
  }
}

/// What can be renamed at a place.
package struct PrepareRenameResult: Hashable, Sendable, JSONWritable {
  package var range: PositionRange
  package var placeholder: String

  package init(range: PositionRange, placeholder: String) {
    self.range = range
    self.placeholder = placeholder
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("range", range)
    writer.member("placeholder", placeholder)
    writer.endObject()
  }
}
