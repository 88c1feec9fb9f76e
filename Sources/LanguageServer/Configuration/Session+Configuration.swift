import JSON
import LanguageServerProtocol

extension WorkspaceSettings {
  /// Takes over what `initialize` says.
  mutating func initialize(_ params: InitializeParams) {
    setLocale(params.locale)
    folders = params.workspaceFolders
    if let options = params.initializationOptions, options.members != nil {
      initializationOptions = options["copydesk"] ?? options
    }
  }
}

extension Session {
  /// Asks to be told of what can only be asked for at run time.
  mutating func registerForChanges() {
    var registrations: [RegistrationParams.Registration] = []
    if client.registersConfigurationChange {
      registrations.append(
        .init(
          id: "copydesk-configuration", method: DidChangeConfigurationHandler.method,
          options: ["section": "copydesk"]))
    }
    if client.registersWatchedFiles {
      registrations.append(
        .init(
          id: "copydesk-files", method: DidChangeWatchedFilesHandler.method,
          options: ["watchers": [["globPattern": "**/.copydesk.json"]]]))
    }
    if registrations.isEmpty { return }
    request("client/registerCapability", RegistrationParams(registrations: registrations)) { _, _ in }
  }

  /// Asks the client for its settings, where it answers such questions.
  mutating func pullClientSettings() {
    guard client.answersConfiguration else { return }
    request("workspace/configuration", ConfigurationParams(section: "copydesk")) { result, session in
      session.setClientSettings(result?.array?.first ?? .null)
    }
  }

  mutating func setClientSettings(_ settings: JSONValue) {
    let settings = settings.members == nil ? JSONValue.object([]) : settings
    if settings == workspace.clientSettings { return }
    workspace.clientSettings = settings
    configurationChanged()
  }

  /// Everything known by the old configuration is forgotten, and the client told.
  mutating func configurationChanged() {
    for uri in documents.keys { documents[uri]?.forgetAnalysis() }
    if client.pullsDiagnostics && client.refreshesDiagnostics {
      request("workspace/diagnostic/refresh", JSONValue.null) { _, _ in }
    }
  }

  /// How long the server may wait for a message before it looks after files; nil where nothing is to be looked after.
  package var pollingInterval: Int? { nil }

  package mutating func poll() {}

  mutating func reloadProjects() {}
}
