import JSON
import Linting
import Rules
import TestSupport
import Testing
import copydesk

@Suite struct InitTests {
  @Test(arguments: [Language.chinese, .english])
  func `the configuration that init writes is read without a complaint and sets nothing`(language: Language) throws {
    let (value, _) = try JSONReader.readWithPlaces(Array(InitCommand.template(language).utf8))
    let read = ProjectSettings.reading(value, rules: RuleRegistry.rules)
    #expect(read.problems.isEmpty)
    #expect(read.settings == ProjectSettings())
  }

  @Test func `every line that is uncommented is a setting that holds`() throws {
    let template = InitCommand.template(.chinese)
    let settings = template.split(separator: "\n").filter { $0.hasPrefix("    // \"") }
    #expect(settings.count == RuleRegistry.rules.count)
    for setting in settings {
      let text = "{\"rules\": {\(setting.dropFirst(7))\n}}"
      let (value, _) = try JSONReader.readWithPlaces(Array(text.utf8))
      #expect(ProjectSettings.reading(value, rules: RuleRegistry.rules).problems == [])
    }
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
