import Facts
import Linting
import TextModel

/// One in so many, behind the two figures that it is of: 2000名学生，近视的800名，每5名学生中就有2名近视. Reported as information
/// only.
struct EveryFrame {
  private let whole: Metric
  private let part: Metric
  private let claim: Range<Int>
  private let actual: Double

  private static let links: Phrases = "就有 有 便有"
  private static let others: Phrases = "去年 上年 另 平均 计划"

  init?(_ index: Int, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    let base = metrics[index]
    guard index >= 2, base.isExact, base.value.approximate >= 2, base.value.approximate <= 100,
      text.matches("每", endingAt: base.range.lowerBound), let clause = context.clause(at: base.range.lowerBound),
      let sentence = context.sentence(at: base.range.lowerBound),
      let link = text.first(
        of: EveryFrame.links, in: base.range.upperBound..<min(clause.upperBound, base.range.upperBound + 12)),
      (base.range.upperBound..<link.lowerBound).contains(where: { text.matches(any: FigureWords.insides, at: $0) }),
      let count = SmallNumber(at: link.upperBound, in: text), count.value >= 1,
      Double(count.value) < base.value.approximate,
      case let figures = metrics[
        context.metrics(in: FigureFrames.window(sentence, context).lowerBound..<clause.lowerBound)
      ]
      .filter({ !FigureFrames.isRatio($0) && $0.unit.dimension != .time && $0.unit.dimension != .age }),
      let part = figures.last, let whole = figures.dropLast().last, FigureFrames.areAlike(part, whole), part.isExact,
      whole.isExact, whole.baseAmount > part.baseAmount, part.range.lowerBound - whole.range.upperBound <= 30,
      clause.lowerBound - part.range.upperBound <= 12,
      text.first(of: EveryFrame.others, in: max(sentence.lowerBound, whole.range.lowerBound - 8)..<clause.lowerBound)
        == nil
    else { return nil }
    let actual = whole.baseAmount / part.baseAmount
    let stated = base.value.approximate / Double(count.value)
    guard abs(stated / actual - 1) > 0.15, stated / actual < 2.5, actual / stated < 2.5 else { return nil }
    (self.whole, self.part, self.actual) = (whole, part, actual)
    claim = base.range.lowerBound - 1..<count.range.upperBound
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let words = [part, whole].map { context.string($0.range) }
    report.report(
      claim,
      Message(
        "\(words[1])中有\(words[0])，约是每 \(PrintedFigure.rounded(actual)) 个中有 1 个，请核对。",
        "\(words[0]) of \(words[1]) is one in \(PrintedFigure.rounded(actual)); please check."),
      severity: .information,
      related: [
        RelatedText(part.range, Message("部分", "The part")), RelatedText(whole.range, Message("总数", "The whole")),
      ])
  }
}
