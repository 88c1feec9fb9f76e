import JSON
import TestSupport
import Testing

/// Lenses, tokens by their changes, figures as documents and exports, links between pages.
@Suite("Services on a page")
struct PageServiceTests {
  private static let uri = "file:///pages/a.txt"
  private static let text = """
    第1版 2023年3月5日 星期日

    全县植树造林成效显著

    本报讯（记者 王小明）今年以来，全县完成造林2.5万亩，新建公园12个，完成投资3595.58万元。（下转第2版）

    """
  private static let document: JSONValue = ["textDocument": ["uri": .string(uri)]]

  @Test("an article's lens tells characters, figures and findings, where the user wants lenses")
  func lenses() throws {
    var client = TestClient.ready(options: ["codeLens": true])
    client.open(PageServiceTests.uri, PageServiceTests.text)
    let lens = try #require(
      client.request("textDocument/codeLens", PageServiceTests.document)["result"]?.array?.first)
    #expect(lens["range"] == TestClient.range(2, 0, 2, 0))
    #expect(lens["command"]?["title"]?.string?.contains("3项数据") == true)
    var plain = TestClient.ready()
    plain.open(PageServiceTests.uri, PageServiceTests.text)
    #expect(plain.request("textDocument/codeLens", PageServiceTests.document)["result"] == [])
  }

  @Test("tokens told by their changes are the tokens", arguments: 0..<8)
  func tokenChanges(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var client = TestClient.ready(capabilities: [
      "textDocument": ["semanticTokens": ["requests": ["full": ["delta": true]]]]
    ])
    client.open(PageServiceTests.uri, PageServiceTests.text)
    var answer = client.request("textDocument/semanticTokens/full", PageServiceTests.document)["result"]
    var data = answer?["data"]?.array?.compactMap(\.integer) ?? []
    #expect(!data.isEmpty)
    for version in 2..<10 {
      let line = [2, 4].randomElement(using: &random) ?? 2
      let column = Int.random(in: 0...8, using: &random)
      let word = ["", "又栽树30棵，", "\n", "12个"].randomElement(using: &random) ?? ""
      client.change(
        PageServiceTests.uri, version: version,
        [["range": TestClient.range(line, column, line, column + 2), "text": .string(word)]])
      let params = PageServiceTests.document.merged(with: ["previousResultId": answer?["resultId"] ?? nil])
      answer = client.request("textDocument/semanticTokens/full/delta", params)["result"]
      for edit in answer?["edits"]?.array ?? [] {
        let start = try #require(edit["start"]?.integer)
        let count = try #require(edit["deleteCount"]?.integer)
        data.replaceSubrange(start..<(start + count), with: edit["data"]?.array?.compactMap(\.integer) ?? [])
      }
      let whole = client.request("textDocument/semanticTokens/full", PageServiceTests.document)["result"]
      #expect(whole?["data"]?.array?.compactMap(\.integer) == data, "seed \(seed), version \(version)")
      answer = whole
    }
    // What the server does not know any more is told whole.
    let unknown = PageServiceTests.document.merged(with: ["previousResultId": "x"])
    #expect(client.request("textDocument/semanticTokens/full/delta", unknown)["result"]?["data"] != nil)
  }

  @Test("the figures of a page are given as CSV and as JSON")
  func export() throws {
    var client = TestClient.ready()
    client.open(PageServiceTests.uri, PageServiceTests.text)
    func run(_ arguments: [JSONValue]) -> JSONValue {
      client.request(
        "workspace/executeCommand", ["command": "copydesk.exportMetrics", "arguments": .array(arguments)])
    }
    let csv = try #require(run([.string(PageServiceTests.uri), "csv"])["result"]?.string)
    let lines = csv.split(separator: "\r\n")
    #expect(lines.count == 4)
    #expect(lines.contains { $0.contains("3595.58万元") && $0.contains(",35955800,") })
    let json = try #require(run([.string(PageServiceTests.uri), "json"])["result"]?.string)
    let rows = try JSONReader.read(Array(json.utf8)).array ?? []
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0["headline"] == "全县植树造林成效显著" && $0["line"] == 5 })
    #expect(run([.string(PageServiceTests.uri), "xml"])["error"]?["code"] == -32602)
    #expect(run([])["error"]?["code"] == -32602)
    #expect(run(["file:///nowhere.txt"])["error"]?["code"] == -32602)
  }

  @Test("the figures of a page are a document where the client shows such, and are told anew when they change")
  func content() throws {
    let capabilities: JSONValue = [
      "workspace": ["textDocumentContent": [:]], "window": ["showDocument": ["support": true]],
    ]
    var client = TestClient.ready(capabilities: capabilities)
    client.open(PageServiceTests.uri, PageServiceTests.text)
    let shown = client.request(
      "workspace/executeCommand", ["command": "copydesk.showMetrics", "arguments": [.string(PageServiceTests.uri)]])
    let uri = try #require(shown["result"])
    #expect(client.take("window/showDocument")?["params"]?["uri"] == uri)
    let text = client.request("workspace/textDocumentContent", ["uri": uri])["result"]?["text"]?.string
    #expect(text?.contains("3595.58万元") == true)
    client.idle()
    #expect(client.take("workspace/textDocumentContent/refresh") == nil)
    client.change(PageServiceTests.uri, version: 2, [["range": TestClient.range(2, 0, 2, 2), "text": "全市"]])
    client.idle()
    #expect(client.take("workspace/textDocumentContent/refresh")?["params"]?["uri"] == uri)
    for wrong in ["copydesk-metrics:///nowhere.txt.md", "file:///pages/a.txt", "copydesk-metrics:", ""] {
      let answer = client.request("workspace/textDocumentContent", ["uri": .string(wrong)])
      #expect(answer["error"]?["code"] == -32602)
    }
  }

  @Test("下转第2版 leads to that page of the day, and a bare name to the page that introduces it")
  func links() throws {
    let files = Files([
      "/pages/b.txt":
        "第2版 2023年3月5日 星期日\n\n全县植树造林成效显著\n\n（上接第1版）县林业局局长欧阳文博介绍，各乡镇的树种得很好，群众很高兴。\n",
      "/pages/c.txt": "第2版 2023年3月6日 星期一\n\n另一天\n\n本报讯（记者 王小明）各乡镇的树种得很好。\n",
    ])
    var client = TestClient(files: files, rules: [])
    _ = client.request(
      "initialize", ["capabilities": [:], "workspaceFolders": [["uri": "file:///pages", "name": "pages"]]])
    client.notify("initialized", [:])
    client.open(PageServiceTests.uri, PageServiceTests.text)
    let links = client.request("textDocument/documentLink", PageServiceTests.document)["result"]?.array ?? []
    #expect(links.compactMap { $0["target"]?.string } == ["file:///pages/b.txt#L3"])
    let start = try #require(links.first?["range"]?["start"])
    let target = client.request(
      "textDocument/definition", PageServiceTests.document.merged(with: ["position": start]))["result"]
    #expect(target?["uri"] == "file:///pages/b.txt")
    #expect(target?["range"]?["start"] == ["line": 2, "character": 0])
  }

  @Test("each of several articles that go on leads to its own continuation, whose headline may be shorter")
  func severalLinks() throws {
    func item(_ name: String, _ text: String) -> String { "\(name)\n\n\(text)各乡镇的工作进展得很好，群众也都很高兴。\n\n" }
    let files = Files([
      "/pages/b.txt": "第2版 2023年3月5日 星期日\n\n" + item("学校食堂换新颜", "（上接第1版）")
        + item("植树造林成效显著", "（上接第1版）") + item("全市道路修缮完工", "（上接第1版）")
    ])
    var client = TestClient(files: files, rules: [])
    _ = client.request(
      "initialize", ["capabilities": [:], "workspaceFolders": [["uri": "file:///pages", "name": "pages"]]])
    client.notify("initialized", [:])
    let lead = "本报讯（记者 王小明）"
    let names = ["全市道路修缮完工", "全县植树造林成效显著", "学校食堂换新颜"]
    let page = names.map { item($0, lead).replacing("高兴。", with: "高兴。（下转第2版）") }.joined()
    client.open(PageServiceTests.uri, "第1版 2023年3月5日 星期日\n\n" + page)
    let links = client.request("textDocument/documentLink", PageServiceTests.document)["result"]?.array ?? []
    #expect(links.compactMap { $0["target"]?.string?.split(separator: "#").last } == ["L11", "L7", "L3"])
  }

  @Test("the index is read again when somebody asks for it")
  func restart() {
    let files = Files(["/pages/b.txt": "第一条消息\n\n本报讯（记者 王小明）各乡镇的树种得很好。\n"])
    var client = TestClient(files: files, rules: [])
    _ = client.request(
      "initialize", ["capabilities": [:], "workspaceFolders": [["uri": "file:///pages", "name": "pages"]]])
    client.notify("initialized", [:])
    files["/pages/b.txt"] = "第二条消息\n\n本报讯（记者 王小明）各乡镇的树种得很好。\n"
    _ = client.request("workspace/executeCommand", ["command": "copydesk.restartIndex"])
    let found = client.request("workspace/symbol", ["query": "第二条消息"])["result"]?.array
    #expect(found?.count == 1)
  }
}
