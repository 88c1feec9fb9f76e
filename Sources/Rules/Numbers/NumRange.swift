import Facts
package import Linting
import TextModel

/// 数值范围写得不完整，或前大后小。
///
/// 表示范围时，前一个数的百分号、“万”“亿”不能省略：“80～95%”可能是 80 个到 95%，“3～5亿元”可能是 3 元到 5 亿元。
/// 范围由小到大写。
///
/// **怎么改**：给前一个数补上百分号（80%～95%）或“万”“亿”（3亿～5亿元）。
///
/// **依据**：GB/T 15835—2011 5.1.3。
package struct NumRange: RunRule, MetricRule {
  package static let profile = RuleProfile("num-range", .numbers, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("出苗率在⟦80～95%⟧。", fixed: "出苗率在80%～95%。"),
    .reported("预计投资⟦3～5亿⟧元。", fixed: "预计投资3亿～5亿元。", severity: .information),
    .reported("规划的商业街预计引进商户⟦120至80家⟧。", severity: .information),
    .accepted("入驻的商户由120至80家不等，逐年减少。"),
    .accepted("预计引进商户80至120家。"),
    .reported("气温将降至⟦12～6℃⟧。", severity: .information),
    .reported("菠菜每公斤卖到⟦6.8元～5.2元⟧。", severity: .information),
    .reported("年龄在⟦35岁至20岁⟧之间。", severity: .information),
    .reported("预计降雨量为⟦50至30毫⟧米。", severity: .information),
    .reported("亩产普遍落在⟦640公斤至590公斤⟧。", severity: .information),
    .accepted("亩产普遍落在590公斤至640公斤；亩产由640公斤降至590公斤。"),
    .reported("违者处⟦800元以上300元以下⟧罚款。", severity: .information),
    .accepted("违者处300元以上800元以下罚款；年收入800元以上的20户、300元以下的5户。"),
    .accepted("菜价从6.8元至5.2元一路走低。"),
    .reported("白天气温⟦31℃～26℃⟧。", severity: .information),
    .reported("财政部门给予贷款额⟦20至30%⟧的贴息。", fixed: "财政部门给予贷款额20%至30%的贴息。"),
    .reported("每亩纯收入高出⟦8000—5000元⟧。", severity: .information),
    .reported("株距保持在⟦35～25厘⟧米，行距留足一米五。", severity: .information),
    .reported("年龄在⟦55～18周⟧岁的市民可以参加。", severity: .information),
    .accepted("出苗率由20%至30%提高到50%，面积由200至300亩扩大到500亩。"),
    .accepted("2021—2019年的三年里，学校建了3至5间教室。"),
    .accepted("白天气温26℃～31℃，夜间零下2℃～3℃。"),
    .accepted("出苗率在80%～95%。"),
    .accepted("预计投资3亿～5亿元。"),
    .accepted("每袋重100—150千克。"),
    .accepted("比上月回落2～3个百分点。"),
    .accepted("主队3—2取胜，2019—2015赛季的旧账一笔勾销。"),
    .accepted("车辆绕行1-3号楼。"),
  ]

  package init() {}

  package static let metricTraits = MetricTraits.rounded

  private static let least: Phrases = "以上 及以上 以上、"
  private static let most: Phrases = "以下 以内"

  /// 500元以上200元以下: the two ends of a range, the greater one first.
  package func check(metricAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let metrics = context.facts.metrics
    let text = context.text
    guard index + 1 < metrics.count, case let (first, second) = (metrics[index], metrics[index + 1]),
      first.unit.key == second.unit.key, first.value > second.value,
      second.range.lowerBound >= first.range.upperBound,
      text.spells(any: NumRange.least, first.range.upperBound..<second.range.lowerBound)
        || first.range.upperBound == second.range.lowerBound
          && text.matches(any: NumRange.least, endingAt: first.range.upperBound),
      let end = text.range(ofAny: NumRange.most, at: second.range.upperBound)?.upperBound
        ?? (text.matches(any: NumRange.most, endingAt: second.range.upperBound) ? second.range.upperBound : nil)
    else { return }
    report.report(
      first.range.lowerBound..<end,
      Message("范围由小到大写，这里前大后小，请核对。", "The range runs downward; please check."), severity: .information)
  }

  package static let runTraits: RunTraits = [.range]

  package func check(_ run: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    // The engine hands out 80 and 95% apart where the mark between them is ～, together where it is a hyphen.
    if NumRange.fallsWithUnit(run, context, &report) { return }
    guard let parts = NumRange.parts(run, text), !context.protected.touches(run) else { return }
    let whole = parts.first.lowerBound..<parts.second.upperBound
    let end = whole.upperBound
    if text.characterClass(end) == .percent || text.characterClass(end - 1) == .percent {
      let percentEnd = text.characterClass(end) == .percent ? end + 1 : end
      let sign = context.string((percentEnd - 1)..<percentEnd)
      report.report(
        whole.lowerBound..<percentEnd,
        Message("前一个数也要带“\(sign)”。", "The first number needs its “\(sign)” too."),
        fixes: [.insert(sign, at: parts.first.upperBound, isSafe: true)])
      return
    }
    // 由30到20元 is a change, 3至5万元 what is said; 引进商户120至80家 is neither.
    guard text.characterClass(parts.first.upperBound) != .han || NumRange.isSpan(parts.first.lowerBound, text),
      let first = NumRange.value(parts.first, text),
      let second = NumRange.value(parts.second, text)
    else { return }
    let next = text.scalar(end)
    if (next == 0x4E07 || next == 0x4EBF) && first < second {
      if text.characterClass(parts.first.upperBound) == .han { return }
      let multiplier = context.string(end..<(end + 1))
      report.report(
        whole.lowerBound..<(end + 1),
        Message("前一个数的“\(multiplier)”最好不省，以免误读。", "Better not omit “\(multiplier)” after the first number."),
        severity: .information, fixes: [.insert(multiplier, at: parts.first.upperBound)])
    } else if first > second, NumRange.isMeasure(next) {
      let rangeEnd = end + 1
      report.report(
        whole.lowerBound..<rangeEnd,
        Message("范围由小到大写，这里前大后小，请核对。", "The range runs downward; please check."), severity: .information)
    }
  }

  /// 31℃～26℃: both numbers with their unit, the greater one first. Below zero the sign may be left out behind 零下.
  private static func fallsWithUnit(_ run: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) -> Bool
  {
    let text = context.text
    let unit = run.upperBound
    // 公斤, 平方米 is longer than what is read here.
    let length = text.characterClass(unit + 2) != .digit && text.characterClass(unit + 3) == .digit ? 2 : 1
    let joint = unit + length
    let mark = text.characterClass(joint)
    let isWord = words.contains(text.scalar(joint))
    guard isMeasure(text.scalar(unit)), mark == .tilde || mark == .dash || isWord,
      text.characterClass(joint + 1) == .digit,
      text.characterClass(run.lowerBound - 1) != .dash, !text.matches("零下", endingAt: run.lowerBound)
    else { return false }
    var end = joint + 1
    while text.characterClass(end) == .digit || text.characterClass(end) == .period { end += 1 }
    // 由12元到8元 is a change; behind 在 and before 之间 nothing changes.
    guard (0..<length).allSatisfy({ text.scalar(end + $0) == text.scalar(unit + $0) }),
      !isWord || text.matches(any: betweens, at: end + length)
        || (text.has("在", at: run.lowerBound - 1) || isSpan(run.lowerBound, text)) && !text.has("的", at: joint),
      let first = value(run, text),
      let second = value((joint + 1)..<end, text),
      first > second
    else { return false }
    report.report(
      run.lowerBound..<(end + length),
      Message("范围由小到大写，这里前大后小，请核对。", "The range runs downward; please check."), severity: .information)
    return true
  }

  /// The two numbers of a range that starts with `run`: parted by ～, — or a hyphen, or both inside one run.
  private static func parts(_ run: Range<Int>, _ text: LogicalText) -> (first: Range<Int>, second: Range<Int>)? {
    var first = run
    var second = run
    if let mark = run.first(where: { text.characterClass($0) == .dash }) {
      first = run.lowerBound..<mark
      second = (mark + 1)..<run.upperBound
    } else {
      let mark = run.upperBound
      guard
        text.characterClass(mark) == .tilde || text.characterClass(mark) == .dash || words.contains(text.scalar(mark))
      else { return nil }
      var end = mark + 1
      while text.characterClass(end) == .digit || (text.characterClass(end) == .period && isDigit(text, end + 1)) {
        end += 1
      }
      second = (mark + 1)..<end
    }
    if text.characterClass(second.upperBound - 1) == .percent { second = second.dropLast() }
    let isNumber = { (range: Range<Int>) in
      !range.isEmpty && range.allSatisfy { text.characterClass($0) == .digit || text.characterClass($0) == .period }
    }
    guard isNumber(first), isNumber(second), first.count <= 9, second.count <= 9,
      text.characterClass(first.lowerBound - 1) != .dash, text.characterClass(second.upperBound) != .dash,
      text.characterClass(first.lowerBound - 1) != .latin
    else { return nil }
    return (first, second)
  }

  private static func isDigit(_ text: LogicalText, _ index: Int) -> Bool { text.characterClass(index) == .digit }

  private static func value(_ range: Range<Int>, _ text: LogicalText) -> Double? {
    Double(Scalars.string(range.map { Scalars.halfWidth(text.scalar($0)) }))
  }

  /// Whether nothing before the first number makes what 至 joins a change or an order: 由120至80家, 第5至3名.
  private static func isSpan(_ index: Int, _ text: LogicalText) -> Bool {
    let near = max(0, index - 10)..<index
    return text.characterClass(index - 1) == .han && text.first(of: changes, in: near) == nil
  }
  private static let changes: Phrases = "由 从 自 下降 降至 降到 降低 降为 降了 降价 减 落 缩 压 下 跌 第 调 倒 回 倒数 比 以 号 年 月 日 时 版 页"

  /// What units begin with whose ranges never run downward.
  private static func isMeasure(_ scalar: UInt32) -> Bool { measures.contains(scalar) }
  private static let measures: ScalarSet = "℃元米厘毫公吨斤亩克升岁周户家人名座棵"
  private static let words: ScalarSet = "至到"
  private static let betweens: Phrases = "之间 不等"
}
