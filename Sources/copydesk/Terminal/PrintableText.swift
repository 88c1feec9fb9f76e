/// Text of articles and file names as a terminal may have it: nothing in it acts on the terminal.
package enum PrintableText {
  /// The text on one line: line ends and tabs are blanks, other characters that act without being seen are shown by
  /// their number.
  package static func oneLine(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: { isActive($0) }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isActive(scalar) { result += picture(of: scalar) } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// The same of a text of many lines, however they end.
  package static func lines(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.map {
      oneLine(String($0))
    }
    .joined(separator: "\n")
  }

  /// One character as a reader takes it. A format character that stands alone is shown by its number; inside an emoji
  /// it does its work.
  static func printable(_ character: Character) -> String {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return "" }
    if scalars.count == 1 {
      return isActive(first) || isInvisible(first) ? picture(of: first) : String(character)
    }
    return oneLine(String(character))
  }

  private static func picture(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return " "
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
    }
  }

  /// Whether a terminal does something at the character but draw it: controls, line ends, changes of direction.
  static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C: true
    default: false
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0xAD || scalar.value >= 0x2E80 && scalar.value < 0xFE00 { return false }
    return scalar.properties.generalCategory == .format || (0xFE00...0xFE0F).contains(scalar.value)
      || (0xE0000...0xE0FFF).contains(scalar.value)
  }
}
