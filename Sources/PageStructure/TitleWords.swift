import TextModel

/// Words of headlines: what a line says by its first and last words about being kicker, headline or deck.
enum TitleWords {
  /// Verbs and adverbs with which a headline without a subject begins.
  static let verbs = WordList(
    """
    推动 推进 全力 创新 加快 扎实 开展 提高 提升 打造 聚焦 强化 深化 清理 美化 整治 织牢 织密 坚持 落实 压实 凝聚 奏响 守护 护航 构建 筑牢
    激活 激发 赋能 助力 助推 引领 擦亮 绘就 书写 谱写 建强 建设 抓好 抓实 抓牢 狠抓 紧抓 严把 严守 严查 做好 做实 做优 做强 办好 全面 全员
    积极 持续 深入 大力 切实 努力 着力 统筹 集中 高效 精准 多措 常态 用心 用情 用好 下足 绷紧 打好 打响 打赢 打通 夯实 拓宽 优化 完善 健全
    发挥 发展 弘扬 传承 培育 厚植 点亮 点燃 解决 破解 化解 服务 关爱 情系 心系 走进 走访 慰问 学习 贯彻 宣传 普及 参观 召开 举行 举办 启动
    开启 迎接 喜迎 庆祝 纪念 共建 共享 共创 共筑 携手 合力 倾力 奋力 勇担 勇毅 争做 争当 争创 践行 履行 彰显 展现 展示 释放 实施 完成 实现
    增强 增进 保障 确保 防范 严防 排查 关注 呵护 唱响 唱好 种好 管好 盘活 做活 做大 以 让 把 为 用 从 向 抓 促 保 强 夯 传递 送 撑起
    创 聚 建 治 稳 争 筑 织 织就 架起 搭建 搭起 铺就 跑出 按下 敲响 拉满 拧紧 念好 下好 答好 交出 畅通 巧 严 盯紧 紧盯 上榜 当上 成了 成为 突破 规范 创建 改善 营造 丰富 树立 立足 围绕 突出 惠及 带动 覆盖 受益 方便 便利
    """)
  /// Words after which a subject has done or does something: 召开, 举行, 启动…
  static let predicates = WordList(
    """
    召开 举行 举办 启动 开展 推出 推行 推进 推动 圆满 完成 获评 荣获 获得 入选 通过 实现 提升 强化 打造 着力 全力 积极 持续 扎实 深入 加强 加快 落实 组织
    出台 印发 发布 开启 开通 开工 开建 建成 投用 投产 竣工 落成 揭牌 挂牌 成立 调研 督导 检查 走访 慰问 会见 出席 主持 强调 要求 赴 到 抵达
    增长 突破 达 超 下降 上升 跃升 奖励 表彰 命名 授予 签约 签订 对接 合作 举报 破获 抓获 查处 审理 宣判 判决 救助 解救 救出 扑灭 以 用 为
    让 把 告别 迎来 走进 走上 走出 聚焦 坚持 探索 创新 构建 筑牢 织密 做好 抓好 解决 破解 化解 集中 多措并举 凝心聚力 “
    """)
  /// Places and offices that can be a headline's subject.
  static let subjects = WordList(
    """
    省 市 县 区 镇 乡 街道 村 社区 局 委 办 厅 产业园 院 校 法院 检察院 公安 大学 学院 中学 小学 公司 集团 中心 银行 支行 分行 农商行 大队 支队 派出所
    医院 部门 协会 妇联 团委 工会 幼儿园 学校 供电 税务 交警 消防 民警 工商联 政协 人大 州 旗 示范区 开发区 高新区 新区 班子 党支部 党委 支部
    合作社 企业 职工 干部 志愿者 我省 我市 我县 我区 全省 全市 全县 全区
    """)
  private static let notSubjects = WordList(
    "社区治理 小区 城市 都市 超市 夜市 办好 办理 办实事 委员 委托 市场 市民 区域 村民 县域 镇域 乡村 乡亲 乡愁 校园 院落 村容 村庄 村级 开局 新局 布局 全局 大局 格局 局面")

