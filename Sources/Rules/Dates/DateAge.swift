import Facts
package import Linting
import PageStructure
import TextModel

/// 出生年份同年龄对不上。
///
/// 句子里既有出生年份、又有年龄时，用见报的年份核对，相差一岁以内不报告；“创办于某年……多少周年”“从某年到某年……多少年”
/// “18 岁参军，服役 12 年，28 岁转业”同样核对。
///
/// **怎么改**：核对年份和年龄。虚岁请注明。
///
/// **依据**：算术。
package struct DateAge: MetricRule {
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
    .accepted("生于1990年的他时年25岁。", onPage: .dated("2023-03-15")),
    .accepted("1990年出生的他2012年大学毕业，2016年返乡创业，今年33岁。"),
    .accepted("老教师生于1931年，2021年病逝，享年91岁。"),
  ]

  package init() {}

  package static let metricUnits = ["岁", "周年", "年", "个", "载"]

  package func check(metricAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let metric = context.facts.metrics[index]
    let text = context.text
    // 个 counts years only before 年头.
    guard !DateAge.counts.contains(metric.unit) || text.matches("年头", at: metric.range.upperBound), metric.isExact,
      let years = DateAge.whole(metric.value), let sentence = context.sentence(at: metric.range.lowerBound)
    else { return }
    let isAnniversary = DateAge.anniversaries.contains(metric.unit)
    if isAnniversary || DateAge.ages.contains(metric.unit) {
      if isAnniversary || text.matches(any: DateAge.birthdays, at: metric.range.upperBound) {
        if checkAnniversary(years, metric, sentence, context, &report) || isAnniversary { return }
      }
      if !checkTwoAges(years, metric, at: index, sentence, context, &report) {
        checkAge(years, metric, sentence, context, &report)
      }
    } else {
      checkSpan(years, metric, at: index, sentence, context, &report)
    }
  }

  private static let anniversaries: UnitNames = ["周年"]
  private static let ages: UnitNames = ["岁"]
  static let counts: UnitNames = ["个"]

  /// A figure without a fraction, as a number.
  private static func whole(_ value: Decimal) -> Int? {
    let (significand, exponent) = value.parts
    guard exponent >= 0, var result = Int(exactly: significand) else { return nil }
    for _ in 0..<min(exponent, 20) {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = next
    }
    return result
  }

  static let foundings: Phrases = """
    创办 成立 建于 始建 创建 建校 建厂 建成 开办 创立 落成 组建 开业 建站 建社 建馆 建院 创刊 通车 挂牌 投产 诞生 逝世 牺牲 竣工 建矿 建团 建党 建制 设立 开馆 开园 结婚
    成婚 相识 结缘 建交 解放 参军 入伍 入党 从教 从医 通电 开通
    """

  /// A year that the text writes out, with its place.
  typealias Year = (value: Int, range: Range<Int>)

  /// The years that a range writes out, both ends of a period.
  static func years(in range: Range<Int>, _ context: ArticleContext) -> [Year] {
    context.dates(in: range).flatMap { index -> [Year] in
      let date = context.facts.dates[index]
      // 本世纪70年代 is no year.
      guard let year = date.year, !date.isRelative, !date.isYearImplied, year >= 1000,
        (0...3).allSatisfy({ context.text.characterClass(date.range.lowerBound + $0) == .digit }) || date.end == nil
      else { return [] }
      guard let end = date.end?.year, end != year else { return [(year, date.range)] }
      return [(year, date.range), (end, date.range)]
    }
  }

  private static let thisYear: Phrases = "今年 年内"

  /// 创办于1953年，2023年迎来60周年校庆: the year of a founding against that of its day.
  private func checkAnniversary(
    _ years: Int, _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    var written = DateAge.years(in: sentence.lowerBound..<metric.range.lowerBound, context)
    if written.first.flatMap({ DateAge.founding($0, in: sentence, text, reach: 6) }) == nil {
      guard let founded = DateAge.year(ofFoundingBefore: sentence, metric, context) else { return false }
      written.insert(founded, at: 0)
    }
    guard let first = written.first, let last = written.last else { return false }
    var now = last.value
    if now == first.value {
      guard let today = context.setting.date,
        text.first(of: DateAge.thisYear, in: first.range.upperBound..<metric.range.lowerBound) != nil
      else { return false }
      now = today.year
    }
    if DateAge.isOfPart(before: metric.range.lowerBound, text) { return true }
    // 1984年迁入新址，…也是迁入新址40周年
    if written.contains(where: { now - $0.value == years }) { return true }
    guard now > first.value, now - first.value != years else { return false }
    DateAge.report(years, metric, from: first, to: now, context, &report)
    return true
  }

  /// 迎来高中部成立40周年: a founding that has a subject of its own.
  private static func isOfPart(before index: Int, _ text: LogicalText) -> Bool {
    guard let founding = text.range(ofAny: foundings, endingAt: index) else { return false }
    return text.characterClass(founding.lowerBound - 1) == .han
      && text.characterClass(founding.lowerBound - 2) == .han
      && !text.matches(any: celebrations, endingAt: founding.lowerBound)
  }

  static let celebrations: Phrases = "迎来 喜迎 迎接 庆祝 纪念 举行 举办 时逢 适逢 恰逢 正值 欢庆 是 的 年 将迎 到 满 日 月 逢 遇 了 已经 已 刚好 正好 恰好 今年 明年"

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

  private static let birthdays: Phrases = "生日 华诞 寿辰 诞辰"
  private static let lifespans: Phrases = "享年 终年"
  private static let ageWords: Phrases = "今年 现年 已 如今 现在 满"
  private static let nowAged: Phrases = "今年 现年"
  private static let nowAgedOrSo: Phrases = "今年 现年 如今"
  private static let nowOrAlready: Phrases = "今年 现年 已 如今"
  private static let nominalAges: Phrases = "虚岁 虚龄"
  private static let others: Phrases = "的 高 老 生 寿 了 啦 大 华"

  /// An age against a year of birth in the same sentence, before it or behind it.
  private func checkAge(
    _ age: Int, _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    // 2024年重阳节，敬老院格外热闹。1938年出生的老人过了86岁生日: the year, or the birth, may stand in the sentence before.
    let reach = FigureFrames.window(sentence, context)
    let dates = context.dates(in: reach).map { context.facts.dates[$0] }
      .filter { $0.year != nil && !$0.isRelative && !$0.isYearImplied }
    guard !dates.isEmpty, let birth = dates.first(where: { DateAge.isBirth($0, text) }), let born = birth.year,
      born >= 1000
    else { return }
    let pointed = DateAge.year(pointedAtBefore: metric, dates, context)
    guard abs(metric.range.lowerBound - birth.range.upperBound) <= (pointed == nil ? 40 : 60) else { return }
    let before = max(sentence.lowerBound, metric.range.lowerBound - 4)..<metric.range.lowerBound
    let said = { (words: Phrases) in text.first(of: words, in: before) != nil }
    if text.first(
      of: DateAge.nominalAges, in: before.lowerBound..<min(sentence.upperBound, metric.range.upperBound + 3))
      != nil
    {
      return
    }
    let isLifespan = said(DateAge.lifespans)
    // 15岁参军: the age at an event of its own.
    if text.characterClass(metric.range.upperBound) == .han, !isLifespan,
      !said(DateAge.ageWords), text.first("的", in: before) == nil,
      !text.matches(any: DateAge.others, at: metric.range.upperBound)
    {
      return
    }
    let now: Int
    if isLifespan || text.first("时", in: before) != nil {
      // The year of the death or the event stands last before the age.
      guard let year = dates.last(where: { $0 != birth && $0.range.upperBound <= metric.range.lowerBound })?.year else {
        return
      }
      now = year
    } else if let pointed, pointed.range != birth.range, let year = pointed.year {
      now = year
    } else if said(DateAge.nowAged), let today = context.setting.date {
      now = today.year
    } else if let first = dates.first, first != birth, first.range.lowerBound <= reach.lowerBound + 1,
      first.range.lowerBound < sentence.lowerBound, let year = first.year,
      text.first(of: DateAge.occasions, in: first.range.lowerBound..<(first.range.upperBound + 5)) != nil
    {
      // So does one that opens the sentence before and tells an occasion.
      now = year
    } else if let last = dates.last(where: { $0.range.upperBound <= metric.range.lowerBound }), last != birth,
      birth.range.upperBound <= last.range.lowerBound, metric.range.lowerBound - last.range.upperBound <= 8,
      !said(DateAge.nowAgedOrSo) || text.matches("现年", at: last.range.upperBound), let year = last.year
    {
      // 2024年的他已经80岁
      now = year
    } else if let first = dates.first(where: { $0.range.lowerBound >= sentence.lowerBound }), first != birth,
      first.range.lowerBound <= sentence.lowerBound + 1, let year = first.year,
      said(DateAge.nowOrAlready) || first.range.upperBound + 12 > metric.range.lowerBound
        || birth.range.lowerBound > metric.range.lowerBound || text.characterClass(first.range.upperBound) == .comma
    {
      // A sentence that opens with a year speaks of that year.
      now = year
    } else {
      return
    }
    guard now >= born, abs(now - born - age) > (isLifespan ? 2 : 1) else { return }
    report.report(
      metric.range,
      Message(
        "\(born) 年出生，到 \(now) 年是 \(now - born) 岁，不是 \(age) 岁。请核对。",
        "Someone born in \(born) is \(now - born) in \(now), not \(age). Please check."),
      related: [RelatedText(birth.range, Message("出生年份在这里。", "The year of birth is here."))])
  }

  private static let occasions: Phrases = "节 月 春 夏 秋 冬 日 年底 年初"

  private static let bornBefore: Phrases = "生于 出生于 出生在"
  private static let bornBehind: Phrases = "出生 生， 生人 生的 生在 生于"

  /// Whether a date is that of a birth: 生于1952年, 1952年3月出生, 1952年3月，李国庆出生.
  private static func isBirth(_ date: DateMention, _ text: LogicalText) -> Bool {
    let end = date.range.upperBound
    if text.matches(any: bornBefore, endingAt: date.range.lowerBound) || text.matches(any: bornBehind, at: end) {
      return true
    }
    let start = text.characterClass(end) == .comma ? end + 1 : end
    return Surnames.rank(text.scalar(start)) != nil
      && (2...3).contains { text.matches(any: bornBehind, at: start + $0) }
  }
}
