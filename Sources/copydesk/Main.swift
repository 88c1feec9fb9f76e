import EditorFeatures
import Linting
import Rules
import System
import TextModel

/// The command line: `copydesk SUBCOMMAND …`.
@main
enum Main {
  static func main() {
    var console = Console.standard()
    let arguments = Environment.arguments
    let verb = arguments.first?.text ?? ""
    if verb == "lsp" { Environment.exit(LspCommand.run(arguments.dropFirst().map(\.text))) }
    var operands = Array(arguments.dropFirst())
    if operands.count >= 2, operands[0].text == "--format" { operands.removeFirst(2) }
    let checker = Checker(rules: RuleRegistry.rules)
    var sources = PageSources(operands)
    var status = ExitStatus.success
    while let source = sources.next() {
      switch source {
      case .failure(let failure):
        console.complain(failure)
        status = .failure
      case .success(let source):
        let analysis = Analysis(of: Snapshot(source.text.bytes), checker: checker)
        let path = source.path.text
        let bytes =
          verb == "check"
          ? CheckJSON.bytes(of: analysis, path: path, language: console.language)
          : ExtractJSON.bytes(of: analysis, path: path, only: Set(ExtractKind.allCases))
        try? console.output.write(bytes + [0x0A])
      }
    }
    try? console.output.flush()
    Environment.exit(status.rawValue)
  }
}
