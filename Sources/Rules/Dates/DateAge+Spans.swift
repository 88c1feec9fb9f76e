import Facts
import Linting
import PageStructure
import TextModel

/// Years that are counted from one point to another.
extension DateAge {
  private static let records: Phrases = "来最 来的最 来首 来第 来新 来的首 来的第 以来 来未 来罕"
  private static let lasting: Phrases =
    "整整 走过 服役 坚守 历时 长达 前后 已有 已经 已 度过 经过 任职 担任 奋斗 扎根 达 就是 了 历经 跨越 时隔 相伴 工龄 教龄 党龄 军龄 从教 从医 从警 从艺 执教 任教 行医"
  private static let lengths: Phrases = "历史 党龄 工龄 教龄 军龄 间 来 里 的时间 时间 光阴 的历史 的党龄 的工龄 如一日 军旅 生涯 岁月 时光"
  private static let todays: Phrases = "至今 如今 现在 目前 眼下 今年 迄今"

  private static let leavings: Phrases = "才 卸任 退休 离任 转业 退伍 离开 告别"
  private static let comparing: ScalarSet = "早晚迟差隔"
  private static let lives: Phrases = "人生 生命 的人生 的生命 人生路"

  static let arrivals: Phrases = "到 至"
  private static let goingsOn: Phrases = "已 至今 如今 现在 目前 今年 一直 从此 后来 之后 以后"
  private static let starts: Phrases = "开始 起"
  static let beginnings: Phrases = "调到 调入 调任 来到 当上 进入 加入 回到 接手 承包 创办 转到 返乡 后来 此后 其中 之后 以后 这一干 这一守"
  private static let havings: Phrases = "有 已有 已经有 已是 已满 就有 便有"
  private static let untils: Phrases = "到 至 直到 截至 截止"

  /// 1990年参加工作，到2020年退休，干了25年; 18岁参军，服役12年，28岁转业: years that are counted from one point to another.
  func checkSpan(
    _ years: Int, _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let start = metric.range.lowerBound
    let isLasting =
      text.first(of: DateAge.lasting, in: max(sentence.lowerBound, start - 6)..<start) != nil
      || text.matches(any: DateAge.lengths, at: metric.range.upperBound) || DateAge.counts.contains(metric.unit)
      || text.has("一", at: start - 2) && text.characterClass(start - 1) == .han  // 一守20年
    // “光荣在党50年”纪念章
    if (max(sentence.lowerBound, start - 8)..<start).contains(where: { text.characterClass($0) == .openQuote }) {
      return
    }
    // 每一个十年都比上一个十年更暖: a decade, not how long it was.
    if text.has("个", at: start - 1), !DateAge.counts.contains(metric.unit) { return }
    guard isLasting, (2...300).contains(years),
      // 为24年来的最低 counts back from elsewhere.
      !text.matches(any: DateAge.records, at: metric.range.upperBound),
      // 比达·伽马1498年抵达印度早93年: how far apart two were.
      !DateAge.comparing.contains(text.scalar(start - 1))
    else { return }
    if checkAges(years, metric, sentence, context, &report) { return }
    // 同事李某干了整整十二年: of another than the years before.
    if let clause = context.clause(at: start), clause.lowerBound > sentence.lowerBound,
      text.first(of: DateAge.colleagues, in: clause.lowerBound..<start) != nil
        || text.first("其中", in: clause.lowerBound..<start) != nil
        || DateAge.namesAnother(in: clause.lowerBound..<start, sentence.lowerBound, context)
    {
      return
    }
    let written = DateAge.years(in: sentence, context)
    guard let first = written.first, let last = written.last, written.count <= 2,
      last.range.upperBound <= start ? start - last.range.upperBound <= 24 : first.range.lowerBound - start <= 16
    else { return }
    let says = { (words: Phrases, range: Range<Int>) in text.first(of: words, in: range) != nil }
    // 生于1931年，2023年病逝，行医68年: what somebody did for so long began later than he did.
    if !text.matches(any: DateAge.lives, at: metric.range.upperBound),
      context.dates(in: sentence).contains(where: { DateAge.isBirth(context.facts.dates[$0], text) })
    {
      return
    }
    if written.count == 2 {
      let isSpan =
        first.range == last.range
        || text.matches(any: DateAge.untils, endingAt: last.range.lowerBound)
        || text.has("时", at: last.range.upperBound)  // 2017年时
        // 1935年创建的小学，2025年已有80年历史
        || last.range.upperBound < start && text.spells(any: DateAge.havings, last.range.upperBound..<start)
        || says(DateAge.arrivals, first.range.upperBound..<max(first.range.upperBound, last.range.lowerBound))
        // 1996年当选村支书，一干就是20年，2016年才卸任
        || first.range.upperBound <= start && metric.range.upperBound <= last.range.lowerBound
          && says(DateAge.leavings, last.range.upperBound..<(last.range.upperBound + 8))
      // 1998年入党，2005年当选，已经干了20年: without 到 the years may run on to now.
      guard last.value > first.value, abs(last.value - first.value - years) > 1,
        isSpan
          || last.range.upperBound <= start
            && !says(DateAge.goingsOn, first.range.upperBound..<start)
            // 2009年，他调到禁毒大队，这一干就是十六年: what began then goes on.
            && !says(DateAge.beginnings, last.range.upperBound..<start)
      else { return }
      DateAge.report(years, metric, from: first, to: last.value, context, &report)
    } else if let today = DateAge.presentYear(around: start, context), first.range.upperBound <= start,
      says(DateAge.todays, first.range.upperBound..<start)
        || text.has("来", at: metric.range.upperBound) && says(DateAge.starts, first.range.upperBound..<start),
      today > first.value, abs(today - first.value - years) > 1,
      context.dates(in: first.range.upperBound..<start).allSatisfy({
        context.facts.dates[$0].year == today || context.setting.date == nil && context.facts.dates[$0].isRelative
      })
    {
      DateAge.report(years, metric, from: first, to: today, context, &report)
    }
  }

