package import Linting
package import System
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
    case page(FilePath, Checker)
    case failure(SystemError)
  }

  /// - Parameters:
  ///   - body: the work on one page, on any thread.
  ///   - take: takes over each outcome, in order; the console is the caller's.
  /// - Returns: the worst status of all.
  package static func over(
    _ operands: [FilePath], settings: inout ConfigurationFiles, console: inout Console,
    body: @escaping @Sendable (PageSource, Checker) -> Outcome, take: (Outcome, inout Console) -> Void
  ) -> ExitStatus {
    let language = console.language
    var paths = PagePaths(operands)
    var workers = OrderedWorkers<Job, Outcome> { job in
      var outcome = Outcome()
      switch job {
      case .failure(let error):
        outcome.fail(error, language)
      case .page(let path, let checker):
        switch PageSource.reading(path) {
        case .failure(let error): outcome.fail(error, language)
        case .success(let source):
          outcome = body(source, checker)
          if !source.text.repairs.isEmpty { outcome.complaints.insert(repairs(of: source, language), at: 0) }
        }
      }
      return outcome
    }
    defer { workers.close() }
    var status = ExitStatus.success
    func takeNext(_ console: inout Console) {
      guard let outcome = workers.next() else { return }
      for complaint in outcome.complaints { console.complain(complaint) }
      status = max(status, outcome.status)
      take(outcome, &console)
      if workers.isEmpty { console.flush() }
    }
    while !console.isFinished, let path = paths.next() {
      switch path {
      case .failure(let failure): workers.add(.failure(failure))
      case .success(let path): workers.add(.page(path, settings.checker(for: path, console: &console)))
      }
      while workers.isFull { takeNext(&console) }
    }
    while !console.isFinished, !workers.isEmpty { takeNext(&console) }
    return status
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
  fileprivate mutating func fail(_ error: SystemError, _ language: Language) {
    complaints.append(error.message.text(in: language))
    status = .failure
  }
}

extension SystemError {
  /// What was refused and why.
  package var message: Message { Message("\(subject)：\(chinese)", "\(subject): \(english)") }
}
