import Facts
package import Linting
import TextModel

/// 换算的两个数对不上。
///
/// “30亩（合2公顷）”“十五公里，也就是三十里”里的两个数说的是同一个量，换算以后应当相等（允许 3% 的出入）。
///
/// **怎么改**：核对换算。
///
/// **依据**：GB 3100—1993 的换算系数；1 公顷＝15 亩。
package struct FactUnitConversion: MetricRule, WordRule {
  package static let profile = RuleProfile("fact-unit-conversion", .facts, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("园区占地30亩（合⟦5公顷⟧）。"),
    .reported("平均亩产1200斤（⟦700公斤⟧）。"),
    .reported("南瓜重达36斤（相当于⟦72公斤⟧）。"),
    .reported("道路全长12公里（约⟦15里⟧）。"),
    .reported("老人每天走6公里，也就是⟦18里⟧路。"),
    .reported("捐赠大米800袋，每袋25公斤，合计⟦40吨⟧。"),
    .reported("鲜椒每公斤卖到16元，合每斤⟦32元⟧。"),
    .accepted("气温达到130华氏度（54.4摄氏度），夜里降到54华氏度，也就是12摄氏度。"),
    .reported("气温升到95华氏度（约合⟦40摄氏度⟧）。"),
    .accepted("鲜椒每公斤卖到16元，合每斤8元。"),
    .reported("水库蓄水0.37亿立方米，合⟦370万立方米⟧。"),
    .accepted("水库蓄水0.37亿立方米，合3700万立方米。"),
    .reported("全年发电2.4亿千瓦时，也就是⟦2400万千瓦时⟧。"),
    .reported("测产结果是每公顷平均6.9吨，相当于每亩⟦460斤⟧。"),
    .accepted("测产结果是每公顷平均6.9吨，相当于每亩920斤。"),
    .reported("收购价每吨4600元，折合每斤⟦4.6元⟧。"),
    .reported("项目投资1.2亿元，即⟦1200万元⟧。"),
    .reported("比赛用时135分钟，合⟦2小时25分钟⟧。"),
    .accepted("比赛用时145分钟，合2小时25分钟。"),
    .reported("山路全长十五公里，也就是⟦五十里⟧。"),
    .reported("一个来回二十四里，背篓里装的全是鸡蛋。老人说的这条路，折算下来有⟦四十八公里⟧。"),
    .reported("水深三米，也就是⟦六尺⟧。"),
    .reported("到县城50里路，合⟦20公里⟧。"),
    .reported("工期两年半，也就是⟦28个月⟧。"),
    .reported("收了十二万斤红薯，也就是⟦120吨⟧。"),
    .reported("突击队连续守护七十二小时，整整⟦四个昼夜⟧。"),
    .accepted("他身高1.8米，也就是五尺四寸；山路全长十五公里，也就是三十里；收了十二万斤红薯，也就是60吨。"),
    .accepted("一个来回二十四里，背篓里装的全是鸡蛋。老人说的这条路，折算下来有十二公里。"),
    .accepted("突击队连续守护七十二小时，整整三个昼夜。每天守八小时，整整五天。"),
    .accepted("捐赠大米800袋，每袋25公斤，合计20吨。"),
    .reported("会议开了90分钟（⟦2小时⟧）。"),
    .accepted("会议开了90分钟（1.5小时），气温高达华氏104度，合40摄氏度。"),
    .accepted("园区占地30亩（合2公顷）。"),
    .accepted("平均亩产1200斤（600公斤）。"),
    .accepted("园区占地30亩（其中水面5公顷）。"),
    .accepted("全长12公里（24里）的道路通车。"),
  ]

  package init() {}

  package static let metricTraits: MetricTraits = [.equated, .ofEach]

  package func check(metricAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    guard index > 0 else { return }
    if EachProduct.mayBeTotal(at: index, in: context), let product = EachProduct(totalAt: index, in: context),
      !product.isOfOneUnit
    {
      product.report(context, &report)
      return
    }
    let metrics = context.facts.metrics
    let text = context.text
    if let right = FactUnitConversion.rate(at: index, in: context) {
      report.report(
        metrics[index].range,
        Message(
          "\(right.owner) \(context.string(metrics[index - 1].range))是\(right.other) \(right.figure)，请核对换算。",
          "\(context.string(metrics[index - 1].range)) is \(right.figure) for the other measure; please check."),
        related: [RelatedText(metrics[index - 1].range, Message("另一个数", "The other figure"))])
      return
    }
    guard FactUnitConversion.equates(metrics[index - 1].range.upperBound, metrics[index].range, text) else { return }
    let (first, metric) = (metrics[index - 1], metrics[index])
    guard metric.upperBound == nil, first.upperBound == nil, first.unit.dimension == metric.unit.dimension,
      // 135分钟，合2小时25分钟 is counted in minutes too; 0.37亿立方米，合3700万立方米 in another multiple.
      first.unit.name != metric.unit.name || text.first("时", in: metric.range) != nil
        || FactUnitConversion.multiple(of: first, text) != FactUnitConversion.multiple(of: metric, text),
      first.unit.dimension != .classifier,
      first.unit.dimension != .money || first.unit.key == metric.unit.key,
      !text.matches("华氏", endingAt: first.range.lowerBound),
      let left = first.baseValue, let right = metric.baseValue, left > .zero
    else { return }
    if let degrees = FactUnitConversion.celsius(first), let others = FactUnitConversion.celsius(metric) {
      guard abs(degrees - others) > 1 else { return }
    }
    let ratio = right.approximate / left.approximate
    let isExact =
      first.modifier == nil && metric.modifier == nil
      && (metric.unit.dimension != .time || FactUnitConversion.clocked.contains(metric.unit)
        || FactUnitConversion.calendar.contains(metric.unit) && FactUnitConversion.calendar.contains(first.unit))
    let tolerance = isExact ? 0.03 : 0.1
    guard abs(ratio - 1) > tolerance else { return }
    FactUnitConversion.report(metric.range, unequalTo: first.range, context, &report)
  }

  static func report(
    _ figure: Range<Int>, unequalTo other: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let words = (context.string(other), context.string(figure))
    report.report(
      figure,
      Message("\(words.0)不等于 \(words.1)，请核对换算。", "\(words.0) is not \(words.1); please check the conversion."),
      related: [RelatedText(other, Message("另一个数", "The other figure"))])
  }

  /// Measures that a rate is stated for, the greater one first, and how many of the second it is.
  private static let measures: [(great: String, small: String, factor: Double)] = [
    ("公斤", "斤", 2), ("千克", "斤", 2), ("公顷", "亩", 15), ("吨", "公斤", 1000), ("吨", "千克", 1000), ("吨", "斤", 2000),
  ]
  private static let each: Phrases = "每 一 每市"

  /// 每公斤16元，合每斤32元; 每公顷6.9吨，相当于每亩460斤: two rates of which the words say that they are one, and are not.
  ///
  /// - Returns: what the first is a rate for, what the second is, and what that should be.
  private static func rate(
    at index: Int, in context: ArticleContext
  ) -> (owner: String, other: String, figure: String)? {
    let text = context.text
    let (first, second) = (context.facts.metrics[index - 1], context.facts.metrics[index])
    guard FigureFrames.gap(first, second).count <= 9, FigureFrames.areAlike(first, second), first.isExact,
      second.isExact, second.value > .zero
    else { return nil }
    let head = max(0, first.range.lowerBound - 8)..<first.range.lowerBound
    /// Whether a figure is stated for each of a measure, the second one behind words that make it equal to the first.
    func isFor(_ measure: String, before end: Int) -> Bool {
      guard text.matches(measure, endingAt: end),
        let word = text.range(ofAny: each, endingAt: end - measure.unicodeScalars.count)
      else { return false }
      return text.matches(any: equations, endingAt: word.lowerBound)
    }
    for (great, small, factor) in measures {
      let isFromGreat = isFor(small, before: second.range.lowerBound)
      guard isFromGreat || isFor(great, before: second.range.lowerBound) else { continue }
      let owner = isFromGreat ? great : small
      guard let place = text.first(owner, in: head), text.matches(any: each, endingAt: place.lowerBound) else {
        continue
      }
      let expected = isFromGreat ? first.baseAmount / factor : first.baseAmount * factor
      guard abs(second.baseAmount / expected - 1) > 0.05 else { return nil }
      let figure = PrintedFigure.rounded(expected / second.unit.factor.approximate, unit: second, in: context)
      return ("每" + owner, "每" + (isFromGreat ? small : great), figure)
    }
    return nil
  }

  /// A temperature on the scale of Celsius; that of Fahrenheit begins at another point. Nil for other measures.
  private static func celsius(_ metric: Metric) -> Double? {
    guard metric.unit.dimension == .temperature else { return nil }
    return metric.unit.name == "华氏度" ? metric.baseAmount - 160 / 9 : metric.baseAmount
  }

  /// 万 or 亿 before the unit of a figure.
  private static func multiple(of metric: Metric, _ text: LogicalText) -> UInt32? {
    text.last(of: multiples, in: metric.range).map { text.scalar($0.lowerBound) }
  }

  private static let multiples: Phrases = "万 亿"

  /// Whether the words between two figures say that they are the same: （合…）, ，也就是….
  private static func equates(_ end: Int, _ range: Range<Int>, _ text: LogicalText) -> Bool {
    // 三千斤花生（1.5吨）: the noun may stand between.
    var end = end
    let follows = text.characterClass(range.upperBound) == .closeBracket
    if text.characterClass(end) == .han, follows || text.matches(any: restated, endingAt: range.lowerBound),
      let bracket = (end..<(end + 5)).first(where: { text.characterClass($0) != .han })
    {
      end = bracket
    }
    guard range.lowerBound > end, range.lowerBound - end <= 6 else { return false }
    switch text.characterClass(end) {
    case .openBracket:
      let words = (end + 1)..<range.lowerBound
      return (joins(words, text) || text.spells(any: equations, words))
        && text.characterClass(range.upperBound) == .closeBracket
    case .comma:
      // 七十二小时，整整四个昼夜
      if text.matches(any: wholly, endingAt: range.lowerBound) {
        return range.lowerBound - end == 3 && text.matches("昼夜", endingAt: range.upperBound)
      }
      return text.spells(any: equations, (end + 1)..<range.lowerBound)
    default: return false
    }
  }

  /// Months and years are no exact measures of days.
  private static let calendar: UnitNames = ["年", "个月"]
  private static let clocked: UnitNames = ["小时", "个小时", "分钟", "分", "秒"]

  private static let wholly: Phrases = "整整 足足"
  private static let restated: Phrases = "也就是 折合 约合 相当于 ，合"
  private static let equations: Phrases = "也就是 就是 即 合 折合 约合 相当于"

  /// Nothing, or 合, 约, 折合, 约合 between the bracket and the figure.
  private static func joins(_ range: Range<Int>, _ text: LogicalText) -> Bool {
    range.count <= 2 && range.allSatisfy { links.contains(text.scalar($0)) }
  }

  private static let links: ScalarSet = "合约折"
}
