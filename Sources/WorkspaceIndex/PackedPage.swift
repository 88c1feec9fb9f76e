package import PageStructure
import Facts

/// A page's summary in a few kilobytes, as the index keeps it. Made where the page is read, beside the session.
package struct PackedPage: Hashable, Sendable {
  /// The records of the four sections, then the strings.
  private let bytes: [UInt8]
  private let starts: [Int]
  /// Where the record of each symbol begins, with its kind in the low bits.
  let symbolRecords: [UInt32]
  package let date: CalendarDate?
  /// Of the text that the page was read from.
  package let fingerprint: UInt64
  /// The order of the sections is that of the symbols' kinds.
  private enum Part: Int { case articles, people, initiatives, metrics, strings }

  package init(_ summary: PageSummary) {
    var writer = PackedWriter()
    writer.string(summary.number)
    writer.string(summary.section)
    var starts: [Int] = []
    var records: [UInt32] = []
    var seen = HashesSeen(
      count: summary.articles.count + summary.people.count + summary.initiatives.count + summary.metrics.count)
    // Records begin with name, article and place, so that a symbol is read from any of them.
    func add(_ name: String, _ article: Int, _ range: PageRange, _ kind: IndexedSymbol.Kind, isSymbol: Bool) {
      let seed = UInt64(clamping: article) << 8 | UInt64(kind.rawValue)
      if isSymbol && seen.insert(IndexTerm.hash(name, seed: seed)) {
        records.append(UInt32(truncatingIfNeeded: writer.bytes.count << 2 | kind.rawValue))
      }
    }
    starts.append(writer.bytes.count)
    for (index, entry) in summary.articles.enumerated() {
      add(entry.name, index, entry.range, .article, isSymbol: entry.kind != .filler)
      writer.record { writer in
        writer.string(entry.name)
        writer.number(index)
        writer.range(entry.range)
        writer.number(entry.hasHeadline ? 1 : 0)
        writer.string(entry.kind.rawValue)
        writer.number(entry.characterCount)
        writer.number(entry.sketch.hashes.count)
        for hash in entry.sketch.hashes { writer.number(Int(hash)) }
      }
    }
    starts.append(writer.bytes.count)
    for entry in summary.people {
      add(entry.name, entry.article, entry.range, .person, isSymbol: true)
      writer.record { writer in
        writer.string(entry.name)
        writer.number(entry.article)
        writer.range(entry.range)
        writer.number((entry.isCredit ? 1 : 0) | (entry.isListed ? 2 : 0))
        writer.number(entry.titles.count)
        for title in entry.titles { writer.string(title) }
      }
    }
    starts.append(writer.bytes.count)
    for entry in summary.initiatives {
      add(entry.name, entry.article, entry.range, .initiative, isSymbol: true)
      writer.record { writer in
        writer.string(entry.name)
        writer.number(entry.article)
        writer.range(entry.range)
        writer.string(entry.kind.rawValue)
        writer.number(entry.components.count)
        for component in entry.components { writer.string(component) }
      }
    }
    starts.append(writer.bytes.count)
    // Looked at in place: a copy of a figure's entry costs as much as writing it.
    let metrics = summary.metrics.span
    for index in metrics.indices {
      add(metrics[index].subject, metrics[index].article, metrics[index].range, .subject, isSymbol: true)
      let start = writer.beginRecord()
      PackedPage.write(metrics[index], to: &writer)
      writer.endRecord(from: start)
    }
    starts.append(writer.bytes.count)
    // Joined without room to grow: there are many pages.
    bytes = PackedPage.exactly(writer.bytes, writer.strings)
    self.starts = PackedPage.exactly(starts, [])
    symbolRecords = PackedPage.exactly(records, [])
    date = summary.date
    fingerprint = summary.fingerprint
  }

  private static func exactly<Element>(_ first: [Element], _ second: [Element]) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(first.count + second.count)
    result += first
    result += second
    return result
  }

  private static func write(_ entry: PageSummary.MetricEntry, to writer: inout PackedWriter) {
    let subject = writer.place(of: entry.subject)
    writer.number(subject)
    writer.number(entry.article)
    writer.range(entry.range)
    // Most subjects are their own keys.
    writer.number(entry.key.subject.text == entry.subject ? subject : writer.place(of: entry.key.subject.text))
    writer.string(entry.key.measure)
    writer.decimal(entry.value)
    writer.decimal(entry.upperBound)
    writer.decimal(entry.comparable)
    writer.string(entry.unit)
    writer.number(entry.modifier.flatMap { modifiers.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    writer.number(roles.firstIndex(of: entry.role) ?? 0)
    writer.string(entry.written)
    writer.string(entry.time)
    writer.number(entry.hasFixedTime ? 1 : 0)
  }

  /// Modifiers and roles are kept as their places here.
  private static let modifiers = Metric.Modifier.allCases
  private static let roles = Metric.Role.allCases

  /// Everything, as it was before it was packed.
  package var summary: PageSummary {
    var result = PageSummary()
    result.date = date
    result.fingerprint = fingerprint
    var reader = reader(at: 0)
    result.number = reader.optionalString()
    result.section = reader.optionalString()
    result.articles = articles
    result.people = people { _ in true }
    result.initiatives = initiatives { _ in true }
    result.metrics = metrics
    return result
  }

  package var number: String? {
    var reader = reader(at: 0)
    return reader.optionalString()
  }

  var articles: [PageSummary.ArticleEntry] {
    entries(.articles, where: { _ in true }, read: PackedPage.article)
  }

  /// The name of an article; empty for one that the page has not.
  func articleName(_ index: Int) -> String {
    var name = ""
    var number = 0
    each(.articles) { reader in
      if number == index { name = reader.string() }
      number += 1
    }
    return name
  }

  /// The mentions of people whose names' bytes pass a test.
  func people(where isWanted: (ArraySlice<UInt8>) -> Bool) -> [PageSummary.PersonEntry] {
    entries(.people, where: isWanted) { reader in
      let (name, article, range) = (reader.string(), reader.number(), reader.range())
      let flags = reader.number()
      let titles = (0..<reader.number()).map { _ in reader.string() }
      return PageSummary.PersonEntry(
        name: name, titles: titles, isCredit: flags & 1 != 0, isListed: flags & 2 != 0, article: article, range: range)
    }
  }

  func initiatives(where isWanted: (ArraySlice<UInt8>) -> Bool) -> [PageSummary.InitiativeEntry] {
    entries(.initiatives, where: isWanted) { reader in
      let (name, article, range) = (reader.string(), reader.number(), reader.range())
      let kind = Initiative.Kind(rawValue: reader.string()) ?? .campaign
      let components = (0..<reader.number()).map { _ in reader.string() }
      return PageSummary.InitiativeEntry(
        name: name, kind: kind, components: components, article: article, range: range)
    }
  }

  /// All metrics.
  var metrics: [PageSummary.MetricEntry] {
    entries(.metrics, where: { _ in true }, read: PackedPage.metric)
  }

  /// The metrics of the same subject in the same measure.
  func metrics(of key: MeasureKey) -> [PageSummary.MetricEntry] {
    var result: [PageSummary.MetricEntry] = []
    eachMetric(of: key) { result.append(PackedPage.metric(&$0)) }
    return result
  }

  /// How many they are.
  func metricCount(of key: MeasureKey) -> Int {
    var count = 0
    eachMetric(of: key) { _ in count += 1 }
    return count
  }

  private func eachMetric(of key: MeasureKey, _ body: (inout PackedReader) -> Void) {
    let subject = Array(key.subject.text.utf8)
    let measure = Array(key.measure.utf8)
    each(.metrics) { reader in
      // Most are others: they are told by the bytes of their keys, before anything is made of them.
      var keys = reader
      _ = keys.number()
      _ = keys.number()
      keys.skipRange()
      guard name(at: keys.position).elementsEqual(subject) else { return }
      _ = keys.number()
      guard name(at: keys.position).elementsEqual(measure) else { return }
      body(&reader)
    }
  }

  private static func metric(_ reader: inout PackedReader) -> PageSummary.MetricEntry {
    let (subject, article, range) = (reader.string(), reader.number(), reader.range())
    let key = MeasureKey(subject: SubjectKey(text: reader.string()), measure: reader.string())
    let (value, upperBound, comparable) = (reader.decimal(), reader.optionalDecimal(), reader.optionalDecimal())
    let unit = reader.string()
    let (modifier, role) = (reader.number() - 1, reader.number())
    let (written, time) = (reader.string(), reader.optionalString())
    return PageSummary.MetricEntry(
      subject: subject, key: key, value: value, upperBound: upperBound, comparable: comparable, unit: unit,
      modifier: modifiers.indices.contains(modifier) ? modifiers[modifier] : nil,
      role: roles.indices.contains(role) ? roles[role] : .plain, written: written, time: time,
      hasFixedTime: reader.number() != 0,
      article: article, range: range)
  }

  private static func article(_ reader: inout PackedReader) -> PageSummary.ArticleEntry {
    let (name, _, range) = (reader.string(), reader.number(), reader.range())
    let hasHeadline = reader.number() != 0
    let kind = Article.Kind(rawValue: reader.string()) ?? .article
    let count = reader.number()
    let hashes = (0..<reader.number()).map { _ in UInt32(truncatingIfNeeded: reader.number()) }
    return PageSummary.ArticleEntry(
      name: name, hasHeadline: hasHeadline, kind: kind, range: range, characterCount: count,
      sketch: TextSketch(hashes: hashes))
  }

  private func entries<Entry>(
    _ part: Part, where isWanted: (ArraySlice<UInt8>) -> Bool, read: (inout PackedReader) -> Entry
  ) -> [Entry] {
    var result: [Entry] = []
    each(part) { reader in
      if isWanted(name(at: reader.position)) { result.append(read(&reader)) }
    }
    return result
  }

  /// Hands out each record of a part, from its first byte.
  private func each(_ part: Part, _ body: (inout PackedReader) -> Void) {
    var reader = reader(at: starts[part.rawValue])
    let end = starts[part.rawValue + 1]
    while reader.position < end {
      let next = reader.record()
      body(&reader)
      reader.position = next
    }
  }

  /// The bytes of the string that a record names at a place.
  func name(at position: Int) -> ArraySlice<UInt8> {
    var position = position
    let place = PackedReader.number(in: bytes, at: &position)
    return bytes[PackedReader.string(in: bytes, at: starts[Part.strings.rawValue] + place)]
  }

  func reader(at position: Int) -> PackedReader {
    PackedReader(bytes: bytes, strings: starts[Part.strings.rawValue], position: position)
  }
}
