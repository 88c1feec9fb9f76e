import Testing
import TextModel

@testable import Rules

@Suite("The table of collocations")
struct CollocationTableTests {
  @Test("Rows have the width that the reader counts on: four ideographs, one byte between two, two behind the last")
  func rowsAreOfOneWidth() {
    let words = CollocationTable.text.split { $0 == " " || $0 == "\n" }
    #expect(words.count > 30_000)
    #expect(
      words.allSatisfy {
        $0.unicodeScalars.count == 4 && $0.unicodeScalars.allSatisfy { Scalars.isIdeograph($0.value) }
      })
    #expect(CollocationTable.text.utf8.count == 13 * words.count + 1)
    #expect(CollocationTable.text.hasSuffix("\n\n"))
  }

  @Test("No row stands twice, and words that are told apart sound alike")
  func rowsAreDifferent() {
    let words = TableReader.words(of: CollocationTable.text)
    #expect(Set(words).count == words.count)
    for pair in TableReader.scalars(of: CollocationTable.distinct) {
      #expect(pair.count == 4)
      #expect(Pinyin.number(of: pair[0]) == Pinyin.number(of: pair[2]))
      #expect(Pinyin.number(of: pair[1]) == Pinyin.number(of: pair[3]))
    }
  }

  @Test("The last row is found like the others")
  func lastRowIsRead() {
    let snapshot = Snapshot("治理黑臭水题。")
    var text = LogicalText(base: 0)
    text.append(line: ByteRange(0, snapshot.byteCount), of: snapshot.bytes.span, joint: .none)
    #expect(HeardCollocations("黑臭水体\n\n").matches(in: text).map(\.right) == ["黑臭水体"])
  }
}
