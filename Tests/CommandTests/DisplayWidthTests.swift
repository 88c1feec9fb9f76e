import Testing
import copydesk

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("中文", 4), ("，。！", 6), ("１２", 4), ("“引号”", 6), ("が", 2), ("ｶﾞ", 2), ("é", 1), ("e\u{301}", 1),
    ("\u{3000}", 2), ("한글", 4), ("😀", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("✔️", 2), ("👍🏽", 2), ("1️⃣", 2), ("𠮷", 2),
    ("\u{200B}", 0), ("", 0), ("㎡", 2), ("…", 1), ("\u{FFFD}", 1),
  ])
  func `text takes the columns that terminals give it`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `ambiguous characters are two wide where the terminal is set so`() {
    #expect(DisplayWidth.of("“引号”…①×", isAmbiguousWide: true) == 14)
    #expect(DisplayWidth.of("“引号”…①×") == 9)
    #expect(DisplayWidth.of("abc中", isAmbiguousWide: true) == 5)
  }
}
