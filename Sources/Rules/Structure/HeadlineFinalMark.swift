package import Linting
import PageStructure
import TextModel

/// 标题末尾用了点号。
///
/// 标题和小标题单独成行，末尾不用句号、逗号、分号、顿号和冒号；问号、叹号、省略号可以用。
///
/// **怎么改**：删去。
///
/// **依据**：GB/T 15834—2011 附录 B.4。
package struct HeadlineFinalMark: ArticleRule, PageRule {
  package static let profile = RuleProfile("headline-final-mark", .structure, .warning, layer: .logical, counts: 0.2)

  package static let examples: [Example] = [
    .reported(
      "全力推动河道整治走深走实⟦。⟧\n\n本报讯（记者 王小明）5月8日，全镇河道整治推进会召开。\n", fixed: "全力推动河道整治走深走实\n\n本报讯（记者 王小明）5月8日，全镇河道整治推进会召开。\n",
      onPage: .whole),
    .reported(
      "多措并举，守护夏粮归仓⟦，⟧\n\n本报讯（记者 李丽）6月2日，全县小麦开镰收割。\n", fixed: "多措并举，守护夏粮归仓\n\n本报讯（记者 李丽）6月2日，全县小麦开镰收割。\n", onPage: .whole
    ),
    .reported(
      "新路修到家门口⟦；⟧\n\n本报讯（记者 赵强）10月9日，石桥村新路通车。\n", fixed: "新路修到家门口\n\n本报讯（记者 赵强）10月9日，石桥村新路通车。\n", onPage: .whole),
    .accepted("路通了，富还会远吗？\n\n本报讯（记者 王小明）5月8日，石桥村新路通车。\n", onPage: .whole),
    .accepted("全力推动河道整治走深走实\n\n本报讯（记者 王小明）5月8日，全镇河道整治推进会召开。\n", onPage: .whole),
    .accepted("石桥镇：\n\n新路修到家门口\n\n本报讯（记者 赵强）10月9日，石桥村新路通车。\n", onPage: .whole),
  ]

  package init() {}

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    for paragraph in context.article.paragraphs(.kicker, .headline, .deck, .subhead) {
      let index = paragraph.range.upperBound - 1
      guard index >= paragraph.range.lowerBound else { continue }
      switch text.characterClass(index) {
      case .comma, .enumerationComma, .semicolon: break
      // 。 only: ？ and ！ may stand. A colon leads over to the next line.
      case .stop where text.scalar(index) == 0x3002: break
      default: continue
      }
      let mark = index..<(index + 1)
      report.report(
        mark, Message("标题末尾不用点号。", "A headline has no stop at its end."), fixes: [.delete(mark, context.string(mark))])
    }
  }

  /// A short line with a stop, alone before 本报讯: its very mark makes it look like a sentence.
  package func check(_ page: PageContext, report: inout PageReport) {
    let articles = page.page.articles
    for index in articles.indices.dropLast()
    where articles[index].paragraphs.count == 1 && articles[index + 1].headline == nil {
      let (article, next) = (articles[index], articles[index + 1])
      guard let line = article.paragraphs.first, article.paragraphs.count == 1, line.role == .body,
        article.text.hanCount(in: line.range) <= 24, next.headline == nil, next.text.matches("本报讯", at: 0)
      else { continue }
      let mark = (line.range.upperBound - 1)..<line.range.upperBound
      guard article.text.characterClass(mark.lowerBound) != .han, article.text.scalar(mark.lowerBound) != 0xFF1F,
        article.text.scalar(mark.lowerBound) != 0xFF01, article.text.characterClass(mark.lowerBound).endsClause
      else { continue }
      let word = article.text.string(mark)
      report.report(
        article.text.source(mark), Message("标题末尾不用点号。", "A headline has no stop at its end."),
        fixes: [
          Fix(
            title: Message("删去“\(word)”", "Delete “\(word)”"), edits: article.text.edits(replacing: mark, with: ""),
            isSafe: false)
        ])
    }
  }
}
