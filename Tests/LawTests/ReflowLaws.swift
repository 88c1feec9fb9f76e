import EditorFeatures
import PageStructure
import TestSupport
import Testing
import TextModel

@Suite struct ReflowLaws {
  @Test("Reflow changes blanks and line ends, and nothing that prints", arguments: LawPage.all)
  func keepsText(page: LawPage) {
    let analysis = Analysis(of: Snapshot(page.text), checker: IncrementalEqualsFull.checker)
    let edits = analysis.reflowEdits()
    #expect(zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    let after = analysis.snapshot.applying(edits)
    #expect(printed(after) == printed(analysis.snapshot), "page \(page.name)")
  }

  @Test("A reflowed page reads as before: the same articles with the same text", arguments: LawPage.all)
  func keepsArticles(page: LawPage) {
    let before = Analysis(of: Snapshot(page.text), checker: IncrementalEqualsFull.checker)
    let after = Analysis(of: before.snapshot.applying(before.reflowEdits()), checker: before.checker)
    #expect(after.page.articles.map(\.headline) == before.page.articles.map(\.headline), "page \(page.name)")
    #expect(after.page.articles.map { $0.text.string() } == before.page.articles.map { $0.text.string() })
  }

  private func printed(_ snapshot: Snapshot) -> [UInt32] {
    Scalars.of(String(decoding: snapshot.bytes, as: UTF8.self)).filter {
      let kind = CharacterClass.of($0)
      return kind != .space && kind != .lineBreak
    }
  }
}
