import TextModel

/// The few words and forms by which single lines are told apart.
enum LineWords {
  static let bullets = WordList("● ■ □ ○ ◎ ◆ ◇ ★ ☆ ▲ △ ▼ ▽ • · ▶ ► ◀ ◄ ▪ ▫ ◼ ◻ ❖ ✦ ※ 〓 ▌ ▍ ▎ █ ♦ ❤ *")
  static let bylineStarts = WordList(
    """
    本报记者 记者 通讯员 本报通讯员 见习记者 实习记者 特约记者 作者 摄影 特约通讯员 本报见习记者 本报特约记者 全媒体记者 融媒体记者 文 图 本报
    """)
  /// Characters with which no title ends: something must follow.
  static let openEnds = WordList("的 和 与 及 在 把 被 将 从 向 对 为 于 是 其 该 并 而 或 等 以 由 让 使 给 至 着 这 那 每 各 不 也 都 还 又 就 很 更 到")
  /// Words that end a title though their last character is one of those.
  static let closedEnds = WordList(
    """
    参与 普及 惠及 触及 涉及 波及 遍及 有为 作为 行为 可为 敢为 善为 无为 难为 认为 人为 勇为 存在 所在 实在 自在 内在 外在 潜在 何在 健在 常在 同在
    天使 大使 行使 特使 驱使 平等 高等 中等 初等 优等 何等 均等 同等 特等 头等 求是 给予 赋予 寄予 授予 供给 补给 自给 应对 绝对 校对 配对 核对 反对
    结对 备至 而至 将至 已至 冬至 夏至 应该 自由 理由 缘由 事由 并 合并 兼并 一并 自从 服从 盲从 温和 饱和 缓和 总和 平和 祥和 共和 柔和 随和 人和 方向 走向 导向 意向
    风向 流向 志向 去向 动向 取向 航向 礼让 转让 出让 谦让 退让 小将 老将 健将 名将 虎将 干将 大将 闯将 强将 首都 古都 之都 成都 变更 沉着 执着 衣着 棉被
    成就 造就 铸就 织就 绘就 练就 写就 得到 周到 报到 签到 迟到 独到 老到 不到 遇到 想到 做到 来到 送到 收到 赶到 感受到 归还 返还 偿还 退还 交还 送还 尤其 火把
    """)
  /// Characters with which no paragraph begins.
  static let neverFirst = WordList("的 等 了 们 着")
  /// Characters that may open a paragraph with a mark right behind them: 瞧，这一家子. Points are counted with some, too.
  static let aloneFirst = WordList(
    "但 而 则 看 瞧 听 来 是 对 不 好 有 嘿 喂 哎 啊 哦 哇 嗯 唉 行 一 二 三 四 五 六 七 八 九 十 甲 乙 丙 丁 问 答 故 可 即 注 如 春 夏 秋 冬")
  static let creditEnds = WordList("摄 图 影 道 文 片 供 照")
  static let continuedElsewhere = WordList("下转 转第 转A 转B 转二版 转三版 转四版 转五版 转六版 转七版 转八版 未完待续")
  static let continuedFrom = WordList("上接 紧接 (上接 (紧接")
  static let sources = WordList("来源 据 综合 供稿 版权 作者 作者系 单位 资料 电 完 报 网 局 委 部 院 中心 融媒 办")
  static let banners = WordList(
    """
    公益广告 广告 导读 今日导读 新闻导读 要闻导读 简讯 短讯 简明新闻 新闻速递 一句话新闻 图片新闻 新闻图片 热点关注 声明 公告 通知 启事
    遗失声明 公益 新闻集锦 综合新闻 本版导读 一周要闻 每日要闻
    """)
  /// Endings of titles of advice, which stands by itself.
  static let tips = WordList("小贴士 提示 温馨提示 提醒 温馨提醒 问答 你问我答 小常识 小知识 小百科 曝光台 光荣榜 红黑榜 气象服务 速览 一览 预告")
  /// Endings of public notices and lists, each of which is an article.
  static let announcements = WordList(
    "公告 通告 启事 声明 公示 通知 讣告 通知书 任免名单 任命名单 任职名单 积分榜 排行榜 奖牌榜 射手榜 成绩榜 赛程 赛程表 日程表 时间表 值班表 接访安排")
  private static let following = WordList("如下 以下")
  static let questions = WordList("怎么 怎样 如何 哪些 哪里 为何 为什么 多少 能否 是否 何时 何处 谁来 吗")
  static let notices = WordList("广告 声明 公告 通知 启事")
  private static let manners = WordList("是怎样 是怎么 是如何")

