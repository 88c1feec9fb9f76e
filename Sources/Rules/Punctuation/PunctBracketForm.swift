package import Linting
package import TextModel

/// 括号的形式或里面的点号不对。
///
/// 公文编号的年份用六角括号〔〕；句内括号里的话末尾不用句号；圆括号里再用括号，换一种形式。
///
/// **怎么改**：按提示改。
///
/// **依据**：GB/T 15834—2011 4.9.3；GB/T 9704—2012 7.2.5。
package struct PunctBracketForm: MarkRule {
  package static let profile = RuleProfile(
    "punct-bracket-form", .punctuation, .information, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("意见（青政办发⟦[2022]⟧31号）自下月起施行。", fixed: "意见（青政办发〔2022〕31号）自下月起施行。"),
    .reported("文件的编号是青教函⟦（2022）⟧6号。", fixed: "文件的编号是青教函〔2022〕6号。"),
    .reported("新渠（由两村合修⟦。⟧）上月通了水。", fixed: "新渠（由两村合修）上月通了水。", severity: .warning),
    .reported("周老师（曾任副校长⟦（主管教学）⟧）也来了。", fixed: "周老师（曾任副校长〔主管教学〕）也来了。"),
    .accepted("意见（青政办发〔2022〕31号）自下月起施行。"),
    .accepted("法院以（2022）青0102民初31号判决书结案，名单（2022）附后。"),
    .accepted("新渠上月通了水。（这是全镇第四条渠。）"),
    .accepted("大家都笑了（他问：“真的吗？”）。"),
    .accepted("作文（高一（3）班 苗小禾）获奖，方案（含附件（一））另发。"),
  ]

  package init() {}

  package static let marks: Set<CharacterClass> = [.openBracket, .closeBracket]

  package func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    if text.characterClass(index) == .openBracket {
      checkYear(index, context, &report)
      checkNested(index, context, &report)
    } else if text.has("。", at: index - 1), text.has("）", at: index) || text.has(")", at: index) {
      checkStop(index, context, &report)
    }
  }

  /// 青教函（2022）6号
  private func checkYear(_ open: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    let close = open + 5
    guard !text.has("〔", at: open), text.characterClass(close) == .closeBracket, text.characterClass(open - 1) == .han,
      (open + 1..<close).allSatisfy({ text.characterClass($0) == .digit }),
      text.has("1", at: open + 1) || text.has("2", at: open + 1)
    else { return }
    var end = text.has("第", at: close + 1) ? close + 2 : close + 1
    let start = end
    while end - start < 5, text.characterClass(end) == .digit { end += 1 }
    guard end > start, text.has("号", at: end), PunctBracketForm.issuers.contains(text.scalar(open - 1)) else { return }
    let year = text.string((open + 1)..<close)
    report.report(
      open..<(close + 1), Message("公文编号的年份用六角括号：〔\(year)〕。", "The year of a document's number stands in 〔〕."),
      fixes: [.replace(open..<(close + 1), with: "〔\(year)〕")])
  }

  /// What the name of a document's issuer ends with.
  private static let issuers: ScalarSet = "发办字函政令纪党人规通复议审建教财文"

  /// （…（…）…）: a round bracket inside another one. Numbers keep theirs: 高一（3）班.
  private func checkNested(_ open: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard text.has("（", at: open), let close = MarkWidth.partner(text, of: open), text.has("）", at: close),
      close - open >= 2, close - open <= 20,
      (open + 1..<close).allSatisfy({ text.characterClass($0) == .han && !HanDigit.isNumeral(text.scalar($0)) }),
      let outer = context.lastMark(.openBracket, .closeBracket, before: open, within: 40), text.has("（", at: outer),
      // The outer pair is closed behind the inner one.
      let next = context.marks(in: (close + 1)..<min(text.count, close + 40)).first(where: {
        text.characterClass($0) == .openBracket || text.characterClass($0) == .closeBracket
      }), text.has("）", at: next), !(outer..<next).contains(where: { text.characterClass($0) == .lineBreak })
    else { return }
    report.report(
      open..<(close + 1), Message("括号里再用括号，换一种形式，如〔〕。", "A bracket inside another takes another form, as 〔〕."),
      fixes: [
        Correction(
          title: Message("里面改用〔〕", "Use 〔〕 inside"),
          edits: [(open..<(open + 1), "〔"), (close..<(close + 1), "〕")])
      ])
  }

  /// （由两村合修。）: the sentence goes on behind it.
  private func checkStop(_ close: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard let open = MarkWidth.partner(text, of: close), text.characterClass(open - 1) == .han,
      text.characterClass(close + 1) == .han || text.characterClass(close + 1) == .comma,
      !(open..<(close - 1)).contains(where: {
        text.characterClass($0) == .stop || text.characterClass($0) == .lineBreak
      })
    else { return }
    let mark = (close - 1)..<close
    report.report(
      mark, Message("句内括号里的话，末尾不用句号。", "What stands in brackets inside a sentence has no full stop."),
      severity: .warning,
      fixes: [.delete(mark, "。")])
  }
}
