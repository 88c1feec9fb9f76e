package import Facts
package import Linting
import PageStructure
import TextModel

/// 出生年份同年龄对不上。
///
/// 句子里既有出生年份、又有年龄时，用见报的年份核对，相差一岁以内不报告；“创办于某年……多少周年”同样核对。
///
/// **怎么改**：核对年份和年龄。虚岁请注明。
///
/// **依据**：算术。
package struct DateAge: MetricRule {
  package static let profile = RuleProfile("date-age", .dates, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("老人1940年出生，今年⟦73岁⟧。", onPage: .dated("2023-03-15")),
    .reported("学校创办于1953年，2023年迎来⟦60周年⟧校庆。"),
    .reported("他生于1990年，今年⟦23岁⟧。", onPage: .dated("2023-03-15")),
    .accepted("老人1940年出生，今年83岁。", onPage: .dated("2023-03-15")),
    .accepted("老人1940年出生，今年73岁。"),
    .accepted("学校创办于1953年，2023年迎来70周年校庆。"),
    .accepted("生于1990年的他时年25岁。", onPage: .dated("2023-03-15")),
  ]

  package init() {}

  package func check(_ metric: Metric, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let isAge = metric.unit.name == "岁"
    guard isAge || metric.unit.name == "周年", metric.modifier == nil, metric.upperBound == nil,
      let years = Int(metric.value.description), let sentence = context.sentence(at: metric.range.lowerBound)
    else { return }
    let text = context.text
    let dates = context.dates(in: sentence.lowerBound..<metric.range.lowerBound).map { context.facts.dates[$0] }
    let written = dates.filter { $0.year != nil && !$0.isRelative && !$0.isYearImplied }
    guard let first = written.first, let start = first.year, start >= 1000 else { return }
    let near =
      max(sentence.lowerBound, first.range.lowerBound - 4)..<min(sentence.upperBound, first.range.upperBound + 4)
    let says = { (words: [String]) in near.contains { place in words.contains { text.matches($0, at: place) } } }
    let now: Int
    if isAge {
      let gap = (max(sentence.lowerBound, metric.range.lowerBound - 3))..<metric.range.lowerBound
      guard says(["生于", "出生"]), let today = context.setting.date,
        gap.contains(where: { text.matches("今年", at: $0) || text.matches("现年", at: $0) })
      else { return }
      now = today.year
    } else {
      guard says(["创办于", "成立于", "建于", "始建于", "创建于", "建校", "建厂"]), let last = written.last?.year, last != start else {
        return
      }
      now = last
    }
    if abs(now - start - years) <= (isAge ? 1 : 0) { return }
    report.report(
      metric.range,
      Message(
        "从 \(start) 年到 \(now) 年是 \(now - start) 年，不是 \(context.string(metric.range))，请核对。",
        "From \(start) to \(now) are \(now - start) years, not \(years); please check."),
      related: [RelatedText(first.range, Message("年份在这里。", "The year is here."))])
  }
}
