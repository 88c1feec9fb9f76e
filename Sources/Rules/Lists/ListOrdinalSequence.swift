package import Facts
package import Linting
import PageStructure
import TextModel

/// 序次断号或重号。
///
/// “一是、二是、三是”“第一步、第二步”这样的序次应当一个接一个；缺一个或重一个，不是漏了内容就是写错了序号。
///
/// **怎么改**：补上缺的，或改正序号。
///
/// **依据**：逻辑；《报纸编校差错率计算方法》。
package struct ListOrdinalSequence: EnumerationRule, WordRule {
  package static let profile = RuleProfile(
    "list-ordinal-sequence", .lists, .warning, layer: .logical, counts: 1, yieldsTo: ["list-count-structure"])

  package static let examples: [Example] = [
    .reported("首先是规划先行，其次是政策扶持，再次是品牌引领，⟦再次⟧是人才支撑。"),
    .reported("该镇多措并举，一是摸清底数，⟦三是⟧压实责任。"),
    .reported("县里部署秋收工作，一是抢抓农时，二是压实责任，⟦二是⟧严格考核。"),
    .reported("推行三项措施：第一，建台账；第二，派专人；⟦第四，⟧勤回访。"),
    .reported("整改分三步走：第一步，自查自纠；第二步，集中整改；⟦第二步⟧，回头检查。"),
    .reported("专家给出三点建议：一、选用抗病品种；二、合理密植；⟦二、⟧及时清沟排水。"),
    .reported("守则要求：1.按时签到；2.着装整齐；⟦4.⟧保持安静。"),
    .reported("班主任的秘诀是，首先要爱孩子，第二要懂孩子，⟦第四要⟧等得起孩子。"),
    .reported("做好防汛工作一是要压实责任。二是要备足物资。⟦四是⟧要强化值守。"),
    .reported("老人爱来这里，一来环境好，⟦三来⟧离家近。"),
    .reported("放蜂有三怕：第一怕连阴雨，花开了出不了箱；第二怕打农药；⟦第四怕⟧路上堵车。"),
    .reported("环湖赛每年举办一届，2022年是第九届，2023年是第十届，今年5月举行的2024年赛事是⟦第十二届⟧。", severity: .information),
    .reported("美食节2018年办了第一届，此后每年一届从未间断，到2023年已是⟦第五届⟧。", severity: .information),
    .reported("村规民约有三条：第一条，邻里和睦；第二条，孝敬老人；⟦第四条，⟧爱护环境。"),
    .accepted("论坛两年一届，2020年是第九届，2022年是第十届，2024年是第十一届。"),
    .accepted("庙会每年一届，2019年办第九届，2020年停办一年，2021年办第十届。"),
    .accepted("一方面道路窄，另一方面车多；专家说，粉末一方面偏碱性，另一方面富含钾。"),
    .accepted("他第一阶段跑得快，第二阶段放慢，第一阶段的优势就没有了。"),
    .accepted("专家给出两点建议：一、选用抗病品种；二、合理密植。评出一等奖三名，二、三等奖十名。"),
    .accepted("他认为，第一是人，第二是钱，第二要素市场也要建好。"),
    .accepted("一来二去，两家熟了，县里发了一则通知，三则新闻也登了报。"),
    .accepted("雨情有三个特点，一是雨区集中，其次是连续降雨，三是水位偏高。"),
    .accepted("整改分三步走：第一步，自查自纠；第二步，集中整改；第三步，回头检查。"),
    .accepted("第一步已经完成，第二步要难得多。"),
    .accepted("该镇多措并举，一是摸清底数，二是压实责任，三是严格考核。"),
    .reported("1.讲卫生；2.守秩序；⟦2.⟧爱公物。"),
    .reported("专家看得仔细，一看田块，二看苗情，⟦四看⟧墒情。"),
    .accepted("会议要求，一要加强领导，二要明确分工。"),
    .accepted("他办事一是一、二是二。"),
    .accepted("发展第一、第二产业，抓住第一时间。"),
  ]

  package init() {}

  package func check(_ enumeration: Enumeration, in context: ArticleContext, report: inout ArticleReport) {
    guard enumeration.form == .ordinal, !context.isTruncated, enumeration.marks.count == enumeration.numbers.count,
      let first = enumeration.numbers.first, first == 1 || first == 2 && ListOrdinalSequence.opens(enumeration, context)
    else { return }
    for (index, number) in enumeration.numbers.enumerated().dropFirst() {
      let last = enumeration.numbers[index - 1]
      // 1 begins a new list.
      if number == 1 { return }
      if number == last + 1 { continue }
      // Back to an outer list, or on over lines that are no items; 其次 and 此外 stand for a number.
      if number < last || number > last + 3 || isFilled(enumeration.marks[index - 1], enumeration.marks[index], context)
      {
        return
      }
      // 一方面…，另一方面…: another pair, whose first stands inside a clause.
      if number == last, number == 2, isOpened(enumeration.marks[index - 1], enumeration.marks[index], context) {
        return
      }
      let what = number == last ? "重复" : "不连续"
      report.report(
        enumeration.marks[index],
        Message(
          "前面是第 \(last) 项，这里是第 \(number) 项，序次\(what)，请核对。", "Item \(number) follows item \(last); please check."))
      return
    }
  }

  private static let fillers: Phrases = "其次 再次 再者 此外 另外 还有 最后 接着 然后"

  /// Whether other words stand for the number that is skipped: 一是…其次…三是.
  private func isFilled(_ first: Range<Int>, _ second: Range<Int>, _ context: ArticleContext) -> Bool {
    let gap = first.upperBound..<max(first.upperBound, second.lowerBound)
    return gap.count <= 600
      && context.text.first(of: ListOrdinalSequence.fillers, in: gap) != nil
  }

  private static let firsts: Phrases = "首先 第一"
  private static let openings: Phrases = "首先 第一 其一 一方面"

  /// Whether a first stands between two seconds.
  private func isOpened(_ first: Range<Int>, _ second: Range<Int>, _ context: ArticleContext) -> Bool {
    let gap = first.upperBound..<max(first.upperBound, second.lowerBound)
    return gap.count <= 600 && context.text.first(of: ListOrdinalSequence.openings, in: gap) != nil
  }

  /// Whether the first item stands before a list that seems to begin with the second: 做好防汛工作一是要…。二是…, or 首先….
  private static func opens(_ enumeration: Enumeration, _ context: ArticleContext) -> Bool {
    guard let second = enumeration.marks.first, let paragraph = context.paragraph(at: second.lowerBound) else {
      return false
    }
    let text = context.text
    let reach = max(paragraph.range.lowerBound, second.lowerBound - 120)..<second.lowerBound
    if text.has("第", at: second.lowerBound) { return text.last(of: firsts, in: reach) != nil }
    guard text.has("二", at: second.lowerBound), second.count == 2,
      let one = text.last("一\(context.string((second.upperBound - 1)..<second.upperBound))", in: reach)
    else { return false }
    return !HanDigit.isNumeral(text.scalar(one.lowerBound - 1)) && !text.has("第", at: one.lowerBound - 1)
  }

  package let words = StepList.openings + ["再次", "届"]

  /// 第一步…第二步…第二步 within a sentence.
  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    if hit.entry == StepList.openings.count {
      checkAgain(hit.range, context, &report)
      return
    }
    if hit.entry > StepList.openings.count {
      SessionYears(lastAt: hit.range.lowerBound, in: context)?.report(context, &report)
      return
    }
    guard !context.isTruncated, let list = StepList(hit, in: context) else { return }
    for (last, next) in zip(list.steps, list.steps.dropFirst()) where next.number != last.number + 1 {
      // 第一阶段快，第二阶段慢，第一阶段的优势没有了: spoken of again.
      if next.number < last.number || next.number == 1 { return }
      // 第四条，: told as a mark of the list.
      if list.noun == "条", context.text.characterClass(next.range.upperBound) == .comma { return }
      let what = next.number == last.number ? "重复" : "不连续"
      report.report(
        next.range,
        Message(
          "前面是第 \(last.number) \(list.noun)，这里是第 \(next.number) \(list.noun)，序次\(what)，请核对。",
          "Item \(next.number) follows item \(last.number); please check."))
      return
    }
  }

  /// 首先…，其次…，再次…，再次…: the third place given twice in a sentence.
  private func checkAgain(_ word: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard text.characterClass(word.lowerBound - 1).endsClause, let sentence = context.sentence(at: word.lowerBound),
      let first = text.first("再次", in: sentence.lowerBound..<word.lowerBound),
      text.characterClass(first.lowerBound - 1).endsClause,
      let second = text.first("其次", in: sentence.lowerBound..<first.lowerBound),
      text.characterClass(second.lowerBound - 1).endsClause
    else { return }
    report.report(
      word, Message("“再次”说了两遍，序次重复，请核对。", "The third place is given twice; please check."),
      related: [RelatedText(first, Message("前面的“再次”", "the first"))])
  }
}
