import Facts
import Linting
import PageStructure
import TextModel

/// Where the half that an unpaired mark lacks belongs, as far as the words tell: behind what is said and before who said
/// it, at the end of a document's name, behind a remark.
struct MissingMark {
  /// The mark stands before the character of this index.
  var index: Int
  /// What is to be put there: the mark, and a stop with it where there is none.
  var newText: String

  /// The two characters between which the mark is missing; one of them on the border of a paragraph.
  func place(in text: LogicalText) -> Range<Int> {
    let isEnd = index >= text.count || text.characterClass(index) == .lineBreak
    let isStart = index == 0 || text.characterClass(index - 1) == .lineBreak
    return (isStart ? index : index - 1)..<(isEnd ? index : index + 1)
  }

  /// How far a sentence is searched.
  private static let reach = 60

  /// The first mark that ends a clause or a quotation at or behind an index, within so many characters.
  private static func end(from index: Int, within reach: Int, _ text: LogicalText) -> Int {
    (index..<(index + reach)).first { place in
      let kind = text.characterClass(place)
      return kind.endsClause || kind.isClosing || kind == .enumerationComma || place >= text.count
    } ?? index + reach
  }

  /// The words before an index, back to the last mark that ends a clause or opens or closes something.
  ///
  /// - Parameter endsItems: whether they end at 、 too.
  private static func words(
    before close: Int, from low: Int, endsItems: Bool = true, _ text: LogicalText
  ) -> Range<Int> {
    let mark = (max(0, low)..<close).last { place in
      let kind = text.characterClass(place)
      return kind.endsClause || kind.isClosing || kind.isOpening || endsItems && kind == .enumerationComma
    }
    return (mark.map { $0 + 1 } ?? max(0, low))..<close
  }

  // MARK: Titles

  /// What names of documents end with.
  private static let documents = Phrases(
    """
    法 法典 条例 规定 办法 意见 通知 方案 规划 决定 纲要 细则 章程 公约 准则 通告 公告 公报 白皮书 蓝皮书 解释 目录 指南 要点 协定 议定书 备忘录 倡议书 责任书 承诺书 通报 批复 手册 年鉴 县志 市志 合同 协议 标准 规范
    """)
  /// What a name goes on with behind such a word: 办法实施细则.
  private static let furtherDocuments: Phrases = "实施 若干 修正 的实施 的通知 的意见 的决定 的解释 律 规 治 制 定 院 学 官 人 国 典"
  /// What follows a name in its sentence.
  private static let behindTitles: Phrases = """
    用了 中的 一书 一文 一诗 一剧 一片 讲述 获得 荣获 斩获 入选 首演 上演 公演 开播 播出 上映 出版 发行 问世 亮相 登上 刊登 刊发 写的 共收 收录 描绘 展现 再现 取材 改编 让 昨晚 昨日 昨天 今天 今晚 日前 近日 近期 去年 今年 在 由 是 被 将 已 正式 规定 明确 提出 要求 施行 实施 自
    """

  /// The end of a title that opens at an index.
  static func endOfTitle(_ open: Int, _ text: LogicalText) -> MissingMark? {
    let end = end(from: open + 1, within: 40, text)
    guard end < text.count, end - open >= 3 else { return nil }
    var index = open + 2
    while index < end, let document = text.first(of: documents, in: index..<end) {
      if !text.matches(any: furtherDocuments, at: document.upperBound),
        document.upperBound == end || !text.has("、", at: end) || document.upperBound - open > 4
      {
        return MissingMark(index: document.upperBound, newText: "》")
      }
      index = document.upperBound
    }
    if end - open > 4, let behind = text.first(of: behindTitles, in: (open + 4)..<end) {
      return MissingMark(index: behind.lowerBound, newText: "》")
    }
    return end - open <= 30 ? MissingMark(index: end, newText: "》") : nil
  }

  /// Verbs before a document or a work.
  private static let beforeTitles: Phrases = """
    印发 印发了 出台 出台了 根据 按照 依据 依照 修订 修订了 发布 发布了 通过 通过了 签署 签署了 签订 违反 贯彻 落实 学习 出版 出版了 创作 创作的 创作了 阅读 公布 公布了 制定 制定了 审议 审议了 传达 传达了 小说 电影 电视剧 歌曲 话剧 报告文学 专著 论文 就
    """

