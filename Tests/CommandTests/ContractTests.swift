import EditorFeatures
import Foundation
import Linting
import TestSupport
import Testing
import TextModel
import copydesk

/// `docs/json.md` is a promise. A member that these tests name may not vanish.
@Suite struct ContractTests {
  private func extract(_ name: String) throws -> [String: Any] {
    let analysis = Analysis(of: Snapshot(Seeds.bytes(name)), checker: .silent)
    let bytes = ExtractJSON.bytes(of: analysis, path: name, only: Set(ExtractKind.allCases))
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func list(_ object: [String: Any], _ name: String) throws -> [[String: Any]] {
    try #require(object[name] as? [[String: Any]])
  }

  @Test(arguments: Seeds.names)
  func `extract prints the members that its contract names`(name: String) throws {
    let page = try extract(name)
    #expect(Set(page.keys) == ["path", "page", "articles", "metrics", "initiatives", "people", "dates"])
    let folio = try #require(page["page"] as? [String: Any])
    #expect(Set(folio.keys) == ["date", "weekday", "section", "number", "staff"])
    for article in try list(page, "articles") {
      #expect(
        Set(article.keys).subtracting(["alsoLines"]) == [
          "kind", "line", "endLine", "kicker", "headline", "deck", "credits", "sections", "truncated",
        ])
      for section in try list(article, "sections") {
        #expect(Set(section.keys) == ["line", "title", "level", "runIn", "range"])
      }
      for credit in try list(article, "credits") { #expect(Set(credit.keys) == ["role", "name"]) }
    }
    let place: Set = ["article", "line", "text", "range"]
    for metric in try list(page, "metrics") {
      #expect(
        Set(metric.keys).subtracting(["max"])
          == place.union([
            "value", "unit", "dimension", "baseValue", "baseUnit", "section", "modifier", "subject", "role", "time",
            "comparedWith",
          ]))
      #expect(metric["value"] is String)
    }
    for initiative in try list(page, "initiatives") {
      #expect(Set(initiative.keys) == place.union(["name", "kind", "declared", "components"]))
    }
    for person in try list(page, "people") {
      #expect(Set(person.keys) == ["name", "titles", "lines", "article", "range"])
    }
    for date in try list(page, "dates") { #expect(Set(date.keys) == place.union(["value"])) }
  }

  @Test(arguments: Seeds.names)
  func `lines, ranges and articles fit one another`(name: String) throws {
    let page = try extract(name)
    let lines = Seeds.text(name).split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf16) }
    let articles = try list(page, "articles")
    for article in articles {
      let first = try #require(article["line"] as? Int)
      let last = try #require(article["endLine"] as? Int)
      #expect(1 <= first && first <= last && last <= lines.count)
    }
    for fact in try list(page, "metrics") + list(page, "dates") + list(page, "initiatives") {
      let range = try #require(fact["range"] as? [String: [String: Int]])
      let start = try #require(range["start"])
      let line = try #require(start["line"])
      #expect(fact["line"] as? Int == line + 1)
      #expect(articles.indices.contains(try #require(fact["article"] as? Int)))
      // The range begins with the first character of the text.
      let text = try #require(fact["text"] as? String)
      let column = try #require(start["character"])
      let unit = try #require(lines[line].indices.contains(column) ? lines[line][column] : nil)
      #expect(Array(text.utf16).first == unit)
    }
    let metricCount = try list(page, "metrics").count
    for metric in try list(page, "metrics") {
      for other in try #require(metric["comparedWith"] as? [Int]) { #expect((0..<metricCount).contains(other)) }
    }
  }
}
