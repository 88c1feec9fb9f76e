import JSON
import Linting
import PageStructure
import Testing
import TextModel

@Suite("Reading settings")
struct ConfigurationTests {
  struct Sample: MarkRule {
    static let profile = RuleProfile(
      "sample-rule", .wording, .warning, layer: .logical, counts: 1,
      options: [RuleOption("limit", .number(3), "上限"), RuleOption("words", .words([]), "词")])
    static let examples: [Example] = []
    static let marks: Set<CharacterClass> = []
    init() {}
    func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport) {}
  }

  struct Resting: MarkRule {
    static let profile = RuleProfile("resting-rule", .wording, .hint, isOn: false, layer: .logical, counts: 1)
    static let examples: [Example] = []
    static let marks: Set<CharacterClass> = []
    init() {}
    func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport) {}
  }

  static func read(_ value: JSONValue) -> (settings: ProjectSettings, problems: [ConfigurationProblem]) {
    ProjectSettings.reading(value, rules: [Sample.self, Resting.self])
  }

  /// The settings, where nothing is wrong with them.
  private func settings(_ value: JSONValue) throws -> ProjectSettings {
    let read = Self.read(value)
    try #require(read.problems == [])
    return read.settings
  }

  @Test("A rule's value is a severity, off, or an object with its options")
  func rulesAreRead() throws {
    #expect(try settings(["rules": ["sample-rule": "hint"]]).configuration.severity(of: Sample.profile) == .hint)
    for off: JSONValue in ["off", false, ["severity": "off"]] {
      #expect(try !settings(["rules": ["sample-rule": off]]).configuration.isOn(Sample.profile))
    }
    for on: JSONValue in ["on", true, ["severity": "on"], "hint"] {
      #expect(try settings(["rules": ["resting-rule": on]]).configuration.isOn(Resting.profile))
    }
    let option = try settings(["rules": ["sample-rule": ["severity": "error", "limit": 5]]])
    #expect(option.configuration.options["sample-rule"] == ["limit": .number(5)])
  }

  @Test("Rules are set for some files, later entries before earlier ones")
  func overridesAreRead() throws {
    let settings = try settings([
      "rules": ["sample-rule": "error", "resting-rule": "off"],
      "overrides": [
        ["files": "副刊", "rules": ["sample-rule": "off", "resting-rule": "on"]],
        ["files": ["*.md", "副刊/要闻.txt"], "rules": ["sample-rule": ["severity": "hint", "limit": 9]]],
      ],
    ])
    func severity(_ path: String?) -> Severity? { settings.configuration(forPageAt: path).severity(of: Sample.profile) }
    #expect(severity(nil) == .error)
    #expect(severity("a.txt") == .error)
    #expect(severity("副刊/a.txt") == nil)
    #expect(severity("副刊/要闻.txt") == .hint)
    #expect(settings.configuration(forPageAt: "b.md").options["sample-rule"] == ["limit": .number(9)])
    #expect(settings.configuration(forPageAt: "副刊/a.txt").isOn(Resting.profile))
    #expect(!settings.configuration(forPageAt: "a.txt").isOn(Resting.profile))
  }

  @Test("Names, glossary, ignored files, days, encodings and the ledger are read")
  func wordsAreRead() throws {
    let settings = try settings([
      "$schema": "x",
      "names": ["小乔街道", ["name": "李镕", "titles": ["镇长"]]],
      "glossary": [
        "创文": "创建全国文明城市",
        "嫌疑犯": ["prefer": ["犯罪嫌疑人", "嫌疑人"], "reason": "无罪推定", "except": ["嫌疑犯罪"], "severity": "error", "safe": true],
        "某词": ["forbid": true, "reason": "本报不用", "inQuotes": true],
      ],
      "ignore": ["archive", "*.bak.txt"], "encoding": "gb18030", "ledger": "台账.jsonl",
      "pageDate": ["YYYYMMDD", "2023-03-15"],
      "overrides": [["files": "utf8", "encoding": "utf-8", "pageDate": "2020-01-01"]],
    ])
    #expect(settings.configuration.known.words.map(\.text) == ["小乔街道", "李镕"])
    #expect(settings.configuration.known.words.last?.titles == ["镇长"])
    #expect(
      settings.configuration.glossary.entries == [
        Glossary.Entry(term: "创文", preferred: ["创建全国文明城市"]),
        Glossary.Entry(
          term: "嫌疑犯", preferred: ["犯罪嫌疑人", "嫌疑人"], reason: "无罪推定", exceptions: ["嫌疑犯罪"], severity: .error, isSafe: true
        ),
        Glossary.Entry(term: "某词", isForbidden: true, reason: "本报不用", holdsInQuotes: true),
      ])
    #expect(settings.isIgnored("archive/1.txt"))
    #expect(!settings.isIgnored("1.txt"))
    #expect(settings.encoding(ofPageAt: "1.txt") == .gb18030)
    #expect(settings.encoding(ofPageAt: "utf8/1.txt") == .utf8)
    #expect(settings.date(ofPageAt: "20230102.txt")?.iso == "2023-01-02")
    #expect(settings.date(ofPageAt: "a.txt")?.iso == "2023-03-15")
    #expect(settings.date(ofPageAt: "utf8/20230102.txt")?.iso == "2020-01-01")
    #expect(settings.ledger == "台账.jsonl")
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
    #expect(read.settings == ProjectSettings())
  }

  @Test("GBK is a name of GB18030, and braces that are escaped need no partner")
  func otherFormsAreRead() throws {
    #expect(try settings(["encoding": "gbk"]).encoding(ofPageAt: "1.txt") == .gb18030)
    #expect(try settings(["ignore": ["\\{草稿", "{甲,乙}.txt", "\\!a"]]).isIgnored("{草稿"))
  }

  @Test("A name that is nearly right is told")
  func namesAreSuggested() {
    let read = Self.read(["ruels": [:], "rules": ["simple-rule": "off"], "names": [["name": "a", "title": []]]])
    #expect(
      read.problems.map(\.message.chinese) == [
        "没有“ruels”这项设置；是不是“rules”？", "没有“simple-rule”这条规则；是不是“sample-rule”？", "没有“title”这项设置；是不是“titles”？",
      ])
  }

  @Test(
    "Every value of another form is reported at its own place",
    arguments: [
      (["overrides": [["rules": [:]]]], ["overrides", "0"]), (["overrides": ["x"]], ["overrides", "0"]),
      (["overrides": [["files": [1]]]], ["overrides", "0", "files", "0"]),
      (["overrides": [["files": "a", "rulez": 1]]], ["overrides", "0", "rulez"]),
      (["overrides": [["files": "a", "rules": ["no-such": 1]]]], ["overrides", "0", "rules", "no-such"]),
      (["names": ["a", 5]], ["names", "1"]), (["names": [["titles": []]]], ["names", "0"]),
      (["names": [["name": "a", "age": 5]]], ["names", "0", "age"]), (["names": "a"], ["names"]),
      (["glossary": ["a": 5]], ["glossary", "a"]), (["glossary": ["a": [:]]], ["glossary", "a"]),
      (["glossary": ["a": ["forbid": "yes"]]], ["glossary", "a", "forbid"]), (["glossary": []], ["glossary"]),
      (["glossary": ["a": ["prefer": "b", "severity": "off"]]], ["glossary", "a", "severity"]),
      (["ignore": 5], ["ignore"]), (["encoding": "latin-1"], ["encoding"]), (["pageDate": "soon"], ["pageDate"]),
      (["pageDate": ["2023-01-01", "x"]], ["pageDate", "1"]),
      (["ignore": ["a", ""]], ["ignore", "1"]), (["ignore": "!a.txt"], ["ignore"]), (["ignore": "{a,b"], ["ignore"]),
      (["overrides": [["files": "a}"]]], ["overrides", "0", "files"]), (["glossary": ["a": ""]], ["glossary", "a"]),
      (["glossary": ["a": ["prefer": ["b", "a"]]]], ["glossary", "a"]), (["glossary": ["": "b"]], ["glossary", ""]),
      (["rules": ["sample-rule": ["limit": 0]]], ["rules", "sample-rule", "limit"]), (["ledger": ""], ["ledger"]),
      ([], []),
    ] as [(JSONValue, [String])])
  func places(value: JSONValue, path: [String]) {
    #expect(Self.read(value).problems.first?.path == path)
  }
}
