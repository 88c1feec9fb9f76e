import JSON
import LanguageServerProtocol

/// The methods that the server knows. What is advertised is computed from the same list.
package enum Dispatch {
  package static let requests: [any RequestHandler.Type] = [
    InitializeHandler.self,
    ShutdownHandler.self,
    DocumentDiagnosticHandler.self,
    WorkspaceDiagnosticHandler.self,
    HoverHandler.self,
    DocumentSymbolHandler.self,
    CodeActionHandler.self,
    ResolveCodeActionHandler.self,
    ExecuteCommandHandler.self,
    DefinitionHandler.self,
    ReferencesHandler.self,
    DocumentHighlightHandler.self,
    PrepareRenameHandler.self,
    RenameHandler.self,
    FoldingRangeHandler.self,
    SelectionRangeHandler.self,
    DocumentLinkHandler.self,
    InlayHintHandler.self,
    SemanticTokensHandler.self,
    SemanticTokensDeltaHandler.self,
    SemanticTokensRangeHandler.self,
    CodeLensHandler.self,
    TextDocumentContentHandler.self,
    CompletionHandler.self,
    FormattingHandler.self,
    RangeFormattingHandler.self,
    WorkspaceSymbolHandler.self,
    ResolveWorkspaceSymbolHandler.self,
  ]

  package static let notifications: [any NotificationHandler.Type] = [
    InitializedHandler.self,
    ExitHandler.self,
    SetTraceHandler.self,
    DidOpenHandler.self,
    DidChangeHandler.self,
    DidCloseHandler.self,
    DidSaveHandler.self,
    DidChangeConfigurationHandler.self,
    DidChangeWatchedFilesHandler.self,
    DidChangeWorkspaceFoldersHandler.self,
    DidCreateFilesHandler.self,
    DidRenameFilesHandler.self,
    DidDeleteFilesHandler.self,
    CancelProgressHandler.self,
  ]

  static func request(_ method: String) -> (any RequestHandler.Type)? { requests.first { $0.method == method } }

  static func notification(_ method: String) -> (any NotificationHandler.Type)? {
    notifications.first { $0.method == method }
  }

  /// The server's capabilities for a client.
  static func capabilities(for client: ClientCapabilities) -> JSONValue {
    var result = JSONValue.object([])
    for handler in requests { result.set(handler.capability(for: client)) }
    for handler in notifications { result.set(handler.capability(for: client)) }
    return result
  }
}

extension JSONValue {
  fileprivate mutating func set(_ capability: ServerCapability?) {
    if let capability { set(capability.value, at: capability.path[...]) }
  }

  fileprivate mutating func set(_ value: JSONValue, at path: ArraySlice<String>) {
    guard let name = path.first else {
      self = merged(with: value)
      return
    }
    var inner = self[name] ?? .object([])
    inner.set(value, at: path.dropFirst())
    self = merged(with: .object([Member(name: name, value: inner)]))
  }
}
