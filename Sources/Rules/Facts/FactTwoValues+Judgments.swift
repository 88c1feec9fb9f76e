import Facts
package import Linting
import TextModel

/// What a court upheld is what the first one had decided: 一审判处有期徒刑3年6个月…维持原判，即判处有期徒刑2年6个月.
extension FactTwoValues {
  package var words: [String] { FactTwoValues.upheld + FactTwoValues.victories }

  private static let upheld = TableReader.words(of: "维持原判 二审维持 裁定维持 判决维持")
  private static let victories = TableReader.words(
    of: "凭借这场胜利 凭借此胜 凭借这一胜利 凭借本场胜利 凭着这场胜利 靠着这场胜利 取胜后 获胜后 赢球后 取得这场胜利后 凭借这场比赛的胜利 赢下这场比赛后 拿下三分后")

  private static let penalties: Phrases = "有期徒刑 拘役 管制 罚金 罚金人民币 罚款 赔偿 赔偿金 返还 支付"
  /// How far back the first judgment is looked for.
  private static let reach = 400

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    if hit.entry >= FactTwoValues.upheld.count {
      BeatenWinner.check(hit, in: context, &report)
      return
    }
    guard let sentence = context.sentence(at: hit.range.lowerBound) else { return }
    let text = context.text
    let metrics = context.facts.metrics
    let before = context.metrics(in: max(0, hit.range.lowerBound - FactTwoValues.reach)..<hit.range.lowerBound)
    for index in context.metrics(in: hit.range.upperBound..<sentence.upperBound) {
      let figure = metrics[index]
      guard let penalty = text.range(ofAny: FactTwoValues.penalties, endingAt: figure.range.lowerBound) else {
        continue
      }
      let word = text.string(penalty)
      let earlier = before.filter {
        let start = metrics[$0].range.lowerBound
        return FigureFrames.areAlike(metrics[$0], figure)
          && text.first(word, in: max(context.clause(at: start)?.lowerBound ?? start, start - 10)..<start) != nil
      }
      // Of several defendants each has a sentence of his own.
      guard earlier.count == 1, let first = earlier.first.map({ metrics[$0] }), first.isExact, figure.isExact,
        first.baseAmount != figure.baseAmount, !report.holds(figure.range)
      else { continue }
      FactTwoValues.report(
        first.range, figure.range, Message("维持原判，两处应当一样，请核对。", "; a judgment upheld is the same."), context, &report)
    }
  }
}
