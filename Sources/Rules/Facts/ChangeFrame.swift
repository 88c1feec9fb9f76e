import Facts
import Linting
import TextModel

/// A change that is stated of two figures before it, where other words than 由…到 say which came first: 今年720人，比去年的640人…，
/// 增长12.5%; 4500万元，去年同期为3600万元，同比增长25%; 去年还只有60座，如今发展到96座，增加了六成. It only asks.
struct ChangeFrame {
  let before: Metric
  let after: Metric
  let stated: Range<Int>
  /// What the change is, as messages print it.
  let right: String

  /// Words that make the figure behind them the earlier one.
  private static let bases: Phrases = [
    "去年同期", "上年同期", "去年", "上年", "前年", "同期", "此前", "原来", "原先", "过去", "以前", "还只有", "只有", "上季度", "上个月", "上月", "当初", "当年",
    "上届", "上一届", "上期", "上次", "上周", "上轮",
    "起初",
    "改造前", "整治前", "上一年", "往年", "早先", "之前",
  ]
  private static let rising: Phrases = [
    "增长", "增加", "提高", "提升", "上升", "扩大", "攀升", "上涨", "涨幅", "增幅", "升幅", "多了", "增收", "增产", "延长", "净增", "多", "涨了", "增", "涨",
    "翻",
  ]
  private static let falling: Phrases = [
    "下降", "减少", "降低", "缩短", "压缩", "压减", "缩减", "下跌", "跌幅", "降幅", "减幅", "少了", "节省", "节约", "节电", "节水", "节能", "减负", "下调",
    "回落", "少",
    "跌", "降", "减", "低", "省",
  ]

  /// Nil unless the change disagrees with the two figures.
  init?(_ index: Int, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let change = metrics[index]
    let text = context.text
    guard index >= 2, change.upperBound == nil, let sentence = context.sentence(at: change.range.lowerBound),
      let clause = context.clause(at: change.range.lowerBound), let stated = ChangeFrame.stated(change, context),
      change.modifier == nil || change.modifier == .up || change.modifier == .down
    else { return nil }
    var second = index - 1
    // 比去年的640人多80人，增长15%: the difference stands between.
    if second >= 2, FigureFrames.areAlike(metrics[second], metrics[second - 1]),
      FigureFrames.areAlike(metrics[second], metrics[second - 2]),
      ChangeFrame.direction(
        before: metrics[second].range.lowerBound, clause: metrics[second].range.lowerBound - 4, text) != nil
    {
      second -= 1
    }
    let (first, last) = (metrics[second - 1], metrics[second])
    guard first.range.lowerBound >= sentence.lowerBound, FigureFrames.areAlike(first, last),
      FigureFrames.isExact(first),
      FigureFrames.isExact(last), !FigureFrames.isRatio(first), change.range.lowerBound - last.range.upperBound <= 28,
      last.range.lowerBound - first.range.upperBound <= 28, FigureFrames.amount(first) > 0,
      FigureFrames.amount(last) > 0,
      let isFirstBase = ChangeFrame.isFirstBase(first, last, sentence, text)
    else { return nil }
    let words = min(change.range.lowerBound, max(clause.lowerBound, last.range.upperBound))..<change.range.lowerBound
    let span = first.range.lowerBound..<change.range.lowerBound
    if text.first(of: ["环比", "年均", "累计", "平均", "其中", "百分点", "每年"], in: span) != nil { return nil }
    if text.first(of: ["同比"], in: span) != nil, text.first(of: ["去年", "上年", "同期"], in: sentence) == nil { return nil }
    guard let rises = ChangeFrame.direction(before: words.upperBound, clause: words.lowerBound, text) else {
      return nil
    }
    before = isFirstBase ? first : last
    after = isFirstBase ? last : first
    self.stated = change.range.lowerBound..<stated.end
    let (old, new) = (FigureFrames.amount(before), FigureFrames.amount(after))
    let actual = (new / old - 1) * stated.scale
    right = (new >= old ? "增长 " : "下降 ") + PrintedFigure.rounded(abs(actual)) + stated.unit
    let rounding =
      (FigureFrames.grain(before, context) + FigureFrames.grain(after, context)) * new / old / 2 * stated.scale
    let isRight = abs(abs(actual) - stated.value) <= stated.tolerance + rounding + 1e-9 && (actual >= 0) == rises
    if isRight { return nil }
  }

  /// The change as it is printed: its value, its scale against the ratio, and how far it may be off.
  private static func stated(
    _ change: Metric, _ context: ArticleContext
  ) -> (value: Double, end: Int, unit: String, scale: Double, tolerance: Double)? {
    if change.unit.name == "倍" {
      return (
        change.value.approximate, change.range.upperBound, "倍", 1, 0.5 * PrintedFigure.step(of: change, in: context)
      )
    }
    guard let share = FigureFrames.percent(change, context.text) else { return nil }
    var tolerance = share.isTenths ? 5.0 : 0.5
    for _ in 0..<(FigureFrames.percent.contains(change.unit) ? change.value.fractionDigits : 0) { tolerance /= 10 }
    return (share.value, share.end, "%", 100, tolerance)
  }

  /// Whether the verb directly before a figure says that something rose (true) or fell (false).
  private static func direction(before end: Int, clause start: Int, _ text: LogicalText) -> Bool? {
    var end = end
    if let particle = text.range(ofAny: ["达到", "达", "为", "是", "了", "约"], endingAt: end) { end = particle.lowerBound }
    if end <= start { return nil }
    if text.range(ofAny: rising, endingAt: end) != nil { return true }
    return text.range(ofAny: falling, endingAt: end) != nil ? false : nil
  }

  private static let nows: Phrases = ["今年", "目前", "如今", "现在", "眼下", "本月", "现"]

  /// Whether the first of two figures is the earlier one; nil where the words do not say.
  private static func isFirstBase(_ first: Metric, _ last: Metric, _ sentence: Range<Int>, _ text: LogicalText) -> Bool?
  {
    let head = max(sentence.lowerBound, first.range.lowerBound - 24)..<first.range.lowerBound
    let gap = FigureFrames.gap(first, last)
    let isFirst = text.first(of: bases, in: head) != nil
    // 过去是150分钟，现在只有90分钟: the word before 只有 says when.
    let isLast = text.first(of: bases, in: gap).map { text.range(ofAny: nows, endingAt: $0.lowerBound) == nil } ?? false
    if isFirst == isLast { return nil }
    // 去年…60座，今年比…: the later figure has to be named as such, or come to.
    if isFirst, text.first(of: nows, in: gap) == nil, text.first(of: ["达", "到", "至", "变成", "已"], in: gap) == nil {
      return nil
    }
    return isFirst
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let words = [before, after].map { context.string($0.range) }
    report.report(
      stated,
      Message(
        "原来 \(words[0])、后来 \(words[1])，应\(right)，不是\(context.string(stated))。请核对。",
        "From \(words[0]) to \(words[1]) does not give \(context.string(stated)). Check the figures."),
      severity: .information,
      related: [before, after].map { RelatedText($0.range, Message("比较的数字", "figure compared")) })
  }
}
