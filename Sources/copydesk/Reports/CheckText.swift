import EditorFeatures
import Linting
import TextModel

/// The findings of a page, to be read: where, how grave, what, then the line with the place marked.
package struct CheckText {
  private let analysis: Analysis
  private let path: String
  private let layout: ReportLayout
  private var converter: PositionConverter
  private var result = ""

  /// The report on a page; empty where nothing was found.
  package static func text(of page: CheckedPage, _ layout: ReportLayout) -> String {
    var report = CheckText(page.analysis, page.path, layout)
    for (index, finding) in page.findings.enumerated() {
      report.write(finding, index < page.marks.count ? page.marks[index] : nil)
    }
    return report.result
  }

  private init(_ analysis: Analysis, _ path: String, _ layout: ReportLayout) {
    self.analysis = analysis
    self.path = PrintableText.oneLine(path)
    self.layout = layout
    // Columns are counted in characters, as editors' status lines do.
    converter = PositionConverter(analysis.snapshot, .utf32)
  }

  private mutating func write(_ finding: Finding, _ mark: LedgerMark?) {
    let style = TextStyle(finding.severity)
    let place = TextStyle.place.paint("\(path):\(position(finding.range.lowerBound))", layout)
    let severity = style.paint(finding.severity.title.text(in: layout.language), layout)
    let message = PrintableText.oneLine(finding.message.text(in: layout.language))
    var rule = TextStyle.faint.paint("[\(finding.rule)]", layout)
    switch mark {
    case .new: rule += " " + TextStyle.information.paint(layout.text("新", "new"), layout)
    case .returned: rule += " " + TextStyle.error.paint(layout.text("回头", "returned"), layout)
    case nil: break
    }
    result += "\(place): \(severity)\(layout.text("：", ": "))\(message) \(rule)\n"
    writeExcerpt(finding.range, style)
    writeRelated(finding.related)
    if let fix = finding.fixes.first(where: \.isSafe) ?? finding.fixes.first {
      let title = PrintableText.oneLine(fix.title.text(in: layout.language))
      let safe = fix.isSafe ? layout.text("（--fix 可自动改）", " (--fix does it)") : ""
      result += "\(indent)\(layout.text("改法：", "fix: "))\(TextStyle.good.paint(title, layout))\(safe)\n"
    }
    result += "\n"
  }

  private mutating func writeExcerpt(_ range: ByteRange, _ style: TextStyle) {
    let room = max(40, min(layout.width, 120) - CheckText.gutter - 3)
    let excerpt = Excerpt(
      of: range, in: analysis.snapshot, width: room, isAmbiguousWide: layout.isAmbiguousWide)
    let bar = TextStyle.faint.paint("|", layout)
    for line in excerpt.lines {
      result += "\(gutterText(line.number)) \(bar) \(line.text)\n"
      if !line.marks.isEmpty { result += "\(gutterText(nil)) \(bar) \(style.paint(line.marks, layout))\n" }
    }
  }

  /// One or two places are shown; of more only where they are.
  private mutating func writeRelated(_ related: [RelatedPlace]) {
    if related.count <= 2 {
      for place in related {
        let message = PrintableText.oneLine(place.message.text(in: layout.language))
        let start = position(place.range.lowerBound)
        result += "\(indent)\(TextStyle.faint.paint(start, layout))\(layout.text("：", ": "))\(message)\n"
        writeExcerpt(place.range, .faint)
      }
      return
    }
    let shown = related.prefix(10).map { position($0.range.lowerBound) }
    let more = related.count > 10 ? layout.text(" 等 \(related.count) 处", " and others, \(related.count) in all") : ""
    result += indent + layout.text("也见 ", "also at ") + shown.joined(separator: " ") + more + "\n"
  }

  private mutating func position(_ offset: Int) -> String {
    let position = converter.position(of: offset)
    return "\(position.line + 1):\(position.column + 1)"
  }

  private static let gutter = 5
  private var indent: String { String(repeating: " ", count: CheckText.gutter + 3) }

  private func gutterText(_ number: Int?) -> String {
    let digits = number.map(String.init) ?? ""
    let padding = String(repeating: " ", count: max(0, CheckText.gutter - digits.utf8.count))
    return TextStyle.faint.paint(padding + digits, layout)
  }
}
