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
package struct DateTwoDigitYear: DateRule, RunRule {
  package static let profile = RuleProfile("date-two-digit-year", .dates, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("该厂于⟦09年底⟧投产。"),
    .reported("⟦98年7月⟧，大堤决口。"),
    .reported("大桥在⟦03年初⟧通车。"),
    .reported("酱菜厂建于⟦86年⟧，如今已是龙头企业。"),
    .reported("老兵⟦79年⟧入伍，回乡后办起汽修厂。"),
    .reported("从⟦95年⟧到2015年，她一直在山里任教。"),
    .reported("账本显示，⟦08年⟧村集体账上只有两千元。"),
    .reported("移民分两批，⟦05—09年⟧国家按月发放补助。"),
    .accepted("该厂于2009年底投产。"),
    .accepted("树要长5—10年才成材，2006—2010年种的刚挂果。"),
    .accepted("他入伍12年，从未休过长假。"),
    .accepted("合同从12年延长到15年。"),
    .accepted("小区连续10年保持平安。"),
    .accepted("他干了20年记者。"),
    .accepted("近30年来，村里变化很大。"),
  ]

  package init() {}

  package static let runTraits: RunTraits = [.year]

  /// A year by the words around it, where it does not look like a date by itself: 建于86年, 79年入伍, 08年.
  package func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    if DateTwoDigitYear.isSpan(run, text), !context.protected.touches(run) {
      return self.report(run.lowerBound..<(run.upperBound + 1), context, &report)
    }
    guard run.count == 2, text.has("年", at: run.upperBound), run.allSatisfy({ text.characterClass($0) == .digit }),
      text.characterClass(run.lowerBound - 1) == .han || text.characterClass(run.lowerBound - 1).isPunctuation
        || text.characterClass(run.lowerBound - 1) == .lineBreak,
      text.characterClass(run.lowerBound - 1) != .dash, text.characterClass(run.lowerBound - 1) != .tilde,
      !context.protected.touches(run), DateTwoDigitYear.isYear(run, text),
      !context.facts.dates[context.dates(in: run.lowerBound..<(run.upperBound + 8))].contains(where: \.isTwoDigitYear)
    else { return }
    self.report(run.lowerBound..<(run.upperBound + 1), context, &report)
  }

  /// 06—10年: no length of time begins with a nought.
  private static func isSpan(_ run: Range<Int>, _ text: LogicalText) -> Bool {
    let (start, end) = (run.lowerBound, run.upperBound)
    return (5...6).contains(run.count) && text.has("年", at: end) && Scalars.halfWidth(text.scalar(start)) == 0x30
      && [start + 1, end - 2, end - 1].allSatisfy { text.characterClass($0) == .digit }
      && (start + 2..<end - 2).allSatisfy { text.characterClass($0) == .dash || text.characterClass($0) == .tilde }
      && text.characterClass(start - 1) != .digit && text.characterClass(start - 1) != .dash
  }

  private static let noYears: Phrases = "级 届 代 期 间 来 内 后 前 以 多 余 的 制"
  private static let verbsBefore: Phrases = "建于 生于 始于 成立于 毕业于 创办于 创建于 开业于 退休于"
  private static let verbsBehind: Phrases = "入伍 参军 毕业 退伍 入党 结婚 下岗 高考 转业 嫁到 参加工作 出生 生人"
  private static let openers: Phrases = "从 自"
  private static let closers: Phrases = "到 至"

  private static func isYear(_ run: Range<Int>, _ text: LogicalText) -> Bool {
    let end = run.upperBound + 1
    let first = Scalars.halfWidth(text.scalar(run.lowerBound))
    let after = text.characterClass(end)
    if text.matches(any: noYears, at: end) {
      return false
    }
    // 08年: no span of time begins with a nought.
    if first == 0x30 { return true }
    guard first >= 0x37 || first <= 0x32 else { return false }
    if text.matches(any: verbsBefore, endingAt: run.lowerBound) {
      return after != .han || text.characterClass(end + 1) == .han
    }
    if first >= 0x37,
      text.matches(any: verbsBehind, at: end)
    {
      return true
    }
    // 从95年到2015年
    guard text.matches(any: openers, endingAt: run.lowerBound),
      text.matches(any: closers, at: end)
    else { return false }
    return (1...4).allSatisfy { text.characterClass(end + $0) == .digit } && text.has("年", at: end + 5)
  }

  package func check(_ date: DateMention, at index: Int, in context: ArticleContext, report: inout ArticleReport) {
    guard date.isTwoDigitYear, !context.protected.touches(date.range) else { return }
    self.report(date.range, context, &report)
  }

  private func report(_ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let digits = range.lowerBound..<min(range.lowerBound + 2, context.text.count)
    var fixes: [Correction] = []
    if let day = context.setting.date, let year = Int(context.string(digits)) {
      let century = year > day.year % 100 ? day.year / 100 - 1 : day.year / 100
      fixes = [.insert(String(century), at: range.lowerBound)]
    }
    report.report(
      range,
      Message(
        "年份要写全四位，“\(context.string(digits))”是哪一年？",
        "A year is written with four digits; which is “\(context.string(digits))”?"), fixes: fixes)
  }
}
