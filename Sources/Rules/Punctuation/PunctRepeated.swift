package import Linting
package import TextModel

/// 点号重复或叠用。
///
/// 逗号、顿号、分号、冒号、句号都只用一个，也不同别的点号连用；问号、叹号最多叠用三个，连用时问号在前。
///
/// **怎么改**：留下该停顿处的那一个，其余删去。
///
/// **依据**：GB/T 15834—2011 4.2.3.3、4.3.3.2。
package struct PunctRepeated: MarkRule {
  package static let profile = RuleProfile("punct-repeated", .punctuation, .error, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("道路修好了⟦，，⟧群众点赞。", fixed: "道路修好了，群众点赞。"),
    .reported("做到人员⟦、、⟧物资到位。", fixed: "做到人员、物资到位。"),
    .reported("会议一致通过⟦。，⟧随后进行了签约。", fixed: "会议一致通过。随后进行了签约。"),
    .reported("真的吗⟦！？⟧他反复问。", fixed: "真的吗？！他反复问。"),
    .reported("今晚还有车吗⟦？，⟧他问站长。", fixed: "今晚还有车吗？他问站长。"),
    .accepted("太好了！！！大家鼓掌。"),
    .accepted("真的吗？！他反复问。"),
    .accepted("“吃了没？”，他问。"),
    .accepted("通了路，通了水……日子好了。"),
  ]

  package static let marks: Set<CharacterClass> = [.comma, .stop, .enumerationComma, .semicolon, .colon]

  package init() {}

  package static let markTraits: MarkTraits = [.beforeMark]

  package func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard PunctRepeated.isStop(text, index + 1), !PunctRepeated.isStop(text, index - 1) else { return }
    var end = index + 2
    while end < text.count, PunctRepeated.isStop(text, end) { end += 1 }
    let run = index..<end
    if context.protected.touches(run, .code) { return }
    if text.characterClass(index - 1) == .replacement || text.characterClass(end) == .replacement { return }
    // Clock times and ratios are no prose.
    if text.characterClass(index - 1) == .digit && text.characterClass(index) == .colon { return }
    let folded = run.map { PunctRepeated.fullWidth(text.scalar($0)) }
    let isCry = { (scalar: UInt32) in scalar == 0xFF1F || scalar == 0xFF01 }
    if folded.allSatisfy({ $0 == 0x3002 }) { return }
    if folded.contains(where: isCry) {
      guard folded.allSatisfy(isCry) else {
        // ？， and ！。: the mark of tone is the stop.
        guard run.filter({ isCry(folded[$0 - index]) }) == [index], context.text.characterClass(index - 1) == .han
        else { return }
        report.report(
          run, Message("点号重复，留一个即可。", "These marks are doubled; keep one."),
          fixes: [.replace(run, with: context.string(index..<(index + 1)))])
        return
      }
      if folded == [0xFF01, 0xFF1F] {
        report.report(
          run, Message("问号和叹号连用时，问号在前。", "Where both stand together, the question mark comes first."),
          fixes: [.replace(run, with: "？！")])
      } else if folded.count > 3 {
        report.report(
          run,
          Message(
            "问号、叹号最多叠用三个，这里有 \(folded.count) 个。", "At most three may stand together; here are \(folded.count)."),
          fixes: [.replace(run, with: Scalars.string(run.prefix(3).map { text.scalar($0) }))])
      }
      return
    }
    let rank: [UInt32: Int] = [0x3001: 0, 0xFF0C: 1, 0xFF1B: 2, 0xFF1A: 3, 0x3002: 4]
    guard let kept = run.max(by: { rank[folded[$0 - index], default: 0] < rank[folded[$1 - index], default: 0] }) else {
      return
    }
    report.report(
      run, Message("点号重复，留一个即可。", "These marks are doubled; keep one."),
      fixes: [.replace(run, with: PunctRepeated.form(of: text.scalar(kept), context.setting))])
  }

  /// A mark as the page sets it: of two half-width commas on a full-width page one full-width comma is left.
  private static func form(of scalar: UInt32, _ setting: PageSetting) -> String {
    let isComma = scalar == 0x2C && setting.conventions.comma == .full
    return isComma ? "，" : Scalars.string([scalar])
  }

  /// Whether one of `marks` stands at an index.
  private static func isStop(_ text: LogicalText, _ index: Int) -> Bool {
    switch text.characterClass(index) {
    case .comma, .stop, .enumerationComma, .semicolon, .colon: true
    default: false
    }
  }

  private static func fullWidth(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2C: 0xFF0C
    case 0x3B: 0xFF1B
    case 0x3A: 0xFF1A
    case 0x21: 0xFF01
    case 0x3F: 0xFF1F
    default: scalar
    }
  }
}
