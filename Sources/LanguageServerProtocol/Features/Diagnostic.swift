package import JSON

/// A finding as LSP has it.
package struct Diagnostic: Hashable, Sendable, JSONWritable {
  package enum Severity: Int, Sendable {
    case error = 1
    case warning = 2
    case information = 3
    case hint = 4
  }

  package enum Tag: Int, Sendable {
    case unnecessary = 1
    case deprecated = 2
  }

  package struct RelatedInformation: Hashable, Sendable, JSONWritable {
    package var location: Location
    package var message: String

    package init(location: Location, message: String) {
      self.location = location
      self.message = message
    }

    package func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("location", location)
      writer.member("message", message)
      writer.endObject()
    }
  }

  package var range: PositionRange
  package var severity: Severity
  package var code: String
  /// Where the code is explained.
  package var codeDescription: String?
  package var message: String
  package var tags: [Tag] = []
  package var relatedInformation: [RelatedInformation] = []
  package var data: JSONValue?

  package init(range: PositionRange, severity: Severity, code: String, message: String) {
    self.range = range
    self.severity = severity
    self.code = code
    self.message = message
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("range")
    range.write(to: &writer)
    writer.member("severity", severity.rawValue)
    writer.member("code", code)
    if let codeDescription {
      writer.name("codeDescription")
      writer.beginObject()
      writer.member("href", codeDescription)
      writer.endObject()
    }
    writer.member("source", "copydesk")
    writer.member("message", message)
    if !tags.isEmpty {
      writer.name("tags")
      writer.beginArray()
      for tag in tags { writer.integer(tag.rawValue) }
      writer.endArray()
    }
    if !relatedInformation.isEmpty { writer.member("relatedInformation", relatedInformation) }
    if let data { writer.member("data", data) }
    writer.endObject()
  }
}

/// `textDocument/publishDiagnostics`.
package struct PublishDiagnosticsParams: Sendable, JSONWritable {
  package var uri: String
  package var version: Int?
  package var diagnostics: [Diagnostic]

  package init(uri: String, version: Int?, diagnostics: [Diagnostic]) {
    self.uri = uri
    self.version = version
    self.diagnostics = diagnostics
  }

  package func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("uri", uri)
    if let version { writer.member("version", version) }
    writer.member("diagnostics", diagnostics)
    writer.endObject()
  }
}
