import Facts
package import Linting
import PageStructure
import TextModel

/// 一个人前后职务不同。
///
/// 一篇稿件里，同一个名字前面一处写“镇党委书记”，一处写“镇长”，可能有一处写错了。一处“局长”一处“副局长”也是。写明兼任、
/// 前任、时任的，一并列出几个职务的，不报告；只作提示。
///
/// **怎么改**：核对职务；确是兼任的，写明“兼”或一并列出。
///
/// **依据**：《报纸编校差错率计算方法》：重要职务差错加倍计。
package struct PersonTitleConflict: ArticleRule {
  package static let profile = RuleProfile(
    "person-title-conflict", .people, .information, layer: .page, counts: 2)

  package static let examples: [Example] = [
    .reported("镇党委书记张志远介绍了工程进展。随后，⟦镇长张志远⟧表示，将按期完工。"),
    .reported("局长李海涛主持会议。会上，⟦校长李海涛⟧作了汇报。"),
    .reported("县长王建东察看了粮库。⟦院长王建东⟧要求确保安全。"),
    .reported("县交通局局长窦国强带队检查客运站。⟦副局长窦国强⟧说，每辆车发车前都要查。"),
    .reported("县天文协会会长范秋菊讲了课。随后，⟦县天文协会秘书长范秋菊⟧答了问。"),
    .reported("县档案馆副馆长窦国强讲了征集的经过。“一封信就是一段历史。”⟦馆长窦国强⟧说。"),
    .reported("省林科院研究员范秋菊下乡授课。地头上，⟦助理研究员范秋菊⟧剪下一根枝条。"),
    .reported("县交通局局长窦国强带队检查客运站。⟦窦国强副局长⟧说，每辆车发车前都要查。"),
    .accepted("省林科院高级工程师范秋菊下乡授课。地头上，工程师范秋菊剪下一根枝条。"),
    .accepted("县天文协会会长范秋菊讲了课。理事长范秋菊答了问。"),
    .accepted("区委副书记、区长胡志强主持会议。区长胡志强要求按期完工。"),
    .accepted("镇党委书记张志远介绍了工程进展。书记张志远表示，将按期完工。"),
    .accepted("时任镇长张志远参与了规划。现任镇党委书记张志远说，如今路通了。"),
  ]

  package init() {}

  private static let heads = Phrases(Posts.heads)
  private static let posts = Phrases(Posts.heads + " " + Posts.officers)
  /// What somebody is by grade: 研究员 and 助理研究员 are two.
  private static let grades: Phrases = "研究员 教授 馆员 检察官 审判员 编辑 秘书"
  private static let deputies = ["副", "助理"]
  private static let former: Phrases = "时任 原 现任 兼 曾任 前任"

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    let people = context.facts.people
    let named = people.indices.filter { !people[$0].isCredit }
    if named.count < 2 { return }
    let titles = named.map { people[$0].titles + PersonTitleConflict.title(behind: people[$0], context.text) }
    let titled = zip(named, titles).filter { !$1.isEmpty }.map { PersonMention(people[$0], titles: $1) }
    if titled.count < 2 { return }
    let keys = titled.map(PersonTitleConflict.key)
    let ordered = keys.sorted()
    // Nearly all people are named with a title once.
    let repeated = Set(zip(ordered, ordered.dropFirst()).filter { $0 == $1 }.map { $0.0 })
    if repeated.isEmpty { return }
    var first: [UInt64: PersonMention] = [:]
    for (person, key) in zip(titled, keys) where repeated.contains(key) {
      let heads = person.titles.compactMap(PersonTitleConflict.head)
      guard heads.count == 1, heads.count == person.titles.count, !isFormer(person, context) else {
        // Joint posts and earlier ones say that the person has several.
        first[key] = first[key] ?? PersonMention(name: "", range: person.range, titles: [])
        continue
      }
      guard let earlier = first[key] else {
        first[key] = person
        continue
      }
      guard let before = earlier.titles.first, let now = person.titles.first,
        case let head = PersonTitleConflict.head(before), head != heads[0],
        PersonTitleConflict.exclude(before, now) || PersonTitleConflict.isDeputy(heads[0], of: head ?? ""),
        PersonTitleConflict.isDeputy(now, of: before) || !before.hasSuffix(now) && !now.hasSuffix(before)
      else { continue }
      report.report(
        PersonTitleConflict.place(of: person, context.text),
        Message(
          "“\(person.name)”前面是“\(before)”，这里是“\(now)”。请核对职务。",
          "“\(person.name)” has another post above. Please check."),
        related: [RelatedText(earlier.range, Message("前面是“\(before)”", "the first post"))])
    }
  }

  /// A number of a name, which is told from another faster than the name is.
  private static func key(_ person: PersonMention) -> UInt64 { Fingerprint.of(person.name.utf8) }

  /// Whether of two titles one ends in the deputy of the other.
  private static func isDeputy(_ first: String, of second: String) -> Bool {
    deputies.contains { first.hasSuffix($0 + second) || second.hasSuffix($0 + first) }
  }

  /// 张强会长期坚持, 书记员
  private static let goingOn: ScalarSet = "期久时大得员室"

  /// The title behind a name: 窦国强副局长.
  private static func title(behind person: PersonMention, _ text: LogicalText) -> [String] {
    let end = person.range.upperBound
    let start = text.has("副", at: end) ? end + 1 : end
    guard let post = text.range(ofAny: posts, at: start), !goingOn.contains(text.scalar(post.upperBound)) else {
      return []
    }
    return [text.string(end..<post.upperBound)]
  }

  /// The name with the title beside it.
  private static func place(of person: PersonMention, _ text: LogicalText) -> Range<Int> {
    guard let title = person.titles.first else { return person.range }
    let range = person.range
    if text.matches(title, endingAt: range.lowerBound) {
      return (range.lowerBound - title.unicodeScalars.count)..<range.upperBound
    }
    return range.lowerBound..<(text.end(of: title, at: range.upperBound) ?? range.upperBound)
  }

  private static func head(_ title: String) -> String? {
    let scalars = Scalars.of(title)
    guard let head = posts.range(endingIn: scalars) ?? grades.range(endingIn: scalars) else { return nil }
    // 局长 and 副局长 are two posts.
    let before = Scalars.string(scalars, 0..<head.lowerBound)
    let deputy = deputies.first { before.hasSuffix($0) } ?? ""
    return deputy + Scalars.string(scalars, head)
  }

  /// Whether nobody holds two posts at once without a word on it: two heads, or two officers of one body (协会会长, 协会秘书长).
  private static func exclude(_ first: String, _ second: String) -> Bool {
    let ofHeads = [first, second].allSatisfy { heads.range(endingIn: Scalars.of($0)) != nil }
    let ofOfficers = [first, second].allSatisfy { posts.range(endingIn: Scalars.of($0)) != nil }
    return ofHeads || ofOfficers && zip(first, second).prefix { $0 == $1 }.count >= 3
  }

  private func isFormer(_ person: PersonMention, _ context: ArticleContext) -> Bool {
    let reach = max(0, person.range.lowerBound - 14)..<person.range.lowerBound
    return context.text.first(of: PersonTitleConflict.former, in: reach) != nil
  }
}

extension PersonMention {
  fileprivate init(_ mention: PersonMention, titles: [String]) {
    self.init(name: mention.name, range: mention.range, titles: titles, isCredit: mention.isCredit)
  }
}
