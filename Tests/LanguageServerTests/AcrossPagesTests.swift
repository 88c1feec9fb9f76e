import JSON
import TestSupport
import Testing

@Suite("Across pages")
struct AcrossPagesTests {
  private static let first = """
    第1版 2023年3月5日 星期日

    区领导走访慰问困难群众

    本报讯（记者 王小明）昨日，区领导陈建国、李嫣、张志强走访慰问困难群众，送去米面油等生活用品，祝他们生活幸福。

    """
  private static let second = """
    第2版 2023年3月6日 星期一

    全区项目建设推进会召开

    本报讯（记者 王小明）昨日，全区项目建设推进会召开，区领导陈建国、李娜、张志强出席会议，听取了各镇的汇报。

    """
  private let files = Files(["/pages/a.txt": first, "/pages/b.txt": second])
  private let a = "file:///pages/a.txt"

  private func ready(_ capabilities: JSONValue = [:], options: JSONValue = [:]) -> TestClient {
    var client = TestClient(files: files, rules: [])
    _ = client.request(
      "initialize",
      [
        "capabilities": capabilities, "initializationOptions": options,
        "workspaceFolders": [["uri": "file:///pages", "name": "pages"]],
      ])
    client.notify("initialized", [:])
    return client
  }

  private static let related: JSONValue = ["textDocument": ["publishDiagnostics": ["relatedInformation": true]]]

  @Test("a name that another page spells otherwise is told with both places, once the user rests")
  func name() throws {
    var client = ready(AcrossPagesTests.related)
    client.open(a, AcrossPagesTests.first)
    #expect(try client.requireDiagnostics().items.isEmpty)
    client.idle()
    let finding = try #require(try client.requireDiagnostics().items.first)
    #expect(finding["code"] == "across-person-name")
    #expect(finding["severity"] == 3)
    #expect(finding["range"] == TestClient.range(4, 21, 4, 23))
    #expect(finding["message"] == "“李嫣”在第2版（2023-03-06）的同一名单里是“李娜”，请核对姓名。")
    let related = try #require(finding["relatedInformation"]?.array?.first)
    #expect(related["message"] == "第2版（2023-03-06）：李娜")
    let other = try #require(related["location"])
    #expect(other["uri"] == "file:///pages/b.txt")
    #expect(other["range"] == TestClient.range(4, 33, 4, 35))
    // Nothing has changed: nothing is said again.
    client.idle()
    #expect(client.take("textDocument/publishDiagnostics") == nil)
  }

  @Test("its place follows edits before it, and it goes when either side is mended")
  func followed() throws {
    var client = ready()
    client.open(a, AcrossPagesTests.first)
    client.idle()
    client.received = []
    client.change(a, version: 2, [["range": TestClient.range(4, 0, 4, 0), "text": "新华社"]])
    #expect(try client.requireDiagnostics().items.first?["range"] == TestClient.range(4, 24, 4, 26))
    client.change(a, version: 3, [["range": TestClient.range(4, 25, 4, 26), "text": "娜"]])
    #expect(try client.requireDiagnostics().items.isEmpty)
    client.idle()
    #expect(client.take("textDocument/publishDiagnostics") == nil)
    client.change(a, version: 4, [["range": TestClient.range(4, 25, 4, 26), "text": "嫣"]])
    client.idle()
    client.received = []
    files["/pages/b.txt"] = AcrossPagesTests.second.replacing("李娜", with: "李嫣")
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///pages/b.txt", "type": 2]]])
    client.idle()
    #expect(try client.requireDiagnostics().items.isEmpty)
  }

  @Test("who does not want pages compared has them not compared")
  func off() throws {
    var client = ready(options: ["acrossPages": false])
    client.open(a, AcrossPagesTests.first)
    client.idle()
    for message in client.received where message["method"] == "textDocument/publishDiagnostics" {
      #expect(message["params"]?["diagnostics"] == [])
    }
  }

  @Test("it is accepted like any other finding: in the ledger, which is what the code action offers")
  func accepted() throws {
    var client = ready(["textDocument": ["codeAction": ["codeActionLiteralSupport": ["codeActionKind": [:]]]]])
    client.open(a, AcrossPagesTests.first)
    client.idle()
    let answer = client.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(a)], "range": TestClient.range(4, 22, 4, 22),
        "context": ["diagnostics": [], "only": ["quickfix"]],
      ])
    let actions = answer["result"]?.array ?? []
    #expect(actions.compactMap { $0["command"]?["command"]?.string } == ["copydesk.acceptFinding"])
    let command = try #require(actions.first?["command"])
    client.received = []
    #expect(
      client.request(
        "workspace/executeCommand", ["command": command["command"] ?? nil, "arguments": command["arguments"] ?? nil])[
          "error"] == nil)
    #expect(try client.requireDiagnostics().items.isEmpty)
  }

  @Test("a client that asks for diagnostics is told to ask again, and gets the other open page's with them")
  func pulled() throws {
    var client = ready([
      "textDocument": ["diagnostic": ["relatedDocumentSupport": true]],
      "workspace": ["diagnostics": ["refreshSupport": true]],
    ])
    client.open(a, AcrossPagesTests.first)
    client.open("file:///pages/b.txt", AcrossPagesTests.second)
    client.idle()
    #expect(client.take("workspace/diagnostic/refresh") != nil)
    let report = client.request("textDocument/diagnostic", ["textDocument": ["uri": .string(a)]])["result"]
    #expect(report?["items"]?.array?.count == 1)
    let related = report?["relatedDocuments"]?["file:///pages/b.txt"]
    #expect(related?["kind"] == "full")
    #expect(related?["items"]?.array?.first?["code"] == "across-person-name")
  }
}
