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
  /// Pages that are not checked.
  package var ignored: [PathPattern] = []
  /// Tried in order, for pages whose folio states no day.
  package var pageDates: [PageDateSource] = []
  /// Of files on disk; nil finds it out from each file.
  package var encoding: SourceEncoding?
  /// The ledger, relative to the file's folder; nil for the usual name.
  package var ledger: String?

  package init() {}

  /// The configuration for a page; for text without a path what holds for all.
  package func configuration(forPageAt path: String?) -> Configuration {
    guard let path else { return configuration }
    var result = configuration
    for override in overrides where !override.rules.isEmpty && override.applies(to: path) {
      for change in override.rules { result.apply(change.setting, to: change.rule) }
    }
    return result
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