  /// 65岁的他…；75岁的他, 10岁的小林…；25岁的小林.
  private func isOfOne(_ first: Metric, _ second: Metric, _ text: LogicalText) -> Bool {
    let places = [first, second].map(\.range.upperBound)
    return places.allSatisfy { text.has("的", at: $0) && text.characterClass($0 + 1) == .han }
      && text.scalar(places[0] + 1) == text.scalar(places[1] + 1)
      && (text.matches(any: DateAge.pronouns, at: places[0] + 1)
        || text.characterClass(places[0] + 2) == .han && text.scalar(places[0] + 2) == text.scalar(places[1] + 2))
  }

  /// 2025年，已经46岁的他: of whom the words before spoke.
  private func isOfPronoun(_ metric: Metric, _ text: LogicalText) -> Bool {
    text.has("的", at: metric.range.upperBound) && text.matches(any: DateAge.pronouns, at: metric.range.upperBound + 1)
  }

  private static let pronouns: Phrases = "他 她"
  /// 比他小3岁
  private static let differences: ScalarSet = "小大长轻差"
  private static let relatives: Phrases = "儿 女 妻 夫 孙 父 母 爸 妈 弟 哥 姐 妹 另 我 师 徒"

  /// 2015年入伍时18岁，2025年退伍，已经38岁: two years, each with the age in it. Says whether there are two.
  func checkTwoAges(
    _ age: Int, _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    let earlier = context.metrics(in: sentence.lowerBound..<metric.range.lowerBound)
      .map { context.facts.metrics[$0] }.filter { $0.unit.key == metric.unit.key }
    guard earlier.count == 1, let first = earlier.first, first.isExact, let from = DateAge.whole(first.value),
      age > from, !DateAge.differences.contains(text.scalar(first.range.lowerBound - 1))
    else { return false }
    let years = DateAge.years(in: sentence, context)
    guard years.count == 2, let start = years.first, let end = years.last, end.value > start.value,
      start.range.upperBound <= first.range.lowerBound, first.range.upperBound <= end.range.lowerBound,
      !text.has("生", at: start.range.upperBound), !text.matches("出生", at: start.range.upperBound),
      !text.has("的", at: metric.range.upperBound)
        || text.matches(any: DateAge.pronouns, at: metric.range.upperBound + 1) || isOfOne(first, metric, text),
      end.range.upperBound <= metric.range.lowerBound, metric.range.lowerBound - end.range.upperBound <= 16,
      text.first(of: DateAge.relatives, in: start.range.upperBound..<metric.range.lowerBound) == nil,
      // 65岁的他…；75岁的他: of one person behind the semicolon too.
      isOfOne(first, metric, text) || isOfPronoun(metric, text)
        || !(first.range.upperBound..<metric.range.lowerBound).contains(where: { text.characterClass($0) == .semicolon }
        ),
      abs(end.value - start.value - (age - from)) > 1
    else { return false }
    report.report(
      metric.range,
      Message(
        "\(start.value) 年 \(from) 岁，到 \(end.value) 年是 \(from + end.value - start.value) 岁，不是 \(age) 岁。请核对。",
        "\(from) in \(start.value) makes \(from + end.value - start.value) in \(end.value), not \(age). Please check."),
      related: [RelatedText(first.range, Message("年龄在这里。", "The age is here."))])
    return true
  }

