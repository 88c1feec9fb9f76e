/// What the user set: from `.copydesk.json`, the editor's settings and the command line.
package struct Configuration: Hashable, Sendable {
  /// Severities that the user gave to rules; nil as value turns the rule off.
  package var severities: [RuleID: Severity?]

  package init() {
    severities = [:]
  }
}
