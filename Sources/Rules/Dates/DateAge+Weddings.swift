import Facts
package import Linting
import PageStructure
import TextModel

/// The names of wedding anniversaries against the year of the wedding: 1975年办了婚礼…2025年庆祝金婚.
extension DateAge {
  private static let names: [(word: String, years: Int)] = [
    ("银婚", 25), ("珍珠婚", 30), ("珊瑚婚", 35), ("红宝石婚", 40), ("蓝宝石婚", 45), ("金婚", 50), ("翡翠婚", 55), ("绿宝石婚", 55),
    ("钻石婚", 60),
    ("白金婚", 70), ("铂金婚", 70),
  ]
  /// A golden wedding may be kept in the year before, and told of a while later.
  private static let slack = 1
  private static let marriages: Phrases = """
    结婚 成婚 成亲 完婚 拜堂 婚礼 喜事 喜酒 喜糖 喜宴 结为夫妻 喜结连理 领证 领了证 结婚证 娶 嫁 过门 新娘 新郎 牵手 携手 结为伉俪 步入婚姻 走进婚姻
    """
  private static let reach = 160

  package var words: [String] { DateAge.names.map(\.word) }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let name = DateAge.names[hit.entry]
    // 白金婚 ends in 金婚.
    guard !text.matches(any: DateAge.longer, endingAt: hit.range.upperBound) || hit.range.count > 2,
      let paragraph = context.paragraph(at: hit.range.lowerBound)?.range
    else { return }
    let near =
      max(
        paragraph.lowerBound, hit.range.lowerBound - DateAge.reach)..<min(
        paragraph.upperBound, hit.range.upperBound + 40)
    let dates = context.dates(in: near).map { context.facts.dates[$0] }.filter { $0.toldYear != nil && $0.end == nil }
    // 1948年出生的他1972年结婚: of the wedding only.
    let told = dates.filter { !DateAge.isBirth($0, text) }
    if checkYears(name.years, hit.range, context, &report) { return }
    let years = Set(told.compactMap(\.year)).sorted()
    guard let first = told.first(where: { $0.year == years.first }), let from = years.first else { return }
    let isOfWedding =
      text.first(
        of: DateAge.marriages,
        in: max(near.lowerBound, first.range.lowerBound - 8)..<min(near.upperBound, first.range.upperBound + 30))
      != nil
    let to: Int
    if years.count == 2, let last = years.last,
      isOfWedding || DateAge.names.contains(where: { $0.years == last - from })
    {
      to = last
    } else if years.count == 1, isOfWedding, let now = DateAge.presentYear(around: hit.range.lowerBound, context),
      now != from
    {
      to = now
    } else {
      return
    }
    guard to - from > 5, abs(to - from - name.years) > DateAge.slack else { return }
    let right = DateAge.names.first { abs($0.years - (to - from)) <= DateAge.slack }
    let said = context.string(hit.range)
    report.report(
      hit.range,
      Message(
        "从 \(from) 年到 \(to) 年是 \(to - from) 年\(right.map { "（\($0.word)）" } ?? "")，\(said)是 \(name.years) 年，请核对。",
        "From \(from) to \(to) is \(to - from) years; these words mean \(name.years). Please check."),
      related: [RelatedText(first.range, Message("年份在这里。", "The year is here."))])
  }

  private static let together: Phrases = "结婚 成婚 携手 牵手 相伴 相守 婚龄 共同走过 婚姻 相濡以沫 走过"
  private static let yearUnits: UnitNames = ["年", "周年", "载"]

  /// 结婚60年的老两口庆祝金婚: the years are told beside the name.
  ///
  /// - Returns: whether they are.
  private func checkYears(
    _ years: Int, _ word: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    guard let sentence = context.sentence(at: word.lowerBound) else { return false }
    let near = max(sentence.lowerBound, word.lowerBound - 24)..<min(sentence.upperBound, word.upperBound + 20)
    let told = context.metrics(in: near).map { context.facts.metrics[$0] }.filter { metric in
      DateAge.yearUnits.contains(metric.unit) && metric.isExact
        && text.first(
          of: DateAge.together, in: max(near.lowerBound, metric.range.lowerBound - 6)..<metric.range.lowerBound)
          != nil
    }
    guard told.count == 1, let length = told.first, let stated = DateAge.whole(length.value), stated >= 10 else {
      return false
    }
    if abs(stated - years) > DateAge.slack {
      report.report(
        word,
        Message(
          "\(context.string(word))是 \(years) 年，文中是 \(context.string(length.range))，请核对。",
          "These words mean \(years) years, not \(stated); please check."),
        related: [RelatedText(length.range, Message("年数在这里。", "The years are here."))])
    }
    return true
  }

  private static let longer: Phrases = "白金婚 铂金婚"
}
