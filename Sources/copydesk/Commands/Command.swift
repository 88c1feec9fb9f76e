package import Linting

/// A subcommand: one file, and a line in `Commands.all`.
package protocol Command: SendableMetatype {
  static var name: String { get }
  /// What it does, in a line.
  static var summary: Message { get }
  /// What stands behind the options, as the help shows it: `PATH...`; empty for nothing.
  static var operands: String { get }
  static var options: [CommandOption] { get }
  /// What a reader of the help should know beyond the options.
  static var notes: Message? { get }

  static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus
}

extension Command {
  package static var operands: String { "" }
  package static var options: [CommandOption] { [] }
  package static var notes: Message? { nil }
}
