import JSON
import LanguageServer
import Rules
import TestSupport
import TextModel
import Testing

@Suite("Positions and synchronisation")
struct PositionTests {
  @Test(
    "the encoding is the first of the client's list that we serve, and always told",
    arguments: [
      (["utf-8", "utf-16"], "utf-8"), (["utf-32", "utf-8", "utf-16"], "utf-32"), (["utf-16"], "utf-16"),
      (["utf-7", "klingon", "utf-32"], "utf-32"), (["klingon"], "utf-16"), ([], "utf-16"),
    ])
  func negotiation(offered: [String], agreed: String) {
    var client = TestClient()
    let list = JSONValue.array(offered.map { .string($0) })
    let answer = client.request("initialize", ["capabilities": ["general": ["positionEncodings": list]]])
    #expect(answer["result"]?["capabilities"]?["positionEncoding"]?.string == agreed)
  }

  @Test("a list that holds other things than strings does no harm")
  func strangeList() {
    var client = TestClient()
    let answer = client.request(
      "initialize", ["capabilities": ["general": ["positionEncodings": [1, nil, "utf-8", [:]]]]])
    #expect(answer["result"]?["capabilities"]?["positionEncoding"] == "utf-8")
  }

  @Test(
    "an encoding asked for on the command line is taken unless the client rules it out",
    arguments: [
      (nil as [String]?, PositionEncoding.utf8, "utf-8"), (["utf-8", "utf-16"], .utf16, "utf-16"),
      (["utf-16", "utf-8"], .utf8, "utf-8"), (["utf-16"], .utf8, "utf-16"), (["utf-8"], .utf16, "utf-16"),
    ])
  func preferred(offered: [String]?, preferred: PositionEncoding, agreed: String) {
    var client = TestClient(preferredEncoding: preferred)
    let list = offered.map { JSONValue.array($0.map { .string($0) }) } ?? nil
    let answer = client.request("initialize", ["capabilities": ["general": ["positionEncodings": list]]])
    #expect(answer["result"]?["capabilities"]?["positionEncoding"]?.string == agreed)
  }

  private static func ready(_ encoding: PositionEncoding) -> TestClient {
    .ready(capabilities: ["general": ["positionEncodings": [.string(encoding.rawValue)]]])
  }

  @Test("ranges and whole texts may be mixed in one notification", arguments: PositionEncoding.allCases)
  func mixed(encoding: PositionEncoding) {
    var client = PositionTests.ready(encoding)
    client.open("file:///a.txt", "旧")
    // 𠮷 is four, two or one units wide, 甲 three or one.
    let wide = encoding == .utf8 ? 4 : encoding == .utf16 ? 2 : 1
    let narrow = encoding == .utf8 ? 3 : 1
    client.change(
      "file:///a.txt", version: 2,
      [
        ["text": "𠮷甲乙\r\n丙\r丁"],
        ["range": TestClient.range(0, wide, 0, wide + narrow), "text": "戊"],
        ["range": TestClient.range(2, narrow, 2, narrow), "text": "。"],
        ["range": TestClient.range(0, wide + narrow, 1, 0), "text": ""],
      ])
    #expect(client.text(of: "file:///a.txt") == "𠮷戊丙\r丁。")
  }

  @Test("positions out of range clamp to the line's end and the text's", arguments: PositionEncoding.allCases)
  func clamping(encoding: PositionEncoding) {
    var client = PositionTests.ready(encoding)
    client.open("file:///a.txt", "甲\n乙\n")
    client.change("file:///a.txt", version: 2, [["range": TestClient.range(0, 99, 0, 1_000_000), "text": "1"]])
    #expect(client.text(of: "file:///a.txt") == "甲1\n乙\n")
    client.change("file:///a.txt", version: 3, [["range": TestClient.range(77, 5, 99, 0), "text": "2"]])
    #expect(client.text(of: "file:///a.txt") == "甲1\n乙\n2")
    client.change("file:///a.txt", version: 4, [["range": TestClient.range(-3, -1, 0, -1), "text": "0"]])
    #expect(client.text(of: "file:///a.txt") == "0甲1\n乙\n2")
    client.change(
      "file:///a.txt", version: 5, [["range": TestClient.range(1, 0, 0, 0), "text": ""]])
    #expect(client.text(of: "file:///a.txt") == "乙\n2", "a range told backwards is meant forwards")
  }

  @Test("a range that ends inside a character or a line end is moved to its border")
  func straddling() {
    var client = PositionTests.ready(.utf16)
    client.open("file:///a.txt", "𠮷甲\r\n乙")
    client.change("file:///a.txt", version: 2, [["range": TestClient.range(0, 1, 0, 2), "text": "丙"]])
    #expect(client.text(of: "file:///a.txt") == "丙甲\r\n乙")
    client.change("file:///a.txt", version: 3, [["range": TestClient.range(0, 3, 1, 0), "text": ""]])
    #expect(client.text(of: "file:///a.txt") == "丙甲乙")
  }

  @Test("any edits in any encoding give the text that the client has", arguments: 0..<24)
  func random(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let encoding = PositionEncoding.allCases[Int(seed) % 3]
    var client = PositionTests.ready(encoding)
    var text = Array("他说：“𠮷\r\n第二行😀e\u{301}\r第三行\n\n末行”".unicodeScalars)
    let pieces = ["", "甲", "\n", "\r", "\r\n", "𠮷😀", "“引”", "abc", "\u{2028}"]
    client.open("file:///a.txt", PositionTests.string(text))
    for version in 2..<30 {
      var changes: [JSONValue] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let new = (0..<Int.random(in: 0...2, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
          .joined()
        if Int.random(in: 0..<6, using: &random) == 0 {
          text = Array(new.unicodeScalars)
          changes.append(["text": .string(new)])
          continue
        }
        let first = PositionTests.boundary(in: text, using: &random)
        let second = PositionTests.boundary(in: text, using: &random)
        let (low, high) = (min(first, second), max(first, second))
        let (start, end) = (
          PositionTests.position(of: low, in: text, encoding), PositionTests.position(of: high, in: text, encoding)
        )
        changes.append([
          "range": TestClient.range(start.line, start.column, end.line, end.column), "text": .string(new),
        ])
        text.replaceSubrange(low..<high, with: Array(new.unicodeScalars))
      }
      client.change("file:///a.txt", version: version, changes)
      #expect(client.text(of: "file:///a.txt") == PositionTests.string(text))
    }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// An index that does not part CR from LF: such a place has no position.
  private static func boundary(in text: [Unicode.Scalar], using random: inout SeededRandom) -> Int {
    var index = Int.random(in: 0...text.count, using: &random)
    if index > 0 && index < text.count && text[index - 1] == "\r" && text[index] == "\n" { index -= 1 }
    return index
  }

  private static func position(of index: Int, in text: [Unicode.Scalar], _ encoding: PositionEncoding) -> LinePosition {
    var line = 0
    var column = 0
    for (place, scalar) in text[..<index].enumerated() {
      if scalar == "\n" || (scalar == "\r" && !(place + 1 < text.count && text[place + 1] == "\n")) {
        line += 1
        column = 0
      } else {
        switch encoding {
        case .utf8: column += UTF8.width(scalar)
        case .utf16: column += UTF16.width(scalar)
        case .utf32: column += 1
        }
      }
    }
    return LinePosition(line: line, column: column)
  }
}
