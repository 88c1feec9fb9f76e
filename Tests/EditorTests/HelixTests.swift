import Foundation
import TestSupport
import Testing

extension EditorTests {
  /// Helix has no scripts: it gets keys in a terminal, and writes what it selects to a file.
  @Suite("Helix")
  struct HelixTests {
    @Test(
      "Helix runs a whole session", .enabled(if: Editor.helix.isExpected, "COPYDESK_HELIX names no Helix"),
      .timeLimit(.minutes(5)))
    func session() throws {
      let desk = try Desk(page: EditorPages.first)
      let configuration = Seeds.root.appending(path: "editors/helix/languages.toml")
      try desk.write(Array(Data(contentsOf: configuration)), to: ".config/helix/languages.toml")
      let helix = try Helix(at: desk)
      var report = try Report(at: desk)

      // The first findings, each selected by Helix's own columns.
      try #require(!report.findings.isEmpty, "the page has no findings")
      try helix.expectFindings(of: report)

      // Hover.
      let metrics = report.metrics.filter { $0.text.first?.isNumber == true && report.text($0.range) != nil }
      let metric = try #require(metrics.dropFirst(metrics.count / 2).first, "the page has no metrics")
      try helix.goTo(metric.range.start, in: report)
      let shown = { (screen: String) in screen.filter { !$0.isWhitespace }.ranges(of: metric.text).count }
      let before = try shown(helix.terminal.screen())
      try helix.type(" k")
      try helix.terminal.expect("no hover on \(metric.text)") { shown($0) > before }
      try helix.escape()

      // The outline.
      let target = try #require(report.articles.last { $0.kind == "article" && $0.headline != nil })
      let headline = try #require(target.headline)
      try helix.type("gg s")
      try helix.terminal.expect("no symbol picker") { $0.contains("kind") }
      try helix.type(String(headline.prefix(8)))
      try helix.terminal.expect("“\(headline)” is not in the picker") { $0.contains(">") && $0.contains(headline) }
      try helix.terminal.press("Enter")
      let line = try helix.lineOfCursor()
      #expect(target.line...target.endLine ~= line, "the cursor is in line \(line)")

      // A warning that is mended by typing.
      let mended = try #require(
        report.findings.first {
          $0.severity == "warning" && $0.fix?.edits.count == 1
            && $0.fix?.edits.first.flatMap { report.text($0.range) }?.isEmpty == false
        }, "the page has no warning with a fix in one line")
      let edit = try #require(mended.fix?.edits.first)
      try helix.goTo(edit.range.start, in: report)
      let length = report.text(edit.range)?.count ?? 0
      try helix.type("v" + (length > 1 ? "\(length - 1)l" : "") + "c" + edit.newText)
      try helix.escape()
      try helix.save()
      let countBefore = report.findings.count
      report = try Report(at: desk)
      #expect(report.findings.count < countBefore)
      try helix.expectFindings(of: report)

      // A code action, applied by Helix.
      let offered = try #require(
        report.findings.first { finding in
          finding.severity == "warning" && finding.fix?.edits.count == 1
            && finding.fix?.edits.first.flatMap { report.text($0.range) } != nil
        }, "the page has no second warning with a fix in one line")
      let fix = try #require(offered.fix)
      let change = try #require(fix.edits.first)
      try helix.goTo(offered.range.start, in: report)
      try helix.type(" a")
      try helix.terminal.expect("“\(fix.title)” is not offered") { $0.contains(fix.title) }
      try helix.terminal.press("Enter")
      let fixed = report.line(after: change)
      try helix.command("write")
      report = try helix.report("the action was not applied") { $0.line(change.range.start.line) == fixed }
      try helix.expectFindings(of: report)

      // Rename.
      let person = try #require(report.people.first { report.text($0.range) != nil }, "the page has no people")
      try helix.goTo(person.range.start, in: report)
      try helix.type(" r")
      try helix.terminal.expect("no prompt for a name") { $0.contains("rename-to:") }
      try helix.terminal.press("C-u")
      try helix.type("欧阳若曦")
      try helix.terminal.press("Enter")
      report = try helix.report("nobody was renamed") { report in
        report.people.first { $0.name == "欧阳若曦" }?.lines == person.lines
      }
      #expect(!report.people.contains { $0.name == person.name })
      try helix.expectFindings(of: report)

