package import Linting
package import PageStructure
import TextModel

/// 序次语后面的标点不对。
///
/// “一、”用顿号，“1.”用下圆点，“（一）”“①”后面不用点号，“第一，”“首先，”用逗号。
///
/// **怎么改**：按提示改。
///
/// **依据**：GB/T 15834—2011 附录 B.3。
package struct PunctSequenceMark: ParagraphRule {
  package static let profile = RuleProfile(
    "punct-sequence-mark", .punctuation, .information, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("⟦（一）、⟧加强领导，落实责任。", fixed: "（一）加强领导，落实责任。"),
    .reported("⟦①、⟧摸清底数，建立台账。", fixed: "①摸清底数，建立台账。"),
    .reported("⟦首先、⟧要统一思想，提高认识。", fixed: "首先，要统一思想，提高认识。"),
    .reported("⟦第一、⟧要把底数摸清，逐户登记造册，做到心中有数。", fixed: "第一，要把底数摸清，逐户登记造册，做到心中有数。"),
    .accepted("（一）加强领导，落实责任。"),
    .accepted("一、加强领导，落实责任。"),
    .accepted("第一，要把底数摸清。"),
    .accepted("第一、第二产业协调发展。"),
  ]

  package init() {}

  package func check(_ paragraph: Paragraph, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let start = paragraph.range.lowerBound
    if text.characterClass(start) == .openBracket {
      var end = start + 1
      while end < start + 4, ChineseDigits.contains(text.scalar(end)) || text.characterClass(end) == .digit { end += 1 }
      guard end > start + 1, text.characterClass(end) == .closeBracket,
        text.characterClass(end + 1) == .enumerationComma || text.characterClass(end + 1) == .comma
      else { return }
      offer(deleting: end + 1, start..<(end + 2), &report, context)
    } else if (0x2460...0x2473).contains(text.scalar(start)) {
      guard text.characterClass(start + 1) == .enumerationComma || text.characterClass(start + 1) == .comma else {
        return
      }
      offer(deleting: start + 1, start..<(start + 2), &report, context)
    } else if let word = text.range(ofAny: PunctSequenceMark.words, at: start),
      text.characterClass(word.upperBound) == .enumerationComma, !text.matches("第", at: word.upperBound + 1)
    {
      let mark = word.upperBound..<(word.upperBound + 1)
      report.report(
        start..<mark.upperBound, Message("“\(context.string(word))”后面用逗号。", "A comma stands behind it."),
        fixes: [.replace(mark, with: context.setting.conventions.comma == .half ? "," : "，")])
    }
  }

  private func offer(
    deleting index: Int, _ range: Range<Int>, _ report: inout ArticleReport, _ context: ArticleContext
  ) {
    let mark = index..<(index + 1)
    report.report(
      range, Message("带括号、带圈的序号后面不用点号。", "No mark stands behind a number in brackets or a circle."),
      fixes: [.delete(mark, context.string(mark))])
  }

  private static let words = ["首先", "其次", "再次", "最后", "第一", "第二", "第三", "第四", "第五", "其一", "其二", "其三"]
}
