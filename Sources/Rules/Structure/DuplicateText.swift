package import Linting
import PageStructure
import TextModel

/// 同版文字重复。
///
/// 二十个汉字以上的一句话在一个版面上出现两次，多半是拼版或提取时重了。口号、栏目条和标题里引正文的话不算。
///
/// **怎么改**：删去一处；确是两篇稿件引用同一文件的，可以忽略。
///
/// **依据**：编校通例。
package struct DuplicateText: PageRule {
  package static let profile = RuleProfile("duplicate-text", .structure, .warning, layer: .page, counts: .none)

  package static let examples: [Example] = [
    .reported("志愿者走进社区逐户登记独居老人的用电用气情况并现场排除隐患。随后召开会议。⟦志愿者走进社区逐户登记独居老人的用电用气情况并现场排除隐患。⟧"),
    .reported("全镇组织三百名党员干部帮助缺少劳力的农户抢收抢种抢晒。雨前收完。⟦全镇组织三百名党员干部帮助缺少劳力的农户抢收抢种抢晒。⟧"),
    .reported("工作人员为前来咨询的群众详细解读医保报销的比例和流程。大家点头。⟦工作人员为前来咨询的群众详细解读医保报销的比例和流程。⟧"),
    .accepted("会议要求，要提高政治站位。随后，会议要求，要提高政治站位。"),
    .accepted("志愿者走进社区逐户登记独居老人的用电用气情况并现场排除隐患。"),
    .accepted("全镇组织党员干部帮助农户抢收。全镇组织党员干部帮助农户抢种。"),
  ]

  package init() {}

  private static let least = 20

  package func check(_ page: PageContext, report: inout PageReport) {
    var seen: [[UInt32]: (article: Int, range: Range<Int>)] = [:]
    for (number, article) in page.page.articles.enumerated() where article.kind == .article {
      let text = article.text
      for paragraph in article.paragraphs where paragraph.role == .body {
        var start = paragraph.range.lowerBound
        for index in paragraph.range where text.characterClass(index) == .stop {
          defer { start = index + 1 }
          let sentence = start..<(index + 1)
          let key = sentence.compactMap { text.characterClass($0) == .han ? text.scalar($0) : nil }
          guard key.count >= DuplicateText.least else { continue }
          if let first = seen[key] {
            let place = page.page.articles[first.article].text.source(first.range)
            report.report(
              text.source(sentence), Message("这句话同版已经出现过一次。", "This sentence stands on the page already."),
              related: [RelatedPlace(range: place, message: Message("前一处在这里。", "The first is here."))])
          } else {
            seen[key] = (number, sentence)
          }
        }
      }
    }
  }
}
