package import Linting
import PageStructure
import TextModel

/// 引号或书名号嵌套用了同一种，或单的用在了外面。
///
/// 引号里面再用引号，外面用双引号、里面用单引号；书名号里面再用书名号，外面用双书名号、里面用单书名号；再往里一层，又用双的。
/// 全篇都用单引号的不查。
///
/// **怎么改**：里面的一对改用单的，外面的改用双的。
///
/// **依据**：GB/T 15834—2011 4.8.3.4、4.15。
package struct PunctNesting: ArticleRule {
  package static let profile = RuleProfile("punct-nesting", .punctuation, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("他强调：“要发扬⟦“老黄牛”⟧精神。”", fixed: "他强调：“要发扬‘老黄牛’精神。”"),
    .reported("印发《关于转发⟦《实施方案》⟧的通知》。", fixed: "印发《关于转发〈实施方案〉的通知》。"),
    .reported("她说：“我们推广⟦“敲门”⟧服务，走遍每一户。”", fixed: "她说：“我们推广‘敲门’服务，走遍每一户。”"),
    .reported("“文化下乡”演出队到了村里。男孩大声说想当⟦‘村播’⟧。", fixed: "“文化下乡”演出队到了村里。男孩大声说想当“村播”。"),
    .reported("他读了《渡口》，又借来⟦〈山乡〉⟧。", fixed: "他读了《渡口》，又借来《山乡》。"),
    .reported("她写⟦〈盐碱地的春天〉⟧，用了三年。", fixed: "她写《盐碱地的春天》，用了三年。"),
    .accepted("病人已能部分自理。（陈〈民音〉）"),
    .accepted("他强调：“要发扬‘老黄牛’精神。”"),
    .accepted("推广‘敲门’服务，办好‘村播’学堂。", onPage: .whole),
    .accepted("“要发扬‘老黄牛’精神。\n\n　　“当好‘店小二’。”他说。"),
    .accepted("印发《关于转发〈实施方案〉的通知》。"),
    .accepted("“他跟我说：‘老师常讲，“勿以善小而不为”，我记了一辈子。’”老人说。"),
    .accepted("印发《关于贯彻〈转发《实施方案》的通知〉的意见》。"),
    .reported("“他说：‘我记住了。’我们要发扬⟦“老黄牛”⟧精神。”", fixed: "“他说：‘我记住了。’我们要发扬‘老黄牛’精神。”"),
    .accepted("《“红色物业”激发新动能》获评优秀案例。"),
    .accepted("开展“学习日”“服务日”活动。"),
    .accepted("出台《办法》《细则》等文件。"),
  ]

  package init() {}

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    if !mayNest(context) { return }
    let paired = (quotes: pairs(0x201C, context), titles: pairs(0x300A, context))
    for paragraph in context.article.paragraphs { check(paragraph.range, paired, context, &report) }
  }

  /// Whether some mark opens twice before it closes, or a single one stands outside: hardly any article has one.
  private func mayNest(_ context: ArticleContext) -> Bool {
    let scalars = context.text.scalars
    var (quotes, titles) = (0, 0)
    for index in context.marks {
      switch scalars[index] {
      case 0x201C: quotes += 1
      case 0x201D: quotes = max(0, quotes - 1)
      case 0x300A: titles += 1
      case 0x300B: titles = max(0, titles - 1)
      case 0x2018 where quotes == 0, 0x3008 where titles == 0: return true
      default: continue
      }
      if quotes > 1 || titles > 1 { return true }
    }
    return false
  }

  /// How many pairs of an outer mark an article has; nil where one of them is left open or closed twice: then a single mark
  /// may stand inside it.
  private func pairs(_ opening: UInt32, _ context: ArticleContext) -> Int? {
    var (depth, pairs) = (0, 0)
    for index in context.marks {
      switch context.text.scalar(index) {
      case opening: depth += 1
      case opening + 1:
        depth -= 1
        pairs += 1
      default: continue
      }
      guard depth == 0 || depth == 1 else { return nil }
    }
    return depth == 0 ? pairs : nil
  }

  private func check(
    _ paragraph: Range<Int>, _ paired: (quotes: Int?, titles: Int?), _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    let text = context.text
    var open: [(index: Int, scalar: UInt32)] = []
    var (openQuotes, openTitles) = (0, 0)
    for index in context.marks(in: paragraph) {
      let scalar = text.scalar(index)
      switch scalar {
      case 0x201C, 0x300A:
        open.append((index, scalar))
        if scalar == 0x201C { openQuotes += 1 } else { openTitles += 1 }
      case 0x2018 where openQuotes == 0 && (paired.quotes ?? 0) > 0:
        // Without a pair of “” in the article, ‘’ are its house's own.
        if let range = singlePair(from: index, text) { reportOuter(range, isTitle: false, &report) }
      case 0x3008 where openTitles == 0 && paired.titles != nil:
        // 陈〈民音〉, by its parts, is a character that a font lacked; nobody writes 〈〉 for titles throughout.
        if let range = singlePair(from: index, text), range.count >= 6 || paired.titles != 0 {
          reportOuter(range, isTitle: true, &report)
        }
      case 0x2018, 0x3008: open.append((index, scalar))
      // ’ is an apostrophe, too.
      case 0x2019, 0x3009: if open.last?.scalar == scalar - 1 { open.removeLast() }
      case 0x201D, 0x300B:
        while let last = open.last, last.scalar == 0x2018 || last.scalar == 0x3008 { open.removeLast() }
        // Unpaired marks are another rule's; after one of them nothing here is sure.
        guard let last = open.popLast(), last.scalar == (scalar == 0x201D ? 0x201C : 0x300A) else { return }
        if scalar == 0x201D { openQuotes -= 1 } else { openTitles -= 1 }
        guard let outer = open.last, outer.scalar == last.scalar, isClosed(outer.index, in: paragraph, context) else {
          continue
        }
        reportInner(last.index..<(index + 1), isTitle: scalar == 0x300B, &report)
      default: break
      }
    }
  }

  /// ‘村播’: a few Han between single marks.
  private func singlePair(from start: Int, _ text: LogicalText) -> Range<Int>? {
    let end = (start + 1..<min(text.count, start + 31)).first { text.characterClass($0) != .han }
    guard let end, end > start + 1, text.scalar(end) == text.scalar(start) + 1 else { return nil }
    return start..<(end + 1)
  }

  /// Whether the paragraph has as many closing marks as opening ones behind an index: then the outer pair is one.
  private func isClosed(_ index: Int, in paragraph: Range<Int>, _ context: ArticleContext) -> Bool {
    let text = context.text
    let opening = text.scalar(index)
    let closing: UInt32 = opening == 0x201C ? 0x201D : 0x300B
    var depth = 0
    for mark in context.marks(in: index..<min(paragraph.upperBound, index + 600)) {
      if text.scalar(mark) == opening { depth += 1 }
      if text.scalar(mark) == closing { depth -= 1 }
      if depth == 0 { return true }
    }
    return false
  }

  private func reportOuter(_ range: Range<Int>, isTitle: Bool, _ report: inout ArticleReport) {
    report.report(
      range,
      isTitle
        ? Message("单书名号只用在书名号里面，外面用《》。", "〈〉 stands inside 《》 only.")
        : Message("单引号只用在引号里面，外面用“”。", "Single quotation marks stand inside others only."),
      fixes: [
        isTitle
          ? .mark(range, "《", "》", Message("改用《》", "Use 《》")) : .mark(range, "“", "”", Message("改用“”", "Use “”"))
      ])
  }

  private func reportInner(_ range: Range<Int>, isTitle: Bool, _ report: inout ArticleReport) {
    report.report(
      range,
      isTitle
        ? Message("书名号里面再用书名号，里面用单书名号〈〉。", "A title inside a title takes 〈〉.")
        : Message("引号里面再用引号，里面用单引号‘’。", "Quotation marks inside others are single ones."),
      fixes: [
        isTitle
          ? .mark(range, "〈", "〉", Message("里面改用〈〉", "Use 〈〉 inside"))
          : .mark(range, "‘", "’", Message("里面改用‘’", "Use ‘’ inside"))
      ])
  }
}

extension Correction {
  /// Other marks at both ends of a range.
  fileprivate static func mark(_ range: Range<Int>, _ opening: String, _ closing: String, _ title: Message)
    -> Correction
  {
    Correction(
      title: title,
      edits: [
        (range.lowerBound..<(range.lowerBound + 1), opening), ((range.upperBound - 1)..<range.upperBound, closing),
      ])
  }
}
