package import Linting
import TextModel

/// 量词用得不当。
///
/// 队伍论“支”，不论“只”；“位”含敬意，不用于嫌疑人；夫妻论“对”，不论“双”。量词大多有选择余地，这里只收不会看错的几种。
///
/// **怎么改**：换成提示的量词。
///
/// **依据**：《现代汉语词典》；《咬文嚼字》2009 年。
package struct NumClassifierMisfit: WordRule {
  package static let profile = RuleProfile("num-classifier-misfit", .numbers, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("警方抓获三⟦位⟧犯罪嫌疑人。", fixed: "警方抓获三名犯罪嫌疑人。"),
    .reported("一⟦只⟧志愿服务队赶来支援。", fixed: "一支志愿服务队赶来支援。"),
    .reported("一⟦双⟧夫妻返乡创业。", fixed: "一对夫妻返乡创业。"),
    .accepted("警方抓获三名犯罪嫌疑人。"),
    .accepted("一支志愿服务队赶来支援。"),
    .accepted("牧民养了一只羊。"),
    .accepted("三位专家到场，这只队员都认得的猫也来了。"),
  ]

  package init() {}

  private static let misfits: [(word: String, right: String)] =
    ["志愿服务队", "志愿者队伍", "队伍", "救援队", "宣讲队", "服务队", "消防队", "力量"].map { ("只" + $0, "支") }
    + ["犯罪嫌疑人", "嫌疑人", "罪犯", "逃犯", "小偷", "窃贼", "劫匪", "歹徒", "毒贩", "骗子"].map { ("位" + $0, "名") }
    + ["夫妻", "夫妇", "情侣", "新人"].map { ("双" + $0, "对") }

  package var words: [String] { NumClassifierMisfit.misfits.map(\.word) }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard NumClassifierMisfit.misfits.indices.contains(hit.entry) else { return }
    let text = context.text
    let before = text.scalar(hit.range.lowerBound - 1)
    guard ChineseDigits.contains(before) || before == 0x51E0 || text.characterClass(hit.range.lowerBound - 1) == .digit
    else { return }
    let right = NumClassifierMisfit.misfits[hit.entry].right
    let classifier = hit.range.lowerBound..<(hit.range.lowerBound + 1)
    report.report(
      classifier, Message("这里的量词用“\(right)”。", "The classifier here is “\(right)”."),
      fixes: [.replace(classifier, with: right)])
  }
}
