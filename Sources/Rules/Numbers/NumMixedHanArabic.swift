package import Linting
import TextModel

/// 一个数里阿拉伯数字同汉字数字混用。
///
/// 一个数值只用一种数字；阿拉伯数字后面只能跟“万”“亿”。“几”是概数，同汉字数字连用。
///
/// **怎么改**：统一用阿拉伯数字（4千户→4000户、2亿3千万→2.3亿），带“几”的用汉字（20几名→二十几名）。
///
/// **依据**：GB/T 15835—2011 4.2.2、5.3。
package struct NumMixedHanArabic: RunRule {
  package static let profile = RuleProfile("num-mixed-han-arabic", .numbers, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("全镇水渠改造惠及⟦3千⟧户。", fixed: "全镇水渠改造惠及3000户。"),
    .reported("⟦20几⟧名志愿者清理了河道。", fixed: "二十几名志愿者清理了河道。"),
    .reported("企业投资⟦2亿3千万⟧元建厂。", fixed: "企业投资2.3亿元建厂。"),
    .reported("学校藏书⟦8百⟧余册。", fixed: "学校藏书800余册。"),
    .reported("台阶共有⟦1千3百⟧多级。", fixed: "台阶共有1300多级。"),
    .reported("全村养羊⟦2千5百⟧只。", fixed: "全村养羊2500只。"),
    .accepted("新光盘单面容量为15千兆。"),
    .accepted("水库蓄水3000万立方米。"),
    .accepted("变电站容量为5千伏安。"),
    .accepted("二十几名队员到场。"),
    .accepted("每天步行6千米。"),
    .accepted("他入选100强，走过10亿零817万人的脚印。"),
    .accepted("RS5百公里加速出色。"),
  ]

  package init() {}

  package static let runTraits: RunTraits = [.numeral]

  package func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard run.allSatisfy({ text.characterClass($0) == .digit || text.characterClass($0) == .period }),
      !context.protected.touches(run), text.characterClass(run.lowerBound - 1) != .latin
    else { return }
    let end = run.upperBound
    if text.matches("几", at: end) {
      guard let value = Int(Scalars.string(run.map { Scalars.halfWidth(text.scalar($0)) })), value % 10 == 0,
        value >= 10, value < 100
      else { return }
      let tens = value == 10 ? "十" : Scalars.string([Scalars.of("一二三四五六七八九")[value / 10 - 1]]) + "十"
      report.report(
        run.lowerBound..<(end + 1), Message("带“几”的概数用汉字数字。", "An approximation with 几 is written in Han numerals."),
        fixes: [.replace(run.lowerBound..<(end + 1), with: tens + "几")])
    } else if let compound = NumMixedHanArabic.compound(run, text) {
      report.report(
        compound.range,
        Message(
          "“\(context.string(compound.range))”混用两种数字，写成“\(compound.fixed)”。",
          "“\(context.string(compound.range))” mixes two systems; write “\(compound.fixed)”."),
        fixes: [.replace(compound.range, with: compound.fixed)])
    } else if let zeros = NumMixedHanArabic.zeros[text.scalar(end)], run.count <= 2,
      run.allSatisfy({ text.characterClass($0) == .digit }),
      !NumMixedHanArabic.isUnit(text, at: end), !NumMixedHanArabic.followsMultiplier(run.lowerBound, text)
    {
      let fixed = context.string(run) + zeros
      report.report(
        run.lowerBound..<(end + 1),
        Message("阿拉伯数字后面只能跟“万”“亿”，写成“\(fixed)”。", "Only 万 and 亿 follow Arabic digits; write “\(fixed)”."),
        fixes: [.replace(run.lowerBound..<(end + 1), with: fixed)])
    }
  }

  /// 2亿3千万, 5万6千: the number in the greater unit.
  private static func compound(_ run: Range<Int>, _ text: LogicalText) -> (range: Range<Int>, fixed: String)? {
    let head = text.scalar(run.upperBound)
    let digit = run.upperBound + 1
    if head == 0x5343, text.characterClass(digit) == .digit, text.has("百", at: digit + 1), run.count == 1,
      !isUnit(text, at: digit + 1)
    {
      // 1千3百, and 1千3百5十.
      var fixed = text.string(run) + text.string(digit..<(digit + 1))
      var end = digit + 2
      if text.characterClass(end) == .digit && text.has("十", at: end + 1) {
        fixed += text.string(end..<(end + 1)) + "0"
        end += 2
      } else {
        fixed += "00"
      }
      return (run.lowerBound..<end, fixed)
    }
    guard head == 0x4EBF || head == 0x4E07, text.characterClass(digit) == .digit,
      text.characterClass(digit + 1) != .digit, text.has("千", at: digit + 1)
    else { return nil }
    // 千万 under 亿, 千 under 万: both are a tenth of the unit above.
    let isHundredMillion = head == 0x4EBF
    if isHundredMillion && !text.has("万", at: digit + 2) { return nil }
    if !isHundredMillion && isUnit(text, at: digit + 1) && !text.has("度", at: digit + 2) { return nil }
    guard run.allSatisfy({ text.characterClass($0) == .digit }) else { return nil }
    let fixed = text.string(run) + "." + text.string(digit..<(digit + 1)) + (isHundredMillion ? "亿" : "万")
    return (run.lowerBound..<(digit + (isHundredMillion ? 3 : 2)), fixed)
  }

  /// Whether the digits go on with a number: the 3 of 2亿3千万.
  private static func followsMultiplier(_ index: Int, _ text: LogicalText) -> Bool {
    let before = text.scalar(index - 1)
    return (before == 0x4EBF || before == 0x4E07 || before == 0x5343 || before == 0x767E)
      && text.characterClass(index - 2) == .digit
  }

  private static let zeros: [UInt32: String] = [0x5343: "000", 0x767E: "00"]

  /// Whether 千 or 百 begins a unit or a word: 千克, 千瓦, 百分, 百强. What follows a number is a unit or 余, 多.
  private static func isUnit(_ text: LogicalText, at index: Int) -> Bool {
    let next = text.scalar(index + 1)
    return words.contains(next) || next == 0x4E07 && text.has("百", at: index)
  }

  private static let words: ScalarSet = "克瓦兆米卡帕伏字焦赫分度强姓年米里公安"
}
