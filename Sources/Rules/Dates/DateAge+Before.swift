import Facts
import Linting
import TextModel

/// Years that an age or an anniversary is counted to or from, and that its own words do not give.
extension DateAge {
  /// The word of a founding beside a year: 创办于1956年, 1956年建校.
  ///
  /// - Parameter reach: how far behind the year it may end.
  static func founding(
    _ year: Year, in sentence: Range<Int>, _ text: LogicalText, reach: Int
  ) -> Range<Int>? {
    let near =
      max(sentence.lowerBound, year.range.lowerBound - 4)..<min(sentence.upperBound, year.range.upperBound + reach)
    return text.first(of: foundings, in: near)
  }

  /// 小学创办于1956年。2021年，学校迎来建校60周年: the founding that the sentence before tells, of what this one speaks of.
  static func year(ofFoundingBefore sentence: Range<Int>, _ metric: Metric, _ context: ArticleContext) -> Year? {
    let text = context.text
    let start = metric.range.lowerBound
    let before = FigureFrames.window(sentence, context).lowerBound..<sentence.lowerBound
    // 迎来改制20周年 is of something else.
    guard !before.isEmpty,
      text.matches(any: foundings, endingAt: start) || text.matches(any: celebrations, endingAt: start),
      let year = years(in: before, context).first, let verb = founding(year, in: before, text, reach: 12),
      let clause = context.clause(at: verb.lowerBound)
    else { return nil }
    // 1956年，县第二中学创办; 县棉纺厂1965年建厂; 小学创办于1956年
    let isBehind = year.range.upperBound + 1 < verb.lowerBound
    let low = isBehind ? max(clause.lowerBound, year.range.upperBound) : clause.lowerBound
    let owner = low..<max(low, isBehind ? verb.lowerBound : min(verb.lowerBound, year.range.lowerBound))
    return owner.count >= 2 && speaks(of: owner, in: sentence.lowerBound..<start, text) ? year : nil
  }

  /// What an article calls a founded thing by once it has named it, behind the last character of its name.
  private static let generics: [(ends: ScalarSet, words: Phrases)] = [
    ("学中校", "学校 母校 该校"), ("厂", "工厂 该厂 企业"), ("司社", "企业"), ("团", "剧团 该团"), ("院", "医院 该院 剧院"),
    ("馆", "该馆"), ("社", "该社"), ("会", "该会"), ("园", "该园"),
  ]

  /// Whether words speak of an owner again: by its name, by the end of it or by a word for its kind, which begins a clause.
  private static func speaks(of owner: Range<Int>, in words: Range<Int>, _ text: LogicalText) -> Bool {
    if text.first(text.string(owner), in: words) != nil { return true }
    let last = text.scalar(owner.upperBound - 1)
    let end = text.string((owner.upperBound - 2)..<owner.upperBound)
    return words.contains { place in
      guard text.characterClass(place - 1) != .han else { return false }
      return text.matches(end, at: place)
        || generics.contains { $0.ends.contains(last) && text.matches(any: $0.words, at: place) }
    }
  }

  private static let pointers: Phrases = "那一年 那年 当年 同年 这一年 当时 那时"
  static let kin: Phrases = "父 母 爸 妈 儿 女儿 弟 哥 姐 妹 妻 丈夫 爷 奶 师"

  /// 2016年毕业，…，那一年她刚满二十六岁: the last date before words that point at its year.
  static func year(
    pointedAtBefore metric: Metric, _ dates: [DateMention], _ context: ArticleContext
  ) -> DateMention? {
    let text = context.text
    guard let clause = context.clause(at: metric.range.lowerBound) else { return nil }
    let words = max(clause.lowerBound, metric.range.lowerBound - 8)..<metric.range.lowerBound
    guard let pointer = text.first(of: pointers, in: words), text.first(of: kin, in: words) == nil else { return nil }
    return dates.last { $0.range.upperBound <= pointer.lowerBound }
  }
}
