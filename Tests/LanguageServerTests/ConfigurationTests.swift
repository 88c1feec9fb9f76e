import JSON
import LanguageServer
import LanguageServerProtocol
import Rules
import System
import Testing

@Suite("Configuration")
struct ConfigurationTests {
  private static let text = "他说：“今年收成好。干部再接再励。\n"
  private static let uri = "file:///project/pages/one/%E4%B8%80.txt"

  private func ready(
    _ capabilities: JSONValue = [:], options: JSONValue = [:], files: Files = Files()
  ) -> TestClient {
    .ready(
      capabilities: capabilities, options: options, files: files, rules: [PunctQuoteUnpaired.self, WordWrong.self])
  }

  /// The codes of the newest list that was published for the page.
  private func codes(_ client: inout TestClient, _ uri: String = uri) -> [String]? {
    let lists = client.received.filter {
      $0["method"] == "textDocument/publishDiagnostics" && $0["params"]?["uri"]?.string == uri
    }
    client.received.removeAll { $0["method"] == "textDocument/publishDiagnostics" }
    return lists.last?["params"]?["diagnostics"]?.array?.compactMap { $0["code"]?.string }.sorted()
  }

  private let both = ["punct-quote-unpaired", "word-wrong"]

  @Test("rules are set by initializationOptions, with or without the section's name", arguments: [true, false])
  func options(isNested: Bool) {
    let settings: JSONValue = ["rules": ["word-wrong": "off"]]
    var client = ready(options: isNested ? ["copydesk": settings] : settings)
    client.open(ConfigurationTests.uri, ConfigurationTests.text)
    #expect(codes(&client) == ["punct-quote-unpaired"])
  }

  @Test("settings that the client sends are taken over at once")
  func push() {
    var client = ready()
    client.open(ConfigurationTests.uri, ConfigurationTests.text)
    #expect(codes(&client) == both)
    client.notify(
      "workspace/didChangeConfiguration", ["settings": ["copydesk": ["rules": ["word-wrong": false]]]])
    #expect(codes(&client) == ["punct-quote-unpaired"])
    client.notify("workspace/didChangeConfiguration", ["settings": nil])
    #expect(codes(&client) == both)
    client.notify("workspace/didChangeConfiguration", ["settings": [:]])
    #expect(codes(&client) == nil, "settings that are as they were change nothing")
  }

