package import Linting

/// The report for people: findings page by page, and a line that sums up.
package struct CheckTextReport: CheckReport {
  private let layout: ReportLayout
  private var pageCount = 0
  private var mendedCount = 0
  private var fixableCount = 0
  private var hiddenCount = 0
  private var counts: [Severity: Int] = [:]

  package init(_ layout: ReportLayout) { self.layout = layout }

  package func render(_ page: CheckedPage) -> RenderedPage {
    let text = CheckText.text(of: page, layout)
    return RenderedPage(page, text: text)
  }

  package mutating func add(_ page: RenderedPage) -> String {
    pageCount += 1
    mendedCount += page.mendedCount
    fixableCount += page.fixableCount
    hiddenCount += page.hiddenCount
    counts.merge(page.counts, uniquingKeysWith: +)
    return page.text
  }

  package mutating func end() -> String {
    if pageCount == 0 { return layout.noPages }
    let kinds = Severity.allCases.reversed().compactMap { severity -> String? in
      guard let count = counts[severity] else { return nil }
      let label = severity.title.text(in: layout.language)
      return TextStyle(severity).paint("\(label) \(count)", layout)
    }
    var line = layout.text("\(pageCount) 个版面：", pageCount == 1 ? "1 page: " : "\(pageCount) pages: ")
    line +=
      kinds.isEmpty
      ? TextStyle.good.paint(layout.text("没有发现问题", "nothing found"), layout)
      : kinds.joined(separator: layout.text("，", ", "))
    if hiddenCount > 0 {
      line += layout.text("；另有 \(hiddenCount) 处较轻，未显示", "; \(hiddenCount) less severe not shown")
    }
    if mendedCount > 0 { line += layout.text("；已改 \(mendedCount) 处", "; \(mendedCount) mended") }
    if fixableCount > 0 {
      line += layout.text("；\(fixableCount) 处可用 --fix 自动改", "; --fix mends \(fixableCount)")
    }
    return line + layout.text("。\n", ".\n")
  }
}

/// One JSON object a page and line.
package struct CheckJSONReport: CheckReport {
  private let language: Language

  package init(language: Language) { self.language = language }

  package func render(_ page: CheckedPage) -> RenderedPage {
    let text = CheckJSON.text(of: page.analysis, findings: page.findings, path: page.path, language: language)
    return RenderedPage(page, text: text + "\n")
  }
}
