package import Linting
import TextModel

/// 提取时丢失或读错的字符。
///
/// 替换符“�”、字体私用区字符、词中间的方框“□”、“锟斤拷”一类的乱码、“&nbsp;”一类的网页代码：原字已经丢了，要对照
/// 原版补上。行首成串的“�”只是缩进，全版合成一条。行首的“■”“□”是标记或选项，不算。
///
/// **怎么改**：对照版面补字；行首成串的直接删去。
///
/// **依据**：这是提取留下的痕迹；未改正就见报的，按错字计。
package struct ExtractionLostChar: CountedRule, WordRule {
  package static let profile = RuleProfile("extraction-lost-char", .extraction, .warning, layer: .raw, counts: .none)

  package static let examples: [Example] = [
    .reported("记者从李⟦\u{FFFD}⟧红同志处获悉。"),
    .reported("家长如发现问题，可向纪检部门举⟦□⟧，一经查实，严肃处理。"),
    .reported(
      "⟦\u{FFFD}\u{FFFD}\u{FFFD}⟧本报讯 记者日前获悉。\n\u{FFFD}\u{FFFD}\u{FFFD}日前，路修好了。",
      fixed: "本报讯 记者日前获悉。\n日前，路修好了。", onPage: .whole),
    .reported("他在李⟦\u{E5E5}⟧镇工作多年。"),
    .reported("书记⟦□⟧志强到会讲话。"),
    .reported("全镇⟦锟斤拷⟧工作有序推进。"),
    .reported("全镇⟦&nbsp;⟧工作有序推进。", fixed: "全镇工作有序推进。"),
    .accepted("■ 创建“五星”支部"),
    .accepted("□ 是 □ 否"),
    .accepted("气温20℃、±5°，编号§3"),
  ]

  package init() {}

  private enum Kind: Int, CaseIterable {
    case indent
    case replacement
    case privateUse
    case box
    case mojibake
  }

  /// From this many on, the places of a kind make one finding.
  private static let limit = 6

  private static let codes: [(word: String, text: String?)] = [
    ("锟斤拷", nil), ("烫烫烫", nil), ("屯屯屯", nil), ("&nbsp;", ""), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"),
    ("&quot;", nil), ("&ldquo;", "“"), ("&rdquo;", "”"), ("&middot;", "·"), ("&mdash;", "—"), ("&hellip;", "…"),
  ]

  package var words: [String] { ExtractionLostChar.codes.map(\.word) }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard ExtractionLostChar.codes.indices.contains(hit.entry) else { return }
    let code = ExtractionLostChar.codes[hit.entry]
    let fixes: [Correction] =
      code.text.map { text in
        [text.isEmpty ? .delete(hit.range, code.word) : .replace(hit.range, with: text)]
      } ?? []
    report.report(
      hit.range,
      Message("“\(code.word)”是乱码或网页代码，请对照原文改正。", "“\(code.word)” comes from a wrong decoding. Restore the text."),
      fixes: fixes)
  }

  package func places(in block: TallyContext) -> [CountedPlace] {
    var result: [CountedPlace] = []
    let odd = block.oddCharacters
    var index = 0
    while index < odd.count {
      guard let kind = ExtractionLostChar.kind(odd[index].scalar) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < odd.count, odd[end].offset == odd[end - 1].range.upperBound,
        ExtractionLostChar.kind(odd[end].scalar) == kind
      {
        end += 1
      }
      if let place = ExtractionLostChar.place(Array(odd[index..<end]), kind, in: block) { result.append(place) }
      index = end
    }
    return result
  }

  package func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport) {
    for kind in Kind.allCases {
      let same = places.filter { $0.kind == kind.rawValue }
      if same.isEmpty { continue }
      let isAtStart = kind == .indent
      if isAtStart || same.count >= ExtractionLostChar.limit {
        let characters = isAtStart ? same.reduce(0) { $0 + $1.range.count / 3 } : same.count
        report.report(
          all: same,
          isAtStart
            ? Message(
              "行首有 \(same.count) 串提取不出的字符，共 \(characters) 个，是缩进，可删去。",
              "\(characters) unreadable characters stand at the start of \(same.count) lines; they can go.")
            : Message(
              "有 \(characters) 处字符提取不出，请对照原版补上。", "\(characters) characters were lost. Restore them from the print."),
          place: Message("提取不出的字符", "lost characters"),
          fix: isAtStart ? Message("删去行首的这些字符", "Delete them") : nil)
      } else {
        for place in same {
          report.report(
            place.range,
            Message("这里的字符提取时丢失或读错，请对照原版补上。", "A character was lost or misread here. Restore it from the print."))
        }
      }
    }
  }

  private static func kind(_ scalar: UInt32) -> Kind? {
    switch scalar {
    case 0xFFFD: .replacement
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF, 0xFDD0...0xFDEF, 0xFFFE, 0xFFFF: .privateUse
    case 0x25A0, 0x25A1: .box
    case 0x80...0xFF: .mojibake
    default: nil
    }
  }

  private static func place(_ run: [OddCharacter], _ kind: Kind, in block: TallyContext) -> CountedPlace? {
    guard let first = run.first, let last = run.last else { return nil }
    let range = ByteRange(first.offset, last.range.upperBound)
    let before = CharacterClass.of(block.scalar(endingAt: range.lowerBound))
    let after = CharacterClass.of(block.scalar(at: range.upperBound))
    switch kind {
    case .replacement where before == .lineBreak && run.count >= 3:
      return CountedPlace(range, kind: Kind.indent.rawValue, newText: "")
    case .box:
      // Between words, or at the end of a clause: 举□，. A box to tick stands behind a blank or its own mark.
      let isInside = after == .han || run.count == 1 && (after == .comma || after == .stop)
      return before == .han && isInside ? CountedPlace(range, kind: kind.rawValue) : nil
    case .mojibake:
      let isDecoded = run.contains { (0xC2...0xF6).contains($0.scalar) } && run.contains { $0.scalar < 0xC0 }
      return run.count >= 3 && isDecoded ? CountedPlace(range, kind: kind.rawValue) : nil
    default: return CountedPlace(range, kind: kind.rawValue)
    }
  }
}
