package import Linting
import PageStructure
import TextModel

/// 稿件被别的栏截断。
///
/// 提取时栏的顺序乱了：正文在句子中间断开，下面接的是另一篇的标题、署名或正文。断了的稿件，别的规则不再查“缺”“不成对”
/// “项数不足”。
///
/// **怎么改**：对照版面把断开的下文接回来；候选的下文列在相关位置里。
///
/// **依据**：这是提取留下的痕迹，不是稿件的差错。
package struct ExtractionInterleaved: PageRule {
  package static let profile = RuleProfile(
    "extraction-interleaved", .extraction, .information, layer: .page, counts: .none)

  package static let examples: [Example] = [
    .reported(
      """
      鲁河镇扎实推进重点工作

      本报讯（记者 王小明）鲁河镇党委牢固树立抓重点、抓落实的鲜明导向，实行清单管理、销号推进，全镇上下齐心协力，确保事事有着落、件件有回⟦音，⟧

      （任小睿）

      柳林镇开展卫生整治

      本报讯（记者 陈晓芳）柳林镇组织党员干部对村道两侧进行集中清理，道路畅通，环境整洁，群众满意度不断提升。
      """, onPage: .whole),
    .accepted(
      """
      鲁河镇扎实推进重点工作

      本报讯（记者 王小明）鲁河镇党委牢固树立抓重点、抓落实的鲜明导向，确保事事有着落、件件有回音。

      （任小睿）

      柳林镇开展卫生整治

      本报讯（记者 陈晓芳）柳林镇组织党员干部对村道两侧进行集中清理，道路畅通，环境整洁，群众满意度不断提升。
      """, onPage: .whole),
  ]

  package init() {}

  package func check(_ page: PageContext, report: inout PageReport) {
    let articles = page.page.articles
    for (index, article) in articles.enumerated() where article.kind == .article {
      guard let torn = ExtractionInterleaved.tornEnd(of: article, on: page) else { continue }
      let candidates = articles[(index + 1)...].filter { ExtractionInterleaved.beginsInside($0) }.prefix(3)
      report.report(
        article.text.source(torn),
        Message("正文在这里断开，下文可能接到了别处，请对照版面。", "The text breaks off here; it may go on elsewhere on the page."),
        related: candidates.compactMap { candidate in
          candidate.paragraphs.first.map {
            RelatedPlace(
              range: candidate.text.source($0.range.lowerBound..<min($0.range.upperBound, $0.range.lowerBound + 12)),
              message: Message("可能的下文", "may be the continuation"))
          }
        })
    }
  }

  /// The last two characters before the tear: at the end of a truncated article, or where its main stretch ends and the
  /// rest stands behind another article.
  private static func tornEnd(of article: Article, on page: PageContext) -> Range<Int>? {
    let text = article.text
    if article.isTruncated {
      guard let last = article.paragraphs.last(where: { $0.role == .body }), !last.range.isEmpty,
        text.characterClass(last.range.lowerBound) != .dash
      else { return nil }
      return max(last.range.lowerBound, last.range.upperBound - 2)..<last.range.upperBound
    }
    guard article.parts.count > 1, let main = article.parts.first else { return nil }
    let end = page.snapshot.lines.range(ofLine: main.upperBound).lowerBound
    let index = text.index(at: end)
    guard index > 1, index < text.count, !text.characterClass(index - 1).endsSentence else { return nil }
    return (index - 2)..<index
  }

  /// Whether an article seems to be the rest of another: no headline, and not a caption by its kind.
  private static func beginsInside(_ article: Article) -> Bool {
    article.headline == nil && article.kind != .filler && article.paragraphs.contains { $0.role == .body }
  }
}
