import Facts
package import Linting
import TextModel

/// 分项之和与合计不符。
///
/// “东村3座、西村5座，共9座”：分项相加是 8。只查声称列全的说法：分项之后说“共”“合计”，或总数之后说“分为”“分别为”“包括”。
/// “其中”后面的分项本来就不全，只在同类分项（公办机构、民办机构）之和超过总数时报告；带“余”“约”的数字不查。没有这些字眼、
/// 一串同类数字之和同总数只差一点的，只作提示；各节、各局的比分同终场比分，收入减支出同结余，出口减进口同顺差，也只作提示。
///
/// **怎么改**：查对每一个数字，三者必有一错。
///
/// **依据**：算术；《报纸编校差错率计算方法》：数据差错每处计 1。
package struct FactSumMismatch: SentenceRule, WordRule {
  package static let profile = RuleProfile("fact-sum-mismatch", .facts, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("一期投资3.2亿元，二期投资4.6亿元，总投资近⟦7亿元⟧。", severity: .information),
    .accepted("一期投资3.2亿元，二期投资4.6亿元，总投资近8亿元。"),
    .reported("到会的⟦31人⟧都投了票，赞成25票，反对3票，弃权1票。", severity: .information),
    .reported("全年出口1240万元，进口1385万元，⟦顺差145万元⟧。", severity: .information),
    .accepted("全年出口1240万元，进口1385万元，逆差145万元。"),
    .reported("南线有巡查员36名，北线有巡查员27名。两条线⟦73名⟧巡查员天不亮就上了路。", severity: .information),
    .accepted("南线有巡查员36名，北线有巡查员27名。两条线63名巡查员天不亮就上了路，三个镇73名巡查员随后赶到。"),
    .reported("报名参赛的⟦286名⟧棋手来自五个县。按抽签结果，少年组92人、青年组108人、老年组76人同时开赛。", severity: .information),
    .reported("古道全长⟦26.4公里⟧，沿线有三座凉亭。到上月底，已修复18.2公里，剩余9.2公里明年动工。", severity: .information),
    .accepted("古道全长26.4公里，沿线有三座凉亭。到上月底，已修复18.2公里，剩余8.2公里明年动工。"),
    .reported("货架上标价⟦680元⟧的电饭锅，用掉一张80元的优惠券，实付620元。", severity: .information),
    .accepted("买了一顶80元的帽子、两双单价120元的布鞋，合计320元。用上“满300元减50元”的券，实付270元。"),
    .reported("省代表团获得6金4银7铜，共⟦18枚⟧奖牌。", severity: .information),
    .accepted("省代表团获得6金4银7铜，共17枚奖牌。"),
    .reported("新增床位⟦1.26万张⟧，分别为县级医院0.58万张、乡镇卫生院0.42万张、民营医院0.36万张。", severity: .information),
    .reported("全县造林⟦2.8万亩⟧（其中经济林1.1万亩，生态林1.9万亩），大多是侧柏和核桃。"),
    .accepted("全镇现有特殊群体860人，其中残疾人460人，老年人510人。"),
    .accepted("全县种植蔬菜3.6万亩，其中设施蔬菜1.7万亩，绿色蔬菜2.3万亩。"),
    .reported("全县⟦216所⟧学校，城区42所，乡镇164所，都通上了光纤。", severity: .information),
    .reported("这个镇的⟦12个⟧村中，脱贫村5个，非脱贫村8个，产业各有门道。", severity: .information),
    .reported("上午办了46件，下午办了38件，一天下来⟦94件⟧，窗口前没排过长队。", severity: .information),
    .reported("课程为期⟦12天⟧，理论学习4天，实地操作6天，结业考核1天。", severity: .information),
    .accepted("市里下拨300万元，县里配套200万元，镇里自筹80万元，建起了投资600万元的教学楼。"),
    .reported("党支部有党员⟦48名⟧，正式党员43名，预备党员3名。", severity: .information),
    .accepted("上午办了46件，下午办了38件，一天下来84件，窗口前没排过长队。"),
    .reported("代表团拿到金牌14枚、银牌9枚、铜牌12枚，以⟦36枚⟧奖牌排在首位，比上届多出7枚；育才中学28枚，实验中学19枚。", severity: .information),
    .reported("东区4座仓已入库小麦1.86万吨，西区3座仓入库1.24万吨，两区共收小麦⟦3.5万吨⟧。"),
    .reported("东区4座仓已入库小麦1.86万吨，西区3座仓入库1.24万吨，两区共收小麦⟦3.2万吨⟧。", severity: .information),
    .reported("预备会议应到代表⟦165名⟧，实到158名，因病因事请假9名，符合法定人数。", severity: .information),
    .reported("队伍里有内科医生五名、外科医生三名、中医师四名，另有护士六名。⟦十九名⟧医护人员从早上忙到下午。", severity: .information),
    .accepted("队伍里有内科医生五名、外科医生三名、中医师四名，另有护士六名。十八名医护人员从早上忙到下午。"),
    .accepted("队伍里有内科医生五名、外科医生三名、中医师四名，另有护士六名。十九名村民排着队。"),
    .accepted("停车场分为三个区，A区有600个车位，B区300个，C区200个，一共1100个。"),
    .reported("停车场分为三个区，A区有600个车位，B区300个，C区200个，一共⟦1200个⟧。"),
    .accepted("预备会议应到代表165名，实到158名，因病因事请假7名，符合法定人数。"),
    .accepted("第一批32人，第二批38人，三批合计115人，时间均为两年。"),
    .reported("该校三年共收取捐款⟦164万元⟧，用于奖学金118万元、图书采购60万元。", severity: .information),
    .accepted("该校三年共收取捐款164万元，用于奖学金90万元、图书采购60万元。"),
    .reported("一部电梯总价⟦56万元⟧，政府补贴20万元，公积金提取15万元，住户自筹23万元。", severity: .information),
    .reported("全市共有队员⟦860人⟧，编成专业队12支、435人，半专业队18支、345人。", severity: .information),
    .reported("医院床位由300张增至⟦520张⟧，其中内科180张、外科160张、妇产科80张、儿科60张、重症医学科20张。", severity: .information),
    .reported("烤烟收入11.6万元，辣椒收入3.2万元，再加上林下养鸡的2.5万元，全年毛收入⟦16.3万元⟧，净落9万多元。", severity: .information),
    .accepted("本次抽检食品400批次，合格392批次，不合格的8批次主要是糕点，其中糕点5批次、白酒3批次。"),
    .accepted("县医院设床位800张，其中内科260张、外科220张、妇产科和儿科各90张，其余140张归急诊使用。"),
    .accepted("项目概算8600万元，实际完成8428万元，节约172万元；其中建筑工程节约96万元，设备购置节约58万元，其他费用节约18万元。"),
    .reported("今年修缮东村公厕3座、西村公厕5座，共⟦9座⟧。"),
    .reported("全镇共有网格⟦62个⟧，分为东片网格30个、西片网格34个。"),
    .reported("活动发放宣传单1200份、手册300份，合计⟦1600份⟧。"),
    .reported("涉及三个乡镇，其中河西乡硬化道路12公里、白塔镇18公里、石门乡9公里，共计⟦41公里⟧。"),
    .reported("据民政部门介绍，全区现有养老机构⟦38家⟧，其中公办机构11家、民办机构29家，护理型床位逐年增加。"),
    .reported("县人民法院去年审结涉农案件共⟦325件⟧，包括承包纠纷142件、买卖纠纷97件、劳务纠纷76件，调解率提高。"),
    .reported("据学校负责人介绍，教职工共⟦186人⟧，分别为专任教师154人、行政人员18人、工勤人员16人，学生近三千人。"),
    .reported("合唱团现有⟦48人⟧，男队员19人，女队员31人，平均年龄六十岁。", severity: .information),
    .reported("大桥总造价⟦3.6亿元⟧，中央补助1.5亿元，市级配套1.2亿元，县级自筹0.8亿元。", severity: .information),
    .reported("一队收了120亩，二队收了95亩，三队收了110亩，⟦335亩⟧稻子三天全部归仓。", severity: .information),
    .reported("义演筹得善款⟦42万元⟧，企业捐了30万元，个人捐了15万元，全部打入助学账户。", severity: .information),
    .reported("东村去了38人，西村去了41人，两个村⟦89名⟧老人一起看了戏。", severity: .information),
    .reported("进出口总额为48.6亿元，比上年增长6.2%；出口⟦31.9亿元，进口17.7亿元⟧，贸易伙伴扩大到93个。", severity: .information),
    .reported("全年接待游客860万人次，增长12%，其中省内游客⟦510万人次，增长8%，省外游客380万人次⟧。", severity: .information),
    .reported("合作社全年收入58万元，支出46万元，结余⟦14万元⟧。", severity: .information),
    .reported("计划招收学员⟦120人⟧，目前已报名86人，还差44人。", severity: .information),
    .reported("挂号费8元，检查费126.5元，药费73.2元，材料费15元，四项加在一起是⟦232.7元⟧，窗口却多要了5元。"),
    .reported("全县⟦52个⟧村中，28个村通了自来水，还有26个村没有通。", severity: .information),
    .accepted("全县52个村中，28个村通了自来水，还有24个村没有通。"),
    .reported("⟦15名⟧委员到会投票，赞成9票，反对3票，弃权4票，方案获得通过。", severity: .information),
    .accepted("15名委员到会投票，赞成9票，反对3票，弃权3票；应到代表20人，赞成16票，反对5票。"),
    .reported("上午采茶18斤，下午采茶23斤，一天采了⟦45斤⟧。", severity: .information),
    .accepted("贸易顺差14.2亿元，其中出口31.9亿元，进口17.7亿元。"),
    .accepted("进出口总额为49.6亿元，比上年增长6.2%；出口31.9亿元，进口17.7亿元，顺差14.2亿元。"),
    .accepted("收入58万元，支出46万元，结余18万元（含上年结转）；计划招收学员120人，目前已报名86人，还差34人。"),
    .accepted("居民人均收入3.6万元，增长5%，城镇4.2万元，增长4%，农村2.1万元，增长6%。"),
    .reported("四节比分依次为22比18、19比25、24比20和21比17，县二中队以⟦88比80⟧取胜。", severity: .information),
    .reported("北关队四节依次拿到18分、22分、15分和24分，终场时以⟦81比74⟧取胜。", severity: .information),
    .reported("首节28比22，第二节20比24，第三节25比19，末节18比20，一中队以⟦93比85⟧取胜。", severity: .information),
    .reported("县女排三局比分为25比21、25比18和25比22，以⟦3比1⟧取胜。", severity: .information),
    .reported("县男篮以86比75大胜邻县队，净胜⟦13分⟧。", severity: .information),
    .reported("首节以14∶22落后⟦6分⟧。", severity: .information),
    .reported("上半场，东关队1比0领先；下半场双方各入两球，东关队最终以⟦3比1⟧获胜。", severity: .information),
    .accepted("上半场，东关队1比0领先；下半场双方各入两球，东关队最终以3比2获胜。"),
    .accepted("县男篮以86比75大胜邻县队，净胜11分，首节还以14∶22落后8分。"),
    .accepted("县女排三局比分为25比21、25比18和25比22，以3比0取胜。"),
    .accepted("四节比分依次为22比18、19比25、24比20和21比17，县二中队以86比80取胜。"),
    .accepted("四节依次拿到18分、22分、15分和24分，双方战平，加时赛后以88比85取胜。"),
    .accepted("东村去了38人，西村去了41人，两个村79名老人一起看了戏。"),
    .reported("今年报名人数为⟦4386人⟧。其中应届生3784人，往届生612人，共设考点3个。"),
    .reported("白鹭村4个村民小组总共⟦412户⟧，分别是东岗组97户、西岗组128户、河湾组104户和桥头组73户。"),
    .accepted("1件列为大会议案，其余12件转为建议，与原有的186件一并交办，共198件。"),
    .accepted("春节8天接待136.2万人次，“五一”5天接待88.5万人次，国庆7天接待142.9万人次；此外，暑期接待327.8万人次。"),
    .accepted("第一、二、三产业增加值分别为62.3亿元、148.6亿元和189.1亿元。"),
    .accepted("公司一季度亏损320万元，二季度盈利180万元，三季度盈利260万元，前三季度合计盈利120万元。"),
    .accepted("1月至3月签约项目14个；1月至6月累计31个；前三季度累计42个。"),
    .accepted("获得二等奖的有三支队伍，获得三等奖的有五支队伍，其余三支队伍获优秀奖。"),
    .accepted("改制企业3713家，其中有限责任公司493家（含合资企业332家），股份合作制154家，租赁619家，承包2022家，兼并425家。"),
    .accepted("干粮、面粉各5吨，罐头2吨，青稞10吨，燃油20吨，均已运到。"),
    .accepted("其中，栽培培训1203.8万人，果木359.5万人，畜牧312.7万人，林业113.4万人，渔业51.3万人，其他205.1万人。"),
    .accepted("剧团全年演出216场，其中下乡演出148场，进校园演出32场，其余为剧场演出。"),
    .accepted("分别是：新材料项目，总投资28亿元；生物医药项目，总投资15亿元；智慧物流项目，总投资12亿元。"),
    .accepted("前三名分别是：男子400米自由泳，托普；女子200米蛙泳，科瓦茨；男子100米仰泳，马诺。"),
    .accepted("大赛设一等奖1名、二等奖3名，奖金分别为5000元和3000元，奖金总额1.4万元。"),
    .accepted("合唱团现有48人，男队员17人，女队员31人，平均年龄六十岁。"),
    .accepted("大桥总造价3.5亿元，中央补助1.5亿元，市级配套1.2亿元，县级自筹0.8亿元。"),
    .accepted("全区现有养老机构38家，其中公办机构11家、民办机构27家。"),
    .accepted("参训100人，其中女学员60人、党员55人。"),
    .accepted("今年修缮东村公厕3座、西村公厕5座，共8座。"),
    .accepted("全镇有网格62个，其中示范网格11个、达标网格20个。"),
    .accepted("警方立案448件，其中特大案件116件、要案61件，共挽回损失300万元。"),
    .accepted("发放宣传单1000余份、手册300份，共1600份。"),
    .accepted("修缮公厕3座、水井5口，共9处。"),
    .accepted("全区新建公厕100座，东村60座、西村40座，共100座。"),
  ]

  package init() {}

  package static let leastMetrics = 1
  /// Two parts and their total.
  package static let leastAlike = 3

  private static let among: Phrases = "其中"
  private static let totalWords: Phrases = "共计 合计 总计 总共 一共 共有 共 加起来 加在一起 合起来 总数 总人数 总面积 总投资 总额 总量"

  package func check(_ sentence: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    guard context.metrics(in: sentence).count >= 2 else {
      SumFrame(across: sentence, in: context)?.report(context, &report)
      return
    }
    let count = report.findings.count
    defer {
      if report.findings.count == count {
        let frame =
          SumFrame(sentence, in: context) ?? SumFrame(summedUpBehind: sentence, in: context)
          ?? SumFrame(halvesIn: sentence, of: context) ?? SumFrame(across: sentence, in: context)
        frame?.report(context, &report)
        if frame == nil {
          BalanceFrame(sentence, in: context)?.report(context, &report)
          VoteFrame(sentence, in: context)?.report(context, &report)
          BoundedSum(sentence, in: context)?.report(context, &report)
        }
      }
    }
    // The parts of a sentence between semicolons count by themselves.
    var start = sentence.lowerBound
    for index in sentence where context.text.characterClass(index) == .semicolon {
      FactSumMismatch.check(part: start..<index, context, &report)
      start = index + 1
    }
    FactSumMismatch.check(part: start..<sentence.upperBound, context, &report)
  }

  private static func check(part sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let indices = context.metrics(in: sentence)
    guard indices.count >= 2, indices.count <= 40 else { return }
    if let some = context.text.first(of: FactSumMismatch.among, in: sentence) {
      FactSumMismatch.checkSome(some, indices, sentence, context, &report)
      return
    }
    guard indices.count >= 3 else { return }
    let totals = indices.filter { FactSumMismatch.isTotal($0, sentence, in: context) }
    guard totals.count == 1, let total = totals.first, context.facts.metrics[total].isExact,
      let parts = FactSumMismatch.partsBefore(total, indices, context)
        ?? FactSumMismatch.partsAfter(
          total, indices, sentence, context)
    else { return }
    FactSumMismatch.compare(total, parts, context, &report)
  }

  /// A list behind 其中. It claims to be whole where a total follows it; and parts of one kind never come to more than the
  /// figure before it.
  private static func checkSome(
    _ some: Range<Int>, _ indices: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    let metrics = context.facts.metrics
    let behind = indices.filter { metrics[$0].range.lowerBound >= some.upperBound }
    guard let first = behind.first else { return }
    // 报名4386人。其中…: the whole may end the sentence before.
    let isOpening = some.lowerBound == sentence.lowerBound
    let reach = isOpening ? context.metrics(in: FigureFrames.window(sentence, context)) : indices
    let before = (reach.lowerBound..<first).last { metrics[$0].unit.key == metrics[first].unit.key }
    if before == nil, let total = behind.first(where: { isTotal($0, sentence, in: context) }),
      metrics[total].isExact,
      let parts = partsBefore(total, first..<(total + 1), context), parts.first == first
    {
      compare(total, parts, context, &report)
      return
    }
    guard let before, before + 1 == first, metrics[before].isExact,
      !FigureFrames.isRatio(metrics[before]), !BalanceFrame.isTradeRest(metrics[before], context.text),
      !PrintedFigure.isAverage(metrics[before], in: context),
      some.lowerBound - metrics[before].range.upperBound <= 6
    else { return }
    var parts: [Int] = []
    for index in behind {
      guard metrics[index].unit.key == metrics[before].unit.key, metrics[index].isExact,
        parts.isEmpty || isListed(metrics[index - 1].range.upperBound..<metrics[index].range.lowerBound, context),
        parts.isEmpty || index == parts[parts.count - 1] + 1
      else { break }
      parts.append(index)
    }
    guard parts.count >= 2, areOfOneKind(parts, from: some.upperBound, context) else { return }
    let sum = parts.reduce(Decimal?(.zero)) { $0?.adding(metrics[$1].value) }
    guard let sum, sum > metrics[before].value else { return }
    compare(before, parts, context, &report)
  }

  /// Whether the labels of parts end in one noun and differ before it: 公办机构, 民办机构. Traits that one person or thing
  /// may have together part nothing.
  private static func areOfOneKind(_ parts: [Int], from start: Int, _ context: ArticleContext) -> Bool {
    let metrics = context.facts.metrics
    let text = context.text
    let list = start..<metrics[parts[parts.count - 1]].range.upperBound
    if parts.count == 2, Counterparts.kinds.part(list, text) { return true }
    var noun: [UInt32]?
    var low = start
    for part in parts {
      let label = low..<metrics[part].range.lowerBound
      low = metrics[part].range.upperBound
      guard label.count >= 2, label.count <= 16, text.first(of: FigureWords.traits, in: label) == nil else {
        return false
      }
      // 金牌, 银牌: of short labels the last character is the noun.
      let isShort = label.count == 2 || noun?.count == 1
      let end = Array(text.scalars[(label.upperBound - (isShort ? 1 : 2))..<label.upperBound])
      if let noun, noun != end {
        // 经济林, 生态林: of what people are several things may be said at once.
        guard label.count <= 5, noun.last == end.last, !people.contains(end[end.count - 1]) else { return false }
      }
      noun = end
    }
    return true
  }

  private static let people: ScalarSet = "人员者户工生名口"

  private static func compare(_ total: Int, _ parts: [Int], _ context: ArticleContext, _ report: inout ArticleReport) {
    let metrics = context.facts.metrics
    let whole = metrics[total]
    // 一季度亏损320万元，二季度盈利180万元: what is lost is no part.
    if parts.contains(where: { isLoss(metrics[$0], context) }) { return }
    var sum = Decimal.zero
    for part in parts {
      guard let next = sum.adding(metrics[part].value) else { return }
      sum = next
    }
    guard sum != whole.value, let difference = sum.subtracting(whole.value) else { return }
    // A part that is itself the whole, or the sum of the others, was no part.
    for part in parts {
      let value = metrics[part].value
      if value == whole.value || value.adding(value) == sum { return }
    }
    // 1件列为议案，其余12件与原有的186件一并交办，共198件: the last of them already come to it.
    var come = Decimal.zero
    for part in parts.dropFirst().reversed() {
      guard let next = come.adding(metrics[part].value) else { return }
      come = next
      if part != parts.last, come == whole.value { return }
    }
    let steps = (parts + [total]).map { PrintedFigure.step(of: metrics[$0], in: context) }
    // Rounded figures may be off by a step of the last digit; whole ones may not.
    let step = steps.max() ?? 1
    let tolerance = steps.allSatisfy { $0 == 1 } ? 0 : step * max(1, Double(steps.count).squareRoot() / 2)
    guard abs(difference.approximate) > tolerance * 1.000_001 else { return }
    let list = parts.map { PrintedFigure.number(metrics[$0].value) }.joined(separator: "＋")
    let english = list.split(separator: "＋").joined(separator: " + ")
    let unit = whole.unit.name
    report.report(
      whole.range,
      Message(
        "合计 \(PrintedFigure.number(whole.value))\(unit)，分项之和 \(PrintedFigure.number(sum))\(unit)（\(list)），请核对。",
        "The total is \(PrintedFigure.number(whole.value)), the parts add up to \(PrintedFigure.number(sum)) (\(english)). Check the figures."
      ),
      related: parts.prefix(PageReport.relatedLimit).map {
        RelatedText(metrics[$0].range, Message("分项 \(context.string(metrics[$0].range))", "part"))
      })
  }

  private static let losses: Phrases = "亏损 亏 净流出 赤字 超支"

  private static func isLoss(_ metric: Metric, _ context: ArticleContext) -> Bool {
    context.text.matches(any: losses, endingAt: metric.range.lowerBound)
  }

  private static let togetherWords: Phrases = "共同 共建 共享 共治 共产 共青 共和 共用 共创"

  /// Whether 共 or 合计 stands within six characters before a quantity, in its clause.
  private static func isTotal(_ index: Int, _ sentence: Range<Int>, in context: ArticleContext) -> Bool {
    let start = context.facts.metrics[index].range.lowerBound
    let clause = context.clause(at: start) ?? sentence
    let near = max(clause.lowerBound, start - 8)..<start
    guard let word = context.text.last(of: totalWords, in: near) else { return false }
    let before = context.string((word.lowerBound - 1)..<word.lowerBound)
    // 公共, 中共, 共同, 共建: another word.
    if ["公", "中", "不"].contains(before) && context.string(word) == "共" { return false }
    if context.text.matches(any: togetherWords, at: word.lowerBound) {
      return false
    }
    return !context.facts.metrics[context.metrics(in: word.lowerBound..<start)].contains { _ in true }
  }
}
