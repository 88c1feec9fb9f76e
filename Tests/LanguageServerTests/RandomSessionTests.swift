import JSON
import LanguageServer
import LanguageServerProtocol
import TestSupport
import Testing

@Suite("Random sessions")
struct RandomSessionTests {
  /// Makes messages up, most of them sensible.
  private struct Author {
    var random: SeededRandom
    var requests: [JSONValue] = []
    private var version = 0
    private let uris = ["file:///a.txt", "file:///b.txt", "untitled:c", ""]
    private let texts = [
      "", "甲", "他说：“𠮷今年收成好。\r\n干部再接再励，县里拔款50万元。\n", "标题\n\n本报讯（记者 张三）全县造林2万亩。\n", "\r\r\n\n", "😀e\u{301}",
    ]
    private let methods =
      Dispatch.requests.map { $0.method } + Dispatch.notifications.map { $0.method } + [
        "$/cancelRequest", "no/such", "$/x",
      ]

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    mutating func pick<Element>(_ list: [Element], or other: Element) -> Element {
      list.randomElement(using: &random) ?? other
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func position() -> JSONValue {
      let line = number(0...9) == 0 ? pick([-1, Int.max, Int.min, 1 << 40], or: 0) : number(0...4)
      let character = number(0...9) == 0 ? pick([-1, Int.max, Int.min], or: 0) : number(0...20)
      return ["line": .integer(line), "character": .integer(character)]
    }

    mutating func range() -> JSONValue { ["start": position(), "end": position()] }

    mutating func document() -> JSONValue {
      version += number(-1...3)
      return [
        "uri": .string(pick(uris, or: "")), "version": number(0...9) == 0 ? nil : .integer(version),
        "languageId": "x", "text": .string(pick(texts, or: "")),
      ]
    }

    mutating func change() -> JSONValue {
      number(0...3) == 0
        ? ["text": .string(pick(texts, or: ""))] : ["range": range(), "text": .string(pick(texts, or: ""))]
    }

    mutating func params(_ method: String) -> JSONValue {
      if number(0...9) == 0 { return pick([nil, [], 5, "x", [:], ["textDocument": 7]], or: nil) }
      var params: JSONValue = ["textDocument": document(), "position": position(), "range": range()]
      if method == "textDocument/didChange" {
        params = params.merged(with: ["contentChanges": .array((0..<number(0...3)).map { _ in change() })])
      }
      if method == "$/cancelRequest" { params = ["id": pick(requests, or: 1)] }
      let more: JSONValue = [
        "context": ["diagnostics": [], "only": .array([.string(pick(["quickfix", "source", "x"], or: ""))])],
        "positions": [position()], "newName": .string(pick(["李四", "", "甲乙"], or: "")), "query": "张", "options": [:],
        "previousResultIds": [], "value": "verbose", "settings": ["copydesk": ["rules": ["word-wrong": "off"]]],
        "changes": [], "event": ["added": [], "removed": []], "capabilities": [:],
      ]
      return more.merged(with: params)
    }

    mutating func message() -> JSONValue {
      if number(0...30) == 0 {
        return pick([[], 1, nil, [:], ["id": -5], ["method": 3, "id": [:]], ["result": 1]], or: nil)
      }
      var method = pick(methods, or: "")
      if number(0...2) == 0 { method = pick(["textDocument/didOpen", "textDocument/didChange"], or: "") }
      if ["shutdown", "exit"].contains(method) && number(0...20) != 0 { method = "textDocument/hover" }
      var message: JSONValue = ["jsonrpc": "2.0", "method": .string(method), "params": params(method)]
      let isRequest = Dispatch.requests.contains { $0.method == method } || number(0...20) == 0
      if isRequest {
        let id: JSONValue = number(0...1) == 0 ? .integer(requests.count) : .string("r\(requests.count)")
        requests.append(id)
        message = message.merged(with: ["id": id])
      }
      return message
    }
  }

  @Test("whatever is sent, nothing traps, and each request is answered once", arguments: 0..<60)
  func random(seed: UInt64) throws {
    var author = Author(seed: seed)
    var client = TestClient()
    if seed % 8 != 0 {
      let profile = author.pick(ClientProfile.all, or: .nothing)
      _ = client.request("initialize", profile.initialize.merged(with: ["processId": nil]))
      client.notify("initialized", [:])
      client.received = []
    }
    // The client's own requests of the handshake are not the author's.
    author.requests = []
    var sent: [JSONValue] = []
    for _ in 0..<150 {
      for _ in 0..<author.number(1...5) {
        let message = author.message()
        sent.append(message)
        client.queue(message)
      }
      client.run()
      if case .ended = client.session.phase { break }
    }
    let isOver = if case .ended = client.session.phase { true } else { false }
    for id in author.requests {
      let answers = client.received.filter { $0["id"] == id && $0["method"] == nil }
      // After exit nobody is answered.
      #expect(answers.count == 1 || (isOver && answers.isEmpty), "seed \(seed), request \(id)")
      for answer in answers { #expect((answer["result"] != nil) != (answer["error"] != nil)) }
    }
    for message in client.received where message["method"] == "textDocument/publishDiagnostics" {
      #expect(message["params"]?["diagnostics"]?.array != nil)
    }
  }

  @Test("after random edits the session knows what a fresh one knows", arguments: 0..<20)
  func equalsFresh(seed: UInt64) throws {
    var author = Author(seed: seed)
    var client = TestClient.ready(capabilities: ["textDocument": ["diagnostic": [:]]])
    client.open("file:///a.txt", Seeds.names.isEmpty ? "" : Seeds.text(Seeds.names[Int(seed) % Seeds.names.count]))
    let document: JSONValue = ["textDocument": ["uri": "file:///a.txt"]]
    for version in 2..<12 {
      client.change("file:///a.txt", version: version, (0..<author.number(1...4)).map { _ in author.change() })
      guard author.number(0...2) == 0 else { continue }
      _ = client.request("textDocument/documentSymbol", document)
    }
    let text = try #require(client.text(of: "file:///a.txt"))
    var fresh = TestClient.ready(capabilities: ["textDocument": ["diagnostic": [:]]])
    fresh.open("file:///a.txt", text)
    for method in ["textDocument/diagnostic", "textDocument/documentSymbol"] {
      let (old, new) = (client.request(method, document)["result"], fresh.request(method, document)["result"])
      #expect((old?["items"] ?? old) == (new?["items"] ?? new), "seed \(seed): \(method)")
    }
  }
}
