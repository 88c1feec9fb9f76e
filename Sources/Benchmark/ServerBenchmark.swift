import JSON
import System

/// The time from a message to its correct answer, over pipes, as an editor sees it.
enum ServerBenchmark {
  /// The program beside this one.
  static let program = String((CommandLine.arguments.first ?? "Benchmark").dropLast("Benchmark".count)) + "copydesk"

  static func run(into report: inout Report) throws {
    let path = program
    try startUp(path, &report)
    // Real pages first, where this runs in a checkout; then made-up ones of greater sizes.
    var seeds = FolderWalk(of: FilePath("seeds"))
    while case .file(let file) = seeds.next() {
      guard let bytes = try? File.read(file) else { continue }
      try session(path, file.text, String(decoding: bytes, as: UTF8.self), &report)
    }
    for (label, size) in [("15 KB", 15_000), ("500 KB", 500_000), ("5 MB", 5_000_000)] {
      var corpus = Corpus(seed: 7)
      try session(path, label, corpus.page(size: size), &report)
    }
    var corpus = Corpus(seed: 8)
    let page = corpus.page(size: 15_000)
    try burst(path, page, &report)
    try growth(path, page, &report)
  }

  private static func startUp(_ path: String, _ report: inout Report) throws {
    let clock = ContinuousClock()
    var samples: [Double] = []
    for _ in 0..<40 {
      let start = clock.now
      var client = try ServerClient(path: path)
      try client.initialize()
      samples.append((clock.now - start).milliseconds)
      try client.end()
    }
    // The first run reads the program from the disk, unless something else did before.
    report.add("spawn to initialize answered, first run", Array(samples.prefix(1)))
    report.add("spawn to initialize answered, warm", Array(samples.dropFirst()))
  }

  private static func session(_ path: String, _ label: String, _ text: String, _ report: inout Report) throws {
    let clock = ContinuousClock()
    let size = text.utf8.count
    var opens: [Double] = []
    for _ in 0..<(size > 1_000_000 ? 2 : 8) {
      var client = try ServerClient(path: path)
      try client.initialize()
      let start = clock.now
      try client.open(text)
      opens.append((clock.now - start).milliseconds)
      try client.end()
    }
    report.add("\(label): open to first diagnostics, new server", opens)
    var client = try ServerClient(path: path)
    try client.initialize()
    try client.open(text)
    // As someone types: a character somewhere in a line, then taken back, so that the page stays what it is.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let lineCount = max(1, lines.count)
    let rounds = size > 1_000_000 ? 40 : size > 100_000 ? 200 : 800
    var changes: [Double] = []
    for round in 0..<rounds {
      let line = (round / 2 * 7919) % lineCount
      let column = min(5, lines[line].utf16.count)
      let start = clock.now
      try client.change(line: line, column: column, length: round % 2, text: round % 2 == 0 ? "新" : "")
      changes.append((clock.now - start).milliseconds)
    }
    report.add("\(label): one-character change to diagnostics", changes)
    for method in ["textDocument/hover", "textDocument/documentSymbol", "textDocument/codeAction"] {
      var samples: [Double] = []
      for round in 0..<(rounds / 2) {
        let start = clock.now
        try client.request(method, line: (round * 7919) % lineCount)
        samples.append((clock.now - start).milliseconds)
      }
      report.add("\(label): \(method)", samples)
    }
    report.add("\(label): resident memory", unit: "MB", [client.residentMegabytes])
    try client.end()
  }

  /// Changes sent without waiting, as by a paste of keystrokes: from the last one to the diagnostics of its version.
  private static func burst(_ path: String, _ text: String, _ report: inout Report) throws {
    let clock = ContinuousClock()
    var client = try ServerClient(path: path)
    try client.initialize()
    try client.open(text)
    let count = 2000
    for round in 0..<count {
      try client.sendChange(line: 4, column: 0, length: round % 2, text: round % 2 == 0 ? "新" : "")
    }
    let start = clock.now
    let published = try client.waitForDiagnostics()
    report.add("burst of \(count) changes: last change to its diagnostics", [(clock.now - start).milliseconds])
    report.add("burst of \(count) changes: versions published", unit: "", [Double(published)])
    try client.end()
  }

  private static func growth(_ path: String, _ text: String, _ report: inout Report) throws {
    var client = try ServerClient(path: path)
    try client.initialize()
    try client.open(text)
    var memory: [Double] = []
    for round in 0..<10_000 {
      try client.change(line: 4, column: 0, length: round % 2, text: round % 2 == 0 ? "新" : "")
      if round == 999 { memory.append(client.residentMegabytes) }
    }
    memory.append(client.residentMegabytes)
    report.add("resident memory after 1,000 edits", unit: "MB", Array(memory.prefix(1)))
    report.add("resident memory after 10,000 edits", unit: "MB", Array(memory.suffix(1)))
    try client.end()
  }
}
