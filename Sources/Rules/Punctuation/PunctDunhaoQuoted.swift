package import Linting
import TextModel

/// 并列的引号或书名号之间用了顿号。
///
/// 标有引号、书名号的并列成分之间通常不用顿号；引号后面插有括注时可以用。这是“通常”，业界看法不一，所以只作建议，
/// 六处起全版合成一条。
///
/// **怎么改**：删去顿号；本报体例保留顿号的，可以关掉这条规则。
///
/// **依据**：GB/T 15834—2011 4.5.3.5。
package struct PunctDunhaoQuoted: CountedRule {
  package static let profile = RuleProfile("punct-dunhao-quoted", .punctuation, .hint, layer: .logical, counts: .none)

  package static let examples: [Example] = [
    .reported("学生们朗诵《春望》⟦、⟧《登高》。", fixed: "学生们朗诵《春望》《登高》。"),
    .reported("全面推行“路长制”⟦、⟧“点位长制”。", fixed: "全面推行“路长制”“点位长制”。"),
    .reported("区里出台《办法》⟦、⟧《细则》等文件。", fixed: "区里出台《办法》《细则》等文件。"),
    .accepted("开展“平安法治促和谐”“共建共享我参与”活动。"),
    .accepted("区里出台《办法》（试行）、《细则》等文件。"),
    .accepted("推行“路长制”、文明单位结对社区制。"),
  ]

  package init() {}

  /// From this many on, the page has one finding.
  private static let limit = 6

  package func places(in block: TallyContext) -> [CountedPlace] {
    let text = block.text
    return block.marks.compactMap { index in
      guard text.characterClass(index) == .enumerationComma else { return nil }
      let before = text.characterClass(index - 1)
      let after = text.characterClass(index + 1)
      guard (before == .closeQuote && after == .openQuote) || (before == .closeTitle && after == .openTitle) else {
        return nil
      }
      return CountedPlace(text.source(index..<(index + 1)), newText: "")
    }
  }

  package func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport) {
    if places.count >= PunctDunhaoQuoted.limit {
      report.report(
        all: places,
        Message(
          "有 \(places.count) 处在并列的引号或书名号之间用了顿号，通常不用。",
          "“、” stands between quoted parts in \(places.count) places; it is usually left out."),
        place: Message("引号或书名号之间的顿号", "“、” between quoted parts"),
        fix: Message("删去这 \(places.count) 个顿号", "Delete all \(places.count)"))
      return
    }
    for place in places {
      report.report(
        place.range,
        Message("并列的引号、书名号之间通常不用顿号，可以删去。", "“、” is usually left out between quoted parts; it can go."),
        fixes: place.edit.map { [Fix(title: Message("删去“、”", "Delete “、”"), edits: [$0], isSafe: false)] } ?? [])
    }
  }
}
