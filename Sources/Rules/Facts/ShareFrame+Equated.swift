import Facts
import Linting
import TextModel

/// A share before the figure that it comes to: 60名学员中，有四分之一、也就是15人来自外县; 全班45人里，两成（9人）戴眼镜.
extension ShareFrame {
  private static let equations: Phrases = "、也就是 ，也就是 也就是 、即 ，即 即 （ （即 （约 （共"
  private static let within: Phrases = "中 里 中， 里， 中，有 里，有 中有 里有 中，约有 ，其中 ，其中有 ，有 ，"
  private static let behind: Phrases = "率为 率达 率达到 率是 率 占 占比为 占比达"
  private static let restated: Phrases = "也就是 即"
  private static let ofThose: Phrases = "中的 里的 当中的"

  /// Nil unless the figure behind the share is said to be it, and is not.
  init?(equated index: Int, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    guard index + 1 < metrics.count, case let (share, next) = (metrics[index], metrics[index + 1]) else { return nil }
    let gap = FigureFrames.gap(share, next)
    if index + 2 < metrics.count, (1...14).contains(gap.count),
      text.spells(any: ShareFrame.ofThose, FigureFrames.gap(next, metrics[index + 2])),
      let link = text.first(of: ShareFrame.restated, in: gap), link.lowerBound - gap.lowerBound <= 4
    {
      // 有七成村民、也就是全村400人中的320人
      self.init(share, of: next, metrics[index + 2])
      return
    }
    guard index >= 1, text.spells(any: ShareFrame.equations, gap) else { return nil }
    let whole = metrics[index - 1]
    let between = FigureFrames.gap(whole, share)
    guard between.count <= 16 else { return nil }
    let end = ShareFrame.endOfLink(between, text)
    guard
      let link = between.first(where: { text.range(ofAny: ShareFrame.within, at: $0)?.upperBound == end }),
      // 60名学员中: the noun alone may stand before 中.
      (between.lowerBound..<link).allSatisfy({ text.characterClass($0) == .han })
    else { return nil }
    self.init(share, of: whole, next)
  }

  /// Where the words end that part a whole from its share, the name of the rate left out: 里， of 120人里，优秀率为25%.
  private static func endOfLink(_ between: Range<Int>, _ text: LogicalText) -> Int {
    guard let rate = text.range(ofAny: behind, endingAt: between.upperBound),
      let comma = between.last(where: { text.characterClass($0) == .comma }), comma < rate.lowerBound,
      rate.lowerBound - comma <= 5
    else { return between.upperBound }
    return comma + 1
  }

  private init?(_ share: Metric, of whole: Metric, _ part: Metric) {
    guard FigureFrames.areAlike(whole, part), whole.isExact, part.isExact, share.isExact, !FigureFrames.isRatio(whole),
      part.baseAmount < whole.baseAmount, let stated = PrintedShare(share), stated.value < 100
    else { return nil }
    let actual = part.baseAmount / whole.baseAmount * 100
    guard !stated.agrees(with: actual) else { return nil }
    self.whole = whole
    self.part = part
    self.share = share.range
    self.actual = actual
  }
}
