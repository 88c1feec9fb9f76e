package import Linting
import PageStructure
package import TextModel

/// 标点站错了行。
///
/// 点号、后引号、后括号、后书名号不放在一行开头，前引号、前括号、前书名号不放在一行末尾；破折号、省略号不断成两行。按栏宽断行的
/// 版面，断行是提取留下的，由 `extraction-hard-wrap` 一并计数。
///
/// **怎么改**：接到上一行。
///
/// **依据**：GB/T 15834—2011 5.1。
package struct PunctLineEdge: MarkRule {
  package static let profile = RuleProfile("punct-line-edge", .punctuation, .information, layer: .raw, counts: 0.1)

  private static let before = """
    柳林镇深入开展志愿服务活动

    本报讯（记者 王小明）柳林镇党委强化责任担当，着力营造比学赶超、竞相出彩的浓厚氛围，推动各项任务落实到位。
    """
  private static let after = """


    活动结束后，各村纷纷表示，将以此次活动为契机，把志愿服务常态化开展下去，让群众得到更多的实惠和便利。

    下一步，柳林镇将继续加大巡查力度，发现问题及时处置，切实把好事办好、实事办实，不断提升群众的满意度。
    """

  package static let examples: [Example] = [
    .reported(before + "\n\n镇里召开专题会议，党委书记听取了各村支部书记的汇报\n⟦，⟧对各村的工作逐一点评。" + after, onPage: .whole),
    .reported(
      before + "\n\n镇里印发⟦《⟧\n志愿服务工作方案》，对各村提出要求。" + after,
      fixed: before + "\n\n镇里印发《志愿服务工作方案》，对各村提出要求。" + after, onPage: .whole),
    .reported(
      before + "\n\n村民都说，“日子越来越好\n⟦”⟧的话不是空话。" + after, fixed: before + "\n\n村民都说，“日子越来越好”的话不是空话。" + after,
      onPage: .whole),
    .accepted(before + "\n\n——开展市容市貌综合整治行动，镇容村貌焕然一新。" + after, onPage: .whole),
    .accepted(before + "\n\n1）登记造册；\n2）逐户走访。" + after, onPage: .whole),
    .accepted(before + after, onPage: .whole),
  ]

  package init() {}

  package static let markTraits: MarkTraits = [.lineEdge]

  package static let marks: Set<CharacterClass> = [
    .comma, .stop, .enumerationComma, .semicolon, .colon, .closeQuote, .closeBracket, .closeTitle, .openQuote,
    .openBracket, .openTitle, .dash, .ellipsis,
  ]

  package func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    guard context.setting.layout != .hardWrapped else { return }
    let text = context.text
    let kind = text.characterClass(index)
    switch kind {
    case .openQuote, .openBracket, .openTitle:
      if isBreak(before: index + 1, context), text.characterClass(index + 1) == .han {
        offer(index, joining: index + 1, &report)
      } else if text.characterClass(index + 1) == .lineBreak, index + 2 < text.count {
        // The line was read as a paragraph of its own; only an editor knows what it goes on with.
        report.report(
          index..<(index + 1), Message("前引号、前括号不能放在行末，请接上下一行。", "An opening mark may not end a line; join the lines."))
      }
    case .dash, .ellipsis:
      guard text.scalar(index + 1) == text.scalar(index), text.joint(before: index + 1) == .lineBreak,
        text.scalar(index - 1) != text.scalar(index)
      else { return }
      offer(index, joining: index + 1, &report)
    default:
      // ’99昆明世界园艺博览会: an apostrophe for the century.
      guard kind != .closeBracket, text.scalar(index) != 0x2019 || text.characterClass(index + 1) != .digit else {
        return
      }
      if isBreak(before: index, context), text.characterClass(index - 1) == .han {
        offer(index, joining: index, &report)
      } else if index > 0, text.characterClass(index - 1) == .lineBreak, text.characterClass(index - 2) == .han {
        report.report(
          index..<(index + 1), Message("这个标点不能放在行首，请接到上一行。", "This mark may not begin a line; join the lines."))
      }
    }
  }

  /// Whether a line of the same paragraph begins at an index. Blank lines between are another rule's business.
  private func isBreak(before index: Int, _ context: ArticleContext) -> Bool {
    context.text.joint(before: index) == .lineBreak
  }

  private func offer(_ index: Int, joining place: Int, _ report: inout ArticleReport) {
    report.report(
      index..<(index + 1),
      Message("这个标点不能放在行首或行末，请接到上一行。", "This mark may not stand at the edge of a line; join the lines."),
      fixes: [.join(at: place)])
  }
}
