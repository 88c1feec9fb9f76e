import Facts
import Linting
import PageStructure
import TextModel

/// The anniversary of a founding that another sentence of the paragraph tells, before it or behind it: 一中举行建校80周年纪念大会。
/// 该校创办于1955年….
extension DateAge {
  /// What is founded, by the word for it and by that for its feast: the ends of its names.
  private static let kinds: [(words: Phrases, ends: ScalarSet)] = [
    ("建校 办学 校庆", "校学中院"), ("建院 院庆", "院"), ("建厂 厂庆", "厂"), ("创刊 刊庆 报庆", "报刊志"), ("建团 团庆", "团"), ("建社 社庆", "社"),
    ("建馆 开馆 馆庆", "馆"), ("建会 会庆", "会"), ("建园 园庆", "园"), ("建站 站庆", "站"), ("建队 队庆", "队"), ("建所 所庆", "所"), ("建店 店庆", "店铺号"),
    ("开播 台庆 建台", "台"), ("建村 建镇", "村镇"), ("建桥 通车", "桥路线"),
  ]
  private static let generals: Phrases = "成立 创办 创立 创建 建成 开业 投产 落成 建立 组建 设立 诞生 开园 竣工"
  private static let occasions: Phrases = "举行 举办 庆祝 纪念 迎来 喜迎 迎接 欢庆 召开 的 年 日 月 天 是 逢 值 了 晚 午 庆 为 办 贺"
  private static let before = 200
  private static let behind = 120

  /// Says whether the anniversary was compared with a founding.
  func checkFounding(
    _ years: Int, _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    let start = metric.range.lowerBound
    let named = text.range(ofAny: DateAge.generals, endingAt: start)
    let kind = DateAge.kinds.first {
      text.matches(any: $0.words, endingAt: start) || text.matches(any: $0.words, at: metric.range.upperBound)
    }
    guard named != nil || kind != nil || text.matches(any: DateAge.birthdays, at: metric.range.upperBound),
      let paragraph = context.paragraph(at: start)?.range
    else { return false }
    let window =
      max(paragraph.lowerBound, start - DateAge.before)..<min(paragraph.upperBound, start + DateAge.behind)
    // 新中国成立75周年: a founding with a subject of its own.
    if let named, text.characterClass(named.lowerBound - 1) == .han,
      !text.matches(any: DateAge.occasions, endingAt: named.lowerBound)
    {
      return false
    }
    // 省气象台建站60周年: of whom it is said.
    let verb = kind.flatMap { text.range(ofAny: $0.words, endingAt: start) }
    let subject = verb.flatMap { verb -> String? in
      guard text.characterClass(verb.lowerBound - 1) == .han, text.characterClass(verb.lowerBound - 2) == .han,
        !text.matches(any: DateAge.occasions, endingAt: verb.lowerBound)
      else { return nil }
      return text.string((verb.lowerBound - 2)..<verb.lowerBound)
    }
    let dates = context.dates(in: window).map { context.facts.dates[$0] }.filter {
      $0.toldYear != nil && $0.end == nil && !DateAge.isBirth($0, text)
    }
    var foundings: [DateMention] = []
    var others: [DateMention] = []
    for date in dates {
      guard let year = date.year, let around = context.sentence(at: date.range.lowerBound) else { continue }
      // 2025年10月18日，…举行建校80周年大会 is no founding.
      if let verb = DateAge.founding((year, date.range), in: around, text, reach: 16), verb.upperBound != start,
        verb.lowerBound != metric.range.upperBound,
        DateAge.isOwner(around, date.range, kind?.ends, subject, sentence, text)
      {
        foundings.append(date)
      } else {
        others.append(date)
      }
    }
    guard let founding = foundings.first, let founded = founding.year, foundings.allSatisfy({ $0.year == founded })
    else { return false }
    let known = others.compactMap(\.year)
    if known.contains(where: { $0 - founded == years }) { return true }
    // A day or a month is that of the feast; a mere year may tell anything.
    let days = others.filter { $0.month != nil && ($0.year ?? 0) > founded }
    let feasts = Set(days.compactMap(\.year))
    let now: Int
    if let year = feasts.first, feasts.count == 1 {
      now = year
    } else if feasts.isEmpty, known.count == 1, let year = others.first, year.range.lowerBound >= sentence.lowerBound,
      year.range.upperBound <= start, let told = year.year
    {
      // 2025年，老店迎来150岁生日
      now = told
    } else if feasts.isEmpty, known.isEmpty, let page = context.setting.date {
      now = page.year
      // 将于明年迎来
      if context.dates(in: sentence).contains(where: {
        context.facts.dates[$0].isRelative && context.facts.dates[$0].year != page.year
      }) {
        return false
      }
    } else {
      return false
    }
    guard now > founded, now - founded != years else { return false }
    DateAge.report(years, metric, from: (founded, founding.range), to: now, context, &report)
    return true
  }

