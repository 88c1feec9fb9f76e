import TextModel

/// The word tables that reading dates asks, built once.
final class DateWords: Sendable {
  static let shared = DateWords()

  let signs = DateSigns()
  let festivals = Festivals()

  /// Parts of the day, those of its second half last.
  let dayParts = WordTable(words: morning + afternoon)
  private static let morning = TableReader.scalars(of: "上午 中午 凌晨 早上 早晨 清晨 当天上午 当日上午 当天 当日 早 晨")
  private static let afternoon = TableReader.scalars(of: "下午 晚上 傍晚 午后 深夜 当晚 当天下午 当日下午 夜间 夜里 午夜 晚")

  /// Whether a part of the day puts the hours behind it into its second half.
  static func isAfternoon(_ entry: Int) -> Bool { entry >= morning.count }

  /// What makes 8点 a time of day.
  let behindHour = WordTable("半 整 钟 许 多 左右 之前 以前 前 后 开始 到 至")
  let scores = WordTable("战胜 击败 获胜 取胜 险胜 大胜 逆转 领先 落后 战平 不敌 负于 完胜 力克 的比")
  let planTimes = WordTable("时期 期间 规划 末 初")
  /// What shows that a day is still to come: before it, and behind it, where 将 is no 把.
  let aheadBefore = WordTable("将于 定于 拟于 预计 计划于 订于", isReversed: true)
  let ahead = WordTable(
    """
    将出现 将有 将举行 将举办 将召开 将迎来 将于 将持续 将会 将正式 将开幕 将开赛 将开始 将开展 将开通 将继续 将陆续 将启动 将进行 将转 将下降 将上升 将再次 将恢复 将实施
    """)
  let titles = WordTable("头条 之星 说法")
}
