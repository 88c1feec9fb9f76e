import Facts
import Linting
import TextModel

/// Medals by their metals, and how many they are: 5金3银4铜，共12枚.
extension SumFrame {
  private static let metals: [UnitNames] = [["金"], ["银"], ["铜"]]
  private static let pieces: UnitNames = ["枚", "块"]
  private static let otherTimes: Phrases = "其中 比 多 少 上届 去年 另"

  /// Nil unless gold, silver and bronze stand side by side, their number beside them, and they disagree.
  init?(medalsIn sentence: Range<Int>, of context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    let indices = context.metrics(in: sentence)
    guard indices.count >= 4,
      let first = indices.first(where: { index in
        index + 2 < indices.upperBound && (0..<3).allSatisfy { SumFrame.metals[$0].contains(metrics[index + $0].unit) }
      }),
      case let parts = Array(metrics[first..<(first + 3)]), parts.allSatisfy(\.isExact),
      zip(parts, parts.dropFirst()).allSatisfy({ FigureFrames.gap($0, $1).count <= 1 })
    else { return nil }
    let neighbours = [first + 3, first - 1].filter { indices.contains($0) }.map { metrics[$0] }
    guard
      let total = neighbours.first(where: { total in
        guard SumFrame.pieces.contains(total.unit), total.isExact else { return false }
        let gap =
          total.range.lowerBound >= parts[2].range.upperBound
          ? FigureFrames.gap(parts[2], total) : FigureFrames.gap(total, parts[0])
        return gap.count <= 10 && text.first(of: SumFrame.otherTimes, in: gap) == nil
      }), parts.allSatisfy({ $0.baseAmount <= total.baseAmount })
    else { return nil }
    self.init(total, parts, context)
  }
}
