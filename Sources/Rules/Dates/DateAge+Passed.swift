import Facts
import Linting
import PageStructure
import TextModel

/// A length of time that opens a sentence, against the two times that the sentence before tells: 1988年，他进了山；2025年9月，
/// 他退了休。37年间，…; 7日14时走失…9日14时获救。48小时里，….
extension DateAge {
  /// 50年来 is counted to today.
  private static let passings: Phrases = "间 里 的时间里 的时间 时间里 时光 的时光 光阴 的光阴 弹指一挥间 的坚守 的等待 的守候 的风雨"
  private static let careers: Phrases = "从教 执教 任教 教书 行医 从医 从警 从艺 教龄 工龄 军龄 警龄 坚守 扎根 守岛 守山 护林 在岗 服役 整整 一干 一守 一教 风雨兼程"
  private static let leads: Phrases = "整整 这 在这 漫长的 前后 一晃 转眼 足足 ， 。 ； “"
  private static let changes: Phrases = "此后 后来 又 其间 期间 其中 再 前 另"
  private static let passedReach = 140

  /// The years, or months, against the only two dates before them.
  func checkPassed(
    _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let start = metric.range.lowerBound
    guard let stated = DateAge.months(of: metric), stated >= 12, let clause = context.clause(at: start) else { return }
    let opening = clause.lowerBound..<start
    let isOpen = opening.isEmpty || text.spells(any: DateAge.leads, opening)
    let isPassing = isOpen && text.matches(any: DateAge.passings, at: metric.range.upperBound)
    let isCareer =
      text.matches(any: DateAge.careers, endingAt: start) && opening.count <= 4
      && text.characterClass(metric.range.upperBound) != .han
    guard isPassing || isCareer, let paragraph = context.paragraph(at: start)?.range else { return }
    let low = max(paragraph.lowerBound, start - DateAge.passedReach)
    let dates = context.dates(in: low..<start).map { context.facts.dates[$0] }
      .filter { ($0.toldYear ?? 0) >= 1900 && ($0.kind == .year || $0.month != nil) }
    guard dates.count == 2, let first = dates.first, let last = dates.last, first.end == nil, last.end == nil,
      let from = first.year, let to = last.year, to > from,
      !DateAge.isBirth(first, text), !DateAge.isBirth(last, text),
      start - last.range.upperBound <= 70,
      text.first(of: DateAge.changes, in: clause) == nil,
      !DateAge.namesAnother(in: clause.lowerBound..<start, low, context),
      // 1988年，23岁的…: what else is counted in years stands elsewhere.
      context.metrics(in: first.range.upperBound..<start).allSatisfy({
        context.facts.metrics[$0].unit.key != metric.unit.key
      })
    else { return }
    let isExact = first.month != nil && last.month != nil
    let apart = isExact ? DateAge.months(from: first.start, to: last.start) ?? 0 : Double((to - from) * 12)
    // 2010年到任，2015年当选。三年间…: what began with the second date may be meant, unless that ended it, or the figure is a slip
    // of the tens.
    let isOver =
      text.first(of: DateAge.partings, in: last.range.upperBound..<min(start, last.range.upperBound + 24)) != nil
    let isSlip = Int(abs(apart - stated) / 12 + 0.5).isMultiple(of: 10)
    let isSameMonth = isExact && first.start.month == last.start.month && stated > apart
    guard apart >= 6, isOver || isSlip || isSameMonth, abs(apart - stated) >= (isExact ? 12 : 24),
      // Three school years, or 2021, 2022 and 2023, are three years.
      !(isExact && abs(apart - stated) == 12 && stated > apart && first.start.month != last.start.month)
    else { return }
    DateAge.report(
      isExact ? DateAge.inWords(months: apart) : Message(" \(to - from) 年", "\(to - from) years"), metric, from: first,
      to: last, context, &report)
  }
}
