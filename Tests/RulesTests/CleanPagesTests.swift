import Foundation
import Linting
import System
import TestSupport
import Testing
import TextModel

/// Pages of news in our own words in which nothing is wrong, in the layouts in which pages come: a paragraph a line,
/// hard-wrapped, with half-width marks or full-width digits throughout, with blanks left by extraction, columns
/// interleaved, CRLF, GB18030. A name says what the page is about and its layout.
@Suite("Pages without faults")
struct CleanPagesTests {
  @Test("There are more than 200 KB of them")
  func areMany() {
    #expect(CleanPage.all.map(\.text.utf8.count).reduce(0, +) > 200_000)
  }

  @Test(
    "A page has the findings that its layout asks for, the false ones that are known, and no other",
    arguments: CleanPage.all)
  func haveNoOtherFindings(_ page: CleanPage) {
    let findings = Checking.findings(in: page.text, Checking.standard).filter { $0.severity >= .information }
    let snapshot = Snapshot(page.text)
    let found = findings.map { finding in
      let words = snapshot.text(in: finding.range).prefix { !$0.isNewline }.prefix(10).map { $0 == " " ? "␠" : $0 }
      return "\(finding.rule) · \(words.isEmpty ? "∅" : String(words))"
    }
    let expected = ExpectedFinding.all.filter { $0.page == page.name }.map { "\($0.rule) · \($0.words)" }
    let described = findings.map { Checking.describe($0, in: page.text) }.joined(separator: "\n")
    #expect(found.filter { !expected.contains($0) }.isEmpty, "\(described)")
    #expect(expected.filter { !found.contains($0) }.isEmpty, "Found no more: take it out of expected-findings.txt")
  }

  @Test("Every expected finding is one of a page that exists")
  func expectedFindingsHavePages() {
    #expect(Set(ExpectedFinding.all.map(\.page)).isSubset(of: CleanPage.all.map(\.name)))
  }

  /// The same text as other sources have it: half-width marks throughout.
  @Test("Half-width marks throughout make one finding", arguments: CleanPage.all.filter(\.hasNoExpectedFindings))
  func haveOneFindingWhenHalfWidth(_ page: CleanPage) {
    var text = page.text
    for (full, half) in [("，", ","), ("（", "("), ("）", ")"), ("；", ";"), ("：", ":")] {
      text = text.replacingOccurrences(of: full, with: half)
    }
    let findings = Checking.findings(in: text, Checking.standard).filter { $0.severity >= .information }
    #expect(
      findings.map(\.rule) == ["punct-width-page"],
      "\(findings.map { Checking.describe($0, in: text) }.joined(separator: "\n"))")
  }
}

/// A page of `CleanPages/`, decoded.
struct CleanPage: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String

  var testDescription: String { name }

  var hasNoExpectedFindings: Bool { !ExpectedFinding.all.contains { $0.page == name } }

  static let all: [CleanPage] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "CleanPages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter {
      $0.hasSuffix(".txt") && $0 != ExpectedFinding.file && $0 != ExpectedFinding.misses
        && $0 != ExpectedFinding.mending
    }.sorted()
      .compactMap { name in
        guard let data = try? Data(contentsOf: folder.appending(path: name)),
          let source = try? SourceText(detecting: Array(data), named: name)
        else { return nil }
        return CleanPage(name: String(name.dropLast(4)), text: String(decoding: source.bytes, as: UTF8.self))
      }
  }()
}

/// A line of `expected-findings.txt`: page, rule, the first words found, whether the finding is `true` of the page's
/// layout, `false` at information, or false and `loud` at warning or above, and why; with `·` between them. `␠` is a
/// blank, `∅` a line end.
struct ExpectedFinding: Sendable {
  static let file = "expected-findings.txt"
  /// The pages that reflow does not give back; see `CleanPagesReflowTests`.
  static let misses = "reflow-misses.txt"
  /// The pages in which a fix changes what is right; see `CleanPagesMendingTests`.
  static let mending = "mending-misses.txt"

  var page: String
  var rule: String
  var words: String
  var isTrue: Bool

  static let all: [ExpectedFinding] = {
    let text = TextFolder.named("CleanPages").first { $0.name == file }?.text ?? ""
    return text.split(separator: "\n").compactMap { line in
      let parts = line.components(separatedBy: " · ")
      guard parts.count == 5 else { return nil }
      return ExpectedFinding(page: parts[0], rule: parts[1], words: parts[2], isTrue: parts[3] == "true")
    }
  }()
}