      // Reflow.
      let wrapped = report
      try helix.command("format")
      report = try helix.report("nothing was joined") { $0.lineCount < wrapped.lineCount }
      #expect(report.withoutBlanks == wrapped.withoutBlanks, "reflow changed more than white space")
      try helix.expectFindings(of: report)

      // A crash, and a new server.
      kill(try #require(desk.servers.last), SIGKILL)
      let count = desk.servers.count
      let isRestarted = try Patience.wait {
        try helix.command("lsp-restart")
        return desk.servers.count > count
      }
      #expect(isRestarted, "no new server was started")
      try helix.expectFindings(of: report)

      try helix.command("quit!")
      try helix.terminal.waitForEnd()
      desk.expectNoServerLeft()
    }
  }
}

/// Helix with a desk's page open.
private struct Helix {
  let terminal: Terminal
  private let desk: Desk

  init(at desk: Desk) throws {
    self.desk = desk
    try desk.write(
      Array("[editor]\nauto-pairs = false\ninsert-final-newline = false\n".utf8), to: ".config/helix/config.toml")
    terminal = try Terminal(running: [Editor.helix.requirePath(), desk.page], at: desk)
    try terminal.expect("Helix did not open the page") { $0.contains("NOR") }
  }

  func type(_ keys: String) throws { try terminal.type(keys) }

  func escape() throws { try terminal.press("Escape") }

  /// A command by its name.
  func command(_ name: String) throws {
    try escape()
    try type(":" + name)
    try terminal.press("Enter")
  }

  /// Saves until the page is as wanted.
  func report(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, _ condition: (Report) -> Bool
  ) throws -> Report {
    var report = try Report(at: desk)
    let isThere = try Patience.wait {
      try command("write")
      report = try Report(at: desk)
      return condition(report)
    }
    let screen = try terminal.screen()
    try #require(isThere, "\(what); the screen shows\n\(screen)", sourceLocation: sourceLocation)
    return report
  }

  func goTo(_ position: Report.Position, in report: Report) throws {
    try escape()
    let column = report.charactersBefore(position)
    try type(":goto \(position.line + 1)")
    try terminal.press("Enter")
    try type("gh" + (column > 0 ? "\(column)l" : ""))
  }

  /// The text that is selected.
  func selection() throws -> String {
    let file = "selection-\(UUID().uuidString)"
    try type(":pipe-to cat >\(file).part && mv \(file).part \(file)")
    try terminal.press("Enter")
    let url = desk.folder.appending(path: file)
    let isWritten = Patience.wait { FileManager.default.fileExists(atPath: url.path()) }
    let screen = try terminal.screen()
    try #require(isWritten, "Helix did not write its selection; the screen shows\n\(screen)")
    return try String(contentsOf: url, encoding: .utf8)
  }

  /// The line of the cursor, from 1: the lines from the top to there are selected and counted.
  func lineOfCursor() throws -> Int {
    try type("xvgg")
    let text = try selection()
    try escape()
    return text.split(separator: "\n", omittingEmptySubsequences: false).count
      - (text.hasSuffix("\n") ? 1 : 0)
  }

  func save() throws {
    let date = try modification()
    try type(":write")
    try terminal.press("Enter")
    let isSaved = Patience.wait { (try? modification()) != date }
    #expect(isSaved, "Helix did not save the page")
  }

  private func modification() throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: desk.page)[.modificationDate] as? Date
  }

  /// Goes from finding to finding, until Helix selects each time what the command line marks.
  func expectFindings(of report: Report) throws {
    var problem: String?
    _ = try Patience.wait {
      problem = try mismatch(with: report)
      return problem == nil
    }
    #expect(problem == nil)
  }

  /// What differs first between the findings that Helix goes to and those of the command line.
  private func mismatch(with report: Report) throws -> String? {
    // Helix steps from start to start; what spans lines or is empty is selected in a way of its own.
    let places = Dictionary(grouping: report.findings) { [$0.range.start.line, $0.range.start.character] }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    try type("gg")
    for (place, findings) in places.prefix(12) {
      try type("]d")
      let selected = try selection()
      let expected = findings.map { report.text($0.range) }
      if expected.contains(nil) || expected.contains("") || expected.contains(selected) { continue }
      return "line \(place[0] + 1), column \(place[1]): “\(selected)” instead of “\(expected[0] ?? "")”"
    }
    return nil
  }
}
