import Foundation
import JSON
import LanguageServer
import LanguageServerProtocol
import Testing

/// Sessions as text: `→` is sent, `←` is what must come back. Messages up to an empty line are sent at once; what comes
/// back follows them. `UPDATE_SNAPSHOTS=1` writes the answers anew; the diff is then reviewed.
@Suite("Recorded sessions")
struct TranscriptTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sessions")

  /// The line that tells a session's exit status.
  private static let ending = "# ended with "

  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test("there are sessions")
  func exist() { #expect(TranscriptTests.names.count >= 5) }

  @Test("a recorded session goes as it went", arguments: names)
  func session(name: String) throws {
    let url = TranscriptTests.folder.appending(path: name)
    let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let actual = TranscriptTests.replay(expected)
    if actual == expected { return }
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      try Data(actual.utf8).write(to: url)
      return
    }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, let line, _): Issue.record("- \(name):\(offset + 1): \(line)")
      case .insert(let offset, let line, _): Issue.record("+ \(name):\(offset + 1): \(line)")
      }
    }
  }

  /// The session with the answers that come now.
  private static func replay(_ transcript: String) -> String {
    // Without rules: what they find is not the protocol's affair.
    var client = TestClient(rules: [])
    var lines: [String] = []
    func flush() {
      client.run()
      for message in client.received {
        lines.append("← " + String(decoding: JSONWriter.bytes(of: message), as: UTF8.self))
      }
      client.received = []
    }
    var isWaiting = false
    for line in transcript.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("← ") || line.hasPrefix(TranscriptTests.ending) { continue }
      if line.hasPrefix("→ ") {
        client.inbox.add(.message(IncomingMessage(content: Array(line.dropFirst(2).utf8))))
        isWaiting = true
      } else if line.isEmpty && isWaiting {
        flush()
        isWaiting = false
      }
      lines.append(String(line))
    }
    if isWaiting { flush() }
    while lines.last == "" { lines.removeLast() }
    if case .ended(let status) = client.session.phase { lines += ["", TranscriptTests.ending + "\(status)"] }
    return lines.joined(separator: "\n") + "\n"
  }
}
