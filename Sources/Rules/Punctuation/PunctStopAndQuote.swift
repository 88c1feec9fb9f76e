import Facts
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
    .reported(
      "贺大姐感慨道：“过去浇地靠排队，现在手机一点就来水，真省心⟦”。⟧", fixed: "贺大姐感慨道：“过去浇地靠排队，现在手机一点就来水，真省心。”",
      severity: .information),
    .accepted("会议的主题是：“振兴百年产业，争创一流船厂”。"),
    .accepted("他说：“收成不错。”"),
    .accepted("群众直说“变化大”，很满意。"),
    .accepted("“吃了没？”他问。"),
    .accepted("“路通了吗？”，这是大家最关心的事。"),
  ]

  package init() {}

  package let words = ["。”。", "？”。", "！”。", "。”，", "”。"]

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let range = hit.range
    if hit.entry == 4 {
      PunctStopAndQuote.checkWhole(range, context, &report)
      return
    }
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

  /// 感慨道：“过去靠排队，现在一点就来水”。: what somebody says whole, without a stop of its own.
  private static func checkWhole(_ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let end = range.lowerBound
    guard text.characterClass(end - 1) == .han, let open = opening(before: end, text),
      text.characterClass(open - 1) == .colon,
      text.matches(any: SpeechVerbs.said, endingAt: open - 1) || text.matches("道", endingAt: open - 1),
      (open..<end).contains(where: { text.characterClass($0) == .comma }),
      !(open..<end).contains(where: { text.characterClass($0) == .closeQuote || text.characterClass($0) == .stop })
    else { return }
    report.report(
      range, Message("引文完整独立，句号放在引号里面。", "The quotation stands by itself; its stop belongs inside."),
      severity: .information, fixes: [.replace(range, with: "。”")])
  }

  /// The quotation mark that opens what is quoted up to an index.
  private static func opening(before index: Int, _ text: LogicalText) -> Int? {
    (max(0, index - 200)..<index).last { text.characterClass($0) == .openQuote }
  }

  /// Whether the quotation that ends at an index stands by itself, behind a colon or at the start of its paragraph.
  private static func isSpeech(_ index: Int, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let open = opening(before: index, text) else { return true }
    let before = text.characterClass(open - 1)
    return before == .colon || before == .lineBreak || before == .stop || before == .comma
  }
}