  /// Endings of a line that reports a meeting, a ceremony or such.
  private static let eventEnds = WordList(
    """
    会议召开 会召开 大会召开 会议举行 会举行 仪式举行 会议 会 大会 推进会 座谈会 部署会 动员会 培训会 现场会 汇报会 发布会 调度会 推介会 研讨会
    恳谈会 表彰会 总结会 例会 仪式 论坛 大赛 比赛 展演 培训班 开班 活动 侧记 纪实 综述 揭牌 签约 访谈 印发 发布 述评 扫描 观察 巡礼
    """)
  private static let meetings = WordList("召开 举行 举办 主持 开办 承办 开展 启动")
  static let deckEnds = WordList(
    "启示 思考 探索 之路 之道 的故事 背后 侧记 纪实 综述 纪略 小记 记事 访谈 述评 扫描 观察 巡礼 掠影 采访记 见闻 速写 特写 解读 调查 报道 直击 纪事 始末 探访 走访 回眸 纪行")

  /// The length of the verb or adverb with which a title begins; 0 where it begins otherwise.
  static func verbStart(_ glyphs: Glyphs, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, glyphs.kind(index).isOpening { index += 1 }
    return glyphs.longestMatch(of: verbs, at: index)
  }

  /// Whether a verb of two characters or more stands in a range.
  static func holdsVerb(_ glyphs: Glyphs, _ range: Range<Int>) -> Bool {
    range.contains { glyphs.longestMatch(of: verbs, at: $0) >= 2 || glyphs.longestMatch(of: predicates, at: $0) >= 2 }
  }

  /// Whether a line begins with a place, office or group that does what the rest says.
  static func hasSubject(_ glyphs: Glyphs, _ range: Range<Int>) -> Bool {
    if verbStart(glyphs, range) >= 1 { return false }
    var index = range.lowerBound + max(1, glyphs.longestMatch(of: notSubjects, at: range.lowerBound))
    let limit = min(range.upperBound, range.lowerBound + 14)
    while index < limit {
      if glyphs.kind(index) != .han && glyphs.kind(index) != .middleDot { return false }
      // A gap before any subject parts two slogans.
      if glyphs.gap(before: index) == .blank { return false }
      let other = glyphs.longestMatch(of: notSubjects, at: index)
      if other > 0 {
        index += other
        continue
      }
      let length = glyphs.longestMatch(of: subjects, at: index)
      if length > 0 && index + length < range.upperBound { return true }
      index += 1
    }
    return false
  }

  /// Whether a line reports a meeting or an event: 某区召开…推进会, 某会议召开.
  static func isEvent(_ glyphs: Glyphs, _ range: Range<Int>) -> Bool {
    guard eventEnds.matchesSuffix(of: glyphs.scalars, before: range.upperBound) else { return false }
    return glyphs.contains(meetings, in: range)
  }

  private static let transitives = WordList(
    "销毁 破获 查处 抓获 救助 解救 完成 开展 实施 打造 推出 举办 召开 获评 荣获 入选 力争 确保 探索 构建 成为 迎来 项目 工程")

  /// Whether a line breaks off behind a verb that wants its object, or a project of which something is to be said.
  static func endsWithVerb(_ glyphs: Glyphs, _ range: Range<Int>) -> Bool {
    transitives.matchesSuffix(of: glyphs.scalars, before: range.upperBound)
  }

  private static let spans = WordList("前三季度 前两月 上半年 下半年 一季度 二季度 三季度 四季度 年底 年内 去年 今年 今春 今冬 今秋 今夏 春节 首季 五年 十年 三年")

  /// 今年以来…, 前11个月…, 上半年…
  static func opensWithTime(_ glyphs: Glyphs) -> Bool {
    LineWords.opensWithTime(glyphs) || glyphs.longestMatch(of: spans, at: 0) > 0
      || glyphs[0] == 0x524D && glyphs.kind(1) == .digit
  }

  /// Whether a line says who led a meeting: 李卫国主持并讲话.
  static func namesChair(_ glyphs: Glyphs, _ range: Range<Int>) -> Bool {
    chairs.matchesSuffix(of: glyphs.scalars, before: range.upperBound)
      && Surnames.length(in: glyphs.scalars, at: range.lowerBound) > 0
  }

