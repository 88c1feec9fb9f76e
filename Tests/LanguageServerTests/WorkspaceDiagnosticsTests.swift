import JSON
import LanguageServer
import Testing

@Suite("Workspace diagnostics")
struct WorkspaceDiagnosticsTests {
  private static func text(_ number: Int) -> String {
    "第\(number)小学开展活动\n\n本报讯（记者 张三）同学们再接再励，第\(number)小学的成绩很好。\n"
  }

  private let files = Files(
    Dictionary(uniqueKeysWithValues: (1...30).map { ("/pages/\($0).txt", text($0)) }))
  private static let capabilities: JSONValue = ["textDocument": ["diagnostic": [:]]]

  private func ready(readsAtOnce: Bool = true) -> TestClient {
    var client = TestClient(files: files)
    client.readsAtOnce = readsAtOnce
    _ = client.request(
      "initialize",
      [
        "capabilities": WorkspaceDiagnosticsTests.capabilities,
        "workspaceFolders": [["uri": "file:///pages", "name": "pages"]],
      ])
    client.notify("initialized", [:])
    return client
  }

  private func reports(_ client: inout TestClient, previous: [JSONValue] = []) -> [JSONValue] {
    client.request("workspace/diagnostic", ["previousResultIds": .array(previous)])["result"]?["items"]?.array ?? []
  }

  @Test("every page is reported, open ones as they are in the editor")
  func all() throws {
    var client = ready()
    client.open("file:///pages/7.txt", "第七小学\n\n本报讯（记者 张三）同学们再接再厉。\n")
    let items = reports(&client)
    #expect(items.count == 30)
    let open = try #require(items.first { $0["uri"] == "file:///pages/7.txt" })
    #expect(open["version"] == 1)
    #expect(open["items"]?.array?.contains { $0["code"] == "word-wrong" } == false)
    let closed = try #require(items.first { $0["uri"] == "file:///pages/8.txt" })
    #expect(closed["version"] == JSONValue.null)
    let finding = closed["items"]?.array?.first { $0["code"] == "word-wrong" }
    #expect(finding?["range"] == TestClient.range(2, 13, 2, 17))
  }

  @Test("what the client has is not sent again; what changed on disk is")
  func unchanged() {
    var client = ready()
    let previous = reports(&client).map { report -> JSONValue in
      ["uri": report["uri"] ?? nil, "value": report["resultId"] ?? nil]
    }
    #expect(previous.count == 30)
    #expect(reports(&client, previous: previous).allSatisfy { $0["kind"] == "unchanged" })
    files["/pages/3.txt"] = "第三小学\n\n本报讯（记者 张三）同学们再接再厉。\n"
    files["/pages/4.txt"] = nil
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [["uri": "file:///pages/3.txt", "type": 2], ["uri": "file:///pages/4.txt", "type": 3]]])
    let again = reports(&client, previous: previous)
    #expect(again.count == 30)
    let changed = again.filter { $0["kind"] == "full" }
    #expect(changed.map { $0["uri"] } == ["file:///pages/3.txt", "file:///pages/4.txt"])
    // What the client has of a page that is gone would stay on its list.
    #expect(changed.last?["items"] == [])
    client.notify("workspace/didChangeConfiguration", ["settings": ["copydesk": ["rules": ["word-wrong": "off"]]]])
    #expect(reports(&client, previous: previous).allSatisfy { $0["kind"] == "full" })
  }

  @Test("a client with a token gets the reports as they come, also while the workspace is being read")
  func streamed() throws {
    var client = ready(readsAtOnce: false)
    client.queue([
      "jsonrpc": "2.0", "id": "w", "method": "workspace/diagnostic",
      "params": ["previousResultIds": [], "partialResultToken": "t"],
    ])
    client.run()
    #expect(!client.received.contains { $0["id"] == "w" })
    var rounds = 0
    while !client.held.isEmpty && rounds < 100 {
      let work = client.held
      client.held = []
      for item in work { client.perform(item) }
      client.run()
      rounds += 1
    }
    let parts = client.received.filter { $0["method"] == "$/progress" && $0["params"]?["token"] == "t" }
    #expect(parts.count > 2)
    #expect(Set(parts.flatMap { $0["params"]?["value"]?["items"]?.array ?? [] }.map { $0["uri"] }).count == 30)
    let answers = client.received.filter { $0["id"] == "w" && $0["method"] == nil }
    #expect(answers.count == 1)
    #expect(answers.first?["result"]?["items"] == [])
    // The answer comes behind its parts.
    #expect(client.received.last { $0["id"] == "w" || $0["params"]?["token"] == "t" }?["id"] == "w")
  }

  @Test("it can be cancelled, and is answered when the server shuts down meanwhile")
  func cancelled() {
    for ending in ["$/cancelRequest", "shutdown"] {
      var client = ready(readsAtOnce: false)
      client.queue([
        "jsonrpc": "2.0", "id": "w", "method": "workspace/diagnostic", "params": ["previousResultIds": []],
      ])
      client.run()
      if ending == "shutdown" {
        _ = client.request(ending, nil)
      } else {
        client.notify(ending, ["id": "w"])
      }
      let work = client.held
      client.held = []
      for item in work { client.perform(item) }
      client.run()
      let answers = client.received.filter { $0["id"] == "w" && $0["method"] == nil }
      #expect(answers.map { $0["error"]?["code"] } == [-32800])
    }
  }
}
