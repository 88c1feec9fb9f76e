import Facts
package import Linting
import PageStructure
import TextModel

/// 名单里同一个人出现两次。
///
/// 出席、获奖名单里每个人列一次；同名的两个人，应加注区别。
///
/// **怎么改**：删去重复的；若是同名，加注性别或单位。
///
/// **依据**：《报纸编校差错率计算方法》：重要人名差错加倍。
package struct PersonDuplicateInList: ArticleRule, WordRule, SeriesRule {
  package static let profile = RuleProfile("person-duplicate-in-list", .people, .warning, layer: .logical, counts: 2)

  package static let examples: [Example] = [
    .reported("区领导陈心远、王建东、杨凤楠、⟦陈心远⟧出席会议。", fixed: "区领导陈心远、王建东、杨凤楠出席会议。"),
    .reported("区领导张建国、李秀英、赵志强、⟦张建国⟧等参加。", fixed: "区领导张建国、李秀英、赵志强等参加。"),
    .reported("县领导刘海涛、孙丽娜、⟦刘海涛⟧、周文博参加调研。", fixed: "县领导刘海涛、孙丽娜、周文博参加调研。"),
    .reported("专家组由研究员袁克俭带队，成员有蒋文涛、尚晓丽、⟦袁克俭⟧、毕胜男。", fixed: "专家组由研究员袁克俭带队，成员有蒋文涛、尚晓丽、毕胜男。", severity: .information),
    .reported("参加座谈的有韩冬生、史爱莲、邱学文、⟦史爱莲⟧、潘大勇等。", fixed: "参加座谈的有韩冬生、史爱莲、邱学文、潘大勇等。"),
    .reported(
      "获奖名单如下：一等奖唐雅雯；二等奖贺子轩、黎思远；三等奖温可欣、⟦黎思远⟧、庄一凡。",
      fixed: "获奖名单如下：一等奖唐雅雯；二等奖贺子轩、黎思远；三等奖温可欣、庄一凡。", severity: .information),
    .accepted("获奖名单如下：甲组贺子轩、黎思远；乙组温可欣、黎思远。一等奖唐雅雯；二等奖贺子轩、黎思远；三等奖温可欣、黎思源、庄一凡。"),
    .accepted("管道经过王庄、李庄、张庄、王庄四个村的地界，石桥、柳林、石桥都是地名。"),
    .accepted("区领导陈心远、王建东、杨凤楠、李秀英出席会议。"),
    .accepted("区领导王艳、王艳玲、陈心远、杨凤楠出席会议。"),
    .accepted("张建国、李秀英先发言，随后张建国作总结。"),
  ]

  package init() {}

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let people = context.facts.people
    var start = 0
    for next in people.indices.map({ $0 + 1 }) {
      let end = people[next - 1].range.upperBound
      let isJoined =
        next < people.count && end + 1 == people[next].range.lowerBound
        && text.characterClass(end) == .enumerationComma
      if isJoined { continue }
      if next - start >= PersonDuplicateInList.least { check(people[start..<next], context, &report) }
      start = next
    }
  }

  /// A list in which nobody has a title: 参加座谈的有韩冬生、史爱莲、….
  package func check(_ list: InlineList, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard list.items.count >= PersonDuplicateInList.least else { return }
    // The first item ends in a name, the last begins with one.
    let inner = list.items.dropFirst().dropLast()
    let names = inner.filter { PersonDuplicateInList.isName($0, text) }
    guard names.count * 5 >= inner.count * 4, Set(names.map { context.string($0) }).count >= 2 else { return }
    for (place, item) in list.items.enumerated().dropFirst() {
      let isLast = place == list.items.count - 1
      let earlier = list.items[..<place].lazy.compactMap { before -> (Range<Int>, Range<Int>)? in
        let length = before.lowerBound == list.items[0].lowerBound ? min(3, item.count) : before.count
        guard before.count >= length, item.count >= length, isLast || item.count == length else { return nil }
        let (first, second) = (before.suffix(length), item.prefix(length))
        guard PersonDuplicateInList.isName(second, text), InlineList.areEqual(first, second, text),
          second.count == item.count || text.characterClass(second.upperBound) != .han
            || PersonDuplicateInList.followers.contains(text.scalar(second.upperBound))
        else { return nil }
        return (first, second)
      }.first
      // Where all of them are known, the whole article's check speaks.
      guard let (first, second) = earlier,
        list.items.count(where: { !context.people(in: $0).isEmpty }) < PersonDuplicateInList.least,
        text.characterClass(second.upperBound) != .openBracket
      else { continue }
      PersonDuplicateInList.report(second, first, context, &report)
      return
    }
  }

  private static let followers: ScalarSet = "等出参到在先和及与同共就也都一分"

  /// Three characters with a family name in front; places that end like 王家庄 are none.
  static func isName(_ range: Range<Int>, _ text: LogicalText) -> Bool {
    range.count == 3 && range.allSatisfy { text.characterClass($0) == .han }
      && Surnames.isLikelyName(text.scalars, range) && !places.contains(text.scalar(range.upperBound - 1))
  }

  private static let places: ScalarSet =
    "村庄镇乡县市区路街寨店屯组社局校站所园厂湾沟桥岭坪坡口集铺院场馆楼山河湖江岛州港部办委会司科队室厅化性力量品栏墙牌册单表片报网物业员费率金权法"

  package let words = ["成员有", "成员为", "队员有", "队员为", "成员包括"] + PrizeList.grades

  /// A list of members that names again who leads them: 由研究员袁克俭带队，成员有…袁克俭….
  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    // Behind the words of members are those of prizes.
    if hit.entry >= words.count - PrizeList.grades.count {
      guard let list = PrizeList(firstAt: hit.range, in: context), let (second, first) = list.twice(text) else {
        return
      }
      PersonDuplicateInList.report(second, first, context, &report, severity: .information)
      return
    }
    guard let clause = context.clause(at: hit.range.lowerBound), let sentence = context.sentence(at: clause.lowerBound),
      let list = InlineList(hit.range.upperBound..<clause.upperBound, in: text), list.items.count >= 3
    else { return }
    let before = context.facts.people[context.people(in: sentence.lowerBound..<hit.range.lowerBound)]
    for item in list.items where (2...4).contains(item.count) {
      let name = context.string(item)
      guard let leader = before.first(where: { $0.name == name }) else { continue }
      let cut =
        item.lowerBound > hit.range.upperBound
        ? (item.lowerBound - 1)..<item.upperBound : item.lowerBound..<(item.upperBound + 1)
      report.report(
        item, Message("“\(name)”前面已经说过，又列进名单。请核对。", "“\(name)” was named before the list. Please check."),
        severity: .information, related: [RelatedText(leader.range, Message("前一处在这里。", "The first is here."))],
        fixes: [.delete(cut, name)])
    }
  }

  /// Fewer names are no list of people.
  private static let least = 4

  private func check(_ list: ArraySlice<PersonMention>, _ context: ArticleContext, _ report: inout ArticleReport) {
    var first: [String: Range<Int>] = [:]
    for person in list {
      guard let earlier = first[person.name] else {
        first[person.name] = person.range
        continue
      }
      // A remark in brackets tells namesakes apart.
      if context.text.characterClass(person.range.upperBound) == .openBracket { continue }
      PersonDuplicateInList.report(person.range, earlier, context, &report)
    }
  }

  private static func report(
    _ range: Range<Int>, _ earlier: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport,
    severity: Severity? = nil
  ) {
    let name = context.string(range)
    report.report(
      range, Message("名单里“\(name)”列了两次。", "“\(name)” stands twice in the list."), severity: severity,
      related: [RelatedText(earlier, Message("前一处在这里。", "The first is here."))],
      fixes: [.delete((range.lowerBound - 1)..<range.upperBound, "、\(name)")])
  }
}
