import EditorFeatures
import LanguageServerProtocol
import Linting
import System
import TextModel
import WorkspaceIndex

/// The check of some pages that are not open, beside the session: a value that knows all it needs.
struct PageCheck: Sendable {
  /// A page as the index has it.
  struct Target: Sendable {
    var key: String
    var path: FilePath
    var page: PackedPage
    /// What it contradicts in others; nil where it is still to be looked for.
    var conflicts: [PageConflict]?
    /// What the client has of it.
    var previous: String?
  }

  struct Result: Sendable {
    var reports: [DocumentDiagnosticReport] = []
    /// What was looked for, by page.
    var conflicts: [String: [PageConflict]] = [:]
  }

  var targets: [Target]
  /// The pages to compare with; nil while they are not all read.
  var index: PageIndex?
  /// The settings of the session, with the projects that checks before this one have read.
  var workspace: WorkspaceSettings
  /// Files of settings and ledgers as checks of the same request have read them; nil for places where there is none.
  var files: [FilePath: [UInt8]?]
  let readFile: @Sendable (FilePath) -> [UInt8]?
  let client: ClientCapabilities
  let encoding: PositionEncoding
  let rulePages: FilePath?
  /// The URIs by which the client knows open pages.
  let openURIs: [String: String]

  mutating func run() -> Result {
    var result = Result()
    var known = files
    let readFile = readFile
    for target in targets {
      let (project, _) = workspace.reload(target.key) { path in
        if let bytes = known[path] { return bytes }
        let bytes = readFile(path)
        known[path] = .some(bytes)
        return bytes
      }
      if let report = report(on: target, project, &result) { result.reports.append(report) }
      // Settings are kept for open documents only.
      workspace.forget(target.key)
    }
    files = known
    return result
  }

  private mutating func report(
    on target: Target, _ project: Project, _ result: inout Result
  ) -> DocumentDiagnosticReport? {
    let checker = workspace.checker(of: target.key) ?? .silent
    let language = workspace.language(of: project)
    var conflicts: [PageConflict] = []
    if let index, project.settings.comparesPages {
      conflicts = target.conflicts ?? index.conflicts(of: target.page.summary, page: target.key)
      if target.conflicts == nil { result.conflicts[target.key] = conflicts }
    }
    // By the text and all that the findings depend on.
    var hasher = Hasher()
    hasher.combine(target.page.fingerprint)
    hasher.combine(checker.configuration)
    hasher.combine(checker.pageDate)
    hasher.combine(workspace.ledgerFingerprint(of: target.key))
    hasher.combine(language)
    hasher.combine(conflicts)
    let resultId = "p-\(String(UInt(bitPattern: hasher.finalize()), radix: 36))"
    if target.previous == resultId { return DocumentDiagnosticReport(resultId: resultId, items: nil, uri: target.key) }
    let settings = workspace.diskSettings(of: target.key)
    guard let bytes = readFile(target.path),
      let text = try? SourceText(decoding: bytes, as: settings.encoding, named: target.path.text)
    else { return nil }
    let found = Analysis(of: Snapshot(text), checker: checker)
    if text.bytes.fingerprint != target.page.fingerprint {
      // The page has changed since it was read for the index, and so have its places; the index learns of it soon.
      conflicts = []
    }
    let across = found.acrossFindings(conflicts).compactMap {
      $0.naming(openURIs).following(checker.configuration, in: found.snapshot)
    }
    let all = found.adding(across.map(\.finding))
    let analysis = workspace.ledger(of: target.key).map { all.leavingOut(acceptedIn: $0.index, on: $0.page) } ?? all
    var view = DocumentView(
      uri: target.key, version: nil, serial: 0, analysis: analysis, client: client, encoding: encoding,
      language: language, settings: project.settings, rulePages: rulePages)
    view.across = across
    return DocumentDiagnosticReport(resultId: resultId, items: view.diagnostics, uri: target.key)
  }
}

extension AcrossFinding {
  /// The same with the other page by the URI that the client knows it by.
  func naming(_ openURIs: [String: String]) -> AcrossFinding {
    var result = self
    result.page = openURIs[page] ?? page
    return result
  }
}
