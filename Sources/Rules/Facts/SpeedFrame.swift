import Facts
import Linting
import TextModel

/// A way, the time that it took and the mean speed: 全程63公里，行驶一个半小时，平均时速42公里. Reported as information only.
struct SpeedFrame {
  private let way: Metric
  private let time: Metric
  private let speed: Metric
  /// In the unit of the speed.
  private let actual: Double

  private static let means: Phrases = "平均时速 平均车速 均速 平均速度 平均航速 平均每小时"
  private static let speeds: Phrases = "时速 车速 均速 速度 航速 每小时 限速"
  /// Times that are no part of the drive.
  private static let stays: Phrases = "停 休 等 晚 延 误 每 间隔 提前 缩短 节省 以内 原来 过去 以前"
  private static let ways: Phrases = "全程 全长 行程 路程 里程 航程 距离 行驶 跑 走 骑行 航行 奔跑 跋涉"
  private static let roads: Phrases = "路 路程 航程 赛程"
  private static let drives: Phrases = "行驶 历时 用时 耗时 跑 走 骑行 航行 飞行 用 花 经过"
  private static let limit = 3600.0 * 48
  /// How far the speed may be off: times on the road are told in round figures.
  private static let tolerance = 0.05

  /// Nil unless the sentence holds one way and one time beside the speed, and they disagree.
  init?(_ index: Int, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    let speed = metrics[index]
    guard speed.unit.dimension == .length, speed.isExact,
      case let start = context.clause(at: speed.range.lowerBound)?.lowerBound ?? speed.range.lowerBound,
      let mean = text.last(of: SpeedFrame.means, in: max(start, speed.range.lowerBound - 10)..<speed.range.lowerBound),
      (mean.upperBound..<speed.range.lowerBound).count <= 4,
      let sentence = context.sentence(at: speed.range.lowerBound)
    else { return nil }
    func follows(_ words: Phrases, _ metric: Metric) -> Bool {
      text.first(of: words, in: max(sentence.lowerBound, metric.range.lowerBound - 6)..<metric.range.lowerBound) != nil
    }
    let others = context.metrics(in: sentence).filter { $0 != index }.map { metrics[$0] }
    let ways = others.filter { $0.unit.dimension == .length && !follows(SpeedFrame.speeds, $0) }
    let times = others.filter { $0.unit.dimension == .time }
    guard ways.count == 1, times.count == 1, let way = ways.first, let time = times.first, way.isExact, time.isExact,
      !follows(SpeedFrame.stays, time), way.baseAmount >= 1000, time.baseAmount > 0,
      time.baseAmount < SpeedFrame.limit, speed.baseAmount > 0
    else { return nil }
    let actual = way.baseAmount / (time.baseAmount / 3600)
    let ratio = speed.baseAmount / actual
    // Far from it, they are not of one drive, unless the words say so.
    let isSaid =
      follows(SpeedFrame.drives, time)
      && (follows(SpeedFrame.ways, way) || SpeedFrame.leads(to: way, sentence, context)
        || text.first(of: SpeedFrame.roads, in: way.range.upperBound..<(way.range.upperBound + 4)) != nil)
    guard abs(ratio - 1) > SpeedFrame.tolerance, isSaid || ratio > 0.5 && ratio < 2 else { return nil }
    self.way = way
    self.time = time
    self.speed = speed
    self.actual = actual / speed.unit.factor.approximate
  }

  private static let origins: Phrases = "从 由"
  private static let goals: Phrases = "到 至"

  /// 从县城到省城280公里
  private static func leads(to way: Metric, _ sentence: Range<Int>, _ context: ArticleContext) -> Bool {
    let text = context.text
    let start = way.range.lowerBound
    guard let clause = context.clause(at: start),
      let goal = text.last(of: goals, in: max(clause.lowerBound, start - 7)..<start)
    else { return false }
    return text.first(of: origins, in: clause.lowerBound..<goal.lowerBound) != nil
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let words = [way, time, speed].map { context.string($0.range) }
    let right = PrintedFigure.rounded(actual)
    report.report(
      speed.range,
      Message(
        "\(words[0])、\(words[1])，平均每小时 \(right)\(speed.unit.name)，不是 \(words[2])。请核对。",
        "\(words[0]) in \(words[1]) is \(right) an hour, not \(words[2]). Please check."),
      severity: .information,
      related: [
        RelatedText(way.range, Message("路程", "The way")), RelatedText(time.range, Message("时间", "The time")),
      ])
  }
}
