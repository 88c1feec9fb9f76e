package import Linting
package import TextModel

/// 不是作品的名称用了书名号。
///
/// 奖项、称号、证件、商标、课程、展览、会议、比赛、活动的名称不用书名号，需要标示时用引号。书名号写成“<<>>”的也在这里提示。
///
/// **怎么改**：改用引号，或去掉。
///
/// **依据**：GB/T 15834—2011 4.15、附录 A.10。
package struct PunctTitleMark: MarkRule, WordRule {
  package static let profile = RuleProfile("punct-title-mark", .punctuation, .information, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("他被授予⟦《金牌工匠》⟧称号。", fixed: "他被授予“金牌工匠”称号。", severity: .warning),
    .reported("合作社捧回⟦《乡村好口碑奖》⟧。", fixed: "合作社捧回“乡村好口碑奖”。", severity: .warning),
    .reported("⟦《飞鸽》⟧牌自行车陪了他三十年。", fixed: "“飞鸽”牌自行车陪了他三十年。", severity: .warning),
    .reported("⟦《青松杯》⟧门球赛昨天开赛。", fixed: "“青松杯”门球赛昨天开赛。", severity: .warning),
    .reported("文化馆举办⟦《山河岁月》⟧书画展。", fixed: "文化馆举办“山河岁月”书画展。"),
    .reported("学院开设了⟦《果树修剪》⟧等3门课程。", fixed: "学院开设了“果树修剪”等3门课程。"),
    .reported("老人领到了⟦《敬老证》⟧。", fixed: "老人领到了“敬老证”。"),
    .reported("县里举办⟦《返乡创业论坛》⟧，请来五位专家。", fixed: "县里举办“返乡创业论坛”，请来五位专家。"),
    .reported("社区开展⟦《敲门问暖》⟧主题活动。", fixed: "社区开展“敲门问暖”主题活动。"),
    .reported("县里印发⟦<<河道管护办法>>⟧。", fixed: "县里印发《河道管护办法》。", severity: .warning),
    .reported("全市开展⟦《清风送廉》⟧活动。", fixed: "全市开展“清风送廉”活动。"),
    .accepted("他的小说《金牌工匠》获得茅盾文学奖，电视剧《荣誉》播出。"),
    .accepted("《技能大赛管理办法》《关于举办龙舟赛活动的通知》已经印发。"),
    .accepted("《红楼梦》研讨会开了两天，《民法典》主题活动走进社区。"),
    .accepted("学员在《论语》课上诵读，《读者》杂志社派人来了。"),
    .accepted("杂技《龙腾虎跃》展现了传统艺术的魅力，话剧《身份证》上演。"),
    .accepted("愿《人民论坛》越办越好，他写的《一张奖状》见了报。"),
  ]

  package init() {}

  package static let marks: Set<CharacterClass> = [.closeTitle]

  package let words = ["<<", "〈〈"]

  /// Nouns behind the name of an honour or a brand.
  private static let honours: Phrases = "称号 荣誉称号 荣誉证书 荣誉 奖杯 奖牌 奖状 等荣誉 等称号 等奖项 品牌 商标 牌"
  private static let notBrands: Phrases = "牌坊 牌楼 牌子 牌匾 品牌故事 荣誉出品"
  /// Verbs of winning, before what is won.
  private static let winning: Phrases = "荣获 获得 夺得 授予 颁发 被评为 评为 获评 摘得 捧得 捧回 赢得 当选 被授予 获颁 评选 获 领取 夺取 评出 评选出 荣膺"
  /// What such a name ends with.
  private static let wonNames: Phrases = """
    奖 称号 标兵 能手 先进单位 先进集体 先进个人 先进工作者 示范单位 文明单位 文明村 示范村 劳动模范 工作者 旗手 优秀员工 好人 最美家庭 文明家庭 奖章 信得过产品
    """
  private static let cards: Phrases = """
    敬老证 优待证 老年证 老年人证 居住证 身份证 借书证 读者证 学生证 残疾人证 残疾证 驾驶证 工作证 志愿者证 上岗证 健康证 出入证 独生子女证 光荣证 结婚证 房产证 毕业证 准考证
    """
  private static let issuing: Phrases = "领取 领到 领了 办理 办了 颁发 发放 发给 发了 持 凭 出示 取得 获得 申领 核发 换发 拿到 补办"
  private static let events: Phrases = """
    大赛 锦标赛 联赛 邀请赛 论坛 研讨会 座谈会 博览会 展览会 运动会 艺术节 文化节 旅游节 美食节 展览 活动 书画展 摄影展 画展 图片展 作品展 成果展 书法展 推介会 交易会
    """
  private static let holding: Phrases = "举办 举行 召开 参加 承办 主办 开展 启动 组织 筹办 协办 举办的 主办的 承办的 参加了 举办了 开展了 启动了 举行了"
  private static let behindEvents: Phrases = "在 开幕 闭幕 启动 开赛 举行 正式 今天 昨天 近日 日前 顺利"
  /// Shows and drives behind a name of their own.
  private static let shows: Phrases = """
    摄影展 书画展 书法展 美术展 图片展 作品展 成果展 文物展 艺术展 主题展 画展 主题活动 公益活动 志愿活动 志愿服务活动 助学活动 系列活动 主题实践活动 实践活动 专项行动 门球赛 乒乓球赛 篮球赛 足球赛
    """
  /// Works end so, about which there are shows, seminars and drives: 《民法典》.
  private static let works: ScalarSet = "法典例规定见知案则议要章程经记传集报刊史论歌曲赋诗词书语梦志纪义事图游"
  private static let drives: Phrases = "活动 行动 专项整治 专项检查 比赛 竞赛 大赛 论坛 讲座"
  private static let teaching: Phrases = "开设 开设了 开出 新开 讲授 开了"

  package func check(markAt close: Int, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard text.has("》", at: close),
      let open = context.lastMark(.openTitle, .closeTitle, before: close, within: 24), text.has("《", at: open),
      close - open >= 3, !text.matches("关于", at: open + 1), let severity = severity(of: open..<(close + 1), text)
    else { return }
    report.report(
      open..<(close + 1),
      Message("这不是作品的名称，不用书名号，需要时用引号。", "This is no work's name; it takes quotation marks, if any."),
      severity: severity,
      fixes: [
        Correction(
          title: Message("改用引号", "Use quotation marks"),
          edits: [(open..<(open + 1), "“"), (close..<(close + 1), "”")])
      ])
  }

  private func severity(of title: Range<Int>, _ text: LogicalText) -> Severity? {
    let (open, close) = (title.lowerBound, title.upperBound - 1)
    let tail = PunctTitleMark.tail(behind: title.upperBound, text)
    let head = PunctTitleMark.head(before: open, text)
    if text.matches(any: PunctTitleMark.honours, at: tail), !text.matches(any: PunctTitleMark.notBrands, at: tail) {
      return .warning
    }
    if text.matches(any: PunctTitleMark.wonNames, endingAt: close),
      text.matches(any: PunctTitleMark.winning, endingAt: head)
    {
      return .warning
    }
    if text.has("杯", at: close - 1), (tail..<(tail + 12)).contains(where: { text.has("赛", at: $0) }) { return .warning }
    if text.matches(any: PunctTitleMark.cards, endingAt: close),
      text.matches(any: PunctTitleMark.issuing, endingAt: head)
    {
      return .information
    }
    if text.matches(any: PunctTitleMark.events, endingAt: close),
      text.matches(any: PunctTitleMark.holding, endingAt: head)
        || text.matches(any: PunctTitleMark.behindEvents, at: title.upperBound)
    {
      return .information
    }
    if text.matches(any: PunctTitleMark.shows, at: tail), !PunctTitleMark.works.contains(text.scalar(close - 1)),
      !text.matches("展示", at: tail)
    {
      return .information
    }
    if text.matches(any: PunctTitleMark.drives, at: tail), text.matches(any: PunctTitleMark.holding, endingAt: head),
      !PunctTitleMark.works.contains(text.scalar(close - 1))
    {
      return .information
    }
    return isCourse(head, tail, text) ? .information : nil
  }

  /// 《果树修剪》等3门课程
  private func isCourse(_ head: Int, _ tail: Int, _ text: LogicalText) -> Bool {
    var index = text.has("等", at: tail) ? tail + 1 : tail
    let start = index
    while index - start < 3, text.characterClass(index) == .digit || HanDigit.counted(text.scalar(index)) != nil {
      index += 1
    }
    if index > start, text.matches("门课", at: index) || text.matches("门选修课", at: index) { return true }
    return text.matches(any: PunctTitleMark.teaching, endingAt: head) && text.matches("课", at: tail)
  }

  /// What stands behind a row of titles.
  private static func tail(behind end: Int, _ text: LogicalText) -> Int {
    var index = end
    for _ in 0..<6 {
      let next = text.has("、", at: index) || text.has("和", at: index) ? index + 1 : index
      guard text.has("《", at: next),
        let close = (next..<min(text.count, next + 24)).first(where: { text.has("》", at: $0) })
      else { return index }
      index = close + 1
    }
    return index
  }

  /// What stands before a row of titles.
  private static func head(before start: Int, _ text: LogicalText) -> Int {
    var index = start
    for _ in 0..<6 {
      let previous = text.has("、", at: index - 1) || text.has("和", at: index - 1) ? index - 1 : index
      guard text.has("》", at: previous - 1),
        let open = (max(0, previous - 24)..<previous).last(where: { text.has("《", at: $0) })
      else { break }
      index = open
    }
    // 荣获了, 捧回一座: a particle behind the verb.
    return text.has("了", at: index - 1) ? index - 1 : index
  }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let open = hit.range.lowerBound
    let mark: UInt32 = text.scalar(open) == 0x3008 ? 0x3009 : text.scalar(open) &+ 2
    guard text.scalar(open - 1) != text.scalar(open),
      let close = (open + 2..<max(open + 2, min(text.count, open + 40))).first(where: { text.scalar($0) == mark }),
      text.scalar(close + 1) == mark, text.scalar(close + 2) != mark, close > open + 2,
      (open + 2..<close).allSatisfy({ text.characterClass($0) != .lineBreak }), text.characterClass(open + 2) == .han
    else { return }
    report.report(
      open..<(close + 2), Message("书名号是《》。", "The marks of a title are 《》."), severity: .warning,
      fixes: [
        Correction(
          title: Message("改为《》", "Use 《》"), edits: [(open..<(open + 2), "《"), (close..<(close + 2), "》")])
      ])
  }
}
