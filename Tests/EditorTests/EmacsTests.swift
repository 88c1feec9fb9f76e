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
      let outcome = try desk.run(
        Editor.emacs.requirePath(),
        ["-Q", "--batch", "-l", "\(scripts)/copydesk.el", "-l", "\(scripts)/tests/session.el"])
      #expect(outcome.status == 0, Comment(rawValue: outcome.output))
      #expect(outcome.output.contains("all steps passed"), Comment(rawValue: outcome.output))
      desk.expectNoServerLeft()
    }
  }
}
