import Facts
import Linting
import TextModel

/// The figures of a sentence that may be a total and its parts.
extension SumFrame {
  /// 培训为期12天，理论4天，实操6天，考核2天: times that a plan parts.
  private static let lessons: UnitNames = ["天", "课时", "学时"]

  private static func areLessons(_ indices: Range<Int>, _ context: ArticleContext) -> Bool {
    indices.count { lessons.contains(context.facts.metrics[$0].unit) } >= 4
  }

  private static let partings: Phrases = "；其中 比上 比去 比前 比往 同比"
  private static let uncountable: UnitNames = ["岁", "年", "级", "分钟", "次", "℃", "度"]

  /// Figures of one kind, one behind another: the run that is being read, and those that were.
  private struct Run {
    var all: [[Int]] = []
    var current: [Int] = []

    mutating func close(andOpenWith next: [Int] = []) {
      if current.count >= 2 { all.append(current) }
      current = next
    }
  }

  /// The longest of the runs of a sentence.
  static func run(_ sentence: Range<Int>, _ context: ArticleContext) -> [Int]? {
    runs(sentence, context).reduce(nil) { best, run in run.count > best?.count ?? 0 ? run : best }
  }

  /// What may be a total with its parts, or parts alone: exact figures of one kind in a sentence, shares left out, where no
  /// other figure of it stands between.
  static func runs(_ sentence: Range<Int>, _ context: ArticleContext) -> [[Int]] {
    let metrics = context.facts.metrics
    let text = context.text
    let indices = context.metrics(in: sentence)
    guard indices.count >= 2, indices.count <= 24 else { return [] }
    var run = Run()
    for index in indices
    where !FigureFrames.isRatio(metrics[index])
      && (metrics[index].unit.dimension != .time
        || lessons.contains(metrics[index].unit) && areLessons(indices, context))
    {
      let metric = metrics[index]
      if index + 1 < indices.upperBound, isLabel(index, of: run.current, context) { continue }
      // 净落9万多元: what is not exact ends the list.
      if !metric.isExact {
        run.close()
        continue
      }
      // 分为三个区，A区600个: how many parts there are.
      if text.matches(any: FactSumMismatch.divisions, endingAt: metric.range.lowerBound)
        || text.matches(any: shares, endingAt: metric.range.lowerBound) && metric.value.approximate < 13
      {
        continue
      }
      // 满1000元减120元: what has to be come to is no part.
      if text.matches(any: conditions, endingAt: metric.range.lowerBound) { continue }
      // 493家（含合资企业332家）, 女子200米蛙泳
      if isContained(metric, text) || text.matches(any: events, endingAt: metric.range.lowerBound) { continue }
      // 不让一户吃亏
      if metric.value.approximate == 1, text.has("一", at: metric.range.lowerBound) { continue }
      guard let last = run.current.last else {
        run.current = [index]
        continue
      }
      let areAlike = FigureFrames.areAlike(metric, metrics[last])
      // 两个班89名学生: so many as there are parts.
      if run.current.count >= 2, metric.unit.dimension == .classifier, !areAlike,
        metric.baseAmount == Double(run.current.count)
      {
        continue
      }
      // 总计8640元，分四块支付，医保报销5310元…: into how many parts.
      if run.current.count == 1, !areAlike, metric.unit.dimension == .classifier,
        text.matches("分", at: context.clause(at: metric.range.lowerBound)?.lowerBound ?? 0)
      {
        continue
      }
      let gap = FigureFrames.gap(metrics[last], metric)
      if text.first(of: growths, in: gap) != nil {
        // 由300张增至520张: the list is of the later one.
        run.current = [index]
      } else if text.first(of: partings, in: gap) != nil {
        // Parts of another figure, and what is compared with another time, are no parts of the sum.
        run.close()
      } else if areAlike, gap.count <= 36, !gap.isEmpty {
        run.current.append(index)
      } else {
        run.close(andOpenWith: [index])
      }
    }
    run.close()
    return run.all.filter { $0.allSatisfy { metrics[$0].isExact && !uncountable.contains(metrics[$0].unit) } }
  }

  /// 资金分三块: into how many parts, where 块 may be read as money.
  private static let shares: Phrases = "分 分成 分作 分列"
  static let conditions: Phrases = "满 每满 凡满"

  private static let events: Phrases = "男子 女子 混合"
  private static let contents: Phrases = "含 其中 包括"

  /// Whether a figure stands in a bracket that says what is already counted.
  private static func isContained(_ metric: Metric, _ text: LogicalText) -> Bool {
    guard text.characterClass(metric.range.upperBound) == .closeBracket else { return false }
    let start = max(0, metric.range.lowerBound - 16)
    return (start..<metric.range.lowerBound).contains {
      text.characterClass($0) == .openBracket && text.matches(any: contents, at: $0 + 1)
    }
  }

  /// Whether a figure is a count in the label of the next one: 西区3座仓入库1.24万吨, 专业队12支、435人.
  private static func isLabel(_ index: Int, of run: [Int], _ context: ArticleContext) -> Bool {
    let metrics = context.facts.metrics
    let (metric, next) = (metrics[index], metrics[index + 1])
    guard metric.unit.dimension == .classifier,
      let unit = run.last.map({ metrics[$0] }) ?? (next.unit.dimension == .time ? nil : next),
      FigureFrames.areAlike(next, unit), !FigureFrames.areAlike(metric, unit)
    else { return false }
    let label = FigureFrames.gap(metric, next)
    let isPaired =
      label.count == 1 && !run.isEmpty && context.text.characterClass(label.lowerBound) == .enumerationComma
    return isPaired
      || (2...8).contains(label.count) && label.allSatisfy { context.text.characterClass($0) == .han }
  }

  /// 公路全长128公里，桥梁36公里，隧道27公里，桥隧总长63公里: figures greater than the sum at the end are no parts of it.
  static func trimmed(_ run: [Int], _ context: ArticleContext) -> [Int]? {
    let metrics = context.facts.metrics
    guard let last = run.last, let clause = context.clause(at: metrics[last].range.lowerBound),
      context.text.first(of: closings, in: clause.lowerBound..<metrics[last].range.lowerBound) != nil,
      let first = run.firstIndex(where: { metrics[$0].baseAmount <= metrics[last].baseAmount }), first > 0,
      run.count - first >= 3
    else { return nil }
    return Array(run[first...])
  }

  /// 蓄水1.8亿立方米，总库容2.4亿立方米，剩余库容6000万立方米: the whole between a part and the rest.
  init?(restIn run: [Int], _ context: ArticleContext) {
    let figures = run.map { context.facts.metrics[$0] }
    guard figures.count == 3, figures[1].baseAmount > figures[0].baseAmount,
      figures[1].baseAmount > figures[2].baseAmount,
      // 二等奖三支，三等奖五支，其余三支: two parts and a rest.
      context.text.scalar(figures[0].range.lowerBound - 1) != context.text.scalar(figures[1].range.lowerBound - 1),
      let clause = context.clause(at: figures[2].range.lowerBound),
      case let label = max(clause.lowerBound, figures[2].range.lowerBound - 8)..<figures[2].range.lowerBound,
      context.text.first(of: FigureWords.rests, in: label) != nil
    else { return nil }
    self.init(figures[1], [figures[0], figures[2]], context)
  }
}
