import Linting
import PageStructure
import TestSupport
import Testing
import TextModel

@Suite("Edits of joined text")
struct SourceEditsTests {
  /// Replaces the first occurrence of `old` in the joined text of `source`, and gives the source after it.
  static func replacing(_ old: String, with new: String, in source: String) throws -> String {
    let snapshot = Snapshot(source)
    let text = Article(lines: snapshot, joint: .lineBreak, endsParagraph: { _ in false }).text
    let start = try #require(text.indices.first { text.matches(old, at: $0) })
    let edits = text.edits(replacing: start..<(start + old.unicodeScalars.count), with: new)
    return String(decoding: snapshot.applying(edits).bytes, as: UTF8.self)
  }

  @Test("Only what differs is replaced")
  func onlyDifferences() throws {
    #expect(try Self.replacing("草从垃圾", with: "草丛垃圾", in: "清理草从垃圾") == "清理草丛垃圾")
  }

  @Test("A line end inside the replaced words stays")
  func lineEndsStay() throws {
    #expect(try Self.replacing("工作工作", with: "工作", in: "推进工作工\n作落实") == "推进工作\n落实")
    #expect(try Self.replacing("再接再励", with: "再接再厉", in: "再接\n再励") == "再接\n再厉")
  }

  @Test("A blank inside the replaced words goes with them")
  func blanksGo() throws {
    #expect(try Self.replacing("再接再励", with: "一鼓作气", in: "干部再 接再 励冲刺") == "干部一鼓作气冲刺")
  }
}
