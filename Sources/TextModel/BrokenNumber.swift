/// A number that extraction has broken by a blank: 3 80万元, 5 8个. Two numbers are told from one by what stands around
/// them, since a wrong joint makes a figure that the page does not have.
enum BrokenNumber {
  /// Whether the digits at a byte index, behind a blank, go on with the number with which the text so far ends.
  ///
  /// They do where a Han character or a mark of Chinese text stands before the number, a Han character, a sign of per
  /// cent or the line's end behind it, and what comes of both is a figure as prose has them: neither a telephone number
  /// nor one of several that stand in a row, no year with a month, nothing at a paragraph's start, where lists have
  /// their numbers.
  static func goesOn(at index: Int, of bytes: Span<UInt8>, behind count: Int, _ scalars: borrowing MutableSpan<UInt32>)
    -> Bool
  {
    var (start, digits, value, hasPoint) = (count, 0, 0, false)
    while start > 0 {
      let scalar = scalars[start - 1]
      if scalar == 0x2E, !hasPoint, start > 1, isDigit(scalars[start - 2]) {
        hasPoint = true
      } else if isDigit(scalar) {
        digits += 1
      } else {
        break
      }
      start -= 1
      if digits > longest { return false }
    }
    guard digits > 0, start > 0, scalars[start - 1] >= 0x2000 else { return false }
    let isPadded = scalars[start] & 0xF == 0 && !hasPoint
    for place in start..<count where isDigit(scalars[place]) { value = value * 10 + Int(scalars[place] & 0xF) }
    let isYear = digits == 4 && !hasPoint && value >= 1900 && value < 2100
    guard !isPadded, let more = digitsBehind(index, of: bytes, mayHavePoint: !hasPoint), digits + more <= longest,
      !(isYear && more <= 2)
    else { return false }
    return true
  }

  /// The figures of prose have no more digits.
  private static let longest = 9

  /// How many digits stand from an index on, where what follows them ends a number of prose; nil elsewhere.
  private static func digitsBehind(_ index: Int, of bytes: Span<UInt8>, mayHavePoint: Bool) -> Int? {
    var (position, digits, hasPoint, hasBlank) = (index, 0, !mayHavePoint, false)
    while position < bytes.count, digits <= longest {
      let (scalar, next) = Scalars.decode(bytes, at: position)
      if isDigit(scalar), !hasBlank {
        digits += 1
      } else if scalar == 0x2E, !hasPoint, !hasBlank {
        hasPoint = true
      } else if scalar == 0x20 {
        hasBlank = true
      } else {
        return scalar >= 0x4E00 && scalar < 0xA000 || endings.contains(scalar) ? digits : nil
      }
      position = next
    }
    return digits
  }

  /// Line ends and the signs that close a figure: %, ‰, ％, ℃, ㎡.
  private static let endings: [UInt32] = [0x0A, 0x0D, 0x25, 0x2030, 0xFF05, 0x2103, 0x33A1]

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 || scalar &- 0xFF10 < 10 }
}
