package import Linting
import Rules
import System

/// `copydesk explain RULE-ID`: what a rule looks for, why, and how to mend it.
package enum ExplainCommand: Command {
  package static let name = "explain"
  package static let summary = Message("说明一条规则", "explain a rule")
  package static let operands = "RULE-ID..."
  package static let options = [CommandOption.color]

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    if arguments.operands.isEmpty { throw .missingOperand("RULE-ID") }
    console.setColor(arguments.text(CommandOption.color.name))
    var status = ExitStatus.success
    for (index, operand) in arguments.operands.enumerated() {
      guard let page = RuleRegistry.pages.first(where: { $0.profile.id.name == operand.text }) else {
        let near = Spelling.nearest(to: operand.text, among: RuleRegistry.pages.map { $0.profile.id.name })
        console.complain(
          console.text(
            "没有规则“\(operand.text)”" + (near.map { "；是不是 \($0)？" } ?? "；copydesk rules 列出全部规则"),
            "no rule “\(operand.text)”" + (near.map { "; did you mean \($0)?" } ?? "; copydesk rules lists them all")))
        status = .failure
        continue
      }
      if index > 0 { console.print("\n") }
      console.print(RuleText.text(of: page, console.layout))
    }
    return status
  }
}
