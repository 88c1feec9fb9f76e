import TextModel

/// The pairs of neighbouring characters inside the lines of a page, by which it is told whether two lines join to a word:
/// 周 and 边, where 周边 stands elsewhere. Letters count as one letter, digits as one digit.
struct JointWords {
  /// By hash: few enough fall together on a page.
  private var bits = [UInt64](count: 4096, of: 0)

  /// - Parameter places: those of the pairs.
  init(_ places: [Int32]) {
    var words = bits.mutableSpan
    for place in places {
      // In bounds: there is a bit for each of the eighteen bits of a place.
      let place = Int(place) & 0x3FFFF
      unsafe words[unchecked: place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  /// What a character counts as; 0 for marks, which join nothing.
  static func sign(_ scalar: UInt32, _ kind: CharacterClass) -> UInt32 {
    switch kind {
    case .han: scalar
    case .digit: 0x30
    case .latin: 0x41
    default: 0
    }
  }

  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    let place = Int(JointWords.place(first, second))
    return bits[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  /// The place of a pair: eighteen bits.
  @inline(__always)
  static func place(_ first: UInt32, _ second: UInt32) -> Int32 {
    let hash = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    return Int32(truncatingIfNeeded: hash >> 46)
  }
}
