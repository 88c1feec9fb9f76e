import Foundation
import TestSupport
import Testing

extension EditorTests {
  /// `editors/neovim/tests/session.lua` says what a session is.
  @Suite("Neovim")
  struct NeovimTests {
    private let plugin = Seeds.root.appending(path: "editors/neovim").path()

    @Test(
      "The newest Neovim runs a whole session, columns in each encoding",
      .enabled(if: Editor.neovim.isExpected, "COPYDESK_NVIM names no Neovim"), .timeLimit(.minutes(5)),
      arguments: ["utf-8", "utf-16", "utf-32"])
    func newest(encoding: String) throws {
      try session(in: .neovim, page: EditorPages.first, environment: ["COPYDESK_TEST_ENCODING": encoding])
    }

    @Test(
      "The newest Neovim runs a whole session on each page",
      .enabled(if: Editor.neovim.isExpected, "COPYDESK_NVIM names no Neovim"), .timeLimit(.minutes(5)),
      arguments: Seeds.names)
    func pages(page: String) throws {
      try session(in: .neovim, page: page, environment: ["COPYDESK_TEST_ANY_PAGE": "1"])
    }

    @Test(
      "Neovim 0.11 runs a whole session",
      .enabled(if: Editor.neovim011.isExpected, "COPYDESK_NVIM_0_11 names no Neovim"),
      .timeLimit(.minutes(5)), arguments: ["utf-8", "utf-16"])
    func middle(encoding: String) throws {
      try session(in: .neovim011, page: EditorPages.first, environment: ["COPYDESK_TEST_ENCODING": encoding])
    }

    @Test(
      "The oldest Neovim runs a whole session",
      .enabled(if: Editor.oldestNeovim.isExpected, "COPYDESK_NVIM_OLDEST names no Neovim"), .timeLimit(.minutes(5)))
    func oldest() throws {
      try session(in: .oldestNeovim, page: EditorPages.first)
    }

    @Test(
      "The help tags are current", .enabled(if: Editor.neovim.isExpected, "COPYDESK_NVIM names no Neovim"))
    func helpTags() throws {
      let desk = try Desk(page: EditorPages.first)
      try FileManager.default.copyItem(atPath: plugin + "/doc", toPath: desk.folder.path() + "doc")
      let tags = desk.folder.appending(path: "doc/tags")
      try FileManager.default.removeItem(at: tags)
      let outcome = try desk.run(
        Editor.neovim.requirePath(), ["--clean", "--headless", "-c", "helptags doc", "-c", "qall!"])
      #expect(outcome.status == 0)
      let committed = try String(contentsOfFile: plugin + "/doc/tags", encoding: .utf8)
      #expect(try String(contentsOf: tags, encoding: .utf8) == committed, "run :helptags editors/neovim/doc")
    }

    private func session(in editor: Editor, page: String, environment: [String: String] = [:]) throws {
      let desk = try Desk(page: page)
      let outcome = try desk.run(
        editor.requirePath(),
        [
          "--clean", "--headless", "--cmd", "set runtimepath^=\(plugin)", "-c",
          "luafile \(plugin)/tests/session.lua",
        ], environment: environment)
      #expect(outcome.status == 0, Comment(rawValue: outcome.output))
      #expect(outcome.output.contains("all steps passed"), Comment(rawValue: outcome.output))
      desk.expectNoServerLeft()
    }
  }
}

enum EditorPages {
  /// The page of sessions that need only one.
  static let first = Seeds.names.first ?? ""
}
