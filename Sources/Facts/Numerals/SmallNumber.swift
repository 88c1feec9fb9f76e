package import TextModel

/// A number from 1 to 99 in Han numerals or digits, at a place of a text.
package struct SmallNumber {
  package let value: Int
  package let range: Range<Int>

  package init?(at index: Int, in text: borrowing LogicalText) {
    var end = index
    var digits = 0
    while end < text.count, end - index < 3, text.characterClass(end) == .digit {
      digits = digits * 10 + Int(Scalars.halfWidth(text.scalar(end))) - 0x30
      end += 1
    }
    if end > index {
      guard end - index <= 2, text.characterClass(index - 1) != .digit, text.characterClass(index - 1) != .period else {
        return nil
      }
      value = digits
      range = index..<end
      return
    }
    guard let (number, length) = SmallNumber.han(at: index, in: text) else { return nil }
    value = number
    range = index..<(index + length)
  }

  /// Whether it counts: no ordinal, and not the rest of another number.
  package func isCount(in text: LogicalText) -> Bool {
    let before = range.lowerBound - 1
    return !text.has("第", at: before) && !HanDigit.isNumeral(text.scalar(before))
      && text.characterClass(before) != .digit
  }

  /// 五, 十, 十二, 二十, 二十四.
  private static func han(at index: Int, in text: borrowing LogicalText) -> (Int, Int)? {
    let ten: UInt32 = 0x5341
    let first = text.scalar(index)
    let second = text.scalar(index + 1)
    if first == ten {
      if let unit = HanDigit.value(second) { return (10 + unit, 2) }
      return (10, 1)
    }
    guard let digit = HanDigit.value(first), digit > 0 else { return nil }
    if second == ten {
      if let unit = HanDigit.value(text.scalar(index + 2)) { return (digit * 10 + unit, 3) }
      return (digit * 10, 2)
    }
    return HanDigit.isNumeral(second) ? nil : (digit, 1)
  }
}
