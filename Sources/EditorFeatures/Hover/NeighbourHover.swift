import Linting
import PageStructure
import WorkspaceIndex

extension Neighbours {
  private static let maximumLines = 10
  /// So many pages are looked through for a hover: those nearest in time, which is what a reader compares with.
  private static let maximumPages = 64

  private var scope: IndexScope { .nearest(Neighbours.maximumPages, to: date) }

  /// The figures of the same subject in other pages, in order of time.
  func append(_ key: MeasureKey, to result: inout RichText, _ language: Language) {
    let say = Wording(language: language)
    // The latest are of most use where not all can be shown.
    let (hits, count) = index.latestFigures(Neighbours.maximumLines, of: key, scope, except: page)
    guard !hits.isEmpty else { return }
    result.paragraph(say("其他版面的同一主体", "The same subject on other pages"))
    for hit in hits {
      let time = hit.entry.time.flatMap { say.time($0) } ?? hit.date?.iso
      result.item(Neighbours.line([time, hit.entry.written, hit.article]))
    }
    appendRest(count, to: &result, say)
  }

  /// The titles that other pages give a person, and the articles that name them.
  func append(person name: String, to result: inout RichText, _ language: Language) {
    let say = Wording(language: language)
    let hits = index.people(named: name, scope)
    append(
      hits.map { ($0.page, [$0.date?.iso, $0.entry.titles.joined(separator: say.comma), $0.article]) }, to: &result, say
    )
  }

  /// The articles of other pages that name an initiative.
  func append(initiative name: String, to result: inout RichText, _ language: Language) {
    let say = Wording(language: language)
    let hits = index.initiatives(named: name, scope)
    append(hits.map { ($0.page, [$0.date?.iso, $0.article]) }, to: &result, say)
  }

  /// What other pages say, a line each; the same words of the same page once.
  private func append(_ hits: [(page: String, parts: [String?])], to result: inout RichText, _ say: Wording) {
    var seen: Set<String> = []
    var lines: [String] = []
    for hit in hits where hit.page != page {
      let line = Neighbours.line(hit.parts)
      if seen.insert(hit.page + line).inserted { lines.append(line) }
    }
    if lines.isEmpty { return }
    result.paragraph(say("其他版面", "Other pages"))
    for line in lines.prefix(Neighbours.maximumLines) { result.item(line) }
    appendRest(lines.count, to: &result, say)
  }

  private static func line(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func appendRest(_ count: Int, to result: inout RichText, _ say: Wording) {
    let left = count - Neighbours.maximumLines
    if left > 0 { result.paragraph(say("另有\(left)处", "\(left) more")) }
  }
}
