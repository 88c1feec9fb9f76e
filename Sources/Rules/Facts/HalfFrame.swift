import Facts
import Linting
import TextModel

/// More or less than a half, said of two figures before it: 780名职工中，有360名参加，超过一半. Reported as information only.
struct HalfFrame {
  private let whole: Metric
  private let part: Metric
  private let claim: Range<Int>
  private let actual: Double

  /// The words, and whether they say that it is more.
  static let claims: [(word: String, isMore: Bool)] =
    TableReader.words(of: "超过一半 超过半数 超半数 过半数 过半 一半以上 半数以上 一大半 一多半").map { ($0, true) }
    + TableReader.words(of: "不到一半 不到半数 不足一半 不足半数 未过半 未过半数 少于一半").map { ($0, false) }
  private static let leads: Phrases = "占 已 约占 占比 占了 占到 占比已 已经 也就是 人数 竟 仅 只占 还 占比达到 占比为"
  private static let others: Phrases = "去年 上年 另 其余 比 增加 减少 平均 每 计划"

  private static let assents: Phrases = "赞成 同意 支持"
  private static let votes: Phrases = "赞成 通过 同意 支持"
  private static let asked: Phrases = "应到"

  /// 42位代表中，20位赞成，15位反对，以过半数赞成通过: the half that assented.
  init?(assent hit: Range<Int>, in context: ArticleContext) {
    let text = context.text
    guard let sentence = context.sentence(at: hit.lowerBound),
      text.first(of: HalfFrame.votes, in: hit.upperBound..<min(sentence.upperBound, hit.upperBound + 8)) != nil,
      text.first(of: HalfFrame.asked, in: sentence) == nil,
      case let figures = context.metrics(in: FigureFrames.window(sentence, context).lowerBound..<hit.lowerBound)
        .map({ context.facts.metrics[$0] }).filter({ $0.isExact && ($0.unit.countsPeople || $0.unit.name == "票") }),
      case let assents = figures.filter({ figure in
        text.matches(any: HalfFrame.assents, endingAt: figure.range.lowerBound)
          || text.first(of: HalfFrame.assents, in: figure.range.upperBound..<(figure.range.upperBound + 4)) != nil
      }), assents.count == 1, let part = assents.first,
      case let wholes = figures.filter({
        $0.range.upperBound <= part.range.lowerBound && $0.baseAmount > part.baseAmount
      }), wholes.count == 1, let whole = wholes.first
    else { return nil }
    let share = part.baseAmount / whole.baseAmount * 100
    guard share < 49.5 else { return nil }
    (self.whole, self.part, claim, actual) = (whole, part, hit, share)
  }

  init?(_ hit: Range<Int>, isMore: Bool, in context: ArticleContext) {
    let text = context.text
    guard let sentence = context.sentence(at: hit.lowerBound), let clause = context.clause(at: hit.lowerBound),
      clause.lowerBound == hit.lowerBound || text.spells(any: HalfFrame.leads, clause.lowerBound..<hit.lowerBound),
      text.characterClass(hit.upperBound).endsClause
    else { return nil }
    let figures = context.metrics(in: sentence.lowerBound..<hit.lowerBound).map { context.facts.metrics[$0] }
    guard let part = figures.last, part.isExact, hit.lowerBound - part.range.upperBound <= 14,
      !FigureFrames.isRatio(part), part.unit.dimension != .time,
      case let alike = figures.filter({ FigureFrames.areAlike($0, part) }), alike.count == 2, let whole = alike.first,
      whole.isExact, part.range.lowerBound - whole.range.upperBound <= 30, whole.baseAmount > part.baseAmount,
      part.role != .changeTo, whole.role != .changeFrom,
      text.first(of: HalfFrame.others, in: max(sentence.lowerBound, whole.range.lowerBound - 8)..<hit.lowerBound) == nil
    else { return nil }
    let share = part.baseAmount / whole.baseAmount * 100
    guard isMore ? share < 49.5 : share > 50.5 else { return nil }
    (self.whole, self.part, claim, actual) = (whole, part, hit, share)
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let words = [part, whole].map { context.string($0.range) }
    report.report(
      claim,
      Message(
        "\(words[0])占\(words[1])的 \(PrintedFigure.percent(actual))，同“\(context.string(claim))”不符，请核对。",
        "\(words[0]) of \(words[1]) is \(PrintedFigure.percent(actual)), not \(context.string(claim)); please check."),
      severity: .information,
      related: [
        RelatedText(part.range, Message("部分", "The part")), RelatedText(whole.range, Message("总数", "The whole")),
      ])
  }
}
