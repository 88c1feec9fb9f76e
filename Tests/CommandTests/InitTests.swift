import Foundation
import JSON
import LanguageServer
import Linting
import Rules
import System
import TestSupport
import Testing
import copydesk

@Suite struct InitTests {
  @Test(arguments: [Language.chinese, .english])
  func `the configuration that init writes is read without a complaint and sets nothing`(language: Language) throws {
    let (value, _) = try JSONReader.readWithPlaces(Array(ConfigurationTemplate.text(RuleRegistry.pages, language).utf8))
    let read = ProjectSettings.reading(value, rules: RuleRegistry.rules)
    #expect(read.problems.isEmpty)
    #expect(read.settings == ProjectSettings())
  }

  @Test func `every line that is uncommented is a setting that holds`() throws {
    let template = ConfigurationTemplate.text(RuleRegistry.pages, .chinese)
    let settings = template.split(separator: "\n").filter { $0.hasPrefix("    // \"") }
    #expect(settings.count == RuleRegistry.rules.count)
    for setting in settings {
      let text = "{\"rules\": {\(setting.dropFirst(7))\n}}"
      let (value, _) = try JSONReader.readWithPlaces(Array(text.utf8))
      #expect(ProjectSettings.reading(value, rules: RuleRegistry.rules).problems == [])
    }
  }

  /// The problems of settings as the server sees them.
  private func problems(_ text: String) -> [Project.Problem] {
    Project(
      file: Project.File(path: FilePath(".copydesk.json"), bytes: Array(text.utf8)), clientSettings: [:],
      rules: RuleRegistry.rules, previous: nil
    ).fileProblems
  }

  @Test func `every setting beside the rules can be uncommented, alone or with all others`() {
    let template = ConfigurationTemplate.text(RuleRegistry.pages, .english)
    let settings = template.split(separator: "\n").filter { $0.hasPrefix("  // \"") }
    #expect(settings.count == SettingsCatalogue.all.count - 1)
    for setting in settings { #expect(problems("{\(setting.dropFirst(5))}") == [], "\(setting)") }
    let whole = template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.contains("// \"") ? String(line.replacing("// \"", with: "\"", maxReplacements: 1)) : String(line)
    }
    #expect(problems(whole.joined(separator: "\n")) == [])
  }

  @Test func `every setting that is described is read, and its example does something`() {
    let nothing = ProjectSettings.reading([:], rules: RuleRegistry.rules).settings
    for setting in SettingsCatalogue.checking {
      let value = JSONValue.object([.init(name: setting.name, value: setting.example)])
      let read = ProjectSettings.reading(value, rules: RuleRegistry.rules)
      #expect(read.problems == [])
      #expect(read.settings != nothing, "\(setting.name)")
      // One of another form is reported as such, not as unknown.
      let wrong = ProjectSettings.reading(.object([.init(name: setting.name, value: 5)]), rules: RuleRegistry.rules)
      #expect(wrong.problems.first?.message.english.hasPrefix("There is no setting") == false)
      #expect(wrong.problems.first?.path == [setting.name])
    }
    for setting in SettingsCatalogue.editor {
      #expect(!problems("{\"\(setting.name)\": 5}").isEmpty)
      #expect(problems("{\"\(setting.name)\": \(setting.example.line)}").isEmpty)
    }
  }

  /// With `UPDATE_SNAPSHOTS=1` the files are written instead.
  @Test(arguments: ["docs/configuration.md", "editors/copydesk.schema.json", "editors/vscode/copydesk.schema.json"])
  func `the reference and the schema are what the code says`(path: String) throws {
    let pages = RuleRegistry.pages
    let text = path.hasSuffix(".md") ? ConfigurationReference.markdown(pages) : ConfigurationSchema.text(pages)
    let file = Seeds.root.appending(path: path)
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" { try Data(text.utf8).write(to: file) }
    let stored = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    #expect(stored == text, "\(path) is stale: run UPDATE_SNAPSHOTS=1 swift test --filter InitTests")
  }

  @Test func `schema and reference are printed, and nothing is written`() throws {
    let folder = try ScratchFolder()
    let schema = try ProductBinary.run(["init", "--format", "schema"], in: folder.url)
    #expect(schema.text == ConfigurationSchema.text(RuleRegistry.pages))
    let reference = try ProductBinary.run(["init", "--format", "markdown"], in: folder.url)
    #expect(reference.text == ConfigurationReference.markdown(RuleRegistry.pages))
    #expect(try folder.names() == [])
  }

  @Test func `a configuration that is there is not overwritten unasked`() throws {
    let folder = try ScratchFolder()
    #expect(try ProductBinary.run(["init", folder.path]).status == 0)
    try folder.write("{}", to: ".copydesk.json")
    let outcome = try ProductBinary.run(["init", folder.path])
    #expect(outcome.status == 2)
    #expect(try folder.bytes(".copydesk.json") == Array("{}".utf8))
    #expect(try ProductBinary.run(["init", "--force", folder.path]).status == 0)
    #expect(try folder.bytes(".copydesk.json").count > 100)
  }
}
