package import Linting
import PageStructure
import TextModel

/// 版面提取留下的多余空格。
///
/// PDF 文字层为了两端对齐和标点挤压，会在汉字之间、标点前后留下空格；全版汇总成一条，列出前几处。两字人名中间的空格、
/// 标题两半之间的空格、“本报讯”后面的空格、节目单一类各栏之间的空格、段首缩进不算。
///
/// **怎么改**：一次删去全版的这些空格。
///
/// **依据**：中文排版字与字、字与标点之间不空格。
package struct ExtractionSpace: CountedRule {
  package static let profile = RuleProfile("extraction-space", .extraction, .information, layer: .page, counts: .none)

  package static let examples: [Example] = [
    .reported(
      "连日来⟦ ⟧，干部走村入户 ，宣传政策 ，排查隐患，帮助群众解决困难。",
      fixed: "连日来，干部走村入户，宣传政策，排查隐患，帮助群众解决困难。", onPage: .whole),
    .reported(
      "道路畅通，⟦ ⟧环境整洁。 群众说， 日子好了， 心里亮堂。", fixed: "道路畅通，环境整洁。群众说，日子好了，心里亮堂。", onPage: .whole),
    .reported(
      "志愿者转变观念⟦ ⟧，由 “要我来 ”到 “我要来”。 今年，群众 、党员踊跃参加。",
      fixed: "志愿者转变观念，由“要我来”到“我要来”。今年，群众、党员踊跃参加。", onPage: .whole),
    .accepted("今年以来，全区组织 100 余名党员、占比 57% 的干部参加了 3 次活动。", onPage: .whole),
    .accepted("出席会议的有柏 松、王 艳、贾 静、谭 敏和 程叶广。", onPage: .whole),
    .accepted("群众 、党员都来了。"),
    .accepted("全书三卷：第一章 总则；第二章 组织机构；第十三章 附则。", onPage: .whole),
    .accepted(
      "演出信息\n\n5月16日（星期五）19:30 市歌舞剧院 民族舞剧《春到运河》 票价80元至380元\n\n5月24日（星期六）19:30 市音乐厅 “夏夜微风”音乐会 票价60元至180元\n",
      onPage: .whole),
  ]

  package init() {}

  private enum Kind: Int {
    case beforeMark = 1
    case afterMark
    case betweenHan
  }

  /// What is added to the kind of a blank in a row of a listing: it is meant, unless the page has stray ones elsewhere.
  private static let inRow = 10

  /// Fewer places than this are left to the reader's eye.
  private static let minimum = 3

  package func places(in block: TallyContext) -> [CountedPlace] {
    let text = block.text
    var result: [CountedPlace] = []
    for paragraph in block.article.paragraphs where paragraph.role == .body {
      var start = paragraph.range.lowerBound
      var isRow = ExtractionSpace.isRow(from: start, in: paragraph.range, text)
      for index in block.gaps(in: paragraph.range.dropFirst()) {
        if text.joint(before: index) != .blank {
          start = index
          isRow = ExtractionSpace.isRow(from: start, in: paragraph.range, text)
          continue
        }
        guard let kind = ExtractionSpace.kind(of: index, in: text) else { continue }
        let low = text.source((index - 1)..<index).upperBound
        let high = text.source(index..<(index + 1)).lowerBound
        result.append(
          CountedPlace(ByteRange(low, high), kind: kind.rawValue + (isRow ? ExtractionSpace.inRow : 0), newText: ""))
      }
    }
    return result
  }

  package func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport) {
    // By index: a copy of a place costs more than the question.
    let found = places.indices.map { places[$0].kind }
    if found.count(where: { $0 < ExtractionSpace.inRow }) < ExtractionSpace.minimum { return }
    func count(_ kind: Kind) -> Int { found.count { $0 % ExtractionSpace.inRow == kind.rawValue } }
    let kinds = [
      (count(.beforeMark), "标点前", "before marks"), (count(.afterMark), "标点后", "after marks"),
      (count(.betweenHan), "汉字间", "between characters"),
    ].filter { $0.0 > 0 }
    report.report(
      all: places,
      Message(
        "全版有 \(places.count) 处多余空格（\(kinds.map { "\($0.1) \($0.0)" }.joined(separator: "，"))）。可一次删去。",
        "\(places.count) stray blanks on the page (\(kinds.map { "\($0.0) \($0.2)" }.joined(separator: ", "))). Delete them at once."
      ),
      place: Message("多余空格", "stray blank"),
      fix: Message("删去全版 \(places.count) 处多余空格", "Delete all \(places.count) stray blanks"), isSafe: true)
  }

  /// Whether a line that begins at an index is a row of a listing: it begins with a figure, runs out without a mark, and
  /// has no mark but those inside its entries. Its blanks part its columns.
  private static func isRow(from start: Int, in paragraph: Range<Int>, _ text: LogicalText) -> Bool {
    guard text.characterClass(start) == .digit else { return false }
    var blanks = 0
    for index in start..<paragraph.upperBound {
      switch text.joint(before: index) {
      case .lineBreak where index > start, .columnBreak where index > start:
        return blanks > 1 && !text.characterClass(index - 1).isPunctuation
      case .blank where index > start: blanks += 1
      default: break
      }
      if text.characterClass(index) == .stop { return false }
    }
    return blanks > 1 && !text.endsSentence(paragraph)
  }

  /// What a blank before a scalar is; nil where it may be meant.
  private static func kind(of index: Int, in text: LogicalText) -> Kind? {
    let before = text.characterClass(index - 1)
    let after = text.characterClass(index)
    let marksBefore = before.isPunctuation && text.scalar(index - 1) >= 0x80
    let marksAfter = after.isPunctuation && text.scalar(index) >= 0x80
    if marksAfter, !after.isOpening { return before == .han || marksBefore ? .beforeMark : nil }
    if marksBefore { return after == .han || marksAfter ? .afterMark : nil }
    guard before == .han else { return nil }
    if marksAfter { return isDateline(text, endingAt: index) ? nil : .beforeMark }
    guard after == .han, !isNearRole(text, index), !isNameGap(text, index), !isHeading(text, endingAt: index) else {
      return nil
    }
    return .betweenHan
  }

  /// 本报讯 and the like before a bracket.
  private static func isDateline(_ text: LogicalText, endingAt index: Int) -> Bool {
    let last = text.scalar(index - 1)
    return last == 0x8BAF || last == 0x7535
  }

  private static let parts: ScalarSet = "编章节条款项篇卷部集回讲课"

  /// 第一章 总则: the blank parts the number of a heading from its words.
  private static func isHeading(_ text: LogicalText, endingAt index: Int) -> Bool {
    guard parts.contains(text.scalar(index - 1)) else { return false }
    var start = index - 1
    while start > index - 6, text.characterClass(start - 1) == .digit || HanDigit.isNumeral(text.scalar(start - 1)) {
      start -= 1
    }
    return start < index - 1 && text.has("第", at: start - 1)
  }

  private static let roles: Phrases = "记者 通讯员 摄 作者 编辑 供图"

  /// A blank between the parts of a byline: a role word stands within ten characters before, or the dateline directly.
  private static func isNearRole(_ text: LogicalText, _ index: Int) -> Bool {
    if isDateline(text, endingAt: index) || isSignature(text, index) { return true }
    return (max(0, index - 10)..<min(text.count, index + 4)).contains { text.matches(any: roles, at: $0) }
  }

  /// ——读者 冷女士
  private static func isSignature(_ text: LogicalText, _ index: Int) -> Bool {
    (max(0, index - 5)..<index).contains { text.characterClass($0) == .dash }
      && (index + 2..<min(text.count, index + 5)).contains {
        text.joint(before: $0).rawValue > 1 || text.scalar($0) == 0x0A
      }
  }

  /// The blank that sets a two-character name: one Han on each side, and no Han beyond them.
  private static func isNameGap(_ text: LogicalText, _ index: Int) -> Bool {
    let startsName = text.characterClass(index - 2) != .han || text.joint(before: index - 1) == .blank
    let endsName = text.characterClass(index + 1) != .han || text.joint(before: index + 1) == .blank
    return startsName || endsName
  }
}
