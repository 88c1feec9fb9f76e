import JSON
import LanguageServer
import PageStructure
import TestSupport
import Testing
import WorkspaceIndex

/// Settings, and what pages say of one another, hold for pages that nobody has opened.
@Suite("Pages that are not open")
struct ClosedPagesTests {
  private static func page(_ number: Int, _ day: String, _ names: String) -> String {
    """
    第\(number)版 \(day)

    区领导走访第\(number)小学

    本报讯（记者 王小明）昨日，区领导\(names)走访困难群众，送去米面油等生活用品，祝他们生活幸福。

    """
  }
  private let files = Files([
    "/pages/a.txt": page(1, "2023年3月5日 星期日", "陈建国、李嫣、张志强"),
    "/pages/b.txt": page(2, "2023年3月6日 星期一", "陈建国、李娜、张志强"),
    "/pages/c.txt": "第三小学开展活动\n\n本报讯（记者 张三）同学们再接再励。\n",
  ])
  private let a = "file:///pages/a.txt"
  private let b = "file:///pages/b.txt"
  private let c = "file:///pages/c.txt"

  private func ready(_ capabilities: JSONValue = [:], options: JSONValue = [:]) -> TestClient {
    var client = TestClient(files: files)
    let pulling: JSONValue = [
      "textDocument": ["diagnostic": ["relatedInformation": true]],
      "workspace": ["diagnostics": ["refreshSupport": true]],
    ]
    _ = client.request(
      "initialize",
      [
        "capabilities": pulling.merged(with: capabilities), "initializationOptions": options,
        "workspaceFolders": [["uri": "file:///pages", "name": "pages"]],
      ])
    client.notify("initialized", [:])
    return client
  }

  private func reports(_ client: inout TestClient, previous: [String: JSONValue] = [:]) -> [String: JSONValue] {
    let previous = previous.map { uri, report -> JSONValue in ["uri": .string(uri), "value": report["resultId"] ?? nil]
    }
    let items = client.request("workspace/diagnostic", ["previousResultIds": .array(previous)])["result"]?["items"]
    return Dictionary(uniqueKeysWithValues: (items?.array ?? []).map { ($0["uri"]?.string ?? "", $0) })
  }

  private func codes(_ report: JSONValue?) -> [String] {
    (report?["items"]?.array ?? []).compactMap { $0["code"]?.string }
  }

