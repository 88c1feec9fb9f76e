import Facts
import Linting
import TextModel

/// The score of a game as it is printed: 88比80, 3∶2, 二比一.
struct Score {
  let left: Int
  let right: Int
  let range: Range<Int>

  private static let signs: ScalarSet = "比:：∶"
  private static let winners: Phrases = "总比分 大比分 总分 比分 两个"

  /// The score whose sign stands at an index.
  private init?(around sign: Int, _ text: LogicalText) {
    guard Score.signs.contains(text.scalar(sign)), let left = Score.number(endingAt: sign, text),
      let right = Score.number(at: sign + 1, text),
      // 2:15:08 is a time, 1:0.5 a ratio.
      !Score.signs.contains(text.scalar(right.range.upperBound)),
      !Score.signs.contains(text.scalar(left.range.lowerBound - 1)),
      text.characterClass(right.range.upperBound) != .period, text.characterClass(left.range.lowerBound - 1) != .period
    else { return nil }
    self.left = left.value
    self.right = right.value
    range = left.range.lowerBound..<right.range.upperBound
  }

  /// The scores of a range, in order.
  static func all(in range: Range<Int>, _ text: LogicalText) -> [Score] {
    range.compactMap { signs.contains(text.scalar($0)) ? Score(around: $0, text) : nil }
  }

  /// Whether another is the same, whichever side stands first.
  func isSame(as other: Score) -> Bool {
    left == other.left && right == other.right || left == other.right && right == other.left
  }

  /// Whether 以 leads to the score: 以88比80, 以总比分3比2. It is then told from the side that the sentence speaks of.
  func isLed(_ text: LogicalText) -> Bool {
    let start = text.range(ofAny: Score.winners, endingAt: range.lowerBound)?.lowerBound ?? range.lowerBound
    return text.has("以", at: start - 1)
  }

  /// Whether it is one of a list: 6∶4、4∶6.
  func isListed(_ text: LogicalText) -> Bool {
    let ends = [range.lowerBound - 1, range.upperBound]
    return ends.contains { text.characterClass($0) == .enumerationComma }
      || text.matches(any: Score.joints, at: ends[1])
      || text.matches(any: Score.joints, endingAt: range.lowerBound)
  }

  private static let joints: Phrases = "和 与 及"

  private static func number(endingAt end: Int, _ text: LogicalText) -> (value: Int, range: Range<Int>)? {
    var start = end
    while start > 0, end - start < 4, isNumeral(start - 1, text) { start -= 1 }
    guard start < end, let number = number(at: start, text), number.range.upperBound == end else { return nil }
    return number
  }

  /// A number below a thousand in digits, below a hundred in Han.
  private static func number(at index: Int, _ text: LogicalText) -> (value: Int, range: Range<Int>)? {
    if text.has("零", at: index) || text.has("〇", at: index) { return (0, index..<(index + 1)) }
    var (value, end) = (0, index)
    while end - index < 4, text.characterClass(end) == .digit {
      value = value * 10 + Int(Scalars.halfWidth(text.scalar(end)) & 15)
      end += 1
    }
    if end > index { return end - index < 4 ? (value, index..<end) : nil }
    return SmallNumber(at: index, in: text).map { ($0.value, $0.range) }
  }

  private static func isNumeral(_ index: Int, _ text: LogicalText) -> Bool {
    text.characterClass(index) == .digit || HanDigit.isNumeral(text.scalar(index))
  }
}
