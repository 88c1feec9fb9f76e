import TextModel

/// What is left of words that lost a character, and what they lost.
enum CutWords {
  enum Kind { case word, term, help, appeal, counted }

  struct Cut {
    /// What stands in the text.
    var word: String
    var missing: String
    var kind: Kind
    /// Whether the first character is the lost one.
    var isBefore = false
    /// Where in a term the lost character belongs.
    var place = 0
  }

  static let words: [String] = cuts.map(\.word)

  static func cut(_ number: Int) -> Cut? { cuts.indices.contains(number) ? cuts[number] : nil }

  private static let cuts: [Cut] = {
    var result: [Cut] = []
    var reader = TableReader(whole)
    while reader.next() {
      let word = reader.word
      guard let last = word.last, word.count >= 3 else { continue }
      result.append(
        Cut(word: Scalars.string(word.dropLast()), missing: Scalars.string([last]), kind: .word))
    }
    for (text, kind) in [(helps, Kind.help), (appeals, .appeal)] {
      for columns in TableReader.lines(of: text) where columns.count == 2 {
        let isBefore = columns[1].hasSuffix("+")
        let missing = String(columns[1].dropLast(isBefore ? 1 : 0))
        let ends = kind == .help ? ["的\(columns[0])下"] : addressees.map { columns[0] + $0 }
        result += ends.map { Cut(word: $0, missing: missing, kind: kind, isBefore: isBefore) }
      }
    }
    for line in TableReader.lines(of: CutTerms.text) {
      guard let term = line.first.map({ Scalars.of($0) }) else { continue }
      for word in line.dropFirst() {
        let left = Scalars.of(word)
        let place = left.indices.first { left[$0] != term[$0] } ?? left.count
        guard left.count + 1 == term.count else { continue }
        result.append(Cut(word: word, missing: Scalars.string([term[place]]), kind: .term, place: place))
      }
    }
    for line in TableReader.lines(of: counted) {
      guard let classifier = line.first else { continue }
      result += line.dropFirst().map { Cut(word: $0, missing: classifier, kind: .counted) }
    }
    return result
  }()

  /// Words of which no first part stands alone.
  private static let whole = """
    人民法院 监督电话 举报电话 咨询电话 热线电话 联系电话 服务电话 报警电话 求助电话 投诉电话 订票电话 高速公路 营业执照 有限公司 责任公司 股份公司 新华书店 实验小学
    广播电台 住房公积金 个百分点 连为一体
    """

  /// What is done for somebody: 在…的帮下; behind “+” what stood before.
  private static let helps = """
    帮 助
    支 持
    努 力
    指 导
    鼓 励
    陪 伴
    推 动
    见 证
    配 合
    协 助
    关 怀
    引 导
    感 召
    呵 护
    督 促
    助 帮+
    励 鼓+
    伴 陪+
    护 呵+
    """

  /// Whom one reminds or calls upon.
  private static let addressees = ["广大", "市民", "群众", "居民", "村民", "家长", "游客", "旅客", "大家", "消费者", "司机", "驾驶人"]
  private static let appeals = """
    提 醒
    醒 提+
    呼 吁
    吁 呼+
    倡 议
    鼓 励
    励 鼓+
    号 召
    召 号+
    """

  private static let counted = """
    家 企业 商户 医院 工厂 公司 单位 银行 合作社 超市 饭店 药店
    名 志愿者 党员 干部 职工 学生 教师 居民 村民 员工 游客 运动员 选手 医生 护士 民警 演员 网格员 消防员 队员 工人 战士 驾驶员 观众 旅客 同学
    """

  static let topics: Phrases = "主题 抓手 载体 主线 契机"
  static let partners: Phrases = "要 会 能 来 去 可 再 先 前 手 被 小 大 口 名 符"

  /// Before a number that counts what follows.
  private static let countings: Phrases = """
    有 共 为 对 名额 组织 带动 吸引 服务 帮助 发动 招募 培训 走访 慰问 惠及 约 近 超 达 给 向 由 来自 从 表彰 引进 检查 抽查 关停 取缔 新增 安排 选派 动员 邀请 资助 扶持
    涉及 包括 联合 解救 疏散 转移 接待 救治 招收 录取 发展 支持 帮扶
    """

  /// 已有23企业: a number of one to three digits, or rounded, with what counts before it.
  static func isCounted(_ index: Int, _ text: LogicalText) -> Bool {
    var start = index
    if text.matches(any: "余 多", endingAt: start) { start -= 1 }
    let end = start
    while start > 0, end - start < 5, text.characterClass(start - 1) == .digit { start -= 1 }
    // 2023企业年会, 500强企业, 12345热线
    guard start < end, end - start <= 3 || end < index && end - start == 4 else { return false }
    return text.matches(any: countings, endingAt: start)
  }

  /// What makes a longer word of what seems to be cut: 人民法典.
  private static let further: Phrases = "百 之 比 个 片 条 、 ” 》 · 庭 典 官 律 治 制 学 商 会 行 局 报 网 院 社 部 科 处 区 路 街 站 团 队 组"

  static func goesOn(_ index: Int, _ text: LogicalText) -> Bool { text.matches(any: further, at: index) }
}
