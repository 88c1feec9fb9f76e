import EditorFeatures
import Foundation
import JSON
import LanguageServer
import LanguageServerProtocol
import Linting
import Rules
import System
import TestSupport
import Testing
import TextModel
import copydesk

/// What is told of a rule is the same wherever it is told.
@Suite struct RuleAgreementTests {
  /// A text without what a terminal and Markdown set differently.
  private func plain(_ text: some StringProtocol) -> String {
    let marks: Set<Character> = ["*", "`", "|", "#", ">", "·", "-", "\\", "⟦", "⟧"]
    return String(text.filter { !$0.isWhitespace && !marks.contains($0) })
  }

  @Test(arguments: RuleRegistry.pages.map(\.profile.id.name))
  func `explain shows what the page in docs says`(name: String) throws {
    let page = try #require(RuleRegistry.pages.first { $0.profile.id.name == name })
    let stored = try String(contentsOf: Seeds.root.appending(path: "docs/rules/\(name).md"), encoding: .utf8)
    let shown = plain(RuleText.text(of: page, .forTests(width: 100)))
    let document = plain(stored)
    for line in page.text.split(separator: "\n") where !plain(line).isEmpty {
      #expect(shown.contains(plain(line)), "explain lacks “\(line)”")
      #expect(document.contains(plain(line)), "docs lacks “\(line)”")
    }
    let profile = page.profile
    for fact in [profile.severity.title.chinese, profile.category.title.chinese, profile.isOn ? "默认开" : "默认关"] {
      #expect(shown.contains(plain(fact)) && document.contains(plain(fact)), "“\(fact)”")
    }
    for option in profile.options {
      for fact in [option.name, option.standard.json, option.summary] {
        #expect(shown.contains(plain(fact)) && document.contains(plain(fact)), "“\(fact)”")
      }
    }
    // Characters that print nothing are named, each in its own way.
    for example in page.examples
    where example.marked.unicodeScalars.allSatisfy({ $0.value > 0x2FFF && $0.value < 0xE000 }) {
      #expect(shown.contains(plain(example.marked)) && document.contains(plain(example.marked)))
    }
  }

  @Test func `severity, category and state are the same in every list of rules`() throws {
    var sarif = SARIFReport(language: .chinese)
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data((sarif.begin() + sarif.end()).utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let described = try #require(driver["rules"] as? [[String: Any]])
    #expect(described.map { $0["id"] as? String } == RuleRegistry.pages.map(\.profile.id.name))
    let listed = try ProductBinary.run(["rules", "--format", "json"]).lines.map { try JSONReader.read(Array($0.utf8)) }
    let schema = ConfigurationSchema.schema(RuleRegistry.pages)["definitions"]?["rules"]?["properties"]
    for (page, described) in zip(RuleRegistry.pages, described) {
      let profile = page.profile
      let row = listed.first { $0["id"]?.string == profile.id.name }
      #expect(row?["severity"]?.string == profile.severity.rawValue)
      #expect(row?["on"]?.bool == profile.isOn)
      #expect(row?["category"]?.string == profile.category.rawValue)
      let standard = described["defaultConfiguration"] as? [String: Any]
      #expect(standard?["enabled"] as? Bool == profile.isOn)
      let levels: [Severity: String] = [.error: "error", .warning: "warning", .information: "note", .hint: "note"]
      #expect(standard?["level"] as? String == levels[profile.severity])
      let state = profile.isOn ? profile.severity.rawValue : "off"
      #expect(schema?[profile.id.name]?["default"]?.string == state)
    }
  }

  @Test func `a finding links to the page of its rule, with the severity that every report has`() throws {
    let analysis = Analysis(of: Snapshot("干部再接再励。\n"), checker: Checker(rules: RuleRegistry.rules))
    let finding = try #require(analysis.findings.first { $0.rule == "word-wrong" })
    let folder = FilePath(Seeds.root.appending(path: "docs/rules").path())
    var session = Session(
      surroundings: Surroundings(
        version: "test", languageCode: "zh", rulePages: folder, readFile: { _ in nil }, changeFile: { _, _ in nil },
        today: { "2023-03-15" }, log: { _, _ in }))
    session.handle(
      .request(
        id: .string("1"), method: "initialize",
        params: ["capabilities": ["textDocument": ["publishDiagnostics": ["codeDescriptionSupport": true]]]]))
    session.handle(
      .notification(
        method: "textDocument/didOpen",
        params: ["textDocument": ["uri": "file:///a.txt", "version": 1, "text": "干部再接再励。\n"]]))
    session.settle()
    let published = try #require(session.takeOutput().last)
    let list = try JSONReader.read(published.content)["params"]?["diagnostics"]?.array
    let diagnostic = try #require(list?.first { $0["code"] == "word-wrong" })
    let file = try #require(diagnostic["codeDescription"]?["href"]?.string.flatMap(FileURI.path))
    #expect(file.name.text == "word-wrong.md")
    #expect(FileManager.default.fileExists(atPath: file.text))
    #expect(diagnostic["severity"]?.integer == (finding.severity == .error ? 1 : 2))
    let page = CheckedPage(path: "a.txt", analysis: analysis, findings: [finding])
    let title = finding.severity.title.chinese
    #expect(CheckTextReport(.forTests()).render(page).text.contains("a.txt:1:3: \(title)："))
    #expect(
      CheckJSONReport(language: .chinese).render(page).text.contains("\"severity\":\"\(finding.severity.rawValue)\""))
    #expect(GitHubReport(language: .chinese).render(page).text.hasPrefix("::\(finding.severity.rawValue) "))
    #expect(
      RDJSONReport(language: .chinese).render(page).text.contains(
        "\"severity\":\"\(finding.severity.rawValue.uppercased())\""))
    #expect(SARIFReport(language: .chinese).render(page).text.contains("\"level\":\"\(finding.severity.rawValue)\""))
  }
}
