import JSON
import LanguageServer
import TestSupport
import Testing

@Suite("Editors")
struct ClientProfileTests {
  private static let uri = "file:///pages/a.txt"

  private func started(_ profile: ClientProfile) -> (client: TestClient, capabilities: JSONValue?) {
    var client = TestClient()
    let answer = client.request("initialize", profile.initialize)
    client.notify("initialized", [:])
    return (client, answer["result"]?["capabilities"])
  }

  @Test("each editor gets what it understands", arguments: ClientProfile.all)
  func handshake(profile: ClientProfile) {
    let (_, capabilities) = started(profile)
    #expect(capabilities?["positionEncoding"]?.string == profile.encoding)
    #expect((capabilities?["diagnosticProvider"] != nil) == profile.pulls)
    #expect(capabilities?["textDocumentSync"]?["change"] == 2)
  }

  @Test("each editor is served a whole session on every seed page", arguments: ClientProfile.all)
  func session(profile: ClientProfile) throws {
    for seed in Seeds.names {
      var (client, _) = started(profile)
      client.received = []
      client.open(ClientProfileTests.uri, Seeds.text(seed))
      let document: JSONValue = ["uri": .string(ClientProfileTests.uri)]
      if profile.pulls {
        #expect(client.received.isEmpty)
        let report = client.request("textDocument/diagnostic", ["textDocument": document])
        #expect(report["result"]?["items"]?.array != nil)
      } else {
        #expect(try client.requireDiagnostics().version == 1)
      }
      let symbols = try #require(
        client.request("textDocument/documentSymbol", ["textDocument": document])["result"]?.array)
      #expect(!symbols.isEmpty)
      for symbol in symbols {
        if profile.nestsSymbols {
          check(symbol, within: nil)
        } else {
          #expect(symbol["location"]?["uri"] == document["uri"])
        }
        #expect(symbol["name"]?.string?.isEmpty == false)
      }
      let start = symbols.first?[profile.nestsSymbols ? "selectionRange" : "location"]
      let position = (start?["start"] ?? start?["range"]?["start"]) ?? ["line": 0, "character": 0]
      let hover = client.request("textDocument/hover", ["textDocument": document, "position": position])
      #expect(hover["error"] == nil)
      if let contents = hover["result"]?["contents"] { #expect(contents["kind"]?.string == profile.hover) }
      client.notify("textDocument/didClose", ["textDocument": document])
      #expect(client.request("shutdown", nil)["result"] == .null)
      client.notify("exit", nil)
      #expect(client.session.phase == .ended(0))
    }
  }

  /// A symbol's selection lies in its range, and its children lie in it: editors refuse symbols where they do not.
  private func check(_ symbol: JSONValue, within outer: JSONValue?) {
    let range = symbol["range"]
    #expect(isOrdered(range?["start"], range?["end"]))
    #expect(isOrdered(range?["start"], symbol["selectionRange"]?["start"]))
    #expect(isOrdered(symbol["selectionRange"]?["start"], symbol["selectionRange"]?["end"]))
    #expect(isOrdered(symbol["selectionRange"]?["end"], range?["end"]))
    if let outer {
      #expect(isOrdered(outer["start"], range?["start"]))
      #expect(isOrdered(range?["end"], outer["end"]))
    }
    for child in symbol["children"]?.array ?? [] { check(child, within: range) }
  }

  private func isOrdered(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
    guard let leftLine = left?["line"]?.integer, let leftColumn = left?["character"]?.integer,
      let rightLine = right?["line"]?.integer, let rightColumn = right?["character"]?.integer
    else { return false }
    return (leftLine, leftColumn) <= (rightLine, rightColumn)
  }

