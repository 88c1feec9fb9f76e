package import Linting
import Rules
import System

/// `copydesk rules`: the list of all rules.
package enum RulesCommand: Command {
  package static let name = "rules"
  package static let summary = Message("列出全部规则", "list all rules")

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    if let extra = arguments.operands.first { throw .unexpectedOperand(extra.text) }
    for rule in RuleRegistry.rules.sorted(by: { $0.id < $1.id }) { console.print("\(rule.id)\n") }
    return .success
  }
}
