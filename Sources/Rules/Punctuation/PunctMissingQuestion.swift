import Facts
package import Linting
import TextModel

/// 问句末尾用了句号。
///
/// “吗”结尾的句子、带疑问词又以“呢”结尾的句子、“凭什么”“难道”开头的反问，以及后面紧接着“答案”“秘诀”的设问，句末用问号。
/// 疑问词在宾语里的间接问句不在此列。
///
/// **怎么改**：把句号改成问号。
///
/// **依据**：GB/T 15834—2011 4.2.3：问号表示句子的疑问语气。
package struct PunctMissingQuestion: WordRule {
  package static let profile = RuleProfile(
    "punct-missing-question", .punctuation, .information, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("这样的好事，大家会不乐意吗⟦。⟧", fixed: "这样的好事，大家会不乐意吗？"),
    .reported("渠修好了，谁来管护呢⟦。⟧村里定了章程。", fixed: "渠修好了，谁来管护呢？村里定了章程。"),
    .reported("一个小村凭什么年年丰收⟦。⟧答案在那口老井里。", fixed: "一个小村凭什么年年丰收？答案在那口老井里。"),
    .reported("荒坡怎样变成果园⟦。⟧秘诀是换了树种。", fixed: "荒坡怎样变成果园？秘诀是换了树种。"),
    .accepted("他还在地里忙着呢。大家都在打听荒坡怎样变成果园。"),
    .accepted("这样的好事，大家会不乐意吗？"),
    .accepted("没有人知道他为什么走。答案后来才揭晓。"),
  ]

  package init() {}

  package let words = ["吗。", "呢。", "。答案", "。秘诀", "。奥秘", "。谜底", "。原因在于", "。原因是", "。记者带着", "。带着"]

  private static let questions: Phrases = """
    什么 谁 哪 怎么 怎样 怎能 如何 为何 何时 何处 何地 多少 多久 几时 几个 难道 岂 何尝 何不 凭啥 为啥 啥 能不能 会不会 是不是 要不要 有没有 该不该 何以
    """
  /// Before an interrogative: what is asked is the object of a verb.
  private static let objects: Phrases = """
    不知道 知道 不知 不清楚 清楚 不明白 明白 说明 打听 询问 追问 了解 看看 看 告诉 解释 研究 讨论 思考 探讨 回答 讲述 介绍 决定 取决于 无论 不管 不论 任凭 没有 没 好奇 关心 想 懂得 公布 明确 琢磨 问
    """

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let stop = hit.entry < 2 ? hit.range.upperBound - 1 : hit.range.lowerBound
    guard let clause = context.clause(at: stop - 1), text.characterClass(stop - 1) == .han else { return }
    switch hit.entry {
    case 0:
      // 问他来吗。 reports a question, too, but so is hardly ever written.
      guard text.first(of: PunctMissingQuestion.asking, in: clause) == nil else { return }
    case 1:
      guard PunctMissingQuestion.asks(clause, text) else { return }
    default:
      guard PunctMissingQuestion.asks(clause, text), clause.count >= 6 else { return }
    }
    // A title or a code has its own marks.
    if context.protected.touches(stop..<(stop + 1), .titleOrCode) { return }
    report.report(
      stop..<(stop + 1), Message("这是问句，句末用问号。", "This is a question; it ends with “？”."),
      fixes: [.replace(stop..<(stop + 1), with: "？")])
  }

  private static let asking: Phrases = "问 不知道 不知"

  /// Whether a clause asks, and does not report what is asked.
  private static func asks(_ clause: Range<Int>, _ text: LogicalText) -> Bool {
    guard let question = text.first(of: questions, in: clause) else { return false }
    if text.first(of: objects, in: clause.lowerBound..<question.lowerBound) != nil { return false }
    // 谁都, 什么也: any.
    let tail = question.upperBound..<min(clause.upperBound, question.upperBound + 4)
    return !tail.contains { text.has("都", at: $0) || text.has("也", at: $0) }
  }
}
