/// Rows of cells, drawn with each column as wide as its widest cell.
package struct TextTable: Sendable {
  package enum Alignment: Sendable {
    case left
    case right
  }

  package struct Column: Sendable {
    package var title: String
    package var alignment: Alignment
    /// A cell that is wider is cut, so that one long phrase does not push a whole table off the screen.
    package var maximumWidth: Int
    /// Whether a wide cell loses its beginning: of a path the end tells which it is.
    package var keepsEnd: Bool

    package init(_ title: String, _ alignment: Alignment = .left, maximumWidth: Int = 40, keepsEnd: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.maximumWidth = maximumWidth
      self.keepsEnd = keepsEnd
    }
  }

  private let columns: [Column]
  private let isAmbiguousWide: Bool
  private var rows: [[String]] = []

  package init(_ columns: [Column], isAmbiguousWide: Bool = false) {
    self.columns = columns
    self.isAmbiguousWide = isAmbiguousWide
  }

  /// Adds a row; missing cells are empty.
  package mutating func append(_ cells: [String]) {
    rows.append(
      columns.indices.map { index in
        cut(index < cells.count ? PrintableText.oneLine(cells[index]) : "", to: columns[index])
      })
  }

  /// The lines, the titles first, without blanks at their ends. Columns that are empty in all rows are left out.
  package func lines() -> (titles: String, rows: [String]) {
    let used = columns.indices.filter { index in rows.contains { !$0[index].isEmpty } }
    let widths = used.map { index in
      rows.map { width($0[index]) }.reduce(width(columns[index].title), max)
    }
    func draw(_ cells: [String]) -> String {
      var line = ""
      for (position, index) in used.enumerated() {
        let cell = cells[index]
        let padding = String(repeating: " ", count: max(0, widths[position] - width(cell)))
        if position > 0 { line += "  " }
        line += columns[index].alignment == .left ? cell + padding : padding + cell
      }
      while line.last == " " { line.removeLast() }
      return line
    }
    return (draw(columns.map(\.title)), rows.map(draw))
  }

  private func width(_ text: String) -> Int { DisplayWidth.of(text, isAmbiguousWide: isAmbiguousWide) }

  private func cut(_ text: String, to column: Column) -> String {
    let limit = column.maximumWidth
    if width(text) <= limit { return text }
    var kept: [Character] = []
    var used = width("…")
    for character in column.keepsEnd ? text.reversed() : Array(text) {
      used += DisplayWidth.of(character, isAmbiguousWide: isAmbiguousWide)
      if used > limit { break }
      kept.append(character)
    }
    return column.keepsEnd ? "…" + String(kept.reversed()) : String(kept) + "…"
  }
}
