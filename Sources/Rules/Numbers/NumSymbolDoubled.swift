package import Linting
import TextModel

/// 符号同单位重复。
///
/// “￥”已经是“元”，“百分之”已经是“%”，“%”后面不再说“个百分点”。
///
/// **怎么改**：留一个。
///
/// **依据**：GB/T 15835—2011 4.1.1；语义重复。
package struct NumSymbolDoubled: RunRule {
  package static let profile = RuleProfile("num-symbol-doubled", .numbers, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("门票⟦￥80元⟧。", fixed: "门票80元。"),
    .reported("完成全年任务的⟦百分之60⟧。", fixed: "完成全年任务的60%。"),
    .reported("合格率提高⟦2.5%个百分点⟧。", fixed: "合格率提高2.5个百分点。"),
    .accepted("门票80元，套票￥120。"),
    .accepted("完成全年任务的60%。"),
    .accepted("合格率提高2.5个百分点。"),
    .accepted("百分之三十的村民表示赞成。"),
  ]

  package init() {}

  package static let runTraits: RunTraits = [.sign, .percent]

  package func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard text.characterClass(run.lowerBound) == .digit, !context.protected.touches(run) else { return }
    let before = text.scalar(run.lowerBound - 1)
    if before == 0xFFE5 || before == 0xA5, let end = NumSymbolDoubled.yuan(text, run.upperBound) {
      report.report(
        (run.lowerBound - 1)..<end, Message("“￥”和“元”重复，留一个。", "“￥” and 元 say the same; keep one."),
        fixes: [.delete((run.lowerBound - 1)..<run.lowerBound, "￥")])
    } else if text.matches("百分之", at: run.lowerBound - 3),
      text.characterClass(run.upperBound) == .han
        || text.characterClass(run.upperBound).isPunctuation || run.upperBound == text.count
    {
      let whole = (run.lowerBound - 3)..<run.upperBound
      let number = context.string(run)
      let fixed = number.hasSuffix("%") ? number : number + "%"
      report.report(
        whole, Message("“百分之”后面用汉字数字，或直接写“\(fixed)”。", "After 百分之 come Han numerals; or write “\(fixed)”."),
        fixes: [.replace(whole, with: fixed)])
    } else if text.characterClass(run.upperBound - 1) == .percent, text.matches("个百分点", at: run.upperBound) {
      let whole = run.lowerBound..<(run.upperBound + 4)
      report.report(
        whole, Message("“%”和“个百分点”重复；说增减的幅度用“个百分点”。", "“%” and 个百分点 say the same; a difference takes 个百分点."),
        fixes: [.delete((run.upperBound - 1)..<run.upperBound, "%")])
    }
  }

  /// The end of 元 behind a number, with 万 or 亿 between.
  private static func yuan(_ text: LogicalText, _ index: Int) -> Int? {
    let skipped = text.has("万", at: index) || text.has("亿", at: index) ? index + 1 : index
    return text.has("元", at: skipped) ? skipped + 1 : nil
  }
}
