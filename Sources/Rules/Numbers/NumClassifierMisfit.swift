package import Linting
import TextModel

/// 量词用得不当。
///
/// 队伍论“支”，不论“只”；“位”含敬意，不用于嫌疑人；夫妻论“对”，不论“双”。量词大多有选择余地，这里只收不会看错的几种。
///
/// **怎么改**：换成提示的量词。
///
/// **依据**：《现代汉语词典》；《咬文嚼字》2009 年。
package struct NumClassifierMisfit: WordRule {
  package static let profile = RuleProfile("num-classifier-misfit", .numbers, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("警方抓获三⟦位⟧犯罪嫌疑人。", fixed: "警方抓获三名犯罪嫌疑人。"),
    .reported("一⟦只⟧志愿服务队赶来支援。", fixed: "一支志愿服务队赶来支援。"),
    .reported("他一口气买进五⟦支⟧股票。", fixed: "他一口气买进五只股票。"),
    .reported("一⟦双⟧夫妻返乡创业。", fixed: "一对夫妻返乡创业。"),
    .reported("一⟦只⟧由民兵组成的抢险队赶到大堤。", fixed: "一支由民兵组成的抢险队赶到大堤。"),
    .reported("三⟦位⟧被告人均认罪认罚。", fixed: "三名被告人均认罪认罚。"),
    .reported("民警当场抓住两⟦位⟧电信诈骗嫌疑人。", fixed: "民警当场抓住两名电信诈骗嫌疑人。"),
    .reported("一⟦只⟧乡村舞龙队走上街头。", fixed: "一支乡村舞龙队走上街头。"),
    .reported("一⟦只⟧由十二名队员组成的蓝天救援队赶到现场。", fixed: "一支由十二名队员组成的蓝天救援队赶到现场。"),
    .reported("河滩上拴着两⟦匹⟧黄牛。", fixed: "河滩上拴着两头黄牛。"),
    .reported("码头停着三⟦辆⟧轮船。", fixed: "码头停着三艘轮船。"),
    .reported("交通局调来五⟦艘⟧挖掘机连夜清障。", fixed: "交通局调来五台挖掘机连夜清障。"),
    .reported("老人把一⟦座⟧锦旗送到派出所。", fixed: "老人把一面锦旗送到派出所。"),
    .reported("三⟦条⟧消防车、18名消防员赶到。", fixed: "三辆消防车、18名消防员赶到。"),
    .reported("当天投放鱼苗80万⟦株⟧，全是本地种。", fixed: "当天投放鱼苗80万尾，全是本地种。"),
    .reported("一⟦台⟧渔船在湾口抛锚。", fixed: "一艘渔船在湾口抛锚。"),
    .accepted("一条自行车道绕湖而建，一座公交车站刚刚建成，消防车3支水枪同时出水。"),
    .accepted("大桥两头各有一座加油站，一条生产线、两所学校、七座面包车。"),
    .accepted("三位群众向民警指认小偷，一只小狗排队进门。"),
    .accepted("一只由民警牵着的搜救犬跟着抢险队上了堤。"),
    .accepted("警方抓获三名犯罪嫌疑人。"),
    .accepted("一支志愿服务队赶来支援。"),
    .accepted("牧民养了一只羊。"),
    .accepted("三位专家到场，这只队员都认得的猫也来了。"),
  ]

  package init() {}

  private static let misfits: [(word: String, right: String)] =
    [
      "志愿服务队", "志愿者队伍", "队伍", "救援队", "宣讲队", "服务队", "消防队", "抢险队", "突击队", "医疗队", "工作队", "小分队", "巡逻队", "代表队", "宣传队", "文艺队",
      "秧歌队", "乐队", "球队", "舰队", "船队", "车队", "力量",
    ].map { ("只" + $0, "支") }
    + ["犯罪嫌疑人", "嫌疑人", "罪犯", "逃犯", "小偷", "窃贼", "劫匪", "歹徒", "毒贩", "骗子", "被告", "被告人", "嫌犯", "盗贼", "凶手", "酒驾司机"].map {
      ("位" + $0, "名")
    }
    + ["夫妻", "夫妇", "情侣", "新人"].map { ("双" + $0, "对") }
    + ["股票", "基金", "个股"].map { ("支" + $0, "只") }
    + ["飞机", "客机", "直升机", "战机"].map { ("辆" + $0, "架") }
    + ["轮船", "渔船", "货轮", "客轮", "游轮", "木船", "小船", "快艇"].map { ("辆" + $0, "艘") }
    + ["汽车", "轿车", "货车", "卡车", "公交车", "摩托车", "自行车"].map { ("架" + $0, "辆") }
    + ["黄牛", "水牛", "奶牛", "耕牛", "肥猪", "山羊", "绵羊"].map { ("匹" + $0, "头") } + ["眼镜", "手铐"].map { ("双" + $0, "副") }

  /// Whom 位 does not count, also with words between: 两位盗窃嫌疑人.
  private static let suspects = TableReader.words(of: "嫌疑人 罪犯 逃犯 小偷 窃贼 劫匪 歹徒 毒贩 骗子 嫌犯 盗贼 凶手 扒手 违法人员")

  package var words: [String] {
    NumClassifierMisfit.misfits.map(\.word) + ["只"] + NumClassifierMisfit.suspects
      + NumClassifierMisfit.nouns.map(\.word)
  }

  /// Longer ones before those that they begin with.
  private static let teams: Phrases = "队伍 力量 生力军 队"
  private static let makings: Phrases = "由 以 来自 专业 青年 年轻 党员 巾帼 民兵 应急 医疗 特殊 文艺 志愿 过硬 素质"

  private static let noNames: Phrases = "的 着 了 跟 在 被 从 把 给 和 是 排"
  private static let rowEnds: Phrases = "员 长 友 旗 列 形 服"

  /// Whether the noun that 只 counts is a team: behind words that teams are described by, and 的.
  private static func countsTeam(_ index: Int, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let clause = context.clause(at: index) else { return false }
    // 一只文艺轻骑队: nothing but the name of the team.
    for place in (index + 2)..<max(index + 2, min(clause.upperBound, index + 9)) where text.has("队", at: place) {
      let name = index..<place
      if text.first(of: noNames, in: name) != nil { break }
      // 由十二名队员组成的救援队: not the team yet.
      if !text.matches(any: rowEnds, at: place + 1) { return true }
    }
    guard text.matches(any: makings, at: index) else { return false }
    let reach = index..<min(clause.upperBound, index + 18)
    guard let of = reach.first(where: { text.has("的", at: $0) }) else { return false }
    return (of + 1..<min(clause.upperBound, of + 8)).contains { place in
      guard text.matches(any: teams, at: place) else { return false }
      let end = text.range(ofAny: teams, at: place)?.upperBound ?? place
      return !text.matches("队员", at: place) && !text.matches("队长", at: place) && end <= clause.upperBound
    }
  }

  /// What an entry of the table counts.
  private static func noun(_ entry: Int) -> Message {
    let word = "“\(misfits[entry].word.dropFirst())”"
    return Message(word, word)
  }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let tables = NumClassifierMisfit.misfits.count + 1 + NumClassifierMisfit.suspects.count
    if hit.entry >= tables {
      let noun = NumClassifierMisfit.nouns[hit.entry - tables]
      checkKind(hit.range, NumClassifierMisfit.kinds[noun.kind], context, &report)
      return
    }
    if hit.entry > NumClassifierMisfit.misfits.count {
      checkSuspect(hit.range, context, &report)
      return
    }
    let before = text.scalar(hit.range.lowerBound - 1)
    let isTeam = hit.entry == NumClassifierMisfit.misfits.count
    if isTeam && !NumClassifierMisfit.countsTeam(hit.range.upperBound, context) { return }
    guard HanDigit.isNumeral(before) || before == 0x51E0 || text.characterClass(hit.range.lowerBound - 1) == .digit
    else { return }
    let right = isTeam ? "支" : NumClassifierMisfit.misfits[hit.entry].right
    let counted = isTeam ? Message("队伍", "a team") : NumClassifierMisfit.noun(hit.entry)
    let classifier = hit.range.lowerBound..<(hit.range.lowerBound + 1)
    report.report(
      classifier,
      Message(
        "\(counted.chinese)的量词用“\(right)”。", "The classifier of \(counted.english) is “\(right)”."),
      fixes: [.replace(classifier, with: right)])
  }

  private static let breaks: Phrases = "抓 把 将 向 对 和 同 与 认 说 追 制"

  /// 两位盗窃嫌疑人: the classifier stands before what they are suspected of.
  private func checkSuspect(_ noun: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let start = max(context.clause(at: noun.lowerBound)?.lowerBound ?? noun.lowerBound, noun.lowerBound - 8)
    guard start < noun.lowerBound, let classifier = text.last("位", in: start..<noun.lowerBound),
      classifier.upperBound < noun.lowerBound, !text.matches("犯罪", at: classifier.upperBound),
      HanDigit.isNumeral(text.scalar(classifier.lowerBound - 1)) || text.has("几", at: classifier.lowerBound - 1)
        || text.characterClass(classifier.lowerBound - 1) == .digit,
      text.first(
        of: NumClassifierMisfit.breaks, in: classifier.upperBound..<noun.lowerBound)
        == nil
    else { return }
    report.report(
      classifier, Message("“位”含敬意，“\(context.string(noun))”的量词用“名”。", "“位” is respectful; the classifier here is “名”."),
      fixes: [.replace(classifier, with: "名")])
  }
}
