import Linting
import TestSupport
import Testing
import TextModel

@Suite struct KnownWordsTests {
  private func covers(_ words: [String], _ marked: String) -> Bool {
    let text = MarkedText(marked)
    return KnownWords(words.map { KnownWords.Word($0) }).cover(ByteRange(text.ranges[0]), in: Snapshot(text.text))
  }

  @Test func `a place inside a known word is covered, blanks and line ends not counted`() {
    #expect(covers(["李镕"], "镇长李⟦镕⟧出席"))
    #expect(covers(["李镕"], "镇长⟦李镕⟧"))
    #expect(covers(["美丽露肩"], "“美丽\n ⟦露⟧ 肩”行动"))
    #expect(covers(["露", "美丽露肩行动"], "美丽⟦露肩⟧行动"))
  }

  @Test func `a place beside or around a known word is not`() {
    #expect(!covers(["李镕"], "镇长⟦镕⟧李出席"))
    #expect(!covers(["李镕"], "⟦镇长李镕⟧出席"))
    #expect(!covers(["李镕"], "李镕⟦出席⟧"))
    #expect(!covers(["李镕"], "李镕⟦⟧出席"))
    #expect(!covers([], "⟦李⟧"))
    #expect(!covers([String(repeating: "长", count: 50)], "⟦" + String(repeating: "长", count: 50) + "⟧"))
  }
}
