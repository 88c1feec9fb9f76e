import EditorFeatures
import JSON
package import Linting
import Rules
import TextModel

/// SARIF 2.1.0 (OASIS), written as the pages come: one run, its rules first.
package struct SARIFReport: CheckReport {
  private let language: Language
  private var hasResults = false
  private let ruleIndices: [RuleID: Int]

  package init(language: Language) {
    self.language = language
    ruleIndices = RuleRegistry.pages.enumerated().reduce(into: [:]) { $0[$1.element.profile.id] = $1.offset }
  }

  package mutating func begin() -> String {
    var json = JSONWriter()
    json.beginObject()
    json.member("name", "copydesk")
    json.member("version", VersionCommand.number)
    json.name("rules")
    json.beginArray()
    for page in RuleRegistry.pages {
      json.beginObject()
      json.member("id", page.profile.id.name)
      text("shortDescription", page.title.isEmpty ? page.profile.id.name : page.title, &json)
      json.name("defaultConfiguration")
      json.beginObject()
      json.member("enabled", page.profile.isOn)
      json.member("level", SARIFReport.level(page.profile.severity))
      json.endObject()
      json.name("properties")
      json.beginObject()
      json.member("category", page.profile.category.rawValue)
      json.endObject()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":\
      \(json.text)},"columnKind":"utf16CodeUnits","results":[

      """
  }

  package func render(_ page: CheckedPage) -> RenderedPage {
    var results: [String] = []
    var converter = PositionConverter(page.analysis.snapshot, .utf16)
    let identities = FindingIdentity.identities(of: page.findings, in: page.analysis.snapshot)
    for (finding, identity) in zip(page.findings, identities) {
      var json = JSONWriter()
      write(finding, identity, uriReference(page.path), &converter, &json)
      results.append(json.text)
    }
    return RenderedPage(page, text: results.joined(separator: ",\n"))
  }

  package mutating func add(_ page: RenderedPage) -> String {
    if page.text.isEmpty { return "" }
    defer { hasResults = true }
    return (hasResults ? ",\n" : "") + page.text
  }

  package mutating func end() -> String { "\n]}]}\n" }

  private func write(
    _ finding: Finding, _ identity: FindingIdentity, _ uri: String, _ converter: inout PositionConverter,
    _ json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("ruleId", finding.rule.name)
    if let index = ruleIndices[finding.rule] { json.member("ruleIndex", index) }
    json.member("level", SARIFReport.level(finding.severity))
    text("message", finding.message.text(in: language), &json)
    json.name("locations")
    json.beginArray()
    location(finding.range, uri, nil, &converter, &json)
    json.endArray()
    // By which other programs know a finding again after the page was edited.
    json.name("partialFingerprints")
    json.beginObject()
    json.member("copydesk/v1", identity.description)
    json.endObject()
    if !finding.related.isEmpty {
      json.name("relatedLocations")
      json.beginArray()
      for place in finding.related {
        location(place.range, uri, place.message.text(in: language), &converter, &json)
      }
      json.endArray()
    }
    if !finding.fixes.isEmpty {
      json.name("fixes")
      json.beginArray()
      for fix in finding.fixes { write(fix, uri, &converter, &json) }
      json.endArray()
    }
    json.endObject()
  }

  private func write(_ fix: Fix, _ uri: String, _ converter: inout PositionConverter, _ json: inout JSONWriter) {
    json.beginObject()
    text("description", fix.title.text(in: language), &json)
    json.name("artifactChanges")
    json.beginArray()
    json.beginObject()
    artifact(uri, &json)
    json.name("replacements")
    json.beginArray()
    for edit in fix.edits {
      json.beginObject()
      json.name("deletedRegion")
      region(edit.range, &converter, &json)
      text("insertedContent", edit.newText, &json)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
  }

  private func location(
    _ range: ByteRange, _ uri: String, _ message: String?, _ converter: inout PositionConverter,
    _ json: inout JSONWriter
  ) {
    json.beginObject()
    json.name("physicalLocation")
    json.beginObject()
    artifact(uri, &json)
    json.name("region")
    region(range, &converter, &json)
    json.endObject()
    if let message { text("message", message, &json) }
    json.endObject()
  }

  private func region(_ range: ByteRange, _ converter: inout PositionConverter, _ json: inout JSONWriter) {
    let range = OutsideRange(range, &converter)
    json.beginObject()
    json.member("startLine", range.startLine)
    json.member("startColumn", range.startColumn)
    json.member("endLine", range.endLine)
    json.member("endColumn", range.endColumn)
    json.endObject()
  }

  private func artifact(_ uri: String, _ json: inout JSONWriter) {
    json.name("artifactLocation")
    json.beginObject()
    json.member("uri", uri)
    json.endObject()
  }

  private func text(_ name: StaticString, _ text: String, _ json: inout JSONWriter) {
    json.name(name)
    json.beginObject()
    json.member("text", text)
    json.endObject()
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "note"
    }
  }
}
