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
  ]

  package init() {}

  package func check(_ paragraph: Paragraph, in context: ArticleContext, report: inout ArticleReport) {
    guard paragraph.role == .body, context.setting.layout != .hardWrapped else { return }
    let text = context.text
    for index in paragraph.range.dropFirst() where text.joint(before: index) == .columnBreak {
      // Where another article stands between, the columns are interleaved: another rule says so.
      guard text.isGapBlank(before: index, in: context.snapshot.bytes) else { continue }
      report.report(
        (index - 1)..<(index + 1),
        Message("句子在这里被空行截断，前后应是一段。", "A blank line cuts a sentence here; both halves are one paragraph."),
        fixes: [.join(at: index)])
    }
  }
}
