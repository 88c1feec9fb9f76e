package import Linting
import TextModel

/// 间隔号用了别的点。
///
/// 外国人名和某些民族人名各部分之间、书名与篇名之间用间隔号“·”（U+00B7）。圆点、项目符号、英文句点、日文中点看着相近，
/// 检索、朗读和排版时却各不相同。
///
/// **怎么改**：改成“·”。
///
/// **依据**：GB/T 15834—2011 4.14.2。
package struct PunctMiddleDot: WordRule {
  package static let profile = RuleProfile("punct-middle-dot", .punctuation, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("作家史蒂夫⟦.⟧乔布斯传热销。", fixed: "作家史蒂夫·乔布斯传热销。"),
    .reported("展出爱新觉罗⟦•⟧溥仪的旧物。", fixed: "展出爱新觉罗·溥仪的旧物。"),
    .reported("“两河交汇⟦・⟧老街片区”开工。", fixed: "“两河交汇·老街片区”开工。"),
    .accepted("三水交汇·西坝片区开工。"),
    .accepted("“我们的节日·春节”展演"),
    .accepted("负责人李明。王芳随后发言。"),
    .accepted("全长3.5公里。"),
    .accepted("●报名时间为5月。"),
  ]

  package init() {}

  package let words = ["•", "●", "‧", "・", "･", ".", "∙", "⋅"]

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let index = hit.range.lowerBound
    guard text.joint(before: index) == .none, text.joint(before: index + 1) == .none,
      PunctMiddleDot.hanCount(text, from: index - 1, step: -1) >= 2
    else { return }
    let after = PunctMiddleDot.hanCount(text, from: index + 1, step: 1)
    // A full stop set as a point is followed by a whole clause.
    guard after >= 2, after <= 8 else { return }
    let scalar = text.scalar(index)
    let isPoint = scalar == 0x2E || scalar == 0xFF0E
    if isPoint && PunctMiddleDot.hanCount(text, from: index - 1, step: -1) > 8 { return }
    report.report(
      hit.range, Message("间隔号用“·”。", "The middle dot is “·”."),
      fixes: [.replace(hit.range, with: "·", isSafe: !isPoint)])
  }

  /// How many Han characters stand in a row from an index, counted up to 9.
  private static func hanCount(_ text: LogicalText, from index: Int, step: Int) -> Int {
    var count = 0
    while count < 9, text.characterClass(index + count * step) == .han { count += 1 }
    return count
  }
}
