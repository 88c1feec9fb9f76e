import Testing
import TextModel

@Suite struct CharacterClassTests {
  @Test(arguments: [
    ("一〇㐀𠮷豈⼀", CharacterClass.han), ("09０９", .digit), ("azAZａＺ", .latin), (" \t\u{A0}\u{3000}\u{2003}", .space),
    ("，,", .comma), ("。！？!?", .stop), ("、", .enumerationComma), ("；;", .semicolon), ("：:∶", .colon),
    ("“‘「『", .openQuote), ("”’」』", .closeQuote), ("（([【〔", .openBracket), ("）)]】〕", .closeBracket),
    ("《〈", .openTitle), ("》〉", .closeTitle), ("—–-", .dash), ("…", .ellipsis), ("·•", .middleDot), ("%％‰", .percent),
    ("～~", .tilde), (".．", .period), ("\u{FFFD}\u{E000}", .replacement), ("\u{200B}\u{FEFF}\u{0}", .invisible),
    ("■①℃×", .symbol), ("😀あ", .other), ("\n\r", .lineBreak),
  ])
  func `characters have the class that a reader gives them`(characters: String, expected: CharacterClass) {
    for scalar in characters.unicodeScalars {
      #expect(CharacterClass.of(scalar.value) == expected, "U+\(String(scalar.value, radix: 16))")
    }
  }
}
