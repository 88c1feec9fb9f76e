import TextModel

/// What each scalar is to the readers of an article: one look at a character tells who has to look again.
struct TextSign: OptionSet {
  let rawValue: UInt8

  /// Punctuation, a line feed, a sign: whatever is no letter, character or digit.
  static let mark = TextSign(rawValue: 1)
  /// A part of a number.
  static let numeral = TextSign(rawValue: 1 << 1)
  /// A date may begin here.
  static let date = TextSign(rawValue: 1 << 2)
  /// What stands around it may be a name.
  static let name = TextSign(rawValue: 1 << 3)
  /// 制
  static let system = TextSign(rawValue: 1 << 4)

  /// By scalar of the basic plane, all 65,536 of them; others are nothing of this.
  static let table: [TextSign] = {
    var table = [TextSign](repeating: [], count: 0x10000)
    let (numerals, names, dates) = (NumeralSign.table, NameCharacters.table, DateWords.shared.signs)
    let classes = CharacterClass.basicPlane
    // The classes from line breaks to plus signs stand together.
    let marks = CharacterClass.lineBreak.code...CharacterClass.plus.code
    let digit = CharacterClass.digit.code
    // Hangul, private use and the like have no signs of any kind.
    for scalar in [0..<0x3400, 0x4E00..<0xA000, 0xFE00..<0x10000].joined() {
      var sign: TextSign = marks.contains(classes[scalar]) ? .mark : []
      if numerals[scalar] != 0 { sign.insert(.numeral) }
      if classes[scalar] == digit || dates.mayBegin(UInt32(scalar)) { sign.insert(.date) }
      if names[scalar] & NameCharacters.introducesNames != 0 { sign.insert(.name) }
      table[scalar] = sign
    }
    table[0x5236].insert(.system)
    return table
  }()
}
