import Foundation
import TestSupport
import Testing

extension EditorTests {
  /// `editors/emacs/tests/session.el`, with eglot, and `session-lsp-mode.el` say what a session is.
  @Suite("Emacs")
  struct EmacsTests {
    @Test(
      "Emacs runs a whole session", .enabled(if: Editor.emacs.isExpected, "COPYDESK_EMACS names no Emacs"),
      .timeLimit(.minutes(5)), arguments: ["session", "session-lsp-mode"])
    func session(script: String) throws {
      let desk = try Desk(page: EditorPages.first)
      let scripts = Seeds.root.appending(path: "editors/emacs").path()
      let report = desk.folder.path() + "report"
      let emacs = try Terminal(
        running: [
          Editor.emacs.requirePath(), "-nw", "-Q", "-l", "\(scripts)/copydesk.el", "-l",
          "\(scripts)/tests/\(script).el",
        ], at: desk, environment: ["COPYDESK_TEST_REPORT": report, "COPYDESK_ELPA": try Editor.elpa.requirePath()])
      try emacs.waitForEnd()
      let steps = (try? String(contentsOfFile: report, encoding: .utf8)) ?? "no report"
      #expect(steps.contains("all steps passed"), Comment(rawValue: steps))
      desk.expectNoServerLeft()
    }
  }
}
