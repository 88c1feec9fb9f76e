import TextModel

/// The pairs of neighbouring characters inside the lines of a page, by which it is told whether two lines join to a word:
/// 周 and 边, where 周边 stands elsewhere. Letters count as one letter, digits as one digit.
struct JointWords {
  /// By hash: few enough fall together on a page.
  private var bits = [UInt64](repeating: 0, count: 4096)

  /// - Parameter lines: how many lines of the page are looked at.
  init(_ lines: Range<Int>, _ shapes: [LineShape], in snapshot: Snapshot) {
    let bytes = snapshot.bytes.span
    let tableArray = CharacterClass.basicPlane
    let table = tableArray.span
    var words = bits.mutableSpan
    for line in lines where !shapes[line].isBlank {
      let content = snapshot.lines.contentRange(ofLine: line, in: bytes)
      var index = content.lowerBound
      var previous: UInt32 = 0
      while index < content.upperBound {
        // Most characters are ideographs behind another one.
        while previous != 0, index &+ 6 <= content.upperBound, let pair = Scalars.ideographs(bytes, at: index) {
          JointWords.insert(previous, pair.first, into: &words)
          JointWords.insert(pair.first, pair.second, into: &words)
          previous = pair.second
          index &+= 6
        }
        if index >= content.upperBound { break }
        let (scalar, next) = Scalars.decode(bytes, at: index)
        index = next
        let sign: UInt32
        if scalar &- 0x4E00 <= 0x51FF {
          sign = scalar
        } else {
          // The table holds all scalars up to FFFF.
          let kind = unsafe scalar < 0x10000 ? CharacterClass(code: table[unchecked: Int(scalar)]) : .other
          if kind == .space { continue }
          sign = JointWords.sign(scalar, kind)
        }
        if previous != 0, sign != 0 { JointWords.insert(previous, sign, into: &words) }
        previous = sign
      }
    }
  }

  @inline(__always)
  private static func insert(_ first: UInt32, _ second: UInt32, into words: inout MutableSpan<UInt64>) {
    // In bounds: there is a bit for each of the eighteen bits of a place.
    let place = JointWords.place(first, second)
    unsafe words[unchecked: place >> 6] |= 1 << UInt64(place & 63)
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
    let place = JointWords.place(first, second)
    return bits[place >> 6] >> UInt64(place & 63) & 1 != 0
  }

  private static func place(_ first: UInt32, _ second: UInt32) -> Int {
    let hash = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    return Int(hash >> 46)
  }
}
