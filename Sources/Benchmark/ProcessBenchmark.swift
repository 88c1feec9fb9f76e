import System

/// Whole programs over the same files, one after another in each round so that a busy machine is busy for all: the
/// system's converter and counter, Copydesk on one processor and on all, and AutoCorrect's linter where Python has it.
///
/// Figures are megabytes a second, start-up included; the ratios are to `iconv` in the same round.
enum ProcessBenchmark {
  private struct Contender {
    var name: String
    var command: String
  }

  private static let rounds = 7

  static func run(into report: inout Report) throws {
    guard let program = CommandLine.arguments.first.map({ String($0.dropLast("Benchmark".count)) + "copydesk" }) else {
      return
    }
    let folder = FilePath("\(Environment.variable("TMPDIR") ?? "/tmp")/copydesk-benchmark")
    for (label, size, count) in [("1 KB", 1_000, 16_000), ("15 KB", 15_000, 1_000), ("5 MB", 5_000_000, 3)] {
      let bytes = try write(count, size, into: folder)
      try compare(contenders(program, folder.text), "\(count) × \(label)", bytes, &report)
    }
    _ = try output(of: "rm -rf '\(folder.text)'")
  }

  private static func contenders(_ program: String, _ folder: String) -> [Contender] {
    let files = "find '\(folder)' -name '*.txt' -print0 | xargs -0"
    // Another program's name for the linter of AutoCorrect, which is no command but a Python module.
    let python = Environment.variable("PYTHON") ?? "python3"
    let lint = """
      import autocorrect_py, pathlib
      for path in pathlib.Path('\(folder)').glob('*.txt'): autocorrect_py.lint_for(path.read_text('utf-8'), 'text')
      """
    var result = [
      Contender(name: "iconv -f utf-8 -t utf-16le", command: "\(files) iconv -f utf-8 -t utf-16le"),
      Contender(name: "wc -m", command: "export LC_ALL=C.UTF-8; \(files) wc -m"),
    ]
    for command in ["extract --format json", "check --format json"] {
      let line = "'\(program)' \(command) '\(folder)'; [ $? -lt 2 ]"
      result.append(Contender(name: "\(command), one processor", command: "taskset -c 0 sh -c \"\(line)\""))
      result.append(Contender(name: "\(command), all processors", command: line))
    }
    if (try? output(of: "\(python) -c 'import autocorrect_py'")) != nil {
      result.append(Contender(name: "AutoCorrect, lint", command: "\(python) -c \"\(lint)\""))
    }
    return result
  }

  private static func compare(
    _ contenders: [Contender], _ label: String, _ bytes: Int, _ report: inout Report
  ) throws {
    let clock = ContinuousClock()
    var times = [[Double]](repeating: [], count: contenders.count)
    for round in 0..<(rounds + 1) {
      for (index, contender) in contenders.enumerated() {
        let start = clock.now
        // Some cannot do it: AutoCorrect gives up on a page of 5 MB. They have no figures then.
        guard (try? output(of: "{ \(contender.command); } >/dev/null")) != nil else { continue }
        // The first round fills the caches.
        if round > 0 { times[index].append((clock.now - start).milliseconds) }
      }
    }
    for (index, contender) in contenders.enumerated() where !times[index].isEmpty {
      report.add("\(label): \(contender.name)", unit: "MB/s", times[index].map { Double(bytes) / 1e3 / $0 })
      report.add("\(label): \(contender.name), time of iconv", unit: "×", zip(times[index], times[0]).map(/))
    }
  }

  private static func write(_ count: Int, _ size: Int, into folder: FilePath) throws -> Int {
    _ = try output(of: "rm -rf '\(folder.text)' && mkdir -p '\(folder.text)'")
    var corpus = Corpus(seed: UInt64(size))
    var bytes = 0
    for number in 0..<count {
      let page = Array(corpus.page(size: size).utf8)
      bytes += page.count
      try File.replace(folder.appending(FilePath("\(number).txt")), with: page)
    }
    return bytes
  }

  /// What a line of the shell prints; one that fails is an error.
  private static func output(of line: String) throws -> [UInt8] {
    let shell = try ChildProcess(path: "/bin/sh", arguments: ["-c", line])
    var result: [UInt8] = []
    while true {
      let bytes = try shell.receive(atMost: 1 << 16)
      if bytes.isEmpty { break }
      result += bytes
    }
    let status = shell.wait()
    if status != 0 { throw SystemError(subject: line, code: status) }
    return result
  }
}
