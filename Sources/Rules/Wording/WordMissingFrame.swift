package import Linting
import TextModel

/// 固定格式里少了字。
///
/// “即将到来的春节”少了“的”，“关于以……为抓手”少了“以”，读起来就不通。
///
/// **怎么改**：补上。
///
/// **依据**：《报纸编校差错率计算方法》：漏字每处计 1。
package struct WordMissingFrame: WordRule, ClauseRule {
  package static let profile = RuleProfile("word-missing-frame", .wording, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("为应对⟦即将来临⟧台风，渔船回港避风。", fixed: "为应对即将来临的台风，渔船回港避风。"),
    .reported("为⟦即将到来⟧新年营造节日氛围。", fixed: "为即将到来的新年营造节日氛围。"),
    .reported("⟦刚刚过去⟧国庆假期，景区接待游客三万人。", fixed: "刚刚过去的国庆假期，景区接待游客三万人。"),
    .reported("出台《⟦关于⟧农民合作社为抓手发展特色产业的意见》。", fixed: "出台《关于以农民合作社为抓手发展特色产业的意见》。"),
    .reported("在县委、县政府的坚强⟦领导⟧，全县干部群众团结一心。", fixed: "在县委、县政府的坚强领导下，全县干部群众团结一心。"),
    .reported("在镇党委坚强⟦领导⟧，三个村很快脱了贫。", fixed: "在镇党委坚强领导下，三个村很快脱了贫。"),
    .reported("在充分征求意见的⟦基础⟧，村里制定了标准。", fixed: "在充分征求意见的基础上，村里制定了标准。"),
    .reported("该镇以人居环境整治⟦抓手⟧，拆除废弃圈舍。", fixed: "该镇以人居环境整治为抓手，拆除废弃圈舍。"),
    .reported("把隐患⟦化解萌芽状态⟧。", fixed: "把隐患化解在萌芽状态。"),
    .reported("县里下发《关于做好防汛抢险工作⟦通知⟧》。", fixed: "县里下发《关于做好防汛抢险工作的通知》。", severity: .information),
    .reported("社区办成三十多⟦件烦心⟧。", fixed: "社区办成三十多件烦心事。"),
    .reported("车间里⟦热火朝⟧，机器轰鸣。", fixed: "车间里热火朝天，机器轰鸣。", severity: .information),
    .accepted("工人们挥汗如雨，他咬紧牙，从此一发不可收，写了十几本书。"),
    .accepted("孩子们不敢问，材料专门处理过，其中奥秘不可知，都怪那个女人多嘴。在大部分地区对自然界没什么影响，问题不大。"),
    .accepted("把隐患化解在萌芽状态，化解基层矛盾，办成三十多件烦心事。"),
    .reported("镇里制定《关于规范农村“三资”管理⟦实施办法⟧》。", fixed: "镇里制定《关于规范农村“三资”管理的实施办法》。", severity: .information),
    .reported("他两次⟦被评⟧全国劳动模范。", fixed: "他两次被评为全国劳动模范。", severity: .information),
    .reported("自活动启动⟦来⟧，全区办实事三百件。", fixed: "自活动启动以来，全区办实事三百件。", severity: .information),
    .reported("在施工⟦过程⟧，工人发现一枚古币。", fixed: "在施工过程中，工人发现一枚古币。"),
    .reported("在春节⟦到来之⟧，文化馆送来春联。", fixed: "在春节到来之际，文化馆送来春联。"),
    .accepted("材料报省教育厅，军民鱼水情，反过来，技不如人，前一阵，汽油燃烧不完全，润物于无声。"),
    .accepted("他被评上先进，自来水从远处引来，自古以来如此，总之，日子好了。"),
    .accepted("县里下发《关于做好防汛抢险工作的通知》。"),
    .accepted("在县委的坚强领导下，在充分征求意见的基础上，全县团结一心。"),
    .accepted("该镇以人居环境整治为抓手，以党群服务中心为阵地，以党建引领，全面发力。"),
    .accepted("在场的县领导，个个踊跃捐款，现场得到各界支持。"),
    .reported("为迎接⟦即将到来⟧旅游旺季，古城开展了检查。", fixed: "为迎接即将到来的旅游旺季，古城开展了检查。"),
    .accepted("为迎接即将到来的旅游旺季，古城开展了检查。"),
    .accepted("为即将到来的新年营造节日氛围。"),
    .accepted("在元旦即将到来之际，干部走访困难户。"),
    .accepted("出台《关于以农民合作社为抓手发展特色产业的意见》。"),
    .accepted("刚刚过去三天，报名人数就过了百。"),
    .accepted("出台《关于选派干部为村民服务的意见》。"),
    .reported("当事人不服判决，向市中级⟦人民法⟧提起上诉。", fixed: "当事人不服判决，向市中级人民法院提起上诉。", severity: .information),
    .reported("发现问题请拨打⟦举报电⟧反映。", fixed: "发现问题请拨打举报电话反映。", severity: .information),
    .reported("在网格员的⟦帮⟧下，老人办好了医保卡。", fixed: "在网格员的帮助下，老人办好了医保卡。", severity: .information),
    .reported("交警部门⟦提⟧广大司机，雨天减速慢行。", fixed: "交警部门提醒广大司机，雨天减速慢行。", severity: .information),
    .reported("今年以来，全县帮助45⟦企业⟧拿到贷款。", fixed: "今年以来，全县帮助45家企业拿到贷款。", severity: .information),
    .reported("演讲赛以“山水故乡，你我同行”⟦主题⟧，分三个组别。", fixed: "演讲赛以“山水故乡，你我同行”为主题，分三个组别。"),
    .reported("除了现场报名⟦之⟧，还可以打电话预约。", fixed: "除了现场报名之外，还可以打电话预约。", severity: .information),
    .reported("对于初学的孩子⟦来⟧，这样的谱子太难。", fixed: "对于初学的孩子来说，这样的谱子太难。", severity: .information),
    .reported("记者从县水利局⟦获⟧，三座水库已经开闸。", fixed: "记者从县水利局获悉，三座水库已经开闸。", severity: .information),
    .reported("记者从车管所⟦了解⟧，周末照常办证。", fixed: "记者从车管所了解到，周末照常办证。", severity: .information),
    .reported("办法自明年5月1⟦日施行⟧。", fixed: "办法自明年5月1日起施行。", severity: .information),
    .reported("大雾天，多段⟦高公路⟧限速。", fixed: "大雾天，多段高速公路限速。", severity: .information),
    .reported("普惠园占比提高3⟦个百分⟧。", fixed: "普惠园占比提高3个百分点。", severity: .information),
    .reported("今年的⟦农物⟧长势喜人。", fixed: "今年的农作物长势喜人。", severity: .information),
    .accepted("为提高公路通行能力，办法于5月1日施行，从外地赶来，由此而来，除夕之夜，人大表决通过。"),
    .accepted("人民法庭设在镇上，举报电子邮件已经公开，台阶上下各站一人，他帮下乡的学生提行李，合作共建。"),
    .accepted("演讲赛的主题是“山水故乡”，有500强企业参加，第12企业集团到会，2023企业年会开幕。"),
  ]

  package init() {}

  private static let verbs = TableReader.words(of: "化解 解决 消除 消灭 遏制 扼杀 处置 调处")
  private static let places = ["萌芽", "基层", "一线", "源头", "家门口", "初始"]
  /// Adjectives that need a noun behind 二十多件.
  private static let cares = ["烦心", "揪心", "操心", "闹心", "暖心", "糟心", "要紧"]

  /// Verbs of naming that need 为, 入 or 予 before what is named.
  private static let namings: [(word: String, right: [String])] = [
    ("被评", ["为"]), ("被列", ["为", "入"]), ("被授", ["予"]), ("被誉", ["为"]), ("被称", ["为", "作"]), ("被命名", ["为"]), ("被认定", ["为"]),
    ("被确定", ["为"]),
    ("被推选", ["为"]), ("被评选", ["为"]), ("被推荐", ["为"]),
  ]
  private static let honours: Phrases = "“ 全国 全省 全市 全县 全区 省级 市级 县级 国家级 国家 年度 优秀 先进 最美 模范 贫困 重点 示范 文明"

  package var words: [String] {
    ["即将到来", "即将来临", "刚刚过去", "关于", "来临之", "到来之", "好收", "获丰", "日施行", "日实施", "日执行", "日正式施行", "日正式实施"]
      + WordMissingFrame.verbs.flatMap { verb in WordMissingFrame.places.map { verb + $0 } }
      + WordMissingFrame.cares.map { "件" + $0 } + WordMissingFrame.namings.map(\.word) + CutWords.words
  }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let end = hit.range.upperBound
    switch hit.entry {
    case 0, 1:
      guard text.characterClass(end) == .han, !WordMissingFrame.links.contains(text.scalar(end)),
        text.matches(any: WordMissingFrame.feasts, at: end) || isOpened(hit.range, context)
      else { return }
      reportMissing("的", at: end, hit.range, context, &report)
    case 2:
      guard text.matches(any: WordMissingFrame.feasts, at: end) else { return }
      reportMissing("的", at: end, hit.range, context, &report)
    case 3:
      checkBasis(hit.range, context, &report)
      checkDocument(hit.range, context, &report)
    case 6, 7:
      // 获得好收， 再获丰，: the harvest lost its second character.
      guard text.characterClass(end) != .han else { return }
      reportMissing(hit.entry == 6 ? "成" : "收", at: end, hit.range, context, &report)
    case 8...12: checkFrom(hit.range, context, &report)
    case 4, 5:
      guard text.characterClass(end) == .comma else { return }
      reportMissing("际", at: end, hit.range, context, &report)
    default:
      let naming =
        hit.entry - (13 + WordMissingFrame.verbs.count * WordMissingFrame.places.count + WordMissingFrame.cares.count)
      if naming >= WordMissingFrame.namings.count {
        checkCut(hit.range, naming - WordMissingFrame.namings.count, context, &report)
      } else if naming >= 0 {
        checkNaming(naming, hit.range, context, &report)
      } else {
        checkPlace(hit.range, context, &report)
      }
    }
  }

  /// 为迎接即将到来旅游旺季，: what is coming is the object of a verb before it, so that it describes what follows.
  private func isOpened(_ range: Range<Int>, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let clause = context.clause(at: range.lowerBound), (2...8).contains(clause.upperBound - range.upperBound),
      (range.upperBound..<clause.upperBound).allSatisfy({ text.characterClass($0) == .han })
    else { return false }
    return text.matches(any: WordMissingFrame.awaiting, endingAt: range.lowerBound)
  }

  private static let awaiting: Phrases = "迎接 应对 面对 备战 迎战 期待 防范 庆祝 等待"

  /// 被评全国劳动模范 without 为.
  private func checkNaming(_ number: Int, _ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport)
  {
    let text = context.text
    let end = range.upperBound
    guard WordMissingFrame.namings.indices.contains(number), text.matches(any: WordMissingFrame.honours, at: end),
      !context.protected.touches(range, .all),
      // 被评优秀率, 被称重点人 are no honours; a title is longer.
      (end..<(end + 3)).allSatisfy({ text.characterClass($0) == .han || text.characterClass($0) == .openQuote })
    else { return }
    let word = context.string(range)
    let right = WordMissingFrame.namings[number].right
    report.report(
      range, Message("“\(word)”后面少了“\(right[0])”。", "“\(right[0])” is missing behind “\(word)”."),
      severity: .information,
      fixes: right.map { .insert($0, at: end) })
  }

  private static let approximations: Phrases = "多 余 几"
  private static let stages: Phrases = "状态 阶段"

  /// 化解萌芽状态 without 在; 二十多件烦心 without 事.
  private func checkPlace(_ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    if text.has("件", at: range.lowerBound) {
      guard text.characterClass(range.upperBound) != .han,
        HanDigit.isNumeral(text.scalar(range.lowerBound - 1)) || text.characterClass(range.lowerBound - 1) == .digit
          || text.matches(any: WordMissingFrame.approximations, endingAt: range.lowerBound)
      else { return }
      reportMissing("事", at: range.upperBound, range, context, &report)
      return
    }
    // 化解基层矛盾: the place is an attribute; alone it is where something is done.
    let after = text.range(ofAny: WordMissingFrame.stages, at: range.upperBound)?.upperBound ?? range.upperBound
    guard text.characterClass(after) != .han else { return }
    let verb = range.lowerBound..<(range.lowerBound + 2)
    report.report(
      range.lowerBound..<after,
      Message("“\(context.string(verb))”后面少了“在”。", "“在” is missing behind “\(context.string(verb))”."),
      fixes: [.insert("在", at: verb.upperBound)])
  }

  private static let zaiWords: Phrases = "在于 在场 在此 在座 在校 在册 在家 在职 在建"
  private static let courses: Phrases = "过程 背景"
  private static let thisKind: Phrases = "这种 这样 那种 此种"
  private static let yiEndings: Phrases = "可以 予以 加以 难以 得以 足以 何以 所以"
  private static let yiBeginnings: Phrases = "以上 以下 以及 以来 以内 以外 以后 以前 以为 以便 以免 以此 以示 以色列"
  private static let becoming: Phrases = "为 作 是 成 建成 建立 建起 组建 搭建 共建 打造 和 、 突出 抓 围绕 瞄准 聚焦 的"
  private static let attributes: Phrases = "服务 活动 文化 实践 便民 康养 体育 数据 指挥 社区 村级"

  /// 在…的领导， without 下; 在…的基础， without 上; 以…抓手， without 为.
  package func check(_ clause: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let end = clause.upperBound
    let mark = text.characterClass(end)
    guard clause.count >= 3, mark.endsClause, mark != .lineBreak else { return }
    // Nearly all clauses are done here: their last characters end neither half an idiom nor a frame.
    let last = text.scalar(end - 1)
    if NearIdioms.standard.mayLackEnd(text.scalar(end - 3), text.scalar(end - 2), last),
      checkIdiom(endOf: clause, context, &report)
    {
      return
    }
    if mark == .comma, WordMissingFrame.openEnds.contains(last), checkOpenEnd(clause, context, &report) { return }
    if clause.count >= 2, mark == .comma, WordMissingFrame.ends.contains(last) {
      if checkQuotedTopic(clause, context, &report) { return }
      if clause.count >= 5 { checkFrame(clause, context, &report) }
    }
  }

  /// - Returns: whether an idiom lacks its end there.
  private func checkIdiom(
    endOf clause: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    guard let last = NearIdioms.standard.missingEnd(of: clause, in: context.text),
      !context.isTorn(at: clause.lowerBound)
    else { return false }
    let range = (clause.upperBound - 3)..<clause.upperBound
    if context.protected.touches(range, .titleOrCode) { return true }
    let word = Scalars.string([last])
    report.report(
      range,
      Message("“\(context.string(range))”后面少了“\(word)”。", "“\(word)” is missing behind “\(context.string(range))”."),
      severity: .information, fixes: [.insert(word, at: range.upperBound)])
    return true
  }

  private func checkFrame(_ clause: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    if let since = WordMissingFrame.since(clause, text) {
      report.report(
        since, Message("“自……来”少了“以”。", "“自…来” lacks “以”."), severity: .information,
        fixes: [.insert("以", at: since.lowerBound)])
      return
    }
    guard text.matches(any: WordMissingFrame.nouns, endingAt: clause.upperBound) else { return }
    let noun = (clause.upperBound - 2)..<clause.upperBound
    let kind = WordMissingFrame.frameNouns[
      UInt64(text.scalar(noun.lowerBound)) << 32 | UInt64(text.scalar(noun.lowerBound + 1))]
    guard let kind, !context.protected.touches(noun, .all) else { return }
    if kind != .taking {
      // The preposition opens the clause, and the noun has an attribute.
      guard text.has("在", at: clause.lowerBound), clause.count <= 40,
        !text.matches(any: WordMissingFrame.zaiWords, at: clause.lowerBound),
        WordMissingFrame.isDescribed(noun, clause, text)
          || text.matches(any: WordMissingFrame.courses, at: noun.lowerBound)
            && noun.lowerBound - clause.lowerBound >= 3
          || text.matches(any: WordMissingFrame.thisKind, endingAt: noun.lowerBound),
        text.first(of: WordMissingFrame.predicates, in: clause) == nil
      else { return }
      let word = kind == .within ? "下" : kind == .on ? "上" : "中"
      report.report(
        noun,
        Message(
          "“在……的\(context.string(noun))”后面少了“\(word)”。", "“在…的\(context.string(noun))” lacks “\(word)” at its end."),
        fixes: [.insert(word, at: noun.upperBound)])
    } else {
      let reach = max(clause.lowerBound, noun.lowerBound - 24)..<noun.lowerBound
      guard let start = text.last("以", in: reach), noun.lowerBound - start.upperBound >= 3,
        start.lowerBound - clause.lowerBound <= 8,
        !text.matches(any: WordMissingFrame.yiEndings, endingAt: start.upperBound),
        !text.matches(
          any: WordMissingFrame.yiBeginnings,
          at: start.lowerBound),
        text.first(
          of: WordMissingFrame.becoming, in: start.upperBound..<noun.lowerBound) == nil,
        !text.matches(any: WordMissingFrame.attributes, endingAt: noun.lowerBound)
      else { return }
      report.report(
        noun, Message("“以……\(context.string(noun))”少了“为”。", "“以…\(context.string(noun))” lacks “为”."),
        fixes: [.insert("为", at: noun.lowerBound)])
    }
  }

  /// What makes a sentence of the clause: its noun is an object.
  private static let predicates: Phrases =
    "作出 做出 付出 得到 获得 受到 离不开 有 是 给予 加强 需要 完成 会 （ 考虑 经历 看到 没什么 没啥 产生 造成 带来 感受 展示 介绍 讲述"

  private static let events: Phrases = "活动 工作 开展 实施 启动 成立 建成 开工 投用 运行 开业 入汛 入冬 入夏 开学 上任 任职 开馆 运营 入驻"

  /// The 来 of 自活动开展来.
  private static func since(_ clause: Range<Int>, _ text: LogicalText) -> Range<Int>? {
    let last = clause.upperBound - 1
    guard text.has("来", at: last), text.has("自", at: clause.lowerBound),
      text.matches(
        any: events,
        endingAt: last)
    else { return nil }
    return last..<(last + 1)
  }

  /// Whether the noun has an attribute: 县委的坚强领导, 县委坚强领导.
  private static func isDescribed(_ noun: Range<Int>, _ clause: Range<Int>, _ text: LogicalText) -> Bool {
    if text.matches(any: praise, endingAt: noun.lowerBound) { return true }
    guard let of = (clause.lowerBound..<noun.lowerBound).last(where: { text.has("的", at: $0) }) else {
      return false
    }
    return noun.lowerBound - of <= 5
  }

  private static let praise: Phrases = "共同 不懈 齐心 通力 坚强 正确 大力 精心 统一 悉心 热心 全力 耐心 鼎力 亲切 热情"

  private enum Frame { case within, on, amid, taking }

  /// The characters in which the nouns and 自……来 end.
  private static let ends = ScalarSet(
    "来" + Scalars.string(frameNouns.keys.map { UInt32(truncatingIfNeeded: $0) }))
  private static let nouns = Phrases(
    frameNouns.keys.map { Scalars.string([UInt32(truncatingIfNeeded: $0 >> 32), UInt32(truncatingIfNeeded: $0)]) })
  /// By the two characters of the noun that ends the clause.
  private static let frameNouns: [UInt64: Frame] = {
    var result: [UInt64: Frame] = [:]
    func add(_ words: String, _ frame: Frame) {
      for word in words.split(separator: " ") {
        let scalars = word.unicodeScalars.map { UInt64($0.value) }
        if scalars.count == 2 { result[scalars[0] << 32 | scalars[1]] = frame }
      }
    }
    add("领导 指导 支持 帮助 关心 推动 带领 努力 配合 协助 见证 陪同 影响 组织 前提 带动 引领 感召 鼓励 协调 号召 关怀 照顾", .within)
    add("情况 背景 条件 形势 局面", .within)
    add("基础 征程 岗位", .on)
    add("过程 心目", .amid)
    add("抓手 中心 载体 契机 主线 核心 目标 宗旨 原则 主题 依托 根本 己任 任务 重点 导向", .taking)
    return result
  }()

  func reportMissing(
    _ word: String, at index: Int, _ range: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let words = context.string(range)
    report.report(
      range, Message("“\(words)”后面少了“\(word)”。", "“\(word)” is missing behind “\(words)”."),
      fixes: [.insert(word, at: index)])
  }

  /// 的 之 际 时 前 and what is a verb's object.
  private static let links: ScalarSet = "的之际时前"
  private static let feasts: Phrases = """
    春节 国庆 中秋 五一 元旦 新年 端午 清明 假期 长假 周末 暑期 暑假 寒假 冬天 夏天 汛期 新春 节日 台风 寒潮 暴雨 强降雨 降雨 高温 雨季 旺季 高考 中考 春运 春耕 麦收 秋收
    开学季 “五一” “十一”
    """
}
