import Facts
import Linting
import TextModel

/// Votes for and against, and those who voted: 15名委员到会，赞成9票，反对3票，弃权3票. Reported as information only.
struct VoteFrame {
  private let voters: Metric
  private let votes: [Metric]
  private let sum: Double

  private static let kinds: Phrases = "赞成 同意 反对 弃权 废票 无效"
  private static let particles: Phrases = "的有 的 票 有 者"
  private static let ballots: UnitNames = ["票", "张"]
  private static let people: Phrases = "委员 代表 村民 评委 成员 股东 业主 党员 常委 会员 理事 社员 居民 选民 人"
  private static let answers: [Phrases] = ["赞成 同意", "反对", "弃权"]
  private static let absent: Phrases = "未按 未投 未表决 无效 废票 缺席 请假 没有投 未参加 应到 未到 没投"
  private static let asks: Phrases = "应到 应有 其中 缺席 请假"

  /// Nil unless more votes were cast than there are voters or ballots. The ballots may be told of in the sentence before.
  init?(_ sentence: Range<Int>, in context: ArticleContext) {
    let text = context.text
    let indices = context.metrics(in: sentence)
    guard indices.count >= 2, indices.count <= 12 else { return nil }
    let metrics = context.facts.metrics
    /// Whether a figure counts votes: 反对3票, 弃权的有3人.
    func areVotes(_ metric: Metric) -> Bool {
      guard VoteFrame.ballots.contains(metric.unit) || metric.unit.countsPeople else { return false }
      let start = metric.range.lowerBound
      let end = text.range(ofAny: VoteFrame.particles, endingAt: start)?.lowerBound ?? start
      return text.matches(any: VoteFrame.kinds, endingAt: end)
    }
    guard indices.contains(where: { areVotes(metrics[$0]) }) else { return nil }
    let votes = metrics[indices].filter(areVotes)
    guard votes.count >= 2, votes.allSatisfy(\.isExact), let first = votes.first else { return nil }
    /// What could be the voters among the figures of a range.
    func voters(in range: Range<Int>) -> [Metric] {
      metrics[context.metrics(in: range)].filter { other in
        !votes.contains { $0.range == other.range }
          && (VoteFrame.ballots.contains(other.unit) || other.unit.countsPeople)
      }
    }
    var others = voters(in: sentence)
    if others.isEmpty {
      others = voters(in: FigureFrames.window(sentence, context).lowerBound..<first.range.lowerBound)
    }
    // 发出表决票279张，收回279张: of ballots the last that are told of.
    let sheets = others.filter { VoteFrame.ballots.contains($0.unit) && $0.range.upperBound <= first.range.lowerBound }
    guard let voters = sheets.last ?? (others.count == 1 ? others.first : nil), voters.isExact,
      text.first(
        of: VoteFrame.asks, in: max(0, voters.range.lowerBound - 6)..<voters.range.lowerBound)
        == nil,
      VoteFrame.ballots.contains(voters.unit) || text.matches(any: VoteFrame.people, at: voters.range.upperBound)
        || voters.unit.name == "人"
    else { return nil }
    let sum = votes.reduce(0) { $0 + $1.baseAmount }
    // With all three kinds told, those who voted are all there are.
    let isWhole =
      VoteFrame.answers.allSatisfy { text.first(of: $0, in: first.range.lowerBound - 8..<sentence.upperBound) != nil }
      && text.first(of: VoteFrame.absent, in: sentence) == nil
    guard sum > voters.baseAmount || isWhole && sum < voters.baseAmount, sum <= voters.baseAmount * 1.5,
      sum >= voters.baseAmount * 0.6
    else { return nil }
    self.voters = voters
    self.votes = votes
    self.sum = sum
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let list = votes.map { context.string($0.range) }
    let shown = PrintedFigure.rounded(sum)
    report.report(
      voters.range,
      Message(
        "\(list.joined(separator: "＋"))＝\(shown)，\(sum > voters.baseAmount ? "多于" : "少于") \(context.string(voters.range))，请核对。",
        "\(list.joined(separator: " + ")) is \(shown), \(sum > voters.baseAmount ? "more" : "less") than \(context.string(voters.range)); please check."
      ),
      severity: .information, related: votes.map { RelatedText($0.range, Message("票数", "votes")) })
  }
}
