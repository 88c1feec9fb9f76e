import EditorFeatures
import JSON
package import LanguageServerProtocol
import WorkspaceIndex

/// `textDocument/diagnostic`.
package enum DocumentDiagnosticHandler: RequestHandler {
  package static let method = "textDocument/diagnostic"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    guard client.pullsDiagnostics else { return nil }
    return ServerCapability(
      "diagnosticProvider",
      value: ["identifier": "copydesk", "interFileDependencies": true, "workspaceDiagnostics": true])
  }

  package static func answer(
    _ params: DocumentDiagnosticParams, in session: inout Session
  ) throws(ResponseError) -> DocumentDiagnosticReport {
    let view = try session.view(of: params.uri)
    var report = view.report(since: params.previousResultId)
    guard session.client.takesRelatedDiagnostics else { return report }
    // The other side of a contradiction, where it is open too.
    for page in Set(view.across.map(\.page)).sorted() {
      let uri = session.pages.uri(of: page)
      guard uri != params.uri, session.documents[uri] != nil, let other = try? session.view(of: uri) else { continue }
      report.related.append((uri, other.report(since: nil)))
    }
    return report
  }
}

extension DocumentView {
  /// The report, without its items where they are those of `previous`.
  func report(since previous: String?) -> DocumentDiagnosticReport {
    let diagnostics = diagnostics
    // By what the report says: equal ids mean equal lists. The serial keeps one opening's ids from another's, for a
    // client forgets its list when it closes a document.
    let resultId = "\(serial)-\(String(JSONWriter.bytes(of: diagnostics).fingerprint, radix: 36))"
    return DocumentDiagnosticReport(resultId: resultId, items: resultId == previous ? nil : diagnostics)
  }
}
