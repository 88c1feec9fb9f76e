import Foundation
import Testing

/// A real editor that the tests drive; `.ci/editors` sets them up and prints the variables that name them.
enum Editor: String, CaseIterable, Sendable {
  case neovim = "COPYDESK_NVIM"
  case neovim011 = "COPYDESK_NVIM_0_11"
  /// The oldest Neovim that the plugin serves.
  case oldestNeovim = "COPYDESK_NVIM_OLDEST"
  case helix = "COPYDESK_HELIX"
  case emacs = "COPYDESK_EMACS"
  /// Where Emacs' packages lie, lsp-mode among them.
  case elpa = "COPYDESK_ELPA"
  /// Gives an editor its screen and keys.
  case tmux = "COPYDESK_TMUX"

  /// The program that the environment names.
  var path: String? {
    let path = ProcessInfo.processInfo.environment[rawValue] ?? ""
    return path.isEmpty ? nil : path
  }

  /// Whether tests of it run. Where editors are required they do without one too, and fail.
  var isExpected: Bool { path != nil || Editor.areRequired }

  /// Set in CI: an editor that is missing is a failure there, not a reason to skip.
  static var areRequired: Bool { ProcessInfo.processInfo.environment["COPYDESK_REQUIRE_EDITORS"] == "1" }

  func requirePath() throws -> String {
    let path = try #require(self.path, "\(rawValue) names no program; run: eval \"$(.ci/editors)\"")
    // A folder counts: it may be searched.
    try #require(FileManager.default.isExecutableFile(atPath: path), "\(rawValue): \(path) is no program")
    return path
  }
}

/// Tests with real editors, one after another: each has the machine to itself, as at a desk.
@Suite(.serialized)
struct EditorTests {
  @Test(
    "Where editors are required, each of them is there", .enabled(if: Editor.areRequired, "editors are not required"),
    arguments: Editor.allCases)
  func isThere(_ editor: Editor) throws {
    _ = try editor.requirePath()
  }
}