  /// 堵点是怎样打通的: the one title that 的 ends.
  static func asksAtEnd(_ glyphs: Glyphs) -> Bool {
    glyphs.count > 4 && glyphs[glyphs.count - 1] == 0x7684 && glyphs.contains(manners, in: 0..<glyphs.count)
  }
  static let times = WordList(
    """
    近日 日前 连日来 近期 今年以来 近年来 昨日 昨天 今日 今天 前天 前日 当日 上周 本周 本月 上月 这几天 最近 不久前 去年以来 时下 眼下
    入冬以来 入夏以来 入春以来 入秋以来 春节前夕 春节期间 清晨 深秋 盛夏 金秋 隆冬 截至目前 去年 今年 一大早
    """)
  private static let captions = WordList("图为 图① 图1 图2 上图 下图 左图 右图 图一 图二 ▲ △ ◀ ▶ ◄ ► 照片为 图片为")
  private static let numerals = WordList("一 二 三 四 五 六 七 八 九 十 0 1 2 3 4 5 6 7 8 9")
  private static let placeEnds = WordList(
    """
    省 市 县 区 镇 乡 街道 街道办 街道办事处 办事处 村 社区 局 委 办 院 校 大学 学院 中学 小学 公司 集团 中心 纪工委 纪委 党委 党工委 管委会
    委员会 政府 组织部 宣传部 统战部 领导小组 办公室 指挥部 编辑部 法院 检察院 公安局 分局 大队 支队 派出所 医院 银行 支行 分行 农商行 供电所 供电公司 税务局 学校 幼儿园 协会 联合会 妇联 团委 总工会 旗
    州 盟 供销社 合作社 报社 农场 林场 工会 植保站 水利站 农技站 文化站 服务站 气象站 工作站 司法所 财政所 税务所 信用社 消防队 图书馆 文化馆 博物馆 气象台
    示范区 开发区 高新区 新区 园区 景区 一中 二中 三中 四中 五中 六中 七中 八中 九中 十中 实小 附小 附中 一小 二小 三小 一院 二院 三院
    """)

  /// The ideographs with which something may begin that a line's first characters tell.
  static let openers = WordList(
    firstsOf: neverFirst, LeadMark.agencies, times, captions, numerals, WordList("又 本 据 第"))

  /// Last characters of the names of columns.
  private static let columnEnds = WordList("说 谈 话 录 台 窗 廊 苑 园 圈 汇 坊 榜 记 线 站 角 亭 场")
  private static let invitations = WordList("扫码 扫一扫 扫描二维码 扫描下方 长按识别 请扫 更多精彩 更多内容请")

  /// Whether a line ends with an arrow and the page where more is told: ▶2版, →第3版.
  static func pointsToPage(_ glyphs: Glyphs) -> Bool {
    var index = glyphs.count - 1
    guard index > 2, glyphs[index] == 0x7248 else { return false }
    let end = index
    while index > 0, glyphs.kind(index - 1) == .digit || HanDigit.upToTen(glyphs[index - 1]) != nil { index -= 1 }
    guard index < end, end - index <= 2 else { return false }
    if glyphs[index - 1] == 0x7B2C { index -= 1 }  // 第
    for word: UInt32 in [0x8F6C, 0x89C1, 0x8BE6, 0x4E0B] where glyphs[index - 1] == word { index -= 1 }  // 转见详下
    return arrows.contains(glyphs[index - 1])
  }

  private static let arrows = ScalarSet("▶►▷→➤➡⇒»☞〉")

  /// Nothing but a banner's words, with or without ornaments around them, or what calls on readers to look elsewhere.
  static func isBanner(_ glyphs: Glyphs) -> Bool {
    if glyphs.longestMatch(of: invitations, at: 0) > 0 { return !(0..<glyphs.count).contains { glyphs[$0] == 0x3002 } }
    guard glyphs.count <= 14,
      let first = (0..<glyphs.count).first(where: { glyphs.kind($0) == .han }),
      banners.mayBegin(glyphs[first]) || bullets.contains(glyphs[0])
    else { return false }
    let words = glyphs.scalars.filter { CharacterClass.of($0) == .han }
    // ·师者说·, ★ 民警日记 ★
    let isFramed =
      words.count > 1 && words.count + 2 == glyphs.count && glyphs[0] == glyphs[words.count + 1]
      && bullets.contains(glyphs[0])
      // ·朱根华·
      && (columnEnds.contains(words[words.count - 1]) || !Surnames.isLikelyName(words, words.indices))
    if isFramed { return true }
    return !words.isEmpty && banners.longestMatch(in: words, at: 0) == words.count
      && !(0..<glyphs.count).contains { glyphs.kind($0) == .stop || glyphs.kind($0) == .comma }
  }

