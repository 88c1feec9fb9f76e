import LanguageServer
import TestSupport
import Testing

@Suite("Framing")
struct MessageFramingTests {
  private func frames(_ bytes: [UInt8], pieces: [Int] = []) -> [MessageFraming.Frame] {
    var framing = MessageFraming()
    var result: [MessageFraming.Frame] = []
    var start = 0
    for end in pieces + [bytes.count] {
      framing.append(bytes[start..<end])
      start = end
      while let frame = framing.next() { result.append(frame) }
    }
    return result
  }

  private func content(_ text: String) -> MessageFraming.Frame { .content(Array(text.utf8)) }

  private let stream = Array(
    ("Content-Length: 2\r\n\r\n{}content-type: x; charset=utf-8\r\nCONTENT-LENGTH:8\r\n\r\n\"中文\""
      + "Content-Length: 8\n\n\"a\nb:c\"\n" + "\r\nX-Other: 1\r\nContent-Length:  0 \r\n\r\nContent-Length: 1\r\n\r\n1")
      .utf8)

  @Test("headers in any case and order, with any line end, and several messages in one read")
  func whole() {
    let text = "Content-Length: 8\r\n\r\n\"中文\"content-type: x\r\nCONTENT-LENGTH:2\r\n\r\n[]"
    #expect(frames(Array(text.utf8)) == [content("\"中文\""), content("[]")])
  }

  @Test("a stream cut at every byte gives the same messages")
  func everyCut() {
    let whole = frames(stream)
    #expect(whole == [content("{}"), content("\"中文\""), content("\"a\nb:c\"\n"), content(""), content("1")])
    for cut in 0...stream.count { #expect(frames(stream, pieces: [cut]) == whole, "cut at \(cut)") }
    #expect(frames(stream, pieces: Array(0..<stream.count)) == whole)
  }

  @Test(
    "a header block that gives no length is reported, and the next message is read",
    arguments: [
      "Content-Type: x\r\n\r\n", "Content-Length: x\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length:\r\n\r\n",
      "Content-Length: 99999999999999999999\r\n\r\n", "Content-Length: 999999999999\r\n\r\n", "{}\r\n", "\u{0}\u{1}\n",
      "true", "Content-Length: 1.5\r\n\r\n", ": 3\r\n\r\n", "中文\n", "rest of a message\"}",
    ])
  func broken(header: String) {
    let frames = frames(Array((header + "Content-Length: 2\r\n\r\n{}").utf8))
    #expect(frames.count == 2)
    if case .broken? = frames.first {} else { Issue.record("not reported: \(frames)") }
    #expect(frames.last == content("{}"))
  }

  @Test("after a length that was too short the next message is found again")
  func tooShort() {
    let text = #"Content-Length: 5"# + "\r\n\r\n" + #"{"a": 1}Content-Length: 2"# + "\r\n\r\n{}"
    let frames = frames(Array(text.utf8))
    #expect(frames.first == content(#"{"a":"#))
    #expect(frames.last == content("{}"))
    #expect(frames.count == 3)
  }

  @Test("a message of 50 MB is read")
  func large() {
    let length = 50 << 20
    var framing = MessageFraming()
    framing.append(Array("Content-Length: \(length)\r\n\r\n".utf8))
    let piece = [UInt8](repeating: 0x20, count: 1 << 20)
    for _ in 0..<49 {
      framing.append(piece)
      #expect(framing.next() == nil)
    }
    framing.append(piece)
    guard case .content(let content)? = framing.next() else {
      Issue.record("no message")
      return
    }
    #expect(content.count == length)
    #expect(!framing.isInsideMessage)
  }

  @Test("a header without end does not fill the memory, and the next message is found")
  func endless() {
    var framing = MessageFraming()
    var reports = 0
    for _ in 0..<50 {
      framing.append([UInt8](repeating: 0x61, count: 4096))
      while let frame = framing.next() { if case .broken = frame { reports += 1 } }
    }
    #expect(reports == 1)
    framing.append(Array("Content-Length: 2\r\n\r\n{}".utf8))
    #expect(framing.next() == content("{}"))
  }

  @Test("random bytes and damaged streams never trap and never stop the stream for good", arguments: 0..<30)
  func damage(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var bytes = stream + stream
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: index)
      default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: index)
      }
    }
    // A wrong length may swallow what follows it, but not more than it says.
    bytes += [UInt8](repeating: 0x20, count: 100_000) + Array("\nContent-Length: 4\r\n\r\nlast".utf8)
    let pieces = (0..<5).map { _ in Int.random(in: 0...bytes.count, using: &random) }.sorted()
    #expect(frames(bytes, pieces: pieces).last == content("last"))
  }
}
