import Facts
import Linting
import TextModel

/// So much for each, so many, and what it comes to, in any order within a sentence: 为45名学生发放18万元，每人3000元;
/// 行车36万公里，12辆车每辆跑了2.5万公里; 一小时240台，四小时1200台. Reported as information only.
struct EachFrame {
  let each: Metric
  let counts: [Metric]
  let total: Metric
  private let product: Double
  /// How many months it is of, where it is for each of them.
  private let months: Double
  /// Whether it is for each day of a year.
  private let isDay: Bool

  /// Nil unless the figures of the sentence disagree with the one that is for each.
  init?(_ index: Int, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let each = metrics[index]
    guard each.isExact, !FigureFrames.isRatio(each), let holder = Holder(of: each, context),
      let sentence = context.sentence(at: each.range.lowerBound)
    else { return nil }
    // Where the total follows at once the product says it more exactly.
    if index + 1 < metrics.count, EachProduct(totalAt: index + 1, in: context) != nil { return nil }
    let indices = context.metrics(in: sentence)
    guard indices.count >= (holder.isMonth || holder.isMean || holder.isDay ? 2 : 3), indices.count <= 12 else {
      return nil
    }
    let others = indices.filter { $0 != index && abs(metrics[$0].range.lowerBound - each.range.lowerBound) <= 60 }
      .map { metrics[$0] }
    var totals = others.filter {
      // 三年 is no total of hours.
      FigureFrames.areAlike($0, each) && (each.unit.dimension != .time || $0.unit.key == each.unit.key)
        // 16支队伍…四个组，每组5支: what is counted as each has it is no holder.
        && (holder.isOfAny || $0.unit.key == each.unit.key || !holder.covers($0))
        && Holder(of: $0, context) == nil
    }
    if totals.isEmpty, holder.isMean, let total = EachFrame.total(before: sentence, of: each, context) {
      totals = [total]
    }
    // 每户6500元，总共78万元，余下的10万元…: of several the one that is called a sum.
    if totals.count > 1 {
      totals = totals.filter { total in
        let near = max(sentence.lowerBound, total.range.lowerBound - 4)..<total.range.lowerBound
        return context.text.first(of: EachFrame.sums, in: near) != nil
      }
    }
    guard totals.count == 1, let total = totals.first, total.upperBound == nil, total.modifier != .up,
      total.modifier != .down, holder.mayBe(of: total, each, context)
    else { return nil }
    // 每亩成本800元，每亩收入2300元: the total may be of either, or of what one is more than the other.
    if holder.isSaidOf(others, of: each, context) { return nil }
    let isYear =
      sentence.contains(total.range.lowerBound) && EachFrame.isYear(total, each, holder, sentence, context)
    guard let factors = EachFrame.factors(of: each, holder, others, mayBeNone: isYear, context),
      !EachFrame.isOpen(each, total, factors, holder, sentence, context)
    else { return nil }
    let months = factors.isEmpty ? (holder.isDay ? 365.0 : EachFrame.months(before: total, sentence, context) ?? 12) : 1
    let product = factors.reduce(each.baseAmount * months) { $0 * $1.value.approximate }
    guard EachFrame.disagrees(total, each, product, factors, holder, context) else { return nil }
    self.each = each
    self.total = total
    self.counts = factors
    self.product = product
    isDay = holder.isDay
    self.months = months
  }

  /// What the figure for each is multiplied by: the count of those who have it, and where that is itself for each of
  /// others, theirs (每户两盏，每盏150元，320户). Nil where the figures do not say.
  private static func factors(
    of each: Metric, _ holder: Holder, _ others: [Metric], mayBeNone: Bool, _ context: ArticleContext
  ) -> [Metric]? {
    var counts = others.filter {
      holder.covers($0) && !FigureFrames.areAlike($0, each)
        && $0.value.approximate >= 2
        && $0.range.lowerBound != holder.place
    }
    // 7场得588分，场均84分，连续三场…: what comes behind both is another matter.
    let earlier = counts.filter { $0.range.lowerBound < each.range.lowerBound }
    if earlier.count == 1, counts.count > 1,
      others.contains(where: { $0.range.lowerBound < each.range.lowerBound && FigureFrames.areAlike($0, each) })
    {
      counts = earlier
    }
    // 1200册，每册28元，…每个书屋四册: what each of others has is no count of all.
    if counts.count > 1 {
      let alone = counts.filter { Holder(of: $0, context) == nil }
      if alone.count == 1 { counts = alone }
    }
    if counts.isEmpty, let giver = holder.giver(of: each, others, context) { return [giver] }
    guard let inner = counts.first else { return mayBeNone ? [] : nil }
    guard counts.count == 1 else { return nil }
    // 每袋10公斤，售价58元，合每公斤5.8元: worked out for one.
    if holder.place > 0, context.text.matches(any: workings, endingAt: holder.place) { return counts }
    guard let outer = Holder(of: inner, context), !outer.isRate else { return counts }
    let outers = others.filter { outer.covers($0) && $0.range != inner.range }
    return outers.count == 1 ? counts + outers : nil
  }

