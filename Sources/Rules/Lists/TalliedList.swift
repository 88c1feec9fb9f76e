import Facts
import Linting
import TextModel

/// A list that no 、 joins, with its number: 分三步走：先…，再…，最后…; “起步”“跨越”“腾飞”三个部分; 三个孩子：一个…，一个…，一个….
struct TalliedList {
  let value: Int
  /// The number with its classifier.
  let announced: Range<Int>
  let items: [Range<Int>]

  /// What a step of several is opened by.
  private static let openings: Phrases = "首先 先 第一步 其次 再次 再 接着 然后 随后 之后 而后 继而 最后 末了 最终"
  private static let firsts: ScalarSet = "先首第"

  /// How far such a list goes on at most.
  private static let reach = 400

  /// What follows an index in its sentence, as far as a list reaches.
  private static func rest(of sentence: Range<Int>, from index: Int) -> Range<Int> {
    index..<max(index, min(sentence.upperBound, index + reach))
  }

  /// 三步走 and the clauses behind it that each open a step.
  init?(stages hit: Range<Int>, in context: ArticleContext) {
    let text = context.text
    guard let sentence = context.sentence(at: hit.lowerBound),
      let number = SmallNumber(at: hit.lowerBound - 1, in: text), number.range.upperBound == hit.lowerBound
    else { return nil }
    let steps = TalliedList.rest(of: sentence, from: hit.upperBound).compactMap { index in
      text.characterClass(index - 1).endsClause ? text.range(ofAny: TalliedList.openings, at: index) : nil
    }
    guard let first = steps.first, steps.count >= 2, TalliedList.firsts.contains(text.scalar(first.lowerBound)) else {
      return nil
    }
    self.init(number, hit, steps)
  }

  /// What is numbered without 第: 一组去山区，二组去库区.
  private static let series = ["组", "期", "队", "路", "档", "线", "标段"]
  /// The words that such a list begins with.
  static let openingsOfSeries = series.map { "一" + $0 }

  /// 分成三个小组，一组…，二组…，三组…: nil unless the clauses run on by number.
  init?(series hit: Range<Int>, in context: ArticleContext) {
    let text = context.text
    guard let sentence = context.sentence(at: hit.lowerBound), text.characterClass(hit.lowerBound - 1).endsClause else {
      return nil
    }
    let noun = text.string(hit.lowerBound + 1..<hit.upperBound)
    var items = [hit]
    for index in TalliedList.rest(of: sentence, from: hit.upperBound)
    where text.characterClass(index - 1).endsClause {
      guard let number = SmallNumber(at: index, in: text), number.value == items.count + 1,
        text.matches(noun, at: number.range.upperBound)
      else { continue }
      items.append(index..<(number.range.upperBound + hit.count - 1))
    }
    let near = max(sentence.lowerBound, hit.lowerBound - 12)..<hit.lowerBound
    guard items.count >= 2,
      let number = near.compactMap({ SmallNumber(at: $0, in: text) }).last(where: { number in
        let behind = number.range.upperBound..<min(hit.lowerBound, number.range.upperBound + 4)
        return number.value >= 2 && behind.contains { text.matches(noun, at: $0) }
      }), !text.matches("第", endingAt: number.range.lowerBound)
    else { return nil }
    self.init(number, number.range.upperBound..<number.range.upperBound, items)
  }

  /// Nil unless such a list is told by its number behind a closing mark, or announced before a colon.
  init?(at mark: Int, in context: ArticleContext) {
    switch context.text.characterClass(mark) {
    case .closeQuote:
      if context.text.has("字", at: mark + 2) {
        self.init(charactersIn: mark, context.text)
      } else {
        self.init(quotes: mark, .openQuote, .closeQuote, context.text)
      }
    case .closeTitle: self.init(quotes: mark, .openTitle, .closeTitle, context.text)
    case .colon:
      if context.text.characterClass(mark + 1) == .openQuote {
        self.init(quotesBehind: mark, context)
      } else {
        self.init(ones: mark, context)
      }
    default: return nil
    }
  }

  private static let mottoes: Phrases = "字诀 字经 字口诀 字要诀 字秘诀 字法 字工作法 字方针 字箴言 字真经 字准则 字家训"

  /// “望、闻、问、切”四字诀: characters that 、 parts in one pair of marks.
  private init?(charactersIn mark: Int, _ text: LogicalText) {
    guard let number = SmallNumber(at: mark + 1, in: text),
      text.matches(any: TalliedList.mottoes, at: number.range.upperBound),
      let start = (max(0, mark - 26)..<mark).last(where: { text.characterClass($0) == .openQuote })
    else { return nil }
    let items = ((start + 1)..<mark).filter { text.characterClass($0) == .han }.map { $0..<($0 + 1) }
    guard items.count >= 3, ((start + 1)..<mark).count == items.count * 2 - 1,
      zip(items, items.dropFirst()).allSatisfy({
        text.characterClass($0.upperBound) == .enumerationComma && $1.lowerBound == $0.upperBound + 1
      })
    else { return nil }
    self.init(number, number.range.upperBound..<(number.range.upperBound + 1), items)
  }

