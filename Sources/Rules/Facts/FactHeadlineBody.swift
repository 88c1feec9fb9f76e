import Facts
package import Linting
import PageStructure
import TextModel

/// 标题里的数字正文里没有。
///
/// 标题说“新增学位3000个”，正文只说 2800 个：有一个错了。正文里几个数相加等于标题的数、四舍五入后相等的，不报告。
///
/// **怎么改**：核对标题和正文，改错的那一个。
///
/// **依据**：标题与正文一致；《报纸编校差错率计算方法》：标题差错加倍。
package struct FactHeadlineBody: ArticleRule {
  package static let profile = RuleProfile("fact-headline-body", .facts, .information, layer: .logical, counts: 2)

  package static let examples: [Example] = [
    .reported("青山区新增学位⟦3000个⟧\n\n本报讯（记者 王小明）今年秋季，青山区新建学校投入使用，新增学位2800个。\n", onPage: .whole),
    .reported("⟦8个⟧项目集中开工\n\n本报讯（记者 李丽）5月8日，青山区18个项目集中开工，总投资32亿元。\n", onPage: .whole),
    .reported("今年改造老旧小区⟦25个⟧\n\n本报讯（记者 赵强）截至6月底，青山区今年改造老旧小区21个，居民拍手称赞。\n", onPage: .whole),
    .reported("全市快递业务量突破⟦2.6亿件⟧\n\n本报讯（记者 李丽）今年前三季度，全市快递业务量完成2.06亿件，同比增长18.4%。\n", onPage: .whole),
    .accepted("全市快递业务量突破2亿件\n\n本报讯（记者 李丽）今年前三季度，全市快递业务量完成2.06亿件，同比增长18.4%。\n", onPage: .whole),
    .reported("全镇稻田插秧过⟦九成⟧\n\n本报讯（记者 李丽）截至昨天，全镇稻田插秧1.8万亩，占计划面积的76%，预计三天内完成。\n", onPage: .whole),
    .accepted("全镇稻田插秧过九成\n\n本报讯（记者 李丽）截至昨天，全镇稻田插秧1.8万亩，占计划面积的93%，预计三天内完成。\n", onPage: .whole),
    .accepted("近4000户用上新厕\n\n本报讯（记者 王小明）今年以来，全镇改造户厕3884户，群众满意。\n", onPage: .whole),
    .accepted("18个项目集中开工\n\n本报讯（记者 李丽）5月8日，青山区18个项目集中开工，总投资32亿元。\n", onPage: .whole),
    .accepted("20个项目集中开工\n\n本报讯（记者 李丽）5月8日，12个项目在东区开工，8个项目在西区开工。\n", onPage: .whole),
  ]

  package init() {}

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    guard context.article.kind == .article, !context.isTruncated else { return }
    let metrics = context.facts.metrics
    let heads = context.article.paragraphs(.kicker, .headline, .deck).map(\.range)
    if heads.isEmpty || metrics.isEmpty { return }
    let isHead = { (metric: Metric) in heads.contains { $0.contains(metric.range.lowerBound) } }
    guard metrics.contains(where: isHead) else { return }
    let body = metrics.filter { !isHead($0) }
    for metric in metrics where isHead(metric) {
      checkShare(metric, body, context, &report)
      guard metric.modifier == nil || metric.modifier == .over, metric.upperBound == nil, !metric.isChineseNumeral,
        metric.unit.dimension != "time",
        !context.protected.touches(metric.range), !context.isQuoted(metric.range),
        !["级", "届", "期", "次", "分", "号"].contains(metric.unit.name)
      else { continue }
      let same = body.filter { $0.unit.base == metric.unit.base && shareNoun(metric, $0) }
      guard let other = same.first, let value = metric.value.multiplied(by: metric.unit.factor) else { continue }
      let values = same.compactMap { $0.value.multiplied(by: $0.unit.factor) }
      if metric.modifier == .over && values.contains(where: { $0 >= value }) { continue }
      if values.contains(where: { agrees($0, value) }) || isSum(value, of: values) { continue }
      report.report(
        metric.range,
        Message(
          "标题是 \(context.string(metric.range))，正文是 \(context.string(other.range))，请核对。",
          "The headline has \(context.string(metric.range)), the text \(context.string(other.range)); please check."),
        related: [RelatedText(other.range, Message("正文在这里。", "The text says it here."))])
    }
  }

  /// 收割过八成, where the text has 占应收面积的71%: shares of one thing, the only one that the text tells.
  private func checkShare(
    _ head: Metric, _ body: [Metric], _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard head.unit.name == "成", head.upperBound == nil, let stated = FigureFrames.percent(head, text) else { return }
    let shares = body.filter { $0.unit.name == "%" }
    let noun = Scalars.of(head.subjectText)
    guard shares.count == 1, let share = shares.first, share.role == .share, FigureFrames.isExact(share),
      noun.count >= 2,
      let sentence = context.sentence(at: share.range.lowerBound),
      sentence.contains(where: { index in
        noun.indices.dropLast().contains { text.scalar(index) == noun[$0] && text.scalar(index + 1) == noun[$0 + 1] }
      })
    else { return }
    let actual = share.value.approximate
    let isOver = head.modifier == .over || text.range(ofAny: ["过", "超", "逾"], endingAt: head.range.lowerBound) != nil
    let agrees =
      isOver
      ? actual >= stated.value - 0.5
      : head.modifier == .nearly
        ? actual <= stated.value && actual > stated.value - 10 : abs(actual - stated.value) <= 6
    if agrees { return }
    report.report(
      head.range,
      Message(
        "标题是 \(context.string(head.range))，正文是 \(context.string(share.range))，请核对。",
        "The headline has \(context.string(head.range)), the text \(context.string(share.range)); please check."),
      related: [RelatedText(share.range, Message("正文在这里。", "The text says it here."))])
  }

  /// Whether both count the same noun: two characters in common.
  private func shareNoun(_ head: Metric, _ body: Metric) -> Bool {
    let first = Scalars.of(head.subjectText)
    let second = Scalars.of(body.subjectText)
    guard first.count >= 2, second.count >= 2 else { return false }
    return (0..<(first.count - 1)).contains { start in
      (0..<(second.count - 1)).contains { second[$0] == first[start] && second[$0 + 1] == first[start + 1] }
    }
  }

  /// Equal, or rounded to at most three per cent.
  private func agrees(_ body: Decimal, _ head: Decimal) -> Bool {
    body == head || (head.approximate != 0 && abs(body.approximate / head.approximate - 1) < 0.03)
  }

  private func isSum(_ value: Decimal, of values: [Decimal]) -> Bool {
    guard values.count <= 12 else { return true }
    let total = values.reduce(Decimal?(.zero)) { $0?.adding($1) }
    if total == value { return true }
    return values.indices.contains { first in
      values[(first + 1)...].contains { values[first].adding($0) == value }
    }
  }
}

extension ArticleContext {
  /// Whether a range stands in quotation marks: “123”工作法, “15分钟”服务圈.
  fileprivate func isQuoted(_ range: Range<Int>) -> Bool {
    text.characterClass(range.lowerBound - 1) == .openQuote
  }
}
