package import Linting
package import TextModel

/// 破折号的形式不对。
///
/// 破折号是占两个字的“——”，写成三个以上的“—”、两个连字符“--”或制表符“──”都不合规范。数值和年份的起止
/// （2019—2021）、地名之间（北京—上海）用一个“—”，不在此列；整行的横线也不管。
///
/// **怎么改**：换成“——”。
///
/// **依据**：GB/T 15834—2011 4.10。
package struct PunctDashForm: MarkRule {
  package static let profile = RuleProfile("punct-dash-form", .punctuation, .warning, layer: .raw, counts: 0.1)

  package static let examples: [Example] = [
    .reported("⟦———⟧青川区扎实推进新一轮文明城市创建", fixed: "——青川区扎实推进新一轮文明城市创建"),
    .reported("这条路⟦--⟧村民的致富路，今天通车了。", fixed: "这条路——村民的致富路，今天通车了。"),
    .reported("他说的⟦──⟧也是大家想的。", fixed: "他说的——也是大家想的。"),
    .accepted("——开展基础设施综合攻坚行动"),
    .accepted("“志愿活动—服务社区—积分兑换”链条"),
    .accepted("规划期为2019—2021年，北京—上海线开通。"),
    .accepted("执行GB/T 15834—2011的规定。"),
  ]

  package init() {}

  package static let marks: Set<CharacterClass> = [.dash]

  package func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    if text.characterClass(index - 1) == .dash { return }
    var end = index + 1
    while text.characterClass(end) == .dash { end += 1 }
    let run = index..<end
    let isProper = run.allSatisfy { text.scalar($0) == 0x2014 }
    guard run.count >= 2, !(isProper && run.count == 2) else { return }
    let before = text.characterClass(index - 1)
    let after = text.characterClass(end)
    // A line of nothing but dashes is a rule between articles; digits or letters around make a range or a name.
    guard !(before == .lineBreak && after == .lineBreak), before == .han || after == .han || after == .openQuote,
      before != .digit, before != .latin, after != .digit, after != .latin
    else { return }
    report.report(
      run, Message("破折号应为占两字的“——”。", "A dash is written “——”, two characters wide."),
      fixes: [.replace(run, with: "——", isSafe: true)])
  }
}
