import EditorFeatures
import Facts
package import Linting
import PageStructure
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
    .records,
    .configuration,
    .color,
  ]

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    try PageRun.checkOperands(arguments)
    console.setColor(arguments.text(CommandOption.color.name))
    let kinds = arguments.list("--only").map { Set($0.compactMap(ExtractKind.init)) }
    guard
      var settings = ConfigurationFiles(explicit: arguments.file("--config"), isChecking: false, console: &console)
    else { return .failure }
    let wanted = kinds ?? Set(ExtractKind.allCases)
    let render: @Sendable (Analysis, String) -> [UInt8]
    var separator = ""
    switch arguments.text("--format") {
    case "json":
      render = { ExtractJSON.bytes(of: $0, path: $1, only: wanted) + [0x0A] }
    case "csv":
      let table = try csvTable(kinds)
      console.write(CSVWriter.byteOrderMark)
      console.print(CSVWriter.row(table.titles(console.language)))
      render = { [language = console.language] analysis, path in
        Array(table.rows(of: analysis, path: path, language).map(CSVWriter.row).joined().utf8)
      }
    default:
      separator = "\n"
      render = { [layout = console.layout] in Array(ExtractText.text(of: $0, path: $1, only: wanted, layout).utf8) }
    }
    let isReport = !separator.isEmpty
    var isFirst = true
    return PageRun.over(arguments, settings: &settings, console: &console) { source, settings in
      var outcome = PageRun.Outcome()
      outcome.output = render(Analysis(extracting: Snapshot(source.text), settings.checker), source.path.text)
      return outcome
    } take: { outcome, console in
      if outcome.output.isEmpty { return }
      if !isFirst { console.print(separator) }
      isFirst = false
      if isReport { console.write(outcome.output) } else { console.writeData(outcome.output) }
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

extension Analysis {
  /// A page's structure and facts alone: nothing is checked.
  fileprivate init(extracting snapshot: Snapshot, _ checker: Checker) {
    let page = Page(reading: snapshot)
    let date = checker.date(of: page)
    let facts = PageFacts(
      articles: page.articles.map { ArticleFacts(reading: $0, lexicon: checker.lexicon, pageDate: date) })
    self.init(snapshot: snapshot, page: page, facts: facts, findings: [], checker: checker)
  }
}
