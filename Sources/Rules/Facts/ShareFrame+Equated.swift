import Facts
import Linting
import TextModel

/// A share before the figure that it comes to: 60名学员中，有四分之一、也就是15人来自外县; 全班45人里，两成（9人）戴眼镜.
extension ShareFrame {
  private static let equations: Phrases = "、也就是 ，也就是 也就是 、即 ，即 即 （ （即 （约 （共"
  private static let within: Phrases = "中 里 中， 里， 中，有 里，有 中有 里有 中，约有 ，其中 ，其中有 ，有 ，"

  /// Nil unless the figure behind the share is said to be it, and is not.
  init?(equated index: Int, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    guard index >= 1, index + 1 < metrics.count,
      case let (whole, share, part) = (metrics[index - 1], metrics[index], metrics[index + 1]),
      text.spells(any: ShareFrame.equations, FigureFrames.gap(share, part)), FigureFrames.areAlike(whole, part),
      whole.isExact, part.isExact, share.isExact, !FigureFrames.isRatio(whole), part.baseAmount < whole.baseAmount,
      let stated = PrintedShare(share), stated.value < 100,
      case let between = FigureFrames.gap(whole, share), between.count <= 12,
      let link = between.first(where: { text.range(ofAny: ShareFrame.within, at: $0)?.upperBound == between.upperBound }
      ),
      // 60名学员中: the noun alone may stand before 中.
      (between.lowerBound..<link).allSatisfy({ text.characterClass($0) == .han })
    else { return nil }
    let actual = part.baseAmount / whole.baseAmount * 100
    guard !stated.agrees(with: actual) else { return nil }
    self.whole = whole
    self.part = part
    self.share = share.range
    self.actual = actual
  }
}
