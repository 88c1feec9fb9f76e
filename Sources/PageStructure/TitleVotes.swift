import TextModel

/// What speaks for each of the ways in which one title line can stand to the next: as its kicker, as one headline with it,
/// or as the headline over its deck.
///
/// Nothing in the text layer says which line was set large, so the wording has to. The figures are quarters of a logit,
/// rounded. They were fitted to some five hundred headline blocks, half of them from pages of ten annotators, and chosen
/// by how well each annotator's blocks were told from those of the others: four of five of them are. Those of words with
/// which a line begins or ends were set by hand, where the words leave no doubt.
struct TitleVotes {
  private(set) var kicker = 5
  private(set) var one = -1
  private(set) var deck = -4

  /// What outvotes everything.
  private static let certain = 100

  init(_ above: HeadlineBlock.Line, over below: HeadlineBlock.Line) {
    if let sure = TitleVotes.layout(above, below) {
      vote(kicker: sure == .kicker ? TitleVotes.certain : -TitleVotes.certain)
      vote(deck: sure == .deck ? TitleVotes.certain : -TitleVotes.certain)
      return
    }
    weighWords(above, below)
    weighLengths(above, below)
    weighSubjects(above, below)
    weighVerbs(above, below)
    weighForms(above, below)
  }

  mutating func vote(kicker: Int = 0, one: Int = 0, deck: Int = 0) {
    self.kicker += kicker
    self.one += one
    self.deck += deck
  }

  /// What marks and setting say by themselves.
  private static func layout(_ above: HeadlineBlock.Line, _ below: HeadlineBlock.Line) -> Paragraph.Role? {
    if above.has(.endsWithColon) || above.namesSpeaker || above.namesPlaceFirst { return .headline }
    switch (above.has(.letterSpaced), below.has(.letterSpaced)) {
    // The headline is the line that is set apart; the other goes on with it, or says more.
    case (false, true): return above.wordCount > 5 ? .kicker : .headline
    case (true, false):
      let saysMore =
        below.hasSubject && !above.hasSubject || below.hasDigits && !above.hasDigits
        || below.glyphs.count >= above.glyphs.count * 2
      return saysMore ? .deck : .headline
    case (true, true): return .headline
    case (false, false): break
    }
    // A headline set from top to bottom has what stands above it for its kicker.
    if below.isVertical && !above.isVertical { return .kicker }
    // A smaller line, by its own mark.
    return above.headingLevel > 0 && below.headingLevel > above.headingLevel ? .deck : nil
  }