  /// 一、 （一） 1. 1、 第一， 第一章 ①
  static func isNumbered(_ glyphs: Glyphs) -> Bool {
    var index = glyphs.kind(0) == .openBracket ? 1 : glyphs[0] == 0x7B2C ? 1 : 0
    if glyphs[0] >= 0x2460 && glyphs[0] <= 0x2473 { return true }
    let start = index
    while index < start + 3, numerals.longestMatch(in: glyphs.scalars, at: index) == 1 { index += 1 }
    guard index > start else { return false }
    if glyphs.kind(0) == .openBracket { return glyphs.kind(index) == .closeBracket }
    // 第一章 总则
    if glyphs[0] == 0x7B2C, divisions.contains(glyphs[index]) { return true }
    switch glyphs.kind(index) {
    case .enumerationComma: return true
    case .period: return glyphs.kind(index + 1) != .digit
    case .comma: return glyphs[0] == 0x7B2C
    default: return false
    }
  }

  private static let divisions = WordList("章 节 编 篇")
  private static let titleNotes = WordList("上 中 下 摘要 草案 节选 全文 续 试行 讨论稿 修订版 征求意见稿 连载 一 二 三 四 五 六 七 八 九 十 图文 附图 附名单")

  /// A few Han characters in brackets that are no part of a title: who sent the text in.
  static func isShortNote(_ glyphs: Glyphs, _ inner: Range<Int>) -> Bool {
    guard inner.count >= 2, inner.count <= 10, inner.allSatisfy({ glyphs.kind($0) == .han }) else { return false }
    return !titleNotes.contains(where: inner, in: glyphs.scalars)
  }

  /// 近日， 9月7日， 2023年3月5日，
  static func opensWithTime(_ glyphs: Glyphs) -> Bool {
    if glyphs.longestMatch(of: times, at: 0) > 0 { return true }
    guard glyphs.kind(0) == .digit else { return false }
    var index = 1
    while index < 5, glyphs.kind(index) == .digit { index += 1 }
    return
      (glyphs[index] == 0x6708 || glyphs[index] == 0x5E74 && glyphs.kind(index + 1) == .digit
      || glyphs[index] == 0x65E5)
  }

  /// 9月7日，…; 近日，…: a time by itself and a comma behind it begin a sentence, never a title.
  static func opensWithTimeAlone(_ glyphs: Glyphs) -> Bool {
    var index = glyphs.longestMatch(of: times, at: 0)
    if index == 0 {
      while index < 11, glyphs.kind(index) == .digit || dateParts.contains(glyphs[index]) { index += 1 }
      index += glyphs.longestMatch(of: dayTimes, at: index)
    }
    return index > 1 && glyphs.kind(index) == .comma
  }

  private static let dateParts = WordList("年 月 日")
  private static let dayTimes = WordList("上午 下午 中午 晚 晚上 凌晨 清晨 早上 夜 夜间 傍晚 一早 一大早")

  static func opensCaption(_ glyphs: Glyphs) -> Bool {
    let start = glyphs.kind(0) == .openBracket ? 1 : 0
    return glyphs.longestMatch(of: captions, at: start) > 0 || pointsAtSomeone(glyphs)
  }

  /// 诸葛兰（右一）在整理棉衣: who stands where in a picture.
  private static func pointsAtSomeone(_ glyphs: Glyphs) -> Bool {
    guard let open = (2..<9).first(where: { glyphs.kind($0) == .openBracket }),
      let close = (open + 2..<open + 6).first(where: { glyphs.kind($0) == .closeBracket })
    else { return false }
    return sides.longestMatch(in: glyphs.scalars, at: open + 1) > 0 && close - open <= 5
  }

  private static let sides = WordList("左一 左二 左三 左四 右一 右二 右三 右四 左 右 前排 后排 前左 前右 后左 后右 中)")

  /// Characters of what is said of something, not of names: 小病不出镇.
  private static let sayings = WordList("不 了 着 过 没 要 会 能 被 把 让 进 入 出 到 回 来 去 我 你 他 您 咱 这 那 谁")

  /// A table's row: a name with figures behind it (江北区　68　54　49), a match with its score (城中区 3∶1 龙潭县), single
  /// characters side by side over columns (代表团　金　银　铜), or a day with who has it (9月3日　覃正平　县委书记).
  static func isRow(_ glyphs: Glyphs, _ counts: LineCounts) -> Bool {
    if counts.lastKind == .colon, endsAsOffice(glyphs) { return false }
    if isResult(glyphs) { return true }
    guard counts.blanks >= 2 else { return false }
    if isDay(glyphs) { return true }
    guard glyphs.count <= 32 else { return false }
    var (words, figures, singles, scores) = (1, 0, 0, 0)
    var start = 0
    for index in 1...glyphs.count where index == glyphs.count || glyphs.gap(before: index) == .blank {
      let word = start..<index
      if index < glyphs.count { words += 1 }
      if word.count == 1, glyphs.kind(start) == .han { singles += 1 }
      if word.allSatisfy({ isFigurePart(glyphs.kind($0)) }) {
        figures += 1
        if word.contains(where: { glyphs.kind($0) == .colon || glyphs[$0] == 0x2236 }) { scores += 1 }
      }
      start = index
    }
    return figures >= 2 && figures + 1 >= words || scores == 1 && words == 3 || singles >= 3 && singles + 1 == words
  }

