import TextModel

/// What each scalar is to the readers of an article: one look at a character tells who has to look again.
enum TextSign {
  /// Punctuation, a line feed, a sign: whatever is no letter, character or digit.
  static var mark: UInt8 { 1 }
  /// A part of a number.
  static var numeral: UInt8 { 1 << 1 }
  /// A date may begin here.
  static var date: UInt8 { 1 << 2 }
  /// What stands around it may be a name.
  static var name: UInt8 { 1 << 3 }
  /// 制
  static var system: UInt8 { 1 << 4 }

  /// By scalar of the basic plane, all 65,536 of them; others are nothing of this.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x10000)
    let (numerals, names, dates) = (NumeralSign.table, NameCharacters.table, DateWords.shared.signs)
    let classes = CharacterClass.basicPlane
    // The classes from line breaks to plus signs stand together.
    let marks = CharacterClass.lineBreak.code...CharacterClass.plus.code
    let digit = CharacterClass.digit.code
    // Hangul, private use and the like have no signs of any kind.
    for scalar in [0..<0x3400, 0x4E00..<0xA000, 0xFE00..<0x10000].joined() {
      var sign: UInt8 = marks.contains(classes[scalar]) ? mark : 0
      if numerals[scalar] != 0 { sign |= numeral }
      if classes[scalar] == digit || dates.mayBegin(UInt32(scalar)) { sign |= date }
      if names[scalar] & NameCharacters.introducesNames != 0 { sign |= name }
      table[scalar] = sign
    }
    table[0x5236] |= system
    return table
  }()
}
