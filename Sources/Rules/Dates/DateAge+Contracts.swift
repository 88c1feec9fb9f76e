import Facts
import Linting
import PageStructure
import TextModel

/// The term of a contract or a punishment against the days on which it begins and ends: 2018年7月1日签约，租期八年，
/// 2025年6月30日到期.
extension DateAge {
  private static let contractTerms: Phrases = """
    租期 租期为 租赁期 租赁期为 租赁期限 租赁期限为 租赁期限共 聘期 聘期为 任期 任期为 合同期 合同期为 合同期限 合同期限为 期限 期限为 有效期 有效期为 承包期 承包期为 承包期限 承包期限为 保修期 保修期为 质保期
    质保期为 质保 保修 整机保修 借期 借期为 借款期限 借款期限为 还款期限 还款期限为 服务期 服务期为 服务期限 服务期限为 试用期 试用期为 有期徒刑 拘役 管制 考验期 考验期为 缓刑 禁渔期 租 出租
    承租 租用 托管期 托管期为 冻结期 冻结期为 保质期 保质期为 学制 工期 工期为 授权期 特许经营期 特许经营期为 特许经营期限为 承包 存期 存期为 一租就是 一签就是 租了 签了 签订了 一包就是
    """
  /// 支教期, 服务期限为: any other word for a term.
  private static let periods: Phrases = "期为 期限为 期限 期 年限为 年限"
  private static let noTerms: Phrases = "学期 假期 周期 同期 日期 长期 近期 前期 初期 后期 一期 二期 三期 短期 预期 早期 分期 延期 星期 中期 末期 逾期 过期 定期 首期 孕期"

  private static func term(before index: Int, _ text: LogicalText) -> Range<Int>? {
    if let word = text.range(ofAny: contractTerms, endingAt: index) { return word }
    guard let word = text.range(ofAny: periods, endingAt: index), !text.matches(any: noTerms, endingAt: index),
      text.characterClass(word.lowerBound - 1) == .han
    else { return nil }
    return word
  }

  private static let expiries: Phrases = """
    届满 到期 期满 止 终止 截止 前还清 前归还 前付清 前偿还 还清 过保 满期 租期届满 合同到期 合同届满 收回 刑满 刑满释放 前交付 前完工 前竣工 为止 失效 毕业 屆满
    """
  private static let effects: Phrases = "生效 起 零时 0时 起租 起算"
  private static let untils: Phrases = "至 到 直至 直到 截至 应于 须于 将于 于"
  private static let reach = 120

  /// Says whether the term was compared with two dates.
  func checkContract(
    _ metric: Metric, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    guard let word = DateAge.term(before: metric.range.lowerBound, text),
      let months = DateAge.months(of: metric)
    else { return false }
    let paragraph = context.paragraph(at: word.lowerBound)?.range ?? sentence
    let low = max(paragraph.lowerBound, word.lowerBound - DateAge.reach)
    let near = low..<max(low, min(sentence.upperBound, metric.range.upperBound + 60))
    let all = context.dates(in: near).map { context.facts.dates[$0] }.filter {
      $0.year != nil && !$0.isRelative && !$0.isLunar && $0.month != nil && $0.end == nil && !DateAge.isBirth($0, text)
    }
    let behind = all.filter { $0.range.lowerBound >= metric.range.upperBound }
    // 至2028年3月31日届满, behind the term.
    guard all.count <= 4, let end = behind.first(where: { DateAge.isExpiry($0.range, text) }),
      let start = all.last(where: { $0.range.upperBound <= word.lowerBound })
        ?? behind.first(where: { $0.range.upperBound < end.range.lowerBound })
    else { return false }
    // What is signed may begin some months later; what takes effect on a day ends on one.
    let isEffective =
      start.day != nil && end.day != nil
      && text.first(of: DateAge.effects, in: start.range.upperBound..<min(text.count, start.range.upperBound + 6))
        != nil
    let slack = isEffective ? 0.7 : metric.unit.name == "个月" ? 1.1 : 4
    // 有期徒刑三年，缓刑四年
    let terms = [months] + context.metrics(in: near).compactMap { DateAge.months(of: context.facts.metrics[$0]) }
    // Of two terms, or of a contract that was made before it ran, any pair may be the one that is meant.
    for first in all {
      for last in behind where last.range.lowerBound > first.range.lowerBound {
        guard let apart = DateAge.months(from: first.start, to: last.start) else { continue }
        if terms.contains(where: { abs(apart - $0) <= slack }) { return true }
      }
    }
    guard let apart = DateAge.months(from: start.start, to: end.start), apart > 0 else { return false }
    DateAge.report(DateAge.inWords(months: apart), metric, from: start, to: end, context, &report)
    return true
  }

  static func report(
    _ length: Message, _ metric: Metric, from start: DateMention, to end: DateMention, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    let words = context.string(metric.range)
    report.report(
      metric.range,
      Message(
        "从 \(start.value) 到 \(end.value) 是\(length.chinese)，不是 \(words)，请核对。",
        "From \(start.value) to \(end.value) is \(length.english), not \(words); please check."),
      related: [start, end].map { RelatedText($0.range, Message("起止时间在这里。", "From when to when, here.")) })
  }

  private static func isExpiry(_ date: Range<Int>, _ text: LogicalText) -> Bool {
    let near = date.upperBound..<min(text.count, date.upperBound + 6)
    if text.first(of: expiries, in: near).map({ word in
      !(near.lowerBound..<word.lowerBound).contains { text.characterClass($0).endsClause }
    }) == true {
      return true
    }
    return text.matches(any: untils, endingAt: date.lowerBound) && text.characterClass(date.upperBound) != .han
  }

  /// A length of years or months, in months.
  static func months(of metric: Metric) -> Double? {
    switch metric.unit.name {
    case "年": metric.value.approximate * 12
    case "个月": metric.value.approximate
    default: nil
    }
  }

  /// How many months lie between two days, or two months.
  static func months(from start: DateParts, to end: DateParts) -> Double? {
    guard let year = start.year, let last = end.year, let month = start.month, let lastMonth = end.month else {
      return nil
    }
    let whole = Double((last - year) * 12 + lastMonth - month)
    guard let from = start.day, let to = end.day else { return whole }
    return whole + Double(to - from) / 30
  }

  /// 2 年 3 个月, as near as a month.
  static func inWords(months: Double) -> Message {
    let all = Int(months.rounded())
    let (years, rest) = all.quotientAndRemainder(dividingBy: 12)
    let chinese = (years > 0 ? " \(years) 年" : "") + (rest > 0 || years == 0 ? " \(rest) 个月" : "")
    return Message(chinese, "\(years) years and \(rest) months")
  }
}
