/// The name of a rule, as in the catalogue: `date-weekday`. Never renumbered, never used again for another rule.
package struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible, Comparable {
  package var name: String

  package init(_ name: String) { self.name = name }
  package init(stringLiteral value: String) { name = value }
  package var description: String { name }
  package static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}

/// A check: one file, with documentation, profile, examples, check and fix. See `docs/adding-a-rule.md`.
///
/// A rule says what it looks at by the protocols of `RuleUnits.swift` that it conforms to; the engine walks an article
/// once and hands it each unit of that kind. A rule may take several kinds.
package protocol Rule: Sendable {
  static var profile: RuleProfile { get }
  static var examples: [Example] { get }
  /// The words of the house that the examples take for granted; normally none.
  static var exampleGlossary: Glossary { get }
  /// What the rule takes, once for each kind of unit. A rule of one kind has this from that kind's protocol; for a rule of
  /// several kinds the list of rules, which is made from their files, brings it along.
  var units: [RuleUnit] { get }
  init()
  init(options: RuleOptions)
}

extension Rule {
  package static var id: RuleID { profile.id }
  package static var exampleGlossary: Glossary { Glossary() }
  package init(options: RuleOptions) { self.init() }
}