  /// The beginning of a title that closes at an index.
  static func startOfTitle(_ close: Int, _ text: LogicalText) -> MissingMark? {
    let clause = words(before: close, from: close - 40, text)
    guard clause.count >= 2 else { return nil }
    if let about = text.first("关于", in: clause) { return MissingMark(index: about.lowerBound, newText: "《") }
    if let verb = text.last(of: beforeTitles, in: clause), close - verb.upperBound >= 2 {
      return MissingMark(index: verb.upperBound, newText: "《")
    }
    return clause.count <= 12 ? MissingMark(index: clause.lowerBound, newText: "《") : nil
  }

  // MARK: Brackets

  private static let wholeRemarks: Phrases = """
    征求意见稿 草案 修订草案 试行 暂行 修订版 修订稿 修订 讨论稿 送审稿 修正案 第一版 化名 男 女 左 右 中 左一 左二 左三 右一 右二 右三 前 后 前排左一 前排右一 下同 套 架 幅 处 组 尊 首 双 只 艘 辆 户 份 本 新华社供图 资料图片 图 音
    """
  private static let remarks: Phrases = "不含 含 不包括 包括 其中 除 以下简称 简称 即 如 折合 约合 约 相当于 原 现 又称 又名 以 下称 共 距"
  /// What the sentence goes on with behind a remark on its subject.
  private static let predicates: Phrases = """
    共 均 都 已 将 被 为 达 达到 有 可 在 是 由 全部 总计 合计 累计 实现 完成 接待 同比 位于 坐落 需 要 应 从 向 对 把 一次 首次 分别 须 出席 参加 主持 负责 预计 日前 近日 昨日 今日 昨晚 占地 占 设有 拥有 建成 面积 投资
    """

  /// The end of a remark that opens at an index.
  static func endOfRemark(_ open: Int, _ mark: String, _ context: ArticleContext) -> MissingMark? {
    let text = context.text
    let start = open + 1
    if text.has("【", at: open) {
      guard let label = text.range(ofAny: labels, at: start) else { return nil }
      return MissingMark(index: label.upperBound, newText: mark)
    }
    let end = end(from: start, within: MissingMark.reach, text)
    guard end < text.count, end > start else { return nil }
    // 《办法（征求意见稿》, 试行 before whatever goes on.
    if let whole = text.range(ofAny: wholeRemarks, at: start),
      whole.upperBound == end || whole.count > 1
        || text.characterClass(open - 1) == .han && whole.count == 1
          && text.characterClass(open - 2) == .digit
    {
      return MissingMark(index: whole.upperBound, newText: mark)
    }
    // （通讯员柳青1月4日夜里: a byline ends before the day.
    if text.matches(any: bylines, at: start),
      let day = (start..<end).first(where: { text.characterClass($0) == .digit })
    {
      return MissingMark(index: day, newText: mark)
    }
    if let remark = text.range(ofAny: remarks, at: start), remark.upperBound < end {
      let clauseEnd = context.clause(at: start)?.upperBound ?? end
      let body = (remark.upperBound + 2)..<max(remark.upperBound + 2, clauseEnd)
      if let predicate = text.first(of: predicates, in: body) {
        return MissingMark(index: predicate.lowerBound, newText: mark)
      }
    }
    // 、 parts what the remark lists, unless the remark is on an item of a list.
    var last = end
    if text.has("、", at: end), let clause = context.clause(at: open),
      context.marks(in: clause.lowerBound..<open).contains(where: { text.has("、", at: $0) })
    {
      return MissingMark(index: end, newText: mark)
    }
    while text.has("、", at: last), last - open < reach { last = MissingMark.end(from: last + 1, within: reach, text) }
    return last < text.count ? MissingMark(index: last, newText: mark) : nil
  }

  private static let bylines: Phrases = "记者 通讯员 本报记者 特约记者 见习记者 实习生"
  private static let labels: Phrases = "本报讯 本报电 讯 电 编者按 导读 提要 提示 链接 新闻链接 背景 摘要 点评 记者手记 编后 案例 问题 回应 答复 核心提示 相关链接 评论 短评"

  /// The beginning of a remark that closes at an index.
  static func startOfRemark(_ close: Int, _ mark: String, _ text: LogicalText) -> MissingMark? {
    let clause = words(before: close, from: close - 40, endsItems: false, text)
    if let whole = text.range(ofAny: wholeRemarks, endingAt: close), whole.lowerBound > clause.lowerBound {
      return MissingMark(index: whole.lowerBound, newText: mark)
    }
    guard clause.count > 2,
      let remark = text.last(of: openedRemarks, in: (clause.lowerBound + 1)..<clause.upperBound)
    else { return nil }
    return MissingMark(index: remark.lowerBound, newText: mark)
  }

