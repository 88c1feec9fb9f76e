/// The name of a rule, as in the catalogue: `date-weekday`. Never renumbered, never used again for another rule.
package struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible, Comparable {
  package var name: String

  package init(_ name: String) { self.name = name }
  package init(stringLiteral value: String) { name = value }
  package var description: String { name }
  package static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}

/// A check. One file each; see CONTRIBUTING.md.
package protocol Rule: Sendable {
  static var id: RuleID { get }
  init()
}
