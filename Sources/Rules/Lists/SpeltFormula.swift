import Facts
import Linting
import TextModel

extension LogicalText {
  /// What stands between the marks of one kind in a range.
  fileprivate func pieces(of range: Range<Int>, at mark: CharacterClass) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where characterClass(index) == mark {
      result.append(start..<index)
      start = index + 1
    }
    return result + [start..<range.upperBound]
  }
}

/// A name with a number in quotation marks whose parts follow in the same sentence, each with the noun that is counted:
/// “三清”行动，即清垃圾、清沟塘、清残垣; “四个一”制度：一人一档、一户一策….
struct SpeltFormula {
  let expected: Int
  /// The name with its quotation marks.
  let range: Range<Int>
  let parts: [Range<Int>]

  private static let measures: Phrases = "张 项 本 份 条 道 支 个 件 类 种 套 级 大"

  /// How many characters of a sentence are looked through.
  private static let reach = 120

  /// Nil unless such a name opens at a quotation mark.
  init?(at mark: Int, _ number: SmallNumber, in context: ArticleContext) {
    let text = context.text
    guard (2...10).contains(number.value),
      let close = (number.range.upperBound..<(number.range.upperBound + 4)).first(where: {
        text.characterClass($0) == .closeQuote
      }),
      let sentence = context.sentence(at: mark)
    else { return nil }
    // 清 of “三清”, 一 of “四个一”, 亮 of “三亮”.
    let noun = text.scalar(close - 1)
    let length = close - number.range.upperBound
    // “四张清单”: a measure and a noun of two characters.
    let isMeasured = length == 3 && text.matches(any: SpeltFormula.measures, at: number.range.upperBound)
    // “五必访”: a verb of two characters.
    let isVerb = length == 2 && !text.matches("个", at: number.range.upperBound)
    guard length <= 2 || isMeasured,
      text.characterClass(close - 1) == .han
    else { return nil }
    let end = min(sentence.upperBound, close + SpeltFormula.reach)
    guard let start = SpeltFormula.start(behind: close + 1, end, text) else { return nil }
    let parts = SpeltFormula.parts(start..<end, noun, longest: isMeasured ? 24 : 10, text)
    guard let parts, parts.count >= 2 else { return nil }
    // 机器印的不绣，看不上绣娘、只压价的不绣: what commas part may hold a list.
    if isVerb, text.characterClass(parts[0].upperBound) == .comma,
      (start..<end).contains(where: { text.characterClass($0) == .enumerationComma })
    {
      return nil
    }
    // “三件宝”：一把砍刀、一只哨子: one of each.
    let areOnes = parts.count >= 3 && parts.allSatisfy { text.has("一", at: $0.lowerBound) }
    if isMeasured || isVerb, !areOnes,
      !parts.allSatisfy({ part in part.contains { text.scalar($0) == text.scalar(close - 2) } })
    {
      return nil
    }
    expected = number.value
    range = mark..<(close + 1)
    self.parts = parts
  }

  /// 通水、通电、通路“六通”: the name sums up the list right before it. Two of the noun in each item are two parts.
  init?(summing mark: Int, _ number: SmallNumber, in context: ArticleContext) {
    let text = context.text
    guard text.characterClass(mark - 1) == .han, (2...12).contains(number.value),
      text.characterClass(number.range.upperBound) == .han,
      text.characterClass(number.range.upperBound + 1) == .closeQuote, let clause = context.clause(at: mark - 1)
    else { return nil }
    let noun = text.scalar(number.range.upperBound)
    let pieces = text.pieces(of: clause.lowerBound..<mark, at: .enumerationComma)
    guard pieces.count >= 3, pieces.dropFirst().allSatisfy({ (2...6).contains($0.count) }) else { return nil }
    let parts = pieces.flatMap { piece in piece.filter { text.scalar($0) == noun }.map { $0..<($0 + 1) } }
    guard parts.count >= pieces.count, pieces.allSatisfy({ piece in piece.contains { text.scalar($0) == noun } }) else {
      return nil
    }
    expected = number.value
    range = mark..<(number.range.upperBound + 2)
    self.parts = parts
  }

