package import JSON
package import LanguageServerProtocol
package import Linting
import Rules

/// What the user set, from all places, and the checkers that follow from it.
package struct WorkspaceSettings: Sendable {
  package var folders: [WorkspaceFolder] = []
  /// As `initialize` had them.
  package var initializationOptions = JSONValue.object([])
  /// As the client's settings are now.
  package var clientSettings = JSONValue.object([])
  private let environmentLanguage: String?
  private var locale: String?
  private var checkers: [String: Checker] = [:]

  package init(environmentLanguage: String?) { self.environmentLanguage = environmentLanguage }

  mutating func setLocale(_ locale: String?) { self.locale = locale }

  /// The language of messages: by the settings, the client's user interface, the environment; else Chinese.
  package var language: Language {
    let codes = [
      clientSettings["language"]?.string, initializationOptions["language"]?.string, locale, environmentLanguage,
    ]
    for case let code? in codes {
      if code.lowercased().hasPrefix("zh") { return .chinese }
      if code.lowercased().hasPrefix("en") { return .english }
    }
    return .chinese
  }

  /// The checker for a document.
  mutating func checker(for uri: String) -> Checker {
    if let checker = checkers[""] { return checker }
    let checker = Checker(rules: RuleRegistry.rules, configuration: Configuration())
    checkers[""] = checker
    return checker
  }
}
