package import Linting
import TextModel

/// 成语、谦敬辞用得不合原意。
///
/// “差强人意”是大体上还能使人满意，“首当其冲”是最先受到冲击，“七月流火”是天气转凉，“家父”是称自己的父亲：上下文说的是
/// 另一回事，多半是望文生义。只在上下文能看出误用时提示，请编辑定夺。
///
/// **怎么改**：换一个合乎原意的说法。
///
/// **依据**：《现代汉语词典》《辞海》的释义；《报纸编校差错率计算方法》：用词不当每处计 1。
package struct WordMisused: WordRule {
  package static let profile = RuleProfile("word-misused", .wording, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("比赛打得⟦差强人意⟧，球迷大失所望，嘘声一片。"),
    .reported("险情一来，党员干部⟦首当其冲⟧，第一批跳进水里。"),
    .reported("⟦七月流火⟧，工地上热浪滚滚，工人挥汗如雨。"),
    .reported("他是走出山村的一名⟦莘莘学子⟧。"),
    .reported("“请代我向⟦家父⟧问好。”客人对主人说。"),
    .reported("专家的发言⟦抛砖引玉⟧，台下掌声不断。"),
    .reported("这场雪⟦罄竹难书⟧地成就了滑雪场的好事。"),
    .reported("溶洞里的石笋⟦巧夺天工⟧。"),
    .accepted("虽不算出色，成绩总算差强人意。"),
    .accepted("洪水来袭，沿江乡镇首当其冲，损失惨重。"),
    .accepted("七月流火，九月授衣，天气一天天凉了。"),
    .accepted("莘莘学子走进考场，家父今年八十岁。"),
    .accepted("我先说几句，算是抛砖引玉，工匠的木雕巧夺天工。"),
  ]

  package init() {}

  package let words = MisusedWords.words

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard !context.protected.touches(hit.range, .titleOrCode),
      let meaning = MisusedWords.meaning(of: hit.entry, at: hit.range, in: context.text)
    else { return }
    let word = context.string(hit.range)
    report.report(
      hit.range,
      Message("“\(word)”\(meaning)，与上下文似不合，请核对。", "“\(word)” seems not to mean what is said here; please check."))
  }
}
