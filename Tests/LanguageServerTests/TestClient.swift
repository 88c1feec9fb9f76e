import Foundation
import JSON
import LanguageServer
import LanguageServerProtocol
import Linting
import Rules
import System
import TextModel
import WorkspaceIndex

/// An editor in the same process: sends messages to a session by its inbox, and decodes what comes back.
struct TestClient {
  var session: Session
  let inbox = Inbox()
  /// What the server sent, oldest first, as far as no test has taken it.
  var received: [JSONValue] = []
  private var requestCount = 0
  private let files: Files
  /// Whether what the session wants to have read is read at once; false leaves it in `held`.
  var readsAtOnce = true
  var held: [IndexWork] = []
  /// The folders that are looked through again by a `rescan`.
  private var folders: [FilePath] = []
  private static let reader = PageReader()
  private var settings: DiskSettingsFinder

  init(
    preferredEncoding: PositionEncoding? = nil, languageCode: String? = nil, files: Files = Files(),
    rules: [any Rule.Type] = RuleRegistry.rules
  ) {
    self.files = files
    settings = DiskSettingsFinder(readFile: { files.read($0.text) })
    session = Session(
      surroundings: Surroundings(
        version: "test", languageCode: languageCode, homeFolder: FilePath("/home/editor"),
        readFile: { files.read($0.text) },
        changeFile: { path, change in
          if files.isReadOnly { return SystemError(subject: path.text, code: EROFS) }
          if let bytes = change(files.read(path.text)) { files.write(path.text, bytes) }
          return nil
        }, today: { "2023-03-15" }, log: { _, _ in }),
      rules: rules, preferredEncoding: preferredEncoding)
  }

  /// A client after the handshake.
  static func ready(
    capabilities: JSONValue = [:], options: JSONValue = [:], preferredEncoding: PositionEncoding? = nil,
    files: Files = Files(), rules: [any Rule.Type] = RuleRegistry.rules
  ) -> TestClient {
    var client = TestClient(preferredEncoding: preferredEncoding, files: files, rules: rules)
    _ = client.request(
      "initialize", ["processId": nil, "capabilities": capabilities, "initializationOptions": options])
    client.notify("initialized", [:])
    return client
  }

  /// Puts a message in the inbox without letting the session run.
  func queue(_ message: JSONValue) { inbox.add(.message(IncomingMessage(content: JSONWriter.bytes(of: message)))) }

  /// Lets the session work until nothing waits.
  mutating func run() {
    while !inbox.isEmpty, let event = inbox.next() {
      session.handle(event, from: inbox)
      if inbox.isEmpty { session.settle() }
      takeOutput()
    }
  }

  /// What happens when no message comes for a while.
  mutating func idle() {
    session.idle()
    takeOutput()
    run()
  }

  private mutating func takeOutput() {
    for message in session.takeOutput() {
      received.append((try? JSONReader.read(message.content)) ?? "not JSON")
    }
    for work in session.takeIndexWork() {
      if readsAtOnce { perform(work) } else { held.append(work) }
    }
  }

  /// Does what an indexer does, and puts what it gives into the inbox.
  mutating func perform(_ work: IndexWork) {
    var paths: [FilePath] = []
    switch work {
    case .folder(let folder):
      folders.append(folder)
      paths = files.pages(under: folder.text).map { FilePath($0) }
    case .forgetFolder(let folder): folders.removeAll { $0 == folder }
    case .file(let path): paths = [path]
    case .settings(let client):
      settings.client = client
      if folders.isEmpty { return }
      paths = folders.flatMap { files.pages(under: $0.text) }.map { FilePath($0) }
    case .rescan, .restart:
      settings.refresh()
      let gone = session.pages.index.keys.compactMap { FileURI.path(of: $0) }.filter { files[$0.text] == nil }
      paths = gone + folders.flatMap { files.pages(under: $0.text) }.map { FilePath($0) }
    case .cancel: break
    case .task(let task):
      inbox.add(.done(task.run()))
      return
    }
    var pages: [(path: FilePath, page: IndexablePage?)] = []
    for path in paths {
      let settings = settings.settings(of: path)
      let page = files.read(path.text).flatMap {
        TestClient.reader.page(reading: $0, named: path.text, settings: settings)
      }
      pages.append((path, page))
    }
    inbox.add(
      .indexed(
        IndexedPages(pages: pages, done: pages.count, found: pages.count, isFinished: true, milliseconds: 5)))
  }

  mutating func notify(_ method: String, _ params: JSONValue) {
    queue(["jsonrpc": "2.0", "method": .string(method), "params": params])
    run()
  }

  /// Sends a request and takes its answer out of what was received.
  mutating func request(_ method: String, _ params: JSONValue) -> JSONValue {
    requestCount += 1
    let id = JSONValue.integer(requestCount)
    queue(["jsonrpc": "2.0", "id": id, "method": .string(method), "params": params])
    run()
    guard let index = received.lastIndex(where: { $0["id"] == id && $0["method"] == nil }) else { return nil }
    return received.remove(at: index)
  }

  /// Takes the oldest message of a method that was received.
  mutating func take(_ method: String) -> JSONValue? {
    guard let index = received.firstIndex(where: { $0["method"]?.string == method }) else { return nil }
    return received.remove(at: index)
  }

  /// The same; a test without it fails here.
  mutating func require(_ method: String) throws -> JSONValue {
    guard let message = take(method) else { throw MissingMessage(method: method) }
    return message
  }

  /// Takes the oldest list of diagnostics that was published.
  mutating func requireDiagnostics() throws -> (version: Int?, items: [JSONValue]) {
    let params = try require("textDocument/publishDiagnostics")["params"]
    return (params?["version"]?.integer, params?["diagnostics"]?.array ?? [])
  }

  struct MissingMessage: Error { var method: String }

  mutating func open(_ uri: String, _ text: String, version: Int = 1) {
    notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": "text", "version": .integer(version), "text": .string(text),
        ]
      ])
  }

  mutating func change(_ uri: String, version: Int?, _ changes: [JSONValue]) {
    let version = version.map { JSONValue.integer($0) } ?? nil
    notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(uri), "version": version], "contentChanges": .array(changes)])
  }

  /// The text that the session has of a document.
  func text(of uri: String) -> String? {
    session.documents[uri].map { String(decoding: $0.snapshot.bytes, as: UTF8.self) }
  }

  static func range(_ startLine: Int, _ startColumn: Int, _ endLine: Int, _ endColumn: Int) -> JSONValue {
    [
      "start": ["line": .integer(startLine), "character": .integer(startColumn)],
      "end": ["line": .integer(endLine), "character": .integer(endColumn)],
    ]
  }
}
