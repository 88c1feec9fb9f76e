import Facts
import Linting
import TextModel

/// A share of figures that are told among others: 抽检320批次，其中合格304批次、不合格16批次，合格率96%; 参赛1.2万人。…女性4800人，占40%；
/// 45岁以上1800人，占20%.
///
/// All figures of the kind that stand before the share may be its part and its whole. Only where none of them gives it, and
/// the words say which two are meant, it is asked about.
extension ShareFrame {
  private static let isolating: Phrases = """
    占 占比 占比为 占比达 占比达到 占了 占到 约占 占总数的 占总人数的 占全部的 占总量的 占总额的 占总面积的 占总户数的 占比例为 比例为 比例达 比例是
    占比超过 占比约 占比约为 比重为 比重达 所占比例为 所占比重为 占总人口的 占总人口比重为 占常住人口的 占人口总数的
    """

  /// Nil unless the share disagrees with every two figures before it.
  init?(among index: Int, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let share = metrics[index]
    guard index >= 2, share.upperBound == nil, let stated = PrintedShare(share), stated.value > 0, stated.value < 100,
      share.modifier != .up, share.modifier != .down,
      let sentence = context.sentence(at: share.range.lowerBound),
      let clause = context.clause(at: share.range.lowerBound)
    else { return nil }
    let window = FigureFrames.window(sentence, context)
    let indices = context.metrics(in: window.lowerBound..<share.range.lowerBound)
    guard indices.count >= 2, indices.count <= 24 else { return nil }
    let figures = metrics[indices].filter(ShareFrame.mayBeCounted)
    let start = min(share.range.lowerBound, max(clause.lowerBound, metrics[index - 1].range.upperBound))
    let label = start..<share.range.lowerBound
    guard let part = ShareFrame.part(label, share, figures, context), part.isExact else { return nil }
    let alike = figures.filter { FigureFrames.areAlike($0, part) }
    // 120公顷（合1800亩）: one figure in two units.
    if part.unit.dimension != .classifier, !alike.allSatisfy({ $0.unit.key == part.unit.key }) { return nil }
    guard alike.count >= 2, alike.allSatisfy({ $0.isExact && $0.baseAmount > 0 }) else { return nil }
    let wholes = alike.filter { $0.baseAmount > part.baseAmount && ShareFrame.mayBeWhole($0, of: part, context) }
    let proved = wholes.first { ShareFrame.explains($0, of: part, indices, context) }
    if let proved, ShareFrame.agrees(part.baseAmount / proved.baseAmount * 100, stated, share, context) { return nil }
    // Whatever two of them give it, or two and their sum.
    for first in alike {
      for second in alike where first.baseAmount < second.baseAmount {
        let ratio = first.baseAmount / second.baseAmount * 100
        let ofSum = first.baseAmount / (first.baseAmount + second.baseAmount) * 100
        if (proved == nil ? [ratio, 100 - ratio, ofSum, 100 - ofSum] : [ratio]).contains(where: {
          ShareFrame.agrees($0, stated, share, context)
        }) {
          return nil
        }
      }
    }
    guard let whole = proved ?? (wholes.count == 1 ? wholes.first : nil) else { return nil }
    if proved == nil, ShareFrame.isOpen(whole, part, share, window, context) { return nil }
    let actual = part.baseAmount / whole.baseAmount * 100
    guard actual / stated.value < 2, stated.value / actual < 2, abs(actual - stated.value) < 30 else { return nil }
    self.whole = whole
    self.part = part
    self.share = share.range
    self.actual = actual
  }

  /// Whether a figure counts or measures something: no share, no time, no change.
  private static func mayBeCounted(_ metric: Metric) -> Bool {
    !FigureFrames.isRatio(metric) && metric.unit.dimension != .time && metric.unit.dimension != .age
      && metric.modifier != .up && metric.modifier != .down && metric.role != .change && metric.role != .average
  }