  /// Whether the first word of a line is a day of the year: 9月3日.
  static func isDay(_ glyphs: Glyphs) -> Bool {
    var index = 0
    for end: UInt32 in [0x6708, 0x65E5] {  // 月日
      let start = index
      while index < start + 2, glyphs.kind(index) == .digit { index += 1 }
      guard index > start, glyphs[index] == end else { return false }
      index += 1
    }
    return glyphs.gap(before: index) == .blank
  }

  /// 3.巴特尔（内蒙古）1小时05分40秒: a place in a contest, who took it, and with what.
  private static func isResult(_ glyphs: Glyphs) -> Bool {
    let count = glyphs.count
    return (6...32).contains(count) && glyphs.kind(0) == .digit && measures.contains(glyphs[count - 1])
      && glyphs.kind(count - 2) == .digit && isNumbered(glyphs)
  }

  private static let measures = WordList("秒 分 环 米 票")

  private static func isFigurePart(_ kind: CharacterClass) -> Bool {
    switch kind {
    case .digit, .period, .percent, .colon, .slash, .dash, .plus, .symbol, .other: true
    default: false
    }
  }

  /// 名单如下：: text, for all that a title may end with a colon.
  static func announcesList(_ glyphs: Glyphs) -> Bool {
    glyphs.kind(glyphs.count - 1) == .colon && following.matchesSuffix(of: glyphs.scalars, before: glyphs.count - 1)
  }

  /// 市供水公司停水公告, and advice that goes with no article.
  static func standsAlone(_ glyphs: Glyphs) -> Bool {
    let count = glyphs.count
    return count <= 14 && tips.matchesSuffix(of: glyphs.scalars, before: count)
      || (4...30).contains(count) && announcements.matchesSuffix(of: glyphs.scalars, before: count)
  }

  /// A line of ideographs that ends like the name of a place or an office, its colon apart.
  static func endsAsOffice(_ glyphs: Glyphs) -> Bool {
    let end = glyphs.kind(glyphs.count - 1) == .colon ? glyphs.count - 1 : glyphs.count
    guard end >= 3, end <= 16, (0..<end).allSatisfy({ glyphs.kind($0) == .han }) else { return false }
    return (1...5).contains { placeEnds.longestMatch(in: glyphs.scalars, at: end - $0) == $0 }
  }

  /// Whether such a line is nothing but that name.
  static func isPlaceName(_ glyphs: Glyphs) -> Bool {
    var end = glyphs.count
    if glyphs.kind(end - 1) == .colon { end -= 1 }
    // Blanks may set all its characters apart, but part no phrases.
    let gap = glyphs.gapWidth(before: 1)
    for index in 1..<end where glyphs.gapWidth(before: index) != gap { return false }
    guard let ending = (1...5).last(where: { placeEnds.longestMatch(in: glyphs.scalars, at: end - $0) == $0 }),
      !(0..<max(0, end - ending)).contains(where: { sayings.contains(glyphs[$0]) && !isInName($0, glyphs) })
    else { return false }
    return TitleWords.verbStart(glyphs, 0..<end) == 0 && !TitleWords.holdsVerb(glyphs, 1..<max(1, end - ending))
  }

  /// 自来水公司: a character that says something elsewhere.
  private static func isInName(_ index: Int, _ glyphs: Glyphs) -> Bool {
    (max(0, index - 1)...index).contains { names.longestMatch(in: glyphs.scalars, at: $0) > index - $0 }
  }

  private static let names = WordList("自来水 未来 来宾 不锈钢 进修 进出口 出版 出入境 出租 入境 会计 会展 能源")

  /// Whether bare words may be the names of people: two or three characters each with a family name.
  static func areBareNames(_ reading: CreditReader.Reading, _ glyphs: Glyphs) -> Bool {
    guard let first = reading.credits.first else { return false }
    return reading.credits.allSatisfy { credit in
      guard Surnames.isLikelyName(glyphs.scalars, credit.name) else { return false }
      return TitleWords.verbs.longestMatch(in: glyphs.scalars, at: credit.name.lowerBound + 1) < 2
        && TitleWords.verbStart(glyphs, credit.name) < 2
    }
      && (reading.credits.count == 1 || glyphs.hasBlanks || glyphs.count > 8
        || glyphs.kind(first.name.upperBound) != .han)
  }
}
