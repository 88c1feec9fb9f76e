package import Linting
import TextModel

/// 句号写成了小圆点。
///
/// 中文的句号是“。”。录入时没有切换输入法，句末就成了“.”。小数点、间隔号、序号和外文里的点不算。
///
/// **怎么改**：改成“。”。
///
/// **依据**：GB/T 15834—2011 4.1.2。
package struct PunctStopForm: WordRule, CountedRule {
  package static let profile = RuleProfile("punct-stop-form", .punctuation, .warning, layer: .raw, counts: 0.1)

  package static let examples: [Example] = [
    .reported("孩子们排着队走进了展厅⟦.⟧讲解员已经等在门口。", fixed: "孩子们排着队走进了展厅。讲解员已经等在门口。"),
    .reported("合格率比上年提高了3.5%⟦.⟧检测站还将增加抽检。", fixed: "合格率比上年提高了3.5%。检测站还将增加抽检。"),
    .reported("“我记住这句话了”⟦．⟧小林走出了办公室。", fixed: "“我记住这句话了”。小林走出了办公室。"),
    .accepted("孩子们排着队走进了展厅。"),
    .accepted("他读史蒂夫.乔布斯的传记，逛“两河交汇.老街片区”。"),
    .accepted("一.加强领导，二.落实责任。网址是www.example.com。"),
    .accepted("平均每亩增产3.5公斤。"),
  ]

  package init() {}

  package let words = ["."]

  /// From this many on, the page has one finding.
  private static let limit = 6
  /// So many characters before it make a sentence.
  private static let least = 4

  package func places(in block: TallyContext) -> [CountedPlace] {
    let text = block.text
    return block.hits(of: PunctStopForm.profile.id).compactMap { hit in
      let index = hit.range.lowerBound
      guard PunctStopForm.endsSentence(index, text) else { return nil }
      return CountedPlace(text.source(hit.range), newText: "。")
    }
  }

  private static func endsSentence(_ index: Int, _ text: LogicalText) -> Bool {
    let before = text.characterClass(index - 1)
    guard before == .han || before == .closeQuote || before == .closeTitle || before == .percent else { return false }
    let after = text.characterClass(index + 1)
    guard after == .han || after == .openQuote || after == .openTitle || after == .lineBreak || index + 1 == text.count,
      !PunctMiddleDot.isForeignName(index, text),
      // 一九九六．四．五
      !(HanDigit.isNumeral(text.scalar(index - 1)) && HanDigit.isNumeral(text.scalar(index + 1)))
    else { return false }
    let start = (max(0, index - least)..<index).last { place in
      let kind = text.characterClass(place)
      return kind.endsClause || kind.isOpening || kind == .enumerationComma
        || kind == .period && text.characterClass(place + 1) != .digit
    }
    guard start == nil, index >= least else { return false }
    // A name of two parts in quotation marks, and a short word behind: those are parted by a middle dot.
    let end =
      (index + 1..<min(text.count, index + 10)).first { text.characterClass($0) != .han } ?? min(text.count, index + 10)
    return !text.characterClass(end).isClosing || end - index > 9
  }

  package func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport) {
    if places.count >= PunctStopForm.limit {
      report.report(
        all: places,
        Message("有 \(places.count) 处句号写成了“.”。", "“.” stands for “。” in \(places.count) places."),
        severity: .information, place: Message("“.”", "“.”"), fix: Message("全部改为“。”", "Change all to “。”"))
      return
    }
    for place in places {
      report.report(
        place.range, Message("句号是“。”。", "The full stop is “。”."),
        fixes: place.edit.map { [Fix(title: Message("改为“。”", "Change to “。”"), edits: [$0], isSafe: false)] } ?? [])
    }
  }
}
