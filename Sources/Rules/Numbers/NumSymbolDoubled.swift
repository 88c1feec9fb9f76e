package import Linting
import TextModel

/// 符号同单位重复。
///
/// “￥”已经是“元”，“百分之”已经是“%”，“%”后面不再说“个百分点”。
///
/// **怎么改**：留一个。
///
/// **依据**：GB/T 15835—2011 4.1.1；语义重复。
package struct NumSymbolDoubled: RunRule, WordRule {
  package static let profile = RuleProfile("num-symbol-doubled", .numbers, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("门票⟦￥80元⟧。", fixed: "门票80元。"),
    .reported("完成全年任务的⟦百分之60⟧。", fixed: "完成全年任务的60%。"),
    .reported("合格率提高⟦2.5%个百分点⟧。", fixed: "合格率提高2.5个百分点。"),
    .reported("入学率为⟦99%%⟧。", fixed: "入学率为99%。"),
    .reported("合格率提高⟦2.5%百分点⟧。", fixed: "合格率提高2.5个百分点。"),
    .reported("夜间降到⟦零下-6℃⟧。", fixed: "夜间降到零下6℃。"),
    .reported("棚里有⟦25℃度⟧。", fixed: "棚里有25℃。"),
    .reported("渠长⟦6km公里⟧。", fixed: "渠长6公里。"),
    .reported("修渠花了⟦40W元⟧。", fixed: "修渠花了40万元。"),
    .accepted("灯泡功率为40W，元宵节用了一千个，渠长6km，公里数写在碑上。"),
    .accepted("门票80元，套票￥120。"),
    .accepted("完成全年任务的60%。"),
    .accepted("合格率提高2.5个百分点。"),
    .accepted("百分之三十的村民表示赞成。"),
  ]

  package init() {}

  package static let runTraits: RunTraits = [.sign, .percent, .range]

  package func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard text.characterClass(run.lowerBound) == .digit, !context.protected.touches(run) else { return }
    let before = text.scalar(run.lowerBound - 1)
    if before == 0xFFE5 || before == 0xA5, let end = NumSymbolDoubled.yuan(text, run.upperBound) {
      report.report(
        (run.lowerBound - 1)..<end, Message("“￥”和“元”重复，留一个。", "“￥” and 元 say the same; keep one."),
        fixes: [.delete((run.lowerBound - 1)..<run.lowerBound, "￥")])
    } else if text.matches("百分之", at: run.lowerBound - 3),
      text.characterClass(run.upperBound) == .han
        || text.characterClass(run.upperBound).isPunctuation || run.upperBound == text.count
    {
      let whole = (run.lowerBound - 3)..<run.upperBound
      let number = context.string(run)
      let fixed = number.hasSuffix("%") ? number : number + "%"
      report.report(
        whole, Message("“百分之”后面用汉字数字，或直接写“\(fixed)”。", "After 百分之 come Han numerals; or write “\(fixed)”."),
        fixes: [.replace(whole, with: fixed)])
    } else if text.characterClass(run.upperBound - 2) == .percent, run.count > 2 {
      // 99%%
      let end = run.upperBound
      report.report(
        run, Message("“%”重复，留一个。", "The sign % is doubled; keep one."), fixes: [.delete((end - 1)..<end, "%")])
    } else if checkDegrees(run, context, &report) {
      return
    } else if text.characterClass(run.upperBound - 1) == .percent, text.matches("百分点", at: run.upperBound) {
      let whole = run.lowerBound..<(run.upperBound + 3)
      report.report(
        whole, Message("“%”和“百分点”重复；说增减的幅度用“个百分点”。", "“%” and 百分点 say the same; a difference takes 个百分点."),
        fixes: [.replace((run.upperBound - 1)..<run.upperBound, with: "个")])
    } else if text.characterClass(run.upperBound - 1) == .percent, text.matches("个百分点", at: run.upperBound) {
      let whole = run.lowerBound..<(run.upperBound + 4)
      report.report(
        whole, Message("“%”和“个百分点”重复；说增减的幅度用“个百分点”。", "“%” and 个百分点 say the same; a difference takes 个百分点."),
        fixes: [.delete((run.upperBound - 1)..<run.upperBound, "%")])
    }
  }

  /// 零下-6℃, 25℃度
  private func checkDegrees(_ run: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) -> Bool {
    let text = context.text
    let end = run.upperBound
    guard text.has("℃", at: end) else { return false }
    if text.characterClass(run.lowerBound - 1) == .dash, text.matches("零下", at: run.lowerBound - 3) {
      report.report(
        (run.lowerBound - 3)..<(end + 1), Message("“零下”和负号重复，留一个。", "零下 and the minus say the same; keep one."),
        fixes: [.delete((run.lowerBound - 1)..<run.lowerBound, "-")])
      return true
    }
    guard text.has("度", at: end + 1), !text.matches("度假", at: end + 1), !text.matches("度过", at: end + 1) else {
      return false
    }
    report.report(
      run.lowerBound..<(end + 2), Message("“℃”和“度”重复，留一个。", "℃ and 度 say the same; keep one."),
      fixes: [.delete((end + 1)..<(end + 2), "度")])
    return true
  }

  /// A symbol and the unit's name behind it, and the letter W for 万.
  private static let doubled: [(wrong: String, right: String)] = [
    ("km公里", "公里"), ("KM公里", "公里"), ("km千米", "千米"), ("kg公斤", "公斤"), ("kg千克", "千克"), ("KG公斤", "公斤"), ("KG千克", "千克"),
    ("m米", "米"), ("cm厘米", "厘米"), ("mm毫米", "毫米"), ("t吨", "吨"), ("g克", "克"), ("L升", "升"), ("ml毫升", "毫升"), ("mL毫升", "毫升"),
    ("kW千瓦", "千瓦"), ("kWh千瓦时", "千瓦时"), ("㎡平方米", "平方米"), ("m²平方米", "平方米"), ("℃摄氏度", "摄氏度"),
    ("W元", "万元"), ("w元", "万元"), ("W人", "万人"), ("w人", "万人"), ("W余", "万余"), ("w余", "万余"), ("W多", "万多"), ("w多", "万多"),
  ]

  package var words: [String] { NumSymbolDoubled.doubled.map(\.wrong) }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let start = hit.range.lowerBound
    guard NumSymbolDoubled.doubled.indices.contains(hit.entry), text.characterClass(start - 1) == .digit else { return }
    var first = start - 1
    while start - first < 12, text.characterClass(first - 1) == .digit || text.characterClass(first - 1) == .period {
      first -= 1
    }
    guard text.characterClass(first - 1) != .latin, text.characterClass(first - 1) != .dash else { return }
    let right = NumSymbolDoubled.doubled[hit.entry].right
    report.report(
      first..<hit.range.upperBound,
      Message("单位重复或写成了字母，用“\(right)”。", "The unit is doubled or a letter; write “\(right)”."),
      fixes: [.replace(hit.range, with: right)])
  }

  /// The end of 元 behind a number, with 万 or 亿 between.
  private static func yuan(_ text: LogicalText, _ index: Int) -> Int? {
    let skipped = text.has("万", at: index) || text.has("亿", at: index) ? index + 1 : index
    return text.has("元", at: skipped) ? skipped + 1 : nil
  }
}