  private static let openedRemarks: Phrases = "不含 含 不包括 包括 其中 以下简称 简称 折合 约合 又称 又名 下称 原名"

  // MARK: Quotations

  private static let said: Phrases = """
    告诉记者 告诉笔者 告诉大家 说 说道 道 笑道 叹道 答道 表示 介绍 介绍说 坦言 感慨 感慨道 感叹 直言 解释 透露 强调 指出 补充 建议 呼吁 回忆 回忆道 笑着说 提醒 称 认为
    """
  /// What the writer goes on with behind what somebody said.
  private static let telling: Phrases = """
    如今 目前 据了解 据悉 据介绍 据统计 记者 近年来 随后 说完 说着 话音 今年以来 截至 此外 与此同时 昨日 昨天 当天 当日 接着 接下来 在他 在她 在记者 谈起 说起 提起 临走 走出 走进 听了 听到 多年来 几年来 这番话 这句话
    """

  /// The end of what a double quotation mark opens, in its paragraph.
  static func endOfQuotation(_ open: Int, _ context: ArticleContext) -> MissingMark? {
    let text = context.text
    guard let paragraph = context.paragraph(at: open)?.range, paragraph.upperBound > open + 2 else { return nil }
    let before = text.characterClass(open - 1)
    let isSpeech = open <= paragraph.lowerBound || before == .stop || before == .closeQuote || before == .lineBreak
    if isSpeech, let end = endOfSpeech(open, paragraph, context) { return end }
    if before == .colon { return toldEnd(open, paragraph, text) }
    return endOfTerm(open, paragraph.upperBound, "”", text)
  }

  /// Behind the last stop before somebody is said to have spoken.
  private static func endOfSpeech(_ open: Int, _ paragraph: Range<Int>, _ context: ArticleContext) -> MissingMark? {
    let text = context.text
    for mark in context.marks(in: (open + 1)..<min(paragraph.upperBound, open + 400)) {
      let kind = text.characterClass(mark)
      if text.has("“", at: mark) || text.has("”", at: mark) { return nil }
      if kind == .stop || kind == .comma || kind == .ellipsis, isSpeaker(mark + 1, context) {
        return MissingMark(index: mark + 1, newText: "”")
      }
    }
    // 看得好病县医院院长某某说: no stop at all stands before the speaker.
    let first = end(from: open + 1, within: 120, text)
    var index = first
    while index < paragraph.upperBound, index - open < 200, text.characterClass(index) != .stop {
      if text.matches(any: said, endingAt: index), text.characterClass(index) != .enumerationComma,
        let speaker = startOfSpeaker(before: index, context), speaker > open + 2
      {
        return MissingMark(index: speaker, newText: "。”")
      }
      index = end(from: index + 1, within: 120, text)
    }
    return nil
  }

  /// Whether a sentence begins at an index with who spoke before: 面馆老板娘孙桂芝一边擦桌子一边说。
  static func isSpeaker(_ start: Int, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard text.characterClass(start) == .han else { return false }
    let first = end(from: start, within: 40, text)
    if first - start >= 2, text.matches(any: said, endingAt: first), !text.has("、", at: first),
      first - start <= 6 || !context.people(in: start..<first).isEmpty
        || text.first(of: pronouns, in: start..<first) != nil
        || text.first(of: persons, in: start..<first) != nil
    {
      return true
    }
    // 樊秀英抹了把汗，指着大棚说，
    guard text.characterClass(first) == .comma, let person = context.people(in: start..<first).first,
      context.facts.people[person].range.lowerBound - start <= 14
    else { return false }
    let second = end(from: first + 1, within: 40, text)
    return text.matches(any: said, endingAt: second) && text.characterClass(second) != .enumerationComma
  }

  private static let pronouns: Phrases = "他 她 他们 她们"
  private static let persons: Phrases = """
    女士 先生 大爷 大妈 大娘 大叔 阿姨 奶奶 爷爷 老人 村民 居民 店主 老板 负责人 主任 书记 经理 校长 院长 老师 教练 医生 民警 市民 游客 家长 商户 农户 司机 师傅 同学 队长 局长 县长 市长 镇长 乡长 科长 站长 所长 场长 会长 教授 专家 工作人员
    """

