package import Linting
import System

/// `copydesk man`: the manual page.
package enum ManCommand: Command {
  package static let name = "man"
  package static let summary = Message("输出手册页", "print the manual page")
  package static let notes: Message? = Message(
    "copydesk man > ~/.local/share/man/zh_CN/man1/copydesk.1", "copydesk man > ~/.local/share/man/man1/copydesk.1")

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    if let extra = arguments.operands.first { throw .unexpectedOperand(extra.text) }
    console.print(ManualPage(console.language).text)
    return .success
  }
}
