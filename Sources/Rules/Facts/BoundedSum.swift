import Facts
import Linting
import TextModel

/// A sum that is told as about, more or less than so much: 一期3.8亿元，二期5.4亿元，总投资近9亿元. Reported as information only.
struct BoundedSum {
  private let total: Metric
  private let parts: [Metric]
  private let sum: Double

  private static let sums: Phrases = """
    共 合计 总计 总投资 总额 总价 总数 总量 总产量 总面积 总人数 总费用 总收入 总支出 总里程 加起来 加在一起 合起来 累计 算下来 总造价 总长 总重 加一起 相加 合在一起
    """
  private static let others: Phrases = "去年 上年 同期 前年 增加 增长 减少 下降 比 较 另 其中 平均 每 目标 计划 最 此外 单价 各 等"

  /// Nil unless the figures before such a sum are a list of its unit, and come to what it cannot be.
  init?(_ sentence: Range<Int>, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    let indices = context.metrics(in: sentence)
    guard indices.count >= 3, indices.count <= 16 else { return nil }
    for index in indices.dropFirst(2) {
      let total = metrics[index]
      guard let modifier = total.modifier, modifier != .up, modifier != .down, total.upperBound == nil,
        !FigureFrames.isRatio(total), total.unit.dimension != .time, total.unit.dimension != .age,
        let clause = context.clause(at: total.range.lowerBound),
        text.first(of: BoundedSum.sums, in: max(clause.lowerBound, total.range.lowerBound - 9)..<total.range.lowerBound)
          != nil
      else { continue }
      let parts = metrics[indices.lowerBound..<index].filter { FigureFrames.areAlike($0, total) }
      guard parts.count >= 2, parts.allSatisfy({ $0.isExact && $0.baseAmount < total.baseAmount }),
        let first = parts.first, let last = parts.last, total.range.lowerBound - last.range.upperBound <= 40,
        zip(parts, parts.dropFirst()).allSatisfy({ FactSumMismatch.isListed(FigureFrames.gap($0, $1), context) }),
        text.first(
          of: BoundedSum.others, in: max(sentence.lowerBound, first.range.lowerBound - 12)..<total.range.lowerBound)
          == nil
      else { continue }
      let sum = parts.reduce(0) { $0 + $1.baseAmount }
      let ratio = sum / total.baseAmount
      let isWrong =
        switch modifier {
        case .over, .atLeast: ratio < 0.999
        case .nearly: ratio > 1.001 || ratio < 0.85
        case .atMost: ratio > 1.001
        default: abs(ratio - 1) > 0.1
        }
      guard isWrong, ratio > 0.7, ratio < 1.4 else { continue }
      self.total = total
      self.parts = parts
      self.sum = sum
      return
    }
    return nil
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let list = parts.map { context.string($0.range) }
    let shown = PrintedFigure.rounded(sum / total.unit.factor.approximate, unit: total, in: context)
    report.report(
      total.range,
      Message(
        "\(list.joined(separator: "＋"))＝\(shown)，同所说的总数（\(context.string(total.range))）不合，请核对。",
        "\(list.joined(separator: " + ")) is \(shown), against the sum that is told (\(context.string(total.range))); please check."
      ),
      severity: .information,
      related: parts.prefix(PageReport.relatedLimit).map { RelatedText($0.range, Message("分项", "a part")) })
  }
}
