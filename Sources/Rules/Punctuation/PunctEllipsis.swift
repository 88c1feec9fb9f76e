package import Linting
import TextModel

/// 省略号形式不规范，或同“等”重复。
///
/// 省略号是六个连点，占两个字的位置；不用三个英文句点、几个句号或几个间隔号代替。省略号同“等”“等等”意思一样，
/// 只用一个。
///
/// **怎么改**：改成“……”；同“等”连用时删去一个。
///
/// **依据**：GB/T 15834—2011 4.11.2、附录 A.9。
package struct PunctEllipsis: WordRule {
  package static let profile = RuleProfile("punct-ellipsis", .punctuation, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("村里通了路、通了水⟦...⟧日子好了。", fixed: "村里通了路、通了水……日子好了。"),
    .reported("苹果、梨、桃⟦……等⟧水果丰收。", fixed: "苹果、梨、桃等水果丰收。", "苹果、梨、桃……水果丰收。"),
    .reported("我想⟦…⟧还是去吧。", fixed: "我想……还是去吧。"),
    .reported("大家都盼着⟦。。。⟧这一天来了。", fixed: "大家都盼着……这一天来了。"),
    .reported("记得添衣裳，按时吃饭⟦⋯⋯⋯⟧他说不出话来。", fixed: "记得添衣裳，按时吃饭……他说不出话来。"),
    .reported("路修通了⟦。。⟧乡亲们乐开了花。", fixed: "路修通了。乡亲们乐开了花。", "路修通了……乡亲们乐开了花。"),
    .reported("院墙刷白了⟦..⟧花也栽上了。", fixed: "院墙刷白了。花也栽上了。", "院墙刷白了……花也栽上了。"),
    .reported("大家有说有笑⟦……。⟧天快黑了才散。", fixed: "大家有说有笑……天快黑了才散。", severity: .information),
    .reported("摊上有桃、梨、枣⟦、……⟧样样新鲜。", fixed: "摊上有桃、梨、枣……样样新鲜。", severity: .information),
    .accepted("他们对我很好……等过了年，我就回去。"),
    .accepted("通了路，通了水……日子好了。"),
    .accepted("苹果、梨、桃等水果丰收。"),
    .reported("编筐、扎灯笼、捏面人⟦等……⟧，样样都有传人。", fixed: "编筐、扎灯笼、捏面人等，样样都有传人。", "编筐、扎灯笼、捏面人……，样样都有传人。"),
    .accepted("变量α1，…，αn的取值"),
    .accepted("网址为www.example.com。"),
    .accepted("日子一天天好了……等待的人终于回来。"),
  ]

  package init() {}

  package let words = ["...", "..", "。。", "…", "···", "⋯"]

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let dot = text.scalar(hit.range.lowerBound)
    if text.scalar(hit.range.lowerBound - 1) == dot { return }
    var end = hit.range.upperBound
    while end < text.count, text.scalar(end) == dot { end += 1 }
    let run = hit.range.lowerBound..<end
    if context.protected.touches(run, .code) { return }
    if dot == 0x2026, run.count == 2 || run.count == 4 {
      PunctEllipsis.checkBeside(run, context, &report)
      PunctEllipsis.checkAndSoOn(run, context, &report)
      return
    }
    let before = text.characterClass(run.lowerBound - 1)
    let after = text.characterClass(run.upperBound)
    guard before == .han || after == .han, before != .latin, after != .latin, before != .digit, after != .digit else {
      return
    }
    if dot == 0x22EF && run.count == 2 { return }
    if run.count == 2, dot == 0x3002 || dot == 0x2E || dot == 0xFF0E {
      report.report(
        run, Message("句号重复，留一个；若是省略号，用“……”。", "The full stop is doubled; an ellipsis is “……”."),
        fixes: [.replace(run, with: "。"), .replace(run, with: "……")])
      return
    }
    // Rows of dots lead to a page number in a table of contents.
    if dot != 0x2026 && run.count > 12 { return }
    report.report(
      run, Message("省略号用六个连点“……”。", "An ellipsis is six dots, “……”."), fixes: [.replace(run, with: "……", isSafe: true)]
    )
  }

  /// 、…… and ……。: the ellipsis is the mark.
  private static func checkBeside(_ run: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    if text.has("、", at: run.lowerBound - 1), text.characterClass(run.lowerBound - 2) == .han {
      let mark = (run.lowerBound - 1)..<run.lowerBound
      report.report(
        mark.lowerBound..<run.upperBound, Message("省略号前面不用顿号。", "No “、” before an ellipsis."), severity: .information,
        fixes: [.delete(mark, "、")])
    } else if text.has("。", at: run.upperBound), text.characterClass(run.lowerBound - 1) == .han {
      let mark = run.upperBound..<(run.upperBound + 1)
      report.report(
        run.lowerBound..<mark.upperBound, Message("省略号后面一般不再用句号。", "No full stop behind an ellipsis."),
        severity: .information, fixes: [.delete(mark, "。")])
    }
  }

  /// …… and 等 say the same.
  private static func checkAndSoOn(_ run: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    // 打草帘、绣花鞋等……
    if text.has("等", at: run.lowerBound - 1), let clause = context.clause(at: run.lowerBound - 1),
      (clause.lowerBound..<run.lowerBound).contains(where: { text.characterClass($0) == .enumerationComma })
    {
      let length = text.matches("等等", endingAt: run.lowerBound) ? 2 : 1
      let word = (run.lowerBound - length)..<run.lowerBound
      report.report(
        word.lowerBound..<run.upperBound, sameMessage,
        fixes: [.delete(run, "……"), .delete(word, context.string(word))])
      return
    }
    guard text.matches("等", at: run.upperBound), !PunctEllipsis.compounds.contains(text.scalar(run.upperBound + 1))
    else {
      return
    }
    // 等 closes a list; without one it may begin a clause: ……等过了年.
    guard let sentence = context.sentence(at: run.lowerBound),
      (max(sentence.lowerBound, run.lowerBound - 40)..<run.lowerBound).contains(where: {
        text.characterClass($0) == .enumerationComma
      }) || text.characterClass(run.upperBound + 1) != .han || text.matches("等等", at: run.upperBound)
    else { return }
    let length = text.matches("等等", at: run.upperBound) ? 2 : 1
    let word = run.upperBound..<(run.upperBound + length)
    report.report(
      run.lowerBound..<word.upperBound, sameMessage,
      fixes: [.delete(run, "……"), .delete(word, context.string(word))])
  }

  private static let sameMessage = Message(
    "省略号和“等”意思重复，只用一个。", "The ellipsis and 等 say the same; keep one.")

  /// What makes 等 a word of its own: 等待, 等级 …
  private static let compounds: ScalarSet = "待级次候额于值效同距到着你我他她不了"
}