  private static let chairs = WordList("主持 出席 讲话 致辞 参加 宣布 作报告")

  private static let columnEnds = WordList(
    """
    在行动 进行时 走基层 大家谈 曝光台 光荣榜 直通车 风采录 回音壁 面对面 看变化 看发展 系列报道 专栏 大讲堂 谈体会 回音 谈心得 话发展 看亮点 群英谱 红黑榜
    追踪 之窗 微镜头 微故事 我来讲 你问我答 释疑 提示 提醒 小贴士 链接 相关链接 新闻链接 记者手记 采访手记 短评 编后 编者按 延伸阅读 专家点评 专家支招
    """)

  /// What the parts of a text on a case are called.
  private static let labels = WordList(
    """
    案情回放 案情简介 案情回顾 案件回放 基本案情 案例回放 事件回放 法官说法 法官释法 法官提醒 法官寄语 检察官说法 检察官提醒 律师说法 律师点评 民警提醒 警方提醒 典型意义
    裁判要旨 裁判结果 法院审理 法理分析 法条链接 法律链接 专家解读 专家分析 记者追踪 记者追访 记者回访 记者调查 部门回应 处理结果
    """)

  /// Whether a line is one of those names and nothing else: a subhead.
  static func isLabel(_ glyphs: Glyphs) -> Bool {
    glyphs.count > 3 && glyphs.longestMatch(of: labels, at: 0) == glyphs.count
  }

  private static let shortNames = WordList(
    "短波 快讯 速递 简讯 快报 要闻 动态 集锦 视窗 播报 资讯 传真 热线 信箱 视点 短讯 拾零 采撷 随笔 时评 热评 快评 周评 杂谈 漫谈 茶座 论坛 呼声 心声 反馈 来信 絮语 手札 视界")

  private static let notes = WordList("记者手记 采访手记 编辑手记 记者札记 采访札记 创作手记 短评 小小说 微小说")

  /// Whether a line names the kind of text below it: 记者手记.
  static func namesNote(_ glyphs: Glyphs) -> Bool { glyphs.longestMatch(of: notes, at: 0) == glyphs.count }

  /// Whether a line names a column of the paper: 【聚焦两会】, 文明创建在行动, 走进乡村看小康①.
  static func isColumnName(_ glyphs: Glyphs) -> Bool {
    let last = glyphs[glyphs.count - 1]
    if glyphs.count <= 6, shortNames.matchesSuffix(of: glyphs.scalars, before: glyphs.count) { return true }
    if glyphs[0] == 0x3010 && last == 0x3011 && glyphs.count <= 16 { return true }
    if last >= 0x2460 && last <= 0x2473 { return true }
    // 我们的节日·元宵
    if (5...12).contains(glyphs.count), (2..<glyphs.count).contains(where: { glyphs.kind($0) == .middleDot }) {
      return true
    }
    return columnEnds.matchesSuffix(of: glyphs.scalars, before: glyphs.count)
  }

  private static let pegEnds = WordList(
    """
    开幕 闭幕 落幕 启幕 收官 出炉 揭晓 开赛 开打 开考 开学 开镰 启航 首日 前夕 期间 来临 之际 将至 在即 特别报道 新发现 提示 提醒 公布 发布 数据 结果 名单 通报
    日 节
    """)
  private static let pegWords = WordList("今日 昨日 今天 昨天 日前 近日 发布 公布 通报 通过")

  /// Whether a line names what gave occasion to the article: 春运首日, 某展览开幕, 某局发布年度数据.
  static func isPeg(_ glyphs: Glyphs, _ range: Range<Int>) -> Bool {
    guard pegEnds.matchesSuffix(of: glyphs.scalars, before: range.upperBound) else {
      return glyphs.contains(dayWords, in: min(range.lowerBound + 4, range.upperBound)..<range.upperBound)
    }
    // A bare noun at the end says so only behind a verb that makes it known, or where there is no verb at all.
    return !bareEnds.matchesSuffix(of: glyphs.scalars, before: range.upperBound)
      || glyphs.contains(pegWords, in: range) || !holdsVerb(glyphs, range)
  }

