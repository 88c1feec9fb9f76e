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

  package func report(_ console: Console) -> any CheckReport {
    switch self {
    case .text: CheckTextReport(console)
    case .json: CheckJSONReport(language: console.language)
    case .sarif: SARIFReport(language: console.language)
    case .github: GitHubReport(language: console.language)
    case .rdjson: RDJSONReport(language: console.language)
    case .summary: SummaryReport(console)
    }
  }
}

/// A page that was checked.
package struct CheckedPage: Sendable {
  package var path: String
  package var analysis: Analysis
  /// Those to be shown.
  package var findings: [Finding]
  /// Findings that were mended in the file.
  package var mendedCount: Int

  package init(path: String, analysis: Analysis, findings: [Finding], mendedCount: Int = 0) {
    self.path = path
    self.analysis = analysis
    self.findings = findings
    self.mendedCount = mendedCount
  }
}

/// A report over pages, written as they come; it keeps figures of those gone by, not the pages.
package protocol CheckReport {
  mutating func begin() -> String
  mutating func page(_ page: CheckedPage) -> String
  mutating func end() -> String
}

extension CheckReport {
  package mutating func begin() -> String { "" }
  package mutating func end() -> String { "" }
}
