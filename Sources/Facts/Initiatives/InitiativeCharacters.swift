/// What a single character says about the names of initiatives: one table of bits by scalar of the basic plane.
enum InitiativeCharacters {
  /// Ends the phrase of a name to the left.
  static let stop: UInt8 = 1
  /// Ends the phrase between a quotation and its type noun.
  static let particle: UInt8 = 1 << 1
  /// Makes another word of a type noun before it: 行动态, 制度化, 工程师.
  static let continuation: UInt8 = 1 << 2
  /// Makes a word with 制 that names no system: 控制, 限制, 编制.
  static let withSystem: UInt8 = 1 << 3
  /// Begins one of the words for wholes that stand in front of names: 全县, 今年, 一项.
  static let whole: UInt8 = 1 << 4

  /// Begins an order word: 第一, （一）, 其次, ①.
  static let order: UInt8 = 1 << 5

  /// A digit or a numeral up to 十.
  static let numeral: UInt8 = 1 << 6

  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x10000)
    func set(_ characters: String, _ bit: UInt8) {
      for scalar in characters.unicodeScalars where scalar.value < 0x10000 { table[Int(scalar.value)] |= bit }
    }
    set("的了着或在对将把以为与和及等于从由按照并也还都使让被给向到之其该本各每此这那是有以来当据后前中就", stop)
    set("的了着和与及或等以是在将把让使被向从由于对为并也还都到中即", particle)
    set("化性师态家者员力量部队组室办局科站所长", continuation)
    set("控限编研机抵强绘监定复印学节管自法建体创录炮调配抑钳特试牵克压裁立防规遏腌酿熏卤缝印", withSystem)
    set("第其首再另最〇零○一二三四五六七八九十廿卅两双（([【〔｛{﹙［0123456789０１２３４５６７８９", order)
    set("〇零○一二三四五六七八九十两双0123456789０１２３４５６７８９", numeral)
    for scalar in 0x2460...0x2473 { table[scalar] |= order }
    for word in InitiativeBoundary.wholes { set(String(word.prefix(1)), whole) }
    return table
  }()

  @inline(__always)
  static func has(_ scalar: UInt32, _ trait: UInt8) -> Bool {
    scalar < 0x10000 && table[Int(scalar)] & trait != 0
  }
}
