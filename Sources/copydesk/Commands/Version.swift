package import Linting
import System

/// `copydesk version`: which one this is, and of which commit.
package enum VersionCommand: Command {
  package static let name = "version"
  package static let summary = Message("显示版本", "show the version")
  package static let number = "0.1.0"
  /// The number, with the commit where the sources were a checkout: `0.1.0 (2dc4f32c0ffe)`.
  package static let description = Commit.name.map { "\(number) (\($0))" } ?? number
  /// When it was made, as manual pages write it: in the sources, so that a build is the same on every day.
  package static let date = "November 21, 2026"

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    if let extra = arguments.operands.first { throw .unexpectedOperand(extra.text) }
    console.print("copydesk \(description)\n")
    return .success
  }
}
