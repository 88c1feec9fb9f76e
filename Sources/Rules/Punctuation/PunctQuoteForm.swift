package import Linting
import TextModel

/// 引号形式不一。
///
/// 横排用“ ”和‘ ’。直引号（"）、直角引号（『』「」）混在全版的弯引号里，多半是录入或竖排标题提取留下的。
///
/// **怎么改**：改成“ ”。
///
/// **依据**：GB/T 15834—2011 4.8.2。
package struct PunctQuoteForm: CountedRule {
  package static let profile = RuleProfile("punct-quote-form", .punctuation, .information, layer: .page, counts: 0.1)

  package static let examples: [Example] = [
    .reported("大力弘扬⟦\"工匠精神\"⟧。", fixed: "大力弘扬“工匠精神”。"),
    .reported("召开“敲门行动”推进会，迎接乡村⟦『蝶变』⟧。", fixed: "召开“敲门行动”推进会，迎接乡村“蝶变”。"),
    .reported("落实“一线工作法”，推广⟦「马上就办」⟧。", fixed: "落实“一线工作法”，推广“马上就办”。"),
    .accepted("大力弘扬“工匠精神”。"),
    .accepted("最好成绩是6'30\"。"),
    .accepted("推广『马上就办』，落实『一线工作法』。", onPage: .whole),
  ]

  package init() {}

  private static let straight = 0
  private static let corner = 1
  private static let curly = 2

  package func places(in block: TallyContext) -> [CountedPlace] {
    let text = block.text
    var places: [CountedPlace] = []
    var open: [UInt32: Int] = [:]
    for index in block.quotes {
      let scalar = text.scalar(index)
      switch scalar {
      case 0x22:
        if let start = open[scalar] {
          open[scalar] = nil
          if index - start <= 60, PunctQuoteForm.isChinese(start, index, text) {
            places += pair(start, index, PunctQuoteForm.straight, text)
          }
        } else if text.characterClass(index - 1) != .digit {
          open[scalar] = index
        }
      case 0x300C, 0x300E: open[scalar] = index
      case 0x300D, 0x300F:
        if let start = open.removeValue(forKey: scalar - 1), index - start <= 60 {
          places += pair(start, index, PunctQuoteForm.corner, text)
        }
      case 0x201C:
        if places.last?.kind != PunctQuoteForm.curly {
          places.append(CountedPlace(text.source(index..<(index + 1)), kind: PunctQuoteForm.curly))
        }
      case 0x0A: open.removeAll(keepingCapacity: true)
      default: break
      }
    }
    return places
  }

  /// The two marks of a pair, the opening one first.
  private func pair(_ start: Int, _ end: Int, _ kind: Int, _ text: LogicalText) -> [CountedPlace] {
    [
      CountedPlace(text.source(start..<(start + 1)), kind: kind, newText: "“"),
      CountedPlace(text.source(end..<(end + 1)), kind: kind, newText: "”"),
    ]
  }

  private static func isChinese(_ start: Int, _ end: Int, _ text: LogicalText) -> Bool {
    text.characterClass(start + 1) == .han || text.characterClass(end - 1) == .han
      || text.characterClass(start - 1) == .han && text.characterClass(end + 1) == .han
  }

  package func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport) {
    let hasCurly = places.contains { $0.kind == PunctQuoteForm.curly }
    // Corner quotes throughout are a page's own form.
    let odd = places.filter { $0.kind == PunctQuoteForm.straight || ($0.kind == PunctQuoteForm.corner && hasCurly) }
    let message = Message("横排引号用“ ”，全版应统一。", "Quotation marks are “ ”, one form on a page.")
    let title = Message("改为“ ”", "Use “ ”")
    if odd.count > 10 {
      report.report(all: odd, message, place: Message("引号", "Quotation mark"), fix: title)
      return
    }
    for start in stride(from: 0, to: odd.count - 1, by: 2) {
      let pair = [odd[start], odd[start + 1]]
      let range = ByteRange(pair[0].range.lowerBound, pair[1].range.upperBound)
      report.report(range, message, fixes: [Fix(title: title, edits: pair.compactMap(\.edit), isSafe: false)])
    }
  }
}
