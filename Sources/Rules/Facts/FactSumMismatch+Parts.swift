import Facts
import Linting
import TextModel

/// The figures that a total is the sum of.
extension FactSumMismatch {
  /// The parts that run up to the total: figures of its unit, one behind another. Nil where the run is not all of them.
  static func partsBefore(_ total: Int, _ indices: Range<Int>, _ context: ArticleContext) -> [Int]? {
    let metrics = context.facts.metrics
    let unit = metrics[total].unit.key
    var parts: [Int] = []
    var next = metrics[total].range.lowerBound
    // 三批合计115人: how many parts there should be.
    var announced: Double?
    for index in (indices.lowerBound..<total).reversed() {
      let metric = metrics[index]
      // 西区3座仓入库1.24万吨: a count in the label of a part.
      let label = metric.range.upperBound..<max(next, metric.range.upperBound)
      if metric.unit.key != unit, metric.unit.dimension == .classifier, label.count >= 2, label.count <= 8,
        label.allSatisfy({ context.text.characterClass($0) == .han })
      {
        next = metric.range.lowerBound
        if parts.isEmpty { announced = metric.value.approximate }
        continue
      }
      guard metric.unit.key == unit, metric.isExact, isListed(metric.range.upperBound..<next, context)
      else { break }
      parts.insert(index, at: 0)
      next = metric.range.lowerBound
    }
    // 分为三个区，A区600个、…: how many parts there are.
    var opening = indices.lowerBound
    if let count = parts.first, parts.count >= 3, metrics[count].value == Decimal(parts.count - 1),
      context.text.matches(any: divisions, endingAt: metrics[count].range.lowerBound)
    {
      parts.removeFirst()
      opening = count + 1
    }
    guard parts.count >= 2, let first = parts.first, let last = parts.last else { return nil }
    if let announced, announced != Double(parts.count) { return nil }
    // 两条单价159元的长裤: the part is another multiple.
    let isOfEach = parts.contains { part in
      let start = metrics[part].range.lowerBound
      return context.text.first(of: prices, in: max(0, start - 4)..<start) != nil
    }
    if isOfEach { return nil }
    let isWhole = !(opening..<first).contains { metrics[$0].unit.key == unit }
    let isOpen = context.text.matches("等", at: metrics[last].range.upperBound)
    // 一等奖1名、二等奖3名，奖金分别为…: so much for each of several.
    let lead = metrics[indices.lowerBound].range.lowerBound..<metrics[first].range.lowerBound
    if first - indices.lowerBound >= 2, context.text.first("分别", in: lead) != nil { return nil }
    // 四项加在一起是232.7元，却多要了5元: counted, the parts are all there are.
    let others = announced == nil && (total + 1..<indices.upperBound).contains { metrics[$0].unit.key == unit }
    return isWhole && !isOpen && !others ? parts : nil
  }

  private static let prices: Phrases = "单价 每 各"
  static let divisions: Phrases = "分为 分成 划为 划分为"
  private static let partings: Phrases = "分别为 分别是 分为 ，即 ,即 ，包括 ,包括 ，由 ,由"

  /// The parts that follow 分为, 分别为, 即 behind the total, up to the sentence's end.
  static func partsAfter(
    _ total: Int, _ indices: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext
  ) -> [Int]? {
    let metrics = context.facts.metrics
    let unit = metrics[total].unit.key
    let start = metrics[total].range.upperBound
    let near = start..<min(sentence.upperBound, start + 10)
    guard let word = context.text.first(of: partings, in: near),
      // 4个村民小组总共412户
      !(indices.lowerBound..<total).contains(where: { FigureFrames.areAlike(metrics[$0], metrics[total]) })
    else { return nil }
    var parts: [Int] = []
    var previous = word.upperBound
    var isByDun = true
    for index in (total + 1)..<indices.upperBound {
      let metric = metrics[index]
      let gap = previous..<metric.range.lowerBound
      let hasComma = gap.contains { context.text.characterClass($0) == .comma }
      // A list joined by 、 ends at the comma; what follows is another matter.
      if parts.count >= 2 && isByDun && hasComma { break }
      guard
        metric.unit.key == unit
          || metric.unit.countsPeople && FigureFrames.areAlike(metric, metrics[total]),
        metric.isExact, parts.isEmpty || isListed(gap, context)
      else { return nil }
      if !parts.isEmpty && hasComma { isByDun = false }
      parts.append(index)
      previous = metric.range.upperBound
    }
    let isOpenWord = context.string(word).hasSuffix("包括") || context.string(word).hasSuffix("由")
    guard parts.count >= (isOpenWord ? 3 : 2),
      context.text.first("等", in: previous..<min(sentence.upperBound, previous + 2)) == nil
    else { return nil }
    return parts
  }

  /// Whether the words between two figures are a joint of a list: one mark, no brackets, not too long.
  static func isListed(_ gap: Range<Int>, _ context: ArticleContext) -> Bool {
    guard gap.count >= 1, gap.count <= 24 else { return false }
    var marks = 0
    for index in gap {
      switch context.text.characterClass(index) {
      case .comma, .enumerationComma, .semicolon: marks += 1
      case .openBracket, .closeBracket, .colon, .stop, .lineBreak: return false
      default: break
      }
    }
    return marks == 1 || (marks == 0 && context.text.first(of: ListWords.joints, in: gap) != nil)
  }
}
