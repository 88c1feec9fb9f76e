import Facts
import Linting
import TextModel

/// The words that say what a figure is to those beside it: that it rose, that it was the earlier one, that it is the rest.
/// One lexicon for all rules that compare figures.
enum FigureWords {
  /// Verbs and nouns of a rise, in the order in which they are tried: longer ones before those that they end in.
  static let rises =
    ChangeWords.rises
    + TableReader.words(
      of: """
        增多 扩大 发展 猛涨 暴涨 蹿升 飙升 升幅 延长 拓宽 拓展 扩展 扩建 扩充 加密 壮大 延伸 胖 扩军 扩招 猛增 激增 扩容 升高 抬高 加大
        """) + ChangeWords.shortRises + ["扩"]
  static let falls =
    ChangeWords.falls
    + TableReader.words(
      of: """
        缩减 消退 减幅 节省 节约 节电 节水 节能 节支 减负 缩小 缩编 精简 压降 锐减 骤减 优惠 打折 降价 精减 裁减 减轻 减弱 收缩 回调 瘦
        """) + ChangeWords.shortFalls + ["省"]
  private static let rising = Phrases(rises + ["高出", "翻", "多", "快", "贵", "高"])
  private static let falling = Phrases(falls + ["少", "便宜", "低"])
  /// Adjectives that mean a change only when a particle follows: 长了三成, not 全长30公里.
  private static let longer: Phrases = "长 宽 大 重"
  private static let shorter: Phrases = "短 轻 慢 小"
  private static let superlatives: Phrases = "最高 最低 最多 最少 至多 至少 不少 许多 身高 不低"

  private static let saved: Phrases = "节约"

  /// What may stand between such a word and its figure.
  private static let particles: Phrases = "达到 高达 达 为 是 了 约 近 足足 整整 将近 出"

  /// Whether the word directly before an index, behind `start`, says that something rose (true) or fell (false).
  static func direction(before index: Int, from start: Int, _ text: LogicalText) -> Bool? {
    change(before: index, from: start, text)?.rises
  }

  /// The same, with the place where the word begins.
  static func change(before index: Int, from start: Int, _ text: LogicalText) -> (rises: Bool, start: Int)? {
    var end = index
    // 节约 ends in no 约.
    for _ in 0..<2 {
      if end > start, text.matches(any: saved, endingAt: end) { return (false, end - 2) }
      guard let particle = text.range(ofAny: particles, endingAt: end) else { break }
      end = particle.lowerBound
    }
    if end <= start || text.matches(any: superlatives, endingAt: end) { return nil }
    // 多卖了三成, 少用了20吨
    if text.matches("了", endingAt: index), end == index - 1, end - 2 >= start, text.characterClass(end - 1) == .han {
      if text.has("多", at: end - 2) { return (true, end - 2) }
      if text.has("少", at: end - 2) { return (false, end - 2) }
    }
    if let word = text.range(ofAny: falling, endingAt: end) { return (false, word.lowerBound) }
    if let word = text.range(ofAny: rising, endingAt: end) { return (true, word.lowerBound) }
    guard end < index else { return nil }
    if let word = text.range(ofAny: shorter, endingAt: end) { return (false, word.lowerBound) }
    return text.range(ofAny: longer, endingAt: end).map { (true, $0.lowerBound) }
  }

  /// Words that make the figure behind them the earlier of two.
  static let bases: Phrases = """
    去年同期 上年同期 去年 上年 前年 同期 此前 原来 原先 原有 过去 以前 从前 昔日 平日 平时 往日 以往 节前 赛前 汛前 搬迁前 施工前 投产前 技改前 培训前 改革前 上季度 上年末 通车前 改造之前 使用前 开通前 试点前 上个月 上月 当初 当年 上届 上一届 上期 上次 上周 上轮 上一轮 起初 最初 改造前 整治前 治理前
    上一年 前一年 往年 往届 早先 之前 年前 年初 建设前 治理之前 刚开始 刚开业 开业时 开业之初 开园时 成立时 刚成立 建成时 创办时 初期 之初 上世纪 年代 往常 历年 前期 年底的 那年
    """
  /// Words that make it the later one.
  static let nows: Phrases = "今年 目前 如今 现在 眼下 本月 现已 本届 本次 本期 这次 自从 自打 这个月 本学期 这学期 本季度 这季度 这届 现"
  /// Words that make it the one before the last.
  static let earliest: Phrases = "前年 大前年 最初 起初 上上"
  /// Words before the earlier figure: 由20万元增加到30万元.
  static let openers: Phrases = "由 从"
  /// Words behind a unit that make its figure a little more or less than it says: 两番多.
  static let surplus: Phrases = "多 余 以上 有余 左右"
  /// Words behind a whole of which parts follow: 400名学员中.
  static let insides: Phrases = "中 里"
  /// What is better the less time it takes: 最好成绩.
  static let records: Phrases = "成绩 纪录 记录"
  static let negations: Phrases = "不 未 没"
  /// Words that lead to the later figure.
  static let arrivals: Phrases = "到 至 为 成 达"
  /// Words that say that what follows is what the rest comes to.
  static let rests: Phrases = "其余 剩余 其他 其它 剩下 余下 还剩 尚有 仅剩 只剩 还差 还缺 尚差 尚缺 还欠 尚欠"
  /// Traits that one person or thing may have together: labels by which figures overlap, and do not add up.
  static let traits: Phrases = "党员 红色 女 青年 老年 少数民族 大学 贫困 脱贫 优秀 先进 重点 新增 返乡 累计 高层次 以上 以下 绿色 有机 无公害 设施 订单 优质 高效"
}
