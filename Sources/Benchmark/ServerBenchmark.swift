import JSON
import System

/// The time from a message to its correct answer, over pipes, as an editor sees it.
enum ServerBenchmark {
  static func run(into report: inout Report) throws {
    guard let path = CommandLine.arguments.first.map({ $0.dropLast("Benchmark".count) + "copydesk" }) else { return }
    try startUp(String(path), &report)
    // Real pages first, where this runs in a checkout; then made-up ones of greater sizes.
    var seeds = FolderWalk(of: FilePath("seeds"))
    while case .file(let file) = seeds.next() {
      guard let bytes = try? File.read(file) else { continue }
      try session(String(path), file.text, String(decoding: bytes, as: UTF8.self), &report)
    }
    for (label, size) in [("15 KB", 15_000), ("500 KB", 500_000), ("5 MB", 5_000_000)] {
      var corpus = Corpus(seed: 7)
      try session(String(path), label, corpus.page(size: size), &report)
    }
  }

  private static func startUp(_ path: String, _ report: inout Report) throws {
    let clock = ContinuousClock()
    var samples: [Double] = []
    for _ in 0..<20 {
      let start = clock.now
      var client = try ServerClient(path: path)
      try client.initialize()
      samples.append((clock.now - start).milliseconds)
      try client.end()
    }
    report.add("spawn to initialize answered", samples)
  }

  private static func session(_ path: String, _ label: String, _ text: String, _ report: inout Report) throws {
    let clock = ContinuousClock()
    let size = text.utf8.count
    var client = try ServerClient(path: path)
    try client.initialize()
    var start = clock.now
    try client.open(text)
    report.add("\(label): open to diagnostics", [(clock.now - start).milliseconds])
    // As someone types: a character somewhere in a line, then taken back, so that the page stays what it is.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let lineCount = max(1, lines.count)
    let rounds = size > 1_000_000 ? 20 : size > 100_000 ? 100 : 400
    var changes: [Double] = []
    for round in 0..<rounds {
      let line = (round / 2 * 7919) % lineCount
      let column = min(5, lines[line].utf16.count)
      start = clock.now
      try client.change(line: line, column: column, length: round % 2, text: round % 2 == 0 ? "新" : "")
      changes.append((clock.now - start).milliseconds)
    }
    report.add("\(label): one-character change to diagnostics", changes)
    for method in ["textDocument/hover", "textDocument/documentSymbol"] {
      var samples: [Double] = []
      for round in 0..<(rounds / 4) {
        start = clock.now
        try client.request(method, line: (round * 7919) % lineCount)
        samples.append((clock.now - start).milliseconds)
      }
      report.add("\(label): \(method)", samples)
    }
    report.add("\(label): resident memory", unit: "MB", [client.residentMegabytes])
    try client.end()
  }
}