  private static let news: Phrases = "讯 电 专电 消息"

  /// The day of 本报2024年10月22日讯 or 新华社北京10月22日电, where one of the first dates of the article is that.
  static func dateline(_ context: ArticleContext) -> DateMention? {
    context.facts.dates.prefix(4).first { date in
      date.day != nil && date.end == nil && !date.isRelative && date.range.lowerBound < 120
        && context.text.matches(any: news, at: date.range.upperBound)
    }
  }

  private static let feasts: Phrases = "节 春 夏 秋 冬 底 初"

  /// The year that the page has, or, where it has none, the one that the dates at the heads of the paragraph's sentences tell.
  static func presentYear(around index: Int, _ context: ArticleContext) -> Int? {
    if let page = context.setting.date { return page.year }
    if let dateline = dateline(context), let year = dateline.toldYear { return year }
    let text = context.text
    guard let paragraph = context.paragraph(at: index)?.range else { return nil }
    let near = max(paragraph.lowerBound, index - before)..<min(paragraph.upperBound, index + behind)
    let dates = context.dates(in: near).map { context.facts.dates[$0] }.filter { $0.toldYear != nil }
    let heads = dates.filter { date in
      guard date.end == nil, let sentence = context.sentence(at: date.range.lowerBound) else { return false }
      let isDated =
        date.month != nil
        || text.first(of: feasts, in: date.range.upperBound..<min(text.count, date.range.upperBound + 4)) != nil
      let isAwarded = text.first(of: awards, in: sentence) != nil
      return (isDated || isAwarded) && date.range.lowerBound <= sentence.lowerBound + 1
    }
    guard let year = heads.first?.year, heads.allSatisfy({ $0.year == year }),
      dates.allSatisfy({ ($0.year ?? 0) <= year })
    else { return nil }
    return year
  }

  private static let awards: Phrases = "揭晓 表彰大会 颁奖 评选结果"
  private static let itself: Phrases = "该 这所 这家 这张 这座 这份 这支"

  /// Whether a founding is that of what keeps its anniversary: of the same kind, or by the last two characters of its name.
  private static func isOwner(
    _ sentence: Range<Int>, _ year: Range<Int>, _ ends: ScalarSet?, _ subject: String?, _ feast: Range<Int>,
    _ text: LogicalText
  ) -> Bool {
    let near = max(sentence.lowerBound, year.lowerBound - 14)..<min(sentence.upperBound, year.upperBound + 14)
    if text.first(of: itself, in: near) != nil { return true }
    if let ends {
      // 学校创办于1956年: by the word for its kind alone; else by its name.
      if ends.contains(text.scalar(sentence.lowerBound + 1)) { return true }
      if let subject, text.first(subject, in: near) == nil { return false }
      let verb = text.first(of: foundings, in: near)?.lowerBound ?? year.lowerBound
      let owner = max(near.lowerBound, min(verb, year.lowerBound) - 4)..<min(verb, year.lowerBound)
      return owner.count >= 2 && owner.last.map { ends.contains(text.scalar($0)) } == true
        && text.first(text.string(owner), in: feast) != nil
    }
    // 协会1984年成立: 县羽毛球协会换届了.
    return near.contains { index in
      guard index + 2 <= year.lowerBound, text.characterClass(index) == .han, text.characterClass(index + 1) == .han
      else {
        return false
      }
      let word = text.string(index..<(index + 2))
      return owners.contains(text.scalar(index + 1)) && text.first(word, in: feast) != nil
    }
  }

  private static let owners: ScalarSet = "会社团厂院校馆站队所店司局台园中学桥库场区村镇县市报刊线路行部"
}
