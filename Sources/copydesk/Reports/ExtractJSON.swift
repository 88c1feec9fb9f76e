package import EditorFeatures
import Facts
import JSON
import PageStructure
import TextModel

/// What a page states, as one JSON object: a public contract, described in `docs/json.md`. Lines count from 1, ranges are
/// those of LSP.
package struct ExtractJSON {
  private let analysis: Analysis
  private var places: PagePlaces
  private var json = JSONWriter()

  /// The object for a page, without a line end.
  package static func bytes(of analysis: Analysis, path: String, only kinds: Set<ExtractKind>) -> [UInt8] {
    var writer = ExtractJSON(analysis)
    writer.write(path: path, kinds)
    return writer.json.bytes
  }

  private init(_ analysis: Analysis) {
    self.analysis = analysis
    places = PagePlaces(analysis.snapshot)
  }

  private mutating func write(path: String, _ kinds: Set<ExtractKind>) {
    json.beginObject()
    member("path", path)
    for kind in ExtractKind.allCases where kinds.contains(kind) {
      json.name(of: kind.rawValue)
      switch kind {
      case .page: writeFolio()
      case .articles: array(analysis.page.articles.indices) { $0.writeArticle($1) }
      case .metrics: writeMetrics()
      case .initiatives:
        array(analysis.facts.initiatives(of: analysis.page)) { $0.writeInitiative($1.initiative, article: $1.article) }
      case .people: array(analysis.facts.people(of: analysis.page)) { $0.writePerson($1) }
      case .dates: writeDates()
      }
    }
    json.endObject()
  }

  // MARK: Structure

  private mutating func writeFolio() {
    let folio = analysis.page.folio
    json.beginObject()
    member("date", folio?.date?.iso)
    member("weekday", folio?.weekday)
    member("section", folio?.section)
    member("number", folio?.number)
    json.name("staff")
    array(folio?.staff ?? []) { $0.writeCredit($1) }
    json.endObject()
  }

  private mutating func writeArticle(_ index: Int) {
    guard let article = article(index) else { return }
    let main = places.printedLines(article.lines)
    json.beginObject()
    member("kind", article.kind.rawValue)
    member("line", main?.lowerBound ?? article.lines.lowerBound + 1)
    member("endLine", main?.upperBound ?? article.lines.lowerBound + 1)
    let others = article.parts.dropFirst().compactMap { places.printedLines($0) }
    if !others.isEmpty {
      json.name("alsoLines")
      array(others) { writer, lines in
        writer.json.beginArray()
        writer.json.integer(lines.lowerBound)
        writer.json.integer(lines.upperBound)
        writer.json.endArray()
      }
    }
    member("kicker", article.kicker)
    member("headline", article.headline)
    member("deck", article.deck)
    json.name("credits")
    array(article.credits) { $0.writeCredit($1) }
    json.name("sections")
    array(article.sections) { writer, section in
      let source = article.text.source(section.titleRange)
      writer.json.beginObject()
      writer.member("line", writer.places.line(of: source.lowerBound))
      writer.member("title", section.title)
      writer.member("level", section.level)
      writer.member("runIn", section.isRunIn)
      writer.range(source)
      writer.json.endObject()
    }
    member("truncated", article.isTruncated)
    json.endObject()
  }

  private mutating func writeCredit(_ credit: Credit) {
    json.beginObject()
    member("role", credit.role)
    member("name", credit.name)
    json.endObject()
  }

  // MARK: Facts

  private mutating func writeMetrics() {
    json.beginArray()
    // Links between figures are printed as indices of the page's list.
    var first = 0
    for (index, facts) in analysis.facts.articles.enumerated() {
      for metric in facts.metrics { writeMetric(metric, of: facts, article: index, first: first) }
      first += facts.metrics.count
    }
    json.endArray()
  }

  private mutating func writeMetric(_ metric: Metric, of facts: ArticleFacts, article index: Int, first: Int) {
    json.beginObject()
    place(metric.range, article: index)
    member("value", metric.value.description)
    if let upper = metric.upperBound { member("max", upper.description) }
    member("unit", metric.unit.name)
    member("dimension", metric.unit.dimension.rawValue)
    member("baseValue", metric.baseValue?.description)
    member("baseUnit", metric.unit.base)
    member("section", section(at: metric.range.lowerBound, article: index))
    member("modifier", metric.modifier?.rawValue)
    member("subject", metric.subjectText)
    member("role", metric.role.rawValue)
    let time = metric.time.flatMap { facts.dates.indices.contains($0) ? facts.dates[$0].value : nil }
    member("time", time)
    json.name("comparedWith")
    array(metric.comparedWith.filter { facts.metrics.indices.contains($0) }) { $0.json.integer(first + $1) }
    json.endObject()
  }

  /// The title of the innermost section at a place.
  private func section(at place: Int, article index: Int) -> String? {
    guard analysis.page.articles.indices.contains(index) else { return nil }
    return analysis.page.articles[index].sections.last { $0.range.contains(place) }?.title
  }

  private mutating func writeInitiative(_ initiative: Initiative, article: Int) {
    json.beginObject()
    place(initiative.range, article: article)
    member("name", initiative.name)
    member("kind", initiative.kind.rawValue)
    member("declared", initiative.declared)
    json.name("components")
    array(initiative.components) { $0.json.string($1.text) }
    json.endObject()
  }

  private mutating func writePerson(_ person: PageFacts.Person) {
    let lines = places.lines(of: person.mentions, in: analysis.page)
    json.beginObject()
    member("name", person.name)
    json.name("titles")
    array(person.titles) { $0.json.string($1) }
    json.name("lines")
    array(lines) { $0.json.integer($1) }
    json.name("article")
    if let article = person.mentions.first?.article { json.integer(article) } else { json.null() }
    json.name("range")
    if let source = person.mentions.first.flatMap({ analysis.page.source(of: $0) }) {
      places.write(source, to: &json)
    } else {
      json.null()
    }
    json.endObject()
  }

  private mutating func writeDates() {
    json.beginArray()
    for (index, facts) in analysis.facts.articles.enumerated() {
      for date in facts.dates {
        json.beginObject()
        place(date.range, article: index)
        member("value", date.value)
        json.endObject()
      }
    }
    json.endArray()
  }

  // MARK: Parts

  private func article(_ index: Int) -> Article? {
    analysis.page.articles.indices.contains(index) ? analysis.page.articles[index] : nil
  }

  /// `article`, `line`, `text` and `range` of a piece of an article's text.
  private mutating func place(_ range: Range<Int>, article index: Int) {
    guard let text = article(index)?.text else { return }
    let source = text.source(range)
    member("article", index)
    member("line", places.line(of: source.lowerBound))
    member("text", text.string(range))
    self.range(source)
  }

  private mutating func range(_ source: ByteRange) {
    json.name("range")
    places.write(source, to: &json)
  }

  private mutating func member(_ name: StaticString, _ value: String?) {
    json.name(name)
    json.string(value)
  }

  private mutating func member(_ name: StaticString, _ value: Int) {
    json.name(name)
    json.integer(value)
  }

  private mutating func member(_ name: StaticString, _ value: Bool) {
    json.name(name)
    json.bool(value)
  }

  private mutating func array<Element>(
    _ elements: some Sequence<Element>, _ write: (inout ExtractJSON, Element) -> Void
  ) {
    json.beginArray()
    for element in elements { write(&self, element) }
    json.endArray()
  }
}
