import JSON
import LanguageServer
import Linting
import Rules
import Testing

@Suite("Code actions")
struct CodeActionTests {
  private static let uri = "file:///a.txt"
  private static let text = "干部再接再励，县里拔款50万元。\n"
  private static let document: JSONValue = ["uri": "file:///a.txt"]

  static let full: JSONValue = [
    "workspace": ["applyEdit": true, "workspaceEdit": ["documentChanges": true]],
    "textDocument": [
      "codeAction": [
        "codeActionLiteralSupport": ["codeActionKind": ["valueSet": [""]]], "isPreferredSupport": true,
        "dataSupport": true, "resolveSupport": ["properties": ["edit"]],
      ]
    ],
  ]

  private func ready(_ capabilities: JSONValue = full, rules: [any Rule.Type] = [WordWrong.self]) -> TestClient {
    var client = TestClient.ready(capabilities: capabilities, rules: rules)
    client.open(CodeActionTests.uri, CodeActionTests.text)
    client.received = []
    return client
  }

  private func actions(
    _ client: inout TestClient, _ range: JSONValue = TestClient.range(0, 3, 0, 3), only: [JSONValue]? = nil
  ) throws -> [JSONValue] {
    var context: JSONValue = ["diagnostics": []]
    if let only { context = context.merged(with: ["only": .array(only)]) }
    let answer = client.request(
      "textDocument/codeAction", ["textDocument": CodeActionTests.document, "range": range, "context": context])
    return try #require(answer["result"]?.array)
  }

  /// Those that mend: beside them there are always ways to ignore the finding, which have a suite of their own.
  private func fixes(
    _ client: inout TestClient, _ range: JSONValue = TestClient.range(0, 3, 0, 3), only: [JSONValue]
  ) throws -> [JSONValue] {
    try actions(&client, range, only: only).filter { $0["kind"] != "quickfix.ignore.copydesk" }
  }

