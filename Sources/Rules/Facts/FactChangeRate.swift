import Facts
package import Linting
import TextModel

/// 增减的幅度与前后两个数字不符。
///
/// “由20万元增加到30万元，增长60%”：应是 50%。“增长 n 倍”是原来的 n＋1 倍，“翻一番”是两倍。句中有“同比”“环比”“年均”
/// “累计”的，比的可能不是这两个数，不查；带“余”“约”的不查。不说“由……到”，而说“去年同期为”“比去年的”“原来只有”的，幅度说在两个数之前的，“是
/// 去年 A 的 n 倍”，作为提示。
///
/// **怎么改**：查对前后两个数字和幅度，三者必有一错。
///
/// **依据**：算术；《报纸编校差错率计算方法》：数据差错每处计 1。
package struct FactChangeRate: SentenceRule {
  package static let profile = RuleProfile("fact-change-rate", .facts, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("上月，车站卖出联票2400张，本月卖出3000张，环比增长⟦15%⟧。", severity: .information),
    .accepted("上月，车站卖出联票2400张，本月卖出3000张，环比增长25%。"),
    .reported("菜价上涨1.2%，涨幅比上月的0.8%扩大⟦0.4%⟧。", fixed: "菜价上涨1.2%，涨幅比上月的0.8%扩大0.4个百分点。", severity: .information),
    .reported("去年腊月，集上卖出年画2.4万张；今年腊月，卖出3.6万张，比去年翻了⟦一番⟧。", severity: .information),
    .accepted("去年腊月，集上卖出年画2.4万张；今年腊月，卖出4.8万张，比去年翻了一番。"),
    .reported("2019年，镇上的快递点只有12个，到2023年底增至42个，增长了⟦3.5倍⟧。", severity: .information),
    .accepted("2019年，镇上的快递点只有12个，到2023年底增至42个，增长了2.5倍。"),
    .reported("门票收入3.6亿元，去年同期为3亿元，同比增长⟦16.7%⟧。", severity: .information),
    .reported("电商销售占比为32.5%，上年为28.1%，提高⟦4.4%⟧。", fixed: "电商销售占比为32.5%，上年为28.1%，提高4.4个百分点。", severity: .information),
    .accepted("电商销售占比为32.5%，上年为28.1%，提高4.4个百分点。"),
    .accepted("去年卖了3万盒，今年上半年卖了2.4万盒，同比增长42%。"),
    .accepted("公墓共接待群众8.9万人次，比去年同期减少1.2万人次，网上祭扫达到3.4万人次，增长近一倍。"),
    .accepted("车站首日发送旅客1.8万人次，比去年首日多发送3000人次，增幅为20%。"),
    .accepted("代表团获得金牌31枚、银牌27枚、铜牌38枚，总数96枚，与上届相比，金牌多4枚，银牌少2枚，铜牌多9枚，总数净增11枚。"),
    .reported("进口水果由2020年的1.2万吨上升到2024年的4.8万吨，五年来增长了⟦4倍⟧。", severity: .information),
    .accepted("进口水果由2020年的1.2万吨上升到2024年的4.8万吨，五年来增长了3倍。"),
    .reported("今年前5个月受理投诉246起，而去年同期为328起，同比下降⟦33%⟧。", severity: .information),
    .accepted("日均门诊量由1200人次上升到1800人次，候诊时间却比过去缩短了三分之一。"),
    .reported("合作社年收入由20万元增加到30万元，增长⟦60%⟧。"),
    .reported("投诉量由每月80件减少到60件，下降⟦30%⟧。"),
    .reported("社员由40户发展到160户，翻了⟦一番⟧。"),
    .reported("村集体收入由去年的20万元增加到今年的35万元，增长⟦65%⟧。"),
    .reported("用纸量由250箱减少到200箱，降幅达⟦25%⟧，每年可节约开支十多万元。"),
    .reported("日发件量从500件增加到1200件，增幅为⟦120%⟧。"),
    .reported("机房用电从每天800度降到600度，节电⟦30%⟧。"),
    .reported("西瓜批发价由每公斤3元跌到2.4元，跌幅⟦三成⟧。"),
    .reported("蔬菜价格从每公斤4元涨到每公斤6元，涨幅为⟦60%⟧。"),
    .accepted("蔬菜价格从每公斤4元涨到每公斤6元，涨幅为50%。"),
    .reported("今年招生1200人，比去年增加200人，增幅⟦16.7%⟧。", severity: .information),
    .accepted("今年招生1200人，比去年增加200人，增幅20%，其中女生增加80人。"),
    .reported("停留时间由2天延长到3天，延长⟦60%⟧。"),
    .reported("今年收蜜560公斤，去年同期为400公斤，同比增长⟦30%⟧。", severity: .information),
    .reported("去年村里还只有50户养蜂，如今有80户养蜂，增加了⟦八成⟧。", severity: .information),
    .reported("今年招生560人，比去年的400人多⟦180人⟧。", severity: .information),
    .reported("入户率由70%提高到86%，提高⟦18个百分点⟧。", severity: .information),
    .reported("比起去年的120天，今年晴天多了40天，达到⟦150天⟧。", severity: .information),
    .reported("参赛人数比去年的400人增加⟦25%⟧，达到600人。", severity: .information),
    .reported("去年招生800人。今年招生1000人，增长⟦35%⟧。", severity: .information),
    .reported("参赛队由32支扩军到48支，增加了⟦三分之一⟧。"),
    .reported("用纸从36吨降到27吨，节约⟦35%⟧。"),
    .reported("两年前社里只有200头牛，眼下存栏已有800头，翻了⟦一番⟧。", severity: .information),
    .reported("村民收入前年是4万元，去年是5万元，涨了⟦30%⟧。", severity: .information),
    .reported("2021年村里有床位45张，如今发展到180张，翻了⟦一番⟧。", severity: .information),
    .accepted("2021年村里有床位45张，如今发展到180张，翻了两番。"),
    .reported("2022年，全县茶叶产值为6.4亿元。得益于新茶园陆续投产，2023年这一数字达到8亿元，增幅为⟦20%⟧。", severity: .information),
    .reported("村里三年前只有民宿15家，如今已经发展到60家，数量翻了⟦三番⟧。", severity: .information),
    .reported("当初只有6户社员，如今发展到48户，社员数量翻了⟦四番⟧。", severity: .information),
    .reported("投诉比上年减少⟦四分之一⟧：上年一共320件，今年只有200件。", severity: .information),
    .reported("今年招生98人，比去年增加⟦15人⟧，去年是80人。", severity: .information),
    .reported("村集体收入翻了⟦两番⟧，从50万元涨到150万元。", severity: .information),
    .reported("少用了⟦三成⟧水：过去每亩200立方米，现在120立方米。", severity: .information),
    .reported("西红柿由6元涨到9元，贵了⟦一倍⟧。", severity: .information),
    .reported("六年前，全村人均收入才1.2万元，去年已经是1.8万元，整整涨了⟦三成⟧。", severity: .information),
    .accepted("六年前，全村人均收入才1.2万元，去年已经是1.8万元，整整涨了五成；平均两年翻一番。"),
    .reported("去年卖茶收入420万元，前一年为380万元，增幅近⟦三成⟧。", severity: .information),
    .accepted("去年卖茶收入420万元，前一年为380万元，增幅一成多。"),
    .reported("“六一”当天借出图书268册，去年同一天是312册，同比⟦多了44册⟧。", severity: .information),
    .reported("与2020年的6.5万吨相比，2024年的产量达到9.1万吨，增长了⟦五成五⟧。", severity: .information),
    .accepted("今年前10个月，出口412.5亿元，去年同期为388.1亿元，同比增长6.3%。"),
    .accepted("从前要走4个小时，如今只要1个小时，快了3个小时。"),
    .accepted("公司净利润为-1.2亿元，上年同期为0.8亿元，同比下降250%。"),
    .accepted("去年卖出苹果30吨，今年卖出50吨，梨的销量是去年的两倍。"),
    .accepted("今年招生98人，比去年增加18人，去年是80人；苗圃由6亩扩到11亩，大了近一倍。"),
    .reported("合作社2019年分红36万元，2023年分红90万元，四年间增长了⟦2.5倍⟧。", severity: .information),
    .reported("造林面积比上年多出⟦1.2万亩⟧，由上年的4.8万亩增加到6.4万亩。", severity: .information),
    .reported("日销量从平日的20台猛增到120台，是平日的⟦5倍⟧。", severity: .information),
    .accepted("合作社2019年分红36万元，2023年分红90万元，四年间增长了1.5倍，2023年是2019年的2.5倍。"),
    .reported("男生比女生多⟦12人⟧，男生86人，女生72人。", severity: .information),
    .accepted("男生比女生多14人，男生86人，女生72人；女生比男生少14人，女生72人，男生86人。"),
    .reported("比上届少了⟦8枚⟧金牌：上届32枚，这届26枚。", severity: .information),
    .reported("年收入增长⟦60%⟧，由20万元增加到30万元。", severity: .information),
    .reported("今年产值8.4亿元，是去年4.2亿元的⟦3倍⟧。", severity: .information),
    .reported("空置商铺从年初的45间减少到眼下的27间，新进来的18家多是小吃店，空置商铺数下降⟦60%⟧。", severity: .information),
    .reported("从2.4亿元到3.6亿元，只用了三年时间。县里的零售额之所以能翻⟦一番⟧，靠的是冷链物流。", severity: .information),
    .reported("以前一天最多卖出50单。自从开了直播间，一天能卖200单，足足增长了⟦4倍⟧。", severity: .information),
    .reported("成立那年只有35户社员，如今210户都入了社，户数增长了⟦六倍⟧。", severity: .information),
    .reported("去年每亩收麦1000斤，今年每亩收了1200斤，增产⟦三成⟧。", severity: .information),
    .accepted("去年每亩收麦1000斤，今年每亩收了1200斤，增产两成；投诉减少四分之一：上年320件，今年240件。"),
    .accepted("年收入增长8%，由全县第9位升至第6位，人均收入由2万元增加到3万元；今年8.4亿元，是去年4.2亿元的2倍。"),
    .accepted("订单翻了一番还多：从前年的40台，到去年的55台，再到今年的118台。"),
    .accepted("从1000元到5000元，价格不等。专家说，市场规模有望翻一番。比上届少了6枚金牌：上届32枚，这届26枚。"),
    .accepted("从2.4亿元到4.8亿元，只用了三年时间。县里的零售额之所以能翻一番，靠的是冷链物流。"),
    .accepted("2018年存栏肉牛100头，去年达到800头，总数翻了三番。"),
    .accepted("三年前只有民宿15家，如今已经发展到60家，游客数量翻了三番。"),
    .accepted("2022年，全县茶叶产值为6.4亿元。得益于新茶园陆续投产，2023年这一数字达到8亿元，增幅为25%。"),
    .accepted("村里三年前只有民宿15家，如今已经发展到60家，数量翻了两番。"),
    .accepted("去年招生800人。今年招生1000人，增长25%。"),
    .accepted("参赛人数比去年的400人增加50%，达到600人。"),
    .accepted("管理率由43%提高到66%，住院率下降12%；由74厘米增加到86厘米，效率提高一倍。"),
    .accepted("今年招生560人，比去年的400人多160人。"),
    .accepted("今年收蜜560公斤，去年同期为400公斤，同比增长40%。"),
    .accepted("去年村里还只有50户养蜂，如今有80户养蜂，增加了六成。"),
    .accepted("日发件量从500件增加到1200件，增幅为140%。"),
    .accepted("合作社年收入由20万元增加到30万元，增长50%。"),
    .accepted("社员由40户发展到160户，翻了两番。"),
    .accepted("年收入由20万元增加到30万元，同比增长12%。"),
    .accepted("投诉量由每月80件减少到60件，下降25%。"),
    .accepted("绿化率由38%提高到41%，提高3个百分点。"),
    .accepted("村集体收入由2018年的3万元增加到2022年的36万元，翻了三番多。"),
    .accepted("年收入由20余万元增加到30万元，增长60%。"),
  ]

  package init() {}

  package static let leastMetrics = 2
  package static let leastAlike = 2

  private static let mixed: Phrases = "同比 环比 年均 累计 平均 上年 去年同期 每年 较"
  private static let doublingVerbs: Phrases = "翻了 翻"
  private static let joints: Phrases = "到 至 为"
  package func check(_ sentence: Range<Int>, in context: ArticleContext, report: inout ArticleReport) {
    let indices = context.metrics(in: sentence)
    guard indices.count >= 2, indices.count <= 40 else { return }
    for first in indices.dropLast() {
      guard let change = FactChangeRate.change(from: first, in: context) else { continue }
      let near = max(sentence.lowerBound, context.facts.metrics[first].range.lowerBound - 20)
      let behind = context.facts.metrics[first + 1].range.upperBound
      let rate = first + 2 < indices.upperBound ? context.facts.metrics[first + 2].range.lowerBound : behind + 14
      let far = min(sentence.upperBound, behind + 14, max(behind, rate))
      if context.text.first(of: FactChangeRate.mixed, in: near..<far) != nil { continue }
      let end = context.facts.metrics[first + 1].range.upperBound
      let next = first + 2 < indices.upperBound ? first + 2 : nil
      if let rate = FactChangeRate.doublings(after: end, sentence, context) {
        FactChangeRate.checkDoublings(rate, change, context, &report)
      } else if let next {
        FactChangeRate.checkRate(next, change, from: end, context, &report)
      }
    }
    let count = report.findings.count
    ChangeFrame.check(sentence, context, &report)
    if report.findings.count == count { ChangeFrame.checkLone(indices, sentence, context, &report) }
  }

  private struct Change {
    var before: Double
    var after: Double
    /// How far the ratio may be off by the rounding of the printed figures.
    var error: Double
    var isRise: Bool
    var places: [Range<Int>]

    var ratio: Double { after / before }
  }

  /// 由 A 增加到 B, of one unit, both exact.
  private static func change(from index: Int, in context: ArticleContext) -> Change? {
    let metrics = context.facts.metrics
    let text = context.text
    guard index + 1 < metrics.count else { return nil }
    let startOfFirst = metrics[index].range.lowerBound
    let head = max(0, startOfFirst - 8)..<startOfFirst
    guard let start = text.last(of: FigureWords.openers, in: head) else { return nil }
    let (before, after) = (metrics[index], metrics[index + 1])
    guard before.unit.key == after.unit.key, !PrintedShare.percentSign.contains(before.unit),
      !before.unit.name.contains("百分点"),
      before.isExact, after.isExact, !before.value.isZero, !after.value.isZero,
      before.range.upperBound <= after.range.lowerBound
    else { return nil }
    guard !head.contains(where: { $0 > start.lowerBound && text.characterClass($0).endsClause })
    else { return nil }
    let gap = before.range.upperBound..<after.range.lowerBound
    guard gap.count <= 16, !gap.contains(where: { text.characterClass($0).endsSentence }),
      let rises = direction(in: gap, context)
    else { return nil }
    let (old, new) = (before.value.approximate, after.value.approximate)
    let steps = (PrintedFigure.step(of: before, in: context), PrintedFigure.step(of: after, in: context))
    let error = (steps.0 == 1 ? 0 : new * steps.0 / (2 * old * old)) + (steps.1 == 1 ? 0 : steps.1 / (2 * old))
    return Change(before: old, after: new, error: error, isRise: rises, places: [before.range, after.range])
  }

  /// Whether the words between two figures say that the first rose to the second (true) or fell to it (false): a verb
  /// with 到, 至 or 为, and no more than a time behind it: 增加到今年的.
  private static func direction(in gap: Range<Int>, _ context: ArticleContext) -> Bool? {
    let text = context.text
    guard let joint = text.last(of: joints, in: gap), gap.upperBound - joint.upperBound <= 8 else {
      return nil
    }
    let rest = joint.upperBound..<gap.upperBound
    if rest.contains(where: { text.characterClass($0).isPunctuation }) { return nil }
    if rest.count > 1 && !text.matches("的", endingAt: gap.upperBound) && !text.has("每", at: rest.lowerBound) {
      return nil
    }
    return FigureWords.direction(before: joint.lowerBound, from: gap.lowerBound, text)
  }

  private static let bounds: Phrases = "近 约 超 到"
  private static let results: Phrases = "达到 达 为 是"

  private static func checkRate(
    _ index: Int, _ change: Change, from end: Int, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let rate = context.facts.metrics[index]
    let text = context.text
    let gap = end..<max(end, rate.range.lowerBound)
    let share = PrintedShare(rate)
    guard share != nil || rate.unit.name == "倍", gap.count <= 14, rate.upperBound == nil,
      rate.modifier == nil || rate.modifier == .up || rate.modifier == .down,
      !text.matches(any: bounds, endingAt: rate.range.lowerBound)
        || text.matches("节约", endingAt: rate.range.lowerBound)
        || text.matches("幅达到", endingAt: rate.range.lowerBound)
    else { return }
    if let particle = text.range(ofAny: results, endingAt: rate.range.lowerBound),
      !text.matches("幅", endingAt: particle.lowerBound)
    {
      return
    }
    guard let (rises, verb) = FigureWords.change(before: rate.range.lowerBound, from: end, text),
      rises == change.isRise, let sentence = context.sentence(at: verb),
      !ChangeFrame.isOfOther(verb, change.places[0].lowerBound, sentence, context),
      (change.after > change.before) == rises
    else { return }
    let scale = share == nil ? 1.0 : 100.0
    let actual = abs(change.ratio - 1) * scale
    let step = share.map { $0.isTenths ? 10 : 1.0 } ?? 1
    let tolerance = PrintedFigure.step(of: rate, in: context) * step / 2 + change.error * scale + 1e-9
    let miss = abs(actual - (share?.value ?? rate.value.approximate))
    // Figures rounded to the 万 may hide that much; that all of it lies on one side is unlikely.
    let isSure = miss > tolerance
    guard isSure || (share != nil && miss > max(2, change.error * scale * 0.5)) else { return }
    let unit = share == nil ? "倍" : "%"
    FactChangeRate.report(
      rate.range,
      "应\(rises ? "增长" : "下降") \(PrintedFigure.rounded(actual))\(unit)",
      "\(PrintedFigure.rounded(actual))\(unit == "倍" ? " times" : unit)", change, context, &report,
      severity: isSure ? nil : .information)
  }

  /// 翻两番: what stands between 翻 and 番.
  private static func doublings(
    after end: Int, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> (count: Int, range: Range<Int>)? {
    let text = context.text
    let near = end..<min(sentence.upperBound, end + 10)
    guard let verb = text.first(of: doublingVerbs, in: near), let number = SmallNumber(at: verb.upperBound, in: text),
      text.matches("番", at: number.range.upperBound), number.value >= 1, number.value <= 6,
      !text.matches(any: FigureWords.surplus, at: number.range.upperBound + 1)
    else { return nil }
    return (number.value, number.range.lowerBound..<(number.range.upperBound + 1))
  }

  private static func checkDoublings(
    _ rate: (count: Int, range: Range<Int>), _ change: Change, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let stated = Double(1 << rate.count)
    guard change.isRise, change.after > change.before, abs(change.ratio / stated - 1) > 0.15 else { return }
    FactChangeRate.report(
      rate.range, "后者是前者的 \(PrintedFigure.rounded(change.ratio)) 倍，翻 \(rate.count) 番是 \(Int(stated)) 倍",
      "\(PrintedFigure.rounded(change.ratio)) times", change, context, &report)
  }

  private static func report(
    _ range: Range<Int>, _ right: String, _ english: String, _ change: Change, _ context: ArticleContext,
    _ report: inout ArticleReport, severity: Severity? = nil
  ) {
    let words = change.places.map { context.string($0) }
    report.report(
      range,
      Message(
        "从\(words.first ?? "")到\(words.last ?? "")，\(right)，不是\(context.string(range))。请核对。",
        "From \(words.first ?? "") to \(words.last ?? "") is \(english), not \(context.string(range)). Check the figures."
      ),
      severity: severity, related: change.places.map { RelatedText($0, Message("比较的数字", "figure compared")) })
  }
}
