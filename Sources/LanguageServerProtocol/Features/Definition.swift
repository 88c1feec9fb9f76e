package import JSON

/// The answer to `textDocument/definition`: with its origin where the client shows it.
package struct DefinitionResult: Hashable, Sendable, JSONWritable {
  package var origin: PositionRange?
  package var target: Location

  package init(origin: PositionRange?, target: Location) {
    self.origin = origin
    self.target = target
  }

  package func write(to writer: inout JSONWriter) {
    guard let origin else {
      target.write(to: &writer)
      return
    }
    writer.beginArray()
    writer.beginObject()
    writer.member("originSelectionRange", origin)
    writer.member("targetUri", target.uri)
    writer.member("targetRange", target.range)
    writer.member("targetSelectionRange", target.range)
    writer.endObject()
    writer.endArray()
  }
}

/// `textDocument/references`.
package struct ReferenceParams: Sendable, DocumentParams {
  package var uri: String
  package var position: Position
  package var includesDeclaration: Bool

  package init?(_ json: JSONValue) {
    guard let place = TextDocumentPositionParams(json) else { return nil }
    uri = place.uri
    position = place.position
    includesDeclaration = json["context"]?["includeDeclaration"]?.bool ?? true
  }
}
