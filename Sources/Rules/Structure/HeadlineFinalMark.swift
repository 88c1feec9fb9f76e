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
package struct HeadlineFinalMark: ArticleRule {
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
    for paragraph in HeadlineFinalMark.headlines(of: context) {
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

  /// The headlines and subheads, and a first short line before 本报讯: its very mark makes it look like a sentence.
  private static func headlines(of context: ArticleContext) -> [Paragraph] {
    let paragraphs = context.article.paragraphs
    var result = context.article.paragraphs(.kicker, .headline, .deck, .subhead)
    if let first = paragraphs.first, first.role == .body, paragraphs.count > 1,
      context.text.hanCount(in: first.range) <= 24,
      context.text.matches("本报讯", at: paragraphs[1].range.lowerBound)
    {
      result.append(first)
    }
    return result
  }
}
