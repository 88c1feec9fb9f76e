import EditorFeatures
import Linting
import Testing
import TextModel

@Suite struct CodeFixesTests {
  private func fix(_ edits: (Int, Int, String)..., isSafe: Bool = true) -> Fix {
    Fix(
      title: Message("改", "fix"), edits: edits.map { TextEdit(range: ByteRange($0.0, $0.1), newText: $0.2) },
      isSafe: isSafe)
  }

  private func finding(_ rule: RuleID, _ range: ByteRange, _ fixes: [Fix]) -> Finding {
    Finding(rule: rule, severity: .warning, message: Message("错", "wrong"), range: range, fixes: fixes)
  }

  private func page(_ findings: [Finding]) -> Analysis {
    var page = HandmadePage("abcdefghijklmnopqrstuvwxyz")
    page.findings = findings
    return page.analysis
  }

  @Test("A selection is offered the fixes of the findings that it touches, the preferred one first")
  func offered() {
    let analysis = page([
      finding("one", ByteRange(2, 4), [fix((2, 4, "X")), fix((2, 4, "Y"))]),
      finding("two", ByteRange(8, 9), [fix((8, 9, "Z"))]),
    ])
    #expect(analysis.fixes(touching: ByteRange(4, 4)).map(\.isPreferred) == [true, false])
    #expect(analysis.fixes(touching: ByteRange(5, 7)).isEmpty)
    #expect(analysis.fixes(touching: ByteRange(0, 26)).map(\.finding.rule) == ["one", "one", "two"])
  }

  @Test("Fix-all takes the first safe fix of each finding and nothing unsafe")
  func onlySafe() {
    let analysis = page([
      finding("one", ByteRange(2, 4), [fix((2, 4, "U"), isSafe: false), fix((2, 4, "S"))]),
      finding("two", ByteRange(8, 9), [fix((8, 9, "U"), isSafe: false)]),
      finding("three", ByteRange(10, 11), [fix((10, 11, "T"))]),
    ])
    #expect(analysis.safeEdits().map(\.newText) == ["S", "T"])
    #expect(analysis.safeEdits { $0.rule == "three" }.map(\.newText) == ["T"])
  }

  @Test("A fix that collides with one before it is left out whole; the same edit wanted twice is done once")
  func collisions() {
    #expect(
      FixSelection.compatibleEdits(of: [fix((0, 1, "P"), (2, 3, "P")), fix((0, 3, "R"))]).map(\.newText) == ["P", "P"],
      "one of two is done")
    let edits = FixSelection.compatibleEdits(of: [
      fix((2, 4, "A"), (20, 21, "A")),
      fix((3, 5, "B"), (10, 11, "B")),
      fix((2, 4, "A")),
      fix((5, 5, "C")),
      fix((5, 5, "D")),
      fix((20, 21, "A"), (22, 23, "E")),
    ])
    #expect(edits.map(\.newText) == ["A", "C", "A", "E"])
    #expect(zip(edits, edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
  }
}
