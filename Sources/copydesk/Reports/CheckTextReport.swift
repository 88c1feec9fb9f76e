package import Linting

/// The report for people: findings page by page, and a line that sums up.
package struct CheckTextReport: CheckReport {
  private let console: Console
  private var pageCount = 0
  private var mendedCount = 0
  private var fixableCount = 0
  private var counts: [Severity: Int] = [:]

  package init(_ console: Console) { self.console = console }

  package mutating func page(_ page: CheckedPage) -> String {
    pageCount += 1
    mendedCount += page.mendedCount
    for finding in page.findings {
      counts[finding.severity, default: 0] += 1
      if finding.fixes.contains(where: \.isSafe) { fixableCount += 1 }
    }
    return CheckText.text(of: page.analysis, findings: page.findings, path: page.path, console)
  }

  package mutating func end() -> String {
    let kinds = Severity.allCases.reversed().compactMap { severity -> String? in
      guard let count = counts[severity] else { return nil }
      let label = severity.title.text(in: console.language)
      return TextStyle(severity).paint("\(label) \(count)", console)
    }
    var line = console.text("\(pageCount) 个版面：", pageCount == 1 ? "1 page: " : "\(pageCount) pages: ")
    line +=
      kinds.isEmpty
      ? TextStyle.good.paint(console.text("没有发现问题", "nothing found"), console)
      : kinds.joined(separator: console.text("，", ", "))
    if mendedCount > 0 { line += console.text("；已改 \(mendedCount) 处", "; \(mendedCount) mended") }
    if fixableCount > 0 {
      line += console.text("；\(fixableCount) 处可用 --fix 自动改", "; --fix mends \(fixableCount)")
    }
    return line + console.text("。\n", ".\n")
  }
}

/// One JSON object a page and line.
package struct CheckJSONReport: CheckReport {
  private let language: Language

  package init(language: Language) { self.language = language }

  package mutating func page(_ page: CheckedPage) -> String {
    let bytes = CheckJSON.bytes(
      of: page.analysis, findings: page.findings, path: page.path, language: language)
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }
}
