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
      // 同比增5%, 较去年降3%, but not 新增5个.
      guard
        isRatio || text.scalar(hit.bound) == 0x7FFB || hit.bound <= low || text.characterClass(hit.bound - 1).endsClause
          || ChangeReader.comparisons.contains(text.scalar(hit.bound - 1))
      else { return nil }
    }
    return hit.entry < riseCount ? .up : .down
  }

  private static let rises = TableReader.scalars(
    of: """
      增长 增长了 增长达 增加 增加了 上升 上升了 提高 提高了 提升 提升了 上涨 上涨了 扩大了 攀升 攀升了 同比增 增幅 增幅达 增幅为 涨幅 涨幅达 涨幅为
      增收 增产 增速提高 加快 加快了 高出 多出 增 涨 涨了 升 增值 净增 净增加 翻 翻了 增重 跃升 回升 回升了 走高 上调 调升 调高 上浮 多了 高了 贵了 大了 多增 多收
      """)
  private static let falls = TableReader.scalars(
    of: """
      下降 下降了 下降达 减少 减少了 降低 降低了 回落 回落了 下跌 下跌了 缩短 缩短了 下滑 下滑了 同比减 降幅 降幅达 降幅为 跌幅 跌幅达 跌幅为
      减产 减亏 压减 压缩 压缩了 降 降了 减 减了 跌 跌了 萎缩 收窄 收窄了 放缓 放缓了 走低 下调 下调了 调降 调低 下浮 少 少了 低了 便宜了 小了 少增 少收
      """)
  private static let comparisons = ScalarSet("比期年月季日周倍又再")
  private static let words = WordTable(words: rises + falls, isReversed: true)
}