  @Test("a client that answers questions is asked for its settings, at the start and when they change")
  func pull() throws {
    var client = ready([
      "workspace": ["configuration": true, "didChangeConfiguration": ["dynamicRegistration": true]]
    ])
    let registration = try client.require("client/registerCapability")
    #expect(
      registration["params"]?["registrations"]?.array?.first?["method"] == "workspace/didChangeConfiguration")
    let question = try client.require("workspace/configuration")
    #expect(question["params"] == ["items": [["section": "copydesk"]]])
    client.open(ConfigurationTests.uri, ConfigurationTests.text)
    #expect(codes(&client) == both)
    client.queue(["jsonrpc": "2.0", "id": question["id"] ?? nil, "result": [["rules": ["word-wrong": "off"]]]])
    client.run()
    #expect(codes(&client) == ["punct-quote-unpaired"])
    client.notify("workspace/didChangeConfiguration", ["settings": nil])
    let second = try client.require("workspace/configuration")
    client.queue(["jsonrpc": "2.0", "id": second["id"] ?? nil, "error": ["code": -32603, "message": "no"]])
    client.run()
    #expect(codes(&client) == both)
  }

  @Test("the configuration file is found upward from the page, goes before the client's settings, and is read anew")
  func file() {
    let files = Files([
      "/project/.copydesk.json": """
      {
        // Comments and a last comma are allowed.
        "rules": {"word-wrong": "off",},
      }
      """
    ])
    var client = ready(options: ["rules": ["word-wrong": "error", "punct-quote-unpaired": "hint"]], files: files)
    client.open(ConfigurationTests.uri, ConfigurationTests.text)
    #expect(codes(&client) == ["punct-quote-unpaired"])
    files["/project/pages/.copydesk.json"] = #"{"rules": {"punct-quote-unpaired": "off"}}"#
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///project/pages/.copydesk.json", "type": 1]]])
    #expect(codes(&client) == ["word-wrong"])
    files["/project/pages/.copydesk.json"] = nil
    files["/project/.copydesk.json"] = nil
    client.session.poll()
    client.notify("$/settle", [:])
    #expect(codes(&client) == both)
  }

  @Test("a client that watches files is asked to; one that cannot is polled for")
  func watching() throws {
    var watching = ready(["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]])
    let registration = try watching.require("client/registerCapability")
    #expect(
      registration["params"]?["registrations"]?.array?.first?["registerOptions"]
        == [
          "watchers": [
            ["globPattern": "**/.copydesk.json"], ["globPattern": "**/.copydesk-ledger.jsonl"],
            ["globPattern": "**/*.{txt,md,TXT,MD}"],
          ]
        ])
    watching.notify(
      "workspace/didChangeWorkspaceFolders",
      ["event": ["added": [["uri": "file:///project", "name": "p"]], "removed": []]])
    #expect(watching.session.pollingInterval == nil)
    watching.open(ConfigurationTests.uri, "")
    #expect(watching.session.pollingInterval == nil)
    watching.open("file:///elsewhere/a.txt", "")
    #expect(watching.session.pollingInterval != nil)
    var plain = ready()
    #expect(plain.session.pollingInterval == nil)
    plain.open(ConfigurationTests.uri, "")
    #expect(plain.session.pollingInterval != nil)
  }

  @Test("what the settings say that pages are is watched too")
  func watchedPages() throws {
    let files = Files(["/project/.copydesk.json": #"{"pages": ["*.news", "/版面/", "a/**"]}"#])
    var client = ready(["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]], files: files)
    client.received = []
    client.open(ConfigurationTests.uri, ConfigurationTests.text)
    #expect(try client.require("client/unregisterCapability")["params"]?["unregisterations"]?.array?.count == 1)
    let registration = try client.require("client/registerCapability")["params"]?["registrations"]?.array?.first
    let globs = registration?["registerOptions"]?["watchers"]?.array?.compactMap { $0["globPattern"]?.string }
    #expect(globs?.dropFirst(3) == ["**/*.news", "**/版面", "**/版面/**", "**/a/**"])
    // Nothing is asked again that is known.
    client.received = []
    client.open("file:///project/b.txt", "")
    #expect(client.take("client/registerCapability") == nil)
    files["/project/.copydesk.json"] = "{}"
    client.notify(
      "workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///project/.copydesk.json", "type": 2]]])
    #expect(client.take("client/registerCapability") != nil)
  }

  @Test("what cannot be read is told once, shown at its line in the file, and never stops the rest")
  func problems() throws {
    let files = Files(["/project/.copydesk.json": "{\n  \"ruels\": {},\n  \"rules\": {\"word-wrong\": \"off\"}\n}"])
    var client = ready(options: ["colour": "red"], files: files)
    client.open(ConfigurationTests.uri, ConfigurationTests.text)
    let messages = client.received.filter { $0["method"] == "window/showMessage" }
    #expect(messages.count == 2)
    #expect(messages.contains { $0["params"]?["message"]?.string?.contains(".copydesk.json:2") == true })
    let list = client.received.first { $0["params"]?["uri"] == "file:///project/.copydesk.json" }
    #expect(list?["params"]?["diagnostics"]?.array?.first?["range"] == TestClient.range(1, 2, 1, 9))
    #expect(codes(&client) == ["punct-quote-unpaired"])
    client.received = []
    // A file that is no JSON while it is being written leaves the settings as they were.
    files["/project/.copydesk.json"] = "{\n  \"rules\": {\"word-wrong\": \"off\"\n"
    client.session.poll()
    client.notify("$/settle", [:])
    #expect(client.received.contains { $0["method"] == "window/showMessage" })
    #expect(codes(&client) == ["punct-quote-unpaired"])
    // Mended, its diagnostics go.
    files["/project/.copydesk.json"] = "{}"
    client.received = []
    client.session.poll()
    client.notify("$/settle", [:])
    let cleared = client.received.first { $0["params"]?["uri"] == "file:///project/.copydesk.json" }
    #expect(cleared?["params"]?["diagnostics"] == [])
    #expect(codes(&client) == both)
  }

  @Test(
    "an open configuration holds as it stands in the editor, and its errors are its diagnostics",
    arguments: [true, false])
  func openFile(pulls: Bool) throws {
    let files = Files(["/project/.copydesk.json": "{}"])
    let uri = "file:///project/.copydesk.json"
    var client = ready(pulls ? ["textDocument": ["diagnostic": [:]]] : [:], files: files)
    client.open(ConfigurationTests.uri, ConfigurationTests.text)
    client.open(uri, "{\n  \"rules\": {\"word-wrong\": \"off\"}\n}\n")
    func codes(_ uri: String) -> [String] {
      guard pulls else { return self.codes(&client, uri) ?? [] }
      let report = client.request("textDocument/diagnostic", ["textDocument": ["uri": .string(uri)]])
      return report["result"]?["items"]?.array?.compactMap { $0["code"]?.string }.sorted() ?? []
    }
    #expect(codes(uri) == [])
    client.open(ConfigurationTests.uri, ConfigurationTests.text)
    #expect(codes(ConfigurationTests.uri) == ["punct-quote-unpaired"])
    // A key stroke later it is no JSON: the settings before hold.
    client.received = []
    client.change(uri, version: 2, [["range": TestClient.range(2, 0, 2, 1), "text": ""]])
    #expect(codes(uri) == ["configuration"])
    client.open(ConfigurationTests.uri, ConfigurationTests.text)
    #expect(codes(ConfigurationTests.uri) == ["punct-quote-unpaired"])
    #expect(client.take("window/showMessage") == nil)
    // It is no page.
    let symbols = client.request("textDocument/documentSymbol", ["textDocument": ["uri": .string(uri)]])
    #expect(symbols["result"] == [])
    // Closed without saving, the file on disk holds again.
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    client.open(ConfigurationTests.uri, ConfigurationTests.text)
    #expect(codes(ConfigurationTests.uri) == both)
  }

  @Test("settings of any other form do no harm", arguments: [[], "text", 5, nil, true] as [JSONValue])
  func strange(settings: JSONValue) {
    let text = String(decoding: JSONWriter.bytes(of: settings), as: UTF8.self)
    var client = ready(options: settings, files: Files(["/project/.copydesk.json": text]))
    client.notify("workspace/didChangeConfiguration", ["settings": settings])
    client.notify("workspace/didChangeConfiguration", settings)
    client.open(ConfigurationTests.uri, ConfigurationTests.text)
    #expect(codes(&client) == both)
  }

  @Test("after a change of settings a client that pulls is asked to pull again")
  func refresh() throws {
    var client = ready([
      "textDocument": ["diagnostic": [:]], "workspace": ["diagnostics": ["refreshSupport": true]],
    ])
    client.open(ConfigurationTests.uri, ConfigurationTests.text)
    client.notify("workspace/didChangeConfiguration", ["settings": ["copydesk": ["rules": ["word-wrong": "off"]]]])
    _ = try client.require("workspace/diagnostic/refresh")
    let report = client.request("textDocument/diagnostic", ["textDocument": ["uri": .string(ConfigurationTests.uri)]])
    #expect(report["result"]?["items"]?.array?.count == 1)
  }

  @Test(
    "paths and URIs are turned into one another",
    arguments: [
      ("file:///a/%E4%B8%80%20b.txt", "/a/一 b.txt"), ("file://localhost/a.txt", "/a.txt"), ("file:/a.txt", "/a.txt"),
      ("FILE:///a%2", "/a%2"), ("file:///c%3A/x", "/c:/x"),
    ])
  func paths(uri: String, path: String) {
    #expect(FileURI.path(of: uri)?.text == path)
  }

  @Test("only file URIs have a path", arguments: ["untitled:Untitled-1", "https://a/b", "file:", "", "file://x"])
  func noPath(uri: String) {
    #expect(FileURI.path(of: uri) == nil)
  }
}