  /// What a share would be of: the figure that the verb of a rate names, or the one directly before 占.
  private static func part(
    _ label: Range<Int>, _ share: Metric, _ figures: [Metric], _ context: ArticleContext
  ) -> Metric? {
    let text = context.text
    if let rate = text.last("率", in: max(label.lowerBound, label.upperBound - 6)..<label.upperBound),
      rate.lowerBound - 2 >= label.lowerBound
        || rate.lowerBound - label.lowerBound == 1 && text.characterClass(label.lowerBound) == .han,
      rate.upperBound == label.upperBound || text.spells(any: behindRates, rate.upperBound..<label.upperBound)
    {
      let name = text.string(max(label.lowerBound, rate.lowerBound - 2)..<rate.lowerBound)
      let named = figures.indices.filter { place in
        let start = max(
          place > 0 ? figures[place - 1].range.upperBound : 0,
          context.clause(at: figures[place].range.lowerBound)?.lowerBound ?? figures[place].range.lowerBound)
        let words = min(start, figures[place].range.lowerBound)..<figures[place].range.lowerBound
        return words.contains { index in
          text.matches(name, at: index) && !text.matches(any: FigureWords.negations, endingAt: index)
        }
      }
      return named.count == 1 ? named.first.map { figures[$0] } : nil
    }
    guard let last = figures.last, text.spells(any: isolating, label),
      case let gap = last.range.upperBound..<max(last.range.upperBound, label.lowerBound), gap.count <= 4,
      // 4750人，占38%; 5000人（占40%）
      gap.allSatisfy({ text.characterClass($0).isPunctuation || text.characterClass($0) == .han }),
      gap.contains(where: { text.characterClass($0) == .comma || text.characterClass($0) == .openBracket }),
      !gap.contains(where: { text.characterClass($0).endsSentence })
    else { return nil }
    return last
  }

  /// Whether another share behind a figure of the kind is what that figure is of a whole.
  private static func explains(_ whole: Metric, of part: Metric, _ indices: Range<Int>, _ context: ArticleContext)
    -> Bool
  {
    let metrics = context.facts.metrics
    return indices.dropFirst().contains { index in
      guard let stated = PrintedShare(metrics[index]), !stated.isTenths, stated.value < 99.5 else { return false }
      let figure = metrics[index - 1]
      guard FigureFrames.areAlike(figure, part), figure.isExact, figure.range != whole.range,
        figure.range.upperBound <= part.range.lowerBound,
        metrics[index].range.lowerBound - figure.range.upperBound <= 8
      else { return false }
      return abs(figure.baseAmount / whole.baseAmount * 100 - stated.value) <= stated.tolerance + 0.05
    }
  }

  private static let otherTimes: Phrases = """
    去年 上年 同期 前年 增加到 增至 减少到 提高到 下降 上升 增长 比去 比上 比前 比原 比同 比往 比计 较 发展到 改为 扩大到 另 平均 每 换成 升级 新增 净增 此外 目标 计划
    """

  private static func mayBeWhole(_ whole: Metric, of part: Metric, _ context: ArticleContext) -> Bool {
    whole.range.upperBound <= part.range.lowerBound && whole.role != .changeFrom && whole.role != .target
  }

  /// Whether the words between a whole and its part speak of other times or other things.
  private static func isOpen(
    _ whole: Metric, _ part: Metric, _ share: Metric, _ window: Range<Int>, _ context: ArticleContext
  ) -> Bool {
    let text = context.text
    let between = whole.range.upperBound..<max(whole.range.upperBound, part.range.lowerBound)
    if text.first(of: otherTimes, in: between) != nil { return true }
    if text.first(of: otherTimes, in: max(window.lowerBound, whole.range.lowerBound - 4)..<whole.range.lowerBound)
      != nil
    {
      return true
    }
    // What is named by the verb of a rate says enough; 占 alone does where the whole is parted in the same sentence.
    let sentence = context.sentence(at: share.range.lowerBound) ?? share.range
    return between.count > 60
      || whole.range.lowerBound < sentence.lowerBound && text.first("其中", in: between) == nil
  }
}
