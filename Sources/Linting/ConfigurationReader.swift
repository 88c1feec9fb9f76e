package import JSON

/// Something in the user's settings that cannot be read. The rest of the settings holds.
package struct ConfigurationProblem: Hashable, Sendable {
  /// The names that lead to the place: `["rules", "date-weekday", "severity"]`.
  package var path: [String]
  package var message: Message

  package init(path: [String], message: Message) {
    self.path = path
    self.message = message
  }
}

extension Configuration {
  /// Reads settings: `{"rules": {"date-weekday": "error", "text-length": {"severity": "hint", "sentence": 100}}}`. A
  /// rule's value is a severity, `"off"`, `true`, `false`, or an object with `severity` and the rule's options.
  ///
  /// - Parameters:
  ///   - rules: the rules that there are; other names are reported.
  ///   - otherKeys: names at the top that somebody else reads.
  package static func reading(
    _ value: JSONValue, rules: [any Rule.Type], otherKeys: Set<String> = []
  ) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
    var reader = ConfigurationReader(rules: rules)
    reader.read(value, otherKeys: otherKeys)
    return (reader.configuration, reader.problems)
  }
}

struct ConfigurationReader {
  var configuration = Configuration()
  var problems: [ConfigurationProblem] = []
  private let profiles: [String: RuleProfile]

  init(rules: [any Rule.Type]) {
    profiles = rules.reduce(into: [:]) { $0[$1.id.name] = $1.profile }
  }

  mutating func read(_ value: JSONValue, otherKeys: Set<String>) {
    guard let members = value.members else {
      problem([], Message("设置应为一个 JSON 对象。", "The settings must be a JSON object."))
      return
    }
    for member in members {
      switch member.name {
      case "rules": readRules(member.value)
      case "$schema": break
      case let name where otherKeys.contains(name): break
      case let name: problem([name], Message("没有“\(name)”这项设置。", "There is no setting “\(name)”."))
      }
    }
  }

  private mutating func readRules(_ value: JSONValue) {
    guard let members = value.members else {
      problem(["rules"], Message("“rules”应为对象：规则名及其设置。", "“rules” must be an object of rules and their settings."))
      return
    }
    for member in members {
      guard let profile = profiles[member.name] else {
        problem(["rules", member.name], Message("没有“\(member.name)”这条规则。", "There is no rule “\(member.name)”."))
        continue
      }
      readRule(member.value, profile, ["rules", member.name])
    }
  }

  private mutating func readRule(_ value: JSONValue, _ profile: RuleProfile, _ path: [String]) {
    guard let members = value.members else {
      readSeverity(value, profile, path)
      return
    }
    for member in members {
      if member.name == "severity" {
        readSeverity(member.value, profile, path + ["severity"])
      } else if let option = profile.options.first(where: { $0.name == member.name }) {
        readOption(member.value, option, profile, path + [member.name])
      } else {
        problem(
          path + [member.name],
          Message("规则“\(profile.id)”没有“\(member.name)”这个选项。", "Rule “\(profile.id)” has no option “\(member.name)”."))
      }
    }
  }

  private mutating func readSeverity(_ value: JSONValue, _ profile: RuleProfile, _ path: [String]) {
    switch value {
    case .bool(true): configuration.turnedOn.insert(profile.id)
    case .bool(false), .string("off"): configuration.turnOff(profile.id)
    case .string("on"): configuration.turnedOn.insert(profile.id)
    default:
      if let severity = value.string.flatMap(Severity.init(rawValue:)) {
        configuration.severities[profile.id] = severity
      } else {
        problem(
          path,
          Message(
            "应为 error、warning、information、hint、off 之一。", "Must be error, warning, information, hint or off."))
      }
    }
  }

  private mutating func readOption(
    _ value: JSONValue, _ option: RuleOption, _ profile: RuleProfile, _ path: [String]
  ) {
    let read: RuleOption.Value?
    let wanted: Message
    switch option.standard {
    case .flag:
      read = value.bool.map { .flag($0) }
      wanted = Message("应为 true 或 false。", "Must be true or false.")
    case .number:
      read = value.integer.map { .number($0) }
      wanted = Message("应为整数。", "Must be an integer.")
    case .words:
      let words = value.array?.compactMap(\.string)
      read = words?.count == value.array?.count ? words.map { .words($0) } : nil
      wanted = Message("应为字符串数组。", "Must be an array of strings.")
    }
    if let read {
      configuration.options[profile.id, default: [:]][option.name] = read
    } else {
      problem(path, wanted)
    }
  }

  private mutating func problem(_ path: [String], _ message: Message) {
    problems.append(ConfigurationProblem(path: path, message: message))
  }
}
