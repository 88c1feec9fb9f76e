import EditorFeatures
package import Linting
import System
import TextModel

/// `copydesk check`: finds what a copy editor would mark.
package enum CheckCommand: Command {
  package static let name = "check"
  package static let summary = Message("检查版面，报告问题", "check pages and report what is wrong")
  package static let operands = "PATH..."
  package static let options = [
    CommandOption(
      "--format", short: "-f", .choice(CheckFormat.allCases.map(\.rawValue)), "输出格式（默认 text）",
      "output format (default text)"),
    CommandOption(
      "--fix", .flag, "改正有把握的问题（原编码、原换行，原子写入）；对 - 则把改好的文本写到标准输出",
      "mend what is certain, in the file's own encoding and line ends; with - the mended text goes to standard output"),
    CommandOption(
      "--fail-on", .choice(severityNames + ["never"]), "有这一级或更重的问题时退出状态为 1（默认 warning）",
      "exit with 1 at findings of this severity or graver (default warning)"),
    CommandOption(
      "--show", .choice(severityNames), "只显示这一级或更重的问题（默认 hint，即全部）",
      "show findings of this severity or graver only (default hint, all)"),
    .configuration,
    .color,
  ]

  private static let severityNames = Severity.allCases.reversed().map(\.rawValue)

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    if arguments.operands.isEmpty { throw .missingOperand("PATH") }
    console.setColor(arguments.text(CommandOption.color.name))
    let format = arguments.text("--format").flatMap(CheckFormat.init) ?? .text
    let failing = arguments.text("--fail-on")
    let threshold = failing == "never" ? nil : failing.flatMap(Severity.init) ?? .warning
    let shown = arguments.text("--show").flatMap(Severity.init) ?? .hint
    let fixes = arguments.has("--fix")
    let isFilter = fixes && arguments.operands.contains(FilePath("-"))
    if isFilter && arguments.operands.count > 1 { throw .unexpectedOperand("-") }

    guard var settings = ConfigurationFiles(explicit: arguments.file("--config"), console: &console) else {
      return .failure
    }
    var report = format.report(console)
    console.print(report.begin())
    let status = PageRun.over(arguments, console: &console) { source, console in
      let checker = settings.checker(for: source.path, console: &console)
      var analysis = Analysis(of: Snapshot(source.text.bytes), checker: checker)
      var status = ExitStatus.success
      var mended = 0
      if fixes {
        let mending = Mending(of: analysis)
        switch isFilter ? mending.text(of: source) : mending.save(source) {
        case .success(let bytes):
          analysis = mending.result
          mended = mending.count
          if isFilter { console.write(bytes) }
        case .failure(let failure):
          console.complain(failure.message(source.path, console))
          status = .failure
        }
      }
      let findings = analysis.findings.filter { $0.severity >= shown }
      let page = CheckedPage(
        path: source.path.text, analysis: analysis, findings: findings, mendedCount: mended)
      let text = report.page(page)
      if isFilter { console.printError(text) } else { console.print(text) }
      let isFailing = analysis.findings.contains { finding in threshold.map { finding.severity >= $0 } ?? false }
      return max(status, isFailing ? .findings : .success)
    }
    let end = report.end()
    if isFilter { console.printError(end) } else { console.print(end) }
    return status
  }
}
