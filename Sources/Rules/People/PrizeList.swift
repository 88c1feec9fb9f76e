import Linting
import TextModel

/// Who won which prize of one contest: 一等奖唐雅雯；二等奖贺子轩、黎思远；三等奖温可欣.
struct PrizeList {
  /// The prizes behind the first.
  static let grades = ["二等奖", "银奖"]
  private static let prizes: Phrases = "特等奖 一等奖 二等奖 三等奖 优秀奖 优胜奖 金奖 银奖 铜奖"
  private static let leads: Phrases = "获得者 得主 分别是 分别为 为 是 有 由"
  private static let limit = 24
  private static let reach = 300

  /// The names of each prize.
  private var names: [[Range<Int>]] = []

  /// Nil unless the sentence gives names for two prizes and more, and these words name the first of those behind the first.
  init?(firstAt word: Range<Int>, in context: ArticleContext) {
    let text = context.text
    guard let clause = context.clause(at: word.lowerBound), clause.lowerBound == word.lowerBound,
      let sentence = context.sentence(at: word.lowerBound)
    else { return nil }
    var clauses: [Range<Int>] = []
    var start = max(sentence.lowerBound, word.lowerBound - PrizeList.reach)
    let end = min(sentence.upperBound, word.upperBound + PrizeList.reach)
    while start < end, clauses.count < PrizeList.limit {
      guard let next = context.clause(at: start) else {
        start += 1
        continue
      }
      clauses.append(next)
      start = next.upperBound + 1
    }
    for (place, clause) in clauses.enumerated() {
      guard let prize = text.range(ofAny: PrizeList.prizes, at: clause.lowerBound) else { continue }
      // 一等奖：唐雅雯
      let isAlone = prize.upperBound == clause.upperBound && text.characterClass(clause.upperBound) == .colon
      if isAlone && place + 1 >= clauses.count { continue }
      let rest = isAlone ? clauses[place + 1] : prize.upperBound..<clause.upperBound
      let lead = text.range(ofAny: PrizeList.leads, at: rest.lowerBound)
      let start = min(lead?.upperBound ?? rest.lowerBound, rest.upperBound)
      names.append(PrizeList.names(in: start..<rest.upperBound, text))
    }
    guard names.count >= 2 else { return nil }
  }

  private static func names(in range: Range<Int>, _ text: LogicalText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound
    where index == range.upperBound || text.characterClass(index) == .enumerationComma {
      if start < index, PersonDuplicateInList.isName(start..<index, text) { result.append(start..<index) }
      start = index + 1
    }
    return result
  }

  /// A name that stands under two prizes: the second place and the first.
  func twice(_ text: LogicalText) -> (second: Range<Int>, first: Range<Int>)? {
    for (place, group) in names.enumerated() {
      for name in group {
        let earlier = names[..<place].lazy.flatMap { $0 }.first { text.string($0) == text.string(name) }
        if let earlier { return (name, earlier) }
      }
    }
    return nil
  }
}