  /// “四字诀”：听、问、劝、帮、访: as many characters as the name says. 三字经 may also be lines of three characters.
  init?(lettersAt mark: Int, _ number: SmallNumber, in context: ArticleContext) {
    let text = context.text
    guard (2...16).contains(number.value), text.has("字", at: number.range.upperBound),
      let close = (number.range.upperBound + 1..<(number.range.upperBound + 6)).first(where: {
        text.characterClass($0) == .closeQuote
      }), let sentence = context.sentence(at: mark)
    else { return nil }
    let end = min(sentence.upperBound, close + SpeltFormula.reach)
    // “三字经”是：勤、俭、让
    guard var index = SpeltFormula.start(behind: close + 1, end, text) else { return nil }
    var pieces: [Range<Int>] = []
    var start = index
    while index < end {
      let kind = text.characterClass(index)
      if kind == .enumerationComma || kind == .comma {
        if kind == .comma, !pieces.isEmpty, text.characterClass(pieces[0].upperBound) == .enumerationComma { break }
        pieces.append(start..<index)
        start = index + 1
      } else if kind != .han {
        break
      }
      index += 1
    }
    pieces.append(start..<index)
    guard let first = pieces.first, pieces.count >= 2, (1...4).contains(first.count),
      pieces.allSatisfy({ $0.count == first.count }), text.characterClass(index).endsClause
    else { return nil }
    expected = number.value
    range = mark..<(close + 1)
    let letters = pieces.flatMap { piece in piece.map { $0..<($0 + 1) } }
    parts = pieces.count == number.value || first.count == number.value ? Array(letters.prefix(number.value)) : letters
    if parts.count == number.value || pieces.count == number.value || first.count == number.value { return nil }
  }

  private static let thatIs: Phrases = "即 也就是"
  private static let leads: Phrases = "即 就是 也就是 包括 做到"

  /// Where the parts begin: behind 即, a colon or a comma with no more than the name's noun before it.
  private static func start(behind index: Int, _ end: Int, _ text: LogicalText) -> Int? {
    var place = index
    while place < end, place - index <= 10, text.characterClass(place) == .han { place += 1 }
    guard place < end else { return nil }
    // “五个一”行动今年已进入第8年，即送一份…: a clause between, where 即 leads back to the name.
    if let comma = (index..<min(end, index + 20)).first(where: { text.characterClass($0).isPunctuation }),
      text.characterClass(comma) == .comma, let word = text.range(ofAny: thatIs, at: comma + 1),
      text.characterClass(word.upperBound) == .han
    {
      return word.upperBound
    }
    switch text.characterClass(place) {
    case .colon, .openBracket: return place + 1
    case .comma: return text.range(ofAny: leads, at: place + 1)?.upperBound ?? place + 1
    case .dash:
      while place < end, text.characterClass(place) == .dash { place += 1 }
      return place
    default: return nil
    }
  }

  /// The parts, where all pieces of the list but the last are of one form; nil otherwise.
  private static func parts(_ range: Range<Int>, _ noun: UInt32, longest: Int, _ text: LogicalText) -> [Range<Int>]? {
    // 、 parts them; without it the semicolons do, with the first clause of each.
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var index = range.lowerBound
    var isByDun: Bool?
    while index < range.upperBound {
      let kind = text.characterClass(index)
      if kind.isOpening { return nil }
      if kind.isClosing || kind.endsSentence { break }
      if kind == .enumerationComma {
        if isByDun == nil { isByDun = true }
        guard isByDun == true else { return nil }
        pieces.append(start..<index)
        start = index + 1
      } else if kind == .semicolon {
        if isByDun == true { return nil }
        isByDun = false
        pieces.append(start..<index)
        start = index + 1
      } else if kind == .comma && isByDun == true {
        break
      }
      index += 1
    }
    pieces.append(start..<index)
    if isByDun == nil {
      // 每周一次走访，每月一次例会: only commas, each clause with the noun.
      let clauses = text.pieces(of: range.lowerBound..<index, at: .comma)
      let areParts =
        clauses.count >= 2
        && clauses.allSatisfy { clause in
          (2...longest).contains(clause.count) && clause.contains { text.scalar($0) == noun }
        }
      return areParts ? clauses : nil
    }
    guard pieces.count >= 2, !pieces.contains(where: \.isEmpty) else { return nil }
    let heads = pieces.map { piece in
      piece.lowerBound..<(piece.first { text.characterClass($0) == .comma } ?? piece.upperBound)
    }
    guard let last = heads.last, heads.allSatisfy({ (2...14).contains($0.count) || $0 == last }),
      text.first("等", in: pieces[pieces.count - 1]) == nil
    else { return nil }
    let held = heads.filter { head in head.contains { text.scalar($0) == noun } }
    if held.count == heads.count {
      // 亮身份、亮承诺和亮标准: the last piece may hold two.
      let more = text.first(of: ListWords.joints, in: last).map { joint in
        (joint.upperBound..<last.upperBound).contains { text.scalar($0) == noun }
      }
      return more == true ? heads + [last] : heads
    }
    // 以德铸魂、以智增才: one form throughout.
    let opening = text.scalar(heads[0].lowerBound)
    if heads.count >= 3, heads.allSatisfy({ text.has("一", at: $0.lowerBound) && $0.count <= 8 }) { return heads }
    let isParallel =
      heads.count >= 3
      && heads.dropLast().allSatisfy { text.scalar($0.lowerBound) == opening && $0.count == heads[0].count }
      && text.scalar(last.lowerBound) == opening && last.count == heads[0].count
    return isParallel ? heads : nil
  }
}
