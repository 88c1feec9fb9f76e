import Facts
import Linting
import TextModel

/// A list without ordinals and without 、 behind its number and a colon, whose items are clauses of one length:
/// 五项举措：午间办事不打烊，周末办事可预约，老人证照上门办.
struct ParallelClauses {
  let value: Int
  /// The number with its classifier and its noun.
  let announced: Range<Int>
  let items: [Range<Int>]
  let severity: Severity

  /// As the count may be of couplets, of which each takes two clauses.
  var isWrong: Bool { value != items.count && items.count % value != 0 && abs(value - items.count) <= 3 }

  private static let reach = 160
  private static let ordinals: Phrases = "一是 二是 第一 第二 首先 其次 一要 二要 一方面 另一方面 等 其中 例如 比如 或者 要么 还有 另有 另外"

  /// Nil unless such a list opens at a colon and fills the rest of the sentence.
  init?(at mark: Int, in context: ArticleContext) {
    let text = context.text
    // 两本书：一本是…，一本是… is counted elsewhere.
    guard text.characterClass(mark) == .colon, text.characterClass(mark + 1) == .han, !text.has("一", at: mark + 1),
      !text.has("先", at: mark + 1),
      let head = context.clause(at: mark - 1), let sentence = context.sentence(at: mark),
      sentence.upperBound - mark <= ParallelClauses.reach,
      let count = AnnouncedList.count(before: mark, from: head.lowerBound, text)
    else { return nil }
    var end = sentence.upperBound
    while end > mark, text.characterClass(end - 1) != .han, text.characterClass(end - 1) != .closeQuote { end -= 1 }
    var items: [Range<Int>] = []
    var start = mark + 1
    for index in start..<max(start, end) {
      switch text.characterClass(index) {
      case .comma:
        items.append(start..<index)
        start = index + 1
      case .colon, .semicolon, .enumerationComma, .digit, .openBracket: return nil
      default: break
      }
    }
    items.append(start..<end)
    let lengths = items.map { item in item.count { text.characterClass($0) == .han } }
    guard items.count >= 3, let shortest = lengths.min(), let longest = lengths.max(), shortest >= 3, longest <= 14,
      longest - shortest <= 2, text.first(of: ParallelClauses.ordinals, in: (mark + 1)..<end) == nil
    else { return nil }
    value = count.value
    announced = count.range.lowerBound..<mark
    self.items = items
    severity = longest == shortest ? .warning : .information
  }
}
