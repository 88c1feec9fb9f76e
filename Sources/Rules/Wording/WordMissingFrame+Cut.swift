import Linting
import TextModel

/// Words that lost their last character, and what else is left out within a frame.
extension WordMissingFrame {
  /// 人民法， for 人民法院: what follows makes no word with the last character that is left.
  func checkCut(_ range: Range<Int>, _ number: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    guard let cut = CutWords.cut(number), !context.protected.touches(range, .titleOrCode) else { return }
    let text = context.text
    switch cut.kind {
    case .word:
      let last = text.scalar(range.upperBound - 1)
      guard !text.matches(cut.missing, at: range.upperBound), !WordJoints.contains(last, text.scalar(range.upperBound)),
        !CutWords.goesOn(range.upperBound, text), text.joint(before: range.upperBound) == .none,
        !context.isTorn(at: range.lowerBound)
      else { return }
      reportCut(range, cut.missing, at: range.upperBound, context, &report)
    case .term:
      // 高公路, 有徒刑: neither end makes a word with what stands there, as 提高公路 does.
      let (low, high) = (range.lowerBound, range.upperBound)
      guard !WordMissingFrame.joins(text.scalar(low - 1), text.scalar(low)),
        !WordMissingFrame.joins(text.scalar(high - 1), text.scalar(high)),
        cut.place > 0 || !text.matches(cut.missing, at: low - 1),
        cut.place < range.count
          || !text.matches(cut.missing, at: high) && !CutWords.goesOn(high, text)
            && !context.isTorn(at: low),
        !(low..<high).contains(where: { $0 > low && text.joint(before: $0) == .lineBreak }),
        context.people(in: range).isEmpty, text.characterClass(low - 1) != .openQuote
      else { return }
      reportCut(range, cut.missing, at: low + cut.place, context, &report)
    case .help:
      // 在志愿者的帮下，: the verb of a frame with 在 before and a mark behind.
      let verb = (range.lowerBound + 1)..<(range.upperBound - 1)
      guard text.characterClass(range.upperBound).endsClause,
        let clause = context.clause(at: range.lowerBound),
        text.first("在", in: clause.lowerBound..<range.lowerBound) != nil
      else { return }
      reportCut(verb, cut.missing, at: cut.isBefore ? verb.lowerBound : verb.upperBound, context, &report)
    case .appeal:
      // 应急局提广大市民，: whom one reminds stands behind.
      let verb = range.lowerBound..<(range.lowerBound + 1)
      guard text.characterClass(range.lowerBound - 1) == .han,
        !WordJoints.contains(text.scalar(range.lowerBound - 1), text.scalar(range.lowerBound)),
        !text.matches(any: CutWords.partners, endingAt: range.lowerBound)
      else { return }
      reportCut(verb, cut.missing, at: cut.isBefore ? verb.lowerBound : verb.upperBound, context, &report)
    case .counted:
      guard CutWords.isCounted(range.lowerBound, text), !context.protected.touches(range, .all) else { return }
      let missing = cut.missing
      report.report(
        range,
        Message(
          "数字和“\(context.string(range))”之间疑少“\(missing)”，请核对。",
          "“\(missing)” may be missing before “\(context.string(range))”; please check."),
        severity: .information, fixes: [.insert(missing, at: range.lowerBound)])
    }
  }

  /// Whether two characters are, or begin or end, a word that the tables know.
  private static func joins(_ first: UInt32, _ second: UInt32) -> Bool {
    WordJoints.contains(first, second) || HeardCollocations.standard.mayHoldWord(first, second)
  }

  private func reportCut(
    _ range: Range<Int>, _ missing: String, at index: Int, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let words = context.string(range)
    report.report(
      range,
      Message("“\(words)”疑少“\(missing)”字，请核对。", "“\(missing)” may be missing at “\(words)”; please check."),
      severity: .information, fixes: [.insert(missing, at: index)])
  }

  /// 以“书香满城，悦读同行”主题，: the marks within the quotation part the clause from its 以.
  func checkQuotedTopic(
    _ clause: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    let noun = (clause.upperBound - 2)..<clause.upperBound
    guard text.matches(any: CutWords.topics, at: noun.lowerBound),
      text.characterClass(noun.lowerBound - 1) == .closeQuote,
      let open = context.lastMark(.openQuote, before: noun.lowerBound, within: 32), text.has("以", at: open - 1)
    else { return false }
    report.report(
      noun, Message("“以……\(context.string(noun))”少了“为”。", "“以…\(context.string(noun))” lacks “为”."),
      fixes: [.insert("为", at: noun.lowerBound)])
    return true
  }
}
