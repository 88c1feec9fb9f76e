package import JSON

/// `textDocument/diagnostic`.
package struct DocumentDiagnosticParams: Sendable, DocumentParams {
  package var uri: String
  package var previousResultId: String?

  package init?(_ json: JSONValue) {
    guard let uri = json["textDocument"]?["uri"]?.string else { return nil }
    self.uri = uri
    previousResultId = json["previousResultId"]?.string
  }
}

/// `workspace/diagnostic`.
package struct WorkspaceDiagnosticParams: Sendable, JSONReadable {
  /// By document.
  package var previousResultIds: [String: String] = [:]
  /// With which parts of the answer may be sent before it.
  package var partialResultToken: JSONValue?

  package init?(_ json: JSONValue) {
    guard let previous = json["previousResultIds"]?.array else { return nil }
    if let token = json["partialResultToken"], token.string != nil || token.integer != nil {
      partialResultToken = token
    }
    for entry in previous {
      guard let uri = entry["uri"]?.string, let value = entry["value"]?.string else { continue }
      previousResultIds[uri] = value
    }
  }
}

/// The diagnostics of a document as an answer.
package struct DocumentDiagnosticReport: Sendable, JSONWritable {
  /// Nil where the client has nothing to name in its next question.
  package var resultId: String?
  /// Nil where nothing changed since the result that the client named.
  package var items: [Diagnostic]?
  /// Only in reports of the workspace.
  package var uri: String?
  package var version: Int?
  /// Reports on other documents, by their URIs; not in reports of the workspace.
  package var related: [(uri: String, report: DocumentDiagnosticReport)] = []

  package init(resultId: String?, items: [Diagnostic]?, uri: String? = nil, version: Int? = nil) {
    self.resultId = resultId
    self.items = items
    self.uri = uri
    self.version = version
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("kind", items == nil ? "unchanged" : "full")
    if let resultId { writer.member("resultId", resultId) }
    if let items { writer.member("items", items) }
    if let uri {
      writer.member("uri", uri)
      writer.name("version")
      if let version { writer.integer(version) } else { writer.null() }
    }
    if !related.isEmpty {
      writer.name("relatedDocuments")
      writer.beginObject()
      for (uri, report) in related { writer.member(of: uri, report) }
      writer.endObject()
    }
    writer.endObject()
  }
}

/// Some of the reports of `workspace/diagnostic`, before its answer.
package struct PartialResultParams: Sendable, JSONWritable {
  package var token: JSONValue
  package var items: [DocumentDiagnosticReport]

  package init(token: JSONValue, items: [DocumentDiagnosticReport]) {
    self.token = token
    self.items = items
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("token", token)
    writer.member("value", WorkspaceDiagnosticReport(items: items))
    writer.endObject()
  }
}

package struct WorkspaceDiagnosticReport: Sendable, JSONWritable {
  package var items: [DocumentDiagnosticReport]

  package init(items: [DocumentDiagnosticReport]) { self.items = items }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("items", items)
    writer.endObject()
  }
}
