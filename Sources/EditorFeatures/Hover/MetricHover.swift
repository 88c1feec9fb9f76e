import Facts
import Linting
import PageStructure
import TextModel
import WorkspaceIndex

extension Analysis {
  func metricTargets(
    at place: ArticlePlace, _ offset: Int, _ language: Language, _ neighbours: Neighbours?
  ) -> [HoverTarget] {
    let text = page.articles[place.article].text
    return facts(ofArticle: place.article).metrics.enumerated().compactMap { index, metric in
      let range = text.source(metric.range)
      guard range.touches(offset) else { return nil }
      return HoverTarget(range: range) {
        var result = self.text(ofMetric: index, article: place.article, language)
        if let neighbours, let key = MeasureKey(metric) { neighbours.append(key, to: &result, language) }
        return result
      }
    }
  }

  /// A metric's value as written and normalised, and what the article says around it.
  private func text(ofMetric index: Int, article articleIndex: Int, _ language: Language) -> RichText {
    let say = Wording(language: language)
    let article = page.articles[articleIndex]
    let facts = facts(ofArticle: articleIndex)
    let metric = facts.metrics[index]
    var result = RichText()
    let written = article.text.string(metric.range)
    result.title(written, metric.reading(of: written) ?? "")
    if let converted = metric.converted { result.item(say.field("换算", "converted", converted)) }
    if !metric.subjectText.isEmpty { result.item(say.field("主体", "subject", metric.subjectText)) }
    if let modifier = metric.modifier { result.item(say.field("修饰", "modifier", say(modifier))) }
    // 占比 57%: the text says itself what it is.
    if let role = say(metric.role), role != metric.subjectText { result.item(say.field("性质", "role", role)) }
    if let time = metric.time, facts.dates.indices.contains(time) {
      let date = facts.dates[time]
      let written = article.text.string(date.range)
      let value = say.time(date.value, writtenAs: written).map(say.bracketed) ?? ""
      result.item(say.field("时间", "time", written + value))
    }
    let compared = FigureComparison.metrics(comparedWith: index, in: facts.metrics)
    let isWrong = isFoundWrong(compared.map { article.text.source($0.range) })
    for comparison in FigureComparison.comparisons(of: compared, text: article.text) {
      let verdict = comparison.verdict == .doesNot && !isWrong ? .computed : comparison.verdict
      result.item(comparison.text(say), mark: verdict.mark)
    }
    let others = otherMetrics(like: index, in: facts, article: article, say)
    if !others.isEmpty {
      result.paragraph(say("同一主体的其他数据", "Other figures of the same subject"))
      for line in others { result.item(line) }
    }
    return result
  }

  private func otherMetrics(like index: Int, in facts: ArticleFacts, article: Article, _ say: Wording) -> [String] {
    guard let subject = SubjectKey(facts.metrics[index].subjectText) else { return [] }
    let others = facts.metrics.indices.filter {
      $0 != index && SubjectKey(facts.metrics[$0].subjectText) == subject
    }
    return others.prefix(12).map { other in
      let metric = facts.metrics[other]
      var line = article.text.string(metric.range)
      if let time = metric.time, facts.dates.indices.contains(time) {
        line += say.bracketed(article.text.string(facts.dates[time].range))
      }
      return line + " · " + say.line(lineNumber(of: metric.range.lowerBound, in: article))
    }
  }
}

extension Metric {
  /// The value with its multiplier folded in, grouped, and its base unit: `35,955,800 元`.
  package var normalized: String {
    var number = value.grouped
    if let upperBound { number += "–" + upperBound.grouped }
    return unit.name == "%" || unit.name == "‰" ? number + unit.name : number + " " + unit.name
  }

  /// The value beside what is written for it: `= 35,955,800 元` for 3595.58万元, `> 100 名` for 100余名; nil for a figure that
  /// is written as it is normalised.
  func reading(of written: String) -> String? {
    let normal = normalized
    if written == normal || written == normal.filter({ $0 != " " }) { return nil }
    // 约1.2万个: what stands before the figure is no part of it, and of 1.2万 the value is exact.
    let isOpen = written.unicodeScalars.contains { $0 == "余" || $0 == "多" || $0 == "来" || $0 == "几" }
    if !isOpen { return "= " + normal }
    return (modifier == .about ? "≈ " : "> ") + normal
  }

  /// The same in a table, where it stands beside what is written.
  func valueCell(_ written: String) -> String {
    reading(of: written).map { $0.hasPrefix("= ") ? String($0.dropFirst(2)) : $0 } ?? ""
  }

  private var isRatio: Bool { unit.name == "%" || unit.name == "‰" || unit.base == "1" }

  /// The value in the units that everyone measures by, where it is written in others: 斤, 亩, 英里. Nil for units that are
  /// read without reckoning (公里 is 1,000 米), and for spans of time and of data, which nobody converts.
  var converted: String? {
    guard unit.dimension != .classifier, unit.dimension != .time, unit.dimension != .data, !isRatio, !unit.base.isEmpty,
      unit.base != unit.name, !unit.factor.isPowerOfTen, let low = baseValue?.approximate
    else { return nil }
    let (name, scale) = unit.legible(low)
    func number(_ value: Double) -> String {
      FigureComparison.rounded(value / scale, digits: value / scale < 100 ? 2 : 0)
    }
    var text = number(low)
    if let upperBound {
      guard let high = upperBound.multiplied(by: unit.factor)?.approximate else { return nil }
      text += "–" + number(high)
    }
    return text + " " + name
  }
}

extension Decimal {
  fileprivate var isPowerOfTen: Bool {
    description.utf8.allSatisfy { $0 != 0x2D } && description.utf8.filter { (0x31...0x39).contains($0) } == [0x31]
  }
}

extension Unit {
  /// The unit in which a value of the base unit is read best, and how many base units it has.
  fileprivate func legible(_ value: Double) -> (name: String, scale: Double) {
    switch base {
    case "克" where value >= 1_000_000: ("吨", 1_000_000)
    case "克" where value >= 1000: ("千克", 1000)
    case "米" where value >= 1000: ("公里", 1000)
    case "平方米" where value >= 10_000: ("公顷", 10_000)
    default: (base, 1)
    }
  }
}

extension Wording {
  func callAsFunction(_ modifier: Metric.Modifier) -> String {
    switch modifier {
    case .about: self("约数", "about")
    case .over: self("超过", "over")
    case .nearly: self("接近", "nearly")
    case .atLeast: self("不少于", "at least")
    case .atMost: self("不超过", "at most")
    case .up: self("增加的量", "a rise")
    case .down: self("减少的量", "a fall")
    }
  }

  func callAsFunction(_ role: Metric.Role) -> String? {
    switch role {
    case .plain: nil
    case .changeFrom: self("变化前", "before the change")
    case .changeTo: self("变化后", "after the change")
    case .change: self("变化幅度", "change")
    case .share: self("占比", "share")
    case .part: self("其中一部分", "part of a total")
    case .total: self("总数", "total")
    case .average: self("平均数", "average")
    case .cumulative: self("累计", "cumulative")
    case .target: self("目标", "target")
    }
  }
}