  private static let workings: Phrases = "合 折合 相当于 约合 合到"
  private static let sums: Phrases = "共 合计 总计 累计"
  private static let sumWords: ScalarSet = "共计合总累一达为了的得有出到均人户每金资费"
  private static let raisings: Phrases = "捐 善款 筹 募 凑"

  /// 筹得善款共计5.4万元。捐款的有180名职工，平均每人捐出200元: the sum that the sentence before ends in, of what is told again.
  private static func total(
    before sentence: Range<Int>, of each: Metric, _ context: ArticleContext
  ) -> Metric? {
    let metrics = context.facts.metrics
    let text = context.text
    let window = FigureFrames.window(sentence, context)
    guard window.lowerBound < sentence.lowerBound,
      let index = context.metrics(in: window.lowerBound..<sentence.lowerBound).last,
      text.first(of: FigureWords.bases, in: window.lowerBound..<each.range.lowerBound) == nil,
      case let total = metrics[index], total.role == .total, total.isExact, FigureFrames.areAlike(total, each),
      sentence.lowerBound - total.range.upperBound <= 4, each.range.lowerBound - total.range.upperBound <= 60
    else { return nil }
    // 捐出200元 of what was 捐 or 筹, 补贴200元 of the 补贴
    let label = max(window.lowerBound, total.range.lowerBound - 8)..<total.range.lowerBound
    let verb = (each.range.lowerBound - 2)..<each.range.lowerBound
    let isToldAgain = verb.contains { index in
      text.characterClass(index) == .han && !sumWords.contains(text.scalar(index))
        && (text.has("捐", at: index) && text.first(of: raisings, in: label) != nil
          || label.contains { text.scalar($0) == text.scalar(index) })
    }
    return isToldAgain ? total : nil
  }

  private static let halves: Phrases = "上半年 下半年"
  private static let threeQuarters: Phrases = "前三季度 前三个季度"
  private static let quarters: Phrases = "一季度 二季度 三季度 四季度"

  /// How many months the time has that stands before a total: 今年1至6月, 上半年; nil where there is none.
  private static func months(before total: Metric, _ sentence: Range<Int>, _ context: ArticleContext) -> Double? {
    let text = context.text
    let head = max(sentence.lowerBound, total.range.lowerBound - 40)..<total.range.lowerBound
    if text.first(of: threeQuarters, in: head) != nil { return 9 }
    if text.first(of: halves, in: head) != nil { return 6 }
    if text.first(of: quarters, in: head) != nil { return 3 }
    let dates = context.dates(in: head).map { context.facts.dates[$0] }
    guard let date = dates.last, date.kind == .period, date.day == nil, let first = date.month,
      let last = date.end?.month, last > first
    else { return nil }
    return Double(last - first + 1)
  }

  private static let yearWords: Phrases = "一年 全年 去年"

