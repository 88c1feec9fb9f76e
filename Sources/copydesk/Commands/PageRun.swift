import LanguageServer
import Linting
import System
import TextModel

/// Takes a command through its pages: several are read beside one another, their results come in order. What cannot be
/// read is reported, and the run goes on.
package struct PageRun {
  /// What was made of a page.
  package struct Outcome: Sendable {
    package var output: [UInt8] = []
    /// For standard error, without the program's name.
    package var complaints: [String] = []
    package var status = ExitStatus.success
    package var page: RenderedPage?

    package init() {}
  }

  private enum Job: Sendable {
    case page(FilePath, PageSettings)
    /// Lines of standard input, each of which should be a page, and their numbers.
    case records([(number: Int, line: [UInt8])], PageSettings)
    case failure(SystemError)
  }

  private static let standardInput = FilePath("-")
  /// Records are handed to the workers this many bytes at a time: a record alone is less work than handing it over.
  private static let recordBatchByteCount = 1 << 16

  /// - Parameters:
  ///   - body: the work on one page, on any thread.
  ///   - take: takes over each outcome, in order; the console is the caller's.
  /// - Returns: the worst status of all.
  package static func over(
    _ arguments: ParsedArguments, settings: inout ConfigurationFiles, console: inout Console,
    body: @escaping @Sendable (PageSource, PageSettings) -> Outcome, take: (Outcome, inout Console) -> Void
  ) -> ExitStatus {
    let language = console.language
    var workers = OrderedWorkers<Job, [Outcome]> { outcomes(of: $0, language, body) }
    defer { workers.close() }
    var status = ExitStatus.success
    var count = 0
    func takeNext(_ console: inout Console) {
      for outcome in workers.next() ?? [] {
        count += 1
        if count % 64 == 0 { console.progress(console.text("已读 \(count) 个版面", "\(count) pages")) }
        for complaint in outcome.complaints { console.complain(complaint) }
        status = max(status, outcome.status)
        take(outcome, &console)
      }
      if workers.isEmpty { console.flush() }
    }
    let readsRecords = arguments.has(CommandOption.records.name)
    // With records `-` says where they come from, as it would be without it.
    var paths = PagePaths(readsRecords ? [] : arguments.operands)
    while !console.isFinished, let path = paths.next() {
      switch path {
      case .failure(let failure): workers.add(.failure(failure))
      case .success(let path):
        if paths.isFound && !settings.isPage(path, console: &console) { continue }
        let settings = settings.settings(for: path, console: &console)
        if settings.isIgnored {
          // One that the user named is missed.
          if !paths.isFound {
            console.complain(
              console.text("\(path.text)：在设置的 ignore 之列，略过", "\(path.text): left out by “ignore” in the settings"))
          }
          continue
        }
        workers.add(.page(path, settings))
      }
      while workers.isFull { takeNext(&console) }
    }
    if readsRecords {
      let settings = settings.settings(for: standardInput, console: &console)
      var records = RecordInput()
      var batch: [(number: Int, line: [UInt8])] = []
      var byteCount = 0
      do throws(SystemError) {
        while !console.isFinished, let record = try records.next() {
          batch.append(record)
          byteCount += record.line.count
          // Whoever sent this record may wait for its result before the next one.
          let isAwaited = records.wouldWait
          if byteCount < recordBatchByteCount && !isAwaited { continue }
          workers.add(.records(batch, settings))
          (batch, byteCount) = ([], 0)
          while isAwaited ? !workers.isEmpty : workers.isFull { takeNext(&console) }
        }
        if !batch.isEmpty { workers.add(.records(batch, settings)) }
      } catch {
        workers.add(.failure(error))
      }
    }
    while !console.isFinished, !workers.isEmpty { takeNext(&console) }
    console.progress(nil)
    return status
  }

  /// What a command needs to do anything: paths, or records on standard input, which can be read once only.
  package static func checkOperands(_ arguments: ParsedArguments) throws(UsageError) {
    let records = CommandOption.records.name
    if arguments.has(records) {
      if let path = arguments.operands.first(where: { $0 != standardInput }) {
        throw .conflict(records, "“\(path.text)”")
      }
    } else if arguments.operands.isEmpty {
      throw .missingOperand("PATH")
    }
    if arguments.operands.count(where: { $0 == standardInput }) > 1 { throw .unexpectedOperand("-") }
  }

  private static func outcomes(
    of job: Job, _ language: Language, _ body: (PageSource, PageSettings) -> Outcome
  ) -> [Outcome] {
    switch job {
    case .failure(let error): [Outcome(failure: error.message.text(in: language))]
    case .page(let path, let settings): [outcome(of: path, settings, language, body)]
    case .records(let records, let settings):
      records.map { outcome(of: $0.line, $0.number, settings, language, body) }
    }
  }

  private static func outcome(
    of path: FilePath, _ settings: PageSettings, _ language: Language, _ body: (PageSource, PageSettings) -> Outcome
  ) -> Outcome {
    switch PageSource.reading(path, as: settings.encoding) {
    case .failure(let error): return Outcome(failure: error.message.text(in: language))
    case .success(let source):
      var outcome = body(source, settings)
      if !source.text.repairs.isEmpty { outcome.complaints.insert(repairs(of: source, language), at: 0) }
      return outcome
    }
  }

  private static func outcome(
    of record: [UInt8], _ number: Int, _ settings: PageSettings, _ language: Language,
    _ body: (PageSource, PageSettings) -> Outcome
  ) -> Outcome {
    guard let source = RecordInput.page(record) else {
      return Outcome(
        failure: Message(
          "标准输入第 \(number) 行：不是 {\"path\", \"text\"} 这样的记录，已跳过",
          "standard input, line \(number): not a record {\"path\", \"text\"}; skipped"
        ).text(in: language))
    }
    var settings = settings
    settings.checker = settings.checker(forRecordAt: source.path)
    return body(source, settings)
  }

  private static func repairs(of page: PageSource, _ language: Language) -> String {
    let count = page.text.repairs.count
    let encoding = page.text.encoding.rawValue
    return Message(
      "\(page.path.text)：按 \(encoding) 读有 \(count) 处字节读不出，以 U+FFFD 代替",
      "\(page.path.text): \(count) bytes cannot be read as \(encoding); U+FFFD stands for them"
    ).text(in: language)
  }
}

extension PageRun.Outcome {
  fileprivate init(failure complaint: String) {
    complaints = [complaint]
    status = .failure
  }
}
