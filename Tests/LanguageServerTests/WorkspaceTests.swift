import JSON
import LanguageServer
import LanguageServerProtocol
import System
import TestSupport
import Testing
import WorkspaceIndex

@Suite("Workspace")
struct WorkspaceTests {
  private static let first = """
    区里创建文明城市

    本报讯（记者 欧阳文博）区委书记欧阳文博在会上说，全区完成投资3595.58万元，新建公园12个。今年以来各村都很努力。

    """
  private static let second = """
    植树造林见成效

    本报讯（记者 李大海）区委书记欧阳文博来到林场，看望护林员。全区完成投资4000万元，同比增长12%。林场今年植树两万棵。

    """
  private let files = Files(["/pages/a.txt": first, "/pages/b.txt": second, "/pages/notes.json": "{}"])
  private let a = "file:///pages/a.txt"
  private let b = "file:///pages/b.txt"

  private func ready(_ capabilities: JSONValue = [:]) -> TestClient {
    var client = TestClient(files: files, rules: [])
    _ = client.request(
      "initialize",
      ["capabilities": capabilities, "workspaceFolders": [["uri": "file:///pages", "name": "pages"]]])
    client.notify("initialized", [:])
    return client
  }

  private func symbols(_ client: inout TestClient, _ query: String) -> [JSONValue] {
    client.request("workspace/symbol", ["query": .string(query)])["result"]?.array ?? []
  }

  /// The documents that refer to the person at a place of a page.
  private func references(_ client: inout TestClient, _ uri: String, _ line: Int, _ column: Int) -> Set<String> {
    let answer = client.request(
      "textDocument/references",
      [
        "textDocument": ["uri": .string(uri)],
        "position": ["line": .integer(line), "character": .integer(column)], "context": ["includeDeclaration": true],
      ])
    return Set(answer["result"]?.array?.compactMap { $0["uri"]?.string } ?? [])
  }

  @Test("symbols of pages that nobody opened are found, by characters and by initials")
  func symbols() {
    var client = ready()
    #expect(symbols(&client, "植树造林").first?["location"]?["uri"]?.string == b)
    #expect(symbols(&client, "zszl").first?["name"] == "植树造林见成效")
    #expect(symbols(&client, "没有这样的题目").isEmpty)
  }

