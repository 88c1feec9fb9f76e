import Foundation
import Testing

/// A terminal of its own, given by tmux, with an editor in it: keys go in, a screen comes out.
final class Terminal {
  private let desk: Desk
  private let tmux: String
  private let server: Process

  init(running command: [String], at desk: Desk, environment extra: [String: String] = [:]) throws {
    self.desk = desk
    tmux = try Editor.tmux.requirePath()
    // In the foreground: a daemon would keep what it inherited from the first client open.
    server = desk.process(tmux, ["-S", desk.folder.path() + "tmux", "-f", "/dev/null", "-D"])
    try Desk.start(server)
    let isReady = Patience.wait { FileManager.default.fileExists(atPath: desk.folder.path() + "tmux") }
    try #require(isReady, "tmux did not start")
    let variables = desk.environment.merging(extra) { $1 }.map { "\($0)=\($1)" }
    let line = (["/usr/bin/env"] + variables + command).map { "'\($0)'" }.joined(separator: " ")
    let outcome = try call(
      "new-session", "-d", "-x", "180", "-y", "50", "-s", "desk", "-c", desk.folder.path(), "exec \(line)", ";",
      "set-option", "-g", "status", "off", ";", "set-option", "-s", "escape-time", "0")
    try #require(outcome.status == 0, "tmux: \(outcome.output)")
  }

  deinit { server.terminate() }

  /// What stands on the screen, a line a row.
  func screen() throws -> String { try call("capture-pane", "-p", "-t", "desk").output }

  /// Text as if typed; characters of any script.
  func type(_ text: String) throws {
    if text.isEmpty { return }
    let outcome = try call("send-keys", "-t", "desk", "-l", text)
    try #require(outcome.status == 0, "tmux: \(outcome.output)")
  }

  /// Keys by tmux's names: `Enter`, `Escape`, `C-x`.
  func press(_ keys: String...) throws {
    let outcome = try call(["send-keys", "-t", "desk"] + keys)
    try #require(outcome.status == 0, "tmux: \(outcome.output)")
  }

  /// Waits until the screen shows what is wanted.
  func expect(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, _ condition: (String) -> Bool
  ) throws {
    let isShown = try Patience.wait { condition(try screen()) }
    let last = try screen()
    try #require(isShown, "\(what); the screen shows\n\(last)", sourceLocation: sourceLocation)
  }

  /// Waits until the editor has ended.
  func waitForEnd(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let hasEnded = try Patience.wait(seconds: 200) { try call("has-session", "-t", "desk").status != 0 }
    let last = try screen()
    try #require(hasEnded, "the editor does not end; the screen shows\n\(last)", sourceLocation: sourceLocation)
  }

  private func call(_ arguments: String...) throws -> Desk.Outcome { try call(arguments) }

  private func call(_ arguments: [String]) throws -> Desk.Outcome {
    try desk.run(tmux, ["-S", desk.folder.path() + "tmux"] + arguments)
  }
}
