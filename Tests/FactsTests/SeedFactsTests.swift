import Facts
import PageStructure
import TestSupport
import Testing
import TextModel

/// What the real pages state, as reviewed: line, and what was read there.
@Suite struct SeedFactsTests {
  @Test(arguments: Seeds.names)
  func `the facts of a page are as reviewed`(name: String) {
    let snapshot = Snapshot(Seeds.text(name))
    let page = Page(reading: snapshot)
    let lexicon = Lexicon()
    var lines: [String] = []
    for article in page.articles {
      let facts = ArticleFacts(reading: article, lexicon: lexicon, pageDate: page.folio?.date)
      lines.append("\(article.kind.rawValue) \(article.headline ?? "–")")
      lines += SeedFactsTests.facts(facts, article.text, snapshot)
    }
    expectSnapshot(lines.joined(separator: "\n") + "\n", named: "\(name).facts")
  }

  private static func facts(_ facts: ArticleFacts, _ text: LogicalText, _ snapshot: Snapshot) -> [String] {
    func place(_ range: Range<Int>) -> Int { snapshot.lines.line(at: text.source(range).lowerBound) + 1 }
    var found: [(line: Int, text: String)] = []
    for metric in facts.metrics {
      let top = metric.upperBound.map { "…\($0)" } ?? ""
      let modifier = metric.modifier.map { " \($0.rawValue)" } ?? ""
      let value = "\(metric.value)\(top) \(metric.unit.name)\(modifier)"
      found.append((place(metric.range), "metric     \(text.string(metric.range)) = \(value): \(metric.subjectText)"))
    }
    for date in facts.dates {
      found.append((place(date.range), "date       \(text.string(date.range)) = \(date.value)"))
    }
    for person in facts.people {
      found.append((place(person.range), "person     \(person.name) \(person.titles.joined(separator: "/"))"))
    }
    for initiative in facts.initiatives {
      let parts = initiative.components.map(\.text).joined(separator: " | ")
      let count = initiative.declared.map { " [\($0)]" } ?? ""
      found.append(
        (place(initiative.range), "initiative \(initiative.name) \(initiative.kind.rawValue)\(count) \(parts)"))
    }
    return found.sorted { $0.line < $1.line }.map { "  \($0.line): \($0.text)" }
  }
}