  /// What a line is by its first or last words.
  private mutating func weighWords(_ above: HeadlineBlock.Line, _ below: HeadlineBlock.Line) {
    // 记守校人龙守田: whom or what the other line is about.
    if above.isAccount && !below.isAccount { vote(kicker: 12) }
    if below.isAccount && !above.isAccount { vote(deck: 12) }
    // 以案说法: a label. 某市长在会上强调: the headline is what was said.
    if above.isNote && !below.isNote { vote(kicker: 7, one: -3) }
    if above.ends(with: TitleVotes.sayings) { vote(kicker: 8) }
    if above.ends(with: TitleVotes.particles) { vote(one: 11) }
    // 某河今年首次 / 开闸放水; 某县选聘村级 / 后备力量公告
    if above.ends(with: TitleVotes.adverbs) { vote(one: 9) }
    if below.ends(with: LineWords.announcements) && !above.ends(with: LineWords.announcements) && !below.hasSubject
      && below.wordCount <= 10
    {
      vote(one: 9)
    }
    if above.ends(with: TitleVotes.calls) { vote(kicker: 8) }
    // 九九重阳话养老, 代表委员谈教育
    if above.namesTopic && !below.namesTopic { vote(kicker: 8, one: -3) }
    // …见闻; 某区召开推进会; 民警：…; 李卫国主持
    if below.isLabel && !above.isLabel { vote(kicker: -3, deck: 12) }
    if below.isEvent && !above.isEvent { vote(deck: 9) }
    if below.namesSpeaker { vote(deck: 9) }
    if below.namesPlaceFirst && above.isSlogan { vote(kicker: 6, one: -4) }
    if below.namesChair && !above.namesChair { vote(deck: 14) }
    // 某市召开常务会议 / 研究优化营商环境等工作
    if below.begins(with: TitleVotes.agendas) && above.hasSubject { vote(kicker: -4, one: -2, deck: 9) }
    if above.isEvent { vote(one: -4) }
    // 从“有人看病”到“看得好病”
    if above.isJourney && !below.isJourney {
      // 从“等着问”到“上门办” / 某镇“三问”工作法打通堵点: who does what is the headline.
      let acts = below.wordCount > above.wordCount && !below.isLabel && !below.opensWithVerb && below.holdsVerb
      if acts { vote(kicker: 4, one: -3, deck: -2) } else { vote(kicker: -2, one: -1, deck: 3) }
    }
    if below.isJourney && !above.isJourney { vote(kicker: 2, one: -2) }
    // 全程票价6元; 1860户居民…
    if below.begins(with: TitleVotes.terms) && !above.hasDigits { vote(kicker: -5, deck: 4) }
    if below.countsPeople { vote(kicker: -4, one: 3, deck: 1) }
    // What befell someone, and what came of it.
    if above.holds(TitleVotes.mishaps), below.holds(TitleVotes.outcomes) || below.namesActor {
      vote(kicker: -3, one: 6, deck: -3)
    }
  }

  private mutating func weighLengths(_ above: HeadlineBlock.Line, _ below: HeadlineBlock.Line) {
    let (upper, lower) = (above.wordCount, below.wordCount)
    if !above.isCouplet && !below.isCouplet {
      if abs(upper - lower) <= 1 { vote(one: 3, deck: -3) }
      if upper == lower { vote(kicker: -1, one: 3, deck: -2) }
    }
    if lower <= upper - 2 { vote(one: 3, deck: -3) }
    if upper >= 13 { vote(kicker: 2, one: -4, deck: 2) }
    if upper <= 5 { vote(kicker: -1, one: 6, deck: -5) }
    if upper <= 6 && lower <= 6 { vote(kicker: -2, one: 7, deck: -1) }
    if below.isCouplet && !above.isCouplet { vote(kicker: 1, one: -2, deck: 1) }
    if above.hasDigits && below.hasDigits { vote(kicker: -2, one: -1, deck: 3) }
  }

  /// Who does something, and what is only a picture of it.
  private mutating func weighSubjects(_ above: HeadlineBlock.Line, _ below: HeadlineBlock.Line) {
    let isPlain = !above.isFact && !above.leadsWithVerb && !above.isCouplet
    let saysMore = !below.isQuoting || below.wordCount >= above.wordCount * 2
    if isPlain && above.isPicture && below.hasSubject && saysMore { vote(kicker: -3, one: -1, deck: 4) }
    if above.isPeg && below.hasSubject { vote(kicker: 4, one: -2, deck: -2) }
    if above.isFact && below.isPicture && !below.isFact { vote(kicker: 2, one: 1, deck: -3) }
  }

