package import Facts
package import Linting
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
    .reported("该镇多措并举，一是摸清底数，⟦三是⟧压实责任。"),
    .reported("县里部署秋收工作，一是抢抓农时，二是压实责任，⟦二是⟧严格考核。"),
    .reported("推行三项措施：第一，建台账；第二，派专人；⟦第四，⟧勤回访。"),
    .reported("整改分三步走：第一步，自查自纠；第二步，集中整改；⟦第二步⟧，回头检查。"),
    .accepted("整改分三步走：第一步，自查自纠；第二步，集中整改；第三步，回头检查。"),
    .accepted("第一步已经完成，第二步要难得多。"),
    .accepted("该镇多措并举，一是摸清底数，二是压实责任，三是严格考核。"),
    .accepted("会议要求，一要加强领导，二要明确分工。"),
    .accepted("他办事一是一、二是二。"),
    .accepted("发展第一、第二产业，抓住第一时间。"),
  ]

  package init() {}

  package func check(_ enumeration: Enumeration, in context: ArticleContext, report: inout ArticleReport) {
    guard enumeration.form == .ordinal, !context.isTruncated, enumeration.numbers.first == 1,
      enumeration.marks.count == enumeration.numbers.count
    else { return }
    for (index, number) in enumeration.numbers.enumerated().dropFirst() {
      let last = enumeration.numbers[index - 1]
      // 1 begins a new list.
      if number == 1 { return }
      if number == last + 1 { continue }
      let what = number == last ? "重复" : "不连续"
      report.report(
        enumeration.marks[index],
        Message(
          "前面是第 \(last) 项，这里是第 \(number) 项，序次\(what)，请核对。", "Item \(number) follows item \(last); please check."))
      return
    }
  }

  package let words = StepList.openings

  /// 第一步…第二步…第二步 within a sentence.
  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard !context.isTruncated, let list = StepList(hit, in: context) else { return }
    for (last, next) in zip(list.steps, list.steps.dropFirst()) where next.number != last.number + 1 {
      let what = next.number == last.number ? "重复" : "不连续"
      report.report(
        next.range,
        Message(
          "前面是第 \(last.number) \(list.noun)，这里是第 \(next.number) \(list.noun)，序次\(what)，请核对。",
          "Item \(next.number) follows item \(last.number); please check."))
      return
    }
  }
}
