import Facts
import Linting
import TextModel

/// Frames of which the last word is cut: 除了…之, 对于…来, 记者从…获.
extension WordMissingFrame {
  /// The characters in which what is left of them ends.
  static let openEnds: ScalarSet = "之来获解"

  private static let besides: Phrases = "除了 除"
  private static let asFor: Phrases = "对于 对 就 拿 从"
  private static let notBesides: Phrases = "除夕 除非 除名 除尘 除草 除雪 除险"
  private static let notAsFor: Phrases =
    "对面 对外 对内 对手 从此 从而 从外 从远 从四 从各 从全 从山 从国 从家 从老 从头 从前 从后 从里 从上 从下 从未 从哪 从海 从城 从乡 从村 从天 从省 从县 从市 就业 就是 就近 就要 就会 就能 就这 就像 就从 就在 就有"
  private static let coming: Phrases =
    "出来 起来 回来 过来 下来 上来 进来 带来 引来 传来 送来 走来 赶来 跑来 飞来 搬来 运来 寄来 迎来 看来 说来 想来 做来 往来 未来 以来 原来 本来 从来 近来 后来 前来 到来 迁来 移来 拉来 买来 换来 招来 请来 得来 自来 开来 拿来 年来 月来 天来 日来 多来 会来 能来 要来 不来 没来 再来 都来 又来 才来 也来 得来"
  private static let reporters: Phrases = "记者 笔者"

  /// - Returns: whether a frame lacks its last character.
  func checkOpenEnd(_ clause: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) -> Bool {
    let text = context.text
    let last = (clause.upperBound - 1)..<clause.upperBound
    func say(_ missing: String, _ word: Range<Int>) -> Bool {
      report.report(
        word,
        Message(
          "“\(context.string(word))”后面疑少“\(missing)”，请核对。",
          "“\(missing)” may be missing behind “\(context.string(word))”; please check."),
        severity: .information, fixes: [.insert(missing, at: word.upperBound)])
      return true
    }
    switch text.scalar(last.lowerBound) {
    case 0x4E4B:
      guard text.matches(any: WordMissingFrame.besides, at: clause.lowerBound), clause.count >= 5,
        !text.matches(any: WordMissingFrame.notBesides, at: clause.lowerBound)
      else { return false }
      return say("外", last)
    case 0x6765:
      guard text.matches(any: WordMissingFrame.asFor, at: clause.lowerBound), clause.count >= 5, clause.count <= 24,
        !text.matches(any: WordMissingFrame.notAsFor, at: clause.lowerBound),
        !text.matches(any: WordMissingFrame.coming, endingAt: clause.upperBound),
        // 从外地赶来: a verb before it comes.
        text.matches(any: WordMissingFrame.concerned, endingAt: last.lowerBound)
      else { return false }
      return say("说", last)
    default:
      guard text.first(of: WordMissingFrame.reporters, in: clause) != nil,
        text.first("从", in: clause) != nil
      else { return false }
      if text.has("获", at: last.lowerBound) { return say("悉", last) }
      let word = (last.lowerBound - 1)..<last.upperBound
      return text.matches("了解", at: word.lowerBound) && say("到", word)
    }
  }

  /// Whom or what something holds for.
  private static let concerned: Phrases = """
    人 们 者 民 户 家 员 生 师 客 工 友 企业 公司 单位 学校 医院 部门 地区 城市 农村 国家 行业 孩子 家庭 球队 选手 青年 老人 群众 我 你 他 她 目前 方面 角度 一点 总体 整体 情况
    """

  private static let froms: Phrases = "自 从"

  /// 自5月1日施行 without 起.
  func checkFrom(_ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard text.characterClass(range.lowerBound - 1) == .digit, let clause = context.clause(at: range.lowerBound),
      let from = text.last(
        of: WordMissingFrame.froms, in: max(clause.lowerBound, range.lowerBound - 13)..<range.lowerBound),
      text.first("起", in: from.upperBound..<range.lowerBound) == nil,
      text.first("到", in: from.upperBound..<range.lowerBound) == nil,
      text.first("至", in: from.upperBound..<range.lowerBound) == nil,
      !text.matches("来自", at: from.lowerBound - 1), !context.protected.touches(range, .titleOrCode)
    else { return }
    report.report(
      range,
      Message(
        "“自……日\(context.string((range.lowerBound + 1)..<range.upperBound))”疑少“起”，请核对。",
        "“起” may be missing behind the day; please check."),
      severity: .information, fixes: [.insert("起", at: range.lowerBound + 1)])
  }
}
