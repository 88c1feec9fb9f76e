package import JSON
package import Linting
import Rules
package import System
package import TextModel

/// The pages that share a configuration file, or that have none.
package struct Project: Sendable {
  package static let fileName = ".copydesk.json"

  /// A configuration file as it was read.
  package struct File: Hashable, Sendable {
    package var path: FilePath
    package var bytes: [UInt8]

    package init(path: FilePath, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  package let file: File?
  package let checking: ProjectSettings
  package let settings: EditorSettings
  /// What could not be read: of the file, and of the settings that the client gave.
  package let fileProblems: [Problem]
  let clientProblems: [ConfigurationProblem]
  /// The file's settings; those before where it cannot be read at all.
  private let fileSettings: JSONValue
  private let rules: [any Rule.Type]
  /// By the overrides that hold: pages for which different ones do have different checkers.
  private var checkers: [[Int]: Checker]

  /// A problem and its place in the file.
  package struct Problem: Hashable, Sendable {
    package var range: ByteRange
    package var message: Message
    /// Whether the file could not be read at all.
    package var isFatal: Bool
  }

  /// Folders of pages with settings of their own are few; with more, checkers are made anew.
  private static let maximumCheckers = 32
  /// All rules as they come, which most pages go by. The server builds it beside the first messages.
  package static let standard = Checker(rules: RuleRegistry.rules)

  /// - Parameters:
  ///   - clientSettings: the editor's; the file's are laid over them.
  ///   - rules: the rules that there are.
  ///   - checks: false for who needs the settings, but no rules.
  ///   - previous: the same project before, whose settings hold while the file is no JSON.
  package init(
    file: File?, clientSettings: JSONValue, rules: [any Rule.Type], checks: Bool = true, previous: Project?
  ) {
    self.file = file
    self.rules = checks ? rules : []
    var problems: [Problem] = []
    var places: JSONPlaces?
    var own = JSONValue.object([])
    if let file {
      do throws(JSONError) {
        let read = try JSONReader.readWithPlaces(file.bytes)
        own = read.value
        places = read.places
      } catch {
        own = previous?.fileSettings ?? own
        problems.append(Project.problem(error, in: file.bytes, hasPrevious: previous != nil))
      }
    }
    fileSettings = own
    let merged = own.members == nil ? clientSettings : clientSettings.merged(with: own)
    let checking = ProjectSettings.reading(merged, rules: rules, otherKeys: EditorSettings.keys).settings
    self.checking = checking
    settings = EditorSettings.reading(merged).settings
    // Other words of a comment make no other checker.
    let isSame = previous.map { $0.checking == checking } ?? false
    checkers = isSame ? previous?.checkers ?? [:] : [:]
    if let places {
      problems += Project.problems(of: places, in: file?.bytes ?? [])
      problems += Project.problems(of: own, rules: rules).map { problem in
        Problem(range: ByteRange(problem.place(in: places)), message: problem.message, isFatal: false)
      }
    }
    fileProblems = problems
    clientProblems = Project.problems(of: clientSettings, rules: rules)
  }

  private static func problem(_ error: JSONError, in bytes: [UInt8], hasPrevious: Bool) -> Problem {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let what =
      isUTF16 ? notUTF8 : Message("不是有效的 JSON（\(error.reason.chinese)）", "Not JSON (\(error.reason.english))")
    let outcome =
      hasPrevious
      ? Message("。先前的设置仍然有效。", ". The settings before still hold.")
      : Message("，设置未生效。", "; the settings are not used.")
    return Problem(
      range: ByteRange(error.offset, error.offset + 1),
      message: Message(what.chinese + outcome.chinese, what.english + outcome.english), isFatal: true)
  }

  /// What is wrong with the text itself, though it can be read.
  private static func problems(of places: JSONPlaces, in bytes: [UInt8]) -> [Problem] {
    var result = places.repeats.map { name in
      Problem(
        range: ByteRange(name),
        message: Message("这一项写了不止一次，请并作一处。", "This stands more than once. Keep one."), isFatal: false)
    }
    if let damage = SourceText.repaired(bytes).repairs.first {
      result.append(
        Problem(
          range: ByteRange(damage.lowerBound, damage.lowerBound + 1),
          message: Message(
            notUTF8.chinese + "，其中的汉字读不对。请另存为 UTF-8。",
            notUTF8.english + ", so that its words are misread. Save it as UTF-8."), isFatal: false))
    }
    return result
  }

  private static let notUTF8 = Message("设置文件不是 UTF-8 编码", "The file is not in UTF-8")

  private static func problems(of json: JSONValue, rules: [any Rule.Type]) -> [ConfigurationProblem] {
    ProjectSettings.reading(json, rules: rules, otherKeys: EditorSettings.keys).problems
      + EditorSettings.reading(json).problems
  }

  /// What checks a page.
  ///
  /// - Parameter path: relative to the configuration's folder; nil for text that has none.
  package mutating func checker(forPageAt path: String?) -> Checker {
    if let path, checking.isIgnored(path) { return .silent }
    let overrides = checking.overridesOfRules(forPageAt: path)
    let checker = checkers[overrides] ?? self.checker(checking.configuration(with: overrides))
    if checkers.count >= Project.maximumCheckers && checkers[overrides] == nil { checkers = [:] }
    checkers[overrides] = checker
    return checker.assuming(checking.date(ofPageAt: path))
  }

  private func checker(_ configuration: Configuration) -> Checker {
    let isStandard =
      configuration == Configuration()
      && rules.map(ObjectIdentifier.init) == RuleRegistry.rules.map(ObjectIdentifier.init)
    return isStandard ? Project.standard : Checker(rules: rules, configuration: configuration)
  }
}
