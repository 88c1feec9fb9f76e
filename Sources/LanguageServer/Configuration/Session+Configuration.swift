import JSON
import LanguageServerProtocol
import Linting
import System
import TextModel

extension WorkspaceSettings {
  /// Takes over what `initialize` says.
  mutating func initialize(_ params: InitializeParams) {
    locale = params.locale
    folders = params.workspaceFolders
    if folders.isEmpty, let root = params.rootURI { folders = [WorkspaceFolder(uri: root, name: root)] }
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
    if client.registersWatchedFiles { registrations.append(watchedFiles.registration) }
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
    workspace.forgetProjects()
    for uri in documents.keys { forgetAnalysis(of: uri) }
    if !pages.folders.isEmpty { indexWork.append(.settings(workspace.clientSide)) }
    if !documents.isEmpty { refreshDiagnostics() }
    updateFeatures(isChanged: true)
  }

  /// The project of a document, read when it is first asked for.
  mutating func project(of uri: String) -> Project {
    if let project = workspace.project(of: uri) { return project }
    let (project, _) = workspace.reload(uri, readFile: settingsReader)
    report(project)
    reportLedger(of: uri)
    return project
  }

  /// Reads files of settings: as the editor has them where they are open, unsaved changes included, else from disk.
  var settingsReader: @Sendable (FilePath) -> [UInt8]? {
    let open = documents.compactMap { uri, document -> (FilePath, [UInt8])? in
      guard isSettings(uri), let path = FileURI.path(of: uri) else { return nil }
      return (path, document.snapshot.bytes)
    }
    let readFile = surroundings.readFile
    return { path in open.first { $0.0 == path }?.1 ?? readFile(path) }
  }

  /// Whether a document is a configuration file: what is shown of it is what cannot be read in it.
  func isSettings(_ uri: String) -> Bool {
    uri.hasSuffix(Project.fileName) && FileURI.path(of: uri)?.name == FilePath(Project.fileName)
  }

  /// Has a document read again by other settings, and by the index.
  private mutating func forgetAnalysis(of uri: String) {
    documents[uri]?.forgetAnalysis()
    pages.changed(uri)
  }

  /// Whether the settings leave an open page out: it is neither checked nor compared, and no search finds it.
  mutating func isLeftOut(_ uri: String) -> Bool {
    _ = project(of: uri)
    return workspace.diskSettings(of: uri).isIgnored
  }

  /// Looks after the settings where a document was one of their files.
  mutating func settingsChanged(_ uri: String) {
    if isSettings(uri) { reloadProjects() }
  }

  /// What is wrong in an open configuration file, in the form of findings.
  func problems(in project: Project) -> [Finding] {
    project.fileProblems.map { problem in
      Finding(
        rule: Session.settingsRule, severity: problem.isFatal ? .error : .warning, message: problem.message,
        range: problem.range)
    }
  }

  /// The code of what is wrong in settings; no rule has this name.
  static let settingsRule: RuleID = "configuration"

  /// Looks after the configuration files of the open documents.
  mutating func reloadProjects() {
    var isChanged = false
    for uri in documents.keys.sorted() where workspace.project(of: uri) != nil {
      let (project, isNew) = workspace.reload(uri, readFile: settingsReader)
      if !isNew { continue }
      isChanged = true
      forgetAnalysis(of: uri)
      report(project)
      reportLedger(of: uri)
    }
    if isChanged {
      refreshDiagnostics()
      updateFeatures(isChanged: true)
    }
  }

  /// Makes a client that asks for diagnostics ask again; others are told in `settle`.
  mutating func refreshDiagnostics() {
    guard client.pullsDiagnostics && client.refreshesDiagnostics else { return }
    request("workspace/diagnostic/refresh", JSONValue.null) { _, _ in }
  }

  /// How long the server may wait for a message before it looks after files, in milliseconds; nil where the client
  /// watches all there is to watch.
  package var pollingInterval: Int? {
    guard phase == .running, !documents.isEmpty else { return nil }
    return client.registersWatchedFiles && documents.keys.allSatisfy(workspace.isInWorkspace) ? nil : 1000
  }

  /// What is done when no message came for that long.
  package mutating func poll() { reloadProjects() }

  /// Tells what could not be read: at its place in the file, and once in words, for the file may not be open.
  private mutating func report(_ project: Project) {
    let language = workspace.language(of: project)
    for problem in project.clientProblems {
      let path = problem.path.joined(separator: ".")
      tellOnce(path.isEmpty ? problem.message.text(in: language) : "\(path): \(problem.message.text(in: language))")
    }
    guard let file = project.file else { return }
    // One that is open is shown like every document.
    if documents.keys.contains(where: { isSettings($0) && FileURI.path(of: $0) == file.path }) { return }
    let uri = FileURI.uri(of: file.path)
    if project.fileProblems.isEmpty && !filesWithProblems.contains(uri) { return }
    var places = PositionConverter(Snapshot(file.bytes), encoding)
    let diagnostics = project.fileProblems.map { problem in
      let range = places.range(of: problem.range)
      let text = problem.message.text(in: language)
      tellOnce("\(file.path.text):\(range.start.line + 1): \(text)")
      return Diagnostic(
        range: range, severity: problem.isFatal ? .error : .warning, code: Session.settingsRule.name, message: text)
    }
    if diagnostics.isEmpty { filesWithProblems.remove(uri) } else { filesWithProblems.insert(uri) }
    let params = PublishDiagnosticsParams(uri: uri, version: nil, diagnostics: diagnostics)
    send(.notification("textDocument/publishDiagnostics", params, supersedingKey: uri))
  }

  private mutating func reportLedger(of uri: String) {
    guard let (file, line) = workspace.ledgerProblem(of: uri) else { return }
    let message = Message(
      "\(file.text):\(line): 不是台账的一行，台账照原来的用。", "\(file.text):\(line): not a line of a ledger; it is used as it was.")
    tellOnce(message.text(in: workspace.language(of: workspace.project(of: uri))))
  }

  private mutating func tellOnce(_ message: String) {
    guard toldProblems.insert(message).inserted else { return }
    send(.notification("window/showMessage", WindowMessageParams(type: .warning, message: "copydesk: \(message)")))
  }
}
