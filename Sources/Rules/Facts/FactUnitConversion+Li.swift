import Facts
package import Linting
import PageStructure
import TextModel

/// 里 behind a Chinese numeral, which is a figure only where it is made equal to another: 十五公里，也就是五十里.
extension FactUnitConversion {
  package var words: [String] { ["也就是", "折算"] }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let metrics = context.facts.metrics
    if hit.entry == 0 {
      guard let right = FactUnitConversion.li(at: hit.range.upperBound, text),
        let comma = context.clause(at: hit.range.lowerBound)?.lowerBound, comma == hit.range.lowerBound,
        let index = context.metrics(in: max(0, comma - 16)..<comma).last, comma - metrics[index].range.upperBound <= 5,
        metrics[index].unit.dimension == .length
      else { return }
      FactUnitConversion.compare(
        metrics[index].range, metrics[index].baseAmount, right.range, right.metres, context, &report)
      return
    }
    // 折算下来有四十八公里: of a way told in 里 a little before.
    let reach = hit.range.upperBound..<(hit.range.upperBound + 14)
    guard let index = context.metrics(in: reach).first, metrics[index].unit.name == "公里",
      metrics[index].range.lowerBound - hit.range.upperBound <= 4,
      let paragraph = context.paragraph(at: hit.range.lowerBound)
    else { return }
    let before = max(paragraph.range.lowerBound, hit.range.lowerBound - 60)..<hit.range.lowerBound
    guard context.metrics(in: before).allSatisfy({ metrics[$0].unit.dimension != .length }) else { return }
    let ways = before.filter { text.has("里", at: $0) }.compactMap { FactUnitConversion.li(endingAt: $0 + 1, text) }
    guard ways.count == 1, let way = ways.first else { return }
    // There and back is twice the way.
    let isHalf = text.first(of: FactUnitConversion.returns, in: before) != nil
    let ratio = metrics[index].baseAmount / way.metres
    if isHalf, abs(ratio - 0.5) < 0.05 || abs(ratio - 2) < 0.1 { return }
    FactUnitConversion.compare(way.range, way.metres, metrics[index].range, metrics[index].baseAmount, context, &report)
  }

  private static let returns: Phrases = "来回 往返 单程"

  private static func compare(
    _ first: Range<Int>, _ left: Double, _ second: Range<Int>, _ right: Double, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    guard left > 0, abs(right / left - 1) > 0.03, !report.holds(second) else { return }
    FactUnitConversion.report(second, unequalTo: first, context, &report)
  }

  /// Measures that a Chinese numeral counts only in such a place, in metres.
  private static let units: [(name: Phrases, metres: Double)] = [("里 华里", 500), ("尺 市尺", 1 / 3.0), ("丈", 10 / 3.0)]
  private static let more: Phrases = "多 半 余 来"
  private static let notLi: Phrases = "里面 里头 里边 里程"

  /// 五十里 at an index, in metres.
  private static func li(at index: Int, _ text: LogicalText) -> (metres: Double, range: Range<Int>)? {
    guard HanDigit.isNumeral(text.scalar(index)), let number = SmallNumber(at: index, in: text), number.value >= 2,
      number.isCount(in: text),
      let (unit, metres) = units.lazy.compactMap({ row in
        text.range(ofAny: row.name, at: number.range.upperBound).map { ($0, row.metres) }
      }).first,
      !text.matches(any: notLi, at: unit.upperBound - 1),
      // 五尺四寸, 二里多
      !HanDigit.isNumeral(text.scalar(unit.upperBound)), !text.matches(any: more, at: unit.upperBound)
    else { return nil }
    return (Double(number.value) * metres, index..<unit.upperBound)
  }

  private static func li(endingAt end: Int, _ text: LogicalText) -> (metres: Double, range: Range<Int>)? {
    var start = end - (text.matches("华里", endingAt: end) ? 2 : 1)
    while start > 0, end - start < 6, HanDigit.isNumeral(text.scalar(start - 1)) { start -= 1 }
    guard let way = li(at: start, text), way.range.upperBound == end else { return nil }
    return way
  }
}
