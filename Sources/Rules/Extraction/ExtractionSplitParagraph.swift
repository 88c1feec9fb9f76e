package import Linting
package import PageStructure
import TextModel

/// 一段话被空行截成两段。
///
/// 栏尾换栏时，提取在句子中间留下了空行：前半截没有句末标点，后半截接着说。按栏宽断行的版面由 `extraction-hard-wrap`
/// 一并计数。
///
/// **怎么改**：把两半接起来。
///
/// **依据**：这是提取留下的痕迹，不是稿件的差错。
package struct ExtractionSplitParagraph: ParagraphRule {
  package static let profile = RuleProfile(
    "extraction-split-paragraph", .extraction, .information, layer: .raw, counts: .none)

  package static let examples: [Example] = [
    .reported(
      "柳林镇深入开展志愿服务活动\n\n本报讯（记者 王小明）镇里组织党员干部走村入户，帮助缺少劳力的农户抢收抢种，确保颗粒⟦归\n\n仓⟧，受到群众的好评。\n\n活动结束后，各村纷纷表示，将以此次活动为契机，把志愿服务常态化开展下去。",
      fixed:
        "柳林镇深入开展志愿服务活动\n\n本报讯（记者 王小明）镇里组织党员干部走村入户，帮助缺少劳力的农户抢收抢种，确保颗粒归仓，受到群众的好评。\n\n活动结束后，各村纷纷表示，将以此次活动为契机，把志愿服务常态化开展下去。",
      onPage: .whole),
    .reported(
      "柳林镇深入开展志愿服务活动\n\n本报讯（记者 王小明）镇卫生院的医生走进敬老院，为三十六位老人免费体检，测量血压、检查视力⟦，\n\n还⟧讲解冬季保健知识。\n\n活动结束后，各村纷纷表示，将以此次活动为契机，把志愿服务常态化开展下去。",
      fixed:
        "柳林镇深入开展志愿服务活动\n\n本报讯（记者 王小明）镇卫生院的医生走进敬老院，为三十六位老人免费体检，测量血压、检查视力，还讲解冬季保健知识。\n\n活动结束后，各村纷纷表示，将以此次活动为契机，把志愿服务常态化开展下去。",
      onPage: .whole),
    .accepted(
      "柳林镇深入开展志愿服务活动\n\n本报讯（记者 王小明）镇里号召大家做到以下几点，共同维护环境卫生：\n\n一是不乱扔垃圾，二是不乱贴广告，三是不占道经营。\n\n活动结束后，各村纷纷表示，将以此次活动为契机，把志愿服务常态化开展下去。",
      onPage: .whole),
    .accepted(
      "柳林镇深入开展志愿服务活动\n\n本报讯（记者 王小明）镇里公布了热线电话，欢迎群众反映问题。——读者 冷女士\n\n来信收悉，镇里已经派人查看，问题正在解决。\n\n活动结束后，各村纷纷表示，将以此次活动为契机，把志愿服务常态化开展下去。",
      onPage: .whole),
    .reported(
      """
      柳林镇深入开展志愿服务活动

      本报讯（记者 王小明）柳林镇党委强化责任担当，着力营造比学赶超、竞相出彩的浓厚氛围。⟦对

      表⟧现优秀的村（社区）进行通报表扬，给予资金奖励。

      活动结束后，各村纷纷表示，将以此次活动为契机，把志愿服务常态化开展下去。
      """,
      fixed: """
        柳林镇深入开展志愿服务活动

        本报讯（记者 王小明）柳林镇党委强化责任担当，着力营造比学赶超、竞相出彩的浓厚氛围。对表现优秀的村（社区）进行通报表扬，给予资金奖励。

        活动结束后，各村纷纷表示，将以此次活动为契机，把志愿服务常态化开展下去。
        """, onPage: .whole),
    .accepted(
      """
      柳林镇深入开展志愿服务活动

      本报讯（记者 王小明）柳林镇党委强化责任担当，着力营造比学赶超、竞相出彩的浓厚氛围。

      活动结束后，各村纷纷表示，将以此次活动为契机，把志愿服务常态化开展下去。
      """, onPage: .whole),
    .accepted(
      "开奖公告\n\n6月17日 双色球第2025068期开奖，开出的号码是：红球 03 08 15 21 27 30，蓝球 11 12\n\n6月18日 大乐透第25068期，前区 05 12 19 26 33，后区 02 09\n",
      onPage: .whole),
  ]

  package init() {}

  package func check(_ paragraph: Paragraph, in context: ArticleContext, report: inout ArticleReport) {
    guard paragraph.role == .body, context.setting.layout != .hardWrapped else { return }
    let text = context.text
    var start = paragraph.range.lowerBound
    for index in context.gaps(in: paragraph.range.dropFirst()) where text.joint(before: index) == .columnBreak {
      defer { start = index }
      guard ExtractionSplitParagraph.isTorn(start..<index, text),
        ExtractionSplitParagraph.goesOn(index..<paragraph.range.upperBound, text)
      else { continue }
      // Where another article stands between, the columns are interleaved: another rule says so.
      guard text.isGapBlank(before: index, in: context.snapshot.bytes) else { continue }
      report.report(
        (index - 1)..<(index + 1),
        Message("句子在这里被空行截断，前后应是一段。", "A blank line cuts a sentence here; both halves are one paragraph."),
        fixes: [.join(at: index)])
    }
  }

  /// Whether a stretch breaks off inside a sentence: long enough for prose, and what stands behind its last stop is no
  /// signature, list item or heading.
  private static func isTorn(_ stretch: Range<Int>, _ text: LogicalText) -> Bool {
    let quotes = stretch.reduce(0) { count, index in
      let kind = text.characterClass(index)
      return kind == .openQuote ? count + 1 : kind == .closeQuote ? count - 1 : count
    }
    switch text.characterClass(stretch.upperBound - 1) {
    case .comma, .enumerationComma: return true
    case .digit where stretch.count < 40 || endsInTable(stretch, text): return false
    case _ where quotes > 0: return true
    case _ where stretch.count < 15: return false
    case .colon, .semicolon, .closeBracket, .stop: return false
    default: break
    }
    var tail = stretch.upperBound
    while tail > stretch.lowerBound, stretch.upperBound - tail < 40, text.characterClass(tail - 1) != .stop,
      !text.characterClass(tail - 1).isClosing || stretch.upperBound == tail
    {
      tail -= 1
    }
    // ——读者 冷女士
    return tail == stretch.lowerBound || text.characterClass(tail) != .dash
  }

  /// Whether the last figure stands in a row of figures: 后区 02 09.
  private static func endsInTable(_ stretch: Range<Int>, _ text: LogicalText) -> Bool {
    stretch.suffix(12).contains { text.characterClass($0) == .space && text.characterClass($0 + 1) == .digit }
  }

  /// Whether what follows ends its first clause as prose does.
  private static func goesOn(_ stretch: Range<Int>, _ text: LogicalText) -> Bool {
    switch text.characterClass(stretch.lowerBound) {
    case .openBracket, .symbol: return false
    default: break
    }
    return stretch.prefix(60).contains {
      text.characterClass($0).endsClause || text.characterClass($0) == .enumerationComma
    }
  }
}
