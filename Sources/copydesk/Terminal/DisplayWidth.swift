/// How many columns text takes on a terminal (UAX #11): Han, kana, hangul, full-width forms and emoji two, combining
/// marks and format characters none, everything else one. Characters of ambiguous width (“ ” … ① ×) take one, as
/// terminals have it by default, or two where the user's terminal is set so.
package enum DisplayWidth {
  package static func of(_ text: String, isAmbiguousWide: Bool = false) -> Int {
    var width = 0
    for character in text { width += of(character, isAmbiguousWide: isAmbiguousWide) }
    return width
  }

  /// The width of what a reader takes for one character: a flag, a family, a letter with its accents.
  package static func of(_ character: Character, isAmbiguousWide: Bool = false) -> Int {
    var width = 0
    var scalars = character.unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return 0 }
    width = of(first, isAmbiguousWide: isAmbiguousWide)
    var isJoined = false
    while let scalar = scalars.next() {
      switch scalar.value {
      // Emoji style, a keycap, a skin tone, the second letter of a flag: one picture of two columns.
      case 0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0x1F1E6...0x1F1FF: width = 2
      case 0x200D: isJoined = true
      default:
        if !isJoined { width += of(scalar, isAmbiguousWide: isAmbiguousWide) }
        isJoined = false
      }
    }
    return width
  }

  package static func of(_ scalar: Unicode.Scalar, isAmbiguousWide: Bool = false) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    if value >= 0x4E00 && value <= 0x9FFF { return 2 }
    if isWide(value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    if value >= 0x1160 && value <= 0x11FF { return 0 }
    if scalar.properties.isEmojiPresentation { return 2 }
    return isAmbiguousWide && isAmbiguous(value) ? 2 : 1
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0xA000...0xA4CF,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      // Tone marks and voiced sound marks combine with the kana or Han before them.
      !(0x302A...0x302D).contains(value) && !(0x3099...0x309A).contains(value)
    default: false
    }
  }

  private static func isAmbiguous(_ value: UInt32) -> Bool {
    switch value {
    case 0xA1, 0xA4, 0xA7...0xA8, 0xAE, 0xB0...0xB4, 0xB6...0xBA, 0xBC...0xBF, 0xD7, 0xF7, 0x391...0x3A9,
      0x3B1...0x3C9, 0x401, 0x410...0x44F, 0x451, 0x2010, 0x2013...0x2016, 0x2018...0x2019, 0x201C...0x201D,
      0x2020...0x2022, 0x2024...0x2027, 0x2030, 0x2032...0x2033, 0x2035, 0x203B, 0x2103, 0x2105, 0x2109, 0x2116,
      0x2121...0x2122, 0x2153...0x2154, 0x215B...0x215E, 0x2160...0x216B, 0x2170...0x2179, 0x2190...0x2199,
      0x2200...0x22BF, 0x2460...0x24E9, 0x24EB...0x254B, 0x2550...0x2573, 0x2580...0x258F, 0x2592...0x2595,
      0x25A0...0x25A1, 0x25B2...0x25B3, 0x25BC...0x25BD, 0x25C6...0x25C8, 0x25CB, 0x25CE...0x25D1, 0x2605...0x2606,
      0x2609, 0x260E...0x260F, 0x2640, 0x2642, 0xE000...0xF8FF, 0xFFFD:
      true
    default: false
    }
  }
}
