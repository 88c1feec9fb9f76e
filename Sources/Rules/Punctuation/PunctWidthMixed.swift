package import Linting
package import TextModel

/// 全角标点的版面里夹着半角标点。
///
/// 同类标点绝大多数用全角，这一处用了半角，多半是漏改。括号按一对判断。数字之间（1,234、10:30）和外文里的不算；
/// 全版半角的由 `punct-width-page` 汇总。
///
/// **怎么改**：换成全角。
///
/// **依据**：GB/T 15834—2011：中文标点用全角形式。
package struct PunctWidthMixed: MarkRule {
  package static let profile = RuleProfile("punct-width-mixed", .punctuation, .warning, layer: .raw, counts: 0.1)

  package static let examples: [Example] = [
    .reported("围绕“矛盾问题有没有”⟦,⟧扎实开展回头看。", fixed: "围绕“矛盾问题有没有”，扎实开展回头看。", onPage: .fullWidth),
    .reported("上下齐心⟦,⟧绘制蓝图。", fixed: "上下齐心，绘制蓝图。", onPage: .fullWidth),
    .reported("他在村⟦(社区)⟧工作多年。", fixed: "他在村（社区）工作多年。", onPage: .fullWidth),
    .accepted("大会上午10:30开幕，到会1,234人。", onPage: .fullWidth),
    .accepted("上下齐心,绘制蓝图。", onPage: .halfWidth),
    .accepted("新材料的导热系数为0.018 W/(m·K)，用水定额为120升/(人·日)，函数f(x)是增函数。", onPage: .fullWidth),
    .accepted("他会说“Hello, world”这句话。", onPage: .fullWidth),
  ]

  package init() {}

  package static let markTraits: MarkTraits = [.halfWidth]

  package static let marks: Set<CharacterClass> = [.comma, .semicolon, .colon, .stop, .openBracket, .closeBracket]

  package func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let scalar = text.scalar(index)
    guard scalar < 0x80, let full = MarkWidth.fullWidth(scalar), PunctWidthMixed.isFull(scalar, context.setting),
      MarkWidth.isChinese(text, at: index), !context.protected.touches(index..<(index + 1), .code)
    else { return }
    let message = Message(
      "这里用了半角标点，全版同类标点用全角。请换成“\(full)”。",
      "A half-width mark where the page uses full width. Change it to “\(full)”.")
    guard let partner = MarkWidth.partner(text, of: index), text.scalar(partner) < 0x80 else {
      report.report(
        index..<(index + 1), message, fixes: [.replace(index..<(index + 1), with: full, isSafe: true)])
      return
    }
    // A pair is one finding, at its opening bracket.
    guard partner > index else { return }
    report.report(
      index..<(partner + 1),
      Message("这对括号是半角，全版括号用全角。请换成“（）”。", "Half-width brackets where the page uses full width. Use “（）”."),
      fixes: [
        Correction(
          title: Message("改为全角括号", "Change to full-width brackets"),
          edits: [(index..<(index + 1), "（"), (partner..<(partner + 1), "）")], isSafe: true)
      ])
  }

  private static func isFull(_ scalar: UInt32, _ setting: PageSetting) -> Bool {
    let conventions = setting.conventions
    return switch scalar {
    case 0x2C: conventions.comma == .full
    case 0x3B: conventions.semicolon == .full
    case 0x3A: conventions.colon == .full
    case 0x28, 0x29: conventions.bracket == .full
    default: conventions.stop == .full
    }
  }
}
