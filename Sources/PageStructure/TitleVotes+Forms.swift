import TextModel

/// What the form of two title lines says: whether each tells something, of whom, in how many words. The figures were
/// fitted to four hundred blocks, a hundred of them from pages of annotators and the others written in the forms that
/// papers use; three of four blocks that were kept apart are told as their annotator did.
extension TitleVotes {
  mutating func weighForms(_ above: HeadlineBlock.Line, _ below: HeadlineBlock.Line) {
    weighTelling(above, below)
    weighTopics(above, below)
    weighDetails(above, below)
    weighShapes(above, below)
  }

  /// Who or what the first line names, and whether the second tells what became of it.
  private mutating func weighTelling(_ above: HeadlineBlock.Line, _ below: HeadlineBlock.Line) {
    if above.tells {
      vote(kicker: -3, one: 2, deck: 1)
      if below.tells { vote(kicker: -1, one: 1, deck: -1) } else { vote(kicker: -2, deck: 2) }
      if below.tells && below.hasSubject && !above.hasSubject { vote(kicker: 2, one: -1, deck: -1) }
    } else if above.wordCount <= 6 && !above.isPeg {
      vote(kicker: 1, one: 2, deck: -3)
    }
    if above.holdsVerb {
      vote(kicker: 2, one: -1, deck: -1)
    } else {
      // 一张旧船票, 三尺柜台
      if above.begins(with: TitleVotes.figures) { vote(kicker: -3, one: -1, deck: 5) }
      // 县城深处的书店
      if above.range.contains(where: { above.glyphs[$0] == 0x7684 }) { vote(kicker: -5, one: 3, deck: 1) }
      if above.ends(with: TitleVotes.persons) { vote(one: 2, deck: -2) }
    }
    if below.holdsVerb { vote(one: -1, deck: 1) }
    if above.isInPlace { vote(kicker: -2, one: 3, deck: -1) }
    // 台风过境, 公交车上: where and when.
    if above.ends(with: TitleVotes.scenes) && !above.begins(with: TitleVotes.topics) {
      vote(kicker: -2, one: 4, deck: -2)
    }
    // 引来八方客, 醒了
    if below.opensWithAct {
      vote(one: 2, deck: -2)
      if !above.holdsVerb { vote(kicker: -1, one: 3, deck: -1) }
    }
    if below.begins(with: TitleVotes.adverbs) { vote(kicker: -1, one: 2, deck: -1) }
    if above.begins(with: TitleVotes.people) { vote(kicker: -2, one: 2) }
    if below.begins(with: TitleVotes.people) { vote(kicker: -4, one: 3, deck: 1) }
    if above.opensWithVerb { vote(kicker: 2, deck: -2) }
    if below.opensWithVerb { vote(kicker: 2, one: -1, deck: -1) }
    if below.glyphs[below.glyphs.count - 1] == 0x4E86 { vote(kicker: -1, one: 2, deck: -1) }
  }

  /// What names a matter, an occasion or a column.
  private mutating func weighTopics(_ above: HeadlineBlock.Line, _ below: HeadlineBlock.Line) {
    if above.begins(with: TitleVotes.topics) && !above.isQuoting && above.wordCount <= 11 {
      vote(kicker: 4, one: -3, deck: -1)
    }
    if above.ends(with: TitleVotes.columns) { vote(kicker: 4, one: -3, deck: -2) }
    if TitleWords.isColumnName(above.glyphs) { vote(kicker: 2, one: -2) }
    if above.isJourney && !below.isJourney { vote(kicker: 4, one: -5) }
    if above.isPeg && above.wordCount <= 8 { vote(kicker: 2, one: -1, deck: -1) }
    if below.holds(LineWords.questions) || below.holds(TitleVotes.questions) { vote(kicker: 2, one: -2, deck: -1) }
    if below.isEvent { vote(kicker: -2, deck: 2) }
    if below.namesSpeaker { vote(one: -2, deck: 2) }
    if below.ends(with: TitleVotes.accounts) { vote(kicker: -2, one: -1, deck: 3) }
  }

