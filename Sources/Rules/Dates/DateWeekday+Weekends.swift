import Facts
import Linting
import PageStructure
import TextModel

/// Days that are told to be a weekend, and days whose weekdays other sentences contradict.
extension DateWeekday {
  private static let meetings: Phrases = "适逢 恰逢 正值 正逢 恰是 正是 正好是 恰好是 是个 又是 时值 又逢 恰好赶上 正好赶上 正好逢 恰好逢 是"
  private static let weekends: Phrases = "周末 双休日"
  private static let weekendEnds: Phrases = "， 。 ； ！"

  /// 2025年6月18日适逢周末: from Monday to Thursday there is none.
  func checkWeekend(_ date: DateMention, at index: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard date.kind == .day, !date.isRelative, date.end == nil,
      let meeting = text.range(ofAny: DateWeekday.meetings, at: date.range.upperBound),
      let word = text.range(ofAny: DateWeekday.weekends, at: meeting.upperBound),
      text.matches(any: DateWeekday.weekendEnds, at: word.upperBound),
      let day = NamedDays(around: index, in: context).all.first(where: { $0.place == index }),
      let known = DateWeekday.candidates(for: day, in: context).first, known.isCertain, known.date.weekday <= 4
    else { return }
    report.report(
      date.range.lowerBound..<word.upperBound,
      Message(
        "\(known.date.iso) 是\(known.date.weekdayName.chinese)，不是周末，请核对日期。",
        "\(known.date.iso) is a \(known.date.weekdayName.english); please check."),
      severity: .information)
  }

  /// How many dates before one are compared with it.
  private static let before = 8

  /// 3月12日（星期四）…。3月14日（星期五）: two days of a paragraph, neither with a year.
  func checkParagraph(_ day: NamedDays.Day, _ context: ArticleContext, _ report: inout ArticleReport) {
    guard !day.isEnd, day.weekday != nil, day.year == nil,
      let paragraph = context.paragraph(at: day.range.lowerBound)?.range,
      let sentence = context.sentence(at: day.range.lowerBound), sentence.lowerBound > paragraph.lowerBound
    else { return }
    let low = context.dates(in: paragraph).lowerBound
    let named = NamedDays(max(low, day.place - DateWeekday.before)..<(day.place + 1), in: context)
    let days = named.days
    guard days.count >= 2, days.allSatisfy({ $0.year == nil }), let own = days.last, own.place == day.place,
      // 9月6日…3月5日: of two years.
      days.allSatisfy({ abs($0.month - own.month) <= 2 }),
      let other = named.contradicted(own), abs(other.apart) <= 62
    else { return }
    DateWeekday.report(day, against: other, severity: .information, &report)
  }
}
