package import Linting

extension RuleRegistry {
  /// The documentation of every rule, by id.
  package static let pages: [RuleDocumentation] = rules.map { rule in
    RuleDocumentation(rule, text: documentation[String(describing: rule)] ?? "")
  }.sorted { $0.profile.id < $1.profile.id }

  /// The files of `docs/rules/`: names and Markdown. `copydesk rules --format markdown` writes them.
  package static var files: [(name: String, markdown: String)] {
    [("README.md", RuleDocumentation.index(of: pages))] + pages.map { ($0.fileName, $0.markdown) }
  }
}
