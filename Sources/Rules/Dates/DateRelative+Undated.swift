import Facts
import Linting
import PageStructure
import TextModel

/// Days that count from the day of the paper, on a page that does not tell it: by the dateline, or by one another.
extension DateRelative {
  /// 昨日（10日）…今日（12日）; 本报7月5日讯…昨天（7月6日）.
  static func checkUndated(
    _ hit: WordHit, delta: Int, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard let given = bracketed(behind: hit.range.upperBound, text) else { return }
    if let dateline = DateAge.dateline(context), let month = dateline.month, let day = dateline.day {
      // What is sent on one day is printed on the next.
      guard let sent = CalendarDate(year: dateline.toldYear ?? 2023, month: month, day: day),
        let told = CalendarDate(year: dateline.toldYear ?? 2023, month: given.month ?? month, day: given.day),
        case let apart = told.dayNumber - sent.dayNumber, abs(apart) < 60, apart != delta, apart != delta + 1
      else { return }
      report.report(
        hit.range.lowerBound..<given.end,
        Message(
          "本报消息是 \(month) 月 \(day) 日的，“\(context.string(hit.range))”同 \(given.day) 日对不上，请核对。",
          "The report is of \(month)/\(day); the day does not fit. Please check."),
        severity: .information,
        related: [RelatedText(dateline.range, Message("消息的日期在这里。", "The day of the report is here."))])
      return
    }
    // Another such day of the article that lies before.
    for other in context.hits(of: profile.id).reversed() where other.range.upperBound < hit.range.lowerBound {
      guard let first = bracketed(behind: other.range.upperBound, text), let shift = dayDelta(of: other) else {
        continue
      }
      guard hit.range.lowerBound - other.range.upperBound <= 300, first.month == given.month,
        case let apart = (given.day - delta) - (first.day - shift), apart != 0, abs(apart) <= 12
      else { return }
      report.report(
        hit.range.lowerBound..<given.end,
        Message(
          "“\(context.string(other.range))”是 \(first.day) 日，“\(context.string(hit.range))”应是 \(first.day - shift + delta) 日，请核对。",
          "The two days in brackets do not fit together; please check."),
        severity: .information,
        related: [RelatedText(other.range.lowerBound..<first.end, Message("另一个日期在这里。", "The other day is here."))])
      return
    }
  }

  /// The day, with its month where that is told, that fills a bracket: （10日）, （7月6日）, （8日，星期三）.
  private static func bracketed(behind index: Int, _ text: LogicalText) -> (month: Int?, day: Int, end: Int)? {
    guard text.characterClass(index) == .openBracket, let first = SmallNumber(at: index + 1, in: text) else {
      return nil
    }
    var (month, number): (Int?, SmallNumber) = (nil, first)
    if text.has("月", at: first.range.upperBound) {
      guard let day = SmallNumber(at: first.range.upperBound + 1, in: text) else { return nil }
      (month, number) = (first.value, day)
    }
    let end = number.range.upperBound
    guard text.has("日", at: end) || text.has("号", at: end), (1...31).contains(number.value),
      text.characterClass(end + 1) != .han
    else { return nil }
    let isClosed = text.characterClass(end + 1) == .closeBracket
    return (month, number.value, isClosed ? end + 2 : end + 1)
  }

  private static let olds: Phrases = "原 曾 当时 此前 那时 当年 本 早"

  /// 将于2024年9月启用, on a page or under a dateline of 2025: what is to come lies behind.
  static func checkComing(_ hit: WordHit, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let sent = DateAge.dateline(context)
    guard let year = context.setting.date?.year ?? sent?.toldYear,
      let month = context.setting.date?.month ?? sent?.month,
      let index = context.dates(in: hit.range.upperBound..<(hit.range.upperBound + 12)).first,
      case let date = context.facts.dates[index], date.range.lowerBound == hit.range.upperBound,
      let told = date.toldYear, (told, date.month ?? 12) < (year, month), year - told <= 2,
      let clause = context.clause(at: hit.range.lowerBound),
      text.first(of: olds, in: clause.lowerBound..<hit.range.lowerBound) == nil,
      !context.protected.touches(hit.range, .content)
    else { return }
    report.report(
      hit.range.lowerBound..<date.range.upperBound,
      Message(
        "稿件是 \(year) 年 \(month) 月的，\(context.string(date.range))已经过去，请核对。",
        "The article is of \(month)/\(year); this date is past. Please check."),
      severity: .information)
  }
}
