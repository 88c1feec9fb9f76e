import JSON
import LanguageServer
import Testing
import TextModel

/// Every feature that answers with places, on text that encodings count differently, in every encoding, there and back.
@Suite("Positions")
struct PositionMatrixTests {
  /// Before the text, or in place of its line ends: what columns and lines are counted wrongly by.
  private static let kinds: [(name: String, prefix: String, lineEnd: String)] = [
    ("plain", "", "\n"), ("astral", "𠮷𠀀", "\n"), ("joined emoji", "👨‍👩‍👧😀", "\n"),
    ("decomposed", "e\u{301}a\u{308}", "\n"), ("CRLF", "", "\r\n"), ("lone CR", "", "\r"), ("BOM", "\u{FEFF}", "\n"),
    ("everything", "\u{FEFF}𠮷👨‍👩‍👧e\u{301}", "\r\n"),
  ]
  private static let uri = "file:///a.txt"
  private static let document: JSONValue = ["textDocument": ["uri": "file:///a.txt"]]

  private static func text(_ prefix: String, _ lineEnd: String) -> String {
    // The strange characters stand before what is found, in its own line.
    let lines = [
      "全县植树造林成效显著", "", "\(prefix)本报讯（记者 王小明）县委书记李大海表示，\(prefix)全县完成投资3595.58万元，新建公园12个。",
      "\(prefix)同学们再接再励，开展“三清三建”行动，李大海\(prefix)到场祝贺。", "\(prefix)详情见https://example.com/a。", "",
    ]
    return lines.joined(separator: lineEnd)
  }

  /// All ranges of an answer with the words that they hold, in their order.
  private static func words(_ answer: JSONValue?, _ snapshot: Snapshot, _ encoding: PositionEncoding) -> [String] {
    guard let answer else { return [] }
    if let start = answer["start"], let end = answer["end"] {
      func offset(_ position: JSONValue) -> Int? {
        guard let line = position["line"]?.integer, let column = position["character"]?.integer else { return nil }
        let offset = snapshot.offset(of: LinePosition(line: line, column: column), in: encoding)
        // A position that is none of the text would be moved to one.
        return snapshot.position(of: offset, in: encoding) == LinePosition(line: line, column: column) ? offset : nil
      }
      guard let low = offset(start), let high = offset(end), low <= high else { return ["no range: \(answer)"] }
      return [snapshot.text(in: ByteRange(low, high))]
    }
    if let members = answer.members { return members.flatMap { words($0.value, snapshot, encoding) } }
    return (answer.array ?? []).flatMap { words($0, snapshot, encoding) }
  }

  /// What the features say of the text: by feature and by place, the words that they mark.
  private static func findings(_ text: String, _ encoding: PositionEncoding) -> [String: [String]] {
    var client = TestClient.ready(capabilities: [
      "general": ["positionEncodings": [.string(encoding.rawValue)]],
      "textDocument": [
        "diagnostic": [:], "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
        "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix"]]]],
      ],
    ])
    client.open(uri, text)
    let snapshot = Snapshot(client.text(of: uri) ?? "")
    var result: [String: [String]] = [:]
    func ask(_ method: String, _ more: JSONValue, _ label: String = "") {
      let answer = client.request(method, document.merged(with: more))
      #expect(answer["error"] == nil, "\(method): \(answer)")
      result[method + label] = words(answer["result"], snapshot, encoding)
    }
    for method in ["documentSymbol", "documentLink", "diagnostic"] { ask("textDocument/\(method)", [:]) }
    // The other direction: the place of each word is told to the server as this encoding counts.
    for word in ["3595.58", "12个", "李大海", "再接再励", "“三清三建”", "王小明"] {
      guard let range = snapshot.bytes.firstRange(of: Array(word.utf8)) else { continue }
      let place = snapshot.position(of: range.lowerBound, in: encoding)
      let position: JSONValue = ["line": .integer(place.line), "character": .integer(place.column)]
      let end = snapshot.position(of: range.upperBound, in: encoding)
      let at: JSONValue = [
        "position": position, "positions": [position], "newName": "李江",
        "context": ["diagnostics": [], "only": ["quickfix"]],
        "range": ["start": position, "end": ["line": .integer(end.line), "character": .integer(end.column)]],
      ]
      for method in [
        "hover", "documentHighlight", "references", "definition", "codeAction", "prepareRename", "selectionRange",
      ] {
        ask("textDocument/\(method)", at, " " + word)
      }
      if word == "李大海" { ask("textDocument/rename", at, " " + word) }
    }
    return result
  }

  @Test("places of a page that is not open are counted as its text is", arguments: kinds.map(\.name))
  func closedPage(kind: String) throws {
    let (_, prefix, lineEnd) = try #require(PositionMatrixTests.kinds.first { $0.name == kind })
    let text = PositionMatrixTests.text(prefix, lineEnd)
    for encoding in PositionEncoding.allCases {
      var client = TestClient(files: Files(["/w/b.txt": text]))
      _ = client.request(
        "initialize",
        [
          "capabilities": ["general": ["positionEncodings": [.string(encoding.rawValue)]]],
          "workspaceFolders": [["uri": "file:///w", "name": "w"]],
        ])
      client.notify("initialized", [:])
      client.open("file:///w/a.txt", "全县会议召开\n\n本报讯（记者 张三）县委书记李大海出席会议并讲话。\n")
      let symbols = client.request("workspace/symbol", ["query": "李大海"])["result"]?.array ?? []
      let position: JSONValue = ["line": 2, "character": encoding == .utf8 ? 42 : 14]
      let references = client.request(
        "textDocument/references",
        [
          "textDocument": ["uri": "file:///w/a.txt"], "position": position, "context": ["includeDeclaration": true],
        ])["result"]?.array
      let found = (symbols.compactMap { $0["location"] } + (references ?? [])).filter { $0["uri"] == "file:///w/b.txt" }
      let words = PositionMatrixTests.words(.array(found), Snapshot(text), encoding)
      #expect(words.count >= 2, "\(encoding): \(symbols) \(references ?? [])")
      #expect(words.allSatisfy { $0 == "李大海" }, "\(encoding): \(words)")
    }
  }

  @Test("what is found does not depend on how columns are counted", arguments: kinds.map(\.name))
  func encodings(kind: String) throws {
    let (_, prefix, lineEnd) = try #require(PositionMatrixTests.kinds.first { $0.name == kind })
    let text = PositionMatrixTests.text(prefix, lineEnd)
    let utf8 = PositionMatrixTests.findings(text, .utf8)
    #expect(utf8["textDocument/hover 3595.58"] == ["3595.58万元"])
    #expect(utf8["textDocument/diagnostic"]?.contains("再接再励") == true)
    #expect(utf8["textDocument/rename 李大海"] == ["李大海", "李大海"])
    #expect(utf8["textDocument/documentLink"] == ["https://example.com/a"])
    for encoding in [PositionEncoding.utf16, .utf32] {
      let other = PositionMatrixTests.findings(text, encoding)
      for (feature, words) in utf8 { #expect(other[feature] == words, "\(feature) in \(encoding)") }
    }
  }
}
