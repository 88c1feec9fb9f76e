import Facts
import Linting
import TextModel

/// A discount and the two prices that it parts: 原价260元，打七折，只卖182元. Reported as information only.
struct DiscountFrame {
  private let old: Metric
  private let new: Metric
  private let discount: Range<Int>
  /// In tenths.
  private let actual: Double

  static let units: UnitNames = ["折"]
  private static let oldPrices: Phrases = "原价 标价 吊牌价 定价 市场价 门市价 平时价 平日价 挂牌价 零售价 原来 原本 平时 平日 原先 原售价 门票价 票价"
  private static let newPrices: Phrases =
    "现价 只卖 只要 只需 只收 仅售 仅需 仅收 售价 到手价 到手 折后 实付 现售 现在 卖 付 优惠价 活动价 特价 促销价 会员价 成交价 合 实收 收 如今 眼下 现标价 只花 花了 仅花 结账 付款 收款 扫码 今天 卖到"
  /// What else may lower a price.
  private static let others: Phrases = "再 折上 满 券 另 折起 抵 立减 又 买一 第二件 以上 不等 补贴 返"

  /// Nil unless two prices, one before and one after the discount, disagree with it.
  init?(_ index: Int, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    let metric = metrics[index]
    guard metric.isExact, let sentence = context.sentence(at: metric.range.lowerBound) else { return nil }
    let figures = metrics[context.metrics(in: sentence)]
    let money = figures.filter { $0.unit.dimension == .money }
    guard money.count == 2, let first = money.first, let last = money.last, first.isExact, last.isExact,
      last.range.lowerBound - first.range.upperBound <= 40, abs(metric.range.lowerBound - first.range.upperBound) <= 40,
      figures.count(where: { DiscountFrame.units.contains($0.unit) }) == 1
    else { return nil }
    func names(_ words: Phrases, _ metric: Metric) -> Bool {
      let start = context.clause(at: metric.range.lowerBound)?.lowerBound ?? metric.range.lowerBound
      return text.first(of: words, in: max(start, metric.range.lowerBound - 8)..<metric.range.lowerBound) != nil
    }
    // One of the two has to be named; 如今标价 is said of the later one.
    let areNew = [first, last].map { names(DiscountFrame.newPrices, $0) }
    let areOld = [first, last].map { names(DiscountFrame.oldPrices, $0) }
    let isForward = (areOld[0] || areNew[1]) && !areNew[0] && (!areOld[1] || areNew[1])
    let isBackward = (areNew[0] || areOld[1]) && !areOld[0] && !areNew[1]
    guard isForward != isBackward else { return nil }
    (old, new) = isForward ? (first, last) : (last, first)
    let start = min(first.range.lowerBound, metric.range.lowerBound)
    let end = max(last.range.lowerBound, metric.range.upperBound)
    guard text.first(of: DiscountFrame.others, in: start..<end) == nil, old.baseAmount > new.baseAmount,
      new.baseAmount > 0
    else { return nil }
    // 八五折 is read as 85.
    let stated = metric.value.approximate >= 10 ? metric.value.approximate / 10 : metric.value.approximate
    let actual = new.baseAmount / old.baseAmount * 10
    let tolerance = 0.06 + 10 / old.baseAmount
    guard abs(actual - stated) > tolerance, abs(actual - stated) < 3 else { return nil }
    self.actual = actual
    discount = metric.range
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let words = [old, new].map { context.string($0.range) }
    let right = PrintedFigure.rounded(actual)
    report.report(
      discount,
      Message(
        "从\(words[0])到\(words[1])约是 \(right) 折，不是\(context.string(discount))，请核对。",
        "\(words[1]) of \(words[0]) is \(right) tenths, not \(context.string(discount)); please check."),
      severity: .information,
      related: [
        RelatedText(old.range, Message("原价", "The old price")), RelatedText(new.range, Message("现价", "The new price")),
      ])
  }
}
