import EditorFeatures
import Facts
/// The error rate of each page and of all, the worst first, with a bar that shows it against the limit.
///
/// Of an archive the worst pages are listed and the rest only counted, so that what is kept stays small.
package struct SummaryReport: CheckReport {
  private struct Row {
    var path: String
    var rate: ErrorRate
  }

  private let layout: ReportLayout
  private var rows: [Row] = []
  private var total = ErrorRate()
  private var pageCount = 0
  private var passingCount = 0

  private static let maximumRows = 200

  package init(_ layout: ReportLayout) { self.layout = layout }

  package func render(_ page: CheckedPage) -> RenderedPage {
    var rendered = RenderedPage(page, text: "")
    rendered.rate = ErrorRate(of: page)
    return rendered
  }

  package mutating func add(_ page: RenderedPage) -> String {
    let rate = page.rate
    pageCount += 1
    if rate.passes { passingCount += 1 }
    total = total + rate
    rows.append(Row(path: page.path, rate: rate))
    if rows.count >= 2 * SummaryReport.maximumRows { rank() }
    return ""
  }

  package mutating func end() -> String {
    if pageCount == 0 { return layout.noPages }
    rank()
    var table = TextTable(
      [
        .init(layout.text("版面", "page"), maximumWidth: max(24, min(layout.width, 120) - 58), keepsEnd: true),
        .init(layout.text("字数", "characters"), .right),
        .init(layout.text("差错", "errors"), .right),
        .init(layout.text("每万字", "per 10,000"), .right),
        // The scale of the bar: the limit stands in its middle.
        .init("0           3           6"),
        .init(""),
      ], isAmbiguousWide: layout.isAmbiguousWide)
    for row in rows { table.append(cells(row.path, row.rate)) }
    table.append(cells(layout.text("合计", "total"), total))
    let lines = table.lines()
    var result = TextStyle.faint.paint(lines.titles, layout) + "\n"
    let rates = rows.map(\.rate) + [total]
    for (line, rate) in zip(lines.rows, rates) {
      result += (rate.passes ? line : TextStyle.error.paint(line, layout)) + "\n"
    }
    if pageCount > rows.count {
      result += layout.text(
        "其余 \(pageCount - rows.count) 个版面的差错率不高于以上各版，未列。\n",
        "\(pageCount - rows.count) more pages, none with a higher rate, are not listed.\n")
    }
    result += layout.text(
      "\(pageCount) 个版面，合格 \(passingCount)，不合格 \(pageCount - passingCount)。按报纸编校差错率计算，只计有把握的问题（错误、警告），提取造成的不计。\n",
      "\(pageCount) pages, \(passingCount) within the limit, \(pageCount - passingCount) above. Counted by the national standard: errors and warnings only, without those of extraction.\n"
    )
    return result
  }

  private mutating func rank() {
    rows.sort { ($1.rate.rate, $0.path) < ($0.rate.rate, $1.path) }
    if rows.count > SummaryReport.maximumRows { rows.removeLast(rows.count - SummaryReport.maximumRows) }
  }

  private func cells(_ path: String, _ rate: ErrorRate) -> [String] {
    [
      path, Decimal(rate.characters).grouped, SummaryReport.decimal(rate.errors),
      SummaryReport.decimal(rate.rate), bar(rate.rate),
      rate.passes ? layout.text("合格", "passes") : layout.text("超限", "above"),
    ]
  }

  /// Four columns for each error in ten thousand, the limit marked.
  private func bar(_ rate: Double) -> String {
    let length = min(24, Int((rate * 4).rounded(.up)))
    let limit = 12
    var result = ""
    for column in 0..<25 {
      if column == limit { result += "|" } else { result += column < length ? "#" : column < limit ? "." : " " }
    }
    return rate * 4 > 24 ? result.dropLast() + ">" : result
  }

  /// One digit behind the point.
  private static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(Decimal(tenths / 10).grouped).\(tenths % 10)"
  }
}
