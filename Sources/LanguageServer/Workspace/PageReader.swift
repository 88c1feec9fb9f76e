import EditorFeatures
import Facts
import Linting
import PageStructure
import System
import TextModel
package import WorkspaceIndex

/// Reads pages for the index: their articles and facts, no rules.
package struct PageReader: Sendable {
  private let lexicon: Lexicon

  package init() { lexicon = Checker.silent.lexicon }

  /// What a file's bytes contribute; nil for what no system can decode, and for a page that is left out.
  package func page(
    reading bytes: [UInt8], named name: String, settings: DiskSettings = DiskSettings()
  ) -> IndexablePage? {
    if settings.isIgnored { return nil }
    guard let text = try? SourceText(decoding: bytes, as: settings.encoding, named: name) else { return nil }
    let snapshot = Snapshot(text)
    let page = Page(reading: snapshot)
    let date = page.folio?.date ?? settings.date
    let facts = page.articles.map { ArticleFacts(reading: $0, lexicon: lexicon, pageDate: date) }
    return IndexablePage(PageSummary(of: page, facts: PageFacts(articles: facts), snapshot: snapshot, date: date))
  }
}
