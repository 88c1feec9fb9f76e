import Facts
import Linting
import PageStructure
import TextModel

/// What a headline works out of the figures of the text: a sum, a growth, a share, a mean, a product. The text itself need
/// not print the figure.
extension FactHeadlineBody {
  /// Only the beginning of a text is what its headline sums up.
  private static let openingSentences = 5

  func checkComputed(
    _ head: Metric, _ body: [Metric], _ headline: Range<Int>, _ heads: [Range<Int>], _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    guard head.upperBound == nil, !report.holds(head.range), !context.protected.touches(head.range),
      head.unit.dimension != .time, head.unit.dimension != .age
    else { return }
    if checkRate(head, body, headline, context, &report) { return }
    if isPrinted(head, body) { return }
    for sentence in FactHeadlineBody.sentences(FactHeadlineBody.openingSentences, behind: heads, context) {
      let indices = context.metrics(in: sentence)
      guard indices.count >= 2, indices.count <= 16 else { continue }
      if FigureFrames.isRatio(head) {
        if checkGrowth(head, indices, sentence, headline, context, &report)
          || checkPart(head, indices, sentence, headline, context, &report)
        {
          return
        }
      } else if checkTotal(head, indices, sentence, headline, context, &report)
        || checkProduct(head, indices, sentence, headline, context, &report)
      {
        return
      }
    }
  }

  /// The first so many sentences of the text behind its headlines.
  static func sentences(
    _ count: Int, behind heads: [Range<Int>], _ context: ArticleContext
  ) -> ArraySlice<Range<Int>> {
    let end = heads.last?.upperBound ?? 0
    return context.sentences.drop { $0.lowerBound < end }.prefix(count)
  }

  /// 机收率超九成, where the text has 机收率82%, and no other rate of the name.
  private func checkRate(
    _ head: Metric, _ body: [Metric], _ headline: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    guard let stated = PrintedShare(head),
      let rate = text.last(
        "率", in: max(headline.lowerBound, head.range.lowerBound - 5)..<head.range.lowerBound),
      rate.lowerBound - 2 >= headline.lowerBound
    else { return false }
    let name = text.string((rate.lowerBound - 2)..<rate.upperBound)
    let told = body.filter { metric in
      PrintedShare(metric) != nil
        && text.first(name, in: max(0, metric.range.lowerBound - 9)..<metric.range.lowerBound) != nil
    }
    guard told.count == 1, let other = told.first, other.isExact, let share = PrintedShare(other),
      !ShareFrame.agrees(share.value, stated, head, context), abs(share.value - stated.value) < 30
    else { return false }
    self.report(head.range, other.range, context, &report)
    return true
  }

  /// Whether the text has the figure too, or one that it is rounded from.
  private func isPrinted(_ head: Metric, _ body: [Metric]) -> Bool {
    if let share = PrintedShare(head) {
      return body.contains { other in
        PrintedShare(other).map { abs($0.value - share.value) <= share.tolerance + 5 } ?? false
      }
    }
    guard let value = head.baseValue else { return true }
    return body.contains { other in
      FigureFrames.areAlike(other, head) && other.baseValue.map { agrees($0, value) } ?? false
    }
  }

  private func tell(
    _ head: Range<Int>, _ right: String, _ english: String, _ others: [Metric], _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    report.report(
      head,
      Message(
        "标题是 \(context.string(head))，按正文的数字是 \(right)，请核对。",
        "The headline has \(context.string(head)); the figures of the text give \(english). Please check."),
      related: others.prefix(PageReport.relatedLimit).map {
        RelatedText($0.range, Message("正文的数字", "a figure of the text"))
      })
  }

  private static let otherTimes: Phrases = "环比 累计 年均 其中 目标 计划 预计"

  /// 快递业务量增四成, where the text has 4900万件，去年同期为3500万件.
  private func checkGrowth(
    _ head: Metric, _ indices: Range<Int>, _ sentence: Range<Int>, _ headline: Range<Int>, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) -> Bool {
    let metrics = context.facts.metrics
    let text = context.text
    guard
      let stated = StatedChange(head, from: headline.lowerBound, mayBeResult: false, context)
        ?? StatedChange(bounded: head, from: headline.lowerBound, context),
      stated.measure == .rate || stated.measure == .multiple || stated.measure == .doublings,
      // What rose has to be called by its name in the text.
      case let name = headline.lowerBound..<max(headline.lowerBound, stated.verb), name.count >= 2
    else { return false }
    for first in indices.dropLast() {
      let (left, right) = (metrics[first], metrics[first + 1])
      guard
        let pair = ComparedPair(left, right, sentence, context) ?? ComparedPair(timed: left, right, sentence, context),
        !pair.isDifference, !pair.areRatios, pair.before != pair.after,
        case let label = max(sentence.lowerBound, left.range.lowerBound - 24)..<left.range.lowerBound,
        sharesRun(name, label, text, length: 2),
        text.first(of: FactHeadlineBody.otherTimes, in: label.lowerBound..<right.range.upperBound) == nil
      else { continue }
      // The first pair that is of the headline's matter decides.
      guard !stated.holds(for: pair), stated.isNear(pair) else { return false }
      let rate = (pair.after / pair.before - 1) * 100
      tell(
        min(stated.verb, head.range.lowerBound)..<head.range.upperBound,
        "\(rate < 0 ? "下降" : "增长") \(PrintedFigure.rounded(abs(rate)))%", "\(PrintedFigure.rounded(rate))%",
        pair.figures, context, &report)
      return true
    }
    return false
  }

