import TextModel

/// Whether a figure is itself a rise or a fall: 增长12%, 下降了3个百分点, but not 增至.
struct ChangeReader {
  let text: LogicalText
  private let words = ChangeReader.words
  private let riseCount = ChangeReader.rises.count

  /// The direction that the words before a quantity give it; nil where it is no change.
  ///
  /// - Parameters:
  ///   - low: the start of the paragraph.
  ///   - isRatio: whether the quantity is a percentage or the like, which 涨, 跌 and 增 alone make a change.
  func change(before start: Int, low: Int, isRatio: Bool) -> Metric.Modifier? {
    guard let hit = words.longest(at: start, in: text, limit: low) else { return nil }
    if start - hit.bound == 1 {
      // 比去年多860人, but not 至少5%.
      let mark = text.scalar(hit.bound)
      if mark == Sign.more || mark == Sign.fewer {
        guard hit.bound > low, ChangeReader.comparisons.contains(text.scalar(hit.bound - 1)) else { return nil }
        return mark == Sign.more ? .up : .down
      }
      // 同比增5%, 较去年降3%, but not 新增5个.
      guard
        isRatio || text.has("翻", at: hit.bound) || hit.bound <= low || text.characterClass(hit.bound - 1).endsClause
          || ChangeReader.comparisons.contains(text.scalar(hit.bound - 1))
      else { return nil }
    }
    return hit.entry < riseCount ? .up : .down
  }

  private static let rises =
    all(ChangeWords.rises + ChangeWords.shortRises)
    + TableReader.scalars(
      of: """
        增长达 扩大了 同比增 增幅达 增幅为 涨幅达 涨幅为 增速提高 高出 净增加 翻 翻了 增重 调升 多了 高了 贵了 大了 多增 多收 多 偏多 偏高
        """)
  private static let falls =
    all(ChangeWords.falls + ChangeWords.shortFalls)
    + TableReader.scalars(
      of: """
        下降达 同比减 降幅达 降幅为 跌幅达 跌幅为 减亏 萎缩 放缓 放缓了 调降 少 少了 低了 便宜了 小了 少增 少收 偏少 偏低
        """)
  /// Verbs as they are, and with 了.
  private static func all(_ verbs: [String]) -> [[UInt32]] {
    verbs.map(Scalars.of) + verbs.map { Scalars.of($0 + "了") }
  }
  private static let comparisons = ScalarSet("比期年月季日周倍又再")
  private static let words = WordTable(words: rises + falls, isReversed: true)
}
