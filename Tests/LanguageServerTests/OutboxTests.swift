import JSON
import LanguageServer
import LanguageServerProtocol
import Synchronization
import System
import Testing

@Suite("What waits to be written")
struct OutboxTests {
  private static func diagnostics(_ uri: String, _ version: Int) -> OutgoingMessage {
    .notification(
      "textDocument/publishDiagnostics", PublishDiagnosticsParams(uri: uri, version: version, diagnostics: []),
      supersedingKey: uri)
  }

  private static func messages(_ bytes: [UInt8]?) -> [JSONValue] {
    var framing = MessageFraming()
    framing.append(bytes ?? [])
    var result: [JSONValue] = []
    while case .content(let content)? = framing.next() {
      if let json = try? JSONReader.read(content) { result.append(json) }
    }
    return result
  }

  @Test("diagnostics of an older version are dropped, answers never, and the order stays")
  func superseded() {
    let outbox = Outbox()
    for version in 1...50 {
      outbox.add([OutboxTests.diagnostics("a", version), .result(JSONValue.integer(version), for: .integer(version))])
      outbox.add([OutboxTests.diagnostics("b", version)])
    }
    let sent = OutboxTests.messages(outbox.takeAll())
    #expect(sent.compactMap { $0["id"]?.integer } == Array(1...50))
    let published = sent.filter { $0["method"] == "textDocument/publishDiagnostics" }
    #expect(published.map { $0["params"]?["version"] } == [50, 50])
    #expect(published.map { $0["params"]?["uri"] } == ["a", "b"])
  }

  @Test("a full box stops who adds, not who takes; what is closed lets everybody go")
  func bounded() throws {
    let outbox = Outbox()
    let large = JSONValue.string(String(repeating: "x", count: Outbox.byteLimit))
    outbox.add([.result(large, for: .integer(1))])
    let added = Monitor(0)
    try BackgroundThread.start {
      for number in 2...3 {
        outbox.add([.result(large, for: .integer(number))])
        added.update { $0 = number }
      }
    }
    BackgroundThread.sleep(milliseconds: 50)
    #expect(added.read { $0 } == 0)
    #expect(OutboxTests.messages(outbox.takeAll()).map { $0["id"] } == [1])
    #expect(added.wait(milliseconds: 20_000) { $0 == 2 ? true : nil } == true)
    outbox.close()
    #expect(added.wait(milliseconds: 20_000) { $0 == 3 ? true : nil } == true)
    #expect(outbox.takeAll() == nil)
  }
}
