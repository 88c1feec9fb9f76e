import JSON
import LanguageServerProtocol

/// What the user turns on and off by settings, and asks for with every key while it is on: a client that lets the server
/// register it is asked for it only while somebody wants it.
enum SwitchedFeature: String, CaseIterable {
  case inlayHints = "copydesk-inlay-hints"
  case codeLenses = "copydesk-code-lenses"

  private var method: String {
    switch self {
    case .inlayHints: InlayHintHandler.method
    case .codeLenses: CodeLensHandler.method
    }
  }

  func isWanted(_ settings: EditorSettings) -> Bool {
    switch self {
    case .inlayHints: settings.showsInlayHints
    case .codeLenses: settings.showsCodeLenses
    }
  }

  /// Whether the client has it registered, so that it is not advertised.
  func isRegistered(by client: ClientCapabilities) -> Bool {
    switch self {
    case .inlayHints: client.registersInlayHints
    case .codeLenses: client.registersCodeLenses
    }
  }

  /// The request that has the client ask anew; nil where it does not know it.
  private func refresh(_ client: ClientCapabilities) -> String? {
    switch self {
    case .inlayHints: client.refreshesInlayHints ? "workspace/inlayHint/refresh" : nil
    case .codeLenses: client.refreshesCodeLenses ? "workspace/codeLens/refresh" : nil
    }
  }

  /// Follows the settings.
  ///
  /// - Parameter isChanged: whether what the client shows may be out of date.
  fileprivate func update(isWanted: Bool, isChanged: Bool, in session: inout Session) {
    let wasWanted = session.wantedFeatures.contains(self)
    if isWanted { session.wantedFeatures.insert(self) } else { session.wantedFeatures.remove(self) }
    if isRegistered(by: session.client) && isWanted != wasWanted {
      if isWanted {
        let registration = RegistrationParams.Registration(
          id: rawValue, method: method, options: ["documentSelector": nil])
        session.request("client/registerCapability", RegistrationParams(registrations: [registration])) { _, _ in }
      } else {
        session.request("client/unregisterCapability", UnregistrationParams(id: rawValue, method: method)) { _, _ in }
      }
    }
    guard let refresh = refresh(session.client), isWanted || wasWanted else { return }
    if isChanged || isWanted != wasWanted { session.request(refresh, JSONValue.null) { _, _ in } }
  }
}

extension Session {
  /// Has the client ask for what the settings of its documents turn on, and watch what they say that pages are.
  ///
  /// - Parameter isChanged: whether settings have changed, not only the documents.
  mutating func updateFeatures(isChanged: Bool) {
    var settings = [workspace.clientEditorSettings]
    for uri in documents.keys.sorted() where !isSettings(uri) { settings.append(project(of: uri).settings) }
    for feature in SwitchedFeature.allCases {
      feature.update(isWanted: settings.contains(where: feature.isWanted), isChanged: isChanged, in: &self)
    }
    updateWatchedFiles()
  }
}
