import EditorFeatures
package import JSON
package import LanguageServerProtocol
import Linting
import System
import TextModel
import WorkspaceIndex

/// `workspace/diagnostic`: every page of the workspace, those that are open as they are in the editor. Pages that are not
/// open are checked beside the session, some at a time; a client that gave a token gets them as they come, also while the
/// workspace is still being read.
package enum WorkspaceDiagnosticHandler: DeferredRequestHandler {
  package typealias Params = WorkspaceDiagnosticParams
  package typealias Answer = JSONValue

  package static let method = "workspace/diagnostic"

  package static func begin(
    _ params: WorkspaceDiagnosticParams, id: RequestID, in session: inout Session
  ) throws(ResponseError) {
    var request = DeferredRequest(previous: params.previousResultIds, token: params.partialResultToken)
    for uri in session.documents.keys.sorted() {
      let view = try session.view(of: uri)
      var report = view.report(since: params.previousResultIds[uri])
      report.uri = uri
      report.version = view.version
      request.items.append(report)
    }
    session.deferred[id] = request
    session.sendPartialResults(of: id)
    session.advanceWorkspaceDiagnosis()
  }
}

/// A request for the workspace's diagnostics that is being answered.
struct DeferredRequest: Sendable {
  /// What the client has, by document.
  var previous: [String: String]
  var token: JSONValue?
  /// Reports that were not sent.
  var items: [DocumentDiagnosticReport] = []
  /// Pages that were reported or are being checked, and those that wait, the next one last.
  var taken: Set<String> = []
  var waiting: [String] = []
  var isChecking = false
}

extension Session {
  private static let chunkSize = 8
  private static let collectedCount = 64

  /// Answers a request that was deferred.
  mutating func finish(_ id: RequestID, _ answer: OutgoingMessage) {
    deferred[id] = nil
    finishedRequests.append(id)
    send(answer)
  }

  /// Goes on with every request for the workspace's diagnostics: checks the next pages, or ends it when there are none
  /// and none will come.
  mutating func advanceWorkspaceDiagnosis() {
    guard phase == .running else { return }
    for id in deferred.keys { advance(id) }
  }

  private mutating func advance(_ id: RequestID) {
    guard let request = deferred[id], !request.isChecking else { return }
    // While pages are read, new ones are collected some at a time.
    let isMore = pages.index.count - request.taken.count >= Session.collectedCount || !pages.isReading
    if request.waiting.isEmpty && isMore {
      deferred[id]?.waiting = pages.index.keys.reversed().filter { !request.taken.contains($0) }
    }
    var jobs: [PageCheck] = []
    while let key = deferred[id]?.waiting.popLast() {
      deferred[id]?.taken.insert(key)
      guard !pages.isOpen(key), let check = check(of: key) else { continue }
      if request.previous[key] == check.resultId {
        deferred[id]?.items.append(DocumentDiagnosticReport(resultId: check.resultId, items: nil, uri: key))
      } else {
        jobs.append(check)
      }
      if jobs.count == Session.chunkSize { break }
    }
    sendPartialResults(of: id)
    guard !jobs.isEmpty else {
      if pages.isReading { return }
      let items = deferred[id]?.items ?? []
      finish(id, .result(WorkspaceDiagnosticReport(items: items), for: id))
      return
    }
    deferred[id]?.isChecking = true
    let readFile = surroundings.readFile
    let task = BackgroundTask { [jobs] in
      let reports = jobs.compactMap { $0.report(readFile: readFile) }
      return { session in
        guard session.deferred[id] != nil else { return }
        session.deferred[id]?.items += reports
        session.deferred[id]?.isChecking = false
        session.advance(id)
      }
    }
    indexWork.append(.task(task))
  }

  /// Hands out what is ready, where the client takes it in parts.
  mutating func sendPartialResults(of id: RequestID) {
    guard let request = deferred[id], let token = request.token, !request.items.isEmpty else { return }
    deferred[id]?.items = []
    send(.notification("$/progress", PartialResultParams(token: token, items: request.items)))
  }

  /// What has to be known to check a page that is not open.
  private mutating func check(of key: String) -> PageCheck? {
    guard let path = FileURI.path(of: key), let page = pages.index.page(of: key) else { return nil }
    let project = project(of: key)
    let ledger = workspace.ledger(of: key)
    let checker = workspace.checker(of: key) ?? Checker(rules: [])
    let language = workspace.language(of: project)
    let ledgerRevision = workspace.ledgerRevision(of: key)
    // Settings are kept for open documents only.
    workspace.forget(key)
    var hasher = Hasher()
    hasher.combine(page.fingerprint)
    hasher.combine(checker.configuration)
    hasher.combine(ledgerRevision)
    hasher.combine(language)
    return PageCheck(
      key: key, path: path, resultId: "p-\(String(UInt(bitPattern: hasher.finalize()), radix: 36))", checker: checker,
      ledger: ledger, client: client, encoding: encoding, language: language, settings: project.settings,
      rulePages: surroundings.rulePages)
  }
}

/// The check of one page that is not open.
private struct PageCheck: Sendable {
  var key: String
  var path: FilePath
  /// By the text and all that the findings depend on.
  var resultId: String
  var checker: Checker
  var ledger: (index: LedgerIndex, page: String)?
  var client: ClientCapabilities
  var encoding: PositionEncoding
  var language: Language
  var settings: EditorSettings
  var rulePages: FilePath?

  /// Nil for a page that is gone.
  func report(readFile: (FilePath) -> [UInt8]?) -> DocumentDiagnosticReport? {
    guard let bytes = readFile(path), let text = try? SourceText(detecting: bytes, named: path.text) else { return nil }
    let found = Analysis(of: Snapshot(text.bytes), checker: checker)
    let analysis = ledger.map { found.leavingOut(acceptedIn: $0.index, on: $0.page) } ?? found
    let view = DocumentView(
      uri: key, version: nil, serial: 0, analysis: analysis, client: client, encoding: encoding, language: language,
      settings: settings, rulePages: rulePages)
    return DocumentDiagnosticReport(resultId: resultId, items: view.diagnostics, uri: key)
  }
}
