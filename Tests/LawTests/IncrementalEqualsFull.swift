import FuzzTargets
import EditorFeatures
import Foundation
import Linting
import PageStructure
import Rules
import TestSupport
import Testing
import TextModel

/// Invariant 5: after any edit the analysis that followed it is the analysis of the new text.
///
/// `LAW_ROUNDS` multiplies the number of random edits; `LAW_SEED` starts the seeds elsewhere.
@Suite struct IncrementalEqualsFull {
  static let rounds = Int(ProcessInfo.processInfo.environment["LAW_ROUNDS"] ?? "") ?? 1
  static let firstSeed = UInt64(ProcessInfo.processInfo.environment["LAW_SEED"] ?? "") ?? 1
  static let checker = Checker(rules: RuleRegistry.rules)

  @Test("The analysis after single edits, one after another, is that of the new text", arguments: LawPage.all)
  func singleEdits(page: LawPage) {
    for seed in Self.firstSeed..<(Self.firstSeed + UInt64(Self.rounds)) {
      var edits = RandomEdits(seed: seed)
      var analysis = Analysis(of: Snapshot(page.text), checker: Self.checker)
      for step in 0..<10 {
        let edit = edits.next(in: analysis.snapshot)
        analysis = analysis.applying([edit])
        guard Self.isFull(analysis, "page \(page.name), seed \(seed), step \(step), edit \(edit)") else { return }
      }
    }
  }

  @Test("The analysis after several edits at once is that of the new text", arguments: LawPage.all)
  func severalEdits(page: LawPage) {
    for seed in Self.firstSeed..<(Self.firstSeed + UInt64(Self.rounds)) {
      var edits = RandomEdits(seed: seed &+ 0x5EED)
      var analysis = Analysis(of: Snapshot(page.text), checker: Self.checker)
      for step in 0..<3 {
        var batch: [TextEdit] = []
        var snapshot = analysis.snapshot
        for _ in 0..<edits.count(2...20) {
          let edit = edits.next(in: snapshot)
          snapshot.apply(edit)
          batch.append(edit)
        }
        analysis = analysis.applying(batch)
        guard Self.isFull(analysis, "page \(page.name), seed \(seed), step \(step), \(batch.count) edits") else {
          return
        }
      }
    }
  }

  @Test("Undoing an edit gives the analysis before it", arguments: LawPage.all)
  func undo(page: LawPage) {
    var edits = RandomEdits(seed: Self.firstSeed &+ 77)
    let before = Analysis(of: Snapshot(page.text), checker: Self.checker)
    for step in 0..<(2 * Self.rounds) {
      let edit = edits.next(in: before.snapshot)
      var snapshot = before.snapshot
      let applied = snapshot.apply(edit)
      let inverse = TextEdit(
        range: ByteRange(applied.replaced.lowerBound, applied.replaced.lowerBound + applied.insertedCount),
        newText: before.snapshot.text(in: applied.replaced))
      let after = before.applying([edit]).applying([inverse])
      if let difference = Self.difference(after, before) {
        Issue.record("page \(page.name), step \(step), edit \(edit)\n\(difference)")
        return
      }
    }
  }

  /// Compares an analysis with that of its text read whole; records what differs.
  private static func isFull(_ analysis: Analysis, _ situation: String) -> Bool {
    let whole = Analysis(of: Snapshot(analysis.snapshot.bytes), checker: checker)
    guard let difference = difference(analysis, whole) else { return true }
    Issue.record("\(situation)\n\(difference)")
    return false
  }

  private static func difference(_ incremental: Analysis, _ full: Analysis) -> String? {
    StoredDifference.between(incremental.snapshot.lines, full.snapshot.lines, path: "lines")
      ?? StoredDifference.between(incremental.page, full.page, path: "page")
      ?? StoredDifference.between(incremental.facts, full.facts, path: "facts")
      ?? StoredDifference.between(incremental.findings, full.findings, path: "findings")
  }
}
