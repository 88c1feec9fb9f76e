import EditorFeatures
import JSON
package import Linting
import TextModel

/// The Reviewdog Diagnostic Format, one document for all pages. Its columns count bytes of UTF-8, from 1.
package struct RDJSONReport: CheckReport {
  private let language: Language
  private var hasDiagnostics = false

  package init(language: Language) { self.language = language }

  package mutating func begin() -> String { "{\"source\":{\"name\":\"copydesk\"},\"diagnostics\":[\n" }

  package func render(_ page: CheckedPage) -> RenderedPage {
    var results: [String] = []
    var converter = PositionConverter(page.analysis.snapshot, .utf8)
    for finding in page.findings {
      var json = JSONWriter()
      write(finding, page.path, &converter, &json)
      results.append(json.text)
    }
    return RenderedPage(page, text: results.joined(separator: ",\n"))
  }

  package mutating func add(_ page: RenderedPage) -> String {
    if page.text.isEmpty { return "" }
    defer { hasDiagnostics = true }
    return (hasDiagnostics ? ",\n" : "") + page.text
  }

  package mutating func end() -> String { "\n]}\n" }

  private func write(
    _ finding: Finding, _ path: String, _ converter: inout PositionConverter, _ json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("message", finding.message.text(in: language))
    location(finding.range, path, &converter, &json)
    json.member("severity", severity(finding.severity))
    json.name("code")
    json.beginObject()
    json.member("value", finding.rule.name)
    json.endObject()
    // A suggestion is one replacement; a fix of several places cannot be said here.
    if let fix = finding.fixes.first, fix.edits.count == 1, let edit = fix.edits.first {
      json.name("suggestions")
      json.beginArray()
      json.beginObject()
      range(edit.range, &converter, &json)
      json.member("text", edit.newText)
      json.endObject()
      json.endArray()
    }
    if !finding.related.isEmpty {
      json.name("relatedLocations")
      json.beginArray()
      for place in finding.related {
        json.beginObject()
        json.member("message", place.message.text(in: language))
        location(place.range, path, &converter, &json)
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
  }

  private func location(
    _ place: ByteRange, _ path: String, _ converter: inout PositionConverter, _ json: inout JSONWriter
  ) {
    json.name("location")
    json.beginObject()
    json.member("path", path)
    range(place, &converter, &json)
    json.endObject()
  }

  private func range(_ range: ByteRange, _ converter: inout PositionConverter, _ json: inout JSONWriter) {
    let range = OutsideRange(range, &converter)
    json.name("range")
    json.beginObject()
    json.name("start")
    place(range.startLine, range.startColumn, &json)
    json.name("end")
    place(range.endLine, range.endColumn, &json)
    json.endObject()
  }

  private func place(_ line: Int, _ column: Int, _ json: inout JSONWriter) {
    json.beginObject()
    json.member("line", line)
    json.member("column", column)
    json.endObject()
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .information, .hint: "INFO"
    }
  }
}
