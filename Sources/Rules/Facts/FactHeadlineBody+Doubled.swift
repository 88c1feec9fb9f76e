import Facts
import Linting
import PageStructure
import TextModel

/// A headline that has it that something doubled.
extension FactHeadlineBody {
  private static let doublings: Phrases = "翻番 翻一番 翻了一番 翻倍 翻了番"
  private static let plans: Phrases = "力争 计划 有望 目标 将 欲 要 拟 预计 料 如何 为何"

  /// 借书量翻番, where the text has 5.2万册，去年7月为4.1万册.
  func checkDoubled(_ heads: [Range<Int>], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let metrics = context.facts.metrics
    for head in heads {
      guard let word = text.first(of: FactHeadlineBody.doublings, in: head),
        text.first(of: FactHeadlineBody.plans, in: head) == nil
      else { continue }
      for sentence in FactHeadlineBody.sentences(3, behind: heads, context) {
        for first in context.metrics(in: sentence).dropLast() {
          let (left, right) = (metrics[first], metrics[first + 1])
          guard FigureFrames.areAlike(left, right),
            let pair = ComparedPair(left, right, sentence, context)
              ?? ComparedPair(timed: left, right, sentence, context),
            !pair.isDifference, !pair.areRatios,
            sharesRun(head.lowerBound..<word.lowerBound, sentence.lowerBound..<left.range.lowerBound, text, length: 2)
          else { continue }
          // The first pair that is of the headline's matter decides.
          if pair.after <= pair.before || pair.after / pair.before > 1.75 { return }
          let figures = pair.figures.map { context.string($0.range) }
          let times = PrintedFigure.rounded(pair.after / pair.before)
          report.report(
            word,
            Message(
              "标题说“\(context.string(word))”，正文由\(figures[0])到\(figures[1])，是原来的 \(times) 倍，请核对。",
              "The headline says “\(context.string(word))”; from \(figures[0]) to \(figures[1]) is \(times) times. Please check."
            ),
            related: pair.figures.map { RelatedText($0.range, Message("正文的数字", "a figure of the text")) })
          return
        }
      }
    }
  }
}
