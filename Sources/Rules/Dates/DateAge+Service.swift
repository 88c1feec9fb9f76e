import Facts
import Linting
import PageStructure
import TextModel

/// How long somebody did something whose beginning and end other sentences tell: 2018年5月入职。2023年5月被辞退。他干了整整六年.
extension DateAge {
  private static let dones: Phrases = """
    了 整整 就是 长达 前后 历时 坚守 干满 工作满 服务 时间长达 时间达 时间为 工龄 教龄 军龄 教书 任教 从教 行医 工作 服役 共 走过 度过 扎根 一待 一守 一教 一住 就是整整 了足足 足足 工期 耗时 用时 前后用时
    """
  static let partings: Phrases = """
    离职 辞职 辞退 解除 解聘 退休 离开 调 卸任 转业 退伍 退役 复员 撤并 关闭 停产 竣工 完工 交付 毕业 期满 终止 离任 下岗 病逝 去世 通车 投用 建成 投产 告别 走下 交出 摘牌 返城 回城 脱下 离岗
    办理了 办了 卸下 封刀 收官 结束 闭店 关门 停办 搬离 出狱 刑满 交给 交棒 传给 移交 交了
    """
  private static let others: Phrases = """
    其中 同事 工友 战友 另一 后来 此后 之后 以前 之前 前任 继任 妻 丈夫 儿子 女儿 父亲 母亲 弟 哥 姐 妹 徒弟 师傅 搭档 累计 先后 平均 又 再
    """
  private static let serviceReach = 160

  /// The years, or months, against the only two dates before them in the paragraph.
  func checkService(
    _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let start = metric.range.lowerBound
    guard let stated = DateAge.months(of: metric), stated >= 2,
      text.matches(any: DateAge.dones, endingAt: start), let clause = context.clause(at: start),
      !text.matches(any: DateAge.startsOfOther, at: metric.range.upperBound)
    else { return }
    let paragraph = context.paragraph(at: start)?.range ?? sentence
    let low = max(paragraph.lowerBound, start - DateAge.serviceReach)
    let dates = context.dates(in: low..<start).map { context.facts.dates[$0] }.filter { ($0.toldYear ?? 0) >= 1900 }
    guard dates.count == 2, let first = dates.first, let last = dates.last, let from = first.year, let to = last.year,
      first.end == nil, last.end == nil, to > from, first.kind != .period, last.kind != .period,
      !DateAge.isBirth(first, text), !DateAge.isBirth(last, text),
      // What ended it, behind the second date, and nothing between that makes the years another's.
      text.first(of: DateAge.partings, in: last.range.upperBound..<min(start, last.range.upperBound + 24)) != nil,
      text.first(of: DateAge.others, in: clause.lowerBound..<start) == nil,
      text.first(of: DateAge.beginnings, in: min(start, max(last.range.upperBound, sentence.lowerBound))..<start)
        == nil,
      !DateAge.namesAnother(in: clause.lowerBound..<start, low, context),
      // 8岁, 10年级: something else is counted besides.
      context.metrics(in: first.range.upperBound..<start).allSatisfy({
        context.facts.metrics[$0].unit.key != metric.unit.key
      })
    else { return }
    let isExact = first.month != nil && last.month != nil
    let apart = DateAge.months(from: first.start, to: last.start) ?? Double((to - from) * 12)
    // 三年半 is told more exactly than 三年, months more exactly still.
    let areYears = metric.unit.name == "年"
    let slack = !isExact ? 13.0 : !areYears ? 2 : metric.value.parts.exponent < 0 ? 5 : 12
    guard isExact || areYears, abs(apart - stated) >= slack else { return }
    let length = isExact ? DateAge.inWords(months: apart) : Message(" \(to - from) 年", "\(to - from) years")
    DateAge.report(length, metric, from: first, to: last, context, &report)
  }

  /// Of whom else than those named before something is told.
  static let colleagues: Phrases = "同事 工友 战友 另一 搭档 同学 邻居 前任 继任 继任者"
  private static let startsOfOther: Phrases = "来 前 后 级 代 多 余 间 以来 之"

  /// Whether words name a person that the sentences before them did not name.
  static func namesAnother(in words: Range<Int>, _ low: Int, _ context: ArticleContext) -> Bool {
    let known = Set(
      context.people(in: min(low, words.lowerBound)..<words.lowerBound).map { context.facts.people[$0].name })
    return !known.isEmpty && context.people(in: words).contains { !known.contains(context.facts.people[$0].name) }
  }

  private static let laters: Phrases = "后的 后， 之后的 之后，"
  private static let sinces: Phrases = "时隔"

  /// 1973年竣工。51年后的2023年…: years between a year and the next one.
  ///
  /// - Returns: whether they were compared.
  func checkLater(_ years: Int, _ metric: Metric, _ context: ArticleContext, _ report: inout ArticleReport) -> Bool {
    let text = context.text
    let start = metric.range.lowerBound
    let link = text.range(ofAny: DateAge.laters, at: metric.range.upperBound)
    let isSince = text.matches(any: DateAge.sinces, endingAt: start)
    let end = link?.upperBound ?? metric.range.upperBound + 1
    guard link != nil || isSince && text.characterClass(metric.range.upperBound) == .comma,
      let paragraph = context.paragraph(at: start)?.range,
      let index = context.dates(in: end..<(end + 12)).first
    else { return false }
    let later = context.facts.dates[index]
    let before = DateAge.years(in: max(paragraph.lowerBound, start - 80)..<start, context)
    guard later.range.lowerBound == end, let to = later.toldYear,
      let first = before.last, first.value < to, before.count <= 3
    else { return false }
    guard !before.contains(where: { abs(to - $0.value - years) <= (later.month == nil ? 0 : 1) }) else { return true }
    DateAge.report(years, metric, from: first, to: to, context, &report)
    return true
  }
}
