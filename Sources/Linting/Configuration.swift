/// What the user set: from `.copydesk.json`, the editor's settings and the command line.
package struct Configuration: Hashable, Sendable {
  /// Severities that the user gave to rules; nil as value turns the rule off.
  package var severities: [RuleID: Severity?]
  /// Rules that are off by default and that the user turned on without a severity.
  package var turnedOn: Set<RuleID>
  /// Options of rules, by their names.
  package var options: [RuleID: [String: RuleOption.Value]]
  /// The words of the house.
  package var glossary = Glossary()

  package init() {
    severities = [:]
    turnedOn = []
    options = [:]
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
}