  /// Figures, places and particulars, which stand rather in a deck.
  private mutating func weighDetails(_ above: HeadlineBlock.Line, _ below: HeadlineBlock.Line) {
    let addsFigures = below.hasDigits && !above.hasDigits
    let addsClauses = below.holdsComma && !above.holdsComma
    if addsClauses { vote(kicker: -2, one: -1, deck: 3) }
    if above.holdsComma && !below.holdsComma { vote(kicker: -1, one: 2, deck: -1) }
    if above.ends(with: TitleVotes.novelties) {
      vote(one: -1, deck: 1)
      if below.holdsComma { vote(kicker: -1, deck: 1) }
      if addsClauses { vote(kicker: -1, deck: 1) }
      if addsFigures { vote(one: -1, deck: 1) }
    }
    if above.begins(with: TitleVotes.ours) { vote(kicker: -2, deck: 1) }
    if below.begins(with: TitleVotes.ours) { vote(one: -2, deck: 2) }
    if above.hasSubject { vote(kicker: 1, one: -2, deck: 1) }
    if below.hasSubject { vote(kicker: 1, one: -2, deck: 1) }
    if above.isQuoting { vote(kicker: -3, one: 1, deck: 3) }
    if below.isQuoting { vote(kicker: 4, one: -4) }
    if above.isQuoting && above.wordCount <= 11 {
      vote(kicker: -1, deck: 1)
      if below.hasSubject { vote(kicker: 3, one: -4, deck: 1) }
      if addsFigures { vote(kicker: 2, one: -2) }
    }
    let isSaid = below.glyphs.kind(0) == .openQuote && below.glyphs.kind(below.glyphs.count - 1) == .closeQuote
    if isSaid { vote(kicker: -1, deck: 1) }
  }

  private mutating func weighShapes(_ above: HeadlineBlock.Line, _ below: HeadlineBlock.Line) {
    let (upper, lower) = (above.wordCount, below.wordCount)
    if above.isCouplet {
      vote(kicker: 4, one: -5, deck: 1)
      if below.hasSubject { vote(kicker: 1, deck: -1) }
    }
    if below.isCouplet { vote(kicker: 1, one: -3, deck: 1) }
    // “五个一”温暖留守儿童 / “亲情小屋”架起连心桥
    if abs(upper - lower) <= 1, above.glyphs.kind(0) == .openQuote, below.glyphs.kind(0) == .openQuote {
      vote(kicker: -2, one: 6, deck: -4)
    }
    if upper >= 11 { vote(kicker: -1, one: -2, deck: 3) }
    if lower >= 14 { vote(kicker: 2, one: -4, deck: 2) }
    if lower <= 7 { vote(kicker: 1, one: 1, deck: -2) }
    if lower * 2 >= upper * 3 { vote(one: -2, deck: 2) }
    if upper - lower >= 4 { vote(one: 1, deck: -2) }
  }

  private static let figures = WordList("一 两 三 四 五 六 七 八 九 十 百 千 万 半")
  private static let persons = WordList("人 员 夫妻 老兵 母亲 父亲 医生 教师 者 匠 队 姑娘 小伙 书店 市场 法庭 仓库 驿站")
  private static let scenes = WordList(
    "过境 首月 首周 一夜 三十年 四十年 二十年 十年 路上 途中 站前 门口 里 上 下 前 旁 边 背后 之后 时分 夜 深处 每天 每晚 三载")
  private static let adverbs = WordList("一直 仍 还 不再 却 也 都 再 又 就 才 只 已 常 总 竟 终 最 更 咋 该不该 会不会 能不能 靠什么 一半")
  private static let people = WordList(
    """
    男子 女子 老人 老汉 少年 儿童 骑手 司机 民警 交警 消防 消防员 保安 法官 检察官 医生 护士 邻居 路人 市民 乘客 学生 教师 老师 村民 居民 员工 工人
    母亲 父亲 夫妻 孩子 女孩 男孩 小伙 姑娘 志愿者 专家 网友 摊主 渔民 孕妇 商家 平台 车主 主播 患者 旅客 游客 业主 物业 店主 父母 爷爷 奶奶 两车 百余
    三名 两名 收费站 干警 快递员 驾驶员
    """)
  private static let topics = WordList(
    """
    聚焦 关注 致敬 寻找 探访 直击 走近 走进 记者 本报 迎战 回眸 推动 贯彻 打造 推进 创建 庆祝 纪念 学习 助力 助农 喜迎 决胜 冲刺 一线 三问 探 访
    """)
  private static let columns = WordList(
    """
    进行时 走基层 在行动 热线 直通车 帮办 行动 一线 特别报道 系列报道 调查 观察 整治 见闻 首日 首例 之际 期 季 时节 第一线 带头人 代言 话民生 率先 工程
    前沿 专题 回应 答复 关切
    """)
  private static let questions = WordList("咋 谁 哪 什么 几何 该不该 会不会 能不能 ?")
  private static let accounts = WordList("记 录 故事 之路 纪实 见闻 观察 侧记 一天 探访 样本 启示 实践 变迁 掠影 和他的 和她的")
  /// What is new: open, in force, on sale.
  private static let novelties = WordList(
    """
    出台 上线 开通 启用 亮相 挂牌 开跑 上路 升空 全覆盖 开张 贯通 通车 上市 落成 揭牌 开馆 首发 投用 投运 上岗 施行 实施 成功 获批 启动 发布 公布 上新
    """)
  private static let ours = WordList("我市 我省 我县 我区 我州 我国 全市 全省 全县 全区 全国 全州 全镇 全村 城区 主城")
}

