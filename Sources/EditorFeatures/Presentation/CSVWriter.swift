/// Rows of comma-separated values (RFC 4180) that spreadsheets open rightly: with a byte-order mark, so that they see
/// UTF-8, and without cells that they would take for formulas.
package enum CSVWriter {
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A row with its line end.
  package static func row(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  private static func cell(_ text: String) -> String {
    let safe = isFormula(text) ? "'" + text : text
    let needsQuotes = safe.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if !needsQuotes && safe.utf8.first != 0x20 && safe.utf8.last != 0x20 { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Whether a spreadsheet would calculate the cell (CWE-1236). Plain numbers stay numbers.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "=", "@", "\t", "\r", "\n", "＝", "＠": return true
    case "+", "-", "＋", "－":
      return first != "-" || text.utf8.count == 1
        || !text.utf8.dropFirst().allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }
    default: return false
    }
  }
}
