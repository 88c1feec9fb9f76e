package import Linting
import PageStructure
import TextModel

/// 文末缺句号。
///
/// 一篇稿件最后一段三十字以上，末尾没有句号、问号、叹号。这样的地方，机器分不清是漏了句号，还是下文被别的栏截断；
/// `extraction-interleaved` 已经报告同一处，所以本规则默认关闭，二者选用一条即可。
///
/// **怎么改**：补上句号；下文在别处的，接回来。
///
/// **依据**：GB/T 15834—2011 4.1。
package struct PunctMissingFinal: ArticleRule {
  package static let profile = RuleProfile(
    "punct-missing-final", .punctuation, .information, isOn: false, layer: .logical, counts: 0.1)

  private static let start = "石桥村新路通车\n\n本报讯（记者 王小明）近日，石桥村新修的水泥路正式通车，"

  package static let examples: [Example] = [
    .reported(start + "村民出行更加方便，沿路的果园也迎来了游客，大家都说日子有了盼⟦头⟧\n", onPage: .whole),
    .reported(start + "镇里还安装了路灯，夜里走路不再摸黑，家家户户都得到了实⟦惠⟧\n", onPage: .whole),
    .reported(start + "下一步，镇里将继续修通村组道路，确保年底前全部完⟦工⟧\n", onPage: .whole),
    .accepted(start + "村民出行更加方便，沿路的果园也迎来了游客，大家都说日子有了盼头。\n", onPage: .whole),
    .accepted(start + "村民高兴地说：“沿路的果园也迎来了游客，日子有了盼头。”\n", onPage: .whole),
    .accepted("石桥村新路通车\n\n图为通车现场 记者 王小明 摄\n", onPage: .whole),
  ]

  package init() {}

  private static let photoWords: Phrases = "摄 图"

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    guard context.article.kind == .article,
      let last = context.article.paragraphs.last(where: { $0.role == .body || $0.role == .signOff }),
      last.role == .body,
      context.text.hanCount(in: last.range) >= 30, !context.text.endsSentence(last.range),
      context.text.characterClass(last.range.upperBound - 1) == .han,
      !context.text.matches(any: PunctMissingFinal.photoWords, endingAt: last.range.upperBound)
    else { return }
    report.report(
      (last.range.upperBound - 1)..<last.range.upperBound,
      Message("文末没有句号，请补上，或核对下文是否接到了别处。", "The last sentence has no final mark. Add it, or look for its continuation."))
  }
}
