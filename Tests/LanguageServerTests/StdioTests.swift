import Foundation
import JSON
import LanguageServer
import Synchronization
import System
import TestSupport
import Testing

/// The built program over real streams.
@Suite("Over standard streams", .serialized)
struct StdioTests {
  /// A running server and what it has written so far.
  private struct RunningServer: ~Copyable {
    let process: ChildProcess
    private var framing = MessageFraming()
    private let watchdog: Watchdog

    init(_ arguments: [String] = []) throws {
      process = try ChildProcess(path: ProductBinary.path, arguments: ["lsp"] + arguments)
      watchdog = Watchdog(over: process.identifier)
    }

    func send(_ message: JSONValue) throws {
      let content = JSONWriter.bytes(of: message)
      try process.send(Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content)
    }

    func request(_ id: Int, _ method: String, _ params: JSONValue = nil) throws {
      try send(["jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": params])
    }

    func notify(_ method: String, _ params: JSONValue = nil) throws {
      try send(["jsonrpc": "2.0", "method": .string(method), "params": params])
    }

    /// The next message; nil at the end of the stream. What is no message fails the test.
    mutating func next() throws -> JSONValue? {
      while true {
        switch framing.next() {
        case .content(let content): return try JSONReader.read(content)
        case .broken(let reason): Issue.record("no protocol on standard output: \(reason)")
        case nil:
          let bytes = try process.receive(atMost: 65_536)
          if bytes.isEmpty {
            #expect(!framing.isInsideMessage)
            return nil
          }
          framing.append(bytes)
        }
      }
    }

    /// The next message that is the answer to `id`.
    mutating func answer(_ id: Int) throws -> JSONValue? {
      while let message = try next() { if message["id"]?.integer == id { return message } }
      return nil
    }

    mutating func initialize(processId: JSONValue = nil) throws {
      try request(1, "initialize", ["processId": processId, "capabilities": [:]])
      #expect(try answer(1)?["result"]?["capabilities"]?["positionEncoding"] == "utf-16")
      try notify("initialized", [:])
    }

    func open(_ text: String) throws {
      try notify(
        "textDocument/didOpen",
        ["textDocument": ["uri": "file:///a.txt", "languageId": "text", "version": 1, "text": .string(text)]])
    }

    consuming func wait() -> Int32 {
      let watchdog = watchdog
      let status = process.wait()
      watchdog.isDone.withLock { $0 = true }
      return status
    }
  }

  /// Kills a server that hangs, so that its test fails instead of hanging with it.
  private final class Watchdog: Sendable {
    let isDone = Mutex(false)

    init(over process: Int32) {
      DispatchQueue.global().asyncAfter(deadline: .now() + 60) { [self] in
        isDone.withLock { if !$0 { kill(process, SIGKILL) } }
      }
    }
  }

