import Facts
import Linting
import TextModel

/// By which words a rate is told to be of two figures.
extension ShareFrame {
  private static let sheets: UnitNames = ["份", "张"]

  private static let sheetWords: Phrases = "问卷 答卷 调查表 选票 床位 病床"

  /// 800份有效问卷中，有560人选择: who filled in a sheet is counted by it.
  static func isAnswered(_ whole: Metric, _ part: Metric, _ text: LogicalText) -> Bool {
    if sheets.contains(whole.unit) && part.unit.countsPeople {
      return text.first(
        of: sheetWords, in: max(0, whole.range.lowerBound - 4)..<min(text.count, whole.range.upperBound + 8)) != nil
    }
    return isShot(whole, part, text)
  }

  /// Whether no other figure stands before the rate: 38次投篮命中19球，20罚17中，命中率85%.
  static func isAlone(_ part: Metric, _ share: Metric, _ text: LogicalText) -> Bool {
    let gap = FigureFrames.gap(part, share)
    // 775人支持延至22时30分，占受访者的68%
    return !gap.contains { text.characterClass($0) == .digit } || text.first(of: asked, in: gap) != nil
  }

  private static let asked: Phrases = "占受访者 占受访人数 占受访总数 占受访居民"
  private static let attempts: UnitNames = ["次", "发", "枪", "箭", "枚"]
  private static let hits: UnitNames = ["球", "个", "次", "发", "枪", "箭", "记"]
  private static let hitWords: Phrases = "命中 投中 射中 投进 罚中 打中 射进 打进"

  /// 38次投篮命中19球: what was tried is counted by the try, what went in by the ball.
  private static func isShot(_ whole: Metric, _ part: Metric, _ text: LogicalText) -> Bool {
    attempts.contains(whole.unit) && hits.contains(part.unit)
      && text.matches(any: hitWords, endingAt: part.range.lowerBound)
  }

  /// Rates whose two figures are named by other words than the rate: 应到, 实到 and 出席率. The words stand behind the rate.
  private static let pairs: [String: Phrases] = TableReader.lines(of: pairRows).reduce(into: [:]) { pairs, row in
    pairs[row[0]] = Phrases(row.dropFirst())
  }
  private static let pairRows = """
    出席 到
    惠及 领 享受 受益 发
    受益 领 享受 惠及
    到会 到
    得票 支持 得 赞成 投
    出勤 到 上班 上岗
    到课 到
    近视 眼镜 近视 视力
    回收 收回 回收
    收回 收回 回收
    完成 完成 建成 完工 竣工 开工
    成活 活
    及格 及格 合格 通过
    合格 合格 达标
    优良 优良 优 良
    就业 就业 上岗 签约
    入住 入住 搬 住
    上座 坐 上座 观众
    录取 录取
    升学 升 考上 录取
    投票 投票 投
    到位 到位
    参与 参加 参与 报名
    参保 参保 投保 缴费
    签约 签
    办结 办结 办完
    整改 整改 改
    命中 命中 进
    普及 有 用上
    覆盖 覆盖 通 建
    使用 使用 用 住
    占用 占用 用 住
    周转 住
    出租 租
    满意 满意
    治愈 治愈 出院
    通过 通过
    落实 落实
    化解 化解 调解 调处
    调解 调 化解
    破案 破
    知晓 知道 知晓
    到岗 到岗 上岗
    接种 接种 打
    达标 达标 合格
    返乡 返乡
    检出 查出 检出 发现
    收缴 收
    检测 检测 测
    报到 报到
    复工 复工
    开工 开工
    竣工 竣工 完工
    中标 中标
    改造 改造 改
    安装 安装 装
    执行 支出 执行 使用
    结案 审结 结案 办结
    空置 空 闲置
    安置 安置 搬
    """

  static func isOfBoth(
    _ rate: String, _ between: Range<Int>, _ whole: Metric, _ context: ArticleContext
  ) -> Bool {
    let text = context.text
    // 已有7310人接受了筛查，筛查率…: the words of the part's own clause.
    let clause = context.clause(at: between.upperBound) ?? between
    if text.first(rate, in: between.lowerBound..<max(between.upperBound, clause.upperBound)) != nil { return true }
    // 有30人戴上了眼镜: the verb may stand behind the part.
    let reach = between.lowerBound..<min(text.count, between.upperBound + 16)
    if let words = pairs[rate] { return text.first(of: words, in: reach) != nil }
    // 签约率 of those who 签了: one character of the rate in the part's own words.
    guard let verb = Scalars.of(rate).first else { return false }
    return between.contains { text.scalar($0) == verb }
  }
}
