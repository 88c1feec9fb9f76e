import Facts
import PageStructure
import TestSupport
import TextModel
import WorkspaceIndex

/// The summary of a page with one article whose facts are given by hand: the first line is the headline.
struct HandmadeSummary {
  var snapshot: Snapshot
  var page: Page
  var facts = ArticleFacts()

  init(_ text: String, date: CalendarDate? = nil, number: String? = nil) {
    snapshot = Snapshot(text)
    let article = Article(lines: snapshot, joint: .none, hasHeadline: true)
    var folio = Folio(lines: 0..<0, text: LogicalText(base: 0))
    folio.date = date
    folio.number = number
    page = Page(
      folio: folio, layout: PageLayout(kind: .paragraphPerLine, hasHeadingMarks: false), articles: [article],
      nodes: [PageNode(kind: .article(0), lines: 0..<snapshot.lines.count)])
  }

  var summary: PageSummary { PageSummary(of: page, facts: PageFacts(articles: [facts]), snapshot: snapshot) }

  func range(_ word: String) -> Range<Int> {
    let text = page.articles[0].text
    let start = text.indices.first { text.matches(word, at: $0) } ?? 0
    return start..<(start + word.unicodeScalars.count)
  }

  mutating func person(_ name: String, titles: [String] = []) {
    facts.people.append(PersonMention(name: name, range: range(name), titles: titles))
  }

  mutating func initiative(_ name: String) {
    facts.initiatives.append(
      Initiative(name: name, range: range(name), kind: .campaign, declared: nil, components: []))
  }

  mutating func metric(
    _ written: String, _ value: Int, _ unit: String, subject: String, role: Metric.Role = .plain,
    modifier: Metric.Modifier? = nil, time: Int? = nil
  ) {
    facts.metrics.append(
      Metric(
        range: range(written), value: Decimal(value),
        unit: Unit(name: unit, dimension: .classifier, base: unit, factor: Decimal(1)), modifier: modifier,
        subjectText: subject, role: role, time: time))
  }
}
