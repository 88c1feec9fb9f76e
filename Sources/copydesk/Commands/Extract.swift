import EditorFeatures
package import Linting
import Rules
import System
import TextModel

/// `copydesk extract`: what pages state, as a report, as JSON Lines or as a table.
package enum ExtractCommand: Command {
  package static let name = "extract"
  package static let summary = Message("提取稿件、数据、举措、人物和日期", "extract articles, figures, initiatives, people and dates")
  package static let operands = "PATH..."
  package static let options = [
    CommandOption(
      "--format", short: "-f", .choice(["text", "json", "csv"]), "输出格式（默认 text）", "output format (default text)"),
    CommandOption(
      "--only", .choices(ExtractKind.allCases.map(\.rawValue)), "只要这些（csv 只要一种，默认 metrics）",
      "only these (for csv one, by default metrics)"),
    .configuration,
    .color,
  ]

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    if arguments.operands.isEmpty { throw .missingOperand("PATH") }
    console.setColor(arguments.text(CommandOption.color.name))
    let kinds = arguments.list("--only").map { Set($0.compactMap(ExtractKind.init)) }
    let checker = Checker(rules: [])
    switch arguments.text("--format") {
    case "json":
      return PageRun.over(arguments, console: &console) { source, console in
        let analysis = Analysis(of: Snapshot(source.text.bytes), checker: checker)
        let kinds = kinds ?? Set(ExtractKind.allCases)
        console.write(ExtractJSON.bytes(of: analysis, path: source.path.text, only: kinds) + [0x0A])
        return .success
      }
    case "csv":
      let table = try csvTable(kinds)
      console.write(CSVWriter.byteOrderMark)
      console.print(CSVWriter.row(table.titles(console.language)))
      return PageRun.over(arguments, console: &console) { source, console in
        let analysis = Analysis(of: Snapshot(source.text.bytes), checker: checker)
        for row in table.rows(of: analysis, path: source.path.text) { console.print(CSVWriter.row(row)) }
        return .success
      }
    default:
      var isFirst = true
      return PageRun.over(arguments, console: &console) { source, console in
        let analysis = Analysis(of: Snapshot(source.text.bytes), checker: checker)
        let kinds = kinds ?? Set(ExtractKind.allCases)
        if !isFirst { console.print("\n") }
        isFirst = false
        console.print(ExtractText.text(of: analysis, path: source.path.text, only: kinds, console))
        return .success
      }
    }
  }

  private static func csvTable(_ kinds: Set<ExtractKind>?) throws(UsageError) -> ExtractTable {
    guard let kinds else { return .metrics }
    if kinds.count == 1, let table = kinds.first.flatMap({ ExtractTable(rawValue: $0.rawValue) }) { return table }
    throw .wrongValue(
      option: "--only", value: kinds.map(\.rawValue).sorted().joined(separator: ","),
      allowed: ExtractTable.allCases.map(\.rawValue))
  }
}
