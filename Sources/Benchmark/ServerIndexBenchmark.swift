import JSON
import System

/// A workspace of 10,000 pages: how fast it is read, what it takes of memory, and what requests on an open page feel of it.
enum IndexBenchmark {
  private static let pageCount = 10_000

  static func run(_ path: String, into report: inout Report) throws {
    let folder = FilePath("\(Environment.variable("TMPDIR") ?? "/tmp")/copydesk-benchmark-pages")
    try shell("rm -rf '\(folder.text)' && mkdir -p '\(folder.text)'")
    var corpus = Corpus(seed: 9)
    var bytes = 0
    var last = ""
    for number in 0..<pageCount {
      last = corpus.page(size: 20_000)
      bytes += last.utf8.count
      try File.replace(folder.appending("\(number).txt"), with: Array(last.utf8))
    }
    let clock = ContinuousClock()
    var client = try ServerClient(path: path)
    let start = clock.now
    try client.initialize(folder: folder.text)
    try client.open(last)
    var changes: [Double] = []
    var hovers: [Double] = []
    while !client.isIndexed && clock.now - start < .seconds(600) {
      var moment = clock.now
      try client.change(line: 2, column: 0, length: changes.count % 2, text: changes.count % 2 == 0 ? "新" : "")
      changes.append((clock.now - moment).milliseconds)
      moment = clock.now
      try client.request("textDocument/hover", line: changes.count % 20)
      hovers.append((clock.now - moment).milliseconds)
      BackgroundThread.sleep(milliseconds: 20)
    }
    let seconds = (clock.now - start).milliseconds / 1000
    report.add("\(pageCount) pages: index", unit: "MB/s", [Double(bytes) / 1e6 / seconds])
    report.add("\(pageCount) pages: change to diagnostics while indexing", changes)
    report.add("\(pageCount) pages: hover while indexing", hovers)
    var idleHovers: [Double] = []
    for round in 0..<200 {
      let moment = clock.now
      try client.request("textDocument/hover", line: round % 20)
      idleHovers.append((clock.now - moment).milliseconds)
    }
    report.add("\(pageCount) pages: hover when all are read", idleHovers)
    report.add("\(pageCount) pages: resident memory", unit: "MB", [client.residentMegabytes])
    for query in ["zwb", "管网", "wjg", "x"] {
      var samples: [Double] = []
      for _ in 0..<20 {
        let moment = clock.now
        try client.symbols(query)
        samples.append((clock.now - moment).milliseconds)
      }
      report.add("\(pageCount) pages: workspace/symbol \(query)", samples)
    }
    try client.end()
    try shell("rm -rf '\(folder.text)'")
  }

  private static func shell(_ line: String) throws {
    _ = try ChildProcess(path: "/bin/sh", arguments: ["-c", line]).wait()
  }
}