  /// Applies an edit as an editor does.
  private func apply(_ edit: JSONValue?, _ client: inout TestClient, version: Int) throws {
    let edits = try #require(
      edit?["documentChanges"]?.array?.first?["edits"]?.array ?? edit?["changes"]?[CodeActionTests.uri]?.array)
    // From the end, so that the places of those before stay right.
    let changes = edits.reversed().map { edit -> JSONValue in
      ["range": edit["range"] ?? nil, "text": edit["newText"] ?? nil]
    }
    client.change(CodeActionTests.uri, version: version, changes)
  }

  @Test("a finding's fix is offered where the cursor stands, linked to its diagnostic, and mends it")
  func quickFix() throws {
    var client = ready()
    let found = try fixes(&client, only: ["quickfix"])
    #expect(found.count == 1)
    let action = try #require(found.first)
    #expect(action["kind"] == "quickfix")
    #expect(action["isPreferred"] == true)
    #expect(action["diagnostics"]?.array?.first?["code"] == "word-wrong")
    let change = action["edit"]?["documentChanges"]?.array?.first
    #expect(change?["textDocument"] == ["uri": "file:///a.txt", "version": 1])
    try apply(action["edit"], &client, version: 2)
    #expect(client.text(of: CodeActionTests.uri) == "干部再接再厉，县里拔款50万元。\n")
    #expect(try client.requireDiagnostics().items.count == 1)
  }

  @Test("beside the findings nothing is offered; a selection offers all that it touches")
  func places() throws {
    var client = ready()
    #expect(try actions(&client, TestClient.range(0, 0, 0, 0), only: ["quickfix"]).isEmpty)
    #expect(try fixes(&client, TestClient.range(0, 0, 0, 99), only: ["quickfix"]).count == 2)
    #expect(try actions(&client, TestClient.range(9, 0, 9, 9), only: ["quickfix"]).isEmpty)
  }

  @Test(
    "the kinds that are wanted are given, and no others",
    arguments: [
      (["quickfix"], ["quickfix", "quickfix.ignore.copydesk"]), (["quickfix.ignore"], ["quickfix.ignore.copydesk"]),
      (["source"], ["source.fixAll.copydesk"]),
      (["source.fixAll"], ["source.fixAll.copydesk"]), (["source.fixAll.copydesk"], ["source.fixAll.copydesk"]),
      (["source.fixAll.other"], []), (["source.fix"], []), (["refactor"], []),
      ([""], ["quickfix", "quickfix.ignore.copydesk", "source.fixAll.copydesk"]),
      ([], ["quickfix", "quickfix.ignore.copydesk", "source.fixAll.copydesk"]),
      (["future", "quickfix"], ["quickfix", "quickfix.ignore.copydesk"]),
    ] as [([String], [String])])
  func kinds(only: [String], given: [String]) throws {
    var client = ready()
    let found = try actions(&client, only: only.map { .string($0) })
    var kinds = found.compactMap { $0["kind"]?.string }
    // There are several ways to ignore.
    while let index = zip(kinds, kinds.dropFirst()).enumerated().first(where: { $1.0 == $1.1 })?.offset {
      kinds.remove(at: index)
    }
    #expect(kinds == given)
  }

  @Test("fix-all is resolved lazily and mends everything that is certain")
  func fixAll() throws {
    var client = ready()
    let action = try #require(try actions(&client, only: ["source.fixAll"]).first)
    #expect(action["edit"] == nil)
    let resolved = client.request("codeAction/resolve", action)["result"]
    #expect(resolved?["title"] == action["title"])
    try apply(resolved?["edit"], &client, version: 2)
    #expect(client.text(of: CodeActionTests.uri) == "干部再接再厉，县里拨款50万元。\n")
    #expect(try client.requireDiagnostics().items.isEmpty)
    // It was offered for a text that is no more.
    #expect(client.request("codeAction/resolve", action)["error"]?["code"] == -32801)
    // VS Code asks of every action without an edit, and shows the user an error: a command is complete as it is.
    #expect(client.request("codeAction/resolve", ["title": "x"])["result"] == ["title": "x"])
    #expect(client.request("codeAction/resolve", ["title": "x", "data": 1])["error"]?["code"] == -32602)
  }

  @Test("a client that resolves nothing gets the edit at once, in the older form where it knows no other")
  func eager() throws {
    var client = ready(["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]])
    let action = try #require(try actions(&client, only: ["source.fixAll"]).first)
    #expect(action["data"] == nil)
    #expect(action["edit"]?["changes"]?[CodeActionTests.uri]?.array?.count == 2)
    #expect(try actions(&client).first?["isPreferred"] == nil)
  }

  @Test("a client that knows only commands gets commands, which the server carries out")
  func commands() throws {
    var client = ready(["workspace": ["applyEdit": true]])
    let command = try #require(try actions(&client).first)
    #expect(command["kind"] == nil)
    let name = try #require(command["command"])
    let arguments = try #require(command["arguments"])
    let answer = client.request("workspace/executeCommand", ["command": name, "arguments": arguments])
    #expect(answer["result"] == .null)
    let request = try client.require("workspace/applyEdit")
    try apply(request["params"]?["edit"], &client, version: 2)
    #expect(client.text(of: CodeActionTests.uri) == "干部再接再厉，县里拔款50万元。\n")
  }

  @Test("a client that applies no edits is offered no commands")
  func nothing() throws {
    var client = ready([:])
    #expect(try actions(&client).isEmpty)
    let answer = client.request(
      "workspace/executeCommand", ["command": "copydesk.fixAll", "arguments": [.string(CodeActionTests.uri)]])
    #expect(answer["error"]?["code"] == -32803)
  }

  @Test("commands mend a page without any code action, and refuse what they cannot take")
  func execute() throws {
    var client = ready()
    _ = client.request(
      "workspace/executeCommand", ["command": "copydesk.fixAll", "arguments": [.string(CodeActionTests.uri)]])
    let request = try client.require("workspace/applyEdit")
    #expect(request["params"]?["label"]?.string?.isEmpty == false)
    try apply(request["params"]?["edit"], &client, version: 2)
    #expect(client.text(of: CodeActionTests.uri) == "干部再接再厉，县里拨款50万元。\n")
    for params in [
      ["command": "copydesk.fly"], ["command": "copydesk.fixAll"], ["command": "copydesk.fixAll", "arguments": [5]],
      ["command": "copydesk.fixAll", "arguments": ["file:///other.txt"]], [:],
    ] as [JSONValue] {
      #expect(client.request("workspace/executeCommand", params)["error"]?["code"] == -32602)
    }
  }
}
