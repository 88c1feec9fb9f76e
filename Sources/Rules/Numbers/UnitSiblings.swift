import Facts
import Linting
import TextModel

/// Two measures of one thing in one sentence, in units a hundred times apart and more, whose numbers are nearly alike: 平均雨量86毫米，
/// 最大的一站118米. Reported as information only.
struct UnitSiblings {
  private let first: Metric
  private let second: Metric

  /// Words by which the two are of one measure.
  private static let pairs: [(left: Phrases, right: Phrases)] = [
    ("平均 均", "最大 最高 最多 最小 最低 最少 最长 最短 最深 最重 最轻"),
    ("最大 最高 最多 最长 最深 最重", "最小 最低 最少 最短 最浅 最轻"),
    ("高压 收缩压", "低压 舒张压"),
    ("去年 上年 同期 原来 过去 从前", "今年 目前 如今 现在 眼下"),
    ("由 从", "到 至 为"),
    ("上午 上半", "下午 下半"),
    ("城镇 城市", "农村 乡村"),
    ("男", "女"),
    ("出口", "进口"),
    ("收入", "支出 成本"),
  ]
  private static let measured: Set<Unit.Dimension> = [
    .length, .area, .volume, .mass, .money, .power, .energy, .pressure, .concentration, .data, .flow, .speed,
  ]
  private static let others: Phrases = "其中 每 单价 相当于 折合 合 约合 占 只有 仅 比例 长 宽 高 厚 桥面 直径"

  /// Nil unless the figure and the one of its measure before it are so.
  init?(_ index: Int, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    guard index > 0, case let second = metrics[index], UnitSiblings.measured.contains(second.unit.dimension),
      second.upperBound == nil, let sentence = context.sentence(at: second.range.lowerBound),
      let place = (max(0, index - 2)..<index).last(where: {
        metrics[$0].range.lowerBound >= sentence.lowerBound && metrics[$0].unit.isComparable(with: second.unit)
      })
    else { return nil }
    let first = metrics[place]
    let (left, right) = (UnitSiblings.printed(first, context), UnitSiblings.printed(second, context))
    guard first.unit.dimension != .money || left.factor > 1 && right.factor > 1,
      first.upperBound == nil, left.number > 0, right.number > 0, left.factor > 0, right.factor > 0,
      first.modifier != .up, first.modifier != .down, second.modifier != .up, second.modifier != .down,
      case let units = right.factor / left.factor, units > 90 || units < 1 / 90.0,
      case let numbers = right.number / left.number, numbers > 0.2, numbers < 5,
      left.number >= 1, right.number >= 1,
      second.range.lowerBound - first.range.upperBound <= 36
    else { return nil }
    let head = max(sentence.lowerBound, first.range.lowerBound - 10)..<first.range.lowerBound
    let gap = FigureFrames.gap(first, second)
    guard !gap.isEmpty, text.first(of: UnitSiblings.others, in: gap) == nil,
      UnitSiblings.pairs.contains(where: { pair in
        text.first(of: pair.left, in: head) != nil && text.first(of: pair.right, in: gap) != nil
          || text.first(of: pair.right, in: head) != nil && text.first(of: pair.left, in: gap) != nil
      })
    else { return nil }
    self.first = first
    self.second = second
  }

  /// The number as it is printed, multipliers left out, and what one of it is worth.
  private static func printed(_ metric: Metric, _ context: ArticleContext) -> (number: Double, factor: Double) {
    let text = context.text
    var factor = metric.unit.factor.approximate
    if metric.isChineseNumeral { return (metric.value.approximate, factor) }
    var number = metric.value.approximate
    for index in metric.range {
      switch text.scalar(index) {
      case 0x4E07: (number, factor) = (number / 10_000, factor * 10_000)
      case 0x4EBF: (number, factor) = (number / 100_000_000, factor * 100_000_000)
      default: break
      }
    }
    return (number, factor)
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    if report.holds(second.range) { return }
    let words = (context.string(first.range), context.string(second.range))
    report.report(
      second.range,
      Message(
        "前面是 \(words.0)，这里是 \(words.1)，单位相差太大，请核对。",
        "\(words.0) above, \(words.1) here: the units are far apart; please check."),
      severity: .information, related: [RelatedText(first.range, Message("前面的数", "the figure before"))])
  }
}
