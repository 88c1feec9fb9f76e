import JSON
import LanguageServer
import TestSupport
import TextModel
import Testing

/// What every feature that answers with places must keep, on every seed page and in every encoding.
@Suite("Shapes of answers")
struct FeatureShapeTests {
  private static let uri = "file:///a.txt"
  private static let document: JSONValue = ["uri": "file:///a.txt"]

  private struct Page {
    var client: TestClient
    var snapshot: Snapshot
    var encoding: PositionEncoding

    /// - Parameter seed: the page, and behind a bar how its text is changed.
    init(_ seed: String, _ encoding: PositionEncoding, options: JSONValue = [:]) {
      let parts = seed.split(separator: "|").map(String.init)
      var lines = Seeds.text(parts[0]).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      if parts.last == "joined" { lines = lines.map { $0.isEmpty ? $0 : "👨‍👩‍👧e\u{301}" + $0 } }
      let lineEnd = ["CRLF": "\r\n", "CR": "\r"][parts.last ?? ""] ?? "\n"
      // Astral characters before everything, so that the encodings differ.
      let start = parts.last == "BOM" ? "\u{FEFF}" : "𠮷😀\n\n"
      let text = start + lines.joined(separator: lineEnd)
      client = .ready(
        capabilities: [
          "general": ["positionEncodings": [.string(encoding.rawValue)]],
          "textDocument": ["definition": ["linkSupport": true]],
        ], options: options)
      client.open(uri, text)
      snapshot = Snapshot(text)
      self.encoding = encoding
    }

    mutating func ask(_ method: String, _ more: JSONValue = [:]) -> JSONValue? {
      let answer = client.request(
        method, JSONValue.object([]).merged(with: ["textDocument": document]).merged(with: more))
      #expect(answer["error"] == nil, "\(method): \(answer)")
      return answer["result"]
    }

    /// The text of a range, whose ends must be places of the text as the encoding counts.
    func text(_ range: JSONValue?) -> String? {
      guard let start = offset(range?["start"]), let end = offset(range?["end"]), start <= end else { return nil }
      return snapshot.text(in: ByteRange(start, end))
    }

    private func offset(_ position: JSONValue?) -> Int? {
      guard let line = position?["line"]?.integer, let column = position?["character"]?.integer else { return nil }
      let place = LinePosition(line: line, column: column)
      let offset = snapshot.offset(of: place, in: encoding)
      return snapshot.position(of: offset, in: encoding) == place ? offset : nil
    }

    /// Some places of the page, spread over it: digits, where a figure may be, and any others.
    var places: [JSONValue] {
      let digits = snapshot.bytes.indices.filter { (0x30...0x39).contains(snapshot.bytes[$0]) }
      let spread = stride(from: 0, to: snapshot.byteCount, by: max(1, snapshot.byteCount / 10))
      return (stride(from: 0, to: digits.count, by: max(1, digits.count / 10)).map { digits[$0] } + spread).map {
        offset in
        let place = snapshot.position(of: offset, in: encoding)
        return ["line": .integer(place.line), "character": .integer(place.column)]
      }
    }

    var whole: JSONValue {
      let end = snapshot.position(of: snapshot.byteCount, in: encoding)
      return TestClient.range(0, 0, end.line, end.column)
    }
  }

  static let cases = (Seeds.names + ["CRLF", "CR", "BOM", "joined"].map { Seeds.names[0] + "|" + $0 }).flatMap { seed in
    PositionEncoding.allCases.map { (seed, $0) }
  }

