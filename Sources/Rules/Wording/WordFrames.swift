import Linting
import TextModel

/// Words that exist and are wrong in a frame.
enum WordFrames {
  /// The word that is meant; nil where the word may stand as it is.
  static func right(for range: Range<Int>, in context: ArticleContext) -> String? {
    guard let clause = context.clause(at: range.lowerBound) else { return nil }
    let text = context.text
    switch text.scalar(range.lowerBound) {
    case 0x53CD: return isReported(range, clause, text) ? "反映" : nil
    case 0x8C61: return isLikened(range, clause, text) ? "像" : nil
    default: return isDue(range, clause, text) ? "应该" : nil
    }
  }

  private static let listeners: Phrases = """
    居委会 村委会 社区 街道 物业 部门 政府 单位 领导 记者 上级 村里 镇里 乡里 县里 市里 派出所 民警 书记 主任 支书 局 所 办 中心 厂家 商家 学校 老师 网格员 干部 组织 热线
    平台 公司 法院 站
    """
  private static let reactions: Phrases = "堆 釜 式 过 迟钝 灵敏 速度 能力 时间 强烈 热烈 敏 平 冷 器 很 不 慢 快 机制 最"

  private static let towardNouns: Phrases = "方向 走向 流向 趋向"

  /// 向居委会反应楼道堆物: to whom, and what.
  private static func isReported(_ range: Range<Int>, _ clause: Range<Int>, _ text: LogicalText) -> Bool {
    let near = max(clause.lowerBound, range.lowerBound - 12)..<range.lowerBound
    guard let to = text.last("向", in: near), range.lowerBound - to.upperBound >= 2,
      text.matches(any: listeners, endingAt: range.lowerBound),
      !text.matches(any: towardNouns, endingAt: to.upperBound)
    else { return false }
    return !text.matches(any: reactions, at: range.upperBound)
  }

  private static let compounds: ScalarSet = "摸大对现气形印抽意迹景万表心天脑星具想物卦征假幻真众险巨乱小白母公非亚群图画偶雕头肖录摄就好都不很"

  private static let otherXiang: Phrases = "征 牙 棋 形 样 限 山 鼻 群 素"
  private static let likenesses: Phrases = "一样 似的 一般 那样"

  /// 象对待家人一样: the comparison that 像 opens.
  private static func isLikened(_ range: Range<Int>, _ clause: Range<Int>, _ text: LogicalText) -> Bool {
    guard !compounds.contains(text.scalar(range.lowerBound - 1)),
      !text.matches(any: otherXiang, at: range.upperBound)
    else { return false }
    let start = range.upperBound + 1
    let end = min(clause.upperBound, start + 18)
    return start < end && text.first(of: likenesses, in: start..<end) != nil
  }

  private static let duties: Phrases = "冲 去 做 把 要 站 在 给 由 对 先 多 让 能 怎 带头 好好 尽 立即 主动 如何 不"

  /// 党员因该冲在前面: behind a subject and before a verb; 因该公司 is “because of that company”.
  private static func isDue(_ range: Range<Int>, _ clause: Range<Int>, _ text: LogicalText) -> Bool {
    range.lowerBound > clause.lowerBound && !text.has("原", at: range.lowerBound - 1)
      && text.matches(any: duties, at: range.upperBound)
  }
}
