import JSON
import Linting
import Rules

/// A `.copydesk.json` while it is being written: problems, never more; and a problem's place lies in the file.
enum ConfigurationTarget: FuzzTarget {
  static let name = "configuration"

  static func run(_ bytes: [UInt8]) -> String? {
    guard let value = try? JSONReader.read(bytes, options: .lenient) else { return nil }
    let (settings, problems) = ProjectSettings.reading(value, rules: RuleRegistry.rules)
    if problems.contains(where: { $0.message.text(in: .chinese).isEmpty }) { return "a problem without a message" }
    _ = Checker(rules: RuleRegistry.rules, configuration: settings.configuration(forPageAt: nil))
    return nil
  }
}
