import Linting
import TextModel

/// Verbs with the object or the adverbial of another.
extension BlendedFrame {
  private static let doing: Phrases = "进行"
  private static let strengthening: Phrases = "加大 加强"
  private static let strengths: Phrases = "力度 的力"

  /// 加大对…进行…力度
  static func strength(_ place: Place) -> BlendedFrame? {
    let text = place.text
    guard let verb = place.before(doing, within: 16), !text.matches("正在", endingAt: verb.lowerBound),
      text.first("的", in: verb.upperBound..<place.anchor.lowerBound) == nil
    else { return nil }
    let far = max(place.clause.lowerBound, verb.lowerBound - 28)..<verb.lowerBound
    guard let start = text.last(of: strengthening, in: far),
      text.first(of: strengths, in: start.upperBound..<verb.lowerBound) == nil
    else { return nil }
    return BlendedFrame(
      start.lowerBound..<place.anchor.upperBound, "“加大……力度”与“对……进行……”混用，留一种说法。",
      "“加大…力度” and “对…进行…” are blended; keep one.")
  }

  private static let entering: Phrases = "到 入 参与 参加 进 集中 当中"

  /// 开展…中来, without anything that enters.
  static func intoActivity(_ place: Place) -> BlendedFrame? {
    let (text, anchor, clause) = (place.text, place.anchor, place.clause)
    guard anchor.upperBound == clause.upperBound,
      let start = text.last("开展", in: clause.lowerBound..<anchor.lowerBound),
      text.first(of: entering, in: clause.lowerBound..<anchor.lowerBound) == nil
    else { return nil }
    return BlendedFrame(
      start.lowerBound..<anchor.upperBound, "“开展……中来”不通，缺“参与到”“投入到”一类的词。",
      "“开展…中来” lacks a verb such as “参与到”.")
  }

  private static let negated: Phrases = """
    不再发生 不再出现 不再重演 不发生 不出现 不要发生 不要再发生 不再重现 不再反弹 不再上演 不受损失 不再次发生 不返贫 不流失
    不外流 不受骗 不上当 不被骗 不泄露 不外泄 不遗漏 不掉队 不受侵害 不受污染 不反弹
    """

  /// 防止…不再发生
  static func prevention(_ place: Place) -> BlendedFrame? {
    let near = place.anchor.upperBound..<min(place.clause.upperBound, place.anchor.upperBound + 20)
    guard let end = place.behind(negated, within: 20) ?? noMore(near, place.text) else { return nil }
    let negation = place.text.string(end)
    return BlendedFrame(
      place.anchor.lowerBound..<end.upperBound, "“\(place.word)”与“\(negation)”双重否定，意思反了，去掉“不”。",
      "“\(place.word)” and a negation cancel out. Drop “不”.")
  }

  /// 不再受冻, what 防止 already says; not 不再使用的农药瓶.
  private static func noMore(_ near: Range<Int>, _ text: LogicalText) -> Range<Int>? {
    guard let word = text.first("不再", in: near), text.characterClass(word.upperBound) == .han,
      text.characterClass(word.upperBound + 1) == .han,
      text.first("的", in: word.upperBound..<(word.upperBound + 5)) == nil
    else { return nil }
    return word.lowerBound..<(word.upperBound + 2)
  }

  /// What 所 ends as a noun: 派出所, 场所.
  private static let offices: ScalarSet = "出厕场究务诊事交哨疗住会馆托守看收易介检验律财管房分有"

  /// 深受…所欢迎: the passive 所 with a verb, at the end of the clause.
  static func welcome(_ place: Place) -> BlendedFrame? {
    let (text, anchor, clause) = (place.text, place.anchor, place.clause)
    let reach = min(clause.upperBound, anchor.upperBound + 16)
    guard clause.upperBound == reach, let passive = text.last("所", in: anchor.upperBound..<reach),
      passive.lowerBound > anchor.upperBound, clause.upperBound - passive.upperBound == 2,
      !offices.contains(text.scalar(passive.lowerBound - 1)), !place.context.protected.touches(passive, .all)
    else { return nil }
    let end = text.string(passive.lowerBound..<clause.upperBound)
    return BlendedFrame(
      anchor.lowerBound..<clause.upperBound,
      "“\(place.word)……\(end.dropFirst())”不用“所”，“为……\(end)”不用“\(place.word)”。",
      "“\(place.word)” and “所” are blended; keep one.")
  }

