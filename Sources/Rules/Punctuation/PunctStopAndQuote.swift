package import Linting
import TextModel

/// 引号内外的点号位置不对。
///
/// 独立的引文，句末的点号放在引号里面，外面不再用；引文是句子的一部分，点号放在引号外面。
///
/// **怎么改**：留一个点号，放对位置。
///
/// **依据**：GB/T 15834—2011 附录 B.2。
package struct PunctStopAndQuote: WordRule {
  package static let profile = RuleProfile("punct-stop-and-quote", .punctuation, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("他说：“收成不错⟦。”。⟧", fixed: "他说：“收成不错。”"),
    .reported("她问：“路通了吗⟦？”。⟧", fixed: "她问：“路通了吗？”"),
    .reported("群众直说“变化大⟦。”，⟧很满意。", fixed: "群众直说“变化大”，很满意。"),
    .reported("要做到“件件有回音⟦。”。⟧会后即着手办理。", fixed: "要做到“件件有回音”。会后即着手办理。"),
    .accepted("他说：“收成不错。”"),
    .accepted("群众直说“变化大”，很满意。"),
    .accepted("“吃了没？”他问。"),
    .accepted("“路通了吗？”，这是大家最关心的事。"),
  ]

  package init() {}

  package let words = ["。”。", "？”。", "！”。", "。”，"]

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let range = hit.range
    let last = (range.upperBound - 1)..<range.upperBound
    let isPart = hit.entry == 0 && !PunctStopAndQuote.isSpeech(range.lowerBound, context)
    if isPart {
      report.report(
        range, Message("引文是句子的一部分，里面的句号多余。", "The quotation is part of the sentence; its own stop is surplus."),
        fixes: [.delete(range.lowerBound..<(range.lowerBound + 1), "。")])
    } else if hit.entry < 3 {
      report.report(
        range, Message("引号里面已有点号，外面的句号多余。", "The quotation has its own stop; the one outside is surplus."),
        fixes: [.delete(last, "。")])
    } else {
      report.report(
        range, Message("引文是句子的一部分，里面的句号多余。", "The quotation is part of the sentence; its own stop is surplus."),
        fixes: [.delete(range.lowerBound..<(range.lowerBound + 1), "。")])
    }
  }

  /// Whether the quotation that ends at an index stands by itself, behind a colon or at the start of its paragraph.
  private static func isSpeech(_ index: Int, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let open = (max(0, index - 200)..<index).last(where: { text.characterClass($0) == .openQuote }) else {
      return true
    }
    let before = text.characterClass(open - 1)
    return before == .colon || before == .lineBreak || before == .stop || before == .comma
  }
}
