package import Linting
import TextModel

/// 相邻数字连用表示概数，中间用了顿号。
///
/// “三四个”“七八十岁”是概数，中间不用顿号；“一、二年级”是两个确数的简略说法，要用顿号。
///
/// **怎么改**：删去顿号。
///
/// **依据**：GB/T 15834—2011 4.5.3.4；GB/T 15835—2011 5.2.1。
package struct PunctDunhaoApprox: WordRule, RunRule {
  package static let profile = RuleProfile("punct-dunhao-approx", .punctuation, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("来了⟦三、四⟧个村民。", fixed: "来了三四个村民。"),
    .reported("老人⟦七、八⟧十岁了。", fixed: "老人七八十岁了。"),
    .reported("队伍走了⟦五、六⟧里路。", fixed: "队伍走了五六里路。"),
    .reported("师傅凌晨⟦三、四⟧点就起床。", fixed: "师傅凌晨三四点就起床。"),
    .reported("歇上⟦三、五⟧天再走。", fixed: "歇上三五天再走。"),
    .reported("苗栽下去⟦4、5⟧天就返青。", fixed: "苗栽下去四五天就返青。", severity: .information),
    .reported("走了⟦2、3⟧里路。", fixed: "走了两三里路。", severity: .information),
    .accepted("第4、5天安排实地走访，3、4年级先返校，在1、2、3年内完成，10、11个月大。"),
    .accepted("来了三四个村民。"),
    .accepted("整改意见的三、四点还要细化。"),
    .accepted("一、二年级学生参加。"),
    .accepted("两队分列二、三位。"),
    .accepted("五、六月份雨水多，八、九层是办公区，这项工作由第五、六届班子接着做。"),
    .accepted("获得第三、四名，还有三、四名决赛。"),
    .accepted("发展二、三产业。"),
    .accepted("一、二、三个环节都要抓。"),
  ]

  package init() {}

  package let words = TableReader.words(of: "一、二 一、两 二、三 两、三 三、四 三、五 四、五 五、六 六、七 七、八 八、九")

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let low = hit.range.lowerBound
    let high = hit.range.upperBound
    let isHour = text.matches("点", at: high) && text.matches(any: PunctDunhaoApprox.hours, endingAt: low)
    guard isHour || text.matches(any: PunctDunhaoApprox.units, at: high),
      !text.matches(any: PunctDunhaoApprox.exact, at: high),
      text.characterClass(low - 1) != .enumerationComma, text.characterClass(high) != .enumerationComma,
      !PunctDunhaoApprox.ranks.contains(text.scalar(low - 1)),
      text.has("十", at: low - 1) || !HanDigit.isNumeral(text.scalar(low - 1))
    else { return }
    report.report(
      hit.range, Message("相邻两数连用表示概数，中间不用顿号。", "Two adjacent numerals make an approximation; no 、 between them."),
      fixes: [.delete((low + 1)..<(low + 2), "、", isSafe: true)])
  }

  package static let runTraits: RunTraits = [.item]

  /// 4、5天: the same in Arabic digits, which are for exact numbers.
  package func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let (low, high) = (run.lowerBound, run.upperBound + 2)
    guard run.count == 1, text.characterClass(high - 1) == .digit, text.characterClass(high) == .han,
      text.characterClass(low - 1) == .han, !context.protected.touches(run),
      !PunctDunhaoApprox.ranks.contains(text.scalar(low - 1)), !text.has("、", at: low - 1),
      let first = NumMixedHanArabic.value(text.scalar(low)),
      let second = NumMixedHanArabic.value(text.scalar(high - 1)),
      first > 0, second == first + 1 || first == 3 && second == 5,
      text.matches(any: PunctDunhaoApprox.lasting, at: high), !text.matches(any: PunctDunhaoApprox.exact, at: high)
    else { return }
    let fixed = Scalars.string([first, second].map { $0 == 2 ? 0x4E24 : NumMixedHanArabic.numerals[$0] })
    report.report(
      low..<high,
      Message("两个相邻的数连用表示概数，写成“\(fixed)”。", "Two adjacent numerals make an approximation: “\(fixed)”."),
      severity: .information, fixes: [.replace(low..<high, with: fixed)])
  }

  /// Units of what goes on or is measured; of things and people two numbers may be those of a list.
  static let lasting: Phrases = """
    天 年 里 米 公里 岁 元 小时 个小时 个月 个多月 个人 个村民 分钟 斤 公斤 亩 次 趟 遍 成 吨 百 千 万 十 倍 里路 口人 个星期 周 毫米 厘米
    """

  /// 月, 层 and 届 are counted by their numbers more often: 五、六月份 is both months.
  private static let units: Phrases = """
    个 位 名 天 年 次 里 米 公里 岁 户 元 十 百 千 万 斤 亩 人 小时 张 条 只 头 棵 件 本 台 辆 家 间 遍 趟 步 句 分钟 块 成 吨 公斤 口 支 双 盆 桌 碗
    瓶 袋 箱 筐 圈 里路 根 份
    """
  private static let hours: Phrases = "凌晨 清晨 早上 早晨 上午 中午 下午 傍晚 晚上 夜里 半夜 深夜 每天"
  private static let exact: Phrases = "年版 年生 次列车 次会议 次航班 里弄 周课 周岁组 年级 位列 名分 年期 里屯 名决赛 名争夺 名之争 名附加赛 名的争夺"
  /// 第, 排, 列 and 获 stand before ranks.
  private static let ranks: ScalarSet = "第排列居获"
}
