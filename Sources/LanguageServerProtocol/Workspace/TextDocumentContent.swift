package import JSON

/// `workspace/textDocumentContent`.
package struct TextDocumentContentParams: Sendable, JSONReadable {
  package var uri: String

  package init?(_ json: JSONValue) {
    guard let uri = json["uri"]?.string else { return nil }
    self.uri = uri
  }
}
