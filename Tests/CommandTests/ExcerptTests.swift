import TestSupport
import Testing
import TextModel
import copydesk

@Suite struct ExcerptTests {
  private func excerpt(_ marked: String, width: Int = 60) -> [Excerpt.Line] {
    let text = MarkedText(marked)
    let range = text.ranges.first.map { ByteRange($0) } ?? ByteRange(0, 0)
    return Excerpt(of: range, in: Snapshot(text.text), width: width).lines
  }

  @Test func `the marks stand under the place, column by column`() {
    #expect(
      excerpt("投入⟦3595.58万元⟧资金") == [.init(number: 1, text: "投入3595.58万元资金", marks: "    ^^^^^^^^^^^")])
    #expect(excerpt("a⟦e\u{301}⟧b")[0].marks == " ^")
    #expect(excerpt("😀中⟦文⟧")[0].marks == "    ^^")
  }

  @Test func `an empty place is one caret`() {
    #expect(excerpt("中⟦⟧文") == [.init(number: 1, text: "中文", marks: "  ^")])
    #expect(excerpt("⟦⟧") == [.init(number: 1, text: "", marks: "^")])
    #expect(excerpt("甲\n⟦⟧") == [.init(number: 2, text: "", marks: "^")])
  }

  @Test func `a place over a line end shows both lines`() {
    #expect(
      excerpt("一\r\n惠及⟦100余\r\n人⟧，\n") == [
        .init(number: 2, text: "惠及100余", marks: "    ^^^^^"), .init(number: 3, text: "人，", marks: "^^"),
      ])
  }

  @Test func `of a place over many lines the first and the last are shown`() {
    let lines = excerpt("⟦一\n二\n三\n四\n五\n六\n七⟧\n")
    #expect(lines.map(\.number) == [1, 2, 3, nil, 7])
  }

  @Test func `a long line is cut around the place`() throws {
    let line = String(repeating: "前", count: 300) + "⟦目标⟧" + String(repeating: "后", count: 300)
    let shown = try #require(excerpt(line, width: 40).first)
    #expect(shown.text.hasPrefix("…前"))
    #expect(shown.text.hasSuffix("后…"))
    #expect(DisplayWidth.of(shown.text) <= 40)
    let caret = shown.marks.prefix { $0 == " " }.count
    #expect(shown.marks.drop { $0 == " " } == "^^^^")
    let before = try #require(shown.text.firstRange(of: "目标")).lowerBound
    #expect(DisplayWidth.of(String(shown.text[..<before])) == caret)
  }

  @Test func `a place that is longer than the room is cut at its end`() throws {
    let shown = try #require(excerpt("短⟦" + String(repeating: "长", count: 200) + "⟧", width: 40).first)
    #expect(shown.text.hasPrefix("短长"))
    #expect(shown.text.hasSuffix("长…"))
    #expect(DisplayWidth.of(shown.text) <= 40)
    #expect(DisplayWidth.of(shown.marks) <= 40)
  }

  @Test func `nothing in a line acts on the terminal`() throws {
    let shown = try #require(excerpt("甲\u{1B}[31m⟦乙\u{7}⟧\u{202E}丙\t丁\u{9B}0m").first)
    #expect(shown.text == "甲<U+001B>[31m乙<U+0007><U+202E>丙 丁<U+009B>0m")
    #expect(shown.marks == String(repeating: " ", count: 14) + String(repeating: "^", count: 10))
  }

  @Test func `invisible characters are shown, but do their work in an emoji`() {
    #expect(excerpt("中⟦\u{200B}⟧文")[0] == .init(number: 1, text: "中<U+200B>文", marks: "  ^^^^^^^^"))
    #expect(excerpt("⟦\u{FEFF}⟧文")[0].text == "<U+FEFF>文")
    #expect(excerpt("⟦👨‍👩‍👧⟧家")[0] == .init(number: 1, text: "👨‍👩‍👧家", marks: "^^"))
  }

  @Test func `on random text the marks are as wide as what they mark`() throws {
    let alphabet = ["中", "，", "a", "1", " ", "😀", "é", "\u{3000}", "“", "👍🏽", "\u{200B}", "ﾃ"]
    var random = SeededRandom(seed: 7)
    for _ in 0..<500 {
      let pieces = (0..<3).map { _ in
        (0..<Int.random(in: 0..<60, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        }.joined()
      }
      let width = Int.random(in: 20..<90, using: &random)
      let shown = try #require(excerpt("\(pieces[0])⟦\(pieces[1])⟧\(pieces[2])", width: width).first)
      #expect(DisplayWidth.of(shown.text) <= width)
      #expect(DisplayWidth.of(shown.marks) <= width + 1)
      #expect(shown.marks.contains("^"))
    }
  }
}