  @Test("an open page counts as it is in the editor, a closed one as it is on disk")
  func openWins() {
    var client = ready()
    client.open(b, "春耕生产全面展开\n\n本报讯（记者 李大海）各村春耕生产全面展开。\n")
    #expect(symbols(&client, "植树造林见成效").isEmpty)
    #expect(symbols(&client, "春耕生产全面展开").count == 1)
    client.change(b, version: 2, [["text": "夏收夏种接连展开\n\n本报讯（记者 李大海）各村夏收夏种。\n"]])
    #expect(symbols(&client, "夏收夏种接连展开").count == 1)
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(b)]])
    #expect(symbols(&client, "夏收夏种接连展开").isEmpty)
    #expect(symbols(&client, "植树造林见成效").count == 1)
  }

  @Test("files that change, come and go behind the editor are followed")
  func watched() {
    var client = ready()
    files["/pages/c.txt"] = "县医院门诊楼启用\n\n本报讯（记者 张三）县医院门诊楼启用。\n"
    files["/pages/a.txt"] = nil
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [["uri": "file:///pages/c.txt", "type": 1], ["uri": .string(a), "type": 3]]])
    #expect(symbols(&client, "县医院门诊楼启用").count == 1)
    #expect(symbols(&client, "区里创建文明城市").isEmpty)
  }

  @Test("folders may be added and removed")
  func folders() {
    files["/more/d.txt"] = "少年宫开展科普活动\n\n本报讯（记者 张三）少年宫开展科普活动。\n"
    var client = ready()
    #expect(symbols(&client, "少年宫开展科普活动").isEmpty)
    client.notify(
      "workspace/didChangeWorkspaceFolders",
      [
        "event": [
          "added": [["uri": "file:///more", "name": "more"]], "removed": [["uri": "file:///pages", "name": "p"]],
        ]
      ])
    #expect(symbols(&client, "少年宫开展科普活动").count == 1)
    #expect(symbols(&client, "植树造林见成效").isEmpty)
  }

  @Test("a person is found, and renamed, in all pages")
  func people() throws {
    var client = ready()
    client.open(a, WorkspaceTests.first)
    let column = 19
    #expect(references(&client, a, 2, column) == [a, b])
    let answer = client.request(
      "textDocument/rename",
      [
        "textDocument": ["uri": .string(a)], "position": ["line": 2, "character": .integer(column)],
        "newName": "欧阳博文",
      ])
    let changes = try #require(answer["result"]?["changes"])
    #expect(Set(changes.members?.map(\.name) ?? []) == [a, b])
    let edit = try #require(changes[b]?.array?.first)
    #expect(edit["newText"] == "欧阳博文")
    #expect(edit["range"] == TestClient.range(2, 15, 2, 19))
    let wrong = client.request(
      "textDocument/rename",
      ["textDocument": ["uri": .string(a)], "position": ["line": 0, "character": 0], "newName": "甲"])
    #expect(wrong["error"]?["code"] == -32803)
  }

  @Test(
    "the root and the home folder are not read through",
    arguments: ["file:///", "file:///home", "file:///home/editor", "file:///home/editor/", "untitled:x", ""])
  func tooMuch(uri: String) {
    var client = TestClient(files: files)
    _ = client.request(
      "initialize", ["capabilities": [:], "workspaceFolders": [["uri": .string(uri), "name": "x"]]])
    client.readsAtOnce = false
    client.notify("initialized", [:])
    #expect(client.held.isEmpty)
  }

  @Test("reading that takes long is shown as progress, from its beginning to its end, and can be cancelled")
  func progress() throws {
    var client = ready(["window": ["workDoneProgress": true]])
    client.received = []
    client.readsAtOnce = false
    for (done, milliseconds, isFinished) in [(5, 900, false), (10, 1100, false), (20, 1300, false)] {
      client.inbox.add(
        .indexed(IndexedPages(pages: [], done: done, found: 40, isFinished: isFinished, milliseconds: milliseconds)))
    }
    client.run()
    let token = try #require(client.take("window/workDoneProgress/create")?["params"]?["token"])
    client.notify("window/workDoneProgress/cancel", ["token": "another"])
    #expect(client.held.isEmpty)
    client.notify("window/workDoneProgress/cancel", ["token": token])
    guard case .cancel? = client.held.first else {
      Issue.record("the reading was not cancelled")
      return
    }
    client.inbox.add(.indexed(IndexedPages(pages: [], done: 20, found: 20, isFinished: true, milliseconds: 1400)))
    client.run()
    let kinds = client.received.filter { $0["method"] == "$/progress" && $0["params"]?["token"] == token }
      .compactMap { $0["params"]?["value"]?["kind"]?.string }
    #expect(kinds == ["begin", "report", "end"])
  }

  @Test("reading that ends within a second is shown to nobody")
  func noProgress() {
    var client = ready(["window": ["workDoneProgress": true]])
    client.inbox.add(.indexed(IndexedPages(pages: [], done: 30, found: 30, isFinished: true, milliseconds: 990)))
    client.run()
    #expect(client.take("window/workDoneProgress/create") == nil)
  }

  @Test("what was read before a page was opened, or its folder removed, does not count any more")
  func late() {
    var client = ready()
    client.readsAtOnce = false
    files["/pages/b.txt"] = "夏收夏种接连展开\n\n本报讯（记者 李大海）各村夏收夏种。\n"
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(b), "type": 2]]])
    client.open(b, "春耕生产全面展开\n\n本报讯（记者 李大海）各村春耕生产全面展开。\n")
    let work = client.held
    for item in work { client.perform(item) }
    client.run()
    #expect(symbols(&client, "夏收夏种接连展开").isEmpty)
    #expect(symbols(&client, "春耕生产全面展开").count == 1)
    client.held = []
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(b)]])
    client.notify(
      "workspace/didChangeWorkspaceFolders",
      ["event": ["added": [], "removed": [["uri": "file:///pages", "name": "p"]]]])
    for item in client.held { client.perform(item) }
    client.run()
    #expect(client.session.pages.index.count == 0)
  }

  @Test("a client that cannot watch files has them looked after when nothing else is to do")
  func polled() {
    var client = ready()
    files["/pages/c.txt"] = "县医院门诊楼启用\n\n本报讯（记者 张三）县医院门诊楼启用。\n"
    files["/pages/a.txt"] = nil
    #expect(client.session.waitingTime != nil)
    client.idle()
    #expect(symbols(&client, "县医院门诊楼启用").count == 1)
    #expect(symbols(&client, "区里创建文明城市").isEmpty)
    let watching = ready(["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]])
    #expect(watching.session.waitingTime == nil)
  }

  @Test("a file or folder renamed in the editor's tree is found under its new name")
  func renamedFiles() {
    var client = ready(["workspace": ["fileOperations": ["didRename": true]]])
    files["/pages/old/e.txt"] = files["/pages/b.txt"]
    files["/pages/b.txt"] = nil
    client.notify(
      "workspace/didRenameFiles", ["files": [["oldUri": .string(b), "newUri": "file:///pages/old/e.txt"]]])
    #expect(symbols(&client, "植树造林见成效").map { $0["location"]?["uri"]?.string } == ["file:///pages/old/e.txt"])
    files["/pages/new/e.txt"] = files["/pages/old/e.txt"]
    files["/pages/old/e.txt"] = nil
    client.notify(
      "workspace/didRenameFiles", ["files": [["oldUri": "file:///pages/old", "newUri": "file:///pages/new"]]])
    #expect(symbols(&client, "植树造林见成效").map { $0["location"]?["uri"]?.string } == ["file:///pages/new/e.txt"])
  }

  @Test("a symbol's place is found when it is asked for, where it stands by then")
  func resolved() throws {
    var client = ready(["workspace": ["symbol": ["resolveSupport": ["properties": ["location.range"]]]]])
    let symbol = try #require(symbols(&client, "植树造林见成效").first)
    #expect(symbol["location"]?["range"] == nil)
    files["/pages/b.txt"] = "\n\n" + WorkspaceTests.second
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(b), "type": 2]]])
    let answer = client.request("workspaceSymbol/resolve", symbol)
    #expect(answer["result"]?["location"]?["range"]?["start"]?["line"] == 2)
    files["/pages/b.txt"] = nil
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(b), "type": 3]]])
    #expect(client.request("workspaceSymbol/resolve", symbol)["error"]?["code"] == -32801)
  }

  @Test("a hover on a figure shows the figures of the same subject in other pages")
  func hover() throws {
    var client = ready()
    client.open(a, WorkspaceTests.first)
    let answer = client.request(
      "textDocument/hover",
      ["textDocument": ["uri": .string(a)], "position": ["line": 2, "character": 33]])
    let text = try #require(answer["result"]?["contents"]?["value"]?.string)
    #expect(text.contains("4000万元"))
  }
}
