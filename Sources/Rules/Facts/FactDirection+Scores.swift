import Linting
import TextModel

/// Scores, and who they say has won: 以70比78击败.
extension FactDirection {
  /// Verbs that say which side of a score is the greater, behind 以 and the score.
  static let wins = "击败 战胜 力克 取胜 获胜 险胜 大胜 完胜 小胜 轻取 淘汰 逆转 横扫 力挫 胜出 夺冠 拿下 赢得 赢下 赢了 力压 打败 击溃 夺魁 捧杯 领先"
  static let losses = "不敌 负于 败给 输给 惜败 告负 失利 败北 落败 惨败 输掉 落后"

  private static let passives: Phrases = "被 遭 落后 领先 平 例 由 让 未 没"

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
