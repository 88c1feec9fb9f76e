import Facts
import PageStructure
import TextModel
import WorkspaceIndex

/// The summary of a page with one article whose facts are given by hand: the first line is the headline.
struct HandmadeSummary {
  var snapshot: Snapshot
  var page: Page
  var facts = ArticleFacts()

  init(_ text: String, date: CalendarDate? = nil, number: String? = nil) {
    let snapshot = Snapshot(text)
    let bytes = snapshot.bytes.span
    var builder = LogicalTextBuilder(base: 0)
    for line in 0..<snapshot.lines.count {
      let content = snapshot.lines.contentRange(ofLine: line, in: bytes)
      builder.append(line: content, of: bytes, joint: .none)
      builder.endParagraph(at: content.upperBound)
    }
    let logical = builder.text
    var article = Article(kind: .article, parts: [0..<snapshot.lines.count], text: logical)
    article.paragraphs = logical.paragraphs.enumerated().map { index, range in
      Paragraph(role: index == 0 ? .headline : .body, range: range)
    }
    article.headline = logical.paragraphs.first.map { logical.string($0) }
    var folio = Folio(lines: 0..<0, text: LogicalText(base: 0))
    folio.date = date
    folio.number = number
    self.snapshot = snapshot
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
