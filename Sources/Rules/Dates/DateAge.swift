import Facts
package import Linting
import PageStructure
import TextModel

/// 出生年份同年龄对不上。
///
/// 句子里既有出生年份、又有年龄时，用见报的年份核对，相差一岁以内不报告；“创办于某年……多少周年”“从某年到某年……多少年”
/// “18 岁参军，服役 12 年，28 岁转业”同样核对。
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
    .reported("剧团成立于1998年，到2018年已走过⟦15个⟧年头。"),
    .reported("他从1985年上山，到2015年下山，整整守了⟦20年⟧。"),
    .reported("他20岁学艺，跟着师傅整整学了⟦8年⟧，25岁自立门户。"),
    .accepted("他从1985年上山，到2015年下山，整整守了30年。"),
    .accepted("他20岁学艺，跟着师傅整整学了5年，25岁自立门户。"),
    .accepted("老人1940年出生，今年83岁。", onPage: .dated("2023-03-15")),
    .accepted("老人1940年出生，今年73岁。"),
    .accepted("学校创办于1953年，2023年迎来70周年校庆。"),
    .accepted("生于1990年的他时年25岁。", onPage: .dated("2023-03-15")),
    .accepted("1990年出生的他2012年大学毕业，2016年返乡创业，今年33岁。"),
    .accepted("老教师生于1931年，2021年病逝，享年91岁。"),
  ]

  package init() {}

  package static let metricUnits = ["岁", "周年", "年", "个"]

  package func check(metricAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let metric = context.facts.metrics[index]
    let isAge = metric.unit.name == "岁"
    let isYears =
      metric.unit.name == "年" || (metric.unit.name == "个" && context.text.matches("年头", at: metric.range.upperBound))
    guard isAge || isYears || metric.unit.name == "周年", metric.modifier == nil, metric.upperBound == nil,
      let years = Int(metric.value.description), let sentence = context.sentence(at: metric.range.lowerBound)
    else { return }
    if isAge {
      checkAge(years, metric, sentence, context, &report)
      return
    }
    if isYears {
      checkSpan(years, metric, at: index, sentence, context, &report)
      return
    }
    let text = context.text
    let dates = context.dates(in: sentence.lowerBound..<metric.range.lowerBound).map { context.facts.dates[$0] }
    let written = dates.filter { $0.year != nil && !$0.isRelative && !$0.isYearImplied }
    guard let first = written.first, let start = first.year, start >= 1000 else { return }
    let near =
      max(sentence.lowerBound, first.range.lowerBound - 4)..<min(sentence.upperBound, first.range.upperBound + 4)
    let says = { (words: [String]) in near.contains { place in words.contains { text.matches($0, at: place) } } }
    guard says(DateAge.foundings), let now = written.last?.year, now != start else {
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

  private static let foundings = [
    "创办于", "成立于", "建于", "始建于", "创建于", "建校", "建厂", "建成于", "开办于", "创立于", "落成于", "组建于", "开业于", "建站", "建社", "建馆", "建院",
  ]

  /// 1990年参加工作，到2020年退休，干了25年; 18岁参军，服役12年，28岁转业: years that are counted from one point to another.
  private func checkSpan(
    _ years: Int, _ metric: Metric, at index: Int, _ sentence: Range<Int>, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    let text = context.text
    let metrics = context.facts.metrics
    if index > 0, index + 1 < metrics.count, metrics[index - 1].unit.name == "岁", metrics[index + 1].unit.name == "岁",
      sentence.contains(metrics[index - 1].range.lowerBound), sentence.contains(metrics[index + 1].range.lowerBound),
      FigureFrames.isExact(metrics[index - 1]), FigureFrames.isExact(metrics[index + 1]),
      let from = Int(metrics[index - 1].value.description), let to = Int(metrics[index + 1].value.description),
      to > from,
      said(DateAge.lasting, before: metric, reach: 8, text), abs(to - from - years) > 1,
      text.first(
        of: ["后", "其中", "过了", "又"],
        in: metric.range.upperBound..<max(metric.range.upperBound, metrics[index + 1].range.lowerBound)) == nil
    {
      report.report(
        metric.range,
        Message(
          "从 \(from) 岁到 \(to) 岁是 \(to - from) 年，不是 \(context.string(metric.range))，请核对。",
          "From \(from) to \(to) is \(to - from) years, not \(years); please check."),
        related: [RelatedText(metrics[index - 1].range, Message("年龄在这里。", "The age is here."))])
      return
    }
    let dates = context.dates(in: sentence.lowerBound..<metric.range.lowerBound).map { context.facts.dates[$0] }
      .filter { $0.year != nil && !$0.isRelative && !$0.isYearImplied && $0.end == nil }
    guard dates.count == 2, let start = dates[0].year, let end = dates[1].year, end > start,
      text.range(ofAny: ["到", "至", "直到", "截至", "截止"], endingAt: dates[1].range.lowerBound) != nil,
      said(DateAge.lasting, before: metric, reach: 8, text) || metric.unit.name == "个"
        || text.scalar(metric.range.lowerBound - 1) == 0x4E86,
      metric.range.lowerBound - dates[1].range.upperBound <= 20, abs(end - start - years) > 1
    else { return }
    report.report(
      metric.range,
      Message(
        "从 \(start) 年到 \(end) 年是 \(end - start) 年，不是 \(context.string(metric.range))，请核对。",
        "From \(start) to \(end) is \(end - start) years, not \(years); please check."),
      related: [RelatedText(dates[0].range, Message("年份在这里。", "The year is here."))])
  }

  private static let lasting = [
    "整整", "走过", "服役", "干了", "坚守了", "守了", "工作了", "历时", "长达", "前后", "当了", "教了", "已有", "已经", "已", "坚持了", "度过", "经过", "服务了",
    "种了",
    "任职", "担任", "走了", "用了", "等了", "奋斗了", "扎根", "达",
  ]

  private func said(_ words: [String], before metric: Metric, reach: Int, _ text: LogicalText) -> Bool {
    text.first(of: words, in: max(0, metric.range.lowerBound - reach)..<metric.range.lowerBound) != nil
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
