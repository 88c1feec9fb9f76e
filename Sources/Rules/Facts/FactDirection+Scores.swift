import Linting
import TextModel

/// Scores, and who they say has won: 以70比78击败.
extension FactDirection {
  /// Verbs that say which side of a score is the greater, behind 以 and the score.
  static let wins = "击败 战胜 力克 取胜 获胜 险胜 大胜 完胜 小胜 轻取 淘汰 逆转 横扫 力挫 胜出 夺冠 拿下 赢得 赢下 赢了 力压 打败 击溃 夺魁 捧杯 领先"
  static let losses = "不敌 负于 败给 输给 惜败 告负 失利 败北 落败 惨败 输掉 落后"

  private static let passives: Phrases = "被 遭 落后 领先 平 例 由 让 未 没"

  static let draws = "握手言和 战平 言和 打平 踢平 逼平 战成平局 打成平局 握手言欢 平分秋色"
  private static let totals: Phrases = "总比分 大比分 总分"

  /// 双方以1比2握手言和: a draw has the same on both sides.
  static func checkDraw(
    _ words: Range<Int>, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    guard let score = Score.all(in: max(sentence.lowerBound, words.lowerBound - 12)..<words.lowerBound, text).last,
      score.left != score.right, !score.isListed(text), max(score.left, score.right) < 200,
      case let gap = score.range.upperBound..<words.lowerBound, gap.count <= 5,
      text.spells(any: drawLinks, gap) || gap.isEmpty,
      // 以18∶19打平为75∶75: the score that it came to stands behind.
      Score.all(in: words.upperBound..<min(sentence.upperBound, words.upperBound + 8), text).isEmpty,
      !text.matches(any: totals, endingAt: score.range.lowerBound)
    else { return }
    let said = context.string(score.range)
    report.report(
      score.range.lowerBound..<words.upperBound,
      Message(
        "\(said)两边不等，同“\(context.string(words))”对不上，请核对。",
        "\(said) is no draw; please check."))
  }

  private static let drawLinks: Phrases = "的比分 的比分与 的比分和 与对手 同对手 和对手 与对方 同对方 双方 与客队 与主队 被对手 被"

  private static let beating: Phrases = "击 打 大"

  /// 以70比78击败河口队: the side that the sentence speaks of stands first.
  static func checkOutcome(
    _ words: Range<Int>, wins: Bool, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let near = max(sentence.lowerBound, words.lowerBound - 16)..<words.lowerBound
    guard let score = Score.all(in: near, text).last, score.isLed(text), !score.isListed(text) else { return }
    let gap = score.range.upperBound..<words.lowerBound
    guard gap.count <= 8, gap.allSatisfy({ text.characterClass($0) == .han }), text.first(of: passives, in: gap) == nil,
      // 击败北京队
      !text.matches(any: beating, endingAt: words.lowerBound),
      wins ? score.left < score.right : score.left > score.right
    else { return }
    let said = context.string(score.range)
    report.report(
      score.range.lowerBound..<words.upperBound,
      Message(
        "\(said)前\(wins ? "少后多" : "多后少")，同“\(context.string(words))”相反，请核对。",
        "\(said) is no score to have \(wins ? "won" : "lost") by; please check."))
  }
}
