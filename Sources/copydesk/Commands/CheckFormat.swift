package import EditorFeatures
package import Linting

/// The forms in which `check` reports.
package enum CheckFormat: String, CaseIterable, Sendable {
  case text
  case json
  case sarif
  case github
  case rdjson
  case summary

  /// Whether people read it as it stands, and what articles hold was made printable in it.
  package var isForReaders: Bool { self == .text || self == .summary }

  package func report(_ layout: ReportLayout) -> any CheckReport {
    switch self {
    case .text: CheckTextReport(layout)
    case .json: CheckJSONReport(language: layout.language)
    case .sarif: SARIFReport(language: layout.language)
    case .github: GitHubReport(language: layout.language)
    case .rdjson: RDJSONReport(language: layout.language)
    case .summary: SummaryReport(layout)
    }
  }
}

/// A page that was checked.
package struct CheckedPage: Sendable {
  package var path: String
  package var analysis: Analysis
  /// Those to be shown.
  package var findings: [Finding]
  /// All that are not accepted, whatever their severity.
  package var standing: [Finding]
  /// What a ledger knows of each finding; empty without a ledger.
  package var marks: [LedgerMark?]
  /// Places that were mended in the file.
  package var mendedCount: Int

  package init(path: String, analysis: Analysis, findings: [Finding], marks: [LedgerMark?] = [], mendedCount: Int = 0) {
    self.path = path
    self.analysis = analysis
    self.findings = findings
    standing = findings
    self.marks = marks
    self.mendedCount = mendedCount
  }
}

/// How a finding stands in the ledger, where that is worth a word.
package enum LedgerMark: Sendable {
  case new
  /// It was closed before (回头看).
  case returned
}

/// What a page adds to a report.
package struct RenderedPage: Sendable {
  package var path: String
  package var text: String
  package var counts: [Severity: Int] = [:]
  /// Findings that `--fix` would mend.
  package var fixableCount = 0
  /// Findings that stand but are not shown.
  package var hiddenCount = 0
  package var mendedCount = 0
  package var rate = ErrorRate()
  /// For the ledger: the page's name there, and what was seen on it.
  package var sightings: (page: String, sightings: [Ledger.Sighting])?

  package init(_ page: CheckedPage, text: String) {
    path = page.path
    self.text = text
    mendedCount = page.mendedCount
    hiddenCount = page.standing.count - page.findings.count
    for finding in page.findings {
      counts[finding.severity, default: 0] += 1
      if finding.fixes.contains(where: \.isSafe) { fixableCount += 1 }
    }
  }
}

/// A report over pages. Pages are rendered beside one another and added in order; the report keeps figures of those gone
/// by, not the pages.
package protocol CheckReport: Sendable {
  func render(_ page: CheckedPage) -> RenderedPage

  mutating func begin() -> String
  mutating func add(_ page: RenderedPage) -> String
  mutating func end() -> String
}

extension CheckReport {
  package mutating func begin() -> String { "" }
  package mutating func add(_ page: RenderedPage) -> String { page.text }
  package mutating func end() -> String { "" }
}
