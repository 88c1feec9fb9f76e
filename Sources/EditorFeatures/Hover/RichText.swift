/// A short text with a little structure, shown as Markdown or plain. Strings are text as it is, from the page or ours:
/// the Markdown escapes whatever could be read as a mark.
struct RichText: Sendable {
  enum Block: Sendable {
    /// Bold, then plain.
    case title(String, String)
    case paragraph(String)
    /// A list entry; the mark (a tick) stands before it.
    case item(mark: String, text: String)
    case table(header: [String], rows: [[String]])
    case rule
  }

  private(set) var blocks: [Block] = []

  var isEmpty: Bool { blocks.isEmpty }

  /// Whether it names a thing and says nothing of it.
  var isTitleOnly: Bool {
    if blocks.count == 1, case .title(_, "") = blocks[0] { true } else { false }
  }

  mutating func title(_ text: String, _ rest: String = "") { blocks.append(.title(text, rest)) }
  mutating func paragraph(_ text: String) { blocks.append(.paragraph(text)) }
  mutating func item(_ text: String, mark: String = "") { blocks.append(.item(mark: mark, text: text)) }

  /// Columns in which no row has anything are left out.
  mutating func table(header: [String], rows: [[String]]) {
    let columns = header.indices.filter { column in
      rows.contains { $0.indices.contains(column) && !$0[column].isEmpty }
    }
    blocks.append(.table(header: columns.map { header[$0] }, rows: rows.map { row in columns.map { row[$0] } }))
  }

  /// Appends another text behind a rule.
  mutating func append(_ other: RichText) {
    if other.isEmpty { return }
    if !isEmpty { blocks.append(.rule) }
    blocks.append(contentsOf: other.blocks)
  }

  var markdown: String {
    var result = ""
    var previous: Block?
    for block in blocks {
      if let previous { result += RichText.isTight(previous, block) ? "\n" : "\n\n" }
      switch block {
      case .title(let text, let rest):
        result += "**\(RichText.escaped(text))**"
        if !rest.isEmpty { result += " " + RichText.escaped(rest) }
      case .paragraph(let text): result += RichText.escaped(text)
      case .item(let mark, let text): result += "- " + (mark.isEmpty ? "" : mark + " ") + RichText.escaped(text)
      case .table(let header, let rows):
        result += RichText.row(header) + "\n|" + String(repeating: " --- |", count: header.count)
        for row in rows { result += "\n" + RichText.row(row) }
      case .rule: result += "---"
      }
      previous = block
    }
    return result
  }

  var plainText: String {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .title(let text, let rest): lines.append(rest.isEmpty ? text : text + " " + rest)
      case .paragraph(let text): lines.append(text)
      case .item(let mark, let text): lines.append((mark.isEmpty ? "· " : mark + " ") + text)
      case .table(let header, let rows):
        lines.append(header.joined(separator: " | "))
        for row in rows { lines.append(row.joined(separator: " | ")) }
      case .rule: lines.append("")
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func isTight(_ first: Block, _ second: Block) -> Bool {
    if case .item = first, case .item = second { return true }
    return false
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |"
  }

  /// Text that Markdown shows as it is: every ASCII mark that could mean something gets a backslash, line ends become
  /// blanks, control characters go.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isNumber = true
    let scalars = Array(text.unicodeScalars)
    for (position, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "|", "~", "&", "#", "$", "@": result.append("\\")
      // A list, a heading's underline.
      case "+", "-", "=": if position == 0 { result.append("\\") }
      // `1. ` and `1) ` would begin a list.
      case ".", ")":
        let isLast = position + 1 == scalars.count || scalars[position + 1] == " "
        if isNumber && position > 0 && isLast { result.append("\\") }
      default: break
      }
      if !("0"..."9").contains(scalar) { isNumber = false }
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        result.append(" ")
      } else if scalar.value >= 0x20 && scalar.value != 0x7F {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
