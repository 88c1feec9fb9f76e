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

  private func matches(_ patterns: PatternSet, _ string: String) -> [PatternSet.Match] {
    patterns.occurrences(in: text(string)).matches
  }

  @Test func `all words are found, those inside others too`() {
    var patterns = PatternSet()
    for (entry, word) in ["平方", "平方米", "米", "方"].enumerated() {
      patterns.insert(word, table: 23, entry: UInt32(entry))
    }
    let matches = matches(patterns, "平方米")
    #expect(matches.map(\.range) == [0..<2, 0..<3, 1..<2, 2..<3])
    #expect(matches.map(\.entry) == [0, 1, 3, 2])
    #expect(matches.allSatisfy { $0.table == 23 })
  }

  @Test func `width makes no difference, and an empty word is none`() {
    var patterns = PatternSet()
    patterns.insert("km/h", table: 20, entry: 0)
    patterns.insert("𠮷", table: 20, entry: 1)
    patterns.insert("", table: 20, entry: 2)
    patterns.insert("大𠮷", table: 20, entry: 3)
    #expect(matches(patterns, "ｋｍ／ｈ𠮷").map(\.range) == [0..<4, 4..<5])
    #expect(matches(patterns, "大𠮷").map(\.entry) == [3, 1])
    #expect(matches(patterns, "km/").isEmpty)
    #expect(matches(patterns, "").isEmpty)
  }

  @Test func `words of a text are parted by blanks and line ends and numbered`() {
    var patterns = PatternSet()
    patterns.insert(words: "  平方 米\n平方米\n\n方", table: 20)
    patterns.insert(words: "米 方", table: 21, entry: 7)
    let matches = matches(patterns, "平方米").map { [Int($0.table), Int($0.entry), $0.range.lowerBound, $0.range.count] }
    #expect(
      Set(matches) == [[20, 0, 0, 2], [20, 2, 0, 3], [20, 3, 1, 1], [21, 7, 1, 1], [20, 1, 2, 1], [21, 7, 2, 1]])
  }

  @Test func `marked tables tell the longest word at each place, listed ones its entry too`() {
    var patterns = PatternSet(listing: [2])
    patterns.insert(words: "村支书 支书 书 村", table: 1)
    patterns.insert(words: "支书 支书", table: 2)
    let found = patterns.occurrences(in: text("村支书"))
    let table1 = (found.starts.map { $0 >> 4 & 15 }, found.ends.map { $0 >> 4 & 15 })
    #expect(table1.0 == [3, 2, 1, 0])
    #expect(table1.1 == [0, 1, 0, 3])
    #expect(found.listed == [PatternSet.Match(range: 1..<3, table: 2, entry: 0)])
    #expect(found.matches.isEmpty)
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
    for (entry, word) in words.enumerated() { patterns.insert(word, table: 31, entry: UInt32(entry)) }
    let found = Set(matches(patterns, content))
    var expected: Set<PatternSet.Match> = []
    let scalars = Scalars.of(content)
    for (entry, word) in words.enumerated() {
      let needle = Scalars.of(word)
      for start in 0...(scalars.count - needle.count) where Array(scalars[start..<(start + needle.count)]) == needle {
        expected.insert(PatternSet.Match(range: start..<(start + needle.count), table: 31, entry: UInt32(entry)))
      }
    }
    #expect(found == expected, "seed \(seed)")
  }
}
