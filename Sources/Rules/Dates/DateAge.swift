import Facts
package import Linting
import PageStructure
import TextModel

/// 出生年份同年龄对不上。
///
/// 句子里既有出生年份、又有年龄时，用见报的年份核对，相差一岁以内不报告；“创办于某年……多少周年”“从某年到某年……多少年”
/// “18 岁参军，服役 12 年，28 岁转业”同样核对；“比他大 26 岁的父亲”同两人的年龄、“为期 15 天”“有期徒刑三年”同起止日期也核对；
/// 开始、结束写在上一句的时刻和年月，“租期八年”“5 个工作日”“7日、8日、9日两天”“距……还有 100 天”“80后”“年过七旬”同样核对。
///
/// **怎么改**：核对年份和年龄。虚岁请注明。
///
/// **依据**：算术。
package struct DateAge: MetricRule, DateRule, WordRule {
  package static let profile = RuleProfile("date-age", .dates, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("老班长彭国栋1969年10月出生，2024年现年⟦65岁⟧，捧出一枚纪念章。"),
    .accepted("每一个十年都比上一个十年更暖，1961年到2019年之间极端低温不断减少。"),
    .accepted("2024年秋天，生于1936年的老兵捐出军功章。老人15岁参军，17岁立功，今年已经88岁。"),
    .accepted("县剧团1954年建团，1984年迁入新址，2024年迎来70周年团庆，也是迁入新址40周年。"),
    .reported("老人1940年出生，今年⟦73岁⟧。", onPage: .dated("2023-03-15")),
    .reported("学校创办于1953年，2023年迎来⟦60周年⟧校庆。"),
    .reported("他生于1990年，今年⟦23岁⟧。", onPage: .dated("2023-03-15")),
    .reported("她是村里的年轻人。2024年，1998年出生的村干部已经⟦32岁⟧。"),
    .reported("老教师生于1931年，2021年病逝，享年⟦80岁⟧。"),
    .reported("被告人1990年3月出生，2024年5月案发时⟦28岁⟧。"),
    .reported("剧团成立于1998年，到2018年已走过⟦15个⟧年头。"),
    .reported("他从1985年上山，到2015年下山，整整守了⟦20年⟧。"),
    .reported("他20岁学艺，跟着师傅整整学了⟦8年⟧，25岁自立门户。"),
    .reported("老站长1972年进站，2012年退休，在深山里守了⟦30年⟧。"),
    .reported("剧院1936年落成，2016年迎来⟦70岁⟧生日。"),
    .reported("她23岁开始教书，一干就是⟦38年⟧，去年55岁时光荣退休。"),
    .reported("从1990年到2020年，⟦20年⟧间他资助了48名学生。"),
    .reported("学校1956年建校，今年迎来⟦60周年⟧校庆。", onPage: .dated("2026-03-15")),
    .reported("2024年重阳节，敬老院格外热闹。1938年出生的老人过了⟦92岁⟧生日，乐得直拍手。"),
    .reported("1944年出生的老何，2024年的他已经⟦90岁⟧，还能走完五公里。"),
    .reported("1974年结婚的老两口，2024年迎来结婚⟦60周年⟧。"),
    .reported("她从25岁守岛，到55岁下岛，一守⟦20年⟧。"),
    .reported("2023年，出生于1953年的李大伯⟦60岁⟧了。"),
    .reported("桥建成于1987年，2017年时已使用⟦20年⟧。"),
    .reported("他1975年生在山里，2003年在全省焊接大赛上夺魁，时年⟦38岁⟧。"),
    .reported("1937年9月，高振海出生在江边的渔村；到了2023年，⟦76岁⟧的他依旧天天下江。"),
    .accepted("1937年9月，高振海出生在江边的渔村；到了2023年，86岁的他依旧天天下江。"),
    .reported("这所1935年创建的小学，2025年已有⟦80年⟧历史。"),
    .reported("红旗小学创办于1956年，最初只有三间草房。2021年金秋，学校迎来建校⟦60周年⟧校庆。"),
    .reported("县棉纺厂1965年建厂，鼎盛时有职工三千人。2015年，该厂迎来建厂⟦60周年⟧。"),
    .reported("生于1990年的吴倩，2016年从农业大学研究生毕业，随即回到家乡承包果园，那一年她刚满⟦二十二岁⟧。"),
    .reported("1988年出生的女教师韩雪，2012年来到山村小学任教，当时她⟦二十八岁⟧，孩子们叫她姐姐。"),
    .reported("2015年他走进军营时18岁，到2025年脱下军装，已经⟦38岁⟧。"),
    .reported("她1972年嫁到村里时20岁，2022年，⟦80岁⟧的她还在种菜。"),
    .reported("他1960年参加工作，2000年退休，工龄⟦30年⟧。"),
    .accepted("2015年他走进军营时18岁，到2025年脱下军装，已经28岁。"),
    .reported("2019年，65岁的他学会了上网；到2024年，⟦75岁⟧的他有了3万粉丝。"),
    .reported("老校长20岁登上讲台，60岁退休，从教⟦45年⟧。"),
    .reported("他1971年入伍，1986年转业，⟦20年⟧军旅生涯磨出一身硬骨头。"),
    .reported("2023年11月，创办于1938年的县第一小学迎来建校⟦75周年⟧。"),
    .reported("1964年正月，他俩在仓库里办了喜事；2024年正月，儿女祝贺他们结婚⟦50周年⟧。"),
    .reported("1952年，贺守田出生在一户石匠家里。2024年清明前夕，记者在采石场见到他时，老人刚过完⟦82岁⟧生日。"),
    .reported("1998年夏天，堤上装沙袋的人里有一位女教师，时年⟦二十三岁⟧。这位生于1965年的女教师后来当了校长。"),
    .reported("比他大26岁的父亲今年58岁，他自己也已⟦34岁⟧。"),
    .reported("姐姐今年36岁，弟弟比她小4岁，今年⟦34岁⟧。"),
    .reported("法院判处其有期徒刑⟦五年⟧，刑期自2021年3月8日起至2025年3月7日止。"),
    .reported("展览从5月1日开到5月10日，为期⟦15天⟧。"),
    .reported("手术从早上8时做到晚上8时，整整⟦10个小时⟧。"),
    .reported("施工从2019年9月开始，到2020年3月结束，历时⟦九个月⟧。"),
    .reported("她今年46岁，20岁进厂，在织机旁站了⟦36年⟧。"),
    .reported("从1996年算起，到2021年，他在讲台上站了整整⟦三十五个⟧春秋。"),
    .reported("他1996年当选村支书，一干就是⟦28年⟧，2016年才卸任。"),
    .reported("新桥2018年6月开工，2020年12月通车，工期⟦十八个月⟧。"),
    .accepted("他1996年当选村支书，一干就是20年，2016年才卸任，新桥2018年6月开工，2020年12月通车，工期三十个月。"),
    .reported("高考从6月7日开始，9日结束，为期⟦五天⟧。"),
    .reported("大巴早上7时从县城出发，中午12时到达，走了整整⟦七个小时⟧。"),
    .reported("20时50分，山火蔓延到林场边缘。次日2时20分，明火被扑灭，整个扑救历时⟦6小时30分⟧。"),
    .reported("早班渡轮6时40分离岸，9时10分靠港，全程运行⟦两个小时⟧。"),
    .reported("大剧院19时开演，全剧时长⟦两个半小时⟧，22时10分谢幕。"),
    .accepted("20时50分，山火蔓延到林场边缘。次日2时20分，明火被扑灭，整个扑救历时5小时30分。"),
    .accepted("16时05分险情发生，16时40分消防车到场，19时10分险情排除，处置历时两个半小时。"),
    .reported("棋类邀请赛4月8日至4月15日举行，为期⟦七天⟧。"),
    .reported("9月3日、4日、5日⟦两天⟧，老街实行交通管制。"),
    .reported("5月1日至5日⟦四天⟧里，古镇迎来客流高峰。"),
    .reported("2019年、2020年、2021年，该校连续⟦四年⟧获奖。"),
    .accepted("9月3日、4日、5日三天，老街实行交通管制。5月1日至5日五天里，古镇迎来客流高峰，前三天占七成。"),
    .accepted("2019年至2022年，全县粮食连续三年增产。"),
    .reported("公示期为2023年11月6日至11月14日，共⟦5个工作日⟧。"),
    .reported("公示时间自2024年7月15日至7月17日止，公示期为⟦五个工作日⟧。"),
    .accepted("公示期为2023年11月6日至11月10日，共5个工作日；9月27日至10月12日，共7个工作日。"),
    .reported("双方2016年3月1日签约，租期⟦六年⟧，2021年2月28日到期。"),
    .reported("聘任合同2021年9月1日生效，聘期⟦三年⟧，至2025年8月31日期满。"),
    .accepted("双方2015年12月签约，从2016年3月1日起算，租期六年，2022年2月28日到期。"),
    .accepted("合同2021年9月1日生效，聘期三年，至2024年8月31日期满，续聘两年，至2026年8月31日期满。"),
    .reported("2011年9月，她被分到岭上小学教书；2023年9月，学校撤并，她调到镇里。在岭上，她整整守了⟦15年⟧。"),
    .reported("1999年4月，老杜进厂当了电工。2019年4月，他退休回家，在车间一干就是⟦25年⟧。"),
    .accepted("2011年9月，她被分到岭上小学；2023年9月，学校撤并，她调到镇里。在岭上，她整整守了12年。"),
    .accepted("1999年4月，老杜进厂。2019年4月，他退休回家，同事老韩在车间一干就是25年。"),
    .reported("1972年水库竣工。⟦50年⟧后的2023年，除险加固工程启动。"),
    .accepted("1972年水库竣工。51年后的2023年，除险加固工程启动。"),
    .reported("2023年10月15日，县五中的礼堂座无虚席。学校创办于1958年，最初只有三间草房。当天，学校举行建校⟦60周年⟧庆祝大会。"),
    .reported("2024年6月1日，实验小学举行建校⟦70周年⟧大会。该校创办于1964年，前身是一所村小。"),
    .accepted("2024年6月1日，实验小学举行建校60周年大会。该校创办于1964年，2004年迁入新址，迁址20周年图片展同时开展。"),
    .accepted("新中国成立75周年之际，档案馆展出珍贵档案。档案馆成立于1959年，2024年10月新馆开放。"),
    .reported("2023年2月9日，老艺人冯玉堂病逝，享年⟦81岁⟧。冯玉堂1932年生于沧州，九岁学艺。"),
    .accepted("2023年2月9日，他的母亲病逝，享年81岁。冯玉堂1962年生于沧州，九岁学艺。"),
    .reported("“⟦80后⟧”返乡青年贺军1993年出生，回村养起了蜜蜂。"),
    .accepted("“90后”贺军1993年出生，和“80后”妻子一起养蜂。"),
    .reported("8月1日，距10月20日开幕还有⟦100天⟧，场馆进入冲刺阶段。"),
    .reported("庙会3月8日开锣，次日（⟦3月10日⟧）迎来客流高峰。"),
    .reported("2024年9月的一天，记者见到了绣娘罗玉珍。1946年出生的罗玉珍已年过⟦八旬⟧，仍每天绣花。"),
    .accepted("8月1日，距10月20日开幕还有80天；庙会3月8日开锣，次日（3月9日）迎来客流高峰。"),
    .reported("年过七旬的木匠丁师傅今年⟦62岁⟧，还在带徒弟。"),
    .accepted("年过七旬的木匠丁师傅，徒弟今年62岁；年近七旬的老王今年67岁。"),
    .accepted("他1968年3月出生，1986年12月入伍，时年18岁，在边防一干就是16年。"),
    .accepted("她今年46岁，20岁进厂，在织机旁站了10年，后来当了质检员。"),
    .accepted("7月10日到8月20日，全县持续24天没有降雨。7月中旬到8月上旬，旱情历时24天。"),
    .accepted("5月1日至10日举行民俗活动，为期三天的年会同时开幕，施工从2019年9月开始，到2020年3月结束，历时七个月。"),
    .accepted("法院判处其有期徒刑二年，缓刑三年，缓刑考验期自2021年3月8日起至2024年3月7日止。"),
    .accepted("他比妻子大3岁，今年45岁，女儿12岁。比他大26岁的父亲今年58岁，他自己也已32岁。"),
    .accepted("1952年，贺守田出生在一户石匠家里。2024年清明前夕，记者见到他时，他的母亲刚过完92岁生日。"),
    .accepted("老中医生于1931年12月，2023年3月病逝，享年91岁，行医满68年。"),
    .accepted("乾隆帝虚岁25岁即位，在位60年，又当了三年太上皇，虚岁89岁去世。"),
    .accepted("首航比哥伦布1492年横渡大西洋早87年，比达·伽马1498年抵达印度早93年。"),
    .accepted("1998年，18岁的她进厂当学徒，2018年，45岁的师傅退休。"),
    .accepted("红旗小学创办于1956年，最初只有三间草房。2021年金秋，学校迎来建校65周年校庆。"),
    .accepted("红旗小学创办于1956年。2021年，邻镇小学迎来建校60周年。"),
    .accepted("红旗小学创办于1956年。2021年，学校迎来改制20周年。"),
    .accepted("生于1990年的吴倩，2016年从农业大学毕业，回到家乡承包果园，那一年她刚满二十六岁。"),
    .accepted("2015年，18岁的他参军；2025年，他的儿子12岁。"),
    .accepted("创办于1956年的县第一中学将在2026年迎来高中部成立40周年。"),
    .accepted("2012年合作社成立。1990年出生的他今年33岁，当上了社长。"),
    .accepted("他1998年入党，2005年当选村支书，已经干了18年。"),
    .accepted("从1990年到2020年，30年间他资助了48名学生。"),
    .accepted("他从1985年上山，到2015年下山，整整守了30年。"),
    .accepted("他20岁学艺，跟着师傅整整学了5年，25岁自立门户。"),
    .accepted("老人1940年出生，今年83岁。", onPage: .dated("2023-03-15")),
    .accepted("老人1940年出生，今年73岁。"),
    .accepted("学校创办于1953年，2023年迎来70周年校庆。"),
    .accepted("学校创办于1905年，1952年改为县立中学，今年恰逢建校120周年。"),
    .accepted("生于1990年的他时年25岁。", onPage: .dated("2023-03-15")),
    .accepted("1990年出生的他2012年大学毕业，2016年返乡创业，今年33岁。"),
    .accepted("老教师生于1931年，2021年病逝，享年91岁。"),
    .reported("1965年国庆节，两人在生产队办了婚礼；2025年国庆节，儿孙为老两口庆祝⟦金婚⟧。"),
    .accepted("1965年国庆节，两人在生产队办了婚礼；2025年国庆节，儿孙为老两口庆祝钻石婚。生于1948年的邻居2024年过了金婚。"),
    .reported("结婚60年的老两口昨天庆祝⟦金婚⟧。"),
    .reported("今年40岁的妈妈小周开着早点铺。让她欣慰的是，今年⟦37岁⟧的儿子考上了大学。"),
    .accepted("今年40岁的妈妈小周开着早点铺。让她欣慰的是，今年17岁的儿子考上了大学；结婚50年的老两口昨天庆祝金婚。"),
    .reported("2025年9月3日，老战士在碑前纪念抗战胜利⟦70周年⟧。"),
    .accepted("2025年9月3日，老战士在碑前纪念抗战胜利80周年，展出新中国成立75周年时的照片。"),
    .reported("1987年7月，她来到岭上的养路站；2024年10月，她退了休。⟦27年⟧间，她没有回家过过一个除夕。"),
    .reported("1994年9月，他走上讲台；2024年9月，他照例在校门口迎接新生。从教⟦20年⟧，没有一个孩子辍学。"),
    .accepted("1987年7月，她来到岭上的养路站；2024年10月，她退了休。37年间，她没有回家过过一个除夕。2021年9月入学，2024年6月毕业，三年间他每天练字。"),
    .reported("本报2024年5月8日讯 市剧团为老演员办了展览。老演员生于1950年2月，今年⟦84岁⟧，12岁学戏。"),
    .reported("8日10时，两名游客走失；10日10时，搜救队找到了他们。⟦72小时⟧的搜寻有了结果。"),
    .reported("晚上7时，锣鼓响了，这台戏一直演到9时30分。⟦一个半小时⟧里，没有人离席。"),
    .accepted("8日10时，两名游客走失；10日10时，搜救队找到了他们。48小时的搜寻有了结果。24小时内还有大雨。"),
    .reported("哥哥生于1990年，弟弟比他⟦小3岁，出生于1987年⟧。"),
    .accepted("哥哥生于1990年，弟弟比他小3岁，出生于1993年。"),
  ]

  package init() {}

  package static let metricUnits = [
    "岁", "周年", "年", "个", "载", "个月", "天", "日", "昼夜", "个昼夜", "小时", "个小时", "个钟头", "分钟", "分", "工作日", "个工作日",
  ]

  package func check(metricAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let metric = context.facts.metrics[index]
    let text = context.text
    // 个 counts years only before 年头 and 春秋.
    guard !DateAge.counts.contains(metric.unit) || text.matches(any: DateAge.seasons, at: metric.range.upperBound),
      metric.isExact,
      let sentence = context.sentence(at: metric.range.lowerBound)
    else { return }
    if metric.unit.dimension == .time {
      checkWorkdays(metric, sentence, context, &report)
      if checkListed(metric, context, &report) || checkCountdown(metric, sentence, context, &report)
        || checkTerm(metric, sentence, context, &report)
        || checkContract(metric, sentence, context, &report) || checkClocks(metric, sentence, context, &report)
      {
        return
      }
    }
    guard !DateAge.shortTerms.contains(metric.unit), let years = DateAge.whole(metric.value) else {
      checkService(metric, sentence, context, &report)
      return
    }
    let isAnniversary = DateAge.anniversaries.contains(metric.unit)
    if isAnniversary, checkHistory(years, metric, sentence, context, &report) { return }
    if isAnniversary || DateAge.ages.contains(metric.unit) {
      if isAnniversary || text.matches(any: DateAge.birthdays, at: metric.range.upperBound) {
        if checkAnniversary(years, metric, sentence, context, &report) || isAnniversary { return }
      }
      checkDifference(years, metric, sentence, context, &report)
      checkChild(years, metric, context, &report)
      checkStage(years, metric, sentence, context, &report)
      if !checkTwoAges(years, metric, sentence, context, &report) {
        checkAge(years, metric, sentence, context, &report)
      }
    } else {
      if checkLater(years, metric, context, &report) { return }
      checkSpan(years, metric, sentence, context, &report)
      if !report.holds(metric.range) { checkService(metric, sentence, context, &report) }
      if !report.holds(metric.range) { checkPassed(metric, sentence, context, &report) }
    }
  }

  private static let anniversaries: UnitNames = ["周年"]
  private static let ages: UnitNames = ["岁"]
  static let counts: UnitNames = ["个"]
  private static let seasons: Phrases = "年头 春秋 寒暑"

  /// A figure without a fraction, as a number.
  static func whole(_ value: Decimal) -> Int? {
    let (significand, exponent) = value.parts
    guard exponent >= 0, var result = Int(exactly: significand) else { return nil }
    for _ in 0..<min(exponent, 20) {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = next
    }
    return result
  }

  /// A year that the text writes out, with its place.
  typealias Year = (value: Int, range: Range<Int>)

  /// The years that a range writes out, both ends of a period.
  static func years(in range: Range<Int>, _ context: ArticleContext) -> [Year] {
    context.dates(in: range).flatMap { index -> [Year] in
      let date = context.facts.dates[index]
      // 本世纪70年代 is no year.
      guard let year = date.toldYear, year >= 1000,
        (0...3).allSatisfy({ context.text.characterClass(date.range.lowerBound + $0) == .digit }) || date.end == nil
      else { return [] }
      guard let end = date.end?.year, end != year else { return [(year, date.range)] }
      return [(year, date.range), (end, date.range)]
    }
  }

  static func report(
    _ years: Int, _ metric: Metric, from start: Year, to end: Int, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    let words = context.string(metric.range)
    report.report(
      metric.range,
      Message(
        "从 \(start.value) 年到 \(end) 年是 \(end - start.value) 年，不是 \(words)，请核对。",
        "From \(start.value) to \(end) is \(end - start.value) years, not \(years); please check."),
      related: [RelatedText(start.range, Message("年份在这里。", "The year is here."))])
  }
}
