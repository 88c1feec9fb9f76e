package import Linting
import TextModel

/// 署名缺姓名。
///
/// “记者”“通讯员”“摄影”后面没有姓名，署名就落空了。
///
/// **怎么改**：补上姓名，或删去职务。
///
/// **依据**：署名通例。
package struct BylineIncomplete: WordRule {
  package static let profile = RuleProfile("byline-incomplete", .structure, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("本报讯（⟦记者⟧）3月10日，全区召开推进会。"),
    .reported("本报讯（记者 王小明 ⟦通讯员⟧）3月10日，全区召开推进会。"),
    .reported("⟦本报讯（）⟧3月10日，全区召开推进会。"),
    .reported("本报讯（⟦记者⟧、通讯员 蓝天）退休干部回村后，当起了理事会会长。"),
    .reported("本报讯（⟦记者⟧ 通讯员 蓝海波）市第一医院完成一例高难度手术。"),
    .reported("孩子们把亲手绘制的贺卡送给消防员，感谢他们的守护。（⟦记者 摄⟧）\n", onPage: .whole),
    .reported("老人们围坐一圈，吃着团圆饭。图为志愿者在给老人们盛汤。\n⟦本报记者 摄⟧\n", onPage: .whole),
    .reported("林场整修防火道，在路口设了6处检查站。（⟦通讯员⟧）\n", onPage: .whole),
    .accepted("老人们围坐一圈，吃着团圆饭。图为志愿者在给老人们盛汤。\n本报记者 王小明 摄\n", onPage: .whole),
    .accepted("本报讯（记者、通讯员联合报道组）3月10日，全区召开推进会。"),
    .accepted("本报讯（记者 王小明 通讯员 李丽）3月10日，全区召开推进会。"),
    .accepted("本报记者从区教育局获悉，新学期将增加学位。"),
    .accepted("优秀通讯员（名单附后）受到表彰。"),
    .accepted("会议表彰了十名记者。"),
  ]

  package init() {}

  package let words = ["记者", "通讯员", "摄影", "本报讯"]

  private static let roles: Phrases = "记者 通讯员 摄影"
  private static let deeds: Phrases = "联合 报道 采访"
  private static let writers: Phrases = "记者 通讯员"

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let end = hit.range.upperBound
    if hit.entry == 3 {
      guard text.characterClass(end) == .openBracket, text.characterClass(end + 1) == .closeBracket else { return }
      report.report(
        hit.range.lowerBound..<(end + 2),
        Message("署名的括号是空的，请补上或删去。", "The byline's brackets are empty; fill or delete them."))
      return
    }
    let isFollowed =
      text.characterClass(end) == .enumerationComma && text.matches(any: BylineIncomplete.roles, at: end + 1)
      && text.characterClass(end + 1 + (text.matches("通讯员", at: end + 1) ? 3 : 2)) == .han
      && !text.matches(any: BylineIncomplete.deeds, at: end + 1 + (text.matches("通讯员", at: end + 1) ? 3 : 2))
    if let line = BylineIncomplete.namelessLine(hit.range, context) {
      report.report(line, Message("署名里没有姓名。", "The byline names nobody."))
      return
    }
    // （记者 通讯员 蓝海波）: a role directly behind a role.
    let isRoleNext =
      text.matches(any: BylineIncomplete.writers, at: end) && text.joint(before: end) == .blank
      && hit.entry < 2
      && text.characterClass(text.range(ofAny: BylineIncomplete.writers, at: end)?.upperBound ?? end) == .han
    guard text.characterClass(end) == .closeBracket || isFollowed || isRoleNext,
      opensByline(hit.range.lowerBound, context)
    else { return }
    report.report(
      hit.range, Message("“\(context.string(hit.range))”后面缺姓名。", "No name follows the role."))
  }

  /// Whether the bracket around the role is that of a byline: behind 本报讯, a paragraph of its own, or the end of one.
  private func opensByline(_ index: Int, _ context: ArticleContext) -> Bool {
    let text = context.text
    let floor = max(0, index - 30)
    guard let open = (floor..<index).last(where: { text.characterClass($0) == .openBracket }),
      !(open..<index).contains(where: { text.characterClass($0).endsClause || text.characterClass($0) == .closeBracket }
      )
    else { return false }
    if text.characterClass(open - 1) == .lineBreak || text.matches("讯", endingAt: open) { return true }
    // …6处检查站。（通讯员）: what signs a text.
    let close = (index..<index + 24).first { text.characterClass($0) == .closeBracket } ?? index
    return text.characterClass(open - 1) == .stop && text.characterClass(close + 1) == .lineBreak
  }

  private static let credits: Phrases = """
    本报记者摄 记者摄 本报记者文/图 记者文/图 本报记者通讯员文/图 记者通讯员文/图 本报记者通讯员摄 记者通讯员摄 通讯员摄 通讯员文/图 本报记者摄影报道 记者摄影报道
    """

  /// A line of its own that holds roles and no name: 本报记者 摄, 记者 通讯员 文/图.
  private static func namelessLine(_ role: Range<Int>, _ context: ArticleContext) -> Range<Int>? {
    let text = context.text
    let start = text.matches("本报", endingAt: role.lowerBound) ? role.lowerBound - 2 : role.lowerBound
    func isBorder(_ index: Int) -> Bool {
      index <= 0 || index >= text.count || text.characterClass(index) == .lineBreak
        || text.characterClass(index - 1) == .lineBreak || text.joint(before: index).rawValue > 1
    }
    guard let line = text.range(ofAny: credits, at: start) else { return nil }
    if isBorder(start) && isBorder(line.upperBound) { return line }
    // …守护。（记者 摄）, …1.3万只。本报记者 摄: at a paragraph's end, in brackets or behind a stop.
    let before = text.characterClass(start - 1)
    let isBracketed = before == .openBracket && text.characterClass(line.upperBound) == .closeBracket
    guard isBracketed ? isBorder(line.upperBound + 1) : before == .stop && isBorder(line.upperBound) else { return nil }
    return line
  }
}
