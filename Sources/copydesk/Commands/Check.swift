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
      "exit with 1 where there are findings of this severity or above (default warning)"),
    CommandOption(
      "--show", .choice(severityNames), "只显示这一级或更重的问题：错误、警告、提示、建议（默认 hint，即全部）",
      "show findings of this severity or above only (default hint, all)"),
    CommandOption(
      "--ledger", .file, "台账：认可的不再报告，新问题入账，改好的销号（见 copydesk ledger）",
      "ledger: accepted findings are not reported, new ones entered, mended ones closed (see copydesk ledger)"),
    .records,
    .configuration,
    .color,
  ]

  private static let severityNames = Severity.allCases.reversed().map(\.rawValue)

  package static func run(_ arguments: ParsedArguments, console: inout Console) throws(UsageError) -> ExitStatus {
    try PageRun.checkOperands(arguments)
    console.setColor(arguments.text(CommandOption.color.name))
    let format = arguments.text("--format").flatMap(CheckFormat.init) ?? .text
    let failing = arguments.text("--fail-on")
    var work = CheckWork(report: format.report(console.layout), language: console.language)
    work.threshold = failing == "never" ? nil : failing.flatMap(Severity.init) ?? .warning
    work.shown = arguments.text("--show").flatMap(Severity.init) ?? .hint
    work.fixes = arguments.has("--fix")
    work.isTerminal = console.isTerminal
    work.isFilter = work.fixes && arguments.operands.contains(FilePath("-"))
    // Records have no file that could be mended.
    if work.fixes && arguments.has(CommandOption.records.name) { throw .conflict("--fix", CommandOption.records.name) }
    if work.isFilter, let path = arguments.operands.first(where: { $0 != FilePath("-") }) {
      throw .conflict("--fix -", "“\(path.text)”")
    }
    if let path = arguments.file("--ledger") {
      switch LedgerFile.reading(path) {
      case .success(let file): work.ledger = file
      case .failure(let failure):
        console.complain(failure.message(path).text(in: console.language))
        return .failure
      }
    }
    guard var settings = ConfigurationFiles(explicit: arguments.file("--config"), console: &console) else {
      return .failure
    }
    var report = work.report
    let isFilter = work.isFilter
    func show(_ text: String, _ console: inout Console) {
      if isFilter {
        console.printError(text)
      } else if format.isForReaders {
        console.print(text)
      } else {
        console.writeData(Array(text.utf8))
      }
    }
    show(report.begin(), &console)
    var sightings: [String: [Ledger.Sighting]] = [:]
    let status = PageRun.over(arguments, settings: &settings, console: &console) { [work] source, settings in
      work.outcome(of: source, settings)
    } take: { outcome, console in
      console.writeData(outcome.output)
      guard let page = outcome.page else { return }
      show(report.add(page), &console)
      if let seen = page.sightings { sightings[seen.page] = seen.sightings }
    }
    show(report.end(), &console)
    for page in work.ledger?.missingPages(under: arguments.operands) ?? [] where sightings[page] == nil {
      sightings[page] = []
    }
    return max(status, close(work.ledger, sightings, format, &console))
  }

  /// Enters what was seen in the ledger.
  private static func close(
    _ file: LedgerFile?, _ sightings: [String: [Ledger.Sighting]], _ format: CheckFormat,
    _ console: inout Console
  ) -> ExitStatus {
    guard var file else { return .success }
    var changes = Ledger.Changes()
    let day = Environment.today
    let failure = file.update { ledger in changes = ledger.record(sightings, day: day) }
    if let failure {
      console.complain(failure.message(file.path).text(in: console.language))
      return .failure
    }
    if format == .text {
      console.print(
        console.text(
          "台账：新 \(changes.new)，回头 \(changes.returned)，销号 \(changes.closed)。\n",
          "Ledger: new \(changes.new), returned \(changes.returned), closed \(changes.closed).\n"))
    }
    return .success
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
  var isTerminal = false
  var ledger: LedgerFile?

  /// - Parameter patience: how often a page that is changed by another while it is mended is read again: by an editor, or
  ///   because a folder and a page in it were both named.
  func outcome(of source: PageSource, _ settings: PageSettings, patience: Int = 3) -> PageRun.Outcome {
    var outcome = PageRun.Outcome()
    var analysis = Analysis(of: Snapshot(source.text), checker: settings.checker)
    // What the user does not name is read, not written.
    let ledger = ledger ?? settings.ledger
    let name = ledger?.name(of: source.path) ?? ""
    var mendedCount = 0
    if fixes {
      let standing = ledger.map { analysis.leavingOut(acceptedIn: $0.index, on: name).findings }
      let accepted = standing.map { standing in analysis.findings.filter { !standing.contains($0) } } ?? []
      let mending = Mending(of: analysis, sparing: accepted)
      let isWritten = !isFilter && mending.count > 0
      switch isWritten ? source.replace(with: mending.result.snapshot) : source.bytes(of: mending.result.snapshot) {
      case .success(let bytes):
        analysis = mending.result
        mendedCount = mending.count
        // A terminal reads UTF-8, whatever came in.
        if isFilter { outcome.output = isTerminal ? analysis.snapshot.bytes : bytes }
      case .failure(let failure):
        if case .changed = failure, patience > 0,
          case .success(let again) = PageSource.reading(source.path, as: settings.encoding)
        {
          return self.outcome(of: again, settings, patience: patience - 1)
        }
        outcome.complaints.append(failure.message(source.path).text(in: language))
        outcome.status = .failure
      }
    }
    var noted = NotedFindings(analysis.findings)
    var seen: (page: String, sightings: [Ledger.Sighting])?
    if let ledger {
      let sightings = analysis.sightings
      noted = NotedFindings(analysis.findings, sightings, on: name, in: ledger.index, marksNew: self.ledger != nil)
      if self.ledger != nil { seen = (name, sightings) }
    }
    if let threshold, noted.findings.contains(where: { $0.severity >= threshold }) {
      outcome.status = max(outcome.status, .findings)
    }
    let standing = noted.findings
    noted.keep(from: shown)
    var page = CheckedPage(
      path: source.path.text, analysis: analysis, findings: noted.findings, marks: noted.marks,
      mendedCount: mendedCount)
    page.standing = standing
    outcome.page = report.render(page)
    outcome.page?.sightings = seen
    return outcome
  }
}

/// Findings with what a ledger knows of each.
private struct NotedFindings {
  private(set) var findings: [Finding]
  private(set) var marks: [LedgerMark?]

  init(_ findings: [Finding]) {
    self.findings = findings
    marks = findings.map { _ in nil }
  }

  /// Those that are not accepted.
  ///
  /// - Parameter marksNew: whether the ledger follows every finding, so that one that is not in it is new.
  init(
    _ findings: [Finding], _ sightings: [Ledger.Sighting], on page: String, in index: LedgerIndex, marksNew: Bool
  ) {
    self.findings = []
    marks = []
    for (finding, key) in zip(findings, index.keys(of: sightings, on: page)) {
      let entry = key.flatMap { index.ledger.entries[$0] }
      if entry?.state == .accepted { continue }
      self.findings.append(finding)
      guard let entry else {
        marks.append(marksNew ? .new : nil)
        continue
      }
      marks.append(entry.state == .closed || entry.returnedOn != nil ? .returned : nil)
    }
  }

  mutating func keep(from severity: Severity) {
    let kept = zip(findings, marks).filter { $0.0.severity >= severity }
    findings = kept.map(\.0)
    marks = kept.map(\.1)
  }
}
