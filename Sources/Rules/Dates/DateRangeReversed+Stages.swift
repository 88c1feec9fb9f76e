import Facts
import Linting
import PageStructure
import TextModel

/// What goes by stages, each with its date: 立项、开工、竣工; 报名、笔试、面试; 起诉、一审、上诉; 接警、到场. A later stage has no earlier date.
extension DateRangeReversed {
  private typealias Stage = (words: Phrases, number: Int)

  /// The stages of one course of things by number. Neighbours, as 竣工 and 验收, may come in either order: only those two numbers
  /// apart are compared.
  private static let table: [[(words: String, number: Int)]] = [
    [
      ("立项", 1), ("获批 批复 核准 批准建设", 3), ("开工 动工 破土 奠基 开建", 5), ("封顶 合龙 贯通", 7), ("竣工 建成 完工 落成", 9),
      ("验收 通车 投用 投入使用 投产 启用 开业 开馆 交付使用 投入运营", 10),
    ],
    [
      ("案发 作案 报案", 1), ("抓获 落网 归案 刑拘 刑事拘留 被捕", 3), ("逮捕 批捕", 4), ("提起公诉 公诉 起诉", 6), ("一审", 8), ("上诉 抗诉", 10),
      ("二审 终审", 12), ("出狱 刑满 释放", 14),
    ],
    [
      ("报名", 1), ("资格审查 资格初审 资格审核", 3), ("打印准考证 准考证打印 领取准考证", 5), ("笔试 初赛 海选", 7), ("面试 复赛 半决赛", 9), ("体检 考察 决赛", 11),
      ("拟录用 颁奖 录用 入职", 13),
    ],
    [("突发 发病 受伤 摔伤 被撞", 1), ("入院 送医 住院 急诊 转院 收治", 3), ("手术", 5), ("苏醒 出院 康复 脱离生命危险", 7)],
    [
      ("高中毕业 中专毕业", 1), ("本科毕业 大学毕业 学士学位", 3), ("硕士毕业 研究生毕业 硕士学位", 5), ("博士毕业 博士学位", 7), ("退休", 9),
    ],
    [("入伍 参军", 1), ("入党", 2), ("退伍 转业 复员 退役", 4)],
    [("参加工作 入职 进厂 上岗 参加革命", 1), ("退休 退职 离休", 3)],
    [("接警 接报 接到 报警 起火 发生火灾", 1), ("到达 抵达 赶到 到场", 3), ("扑灭 救出 获救 排除 控制住", 5)],
    [("审议通过 表决通过 讨论通过", 1), ("施行 起实施 生效", 4)],
    [("签约 签订合同 签订协议", 1), ("到期 期满 届满", 3)],
  ]
  private static let courses: [[Stage]] = table.map { course in course.map { (Phrases($0.words), $0.number) } }
  private static let allWords = Phrases(table.joined().flatMap { TableReader.words(of: $0.words) })

  /// What may stand between the beginning of a clause and the date of what goes on from the clause before.
  private static let connectors: Phrases =
    "于 并于 又于 在 至 到 而 并 后 后于 已于 将于 预计 计划 预计于 并在 随后 直到 至今 终于 再于 同年 当年 又在 但 却于 双方 最终 最终于 于当年 于同年"
  private static let pronouns: Phrases = "其 他 她 患者 伤者 老人 该项目 该工程 该案 此案"
  private static let nexts: Phrases = "次日 第二天 翌日 次年 翌年 第二年 次月 明年 今年 去年 来年 隔年 隔天 下月 下个月 上年 前年 当晚 第三天 农历 再次 重新 二期 三期 另 首次"
  private static let plans: Phrases = "原定 原计划 提前 推迟 延期 改为 调整 顺延 拟于 距"
  private static let reach = 90
  private static let behind = 26

  /// A date of a later stage that lies before that of an earlier one, told before it.
  func checkStages(_ date: DateMention, at index: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard index > 0, !date.isLunar, date.exists, !date.isTwoDigitYear, date.kind != .weekday, date.kind != .festival,
      let sentence = context.sentence(at: date.range.lowerBound)
    else { return }
    let before = context.facts.dates[index - 1]
    guard date.range.lowerBound - before.range.upperBound <= DateRangeReversed.reach else { return }
    // The hours of one night may each have a sentence of their own.
    let isClock = date.hour != nil && date.day == nil
    let low =
      isClock && sentence.lowerBound == date.range.lowerBound
      ? context.paragraph(at: sentence.lowerBound)?.range.lowerBound ?? sentence.lowerBound : sentence.lowerBound
    guard before.range.lowerBound >= low, !report.holds(before.range.lowerBound..<date.range.upperBound) else { return }
    let own = DateRangeReversed.around(index, sentence, context)
    guard text.first(of: DateRangeReversed.allWords, in: own) != nil,
      DateRangeReversed.goesOn(date, sentence, context), text.first(of: DateRangeReversed.plans, in: own) == nil
    else { return }
    for place in (max(0, index - 4)..<index).reversed() {
      let other = context.facts.dates[place]
      guard other.range.lowerBound >= low, !other.isLunar, other.exists, !other.isTwoDigitYear,
        let around = context.sentence(at: other.range.lowerBound),
        case let gap = other.range.upperBound..<date.range.lowerBound, gap.count <= 2 * DateRangeReversed.reach
      else { return }
      let first = DateRangeReversed.around(place, around, context)
      guard let (earlier, later) = DateRangeReversed.stages(first, own, text) else { continue }
      let told = text.first(of: DateRangeReversed.nexts, in: gap.lowerBound..<date.range.upperBound) == nil
      guard told || other.toldYear != nil && date.toldYear != nil,
        text.first(of: DateRangeReversed.plans, in: first) == nil,
        DateRangeReversed.isBefore(date, other, place, context)
      else { return }
      let (one, next) = (context.string(earlier), context.string(later))
      report.report(
        date.range,
        Message(
          "“\(next)”应在“\(one)”之后，日期却在前，请核对。", "This date lies before that of what had to come first; please check."),
        severity: .information,
        related: [RelatedText(other.range, Message("“\(one)”的日期在这里。", "The date of what came first is here."))])
      return
    }
  }

