import LanguageServer
import System
import WorkspaceIndex

/// A search for symbols in 100,000 pages, as the server does it: what it takes of time, and the index of memory.
enum SymbolBenchmark {
  private static let pageCount = 100_000

  static func run(into report: inout Report) {
    let before = residentMegabytes()
    let pages = Monitor((index: PageIndex(), done: 0))
    let clock = ContinuousClock()
    let workers = max(1, Environment.processorCount)
    let start = clock.now
    for worker in 0..<workers {
      try? BackgroundThread.start {
        let reader = PageReader()
        // Each its own pages, whatever the number of processors.
        for number in stride(from: worker, to: pageCount, by: workers) {
          var corpus = Corpus(seed: UInt64(number) &* 7919 &+ 3)
          // The templates' names are few; real headlines are all different.
          let text = corpus.headlines(6) + corpus.page(size: 2_000)
          let page = reader.page(reading: Array(text.utf8), named: "\(number)")
          pages.update { state in
            if let page { state.index.replace(page, for: "file:///pages/\(number % 365)/\(number).txt") }
            state.done += 1
          }
        }
      }
    }
    _ = pages.wait { $0.done == pageCount ? true : nil }
    report.add("\(pageCount) pages of 2 KB: made and read", unit: "s", [(clock.now - start).milliseconds / 1000])
    report.add("\(pageCount) pages of 2 KB: index", unit: "MB", [residentMegabytes() - before])
    let index = pages.read(\.index)
    for query in ["zwb", "管网", "wjg", "x", "清河管网", "qhdlgw", "王建国改造", "不在其中", ""] {
      var samples: [Double] = []
      var count = 0
      for _ in 0..<30 {
        let moment = clock.now
        count = index.symbols(matching: query).count
        samples.append((clock.now - moment).milliseconds)
      }
      report.add("\(pageCount) pages: symbols for “\(query)”, \(count) found", samples)
    }
  }

  /// Of this process; 0 where it cannot be read.
  private static func residentMegabytes() -> Double {
    guard let bytes = try? File.read(FilePath("/proc/self/status")) else { return 0 }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("VmRSS:") }) else { return 0 }
    return (Double(line.filter(\.isNumber)) ?? 0) / 1024
  }
}
