import Facts
import Linting
import TextModel

/// Targets, and figures that are said to exceed them: 改造户厕2300户，超额完成2409户的年度目标.
extension FactDirection {
  static func checkExcess(
    _ claim: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    if checkTargetBefore(claim, sentence, context, &report) { return }
    checkTargetBehind(claim, sentence, context, &report)
  }

  private static let targets: Phrases = "计划 目标 任务 应 下达 指标 今年要 全年要 年内要"
  private static let notDone: Phrases = "计划 目标 任务 还 其余 另"

  /// 计划500座，已建成430座，超额完成任务: the target first, then what was done, then the claim.
  private static func checkTargetBefore(
    _ claim: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    // The target may stand in the sentence before.
    let start = FigureFrames.window(sentence, context).lowerBound
    let before = context.metrics(in: start..<claim.lowerBound).suffix(2).map { context.facts.metrics[$0] }
    guard before.count == 2, FigureFrames.areAlike(before[0], before[1]), before.allSatisfy(\.isExact),
      before[1].baseAmount < before[0].baseAmount,
      claim.lowerBound - before[1].range.upperBound <= 8,
      let clause = context.clause(at: before[0].range.lowerBound),
      let done = context.clause(at: before[1].range.lowerBound), done != clause,
      text.first(of: targets, in: clause) != nil,
      text.first(of: notDone, in: done) == nil,
      // 东片79公里，超额完成东片任务, 本标段任务
      !text.has("本", at: claim.upperBound),
      text.first(text.string(done.prefix(2)), in: claim.upperBound..<min(sentence.upperBound, claim.upperBound + 8))
        == nil,
      context.metrics(
        in: claim.upperBound..<max(claim.upperBound, context.clause(at: claim.lowerBound)?.upperBound ?? 0)
      )
      .isEmpty
    else { return false }
    report.report(
      before[1].range.lowerBound..<claim.upperBound, shortfall(before[1], of: before[0], context),
      related: [RelatedText(before[0].range, Message("目标在这里。", "The target is here."))])
    return true
  }

  private static let targetNouns: Phrases = "目标 任务"

  /// 改造户厕2300户，超额完成2409户的年度目标
  private static func checkTargetBehind(
    _ claim: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    guard let (first, second, from, to) = figures(around: claim, sentence, context), from < to,
      second.range.lowerBound - claim.upperBound <= 6, claim.lowerBound - first.range.upperBound <= 4,
      (second.range.upperBound..<min(sentence.upperBound, second.range.upperBound + 10)).contains(where: {
        context.text.matches(any: targetNouns, at: $0)
      })
    else { return }
    report.report(
      claim.lowerBound..<second.range.upperBound, shortfall(first, of: second, context), related: [place(of: first)])
  }

  /// What there is to say of a figure that is said to exceed its target, and does not.
  private static func shortfall(_ figure: Metric, of target: Metric, _ context: ArticleContext) -> Message {
    let (actual, target) = (context.string(figure.range), context.string(target.range))
    return Message(
      "\(actual)没有超过目标 \(target)，请核对。", "\(actual) does not exceed the target of \(target); please check.")
  }

  private static let boundLeads: Phrases = "， ，已 ，占比 ，还 ，均 ，已经 ，仍 ，仅 ，约"
  private static let halves: Phrases = "半数 一半"
  private static let tenths: UnitNames = ["成"]

  /// 占42%，超过半数; 合格率92%，不足九成: a share, and behind a comma the round one that it is said to be above or below.
  static func checkBound(
    _ claim: Range<Int>, rises: Bool, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let metrics = context.facts.metrics
    guard
      let index = context.metrics(in: max(sentence.lowerBound, claim.lowerBound - 14)..<claim.lowerBound).last,
      case let share = metrics[index], share.isExact, PrintedShare.percentSign.contains(share.unit),
      text.spells(any: boundLeads, share.range.upperBound..<claim.lowerBound)
    else { return }
    let (bound, end): (Double, Int)
    if let half = text.range(ofAny: halves, at: claim.upperBound) {
      (bound, end) = (50, half.upperBound)
    } else if let next = context.metrics(in: claim.upperBound..<(claim.upperBound + 5)).first,
      case let round = metrics[next], round.range.lowerBound <= claim.upperBound, tenths.contains(round.unit),
      round.upperBound == nil
    {
      (bound, end) = (round.value.approximate * 10, round.range.upperBound)
    } else {
      return
    }
    guard text.characterClass(end) != .han || text.has("的", at: end),
      rises ? share.value.approximate < bound : share.value.approximate > bound
    else { return }
    report.report(
      claim.lowerBound..<end,
      Message(
        "\(context.string(share.range))同“\(context.string(claim.lowerBound..<end))”相反，请核对。",
        "\(context.string(share.range)) is not \(rises ? "above" : "below") that; please check."),
      severity: .information, related: [place(of: share)])
  }
}
