import JSON

/// Measures a release build of Copydesk: `swift run -c release Benchmark`, with the names of what to measure and `--json`.
///
/// `server` drives `copydesk lsp` over pipes as an editor does and prints the time from each message to its correct
/// answer; `throughput` reads and checks a generated corpus beside the system's own converter on the same bytes; `rules`
/// tells what each rule takes of it; `processes` runs whole programs over the same files; `index` has the server read a
/// workspace of 10,000 pages, `symbols` searches 100,000. Without a name all but `rules` are measured.
@main
enum Main {
  private static let kinds = ["server", "throughput", "rules", "processes", "index", "symbols"]

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    // A measurement takes minutes: a word that names none must not start all of them.
    if let unknown = arguments.first(where: { $0 != "--json" && !Main.kinds.contains($0) }) {
      print("\(unknown): measures \(Main.kinds.joined(separator: ", ")); --json for programs")
      return
    }
    let wantsJSON = arguments.contains("--json")
    let kinds = arguments.filter { !$0.hasPrefix("--") }
    var report = Report()
    do {
      if kinds.isEmpty || kinds.contains("throughput") { ThroughputBenchmark.run(into: &report) }
      if kinds.contains("rules") { RulesBenchmark.run(into: &report) }
      if kinds.isEmpty || kinds.contains("processes") { try ProcessBenchmark.run(into: &report) }
      if kinds.isEmpty || kinds.contains("server") { try ServerBenchmark.run(into: &report) }
      if kinds.isEmpty || kinds.contains("index") { try IndexBenchmark.run(ServerBenchmark.program, into: &report) }
      if kinds.isEmpty || kinds.contains("symbols") { SymbolBenchmark.run(into: &report) }
    } catch {
      print("error: \(error)")
    }
    print(wantsJSON ? report.json : report.table)
  }
}
