package import Linting
import TextModel

/// 节日、事件的日期写法不合习惯。
///
/// 汉字写的日期只在“一”“十一”“十二”月后面用间隔号（“一·二八”“一二·九”），五四、七一、八一、十一不用；阿拉伯数字写的
/// 一律用间隔号“·”（“3·15”），不用小数点。农历月日用汉字。
///
/// **怎么改**：按提示改。
///
/// **依据**：GB/T 15834—2011 4.14.3.4；GB/T 15835—2011 4.2.1。
package struct DateFestivalForm: WordRule {
  package static let profile = RuleProfile("date-festival-form", .dates, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("纪念“⟦五·四⟧”运动。", fixed: "纪念“五四”运动。"),
    .reported("“⟦3.15⟧”晚会曝光了多家企业。", fixed: "“3·15”晚会曝光了多家企业。"),
    .reported("⟦正月15⟧闹元宵。", fixed: "正月十五闹元宵。"),
    .reported("⟦腊月23⟧过小年。", fixed: "腊月二十三过小年。"),
    .reported("每到⟦农历8月15⟧，家家摆上柚子。", fixed: "每到农历八月十五，家家摆上柚子。"),
    .reported("⟦阴历五月初5⟧，家家插艾。", fixed: "阴历五月初五，家家插艾。"),
    .reported("每年⟦农历3月初3⟧，山上赶庙会。", fixed: "每年农历三月初三，山上赶庙会。"),
    .reported("观看“⟦一二九⟧”运动图片展。", fixed: "观看“一二·九”运动图片展。"),
    .reported("弘扬⟦五·四⟧精神。", fixed: "弘扬五四精神。"),
    .accepted("参见第 7.7 节的说明，第3.15节另有规定。"),
    .accepted("纪念五四运动。"),
    .accepted("“3·15”晚会曝光了多家企业。"),
    .accepted("正月十五闹元宵。"),
    .accepted("“一二·九”运动图片展"),
    .accepted("投资5.12万元，工期3.15个月。"),
  ]

  package init() {}

  private static let han: [(wrong: String, right: String)] = [
    ("五·四", "五四"), ("七·七", "七七"), ("九·一八", "九一八"), ("八·一", "八一"), ("五·一", "五一"), ("六·一", "六一"), ("三·八", "三八"),
    ("七·一", "七一"), ("十·一", "十一"), ("一·二九", "一二·九"), ("一二·八", "一·二八"), ("一二九", "一二·九"), ("一二八", "一·二八"),
  ]
  private static let arabic = TableReader.words(
    of: """
      3.15 5.12 9.11 12.9 6.18 12.4 4.23 6.26 11.9 7.7 9.18 4.15 6.14 11.11
      """)
  private static let lunar = ["正月", "腊月", "冬月", "农历", "阴历"]

  /// Where the words begin behind which a month stands.
  private static let calendars = 3

  package var words: [String] {
    DateFestivalForm.han.map(\.wrong) + DateFestivalForm.arabic + DateFestivalForm.lunar
  }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let range = hit.range
    let isQuoted =
      text.characterClass(range.lowerBound - 1) == .openQuote && text.characterClass(range.upperBound) == .closeQuote
    let arabicStart = DateFestivalForm.han.count
    let lunarStart = arabicStart + DateFestivalForm.arabic.count
    if hit.entry < arabicStart {
      let term = DateFestivalForm.han[hit.entry]
      guard
        isQuoted || text.matches(any: DateFestivalForm.events, at: range.upperBound)
          || term.wrong == "五·四" && text.matches("精神", at: range.upperBound),
        !text.matches("南昌起义", at: range.upperBound + (isQuoted ? 1 : 0))
      else { return }
      report.report(
        range, Message("节日和事件的月、日写作“\(term.right)”。", "The day of a festival or event is written “\(term.right)”."),
        fixes: [.replace(range, with: term.right)])
    } else if hit.entry < lunarStart {
      let after = range.upperBound + (isQuoted ? 1 : 0)
      // 第7.7节 is a section.
      guard isQuoted || text.characterClass(range.lowerBound - 1) != .digit && !text.has("第", at: range.lowerBound - 1),
        isQuoted || text.matches(any: DateFestivalForm.events, at: after),
        text.characterClass(range.upperBound) != .digit, text.characterClass(range.upperBound) != .percent
      else { return }
      let right = context.string(range).replacingPoint()
      report.report(
        range, Message("日期里用间隔号，写作“\(right)”。", "A date takes the middle dot: “\(right)”."),
        fixes: [.replace(range, with: right)])
    } else {
      var (start, month) = (range.upperBound, "")
      if hit.entry - lunarStart >= DateFestivalForm.calendars {
        // 农历8月15, 阴历五月初5
        if let found = number(at: start, in: context), (1...12).contains(found.value), text.has("月", at: found.end) {
          (start, month) = (found.end + 1, DateFestivalForm.months[found.value - 1] + "月")
        } else if let found = text.range(ofAny: DateFestivalForm.namedMonths, at: start) {
          (start, month) = (found.upperBound, text.string(found))
        } else {
          return
        }
      }
      if text.has("初", at: start) { start += 1 }
      guard let day = number(at: start, in: context), (1...30).contains(day.value) else { return }
      let end = text.has("日", at: day.end) && !month.isEmpty ? day.end + 1 : day.end
      let right = context.string(range) + month + DateFestivalForm.lunarDay(day.value)
      report.report(
        range.lowerBound..<end,
        Message("农历日期用汉字，写作“\(right)”。", "Lunar dates are written in Han numerals: “\(right)”."),
        fixes: [.replace(range.lowerBound..<end, with: right)])
    }
  }

  /// Those that are not looked for by themselves.
  private static let namedMonths: Phrases = "二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月"
  private static let months = TableReader.words(of: "正 二 三 四 五 六 七 八 九 十 十一 十二")

  /// A number of one or two Arabic digits, and where it ends.
  private func number(at start: Int, in context: ArticleContext) -> (value: Int, end: Int)? {
    var end = start
    while context.text.characterClass(end) == .digit, end < start + 2 { end += 1 }
    return Int(Scalars.string((start..<end).map { Scalars.halfWidth(context.text.scalar($0)) })).map { ($0, end) }
  }

  private static let events: Phrases = "事件 地震 运动 消费者 恐怖 案 晚会 国际禁毒 消防 宪法 读书 购物 事变 抗战 学生 节"

  private static func lunarDay(_ day: Int) -> String {
    let digits = Array("一二三四五六七八九十")
    let unit = String(digits[(day - 1) % 10])
    switch day {
    case 1...10: return "初" + unit
    case 11...19: return "十" + unit
    case 20: return "二十"
    case 21...29: return "二十" + unit
    default: return "三十"
    }
  }
}

extension String {
  /// With the point as a middle dot.
  fileprivate func replacingPoint() -> String {
    String(map { $0 == "." ? "·" : $0 })
  }
}
