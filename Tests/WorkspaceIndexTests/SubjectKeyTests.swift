import Facts
import Testing
import WorkspaceIndex

@Suite struct SubjectKeyTests {
  @Test("Quotation marks, blanks and width do not part two wordings of one subject")
  func equal() {
    #expect(SubjectKey("“小菜园”") == SubjectKey("小菜园"))
    #expect(SubjectKey("５G 基站") == SubjectKey("5G基站"))
    #expect(SubjectKey("小菜园") != SubjectKey("大菜园"))
  }

  @Test("A subject without a word is none")
  func empty() {
    #expect(SubjectKey("") == nil)
    #expect(SubjectKey("“ ”、") == nil)
  }
}
