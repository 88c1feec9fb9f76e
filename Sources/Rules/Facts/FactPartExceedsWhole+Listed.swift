import Facts
import Linting
import TextModel

/// The further parts of a list behind 其中: 82家单位带着2300个岗位到场，其中规上企业17家，高新技术企业96家.
extension FactPartExceedsWhole {
  func checkListed(
    behind word: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let metrics = context.facts.metrics
    let text = context.text
    let parts = context.metrics(in: word.upperBound..<sentence.upperBound)
    guard let first = parts.first, case let part = metrics[first],
      part.range.lowerBound - word.upperBound <= 20, !FactPartExceedsWhole.isRelative(part.unit),
      let place = context.metrics(in: sentence.lowerBound..<word.lowerBound).last(where: {
        metrics[$0].unit.key == part.unit.key
      }), case let whole = metrics[place], whole.isExact, !PrintedFigure.isAverage(whole, in: context),
      word.lowerBound - whole.range.upperBound <= 24
    else { return }
    let noun = text.scalar(part.range.lowerBound - 1)
    var last = part
    for index in parts.dropFirst() {
      let next = metrics[index]
      let gap = FigureFrames.gap(last, next)
      // The list ends with the first that is called by another noun.
      guard next.unit.key == part.unit.key, next.isExact, (2...16).contains(gap.count),
        text.scalar(next.range.lowerBound - 1) == noun, !FactPartExceedsWhole.measuresOther(gap, text)
      else { return }
      last = next
      if next.baseAmount > whole.baseAmount, next.baseAmount < whole.baseAmount * 12, !report.holds(next.range) {
        FactPartExceedsWhole.report(next, of: whole, context, &report)
      }
    }
  }
}
