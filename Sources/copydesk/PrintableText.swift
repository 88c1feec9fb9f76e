/// Text of articles and file names as a terminal may have it: nothing in it acts on the terminal.
package enum PrintableText {
  /// The text on one line: control characters and the characters that turn the direction of writing are shown as
  /// `U+FFFD`-like pictures (`␛`) or `<U+202E>`, line ends and tabs as blanks.
  package static func oneLine(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: { isDangerous($0.value) }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result.append(" ")
      case 0x00...0x1F: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
      case 0x7F: result.append("\u{2421}")
      case let value where isDangerous(value):
        result.append(contentsOf: "<U+\(String(value, radix: 16, uppercase: true))>".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  static func isDangerous(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C: true
    default: false
    }
  }
}
