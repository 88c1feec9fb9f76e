import Facts
import Linting
import TextModel

/// A part that opens the clause behind its whole: 42支代表队，45支来自县外.
extension PartitiveFrame {
  /// What leads to a whole: verbs that gather, and words for all of a place or a time.
  static let opens: Phrases = """
    有 共 全 接待 收治 培训 招收 登记 总 现存 发展 吸引 组织 载客 选派 流转 辖 参赛 报名 审结 受理 收到 引进 馆内 出动 注册 展出 发送 运送 检查 调解 本届 这届 本次 这次 上半年 班上 班里 班级 村里 厂里 队里 校内 学校
    下半年 一年 一天 今年 去年 入驻 招聘 录取 销售 生产 存 栽
    """

  private static let origins: Phrases =
    "来自 属于 出自 考上 考取 获奖 合格 达标 通过 为 已 是 被 拿 得 获 种 用 在 参加 完成 装 安上 通了 搬进 搬到 住进 喝上 吃上 办了 签了 签订 入了 买了 盖了 盖起"
  private static let undone: Phrases = "正 在建 将 待 拟 还 未 则 也 同 另"
  private static let done: Phrases = "已 完成 建成 竣工 又 再 新建 新增 开工 卖 售 送 捐 每 第"

  private static let deeds: Phrases = "累计 带动"
  private static let having: Phrases = "有 且有 就有 已有 已经有 却有"

  /// 吸引42支代表队，45支来自县外; 收到来信75件，已办结85件: a clause that opens with the part, alone or behind 有 or 已.
  static func isDescribed(_ whole: Metric, _ part: Metric, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let clause = context.clause(at: part.range.lowerBound),
      let first = context.clause(at: whole.range.lowerBound),
      first.upperBound + 1 == clause.lowerBound || isSibling(between: first, clause, part, context),
      text.characterClass(first.upperBound) == .comma, (0...6).contains(first.upperBound - whole.range.upperBound),
      part.baseAmount < whole.baseAmount * 12,
      text.first(of: done, in: first.lowerBound..<whole.range.lowerBound) == nil,
      text.first(of: opens, in: first.lowerBound..<whole.range.lowerBound) != nil
    else { return false }
    let head = clause.lowerBound..<part.range.lowerBound
    if head.isEmpty {
      // 建成60座，80座在建: a clause that says what is not yet done counts others.
      guard part.unit.dimension == .classifier || part.unit.dimension == .area,
        text.first(of: undone, in: part.range.upperBound..<max(part.range.upperBound, clause.upperBound)) == nil
      else { return false }
      // 5个自治区，30个自治州: other things, unless they are said to be so or to do so.
      let noun = whole.range.upperBound..<first.upperBound
      let tail = part.range.upperBound
      return text.matches(any: origins, at: tail)
        || (noun.isEmpty ? text.characterClass(tail) == .han : text.matches(text.string(noun), at: tail))
    }
    if text.spells(any: having, head) { return true }
    return head.count <= 5 && text.has("已", at: head.lowerBound) && text.first(of: deeds, in: head) == nil
  }

  /// 全乡15个村，12个村通了客车，17个村通了自来水: between stands a clause that opens with another part, of the same noun.
  private static func isSibling(
    between first: Range<Int>, _ clause: Range<Int>, _ part: Metric, _ context: ArticleContext
  ) -> Bool {
    guard let middle = context.clause(at: clause.lowerBound - 2), first.upperBound + 1 == middle.lowerBound,
      part.range.lowerBound == clause.lowerBound,
      let sibling = context.metrics(in: middle).first.map({ context.facts.metrics[$0] }),
      sibling.range.lowerBound == middle.lowerBound, FigureFrames.areAlike(sibling, part)
    else { return false }
    let end = part.range.upperBound
    let noun = context.text.string(end..<min(context.text.count, end + 2))
    return context.text.matches(noun, at: sibling.range.upperBound) && context.text.characterClass(end) == .han
  }

  /// What one of several is told from the others by: 第二年, 一期, 早市.
  private static let turns: ScalarSet = "年季场期届批轮次天月周日市店县镇乡村组班队街道路校园厂有"
  private static let laterTurns: Phrases = "第 次 翌 后 二 三"

  /// 头一年卖了8万元，第二年卖了20万元: the label says of another time or place what was said of the first.
  static func isCounterpart(_ label: Range<Int>, _ other: Range<Int>, _ text: LogicalText) -> Bool {
    if text.matches(any: laterTurns, at: label.lowerBound) { return true }
    let shared = zip(label.reversed(), other.reversed()).prefix { text.scalar($0) == text.scalar($1) }.count
    guard shared < label.count, shared < other.count else { return false }
    // 东街有社区9个，西街有社区12个
    return (label.upperBound - shared..<label.upperBound).dropLast(2).contains { turns.contains(text.scalar($0)) }
  }
}
