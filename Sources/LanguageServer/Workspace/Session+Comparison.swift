import EditorFeatures
import JSON
import LanguageServerProtocol
import WorkspaceIndex

/// What the open documents were last compared with other pages by.
struct PageComparison: Sendable {
  /// How long the user has to rest before pages are compared, in milliseconds: a comparison is no answer to a key.
  static let restTime = 250

  /// The index's state, and each document's, at the last comparison.
  var generation = 0
  var revisions: [String: Revision] = [:]
  /// How many documents are being compared.
  var running = 0

  struct Revision: Hashable, Sendable {
    var serial: Int
    var revision: Int
  }
}

extension Session {
  private var revisions: [String: PageComparison.Revision] {
    documents.filter { !isSettings($0.key) }.mapValues {
      PageComparison.Revision(serial: $0.serial, revision: $0.revision)
    }
  }

  /// Whether a document, or a page that it is compared with, has changed since the last comparison.
  var needsComparison: Bool {
    guard phase == .running, !documents.isEmpty, !pages.isReading, comparison.running == 0 else { return false }
    return comparison.generation != pages.index.generation || comparison.revisions != revisions
  }

  /// Compares the open documents with the other pages, beside the session.
  mutating func comparePages() {
    guard needsComparison else { return }
    let index = freshIndex().withoutNames
    comparison.generation = index.generation
    comparison.revisions = revisions
    if index.count < 2 && !documents.values.contains(where: { !$0.across.isEmpty }) { return }
    for (uri, revision) in comparison.revisions.sorted(by: { $0.key < $1.key }) {
      guard let view = try? view(of: uri) else { continue }
      if isLeftOut(uri) { continue }
      let analysis = view.analysis
      comparison.running += 1
      let task = BackgroundTask {
        let findings = analysis.acrossFindings(in: index, page: WorkspacePages.key(of: uri))
        return { session in session.takeComparison(findings, of: uri, revision) }
      }
      indexWork.append(.task(task))
    }
  }

  private mutating func takeComparison(
    _ findings: [AcrossFinding], of uri: String, _ revision: PageComparison.Revision
  ) {
    comparison.running -= 1
    pages.conflicts.hear(of: WorkspacePages.key(of: uri), from: findings.map(\.page))
    // A document that has changed meanwhile is compared again when the user rests.
    guard revisions[uri] == revision, documents[uri]?.compared(findings) == true else { return }
    refreshDiagnostics()
  }
}
