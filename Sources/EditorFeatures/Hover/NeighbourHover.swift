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
      let time = hit.entry.time ?? hit.date?.iso ?? ""
      result.item([time, hit.entry.written, hit.article].filter { !$0.isEmpty }.joined(separator: " · "))
    }
    appendRest(count, to: &result, say)
  }

  /// The titles that other pages give a person, and the articles that name them.
  func append(person name: String, to result: inout RichText, _ language: Language) {
    let say = Wording(language: language)
    let hits = index.people(named: name, scope).filter { $0.page != page }
    guard !hits.isEmpty else { return }
    result.paragraph(say("其他版面", "Other pages"))
    var seen: Set<String> = []
    var lines: [String] = []
    for hit in hits {
      let line = [hit.date?.iso ?? "", hit.entry.titles.joined(separator: say.comma), hit.article].filter {
        !$0.isEmpty
      }.joined(separator: " · ")
      if seen.insert(hit.page + line).inserted { lines.append(line) }
    }
    for line in lines.prefix(Neighbours.maximumLines) { result.item(line) }
    appendRest(lines.count, to: &result, say)
  }

  /// The articles of other pages that name an initiative.
  func append(initiative name: String, to result: inout RichText, _ language: Language) {
    let say = Wording(language: language)
    let hits = index.initiatives(named: name, scope).filter { $0.page != page }
    guard !hits.isEmpty else { return }
    result.paragraph(say("其他版面", "Other pages"))
    var seen: Set<String> = []
    var lines: [String] = []
    for hit in hits {
      let line = [hit.date?.iso ?? "", hit.article].filter { !$0.isEmpty }.joined(separator: " · ")
      if seen.insert(hit.page + line).inserted { lines.append(line) }
    }
    for line in lines.prefix(Neighbours.maximumLines) { result.item(line) }
    appendRest(lines.count, to: &result, say)
  }

  private func appendRest(_ count: Int, to result: inout RichText, _ say: Wording) {
    let left = count - Neighbours.maximumLines
    if left > 0 { result.paragraph(say("另有\(left)处", "\(left) more")) }
  }
}