  /// Whether a total is what a year comes to, and each what a month does.
  private static func isYear(
    _ total: Metric, _ each: Metric, _ holder: Holder, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> Bool {
    let head = max(sentence.lowerBound, total.range.lowerBound - 16)..<total.range.lowerBound
    // 全年接待游客730万人次，日均2万人次: the mean follows at once.
    if holder.isDay {
      return context.text.first(of: yearWords, in: head) != nil && FigureFrames.gap(total, each).count <= 8
    }
    if holder.isMonth, holder.isOfTime, months(before: total, sentence, context) != nil { return true }
    return holder.isMonth && (holder.isOfTime || context.text.matches("平均", endingAt: holder.place))
      && context.text.first(of: yearWords, in: head) != nil
  }

  /// Words that let the figures speak of other sums, times or shares.
  private static let otherTopics: Phrases = """
    其中 去年 上年 同期 比去 比上 比前 比原 比往 比同 比全 比计 比当 增 减 另 同比 最 以上 由 从 起步 首批 先期 第一 剩 还
    个人 自己 价值 并与 一半 半数
    """
  /// A count of which only some are meant.
  private static let partly: Phrases = "其中 有的 前 第 另 首批"
  private static let remainders: Phrases = "还有 还剩 剩下 另有"

  /// Whether the words leave it open that the figures belong together, and that they are all.
  private static func isOpen(
    _ each: Metric, _ total: Metric, _ factors: [Metric], _ holder: Holder, _ sentence: Range<Int>,
    _ context: ArticleContext
  ) -> Bool {
    let text = context.text
    guard factors.allSatisfy({ $0.isExact && $0.value.approximate >= 2 || factors.count > 1 }),
      !factors.contains(where: {
        text.first(of: partly, in: max(sentence.lowerBound, $0.range.lowerBound - 4)..<$0.range.lowerBound) != nil
      })
    else { return true }
    if holder.isRate {
      // 一小时240台，四小时就是1200台: nothing between the hours and what they come to.
      guard let count = factors.first, count.range.lowerBound > each.range.upperBound,
        total.range.lowerBound > count.range.upperBound, total.range.lowerBound - count.range.upperBound <= 5
      else { return true }
    }
    let starts = [total.range.lowerBound, each.range.lowerBound].sorted()
    let low = holder.isMonth || holder.isDay ? starts[0] : max(sentence.lowerBound, starts[0] - 6)
    if text.first(of: otherTopics, in: low..<starts[1]) != nil { return true }
    let end = (factors + [total, each]).map(\.range.upperBound).max() ?? total.range.upperBound
    return text.first(of: remainders, in: end..<max(end, min(sentence.upperBound, end + 12))) != nil
  }

  private static let matches: UnitNames = ["场", "局", "盘", "轮"]
  private static let bothSides: Phrases = "两边 两侧 两旁 双侧"

  /// Whether a total is not the product, but near enough to be meant as it, or off by a power of ten.
  private static func disagrees(
    _ total: Metric, _ each: Metric, _ product: Double, _ factors: [Metric], _ holder: Holder, _ context: ArticleContext
  ) -> Bool {
    let amount = total.baseAmount
    guard product > 0, amount > each.baseAmount else { return false }
    let ratio = amount / product
    // 8支队伍，每队踢7场，总共28场: two play in each.
    if matches.contains(each.unit), abs(ratio - 0.5) < 0.001 { return false }
    // 约1300吨
    switch total.modifier {
    case nil: break
    case .over?, .atLeast?: return ratio > 1.03 && ratio < 2 || ratio < 0.75 && ratio > 0.5
    case .nearly?, .atMost?: return ratio < 0.97 && ratio > 0.5 || ratio > 1.35 && ratio < 2
    default: return abs(ratio - 1) > 0.15 && ratio > 0.5 && ratio < 2
    }
    // Round figures in words may hide some; that they hide all is unlikely.
    let rounding = (FigureFrames.grain(total, context) + FigureFrames.grain(each, context)) / 4
    guard abs(ratio - 1) > max(0.01, rounding),
      ratio > 0.2 && ratio < 5 || [0.1, 10, 0.01, 100].contains(where: { abs(ratio / $0 - 1) < 0.001 })
    else { return false }
    guard holder.isBetweenStops, let count = factors.first?.value.approximate else { return true }
    // 两公里的路两边一共80盏: on either side.
    if abs(ratio - 0.5) < 0.03, let sentence = context.sentence(at: each.range.lowerBound),
      context.text.first(of: bothSides, in: sentence) != nil
    {
      return false
    }
    // Stops are one more than the stretches between them.
    return ![count - 1, count + 1].contains { abs(amount / (each.baseAmount * max(1, $0)) - 1) < 0.05 }
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let words =
      ([each] + counts).map { context.string($0.range) }
      + (counts.isEmpty ? [isDay ? "365天" : "\(PrintedFigure.rounded(months))个月"] : [])
    let result = PrintedFigure.rounded(product / total.unit.factor.approximate, unit: total, in: context)
    // 24场，每场80人，培训2190人次: what comes last is what was worked out.
    let isTotalLast = (counts + [each]).allSatisfy { $0.range.lowerBound < total.range.lowerBound }
    report.report(
      isTotalLast ? total.range : each.range,
      Message(
        "\(words.joined(separator: "×"))＝\(result)，文中是 \(context.string(total.range))，请核对。",
        "\(words.joined(separator: " × ")) is \(result), not \(context.string(total.range)); please check."),
      severity: .information,
      related: [
        isTotalLast
          ? RelatedText(each.range, Message("每个的数", "Of each")) : RelatedText(total.range, Message("总数", "The total"))
      ]
        + counts.map { RelatedText($0.range, Message("个数", "The count")) })
  }
}
