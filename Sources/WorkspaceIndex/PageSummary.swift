package import Facts
package import PageStructure
package import TextModel

/// What one page contributes to the index of a workspace: its articles, people, initiatives and metrics, without its
/// text.
package struct PageSummary: Hashable, Sendable {
  /// From the folio, nil where it does not say.
  package var date: CalendarDate?
  package var number: String?
  package var section: String?
  package var articles: [ArticleEntry] = []
  /// One for each mention, credits included, in reading order.
  package var people: [PersonEntry] = []
  /// One for each mention that reading found.
  package var initiatives: [InitiativeEntry] = []
  package var metrics: [MetricEntry] = []
  /// Of the text that the page was read from: equal texts have equal ones.
  package var fingerprint: UInt64 = 0

  init() {}

  package struct ArticleEntry: Hashable, Sendable {
    /// The headline, else the first words.
    package var name: String
    package var hasHeadline: Bool
    package var kind: Article.Kind
    /// The headline, or where the article begins.
    package var range: PageRange
    package var characterCount: Int
    /// What its text is like, to find it printed again.
    package var sketch: TextSketch
  }

  package struct PersonEntry: Hashable, Sendable {
    package var name: String
    package var titles: [String]
    package var isCredit: Bool
    /// Whether the mention before it stands in the same list: nothing but a comma of enumeration, blanks or a title lie
    /// between them.
    package var isListed: Bool
    /// Index in `articles`.
    package var article: Int
    package var range: PageRange
  }

  package struct InitiativeEntry: Hashable, Sendable {
    package var name: String
    package var kind: Initiative.Kind
    package var components: [String]
    package var article: Int
    package var range: PageRange
  }

  package struct MetricEntry: Hashable, Sendable {
    /// As the text words it.
    package var subject: String
    package var key: MeasureKey
    package var value: Decimal
    package var upperBound: Decimal?
    /// The value in the unit in which its dimension is compared; nil where it is too great.
    package var comparable: Decimal?
    package var unit: String
    package var modifier: Metric.Modifier?
    package var role: Metric.Role
    /// As printed, joined.
    package var written: String
    /// The time that the text gives for the figure, ISO 8601 with X for unknown parts.
    package var time: String?
    /// Whether the time is named in the text, not counted from the page's day.
    package var hasFixedTime: Bool
    package var article: Int
    package var range: PageRange
  }

  /// Summarises a page; `facts` are those of its articles, in order. Metrics without a subject are left out: nothing
  /// could ask for them.
  ///
  /// - Parameter pageDate: the page's day where something else than its folio tells it.
  package init(of page: Page, facts: PageFacts, snapshot: Snapshot, date pageDate: CalendarDate? = nil) {
    date = pageDate ?? page.folio?.date
    number = page.folio?.number
    section = page.folio?.section
    let headlines = page.articles.map(PageSummary.headlineRange(of:))
    let places = zip(page.articles, facts.articles).map(PlacedFacts.init)
    var bounds: [Int] = []
    bounds.reserveCapacity(2 * places.reduce(headlines.count) { $0 + $1.count })
    for headline in headlines { bounds.append(headline) }
    for place in places { place.append(to: &bounds) }
    let reader = PageRangeReader(snapshot, bounds: bounds)
    metrics.reserveCapacity(places.reduce(0) { $0 + $1.metrics.count })
    for (index, article) in page.articles.enumerated() {
      guard let range = reader.range(headlines[index]) else { continue }
      articles.append(
        ArticleEntry(
          name: article.name, hasHeadline: article.headline != nil, kind: article.kind, range: range,
          characterCount: article.bodyCharacterCount, sketch: TextSketch(of: article)))
      guard places.indices.contains(index) else { continue }
      append(facts.articles[index], places[index], of: article, articles.count - 1, reader)
    }
    fingerprint = snapshot.bytes.fingerprint
  }

  private mutating func append(
    _ facts: ArticleFacts, _ places: PlacedFacts, of article: Article, _ index: Int, _ reader: PageRangeReader
  ) {
    let text = article.text
    var previousEnd: Int?
    for (person, place) in zip(facts.people, places.people) {
      defer { previousEnd = person.range.upperBound }
      guard let range = reader.range(place) else { continue }
      let isListed = previousEnd.map { text.isListBreak($0..<max($0, person.range.lowerBound)) } ?? false
      people.append(
        PersonEntry(
          name: person.name, titles: person.titles, isCredit: person.isCredit, isListed: isListed, article: index,
          range: range))
    }
    for (initiative, place) in zip(facts.initiatives, places.initiatives) {
      guard let range = reader.range(place) else { continue }
      initiatives.append(
        InitiativeEntry(
          name: initiative.name, kind: initiative.kind, components: initiative.components.map(\.text),
          article: index, range: range))
    }
    // Many figures hold for the same time: it is written once.
    var time: (date: Int, written: String)?
    for place in places.metrics {
      guard let range = reader.range(place.range) else { continue }
      let metric = facts.metrics[place.index]
      let date = metric.time.flatMap { facts.dates.indices.contains($0) ? $0 : nil }
      if let date, time?.date != date { time = (date, facts.dates[date].value) }
      metrics.append(
        MetricEntry(
          subject: metric.subjectText, key: place.key, value: metric.value, upperBound: metric.upperBound,
          comparable: metric.baseValue, unit: metric.unit.name,
          modifier: metric.modifier, role: metric.role, written: text.string(metric.range),
          time: date == nil ? nil : time?.written,
          hasFixedTime: date.map { !facts.dates[$0].isRelative } ?? false, article: index, range: range))
    }
  }

  private static func headlineRange(of article: Article) -> ByteRange {
    article.text.source(article.headlineRange)
  }
}

