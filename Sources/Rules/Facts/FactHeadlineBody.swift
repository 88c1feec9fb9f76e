import Facts
package import Linting
import PageStructure
import TextModel

/// 标题里的数字正文里没有。
///
/// 标题说“新增学位3000个”，正文只说 2800 个：有一个错了。正文里几个数相加等于标题的数、四舍五入后相等的，不报告。日期、比分、
/// 涨跌和点了名的人数同样核对。
///
/// **怎么改**：核对标题和正文，改错的那一个。
///
/// **依据**：标题与正文一致；《报纸编校差错率计算方法》：标题差错加倍。
package struct FactHeadlineBody: ArticleRule {
  package static let profile = RuleProfile("fact-headline-body", .facts, .information, layer: .logical, counts: 2)

  package static let examples: [Example] = [
    .reported("客运投诉同比⟦下降三成五⟧\n\n本报讯（记者 李丽）今年前10个月，全市受理客运投诉480件，去年同期为640件，投诉集中在候车和退票。\n", onPage: .whole),
    .accepted("客运投诉同比下降两成五\n\n本报讯（记者 李丽）今年前10个月，全市受理客运投诉480件，去年同期为640件，投诉集中在候车和退票。\n", onPage: .whole),
    .reported("三条线路新增车位⟦57个⟧\n\n本报讯（记者 李丽）新开通的11路设车位18个，12路设车位16个，13路设车位15个，昨天起投用。\n", onPage: .whole),
    .accepted("三条线路新增车位49个\n\n本报讯（记者 李丽）新开通的11路设车位18个，12路设车位16个，13路设车位15个，昨天起投用。\n", onPage: .whole),
    .reported("图书馆借书量⟦翻番⟧\n\n本报讯（记者 李丽）今年7月，图书馆外借图书5.2万册，去年7月为4.1万册，少儿读物占了多数。\n", onPage: .whole),
    .accepted("图书馆借书量翻番\n\n本报讯（记者 李丽）今年7月，图书馆外借图书8.2万册，去年7月为4.1万册，少儿读物占了多数。\n", onPage: .whole),
    .reported("社员人均分红⟦2万元⟧\n\n本报讯（记者 李丽）石桥村的社员上前领取现金，22位社员分得红利66万元，喜笑颜开。\n", onPage: .whole),
    .reported(
      "东岭镇：⟦800亩⟧油茶喜开园\n\n本报讯（记者 王小明）寒露刚过，东岭镇鹿鸣村的山坡上热闹起来，1800亩油茶迎来开采。村民三五成群，背着竹篓穿行林间。\n", onPage: .whole),
    .reported("青山区新增学位⟦3000个⟧\n\n本报讯（记者 王小明）今年秋季，青山区新建学校投入使用，新增学位2800个。\n", onPage: .whole),
    .reported("⟦8个⟧项目集中开工\n\n本报讯（记者 李丽）5月8日，青山区18个项目集中开工，总投资32亿元。\n", onPage: .whole),
    .reported("今年改造老旧小区⟦25个⟧\n\n本报讯（记者 赵强）截至6月底，青山区今年改造老旧小区21个，居民拍手称赞。\n", onPage: .whole),
    .reported("全市快递业务量突破⟦2.6亿件⟧\n\n本报讯（记者 李丽）今年前三季度，全市快递业务量完成2.06亿件，同比增长18.4%。\n", onPage: .whole),
    .accepted("全市快递业务量突破2亿件\n\n本报讯（记者 李丽）今年前三季度，全市快递业务量完成2.06亿件，同比增长18.4%。\n", onPage: .whole),
    .reported("全镇稻田插秧过⟦九成⟧\n\n本报讯（记者 李丽）截至昨天，全镇稻田插秧1.8万亩，占计划面积的76%，预计三天内完成。\n", onPage: .whole),
    .accepted("全镇稻田插秧过九成\n\n本报讯（记者 李丽）截至昨天，全镇稻田插秧1.8万亩，占计划面积的93%，预计三天内完成。\n", onPage: .whole),
    .reported("全县粮食总产增长⟦8.5%⟧\n\n本报讯（记者 李丽）今年全县粮食总产达到45万吨，比上年增长5.8%，再获丰收。\n", onPage: .whole),
    .reported("民警⟦2小时⟧追回被盗电动车\n\n本报讯（记者 李丽）昨天，桥头派出所民警调取监控，仅用5小时就将电动车追回，群众送来锦旗。\n", onPage: .whole),
    .reported("⟦三千名⟧跑者冬日开跑\n\n本报讯（记者 李丽）昨日，湖滨半程马拉松开跑，来自各地的4000名跑者参赛，场面热烈。\n", onPage: .whole),
    .accepted("全县粮食总产增长5.8%\n\n本报讯（记者 李丽）今年全县粮食总产达到45万吨，比上年增长5.8%，再获丰收。\n", onPage: .whole),
    .reported("云岭镇火灾起数同比⟦下降两成⟧\n\n本报讯（记者 李丽）上半年，全镇共发生火灾24起，比去年同期多4起，上升20%，原因以违规充电为主。\n", onPage: .whole),
    .reported("⟦九名⟧乡村教师获“红烛奖”\n\n本报讯（记者 李丽）第六届“红烛奖”昨天揭晓，来自全市各县区的十一名乡村教师获奖。颁奖现场没有红毯，也没有鲜花。\n", onPage: .whole),
    .reported("8月份居民消费价格⟦上涨0.6%⟧\n\n调查队昨日发布，8月份居民消费价格同比下降0.6%，其中食品烟酒类下降1.4%，教育文化娱乐类上涨1.1%。\n", onPage: .whole),
    .reported("鸡蛋价格⟦连降三周⟧\n\n监测数据表明，城区农贸市场鸡蛋零售价格已连续第三周上涨，摊主说进价也在涨。\n", onPage: .whole),
    .accepted("猪肉价格连降三周\n\n监测数据表明，猪肉零售价格已连续第三周下跌，鸡蛋零售价格已连续第三周上涨。\n", onPage: .whole),
    .reported("跨江二桥⟦5月8日⟧通车\n\n5月18日上午10时，随着第一辆公交车驶上桥面，建设了三年的跨江二桥正式通车。\n", onPage: .whole),
    .reported("东湖半程马拉松⟦5月18日⟧开跑\n\n东湖半程马拉松赛将于5月28日上午在湖滨广场鸣枪，选手可凭短信领取号码布。\n", onPage: .whole),
    .reported("通讯《守塔人》获⟦三等奖⟧\n\n在昨天揭晓的全省新闻奖评选中，通讯《守塔人》荣获二等奖，这是作者连续五年获奖。\n", onPage: .whole),
    .accepted("通讯《守塔人》获三等奖\n\n在昨天揭晓的全省新闻奖评选中，通讯《守塔人》荣获三等奖，另有两篇消息荣获二等奖。\n", onPage: .whole),
    .reported("东溪桥扩建工程⟦开工⟧\n\n本报讯（记者 李丽）历时一年，东溪桥扩建工程昨天竣工，双向六车道正式放行。\n", onPage: .whole),
    .reported("青山⟦女排⟧两连胜\n\n本报讯（记者 李丽）昨晚的联赛中，青山男排三比一取胜，收获两连胜。小伙子们拦网出色。\n", onPage: .whole),
    .reported("国内成品油价格今晚⟦上调⟧\n\n本报讯（记者 李丽）今晚24时起，92号汽油零售价由每升8.12元调整为7.96元。\n", onPage: .whole),
    .accepted("东溪桥扩建工程开工\n\n本报讯（记者 李丽）东溪桥扩建工程昨天破土动工，计划后年竣工。\n", onPage: .whole),
    .accepted("国内成品油价格今晚下调\n\n本报讯（记者 李丽）今晚24时起，92号汽油零售价由每升8.12元调整为7.96元。\n", onPage: .whole),
    .reported("县二中举行建校⟦八十周年⟧庆典\n\n昨天上午，县二中校园里彩旗飘扬，校友欢聚一堂，庆祝学校建校七十周年。\n", onPage: .whole),
    .reported("气温⟦周四⟧回升\n\n市气象台预计，受冷空气影响，气温先降后升，周五起气温回升，最高可达18摄氏度。\n", onPage: .whole),
    .accepted("气温周四回升\n\n市气象台预计，受冷空气影响，气温先降后升，周四起气温回升，周五有小雨。\n", onPage: .whole),
    .accepted("新图书馆9月25日开放\n\n新图书馆将于9月25日正式对外开放，办证从9月15日开始，首批上架图书二十万册。\n", onPage: .whole),
    .accepted("新图书馆9月25日开放\n\n记者9月15日从文旅局获悉，建设了三年的新图书馆将在本月25日正式开放，首批上架图书二十万册。\n", onPage: .whole),
    .reported("⟦2比1⟧！城关中学队逆转夺冠\n\n上半场先失一球的城关中学队没有慌乱，最终以3比1逆转滨江二中队，首次捧起冠军奖杯。\n", onPage: .whole),
    .accepted("3比1！城关中学队逆转夺冠\n\n上半场0比1落后的城关中学队没有慌乱，最终以3比1逆转滨江二中队，首次捧起冠军奖杯。\n", onPage: .whole),
    .reported("⟦三名⟧少年跳水救起老人\n\n路过的学生李浩然、赵子轩听到呼救，丢下书包跳进河里，两人一前一后把老人推上了岸。\n", onPage: .whole),
    .accepted("三名少年跳水救起老人\n\n学生李浩然、赵子轩听到呼救跳进河里，两人一前一后推着老人，学生王磊也跳了下去。\n", onPage: .whole),
    .accepted("云岭镇火灾起数同比下降两成\n\n本报讯（记者 李丽）上半年，全镇共发生火灾16起，比去年同期少4起，下降20%。巡查次数上升20%。\n", onPage: .whole),
    .accepted("三名教师获“红烛奖”\n\n本报讯（记者 李丽）第六届“红烛奖”昨天揭晓，我县三名教师获奖，连同外县的八名教师一起受到表彰。\n", onPage: .whole),
    .reported("清溪县发放补贴⟦2860万元⟧\n\n本报讯（记者 李丽）今年的耕地地力保护补贴已经发放到户，涉及农户3.1万户，资金总额2680万元。\n", onPage: .whole),
    .reported("柳毛村集体增收⟦85万元⟧\n\n本报讯（记者 李丽）靠着吊袋木耳，柳毛村去年集体增收58万元，是三年前的四倍多。\n", onPage: .whole),
    .reported("老人义务守渡口⟦二十三年⟧\n\n本报讯（记者 李丽）天刚亮，71岁的贺水生就把船摇到了对岸。他在柳树湾渡口义务摆渡已经三十二年，没有收过乡亲们一分钱。\n", onPage: .whole),
    .reported("摆渡人贺水生病逝 享年⟦73岁⟧\n\n本报讯（记者 李丽）昨天凌晨，守了一辈子渡口的贺水生在家中去世，享年75岁。\n", onPage: .whole),
    .accepted("老人义务守渡口三十年\n\n本报讯（记者 李丽）天刚亮，71岁的贺水生就把船摇到了对岸。他在柳树湾渡口义务摆渡已经三十二年，没有收过乡亲们一分钱。\n", onPage: .whole),
    .accepted("老人义务守渡口二十三年\n\n本报讯（记者 李丽）天刚亮，71岁的贺水生就把船摇到了对岸。他在柳树湾渡口旁种地已经三十二年，义务摆渡是后来的事。\n", onPage: .whole),
    .accepted("一份午餐6元钱 孩子吃得香\n\n本报讯（记者 李丽）每份午餐国家补助4元，家长出2元，6元全部用在食材上，孩子们吃得很香。\n", onPage: .whole),
    .accepted("全县粮食总产增长8.5%\n\n本报讯（记者 李丽）今年全县粮食总产达到45万吨，比上年多3.5万吨，其中夏粮产量增长6.2%。\n", onPage: .whole),
    .accepted("近4000户用上新厕\n\n本报讯（记者 王小明）今年以来，全镇改造户厕3884户，群众满意。\n", onPage: .whole),
    .accepted("18个项目集中开工\n\n本报讯（记者 李丽）5月8日，青山区18个项目集中开工，总投资32亿元。\n", onPage: .whole),
    .accepted("20个项目集中开工\n\n本报讯（记者 李丽）5月8日，12个项目在东区开工，8个项目在西区开工。\n", onPage: .whole),
    .accepted("20个项目集中开工\n\n本报讯（记者 李丽）5月8日，12个项目在东区开工，另有8个在西区开工。\n", onPage: .whole),
  ]

  package init() {}

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    guard context.article.kind == .article, !context.isTruncated else { return }
    let metrics = context.facts.metrics
    let heads = context.article.paragraphs(.kicker, .headline, .deck).map(\.range)
    if heads.isEmpty { return }
    checkDay(heads, context, &report)
    checkWeekday(heads, context, &report)
    checkPrize(heads, context, &report)
    checkScore(heads, context, &report)
    checkTrend(heads, context, &report)
    checkNames(heads, context, &report)
    checkAdjusted(heads, context, &report)
    checkOpposites(heads, context, &report)
    if metrics.isEmpty { return }
    checkDoubled(heads, context, &report)
    let isHead = { (metric: Metric) in heads.contains { $0.contains(metric.range.lowerBound) } }
    guard metrics.contains(where: isHead) else { return }
    let body = metrics.filter { !isHead($0) }
    for metric in metrics where isHead(metric) {
      if checkDirection(metric, body, context, &report) { continue }
      checkShare(metric, body, context, &report)
      checkChange(metric, body, context, &report)
      checkTime(metric, body, context, &report)
      checkYears(metric, body, context, &report)
      checkAnniversary(metric, body, context, &report)
      checkFew(metric, body, context, &report)
      checkSwapped(metric, body, context, &report)
      checkAge(metric, body, context, &report)
      checkLone(metric, body, context, &report)
      if let head = heads.first(where: { $0.contains(metric.range.lowerBound) }) {
        checkComputed(metric, body, head, heads, context, &report)
        if report.holds(metric.range) { continue }
      }
      guard metric.modifier == nil || metric.modifier == .over, metric.upperBound == nil,
        !metric.isChineseNumeral || metric.value >= Decimal(10), metric.unit.dimension != .time,
        !context.protected.touches(metric.range), !context.isQuoted(metric.range),
        // （附图片8张） counts what stands beside the text.
        context.text.characterClass(metric.range.upperBound) != .closeBracket,
        !["级", "届", "期", "次", "分", "号"].contains(metric.unit.name)
      else { continue }
      let same = body.filter {
        $0.unit.base == metric.unit.base && (shareNoun(metric, $0, context.text) || isAround(metric, $0, context.text))
      }
      guard let other = same.first, let value = metric.baseValue else { continue }
      let values = same.compactMap(\.baseValue)
      if metric.modifier == .over && values.contains(where: { $0 >= value }) { continue }
      // 12座驿站已开放，第二批8座今日启用: the noun stands behind the first alone.
      let all = body.filter { $0.unit.base == metric.unit.base }.compactMap(\.baseValue)
      if values.contains(where: { agrees($0, value) }) || isSum(value, of: values) || isSum(value, of: all) { continue }
      // A number in words has to come near one of the text, or it may be said of something else.
      let isNear = { (other: Decimal) in (0.5...2).contains(other.approximate / max(1, value.approximate)) }
      let isNamed = same.contains { shareNoun(metric, $0, context.text) }
      if metric.isChineseNumeral || !isNamed, FigureFrames.isRatio(metric) || !values.contains(where: isNear) {
        continue
      }
      // 一份午餐6元…6元全部用在食材上: the text has the figure, of whatever noun.
      let isSaid = body.contains { $0.unit.base == metric.unit.base && $0.baseValue.map { agrees($0, value) } == true }
      if isSaid || !isNamed && same.count > 1 { continue }
      if !report.holds(metric.range) { self.report(metric.range, other.range, context, &report) }
    }
  }

  private static let excess: Phrases = "过 超 逾"

  /// 收割过八成, where the text has 占应收面积的71%: shares of one thing, the only one that the text tells.
  private func checkShare(
    _ head: Metric, _ body: [Metric], _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard head.unit.name == "成", head.upperBound == nil, let stated = PrintedShare(head) else { return }
    let shares = body.filter { $0.unit.name == "%" }
    let noun = Scalars.of(head.subjectText)
    guard shares.count == 1, let share = shares.first, share.role == .share, share.isExact,
      let sentence = context.sentence(at: share.range.lowerBound),
      holds(noun, sentence, text)
    else { return }
    let actual = share.value.approximate
    let isOver =
      head.modifier == .over || text.matches(any: FactHeadlineBody.excess, endingAt: head.range.lowerBound)
    let agrees =
      isOver
      ? actual >= stated.value - 0.5
      : head.modifier == .nearly
        ? actual <= stated.value && actual > stated.value - 10 : abs(actual - stated.value) <= 6
    if agrees { return }
    self.report(head.range, share.range, context, &report)
  }

  /// 九名乡村教师, where the text has 十一名乡村教师: too few to be compared by their size, but the noun is spelt the same.
  private func checkFew(
    _ head: Metric, _ body: [Metric], _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard head.isChineseNumeral, head.isExact, head.value >= Decimal(3), head.value < Decimal(10),
      head.unit.dimension == .classifier, !context.isQuoted(head.range)
    else { return }
    let same = body.filter { $0.unit.key == head.unit.key }
    guard same.count == 1, let other = same.first, goOnAlike(head, other, text), other.isExact,
      other.value != head.value, other.value >= Decimal(3)
    else { return }
    self.report(head.range, other.range, context, &report)
  }

  /// 补贴2860万元, where the text has 2680万元 and no other such sum: the same digits in another order.
  private func checkSwapped(
    _ head: Metric, _ body: [Metric], _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let isChange = FactHeadlineBody.changes.contains(head.modifier)
    guard head.upperBound == nil, head.modifier == nil || isChange, head.unit.dimension != .time,
      let digits = PrintedFigure.digits(of: head, in: text),
      !body.contains(where: { $0.unit.key == head.unit.key && agrees($0.value, head.value) })
    else { return }
    let swapped = body.filter {
      $0.unit.key == head.unit.key && $0.upperBound == nil && $0.modifier == head.modifier
        && PrintedFigure.digits(of: $0, in: text) == digits
    }
    guard let other = swapped.first, swapped.allSatisfy({ $0.value == other.value }), !report.holds(head.range) else {
      return
    }
    self.report(head.range, other.range, context, &report)
  }

  private static let ages: UnitNames = ["岁"]

  /// 享年83岁, where the text has 85岁 of whoever it speaks of, and no other age.
  private func checkAge(_ head: Metric, _ body: [Metric], _ context: ArticleContext, _ report: inout ArticleReport) {
    guard FactHeadlineBody.ages.contains(head.unit), head.isExact, !context.isQuoted(head.range) else { return }
    let ages = body.filter { FactHeadlineBody.ages.contains($0.unit) }
    guard let other = ages.first, ages.allSatisfy({ $0.isExact && $0.value == other.value }), other.value != head.value,
      abs(other.value.approximate - head.value.approximate) < 20, !report.holds(head.range)
    else { return }
    self.report(head.range, other.range, context, &report)
  }

  /// 58名山里娃, where the text counts people once or always the same, 48名, and one digit is another.
  private func checkLone(_ head: Metric, _ body: [Metric], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard head.unit.countsPeople, head.isExact, !head.isChineseNumeral, head.value >= Decimal(10),
      !context.isQuoted(head.range)
    else { return }
    let people = body.filter { $0.unit.countsPeople }
    guard let other = people.first, people.allSatisfy({ $0.isExact && $0.value == other.value }),
      other.value != head.value,
      case let (left, right) = (digits(of: head, text), digits(of: other, text)), left.count == right.count,
      zip(left, right).count(where: { $0 != $1 }) == 1 || left.sorted() == right.sorted(), !report.holds(head.range)
    else { return }
    self.report(head.range, other.range, context, &report)
  }

  private func digits(of metric: Metric, _ text: LogicalText) -> [UInt32] {
    metric.range.filter { text.characterClass($0) == .digit }.map { Scalars.halfWidth(text.scalar($0)) }
  }

  private static let changes: Set<Metric.Modifier?> = [.up, .down]

  /// 2小时追回, where the text says that it took 5小时: the only such time, and the same verb.
  private func checkTime(
    _ head: Metric, _ body: [Metric], _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard ["小时", "个小时", "分钟", "天"].contains(head.unit.name), head.isExact, !context.isQuoted(head.range),
      text.characterClass(head.range.upperBound) == .han, text.characterClass(head.range.upperBound + 1) == .han
    else { return }
    let times = body.filter { $0.unit.dimension == .time && $0.unit.name == head.unit.name }
    let verb = Array(text.scalars[head.range.upperBound..<(head.range.upperBound + 2)])
    guard times.count == 1, let time = times.first, time.isExact, time.value != head.value,
      let sentence = context.sentence(at: time.range.lowerBound),
      holds(verb, time.range.upperBound..<max(time.range.upperBound, sentence.upperBound), text)
    else { return }
    self.report(head.range, time.range, context, &report)
  }

  /// Whether two neighbouring characters of a word stand side by side in a range.
  func holds(_ word: [UInt32], _ range: Range<Int>, _ text: LogicalText) -> Bool {
    guard word.count >= 2 else { return false }
    return range.contains { index in
      word.indices.dropLast().contains { text.scalar(index) == word[$0] && text.scalar(index + 1) == word[$0 + 1] }
    }
  }

  func report(
    _ head: Range<Int>, _ other: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    report.report(
      head,
      Message(
        "标题是 \(context.string(head))，正文是 \(context.string(other))，请核对。",
        "The headline has \(context.string(head)), the text \(context.string(other)); please check."),
      related: [RelatedText(other, Message("正文在这里。", "The text says it here."))])
  }

  /// Whether both count the same noun: two characters in common.
  private func shareNoun(_ head: Metric, _ body: Metric, _ text: LogicalText) -> Bool {
    if share(Scalars.of(head.subjectText), Scalars.of(body.subjectText), length: 2) { return true }
    // 800亩油茶喜开园, 1800亩油茶迎来开采: the noun may stand behind both.
    return goOnAlike(head, body, text)
  }

  /// Whether the same two Han stand behind both figures.
  private func goOnAlike(_ head: Metric, _ body: Metric, _ text: LogicalText) -> Bool {
    let (first, second) = (head.range.upperBound, body.range.upperBound)
    return (0..<2).allSatisfy {
      text.characterClass(first + $0) == .han && text.scalar(first + $0) == text.scalar(second + $0)
    }
  }

  /// Whether the noun stands elsewhere around the figures: 首批1050万元奖补资金, 高标准农田再添2.6万亩.
  private func isAround(_ head: Metric, _ body: Metric, _ text: LogicalText) -> Bool {
    var first = Scalars.of(head.subjectText)
    if first.count < 2 {
      first = (max(0, head.range.lowerBound - 10)..<head.range.lowerBound).map { text.scalar($0) }
    }
    let behind = (body.range.upperBound..<(body.range.upperBound + 6)).prefix { text.characterClass($0) == .han }
    return share(first, Scalars.of(body.subjectText) + [0x20] + behind.map { text.scalar($0) }, length: 3)
  }

  /// Whether so many characters in a row stand in both.
  func share(_ first: [UInt32], _ second: [UInt32], length: Int) -> Bool {
    guard first.count >= length, second.count >= length else { return false }
    return (0...(first.count - length)).contains { start in
      (0...(second.count - length)).contains { place in
        (0..<length).allSatisfy { second[place + $0] == first[start + $0] }
      }
    }
  }

  /// Equal, or rounded to at most three per cent.
  func agrees(_ body: Decimal, _ head: Decimal) -> Bool {
    body == head || (head.approximate != 0 && abs(body.approximate / head.approximate - 1) < 0.03)
  }

  private func isSum(_ value: Decimal, of values: [Decimal]) -> Bool {
    guard values.count <= 12 else { return true }
    let total = values.reduce(Decimal?(.zero)) { $0?.adding($1) }
    if total == value { return true }
    return values.indices.contains { first in
      values[(first + 1)...].contains { values[first].adding($0) == value }
    }
  }
}

extension ArticleContext {
  /// Whether a range stands in quotation marks: “123”工作法, “15分钟”服务圈.
  fileprivate func isQuoted(_ range: Range<Int>) -> Bool {
    text.characterClass(range.lowerBound - 1) == .openQuote
  }
}
