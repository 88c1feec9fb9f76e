import EditorFeatures
import Foundation
import Linting
import TestSupport
import Testing
import TextModel
import copydesk

@Suite struct CheckReportTests {
  private func report(_ format: CheckFormat, _ layout: ReportLayout = .forTests()) -> String {
    var report = format.report(layout)
    let page = HandmadeFindings.sample
    return report.begin() + report.add(report.render(page.page("版面/a b.txt")))
      + report.add(report.render(page.page("b.txt"))) + report.end()
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `the text report shows each finding, its place marked`() {
    expectSnapshot(report(.text), named: "check.zh.txt")
    expectSnapshot(report(.text, .forTests(.english)), named: "check.en.txt")
  }

  @Test func `colour is added without changing a character`() {
    let colored = report(.text, .forTests(showsColor: true))
    #expect(colored.contains("\u{1B}[1;31m"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == report(.text))
  }

  @Test func `nothing in a page acts on the terminal`() {
    for format in CheckFormat.allCases {
      #expect(!report(format).utf8.contains(0x1B), "\(format)")
    }
  }

  @Test func `JSON keeps its contract`() throws {
    let lines = report(.json).split(separator: "\n")
    #expect(lines.count == 2)
    let page = try json(String(lines[0]))
    #expect(Set(page.keys) == ["path", "diagnostics"])
    #expect(page["path"] as? String == "版面/a b.txt")
    let diagnostics = try #require(page["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.count == 4)
    for diagnostic in diagnostics {
      #expect(Set(diagnostic.keys) == ["rule", "severity", "message", "range", "related", "fix"])
    }
    let range = try #require(diagnostics[0]["range"] as? [String: [String: Int]])
    #expect(range == ["start": ["line": 1, "character": 4], "end": ["line": 1, "character": 5]])
    let fix = try #require(diagnostics[0]["fix"] as? [String: Any])
    #expect(Set(fix.keys) == ["title", "edits", "safe"])
    #expect(fix["safe"] as? Bool == true)
    #expect(diagnostics[1]["fix"] is NSNull)
    expectSnapshot(report(.json), named: "check.json")
  }

  @Test func `SARIF names the rule, the place in UTF-16 columns and the fix`() throws {
    let log = try json(report(.sarif))
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 8)
    let last = try #require(results[2]["relatedLocations"] as? [[String: Any]])
    let place = try #require(last[1]["physicalLocation"] as? [String: Any])
    // Behind the emoji, which is two units wide.
    #expect(
      place["region"] as? [String: Int] == ["startLine": 5, "startColumn": 5, "endLine": 5, "endColumn": 6])
    let artifact = try #require(place["artifactLocation"] as? [String: String])
    #expect(artifact == ["uri": "%E7%89%88%E9%9D%A2/a%20b.txt"])
  }

  @Test func `rdjson counts bytes`() throws {
    let result = try json(report(.rdjson))
    let diagnostics = try #require(result["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.count == 8)
    let location = try #require(diagnostics[0]["location"] as? [String: Any])
    let range = try #require(location["range"] as? [String: [String: Int]])
    #expect(range == ["start": ["line": 2, "column": 13], "end": ["line": 2, "column": 16]])
    #expect(diagnostics.map { $0["severity"] as? String }.prefix(4) == ["WARNING", "ERROR", "INFO", "INFO"])
  }

  @Test func `annotations for GitHub are one line each, with what would end them escaped`() {
    let lines = report(.github).split(separator: "\n")
    #expect(lines.count == 8)
    #expect(
      lines[0] == """
        ::warning file=版面/a b.txt,line=2,endLine=2,col=5,endColumn=6,title=num-approx-stacked::“约”和“左右”重复，去掉一个。
        """)
    #expect(lines[3].hasPrefix("::notice file=版面/a b.txt,line=4,endLine=5,title=list-count::"))
    // The page as git writes it, though it was found under `.`.
    let found = GitHubReport(language: .chinese).render(HandmadeFindings.sample.page("./a.txt"))
    #expect(found.text.hasPrefix("::warning file=a.txt,line=2,"))
  }

  @Test func `without pages the machine-readable reports are whole`() throws {
    for format in [CheckFormat.sarif, .rdjson] {
      var report = format.report(.forTests())
      let text = report.begin() + report.end()
      #expect(try !json(text).isEmpty)
    }
  }

  @Test func `the summary ranks the pages by their error rate`() {
    var report = SummaryReport(.forTests())
    for (name, count) in [("a.txt", 0), ("b.txt", 2), ("c.txt", 1)] {
      var page = HandmadeFindings(String(repeating: "好", count: 1000))
      page.findings = (0..<count).map { index in
        Finding(
          rule: "punct-quote-unpaired", severity: .error, message: Message("", ""),
          range: ByteRange(index * 3, index * 3 + 3))
      }
      _ = report.add(report.render(page.page(name)))
    }
    let lines = report.end().split(separator: "\n")
    #expect(lines[1].hasPrefix("b.txt"))
    #expect(lines[2].hasPrefix("c.txt"))
    #expect(lines[3].hasPrefix("a.txt"))
    #expect(lines[4].hasPrefix("合计"))
    #expect(lines[4].contains("3,000"))
  }

  @Test func `of very many pages only the worst are kept`() {
    var report = SummaryReport(.forTests())
    var page = HandmadeFindings("好").page("")
    for index in 0..<1000 {
      page.path = "\(index).txt"
      _ = report.add(report.render(page))
    }
    let text = report.end()
    #expect(text.split(separator: "\n").count < 220)
    #expect(text.contains("其余 800 个版面"))
  }
}
