package import Facts
package import PageStructure
package import TextModel

/// Runs the rules that a configuration turns on. Built once for a configuration and shared; pure.
package struct Checker: Sendable {
  package let configuration: Configuration
  /// The tables of facts and of the rules that are on.
  package let lexicon: Lexicon

  package init(rules: [any Rule.Type], configuration: Configuration = Configuration()) {
    self.configuration = configuration
    lexicon = Lexicon()
  }

  /// The findings of a page, by place.
  package func findings(in page: Page, facts: PageFacts, snapshot: Snapshot) -> [Finding] { [] }
}
