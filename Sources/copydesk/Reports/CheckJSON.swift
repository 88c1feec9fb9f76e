package import EditorFeatures
import JSON
package import Linting
import TextModel

/// The findings of a page, as one JSON object: a public contract, described in `docs/json.md`.
package struct CheckJSON {
  private var places: PagePlaces
  private var json = JSONWriter()
  private let language: Language

  /// The object for a page, without a line end.
  package static func text(of analysis: Analysis, findings: [Finding], path: String, language: Language) -> String {
    var writer = CheckJSON(places: PagePlaces(analysis.snapshot), language: language)
    writer.json.beginObject()
    writer.json.name("path")
    writer.json.string(path)
    writer.json.name("diagnostics")
    writer.json.beginArray()
    for finding in findings { writer.write(finding) }
    writer.json.endArray()
    writer.json.endObject()
    return writer.json.text
  }

  private init(places: PagePlaces, language: Language) {
    self.places = places
    self.language = language
  }

  private mutating func write(_ finding: Finding) {
    json.beginObject()
    json.name("rule")
    json.string(finding.rule.name)
    json.name("severity")
    json.string(finding.severity.rawValue)
    json.name("message")
    json.string(finding.message.text(in: language))
    json.name("range")
    places.write(finding.range, to: &json)
    json.name("related")
    json.beginArray()
    for place in finding.related {
      json.beginObject()
      json.name("range")
      places.write(place.range, to: &json)
      json.name("message")
      json.string(place.message.text(in: language))
      json.endObject()
    }
    json.endArray()
    json.name("fix")
    if let fix = finding.fixes.first { write(fix) } else { json.null() }
    json.endObject()
  }

  private mutating func write(_ fix: Fix) {
    json.beginObject()
    json.name("title")
    json.string(fix.title.text(in: language))
    json.name("edits")
    json.beginArray()
    for edit in fix.edits {
      json.beginObject()
      json.name("range")
      places.write(edit.range, to: &json)
      json.name("newText")
      json.string(edit.newText)
      json.endObject()
    }
    json.endArray()
    json.name("safe")
    json.bool(fix.isSafe)
    json.endObject()
  }
}
