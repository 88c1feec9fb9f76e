import Facts
import Linting
import PageStructure
import TextModel

/// Days of a month or a year, and the share that they are of it: 6月优良天数27天，优良率90%. Reported as information only.
struct DayShare {
  private let days: Metric
  private let share: Metric
  private let whole: Int
  private let actual: Double

  private static let dayUnit: UnitNames = ["天"]
  private static let names: Phrases = "天数 优良 达标 蓝天 好天气"
  private static let rates: Phrases = "优良率 达标率 优良天数比例 优良比例 天数比例 优良天数率 占比 占"
  private static let verbs: Phrases = "为 达 达到 是 约 约为 比为 比达"
  private static let wholeYears: Phrases = "去年 全年 一年"
  private static let others: Phrases = "月至 月到 季度 上半年 下半年 截至 前三 以来 其中 比 1—"

  /// Nil unless the days of one month, or of one year, are told before the share, and disagree with it.
  init?(_ index: Int, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    guard index > 0, case let (days, share) = (metrics[index - 1], metrics[index]),
      DayShare.dayUnit.contains(days.unit),
      days.isExact, share.isExact, let stated = PrintedShare(share), !stated.isTenths,
      let sentence = context.sentence(at: share.range.lowerBound), days.range.lowerBound >= sentence.lowerBound,
      share.range.lowerBound - days.range.upperBound <= 14,
      text.first(of: DayShare.names, in: max(sentence.lowerBound, days.range.lowerBound - 10)..<days.range.lowerBound)
        != nil,
      case let gap = days.range.upperBound..<share.range.lowerBound, let rate = text.last(of: DayShare.rates, in: gap),
      rate.upperBound == gap.upperBound || text.spells(any: DayShare.verbs, rate.upperBound..<gap.upperBound),
      case let head = max(sentence.lowerBound, days.range.lowerBound - 40)..<days.range.lowerBound,
      text.first(of: DayShare.others, in: head.lowerBound..<share.range.lowerBound) == nil,
      let wholes = DayShare.lengths(in: head, context)
    else { return nil }
    let shares = wholes.map { days.value.approximate / Double($0) * 100 }
    guard let first = shares.first, let whole = wholes.first,
      !shares.contains(where: { abs($0 - stated.value) <= stated.tolerance + 0.3 }),
      first <= 100, abs(first - stated.value) < 20
    else { return nil }
    (self.days, self.share, self.whole, actual) = (days, share, whole, first)
  }

  /// How many days the time has that stands before a figure: a month that is named, or a year; nil where there is none or more.
  private static func lengths(in head: Range<Int>, _ context: ArticleContext) -> [Int]? {
    let dates = context.dates(in: head).map { context.facts.dates[$0] }
    if let date = dates.last {
      guard dates.count == 1 || dates.dropLast().allSatisfy({ $0.kind == .year || $0.kind == .day }), date.end == nil
      else { return nil }
      if date.kind == .month, let month = date.month {
        return month == 2 ? [28, 29] : [CalendarDate.dayCount(year: 2000, month: month)]
      }
      if date.kind == .year || date.kind == .month && date.month == nil, !date.isOpen { return [365, 366] }
      return nil
    }
    return context.text.first(of: wholeYears, in: head) == nil ? nil : [365, 366]
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let words = context.string(days.range)
    report.report(
      share.range,
      Message(
        "\(words)占 \(whole) 天的 \(PrintedFigure.percent(actual))，不是\(context.string(share.range))，请核对。",
        "\(words) of \(whole) is \(PrintedFigure.percent(actual)), not \(context.string(share.range)); please check."),
      severity: .information, related: [RelatedText(days.range, Message("天数", "The days"))])
  }
}
