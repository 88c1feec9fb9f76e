package import Linting
import TextModel

/// “的、地、得”用错。
///
/// 状语后面用“地”，补语前面用“得”，定语后面用“的”。这里只查格式固定、不会看错的几种。
///
/// **怎么改**：按提示改。
///
/// **依据**：现代汉语语法通例。
package struct WordDe: WordRule {
  package static let profile = RuleProfile("word-de", .wording, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("村里顺利⟦的⟧完成了改造。", fixed: "村里顺利地完成了改造。"),
    .reported("要让服务做⟦的⟧更好。", fixed: "要让服务做得更好。"),
    .reported("老人高兴⟦的⟧合不拢嘴。", fixed: "老人高兴得合不拢嘴。"),
    .accepted("村里顺利地完成了改造。"),
    .accepted("发挥了积极的推动作用。"),
    .accepted("他做的工作更好懂。"),
    .accepted("作了充分的准备，得到进一步的完善。"),
  ]

  package init() {}

  package let words = ["的"]

  private static let adverbs = [
    "认真", "深入", "扎实", "切实", "迅速", "顺利", "圆满", "及时", "主动", "自觉", "坚决", "稳步", "有序", "慢慢", "渐渐", "不断", "逐步", "深深", "紧紧",
    "牢牢", "亲切", "耐心", "仔细",
  ]
  private static let verbs = Set(Scalars.of("做干学跑走变抓办管过活睡飞跳唱"))
  private static let results = ["更好", "更快", "更远", "更强", "更高", "很好", "不错", "很快", "越来越"]
  private static let feelings = ["高兴", "激动", "感动", "忙", "累", "气", "急", "热", "冷"]
  private static let extremes = ["不得了", "合不拢嘴", "说不出话", "直流泪", "直冒汗", "直跺脚", "掉下了眼泪", "流下了眼泪"]

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let index = hit.range.lowerBound
    let behind = hit.range.upperBound
    if context.protected.touches(hit.range, [.title, .speech]) { return }
    if WordDe.adverbs.contains(where: { text.matches($0, at: index - 2) }),
      text.characterClass(behind) == .han, text.characterClass(behind + 1) == .han,
      text.scalar(behind + 2) == 0x4E86 || text.scalar(behind + 2) == 0x7740
    {
      offer("地", hit.range, Message("状语后面用“地”。", "Behind an adverbial stands 地."), &report)
    } else if WordDe.verbs.contains(text.scalar(index - 1)),
      let result = WordDe.results.first(where: { text.matches($0, at: behind) }),
      !WordDe.isAttribute(index, text), WordDe.endsPredicate(behind + result.unicodeScalars.count, text)
    {
      offer("得", hit.range, Message("补语前面用“得”。", "Before a complement stands 得."), &report)
    } else if WordDe.extremes.contains(where: { text.matches($0, at: behind) }),
      WordDe.feelings.contains(where: { text.matches($0, at: index - $0.unicodeScalars.count) })
    {
      offer("得", hit.range, Message("补语前面用“得”。", "Before a complement stands 得."), &report)
    }
  }

  private func offer(_ right: String, _ range: Range<Int>, _ message: Message, _ report: inout ArticleReport) {
    report.report(range, message, fixes: [.replace(range, with: right)])
  }

  /// 所做的, 想做的, 能办的: a clause that describes a noun.
  private static func isAttribute(_ index: Int, _ text: LogicalText) -> Bool {
    ["所", "想", "要", "能", "会", "该", "可"].contains { text.matches($0, at: index - 2) }
  }

  /// Whether the complement ends the clause: what follows it is a mark or a particle.
  private static func endsPredicate(_ index: Int, _ text: LogicalText) -> Bool {
    text.characterClass(index) != .han || text.scalar(index) == 0x4E86
  }
}
