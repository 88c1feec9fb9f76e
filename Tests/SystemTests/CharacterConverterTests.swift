import Foundation
import System
import TestSupport
import Testing
import TextModel

@Suite struct CharacterConverterTests {
  /// 中文“报纸”，四字节的 㐀 在内。
  private let bytes: [UInt8] = [
    0xD6, 0xD0, 0xCE, 0xC4, 0xA1, 0xB0, 0xB1, 0xA8, 0xD6, 0xBD, 0xA1, 0xB1, 0x81, 0x39, 0xEE, 0x39, 0x0D, 0x0A,
  ]

  @Test func `GB18030 is read, its four-byte forms included`() throws {
    let text = try CharacterConverter.decodeGB18030(bytes)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "中文“报纸”㐀\r\n")
    #expect(text.encoding == .gb18030)
    #expect(text.repairs.isEmpty)
  }

  @Test func `what was read is written back byte for byte`() throws {
    let text = try CharacterConverter.decodeGB18030(bytes)
    #expect(try text.encoded(text.bytes) == bytes)
  }

  @Test func `long text is converted in pieces without a seam`() throws {
    let many = Array(repeatElement(bytes, count: 20_000).joined())
    let text = try CharacterConverter.decodeGB18030(many)
    #expect(text.bytes.count == 20_000 * "中文“报纸”㐀\r\n".utf8.count)
    #expect(try CharacterConverter.encodeGB18030(text.bytes) == many)
  }

  @Test func `bytes that do not fit become replacement characters, and their places are known`() throws {
    let text = try CharacterConverter.decodeGB18030([0xD6, 0xD0, 0xFF, 0xCE, 0xC4, 0xD6])
    #expect(String(decoding: text.bytes, as: UTF8.self) == "中\u{FFFD}文\u{FFFD}")
    #expect(text.repairs == [ByteRange(3, 6), ByteRange(9, 12)])
  }

  @Test(arguments: SourceEncoding.allCases)
  func `a page is read and written back in each encoding`(encoding: SourceEncoding) throws {
    let page = "川汇区\r\n投入3595.58万元，惠及174个村。\r\n"
    let bytes =
      encoding == .gb18030
      ? try CharacterConverter.encodeGB18030(Array(page.utf8)) : SourceText.encode(Array(page.utf8), as: encoding) ?? []
    let text = try SourceText(detecting: bytes, named: "page")
    #expect(text.encoding == encoding)
    #expect(String(decoding: text.bytes, as: UTF8.self) == page)
    #expect(try text.encoded(text.bytes) == bytes)
  }

  @Test func `any bytes at all are read without an error`() throws {
    var random = SeededRandom(seed: 20)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = try SourceText(detecting: bytes, named: "noise")
      let isValid = SourceText.isValidUTF8(text.bytes.span)
      #expect(isValid)
    }
  }
}
