package import Linting
import TextModel

/// 一个数里阿拉伯数字同汉字数字混用。
///
/// 一个数值只用一种数字；阿拉伯数字后面只能跟“万”“亿”。“几”是概数，同汉字数字连用。
///
/// **怎么改**：统一用阿拉伯数字（4千户→4000户、2亿3千万→2.3亿），带“几”的用汉字（20几名→二十几名）。
///
/// **依据**：GB/T 15835—2011 4.2.2、5.3。
package struct NumMixedHanArabic: RunRule, WordRule {
  package static let profile = RuleProfile("num-mixed-han-arabic", .numbers, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("全镇水渠改造惠及⟦3千⟧户。", fixed: "全镇水渠改造惠及3000户。"),
    .reported("⟦20几⟧名志愿者清理了河道。", fixed: "二十几名志愿者清理了河道。"),
    .reported("企业投资⟦2亿3千万⟧元建厂。", fixed: "企业投资2.3亿元建厂。"),
    .reported("学校藏书⟦8百⟧余册。", fixed: "学校藏书800余册。"),
    .reported("台阶共有⟦1千3百⟧多级。", fixed: "台阶共有1300多级。"),
    .reported("全村养羊⟦2千5百⟧只。", fixed: "全村养羊2500只。"),
    .reported("水库建于⟦一九五8⟧年。", fixed: "水库建于一九五八年。", "水库建于1958年。"),
    .reported("全村有47名党员，⟦9零⟧后占三成。", fixed: "全村有47名党员，90后占三成。", "全村有47名党员，九〇后占三成。"),
    .reported("她教了⟦二十6⟧年书。", fixed: "她教了26年书。"),
    .reported("班里来了⟦4十⟧名新生。", fixed: "班里来了40名新生。"),
    .reported("歇了⟦3四⟧天才好。", fixed: "歇了三四天才好。"),
    .reported("⟦几10⟧年过去了。", fixed: "几十年过去了。"),
    .reported("合同额为⟦2.4千万⟧元。", fixed: "合同额为2400万元。"),
    .reported("项目花了⟦3万六千⟧元。", fixed: "项目花了3.6万元。"),
    .reported("⟦7月十五日⟧开园。", fixed: "7月15日开园。"),
    .reported("首班车⟦六点40分⟧发出。", fixed: "首班车6点40分发出。"),
    .reported("⟦20世纪七十年代⟧修的渠。", fixed: "20世纪70年代修的渠。", severity: .information),
    .accepted("二〇一八年，她教了二十六年书；70年代修的渠，人数100人，次数10次。"),
    .accepted("农历7月十五、五月初三，十年3次，第十届5月举行，一百米10秒8。"),
    .accepted("新光盘单面容量为15千兆。"),
    .accepted("水库蓄水3000万立方米。"),
    .accepted("变电站容量为5千伏安。"),
    .accepted("二十几名队员到场。"),
    .accepted("每天步行6千米。"),
    .accepted("他入选100强，走过10亿零817万人的脚印。"),
    .accepted("RS5百公里加速出色。"),
  ]

  package init() {}

  package static let runTraits: RunTraits = [.numeral, .besideNumeral, .mixedDate]

  package let words = ["几10", "几100", "几1000", "数10", "数100", "数1000"]
  private static let spelt = ["几十", "几百", "几千", "数十", "数百", "数千"]
  /// What may stand before 数 where it is no part of a noun: 人数100, 次数10.
  private static let several: ScalarSet = "了有达近的需花用历被为约经将等余出已前后"
  private static let notSeveral: Phrases = "分 秒 号 度"

  /// 几10年, 数100人
  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let next = hit.range.upperBound
    let before = hit.range.lowerBound - 1
    guard NumMixedHanArabic.spelt.indices.contains(hit.entry), text.characterClass(next) == .han,
      !text.matches(any: NumMixedHanArabic.notSeveral, at: next),
      text.has("几", at: before + 1) || text.characterClass(before) != .han
        || NumMixedHanArabic.several.contains(text.scalar(before))
    else { return }
    NumMixedHanArabic.reportApproximation(hit.range, NumMixedHanArabic.spelt[hit.entry], &report)
  }

  package func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard run.allSatisfy({ text.characterClass($0) == .digit || text.characterClass($0) == .period }),
      !context.protected.touches(run), text.characterClass(run.lowerBound - 1) != .latin
    else { return }
    let end = run.upperBound
    // 3、5百 is an approximation: `punct-dunhao-approx`.
    if text.has("、", at: run.lowerBound - 1), text.characterClass(run.lowerBound - 2) == .digit, run.count == 1 {
      return
    }
    if NumMixedHanArabic.checkBeside(run, context, &report) || NumMixedHanArabic.checkDate(run, context, &report) {
      return
    }
    if let fixed = NumMixedHanArabic.ofMillions(run, text) {
      report.report(
        run.lowerBound..<(end + 2),
        Message("阿拉伯数字后面只能跟“万”“亿”，写成“\(fixed)”。", "Only 万 and 亿 follow Arabic digits; write “\(fixed)”."),
        fixes: [.replace(run.lowerBound..<(end + 2), with: fixed)])
      return
    }
    if text.matches("几", at: end) {
      guard let value = Int(Scalars.string(run.map { Scalars.halfWidth(text.scalar($0)) })), value % 10 == 0,
        value >= 10, value < 100
      else { return }
      let tens = value == 10 ? "十" : Scalars.string([NumMixedHanArabic.numerals[value / 10]]) + "十"
      report.report(
        run.lowerBound..<(end + 1), Message("带“几”的概数用汉字数字。", "An approximation with 几 is written in Han numerals."),
        fixes: [.replace(run.lowerBound..<(end + 1), with: tens + "几")])
    } else if let compound = NumMixedHanArabic.compound(run, text) {
      NumMixedHanArabic.reportMixture(compound.range, [compound.fixed], context, &report)
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
    guard head == 0x4EBF || head == 0x4E07,
      let worth = value(text.scalar(digit)) ?? (text.has("两", at: digit) ? 2 : nil),
      worth > 0, text.characterClass(digit + 1) != .digit, !text.matches("里长征", at: digit + 2),
      text.has("千", at: digit + 1)
    else { return nil }
    // 千万 under 亿, 千 under 万: both are a tenth of the unit above.
    let isHundredMillion = head == 0x4EBF
    if isHundredMillion && !text.has("万", at: digit + 2) { return nil }
    if !isHundredMillion && isUnit(text, at: digit + 1) && !text.has("度", at: digit + 2) { return nil }
    guard run.allSatisfy({ text.characterClass($0) == .digit }) else { return nil }
    let fixed = text.string(run) + ".\(worth)" + (isHundredMillion ? "亿" : "万")
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
