import Foundation
import TestSupport
import Testing

extension EditorTests {
  /// `editors/emacs/tests/session.el` says what a session is.
  @Suite("Emacs")
  struct EmacsTests {
    @Test(
      "Emacs with eglot runs a whole session", .enabled(if: Editor.emacs.isExpected, "COPYDESK_EMACS names no Emacs"),
      .timeLimit(.minutes(5)))
    func session() throws {
      let desk = try Desk(page: EditorPages.first)
      let scripts = Seeds.root.appending(path: "editors/emacs").path()
      let report = desk.folder.path() + "report"
      let emacs = try Terminal(
        running: [
          Editor.emacs.requirePath(), "-nw", "-Q", "-l", "\(scripts)/copydesk.el", "-l",
          "\(scripts)/tests/session.el",
        ], at: desk, environment: ["COPYDESK_TEST_REPORT": report])
      try emacs.waitForEnd()
      let steps = (try? String(contentsOfFile: report, encoding: .utf8)) ?? "no report"
      #expect(steps.contains("all steps passed"), Comment(rawValue: steps))
      desk.expectNoServerLeft()
    }
  }
}