  private static let nows: Phrases = "今年 现年 如今 现在 去年 到 退休 退役 离开 出师 出徒 转业 复员 毕业 退伍 卸任"
  private static let laters: Phrases = "后 其中 过了 又"

  /// 18岁参军，服役12年，28岁转业: two ages, and the years between them. Says whether there are two.
  private func checkAges(
    _ years: Int, _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    let ages = context.metrics(in: sentence).map { context.facts.metrics[$0] }.filter { $0.unit.name == "岁" }
    guard ages.count == 2, ages.allSatisfy(\.isExact), let from = DateAge.whole(ages[0].value),
      let to = DateAge.whole(ages[1].value)
    else { return false }
    guard to > from else { return checkSince(years, metric, now: ages[0], then: ages[1], from - to, context, &report) }
    let isBetween =
      ages[0].range.upperBound <= metric.range.lowerBound && metric.range.upperBound <= ages[1].range.lowerBound
    let between = ages[0].range.upperBound..<max(ages[0].range.upperBound, ages[1].range.lowerBound)
    let reach = between.lowerBound..<max(between.lowerBound, min(sentence.upperBound, ages[1].range.upperBound + 6))
    let isNow = text.first(of: DateAge.nows, in: reach) != nil
    // 25岁即位，在位60年，又当了三年太上皇，89岁去世: one of several stretches.
    let stretches = context.metrics(in: between).filter { context.facts.metrics[$0].unit.key == metric.unit.key }
    if stretches.count > 1 { return true }
    let behind = isBetween ? metric.range.upperBound..<ages[1].range.lowerBound : between
    guard isBetween || isNow && ages[1].range.upperBound <= metric.range.lowerBound, abs(to - from - years) > 1,
      !isBetween || text.first(of: DateAge.laters, in: behind) == nil
    else { return true }
    report.report(
      metric.range,
      Message(
        "从 \(from) 岁到 \(to) 岁是 \(to - from) 年，不是 \(context.string(metric.range))，请核对。",
        "From \(from) to \(to) is \(to - from) years, not \(years); please check."),
      related: ages.map { RelatedText($0.range, Message("年龄在这里。", "The age is here.")) })
    return true
  }

  /// 今年46岁，20岁进厂，站了36年: longer than it is since then.
  private func checkSince(
    _ years: Int, _ metric: Metric, now: Metric, then: Metric, _ most: Int, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    guard text.matches(any: DateAge.nowAged, endingAt: now.range.lowerBound),
      then.range.upperBound <= metric.range.lowerBound, most > 0, years > most + 1,
      text.first(of: DateAge.relatives, in: now.range.upperBound..<metric.range.lowerBound) == nil
    else { return false }
    report.report(
      metric.range,
      Message(
        "从 \(context.string(then.range))到 \(context.string(now.range))是 \(most) 年，不是 \(context.string(metric.range))，请核对。",
        "From \(context.string(then.range)) to \(context.string(now.range)) is \(most) years, not \(years); please check."
      ),
      related: [RelatedText(then.range, Message("年龄在这里。", "The age is here."))])
    return true
  }
}
