package import Linting
import TextModel

/// 数字里的分节号不对。
///
/// 报纸上的数字一般不分节；要分节时用半角逗号三位一节。全角逗号是句内的停顿，会把一个数断成两个。
///
/// **怎么改**：删去逗号。
///
/// **依据**：GB/T 15835—2011 5.1.1。
package struct NumThousands: RunRule {
  package static let profile = RuleProfile("num-thousands", .numbers, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("全年接待游客⟦15，300⟧人次。", fixed: "全年接待游客15300人次。"),
    .reported("补贴资金共⟦12,34⟧元。", fixed: "补贴资金共1234元。", onPage: .fullWidth),
    .reported("累计投入⟦9，276⟧万元。", fixed: "累计投入9276万元。"),
    .reported("马拉松赛吸引了⟦12，500⟧名选手。", fixed: "马拉松赛吸引了12500名选手。"),
    .reported("办理各类公证⟦3，1264⟧件。", fixed: "办理各类公证31264件。"),
    .accepted("参赛队排名第3，1264件作品同时展出。"),
    .accepted("全年接待游客15300人次。"),
    .accepted("门牌号为307，308的两户已搬迁。"),
    .accepted("补贴资金共48,302元。"),
    .accepted("他跑出100米9秒83，400米栏46秒17；主队3∶1，200名球迷到场；他获得第3，200米赛还没开始。"),
    .accepted("报价为5550，5620，5680点。"),
  ]

  package init() {}

  package static let runTraits: RunTraits = [.group]

  private static let parts: Phrases = "第 秒 比 ∶ ： : / 列"
  private static let noAmounts: Phrases = "第 前 到 至 月"

  package func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let comma = run.upperBound
    guard text.characterClass(comma) == .comma, text.characterClass(comma + 1) == .digit, run.count <= 3,
      run.allSatisfy({ text.characterClass($0) == .digit }), !context.protected.touches(run),
      text.characterClass(run.lowerBound - 1) != .comma, text.characterClass(run.lowerBound - 1) != .period
    else { return }
    var end = comma + 1
    while text.characterClass(end) == .digit { end += 1 }
    let group = end - comma - 1
    guard text.characterClass(end) != .comma, !text.has("0", at: run.lowerBound), NumThousands.isCounted(text, end)
    else { return }
    // 9秒83，400米栏; 3∶1，200名球迷; 沿G60，200公里外: no amount begins there.
    if text.matches(any: NumThousands.parts, endingAt: run.lowerBound)
      || text.characterClass(run.lowerBound - 1) == .latin
    {
      return
    }
    let isFull = text.has("，", at: comma)
    let isOrdinal = text.matches(any: NumThousands.noAmounts, endingAt: run.lowerBound)
    if isFull
      ? group != 3 && (group != 4 || isOrdinal) : group == 3 || group > 4 || context.setting.conventions.comma != .full
    {
      return
    }
    // A list of numbers: the first is followed by a unit of its own, or the second is no larger group.
    let whole = run.lowerBound..<end
    report.report(
      whole, Message("一个数中间不用逗号断开。", "No comma inside a number."),
      fixes: [.delete(comma..<(comma + 1), context.string(comma..<(comma + 1)))])
  }

  private static func isCounted(_ text: LogicalText, _ index: Int) -> Bool {
    text.matches(any: counted, at: index)
  }

  private static let counted: Phrases = """
    万 亿 元 人 户 吨 亩 米 公里 平方 次 件 册 份 株 斤 名 位 个 台 辆 套 条 家 项 起 例 尾 只 头 羽 棵 立方 千 公顷 间 所 座 处 篇 幅 枚 张 本 袋 箱 瓶 余
    多 场 盏 宗 笔 批 公斤 升
    """
}
