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
    .reported("全年售出门票⟦2,03,500⟧张。", fixed: "全年售出门票203500张。"),
    .reported("登记志愿者⟦1，08，000⟧人。", fixed: "登记志愿者108000人。"),
    .accepted("他跑100,200,400米三项，5,10,20元的纸币各3张，全年接待1,203,500人次。"),
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
    if text.characterClass(end) == .comma, text.characterClass(end + 1) == .digit {
      checkGroups(run.lowerBound, context, &report)
      return
    }
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
      ? group != 3 && (group != 4 || isOrdinal)
      : group == 3 || group > 4 || context.setting.conventions.comma == .half
        || context.setting.conventions.comma == .mixed
    {
      return
    }
    // A list of numbers: the first is followed by a unit of its own, or the second is no larger group.
    let whole = run.lowerBound..<end
    report.report(
      whole, Message("一个数中间不用逗号断开。", "No comma inside a number."),
      fixes: [.delete(comma..<(comma + 1), context.string(comma..<(comma + 1)))])
  }

  /// 2,03,500: more than two groups, of which one is no group of three digits. A number of a list begins with no nought.
  private func checkGroups(_ start: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    var groups: [Range<Int>] = []
    var index = start
    while groups.count < 6 {
      let from = index
      while index - from < 9, text.characterClass(index) == .digit { index += 1 }
      groups.append(from..<index)
      guard text.characterClass(index) == .comma, text.characterClass(index + 1) == .digit,
        text.scalar(index) == text.scalar(groups[0].upperBound)
      else { break }
      index += 1
    }
    let later = groups.dropFirst()
    guard later.count >= 2, later.contains(where: { $0.count != 3 }), later.contains(where: { $0.count == 3 }),
      NumThousands.isCounted(text, index), !text.matches(any: NumThousands.noAmounts, endingAt: start)
    else { return }
    let values = groups.map { Int(Scalars.halfWidth(text.scalars, $0)) ?? 0 }
    let hasNought = later.contains { $0.count > 1 && Scalars.halfWidth(text.scalar($0.lowerBound)) == 0x30 }
    guard hasNought || zip(values, values.dropFirst()).contains(where: { $0 >= $1 }) else { return }
    let digits = groups.map { text.string($0) }.joined()
    report.report(
      start..<index, Message("分节不是三位一节，请核对；报纸上的数一般不分节。", "The groups are not of three digits; please check."),
      fixes: [.replace(start..<index, with: digits)])
  }

  private static func isCounted(_ text: LogicalText, _ index: Int) -> Bool {
    text.matches(any: counted, at: index)
  }

  private static let counted: Phrases = """
    万 亿 元 人 户 吨 亩 米 公里 平方 次 件 册 份 株 斤 名 位 个 台 辆 套 条 家 项 起 例 尾 只 头 羽 棵 立方 千 公顷 间 所 座 处 篇 幅 枚 张 本 袋 箱 瓶 余
    多 平 艘 架 票 字 颗 粒 步 级 美元 欧元 港元 场 盏 宗 笔 批 公斤 升
    """
}
