import Facts
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
    .reported("她是村里的年轻人。2024年，1998年出生的村干部已经⟦32岁⟧。"),
    .reported("老教师生于1931年，2021年病逝，享年⟦80岁⟧。"),
    .reported("被告人1990年3月出生，2024年5月案发时⟦28岁⟧。"),
    .accepted("老人1940年出生，今年83岁。", onPage: .dated("2023-03-15")),
    .accepted("老人1940年出生，今年73岁。"),
    .accepted("学校创办于1953年，2023年迎来70周年校庆。"),
    .accepted("生于1990年的他时年25岁。", onPage: .dated("2023-03-15")),
    .accepted("1990年出生的他2012年大学毕业，2016年返乡创业，今年33岁。"),
    .accepted("老教师生于1931年，2021年病逝，享年91岁。"),
  ]

  package init() {}

  package static let metricUnits = ["岁", "周年"]

  package func check(metricAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let metric = context.facts.metrics[index]
    let isAge = metric.unit.name == "岁"
    guard metric.modifier == nil, metric.upperBound == nil,
      let years = Int(metric.value.description), let sentence = context.sentence(at: metric.range.lowerBound)
    else { return }
    if isAge {
      checkAge(years, metric, sentence, context, &report)
      return
    }
    let text = context.text
    let dates = context.dates(in: sentence.lowerBound..<metric.range.lowerBound).map { context.facts.dates[$0] }
    let written = dates.filter { $0.year != nil && !$0.isRelative && !$0.isYearImplied }
    guard let first = written.first, let start = first.year, start >= 1000 else { return }
    let near =
      max(sentence.lowerBound, first.range.lowerBound - 4)..<min(sentence.upperBound, first.range.upperBound + 4)
    let says = { (words: [String]) in near.contains { place in words.contains { text.matches($0, at: place) } } }
    guard says(["创办于", "成立于", "建于", "始建于", "创建于", "建校", "建厂"]), let now = written.last?.year, now != start else {
      return
    }
    if now - start == years { return }
    report.report(
      metric.range,
      Message(
        "从 \(start) 年到 \(now) 年是 \(now - start) 年，不是 \(context.string(metric.range))，请核对。",
        "From \(start) to \(now) is \(now - start) years, not \(years); please check."),
      related: [RelatedText(first.range, Message("年份在这里。", "The year is here."))])
  }

  /// An age against a year of birth in the same sentence, before it or behind it.
  private func checkAge(
    _ age: Int, _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let dates = context.dates(in: sentence).map { context.facts.dates[$0] }
      .filter { $0.year != nil && !$0.isRelative && !$0.isYearImplied }
    guard !dates.isEmpty, let birth = dates.first(where: { DateAge.isBirth($0, text) }), let born = birth.year,
      born >= 1000, abs(metric.range.lowerBound - birth.range.upperBound) <= 40
    else { return }
    let before = max(sentence.lowerBound, metric.range.lowerBound - 4)..<metric.range.lowerBound
    let said = { (words: [String]) in text.first(of: words, in: before) != nil }
    if text.first(of: ["虚岁", "虚龄"], in: before.lowerBound..<min(sentence.upperBound, metric.range.upperBound + 3))
      != nil
    {
      return
    }
    let isLifespan = said(["享年", "终年"])
    let now: Int
    if isLifespan || said(["时"]) {
      // The year of the death or the event stands last before the age.
      guard let year = dates.last(where: { $0 != birth && $0.range.upperBound <= metric.range.lowerBound })?.year else {
        return
      }
      now = year
    } else if said(["今年", "现年"]), let today = context.setting.date {
      now = today.year
    } else if let first = dates.first, first != birth, first.range.lowerBound <= sentence.lowerBound + 1,
      let year = first.year,
      said(["今年", "现年", "已", "已经", "如今"]) || first.range.upperBound + 12 > metric.range.lowerBound
        || birth.range.lowerBound > metric.range.lowerBound
    {
      // A sentence that opens with a year speaks of that year.
      now = year
    } else {
      return
    }
    guard now >= born, abs(now - born - age) > (isLifespan ? 2 : 1) else { return }
    report.report(
      metric.range,
      Message(
        "\(born) 年出生，到 \(now) 年是 \(now - born) 岁，不是 \(age) 岁。请核对。",
        "Someone born in \(born) is \(now - born) in \(now), not \(age). Please check."),
      related: [RelatedText(birth.range, Message("出生年份在这里。", "The year of birth is here."))])
  }

  /// Whether a date is that of a birth: 生于1952年, 1952年3月出生.
  private static func isBirth(_ date: DateMention, _ text: LogicalText) -> Bool {
    text.range(ofAny: ["生于", "出生于", "出生在"], endingAt: date.range.lowerBound) != nil
      || text.range(ofAny: ["出生", "生，", "生人", "生的"], at: date.range.upperBound) != nil
  }
}
