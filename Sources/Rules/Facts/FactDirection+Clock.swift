import Facts
import Linting
import TextModel

/// Days and times of day that are moved: 由9时提前到8时, 原定于9月10日举行的…推迟至9月18日.
extension FactDirection {
  private static let stretchings: Phrases = "延长到 延长至 缩短到 缩短至"
  private static let plans: Phrases = "原定于 原定 原计划于 原计划 原拟于 原拟 由原来的 由 从"
  private static let nextDays: Phrases = "次日 第二天 翌日 次年 明年 来年 凌晨 隔天 下个月 下月"
  private static let ends: Phrases = "底 初 的 左右"

  /// 由21时延长至20时: hours of closing.
  static func checkStretched(
    _ words: Range<Int>, isLonger: Bool, _ sentence: Range<Int>, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    guard context.text.spells(any: stretchings, words) else { return }
    checkShift(words, isLater: isLonger, sentence, context, &report)
  }

  static func checkShift(
    _ words: Range<Int>, isLater: Bool, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let dates = context.facts.dates
    guard
      let before = context.dates(in: max(sentence.lowerBound, words.lowerBound - 30)..<words.lowerBound).last.map({
        dates[$0]
      }),
      let after = context.dates(in: words.upperBound..<min(sentence.upperBound, words.upperBound + 16)).first.map({
        dates[$0]
      }), after.range.lowerBound - words.upperBound <= 1, before.end == nil, after.end == nil,
      isMoved(before, words.lowerBound, sentence, text),
      text.first(of: nextDays, in: before.range.lowerBound..<min(sentence.upperBound, after.range.upperBound + 2))
        == nil,
      let order = order(before, after), order != 0, (order > 0) != isLater
    else { return }
    let (start, end) = (context.string(before.range), context.string(after.range))
    let said = String(context.string(words).dropLast())
    report.report(
      words.lowerBound..<after.range.upperBound,
      Message(
        "\(end)比\(start)\(order > 0 ? "晚" : "早")，同“\(said)”相反，请核对。",
        "\(end) is \(order > 0 ? "later" : "earlier") than \(start), against “\(said)”; please check."),
      severity: .information, related: [RelatedText(before.range, Message("原来的时间在这里。", "The time before is here."))])
  }

  /// Whether a date stands directly before the verb, or behind 原定于 with what was planned between.
  private static func isMoved(_ date: DateMention, _ verb: Int, _ sentence: Range<Int>, _ text: LogicalText) -> Bool {
    guard text.matches(any: plans, endingAt: date.range.lowerBound) else { return false }
    let gap = date.range.upperBound..<max(date.range.upperBound, verb)
    return gap.isEmpty || text.spells(any: ends, gap)
      || gap.count <= 16
        && text.has("原", at: date.range.lowerBound - (text.has("于", at: date.range.lowerBound - 1) ? 3 : 2))
        && !gap.contains { text.characterClass($0).endsClause }
  }

  /// Below zero where the second of two dates of one kind is the earlier; nil where they cannot be compared.
  private static func order(_ first: DateMention, _ second: DateMention) -> Int? {
    let (from, to) = (first.start, second.start)
    if let start = from.hour, let end = to.hour, first.kind == .time, second.kind == .time {
      // 早上9时, 晚上8时: both on the clock of the day, or none.
      guard (first.dayPart == nil) == (second.dayPart == nil) else { return nil }
      return (end + to.hourShift - start - from.hourShift) * 60 + (to.minute ?? 0) - (from.minute ?? 0)
    }
    guard let start = from.month, let end = to.month, from.hour == nil, to.hour == nil,
      from.year == to.year || first.isYearImplied || second.isYearImplied || from.year == nil || to.year == nil
    else { return nil }
    // 12月推迟到1月: of the next year.
    if abs(end - start) > 5 { return nil }
    if start != end { return end - start }
    guard let start = from.day, let end = to.day else { return nil }
    return end - start
  }
}
