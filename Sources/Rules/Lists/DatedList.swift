import Facts
import Linting
import TextModel

/// A number of evenings, exams or the like with the day of each: 共五场，每晚一场，日期分别为6月3日、10日、17日和24日.
struct DatedList {
  let value: Int
  /// The number with its classifier.
  let announced: Range<Int>
  let items: [Range<Int>]

  var isWrong: Bool { value != items.count }

  private static let units: Phrases = "场 次 天 期 轮 站 批 讲 课 节"
  private static let joints: Phrases = "、 和 及 以及 与"
  private static let kinds: Set<DateMention.Kind> = [.day, .month, .year]
  private static let notOfAll: Phrases = "每 第 另 其中 近 约"

  /// How far before the words the number stands, and behind them the list goes on, at most.
  private static let reach = 100
  private static let remainders: Phrases = "其中 待定 另行 其余 其他 剩余 余下 最后一 还有"

  /// Behind 分别为, 分别于 and the like; the number stands in the sentence before.
  init?(behind words: Range<Int>, in context: ArticleContext) {
    guard let clause = context.clause(at: words.lowerBound), let sentence = context.sentence(at: words.lowerBound),
      words.upperBound < clause.upperBound
    else { return nil }
    // 其中理论考试时间为…，第三场待定: not of all.
    let start = max(sentence.lowerBound, words.lowerBound - DatedList.reach)
    let around = start..<min(sentence.upperBound, words.upperBound + DatedList.reach)
    if context.text.first(of: DatedList.remainders, in: around) != nil { return nil }
    self.init(
      DatedList.numbers(in: start..<words.lowerBound, context),
      words.upperBound..<min(clause.upperBound, words.upperBound + DatedList.reach), context)
  }

  /// Behind a colon or in brackets, directly behind the number and its noun.
  init?(at mark: Int, in context: ArticleContext) {
    let text = context.text
    guard let head = context.clause(at: mark - 1) else { return nil }
    let end: Int
    if text.characterClass(mark) == .openBracket {
      let close = (mark + 1..<min(text.count, mark + 60)).first { text.characterClass($0) == .closeBracket }
      guard let close else { return nil }
      end = close
    } else {
      guard let clause = context.clause(at: mark + 1) else { return nil }
      end = clause.upperBound
    }
    guard end > mark + 1 else { return nil }
    let near = max(head.lowerBound, mark - 12)..<mark
    self.init(DatedList.numbers(in: near, context), (mark + 1)..<end, context)
  }

  private init?(_ numbers: [(value: Int, range: Range<Int>)], _ list: Range<Int>, _ context: ArticleContext) {
    let text = context.text
    let dates = context.dates(in: list).map { context.facts.dates[$0] }
    guard numbers.count == 1, let number = numbers.first, dates.count >= 2, let first = dates.first,
      let last = dates.last, first.range.lowerBound == list.lowerBound, DatedList.kinds.contains(first.kind),
      !text.has("等", at: last.range.upperBound),
      dates.allSatisfy({ $0.kind == first.kind && $0.end == nil && !$0.isRelative }),
      zip(dates, dates.dropFirst()).allSatisfy({ left, right in
        left.range.upperBound < right.range.lowerBound
          && text.spells(any: DatedList.joints, left.range.upperBound..<right.range.lowerBound)
      })
    else { return nil }
    value = number.value
    announced = number.range
    items = dates.map(\.range)
  }

  /// The numbers of a range that may count what has a date each.
  private static func numbers(in range: Range<Int>, _ context: ArticleContext) -> [(value: Int, range: Range<Int>)] {
    let text = context.text
    var result: [(value: Int, range: Range<Int>)] = []
    for index in range {
      guard let number = SmallNumber(at: index, in: text), number.isCount(in: text), (2...20).contains(number.value),
        let unit = text.range(ofAny: units, at: number.range.upperBound), unit.upperBound <= range.upperBound,
        text.first(of: notOfAll, in: max(range.lowerBound, index - 3)..<index) == nil
      else { continue }
      result.append((number.value, index..<unit.upperBound))
    }
    return result
  }

  private static let weekWords: Phrases = "周 星期"
  private static let weekly: Phrases = "每周 一周"
  private static let turns: Phrases = "次 天 节 场 晚 趟"

  /// 每周二、四、六上课，每周四次: the weekdays behind 每周 against how often it is said to be.
  init?(weekly word: Range<Int>, in context: ArticleContext) {
    let text = context.text
    guard let sentence = context.sentence(at: word.lowerBound) else { return nil }
    var items: [Range<Int>] = []
    var place = word.upperBound
    while HanDigit.weekday(text.scalar(place)) != nil, items.count < 8 {
      items.append(place..<(place + 1))
      guard let joint = text.range(ofAny: DatedList.joints, at: place + 1) else { break }
      place = text.range(ofAny: DatedList.weekWords, at: joint.upperBound)?.upperBound ?? joint.upperBound
    }
    guard items.count >= 2, let end = items.last?.upperBound,
      let again = text.first(of: DatedList.weekly, in: end..<max(end, min(sentence.upperBound, end + DatedList.reach)))
    else { return nil }
    // 每周开放四天
    let numbers = (again.upperBound..<(again.upperBound + 4)).compactMap { SmallNumber(at: $0, in: text) }
    guard let number = numbers.first, number.isCount(in: text),
      let turn = text.range(ofAny: DatedList.turns, at: number.range.upperBound),
      // Mornings and afternoons count apart.
      number.value % items.count != 0, number.value >= 2
    else { return nil }
    value = number.value
    announced = number.range.lowerBound..<turn.upperBound
    self.items = items
  }
}
