package import Facts
package import Linting
import TextModel

/// 职务的写法不合新闻习惯。
///
/// 职务写在姓名前面，写一次：“主任张某某主任”前后重复。“区长某某同志”有了职务不再称同志，各报习惯不同，只作参考。
///
/// **怎么改**：留下姓名前的职务，删去后面的。
///
/// **依据**：新闻写作通例。
package struct PersonTitleForm: PersonRule {
  package static let profile = RuleProfile(
    "person-title-form", .people, .information, layer: .logical, counts: .none)

  package static let examples: [Example] = [
    .reported("社区主任张志远⟦主任⟧介绍了情况。"),
    .reported("区长胡志强⟦同志⟧出席会议并讲话。", severity: .hint),
    .reported("镇党委书记李海涛⟦书记⟧表示，将按期完工。"),
    .reported("总工程师沈国平⟦总工程师⟧打开了话匣子。"),
    .accepted("社区主任张志远介绍了情况。"),
    .accepted("到会的有秘书长张国友研究员、原院长佘之祥研究员、副巡视员袁强先生。"),
    .accepted("他是数学家和天文学家，父亲和小刚奶奶都来听他的课。"),
    .accepted("“张主任，您好！”村民迎了上来。"),
    .accepted("合议庭：审判长程明 人民陪审员钱进 人民陪审员郑艳"),
    .accepted("王秀英老师讲了第一课，李建国同志带病坚守岗位。"),
  ]

  package init() {}

  package func check(_ person: PersonMention, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let end = person.range.upperBound
    guard !person.isCredit, !person.titles.isEmpty, text.characterClass(end) == .han,
      PersonTitleForm.mayStandTwice(person.titles, at: end, text),
      !context.protected.touches(person.range, .speech),
      person.titles.contains(where: { text.matches($0, endingAt: person.range.lowerBound) })
    else { return }
    let words = person.titles + person.titles.map { String($0.suffix(2)) } + ["同志"]
    // 妇女儿童工作委员会主任: the words go on.
    guard let bound = words.lazy.compactMap({ text.end(of: $0, at: end) }).first, !text.has("会", at: bound) else {
      return
    }
    // 人民陪审员钱进 人民陪审员郑艳: the title of who comes next.
    if context.facts.people.contains(where: { $0.range.lowerBound == bound }) { return }
    let again = end..<bound
    let isComrade = text.matches("同志", at: end)
    report.report(
      again,
      isComrade
        ? Message("有了职务，后面不再称“同志”。", "Behind a title, 同志 is not added.")
        : Message("职务“\(context.string(again))”前后重复，删去后面的。", "The title stands twice; drop the second."),
      severity: isComrade ? .hint : nil)
  }

  /// Whether the first or one of the last two characters of a title, or 同, stands at an index: nearly no name has such
  /// behind it.
  private static func mayStandTwice(_ titles: [String], at index: Int, _ text: LogicalText) -> Bool {
    let scalar = text.scalar(index)
    return scalar == 0x540C
      || titles.contains { title in
        let scalars = title.unicodeScalars
        return scalars.first?.value == scalar || scalars.suffix(2).contains { $0.value == scalar }
      }
  }
}
