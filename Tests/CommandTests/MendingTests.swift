import Foundation
import Linting
import System
import TestSupport
import Testing
import TextModel
import copydesk

@Suite struct MendingTests {
  @Test func `edits are applied in one pass, wherever they stand`() {
    let text = MarkedText("⟦一⟧二⟦三⟧⟦⟧四⟦五⟧")
    let edits = text.ranges.map { TextEdit(range: ByteRange($0), newText: "x") }
    let result = Mending.snapshot(Snapshot(text.text), applying: edits)
    #expect(String(decoding: result.bytes, as: UTF8.self) == "x二xx四x")
  }

  @Test func `edits out of range or out of order do no harm`() {
    let edits = [
      TextEdit(range: ByteRange(6, 3), newText: "a"), TextEdit(range: ByteRange(0, 3), newText: "b"),
      TextEdit(range: ByteRange(90, 99), newText: "c"),
    ]
    let result = Mending.snapshot(Snapshot("一二三"), applying: edits)
    #expect(String(decoding: result.bytes, as: UTF8.self).hasSuffix("c"))
  }

  /// A sentence with the blanks that extraction leaves, which are mended for certain.
  private static let defect = "志愿者转变观念 ，由 “要我来 ”到 “我要来”。 今年，群众 、党员踊跃参加。"
  private static let mended = "志愿者转变观念，由“要我来”到“我要来”。今年，群众、党员踊跃参加。"

  private func encoded(_ text: String, _ encoding: SourceEncoding) throws -> [UInt8] {
    let bytes = Array(text.utf8)
    return try SourceText(bytes: [], encoding: encoding).encoded(bytes)
  }

  private func page(_ ending: String) -> String {
    "县里推进造林工作\(ending)本报讯（记者 张三）\(Self.defect)\(ending)" + String(repeating: "全县干部群众积极参加植树活动。", count: 3)
  }

  @Test(arguments: SourceEncoding.allCases, ["\n", "\r\n", "\r"])
  func `a file is mended in its own encoding, with its own line ends`(encoding: SourceEncoding, ending: String) throws {
    let folder = try ScratchFolder()
    let path = try folder.write(try encoded(page(ending), encoding), to: "a.txt")
    let before = try ProductBinary.run(["check", "-f", "json", path]).text
    let isMendable = before.contains("\"safe\":true")
    try #require(isMendable, "no safe fix for the sample any more: choose another")
    let outcome = try ProductBinary.run(["check", "--fix", "-f", "json", path])
    #expect(outcome.errors == "")
    #expect(!outcome.text.contains("\"safe\":true"))
    let result = try SourceText(detecting: try folder.bytes("a.txt"), named: "a.txt")
    #expect(result.encoding == encoding)
    let text = String(decoding: result.bytes, as: UTF8.self)
    #expect(text == page(ending).replacing(Self.defect, with: Self.mended))
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func `a page that is named twice is mended once, without a complaint`() throws {
    let folder = try ScratchFolder()
    try folder.write(page("\n"), to: "a.txt")
    for _ in 0..<5 {
      try folder.write(page("\n"), to: "a.txt")
      let outcome = try ProductBinary.run(
        ["check", "--fix", "--fail-on", "never", "a.txt", ".", "a.txt"], in: folder.url)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.status == 0)
    }
    let text = String(decoding: try folder.bytes("a.txt"), as: UTF8.self)
    #expect(text == page("\n").replacing(Self.defect, with: Self.mended))
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func `fixes that want the same place do not keep each other from being done`() throws {
    // All digits of the page, and one number whose letters and digits are of both widths.
    let page = "大会于１９９８年３月５日在北京召开，代表２９００人，会期１５天，推广“１+３+N”模式，讨论报告６个，下午１时开始。\n"
    let outcome = try ProductBinary.run(["check", "--fix", "-"], input: Data(page.utf8))
    #expect(!outcome.text.unicodeScalars.contains { ("０"..."９").contains($0) })
    #expect(!outcome.errors.contains("可用 --fix"))
  }

  @Test func `a second run finds nothing more to do and leaves the file alone`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(page("\n"), to: "a.txt")
    _ = try ProductBinary.run(["check", "--fix", path])
    let bytes = try folder.bytes("a.txt")
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    _ = try ProductBinary.run(["check", "--fix", path])
    #expect(try folder.bytes("a.txt") == bytes)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date == date)
  }

  @Test func `a file with bytes that cannot be read is left alone`() throws {
    let folder = try ScratchFolder()
    let bytes = Array(page("\n").utf8) + [0xFF, 0x0A]
    let path = try folder.write(bytes, to: "a.txt")
    let outcome = try ProductBinary.run(["check", "--fix", path])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("没有修改"))
    #expect(try folder.bytes("a.txt") == bytes)
  }

  @Test func `a file that may not be written is left alone, and the others are mended`() throws {
    let folder = try ScratchFolder()
    try folder.write(page("\n"), to: "locked/a.txt")
    try folder.write(page("\n"), to: "open/b.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path("locked"))
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path("locked")) }
    // Root may write anywhere.
    if FileManager.default.isWritableFile(atPath: folder.path("locked")) { return }
    let outcome = try ProductBinary.run(["check", "--fix", folder.path])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("没有权限"))
    #expect(try folder.bytes("locked/a.txt") == Array(page("\n").utf8))
    #expect(String(decoding: try folder.bytes("open/b.txt"), as: UTF8.self).contains(Self.mended))
  }

  @Test func `standard input is mended to standard output`() throws {
    let outcome = try ProductBinary.run(["check", "--fix", "-"], input: Data(page("\r\n").utf8))
    #expect(outcome.text == page("\r\n").replacing(Self.defect, with: Self.mended))
    #expect(outcome.errors.contains("版面"))
    #expect(try ProductBinary.run(["check", "--fix", "-", "a.txt"]).status == 2)
  }
}