  @Test("a whole session on a seed page: diagnostics, hover, outline, shutdown, exit", arguments: Seeds.names)
  func session(seed: String) throws {
    var server = try RunningServer(["--stdio"])
    try server.initialize()
    try server.open(Seeds.text(seed))
    let document: JSONValue = ["uri": "file:///a.txt"]
    try server.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": "file:///a.txt", "version": 2],
        "contentChanges": [["range": TestClient.range(0, 0, 0, 0), "text": "。"]],
      ])
    try server.request(2, "textDocument/documentSymbol", ["textDocument": document])
    try server.request(3, "textDocument/hover", ["textDocument": document, "position": ["line": 5, "character": 3]])
    var versions: [Int] = []
    var symbols: [JSONValue]?
    while let message = try server.next() {
      if let version = message["params"]?["version"]?.integer { versions.append(version) }
      if message["id"] == 2 { symbols = message["result"]?.array }
      if message["id"] == 3 { #expect(message["error"] == nil) }
      if message["id"] == 3 && versions.last == 2 { break }
      if message["id"] == 3 || versions.last == 2 { try server.request(4, "shutdown") }
      if message["id"] == 4 { break }
    }
    #expect(versions.last == 2)
    #expect(symbols?.isEmpty == false)
    try server.request(5, "shutdown")
    let answer = try server.answer(5)
    #expect(answer != nil)
    try server.notify("exit")
    #expect(try server.next() == nil)
    #expect(server.wait() == 0)
  }

  @Test("exit without shutdown ends the process with 1")
  func exitWithoutShutdown() throws {
    var server = try RunningServer()
    try server.initialize()
    try server.notify("exit")
    #expect(try server.next() == nil)
    #expect(server.wait() == 1)
  }

  @Test(
    "the end of standard input ends the process, wherever it comes",
    arguments: [
      "", "Content-Le", "Content-Length: 100\r\n", "Content-Length: 100\r\n\r\n",
      "Content-Length: 100\r\n\r\n{\"jsonrpc\":",
      "garbage",
    ])
  func endOfInput(rest: String) throws {
    let fresh = try RunningServer()
    if !rest.isEmpty { try fresh.process.send(Array(rest.utf8)) }
    #expect(fresh.wait() == 1)
    var ready = try RunningServer()
    try ready.initialize()
    try ready.open("甲")
    if !rest.isEmpty { try ready.process.send(Array(rest.utf8)) }
    #expect(ready.wait() == 1)
  }

  @Test("after shutdown the end of standard input is a clean end")
  func endAfterShutdown() throws {
    var server = try RunningServer()
    try server.initialize()
    try server.request(2, "shutdown")
    _ = try server.answer(2)
    #expect(server.wait() == 0)
  }

  @Test("a server that is reading a workspace shuts down at once", arguments: [true, false])
  func shutdownWhileIndexing(isPolite: Bool) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "copydesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = Data(String(repeating: Seeds.text(Seeds.names[0]) + "\n", count: 4).utf8)
    for number in 0..<200 { try page.write(to: folder.appending(path: "\(number).txt")) }
    var server = try RunningServer()
    let uri = "file://" + folder.path()
    try server.request(
      1, "initialize",
      ["processId": nil, "capabilities": [:], "workspaceFolders": [["uri": .string(uri), "name": "pages"]]])
    _ = try server.answer(1)
    try server.notify("initialized", [:])
    try server.request(2, "workspace/symbol", ["query": "x"])
    _ = try server.answer(2)
    if isPolite {
      try server.request(3, "shutdown")
      _ = try server.answer(3)
    }
    // Then the stream ends; the watchdog would kill a server that goes on reading, and its status would be another.
    #expect(server.wait() == (isPolite ? 0 : 1))
  }

  @Test("what two servers accept in one workspace at the same time is all in its ledger")
  func twoServers() throws {
    let folder = try ScratchFolder()
    let names = ["王建国", "李小明", "张秀英", "刘文博", "陈思远", "杨海涛", "赵雪梅", "黄俊杰"]
    let text = "活动\n\n本报讯（记者 张三）" + names.map { "\($0)说要再接再励。" }.joined() + "\n"
    try folder.write(text, to: "a.txt")
    let uri = JSONValue.string("file://" + folder.path("a.txt"))
    var first = try RunningServer()
    var second = try RunningServer()
    let commands = try acceptances(of: &first, uri, text)
    let count = try acceptances(of: &second, uri, text).count
    #expect(commands.count == names.count && count == names.count)
    // Each takes every second one, all at once.
    for (index, command) in commands.enumerated() {
      let call: JSONValue = ["command": command["command"] ?? nil, "arguments": command["arguments"] ?? nil]
      if index % 2 == 0 {
        try first.request(10 + index, "workspace/executeCommand", call)
      } else {
        try second.request(10 + index, "workspace/executeCommand", call)
      }
    }
    for index in commands.indices {
      let answer = index % 2 == 0 ? try first.answer(10 + index) : try second.answer(10 + index)
      #expect(answer?["error"] == nil)
    }
    let ledger = String(decoding: try folder.bytes(".copydesk-ledger.jsonl"), as: UTF8.self)
    #expect(ledger.split(separator: "\n").filter { $0.contains("accepted") }.count == count)
    try first.notify("exit")
    try second.notify("exit")
  }

  /// Opens a page, and gives the commands that accept its findings.
  private func acceptances(of server: inout RunningServer, _ uri: JSONValue, _ text: String) throws -> [JSONValue] {
    try server.request(
      1, "initialize",
      [
        "processId": nil,
        "capabilities": ["textDocument": ["codeAction": ["codeActionLiteralSupport": ["codeActionKind": [:]]]]],
      ])
    _ = try server.answer(1)
    try server.notify("initialized", [:])
    try server.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": uri, "languageId": "text", "version": 1, "text": .string(text)]])
    try server.request(
      2, "textDocument/codeAction",
      ["textDocument": ["uri": uri], "range": TestClient.range(2, 0, 2, 400), "context": ["diagnostics": []]])
    let actions = try server.answer(2)?["result"]?.array ?? []
    return actions.compactMap { $0["command"] }.filter { $0["command"] == "copydesk.acceptFinding" }
  }

  @Test("the process ends when its client is killed, though the streams stay open")
  func clientKilled() throws {
    let client = Process()
    client.executableURL = URL(filePath: "/bin/sleep")
    client.arguments = ["600"]
    try client.run()
    var server = try RunningServer()
    try server.initialize(processId: .integer(Int(client.processIdentifier)))
    try server.open("甲")
    kill(client.processIdentifier, SIGKILL)
    // Its end is seen as the end of its output; the streams to it are still ours.
    while try server.next() != nil {}
    #expect(server.wait() == 1)
    client.waitUntilExit()
  }

  @Test("a client that stops reading neither blocks the server's reading nor keeps it alive")
  func clientThatDoesNotRead() throws {
    var server = try RunningServer()
    try server.initialize()
    let text = String(repeating: "县里拔款50万元，“修路。\n", count: 400)
    try server.open(text)
    for version in 2..<40 {
      try server.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": "file:///a.txt", "version": .integer(version)],
          "contentChanges": [["range": TestClient.range(0, 0, 0, 0), "text": "甲"]],
        ])
      try server.request(version, "textDocument/documentSymbol", ["textDocument": ["uri": "file:///a.txt"]])
    }
    #expect(server.wait() == 1)
  }

  @Test("malformed messages are answered or skipped, and the session goes on")
  func malformed() throws {
    var server = try RunningServer()
    try server.initialize()
    try server.process.send(Array("Content-Length: 5\r\n\r\n{\"a\":Content-Length: x\r\n\r\nnoise\n".utf8))
    try server.process.send(Array("Content-Length: 3\r\n\r\n".utf8) + [0x22, 0xFF, 0x22])
    try server.process.send(Array("Content-Length: 100000\r\n\r\n".utf8) + [UInt8](repeating: 0x5B, count: 100_000))
    try server.request(2, "shutdown")
    let answer = try server.answer(2)
    #expect(answer?["result"] != nil)
    try server.notify("exit")
    while try server.next() != nil {}
    #expect(server.wait() == 0)
  }

  @Test("the log is written where asked for and holds no text of the page")
  func log() throws {
    let folder = try ScratchFolder()
    var server = try RunningServer(["--log", folder.path("server.log")])
    try server.initialize()
    try server.open("绝密稿件")
    try server.process.send(Array("Content-Length: 11\r\n\r\n{\"绝密\":\n".utf8))
    try server.request(2, "shutdown")
    _ = try server.answer(2)
    try server.notify("exit")
    while try server.next() != nil {}
    #expect(server.wait() == 0)
    let log = String(decoding: try folder.bytes("server.log"), as: UTF8.self)
    #expect(!log.isEmpty)
    #expect(!log.contains("绝密"))
  }

  @Test("an unknown option is refused before anything is read")
  func options() throws {
    #expect(try ProductBinary.run(["lsp", "--socket=5"]).status == 2)
    #expect(try ProductBinary.run(["lsp", "--position-encoding", "utf-7"]).status == 2)
  }
}