  @Test("a capability is advertised exactly where the method is handled", arguments: ClientProfile.all)
  func advertised(profile: ClientProfile) {
    // As the specification pairs them.
    let methods: [String: [String]] = [
      "textDocumentSync": ["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose"],
      "hoverProvider": ["textDocument/hover"],
      "documentSymbolProvider": ["textDocument/documentSymbol"],
      "diagnosticProvider": ["textDocument/diagnostic", "workspace/diagnostic"],
      "codeActionProvider": ["textDocument/codeAction"],
      "completionProvider": ["textDocument/completion"],
      "definitionProvider": ["textDocument/definition"],
      "referencesProvider": ["textDocument/references"],
      "documentHighlightProvider": ["textDocument/documentHighlight"],
      "foldingRangeProvider": ["textDocument/foldingRange"],
      "selectionRangeProvider": ["textDocument/selectionRange"],
      "documentLinkProvider": ["textDocument/documentLink"],
      "inlayHintProvider": ["textDocument/inlayHint"],
      "codeLensProvider": ["textDocument/codeLens"],
      "semanticTokensProvider": ["textDocument/semanticTokens/full"],
      "renameProvider": ["textDocument/rename"],
      "documentFormattingProvider": ["textDocument/formatting"],
      "documentRangeFormattingProvider": ["textDocument/rangeFormatting"],
      "workspaceSymbolProvider": ["workspace/symbol"],
      "executeCommandProvider": ["workspace/executeCommand"],
    ]
    let handled = Set(Dispatch.requests.map { $0.method } + Dispatch.notifications.map { $0.method })
    let (_, capabilities) = started(profile)
    for member in capabilities?.members ?? [] where member.name != "positionEncoding" && member.name != "workspace" {
      guard let needed = methods[member.name] else {
        Issue.record("\(member.name) is advertised and not in the specification")
        continue
      }
      for method in needed { #expect(handled.contains(method), "\(member.name) without \(method)") }
    }
    // A client that can everything is offered everything.
    if profile.name != ClientProfile.visualStudioCode.name { return }
    // What this client lets be registered is registered where the user wants it.
    let registered: Set = ["inlayHintProvider", "codeLensProvider"]
    for (capability, needed) in methods where needed.allSatisfy(handled.contains) {
      if registered.contains(capability) { continue }
      #expect(capabilities?[capability] != nil, "\(needed) without \(capability)")
    }
  }

  @Test("hints and lenses are registered while somebody wants them, and asked for anew when settings change")
  func registered() throws {
    let files = Files(["/p/a.txt": "标题"])
    var client = TestClient.ready(
      capabilities: [
        "textDocument": ["inlayHint": ["dynamicRegistration": true], "codeLens": ["dynamicRegistration": true]],
        "workspace": ["inlayHint": ["refreshSupport": true], "codeLens": ["refreshSupport": true]],
      ], files: files)
    client.open("file:///p/a.txt", "标题")
    #expect(client.take("client/registerCapability") == nil)
    files["/p/.copydesk.json"] = #"{"inlayHints": true}"#
    client.idle()
    let registration = try client.require("client/registerCapability")["params"]?["registrations"]?.array
    #expect(registration?.map { $0["method"] } == ["textDocument/inlayHint"])
    #expect(client.take("workspace/inlayHint/refresh") != nil)
    #expect(client.take("workspace/codeLens/refresh") == nil)
    files["/p/.copydesk.json"] = #"{"inlayHints": true, "language": "en"}"#
    client.idle()
    #expect(client.take("client/registerCapability") == nil)
    #expect(client.take("workspace/inlayHint/refresh") != nil)
    files["/p/.copydesk.json"] = "{}"
    client.idle()
    let gone = try client.require("client/unregisterCapability")["params"]?["unregisterations"]?.array
    #expect(gone?.map { $0["id"] } == registration?.map { $0["id"] })
    client.notify("workspace/didChangeConfiguration", ["settings": ["copydesk": ["codeLens": true]]])
    #expect(
      try client.require("client/registerCapability")["params"]?["registrations"]?.array?.map { $0["method"] } == [
        "textDocument/codeLens"
      ])
  }

  @Test("every handled method is named once")
  func methods() {
    let methods = Dispatch.requests.map { $0.method } + Dispatch.notifications.map { $0.method }
    #expect(Set(methods).count == methods.count)
  }
}
