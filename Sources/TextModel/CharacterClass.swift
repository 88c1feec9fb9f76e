/// What a character is to a reader of Chinese newspaper text, whatever its width.
///
/// `,` and `，` are both `.comma`: a page extracted with half-width punctuation reads like any other, and only the
/// rules about width look at the scalar itself.
@usableFromInline
package enum CharacterClass: UInt8, Sendable {
  /// Ideographs, radicals, compatibility ideographs and `〇`.
  case han
  /// ASCII and full-width digits.
  case digit
  /// ASCII and full-width Latin letters.
  case latin
  /// Blanks: ASCII space, tab, no-break space, the general-punctuation spaces, `U+3000`.
  case space
  /// LF or CR: in a logical text the border of a paragraph.
  case lineBreak
  /// `，` and `,`
  case comma
  /// `。` `！` `？` and their half-width and full-width variants, not the ASCII full stop.
  case stop
  /// `、`
  case enumerationComma
  /// `；` and `;`
  case semicolon
  /// `：` and `:` and the ratio sign `∶`
  case colon
  /// `“` `‘` `「` `『` `﹃` `﹁`
  case openQuote
  /// `”` `’` `」` `』` `﹄` `﹂`
  case closeQuote
  /// `（` `(` `【` `[` `〔` `｛` `{`
  case openBracket
  /// `）` `)` `】` `]` `〕` `｝` `}`
  case closeBracket
  /// `《` `〈`
  case openTitle
  /// `》` `〉`
  case closeTitle
  /// `—` `–` `―` `─` and the hyphens `-` `－` `−`
  case dash
  /// `…`
  case ellipsis
  /// `·` and its look-alikes
  case middleDot
  /// `%` `％` `‰`
  case percent
  /// `~` `～` `〜`
  case tilde
  /// `.` and `．`
  case period
  /// `/` `／`
  case slash
  /// `+` `＋`
  case plus
  /// `U+FFFD` and private-use characters: what extraction could not read.
  case replacement
  /// Control and format characters that print nothing.
  case invisible
  /// Bullets, ornaments, arithmetic and other signs.
  case symbol
  /// Letters of other scripts, emoji, everything else.
  case other

  /// The class of a code taken from `rawValue`; `.other` for a number that is none.
  ///
  /// Codes are read for every character of every page, also by other modules, so this and `==` are inlined there.
  @inlinable
  @inline(__always)
  package init(code: UInt8) {
    // The cases are numbered in order from 0 and take a byte, so that a number up to the last one is a case.
    self = unsafe code <= CharacterClass.lastCode ? unsafeBitCast(code, to: CharacterClass.self) : .other
  }

  @inlinable
  @inline(__always)
  package static var lastCode: UInt8 { 27 }

  @inlinable
  @inline(__always)
  package var code: UInt8 { unsafe unsafeBitCast(self, to: UInt8.self) }

  @inlinable
  @inline(__always)
  package static func == (left: CharacterClass, right: CharacterClass) -> Bool { left.code == right.code }

  /// Punctuation that belongs to Chinese text in either width.
  @inlinable
  package var isPunctuation: Bool {
    switch self {
    case .comma, .stop, .enumerationComma, .semicolon, .colon, .openQuote, .closeQuote, .openBracket, .closeBracket,
      .openTitle, .closeTitle, .dash, .ellipsis, .middleDot, .tilde:
      true
    default: false
    }
  }

  @inlinable
  package var isOpening: Bool { self == .openQuote || self == .openBracket || self == .openTitle }
  @inlinable
  package var isClosing: Bool { self == .closeQuote || self == .closeBracket || self == .closeTitle }

  /// Marks that end a clause: commas, semicolons, colons and stops, but not `、`, which joins the items of a list.
  @inlinable
  package var endsClause: Bool {
    self == .comma || self == .stop || self == .semicolon || self == .colon || self == .lineBreak
  }

  /// Marks that end a sentence.
  @inlinable
  package var endsSentence: Bool { self == .stop || self == .lineBreak }

  /// The class of one scalar.
  @inlinable
  package static func of(_ scalar: UInt32) -> CharacterClass {
    if scalar < 0x10000 {
      CharacterClass(code: basicPlane[Int(scalar)])
    } else {
      ofSupplementary(scalar)
    }
  }

  @usableFromInline
  static func ofSupplementary(_ scalar: UInt32) -> CharacterClass {
    switch scalar {
    case 0x20000...0x3FFFF: .han
    case 0xF0000...0x10FFFF: .replacement
    case 0xE0000...0xE0FFF: .invisible
    default: .other
    }
  }

  /// The class of each scalar of the basic plane, by its number.
  @usableFromInline package static let basicPlane: [UInt8] = {
    var table = [UInt8](repeating: CharacterClass.other.rawValue, count: 0x10000)
    func set(_ range: ClosedRange<Int>, _ value: CharacterClass) {
      for scalar in range { table[scalar] = value.rawValue }
    }
    func set(_ scalars: String, _ value: CharacterClass) {
      for scalar in scalars.unicodeScalars where scalar.value < 0x10000 { table[Int(scalar.value)] = value.rawValue }
    }
    set(0x00...0x1F, .invisible)
    set(0x7F...0x9F, .invisible)
    set(0x21...0x2F, .symbol)
    set(0x3A...0x40, .symbol)
    set(0x5B...0x60, .symbol)
    set(0x7B...0x7E, .symbol)
    set(0xA1...0xBF, .symbol)
    set(0x2010...0x205E, .symbol)
    set(0x2100...0x214F, .symbol)
    set(0x2190...0x2BFF, .symbol)
    set(0x3003...0x3020, .symbol)
    set(0x3200...0x33FF, .symbol)
    set(0xFE30...0xFE6F, .symbol)
    set(0xFF01...0xFF0F, .symbol)
    set(0xFF1A...0xFF20, .symbol)
    set(0xFF3B...0xFF40, .symbol)
    set(0xFF5B...0xFF65, .symbol)
    set(0xFFE0...0xFFEE, .symbol)
    set(0x2E80...0x2FDF, .han)
    set(0x31C0...0x31EF, .han)
    set(0x3400...0x4DBF, .han)
    set(0x4E00...0x9FFF, .han)
    set(0xF900...0xFAFF, .han)
    set("〇", .han)
    set(0x30...0x39, .digit)
    set(0xFF10...0xFF19, .digit)
    set(0x41...0x5A, .latin)
    set(0x61...0x7A, .latin)
    set(0xC0...0x24F, .latin)
    set("×÷", .symbol)
    set(0xFF21...0xFF3A, .latin)
    set(0xFF41...0xFF5A, .latin)
    set(0x2000...0x200A, .space)
    set("\u{09}\u{20}\u{A0}\u{1680}\u{202F}\u{205F}\u{3000}", .space)
    set("\u{0A}\u{0D}", .lineBreak)
    set(0x200B...0x200F, .invisible)
    set(0x2028...0x202E, .invisible)
    set(0x2060...0x206F, .invisible)
    set(0xFE00...0xFE0F, .invisible)
    set("\u{AD}\u{FEFF}\u{3164}\u{115F}\u{1160}", .invisible)
    set("，,﹐", .comma)
    set("。！？!?｡﹖﹗", .stop)
    set("、､﹑", .enumerationComma)
    set("；;﹔", .semicolon)
    set("：:∶﹕", .colon)
    set("“‘「『﹃﹁｢〝", .openQuote)
    set("”’」』﹄﹂｣〞〟", .closeQuote)
    set("（([【〔｛{﹙［", .openBracket)
    set(")）]】〕｝}﹚］", .closeBracket)
    set("《〈︽︿", .openTitle)
    set("》〉︾﹀", .closeTitle)
    set("—–―─━-－−‐‑﹣", .dash)
    set("…⋯", .ellipsis)
    set("·•‧・･∙⋅", .middleDot)
    set("%％‰", .percent)
    set("~～〜", .tilde)
    set(".．", .period)
    set("/／", .slash)
    set("+＋", .plus)
    set(0xE000...0xF8FF, .replacement)
    set("\u{FFFD}", .replacement)
    return table
  }()
}
