package import Linting
package import TextModel

/// 引语同“某某说”之间的标点不对。
///
/// “某某说”在引语前用冒号，插在一句引语中间用逗号；整句的引语自己带句末点号。一句话里一般不套用两个冒号。
///
/// **怎么改**：按提示补上、换成或删去。
///
/// **依据**：GB/T 15834—2011 4.7、附录 A.7、B.2。
package struct PunctSpeechMark: MarkRule {
  package static let profile = RuleProfile(
    "punct-speech-mark", .punctuation, .information, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("“水通了，”老支书说⟦：⟧“明年把渠也修一修。”", fixed: "“水通了，”老支书说，“明年把渠也修一修。”"),
    .reported("老支书笑着说⟦“⟧水通了，地就活了。”", fixed: "老支书笑着说：“水通了，地就活了。”"),
    .reported("老支书说：“水通了，地就活了，日子也有奔头了⟦”⟧乡亲们都点头。", fixed: "老支书说：“水通了，地就活了，日子也有奔头了。”乡亲们都点头。"),
    .reported("通知要求：各村要做到⟦：⟧一查水源，二查线路，三查门窗。"),
    .reported("老支书抹着汗说⟦。⟧“水通了，地就活了。”", fixed: "老支书抹着汗说：“水通了，地就活了。”"),
    .accepted("“水通了。”老支书说。“明年把渠也修一修。”"),
    .accepted("“水通了，”老支书说，“明年把渠也修一修。”"),
    .accepted("“水通了。”老支书说：“明年把渠也修一修。”"),
    .accepted("他只说“再想想”，她说“不”。"),
    .accepted("老支书说：“水通了，地就活了，日子也有奔头了”的时候，眼里有光。"),
    .accepted("通知要求：一查水源，二查线路；地点：村部。"),
    .accepted("本报讯记者李明报道：有关部门透露：新线年底通车。"),
  ]

  package init() {}

  package static let marks: Set<CharacterClass> = [.openQuote, .colon]

  private static let said: Phrases = """
    告诉记者 告诉笔者 介绍说 表示 介绍 指出 强调 认为 坦言 感慨 直言 解释 补充 回忆 叮嘱 说道 笑道 答道 问道 感慨道 说
    """
  private static let announcing: Phrases = "要求 强调 指出 表示 认为 介绍 透露 提出 规定 明确 告诉记者 说 获悉 了解到"

  package func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    if text.characterClass(index) == .colon {
      checkSecondColon(index, context, &report)
      return
    }
    guard text.has("“", at: index) else { return }
    if text.characterClass(index - 1) == .colon {
      if checkBetween(index, context, &report) { return }
      checkEnd(index, context, &report)
    } else if text.has("。", at: index - 1), text.matches(any: PunctSpeechMark.said, endingAt: index - 1) {
      // 他笑着说。“…”: nothing is said yet, and the sentence has only the speaker.
      guard let sentence = context.sentence(at: index - 1), sentence.count <= 24,
        !sentence.contains(where: { text.characterClass($0).isClosing || text.characterClass($0) == .colon }),
        text.characterClass(sentence.lowerBound - 1) != .closeQuote
      else { return }
      report.report(
        (index - 1)..<index, Message("“某某说”引出后面的话，用冒号。", "A colon stands before what is said."),
        fixes: [.replace((index - 1)..<index, with: "：")])
    } else if text.matches(any: PunctSpeechMark.said, endingAt: index), let close = closing(of: index, text),
      close - index >= 8, text.characterClass(close - 1) == .stop,
      (index..<close).contains(where: { text.characterClass($0) == .comma }),
      text.characterClass(close + 1) == .han || text.characterClass(close + 1) == .lineBreak || close + 1 == text.count,
      !text.has("的", at: close + 1)
    {
      report.report(
        index..<(index + 1), Message("整句的引语前面用冒号。", "A colon stands before a whole sentence that is quoted."),
        fixes: [.insert("：", at: index)])
    }
  }

  /// “…，”他说：“…”: the speaker between the two halves of one sentence.
  private func checkBetween(_ open: Int, _ context: ArticleContext, _ report: inout ArticleReport) -> Bool {
    let text = context.text
    let colon = open - 1
    guard text.matches(any: PunctSpeechMark.said, endingAt: colon),
      let close = (max(0, colon - 16)..<colon).last(where: { text.characterClass($0).isPunctuation }),
      text.has("”", at: close), text.characterClass(close - 1) == .comma
    else { return false }
    report.report(
      colon..<open,
      Message("“某某说”插在一句引语中间，后面用逗号。", "Between the halves of a quoted sentence a comma stands behind the verb."),
      fixes: [.replace(colon..<open, with: "，")])
    return true
  }

  /// Words that go on with the sentence behind a quotation.
  private static let goingOn: ScalarSet = "的等时后之这为来是和与及并、也就地得了着呢吗"

  /// 说：“…了”乡亲们…: a quoted sentence without a mark at its end.
  private func checkEnd(_ open: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard text.matches(any: PunctSpeechMark.said, endingAt: open - 1), let close = closing(of: open, text),
      close - open >= 12, text.characterClass(close - 1) == .han,
      (open..<close).contains(where: { text.characterClass($0) == .comma }), !context.isTorn(at: close)
    else { return }
    let next = text.characterClass(close + 1)
    guard
      next == .han && !PunctSpeechMark.goingOn.contains(text.scalar(close + 1))
        || next == .lineBreak || close + 1 == text.count
    else { return }
    report.report(
      close..<(close + 1), Message("引文是完整的句子，末尾缺句号。", "The quoted sentence lacks its final mark."),
      fixes: [.insert("。", at: close)])
  }

  /// The mark that closes a quotation, other quotations inside it passed over.
  private func closing(of open: Int, _ text: LogicalText) -> Int? {
    var depth = 0
    for index in open..<min(text.count, open + 300) {
      switch text.scalar(index) {
      case 0x201C: depth += 1
      case 0x201D:
        depth -= 1
        if depth == 0 { return index }
      case 0x0A: return nil
      default: break
      }
    }
    return nil
  }

  /// 要求：各村要做到：…: a colon in what another one announces.
  private func checkSecondColon(_ index: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard text.characterClass(index - 1) == .han, text.scalar(index) != 0x2236,
      let clause = context.clause(at: index - 1), text.characterClass(clause.lowerBound - 1) == .colon,
      clause.count >= 3, clause.count <= 30,
      text.matches(any: PunctSpeechMark.announcing, endingAt: clause.lowerBound - 1),
      !clause.contains(where: { text.characterClass($0).isPunctuation }),
      // What is quoted, and what credits the reporter.
      text.characterClass(index + 1) == .han,
      context.text.matches(any: PunctSpeechMark.lists, endingAt: index)
    else { return }
    report.report(
      index..<(index + 1),
      Message("一句话里一般不套用两个冒号，前一个可改为逗号或去掉。", "One sentence has one colon; make the first a comma or leave it out."))
  }

  private static let lists: Phrases = "做到 要求 包括 如下 强调 指出 要做好 抓好 有 是 为"
}
