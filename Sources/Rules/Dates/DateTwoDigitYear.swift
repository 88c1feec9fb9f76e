package import Facts
package import Linting
import PageStructure
import TextModel

/// 年份只写了两位。
///
/// 公元年份写全四位：“98年”不知是 1998 年还是九十八年之久。
///
/// **怎么改**：补上世纪（2009年、1998年）。
///
/// **依据**：GB/T 15835—2011 5.1.4。
package struct DateTwoDigitYear: DateRule {
  package static let profile = RuleProfile("date-two-digit-year", .dates, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("该厂于⟦09年底⟧投产。"),
    .reported("⟦98年7月⟧，大堤决口。"),
    .reported("大桥在⟦03年初⟧通车。"),
    .accepted("该厂于2009年底投产。"),
    .accepted("小区连续10年保持平安。"),
    .accepted("他干了20年记者。"),
    .accepted("近30年来，村里变化很大。"),
  ]

  package init() {}

  package func check(_ date: DateMention, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    guard date.isTwoDigitYear, !context.protected.touches(date.range) else { return }
    let text = context.text
    let digits = date.range.lowerBound..<min(date.range.lowerBound + 2, text.count)
    var fixes: [Correction] = []
    if let day = context.setting.date, let year = Int(context.string(digits)) {
      let century = year > day.year % 100 ? day.year / 100 - 1 : day.year / 100
      fixes = [.insert(String(century), at: date.range.lowerBound)]
    }
    report.report(
      date.range, Message("年份要写全四位。", "A year is written with four digits."), fixes: fixes)
  }
}
