import Facts
import Linting
import PageStructure
import Rules
import TextModel

/// What each rule costs: every default rule by itself over pages that are read already, less what checking costs without
/// any rule. Of several rounds the fastest counts.
enum RulesBenchmark {
  static func run(into report: inout Report) {
    var corpus = Corpus(seed: 1)
    let generated = (0..<40).map { _ in Array(corpus.page(size: 50_000).utf8) }
    let seeds = ThroughputBenchmark.realPages()
    for (label, pages) in [("50 KB", generated), ("seeds", seeds)] where !pages.isEmpty {
      measure(label, pages, &report)
    }
  }

  private static func measure(_ label: String, _ pages: [[UInt8]], _ report: inout Report) {
    let bytes = Double(pages.reduce(0) { $0 + $1.count })
    let none = nanoseconds([], pages)
    report.add("\(label): no rule", unit: "ns/byte", [none / bytes])
    report.add("\(label): all rules", unit: "ns/byte", [nanoseconds(RuleRegistry.rules, pages) / bytes])
    let each = RuleRegistry.rules.filter { $0.profile.isOn }.map { rule in
      (name: rule.id.name, cost: (nanoseconds([rule], pages) - none) / bytes)
    }
    report.add("\(label): the sum of all rules", unit: "ns/byte", [none / bytes + each.reduce(0) { $0 + $1.cost }])
    for (name, cost) in each.sorted(by: { $0.cost > $1.cost }) {
      report.add("\(label): \(name)", unit: "ns/byte", [cost])
    }
  }

  /// What it takes some rules to check all pages.
  private static func nanoseconds(_ rules: [any Rule.Type], _ pages: [[UInt8]]) -> Double {
    let checker = Checker(rules: rules)
    let read = pages.map { bytes in
      let snapshot = Snapshot(bytes)
      let page = Page(reading: snapshot)
      let articles = page.articles.map {
        ArticleFacts(reading: $0, lexicon: checker.lexicon, pageDate: checker.date(of: page))
      }
      return (snapshot, page, PageFacts(articles: articles))
    }
    var best = Double.infinity
    for _ in 0..<5 {
      let time = ContinuousClock().measure {
        for (snapshot, page, facts) in read { _ = checker.findings(in: page, facts: facts, snapshot: snapshot) }
      }
      best = min(best, time.milliseconds * 1e6)
    }
    return best
  }
}
