import JSON
package import LanguageServerProtocol

/// `textDocument/diagnostic`.
package enum DocumentDiagnosticHandler: DocumentRequestHandler {
  package typealias Params = DocumentDiagnosticParams
  package typealias Answer = DocumentDiagnosticReport

  package static let method = "textDocument/diagnostic"

  package static func capability(for client: ClientCapabilities) -> ServerCapability? {
    guard client.pullsDiagnostics else { return nil }
    return ServerCapability(
      "diagnosticProvider",
      value: ["identifier": "copydesk", "interFileDependencies": false, "workspaceDiagnostics": true])
  }

  package static func answer(
    _ params: DocumentDiagnosticParams, on view: DocumentView
  ) throws(ResponseError) -> DocumentDiagnosticReport {
    view.report(since: params.previousResultId)
  }
}

/// `workspace/diagnostic`: the documents that are open.
package enum WorkspaceDiagnosticHandler: RequestHandler {
  package static let method = "workspace/diagnostic"

  package static func answer(
    _ params: WorkspaceDiagnosticParams, in session: inout Session
  ) throws(ResponseError) -> WorkspaceDiagnosticReport {
    var items: [DocumentDiagnosticReport] = []
    for uri in session.documents.keys.sorted() {
      let view = try session.view(of: uri)
      var report = view.report(since: params.previousResultIds[uri])
      report.uri = uri
      report.version = view.version
      items.append(report)
    }
    return WorkspaceDiagnosticReport(items: items)
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

extension [UInt8] {
  /// FNV-1a, 64 bits.
  fileprivate var fingerprint: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in self { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