  private static let dayWords = WordList("今日 昨日 今天 昨天 明日 明起")
  private static let bareEnds = WordList("数据 结果 名单 日 节")
  private static let sponsors = WordList("冠名 协办 特约 主办 承办 独家")

  /// 新闻热线：8866110: where readers may turn to.
  private static func givesContact(_ glyphs: Glyphs) -> Bool {
    guard glyphs.contains(contacts, in: 0..<glyphs.count) else { return false }
    var digits = 0
    for index in 0..<glyphs.count {
      digits = glyphs.kind(index) == .digit ? digits + 1 : 0
      if digits >= 5 && !(glyphs[index + 1] == 0x4E07 || glyphs[index + 1] == 0x5143) { return true }
    }
    return false
  }

  private static let contacts = WordList("热线 电话 报料 爆料 微信 邮箱 公众号 投稿 征稿")

  /// Whether a line calls out to all readers: slogans of three or four characters in a row, a sponsor's name.
  static func isCallOut(_ glyphs: Glyphs) -> Bool {
    if givesContact(glyphs) { return true }
    var lengths: [Int] = [0]
    // 温馨提示：…
    let start = (2...5).first { glyphs.kind($0) == .colon }.map { $0 + 1 } ?? 0
    for index in start..<glyphs.count {
      if index > start && glyphs.gap(before: index) == .blank { lengths.append(0) }
      guard glyphs.kind(index) == .han else { return false }
      lengths[lengths.count - 1] += 1
    }
    // Three of them are as often a headline's kicker.
    if lengths.count > 3, lengths.allSatisfy({ $0 == lengths[0] && (3...4).contains($0) }) { return true }
    if lengths.count >= 4, lengths.allSatisfy({ (3...6).contains($0) }) { return true }
    return lengths.count >= 2 && glyphs.count <= 16 && glyphs.contains(sponsors, in: 0..<glyphs.count)
  }

  /// What public notices ask of everyone, whatever the page is about.
  private static let causes = WordList(
    """
    安全第一 人人有责 从我做起 珍爱 爱护 爱惜 远离 拒绝 杜绝 谨防 预防 防火 防汛 防灾 减灾 防溺水 防诈 反诈 禁毒 毒品 酒驾 减速慢行 礼让 文明 诚信 守信
    节约 勤俭 厉行 光盘 低碳 环保 保护环境 绿水青山 金山银山 移风易俗 讲卫生 垃圾分类 献血 全民健身 健康中国 平安中国 致敬 恭贺 新征程 新时代 不忘初心 牢记使命
    核心价值观 中国梦
    """)

  /// Whether a line may be a public notice between two articles: 珍爱生命 远离火灾; 出行提示：雾天路滑 减速慢行.
  static func isPublicNotice(_ glyphs: Glyphs) -> Bool { causeCount(glyphs) > 0 }

  /// How many of those causes a public notice names; 0 for another line.
  static func causeCount(_ glyphs: Glyphs) -> Int {
    guard glyphs.count >= 6, glyphs.count <= 20 else { return 0 }
    var named = 0
    // 文明实践进万家 is one phrase, and may be a headline.
    var isParted = false
    var index = 0
    while index < glyphs.count {
      switch glyphs.kind(index) {
      case .han: if index > 0, glyphs.gap(before: index) == .blank { isParted = true }
      case .comma: isParted = true
      case .stop: break
      case .colon:
        if index > 5 { return 0 }
        isParted = true
      default: return 0
      }
      let length = glyphs.longestMatch(of: causes, at: index)
      if length > 0 { named += 1 }
      index += max(1, length)
    }
    return named > (isParted ? 0 : 1) ? named : 0
  }

  static func endsLikeDeck(_ glyphs: Glyphs, _ range: Range<Int>) -> Bool {
    deckEnds.matchesSuffix(of: glyphs.scalars, before: range.upperBound)
  }
}
