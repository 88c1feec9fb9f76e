package import PageStructure
package import TextModel

/// What a project's `.copydesk.json` and the editor set for checking, as a whole: the configuration, and what differs
/// by page. Paths of pages are relative to the file's folder, with `/`.
package struct ProjectSettings: Hashable, Sendable {
  /// What holds for some pages only. Later ones go before earlier ones.
  package struct Override: Hashable, Sendable {
    package var files: [PathPattern]
    package var rules: [RuleChange]
    /// Empty where it says nothing.
    package var pageDates: [PageDateSource]
    package var encoding: SourceEncoding?

    package init(
      files: [PathPattern], rules: [RuleChange] = [], pageDates: [PageDateSource] = [],
      encoding: SourceEncoding? = nil
    ) {
      self.files = files
      self.rules = rules
      self.pageDates = pageDates
      self.encoding = encoding
    }

    func applies(to path: String) -> Bool { files.contains { $0.matches(path) } }
  }

  package struct RuleChange: Hashable, Sendable {
    package var rule: RuleID
    package var setting: RuleSetting

    package init(rule: RuleID, setting: RuleSetting) {
      self.rule = rule
      self.setting = setting
    }
  }

  /// What holds for all pages.
  package var configuration = Configuration()
  package var overrides: [Override] = []
  /// Which files of a folder are pages; nil for those that usually are.
  package var pages: [PathPattern]?
  /// Pages that are not checked.
  package var ignored: [PathPattern] = []
  /// Tried in order, for pages whose folio states no day.
  package var pageDates: [PageDateSource] = []
  /// Of files on disk; nil finds it out from each file.
  package var encoding: SourceEncoding?
  /// The ledger, relative to the file's folder; nil for the usual name.
  package var ledger: String?

  package init() {}

  /// Which overrides change the rules of a page, by their index: pages with the same ones are checked alike.
  package func overridesOfRules(forPageAt path: String?) -> [Int] {
    guard let path else { return [] }
    return overrides.indices.filter { !overrides[$0].rules.isEmpty && overrides[$0].applies(to: path) }
  }

  /// The configuration with some overrides.
  package func configuration(with overrides: [Int]) -> Configuration {
    var result = configuration
    for index in overrides where self.overrides.indices.contains(index) {
      for change in self.overrides[index].rules { result.apply(change.setting, to: change.rule) }
    }
    return result
  }

  /// The configuration for a page; for text without a path what holds for all.
  package func configuration(forPageAt path: String?) -> Configuration {
    configuration(with: overridesOfRules(forPageAt: path))
  }

  /// Whether a file that was found in a folder is a page; nil where nothing says which files are.
  package func isPage(_ path: String?) -> Bool? {
    guard let pages else { return nil }
    guard let path else { return false }
    return pages.contains { $0.matches(path) }
  }

  package func isIgnored(_ path: String) -> Bool { ignored.contains { $0.matches(path) } }

  /// The day of a page, should its folio state none.
  package func date(ofPageAt path: String?) -> CalendarDate? {
    var sources = pageDates
    if let path, let own = overrides.last(where: { !$0.pageDates.isEmpty && $0.applies(to: path) }) {
      sources = own.pageDates
    }
    for source in sources {
      if let date = source.date(ofPageAt: path) { return date }
    }
    return nil
  }

  /// The encoding of a page on disk; nil finds it out.
  package func encoding(ofPageAt path: String) -> SourceEncoding? {
    overrides.last { $0.encoding != nil && $0.applies(to: path) }?.encoding ?? encoding
  }
}
