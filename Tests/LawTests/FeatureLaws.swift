import EditorFeatures
import FuzzTargets
import Linting
import TestSupport
import Testing
import TextModel
import WorkspaceIndex

/// What editors require of the ranges that they are sent, on every page and after random edits.
@Suite struct FeatureLaws {
  @Test("Every range that a feature gives lies in the text, on borders of characters", arguments: LawPage.all)
  func ranges(page: LawPage) {
    var edits = RandomEdits(seed: 47)
    var analysis = Analysis(of: Snapshot(page.text), checker: IncrementalEqualsFull.checker)
    for step in 0..<3 {
      for range in everyRange(of: analysis) where !range.isGood(in: analysis.snapshot.bytes) {
        Issue.record("page \(page.name), step \(step), range \(range)")
      }
      let lines = analysis.foldingRanges().map(\.lines)
      #expect(lines.allSatisfy { $0.upperBound < analysis.snapshot.lines.count })
      #expect(Set(lines.map(\.lowerBound)).count == lines.count)
      let tokens = analysis.semanticTokens()
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
      let table = analysis.snapshot.lines
      #expect(tokens.allSatisfy { table.line(at: $0.range.lowerBound) == table.line(at: $0.range.upperBound) })
      analysis = analysis.applying([edits.next(in: analysis.snapshot)])
    }
  }

  @Test("Selections grow from the cursor to the page", arguments: LawPage.all)
  func selections(page: LawPage) {
    let analysis = Analysis(of: Snapshot(page.text), checker: IncrementalEqualsFull.checker)
    for offset in stride(from: -1, to: analysis.snapshot.byteCount + 2, by: 331) {
      let ranges = analysis.selectionRanges(at: offset)
      #expect(ranges.last == ByteRange(0, analysis.snapshot.byteCount))
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $1.contains($0) && $1.count > $0.count })
    }
  }

  private func everyRange(of analysis: Analysis) -> [ByteRange] {
    var result = analysis.findings.flatMap { finding in
      [finding.range] + finding.related.map(\.range) + finding.fixes.flatMap { $0.edits.map(\.range) }
    }
    result += analysis.semanticTokens().map(\.range) + analysis.documentLinks().map(\.range)
    result += analysis.reflowEdits().map(\.range)
    let whole = ByteRange(0, analysis.snapshot.byteCount)
    result += analysis.inlayHints(in: whole).map { ByteRange($0.offset, $0.offset) }
    for offset in stride(from: 0, to: analysis.snapshot.byteCount, by: 499) {
      result += analysis.highlights(at: offset) + analysis.selectionRanges(at: offset)
      if let definition = analysis.definition(at: offset) { result += [definition.origin, definition.target] }
      if let target = analysis.renameTarget(at: offset) { result.append(target.range) }
    }
    return result
  }
}
