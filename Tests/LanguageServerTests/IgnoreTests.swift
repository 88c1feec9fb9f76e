import Foundation
import JSON
import LanguageServer
import Linting
import Rules
import TestSupport
import Testing
import WorkspaceIndex

@Suite("Ignoring")
struct IgnoreTests {
  private static let text = "干部再接再励，县里拔款50万元。\n"
  private static let uri = "file:///project/pages/a%20%7B1%7D.txt"
  private static let other = "file:///project/pages/b.txt"
  private static let settings = "/project/.copydesk.json"
  private static let ledger = "/project/.copydesk-ledger.jsonl"

  private func ready(
    _ files: Files, _ capabilities: JSONValue = CodeActionTests.full, language: Language = .chinese
  ) -> TestClient {
    var client = TestClient.ready(
      capabilities: capabilities.merged(with: ["workspace": ["workspaceFolders": true]]),
      options: ["language": .string(language.rawValue)], files: files,
      rules: [WordWrong.self, DateWeekday.self, TextLength.self])
    client.notify(
      "workspace/didChangeWorkspaceFolders",
      ["event": ["added": [["uri": "file:///project", "name": "p"]], "removed": []]])
    client.open(IgnoreTests.uri, IgnoreTests.text)
    client.open(IgnoreTests.other, IgnoreTests.text)
    return client
  }

  /// How many findings are shown on a page.
  private func count(_ client: inout TestClient, _ uri: String = uri) -> Int? {
    let lists = client.received.filter {
      $0["method"] == "textDocument/publishDiagnostics" && $0["params"]?["uri"]?.string == uri
    }
    return lists.last?["params"]?["diagnostics"]?.array?.count
  }

