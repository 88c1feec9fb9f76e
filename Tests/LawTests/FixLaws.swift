import EditorFeatures
import Linting
import TestSupport
import Testing
import TextModel

/// Invariant 7 on whole pages; the examples of each rule test it on small ones.
@Suite struct FixLaws {
  @Test("A safe fix removes its finding and adds none", arguments: LawPage.all)
  func singleFixes(page: LawPage) {
    let before = Analysis(of: Snapshot(page.text), checker: IncrementalEqualsFull.checker)
    // A stride over the findings keeps pages with hundreds of them affordable.
    let fixable = before.findings.filter { finding in finding.fixes.contains { $0.isSafe } }
    for finding in fixable.enumerated().filter({ $0.offset % max(1, fixable.count / 5) == 0 }).map(\.element) {
      guard let fix = finding.fixes.first(where: \.isSafe) else { continue }
      let after = before.applying(fix.edits.sorted { $0.range > $1.range })
      let (was, now) = (counts(before), counts(after))
      #expect(now[finding.rule, default: 0] < was[finding.rule, default: 0], "page \(page.name), \(finding)")
      for (rule, count) in now where rule != finding.rule {
        #expect(count <= was[rule, default: 0], "page \(page.name): the fix of \(finding.rule) adds \(rule)")
      }
    }
  }

  @Test("All safe fixes together, applied until there are none, end", arguments: LawPage.all)
  func fixAll(page: LawPage) {
    var analysis = Analysis(of: Snapshot(page.text), checker: IncrementalEqualsFull.checker)
    var left = 8
    while left > 0 {
      let edits = analysis.safeEdits()
      if edits.isEmpty { break }
      #expect(zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
      analysis = Analysis(of: analysis.snapshot.applying(edits), checker: analysis.checker)
      left -= 1
    }
    #expect(left > 0, "page \(page.name): fixes without end")
  }

  private func counts(_ analysis: Analysis) -> [RuleID: Int] {
    analysis.findings.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
  }
}
