import Linting
import TextModel

/// The frame 以…为… said twice, or without its 以.
extension BlendedFrame {
  /// What the frame ends with.
  static let centreEnds = """
    为目的 为目标 为宗旨 为中心 为核心 为重点 为主题 为主线 为抓手 为载体 为契机 为依托 为基础 为借口 为出发点 为导向 为依据 为标准 为准则
    为平台 为突破口 为前提
    """
  private static let allEnds = Phrases(centreEnds + " 为原则 为由 为名")

  /// Ways of taking something that are not 以.
  private static let takings: [(words: Phrases, ends: Phrases)] = [
    ("根据 按照 依照 依据", "为依据 为标准 为准则 为基础 为前提 为目标"),
    (
      "通过 借助 依托 利用 依靠 立足 紧扣 聚焦 凭借 瞄准",
      "为抓手 为载体 为平台 为契机 为依托 为主题 为中心 为核心 为主线 为重点 为突破口 为基础 为目标 为导向"
    ),
  ]
  private static let otherTakings: Phrases = "以 把 将 作 成 视 认 定 列 确 称 和 的"

  /// 为目的为出发点, and 根据…为依据.
  static func centreEnd(_ place: Place) -> BlendedFrame? {
    let (text, anchor, clause) = (place.text, place.anchor, place.clause)
    if let first = text.range(ofAny: allEnds, endingAt: anchor.lowerBound) {
      let start = text.last("以", in: max(clause.lowerBound, first.lowerBound - 16)..<first.lowerBound) ?? first
      return twice(start.lowerBound..<anchor.upperBound)
    }
    guard anchor.upperBound == clause.upperBound else { return nil }
    for (words, ends) in takings where text.spells(any: ends, anchor) {
      guard let start = place.before(words, within: 16), start.lowerBound - clause.lowerBound <= 6,
        anchor.lowerBound - start.upperBound >= 2,
        text.first(of: otherTakings, in: start.upperBound..<anchor.lowerBound) == nil
      else { continue }
      let word = text.string(start)
      return BlendedFrame(
        start.lowerBound..<anchor.upperBound, "“\(word)……”与“以……\(place.word)”混用，留一种说法。",
        "“\(word)…” and “以…\(place.word)” are blended; keep one.", isCertain: false)
    }
    return nil
  }

  private static let ends: Phrases = "为宗旨 为目标 为中心 为目的 为重点 为核心"

  /// 为宗旨为原则
  static func doubledPrinciple(_ place: Place) -> BlendedFrame? {
    place.text.range(ofAny: ends, endingAt: place.anchor.lowerBound).map {
      twice($0.lowerBound..<place.anchor.upperBound)
    }
  }

  private static func twice(_ range: Range<Int>) -> BlendedFrame {
    BlendedFrame(range, "“以……为……”说了两遍，留一个。", "“以…为…” is said twice; keep one.")
  }

  private static let principles: Phrases = "为原则 为宗旨 为目的 为目标"
  private static let centres: Phrases = "为中心 为核心 为主线 为抓手 为主题"
  private static let statedTakings: Phrases = "以 把 将 作 成 确立 确定 称 认 视 的"

  /// 本着…为原则
  static func principle(_ place: Place) -> BlendedFrame? {
    bareEnd(principles, place).map { end in
      BlendedFrame(
        place.anchor.lowerBound..<end.upperBound, "“本着……的原则”与“以……\(place.text.string(end))”混用，留一种说法。",
        "Two frames are blended; keep one.")
    }
  }

  /// 围绕…为中心
  static func centre(_ place: Place) -> BlendedFrame? {
    bareEnd(centres, place).map { end in
      BlendedFrame(
        place.anchor.lowerBound..<end.upperBound, "“围绕……”与“以……\(place.text.string(end))”混用，留一种说法。",
        "Two frames are blended; keep one.", isCertain: false)
    }
  }

  /// The end of the frame at the end of the clause, with no 以 before it.
  private static func bareEnd(_ ends: Phrases, _ place: Place) -> Range<Int>? {
    let (text, anchor) = (place.text, place.anchor)
    guard let end = text.range(ofAny: ends, endingAt: place.clause.upperBound),
      end.lowerBound - anchor.upperBound <= 20, end.lowerBound > anchor.upperBound + 1,
      text.first(of: statedTakings, in: anchor.upperBound..<end.lowerBound) == nil
    else { return nil }
    return end
  }

  private static let doubledEnds: Phrases = "为中心 为核心 为主线 为重点 为抓手 为主题 为目标 为原则 为宗旨"

  /// 围绕以…为中心
  static func doubledCentre(_ place: Place) -> BlendedFrame? {
    guard let end = place.behind(doubledEnds, within: 24) else { return nil }
    let (word, words) = (place.word.dropLast(), place.text.string(end))
    return BlendedFrame(
      place.anchor.lowerBound..<end.upperBound, "“\(word)”与“以……\(words)”重复，留一个。",
      "“\(word)” and “以…\(words)” say the same; keep one.", isCertain: false)
  }

  private static let manners: Phrases = "的模式 的方式 的办法 的形式 的方法 的做法"

  /// 采取以“…”的方式
  static func manner(_ place: Place) -> BlendedFrame? {
    let (text, anchor) = (place.text, place.anchor)
    guard let noun = place.behind(manners, within: 24), text.characterClass(anchor.upperBound) == .openQuote,
      text.first("为", in: anchor.upperBound..<noun.lowerBound) == nil
    else { return nil }
    let (verb, words) = (place.word.dropLast(), text.string(noun))
    return BlendedFrame(
      anchor.lowerBound..<noun.upperBound, "“\(verb)……\(words)”与“以……\(words)”混用，留一种说法。",
      "“\(verb)” and “以” are blended; keep one.")
  }
}
