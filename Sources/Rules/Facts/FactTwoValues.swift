import Facts
package import Linting
import TextModel

/// 同一件事有两个数。
///
/// 一篇稿件里，同一个东西的长度、投资、面积、库容、建成年份，或同一个人的年龄，前后说得不一样；数过的一群人、一批队伍，后文当主语再数又多了；同一样东西的两个数用的是同样几个数字，只是次序颠倒；法院维持的判决同一审不一样。只比不会变的量：说的是分期、计划、
/// 改造前后的不算；中间又说到另一个同类东西的不算；隔着年月说年龄的不算。别的数字说的是不是一回事，机器只凭字面断不定，不查。
///
/// **怎么改**：核对两处，改错的那一处；口径不同的写明白。
///
/// **依据**：《报纸编校差错率计算方法》：事实性差错每处计 1。
package struct FactTwoValues: ArticleRule, WordRule {
  package static let profile = RuleProfile("fact-two-values", .facts, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("沿河旅游公路昨日通车。这条公路全长18.6公里，串起6个村庄。局长说，这条公路全长⟦16.8公里⟧，双向两车道。"),
    .reported("园区占地面积120亩，去冬开工。据介绍，园区占地面积⟦210亩⟧，明年投产。"),
    .reported("该工程总投资3.2亿元，工期18个月。副局长表示，该工程总投资⟦2.3亿元⟧，资金已经到位。"),
    .reported("石桥水库建于1958年，灌溉着三个乡的农田。所长说，石桥水库建于⟦1968年⟧，几代人守着它。"),
    .reported("说起74岁的刘桂香，没有人不竖大拇指。如今，⟦76岁⟧的刘桂香脸上有了笑容。"),
    .reported("捐献者是一名大学生，叫尹晨，今年21岁。为他送行的老师说，尹晨今年⟦23岁⟧，平时话不多。"),
    .reported("来自全镇的24支队伍参加了插秧、挑粮等项目的角逐，水花四溅。经过一天的比拼，⟦26支⟧队伍决出了名次。"),
    .reported("其中剧场可容纳620名观众。负责人介绍，剧场可容纳⟦680名⟧观众，预计明年启用。"),
    .reported("全长412米的青石渡大桥昨日合龙。年底通车后，走完这座⟦421米⟧长的大桥，不过是几分钟的事。"),
    .reported("书画展展出作品138件，展期10天。开幕当天，市民在⟦183件⟧作品前流连忘返。"),
    .reported("现年67岁的侯永年是村里唯一的篾匠。去年有人请他去表演，⟦76岁⟧的侯永年摆摆手。"),
    .reported("昨天，全长1286米的鹤鸣大桥主梁对接完成。全长⟦1268米⟧的鹤鸣大桥通车后，两岸居民过江只需三分钟。"),
    .reported("全长18.6公里的沿河旅游公路昨日通车。局长说，全长⟦19.6公里⟧的沿河旅游公路串起6个村庄。"),
    .accepted("全长18.6公里的沿河旅游公路昨日通车。全长19.6公里的环山旅游公路明年开工。"),
    .reported("养鹿人梁友田今年52岁，二十年前靠三头梅花鹿起家。今年⟦55岁⟧的梁友田说，想把鹿场交给儿子。"),
    .reported("今年42岁的陈红霞在服装厂干了十多年，去年回村办起了扶贫车间。“乡亲们有活干。”⟦46岁⟧的陈红霞说。"),
    .reported("35岁的果农刘根生种猕猴桃已有十年。去年冬天他把老品种全换掉，刚满⟦42岁⟧的刘根生心里有底。"),
    .accepted("35岁的果农刘根生种猕猴桃已有十年。去年冬天他把老品种全换掉，刚满34岁的刘根生心里有底。"),
    .accepted("起诉涉黑涉恶犯罪1.5万人，下降11.2%。起诉电信网络诈骗犯罪5.1万人，上升66.9%。"),
    .accepted("书画展展出作品138件，展期10天。去年的展览也来了不少人，看的是183件作品。"),
    .accepted("1998年，24岁的刘桂香嫁到张家湾。如今，42岁的刘桂香当上了村支书。"),
    .accepted("东岭村栽种果树1350亩。西岭村栽种茶树1530亩，明年开采。"),
    .accepted("来自全镇的24支队伍参加了插秧、挑粮等项目的角逐。经过一天的比拼，8支队伍进入决赛。"),
    .reported("一辆中巴车与农用车相撞，造成3人受伤。急救人员很快赶到，⟦4名⟧伤者都被送往县医院。"),
    .reported("乡村篮球赛开哨，共有16支队伍报名参赛。比赛分两个阶段，⟦14支⟧参赛队伍先抽签分组。"),
    .reported("消防站出动6辆消防车、31名消防员。两个小时后，⟦7辆⟧消防车将明火全部扑灭。"),
    .reported("书画展有38件作品入展，小作者来自各乡镇。开幕当天，⟦36件⟧入展作品引来家长驻足。"),
    .reported("经过三轮评审，共有30件入围。昨天，⟦28件⟧入围稿件在文化馆公示。"),
    .reported("新建的敬老院有床位160张，下月启用。院长介绍，⟦180张⟧床位中有一半是护理型的。"),
    .reported("警方抓获犯罪嫌疑人14名，缴获赃款8万元。目前，⟦16名⟧犯罪嫌疑人均被刑事拘留。"),
    .reported("67岁的摆渡人贺水生守了渡口三十年。“有人喊，我就去。”这位⟦76岁⟧的老人摆摆手。"),
    .reported("清水河大桥长312米。这座⟦321米⟧长的大桥通车后，两岸不再绕行。"),
    .reported("判决书写明，欠款为47.6万元。一周后，这笔⟦46.7万元⟧的欠款到了账。"),
    .reported("下午3时42分，值班室接到求救电话，3时50分民警赶到。从⟦3时24分⟧接到电话到把人救起，前后不到20分钟。"),
    .accepted("45岁的女儿照顾着母亲。这位54岁的老人瘫痪在床已经6年。"),
    .accepted("2015年，60岁的葛长顺开始修路。十年过去，这位70岁的老人还在路上。"),
    .accepted("清水河大桥长312米、宽12米。这座12米宽的大桥通车后，两岸不再绕行。"),
    .accepted("判决书写明，欠款为47.6万元，利息2.1万元。一周后，这笔49.7万元的款子到了账。"),
    .accepted("展厅陈列着文物180件。库房里，210件文物等待修复。"),
    .accepted("上午的培训来了60名学员。到了下午，72名学员把会议室坐满了。"),
    .accepted("警方抓获犯罪嫌疑人14名，缴获赃款8万元。目前，12名犯罪嫌疑人已被批准逮捕。"),
    .accepted("消防站出动6辆消防车、31名消防员。随后，又有3辆消防车赶来，9辆消防车将明火扑灭。"),
    .accepted("一辆中巴车与农用车相撞，造成5人受伤。急救人员很快赶到，3名伤者已经出院。"),
    .reported("一审判处其有期徒刑3年6个月，并处罚金5万元。二审驳回上诉，维持原判，即判处有期徒刑⟦2年6个月⟧，并处罚金5万元。"),
    .accepted("一审判处曹某有期徒刑3年6个月。曹某上诉后，二审改判有期徒刑2年6个月。"),
    .accepted("一审判处曹某有期徒刑3年6个月，马某有期徒刑2年。二审维持原判。此前他曾被判处有期徒刑1年。"),
    .reported("G2615次列车昨天首发，全程6小时。⟦G2651⟧次列车长给旅客送上剪纸。"),
    .reported("店里有6名听障员工，客人靠手写板点单。店主说，我们这⟦7名⟧听障员工没有迟到过。"),
    .reported("公司昨天送来慰问金30万元。老人接过装有⟦20万元⟧慰问金的信封，说不出话。"),
    .reported("青峰队上半场先入一球，最终2比0完胜海石队。凭借这场胜利，⟦海石队⟧积分追平榜首。"),
    .reported("清水河大桥全长1268米，昨天通车。司机说，以前过江要坐船，现在全长⟦1286米⟧的大桥一分钟就过去了。"),
    .reported("我在健身房交费2680元办了一张卡。请问，我交的⟦2860元⟧还能要回来吗？"),
    .reported("东墙上这幅《秋江图》是父亲画的。许多观众在挂着《秋江图》的⟦西墙⟧前站了很久。"),
    .reported("夜里2号冷却泵突然停机，电工带着徒弟抢修。若不是⟦3号⟧泵抢修及时，一炉钢水就要报废。"),
    .reported("歌剧5月12日晚在县剧场首演，座无虚席。导演说，⟦5月13日⟧首演之后，剧组还要下乡。"),
    .reported("照片拍的是1958年大桥合龙的那天。“那天是⟦1985年⟧大桥合龙，我站在后排。”老人说。"),
    .accepted("东墙上这幅《秋江图》是父亲画的。转到西墙，《秋江图》的草稿也在那里。"),
    .accepted("东门外停着一排车。西门外的花坛里种着月季。"),
    .accepted("G2615次列车昨天首发，全程6小时。G2616次列车从对面开来。"),
    .accepted("公司去年送来慰问金30万元。今年，老人接过装有20万元慰问金的信封，说不出话。"),
    .accepted("青峰队2比0完胜海石队。凭借这场胜利，青峰队积分追平榜首。"),
    .accepted("去年有24支队伍参加了角逐。今年，26支队伍报名参赛。"),
    .accepted("沿河公路全长18.6公里，串起6个村庄。与它相接的环山公路全长16.8公里。"),
    .accepted("该工程总投资3.2亿元，工期18个月。副局长表示，该工程总投资约3亿元。"),
    .reported("老街改造工期8个月。项目经理说，⟦6个月⟧的工期内要完成管线入地。"),
    .accepted("老街改造工期8个月。桥梁加固工程随后开工，工期6个月。"),
    .reported("该桥限重20吨。交警提醒，限重⟦30吨⟧的该桥禁止大货车通行。"),
    .reported("红星小学有学生480人、教师32人。校长介绍，全校⟦840名⟧学生都吃上了营养餐。"),
    .reported("他今年67岁，守岛31年。码头上的人都说，⟦76岁⟧的他身板硬朗。"),
    .accepted("该工程总投资3.2亿元。北岸的引水工程随后开工，该工程总投资2.3亿元。"),
    .accepted("项目总投资3.2亿元，年底建成。目前，项目一期总投资2.3亿元。"),
    .accepted("1998年，24岁的刘桂香嫁到张家湾。如今，50岁的刘桂香当上了村支书。"),
    .accepted("园区占地面积120亩，去冬扩建，扩建后园区占地面积210亩。"),
  ]

  package init() {}

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    var claims: [Claim] = []
    let metrics = context.facts.metrics
    for index in metrics.indices where metrics[index].isExact {
      GroupCount(at: index, in: context)?.report(context, &report)
      PointedFigure(at: index, in: context)?.report(context, &report)
      ToldAgain(at: index, in: context)?.report(context, &report)
      if let claim = Claim(metrics[index], in: context) { FactTwoValues.compare(claim, &claims, context, &report) }
    }
    claims = []
    for date in context.facts.dates {
      guard let claim = Claim(year: date.range, in: context) else { continue }
      FactTwoValues.compare(claim, &claims, context, &report)
    }
    for pair in SwappedDigits.all(in: context) { pair.report(context, &report) }
    for pair in CodeAgain.all(in: context) { pair.report(context, &report) }
    for pair in PlaceAgain.all(in: context) + PlaceAgain.numbered(in: context) { pair.report(context, &report) }
    for pair in DayAgain.all(in: context) { pair.report(context, &report) }
    for time in TimeAgain.all(in: context) { time.report(context, &report) }
  }

  /// More claims of one article than this are a table.
  private static let limit = 40

  private static func compare(
    _ claim: Claim, _ claims: inout [Claim], _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    guard claims.count < limit else { return }
    if let earlier = claims.first(where: { $0.isOfSame(as: claim, context) }), earlier.value != claim.value {
      FactTwoValues.report(
        earlier.range, claim.range, of: "“\(claim.owner)”",
        Message("请核对。", " of “\(claim.owner)”; please check."), context, &report)
    }
    claims.append(claim)
  }

  /// - Parameters:
  ///   - owner: what the message begins with.
  ///   - question: how the message ends, behind both figures.
  static func report(
    _ earlier: Range<Int>, _ later: Range<Int>, of owner: String = "", _ question: Message, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    if report.holds(later) { return }
    let words = (context.string(earlier), context.string(later))
    report.report(
      later,
      Message(
        "\(owner)前面是 \(words.0)，这里是 \(words.1)，\(question.chinese)",
        "\(words.0) above, \(words.1) here\(question.english)"),
      related: [RelatedText(earlier, Message("前面是 \(words.0)", "the figure above"))])
  }
}
