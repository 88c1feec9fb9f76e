import Linting
import TextModel

/// Causes and pretexts that are given twice.
extension BlendedFrame {
  private static let effects: Phrases = """
    造成的 引起的 导致的 所致 决定的 决定性的 决定性作用 决定作用 决定作用的 决定性作用的 引发的 带来的结果 是决定因素 起决定作用 起了决定作用
    """

  /// 原因是…造成的
  static func cause(_ place: Place, isCertain: Bool = true) -> BlendedFrame? {
    let (text, anchor, clause) = (place.text, place.anchor, place.clause)
    guard let end = text.range(ofAny: effects, endingAt: clause.upperBound), end.lowerBound > anchor.upperBound
    else { return nil }
    let behind = text.characterClass(clause.upperBound)
    guard behind == .stop || behind == .comma || behind == .semicolon || behind == .lineBreak else { return nil }
    return BlendedFrame(
      anchor.lowerBound..<clause.upperBound, "“\(place.word)……”与“……\(text.string(end))”混用，留一个。",
      "Cause and effect are stated twice; keep one.", isCertain: isCertain)
  }

  private static let equations: Phrases = "是 就是 正是"

  /// 之所以口感细嫩，是用山泉水点浆的原因: mostly in the clause behind.
  static func explanation(_ place: Place) -> BlendedFrame? {
    let (text, clause) = (place.text, place.clause)
    let next =
      text.characterClass(clause.upperBound) == .comma && text.matches(any: equations, at: clause.upperBound + 1)
      ? place.context.clause(at: clause.upperBound + 1) : nil
    guard
      let end = [clause, next].compactMap({ $0 }).first(where: { text.matches("的原因", endingAt: $0.upperBound) })
    else { return nil }
    return BlendedFrame(
      place.anchor.lowerBound..<end.upperBound, "“之所以……”与“……的原因”混用，留一个。",
      "Two ways of giving a reason are blended; keep one.")
  }

  private static let causing: Phrases = "造成 引起 导致 所致 引发 造成的"
  private static let because: Phrases = "由于 因为 是因 是由"

  /// 由于…造成的原因
  static func reason(_ place: Place) -> BlendedFrame? {
    let (text, anchor) = (place.text, place.anchor)
    guard anchor.upperBound == place.clause.upperBound || text.characterClass(anchor.upperBound) != .han,
      let verb = text.range(ofAny: causing, endingAt: anchor.lowerBound),
      let start = place.before(because, within: 40), start.upperBound < verb.lowerBound
    else { return nil }
    let isStated = text.matches("是", endingAt: start.lowerBound)
    return BlendedFrame(
      (isStated ? start.lowerBound - 1 : start.lowerBound)..<anchor.upperBound,
      "“\(text.string(start))……\(text.string(verb))”与“……的原因”混用，留一种说法。",
      "The cause is given twice; keep one.", isCertain: false)
  }

  /// What somebody does by 靠…的.
  private static let achievements: Phrases = """
    取胜 获胜 制胜 致富 起家 成功 发家 支撑 维持 立足 生存 谋生 取得 赢得 换来 得来 发展 打拼 坚持
    实现 完成 做到 走红 脱贫 增收 发展起来 成长起来 扛过来 挺过来 走过来
    """

  /// 靠的是…取胜的
  static func reliance(_ place: Place) -> BlendedFrame? {
    let (text, clause) = (place.text, place.clause)
    guard text.matches("的", endingAt: clause.upperBound),
      let verb = text.range(ofAny: achievements, endingAt: clause.upperBound - 1),
      verb.lowerBound > place.anchor.upperBound
    else { return nil }
    return BlendedFrame(
      place.anchor.lowerBound..<clause.upperBound, "“靠的是……”与“靠……\(text.string(verb))的”混用，留一种说法。",
      "“靠的是…” and “靠…的” are blended; keep one.")
  }

  private static let pretexts: Phrases = "借口 打着"

  /// 借口…为由
  static func pretext(_ place: Place) -> BlendedFrame? {
    guard let start = place.before(pretexts, within: 16) else { return nil }
    let words = place.text.string(start)
    return BlendedFrame(
      start.lowerBound..<place.anchor.upperBound, "“\(words)……”与“以……\(place.word)”混用，留一种说法。",
      "“\(words)…” and “以…\(place.word)” are blended; keep one.")
  }
}
