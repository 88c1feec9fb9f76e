import Facts
package import Linting
import TextModel

/// 平均数同总数、个数对不上。
///
/// 一句话里有总数、有个数、又有“户均”“人均”“每人”“平均一亩”“一小时”，三个数应当对得上（允许 2% 的出入）。路程、时间、平均时速
/// 也应当对得上（允许 5% 的出入）。
///
/// **怎么改**：核对三个数；平均的若不是这些户、这些人，写明白。
///
/// **依据**：算术。
package struct FactAverage: MetricRule, WordRule {
  package static let profile = RuleProfile("fact-average", .facts, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("队里最大的17岁，最小的13岁，平均年龄⟦19岁⟧。", severity: .information),
    .accepted("队里最大的17岁，最小的13岁，平均年龄15岁。"),
    .reported("120户人家每户分得5500元，总共⟦56万元⟧，余下的8万元留作种子款。", severity: .information),
    .reported("1200亩谷子亩产400公斤，总产量约⟦700吨⟧。", severity: .information),
    .accepted("县女篮主场打了8场，场均得75分，场均失71分。"),
    .accepted("8支队伍打单循环，每队要踢7场，总共28场。"),
    .accepted("1200亩谷子亩产400公斤，总产量约480吨。"),
    .reported("评委的分数依次为86分、90分、94分，小林以⟦93分⟧的平均分排在第一。", severity: .information),
    .reported("白菜得了86分，萝卜90分，山药94分，三道菜平均⟦92分⟧。", severity: .information),
    .reported("全县人口48万人，面积1600平方公里，人口密度为每平方公里⟦400人⟧。", severity: .information),
    .reported("参加体检的有1600名矿工，血压偏高的400名，⟦每3名矿工中就有1⟧名。", severity: .information),
    .accepted("参加体检的有1600名矿工，血压偏高的400名，每4名矿工中就有1名。"),
    .reported("今年1月至6月，站里共修车4320辆，月均⟦840辆⟧。", severity: .information),
    .accepted("今年1月至6月，站里共修车4320辆，月均720辆。"),
    .reported("五名评委分别打出86分、92分、88分、90分和84分，平均得分⟦86分⟧。", severity: .information),
    .accepted("五名评委分别打出86分、92分、88分、90分和84分，平均得分88分。"),
    .reported("换水表的工人们10个工作日跑了1200户，平均每天跑⟦130户⟧。", severity: .information),
    .reported("80户村民分红40万元，户均⟦6000元⟧。"),
    .reported("发放补贴12万元，惠及60人，人均⟦3000元⟧。"),
    .reported("种植辣椒200亩，总收入160万元，亩均⟦9000元⟧。"),
    .reported("高标准农田200亩，总产小麦12万公斤，平均亩产⟦650公斤⟧。"),
    .reported("图书3000册，分给12个班，平均每个班⟦300册⟧。"),
    .reported("讲座办了8场，每场60人，累计培训⟦640人次⟧。"),
    .reported("基金会为60名孤儿发放助养金24万元，每人⟦3000元⟧。"),
    .reported("全年供水15万吨，5台水泵每台抽了⟦2万吨⟧。"),
    .reported("收割机一小时割8亩，五小时就能割⟦60亩⟧。"),
    .reported("每村栽树30棵，每棵补助20元，12个村共补助⟦6000元⟧。"),
    .reported("8位评委打出总分720分，平均⟦92分⟧。"),
    .reported("一名护林员管护300亩，40名护林员共管护⟦1.5万亩⟧。"),
    .reported("三年时间里，志愿者共开展活动750次，服务时长达1.8万小时，平均每次服务⟦32小时⟧。", severity: .information),
    .reported("县里免费更换燃气软管，每户补助150元，2000户共补助⟦3万元⟧。", severity: .information),
    .reported("同学们捐款2400元，40个孩子平均每人捐了⟦80元⟧。", severity: .information),
    .reported("一条鱼卖15元，200条鱼卖了⟦3500元⟧。", severity: .information),
    .reported("他一年写了48篇稿子，平均每月⟦5篇⟧。"),
    .reported("步道全长4200米，沿途设休息亭14座，平均每⟦200米⟧一座。"),
    .reported("县剧团走进12个乡镇，每个乡镇演一场，平均每场有观众350人，先后共有⟦4800人次⟧看了戏。"),
    .reported("记者乘首班车体验，全程63公里，中途停靠七站，行驶一个半小时到达终点，平均时速⟦48公里⟧。"),
    .reported("招收新生540名，编为12个班，平均每班不到⟦四十人⟧。"),
    .reported("共有16支队伍参加，分为四个组，每组⟦5支⟧。"),
    .reported("每隔⟦50米⟧安一盏灯，两公里的路一共安了60盏。"),
    .reported("从县城到省城280公里，大巴跑了三个半小时，平均时速⟦90公里⟧。"),
    .accepted("共有20支队伍参加，分为四个组，每组5支；每隔50米安一盏灯，两公里的路一共安了40盏。"),
    .reported("三年共植树4.5万棵，年均⟦2万棵⟧。"),
    .reported("1500亩果园，总产450万斤，每亩平均⟦2000斤⟧。"),
    .reported("12公里山路，他走了3个小时，平均每小时走⟦5公里⟧。"),
    .reported("上半年（共182天），火警出动91次，平均每⟦三天⟧一次。"),
    .reported("筹得善款共计5.4万元。捐款的有180名职工，平均每人捐出⟦200元⟧。"),
    .reported("一次购书1200册，每册28元，书款共计⟦3.46万元⟧，分送三百个书屋，每个书屋四册。"),
    .accepted("项目三年建成，总投资9亿元，建成后年均产值2亿元。"),
    .accepted("一次购书1200册，每册28元，书款共计3.36万元，分送三百个书屋，每个书屋四册。"),
    .accepted("招收新生540名，编为12个班，平均每班不到四十六人；上半年（共182天），火警出动91次，平均每两天一次。"),
    .accepted("共筹集资金60万元。受助的有150名学生，平均每人领到助学金2000元。每亩成本800元，每亩收入2300元，他种了20亩，利润3万元。"),
    .accepted("县剧团走进12个乡镇，每个乡镇演一场，平均每场有观众350人，先后共有4200人次看了戏。"),
    .accepted("县剧团走进12个乡镇，每个乡镇演两场，平均每场有观众350人，先后共有8400人次看了戏。"),
    .accepted("记者乘首班车体验，全程63公里，中途停靠七站，行驶一个半小时到达终点，平均时速42公里。"),
    .accepted("全程63公里，停留半小时，最高时速80公里，平均时速48公里。"),
    .accepted("10位企业经营者每人捐款5000元，他个人捐赠的水泥价值12万元；每吨秸秆产气300立方米，12万吨若一半用来产气，就是1800万立方米。"),
    .accepted("步道全长4200米，沿途设休息亭14座，平均每300米一座。"),
    .accepted("8位评委打出总分720分，平均90分。"),
    .accepted("基金会为60名孤儿发放助养金24万元，每人4000元。"),
    .accepted("基金会为60名孤儿发放助养金24万元，每人每月3000元。"),
    .accepted("讲座办了8场，每场60人，累计培训480人次。"),
    .accepted("讲座办了8场，每场60人，全年累计培训各类人员6400人次，发放资料300份。"),
    .accepted("80户村民分红40万元，户均5000元。"),
    .accepted("种植辣椒200亩，总收入160万元，亩均8000元。"),
    .accepted("人均月收入3500元，吸纳720余名群众务工。"),
    .accepted("80户村民分红40万元，户均约6000元。"),
    .accepted("纯收入88万元，40户社员平均每户分得1.8万元，共分出72万元。"),
  ]

  package init() {}

  package let words = ["的平均分", "的平均成绩", "的平均得分", "的平均环数", "的均分", "的场均得分"]

  /// 评委亮分依次为88分、92分、93分，以91分的平均分获胜
  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let near = max(0, hit.range.lowerBound - 8)..<hit.range.lowerBound
    guard let index = context.metrics(in: near).last,
      context.facts.metrics[index].range.upperBound == hit.range.lowerBound
    else { return }
    MeanFrame(index, named: hit.range, in: context)?.report(context, &report)
  }

  package static let metricTraits = MetricTraits.ofEach

  package func check(metricAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let count = report.findings.count
    checkBehind(index, in: context, report: &report)
    if report.findings.count > count { return }
    if let speed = SpeedFrame(index, in: context) {
      speed.report(context, &report)
    } else if let every = EveryFrame(index, in: context) {
      every.report(context, &report)
    } else if let bounds = MeanBounds(index, in: context) {
      bounds.report(context, &report)
    } else if let mean = MeanFrame(index, in: context) {
      mean.report(context, &report)
    } else {
      EachFrame(index, in: context)?.report(context, &report)
    }
  }

  /// Whether a mean that is told as 不到, 近 or 多 is not so, by what it is of the one that comes out: 540名，12个班，平均每班不到40人.
  private static func breaks(_ modifier: Metric.Modifier?, _ ratio: Double) -> Bool {
    switch modifier {
    case .atMost: ratio < 0.98
    case .nearly: ratio < 0.98 || ratio > 1.25
    case .over, .atLeast: ratio > 1.02
    default: false
    }
  }

  /// The mean behind its total and its count, or the product behind both.
  private func checkBehind(_ index: Int, in context: ArticleContext, report: inout ArticleReport) {
    if EachProduct.mayBeTotal(at: index, in: context), let product = EachProduct(totalAt: index, in: context),
      product.isOfOneUnit
    {
      product.report(context, &report)
    }
    let metric = context.facts.metrics[index]
    guard metric.upperBound == nil, metric.modifier != .up, metric.modifier != .down,
      let holder = EachFrame.Holder(of: metric, context), holder.isMean,
      let sentence = context.sentence(at: metric.range.lowerBound)
    else { return }
    let before = context.metrics(in: sentence.lowerBound..<metric.range.lowerBound).map { context.facts.metrics[$0] }
    let totals = before.filter {
      $0.unit.isComparable(with: metric.unit) || FigureFrames.areAlike($0, metric) && !holder.covers($0)
    }
    // 三位医生接诊96名患者，人均32名: of people too the total is no count.
    let counts = before.filter { count in
      holder.covers(count) && !(totals.count == 1 && totals.contains { $0.range == count.range })
    }
    guard totals.count == 1, counts.count == 1, let total = totals.first, let count = counts.first,
      total.isExact, count.isExact, total.range != count.range,
      // 场均得75分，场均失71分
      EachFrame.Holder(of: total, context)?.isMean != true, holder.mayBe(of: total, metric, context),
      let sum = total.baseValue, let given = metric.baseValue,
      let average = sum.divided(by: count.value), average > .zero
    else { return }
    // 共分出72万元: the mean may be of another sum in the sentence.
    let product = given.approximate * count.value.approximate
    let isOfAnother = context.metrics(in: sentence).contains { other in
      let figure = context.facts.metrics[other]
      return figure.range != total.range && figure.unit.base == total.unit.base && product > 0
        && abs(figure.baseAmount / product - 1) < 0.02
    }
    if isOfAnother { return }
    let ratio = given.approximate / average.approximate
    guard
      metric.isExact
        ? ratio < 0.98 || ratio > 1.02
        : FactAverage.breaks(metric.modifier, ratio)
          && context.text.first(of: FigureWords.bases, in: sentence.lowerBound..<metric.range.lowerBound) == nil
    else { return }
    report.report(
      metric.range,
      Message(
        "\(context.string(total.range))÷\(context.string(count.range))不是 \(context.string(metric.range))，请核对。",
        "\(context.string(total.range)) over \(context.string(count.range)) is not \(context.string(metric.range)); please check."
      ),
      related: [
        RelatedText(total.range, Message("总数", "The total")), RelatedText(count.range, Message("个数", "The count")),
      ])
  }
}
