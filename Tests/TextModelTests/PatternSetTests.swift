import TestSupport
import Testing
import TextModel

@Suite struct PatternSetTests {
  private func text(_ string: String) -> LogicalText {
    let snapshot = Snapshot(string)
    var text = LogicalText(base: 0)
    text.append(line: ByteRange(0, snapshot.byteCount), of: snapshot.bytes.span, joint: .none)
    return text
  }

  @Test func `all words are found, those inside others too`() {
    var patterns = PatternSet()
    for (entry, word) in ["平方", "平方米", "米", "方"].enumerated() {
      patterns.insert(word, table: 3, entry: UInt32(entry))
    }
    let matches = patterns.matches(in: text("平方米"), 0..<3)
    #expect(matches.map(\.range) == [0..<2, 0..<3, 1..<2, 2..<3])
    #expect(matches.map(\.entry) == [0, 1, 3, 2])
    #expect(matches.allSatisfy { $0.table == 3 })
  }

  @Test func `width makes no difference and ranges bound the search`() {
    var patterns = PatternSet()
    patterns.insert("km/h", table: 0, entry: 0)
    patterns.insert("𠮷", table: 0, entry: 1)
    patterns.insert("", table: 0, entry: 2)
    #expect(patterns.matches(in: text("ｋｍ／ｈ𠮷"), 0..<5).map(\.range) == [0..<4, 4..<5])
    #expect(patterns.matches(in: text("km/h"), 0..<3).isEmpty)
    #expect(patterns.matches(in: text("km/h"), 1..<99).isEmpty)
  }

  @Test(arguments: 0..<30)
  func `the matches are those of a search word by word`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let alphabet = ["甲", "乙", "丙", "1"]
    func word(_ length: Int) -> String {
      (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }.joined()
    }
    let words = (0..<20).map { _ in word(Int.random(in: 1...4, using: &random)) }
    let content = word(60)
    var patterns = PatternSet()
    for (entry, word) in words.enumerated() { patterns.insert(word, table: 1, entry: UInt32(entry)) }
    let found = Set(patterns.matches(in: text(content), 0..<60))
    var expected: Set<PatternSet.Match> = []
    let scalars = Scalars.of(content)
    for (entry, word) in words.enumerated() {
      let needle = Scalars.of(word)
      for start in 0...(scalars.count - needle.count) where Array(scalars[start..<(start + needle.count)]) == needle {
        expected.insert(PatternSet.Match(range: start..<(start + needle.count), table: 1, entry: UInt32(entry)))
      }
    }
    #expect(found == expected, "seed \(seed)")
  }
}