  private static let leads: Phrases = "作为 是 为 这 共 等"
  private static let goings: Phrases = "等 和 与 及 、"

  /// Names in quotation marks side by side, then their number.
  private init?(quotes mark: Int, _ opening: CharacterClass, _ closing: CharacterClass, _ text: LogicalText) {
    // “礼让斑马线”“清洁楼道”作为两个抓手
    let start = text.range(ofAny: TalliedList.leads, at: mark + 1)?.upperBound ?? mark + 1
    guard let number = SmallNumber(at: start, in: text), (2...12).contains(number.value),
      let measure = text.range(ofAny: AnnouncedList.measures, at: number.range.upperBound)
    else { return nil }
    var items: [Range<Int>] = []
    var end = mark
    while items.count < 12, text.characterClass(end) == closing,
      let start = (max(0, end - 16)..<end).last(where: { text.characterClass($0) == opening })
    {
      // “属狗？”“属狗。”两位老人: what is said is no item.
      if text.characterClass(end - 1).endsClause { return nil }
      items.insert(start..<(end + 1), at: 0)
      end = start - 1
      if text.characterClass(end) == .enumerationComma { end -= 1 }
    }
    guard items.count >= 3, let first = items.first,
      !text.matches(any: TalliedList.goings, endingAt: first.lowerBound)
    else { return nil }
    // 等三份: no fewer than are named.
    if text.has("等", at: mark + 1), items.count <= number.value { return nil }
    self.init(number, measure, items)
  }

  /// 分为四个单元：“旧时渡口”“匠人匠心”“古镇新貌”，: the number before the colon, the names side by side behind it.
  private init?(quotesBehind mark: Int, _ context: ArticleContext) {
    let text = context.text
    var items: [Range<Int>] = []
    var start = mark + 1
    while items.count < 12, text.characterClass(start) == .openQuote,
      let end = (start + 1..<min(text.count, start + 17)).first(where: { text.characterClass($0) == .closeQuote })
    {
      items.append(start..<(end + 1))
      start = end + 1
    }
    guard items.count >= 2, text.characterClass(start).endsClause, let head = context.clause(at: mark - 1) else {
      return nil
    }
    let near = max(head.lowerBound, mark - 8)..<mark
    for index in near.reversed() {
      guard let number = SmallNumber(at: index, in: text), (2...12).contains(number.value),
        let measure = text.range(ofAny: AnnouncedList.measures, at: number.range.upperBound),
        measure.upperBound + 4 >= mark
      else { continue }
      guard number.isCount(in: text) else { return nil }
      self.init(number, measure, items)
      return
    }
    return nil
  }

  private static let others: Phrases = "还有 再 其余 两 二"

  /// What is told of one after the other: 一个在北京，一个在上海.
  init?(onesBehind comma: Int, _ context: ArticleContext) {
    let text = context.text
    let one = text.string((comma + 1)..<(comma + 3))
    guard text.characterClass(comma) == .comma, let sentence = context.sentence(at: comma),
      text.first(one, in: max(sentence.lowerBound, comma - 60)..<comma) == nil
    else { return nil }
    self.init(ones: comma, context)
  }

  private init?(ones mark: Int, _ context: ArticleContext) {
    let text = context.text
    guard text.has("一", at: mark + 1), let sentence = context.sentence(at: mark),
      let measure = text.range(ofAny: AnnouncedList.measures, at: mark + 2)
    else { return nil }
    let one = text.string(mark + 1..<measure.upperBound)
    var items: [Range<Int>] = []
    for index in TalliedList.rest(of: sentence, from: mark + 1) where text.characterClass(index - 1).endsClause {
      let place = text.has("另", at: index) ? index + 1 : index
      if text.matches(one, at: place) {
        items.append(index..<(place + measure.count + 1))
      } else if text.matches(any: TalliedList.others, at: place) {
        return nil
      }
    }
    let near = max(sentence.lowerBound, mark - 9)..<mark
    let unit = text.string(measure)
    let numbers = near.compactMap { SmallNumber(at: $0, in: text) }
    guard items.count >= 2,
      let number = numbers.last(where: { $0.value >= 2 && text.matches(unit, at: $0.range.upperBound) }),
      !text.matches("第", endingAt: number.range.lowerBound),
      !HanDigit.isNumeral(text.scalar(number.range.lowerBound - 1))
    else { return nil }
    self.init(number, number.range.upperBound..<(number.range.upperBound + measure.count), items)
  }

  private init(_ number: SmallNumber, _ measure: Range<Int>, _ items: [Range<Int>]) {
    value = number.value
    announced = number.range.lowerBound..<measure.upperBound
    self.items = items
  }
}
