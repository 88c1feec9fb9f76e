import TestSupport
import Testing
import TextModel

@Suite struct LineTableTests {
  @Test(arguments: [
    ("", [0]), ("a", [0]), ("a\n", [0, 2]), ("a\r\nb", [0, 3]), ("a\rb", [0, 2]), ("\r\r\n\n", [0, 1, 3, 4]),
    ("一\n二", [0, 4]), ("a\u{2028}b", [0]),
  ])
  func `lines end with LF, CRLF and lone CR, and with nothing else`(text: String, starts: [Int]) {
    #expect(LineTable(Array(text.utf8).span).starts == starts)
  }

  @Test(arguments: 0..<60)
  func `a table that follows edits equals one made anew`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var snapshot = Snapshot(seed % 3 == 0 ? "" : "甲乙\r\n丙\n\n丁\r戊\r\n")
    let pieces = ["\n", "\r", "\r\n", "", "字", "a\r\nb\n", "\n\r", "😀", "\r\r\n\n"]
    for step in 0..<80 {
      let low = Int.random(in: 0...snapshot.byteCount, using: &random)
      let high = min(snapshot.byteCount, low + Int.random(in: 0...4, using: &random))
      let text = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      let before = snapshot
      let applied = snapshot.apply(TextEdit(range: ByteRange(low, high), newText: text))
      let expected = LineTable(snapshot.bytes.span)
      #expect(snapshot.lines == expected, "seed \(seed), step \(step)")
      guard snapshot.lines == expected else { return }
      expectUnchangedLines(before, snapshot, applied, "seed \(seed), step \(step)")
    }
  }

  /// Lines outside `changedLines` are those of the text before, only moved.
  private func expectUnchangedLines(_ before: Snapshot, _ after: Snapshot, _ edit: AppliedEdit, _ comment: Comment) {
    #expect(after.lines.count == before.lines.count + edit.lineDelta, comment)
    for line in 0..<after.lines.count where !edit.changedLines.contains(line) {
      let old = line < edit.changedLines.lowerBound ? line : line - edit.lineDelta
      let range = after.lines.range(ofLine: line)
      #expect(after.text(in: range) == before.text(in: before.lines.range(ofLine: old)), comment)
      let shift = line < edit.changedLines.lowerBound ? 0 : edit.insertedCount - edit.replaced.count
      #expect(range == before.lines.range(ofLine: old).shifted(by: shift), comment)
    }
  }

  @Test func `the content of a line is without its end mark`() {
    let snapshot = Snapshot("一\r\n二\r三\n")
    #expect((0..<5).map { snapshot.text(ofLine: $0) } == ["一", "二", "三", "", ""])
    #expect(snapshot.lines.line(at: 4) == 0)
    #expect(snapshot.lines.line(at: 5) == 1)
    #expect(snapshot.lines.line(at: 99) == 3)
    #expect(snapshot.lines.line(at: -1) == 0)
  }
}
