import JSON
import System

/// An editor's side of a session with `copydesk lsp`: sends, and waits for the answer that belongs to what it sent.
struct ServerClient: ~Copyable {
  private let process: ChildProcess
  private var buffer: [UInt8] = []
  private var version = 1
  private var nextID = 1
  private static let uri: JSONValue = "file:///benchmark/page.txt"

  init(path: String) throws {
    process = try ChildProcess(path: path, arguments: ["lsp", "--stdio"])
  }

  /// Whether the server has told that it has read the workspace.
  private(set) var isIndexed = false

  /// - Parameter folder: the workspace's; nil for none.
  mutating func initialize(folder: String? = nil) throws {
    // As most clients: files are watched by the client, progress is shown.
    let capabilities: JSONValue = [
      "window": ["workDoneProgress": true],
      "workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]],
    ]
    var parameters: JSONValue = ["processId": nil, "rootUri": nil, "capabilities": capabilities]
    if let folder {
      parameters = parameters.merged(with: [
        "workspaceFolders": [["uri": .string("file://" + folder), "name": "pages"]]
      ])
    }
    try request("initialize", parameters: parameters)
    try notify("initialized", [:])
  }

  /// A search of the workspace's symbols.
  mutating func symbols(_ query: String) throws {
    try request("workspace/symbol", parameters: ["query": .string(query)])
  }

  /// Opens the page and waits for its diagnostics.
  mutating func open(_ text: String) throws {
    try notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": Self.uri, "languageId": "plaintext", "version": 1, "text": .string(text)]])
    try waitForDiagnostics()
  }

  /// Replaces `length` UTF-16 units of a line, from a column, and waits for the diagnostics of that version.
  mutating func change(line: Int, column: Int, length: Int, text: String) throws {
    try sendChange(line: line, column: column, length: length, text: text)
    try waitForDiagnostics()
  }

  /// The same without waiting.
  mutating func sendChange(line: Int, column: Int, length: Int, text: String) throws {
    version += 1
    try notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": Self.uri, "version": .integer(version)],
        "contentChanges": [
          [
            "range": [
              "start": ["line": .integer(line), "character": .integer(column)],
              "end": ["line": .integer(line), "character": .integer(column + length)],
            ],
            "text": .string(text),
          ]
        ],
      ])
  }

  mutating func request(_ method: String, line: Int) throws {
    let position: JSONValue = ["line": .integer(line), "character": 4]
    try request(
      method,
      parameters: [
        "textDocument": ["uri": Self.uri], "position": position, "range": ["start": position, "end": position],
        "context": ["diagnostics": []],
      ])
  }

  /// Resident memory of the server, as the system counts it; 0 where it cannot be read.
  var residentMegabytes: Double {
    guard let bytes = try? File.read(FilePath("/proc/\(process.identifier)/status")) else { return 0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("VmRSS:") }) else { return 0 }
    return (Double(line.filter(\.isNumber)) ?? 0) / 1024
  }

  consuming func end() throws {
    var client = self
    try client.request("shutdown", parameters: .null)
    try client.notify("exit", .null)
    _ = client.process.wait()
  }

  private mutating func request(_ method: String, parameters: JSONValue) throws {
    let id = nextID
    nextID += 1
    try send(["jsonrpc": "2.0", "id": .integer(id), "method": .string(method), "params": parameters])
    while try receive()["id"]?.integer != id {}
  }

  private func notify(_ method: String, _ parameters: JSONValue) throws {
    try send(["jsonrpc": "2.0", "method": .string(method), "params": parameters])
  }

  /// Waits for the diagnostics of the last version that was sent; gives how many versions' came.
  @discardableResult
  mutating func waitForDiagnostics() throws -> Int {
    var count = 0
    while true {
      let message = try receive()
      guard message["method"]?.string == "textDocument/publishDiagnostics" else { continue }
      count += 1
      if message["params"]?["version"]?.integer == version { return count }
    }
  }

  private func send(_ message: JSONValue) throws {
    var writer = JSONWriter()
    writer.value(message)
    try process.send(Array("Content-Length: \(writer.bytes.count)\r\n\r\n".utf8) + writer.bytes)
  }

  /// The next message of the server.
  private mutating func receive() throws -> JSONValue {
    while true {
      if let message = try takeMessage() {
        if message["method"] == "$/progress", message["params"]?["value"]?["kind"] == "end" { isIndexed = true }
        return message
      }
      let bytes = try process.receive(atMost: 1 << 20)
      guard !bytes.isEmpty else { throw SystemError(subject: "copydesk lsp", code: 0) }
      buffer += bytes
    }
  }

  private mutating func takeMessage() throws -> JSONValue? {
    let separator = Array("\r\n\r\n".utf8)
    guard let headerEnd = buffer.indices.first(where: { buffer[$0...].starts(with: separator) }) else { return nil }
    let header = String(decoding: buffer[..<headerEnd], as: UTF8.self)
    let length = header.split(separator: "\r\n").compactMap { line in
      line.hasPrefix("Content-Length:") ? Int(line.drop { !$0.isNumber }) : nil
    }.first
    let start = headerEnd + separator.count
    guard let length, buffer.count >= start + length else { return nil }
    defer { buffer.removeSubrange(..<(start + length)) }
    return try JSONReader.read(Array(buffer[start..<(start + length)]))
  }
}
