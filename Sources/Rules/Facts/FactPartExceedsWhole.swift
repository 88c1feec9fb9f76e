import Facts
package import Linting
import TextModel

/// 部分比总数还大。
///
/// “其中”后面是前面那个总数的一部分，单位相同时不会大过它。“单是……就有”“……的 N 人”“作品中，楷书 N 幅”“应到、实到”和括号里的
/// 分项，也是前面总数的一部分，只作提示。
///
/// **怎么改**：核对两个数，改错的那一个；说的若不是同一总数，另起一句。
///
/// **依据**：算术；《报纸编校差错率计算方法》：数字错误每处计 1。
package struct FactPartExceedsWhole: WordRule, MetricRule {
  package static let profile = RuleProfile("fact-part-exceeds-whole", .facts, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("活动为142名居民测量血压血糖，其中慢性病患者⟦157名⟧。"),
    .reported("培训学员120人，其中女学员⟦130人⟧。"),
    .reported("去年添书6300册，其中绘本和科普读物就占了⟦6900册⟧。"),
    .reported("来自14所学校的756名运动员参赛，其中农村学校的选手有⟦783名⟧。"),
    .reported("今年改厕1500户，其中沿河四个村的农户多达⟦1600户⟧。"),
    .reported("拆除违建36处（其中临街⟦40处⟧）。"),
    .reported("投入资金500万元，其中县级配套⟦0.8亿元⟧。"),
    .reported("共有320人登台，其中年龄在六十岁以上的演员⟦360人⟧。"),
    .reported("全村有困难户64户，单是东头两个组就有⟦71户⟧。", severity: .information),
    .reported("送检的35份样品中，水果12份，蔬菜⟦53份⟧。", severity: .information),
    .reported("义诊来了64位老人，其中邻村的就有⟦71位⟧。"),
    .reported("会议应到代表96人，实到⟦98人⟧。", severity: .information),
    .reported("林场面积420亩（杉木面积⟦450亩⟧）。", severity: .information),
    .reported("报名学车的有160人，女学员占了⟦190人⟧。", severity: .information),
    .reported("收到群众留言75条，已回复⟦85条⟧。", severity: .information),
    .reported("馆里接待观众36万人次，外省观众达⟦42万人次⟧。", severity: .information),
    .reported("协会有会员260名，⟦290名⟧是返乡青年。", severity: .information),
    .reported("救援队出动车辆32台，包括挖掘机⟦36台⟧。", severity: .information),
    .reported("乡亲们一周就凑了21.6万元。光是陈家兄弟，便捐出⟦25万元⟧。", severity: .information),
    .reported("从早到晚前来就诊的一共210人，医生为其中⟦246人⟧测了血糖。", severity: .information),
    .reported("报名的女选手有⟦74名⟧，而报名者男女加起来一共才68人。", severity: .information),
    .reported("七天共接待游客6.8万人次，人最多的一天就有⟦7.1万人次⟧。", severity: .information),
    .reported("37名学生全部参加了测试，其中⟦41人⟧达到良好以上。"),
    .reported("通村路全长18公里，眼下已经修好⟦20公里⟧，剩下的月底完工。", severity: .information),
    .reported("村里三百户人家，⟦三百二十户⟧装上了太阳能热水器。", severity: .information),
    .reported("卷子有50道题，他答对了⟦52道⟧。", severity: .information),
    .reported("新招了六十名工人，这些工人中有⟦七十二名⟧是返乡的。", severity: .information),
    .reported("全村八十五亩菜地有⟦九十二亩⟧被淹，损失不小。", severity: .information),
    .reported("报名参加初检的有212人，过关的达到⟦231人⟧。", severity: .information),
    .reported("受理欠薪案件314件，目前这批案件已审结⟦341件⟧。", severity: .information),
    .reported("一早来了四十七个孩子，这里头⟦四十九个⟧已经打上了疫苗。", severity: .information),
    .reported("今年流转土地2.4万亩，优质稻种了⟦2.6万亩⟧，剩下的种上了莲藕。", severity: .information),
    .reported("教师一共只有十九人，五十岁以上的倒有⟦二十三人⟧。", severity: .information),
    .accepted("东山街街道有社区9个，东山路街道有社区12个。"),
    .accepted("公园达到46座，其中新建9座、改建4座；46座公园中，有32座设了儿童区，28座设了器材。"),
    .accepted("来了78人，全村一共才68人；全班42人，来看戏的却有60人。"),
    .accepted("报名的女选手有24名，而报名者男女加起来一共才68人。"),
    .accepted("昨天共接待游客6.8万人次，往年人最多的一天就有7.1万人次。"),
    .accepted("买来三个箱子，这里头有十二个苹果。"),
    .accepted("上午流转土地200亩，下午流转了300亩，剩下的明天再办。"),
    .accepted("王某转账8万元中，3万元系货款，与本案无关，遂判决归还10万元。"),
    .accepted("发达国家11亿人分走44%的份额，地球上剩下的55亿人只能分56%。"),
    .accepted("捐赠的1000件棉衣已送到，尚有4000件正在赶运途中；委员留任的1045人，占47.6%，新提名的1151人，占52.4%。"),
    .accepted("已有两台33万千瓦机组投产，其中60万千瓦送往省城。"),
    .accepted("泵站建成60座，80座正在施工。"),
    .accepted("收到群众留言75条，已回复65条。"),
    .accepted("全村有困难户64户，单是东头两个组就有17户。"),
    .accepted("送检的35份样品中，水果12份，蔬菜23份。"),
    .accepted("林场面积420亩（总面积450亩）。"),
    .accepted("因暴雨取消的航班有46架次，延误1小时以上的有113架次。"),
    .accepted("村里有530口人，前来看戏的有1200人。"),
    .accepted("培训学员120人，其中女学员30人。"),
    .accepted("共有320人登台，其中年龄在六十岁以上的演员36人。"),
    .accepted("38人死亡（其中西片32人），982人受伤（其中西片637人）。"),
    .accepted("三个月来，共办理业务4963笔，平均每晚191笔，其中驾驶证业务3120笔、机动车业务1843笔。"),
    .reported("大棚里有160株兰花，开了花的足足有⟦190株⟧，香气扑鼻。", severity: .information),
    .reported("车间里有120台机器，已经停用的⟦150台⟧都要换掉。", severity: .information),
    .reported("全乡15个村，12个村通了客车，⟦17个⟧村通了自来水。", severity: .information),
    .reported("全县45个部门里有⟦47个⟧被评为优秀。", severity: .information),
    .reported("他种了30亩桃，今年挂果的有⟦36亩⟧，卖了12万元。", severity: .information),
    .reported("合唱节有32支队伍参加，老年合唱团多达⟦35支⟧，最年长的86岁。", severity: .information),
    .reported("全县上站体检860人，双合格的达⟦890人⟧，创历年新高。", severity: .information),
    .accepted("他种了30亩桃，今年新栽了36亩，后年挂果。"),
    .reported("前10个月共接报火警47起。在这47起火警中，由线路老化引发的就有⟦52起⟧。", severity: .information),
    .reported("去年审结民事案件3120件，平均审理38天。审结的案件里，以调解方式结案的有⟦3205件⟧。", severity: .information),
    .reported("82家单位带着2300个岗位到场，其中规模以上企业17家，高新技术企业⟦96家⟧。", severity: .information),
    .accepted("82家单位带着2300个岗位到场，其中规模以上企业17家，高新技术企业9家，服务群众96家。"),
    .reported("班上45个孩子，有⟦48个⟧是留守儿童。", severity: .information),
    .reported("辖区内共有出租房1240套。民警用三个月时间逐户上门登记，目前已签订责任书的有⟦1420套⟧，其余的月底前签完。", severity: .information),
    .accepted("辖区内共有出租房1420套。民警用三个月时间逐户上门登记，目前已签订责任书的有1240套，其余的月底前签完。"),
    .accepted("全乡15个村，12个村通了客车，17个村民小组通了自来水。"),
    .accepted("全校有教师86人，其中班主任带的学生有1200人；志愿者有56人，其中一人资助的学生就有60人。"),
    .accepted("全村有180户人家，其中外出务工的劳力有260人。"),
    .accepted("面塑工坊头一年卖了8万元，第二年卖了20万元，第三年没再卖。"),
    .accepted("一期招收学员60名，二期招收学员85名，早市卖出130斤，晚市卖出210斤。"),
    .accepted("减幅在30%以上，其中北片下降71%。"),
    .accepted("建成大棚57座，其中50座满负荷生产，另外带动散户200座。"),
  ]

  package init() {}

  /// 其中, and the words that make the figure behind them a small sum of all.
  package let words =
    ["其中"]
    + ["一共", "总共", "统共", "拢共", "加起来"].flatMap { all in
      ["才", "只有", "也才", "只", "也只有", "也就"].map { all + $0 }
    }

  package static let metricTraits = MetricTraits.larger

  private static let ownWholes: Phrases = "共 小"

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    if hit.entry > 0 {
      checkSmallSum(hit.range, in: context, report: &report)
      return
    }
    let text = context.text
    let before = text.characterClass(hit.range.lowerBound - 1)
    let end = hit.range.upperBound
    let isBound = text.characterClass(end) == .digit || HanDigit.isNumeral(text.scalar(end))
    // 医生为其中246人测了血糖: with the figure behind it it may stand anywhere.
    guard isBound || before == .comma || before == .openBracket || before == .stop,
      let sentence = context.sentence(at: hit.range.lowerBound)
    else { return }
    let metrics = context.facts.metrics
    defer { checkListed(behind: hit.range, sentence, context, &report) }
    let start = before == .stop ? FigureFrames.window(sentence, context).lowerBound : sentence.lowerBound
    guard let place = context.metrics(in: start..<hit.range.lowerBound).last else { return }
    let whole = metrics[place]
    guard hit.range.lowerBound - whole.range.upperBound <= 12, whole.modifier == nil,
      !PrintedFigure.isAverage(whole, in: context), !BalanceFrame.isTradeRest(whole, text),
      whole.upperBound == nil, !FactPartExceedsWhole.isRelative(whole.unit),
      // 两台33万千瓦机组: what each of several has.
      place == 0 || metrics[place - 1].range.upperBound != whole.range.lowerBound,
      // 6枚金牌、8枚银牌、5枚铜牌。其中: of all that were listed.
      before != .stop || place == 0 || !FigureFrames.areAlike(metrics[place - 1], whole)
        || !FactSumMismatch.isListed(FigureFrames.gap(metrics[place - 1], whole), context)
    else { return }
    let clauseEnd = FactPartExceedsWhole.end(of: hit.range.upperBound, sentence, text)
    // Ages and other bounds in the label are no part of the whole; nor is 四个村 in 四个村的农户.
    let figures = context.metrics(in: hit.range.upperBound..<clauseEnd).filter {
      !FactPartExceedsWhole.isRelative(metrics[$0].unit)
    }
    guard
      let index = figures.first(where: {
        FactPartExceedsWhole.areAlike(metrics[$0].unit, whole.unit) || !metrics[$0].isChineseNumeral
      })
    else { return }
    let part = metrics[index]
    let label = hit.range.upperBound..<part.range.lowerBound
    guard FactPartExceedsWhole.areAlike(part.unit, whole.unit), part.modifier == nil,
      label.count <= 20, !FactPartExceedsWhole.measuresOther(label, text),
      before != .stop || text.first(of: FactPartExceedsWhole.ownWholes, in: label) == nil,
      let partValue = part.baseValue,
      let wholeValue = whole.baseValue, partValue > wholeValue,
      // 其中班主任带的学生有1200人 counts others than the 86 teachers.
      !text.matches(any: FactPartExceedsWhole.having, endingAt: part.range.lowerBound) || label.count <= 4
        || part.baseAmount <= whole.baseAmount * 2
    else { return }
    report.report(
      part.range,
      Message(
        "“其中”的 \(context.string(part.range)) 大于总数 \(context.string(whole.range))，请核对。",
        "\(context.string(part.range)) of a whole of \(context.string(whole.range)); please check."),
      severity: before == .stop || !before.isPunctuation ? .information : nil,
      related: [RelatedText(whole.range, Message("总数在这里。", "The whole is here."))])
  }

  private static let everybody: Phrases = "男女 全班 全村 全校 全厂 全队 全组 全家 全镇 全乡 全县 全院 全所 全馆 全社 全营 全连"
  private static let others: Phrases = "来 外 邻 客 去年 上年 原 每 计划 应 目标"

  /// 报名的女选手有74名，而报名者男女加起来一共才68人: more of some than there are of all.
  private func checkSmallSum(_ words: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let metrics = context.facts.metrics
    guard let index = context.metrics(in: words.upperBound..<(words.upperBound + 16)).first, index > 0,
      metrics[index].range.lowerBound == words.upperBound,
      let clause = context.clause(at: words.lowerBound),
      let sentence = context.sentence(at: words.lowerBound)
    else { return }
    let (part, whole) = (metrics[index - 1], metrics[index])
    guard part.range.lowerBound >= sentence.lowerBound, part.range.upperBound <= clause.lowerBound,
      clause.lowerBound - part.range.upperBound <= 6, part.isExact, whole.upperBound == nil,
      FigureFrames.areAlike(part, whole), !FactPartExceedsWhole.isRelative(part.unit),
      part.baseAmount > whole.baseAmount, part.baseAmount < whole.baseAmount * 12,
      text.first(of: FactPartExceedsWhole.everybody, in: clause.lowerBound..<words.upperBound) != nil,
      let label = context.clause(at: part.range.lowerBound), label != clause,
      text.first(of: FactPartExceedsWhole.others, in: label.lowerBound..<part.range.lowerBound) == nil,
      text.first("男女", in: clause.lowerBound..<words.upperBound) == nil
        || text.first(of: FactPartExceedsWhole.sexes, in: label.lowerBound..<part.range.lowerBound) != nil
    else { return }
    FactPartExceedsWhole.report(part, of: whole, context, &report)
  }

  private static let sexes: Phrases = "女 男"

  package func check(metricAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let metric = context.facts.metrics[index]
    guard index > 0, !FactPartExceedsWhole.isRelative(metric.unit),
      let whole = PartitiveFrame.exceeded(by: index, in: context), !context.protected.touches(metric.range),
      // 48平方米的老屋，全镇48平方公里: of another scale.
      whole.unit.key == metric.unit.key || metric.baseAmount < whole.baseAmount * 50,
      !FactPartExceedsWhole.areOfTwoTimes(whole, metric, context),
      !report.holds(metric.range)
    else { return }
    FactPartExceedsWhole.report(metric, of: whole, context, &report)
  }

  /// 改造前一天生产800件，改造后一天能生产1200件
  private static func areOfTwoTimes(_ whole: Metric, _ part: Metric, _ context: ArticleContext) -> Bool {
    guard let sentence = context.sentence(at: whole.range.lowerBound) else { return false }
    return ComparedPair(timed: whole, part, sentence, context) != nil
      && context.text.first(
        of: FigureWords.bases, in: max(sentence.lowerBound, whole.range.lowerBound - 24)..<whole.range.lowerBound)
        != nil
  }

  static func report(
    _ part: Metric, of whole: Metric, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    report.report(
      part.range,
      Message(
        "部分是 \(context.string(part.range))，大于总数 \(context.string(whole.range))，请核对。",
        "\(context.string(part.range)) of a whole of \(context.string(whole.range)); please check."),
      severity: .information, related: [RelatedText(whole.range, Message("总数在这里。", "The whole is here."))])
  }

  /// The end of what 其中 governs: the closing bracket, the clause's end, at most 40 characters.
  private static func end(of start: Int, _ sentence: Range<Int>, _ text: LogicalText) -> Int {
    var index = start
    while index < min(sentence.upperBound, start + 40) {
      let kind = text.characterClass(index)
      if kind == .closeBracket || kind.endsClause { break }
      index += 1
    }
    return index
  }

  private static let visits: UnitNames = ["人次"]

  /// Whether a part and its whole count the same: 37名学生 and 41人, not 600人 and 1200人次.
  private static func areAlike(_ part: Unit, _ whole: Unit) -> Bool {
    part.isComparable(with: whole)
      || part.countsPeople && whole.countsPeople && !visits.contains(part) && !visits.contains(whole)
  }

  private static let relative: UnitNames = ["年", "岁", "级", "度", "倍"]

  static func isRelative(_ unit: Unit) -> Bool {
    switch unit.dimension {
    case .ratio, .time, .temperature, .magnitude: true
    default: relative.contains(unit)
    }
  }

  private static let having: Phrases = "有"
  private static let otherLabels: Phrases = "带领 资助 帮扶 率 平均 人均 最 距 占地 占比 占全 占总 下降 增长 面积 另 还 同时 受伤 户均 亩均 带动 惠及 服务 覆盖 辐射"

  /// Labels that count another thing than the whole did.
  static func measuresOther(_ label: Range<Int>, _ text: LogicalText) -> Bool {
    label.contains { text.matches(any: otherLabels, at: $0) }
  }
}
