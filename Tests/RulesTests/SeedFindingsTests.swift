import Foundation
import Linting
import TestSupport
import Testing
import TextModel

@Suite("The findings on the pages of seeds/")
struct SeedFindingsTests {
  /// Reviewed: every finding at warning or above is a true one, those below are worth a look. Line, severity, rule, the
  /// words found, and the message.
  @Test("Findings are as reviewed", arguments: Seeds.names)
  func areAsReviewed(_ name: String) {
    let snapshot = Snapshot(Seeds.bytes(name))
    let findings = Checking.findings(in: Seeds.text(name), Checking.standard)
    let lines = findings.map { finding in
      let words = snapshot.text(in: finding.range).split(whereSeparator: \.isNewline).joined(separator: "⏎")
      let line = snapshot.lines.line(at: finding.range.lowerBound) + 1
      return "\(line): \(finding.severity.rawValue) \(finding.rule) “\(words)” \(finding.message.chinese)"
    }
    expectSnapshot(lines.joined(separator: "\n") + "\n", named: "\(name).findings.txt")
  }

  @Test("Every finding at warning or above is listed with the reason why it is true, and none besides")
  func haveReasons() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/reasons.txt")
    let reasons = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let listed = try reasons.map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      try #require(parts.count == 2 && parts[1].count > 10, "no reason: \(line)")
      return String(parts[0])
    }
    let found = Seeds.names.flatMap { name in
      let snapshot = Snapshot(Seeds.bytes(name))
      return Checking.findings(in: Seeds.text(name), Checking.standard).filter { $0.severity >= .warning }.map {
        "\(name.prefix(3)) \(snapshot.lines.line(at: $0.range.lowerBound) + 1) \($0.rule)"
      }
    }
    #expect(listed.sorted() == found.sorted())
  }

  @Test("Mending everything that has a safe fix leaves none of those findings", arguments: Seeds.names)
  func safeFixesMend(_ name: String) {
    var text = Seeds.text(name)
    let before = Checking.findings(in: text, Checking.standard)
    let edits = before.compactMap { $0.fixes.first { $0.isSafe } }.flatMap(\.edits)
    text = String(decoding: Snapshot(text).applying(edits).bytes, as: UTF8.self)
    let after = Checking.findings(in: text, Checking.standard)
    for rule in Set(before.filter { $0.fixes.contains { $0.isSafe } }.map(\.rule)) {
      let left = after.filter { $0.rule == rule && $0.fixes.contains { $0.isSafe } }
      #expect(left.isEmpty, "\(rule): \(left.map { Checking.describe($0, in: text) })")
    }
    let loud = { (findings: [Finding]) in findings.filter { $0.severity >= .warning }.count }
    #expect(loud(after) <= loud(before))
  }
}