  @Test("ranges at a place are places of the text, and hold it", arguments: cases)
  func atPlaces(seed: String, encoding: PositionEncoding) {
    var page = Page(seed, encoding)
    var answers = 0
    for place in page.places {
      let position: JSONValue = ["position": place]
      if let hover = page.ask("textDocument/hover", position), hover != .null {
        answers += 1
        #expect(page.text(hover["range"])?.isEmpty == false)
      }
      for highlight in page.ask("textDocument/documentHighlight", position)?.array ?? [] {
        #expect(page.text(highlight["range"])?.isEmpty == false)
      }
      for reference in page.ask("textDocument/references", position)?.array ?? [] {
        #expect(page.text(reference["range"])?.isEmpty == false)
      }
      for link in page.ask("textDocument/definition", position)?.array ?? [] {
        for name in ["originSelectionRange", "targetRange", "targetSelectionRange"] {
          #expect(page.text(link[name]) != nil)
        }
      }
      if let target = page.ask("textDocument/prepareRename", position), target != .null {
        #expect(page.text(target["range"])?.isEmpty == false)
        let edit = page.ask("textDocument/rename", ["position": place, "newName": "欧阳新名"])
        #expect(edit?["changes"]?[FeatureShapeTests.uri]?.array?.isEmpty == false)
      }
      for item in page.ask("textDocument/completion", position)?["items"]?.array ?? [] {
        #expect(page.text(item["textEdit"]?["range"]) == item["filterText"]?.string)
      }
    }
    #expect(answers > 0)
  }

  @Test("each range of a selection holds the one before it", arguments: cases)
  func selections(seed: String, encoding: PositionEncoding) throws {
    var page = Page(seed, encoding)
    let answers = try #require(page.ask("textDocument/selectionRange", ["positions": .array(page.places)])?.array)
    #expect(answers.count == page.places.count)
    for answer in answers {
      var inner = answer
      #expect(page.text(inner["range"]) != nil)
      while let outer = inner["parent"] {
        let (small, large) = (page.text(inner["range"]) ?? "?", page.text(outer["range"]) ?? "")
        #expect(large.contains(small) && large.utf8.count > small.utf8.count)
        inner = outer
      }
    }
  }

  @Test("folds, links, hints and edits of a page stand in it, in order", arguments: cases)
  func wholePage(seed: String, encoding: PositionEncoding) {
    var page = Page(seed, encoding, options: ["inlayHints": true])
    let lineCount = page.snapshot.lines.count
    for fold in page.ask("textDocument/foldingRange")?.array ?? [] {
      let (start, end) = (fold["startLine"]?.integer ?? -1, fold["endLine"]?.integer ?? -1)
      #expect(0 <= start && start < end && end < lineCount)
    }
    for link in page.ask("textDocument/documentLink")?.array ?? [] {
      #expect(page.text(link["range"])?.isEmpty == false)
    }
    for hint in page.ask("textDocument/inlayHint", ["range": page.whole])?.array ?? [] {
      let position = hint["position"] ?? nil
      #expect(page.text(["start": position, "end": position]) == "")
      #expect(hint["label"]?.string?.isEmpty == false)
    }
    for method in ["textDocument/formatting", "textDocument/rangeFormatting"] {
      for edit in page.ask(method, ["range": page.whole, "options": [:]])?.array ?? [] {
        #expect(page.text(edit["range"]) != nil)
      }
    }
  }

  @Test("tokens follow one another, each in its line", arguments: cases)
  func tokens(seed: String, encoding: PositionEncoding) throws {
    var page = Page(seed, encoding)
    let data = try #require(page.ask("textDocument/semanticTokens/full")?["data"]?.array)
    let all = data.compactMap(\.integer)
    let visible = page.ask("textDocument/semanticTokens/range", ["range": page.whole])?["data"]?.array
    #expect(visible?.compactMap(\.integer) == all)
    #expect(all.count % 5 == 0)
    var line = 0
    var column = 0
    var end = 0
    for index in stride(from: 0, to: all.count - 4, by: 5) {
      #expect(all[index] >= 0 && all[index + 2] > 0)
      if all[index] > 0 {
        column = 0
        end = 0
      }
      line += all[index]
      column += all[index + 1]
      #expect(column >= end)
      end = column + all[index + 2]
      #expect(page.text(TestClient.range(line, column, line, end))?.isEmpty == false)
    }
  }

  @Test("hints stay away unless the user wants them")
  func hintsOff() {
    for seed in Seeds.names {
      var page = Page(seed, .utf16)
      #expect(page.ask("textDocument/inlayHint", ["range": page.whole]) == [])
    }
  }
}