  /// Takes an offer at the first finding: the one whose command has this name.
  private func take(_ command: String, _ client: inout TestClient, _ uri: String = uri) throws -> JSONValue {
    let answer = client.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(uri)], "range": TestClient.range(0, 3, 0, 3),
        "context": ["diagnostics": [], "only": ["quickfix.ignore"]],
      ])
    let actions = try #require(answer["result"]?.array)
    #expect(actions.allSatisfy { $0["kind"] == "quickfix.ignore.copydesk" && $0["edit"] == nil })
    let action = try #require(actions.first { $0["command"]?["command"]?.string == command })
    #expect(action["diagnostics"]?.array?.first?["code"] == "word-wrong")
    let call = try #require(action["command"])
    return client.request(
      "workspace/executeCommand", ["command": call["command"] ?? nil, "arguments": call["arguments"] ?? nil])
  }

  @Test(
    "a ledger that is a link is written where it leads to a file of the workspace, else refused",
    arguments: [true, false])
  func links(staysInside: Bool) throws {
    let (folder, elsewhere) = (try ScratchFolder(), try ScratchFolder())
    let target = try staysInside ? folder.write("", to: "shared/ledger.jsonl") : elsewhere.write("", to: "file")
    let ledger = folder.path(".copydesk-ledger.jsonl")
    try FileManager.default.createSymbolicLink(atPath: ledger, withDestinationPath: target)
    let files = Files([ledger: ""])
    var client = ready(files)
    let page = "file://" + folder.path("a.txt")
    client.open(page, IgnoreTests.text)
    let answer = try take("copydesk.acceptFinding", &client, page)
    #expect((answer["error"] == nil) == staysInside)
    #expect(files[ledger]?.isEmpty == !staysInside)
  }

  @Test("one finding is accepted in the ledger, stays so after edits beside it, and no other is touched")
  func finding() throws {
    let files = Files()
    var client = ready(files)
    #expect(count(&client) == 2)
    #expect(try take("copydesk.acceptFinding", &client)["result"] == .null)
    #expect(count(&client) == 1)
    #expect(count(&client, IgnoreTests.other) == 2)
    let line = try #require(files[IgnoreTests.ledger])
    #expect(line.contains("\"page\":\"pages/a {1}.txt\",\"rule\":\"word-wrong\""))
    #expect(line.contains("\"state\":\"accepted\",\"seen\":\"2023-03-15\",\"reason\":\"编辑器中认可\""))
    #expect(files[IgnoreTests.settings] == nil)
    // Elsewhere on the page, and directly beside it.
    client.change(
      IgnoreTests.uri, version: 2,
      [
        ["range": TestClient.range(0, 9, 0, 9), "text": "共"], ["range": TestClient.range(0, 0, 0, 2), "text": "村民"],
      ])
    #expect(count(&client) == 1)
    // The ledger is read anew when it changes.
    files[IgnoreTests.ledger] = ""
    client.notify("workspace/didChangeWatchedFiles", ["changes": []])
    #expect(count(&client) == 2)
  }

  @Test("a rule is turned off in one file, in one entry, and comments stay")
  func file() throws {
    let files = Files([
      IgnoreTests.settings: "{\n  // ours\n  \"overrides\": [\n    {\"files\": \"*.md\"} // notes\n  ]\n}\n"
    ])
    var client = ready(files)
    _ = try take("copydesk.turnOffRuleInFile", &client)
    #expect(count(&client) == 0)
    #expect(count(&client, IgnoreTests.other) == 2)
    #expect(
      files[IgnoreTests.settings] == """
        {
          // ours
          "overrides": [
            {"files": "*.md"}, // notes
            {"files": "/pages/a \\\\{1\\\\}.txt", "rules": {"word-wrong": "off"}}
          ]
        }

        """)
    _ = client.request(
      "workspace/executeCommand",
      ["command": "copydesk.turnOffRuleInFile", "arguments": [.string(IgnoreTests.uri), "date-weekday"]])
    #expect(files[IgnoreTests.settings]?.contains("{\"word-wrong\": \"off\", \"date-weekday\": \"off\"}}") == true)
  }

  @Test("a rule is turned off everywhere, in a file that is made where there is none; its options stay")
  func rule() throws {
    let files = Files()
    var client = ready(files)
    _ = try take("copydesk.turnOffRule", &client)
    #expect(count(&client) == 0)
    #expect(count(&client, IgnoreTests.other) == 0)
    #expect(files[IgnoreTests.settings] == "{\n  \"rules\": {\"word-wrong\": \"off\"}\n}\n")
    files[IgnoreTests.settings] = "{\"rules\": {\"text-length\": {\"sentence\": 90}}}"
    _ = client.request(
      "workspace/executeCommand",
      ["command": "copydesk.turnOffRule", "arguments": [.string(IgnoreTests.uri), "text-length"]])
    #expect(
      files[IgnoreTests.settings] == "{\"rules\": {\"text-length\": {\"sentence\": 90, \"severity\": \"off\"}}}")
  }

  @Test("a word is added to the names and no longer reported anywhere; it is offered while typing")
  func word() throws {
    let files = Files([IgnoreTests.settings: "{\"names\": [\"甲\"]}"])
    var client = ready(files)
    let answer = client.request(
      "workspace/executeCommand",
      ["command": "copydesk.addName", "arguments": [.string(IgnoreTests.uri), "再接再励"]])
    #expect(answer["result"] == .null)
    #expect(files[IgnoreTests.settings] == "{\"names\": [\"甲\", \"再接再励\"]}")
    #expect(count(&client) == 1)
    #expect(count(&client, IgnoreTests.other) == 1)
    client.open("file:///project/c.txt", "再接")
    let items = client.request(
      "textDocument/completion",
      ["textDocument": ["uri": "file:///project/c.txt"], "position": ["line": 0, "character": 2]])
    #expect(items["result"]?["items"]?.array?.first?["label"] == "再接再励")
  }

  @Test("rules that compare pages are turned off like every other")
  func across() throws {
    #expect(AcrossRules.entries.map(\.profile.id.name) == PageConflict.Kind.allCases.map(\.rawValue))
    let files = Files()
    var client = ready(files)
    for rule in PageConflict.Kind.allCases {
      _ = client.request(
        "workspace/executeCommand",
        ["command": "copydesk.turnOffRule", "arguments": [.string(IgnoreTests.uri), .string(rule.rawValue)]])
    }
    #expect(files[IgnoreTests.settings]?.contains("\"across-components\": \"off\"") == true)
    #expect(client.take("window/showMessage") == nil, "they are known")
  }

  @Test("a configuration that is open is changed by the editor, with its unsaved text")
  func openSettings() throws {
    let files = Files([IgnoreTests.settings: "{}"])
    var client = ready(files)
    client.open("file:///project/.copydesk.json", "{\n  // unsaved\n}\n")
    client.received = []
    _ = try take("copydesk.turnOffRule", &client)
    let request = try client.require("workspace/applyEdit")
    let change = try #require(request["params"]?["edit"]?["documentChanges"]?.array?.first)
    #expect(change["textDocument"]?["uri"] == "file:///project/.copydesk.json")
    let edit = try #require(change["edits"]?.array?.first)
    client.change(
      "file:///project/.copydesk.json", version: 2, [["range": edit["range"] ?? nil, "text": edit["newText"] ?? nil]])
    #expect(
      client.text(of: "file:///project/.copydesk.json")
        == "{\n  // unsaved\n  \"rules\": {\"word-wrong\": \"off\"}\n}\n")
    #expect(files[IgnoreTests.settings] == "{}")
    #expect(count(&client) == 0)
  }

  @Test("what cannot be done is said, and nothing is written")
  func refusals() throws {
    let files = Files([IgnoreTests.settings: "{\"rules\": ", IgnoreTests.ledger: "<<<<<<<\n"])
    var client = ready(files)
    for params in [
      ["command": "copydesk.turnOffRule", "arguments": [.string(IgnoreTests.uri), "word-wrong"]],
      ["command": "copydesk.acceptFinding", "arguments": [.string(IgnoreTests.uri), "word-wrong", "000000000000"]],
      ["command": "copydesk.acceptFinding", "arguments": [.string(IgnoreTests.uri), "word-wrong"]],
      ["command": "copydesk.addName", "arguments": ["file:///none.txt", "甲"]], ["command": "copydesk.addName"],
      ["command": "copydesk.addName", "arguments": [.string(IgnoreTests.uri), ""]],
      ["command": "copydesk.turnOffRule", "arguments": [5, 5]],
    ] as [JSONValue] {
      #expect(client.request("workspace/executeCommand", params)["error"] != nil)
    }
    #expect(try take("copydesk.acceptFinding", &client)["error"]?["code"] == -32803)
    #expect(files[IgnoreTests.settings] == "{\"rules\": ")
    #expect(files[IgnoreTests.ledger] == "<<<<<<<\n")
  }

  @Test("what was refused is said in the user's language", arguments: Language.allCases)
  func refusalLanguage(language: Language) throws {
    let isChinese = language == .chinese
    func refusal(_ files: Files, _ command: String, _ argument: JSONValue...) throws -> String {
      var client = ready(files, language: language)
      let arguments = [.string(IgnoreTests.uri)] + argument
      let answer = client.request(
        "workspace/executeCommand", ["command": .string("copydesk." + command), "arguments": .array(arguments)])
      return try #require(answer["error"]?["message"]?.string)
    }
    let readOnly = Files(isReadOnly: true)
    #expect(
      try refusal(readOnly, "turnOffRule", "word-wrong")
        == IgnoreTests.settings + (isChinese ? "：所在的文件系统只读" : ": the file system is read-only"))
    #expect(
      try refusal(Files(), "acceptFinding", "word-wrong", "000000000000")
        == (isChinese ? "这个问题已不在版面上。" : "The finding is no longer on the page."))
    let broken = Files([IgnoreTests.ledger: "<<<<<<<\n"])
    var client = ready(broken, language: language)
    #expect(
      try take("copydesk.acceptFinding", &client)["error"]?["message"]?.string
        == IgnoreTests.ledger
        + (isChinese ? ":1：不是台账的一行，台账没有改动" : ":1: not a line of a ledger; it is left as it is"))
  }

  @Test("a rule that there is not is written into no settings")
  func unknownRule() throws {
    let files = Files()
    var client = ready(files)
    for command in ["copydesk.turnOffRule", "copydesk.turnOffRuleInFile"] {
      let answer = client.request(
        "workspace/executeCommand",
        ["command": .string(command), "arguments": [.string(IgnoreTests.uri), "word-wrog"]])
      #expect(answer["error"]?["code"] == -32602)
    }
    #expect(files[IgnoreTests.settings] == nil)
  }

  @Test("a text that is no file is not offered what would need its name")
  func untitled() throws {
    let files = Files()
    var client = ready(files)
    client.open("untitled:1", IgnoreTests.text)
    let answer = client.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": "untitled:1"], "range": TestClient.range(0, 3, 0, 3),
        "context": ["diagnostics": [], "only": ["quickfix.ignore"]],
      ])
    let commands = answer["result"]?.array?.compactMap { $0["command"]?["command"]?.string }
    #expect(commands == ["copydesk.addName", "copydesk.turnOffRule"])
  }

  @Test("a client that applies no edits can ignore all the same")
  func plainClient() throws {
    let files = Files()
    var client = ready(files, ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]])
    _ = try take("copydesk.acceptFinding", &client)
    #expect(count(&client) == 1)
  }

  @Test("a page that is left out by the settings has no findings, and gets its date from its path")
  func pages() throws {
    let files = Files([IgnoreTests.settings: "{\"ignore\": [\"b.txt\"], \"pageDate\": \"YYYYMMDD\"}"])
    var client = ready(files)
    #expect(count(&client) == 2)
    #expect(count(&client, IgnoreTests.other) == 0)
    client.open("file:///project/20230315.txt", "标题\n\n3月14日，会议召开。\n")
    let hover = client.request(
      "textDocument/hover",
      ["textDocument": ["uri": "file:///project/20230315.txt"], "position": ["line": 2, "character": 1]])
    let text = hover["result"].map { String(decoding: JSONWriter.bytes(of: $0), as: UTF8.self) } ?? ""
    #expect(text.contains("2023-03-14"), "\(text)")
  }
}