  /// Where the body and the post of a speaker begin who is named before a verb of speech, no mark between.
  private static func startOfSpeaker(before verb: Int, _ context: ArticleContext) -> Int? {
    let text = context.text
    guard let number = context.people(in: max(0, verb - 24)..<verb).last else { return nil }
    let name = context.facts.people[number].range.lowerBound
    let low = (max(0, name - 16)..<name).last { text.characterClass($0) != .han }.map { $0 + 1 } ?? max(0, name - 16)
    return (low..<name).first { place in
      bodies.contains(text.scalar(place)) && text.characterClass(place - 1) == .han
        && text.first(of: posts, in: place..<name) != nil
    } ?? text.last(of: posts, in: low..<name)?.lowerBound
  }

  private static let bodies: ScalarSet = "县市省区乡镇该州旗"
  private static let posts: Phrases =
    "主任 书记 经理 校长 院长 局长 县长 市长 镇长 乡长 科长 站长 所长 场长 会长 教授 专家 队长 村民 居民 负责人 董事长 理事长 老师 教练 医生 村支书 村主任"

  /// What somebody says behind a colon ends before the writer goes on.
  private static func toldEnd(_ open: Int, _ paragraph: Range<Int>, _ text: LogicalText) -> MissingMark? {
    let range = (open + 1)..<min(paragraph.upperBound, open + 400)
    if range.contains(where: { text.has("“", at: $0) || text.has("”", at: $0) }) { return nil }
    let stops = range.filter { text.characterClass($0) == .stop }
    if let stop = stops.first(where: { text.matches(any: telling, at: $0 + 1) }) {
      return MissingMark(index: stop + 1, newText: "”")
    }
    guard stops.count == 1, let stop = stops.first, stop + 1 == paragraph.upperBound else { return nil }
    return MissingMark(index: stop + 1, newText: "”")
  }

  /// Nouns behind a name in quotation marks: “马上就办”机制.
  private static let heads: Phrases = """
    机制 行动 活动 工程 模式 计划 品牌 称号 精神 政策 工作法 理念 系统 平台 制度 项目 大赛 邀请赛 论坛 专线 战略 原则 目标 现象 问题 主题 教育 专项 体系 方针 专列 热线 服务队 志愿 之乡 之称 美誉 奖 杯 展 号 班 工作室 小程序 公众号 等 中 为 的
    """

  /// The end of a name or of a few words in quotation marks: before the noun that it describes, or before the next mark.
  static func endOfTerm(_ open: Int, _ limit: Int, _ mark: String, _ text: LogicalText) -> MissingMark? {
    let end = min(end(from: open + 1, within: 24, text), limit)
    guard end < text.count, end - open >= 3 else { return nil }
    if let head = text.first(of: heads, in: (open + 3)..<max(open + 3, end)) {
      return MissingMark(index: head.lowerBound, newText: mark)
    }
    return MissingMark(index: end, newText: mark)
  }

  private static let namers: Phrases = """
    设立 设立的 增设 开设 成立 建起 办起 推行 推行的 推出 推出的 开展 开展的 落实 打造 打造的 实施 实施的 叫 叫作 叫做 称为 誉为 成为 成了 当作 杜绝 树立 弘扬 发扬 坚持 获得 荣获 授予 创建 建立 所谓 这种 名为 的 以 为 是 了
    """

  /// The beginning of what a double quotation mark closes.
  static func startOfQuotation(_ close: Int, _ context: ArticleContext) -> MissingMark? {
    let text = context.text
    guard let paragraph = context.paragraph(at: close)?.range else { return nil }
    let kind = text.characterClass(close - 1)
    if kind == .stop || kind == .comma {
      let low = max(paragraph.lowerBound, close - 300)
      let marks = context.marks(in: low..<(close - 1))
      if marks.contains(where: { text.has("“", at: $0) || text.has("”", at: $0) }) { return nil }
      if let colon = marks.last(where: { text.characterClass($0) == .colon }) {
        return MissingMark(index: colon + 1, newText: "“")
      }
      return isSpeaker(close + 1, context) && low == paragraph.lowerBound
        ? MissingMark(index: paragraph.lowerBound, newText: "“") : nil
    }
    let clause = words(before: close, from: max(paragraph.lowerBound, close - 24), text)
    guard clause.count >= 3 else { return nil }
    if let namer = text.last(of: namers, in: clause.lowerBound..<(close - 2)) {
      return MissingMark(index: namer.upperBound, newText: "“")
    }
    return clause.count <= 8 ? MissingMark(index: clause.lowerBound, newText: "“") : nil
  }
}
