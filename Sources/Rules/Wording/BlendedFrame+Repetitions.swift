import Facts
import Linting
import TextModel

/// The same said twice in a clause.
extension BlendedFrame {
  /// Where the second word may end.
  enum Bound {
    case anywhere
    case clauseEnd
    /// The end of the clause, or 的.
    case phraseEnd
  }

  /// The reading of a word that has another behind it that says the same: 长达两年之久.
  ///
  /// - Parameter said: the first word, where it is not all of the anchor.
  static func again(_ words: Phrases, within reach: Int, to bound: Bound = .anywhere, said: String? = nil) -> Reading {
    { place in
      guard let end = place.behind(words, within: reach) else { return nil }
      let isAtEnd = end.upperBound == place.clause.upperBound
      switch bound {
      case .clauseEnd where !isAtEnd: return nil
      case .phraseEnd where !isAtEnd && !place.text.matches("的", at: end.upperBound): return nil
      default: return same(said ?? place.word, place.anchor, end, place)
      }
    }
  }

  private static func same(_ said: String, _ first: Range<Int>, _ second: Range<Int>, _ place: Place) -> BlendedFrame {
    let words = place.text.string(second)
    return BlendedFrame(
      first.lowerBound..<second.upperBound, "“\(said)”与“\(words)”意思重复，留一个。",
      "“\(said)” and “\(words)” say the same; keep one.", isCertain: false)
  }

  private static let ages: Phrases = "的年纪 的年龄 的岁数 年纪"

  /// 年龄在50岁左右的年纪
  static func age(_ place: Place) -> BlendedFrame? {
    guard let end = place.behind(ages, within: 18),
      let age = place.text.last("岁", in: place.anchor.upperBound..<end.lowerBound), end.lowerBound - age.upperBound <= 3
    else { return nil }
    return same(place.word, place.anchor, end, place)
  }

  private static let wants: Phrases = "不足 不够 不强 不高"
  private static let wantBreaks: Phrases = "、 和 而 且 导致 造成"

  /// 缺乏经验不足
  static func lack(_ place: Place) -> BlendedFrame? {
    let (text, anchor) = (place.text, place.anchor)
    guard let end = text.range(ofAny: wants, endingAt: place.clause.upperBound), end.lowerBound > anchor.upperBound,
      end.lowerBound - anchor.upperBound <= 6,
      text.first(of: wantBreaks, in: anchor.upperBound..<end.lowerBound) == nil
    else { return nil }
    let words = text.string(end)
    return BlendedFrame(
      anchor.lowerBound..<end.upperBound, "“\(place.word)……”与“……\(words)”混用，留一种说法。",
      "“\(place.word)” and “\(words)” are blended; keep one.", isCertain: false)
  }

  private static let openers: Phrases = "从 自"
  /// What goes on behind 开始起 that is not 开始起草.
  private static let startings: Phrases = "实施 施行 执行 实行 计算 就 ， 到 至"

  /// 从五月开始起
  static func beginning(_ place: Place) -> BlendedFrame? {
    let (text, anchor) = (place.text, place.anchor)
    guard let start = place.before(openers, within: 20),
      text.characterClass(anchor.upperBound) != .han || text.matches(any: startings, at: anchor.upperBound)
    else { return nil }
    let opener = text.string(start)
    return BlendedFrame(
      start.lowerBound..<anchor.upperBound, "“\(opener)……开始”与“\(opener)……起”混用，留一个。",
      "“开始” and “起” say the same; keep one.")
  }

  /// 的同时，同时
  static func meanwhile(_ place: Place) -> BlendedFrame? {
    let (text, anchor) = (place.text, place.anchor)
    guard text.characterClass(anchor.upperBound) == .comma, text.matches("同时", at: anchor.upperBound + 1)
    else { return nil }
    return BlendedFrame(
      anchor.lowerBound..<(anchor.upperBound + 3), "“……的同时”与“同时”意思重复，留一个。",
      "“的同时” and “同时” say the same; keep one.")
  }

