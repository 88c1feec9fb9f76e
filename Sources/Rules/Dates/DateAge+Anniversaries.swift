import Facts
import Linting
import PageStructure
import TextModel

/// The year of a founding against the anniversary that is kept of it.
extension DateAge {
  static let foundings: Phrases = """
    创办 成立 建于 始建 创建 建校 建厂 建成 开办 创立 落成 组建 开业 建站 建社 建馆 建院 创刊 通车 挂牌 投产 诞生 逝世 牺牲 竣工 建矿 建团 建党 建制 设立 开馆 开园 结婚
    成婚 相识 结缘 建交 解放 参军 入伍 入党 从教 从医 通电 开通
    """
  static let celebrations: Phrases = "迎来 喜迎 迎接 庆祝 纪念 举行 举办 时逢 适逢 恰逢 正值 欢庆 是 的 年 将迎 到 满 日 月 逢 遇 了 已经 已 刚好 正好 恰好 今年 明年"

  private static let thisYear: Phrases = "今年 年内"
  private static let changes: Phrases = "迁址 搬迁 改制 改革 更名 合并 迁建 扩建 重建 复建 改建 上市 转制 复校 升格 迁入 撤县设市 撤县设区 建区 建市"
  private static let weddings: Phrases = "结婚 成婚 成亲 完婚 拜堂 喜事 婚礼 结为夫妻 喜结连理 步入婚姻 走进婚姻 领了证 领取结婚证 结婚证"
  private static let ofWeddings: Phrases = "结婚 成婚"

  /// 创办于1953年，2023年迎来60周年校庆: the year of a founding against that of its day.
  func checkAnniversary(
    _ years: Int, _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    var written = DateAge.years(in: sentence.lowerBound..<metric.range.lowerBound, context)
    let wedding = DateAge.wedding(before: metric, written, context)
    if let founded = wedding ?? DateAge.foundedThing(written, metric, text) {
      // 2023年，创办于1938年的小学迎来75周年: the year that opens the sentence is that of the day.
      written = [founded] + written.filter { $0.value > founded.value }
    } else if written.first.flatMap({ DateAge.founding($0, in: sentence, text, reach: 6) }) == nil {
      guard let founded = DateAge.year(ofFoundingBefore: sentence, metric, context) else {
        return checkFounding(years, metric, sentence, context, &report)
      }
      written.insert(founded, at: 0)
    }
    guard let first = written.first, let last = written.last else { return false }
    var now = last.value
    // 1905年创办，1952年改为县中，今年恰逢建校120周年: neither year is the day's.
    let sinceLast = last.range.upperBound..<max(last.range.upperBound, metric.range.lowerBound)
    if now == first.value || text.first(of: DateAge.thisYear, in: sinceLast) != nil {
      guard let today = context.setting.date,
        text.first(of: DateAge.thisYear, in: sentence.lowerBound..<metric.range.lowerBound) != nil
      else { return now > first.value || checkFounding(years, metric, sentence, context, &report) }
      now = today.year
    }
    if wedding == nil, DateAge.isOfPart(before: metric.range.lowerBound, text) { return true }
    // 迁址20周年
    if text.matches(any: DateAge.changes, endingAt: metric.range.lowerBound) { return true }
    // 1984年迁入新址，…也是迁入新址40周年
    if written.contains(where: { now - $0.value == years }) { return true }
    guard now > first.value, now - first.value != years else { return false }
    DateAge.report(years, metric, from: first, to: now, context, &report)
    return true
  }

  /// 创办于1938年的小学迎来75周年, 1938年建校的小学…: a year behind another one, that says by itself when a thing was founded.
  private static func foundedThing(_ written: [Year], _ metric: Metric, _ text: LogicalText) -> Year? {
    guard written.count == 2, let year = written.last,
      text.matches(any: foundings, endingAt: metric.range.lowerBound)
        || text.matches(any: celebrations, endingAt: metric.range.lowerBound)
    else { return nil }
    let start = year.range.lowerBound
    let isBefore =
      text.matches(any: foundings, endingAt: start)
      || text.has("于", at: start - 1) && text.matches(any: foundings, endingAt: start - 1)
    let verb = text.range(ofAny: foundings, at: year.range.upperBound)
    let end = isBefore ? year.range.upperBound : verb?.upperBound
    return end.map { text.has("的", at: $0) } == true ? year : nil
  }

  /// 1964年正月，他俩办了喜事；2024年，儿女祝贺他们结婚60周年: the one year before whose clauses tell of a wedding.
  private static func wedding(before metric: Metric, _ written: [Year], _ context: ArticleContext) -> Year? {
    let text = context.text
    guard written.count >= 2, text.matches(any: ofWeddings, endingAt: metric.range.lowerBound) else { return nil }
    var result: Year?
    for (place, year) in written.enumerated() {
      let next = place + 1 < written.count ? written[place + 1].range.lowerBound : metric.range.lowerBound - 2
      guard text.first(of: weddings, in: year.range.upperBound..<max(year.range.upperBound, next)) != nil else {
        continue
      }
      if result != nil { return nil }
      result = year
    }
    return result
  }

  /// 迎来高中部成立40周年: a founding that has a subject of its own.
  private static func isOfPart(before index: Int, _ text: LogicalText) -> Bool {
    guard let founding = text.range(ofAny: foundings, endingAt: index) else { return false }
    return text.characterClass(founding.lowerBound - 1) == .han
      && text.characterClass(founding.lowerBound - 2) == .han
      && !text.matches(any: celebrations, endingAt: founding.lowerBound)
  }
}
