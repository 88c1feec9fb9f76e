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

/// One symbol of the workspace; without its range where the client asks for that when it needs it.
package struct WorkspaceSymbolResult: Hashable, Sendable, JSONWritable {
  package var name: String
  package var kind: SymbolKind
  package var uri: String
  package var range: PositionRange?
  package var containerName: String?
  package var data: JSONValue?

  package init(
    name: String, kind: SymbolKind, uri: String, range: PositionRange?, containerName: String?, data: JSONValue?
  ) {
    self.name = name
    self.kind = kind
    self.uri = uri
    self.range = range
    self.containerName = containerName
    self.data = data
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", name)
    writer.member("kind", kind.rawValue)
    writer.name("location")
    writer.beginObject()
    writer.member("uri", uri)
    if let range { writer.member("range", range) }
    writer.endObject()
    if let containerName { writer.member("containerName", containerName) }
    if let data { writer.member("data", data) }
    writer.endObject()
  }
}

/// `workspaceSymbol/resolve`.
package struct ResolveWorkspaceSymbolParams: Sendable, JSONReadable {
  package var data: JSONValue

  package init?(_ json: JSONValue) {
    guard let data = json["data"] else { return nil }
    self.data = data
  }
}
