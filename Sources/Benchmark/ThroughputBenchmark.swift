import EditorFeatures
import Facts
import Linting
import PageStructure
import Rules
import System
import TextModel

/// How fast pages are read and checked, in megabytes a second, beside the system's converter on the same bytes.
enum ThroughputBenchmark {
  static func run(into report: inout Report) {
    let checker = Checker(rules: RuleRegistry.rules)
    for (label, size, count) in [("5 KB", 5_000, 800), ("50 KB", 50_000, 80), ("5 MB", 5_000_000, 1)] {
      var corpus = Corpus(seed: UInt64(size))
      let pages = (0..<count).map { _ in Array(corpus.page(size: size).utf8) }
      let bytes = pages.reduce(0) { $0 + $1.count }
      measure("\(label): iconv, UTF-8 to UTF-16", pages, bytes, &report) { _ = try? CharacterConverter.encodeUTF16($0) }
      measure("\(label): lines", pages, bytes, &report) { _ = Snapshot($0) }
      measure("\(label): logical text", pages, bytes, &report) { bytes in
        let snapshot = Snapshot(bytes)
        var text = LogicalTextBuilder(base: 0, byteCount: bytes.count)
        for line in 0..<snapshot.lines.count {
          let content = snapshot.lines.contentRange(ofLine: line, in: snapshot.bytes.span)
          text.append(line: content, of: snapshot.bytes.span, joint: .lineBreak)
        }
        _ = text.text
      }
      measure("\(label): structure", pages, bytes, &report) { _ = Page(reading: Snapshot($0)) }
      measure("\(label): structure and facts", pages, bytes, &report) { bytes in
        let page = Page(reading: Snapshot(bytes))
        for article in page.articles {
          _ = ArticleFacts(reading: article, lexicon: checker.lexicon, pageDate: page.folio?.date)
        }
      }
      measure("\(label): all, rules included", pages, bytes, &report) {
        _ = Analysis(of: Snapshot($0), checker: checker)
      }
    }
  }

  private static func measure(
    _ name: String, _ pages: [[UInt8]], _ bytes: Int, _ report: inout Report, _ work: ([UInt8]) -> Void
  ) {
    let clock = ContinuousClock()
    var speeds: [Double] = []
    for round in 0..<6 {
      let time = clock.measure { for page in pages { work(page) } }
      if round > 0 { speeds.append(Double(bytes) / 1e3 / time.milliseconds) }
    }
    report.add(name, unit: "MB/s", speeds)
  }
}
