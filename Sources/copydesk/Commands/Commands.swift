import Linting
package import System

/// The subcommands, and the way from a command line to one of them.
package enum Commands {
  /// In the order of the help.
  package static let all: [any Command.Type] = [
    CheckCommand.self,
    ExtractCommand.self,
    ReflowCommand.self,
    RulesCommand.self,
    ExplainCommand.self,
    LedgerCommand.self,
    InitCommand.self,
    LspCommand.self,
    DoctorCommand.self,
    CompletionsCommand.self,
    ManCommand.self,
    HelpCommand.self,
    VersionCommand.self,
  ]

  /// Runs a command line (without the program's name).
  package static func run(_ arguments: [FilePath], console: inout Console) -> ExitStatus {
    do throws(UsageError) {
      return try runChecked(arguments, console: &console)
    } catch {
      console.complain(error.message.text(in: console.language))
      let help = arguments.first.flatMap { named($0.text) }.map { "copydesk \($0.name) --help" } ?? "copydesk --help"
      console.complain(console.text("用法见 \(help)", "see \(help)"))
      return .failure
    }
  }

  private static func runChecked(_ arguments: [FilePath], console: inout Console) throws(UsageError) -> ExitStatus {
    guard let first = arguments.first else {
      console.printError(HelpText.overview(console))
      return .failure
    }
    let rest = arguments.dropFirst()
    switch first.text {
    case "--help", "-h": return try HelpCommand.run(ParsedArguments(rest, options: []), console: &console)
    case "--version", "-V": return try VersionCommand.run(ParsedArguments(rest, options: []), console: &console)
    default: break
    }
    guard let command = named(first.text) else {
      if first.text.hasPrefix("-") {
        throw .unknownOption(first.text, suggestion: Spelling.nearest(to: first.text, among: ["--help", "--version"]))
      }
      throw .unknownCommand(first.text, suggestion: Spelling.nearest(to: first.text, among: all.map { $0.name }))
    }
    // Asking for help comes before any fault of the line.
    if rest.prefix(while: { $0.text != "--" }).contains(where: { $0.text == "--help" || $0.text == "-h" }) {
      console.print(HelpText.of(command, console))
      return .success
    }
    return try command.run(ParsedArguments(rest, options: command.options + [.help]), console: &console)
  }

  package static func named(_ name: String) -> (any Command.Type)? { all.first { $0.name == name } }
}
