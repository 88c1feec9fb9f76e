package import Linting
import TextModel

/// 简称定义了没有用，或定义以后又用全称。
///
/// “某某示范区（以下简称‘示范区’）”以后就用简称；文中再没有用到的，不必定义。本地读者熟悉的简称各报不同，默认关闭。
///
/// **怎么改**：没有用到的，删去定义；后面仍用全称的，改用简称。
///
/// **依据**：《报纸编校质量评比差错认定细则》（1997）28：先用全称，后用简称。
package struct OrgAbbreviation: WordRule {
  package static let profile = RuleProfile(
    "org-abbreviation", .people, .hint, isOn: false, layer: .page, counts: .none)

  package static let examples: [Example] = [
    .reported("青川区城乡融合发展示范区（以下简称“⟦示范区⟧”）今日挂牌，各项工作全面启动。"),
    .reported("全国第五次经济普查（以下简称“⟦五经普⟧”）即将开始，普查员已经培训上岗。"),
    .reported(
      "青川区人居环境整治办公室（以下简称“⟦整治办⟧”）成立。青川区人居环境整治办公室设三个组。会后，整治办开会，青川区人居环境整治办公室主任讲话。"),
    .accepted("青川区城乡融合发展示范区（以下简称“示范区”）今日挂牌，示范区各项工作全面启动。"),
    .accepted("全国第五次经济普查（简称“五经普”）即将开始，五经普普查员已经上岗。"),
    .accepted("“123”工作法简便易行，村民简称它为“三步走”。"),
  ]

  package init() {}

  package let words = ["以下简称", "（简称", "下称"]

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let open = hit.range.upperBound
    guard text.characterClass(open) == .openQuote,
      let close = (open + 1..<min(text.count, open + 14)).first(where: { text.characterClass($0) == .closeQuote }),
      close > open + 1, !context.isTruncated
    else { return }
    let short = (open + 1)..<close
    let word = context.string(short)
    let bracket =
      text.characterClass(hit.range.lowerBound) == .openBracket ? hit.range.lowerBound : hit.range.lowerBound - 1
    guard text.characterClass(bracket) == .openBracket else { return }
    if !occurs(word, from: close, text) {
      report.report(
        short, Message("定义了简称“\(word)”，后面没有用到，可以删去定义。", "The short form is never used; drop its definition."))
      return
    }
    var start = bracket
    while bracket - start < 16, text.characterClass(start - 1) == .han { start -= 1 }
    // The full name is the longest run before the bracket that is printed again.
    for length in stride(from: bracket - start, through: short.count + 3, by: -1) {
      let name = context.string((bracket - length)..<bracket)
      let again = (close..<text.count).count { text.matches(name, at: $0) }
      guard again >= 2 else { continue }
      report.report(
        short,
        Message(
          "已经定义简称“\(word)”，后面仍有 \(again) 处用全称，请统一。", "The full name still stands \(again) times behind its short form.")
      )
      return
    }
  }

  private func occurs(_ word: String, from index: Int, _ text: LogicalText) -> Bool {
    (index..<text.count).contains { text.matches(word, at: $0) }
  }
}
