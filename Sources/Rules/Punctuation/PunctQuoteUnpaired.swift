package import Linting
import PageStructure
import TextModel

/// 引号不成对。
///
/// 前引号没有对应的后引号，或后引号前面没有前引号。引文连着几段时，每段开头用前引号、只在最后一段末尾用后引号，
/// 是规范的写法，不报告。从上下文看得出缺的一半该在哪里的（“某某说”前面、名称末尾），就在那里报告。
///
/// **怎么改**：补上缺的一半，或删去多的一半；前后引号弄反的，改过来。
///
/// **依据**：GB/T 15834—2011 4.8。
package struct PunctQuoteUnpaired: ArticleRule {
  package static let profile = RuleProfile("punct-quote-unpaired", .punctuation, .error, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported(
      "他说：⟦“⟧今年收成好。乡亲们都高兴。", fixed: "他说：“今年收成好。”乡亲们都高兴。", "他说：“今年收成好。乡亲们都高兴。”"),
    .reported("各村落实“门前三包”责任制，杜⟦绝乱⟧倒”行为。", fixed: "各村落实“门前三包”责任制，杜绝“乱倒”行为。", "各村落实“门前三包”责任制，杜绝乱倒行为。"),
    .reported("镇里推行“一⟦线工⟧作法，又推出“马上就办”机制。", fixed: "镇里推行“一线”工作法，又推出“马上就办”机制。"),
    .reported("“渠通了，水就到了地头⟦。种⟧粮户吴大海蹲在田边说。", fixed: "“渠通了，水就到了地头。”种粮户吴大海蹲在田边说。"),
    .reported(
      "“老人常念叨，‘手里有活，心里不慌⟦。”⟧吴大海说。", fixed: "“老人常念叨，‘手里有活，心里不慌。’”吴大海说。"),
    .reported("每月5日定为“敲门日⟦“⟧，由社工上门。", fixed: "每月5日定为“敲门日”，由社工上门。"),
    .reported("一条以“跟着课本去旅行⟦“⟧为主题的线路走红。", fixed: "一条以“跟着课本去旅行”为主题的线路走红。"),
    .reported("馆里办起“流光——百年邮⟦票展⟧吸引了不少孩子。", fixed: "馆里办起“流光——百年邮票”展吸引了不少孩子。"),
    .accepted("她以1’30”的成绩夺冠，接力队游出3’21”54。"),
    .accepted("“城市治理重在‘钉钉子’精神。”张毅说。"),
    .accepted("“第一段。\n\n“第二段。\n\n“第三段。”他说。", onPage: .whole),
    .accepted("“以前我们小区的线缆很乱。”王大爷说。"),
    .accepted("it’s a test 的译文"),
  ]

  package init() {}

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    if context.isTruncated { return }
    let text = context.text
    // The openings that wait for their closing mark. The innermost quotations are the last.
    var open: [(index: Int, close: UInt32)] = []
    for index in context.marks {
      let scalar = text.scalar(index)
      if let close = PunctQuoteUnpaired.closing(scalar) {
        if let outer = open.first, outer.close == close, text.characterClass(index - 1) == .lineBreak {
          // “ at the start of a paragraph goes on with the quotation of the paragraph before.
          open.removeSubrange(1...)
        } else if let last = open.last, PunctQuoteUnpaired.isTurned(index, last.index, text) {
          report.report(
            index..<(index + 1), Message("这里是后引号，写成了前引号。", "A closing quotation mark belongs here."),
            fixes: [.replace(index..<(index + 1), with: Scalars.string([last.close]))])
          open.removeLast()
        } else {
          open.append((index, close))
        }
      } else if PunctQuoteUnpaired.isClosing(scalar), !PunctQuoteUnpaired.isApostrophe(text, index),
        !PunctQuoteUnpaired.isPrime(text, index)
      {
        guard let place = open.lastIndex(where: { $0.close == scalar }) else {
          return PunctQuoteUnpaired.report(index, isOpening: false, context, &report)
        }
        if place + 1 < open.count {
          return PunctQuoteUnpaired.report(open[place + 1].index, isOpening: true, before: index, context, &report)
        }
        open.removeLast()
      }
    }
    if let first = open.first { PunctQuoteUnpaired.report(first.index, isOpening: true, context, &report) }
  }

  /// Whether an opening mark stands where one closes: behind words of an open quotation, before a mark, or in a sentence
  /// where nothing else closes it.
  private static func isTurned(_ index: Int, _ open: Int, _ text: LogicalText) -> Bool {
    guard text.scalar(index) == text.scalar(open), index - open >= 3, index - open <= 60,
      text.characterClass(index - 1) == .han, text.characterClass(open + 1) == .han,
      !(open..<index).contains(where: { text.characterClass($0) == .lineBreak || text.characterClass($0) == .stop })
    else { return false }
    let after = text.characterClass(index + 1)
    if after == .comma || after == .stop || after == .enumerationComma || after == .semicolon { return true }
    let end = (index + 1..<index + 80).first { place in
      let kind = text.characterClass(place)
      return kind == .stop || kind == .lineBreak || kind == .openQuote || kind == .closeQuote || place >= text.count
    }
    guard after == .han, let end else { return false }
    return text.characterClass(end) == .stop && text.characterClass(end + 1) != .closeQuote
  }

  /// Reports the first mark without partner only: those behind it may be its echo.
  ///
  /// - Parameter limit: the mark that closes the quotation around it.
  private static func report(
    _ index: Int, isOpening: Bool, before limit: Int? = nil, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    if context.isTorn(at: index) { return }
    let text = context.text
    let mark = context.string(index..<(index + 1))
    if let missing = missing(for: index, isOpening, limit, context) {
      report.report(
        missing.place(in: text),
        isOpening
          ? Message(
            "前引号 \(mark) 没有对应的后引号，疑漏在这里。", "A quotation mark is never closed; the closing one may be missing here.")
          : Message(
            "后引号 \(mark) 没有对应的前引号，疑漏在这里。", "A quotation mark opens nowhere; the opening one may be missing here."),
        related: [RelatedText(index..<(index + 1), Message("没有配对的引号", "The mark without partner"))],
        fixes: [.insert(missing.newText, at: missing.index)]
          + (isOpening ? [] : [.delete(index..<(index + 1), mark)]))
      return
    }
    let ends = isOpening && text.has("“", at: index) ? ends(of: index, context) : []
    report.report(
      index..<(index + 1),
      isOpening
        ? Message("前引号 \(mark) 没有对应的后引号，请补上或删去。", "This opening quotation mark is never closed. Close it or delete it.")
        : Message(
          "后引号 \(mark) 前面没有前引号，请补上或删去。", "This closing quotation mark has no opening one. Add it or delete this."),
      related: ends.prefix(1).map {
        RelatedText(($0 - 1)..<$0, Message("后引号也许在这里", "The closing mark may belong here"))
      },
      fixes: ends.map { .insert("”", at: $0) })
  }

  /// Where the partner of a mark belongs.
  private static func missing(
    for index: Int, _ isOpening: Bool, _ limit: Int?, _ context: ArticleContext
  ) -> MissingMark? {
    let text = context.text
    if !isOpening { return text.has("”", at: index) ? MissingMark.startOfQuotation(index, context) : nil }
    guard let limit else { return text.has("“", at: index) ? MissingMark.endOfQuotation(index, context) : nil }
    guard text.has("‘", at: index), text.has("”", at: limit) else { return nil }
    // What somebody said within the words of another ends with them.
    if text.characterClass(index - 1) != .han || text.matches(any: saying, endingAt: index) {
      return MissingMark(index: limit, newText: "’")
    }
    return MissingMark.endOfTerm(index, limit, "’", text) ?? MissingMark(index: limit, newText: "’")
  }

  private static let saying: Phrases = "说 道 讲 问 念叨 喊 叫 讲的 说的"

  /// Where what is said behind a colon may end: behind its first sentence, and at the end of the paragraph.
  private static func ends(of index: Int, _ context: ArticleContext) -> [Int] {
    let text = context.text
    guard text.characterClass(index - 1) == .colon, let paragraph = context.paragraph(at: index) else { return [] }
    let range = (index + 1)..<max(index + 1, paragraph.range.upperBound)
    // Where another quotation is open by then, nothing is certain.
    guard let first = range.first(where: { text.characterClass($0) == .stop }),
      !range.contains(where: { text.has("“", at: $0) || text.has("”", at: $0) })
    else { return [] }
    let last = range.upperBound
    guard text.characterClass(last - 1) == .stop, first + 1 < last else { return [first + 1] }
    return [first + 1, last]
  }

  private static func closing(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x201C: 0x201D
    case 0x2018: 0x2019
    default: nil
    }
  }

  private static func isClosing(_ scalar: UInt32) -> Bool { scalar == 0x201D || scalar == 0x2019 }

  /// The ” of 3’21”54: minutes and seconds, feet and inches.
  private static func isPrime(_ text: LogicalText, _ index: Int) -> Bool {
    guard text.has("”", at: index), text.characterClass(index - 1) == .digit else { return false }
    let start = (1...4).first { text.characterClass(index - $0) != .digit }.map { index - $0 }
    return start.map { text.has("’", at: $0) && text.characterClass($0 - 1) == .digit } ?? false
  }

  /// ’ between or before Latin letters and digits: it’s, ’97.
  private static func isApostrophe(_ text: LogicalText, _ index: Int) -> Bool {
    guard text.has("’", at: index) else { return false }
    let before = text.characterClass(index - 1)
    let after = text.characterClass(index + 1)
    return after == .latin || after == .digit || (before == .latin && after != .comma && after != .stop)
  }
}
