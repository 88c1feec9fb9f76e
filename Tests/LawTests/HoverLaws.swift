import EditorFeatures
import Linting
import TestSupport
import Testing
import TextModel

@Suite struct HoverLaws {
  @Test("A hover of any place, in the text or out of it, is of a thing at that place", arguments: LawPage.all)
  func places(page: LawPage) {
    let analysis = Analysis(of: Snapshot(page.text), checker: IncrementalEqualsFull.checker)
    for offset in stride(from: -3, to: analysis.snapshot.byteCount + 5, by: 149) {
      for language in [Language.chinese, .english] {
        guard let hover = analysis.hover(at: offset, language: language) else { continue }
        let clamped = min(max(0, offset), analysis.snapshot.byteCount)
        #expect(hover.range.touches(clamped), "page \(page.name), offset \(offset)")
        #expect(!hover.markdown.isEmpty && !hover.plainText.isEmpty)
      }
    }
  }
}
