import Facts
import Linting
import TextModel

/// A sum that stands in the sentence behind its parts.
extension SumFrame {
  /// 内科医生五名、外科医生三名，另有护士六名。十五名医护人员…: the sum that opens the next sentence, of things of the same kind.
  init?(summedUpBehind sentence: Range<Int>, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    let next = context.metrics(in: sentence).upperBound
    guard next < metrics.count, metrics[next].range.lowerBound - sentence.upperBound <= 1,
      metrics[next].range.lowerBound == sentence.upperBound || text.has("这", at: sentence.upperBound),
      context.sentence(at: metrics[next].range.lowerBound)?.lowerBound == sentence.upperBound,
      metrics[next].isExact, metrics[next].unit.dimension == .classifier,
      let run = SumFrame.run(sentence, context), run.count >= 3, run.count <= 12
    else { return nil }
    let (total, figures) = (metrics[next], run.map { metrics[$0] })
    let alike = context.metrics(in: sentence).count { metrics[$0].unit.kind == total.unit.kind }
    let isList = zip(figures, figures.dropFirst()).allSatisfy {
      FactSumMismatch.isListed(FigureFrames.gap($0, $1), context)
    }
    guard alike == run.count, isList, figures.allSatisfy({ $0.unit.key == total.unit.key }),
      text.first(of: SumFrame.partial, in: sentence) == nil, text.first(of: SumFrame.closings, in: sentence) == nil,
      text.first(of: SumFrame.lastOnes, in: sentence) != nil, SumFrame.areOfOneKind(figures, total, text)
    else { return nil }
    self.init(total, figures, context)
  }

  private static let lastOnes: Phrases = "另有 还有 另外 以及 另加"
  /// What people of several kinds are together.
  private static let members: Phrases = "学员 队员 人员 选手 成员 志愿者 演员 代表 师生 嘉宾 专家"

  /// Whether what the total counts is a word for people of any kind, or shares a character with what its parts do: 医生, 医师 and 医护人员.
  private static func areOfOneKind(_ parts: [Metric], _ total: Metric, _ text: LogicalText) -> Bool {
    if text.matches(any: members, at: total.range.upperBound) { return true }
    let noun = (total.range.upperBound..<(total.range.upperBound + 2)).filter { text.characterClass($0) == .han }
    let characters = Set(parts.flatMap { Scalars.of($0.subjectText) })
    return noun.contains { characters.contains(text.scalar($0)) }
  }
}
