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
    var work = CheckWork(report: format.report(console.layout), language: console.language)
    work.threshold = failing == "never" ? nil : failing.flatMap(Severity.init) ?? .warning
    work.shown = arguments.text("--show").flatMap(Severity.init) ?? .hint
    work.fixes = arguments.has("--fix")
    work.isFilter = work.fixes && arguments.operands.contains(FilePath("-"))
    if work.isFilter && arguments.operands.count > 1 { throw .unexpectedOperand("-") }
    guard var settings = ConfigurationFiles(explicit: arguments.file("--config"), console: &console) else {
      return .failure
    }
    var report = work.report
    let isFilter = work.isFilter
    func show(_ text: String, _ console: inout Console) {
      if isFilter { console.printError(text) } else { console.print(text) }
    }
    show(report.begin(), &console)
    let status = PageRun.over(arguments.operands, settings: &settings, console: &console) { [work] source, checker in
      work.outcome(of: source, checker)
    } take: { outcome, console in
      console.write(outcome.output)
      if let page = outcome.page { show(report.add(page), &console) }
    }
    show(report.end(), &console)
    return status
  }
}

/// What `check` does with one page.
private struct CheckWork: Sendable {
  var report: any CheckReport
  var language: Language
  /// Findings of this severity make the command fail; nil for none.
  var threshold: Severity?
  var shown = Severity.hint
  var fixes = false
  /// Whether the mended text goes to standard output.
  var isFilter = false

  func outcome(of source: PageSource, _ checker: Checker) -> PageRun.Outcome {
    var outcome = PageRun.Outcome()
    var analysis = Analysis(of: Snapshot(source.text.bytes), checker: checker)
    var mendedCount = 0
    if fixes {
      let mending = Mending(of: analysis)
      switch isFilter ? mending.text(of: source) : mending.save(source) {
      case .success(let bytes):
        analysis = mending.result
        mendedCount = mending.count
        if isFilter { outcome.output = bytes }
      case .failure(let failure):
        outcome.complaints.append(failure.message(source.path).text(in: language))
        outcome.status = .failure
      }
    }
    if let threshold, analysis.findings.contains(where: { $0.severity >= threshold }) {
      outcome.status = max(outcome.status, .findings)
    }
    let findings = analysis.findings.filter { $0.severity >= shown }
    outcome.page = report.render(
      CheckedPage(path: source.path.text, analysis: analysis, findings: findings, mendedCount: mendedCount))
    return outcome
  }
}
