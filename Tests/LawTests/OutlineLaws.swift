import EditorFeatures
import Linting
import TestSupport
import Testing
import TextModel

/// What LSP requires of document symbols, on every page and after random edits.
@Suite struct OutlineLaws {
  @Test("Every selection range lies in its range and every child in its parent", arguments: LawPage.all)
  func nesting(page: LawPage) {
    var edits = RandomEdits(seed: 31)
    var analysis = Analysis(of: Snapshot(page.text), checker: IncrementalEqualsFull.checker)
    for step in 0..<6 {
      let options = OutlineOptions(showsComponents: true, showsMetrics: true)
      let whole = ByteRange(0, analysis.snapshot.byteCount)
      for item in analysis.outline(language: .chinese, options: options) {
        check(item, in: whole, "page \(page.name), step \(step)")
      }
      analysis = analysis.applying([edits.next(in: analysis.snapshot)])
    }
  }

  private func check(_ item: OutlineItem, in parent: ByteRange, _ situation: String) {
    #expect(parent.contains(item.range), "\(situation), item \(item.name)")
    #expect(item.range.contains(item.selectionRange), "\(situation), item \(item.name)")
    #expect(!item.name.isEmpty, "\(situation), item at \(item.range)")
    for child in item.children { check(child, in: item.range, situation) }
  }
}
