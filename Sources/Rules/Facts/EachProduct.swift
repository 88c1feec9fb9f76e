import Facts
import Linting
import TextModel

/// So many things of so much each, and what they come to: 8场，每场60人，累计480人次.
struct EachProduct {
  let count: Metric
  let each: Metric
  let total: Metric
  /// Whether what each has and the total are counted in one unit.
  let isOfOneUnit: Bool
  private let product: Double

  private static let totalWords: Phrases = "共 合计 总计 共计 累计 一共 总共"

  /// Nil unless the quantity is such a total, and differs from the product.
  init?(totalAt index: Int, in context: ArticleContext) {
    guard EachProduct.mayBeTotal(at: index, in: context) else { return nil }
    let metrics = context.facts.metrics
    let text = context.text
    let (count, each, total) = (metrics[index - 2], metrics[index - 1], metrics[index])
    guard total.isExact, count.isExact, each.isExact,
      text.scalar(each.range.lowerBound - 1) != 0x0A, count.range.upperBound + 12 >= each.range.lowerBound,
      count.unit.dimension == .classifier, let sentence = context.sentence(at: total.range.lowerBound),
      sentence.lowerBound <= count.range.lowerBound
    else { return nil }
    // 每 and the count's own unit stand directly before what each has.
    let unit = count.unit.name
    guard
      text.matches("每" + unit, endingAt: each.range.lowerBound)
        || text.matches("每" + unit + "有", endingAt: each.range.lowerBound),
      each.range.lowerBound - count.range.upperBound <= unit.unicodeScalars.count + 4,
      text.characterClass(each.range.upperBound) == .comma
    else { return nil }
    let gap = (each.range.upperBound + 1)..<max(each.range.upperBound + 1, total.range.lowerBound)
    guard gap.count >= 1, gap.count <= 6, !gap.contains(where: { text.characterClass($0).isPunctuation }),
      text.matches(any: EachProduct.totalWords, at: gap.lowerBound)
    else { return nil }
    let isAlike = each.unit.key == total.unit.key || each.unit.countsPeople && total.unit.countsPeople
    let isConverted = each.unit.isComparable(with: total.unit) && each.unit.dimension != .classifier
    guard isAlike || isConverted else { return nil }
    let product = count.value.approximate * each.baseAmount / total.unit.factor.approximate
    guard product > 0, abs(total.value.approximate / product - 1) > 0.02 else { return nil }
    self.count = count
    self.each = each
    self.total = total
    self.product = product
    isOfOneUnit = isAlike
  }

  /// Whether 每 stands before the quantity that would be multiplied. Few have it: the rest is not looked at.
  static func mayBeTotal(at index: Int, in context: ArticleContext) -> Bool {
    guard index >= 2 else { return false }
    let start = context.facts.metrics[index - 1].range.lowerBound
    let text = context.text
    for back in 2...13 where text.has("每", at: start - back) { return true }
    return false
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let words = [count, each, total].map { context.string($0.range) }
    report.report(
      total.range,
      Message(
        "\(words[0])×\(words[1])＝\(PrintedFigure.rounded(product))\(total.unit.name)，不是 \(words[2])。请核对。",
        "\(words[0]) × \(words[1]) is \(PrintedFigure.rounded(product)), not \(words[2]). Please check."),
      related: [
        RelatedText(count.range, Message("个数", "The count")), RelatedText(each.range, Message("每个的数", "Of each")),
      ])
  }
}
