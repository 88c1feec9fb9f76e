import EditorFeatures
import Linting
import PageStructure
import TestSupport
import Testing
import TextModel

@Suite struct ReflowLaws {
  /// Reflow needs the structure of a page, and no rule.
  private let reader = Checker.silent

  @Test("Reflow changes blanks and line ends, and nothing that prints", arguments: LawPage.all + LawPage.layouts)
  func keepsText(page: LawPage) {
    let analysis = Analysis(of: Snapshot(page.text), checker: reader)
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

  @Test("What is reflowed has nothing more to reflow", arguments: LawPage.all + LawPage.layouts)
  func isDoneAtOnce(page: LawPage) {
    let before = Analysis(of: Snapshot(page.text), checker: reader)
    let after = Analysis(of: before.snapshot.applying(before.reflowEdits()), checker: before.checker)
    #expect(after.reflowEdits().map { $0.range } == [], "page \(page.name)")
  }

  @Test("Where the rule of hard-wrapped pages speaks, its fix is the reflow", arguments: LawPage.all)
  func isTheFix(page: LawPage) {
    let analysis = Analysis(of: Snapshot(page.text), checker: IncrementalEqualsFull.checker)
    let findings = analysis.findings.filter { $0.rule == "extraction-hard-wrap" }
    #expect(findings.allSatisfy { $0.fixes.map(\.edits) == [analysis.reflowEdits()] })
    if analysis.page.layout.kind != .hardWrapped { #expect(findings.isEmpty) }
  }

  private func printed(_ snapshot: Snapshot) -> [UInt32] {
    Scalars.of(String(decoding: snapshot.bytes, as: UTF8.self)).filter {
      let kind = CharacterClass.of($0)
      return kind != .space && kind != .lineBreak
    }
  }
}
