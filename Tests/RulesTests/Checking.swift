import EditorFeatures
import Foundation
import Linting
import Rules
import TestSupport
import Testing
import TextModel

/// A rule and one of its examples, as the argument of a test.
struct RuleExample: Sendable, CustomTestStringConvertible {
  var rule: any Rule.Type
  var example: Example

  var testDescription: String { "\(rule.id): \(example.marked)" }

  static let all: [RuleExample] = RuleRegistry.rules.flatMap { rule in
    rule.examples.map { RuleExample(rule: rule, example: $0) }
  }

  /// The line of the rule's file where the example is written.
  var location: SourceLocation {
    let name = example.fileID.split(separator: "/").last.map(String.init) ?? ""
    let path = RuleExample.files[name] ?? name
    return SourceLocation(fileID: example.fileID, filePath: path, line: example.line, column: 1)
  }

  /// The files of the rules, by name.
  private static let files: [String: String] = {
    let folder = Seeds.root.appending(path: "Sources/Rules").path()
    let names = FileManager.default.enumerator(atPath: folder)?.allObjects.compactMap { $0 as? String } ?? []
    return names.reduce(into: [:]) { $0[($1 as NSString).lastPathComponent] = "\(folder)/\($1)" }
  }()
}

/// Checkers and what they find in a text.
enum Checking {
  /// All rules, those that are off by default too.
  static let all = checker { _ in true }
  /// The rules as they are by default.
  static let standard = Checker(rules: RuleRegistry.rules)

  /// The rules of the registry that `isOn` chooses.
  static func checker(glossary: Glossary = Glossary(), _ isOn: (any Rule.Type) -> Bool) -> Checker {
    var configuration = Configuration()
    configuration.glossary = glossary
    for rule in RuleRegistry.rules {
      if isOn(rule) { configuration.turnedOn.insert(rule.id) } else { configuration.turnOff(rule.id) }
    }
    return Checker(rules: RuleRegistry.rules, configuration: configuration)
  }

  static func findings(in text: String, _ checker: Checker) -> [Finding] {
    Analysis(of: Snapshot(text), checker: checker).findings
  }

  static func applying(_ fix: Fix, to text: String) -> String {
    String(decoding: Snapshot(text).applying(fix.edits).bytes, as: UTF8.self)
  }

  static func describe(_ finding: Finding, in text: String) -> String {
    "\(finding.rule) \(finding.severity) “\(Snapshot(text).text(in: finding.range))”: \(finding.message.chinese)"
  }
}
