import Testing
import copydesk

@Suite struct PrintableTextTests {
  @Test func `lines end as a terminal has them, and nothing in them acts on it`() {
    #expect(PrintableText.lines("甲\r\n乙\r丙\n") == "甲\n乙\n丙\n")
    #expect(PrintableText.lines("a\u{1B}[31m\u{9B}b\u{7}\n") == "a<U+001B>[31m<U+009B>b<U+0007>\n")
  }
}