/// Where the facts of an article stand on the page, as far as the index has them.
private struct PlacedFacts {
  var people: [ByteRange]
  var initiatives: [ByteRange]
  /// Metrics without a subject are left out.
  var metrics: [(index: Int, key: MeasureKey, range: ByteRange)]

  init(_ article: Article, _ facts: ArticleFacts) {
    let text = article.text
    people = facts.people.map { text.source($0.range) }
    initiatives = facts.initiatives.map { text.source($0.range) }
    metrics = []
    metrics.reserveCapacity(facts.metrics.count)
    for (index, metric) in facts.metrics.enumerated() {
      if let key = MeasureKey(metric) { metrics.append((index, key, text.source(metric.range))) }
    }
  }

  var count: Int { people.count + initiatives.count + metrics.count }

  /// Adds where they begin and end.
  func append(to bounds: inout [Int]) {
    for place in people { bounds.append(place) }
    for place in initiatives { bounds.append(place) }
    for place in metrics { bounds.append(place.range) }
  }
}

extension [Int] {
  /// Appends both bounds of a range.
  fileprivate mutating func append(_ range: ByteRange) {
    append(range.lowerBound)
    append(range.upperBound)
  }
}

extension LogicalText {
  /// Whether what stands between two names makes them neighbours in a list.
  fileprivate func isListBreak(_ range: Range<Int>) -> Bool {
    guard range.count <= 12 else { return false }
    var commas = 0
    var words = 0
    for index in range {
      switch characterClass(index) {
      case .enumerationComma: commas += 1
      case .space: break
      case .han: words += 1
      default: return false
      }
    }
    // Names with blanks alone between them stand in a list; a title needs the comma.
    return commas == 1 || (commas == 0 && words == 0)
  }
}

extension [UInt8] {
  /// A multiplicative hash over words of eight bytes, finished by a mix.
  package var fingerprint: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(count)
    let bytes = span
    var index = 0
    while index + 8 <= bytes.count {
      // In bounds by the condition of the loop.
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      hash = (hash ^ UInt64(littleEndian: word)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      index += 8
    }
    while index < bytes.count {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
      index += 1
    }
    return hash ^ (hash >> 32)
  }
}
