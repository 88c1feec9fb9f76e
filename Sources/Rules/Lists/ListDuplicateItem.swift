package import Facts
package import Linting
import TextModel

/// 列举的项目重复。
///
/// 一串并列的项目里同一项出现两次（“宣传栏、宣传栏、广播”），或逐条展开的几项里有两项相同。两项而又不足四字的
/// （“攀登、攀登”）可能是有意强调，不报告。
///
/// **怎么改**：删去一个；逐条展开的，多半有一条本应是别的内容，请查对。
///
/// **依据**：一串列举中一项只说一次；《报纸编校差错率计算方法》：逻辑差错每处计 1。
package struct ListDuplicateItem: SeriesRule, EnumerationRule {
  package static let profile = RuleProfile(
    "list-duplicate-item", .lists, .warning, layer: .logical, counts: 1, yieldsTo: ["person-duplicate-in-list"])

  package static let examples: [Example] = [
    .reported("利用横幅、宣传栏、⟦宣传栏⟧、广播等载体广泛宣传。", fixed: "利用横幅、宣传栏、广播等载体广泛宣传。"),
    .reported("坚持学用结合、⟦学用结合⟧，提高本领。", fixed: "坚持学用结合，提高本领。"),
    .reported("配备灭火器、应急灯、消防栓、⟦灭火器⟧等设施。", fixed: "配备灭火器、应急灯、消防栓等设施。"),
    .reported("县里组织公安、交通、应急、⟦交通⟧等部门联合执法。", fixed: "县里组织公安、交通、应急等部门联合执法。"),
    .reported("车上装着棉被、帐篷、发电机、⟦棉被⟧、方便面等物资。", fixed: "车上装着棉被、帐篷、发电机、方便面等物资。"),
    .accepted("众乡亲、众乡亲，快来听。"),
    .accepted("抓好干部培训、再培训。"),
    .accepted("覆盖社区、小区、园区。"),
    .accepted("由A组、B组、A组依次上场。"),
  ]

  package init() {}

  package func check(_ list: InlineList, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let start = list.clause.lowerBound
    if context.protected.touches(start..<(start + 1), .speech) { return }
    for (place, item) in list.items.enumerated().dropFirst() {
      guard let first = ListDuplicateItem.twin(of: place, in: list, text),
        !context.protected.touches(item, [.code, .speech])
      else { continue }
      let word = context.string(first)
      let second = item.lowerBound..<(item.lowerBound + first.count)
      report.report(
        second, Message("列举中“\(word)”重复，请删去一个或改正。", "“\(word)” stands twice in the list. Delete one or correct it."),
        related: [RelatedText(first, Message("前一个“\(word)”", "the first “\(word)”"))],
        fixes: [.delete((item.lowerBound - 1)..<second.upperBound, "、\(word)")])
      return
    }
  }

  /// The item before that says the same, without its lead.
  private static func twin(of place: Int, in list: InlineList, _ text: LogicalText) -> Range<Int>? {
    let items = list.items
    var item = items[place]
    // The last item may go on with 等.
    if place == items.count - 1, let etc = item.first(where: { text.scalar($0) == 0x7B49 }), etc > item.lowerBound {
      item = item.lowerBound..<etc
    }
    let isLong = items.count >= 3
    guard item.count >= (isLong ? 2 : 4), text.hanCount(in: item) >= (isLong ? 2 : 4) else { return nil }
    let before = items[place - 1]
    if InlineList.areEqual(before, item, text) { return before }
    if place == 1, item.count >= (isLong ? 3 : 4), before.count > item.count {
      let tail = (before.upperBound - item.count)..<before.upperBound
      if InlineList.areEqual(tail, item, text) { return tail }
    }
    // Not side by side: only items that are words of their own.
    guard isLong, text.hanCount(in: item) == item.count, item.count >= (items.count >= 4 ? 2 : 3), place >= 2 else {
      return nil
    }
    return items[1..<(place - 1)].first { InlineList.areEqual($0, item, text) } ?? lead(items[0], item, text)
  }

  /// The first item's end, where that equals a later item of at least three characters: a lead stands before it.
  private static func lead(_ first: Range<Int>, _ item: Range<Int>, _ text: LogicalText) -> Range<Int>? {
    guard item.count >= 2, first.count >= item.count else { return nil }
    let tail = (first.upperBound - item.count)..<first.upperBound
    // A word of two characters has to begin behind a verb: 装着棉被, 包括棉被.
    if item.count == 2, first.count > 2, !openers.contains(text.scalar(tail.lowerBound - 1)) { return nil }
    return InlineList.areEqual(tail, item, text) ? tail : nil
  }

  private static let openers: ScalarSet = "着了有为是括如买带发送"

  /// Items that stand each in a line or sentence of their own: equal up to the first comma.
  package func check(_ enumeration: Enumeration, in context: ArticleContext, report: inout ArticleReport) {
    guard enumeration.form != .inline, enumeration.items.count <= 200 else { return }
    let text = context.text
    guard enumeration.items.count >= 2 else { return }
    let scalars = text.scalars
    var seen: [UInt64: Range<Int>] = [:]
    for item in enumeration.items {
      let head = ListDuplicateItem.head(of: item, text)
      guard head.count >= 6 else { continue }
      let hash = scalars[head.clamped(to: text.indices)].reduce(UInt64(1)) {
        ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15
      }
      if let first = seen[hash], InlineList.areEqual(first, head, text) {
        let words = context.string(head)
        // What names a measure stands once; a clause may well open two paragraphs.
        let isNamed = text.range(ofAny: ListDuplicateItem.measures, endingAt: head.upperBound) != nil
        report.report(
          head, Message("逐条列举中“\(words)”出现两次，其中一条可能有误，请查对。", "“\(words)” is listed twice; one may be meant otherwise."),
          severity: isNamed ? nil : .information,
          related: [RelatedText(first, Message("前一条“\(words)”", "the first “\(words)”"))])
      } else {
        seen[hash] = head
      }
    }
  }

  private static let measures: Phrases = ["行动", "工程", "活动", "工作", "机制", "项目", "计划", "制度", "平台", "模式", "服务", "建设", "整治"]

  private static func head(of item: Range<Int>, _ text: LogicalText) -> Range<Int> {
    let end = item.prefix(20).first { text.characterClass($0).endsClause } ?? min(item.upperBound, item.lowerBound + 20)
    return item.lowerBound..<max(item.lowerBound, end)
  }
}
