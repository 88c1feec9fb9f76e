import Linting
import TestSupport
import Testing
import TextModel

@Suite struct MarkdownCodeTests {
  /// The marked stretches, and nothing else, are code.
  private func expectCode(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let text = MarkedText(marked)
    let code = MarkdownCode(in: Snapshot(text.text))
    for offset in 0..<text.text.utf8.count {
      let isMarked = text.ranges.contains { $0.contains(offset) }
      let range = ByteRange(offset, offset + 1)
      #expect(code.touches(range) == isMarked, "offset \(offset)", sourceLocation: sourceLocation)
    }
  }

  @Test func `what stands between back-ticks is code`() {
    expectCode("用⟦`check`⟧检查，用⟦``a`b``⟧也行。")
    expectCode("只有一个`的一行。\n再一个`。")
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a fenced block is code to its end`(lineEnd: String) {
    expectCode("甲\n⟦```sh\ncopydesk check,,\n```⟧\n乙，⟦`丙`⟧".replacing("\n", with: lineEnd))
    expectCode("甲`\n⟦~~~\n```\n~~~~⟧\n乙".replacing("\n", with: lineEnd))
  }

  @Test func `a block without an end reaches to the end of the text`() {
    expectCode("甲\n⟦```\n乙\n丙⟧")
  }

  @Test func `targets of links and comments are code, their words are not`() {
    expectCode("见[说明⟦](a,,b.md)⟧，⟦`x`⟧。⟦<!-- 注,, -->⟧")
  }

  @Test func `a page without back-ticks has no code`() {
    #expect(MarkdownCode(in: Snapshot("[甲](乙)\n~~~\n丙\n")).isEmpty)
  }

  @Test func `an empty range in code touches it, one beside it does not`() {
    let code = MarkdownCode(in: Snapshot("a `b` c"))
    #expect(code.touches(ByteRange(3, 3)))
    #expect(!code.touches(ByteRange(0, 2)))
    #expect(!code.touches(ByteRange(5, 6)))
    #expect(code.touches(ByteRange(0, 7)))
  }
}
