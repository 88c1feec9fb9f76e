package import Linting
import PageStructure
import TextModel

/// 括号、书名号不成对。
///
/// 前半个没有后半个，或者反过来。全角、半角混用的一对（“（…)”）算成对，宽度由别的规则管。“1）”“a）”这样的序号不算。
///
/// **怎么改**：补上缺的一半，或删去多的一半。
///
/// **依据**：GB/T 15834—2011 4.9（括号）、4.15（书名号）。
package struct PunctBracketUnpaired: ArticleRule {
  package static let profile = RuleProfile("punct-bracket-unpaired", .punctuation, .error, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("村里新建文化广场⟦（⟧含戏台3处。"),
    .reported("区里印发⟦《⟧关于加强管护的意见，要求各村落实。"),
    .reported("会议传达了关于加强管护的意见⟦》⟧，要求各村落实。"),
    .accepted("村里新建文化广场（含戏台）3处。"),
    .accepted("工作分三步：1）摸底；2）登记；3）回访。"),
    .accepted("印发《关于转发〈实施方案〉的通知》（试行）。"),
    .accepted("村（社区)干部都来了。"),
  ]

  package init() {}

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    if context.isTruncated { return }
    let text = context.text
    var open: [(index: Int, family: Int)] = []
    for index in context.marks {
      let scalar = text.scalar(index)
      if let family = PunctBracketUnpaired.opening(scalar) {
        open.append((index, family))
      } else if let family = PunctBracketUnpaired.closing(scalar) {
        // Marks of unclosed brackets pile up; only the near ones are searched, so that the check stays linear.
        guard let place = open.suffix(16).lastIndex(where: { $0.family == family }) else {
          if !PunctBracketUnpaired.isListMark(text, index) {
            PunctBracketUnpaired.report(index, false, context, &report)
          }
          continue
        }
        for unclosed in open[(place + 1)...] { PunctBracketUnpaired.report(unclosed.index, true, context, &report) }
        open.removeSubrange(place...)
      }
    }
    for unclosed in open { PunctBracketUnpaired.report(unclosed.index, true, context, &report) }
  }

  private static func report(_ index: Int, _ isOpening: Bool, _ context: ArticleContext, _ report: inout ArticleReport)
  {
    if context.isTorn(at: index) || isAcrossLines(index, isOpening, context) { return }
    let mark = context.string(index..<(index + 1))
    // Of two alike side by side either may be the one too many.
    let isDouble = context.text.scalar(index - 1) == context.text.scalar(index)
    report.report(
      (isDouble ? index - 1 : index)..<(index + 1),
      isOpening
        ? Message("“\(mark)”没有对应的后半个，请补上或删去。", "“\(mark)” is never closed. Close it or delete it.")
        : Message("“\(mark)”前面没有对应的前半个，请补上或删去。", "“\(mark)” has no opening partner. Add it or delete this."))
  }

  /// 1月20日（ at a line's end, 星期二） on the next one that was read as another paragraph.
  private static func isAcrossLines(_ index: Int, _ isOpening: Bool, _ context: ArticleContext) -> Bool {
    let text = context.text
    if isOpening { return text.scalar(index + 1) == 0x0A }
    guard let paragraph = context.paragraph(at: index), index - paragraph.range.lowerBound <= 12 else { return false }
    if paragraph.range.lowerBound > 0 {
      return text.characterClass(paragraph.range.lowerBound - 2) == .openBracket
    }
    // The line above was read as another article's.
    let line = context.snapshot.lines.line(at: text.source(0..<1).lowerBound)
    let above = line > 0 ? context.snapshot.text(ofLine: line - 1).last : nil
    return above == "（" || above == "("
  }

  private static func opening(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x28, 0xFF08: 0
    case 0x300A: 1
    case 0x3008: 2
    case 0x3010: 3
    case 0x3014: 4
    case 0x300E: 5
    case 0x300C: 6
    default: nil
    }
  }

  private static func closing(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x29, 0xFF09: 0
    case 0x300B: 1
    case 0x3009: 2
    case 0x3011: 3
    case 0x3015: 4
    case 0x300F: 5
    case 0x300D: 6
    default: nil
    }
  }

  /// `1）`, `a)`, `一）` at the start of a paragraph or of an item.
  private static func isListMark(_ text: LogicalText, _ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 3 {
      let kind = text.characterClass(start - 1)
      guard kind == .digit || kind == .latin || kind == .symbol || HanDigit.isNumeral(text.scalar(start - 1)) else {
        break
      }
      start -= 1
    }
    if start == index { return false }
    let before = text.characterClass(start - 1)
    return before.endsClause || before == .enumerationComma || text.joint(before: start) != .none
  }
}
