package import Linting
import PageStructure
import TextModel

/// 引号不成对。
///
/// 前引号没有对应的后引号，或后引号前面没有前引号。引文连着几段时，每段开头用前引号、只在最后一段末尾用后引号，
/// 是规范的写法，不报告。
///
/// **怎么改**：补上缺的一半，或删去多的一半。
///
/// **依据**：GB/T 15834—2011 4.8。
package struct PunctQuoteUnpaired: ArticleRule {
  package static let profile = RuleProfile("punct-quote-unpaired", .punctuation, .error, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported(
      "他说：⟦“⟧今年收成好。乡亲们都高兴。", fixed: "他说：“今年收成好。”乡亲们都高兴。", "他说：“今年收成好。乡亲们都高兴。”"),
    .reported("各村落实“门前三包”责任制，杜绝乱倒⟦”⟧行为。"),
    .reported("镇里推行⟦“⟧一线工作法，又推出“马上就办”机制。"),
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
          return PunctQuoteUnpaired.report(open[place + 1].index, isOpening: true, context, &report)
        }
        open.removeLast()
      }
    }
    if let first = open.first { PunctQuoteUnpaired.report(first.index, isOpening: true, context, &report) }
  }

  /// Reports the first mark without partner only: those behind it may be its echo.
  private static func report(
    _ index: Int, isOpening: Bool, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    if context.isTorn(at: index) { return }
    let mark = context.string(index..<(index + 1))
    let ends = isOpening && context.text.has("“", at: index) ? ends(of: index, context) : []
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