  @Test("what two pages contradict one another in is reported on both, with the other place")
  func conflicts() throws {
    var client = ready()
    let found = reports(&client)
    for (uri, other) in [(a, b), (b, a)] {
      let finding = try #require(
        found[uri]?["items"]?.array?.first { $0["code"] == "across-person-name" }, "\(uri): \(found)")
      #expect(finding["severity"] == 3)
      #expect(finding["range"] == TestClient.range(4, 21, 4, 23))
      let place = finding["relatedInformation"]?.array?.first?["location"]
      #expect(place?["uri"] == .string(other))
      #expect(place?["range"] == TestClient.range(4, 21, 4, 23))
    }
    #expect(reports(&client, previous: found).values.allSatisfy { $0["kind"] == "unchanged" })
  }

  @Test("when one side is mended, open or on disk, the other is reported anew; nothing else is")
  func mended() throws {
    var client = ready()
    let found = reports(&client)
    client.open(b, files["/pages/b.txt"] ?? "")
    client.idle()
    client.change(b, version: 2, [["range": TestClient.range(4, 22, 4, 23), "text": "嫣"]])
    client.idle()
    #expect(client.take("workspace/diagnostic/refresh") != nil)
    let mended = reports(&client, previous: found)
    #expect(codes(mended[a]).contains("across-person-name") == false)
    #expect(mended[a]?["kind"] == "full")
    #expect(mended[c]?["kind"] == "unchanged")
    // Closed without saving: the page is again what is on disk.
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(b)]])
    #expect(codes(reports(&client)[a]).contains("across-person-name"))
    client.received = []
    files["/pages/b.txt"] = files["/pages/a.txt"]?.replacing("第1", with: "第2")
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(b), "type": 2]]])
    #expect(client.take("workspace/diagnostic/refresh") != nil)
    #expect(codes(reports(&client)[a]).contains("across-person-name") == false)
  }

  @Test("accepted on one page it is accepted on the other too")
  func accepted() throws {
    var client = ready(["textDocument": ["codeAction": ["codeActionLiteralSupport": ["codeActionKind": [:]]]]])
    client.open(a, files["/pages/a.txt"] ?? "")
    client.idle()
    let actions = client.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(a)], "range": TestClient.range(4, 22, 4, 22),
        "context": ["diagnostics": [], "only": ["quickfix"]],
      ])["result"]?.array
    let command = try #require(
      actions?.compactMap { $0["command"] }.first { $0["command"] == "copydesk.acceptFinding" })
    let answer = client.request(
      "workspace/executeCommand", ["command": command["command"] ?? nil, "arguments": command["arguments"] ?? nil])
    #expect(answer["error"] == nil)
    let found = reports(&client)
    #expect(codes(found[a]).contains("across-person-name") == false)
    #expect(codes(found[b]).contains("across-person-name") == false)
  }

  @Test("who does not want pages compared, or one rule of it, has it so on closed pages too")
  func off() {
    for options: JSONValue in [
      ["acrossPages": false], ["rules": ["across-person-name": "off"]], ["names": ["李嫣", "李娜"]],
    ] {
      var client = ready(options: options)
      let found = reports(&client)
      #expect(found.count == 3)
      for report in found.values { #expect(!codes(report).contains("across-person-name"), "\(options)") }
    }
  }

  @Test("a page that the settings leave out is not reported, compared or found; open or not")
  func ignored() throws {
    var client = ready()
    let before = reports(&client)
    #expect(codes(before[c]) == ["word-wrong"])
    files["/pages/.copydesk.json"] = #"{"ignore": ["b.txt", "c.txt"]}"#
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///pages/.copydesk.json", "type": 1]]])
    let found = reports(&client, previous: before)
    #expect(codes(found[a]).contains("across-person-name") == false)
    // The client's list of them is emptied.
    #expect(found[b]?["items"] == [])
    #expect(found[c]?["items"] == [])
    #expect(client.request("workspace/symbol", ["query": "第三小学"])["result"] == [])
    client.open(c, files["/pages/c.txt"] ?? "")
    client.open(b, files["/pages/b.txt"] ?? "")
    client.idle()
    #expect(client.request("workspace/symbol", ["query": "第三小学"])["result"] == [])
    #expect(codes(reports(&client)[b]).isEmpty)
    files["/pages/.copydesk.json"] = "{}"
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///pages/.copydesk.json", "type": 2]]])
    #expect(client.request("workspace/symbol", ["query": "第三小学"])["result"]?.array?.isEmpty == false)
    client.idle()
    #expect(codes(reports(&client)[a]).contains("across-person-name"))
  }

  @Test("the day of a page whose folio states none comes from the settings, in the index as in the editor")
  func date() throws {
    files["/pages/2023/03/07/d.txt"] = "区里开会\n\n本报讯（记者 张三）昨日，全区造林2万亩。\n"
    var client = ready()
    func day() -> String? { client.session.pages.index.summary(of: "file:///pages/2023/03/07/d.txt")?.date?.iso }
    #expect(day() == nil)
    client.notify("workspace/didChangeConfiguration", ["settings": ["copydesk": ["pageDate": ["YYYY/MM/DD"]]]])
    #expect(day() == "2023-03-07")
    let metric = client.session.pages.index.summary(of: "file:///pages/2023/03/07/d.txt")?.metrics.first
    #expect(metric?.time == "2023-03-06")
    // A file of settings that is half-written changes nothing.
    files["/pages/2023/.copydesk.json"] = #"{"pageDate": "2024-05-06"}"#
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///pages/2023/.copydesk.json", "type": 1]]])
    #expect(day() == "2024-05-06")
    files["/pages/2023/.copydesk.json"] = #"{"pageDate": "2024-"#
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///pages/2023/.copydesk.json", "type": 2]]])
    #expect(day() == "2024-05-06")
  }

  @Test("the encoding that the settings name is that of pages on disk, for the index, the report and a rename")
  func encoding() throws {
    // Read as what it looks like it is text of other characters.
    let text = "第四小学开展活动\n\n本报讯（记者 李四）同学们再接再励。\n"
    files.write("/pages/d.txt", Array(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
    var client = ready(options: ["overrides": [["files": "d.txt", "encoding": "utf-16le"]]])
    #expect(client.request("workspace/symbol", ["query": "第四小学"])["result"]?.array?.count == 1)
    #expect(codes(reports(&client)["file:///pages/d.txt"]) == ["word-wrong"])
    client.open(c, "第五小学\n\n本报讯（记者 李四）同学们努力学习。\n")
    let edit = client.request(
      "textDocument/rename",
      ["textDocument": ["uri": .string(c)], "position": ["line": 2, "character": 8], "newName": "李思"])["result"]
    #expect(edit?["changes"]?["file:///pages/d.txt"]?.array?.count == 1)
  }
}
