import EditorFeatures
import Linting
import Rules
import TextModel

/// The command line: `copydesk SUBCOMMAND …`.
@main
enum Main {
  static func main() {
    print(Analysis(of: Snapshot(""), checker: Checker(rules: RuleRegistry.rules)).findings.count)
  }
}
