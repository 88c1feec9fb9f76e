import TextModel

/// The first letters of the pinyin readings of ideographs as sets of bits, `a` the lowest: what a search compares.
enum InitialLetters {
  static let firstScalar: UInt32 = 0x4E00

  /// The letters of all readings of a scalar, 0 for what is no ideograph.
  static func bits(of scalar: UInt32) -> UInt32 {
    guard scalar >= firstScalar else { return 0 }
    let index = Int(scalar - firstScalar)
    let table = table
    return index < table.count ? table[index] : 0
  }

  static func bit(of letter: UInt32) -> UInt32 {
    letter >= 0x61 && letter <= 0x7A ? 1 << (letter - 0x61) : 0
  }

  /// By scalar, from `firstScalar`.
  static let table: [UInt32] = (firstScalar...0x9FFF).map { scalar in
    Pinyin.initials(of: scalar).reduce(0) { $0 | bit(of: UInt32($1)) }
  }
}