  private static let purposes: Phrases = "为目的"

  /// 目的是以…为目的
  static func purpose(_ place: Place) -> BlendedFrame? {
    place.behind(purposes, within: 24).map {
      BlendedFrame(place.anchor.lowerBound..<$0.upperBound, "“目的”说了两遍，留一个。", "“目的” is said twice; keep one.")
    }
  }

  private static let by: Phrases = "由"
  private static let compositions: Phrases = "组成 构成"
  private static let members: Phrases = "成员 队伍 班子 人员 小组 团队"

  /// 由…所组成
  static func passiveComposition(_ place: Place) -> BlendedFrame? {
    guard let start = place.before(by, within: 30), start.upperBound < place.anchor.lowerBound else { return nil }
    let verb = place.word.dropFirst()
    return BlendedFrame(
      start.lowerBound..<place.anchor.upperBound, "“由……\(verb)”不用“所”。", "“由…\(verb)” needs no “所”.",
      isCertain: false)
  }

  /// 成员由…组成的成员; 由…组成的…组成
  static func doubledComposition(_ place: Place) -> BlendedFrame? {
    let (text, anchor) = (place.text, place.anchor)
    let start = place.before(by, within: 40)
    if let start, let noun = text.range(ofAny: members, at: anchor.upperBound),
      let first = text.last(text.string(noun), in: place.clause.lowerBound..<start.lowerBound)
    {
      let word = text.string(noun)
      return BlendedFrame(
        first.lowerBound..<noun.upperBound, "“\(word)……组成的\(word)”重复，留一个。", "“\(word)” is said twice; keep one.")
    }
    guard start != nil, let end = place.behind(compositions, within: 10) else {
      return composition(anchor.lowerBound..<(anchor.upperBound - 1), place)
    }
    return BlendedFrame(anchor.lowerBound..<end.upperBound, "“由……组成”说了两遍，留一个。", "“由…组成” is said twice; keep one.")
  }

  static func composition(_ place: Place) -> BlendedFrame? { composition(place.anchor, place) }

  private static let nouns: Phrases = "是 一支 一个 这支 那支 这个 为 自由 理由 事由"
  private static let otherHavings: Phrases = "共 拥 具 所 没 设 含 内 下"
  private static let openEnds: Phrases = "等 ， 个部分 部分"

  /// 由十二人组成的， without a noun; 有十五人组成 for 由.
  private static func composition(_ anchor: Range<Int>, _ place: Place) -> BlendedFrame? {
    let (text, clause) = (place.text, place.clause)
    if let opener = place.before(by, within: 30) {
      guard anchor.upperBound + 1 == clause.upperBound, text.matches("的", at: anchor.upperBound),
        text.characterClass(clause.upperBound) == .comma, opener.lowerBound - clause.lowerBound >= 2,
        text.first(of: nouns, in: clause.lowerBound..<opener.upperBound) == nil
      else { return nil }
      return BlendedFrame(
        opener.lowerBound..<(anchor.upperBound + 1), "“由……组成的”后面缺了名词，或多了“的”。",
        "“由…组成的” lacks its noun, or has a “的” too many.", isCertain: false)
    }
    guard let has = text.last("有", in: max(clause.lowerBound, anchor.lowerBound - 16)..<anchor.lowerBound),
      anchor.upperBound == clause.upperBound || text.matches("的", at: anchor.upperBound),
      let number = SmallNumber(at: has.upperBound, in: text), number.range.upperBound < anchor.lowerBound,
      !text.matches(any: otherHavings, endingAt: has.lowerBound),
      text.first(of: openEnds, in: has.upperBound..<anchor.lowerBound) == nil
    else { return nil }
    return BlendedFrame(
      has.lowerBound..<anchor.upperBound, "“有……组成”应为“由……组成”。", "“有…组成” should be “由…组成”.", isCertain: false)
  }
}
