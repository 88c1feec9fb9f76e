import JSON
import Linting
import Testing
import TextModel

@Suite("Reading settings")
struct ConfigurationTests {
  struct Sample: MarkRule {
    static let profile = RuleProfile(
      "sample-rule", .wording, .warning, layer: .logical, counts: 1, options: [RuleOption("limit", .number(3), "上限")])
    static let examples: [Example] = []
    static let marks: Set<CharacterClass> = []
    init() {}
    func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport) {}
  }

  static func read(_ value: JSONValue) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
    Configuration.reading(value, rules: [Sample.self])
  }

  @Test("A rule's value is a severity, off, or an object with its options")
  func rulesAreRead() {
    let hint = Self.read(["rules": ["sample-rule": "hint"]])
    #expect(hint.problems.isEmpty)
    #expect(hint.configuration.severity(of: Sample.profile) == .hint)
    for off: JSONValue in ["off", false, ["severity": "off"]] {
      let read = Self.read(["rules": ["sample-rule": off]])
      #expect(read.problems.isEmpty)
      #expect(!read.configuration.isOn(Sample.profile))
    }
    let option = Self.read(["rules": ["sample-rule": ["severity": "error", "limit": 5]]])
    #expect(option.problems.isEmpty)
    #expect(option.configuration.options["sample-rule"] == ["limit": .number(5)])
  }

  @Test("What cannot be read is reported with its place, and the rest holds")
  func problemsAreReported() {
    let read = Self.read([
      "rulez": 1,
      "rules": ["no-such": "off", "sample-rule": ["severity": "loud", "limit": "many", "colour": 1]],
    ])
    #expect(
      read.problems.map(\.path) == [
        ["rulez"], ["rules", "no-such"], ["rules", "sample-rule", "severity"], ["rules", "sample-rule", "limit"],
        ["rules", "sample-rule", "colour"],
      ])
    #expect(read.configuration == Configuration())
  }
}
