/// The rule whose reports a list of findings takes at the moment.
struct RuleSlot: Sendable {
  let rule: RuleID
  private let standard: Severity
  /// As the user set it.
  private let configured: Severity?
  /// No article or page reports one rule more often; a text that does is not prose, and its editor has seen enough.
  private var remaining = 500

  init(_ profile: RuleProfile, configured: Severity?) {
    rule = profile.id
    standard = profile.severity
    self.configured = configured
  }

  /// The severity of the next report; nil once there were enough. What the user set counts for the rule's own severity;
  /// a finding that the rule itself holds to be less stays less.
  mutating func next(_ own: Severity?) -> Severity? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    guard let configured else { return own ?? standard }
    guard let own, own < standard else { return configured }
    return min(own, configured)
  }
}
