import Foundation
import Linting
import Rules
import TestSupport
import Testing
import TextModel

@Suite("The examples of the rules")
struct RuleExamplesTests {
  /// Every rule that is on by default, and the one rule where it is off.
  static func checker(for rule: any Rule.Type) -> Checker {
    if rule.profile.isOn && rule.exampleGlossary.entries.isEmpty { return Checking.standard }
    return Checking.checker(glossary: rule.exampleGlossary) { $0.profile.isOn || $0.id == rule.id }
  }

  @Test(
    "Every example is found where it says, and its fix gives the stated text, which is clean, on every page it stands on",
    arguments: RuleExample.all)
  func holds(_ argument: RuleExample) {
    let checker = Self.checker(for: argument.rule)
    for page in ExamplePage.all(for: argument.example) {
      let findings = Checking.findings(in: page.text, checker).filter { $0.rule == argument.rule.id }
      expectFound(findings, page, argument)
      if argument.example.isReported { expectFixes(findings, page, argument, checker) }
    }
  }

  private func expectFound(_ findings: [Finding], _ page: ExamplePage, _ argument: RuleExample) {
    let expected = argument.example.isReported ? page.ranges.map { ByteRange($0) } : []
    #expect(
      findings.map(\.range) == expected,
      """
      \(page.name): found \(findings.map { Checking.describe($0, in: page.text) })
      on the page \(page.text)
      """, sourceLocation: argument.location)
    let severity = argument.example.severity ?? argument.rule.profile.severity
    for finding in findings {
      #expect(finding.severity == severity, "\(page.name)", sourceLocation: argument.location)
      #expect(!finding.message.chinese.isEmpty && !finding.message.english.isEmpty, sourceLocation: argument.location)
    }
  }

  private func expectFixes(
    _ findings: [Finding], _ page: ExamplePage, _ argument: RuleExample, _ checker: Checker
  ) {
    if findings.count > 1 { return expectAllFixed(findings, page, argument, checker) }
    let fixes = findings.first?.fixes ?? []
    #expect(fixes.count == argument.example.fixed.count, "\(page.name)", sourceLocation: argument.location)
    for (fix, fixed) in zip(fixes, argument.example.fixed) {
      expectFixed(Checking.applying(fix, to: page.text), fixed, page, argument, checker)
    }
  }

  /// Several places: the first fix of each, one after another from the end.
  private func expectAllFixed(_ findings: [Finding], _ page: ExamplePage, _ argument: RuleExample, _ checker: Checker) {
    let edits = findings.compactMap(\.fixes.first).flatMap(\.edits)
    guard let fixed = argument.example.fixed.first else {
      #expect(edits.isEmpty, "\(page.name): a fix that the example does not state", sourceLocation: argument.location)
      return
    }
    let text = String(decoding: Snapshot(page.text).applying(edits).bytes, as: UTF8.self)
    expectFixed(text, fixed, page, argument, checker)
  }

  private func expectFixed(
    _ text: String, _ fixed: String, _ page: ExamplePage, _ argument: RuleExample, _ checker: Checker
  ) {
    let tail = page.text.utf8.count - page.body.upperBound
    let bytes = Array(text.utf8)
    let end = max(page.body.lowerBound, bytes.count - tail)
    let body = String(decoding: bytes[min(page.body.lowerBound, end)..<end], as: UTF8.self)
    var actual = body.replacingOccurrences(of: "\r\n", with: "\n")
    if page.isWrapped { actual = actual.replacingOccurrences(of: "\n", with: "") }
    let expected = page.isWrapped ? fixed.replacingOccurrences(of: "\n", with: "") : fixed
    #expect(actual == expected, "\(page.name)", sourceLocation: argument.location)
    let left = Checking.findings(in: text, checker).filter { finding in
      finding.rule == argument.rule.id
        || (finding.severity >= .warning && finding.range.overlaps(ByteRange(page.body.lowerBound, end)))
    }
    #expect(
      left.isEmpty, "\(page.name): the fixed text has \(left.map { Checking.describe($0, in: text) })",
      sourceLocation: argument.location)
  }

  /// A checker takes its time to be made, so that several rules are off in one.
  private static let rulesOffAtOnce = 16

  @Test(
    "A rule that is off is silent",
    arguments: stride(from: 0, to: RuleRegistry.rules.count, by: rulesOffAtOnce).map { first in
      RuleRegistry.rules[first..<min(first + rulesOffAtOnce, RuleRegistry.rules.count)].map { $0.id.name }
    })
  func areSilentWhenOff(_ rules: [String]) {
    let checker = Checking.checker { !rules.contains($0.id.name) }
    for argument in RuleExample.all where rules.contains(argument.rule.id.name) && argument.example.isReported {
      for page in ExamplePage.all(for: argument.example) {
        let own = Checking.findings(in: page.text, checker).filter { $0.rule == argument.rule.id }
        #expect(own.isEmpty, "\(page.name)", sourceLocation: argument.location)
      }
    }
  }

  @Test("The pages around the examples are clean themselves")
  func pagesAreClean() {
    let example = Example.accepted("施工现场秩序井然，进度比预期更快。")
    for surroundings in [Example.Surroundings.any, .fullWidth, .dated("2023-03-15")] {
      var example = example
      example.surroundings = surroundings
      for page in ExamplePage.all(for: example) {
        let findings = Checking.findings(in: page.text, Checking.standard).filter { $0.severity >= .information }
        #expect(findings.isEmpty, "\(page.name): \(findings.map { Checking.describe($0, in: page.text) })")
      }
    }
  }
}
