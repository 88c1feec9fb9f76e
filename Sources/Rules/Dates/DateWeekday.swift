package import Facts
package import Linting
import PageStructure
import TextModel

/// 日期与星期对不上。
///
/// 写出的星期不是那一天的星期：日期或星期有一个错了，会让读者走错日子。没有写年份的日期按版面报眉的日期推算，
/// 只在前后 180 天以内判断；报眉没有日期就不判断。同一句里几个日期各带星期的，年份不明也可以互相核对；“24日至26日
/// （周五至周日）”“每周四……8日、15日、22日”同样核对。
///
/// **怎么改**：查对原始通知，改星期或改日期。
///
/// **依据**：公历。
package struct DateWeekday: DateRule, WordRule {
  package static let profile = RuleProfile("date-weekday", .dates, .error, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported(
      "活动定于⟦2023年3月15日（星期四）⟧举行。", fixed: "活动定于2023年3月15日（星期三）举行。", "活动定于2023年3月16日（星期四）举行。"),
    .reported("大桥将于⟦2024年5月1日，周二⟧通车。", fixed: "大桥将于2024年5月1日，周三通车。"),
    .reported(
      "推进会于⟦3月13日（星期日）⟧召开。", fixed: "推进会于3月13日（星期一）召开。", "推进会于3月12日（星期日）召开。",
      onPage: .dated("2023-03-15")),
    .reported("⟦2023年11月8日（周二）⟧8时至17时，该路段停电。", fixed: "2023年11月8日（周三）8时至17时，该路段停电。", "2023年11月7日（周二）8时至17时，该路段停电。"),
    .reported(
      "本⟦周三（2025年6月12日）⟧有专家义诊。", fixed: "本周四（2025年6月12日）有专家义诊。", "本周三（2025年6月11日）有专家义诊。"),
    .reported("⟦2022年9月1日是星期三⟧。", fixed: "2022年9月1日是星期四。"),
    .reported("⟦2024年2月29日恰好是周三⟧。", fixed: "2024年2月29日恰好是周四。", "2024年2月28日恰好是周三。"),
    .reported(
      "听证会定在⟦星期三，也就是2023年11月9日⟧。", fixed: "听证会定在星期四，也就是2023年11月9日。", "听证会定在星期三，也就是2023年11月8日。"),
    .reported(
      "开放日为⟦2024年6月1日（星期五）⟧至3日。", fixed: "开放日为2024年6月1日（星期六）至3日。"),
    .reported("考试安排在6月7日（星期六）、⟦8日（星期一）⟧两天。"),
    .reported("考试时间为⟦7月3日（周一）至7月6日（周五）⟧。"),
    .reported(
      "⟦2023年11月4日，一个寻常的星期日⟧。", fixed: "2023年11月4日，一个寻常的星期六。", "2023年11月5日，一个寻常的星期日。"),
    .reported("展览定于⟦2024年9月20日（本周六）⟧开幕。", fixed: "展览定于2024年9月20日（本周五）开幕。", "展览定于2024年9月21日（本周六）开幕。"),
    .reported("3月3日是星期一，六天后的⟦3月9日又逢星期六⟧。"),
    .reported(
      "文学讲座安排在2024年3月2日（周六）、⟦3日（周一）⟧和9日（周六）。", fixed: "文学讲座安排在2024年3月2日（周六）、3日（周日）和9日（周六）。",
      "文学讲座安排在2024年3月2日（周六）、4日（周一）和9日（周六）。"),
    .reported(
      "车展定于2023年10月14日（周六）至⟦15日（周一）⟧举办。", fixed: "车展定于2023年10月14日（周六）至15日（周日）举办。", "车展定于2023年10月14日（周六）至16日（周一）举办。"),
    .reported("元宵灯会2月8日（周六）、9日（周日）、⟦10日（周二）⟧、11日（周二）连办四晚。"),
    .reported("民歌节2024年7月19日至21日（⟦周五至周六⟧）在湖滨公园举行。"),
    .reported("话剧6月13日至15日连演三场，时间为⟦周五至周六⟧。"),
    .reported("义诊定于2024年4月13日、14日（⟦周五、周六⟧）举行。"),
    .reported("家长学校2024年3月每周二晚开讲，3月5日讲睡眠，12日讲饮食，⟦20日⟧讲阅读，26日讲交友。", severity: .warning),
    .reported("夜市音乐会每周六举行，日期为6月1日、8日、⟦14日⟧和22日。", severity: .warning),
    .reported("2024年5月12日是5月的⟦第三个星期日⟧。", severity: .warning),
    .reported(
      "2024年1月8日，写春联的课报名结束。开班仪式定在⟦1月20日（周五）⟧。", fixed: "2024年1月8日，写春联的课报名结束。开班仪式定在1月20日（周六）。",
      "2024年1月8日，写春联的课报名结束。开班仪式定在1月19日（周五）。", severity: .information),
    .reported(
      "⟦2024年11月7日，立冬，星期五⟧，果农早早上了山。", fixed: "2024年11月7日，立冬，星期四，果农早早上了山。", "2024年11月8日，立冬，星期五，果农早早上了山。"),
    .reported("3月12日（星期四）栽下第一批树。隔了两天，⟦3月14日（星期五）⟧，下了一场雨。", severity: .information),
    .accepted("3月12日（星期四）栽下第一批树。隔了两天，3月14日（星期六），下了一场雨。"),
    .reported("门诊定在每周二、周五上午，7月前三次是7月1日、7月4日、⟦7月9日⟧，每次限号30个。", severity: .information),
    .accepted("门诊定在每周二、周五上午，7月前三次是7月1日、7月4日、7月8日，每次限号30个。"),
    .reported("⟦2025年6月18日适逢周末⟧，商场里排起长队。", severity: .information),
    .reported(
      "⟦2025年5月11日是母亲节，这个星期六⟧，花店里挤满了人。", fixed: "2025年5月11日是母亲节，这个星期日，花店里挤满了人。", "2025年5月10日是母亲节，这个星期六，花店里挤满了人。"),
    .accepted("2025年6月21日适逢周末，商场里排起长队；2025年5月11日是母亲节，这个星期日，花店里挤满了人。"),
    .accepted("2018年获评国家4A级景区的云湖，将于6月7日（周六）、8日（周日）举办登山节。"),
    .accepted("灯会从2023年9月26日办到10月8日，周五至周日延长到晚上10时。"),
    .accepted("民歌节2024年7月19日至21日（周五至周日）在湖滨公园举行，8月10日、11日（周六、周日）加演。"),
    .accepted("展馆每周二至周日开放，2024年9月20日至10月30日周五、周六延至21时。"),
    .accepted("图书馆每周一闭馆，5月1日、2日、4日正常开放，3日举办读书会。"),
    .accepted("家长学校2024年3月每周二晚开讲，3月5日讲睡眠，12日讲饮食，因停电调整到20日讲阅读。"),
    .accepted("2024年5月12日是5月的第二个星期日。"),
    .accepted("2024年2月29日，县里把下周的星期五定为大扫除日，3月3日是星期日，六天后的3月9日又逢星期六。"),
    .accepted("考试时间为7月3日（周一）至7月6日（周四）。"),
    .accepted("本周四（2025年6月12日）有专家义诊。"),
    .accepted("活动定于2023年3月15日（星期三）举行。"),
    .accepted("推进会于3月13日（星期一）召开。", onPage: .dated("2023-03-15")),
    .accepted("推进会于3月13日（星期日）召开。"),
    .accepted("放假时间为2024年9月15日（星期日）至17日（星期二），9月14日（星期六）上班。", onPage: .dated("2025-03-05")),
    .accepted("2023年3月15日，每周四开放的展馆闭馆一天。"),
  ]

  package let words = everyWeek + numbered

  package init() {}

  package func check(_ date: DateMention, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    if date.kind == .weekday {
      WeekdaySpan.check(at: index, in: context, &report)
      return
    }
    guard !date.isLunar, date.kind == .day || date.kind == .period, date.day != nil else { return }
    guard NamedDays.isNamed(date, in: context) else {
      checkWeekend(date, at: index, context, &report)
      return
    }
    let named = NamedDays(around: index, in: context)
    for day in named.days where day.place == index { check(day, named, context, &report) }
  }

  /// That a weekday and another one do not fit the days between them.
  static func report(
    _ day: NamedDays.Day, against contradiction: NamedDays.Contradiction, severity: Severity?,
    _ report: inout ArticleReport
  ) {
    let (right, apart, other) = contradiction
    let name = CalendarDate.weekdayName(right)
    report.report(
      day.range,
      Message(
        "同另一天相差 \(abs(apart)) 天，应是\(name.chinese)，请核对日期和星期。",
        "The days are \(abs(apart)) apart; this would be a \(name.english). Check dates and weekdays."),
      severity: severity,
      related: other.range == day.range
        ? [] : [RelatedText(other.range, Message("另一天在这里。", "The other day is here."))])
  }

  private func check(
    _ day: NamedDays.Day, _ named: NamedDays, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let candidates = DateWeekday.candidates(for: day, in: context)
    guard let first = candidates.first else {
      guard let other = named.contradicted(day) else {
        checkParagraph(day, context, &report)
        return
      }
      DateWeekday.report(day, against: other, severity: nil, &report)
      return
    }
    guard let weekday = day.weekday, !candidates.contains(where: { $0.date.weekday == weekday }) else { return }
    // Several days that agree with one another rather are of another year than the one that stands somewhere before.
    if !first.isCertain, named.days.count > 1, named.agree { return }
    let right = first.date.weekdayName
    let wrong = CalendarDate.weekdayName(weekday)
    let place = day.isEnd ? DateWeekday.last(of: day.range, context.text) : day.range
    report.report(
      place,
      Message(
        "\(first.date.iso) 是\(right.chinese)，不是\(wrong.chinese)。请核对日期和星期。",
        "\(first.date.iso) is a \(right.english), not a \(wrong.english). Check date and weekday."),
      severity: first.isCertain ? nil : .information,
      fixes: DateWeekday.corrections(Named(range: place, weekday: weekday), day: first.date, in: context))
  }

  /// The last day of a period with its weekday: 11日（周日） of 9日（周六）至11日（周日）.
  private static func last(of range: Range<Int>, _ text: LogicalText) -> Range<Int> {
    guard let day = range.last(where: { text.has("日", at: $0) && text.characterClass($0 - 1) == .digit }) else {
      return range
    }
    var start = day
    while start > range.lowerBound, text.characterClass(start - 1) == .digit { start -= 1 }
    return start..<range.upperBound
  }

  /// A date with its weekday, from the one to the other.
  struct Named {
    var range: Range<Int>
    var weekday: Int
  }

  /// What links a day to its weekday: 是, 恰好是, 正值.
  private static let links: ScalarSet = "是为恰好正刚那这当天就逢值适又也"
  private static let linkWords: Phrases = "也就是 即 就是"
  private static let spanJoints: Phrases = "至 到 和 、"

  /// The weekday beside the date, or behind a comma or bracket: 5月1日，周二.
  static func named(_ date: DateMention, in context: ArticleContext) -> Named? {
    if let weekday = date.weekday, date.end == nil {
      // 10月18日（星期二）上午9时: the time behind is another matter.
      var end = date.range.upperBound
      if let word = date.weekdayRange, word.lowerBound > date.range.lowerBound {
        end = context.text.characterClass(word.upperBound) == .closeBracket ? word.upperBound + 1 : word.upperBound
      }
      return (1...7).contains(weekday) ? Named(range: date.range.lowerBound..<end, weekday: weekday) : nil
    }
    let text = context.text
    // 本周四（2025年4月25日）: the weekday stands before, the date in the bracket.
    if date.kind == .day, !date.isRelative, text.characterClass(date.range.lowerBound - 1) == .openBracket,
      text.characterClass(date.range.upperBound) == .closeBracket,
      let name = WeekdayName(endingAt: date.range.lowerBound - 1, in: text)
    {
      return Named(range: name.range.lowerBound..<(date.range.upperBound + 1), weekday: name.weekday)
    }
    // 6月1日是星期一, 2月29日恰好是周三
    if date.kind == .day, !date.isRelative {
      let start = date.range.upperBound
      let end = (start..<(start + 6)).first { !links.contains(text.scalar($0)) } ?? start
      if end > start, let name = WeekdayName(at: end, in: text) {
        return Named(range: date.range.lowerBound..<name.range.upperBound, weekday: name.weekday)
      }
      // 星期三，也就是11月9日
      if let link = text.range(ofAny: linkWords, endingAt: date.range.lowerBound) {
        let comma = text.characterClass(link.lowerBound - 1) == .comma ? link.lowerBound - 1 : link.lowerBound
        if let name = WeekdayName(endingAt: comma, in: text) {
          return Named(range: name.range.lowerBound..<date.range.upperBound, weekday: name.weekday)
        }
      }
    }
    // A time behind it: 11月8日（周二）8时.
    if let bracket = date.range.first(where: { text.characterClass($0) == .openBracket }),
      let named = Named(date, inBracketAt: bracket, text)
    {
      return named
    }
    guard date.kind == .day else { return nil }
    var index = date.range.upperBound
    if text.characterClass(index) == .openBracket { return Named(date, inBracketAt: index, text) }
    if text.characterClass(index) == .comma {
      index += 1
      if let plain = plainDay(at: index, text) {
        index = plain
      } else if text.has("这", at: index), text.has("个", at: index + 1), WeekdayName(at: index + 2, in: text) != nil {
        index += 2
      } else if WeekdayName(at: index, in: text) == nil, let behind = behindApposition(at: index, text) {
        index = behind
      }
    } else if let behind = behindName(at: index, text) {
      index = behind
    } else {
      // 11月4日是个普通的星期六
      guard let plain = plainDay(at: index, text) else { return nil }
      index = plain
    }
    guard let name = WeekdayName(at: index, in: text) else { return nil }
    let end = name.range.upperBound
    let after = text.characterClass(end)
    if text.matches(any: spanJoints, at: end) || after == .dash || after == .tilde { return nil }
    return Named(range: date.range.lowerBound..<end, weekday: name.weekday)
  }

  /// 11月8日，记者节，星期六: behind a few words between commas, where nothing but the weekday follows.
  private static func behindApposition(at index: Int, _ text: LogicalText) -> Int? {
    guard let comma = (index + 2..<index + 9).first(where: { text.characterClass($0) != .han }),
      text.characterClass(comma) == .comma, (index..<comma).allSatisfy({ text.characterClass($0) == .han }),
      let name = WeekdayName(at: comma + 1, in: text), text.characterClass(name.range.upperBound).endsClause
    else { return nil }
    return comma + 1
  }

  private static let apposed: Phrases = "这个 正好是 恰好是 正是 恰是 又是 当天是"

  /// 5月11日是母亲节，这个星期日: behind what the day is.
  private static func behindName(at index: Int, _ text: LogicalText) -> Int? {
    guard text.has("是", at: index),
      let comma = (index + 2..<index + 10).first(where: { text.characterClass($0) != .han }),
      text.characterClass(comma) == .comma, let word = text.range(ofAny: apposed, at: comma + 1),
      let name = WeekdayName(at: word.upperBound, in: text), text.characterClass(name.range.upperBound).endsClause
    else { return nil }
    return word.upperBound
  }

  private static let plainOpenings: Phrases = """
    又是一个 又一个 又是个 又是 一个 是一个 是个 是 这是一个 这是个 那是一个 那是个 这天正好是 那天正好是 这天正是 那天正是 这天是 那天是 当天是 正好是个 正好是 恰好是个 恰好是 恰是 正是 正逢 恰逢 适逢
    时值 又逢
    """
  private static let ordinaries: Phrases = """
    寻常的 普通的 平常的 平凡的 晴朗的 闷热的 炎热的 寒冷的 下雨的 阴雨的 飘雪的 普普通通的 平平常常的 再普通不过的 再平常不过的 难得的 忙碌的 安静的 宁静的 特殊的 特别的
    """

  /// Behind the words that say what kind of day it was: 一个寻常的(星期六), 这天是(星期六).
  private static func plainDay(at index: Int, _ text: LogicalText) -> Int? {
    guard let opening = text.range(ofAny: plainOpenings, at: index) else { return nil }
    return text.range(ofAny: ordinaries, at: opening.upperBound)?.upperBound ?? opening.upperBound
  }

  /// The right weekday, or the nearest day that falls on the stated one where that lies in the same month.
  private static func corrections(
    _ named: Named, day: CalendarDate, in context: ArticleContext
  ) -> [Correction] {
    var result: [Correction] = []
    let text = context.text
    if let index = named.range.last(where: { WeekdayName(endingAt: $0 + 1, in: text) != nil }) {
      result.append(.replace(index..<(index + 1), with: String(day.weekdayName.chinese.suffix(1))))
    }
    var shift = (named.weekday - day.weekday + 7) % 7
    if shift > 3 { shift -= 7 }
    if let digits = dayDigits(named.range, in: context),
      let near = CalendarDate(year: day.year, month: day.month, day: day.day + shift)
    {
      result.append(.replace(digits, with: String(near.day)))
    }
    return result
  }

  /// The Arabic digits of the day: those directly before 日 or 号.
  private static func dayDigits(_ range: Range<Int>, in context: ArticleContext) -> Range<Int>? {
    let text = context.text
    for index in range where text.has("日", at: index) || text.has("号", at: index) {
      var start = index
      while start > range.lowerBound && text.characterClass(start - 1) == .digit { start -= 1 }
      if start < index { return start..<index }
    }
    return nil
  }
}

extension DateWeekday.Named {
  private static let pointers: ScalarSet = "本下上这"

  /// 11月8日（周二）: nil unless a weekday is all that the bracket at an index holds, but for the word that says which week:
  /// 9月20日（本周六）.
  init?(_ date: DateMention, inBracketAt bracket: Int, _ text: LogicalText) {
    let start = Self.pointers.contains(text.scalar(bracket + 1)) ? bracket + 2 : bracket + 1
    guard let name = WeekdayName(at: start, in: text), text.characterClass(name.range.upperBound) == .closeBracket
    else { return nil }
    self.init(range: date.range.lowerBound..<(name.range.upperBound + 1), weekday: name.weekday)
  }
}