  /// The words that may say what a date is of: from the beginning of its clause to the next date, or to the end of the clause
  /// behind its own.
  private static func around(_ index: Int, _ sentence: Range<Int>, _ context: ArticleContext) -> Range<Int> {
    let dates = context.facts.dates
    let date = dates[index]
    let clause = context.clause(at: date.range.lowerBound) ?? sentence
    var low = clause.lowerBound
    if index > 0, dates[index - 1].range.upperBound > low { low = dates[index - 1].range.upperBound }
    var high = min(clause.upperBound, date.range.upperBound + behind)
    // 8时20分，接线员接到…: the date is a clause of its own.
    if clause.upperBound - date.range.upperBound <= 3, let next = context.clause(at: clause.upperBound + 1),
      next.lowerBound < sentence.upperBound
    {
      high = min(next.upperBound, date.range.upperBound + behind)
    }
    if index + 1 < dates.count { high = min(high, max(date.range.upperBound, dates[index + 1].range.lowerBound)) }
    return min(low, date.range.lowerBound)..<max(date.range.upperBound, high)
  }

  /// Whether a date goes on from what was told before: it opens its clause, or its clause speaks of that.
  private static func goesOn(_ date: DateMention, _ sentence: Range<Int>, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let clause = context.clause(at: date.range.lowerBound) else { return false }
    let lead = clause.lowerBound..<date.range.lowerBound
    if lead.isEmpty || text.spells(any: connectors, lead) { return true }
    // 笔试5月10日: what it is of stands before it.
    if text.range(ofAny: allWords, endingAt: lead.upperBound) != nil, lead.count <= 8 { return true }
    return text.first(of: pronouns, in: lead.lowerBound..<min(clause.upperBound, date.range.upperBound + 6)) != nil
  }

  /// The words of two stages of one course, of which the first comes well before the second.
  private static func stages(
    _ first: Range<Int>, _ second: Range<Int>, _ text: LogicalText
  ) -> (earlier: Range<Int>, later: Range<Int>)? {
    for course in courses {
      let one = course.lazy.compactMap { stage in text.first(of: stage.words, in: first).map { ($0, stage.number) } }
        .first
      let next = course.reversed().lazy
        .compactMap { stage in text.first(of: stage.words, in: second).map { ($0, stage.number) } }.first
      guard let one, let next, next.1 - one.1 >= 2 else { continue }
      // 笔试成绩公布后体检: a stage that the first date is of as well.
      let isMixed = course.contains { $0.number > one.1 && text.first(of: $0.words, in: first) != nil }
      if !isMixed { return (one.0, next.0) }
    }
    return nil
  }

  /// Whether a date lies before another one, as far as both say.
  private static func isBefore(
    _ date: DateMention, _ other: DateMention, _ place: Int, _ context: ArticleContext
  ) -> Bool {
    let dates = context.facts.dates
    // 2024年3月起诉，7月一审: the year goes on.
    let carried =
      other.toldYear
      ?? dates[max(0, place - 3)..<place].last {
        $0.toldYear != nil && other.range.lowerBound - $0.range.upperBound <= reach
      }?.toldYear
    if let year = date.toldYear {
      guard let from = carried else { return false }
      if year != from { return year < from && from - year <= 60 }
      guard let month = date.month, let first = other.month else { return false }
      if month != first { return month < first }
      guard let day = date.day, let start = other.day else { return false }
      return day < start
    }
    if let month = date.month, !date.isRelative, let first = other.month, !other.isRelative {
      // 11月开工，3月竣工 runs over New Year.
      if month != first { return month < first && first - month <= 3 }
      guard let day = date.day, let start = other.day else { return false }
      return day < start
    }
    if let day = date.day, let start = other.day, date.month == nil || date.isRelative,
      other.month == nil || other.isRelative || date.isRelative
    {
      return day < start && start - day <= 12 && isBare(date, context.text) && isBare(other, context.text)
    }
    if let hour = date.hour, let from = other.hour, date.day == nil || isSameDay(date, other) {
      let apart =
        (from + other.start.hourShift - hour - date.start.hourShift) * 60 + (other.minute ?? 0) - (date.minute ?? 0)
      return apart > 0 && apart <= 180
    }
    return false
  }

  private static func isBare(_ date: DateMention, _ text: LogicalText) -> Bool {
    text.characterClass(date.range.lowerBound) == .digit && !date.range.contains { text.has("月", at: $0) }
  }

  private static func isSameDay(_ date: DateMention, _ other: DateMention) -> Bool {
    date.day == other.day && date.month == other.month
  }
}
