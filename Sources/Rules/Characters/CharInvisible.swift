package import Linting
import TextModel

/// 看不见的字符。
///
/// 控制字符、零宽字符、方向标记、软连字符、变体选择符和特殊空格混在文字里，眼睛看不出，却会让检索、复制、排版出错。
/// 每种每版报告一次，附数量。文件开头的字节序标记、表情符号内部的连接符、段首的全角空格不算。
///
/// **怎么改**：全部删去；行分隔符、换页符等断行的字符换成换行，原来就在行首、行末的才删去。
///
/// **依据**：纯文本通则。
package struct CharInvisible: CountedRule {
  package static let profile = RuleProfile("char-invisible", .characters, .warning, layer: .raw, counts: .none)

  package static let examples: [Example] = [
    .accepted("各村广泛宣传，家家户户参与。"),
    .reported("推进乡村⟦\u{200B}⟧振兴工作。", fixed: "推进乡村振兴工作。"),
    .reported("现将有关事项通知⟦\u{07}⟧如下。", fixed: "现将有关事项通知如下。"),
    .reported("推进⟦\u{AD}⟧乡村\u{AD}振兴。", fixed: "推进乡村振兴。"),
    .reported("全区⟦\u{A0}⟧党员干部。", fixed: "全区党员干部。"),
    .reported("会议到此结束。⟦\u{0B}⟧第二天，代表们参观了新区。", fixed: "会议到此结束。\n第二天，代表们参观了新区。"),
    .accepted("　　本报讯　今日晴。"),
    .accepted("家庭👨‍👩‍👧合影❤️留念"),
  ]

  package init() {}

  package func places(in block: TallyContext) -> [CountedPlace] {
    block.oddCharacters.compactMap { odd in
      guard let newText = CharInvisible.replacement(odd, in: block) else { return nil }
      return CountedPlace(odd.range, kind: Int(odd.scalar), newText: newText)
    }
  }

  package func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport) {
    for kind in Set(places.map(\.kind)).sorted() {
      let same = places.filter { $0.kind == kind }
      let code = "U+" + CharInvisible.hexadecimal(kind)
      let what = "有 \(same.count) 个看不见的字符 \(code)（\(CharInvisible.name(kind))）"
      let english = "\(same.count) invisible characters \(code)"
      let breaksLines = CharInvisible.breaksLine(UInt32(truncatingIfNeeded: kind))
      report.report(
        all: same,
        breaksLines
          ? Message("\(what)，可换成换行。", "\(english); line ends can stand for them.")
          : Message("\(what)，可删去。", "\(english); they can be deleted."),
        place: Message("看不见的字符 \(code)", "invisible character \(code)"),
        fix: breaksLines
          ? Message("把 \(code) 换成换行", "Change \(code) to a line end") : Message("删去 \(code)", "Delete \(code)"),
        // Whether a paragraph ends there, or only a line of it, an editor has to say.
        isSafe: same.allSatisfy { $0.newText?.isEmpty ?? true })
    }
  }

  /// What stands in the character's place; nil where it belongs to the text.
  private static func replacement(_ odd: OddCharacter, in block: TallyContext) -> String? {
    let before = block.scalar(endingAt: odd.offset)
    let after = block.scalar(at: odd.range.upperBound)
    let isHanBefore = CharacterClass.of(before) == .han
    switch odd.scalar {
    case 0xFEFF: return odd.offset == 0 ? nil : ""
    case let scalar where breaksLine(scalar):
      let isAtLineEnd = [before, after].contains { $0 == 0x0A || $0 == 0x0D }
      return isAtLineEnd ? "" : lineEnd(at: odd.offset, in: block.snapshot)
    case 0x200D, 0xFE0F, 0xFE0E: return isPictograph(before) ? nil : ""
    case 0xFE00...0xFE0D: return isHanBefore ? "" : nil
    case 0xA0, 0x2002...0x200A, 0x202F, 0x205F:
      return isHanBefore && CharacterClass.of(after) == .han ? "" : nil
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x9F, 0xAD: return ""
    case 0x200B, 0x200C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F: return ""
    case 0x3164, 0x115F, 0x1160: return ""
    default: return nil
    }
  }

  /// Whether programs that set text end a line at the character: what stands on both sides of it does not belong
  /// together.
  private static func breaksLine(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// As the line that holds a byte offset ends.
  private static func lineEnd(at offset: Int, in snapshot: Snapshot) -> String {
    let line = snapshot.lines.line(at: offset)
    let content = snapshot.lines.contentRange(ofLine: line, in: snapshot.bytes.span)
    let end = snapshot.text(in: ByteRange(content.upperBound, snapshot.lines.range(ofLine: line).upperBound))
    return end.isEmpty ? "\n" : end
  }

  private static func isPictograph(_ scalar: UInt32) -> Bool {
    (0x1F000...0x1FAFF).contains(scalar) || (0x2190...0x2BFF).contains(scalar) || scalar == 0xFE0F || scalar == 0x200D
      || (0x30...0x39).contains(scalar) || scalar == 0x23 || scalar == 0x2A || scalar == 0xA9 || scalar == 0xAE
  }

  private static func name(_ scalar: Int) -> String {
    switch scalar {
    case 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF: "零宽字符"
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "方向标记"
    case 0xAD: "软连字符"
    case 0xA0, 0x2002...0x200A, 0x202F, 0x205F, 0x3164, 0x115F, 0x1160: "特殊空格"
    case 0x2028, 0x2029: "行分隔符"
    case 0x0B: "纵向制表符"
    case 0x0C: "换页符"
    case 0x85: "下一行"
    case 0xFE00...0xFE0F: "变体选择符"
    default: "控制字符"
    }
  }

  private static func hexadecimal(_ value: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