  private static let parting: Phrases = "中已有 中有 里有 中已 里已有 中， 里， 已有 其中 ，有"

  /// 逾九成行政村通了快递, where the text has 364个行政村中已有313个.
  private func checkPart(
    _ head: Metric, _ indices: Range<Int>, _ sentence: Range<Int>, _ headline: Range<Int>, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) -> Bool {
    let metrics = context.facts.metrics
    let text = context.text
    guard let stated = PrintedShare(head), stated.value < 100, head.modifier != .up, head.modifier != .down,
      FigureWords.direction(before: head.range.lowerBound, from: headline.lowerBound, text) == nil
    else { return false }
    for first in indices.dropLast() {
      let (whole, part) = (metrics[first], metrics[first + 1])
      guard FigureFrames.areAlike(whole, part), whole.isExact, part.isExact, !FigureFrames.isRatio(whole),
        whole.unit.dimension != .time, part.baseAmount < whole.baseAmount, part.baseAmount > 0,
        case let gap = FigureFrames.gap(whole, part), gap.count <= 16,
        text.first(of: FactHeadlineBody.parting, in: gap) != nil,
        sharesRun(
          head.range.upperBound..<headline.upperBound, whole.range.lowerBound - 8..<gap.upperBound, text, length: 2)
          || sharesRun(
            headline.lowerBound..<head.range.lowerBound, whole.range.lowerBound - 8..<gap.upperBound, text, length: 2)
      else { continue }
      let actual = part.baseAmount / whole.baseAmount * 100
      guard !ShareFrame.agrees(actual, stated, head, context), abs(actual - stated.value) < 30 else { return false }
      tell(head.range, PrintedFigure.percent(actual), PrintedFigure.percent(actual), [whole, part], context, &report)
      return true
    }
    return false
  }

  /// 新增站点49个, where the text has 18个, 16个 and 15个.
  private func checkTotal(
    _ head: Metric, _ indices: Range<Int>, _ sentence: Range<Int>, _ headline: Range<Int>, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) -> Bool {
    let metrics = context.facts.metrics
    let text = context.text
    guard head.isExact else { return false }
    let parts = indices.map { metrics[$0] }.filter { $0.unit.key == head.unit.key }
    guard parts.count >= 3, parts.count <= 10, parts.allSatisfy({ $0.isExact && $0.baseAmount < head.baseAmount }),
      zip(parts, parts.dropFirst()).allSatisfy({ FactSumMismatch.isListed(FigureFrames.gap($0, $1), context) }),
      let first = parts.first, let last = parts.last,
      text.first(
        of: FactHeadlineBody.notParts, in: max(sentence.lowerBound, first.range.lowerBound - 16)..<last.range.upperBound
      )
        == nil
    else { return false }
    let sum = parts.reduce(0) { $0 + $1.baseAmount }
    guard abs(sum / head.baseAmount - 1) > 0.0001, abs(sum / head.baseAmount - 1) < 0.12 else { return false }
    let list = parts.map { context.string($0.range) }.joined(separator: "＋")
    let right = PrintedFigure.rounded(sum / head.unit.factor.approximate, unit: head, in: context)
    tell(head.range, "\(list)＝\(right)", right, parts, context, &report)
    return true
  }

  private static let notParts: Phrases = "其中 去年 上年 同期 增长 平均 每 比 各 名额 限 不少于"

  /// 补贴360万元, where the text has 300个养殖户 and 每户1.2万元; 人均分红3万元, where it has 22位 and 66万元.
  private func checkProduct(
    _ head: Metric, _ indices: Range<Int>, _ sentence: Range<Int>, _ headline: Range<Int>, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) -> Bool {
    let metrics = context.facts.metrics
    guard head.isExact, head.unit.dimension != .classifier else { return false }
    let figures = indices.map { metrics[$0] }
    let alike = figures.filter { FigureFrames.areAlike($0, head) }
    guard alike.count == 1, let other = alike.first, other.isExact,
      context.text.first(of: FactHeadlineBody.notWhole, in: sentence) == nil
    else { return false }
    let (each, total) = EachFrame.Holder(of: head, context) != nil ? (head, other) : (other, head)
    guard let holder = EachFrame.Holder(of: each, context), !holder.isRate, !holder.isOfAny,
      each.range == head.range || EachFrame.Holder(of: head, context) == nil
    else { return false }
    let counts = figures.filter {
      holder.covers($0) && $0.range != other.range && $0.isExact && $0.value.approximate >= 2
    }
    guard counts.count == 1, let count = counts.first else { return false }
    let product = count.value.approximate * each.baseAmount
    let ratio = total.baseAmount / product
    guard product > 0, abs(ratio - 1) > 0.03,
      ratio > 0.5 && ratio < 2 || [0.1, 10, 0.01, 100].contains(where: { abs(ratio / $0 - 1) < 0.03 })
    else { return false }
    let right = PrintedFigure.rounded(
      (each.range == head.range ? total.baseAmount / count.value.approximate : product) / head.unit.factor.approximate,
      unit: head, in: context)
    tell(head.range, right, right, [other, count], context, &report)
    return true
  }

  private static let notWhole: Phrases = "其中 首批 第一批 去年 上年 每月 每年 分期 最高 最低 不等"
}
