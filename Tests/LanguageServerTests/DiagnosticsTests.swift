import JSON
import LanguageServer
import LanguageServerProtocol
import Rules
import TestSupport
import TextModel
import Testing

@Suite("Diagnostics")
struct DiagnosticsTests {
  private static let faulty = "他说：“今年收成好。乡亲们都高兴。\n"
  private static let mended = "他说：“今年收成好。”乡亲们都高兴。\n"

  private func ready(_ capabilities: JSONValue = [:]) -> TestClient {
    .ready(capabilities: capabilities, rules: [PunctQuoteUnpaired.self, WordWrong.self])
  }

  @Test("a finding is published with its place, severity, code and source, and goes when it is mended")
  func lifecycle() throws {
    var client = ready()
    client.open("file:///a.txt", DiagnosticsTests.faulty, version: 7)
    let first = try client.requireDiagnostics()
    #expect(first.version == 7)
    let diagnostic = try #require(first.items.first)
    #expect(first.items.count == 1)
    #expect(diagnostic["code"] == "punct-quote-unpaired")
    #expect(diagnostic["source"] == "copydesk")
    #expect(diagnostic["severity"] == 1)
    #expect(diagnostic["range"] == TestClient.range(0, 3, 0, 4))
    #expect(diagnostic["message"]?.string?.isEmpty == false)
    client.change("file:///a.txt", version: 8, [["range": TestClient.range(0, 10, 0, 10), "text": "”"]])
    #expect(client.text(of: "file:///a.txt") == DiagnosticsTests.mended)
    let second = try client.requireDiagnostics()
    #expect(second.version == 8)
    #expect(second.items.isEmpty)
    client.notify("textDocument/didClose", ["textDocument": ["uri": "file:///a.txt"]])
    let last = try client.requireDiagnostics()
    #expect(last.items.isEmpty && last.version == nil)
    #expect(client.received.isEmpty)
  }

  @Test("ranges count in the agreed encoding", arguments: PositionEncoding.allCases)
  func encodings(encoding: PositionEncoding) throws {
    var client = ready(["general": ["positionEncodings": [.string(encoding.rawValue)]]])
    client.open("file:///a.txt", "𠮷😀县里拔款50万元修路。\n")
    let (_, items) = try client.requireDiagnostics()
    let start = encoding == .utf8 ? 14 : encoding == .utf16 ? 6 : 4
    let length = encoding == .utf8 ? 6 : 2
    #expect(items.first?["range"] == TestClient.range(0, start, 0, start + length))
  }

  @Test("what the client cannot show is not sent, what it can is")
  func capabilities() throws {
    let text = "干部再接再励。\n"
    var plain = ready()
    plain.open("file:///a.txt", text)
    let (_, items) = try plain.requireDiagnostics()
    let names = items.first?.members?.map(\.name)
    #expect(names == ["range", "severity", "code", "source", "message"])
    var rich = ready([
      "textDocument": [
        "publishDiagnostics": ["relatedInformation": true, "codeDescriptionSupport": true, "dataSupport": true]
      ]
    ])
    rich.open("file:///a.txt", text)
    let (_, richItems) = try rich.requireDiagnostics()
    #expect(richItems.first?["data"]?["rule"] == "word-wrong")
  }

  @Test("a client that pulls is sent nothing unasked, and reports that did not change are short")
  func pull() throws {
    var client = ready(["textDocument": ["diagnostic": ["dynamicRegistration": true]]])
    client.open("file:///a.txt", DiagnosticsTests.faulty)
    #expect(client.received.isEmpty)
    let document: JSONValue = ["uri": "file:///a.txt"]
    let full = client.request("textDocument/diagnostic", ["textDocument": document])
    #expect(full["result"]?["kind"] == "full")
    #expect(full["result"]?["items"]?.array?.count == 1)
    let id = try #require(full["result"]?["resultId"])
    let same = client.request("textDocument/diagnostic", ["textDocument": document, "previousResultId": id])
    #expect(same["result"] == ["kind": "unchanged", "resultId": id])
    client.change("file:///a.txt", version: 2, [["text": .string(DiagnosticsTests.mended)]])
    let mended = client.request("textDocument/diagnostic", ["textDocument": document, "previousResultId": id])
    #expect(mended["result"]?["kind"] == "full")
    #expect(mended["result"]?["items"] == [])
    // A client forgets its list with the document: after it is opened again the old id must not count.
    client.notify("textDocument/didClose", ["textDocument": document])
    client.open("file:///a.txt", DiagnosticsTests.faulty)
    let again = client.request("textDocument/diagnostic", ["textDocument": document, "previousResultId": id])
    #expect(again["result"]?["kind"] == "full")
    #expect(client.received.isEmpty)
  }

  @Test("the workspace's report holds every open document")
  func workspace() throws {
    var client = ready(["textDocument": ["diagnostic": [:]]])
    client.open("file:///b.txt", DiagnosticsTests.mended, version: 3)
    client.open("file:///a.txt", DiagnosticsTests.faulty)
    let report = client.request("workspace/diagnostic", ["previousResultIds": []])
    let items = try #require(report["result"]?["items"]?.array)
    #expect(items.map { $0["uri"]?.string } == ["file:///a.txt", "file:///b.txt"])
    #expect(items.map { $0["items"]?.array?.count } == [1, 0])
    #expect(items.last?["version"] == 3)
    let previous = items.map { item -> JSONValue in
      ["uri": item["uri"] ?? nil, "value": item["resultId"] ?? nil]
    }
    let next = client.request("workspace/diagnostic", ["previousResultIds": .array(previous)])
    #expect(next["result"]?["items"]?.array?.compactMap { $0["kind"] } == ["unchanged", "unchanged"])
  }

  @Test(
    "messages are in the language of the client, of the environment, or of the settings",
    arguments: [
      ("zh-CN", "en", nil, true), ("en", "zh", nil, false), (nil, "en", nil, false), (nil, "C", nil, true),
      (nil, nil, nil, true), ("fr", nil, nil, true), ("fr", "en", nil, false), ("en", nil, "zh", true),
      ("zh", nil, "en", false),
    ] as [(String?, String?, String?, Bool)])
  func language(locale: String?, environment: String?, setting: String?, isChinese: Bool) throws {
    var client = TestClient(languageCode: environment, rules: [PunctQuoteUnpaired.self])
    let locale = locale.map { JSONValue.string($0) } ?? nil
    let options: JSONValue = setting.map { ["language": .string($0)] } ?? [:]
    _ = client.request("initialize", ["locale": locale, "capabilities": [:], "initializationOptions": options])
    client.notify("initialized", [:])
    client.open("file:///a.txt", DiagnosticsTests.faulty)
    let (_, items) = try client.requireDiagnostics()
    let message = try #require(items.first?["message"]?.string)
    let isHan = message.unicodeScalars.filter { ("一"..."鿿").contains($0) }.count > message.unicodeScalars.count / 2
    #expect(isHan == isChinese)
  }
}
