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

  mutating func initialize() throws {
    try request("initialize", parameters: ["processId": nil, "rootUri": nil, "capabilities": [:]])
    try notify("initialized", [:])
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
    try waitForDiagnostics()
  }

  mutating func request(_ method: String, line: Int) throws {
    try request(
      method,
      parameters: ["textDocument": ["uri": Self.uri], "position": ["line": .integer(line), "character": 4]])
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

  private mutating func waitForDiagnostics() throws {
    while true {
      let message = try receive()
      if message["method"]?.string == "textDocument/publishDiagnostics",
        message["params"]?["version"]?.integer == version
      {
        return
      }
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
      if let message = try takeMessage() { return message }
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