  private mutating func weighVerbs(_ above: HeadlineBlock.Line, _ below: HeadlineBlock.Line) {
    switch (above.leadsWithVerb, below.leadsWithVerb) {
    case (true, true): vote(kicker: -3, one: 3)
    case (true, false): if !above.isJourney { vote(kicker: 2, one: -3, deck: 1) }
    case (false, true): if !below.isCouplet { vote(kicker: -2, one: 4, deck: -2) }
    case (false, false): break
    }
    // 某市前11个月外贸进出口 / 突破300亿元: who does something, and what.
    if !above.holdsVerb && !above.isQuoting && !above.isCouplet && !above.isPeg && !above.opensWithVerb
      && below.opensWithVerb && !below.isCouplet && !below.isJourney
    {
      vote(kicker: -2, one: 6, deck: -4)
    }
    if above.wantsObject && !above.isEvent { vote(one: 5) }
    // 执行干警奔波600公里 / 为28名工人追回血汗钱
    if !above.isQuoting && !above.isCouplet && below.begins(with: TitleVotes.coverbs) { vote(one: 7) }
    // 某海关推出“四个一” / 助鲜果快速通关: what it is done for.
    if below.begins(with: TitleVotes.purposes), above.holdsVerb, !above.isEvent, !above.isCouplet, !below.isCouplet,
      below.wordCount <= above.wordCount + 2
    {
      vote(kicker: -4, one: 7, deck: -2)
    }
    // 某县开展农民工工资支付 / 专项检查: the noun that a verb waits for.
    if above.holds(TitleVotes.undertakings) && !above.ends(with: TitleVotes.objects)
      && (below.ends(with: TitleVotes.objects) || below.begins(with: TitleVotes.objects)) && !below.hasSubject
    {
      vote(one: 9)
    }
    // 西部陆海新通道班列 / 今年开行突破8000列
    if below.opensWithTime && !above.holdsVerb && !above.isPeg && !above.isQuoting { vote(one: 8) }
    // 女子险被骗走 / 12万元存款: a figure and what it counts say nothing by themselves.
    if below.wordCount < 8, below.glyphs.kind(0) == .digit, !below.opensWithTime, !below.holdsVerb, !above.hasSubject {
      vote(one: 6)
    }
  }

  private static let sayings = WordList("要求 强调 指出 表示 提出 希望 会上 上说 时说 介绍")
  private static let adverbs = WordList("首次 再次 正式 即将 全面 相继 陆续 纷纷 成功 如何 怎样")
  private static let calls = WordList("请注意 注意了 注意啦 看过来 速看")
  private static let particles = WordList("的 地 得 把 被 让 将")
  /// What a service, a road or an enrolment is like.
  private static let terms = WordList("全程 全长 计划 每 设 共 总 个人 首套 首批 末班 最高 均 其中 平均 累计 今年以来 预计 新增 拟 将")
  private static let agendas = WordList("研究 传达 学习 部署 审议 听取 讨论 通报 专题 传达学习 集中学习 分析研判")
  private static let coverbs = WordList("为 把 将 向 给 替 被 就《 就“")
  private static let purposes = WordList("助 让 促 护")
  private static let undertakings = WordList("开展 发放 实施 举办 召开 启动 下达 签订 举行 组织 完成")
  private static let objects = WordList(
    "活动 行动 检查 培训 整治 工作 会 会议 资金 奖补资金 补贴 万元 亿元 协议 项目 仪式 演练 宣传 大赛 比赛 竞赛 论坛 工程 服务")
  private static let mishaps = WordList(
    """
    男子 女子 老人 老汉 少年 儿童 骑手 司机 货车 轿车 诈骗 骗 起火 坠 落水 突发 逃逸 醉驾 纠纷 拖欠 伪造 冒 假 网购 借 贷款 侧翻 泄漏 冲突 起争
    """)
  private static let outcomes = WordList("获刑 判 被抓 落网 脱险 救 赔 罚 调解 化解 处 查 追回 到账 抢通 排除 帮 护送 寻")
}

