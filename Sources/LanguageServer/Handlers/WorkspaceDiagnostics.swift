import EditorFeatures
package import JSON
package import LanguageServerProtocol
import System
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
  /// How many checks are at work, and how many of them compare pages that were not compared before.
  var checks = 0
  var comparisons = 0
  /// The settings as the checks have read them; nil before the first.
  var workspace: WorkspaceSettings?
  var files: [FilePath: [UInt8]?] = [:]
  /// Whether pages were reported before all were read that they have to be compared with.
  var isEarly = false
}

extension Session {
  private static let chunkSize = 8
  private static let collectedCount = 64
  /// As many as there are threads for it.
  private static let checkLimit = 2

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
    while let request = deferred[id], request.checks < Session.checkLimit {
      // While pages are read, new ones are collected some at a time.
      let isMore = pages.index.count - request.taken.count >= Session.collectedCount || !pages.isReading
      if request.waiting.isEmpty && isMore {
        let keys = pages.index.keys.reversed().filter { !request.taken.contains($0) }
        // Those that are to be compared come first: what they contradict has to be reported anew.
        deferred[id]?.waiting = keys.filter { pages.conflicts[$0] != nil } + keys.filter { pages.conflicts[$0] == nil }
      }
      let targets = takeTargets(of: id)
      if targets.isEmpty { break }
      check(targets, for: id)
    }
    sendPartialResults(of: id)
    guard let request = deferred[id], request.checks == 0, request.waiting.isEmpty, !pages.isReading else { return }
    reportGonePages(of: id)
    sendPartialResults(of: id)
    pages.reportedGeneration = request.isEarly ? -1 : pages.index.generation
    finish(id, .result(WorkspaceDiagnosticReport(items: deferred[id]?.items ?? []), for: id))
    refreshWorkspaceDiagnostics()
  }

  private mutating func takeTargets(of id: RequestID) -> [PageCheck.Target] {
    var targets: [PageCheck.Target] = []
    while targets.count < Session.chunkSize, let key = deferred[id]?.waiting.last {
      let isCompared = pages.conflicts[key] != nil
      if isCompared && (deferred[id]?.comparisons != 0 || targets.contains { $0.conflicts == nil }) { break }
      deferred[id]?.waiting.removeLast()
      deferred[id]?.taken.insert(key)
      guard !pages.isOpen(key), let path = FileURI.path(of: key), let page = pages.index.page(of: key) else { continue }
      targets.append(
        PageCheck.Target(
          key: key, path: path, page: page, conflicts: pages.conflicts[key], previous: deferred[id]?.previous[key]))
    }
    return targets
  }

  private mutating func check(_ targets: [PageCheck.Target], for id: RequestID) {
    // While pages are read, they are not compared: every page that comes would make other conflicts.
    let index = pages.isReading ? nil : pages.index.withoutNames
    if index == nil { deferred[id]?.isEarly = true }
    let compares = targets.contains { $0.conflicts == nil }
    deferred[id]?.checks += 1
    if compares { deferred[id]?.comparisons += 1 }
    let check = PageCheck(
      targets: targets, index: index, workspace: deferred[id]?.workspace ?? workspace,
      files: deferred[id]?.files ?? [:], readFile: settingsReader,
      client: client, encoding: encoding, rulePages: surroundings.rulePages, openURIs: pages.openURIs)
    let generation = pages.index.generation
    let task = BackgroundTask { [check] in
      var check = check
      let result = check.run()
      return { [workspace = check.workspace, files = check.files] session in
        // What was compared with an index that has changed since may not hold.
        if session.pages.index.generation == generation {
          for (page, conflicts) in result.conflicts { session.pages.conflicts.learn(conflicts, of: page) }
        }
        guard session.deferred[id] != nil else { return }
        session.deferred[id]?.workspace = workspace
        session.deferred[id]?.files = files
        session.deferred[id]?.items += result.reports
        session.deferred[id]?.checks -= 1
        if compares { session.deferred[id]?.comparisons -= 1 }
        session.advance(id)
      }
    }
    indexWork.append(.task(task))
  }

  /// Pages that the client has findings of and that are no more, or are left out now, have none.
  private mutating func reportGonePages(of id: RequestID) {
    guard let request = deferred[id] else { return }
    for uri in request.previous.keys.sorted() where documents[uri] == nil {
      let key = WorkspacePages.key(of: uri)
      guard !pages.isOpen(key), pages.index.page(of: key) == nil else { continue }
      deferred[id]?.items.append(DocumentDiagnosticReport(resultId: nil, items: [], uri: uri))
    }
  }

  /// Hands out what is ready, where the client takes it in parts.
  mutating func sendPartialResults(of id: RequestID) {
    guard let request = deferred[id], let token = request.token, !request.items.isEmpty else { return }
    deferred[id]?.items = []
    send(.notification("$/progress", PartialResultParams(token: token, items: request.items)))
  }

  /// A client that has asked for the workspace's diagnostics is told to ask again once other pages are on disk.
  mutating func refreshWorkspaceDiagnostics() {
    guard let reported = pages.reportedGeneration, !pages.isReading, deferred.isEmpty else { return }
    guard reported < pages.diskGeneration else { return }
    pages.reportedGeneration = nil
    refreshDiagnostics()
  }
}
