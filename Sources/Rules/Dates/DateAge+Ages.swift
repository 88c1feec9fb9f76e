import Facts
import Linting
import PageStructure
import TextModel

/// An age against a year of birth.
extension DateAge {
  static let birthdays: Phrases = "生日 华诞 寿辰 诞辰"
  private static let lifespans: Phrases = "享年 终年"
  private static let ageWords: Phrases = "今年 现年 已 如今 现在 满"
  static let nowAged: Phrases = "今年 现年"
  private static let nowAgedOrSo: Phrases = "今年 现年 如今"
  private static let nowOrAlready: Phrases = "今年 现年 已 如今"
  private static let nominalAges: Phrases = "虚岁 虚龄"
  private static let others: Phrases = "的 高 老 生 寿 了 啦 大 华"

  /// An age against a year of birth in the same sentence, before it or behind it.
  func checkAge(
    _ age: Int, _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    // 2024年重阳节，敬老院格外热闹。1938年出生的老人过了86岁生日: the year, or the birth, may stand in the sentence before.
    let reach = FigureFrames.window(sentence, context)
    var dates = context.dates(in: reach).map { context.facts.dates[$0] }
      .filter { $0.toldYear != nil }
    if let behind = DateAge.birth(behind: sentence, metric, context),
      !dates.contains(where: { DateAge.isBirth($0, text) })
    {
      dates.append(behind)
    }
    guard !dates.isEmpty, let birth = dates.first(where: { DateAge.isBirth($0, text) }), let born = birth.year,
      born >= 1000
    else { return }
    let pointed = DateAge.year(pointedAtBefore: metric, dates, context)
    let isReached =
      dates.first { $0.range.lowerBound >= sentence.lowerBound }
      .map { DateAge.isReached(metric, behind: $0, context) } == true
    guard abs(metric.range.lowerBound - birth.range.upperBound) <= (pointed == nil && !isReached ? 50 : 60) else {
      return
    }
    let before = max(sentence.lowerBound, metric.range.lowerBound - 4)..<metric.range.lowerBound
    let said = { (words: Phrases) in text.first(of: words, in: before) != nil }
    if text.first(
      of: DateAge.nominalAges, in: before.lowerBound..<min(sentence.upperBound, metric.range.upperBound + 3))
      != nil
    {
      return
    }
    let isLifespan = said(DateAge.lifespans)
    // 她20岁的外孙女; 老伴2010年去世，享年86岁
    if text.has("的", at: metric.range.upperBound),
      text.first(of: DateAge.ofKin, in: (metric.range.upperBound + 1)..<(metric.range.upperBound + 5)) != nil
    {
      return
    }
    if isLifespan, birth.range.upperBound <= sentence.lowerBound || birth.range.lowerBound >= sentence.upperBound,
      text.first(of: DateAge.ofKin, in: sentence.lowerBound..<metric.range.lowerBound) != nil
    {
      return
    }
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
    } else if said(DateAge.nowAged), let today = DateAge.presentYear(around: metric.range.lowerBound, context),
      context.setting.date != nil || today != born
    {
      now = today
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
        || isReached
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

  private static let reachings: Phrases = "刚过 过完 刚满 年满 高龄"

  /// 2024年清明，记者见到他时，老人刚过完72岁生日: an age that was reached when the date that opens the sentence says.
  private static func isReached(_ metric: Metric, behind date: DateMention, _ context: ArticleContext) -> Bool {
    let start = metric.range.lowerBound
    guard date.range.upperBound <= start else { return false }
    let between = date.range.upperBound..<start
    return context.text.first(of: reachings, in: max(date.range.upperBound, start - 6)..<(metric.range.upperBound + 2))
      != nil
      && context.text.first(of: kin, in: between) == nil && context.dates(in: between).isEmpty
  }

  private static let personPointers: Phrases = "这位 这名 这个 他 她 老人"
  private static let ofKin: Phrases =
    "其母 其父 母亲 父亲 妻子 丈夫 儿子 女儿 老伴 爷爷 奶奶 弟弟 哥哥 姐姐 妹妹 徒弟 其妻 其夫 其子 孙女 孙子 表妹 表弟 表哥 表姐 堂弟 堂妹 侄 外甥 同学 战友 同事 师傅 爱人 嫂 儿媳 女婿"
  private static let ends: Phrases = "出生于 生于 出生在 于 ，"

  /// 时年30岁的会计何有田。这位1968年出生的汉子…; 享年88岁。吴长顺1926年3月生于…: a birth that one of the two sentences behind tells
  /// of whom this one spoke.
  private static func birth(behind sentence: Range<Int>, _ metric: Metric, _ context: ArticleContext) -> DateMention? {
    let text = context.text
    guard let clause = context.clause(at: metric.range.lowerBound),
      text.first(of: ofKin, in: clause.lowerBound..<metric.range.lowerBound) == nil
    else { return nil }
    var next = sentence
    for _ in 0..<2 {
      guard let behind = context.sentence(at: next.upperBound) else { return nil }
      next = behind
      let start = next.lowerBound
      guard let index = context.dates(in: start..<min(next.upperBound, start + 18)).first else { continue }
      let date = context.facts.dates[index]
      guard date.toldYear != nil, isBirth(date, text) else { continue }
      var lead = start..<date.range.lowerBound
      if text.first(of: kin, in: lead.dropFirst(3)) != nil || text.first(of: ofKin, in: lead) != nil { continue }
      if let word = text.range(ofAny: personPointers, at: start), !text.has("的", at: word.upperBound) { return date }
      // Whoever the sentence names, by the same name.
      while let end = text.range(ofAny: ends, endingAt: lead.upperBound), end.lowerBound > start {
        lead = start..<end.lowerBound
      }
      if let word = text.range(ofAny: addresses, endingAt: lead.upperBound), word.lowerBound >= start + 2 {
        lead = start..<word.lowerBound
      }
      if (2...4).contains(lead.count), text.first(context.string(lead), in: sentence) != nil { return date }
    }
    return nil
  }

  private static let addresses: Phrases = "同志 先生 女士 老人 教授 院士 老师 烈士 大师 将军"
  private static let occasions: Phrases = "节 月 春 夏 秋 冬 日 年底 年初"

  private static let bornBefore: Phrases = "生于 出生于 出生在"
  private static let bornBehind: Phrases = "出生 生， 生人 生的 生在 生于"

  /// Whether a date is that of a birth: 生于1952年, 1952年3月出生, 1952年3月，李国庆出生.
  static func isBirth(_ date: DateMention, _ text: LogicalText) -> Bool {
    let end = date.range.upperBound
    if text.matches(any: bornBefore, endingAt: date.range.lowerBound) || text.matches(any: bornBehind, at: end) {
      return true
    }
    let start = text.characterClass(end) == .comma ? end + 1 : end
    return Surnames.rank(text.scalar(start)) != nil
      && (2...3).contains { text.matches(any: bornBehind, at: start + $0) }
  }
}
