import EditorFeatures
import Facts
import Linting
import PageStructure
import Rules
import System
import TextModel

/// How fast pages are read and checked beside the system's converter on the same bytes, and what each step takes of it.
///
/// A step is measured with all steps before it and their time is taken off, so that every row is of real work. Of several
/// rounds the fastest counts: what the machine does beside only adds. The converter runs between the steps, not before them.
enum ThroughputBenchmark {
  static func run(into report: inout Report) {
    let checker = Checker(rules: RuleRegistry.rules)
    for (label, size, count) in [("5 KB", 5_000, 800), ("50 KB", 50_000, 80), ("5 MB", 5_000_000, 1)] {
      var corpus = Corpus(seed: UInt64(size))
      measure(label, (0..<count).map { _ in Array(corpus.page(size: size).utf8) }, checker, &report)
    }
    // Each page of seeds/ some times over.
    let real = realPages()
    if !real.isEmpty { measure("seeds", (0..<10).flatMap { _ in real }, checker, &report) }
  }

  static func realPages() -> [[UInt8]] {
    var pages: [[UInt8]] = []
    var walk = FolderWalk(of: FilePath("seeds"))
    while case .file(let file) = walk.next() {
      if let bytes = try? File.read(file) { pages.append(bytes) }
    }
    return pages
  }

  /// A step of reading: what is done up to its end.
  private typealias Step = (name: String, work: ([UInt8]) -> Void)

  private static func steps(_ checker: Checker) -> [Step] {
    func facts(upTo extent: ArticleFacts.Extent) -> ([UInt8]) -> Void {
      { bytes in
        let page = Page(reading: Snapshot(bytes))
        for article in page.articles {
          _ = ArticleFacts(
            reading: article, lexicon: checker.lexicon, pageDate: page.folio?.date, upTo: extent)
        }
      }
    }
    return [
      ("lines", { _ = Snapshot($0) }),
      ("structure", { _ = Page(reading: Snapshot($0)) }),
      ("words of the tables", facts(upTo: .words)),
      ("dates", facts(upTo: .dates)),
      ("figures", facts(upTo: .metrics)),
      ("people", facts(upTo: .people)),
      ("lists and initiatives", facts(upTo: .initiatives)),
      ("rules", { _ = Analysis(of: Snapshot($0), checker: checker) }),
    ]
  }

  private static func measure(_ label: String, _ pages: [[UInt8]], _ checker: Checker, _ report: inout Report) {
    let bytes = Double(pages.reduce(0) { $0 + $1.count })
    let steps = steps(checker)
    var converter = Double.infinity
    var logicalText = Double.infinity
    var totals = [Double](repeating: .infinity, count: steps.count)
    for _ in 0..<6 {
      for (index, step) in steps.enumerated() {
        converter = min(converter, nanoseconds(pages) { _ = try? CharacterConverter.encodeUTF16($0) })
        totals[index] = min(totals[index], nanoseconds(pages, step.work))
      }
      logicalText = min(logicalText, nanoseconds(pages, joinLines))
    }
    report.add("\(label): iconv, UTF-8 to UTF-16", unit: "MB/s", [bytes * 1e3 / converter])
    report.add("\(label): logical text alone, lines included", unit: "ns/byte", [logicalText / bytes])
    var before = 0.0
    for (step, total) in zip(steps, totals) {
      report.add("\(label): \(step.name)", unit: "ns/byte", [max(0, total - before) / bytes])
      before = total
    }
    for (name, total) in [("reading", totals[totals.count - 2]), ("reading and rules", totals[totals.count - 1])] {
      report.add("\(label): \(name)", unit: "MB/s", [bytes * 1e3 / total])
      report.add("\(label): \(name) against iconv", unit: "× its time", [total / converter])
    }
  }

  /// All lines of a page joined to one text, as `Page` does for each article.
  private static func joinLines(_ bytes: [UInt8]) {
    let snapshot = Snapshot(bytes)
    var text = LogicalTextBuilder(base: 0, byteCount: bytes.count)
    for line in 0..<snapshot.lines.count {
      let content = snapshot.lines.contentRange(ofLine: line, in: snapshot.bytes.span)
      text.append(line: content, of: snapshot.bytes.span, joint: .lineBreak)
    }
    _ = text.text
  }

  private static func nanoseconds(_ pages: [[UInt8]], _ work: ([UInt8]) -> Void) -> Double {
    ContinuousClock().measure { for page in pages { work(page) } }.milliseconds * 1e6
  }
}