/// What a title line is to the one above or below it.
extension HeadlineBlock.Line {
  /// Says what kind of text it is: 以案说法, 考古新发现, 供水公司提示.
  fileprivate var isNote: Bool { isLabel || ends(with: Self.notes) }
  /// Figures, or someone who does something.
  fileprivate var isFact: Bool { hasDigits || hasSubject }
  /// A quoted word, or a thing that stands for others: 一座锅炉房的“余热”, 小县城做大轴承产业.
  fileprivate var isPicture: Bool { !hasDigits && (isQuoting || !hasSubject && begins(with: Self.pictures)) }
  /// 记守校人龙守田
  fileprivate var isAccount: Bool {
    glyphs[0] == 0x8BB0 && glyphs.count >= 6 && glyphs.longestMatch(of: Self.memories, at: 0) == 0
  }
  private static let memories = WordList("记者 记忆 记住 记录 记得 记下 记取 记功")
  /// Who or what season talks of what: 九九重阳话养老.
  fileprivate var namesTopic: Bool {
    guard !isQuoting, !hasDigits, (5...9).contains(wordCount) else { return false }
    let verb = glyphs[glyphs.count - 3]
    return Self.talking.contains(verb) && glyphs.kind(glyphs.count - 4) == .han
  }
  private static let talking = WordList("话 谈 议 聊")
  var holdsVerb: Bool { TitleWords.holdsVerb(glyphs, range) }
  fileprivate var wantsObject: Bool { TitleWords.endsWithVerb(glyphs, range) }
  /// 筑牢…, or 救下…: what someone did whom the line before names.
  fileprivate var leadsWithVerb: Bool {
    let start = glyphs.kind(0).isOpening ? 1 : 0
    return opensWithVerb
      || !hasSubject
        && (glyphs[start] == 0x5E2E || Self.acts.contains(glyphs[start]) && Self.ways.contains(glyphs[start + 1]))
  }
  /// 128名学子…
  fileprivate var countsPeople: Bool {
    guard let end = range.first(where: { glyphs.kind($0) != .digit }), end > 0 else { return false }
    let counter = (end..<(end + 3)).first { !Self.roughly.contains(glyphs[$0]) } ?? end
    // 10个月
    if glyphs[counter + 1] == 0x6708 || glyphs[counter + 1] == 0x5C0F { return false }
    return Self.counters.contains(glyphs[counter])
  }
  /// 民警…, 七名群众…
  fileprivate var namesActor: Bool {
    let figure = range.first { glyphs.kind($0) != .digit && !Self.numerals.contains(glyphs[$0]) } ?? 0
    return figure > 0 || glyphs.longestMatch(of: Self.actors, at: 0) > 0
  }

  func ends(with words: WordList) -> Bool { words.matchesSuffix(of: glyphs.scalars, before: glyphs.count) }
  func begins(with words: WordList) -> Bool {
    glyphs.longestMatch(of: words, at: glyphs.kind(0).isOpening ? 1 : 0) > 0
  }
  func holds(_ words: WordList) -> Bool { glyphs.contains(words, in: range) }

  private static let notes = WordList("手记 提示 提醒 说法 新发现 报道 直击 发布 说案 见证 链接 追踪 调查 特写")
  private static let pictures = WordList(
    """
    一座 一盏 一把 一碗 一枚 一湖 一条 一道 一颗 一根 一间 一张 一份 一群 一粒 一杯 一盘 一片 一场 一本 一口 一家 一所 小 老 大 这 那 让
    """)
  private static let acts = WordList(
    """
    救 撑 备 追 藏 送 卖 跑 走 织 换 打 拉 带 住 搬 背 抱 扛 端 捧 托 举 守 做 唱 画 写 种 养 变 炼 练 炒 搭 扶 挤 找 接 迎 请 引 飞 摘 夺 赢 赚 挖
    绘 绣 拓 推 拿 捐 领 点 敲 开 交 收 留 帮 护
    """)
  private static let ways = WordList("起 下 出 到 回 足 在 上 进 成 入 住 好 活")
  private static let roughly = WordList("万 余 多")
  private static let counters = WordList("名 人 户 位 支 个")
  private static let numerals = WordList("两 三 四 五 六 七 八 九 十")
  private static let actors = WordList(
    """
    男子 女子 老人 老汉 少年 儿童 骑手 司机 民警 交警 消防 保安 法官 检察官 医生 护士 邻居 路人 市民 乘客 学生 教师 老师 村民 居民 员工 工人
    嫌疑人 被告 法院 警方 网友 家属 母亲 父亲 夫妻 孩子 女孩 男孩 小伙 姑娘 志愿者 专家 记者 公司 企业 物业 商家 店主 一医院 一男子 一女子 一老人
    """)
}
