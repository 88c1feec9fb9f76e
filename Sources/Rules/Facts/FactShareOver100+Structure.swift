import Facts
package import Linting
import PageStructure
import TextModel

/// Shares that say that they are all: the structure of an economy, and a rest.
extension FactShareOver100 {
  static let structures: Phrases = "三次产业 三大产业 一二三产业 三产结构"

  package var words: [String] { ["产业结构", "三次产业", "三产结构", "三产比", "三大产业", "产业比例", "一二三产", "产业构成"] }

  /// 三次产业结构为8.6∶41.2∶50.2: such parts come to a hundred.
  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard let sentence = context.sentence(at: hit.range.lowerBound) else { return }
    var index = hit.range.upperBound
    let end = min(sentence.upperBound, hit.range.upperBound + 60)
    while index < end {
      guard text.characterClass(index) == .digit, let list = FactShareOver100.ratio(at: index, text) else {
        index += 1
        continue
      }
      index = list.range.upperBound
      let sum = list.parts.reduce(0, +)
      guard list.parts.count >= 3, abs(sum - 100) > 0.16 * Double(list.parts.count) / 3, sum > 85, sum < 115,
        !report.holds(list.range)
      else { continue }
      let words = context.string(list.range)
      report.report(
        list.range,
        Message(
          "“\(words)”各项之和是 \(PrintedFigure.rounded(sum))，不是 100，请核对。",
          "The parts of \(words) come to \(PrintedFigure.rounded(sum)), not 100; please check."),
        severity: .information)
    }
  }

  /// Numbers with colons or 比 between them, that start at an index.
  private static func ratio(at start: Int, _ text: LogicalText) -> (parts: [Double], range: Range<Int>)? {
    var parts: [Double] = []
    var index = start
    var end = start
    // A list is no longer than this.
    for _ in 0..<8 {
      let first = index
      while text.characterClass(index) == .digit || text.characterClass(index) == .period, index - first < 8 {
        index += 1
      }
      guard index > first,
        let value = Double(Scalars.string((first..<index).map { Scalars.halfWidth(text.scalar($0)) }))
      else { break }
      parts.append(value)
      end = index
      guard colons.contains(text.scalar(index)) else { break }
      index += 1
    }
    return parts.count >= 2 ? (parts, start..<end) : nil
  }

  private static let colons: ScalarSet = "∶:：比"

  private static let rests: Phrases = "其余 余下 剩下 剩余"
  private static let restVerbs: Phrases = "占 的 的占 为 占比 占比为 则占 仅占 有 约 是 的为"
  private static let behindShares: Phrases = "的"
  private static let takings: Phrases = "占 占比 占比为 占比达 占了 有 约 为"
  private static let differences: Phrases = "增长 下降 提高 同比 比上 较上 去年 上年 上升 降低 其中"

  /// 62%的人选甲，21%的人选乙，其余15%的人…: with a rest the shares of a sentence are all of one whole.
  static func checkRest(
    _ metric: Metric, at index: Int, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    let metrics = context.facts.metrics
    guard index >= 1, metric.isExact, PrintedShare(metric) != nil,
      let clause = context.clause(at: metric.range.lowerBound), let sentence = context.sentence(at: clause.lowerBound),
      case let near = max(clause.lowerBound, metric.range.lowerBound - 6)..<metric.range.lowerBound,
      let word = text.last(of: rests, in: near),
      word.upperBound == near.upperBound || text.spells(any: restVerbs, word.upperBound..<near.upperBound)
    else { return false }
    let before = context.metrics(in: sentence.lowerBound..<metric.range.lowerBound).filter {
      PrintedShare(metrics[$0]) != nil
    }
    guard (1...8).contains(before.count), let first = before.first,
      before.allSatisfy({ isOfAll(metrics[$0], context) }),
      text.first(of: differences, in: sentence.lowerBound..<metric.range.lowerBound) == nil,
      let paragraph = context.paragraph(at: sentence.lowerBound)?.range,
      text.first(
        of: severalChoices,
        in: max(paragraph.lowerBound, sentence.lowerBound - 80)..<min(paragraph.upperBound, sentence.lowerBound + reach)
      )
        == nil
    else { return false }
    let shares = before.map { metrics[$0] } + [metric]
    let printed = shares.compactMap { PrintedShare($0) }
    // Of tenths and halves each may be off by some.
    let slack = printed.contains { $0.isTenths } ? 4.0 : 0.6
    let sum = printed.reduce(0) { $0 + $1.value }
    guard abs(sum - 100) > slack, sum > 75, sum < 130 else { return false }
    let list = shares.map { context.string($0.range) }
    report.report(
      metric.range,
      Message(
        "\(list.joined(separator: "＋"))＝\(PrintedFigure.rounded(sum))%，不是 100%，请核对。",
        "\(list.joined(separator: " + ")) is \(PrintedFigure.rounded(sum))%, not 100%; please check."),
      severity: .information,
      related: [RelatedText(metrics[first].range, Message("第一项", "The first share"))])
    return true
  }

  /// Whether a share is told of whoever is parted: 62%的人, 占62%.
  private static func isOfAll(_ metric: Metric, _ context: ArticleContext) -> Bool {
    let text = context.text
    return metric.isExact
      && (text.matches(any: behindShares, at: metric.range.upperBound)
        || text.matches(any: takings, endingAt: metric.range.lowerBound))
  }
}
