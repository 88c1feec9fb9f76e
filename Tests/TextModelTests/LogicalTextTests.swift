import TestSupport
import Testing
import TextModel

@Suite struct LogicalTextTests {
  /// The lines of a text as one paragraph.
  private func joined(_ text: String, base: Int = 0) -> (LogicalText, Snapshot) {
    let snapshot = Snapshot(text)
    var builder = LogicalTextBuilder(base: base)
    for line in 0..<snapshot.lines.count {
      let content = snapshot.lines.contentRange(ofLine: line, in: snapshot.bytes.span)
      builder.append(line: content, of: snapshot.bytes.span, joint: .lineBreak)
    }
    let logical = builder.text
    return (logical, snapshot)
  }

  @Test(arguments: [
    ("全区 187 座电站", "全区187座电站"),
    ("转变观念 ，由 “要我来 ”到", "转变观念，由“要我来”到"),
    ("构建“1+\n1+N”团队", "构建“1+1+N”团队"),
    ("投入 35\n95.58 万元", "投入3595.58万元"),
    ("平方\r\n米", "平方米"),
    ("LED screen 电子 显示屏", "LED screen电子显示屏"),
    ("Hello\nworld", "Hello world"),
    ("6199503 ２０23 年", "6199503 ２０23年"),
    ("空置 1 1 年，纳入名单 15 8 人次，投入 3 80万元，19 00多件次", "空置11年，纳入名单158人次，投入380万元，1900多件次"),
    ("今年以来， 5 8 \n个项目、3. 5亿元、1 2.6%", "今年以来，58个项目、3.5亿元、12.6%"),
    ("拨打 0512 6522 咨询，2022 12 月，第3 5 8 组，1 5个村", "拨打0512 6522咨询，2022 12月，第3 5 8组，15个村"),
    ("1 5个村", "1 5个村"),
    ("传真 65228888 65228889，比分 21 15，", "传真65228888 65228889，比分21 15，"),
    ("\u{FFFD}\u{FFFD}本报讯 （记者", "本报讯（记者"),
    ("　　本报讯", "本报讯"),
    ("李\u{FFFD}红", "李\u{FFFD}红"),
    ("以上 \n 下", "以上下"),
    ("", ""),
    ("   ", ""),
  ])
  func `line breaks and extraction blanks are left out`(source: String, expected: String) {
    #expect(joined(source).0.string() == expected)
  }

  @Test func `ranges map back to the bytes between the first and the last character`() throws {
    let (text, snapshot) = joined("实施 路 面硬\n化 工程")
    let start = try #require(text.scalars.firstIndex(of: 0x8DEF))
    let range = text.source(start..<(start + 4))
    #expect(snapshot.text(in: range) == "路 面硬\n化")
    #expect(text.string(start..<(start + 4)) == "路面硬化")
    #expect(text.joint(before: start) == .blank)
    #expect(text.joint(before: start + 3) == .lineBreak)
    #expect(text.joint(before: start + 2) == .none)
  }

  @Test(arguments: Seeds.names)
  func `every scalar of a seed page maps to its own bytes`(name: String) {
    let (text, snapshot) = joined(Seeds.text(name))
    for index in text.indices where text.characterClass(index) != .space {
      let source = text.source(index..<(index + 1))
      #expect(snapshot.text(in: source) == text.string(index..<(index + 1)))
      #expect(text.index(at: source.lowerBound) == index)
      #expect(text.index(at: source.upperBound - 1) == index)
    }
  }

  @Test func `a text that moved maps to the moved bytes`() {
    var (text, _) = joined("甲乙")
    text.base = 100
    #expect(text.source(1..<2) == ByteRange(103, 106))
    #expect(text.index(at: 103) == 1)
  }

  @Test func `paragraphs are parted by one line feed`() {
    let snapshot = Snapshot("一\n\n二")
    var text = LogicalText(base: 0)
    text.append(line: ByteRange(0, 3), of: snapshot.bytes.span, joint: .none)
    text.endParagraph(at: 3)
    text.endParagraph(at: 4)
    text.append(line: ByteRange(5, 8), of: snapshot.bytes.span, joint: .lineBreak)
    #expect(text.string() == "一\n二")
    #expect(text.paragraphs == [0..<1, 2..<3])
    #expect(text.joint(before: 2) == .none)
  }

  @Test func `looking outside the text finds a paragraph's end`() {
    let (text, _) = joined("甲")
    #expect(text.characterClass(-1) == .lineBreak)
    #expect(text.characterClass(1) == .lineBreak)
    #expect(text.scalar(7) == 0x0A)
    #expect(text.source(5..<9) == ByteRange(3, 3))
    #expect(!text.matches("甲乙", at: 0))
    #expect(text.matches("甲", at: 0))
  }
}

@Suite struct LogicalTextBuilderTests {
  private static let pieces = ["汉", "字", "，", " ", "  ", "a", "Bc", "7", "３", "\u{FFFD}", "\u{3000}", "😀", "é", "。"]

  @Test("Lines of any length are joined as their characters stand", arguments: 0..<8 as Range<UInt64>)
  func longLines(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 1...700, using: &random)
    let source = "汉" + (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    let snapshot = Snapshot(source)
    var builder = LogicalTextBuilder(base: 0)
    builder.append(line: ByteRange(0, snapshot.byteCount), of: snapshot.bytes.span, joint: .none)
    let text = builder.text
    let printing = snapshot.text(in: ByteRange(0, snapshot.byteCount)).unicodeScalars.filter {
      CharacterClass.of($0.value) != .space
    }
    #expect(text.scalars.filter { $0 != 0x20 } == printing.map(\.value), "seed \(seed)")
    for index in text.indices where text.characterClass(index) != .space {
      #expect(snapshot.text(in: text.source(index..<(index + 1))) == text.string(index..<(index + 1)), "seed \(seed)")
      #expect(text.classes[index] == CharacterClass.of(text.scalar(index)).rawValue)
    }
  }
}
