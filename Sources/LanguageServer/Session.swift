import EditorFeatures
import JSON
package import LanguageServerProtocol
package import Linting
import Rules
import System
package import TextModel

/// One client's session: takes its messages one after another, in order, and gives those to send. It reads and writes
/// no stream.
package struct Session {
  package enum Phase: Hashable, Sendable {
    case new
    case running
    case shutDown
    /// The process ends with this status.
    case ended(Int32)
  }

  package internal(set) var phase = Phase.new
  package let surroundings: Surroundings
  /// By the command line; nil leaves it to the client's list.
  let preferredEncoding: PositionEncoding?

  // What `initialize` told.
  var client = ClientCapabilities()
  package internal(set) var encoding = PositionEncoding.utf16
  var trace = TraceValue.off
  /// The process whose end is ours.
  package internal(set) var clientProcess: Int?

  package internal(set) var documents: [String: OpenDocument] = [:]
  var openingCount = 0
  var workspace: WorkspaceSettings
  /// What the workspace's pages contribute.
  package internal(set) var pages = WorkspacePages()
  var indexWork: [IndexWork] = []
  var progressCount = 0
  private var output: [OutgoingMessage] = []
  private var requestCount = 0
  /// The last tokens of each document, for a client that asks for changes.
  var tokens: [String: SemanticTokensResult] = [:]
  var tokenCount = 0
  /// The figures that the client was given as documents, with the revision of the page.
  var servedContent: [String: Int] = [:]
  /// Requests whose answers take long, and what was answered of them since the inbox was last told.
  var deferred: [RequestID: DeferredRequest] = [:]
  var finishedRequests: [RequestID] = []
  /// What the open documents were last compared with.
  var comparison = PageComparison()
  private var waiting: [RequestID: @Sendable (JSONValue?, inout Session) -> Void] = [:]

  /// What some document's settings turn on.
  var wantedFeatures: Set<SwitchedFeature> = []
  /// What the client watches, where it lets the server register it.
  var watchedFiles = WatchedFiles()
  /// Configuration files whose diagnostics the client has, and what the user was told of settings.
  var filesWithProblems: Set<String> = []
  var toldProblems: Set<String> = []

  package init(
    surroundings: Surroundings, rules: [any Rule.Type] = RuleRegistry.rules, preferredEncoding: PositionEncoding? = nil
  ) {
    self.surroundings = surroundings
    self.preferredEncoding = preferredEncoding
    workspace = WorkspaceSettings(rules: rules, environmentLanguage: surroundings.languageCode)
  }

  /// What is to be sent, in order.
  package mutating func takeOutput() -> [OutgoingMessage] {
    let result = output
    output = []
    return result
  }

  mutating func send(_ message: OutgoingMessage) { output.append(message) }

  /// Asks the client; `then` gets its result, nil for an error.
  mutating func request(
    _ method: String, _ params: some JSONWritable, then: @escaping @Sendable (JSONValue?, inout Session) -> Void
  ) {
    requestCount += 1
    let id = RequestID.string("copydesk-\(requestCount)")
    waiting[id] = then
    send(.request(id, method, params))
  }

  /// Takes one message to its end.
  ///
  /// - Parameter isCancelled: whether the client has meanwhile taken back this request.
  package mutating func handle(_ message: IncomingMessage, isCancelled: Bool = false) {
    switch message {
    case .request(let id, let method, let params):
      if let answer = answer(id, method, params, isCancelled: isCancelled) { send(answer) }
    case .notification(let method, let params):
      take(method, params)
    case .response(let id, let result):
      if let then = waiting.removeValue(forKey: id) { then(result, &self) }
    case .invalid(let id, let error):
      surroundings.log(.warning, error.message)
      send(.error(error, for: id))
    }
  }

  private mutating func answer(
    _ id: RequestID, _ method: String, _ params: JSONValue, isCancelled: Bool
  ) -> OutgoingMessage? {
    switch phase {
    case .new where method != InitializeHandler.method:
      return .error(ResponseError(.serverNotInitialized, "\(method) before initialize"), for: id)
    case .running where method == InitializeHandler.method:
      return .error(ResponseError(.invalidRequest, "initialize was sent before"), for: id)
    case .shutDown, .ended:
      return .error(ResponseError(.invalidRequest, "\(method) after shutdown"), for: id)
    default: break
    }
    guard let handler = Dispatch.request(method) else {
      return .error(ResponseError(.methodNotFound, "the server does not know \(method)"), for: id)
    }
    if isCancelled { return .error(ResponseError(.requestCancelled, "cancelled"), for: id) }
    return handler.respond(to: params, id: id, in: &self)
  }

  private mutating func take(_ method: String, _ params: JSONValue) {
    guard method == ExitHandler.method || phase == .running else { return }
    if let handler = Dispatch.notification(method) {
      handler.take(params, in: &self)
    } else if !method.hasPrefix("$/") {
      surroundings.log(.debug, "\(method) is not known; ignored")
    }
  }

  /// The client closed the stream or is gone.
  package mutating func end() {
    if case .ended = phase { return }
    phase = .ended(phase == .shutDown ? 0 : 1)
  }

  /// What is known of a document now.
  mutating func view(of uri: String) throws(ResponseError) -> DocumentView {
    // The settings first: an open configuration is one of the documents.
    let settings = documents[uri] == nil ? nil : project(of: uri)
    guard let project = settings, var document = documents[uri] else {
      throw ResponseError(.invalidParams, "the document is not open")
    }
    // Taken out while it changes, so that its text is not copied.
    documents[uri] = nil
    defer { documents[uri] = document }
    let analysis: Analysis
    var across: [AcrossFinding] = []
    if isSettings(uri) {
      // Settings are no page: all that there is to show is what is wrong with them.
      let page = Analysis(of: Snapshot(""), checker: .silent)
      analysis = Analysis(
        snapshot: document.snapshot, page: page.page, facts: page.facts, findings: problems(in: project),
        checker: page.checker)
    } else {
      let found = document.analyze(with: workspace.checker(of: uri) ?? .silent)
      if !document.across.isEmpty, project.settings.comparesPages, !workspace.diskSettings(of: uri).isIgnored {
        across = document.across.compactMap { [openURIs = pages.openURIs] in
          $0.naming(openURIs).following(found.checker.configuration, in: found.snapshot)
        }
      }
      let all = found.adding(across.map(\.finding))
      analysis = workspace.ledger(of: uri).map { all.leavingOut(acceptedIn: $0.index, on: $0.page) } ?? all
    }
    var view = view(uri: uri, version: document.version, serial: document.serial, analysis, project)
    view.across = across
    return view
  }

  /// A page of the workspace, open or read from disk for this, without its findings; nil where it cannot be read.
  mutating func viewOfPage(_ uri: String) -> DocumentView? {
    if documents[uri] != nil { return try? view(of: uri) }
    guard let path = FileURI.path(of: uri), let bytes = surroundings.readFile(path) else { return nil }
    let project = project(of: uri)
    let settings = workspace.diskSettings(of: uri)
    // Settings are kept for open documents only.
    workspace.forget(uri)
    guard let text = try? SourceText(decoding: bytes, as: settings.encoding, named: path.text) else { return nil }
    let checker = Checker.silent.assuming(settings.date)
    return view(uri: uri, version: nil, serial: 0, Analysis(of: Snapshot(text), checker: checker), project)
  }

  private func view(
    uri: String, version: Int?, serial: Int, _ analysis: Analysis, _ project: Project
  ) -> DocumentView {
    DocumentView(
      uri: uri, version: version, serial: serial, analysis: analysis, client: client, encoding: encoding,
      language: workspace.language(of: project), settings: project.settings, rulePages: surroundings.rulePages)
  }

  /// Into the server's log, and the client's.
  mutating func log(_ level: LogLevel, _ message: String) {
    surroundings.log(level, message)
    let type: MessageType =
      switch level {
      case .error: .error
      case .warning: .warning
      case .info: .info
      case .debug: .log
      }
    if phase == .running { send(.notification("window/logMessage", WindowMessageParams(type: type, message: message))) }
  }
}
