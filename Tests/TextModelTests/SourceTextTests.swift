import Testing
import TextModel

@Suite struct SourceTextTests {
  @Test(
    arguments: [
      ([], SourceEncoding.utf8), ([0xE4, 0xB8, 0x80], .utf8), ([0xEF, 0xBB, 0xBF, 0x41], .utf8WithMark),
      ([0xFF, 0xFE, 0x41, 0x00], .utf16LittleEndian), ([0xFE, 0xFF, 0x00, 0x41], .utf16BigEndian),
      // 本报讯 in GBK.
      ([0xB1, 0xBE, 0xB1, 0xA8, 0xD1, 0xB6, 0x0D, 0x0A], .gb18030),
      // One damaged byte in a long UTF-8 text does not make it GB18030.
      (Array("本报讯，今日全区召开会议。".utf8) + [0xFF] + Array("。".utf8), .utf8),
    ] as [([UInt8], SourceEncoding)])
  func `the encoding is told by the bytes`(bytes: [UInt8], expected: SourceEncoding) {
    #expect(SourceText.encoding(of: bytes.span) == expected)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "a\u{FFFD}b", [1..<4]),
      ([0xE4, 0xB8], "\u{FFFD}", [0..<3]),
      ([0xC0, 0x80], "\u{FFFD}\u{FFFD}", [0..<3, 3..<6]),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", [0..<3, 3..<6, 6..<9]),
      ([0xF4, 0x90, 0x80, 0x80, 0x41], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}A", [0..<3, 3..<6, 6..<9, 9..<12]),
      ([0xF0, 0x9F, 0x98, 0x41], "\u{FFFD}A", [0..<3]),
    ] as [([UInt8], String, [Range<Int>])])
  func `invalid bytes are repaired as Unicode recommends, and reported`(
    bytes: [UInt8], text: String, repairs: [Range<Int>]
  ) {
    let repaired = SourceText.repaired(bytes)
    #expect(String(decoding: repaired.bytes, as: UTF8.self) == text)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
    #expect(repaired.repairs == repairs.map { ByteRange($0) })
  }

  @Test(arguments: [SourceEncoding.utf8, .utf8WithMark, .utf16LittleEndian, .utf16BigEndian])
  func `text survives being written and read again`(encoding: SourceEncoding) throws {
    let text = Array("版面\r\n𠮷😀a\u{FEFF}b".utf8)
    let bytes = try #require(SourceText.encode(text, as: encoding))
    #expect(SourceText.encoding(of: bytes.span) == encoding)
    let read = SourceText.decode(bytes, as: encoding)
    #expect(read.bytes == text)
    #expect(read.encoding == encoding)
    #expect(read.repairs.isEmpty)
  }

  @Test func `a lone surrogate and an odd byte of UTF-16 are repaired`() {
    let read = SourceText.decode([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00, 0x42], as: .utf16LittleEndian)
    #expect(String(decoding: read.bytes, as: UTF8.self) == "\u{FFFD}A\u{FFFD}")
    #expect(read.repairs == [ByteRange(0, 3), ByteRange(4, 7)])
  }
}
