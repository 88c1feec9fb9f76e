import Facts
import Linting
import TextModel

/// Whether something rose or fell, in the headline and in the text.
extension FactHeadlineBody {
  /// 粮食总产增长8.5%, where the text has it that 粮食总产…增长5.8%: rises and falls of one thing.
  func checkChange(
    _ head: Metric, _ body: [Metric], _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    guard head.unit.name == "%", head.upperBound == nil, head.modifier == .up || head.modifier == .down else { return }
    let noun = Scalars.of(head.subjectText)
    let rates = body.filter { rate in
      guard rate.unit.name == "%", rate.modifier == head.modifier, rate.upperBound == nil,
        let sentence = context.sentence(at: rate.range.lowerBound)
      else { return false }
      return holds(noun, sentence.lowerBound..<rate.range.lowerBound, context.text) && !isOfOther(rate, noun, context)
    }
    guard let first = rates.first, rates.count <= 2,
      !rates.contains(where: { agrees($0.value, head.value) })
    else {
      return
    }
    self.report(head.range, first.range, context, &report)
  }

  private static let comparisons: Phrases = "比 较 同比 去年 上年 环比 平均 分别 预计 年均"

  /// 教育文化娱乐类上涨1.1%: whether the clause of a change names something else than the headline does.
  private func isOfOther(_ rate: Metric, _ noun: [UInt32], _ context: ArticleContext) -> Bool {
    guard let clause = context.clause(at: rate.range.lowerBound),
      let change = FigureWords.change(before: rate.range.lowerBound, from: clause.lowerBound, context.text)
    else { return false }
    let label = clause.lowerBound..<change.start
    return label.count >= 3 && !holds(noun, label, context.text)
      && context.text.first(of: FactHeadlineBody.comparisons, in: label) == nil
  }

  /// 火灾起数下降两成, where the text has it that they rose by 20%: the same change the other way, and none this way.
  ///
  /// - Returns: whether the text says so.
  func checkDirection(
    _ head: Metric, _ body: [Metric], _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    /// How much, in per cent where it is a share, and which way, with its word.
    func change(_ metric: Metric) -> (value: Double, unit: UInt64, rises: Bool, range: Range<Int>)? {
      guard metric.upperBound == nil else { return nil }
      let (clause, end) = (context.clause(at: metric.range.lowerBound), metric.range.lowerBound)
      guard let word = FigureWords.change(before: end, from: clause?.lowerBound ?? end, text) else { return nil }
      let share = PrintedShare(metric)?.value
      return (
        share ?? metric.value.approximate, share == nil ? metric.unit.key : 0, word.rises,
        word.start..<metric.range.upperBound
      )
    }
    guard let stated = change(head) else { return false }
    let changes = body.compactMap(change).filter { $0.unit == stated.unit }
    let same = changes.filter { abs($0.value - stated.value) < 0.05 }
    guard same.count == 1, let told = same.first, told.rises != stated.rises else { return false }
    // Of several changes that the text tells it has to be that of the same thing.
    let subject = context.clause(at: told.range.lowerBound).map { $0.lowerBound..<told.range.lowerBound }
    let owner = context.clause(at: stated.range.lowerBound).map { $0.lowerBound..<stated.range.lowerBound }
    guard changes.count == 1 || sharesRun(owner, subject, text, length: 4) else { return false }
    if !report.holds(stated.range) { self.report(stated.range, told.range, context, &report) }
    return true
  }

  /// Whether so many characters in a row stand in both ranges.
  func sharesRun(_ first: Range<Int>?, _ second: Range<Int>?, _ text: LogicalText, length: Int) -> Bool {
    guard let first, let second else { return false }
    return share(first.map { text.scalar($0) }, second.map { text.scalar($0) }, length: length)
  }

  private static let trends: Phrases = "连涨 连升 连增 连降 连跌 连减"
  private static let falls: ScalarSet = "降跌减"
  private static let spans: Phrases = "周 个月 月 年 天 季度 季 个季度"
  private static let continuing: Phrases = "连续"
  private static let rising: Phrases = "上涨 上升 增长 回升 走高 攀升 上扬 增加"
  private static let falling: Phrases = "下跌 下降 回落 走低 下滑 减少 下行"

  /// 鸡蛋价格连降三周, where the text has 连续第三周上涨, and nothing that falls.
  func checkTrend(_ heads: [Range<Int>], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard let head = heads.first(where: { text.first(of: FactHeadlineBody.trends, in: $0) != nil }),
      let word = text.first(of: FactHeadlineBody.trends, in: head),
      let number = SmallNumber(at: word.upperBound, in: text),
      let unit = text.range(ofAny: FactHeadlineBody.spans, at: number.range.upperBound)
    else { return }
    let falls = FactHeadlineBody.falls.contains(text.scalar(word.upperBound - 1))
    let body = context.sentences.filter { $0.lowerBound >= (heads.last?.upperBound ?? 0) }
    var told: Range<Int>?
    for sentence in body {
      // The other way: what the headline says has its reason.
      if text.first(of: falls ? FactHeadlineBody.falling : FactHeadlineBody.rising, in: sentence) != nil { return }
      guard told == nil, let again = text.first(of: FactHeadlineBody.continuing, in: sentence) else { continue }
      let start = text.has("第", at: again.upperBound) ? again.upperBound + 1 : again.upperBound
      guard let same = SmallNumber(at: start, in: text), same.value == number.value,
        text.matches(text.string(unit), at: same.range.upperBound)
          || text.range(ofAny: FactHeadlineBody.spans, at: same.range.upperBound) != nil,
        let other = text.first(
          of: falls ? FactHeadlineBody.rising : FactHeadlineBody.falling,
          in: same.range.upperBound..<(same.range.upperBound + 6)),
        sharesRun(head.lowerBound..<word.lowerBound, sentence.lowerBound..<again.lowerBound, text, length: 2)
      else { continue }
      told = again.lowerBound..<other.upperBound
    }
    guard let told else { return }
    self.report(word.lowerBound..<unit.upperBound, told, context, &report)
  }
}
