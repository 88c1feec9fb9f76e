import Facts
import Linting
import TextModel

/// Festivals of the lunar calendar against the day of that calendar beside their name: 农历八月十五中秋节.
extension DateFestivalDay {
  private static let lunar: [(name: String, days: Phrases)] = [
    ("春节", "正月初一 腊月三十 腊月廿九 腊月二十九"), ("大年初一", "正月初一"), ("元宵节", "正月十五"), ("龙抬头", "二月初二 二月二"), ("端午节", "五月初五 五月五"),
    ("端午", "五月初五 五月五"), ("七夕节", "七月初七 七月七"), ("七夕", "七月初七 七月七"), ("中元节", "七月十五 七月半 七月十四"), ("中秋节", "八月十五"),
    ("中秋", "八月十五"), ("重阳节", "九月初九 九月九"), ("重阳", "九月初九 九月九"), ("腊八节", "腊月初八 十二月初八 腊月八"), ("腊八", "腊月初八 十二月初八 腊月八"),
    ("除夕", "腊月三十 腊月廿九 腊月二十九 十二月三十 十二月二十九 十二月廿九"),
    ("小年", "腊月二十三 腊月廿三 腊月二十四 腊月廿四 十二月二十三 十二月二十四 腊月二十五 腊月廿五 正月十五"),
  ]
  private static let links: Phrases = "是 为 的 ， （ 即"
  private static let names = Phrases(lunar.map(\.name))
  /// 正月初一 to 九月初九 are days; 五月 alone is none.
  private static let numerals: ScalarSet = "一二三四五六七八九十廿初卅"
  private static let near: Phrases = "前 后 期 将 临 假 档 晚会 一过 到"

  static func checkLunar(_ date: DateMention, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let end = date.range.upperBound
    guard date.end == nil, numerals.contains(text.scalar(end - 1)),
      let month = date.range.last(where: { text.has("月", at: $0) }), end - month >= 2
    else { return }
    let start = text.range(ofAny: links, at: end)?.upperBound ?? end
    guard let word = text.range(ofAny: names, at: start), !text.matches(any: near, at: word.upperBound),
      case let said = text.string(word), let festival = lunar.first(where: { $0.name == said }),
      !text.matches(any: festival.days, endingAt: end)
    else { return }
    report.report(
      date.range.lowerBound..<word.upperBound,
      Message(
        "农历节日同日期对不上：“\(context.string(word))”不在“\(context.string(date.range))”，请核对。",
        "This festival is not on that day of the lunar calendar; please check."))
  }
}
