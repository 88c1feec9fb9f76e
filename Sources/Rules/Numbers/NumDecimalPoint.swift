package import Linting
import TextModel

/// 小数点写成了别的点。
///
/// 小数点用“.”。句号、间隔号、顿号、全角点都不是小数点；纯小数不省略整数部分的 0。
///
/// **怎么改**：改成“.”，纯小数补上 0。
///
/// **依据**：GB/T 15835—2011 5.1.2。
package struct NumDecimalPoint: RunRule {
  package static let profile = RuleProfile("num-decimal-point", .numbers, .error, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("亩均增收⟦3。5万元⟧。", fixed: "亩均增收3.5万元。"),
    .reported("产值同比增长⟦6·8%⟧。", fixed: "产值同比增长6.8%。"),
    .reported("误差在⟦.5毫米⟧以内。", fixed: "误差在0.5毫米以内。"),
    .reported("步行街长⟦0，8公里⟧。", fixed: "步行街长0.8公里。"),
    .reported("浊度仅为⟦0、3度⟧。", fixed: "浊度仅为0.3度。"),
    .reported("最后一跳达到⟦6．85米⟧。", fixed: "最后一跳达到6.85米。"),
    .reported("产量是原来的⟦1、5倍⟧。", fixed: "产量是原来的1.5倍。", severity: .information),
    .reported("亩产提高⟦6..2%⟧。", fixed: "亩产提高6.2%。"),
    .reported("亩产提高⟦6.,2%⟧。", fixed: "亩产提高6.2%。"),
    .reported("失业率为⟦4.%⟧。", fixed: "失业率为4%。"),
    .reported("降幅为⟦7.1.5%⟧。"),
    .accepted("第2.万事俱备的一章，第3.1.2节，版本2.0.1，2.万里行。"),
    .accepted("1．1996年立项的水库已经完工。"),
    .accepted("选手先后跳出10、3米和5米的成绩。"),
    .accepted("亩均增收3.5万元。"),
    .accepted("“3·15”国际消费者权益日活动举行。"),
    .accepted("误差在0.5毫米以内。"),
    .accepted("价格涨到14.8。38万元的补贴已经到位。"),
    .accepted("价格回落到8。4个月后又涨了。"),
    .accepted("全程1、2两站停靠，比例为1/7。1996年立项。"),
  ]

  package init() {}

  package static let runTraits: RunTraits = [.fraction, .fullWidth, .percent, .pointed]

  package func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard !context.protected.touches(run), text.characterClass(run.lowerBound) == .digit else { return }
    let index = run.lowerBound - 1
    let point = text.scalar(index)
    if checkDoubled(run, context, &report) || checkOpenEnd(run, context, &report) { return }
    checkWidePoint(run, context, &report)
    if text.characterClass(index) == .period, text.characterClass(index - 1) == .han {
      // .5毫米: the zero is missing. A period behind Han may also end a sentence of OCR text: a unit of measure decides.
      let unit = NumDecimalPoint.unit(text, behind: run)
      guard unit.isMeasure, run.count <= 3 else { return }
      report.report(
        index..<unit.end, Message("纯小数不省略整数部分的 0。", "A decimal fraction keeps its leading zero."),
        fixes: [.insert("0", at: index)])
      return
    }
    let isPercent = text.characterClass(run.upperBound - 1) == .percent
    if point == 0x3001, isPercent ? run.count == 2 : run.count == 1 && text.matches("倍", at: run.upperBound),
      text.characterClass(index - 1) == .digit, text.characterClass(index - 2) == .han,
      NumDecimalPoint.leads.contains(text.scalar(index - 2)), text.joint(before: index) == .none
    {
      // 过去的2、5倍: two multiples would each have their own word.
      report.report(
        (index - 1)..<(isPercent ? run.upperBound : run.upperBound + 1),
        Message("小数点用“.”；若是并列的两个数，各自写全。", "The decimal point is “.”; two figures are each written out."),
        severity: .information, fixes: [.replace(index..<(index + 1), with: ".")])
      return
    }
    // A nought before a comma begins no number of a list.
    let isNought =
      Scalars.halfWidth(text.scalar(index - 1)) == 0x30 && text.characterClass(index - 2) == .han
      && (point == 0xFF0C || point == 0x3001)
    guard isNought || point == 0x3002 || point == 0xB7 || point == 0x30FB, text.characterClass(index - 1) == .digit,
      text.joint(before: index) == .none, text.joint(before: run.lowerBound) == .none
    else { return }
    var start = index - 1
    while text.characterClass(start - 1) == .digit && index - start < 6 { start -= 1 }
    // 8。4个月后: a sentence may end in a number and another begin with one; only units of measure and 万, 亿, % tell.
    let unit = NumDecimalPoint.unit(text, behind: run)
    guard unit.isMeasure, text.characterClass(start - 1) != .latin, text.characterClass(start - 1) != .slash,
      text.characterClass(start - 1) != .period
    else {
      return
    }
    report.report(
      start..<unit.end, Message("小数点用“.”。", "The decimal point is “.”."),
      fixes: [.replace(index..<(index + 1), with: ".")])
  }

  /// 6..2%, 6.,2%: two points between the digits; 7.1.5%: two points in the number.
  private func checkDoubled(_ run: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) -> Bool {
    let text = context.text
    let point = run.lowerBound - 1
    if text.characterClass(run.upperBound - 1) == .percent,
      run.filter({ text.characterClass($0) == .period }).count > 1,
      run.allSatisfy({ [.digit, .period, .percent].contains(text.characterClass($0)) })
    {
      report.report(run, Message("一个数里有两个小数点，请核对。", "The number has two decimal points; please check."))
      return true
    }
    guard [.period, .comma, .stop, .middleDot].contains(text.characterClass(point)),
      [.period, .comma].contains(text.characterClass(point - 1)),
      text.characterClass(point) == .period || text.characterClass(point - 1) == .period,
      text.characterClass(point - 2) == .digit, text.joint(before: point) == .none,
      text.joint(before: run.lowerBound) == .none
    else { return false }
    var start = point - 2
    while text.characterClass(start - 1) == .digit && point - start < 8 { start -= 1 }
    let unit = NumDecimalPoint.unit(text, behind: run)
    guard unit.isMeasure || text.characterClass(unit.end) == .han else { return false }
    report.report(
      start..<unit.end, Message("小数点重复，留一个“.”。", "The decimal point is doubled; keep one “.”."),
      fixes: [.replace((point - 1)..<run.lowerBound, with: ".")])
    return true
  }

  /// 4.%: a point with nothing behind it.
  private func checkOpenEnd(_ run: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) -> Bool {
    let text = context.text
    let point = run.upperBound
    guard text.characterClass(point) == .period, text.characterClass(run.lowerBound - 1) == .han,
      !text.has("第", at: run.lowerBound - 1), run.allSatisfy({ text.characterClass($0) == .digit })
    else { return false }
    let isPercent = text.characterClass(point + 1) == .percent
    guard isPercent || text.matches(any: NumDecimalPoint.amounts, at: point + 1) else { return false }
    let end = isPercent ? point + 2 : point + 3
    report.report(
      run.lowerBound..<end, Message("小数点后面没有数字，请核对。", "Nothing stands behind the decimal point; please check."),
      fixes: [.delete(point..<(point + 1), ".")])
    return true
  }

  private static let amounts: Phrases = "万元 万人 万亩 万吨 万户 万平 万公 万立 万千 亿元 亿立 亿斤 亿吨 亿人"

  /// What stands before a single figure: 的, 为, 到, 长, 约, 达, 了, 是, 高.
  private static let leads: ScalarSet = "的为到长约达了是高升降"

  /// A full-width point between half-width digits: 6．85米.
  private func checkWidePoint(_ run: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard run.count >= 3, let point = run.first(where: { text.has("．", at: $0) }),
      run.allSatisfy({ $0 == point || text.characterClass($0) == .digit && text.scalar($0) < 0x80 }),
      !NumDecimalPoint.endsItemNumber(text, at: point, from: run.lowerBound)
    else { return }
    let end = text.range(ofAny: NumDecimalPoint.units, at: run.upperBound)?.upperBound ?? run.upperBound
    report.report(
      run.lowerBound..<end, Message("小数点用“.”。", "The decimal point is “.”."),
      fixes: [.replace(point..<(point + 1), with: ".")])
  }

  /// Whether a point stands behind the number of an item, where a paragraph begins: `1．1996年立项`.
  static func endsItemNumber(_ text: LogicalText, at point: Int, from start: Int) -> Bool {
    point - start <= 2 && (start == 0 || text.has("\n", at: start - 1))
  }

  /// What a decimal number is followed by, and where it ends.
  private static func unit(_ text: LogicalText, behind run: Range<Int>) -> (end: Int, isMeasure: Bool) {
    if text.characterClass(run.upperBound - 1) == .percent { return (run.upperBound, true) }
    let unit = text.range(ofAny: units, at: run.upperBound)
    return (unit?.upperBound ?? run.upperBound, unit != nil)
  }

  private static let units: Phrases = "万元 亿元 万 亿 毫米 厘米 公里 平方米 米 公斤 千克 吨 亩 元 倍 度 秒 克 毫克 升 毫升 兆 千瓦 公顷 ℃ 个百分点"
}
