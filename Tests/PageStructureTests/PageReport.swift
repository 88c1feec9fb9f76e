import PageStructure
import TextModel

/// A page's reading as text, for snapshots that are reviewed by eye.
struct PageReport {
  private let page: Page
  private var lines: [String] = []

  static func text(of snapshot: Snapshot) -> String {
    PageReport(Page(reading: snapshot)).text
  }

  static func text(of page: Page) -> String {
    PageReport(page).text
  }

  private init(_ page: Page) {
    self.page = page
  }

  private var text: String {
    var lines = ["layout \(page.layout.kind.rawValue)\(page.layout.hasHeadingMarks ? ", heading marks" : "")"]
    if let folio = page.folio {
      var fields = ["folio \(folio.lines.lowerBound + 1)"]
      if let date = folio.date { fields.append(date.iso) }
      if let weekday = folio.weekday { fields.append(weekday) }
      if let section = folio.section { fields.append("section \(section)") }
      if let number = folio.number { fields.append("number \(number)") }
      fields += folio.staff.map { "\($0.role) \($0.name)" }
      lines.append(fields.joined(separator: " | "))
    }
    for article in page.articles { lines += report(article) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func report(_ article: Article) -> [String] {
    let parts = article.parts.map { "\($0.lowerBound + 1)-\($0.upperBound)" }.joined(separator: "+")
    var lines = ["", "\(article.kind.rawValue) \(parts)\(article.isTruncated ? " breaks off" : "")"]
    if let kicker = article.kicker { lines.append("  kicker    \(kicker)") }
    lines.append("  headline  \(article.headline ?? "–")")
    if let deck = article.deck { lines.append("  deck      \(deck)") }
    if !article.credits.isEmpty {
      lines.append("  credits   " + article.credits.map { "\($0.role) \($0.name)" }.joined(separator: ", "))
    }
    for paragraph in article.paragraphs where paragraph.role != .headline && paragraph.role != .kicker {
      lines.append("  \(pad(paragraph.role.rawValue)) \(excerpt(article.text, paragraph.range))")
    }
    for section in article.sections {
      let indent = String(repeating: "  ", count: section.level)
      lines.append("  section \(section.level) \(section.isRunIn ? "in " : "own")\(indent)\(section.title)")
    }
    return lines
  }

  private func pad(_ text: String) -> String {
    text + String(repeating: " ", count: max(0, 9 - text.count))
  }

  private func excerpt(_ text: LogicalText, _ range: Range<Int>) -> String {
    if range.count <= 30 { return text.string(range) }
    return text.string(range.lowerBound..<(range.lowerBound + 14)) + " … "
      + text.string((range.upperBound - 10)..<range.upperBound) + " (\(range.count))"
  }
}
