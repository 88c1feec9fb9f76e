import TextModel

/// Words that say which way a figure went. The reader of changes, the words between a noun and its figure and the rules
/// that compare figures build their tables on them.
package enum ChangeWords {
  /// Verbs and nouns that make a change of the figure behind them: 增长12%.
  package static let rises = TableReader.words(
    of: """
      增长 增加 提高 提升 上升 攀升 跃升 回升 上涨 涨幅 增幅 增收 增产 净增 上调 调高 多出 增值 走高 加快 上浮 递增
      """)
  package static let falls = TableReader.words(
    of: """
      下降 减少 降低 缩短 压缩 压减 下跌 跌幅 降幅 下调 调低 回落 下滑 减产 走低 收窄 下浮 递减
      """)
  /// The same in one character: they end longer words, and come behind them where the order counts.
  package static let shortRises = ["涨", "增", "升"]
  package static let shortFalls = ["跌", "降", "减"]

  /// Behind these stands what a figure has come to.
  static let reached = """
    增至 升至 降至 降到 减至 减到 扩至 扩到 缩至 跃至 跃升到 攀升到 回升到 回落到 下滑至 下滑到 锐减到 锐增至 锐增到 激增至 激增到 骤增至 剧增至 转变为 演变为 下跌至 下跌到 飙升至 飙升到 猛增到 猛降至 猛降到 猛升至 骤增到 陡增至 陡增到 猛增至 锐减至 骤降至 增长为 跌至 涨至 增到 升到 提升至 提升到 提高到 提高至 增加到 增加至 增长到 增长至 上升至 上升到 扩大到 扩大至 发展到 发展至 壮大到 壮大至 下降到 下降至
    减少到 减少至 缩短至 缩短到 压缩至 压缩到 降低到 降低至 回落至 上涨至 上涨到 回升至 攀升至 跃升至 恢复到 恢复至 调整为 调整至 变为 变成
    """
}
