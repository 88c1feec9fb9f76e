package import JSON

/// What a client says of itself in its first request.
package struct InitializeParams: Sendable, JSONReadable {
  package var processId: Int?
  package var clientName: String?
  /// As the client's user interface: `zh-cn`, `en`.
  package var locale: String?
  package var rootURI: String?
  package var workspaceFolders: [WorkspaceFolder]
  package var initializationOptions: JSONValue?
  package var capabilities: ClientCapabilities
  package var trace: TraceValue

  package init?(_ json: JSONValue) {
    guard json.members != nil else { return nil }
    processId = json["processId"]?.integer
    clientName = json["clientInfo"]?["name"]?.string
    locale = json["locale"]?.string
    rootURI = json["rootUri"]?.string ?? json["rootPath"]?.string.map { "file://" + $0 }
    workspaceFolders = json["workspaceFolders"]?.array?.compactMap(WorkspaceFolder.init) ?? []
    initializationOptions = json["initializationOptions"]
    capabilities = json["capabilities"].flatMap(ClientCapabilities.init) ?? ClientCapabilities()
    trace = json["trace"].flatMap(TraceValue.init) ?? .off
  }
}

/// A folder that the user opened.
package struct WorkspaceFolder: Hashable, Sendable, JSONReadable {
  package var uri: String
  package var name: String

  package init(uri: String, name: String) {
    self.uri = uri
    self.name = name
  }

  package init?(_ json: JSONValue) {
    guard let uri = json["uri"]?.string else { return nil }
    self.uri = uri
    name = json["name"]?.string ?? uri
  }
}

/// How much of its work the server tells the client.
package enum TraceValue: String, Sendable, JSONReadable {
  case off
  case messages
  case verbose

  package init?(_ json: JSONValue) {
    guard let name = json.string, let value = TraceValue(rawValue: name) else { return nil }
    self = value
  }
}

/// `$/setTrace`.
package struct SetTraceParams: Sendable, JSONReadable {
  package var value: TraceValue

  package init?(_ json: JSONValue) {
    guard let value = json["value"].flatMap(TraceValue.init) else { return nil }
    self.value = value
  }
}

/// The parameters of a message that has none; whatever stands there is ignored.
package struct NoParams: Sendable, JSONReadable {
  package init?(_ json: JSONValue) {}
}
