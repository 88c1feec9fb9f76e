import TestSupport
import Testing
import TextModel

@Suite struct PositionTests {
  static let text = "甲𠮷乙\r\n👨‍👩‍👧e\u{301}x\r\n\r末"

  @Test(arguments: [
    (PositionEncoding.utf8, 3 + 4 + 3), (.utf16, 1 + 2 + 1), (.utf32, 3),
  ])
  func `columns count the code units of the encoding`(encoding: PositionEncoding, column: Int) {
    let snapshot = Snapshot(Self.text)
    #expect(snapshot.position(of: 10, in: encoding) == LinePosition(line: 0, column: column))
    #expect(snapshot.offset(of: LinePosition(line: 0, column: column), in: encoding) == 10)
  }

  @Test(arguments: PositionEncoding.allCases)
  func `places of all encodings at once are those of each`(encoding: PositionEncoding) {
    for text in ["", "\n", String(repeating: "长𠮷线\u{301}", count: 90), Self.text] + Seeds.names.map(Seeds.text) {
      let snapshot = Snapshot(text)
      for step in [1, 7, 400] {
        let offsets = Array(stride(from: 0, through: snapshot.byteCount + 3, by: step))
        for (offset, place) in zip(offsets, snapshot.everyPosition(of: offsets)) {
          let column =
            switch encoding {
            case .utf8: place.utf8
            case .utf16: place.utf16
            case .utf32: place.utf32
            }
          #expect(snapshot.position(of: offset, in: encoding) == LinePosition(line: place.line, column: column))
        }
      }
    }
  }

  @Test func `bytes are counted alike one at a time and many`() {
    var random = SeededRandom(seed: 5)
    for count in 0..<60 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) & 0x83 }
      for start in 0...count {
        let expected = bytes[start...].count { $0 == 0x81 || $0 == 0 }
        #expect(ByteCount.occurrences(of: 0x81, or: 0, in: bytes.span, start..<(count + 5)) == expected)
      }
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func `every character border survives the round trip`(encoding: PositionEncoding) {
    for text in [Self.text] + Seeds.names.map(Seeds.text) {
      let snapshot = Snapshot(text)
      var converter = PositionConverter(snapshot, encoding)
      for offset in 0...snapshot.byteCount {
        let position = converter.position(of: offset)
        #expect(position == snapshot.position(of: offset, in: encoding))
        let line = snapshot.lines.contentRange(ofLine: position.line, in: snapshot.bytes.span)
        let isBorder = offset == snapshot.byteCount || snapshot.bytes[offset] & 0xC0 != 0x80
        if isBorder && offset <= line.upperBound {
          #expect(snapshot.offset(of: position, in: encoding) == offset)
        }
      }
    }
  }

  @Test func `a column inside a surrogate pair gives the character's start`() {
    let snapshot = Snapshot("甲𠮷乙")
    #expect(snapshot.offset(of: LinePosition(line: 0, column: 2), in: .utf16) == 3)
    #expect(snapshot.offset(of: LinePosition(line: 0, column: 5), in: .utf8) == 3)
  }

  @Test func `an offset inside a character or a line end moves to its start`() {
    let snapshot = Snapshot("甲\r\n乙")
    #expect(snapshot.position(of: 2, in: .utf16) == LinePosition(line: 0, column: 0))
    #expect(snapshot.position(of: 4, in: .utf16) == LinePosition(line: 0, column: 1))
    #expect(snapshot.position(of: 5, in: .utf16) == LinePosition(line: 1, column: 0))
  }

  @Test(arguments: PositionEncoding.allCases)
  func `positions out of range clamp`(encoding: PositionEncoding) {
    let snapshot = Snapshot("甲\n乙")
    #expect(snapshot.offset(of: LinePosition(line: 0, column: 99), in: encoding) == 3)
    #expect(snapshot.offset(of: LinePosition(line: 9, column: 0), in: encoding) == 7)
    #expect(snapshot.offset(of: LinePosition(line: -1, column: -5), in: encoding) == 0)
    #expect(snapshot.offset(of: LinePosition(line: 1, column: Int.max), in: encoding) == 7)
    #expect(snapshot.position(of: 99, in: encoding).line == 1)
    #expect(snapshot.position(of: -3, in: encoding) == LinePosition(line: 0, column: 0))
  }

  @Test(arguments: PositionEncoding.allCases)
  func `in a long line places are found in any order`(encoding: PositionEncoding) {
    var random = SeededRandom(seed: 11)
    let alphabet = ["中", "a", "😀", "é", "，", "\u{301}"]
    let lines = (0..<3).map { _ in
      (0..<9000).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }.joined()
    }
    let snapshot = Snapshot(lines.joined(separator: "\n"))
    var converter = PositionConverter(snapshot, encoding)
    for _ in 0..<400 {
      let offset = Int.random(in: 0...snapshot.byteCount, using: &random)
      let position = converter.position(of: offset)
      let line = snapshot.lines.contentRange(ofLine: position.line, in: snapshot.bytes.span)
      let text = snapshot.text(in: ByteRange(line.lowerBound, offset))
      let column =
        switch encoding {
        case .utf8: text.utf8.count
        case .utf16: text.utf16.count
        case .utf32: text.unicodeScalars.count
        }
      #expect(position.column == column)
    }
  }
}