  private static let attentions: Phrases = "重视 警惕 关注"
  private static let towards: Phrases = "对于 对"
  private static let towardsInside: Phrases = "对于"
  /// What draws attention by itself: 对安全的忽视引起重视.
  private static let deeds: Phrases = """
    报道 曝光 忽视 投诉 做法 行为 言论 处理 报告 调查 评价 批评 影响 反映 破坏 要求 态度 决定 讨论 质疑
    """

  /// 对…引起重视
  static func attention(_ place: Place) -> BlendedFrame? {
    let (text, anchor, clause) = (place.text, place.anchor, place.clause)
    guard let end = place.behind(attentions, within: 6), end.upperBound == clause.upperBound,
      let start = text.range(ofAny: towards, at: clause.lowerBound) ?? place.before(towardsInside, within: 24),
      anchor.lowerBound - start.upperBound >= 3, !text.matches(any: deeds, endingAt: anchor.lowerBound)
    else { return nil }
    return BlendedFrame(
      start.lowerBound..<end.upperBound, "“对……”与“……引起\(text.string(end))”混用，留一种说法。",
      "“对…” and “…引起\(text.string(end))” are blended; keep one.", isCertain: false)
  }

  private static let havings: Phrases = "有着 具有 起着 起到 产生了 有"
  private static let praises: Phrases = "不可 十分 非常 很 巨大 明显 显著 不能 不容 无可 重大 至关"

  /// 有着…的作用是十分…的
  static func weight(_ place: Place) -> BlendedFrame? {
    let (text, anchor) = (place.text, place.anchor)
    guard let start = place.before(havings, within: 20), !text.has("的", at: start.upperBound),
      text.matches("的", endingAt: anchor.lowerBound), text.matches(any: praises, at: anchor.upperBound)
    else { return nil }
    return BlendedFrame(
      start.lowerBound..<anchor.upperBound,
      "“\(text.string(start))……\(place.word.dropLast())”与“……\(place.word)……”混用，留一种说法。",
      "Two sentences ran into one; keep one.")
  }

  private static let continuing: Phrases = "都 在"

  /// 无时无刻 without its 不.
  static func always(_ place: Place) -> BlendedFrame? {
    let text = place.text
    guard let verb = text.range(ofAny: continuing, at: place.anchor.upperBound),
      text.first("不", in: verb.upperBound..<max(verb.upperBound, min(place.clause.upperBound, verb.upperBound + 3)))
        == nil
    else { return nil }
    return BlendedFrame(
      place.anchor.lowerBound..<verb.upperBound, "“无时无刻”要和“不”连用；这里改为“时时刻刻”。",
      "“无时无刻” goes with “不”; use “时时刻刻” here.")
  }

  private static let means: Phrases = "经过 通过 由于"
  private static let under: Phrases = "在"

  /// 经过…的努力下
  static func guidance(_ place: Place) -> BlendedFrame? {
    let (text, anchor, clause) = (place.text, place.anchor, place.clause)
    guard anchor.upperBound == clause.upperBound, let start = text.range(ofAny: means, at: clause.lowerBound),
      place.before(under, within: 40) == nil
    else { return nil }
    let (verb, noun) = (text.string(start), place.word.dropLast())
    return BlendedFrame(
      start.lowerBound..<anchor.upperBound, "“\(verb)……\(noun)”与“在……\(noun)下”混用，去掉“下”。",
      "“\(verb)…” and “在…下” are blended; drop “下”.")
  }
}
