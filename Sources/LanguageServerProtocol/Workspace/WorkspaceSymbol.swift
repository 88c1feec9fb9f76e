package import JSON

/// `workspace/symbol`.
package struct WorkspaceSymbolParams: Sendable, JSONReadable {
  package var query: String

  package init?(_ json: JSONValue) {
    guard let query = json["query"]?.string else { return nil }
    self.query = query
  }
}

/// `workspace/executeCommand`.
package struct ExecuteCommandParams: Sendable, JSONReadable {
  package var command: String
  package var arguments: [JSONValue]

  package init?(_ json: JSONValue) {
    guard let command = json["command"]?.string else { return nil }
    self.command = command
    arguments = json["arguments"]?.array ?? []
  }
}