/// Whether a title line tells something.
extension HeadlineBlock.Line {
  /// Something happens in it: a verb, or a character that stands behind one (亮了, 拎出, 装得下).
  var tells: Bool {
    holdsVerb || holds(Self.happenings)
      || range.dropFirst().contains {
        Self.behindVerbs.contains(glyphs[$0]) && !Self.nounStarts.contains(glyphs[$0 - 1])
      }
  }

  /// 高铁站前
  var isInPlace: Bool {
    !hasDigits && !hasSubject && Self.places.contains(glyphs[glyphs.count - 1]) && !holdsVerb
  }

  /// 引来…, 亮了…: it begins with what someone does.
  var opensWithAct: Bool {
    let start = glyphs.kind(0).isOpening ? 1 : 0
    return glyphs.kind(start) == .han && !Self.noActs.contains(glyphs[start])
      && Self.aspects.contains(glyphs[start + 1])
  }

  var holdsComma: Bool { range.contains { glyphs.kind($0) == .comma } }

  private static let places = WordList("里 上 下 前 后 旁 边 中 内 外 间 头 口 畔 处 途")
  private static let aspects = WordList("了 着 起 出 下 到 进 上 住 成 回 满 遍 开 得 来 走 完 掉 在")
  /// Characters that make no verb with those: 以上, 网上, 今起.
  private static let noActs = WordList(
    "以 网 线 马 路 街 桌 楼 舌 掌 今 年 月 日 晚 天 地 水 山 江 海 湖 河 城 乡 村 校 园 车 船 床 会 如 将 未 从 往 古 外 现 正")
  private static let behindVerbs = WordList("了 着 出 起 到 进 让 把 被 给 住 咋 靠 变 获 遭 达 超 破 升 降 增")
  private static let nounStarts = WordList("未 除 收 付 支 演 周 突 输 引 先 前 后 改 政 促 一 跑 外 日 年 杰 展")
  private static let happenings = WordList(
    """
    多了 来了 有了 成了 变身 变成 遇险 被撞 被困 被打 被骗 被抓 晕倒 突发 升空 上路 开跑 开张 上新 亮相 走红 爆棚 回家 回来 起火 自燃 侧翻 坠 相撞 逼近
    误 轻信 盯上 跳水 挂牌 开学 开考 开售 叫停 获批 见效 落地 发力 升级 提速 扩容 翻番 翻新 加码 加油 减负 增收 丰收 收官 通过 过大寿 过年 打烊 抢修 抢收
    抢种 停水 停电 来袭 过境 紧张 充足 不足 解决 告急 走失 临产 救人 救火 救起 排队 学会 学习 爱上 迷上 挽救 拦下 追回 追出 寻回 找回 救下 抢救 脱险 获救
    驶进 驶入 开进 搬进 搬出 住进 住上 用上 吃上 喝上 穿上 看上 戴上 装上 安上 种上 送上 走上 登上 爬上 迈上 跃上 跻身 织 绣 种 养 卖 炒 编
    """)
}
