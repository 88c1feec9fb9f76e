import Facts
package import Linting
import TextModel

/// 占比同数字算不出来。
///
/// 句子里既有部分、又有总数、又有百分比时，三者应当对得上（允许末位四舍五入）。三者之间隔着短语、比率说成“几成”的，只作提示。
///
/// **怎么改**：核对三个数，改错的那一个。
///
/// **依据**：算术。
package struct FactPercentOfWhole: MetricRule, WordRule {
  package static let profile = RuleProfile("fact-percent-of-whole", .facts, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("抽查家具320批次，其中合格288批次、不合格32批次，合格率为⟦95%⟧。", severity: .information),
    .accepted("抽查家具320批次，其中合格288批次、不合格32批次，合格率为90%。"),
    .reported(
      "夏令营共有1500人报名。报名者中，女生720人，占48%；外地学生300人，占20%；小学生450人，占⟦35%⟧。", severity: .information),
    .accepted("夏令营共有1500人报名。报名者中，女生720人，占48%；外地学生300人，占20%；小学生450人，占30%。"),
    .reported("到会的42位代表中，有20位举手赞成，15位反对，7位弃权，方案以⟦过半数⟧赞成获得通过。", severity: .information),
    .accepted("到会的42位代表中，有26位举手赞成，15位反对，1位弃权，方案以过半数赞成获得通过。"),
    .reported("标价1200元的羽绒服，收银台实收840元，相当于打了⟦六折⟧。", severity: .information),
    .accepted("造林120公顷（合1800亩），成活率九成以上。"),
    .reported("社里有540名社员，入股的有230名，⟦超过一半⟧。", severity: .information),
    .accepted("社里有540名社员，入股的有290名，超过一半。"),
    .reported("4月份，县城空气优良天数为24天，优良率为⟦85%⟧。", severity: .information),
    .accepted("4月份，县城空气优良天数为24天，优良率为80%。"),
    .reported("供水站覆盖率为⟦92%⟧。全镇50个村中，已有41个建起了供水站。", severity: .information),
    .accepted("供水站覆盖率为82%。全镇50个村中，已有41个建起了供水站。"),
    .reported("原价350元的棉被，换季打⟦八折⟧，只要245元。", severity: .information),
    .accepted("原价350元的棉被，换季打七折，只要245元；再满200元减30元，到手215元。"),
    .reported("脱贫户学员30名，占120名学员的⟦35%⟧。"),
    .reported("在回收的800份有效问卷中，有560人选择了“愿意”，占⟦75%⟧。", severity: .information),
    .accepted("水库总库容1.2亿立方米，目前蓄水8600万立方米，占兴利库容的92%。"),
    .accepted("全国停办内部报纸6453种，压缩正式报纸229种，占正式报纸总量的10.4%。"),
    .accepted("在回收的800份有效问卷中，有560人选择了“愿意”，占70%。"),
    .reported("重点班有54人达到本科线，占全班60名学生的⟦85%⟧。"),
    .reported("反馈问题200个，整改180个，整改率⟦95%⟧。"),
    .reported("种植大豆60亩，占总面积150亩的⟦45%⟧。"),
    .reported("参训的400名学员中，有260人实现就业，占⟦75%⟧。"),
    .reported("全村250户居民中，有150户装上光伏板，占总户数的⟦70%⟧。"),
    .reported("协会发出调查表300份，收回252份，回收率⟦90%⟧。", severity: .information),
    .reported("全年计划修渠40公里，到8月底已修好26公里，完成年度计划的⟦75%⟧。", severity: .information),
    .reported("全镇有果园900亩，用上滴灌的有630亩，超过⟦八成⟧。", severity: .information),
    .reported("应接种儿童640名。到本周五，已接种608名，接种率⟦97%⟧。", severity: .information),
    .reported("全区共有行政村300个，通硬化路的270个，通畅比例为⟦95%⟧。", severity: .information),
    .reported("160户拆迁户中已有144户签了协议，签约率突破⟦95%⟧。", severity: .information),
    .reported("村里有600人，在外打工的有240人，占⟦三分之二⟧。", severity: .information),
    .reported("全年预算1200万元，支出960万元，执行率⟦85%⟧。", severity: .information),
    .reported("一季度，热线共转来诉求240件。住建局建立了台账，逐件交办、逐件回访，截至4月底已办结204件，办结率为⟦82%⟧。", severity: .information),
    .reported("全县共有适龄妇女8600人。卫健局组织医疗队进社区，已有7310人接受了筛查，筛查率为⟦90%⟧。", severity: .information),
    .reported("全场38次投篮命中19球，命中率⟦45%⟧。", severity: .information),
    .reported("60名学员中，有⟦四分之一⟧、也就是20人来自外县。", severity: .information),
    .reported("有⟦七成⟧村民、也就是全村400人中的320人，用上了自来水。", severity: .information),
    .reported("参加考试的120人里，优秀率为⟦25%⟧，也就是36人优秀。", severity: .information),
    .accepted("原计划投资3亿元，实际完成2.6亿元，节约4000万元，节约率13.3%。"),
    .accepted("60名学员中，有三分之一、也就是20人来自外县；全班45人里，两成（9人）戴眼镜。"),
    .accepted("全场38次投篮命中19球，命中率50%。"),
    .accepted("列入计划的146个项目已开工139个，完成投资占年度计划的八成。"),
    .accepted("一季度，热线共转来诉求240件。住建局建立了台账，逐件交办、逐件回访，截至4月底已办结204件，办结率为85%。"),
    .accepted("村里有600人，在外打工的有400人，占三分之二。"),
    .accepted("取样480批次，合格471批次，不合格9批次，合格率为98.1%。"),
    .accepted("初中毕业会考合格率达92.3%，满分率100%，高中合格率达85.8%。"),
    .accepted("协会发出调查表300份，收回252份，回收率84%。"),
    .accepted("全镇有果园900亩，用上滴灌的有630亩，约占七成。"),
    .accepted("新建公厕12座，改造30座，覆盖率达到95%。"),
    .accepted("参训的400名学员中，有260人实现就业，占65%。"),
    .accepted("全村250户居民中，有150户装上光伏板，占党员户的70%。"),
    .accepted("脱贫户学员30名，占120名学员的25%。"),
    .accepted("反馈问题200个，整改180个，整改率90%。"),
    .accepted("受理来电9864件，日均1409件，办结率99.1%。"),
    .accepted("用电量由1520万千瓦时减少到836万千瓦时，节电684万千瓦时，节电率45%。"),
    .accepted("投入3595.58万元，占比达57%。"),
    .accepted("反馈问题216个，整改问题216个。"),
    .accepted("占比由30%提高到45%。"),
    .accepted("全校885名学生参加高考，有561人考上本科，本科目标完成率达到了183%。"),
  ]

  package init() {}

  package var words: [String] { HalfFrame.claims.map(\.word) }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let isMore = HalfFrame.claims[hit.entry].isMore
    let frame = HalfFrame(hit.range, isMore: isMore, in: context)
    (frame ?? (isMore ? HalfFrame(assent: hit.range, in: context) : nil))?.report(context, &report)
  }

  package static let metricUnits = ["%", "成", "", "折"]

  package func check(metricAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    if DiscountFrame.units.contains(context.facts.metrics[index].unit) {
      DiscountFrame(index, in: context)?.report(context, &report)
      return
    }
    if let frame = ShareFrame(equated: index, in: context) ?? ShareFrame(toldBefore: index, in: context) {
      frame.report(context, &report)
      return
    }
    if let frame = DayShare(index, in: context) {
      frame.report(context, &report)
      return
    }
    guard index >= 2 else { return }
    let count = report.findings.count
    checkBeside(index, in: context, report: &report)
    if report.findings.count == count {
      (ShareFrame(index, in: context) ?? ShareFrame(among: index, in: context))?.report(context, &report)
    }
  }

  /// The part, the whole and the percentage side by side, in a frame that leaves no doubt which is which.
  private func checkBeside(_ index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let metrics = context.facts.metrics
    let (part, whole, metric) = (metrics[index - 2], metrics[index - 1], metrics[index])
    guard FigureFrames.areAlike(part, whole), metric.isExact, PrintedShare(metric) != nil,
      let sentence = context.sentence(at: metric.range.lowerBound)
    else { return }
    guard part.range.lowerBound >= sentence.lowerBound else { return }
    let text = context.text
    let clauseStart = context.clause(at: metric.range.lowerBound)?.lowerBound ?? metric.range.lowerBound
    if text.matches("占", at: clauseStart), whole.range.lowerBound >= clauseStart,
      whole.range.lowerBound - clauseStart <= 8, text.matches("的", at: metric.range.lowerBound - 1),
      metric.range.lowerBound - whole.range.upperBound <= 14, part.range.upperBound >= clauseStart - 20,
      !(part.range.upperBound..<max(part.range.upperBound, clauseStart - 1)).contains(where: {
        text.characterClass($0).endsClause
      })
    {
      compare(part, whole, metric, context, &report)
    } else if text.matches("占", at: clauseStart), whole.range.upperBound <= clauseStart,
      FactPercentOfWhole.isOfAll(clauseStart + 1..<metric.range.lowerBound, text),
      FactPercentOfWhole.opensWhole(part, text), clauseStart - whole.range.upperBound <= 24
    {
      // N个中，有M个…，占x%: the whole comes first.
      compare(whole, part, metric, context, &report)
    } else if let verb = FactPercentOfWhole.rate(before: metric.range.lowerBound, clauseStart, text),
      whole.range.upperBound >= clauseStart - 2, part.range.upperBound <= whole.range.lowerBound,
      part.role != .changeTo, part.role != .changeFrom,
      // 计划3亿元，完成2.6亿元，节约4000万元，节约率13.3%: of the first.
      !context.metrics(in: sentence.lowerBound..<part.range.lowerBound).contains(where: {
        FigureFrames.areAlike(metrics[$0], part) && metrics[$0].baseAmount > part.baseAmount
      }),
      FactPercentOfWhole.clause(of: whole, names: verb, context)
    {
      // N个，整改M个，整改率: the part comes second.
      compare(whole, part, metric, context, &report)
    }
  }

  private func compare(
    _ part: Metric, _ whole: Metric, _ share: Metric, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    if FigureFrames.isRatio(whole) || FigureFrames.isRatio(part) { return }
    guard
      part.isExact, whole.isExact,
      let numerator = part.baseValue?.multiplied(by: Decimal(100)), let denominator = whole.baseValue,
      let actual = numerator.divided(by: denominator)?.approximate, actual < 200,
      let stated = PrintedShare(share), !stated.agrees(with: actual)
    else { return }
    let computed = PrintedFigure.rounded(actual, digits: share.value.fractionDigits)
    report.report(
      share.range,
      Message(
        "\(context.string(part.range))÷\(context.string(whole.range))＝\(computed)%，不是 \(context.string(share.range))，请核对。",
        "\(context.string(part.range)) of \(context.string(whole.range)) is \(computed)%, not \(context.string(share.range)); please check."
      ),
      related: [
        RelatedText(part.range, Message("部分", "The part")), RelatedText(whole.range, Message("总数", "The whole")),
      ])
  }

  private static let links: Phrases = "比 比为 比达 到 了 比达到"
  private static let totals: Phrases = "总数的 总人数的 总户数的 人数的 总量的"
  private static let wholes: Phrases = "总 全部 全村 全县 全区 全镇 计划 任务 目标 应"

  /// Whether the words between 占 and the percentage name nothing but the whole: nothing, 比, 总户数的, 总数的.
  private static func isOfAll(_ range: Range<Int>, _ text: LogicalText) -> Bool {
    range.isEmpty || text.spells(any: links, range)
      || text.matches(any: totals, endingAt: range.upperBound) && range.count <= 10
      || text.matches(any: wholes, at: range.lowerBound) && text.matches("的", endingAt: range.upperBound)
        && range.count <= 8
  }

  private static let containing: Phrases = "中有 里有"

  /// Whether a quantity is the whole of what follows: 400名学员中，, 250户居民里，.
  private static func opensWhole(_ metric: Metric, _ text: LogicalText) -> Bool {
    let near = metric.range.upperBound..<(metric.range.upperBound + 14)
    if let link = text.first(of: containing, in: near),
      !near.prefix(while: { $0 < link.lowerBound }).contains(where: { text.characterClass($0).endsClause })
    {
      return true
    }
    guard let comma = near.first(where: { text.characterClass($0) == .comma }) else { return false }
    return text.matches(any: FigureWords.insides, endingAt: comma)
  }

  /// The verb of …率 before a percentage: 整改 of 整改率.
  private static func rate(before index: Int, _ clauseStart: Int, _ text: LogicalText) -> String? {
    for place in stride(from: index - 1, through: max(clauseStart, index - 4), by: -1)
    where text.has("率", at: place) && place - 2 >= clauseStart {
      return text.string((place - 2)..<place)
    }
    return nil
  }

  /// Whether the clause of a figure names the verb that the rate is of.
  private static func clause(of metric: Metric, names verb: String, _ context: ArticleContext) -> Bool {
    guard let clause = context.clause(at: metric.range.lowerBound) else { return false }
    // 不合格9批次 is not what 合格率 is of.
    return (clause.lowerBound..<metric.range.lowerBound).contains {
      context.text.matches(verb, at: $0) && !context.text.matches(any: FigureWords.negations, endingAt: $0)
    }
  }
}
