package import Linting
import PageStructure
import TextModel

/// 括号、书名号不成对。
///
/// 前半个没有后半个，或者反过来。全角、半角混用的一对（“（…)”）算成对，宽度由别的规则管。“1）”“a）”这样的序号不算。
/// 从上下文看得出缺的一半该在哪里的（法规名称末尾、插入的话末尾），就在那里报告。
///
/// **怎么改**：补上缺的一半，或删去多的一半；一对写成两样的，改成一样。
///
/// **依据**：GB/T 15834—2011 4.9（括号）、4.15（书名号）。
package struct PunctBracketUnpaired: ArticleRule {
  package static let profile = RuleProfile("punct-bracket-unpaired", .punctuation, .error, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("村里新建文化广场（含戏台3⟦处。⟧", fixed: "村里新建文化广场（含戏台3处）。"),
    .reported("区里印发《关于加强管护的意⟦见，⟧要求各村落实。", fixed: "区里印发《关于加强管护的意见》，要求各村落实。"),
    .reported("会议传达⟦了关⟧于加强管护的意见》，要求各村落实。", fixed: "会议传达了《关于加强管护的意见》，要求各村落实。"),
    .reported("按照《社区养老服务条⟦例的⟧规定，餐位不得少于二十个。", fixed: "按照《社区养老服务条例》的规定，餐位不得少于二十个。"),
    .reported("全市26个站点（不含郊区临时站⟦点共⟧检测水样三百份。", fixed: "全市26个站点（不含郊区临时站点）共检测水样三百份。"),
    .reported("大家讨论了《水库管护办法（征求意见⟦稿》⟧。", fixed: "大家讨论了《水库管护办法（征求意见稿）》。"),
    .reported("馆里收藏农具260件（⟦套，⟧多为村民捐赠。", fixed: "馆里收藏农具260件（套），多为村民捐赠。"),
    .reported("豆角（不含大棚里种的⟦]⟧已经上市。", fixed: "豆角（不含大棚里种的）已经上市。"),
    .reported("书库补齐了《水经注⟦〉⟧的两个版本。", fixed: "书库补齐了《水经注》的两个版本。"),
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
          if let last = open.last, PunctBracketUnpaired.isOther(index, for: last.index, context) {
            PunctBracketUnpaired.reportOther(index, for: last.index, context, &report)
            open.removeLast()
          } else if family <= PunctBracketUnpaired.lastFamily, !PunctBracketUnpaired.isListMark(text, index) {
            PunctBracketUnpaired.report(index, false, context, &report)
          }
          continue
        }
        for unclosed in open[(place + 1)...] {
          PunctBracketUnpaired.report(unclosed.index, true, before: index, context, &report)
        }
        open.removeSubrange(place...)
      }
    }
    for unclosed in open { PunctBracketUnpaired.report(unclosed.index, true, context, &report) }
  }

  /// Whether a mark of another kind closes what an opening one opened, in its sentence and before its own: （…], 《…〉.
  private static func isOther(_ close: Int, for open: Int, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard close - open >= 3, close - open <= 60, let own = partner(of: text.scalar(open)),
      !(open..<close).contains(where: { text.characterClass($0) == .stop || text.characterClass($0) == .lineBreak }),
      let paragraph = context.paragraph(at: close)?.range
    else { return false }
    // Where its own stands behind, the other one is surplus.
    return !(close + 1..<min(paragraph.upperBound, close + 60)).prefix {
      text.characterClass($0) != .stop && text.scalar($0) != text.scalar(open)
    }.contains { text.scalar($0) == own }
  }

  private static func reportOther(_ close: Int, for open: Int, _ context: ArticleContext, _ report: inout ArticleReport)
  {
    guard !context.isTorn(at: close), let own = partner(of: context.text.scalar(open)) else { return }
    let (opening, closing) = (context.string(open..<(open + 1)), context.string(close..<(close + 1)))
    let right = Scalars.string([own])
    report.report(
      close..<(close + 1),
      Message(
        "“\(opening)”同“\(closing)”不成对，后半个用“\(right)”。",
        "“\(opening)” and “\(closing)” make no pair; close it by “\(right)”."),
      related: [RelatedText(open..<(open + 1), Message("前半个在这里", "It opens here"))],
      fixes: [.replace(close..<(close + 1), with: right)])
  }

  private static func report(
    _ index: Int, _ isOpening: Bool, before limit: Int? = nil, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    if context.isTorn(at: index) || isAcrossLines(index, isOpening, context) { return }
    let text = context.text
    let mark = context.string(index..<(index + 1))
    // Of two alike side by side either may be the one too many.
    let isDouble = text.scalar(index - 1) == text.scalar(index)
    if !isDouble, let missing = missing(for: index, isOpening, context), missing.index <= limit ?? text.count {
      report.report(
        missing.place(in: text),
        isOpening
          ? Message("前面的“\(mark)”没有后半个，疑漏在这里。", "“\(mark)” is never closed; its partner may be missing here.")
          : Message("后面的“\(mark)”没有前半个，疑漏在这里。", "“\(mark)” has no opening partner; it may be missing here."),
        related: [RelatedText(index..<(index + 1), Message("没有配对的“\(mark)”", "“\(mark)” without partner"))],
        fixes: [.insert(missing.newText, at: missing.index)])
      return
    }
    report.report(
      (isDouble ? index - 1 : index)..<(index + 1),
      isOpening
        ? Message("“\(mark)”没有对应的后半个，请补上或删去。", "“\(mark)” is never closed. Close it or delete it.")
        : Message("“\(mark)”前面没有对应的前半个，请补上或删去。", "“\(mark)” has no opening partner. Add it or delete this."))
  }

  /// Where the partner of a mark belongs.
  private static func missing(for index: Int, _ isOpening: Bool, _ context: ArticleContext) -> MissingMark? {
    let text = context.text
    guard let own = partner(of: text.scalar(index)) else { return nil }
    let mark = Scalars.string([own])
    switch text.scalar(index) {
    case 0x300A: return MissingMark.endOfTitle(index, text)
    case 0x300B: return MissingMark.startOfTitle(index, text)
    case 0x28, 0xFF08, 0x3010, 0x3014:
      return MissingMark.endOfRemark(index, mark, context)
    case 0x29, 0xFF09: return MissingMark.startOfRemark(index, mark, text)
    default: return nil
    }
  }

  private static func partner(of scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x28, 0xFF08: scalar + 1
    case 0x29, 0xFF09: scalar - 1
    case 0x300A, 0x3008, 0x3010, 0x3014, 0x300E, 0x300C: scalar + 1
    case 0x300B, 0x3009, 0x3011, 0x3015, 0x300F, 0x300D: scalar - 1
    default: nil
    }
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
    // They close nothing of their own here.
    case 0x5D, 0x7D, 0xFF3D, 0xFF5D: lastFamily + 1
    default: nil
    }
  }

  /// The last kind of marks whose lack is reported.
  private static let lastFamily = 6

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
