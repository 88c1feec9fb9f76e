/// What a check follows: which rules run and how, and the words of the house. For one page; `ProjectSettings` holds what
/// differs by page.
package struct Configuration: Hashable, Sendable {
  /// Severities that the user gave to rules; nil as value turns the rule off.
  package var severities: [RuleID: Severity?]
  /// Rules that are off by default and that the user turned on without a severity.
  package var turnedOn: Set<RuleID>
  /// Options of rules, by their names.
  package var options: [RuleID: [String: RuleOption.Value]]
  /// The words of the house.
  package var glossary: Glossary
  /// Names and terms that are right as they are.
  package var known: KnownWords

  package init() {
    severities = [:]
    turnedOn = []
    options = [:]
    glossary = Glossary()
    known = KnownWords()
  }

  /// Whether a rule runs.
  package func isOn(_ profile: RuleProfile) -> Bool {
    if let set = severities[profile.id] { return set != nil }
    return profile.isOn || turnedOn.contains(profile.id)
  }

  /// The severity that a rule's findings have; nil where it is off.
  package func severity(of profile: RuleProfile) -> Severity? {
    guard isOn(profile) else { return nil }
    return (severities[profile.id] ?? nil) ?? profile.severity
  }

  /// Turns a rule off.
  package mutating func turnOff(_ rule: RuleID) {
    severities.updateValue(nil, forKey: rule)
    turnedOn.remove(rule)
  }

  /// Turns a rule on, with the severity that it has.
  package mutating func turnOn(_ rule: RuleID) {
    if severities[rule] == .some(nil) { severities.removeValue(forKey: rule) }
    turnedOn.insert(rule)
  }
}

/// One setting of one rule.
package enum RuleSetting: Hashable, Sendable {
  case on
  case off
  case severity(Severity)
  case option(String, RuleOption.Value)
}

extension Configuration {
  package mutating func apply(_ setting: RuleSetting, to rule: RuleID) {
    switch setting {
    case .on: turnOn(rule)
    case .off: turnOff(rule)
    case .severity(let severity): severities[rule] = severity
    case .option(let name, let value): options[rule, default: [:]][name] = value
    }
  }
}
