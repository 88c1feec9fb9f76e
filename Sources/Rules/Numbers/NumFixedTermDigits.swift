package import Linting
import TextModel

/// 定型的词语用了阿拉伯数字。
///
/// “第一书记”“星期五”“三农”“一次会议”里的数字是词的一部分，用汉字。
///
/// **怎么改**：改成汉字数字。
///
/// **依据**：GB/T 15835—2011 4.2.3。
package struct NumFixedTermDigits: WordRule {
  package static let profile = RuleProfile("num-fixed-term-digits", .numbers, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("村⟦第1书记⟧到岗。", fixed: "村第一书记到岗。"),
    .reported("会议定于⟦星期5⟧召开。", fixed: "会议定于星期五召开。"),
    .reported("做好⟦3农⟧工作。", fixed: "做好三农工作。"),
    .reported("⟦第1时间⟧赶到现场。", fixed: "第一时间赶到现场。"),
    .accepted("村第一书记到岗。"),
    .accepted("第5个工作日内办结。"),
    .accepted("会议定于星期五召开。"),
    .accepted("引进13农科院专家。"),
  ]

  package init() {}

  private static let terms: [(wrong: String, right: String)] = [
    ("第1书记", "第一书记"), ("第1时间", "第一时间"), ("第1要务", "第一要务"), ("第1责任人", "第一责任人"), ("3农", "三农"), ("十4五", "十四五"),
    ("十3五", "十三五"), ("4个全面", "四个全面"), ("4个自信", "四个自信"), ("4个意识", "四个意识"), ("2个维护", "两个维护"), ("5位1体", "五位一体"),
    ("5四运动", "五四运动"), ("2万5千里长征", "二万五千里长征"), ("18般武艺", "十八般武艺"), ("3位1体", "三位一体"), ("20大精神", "二十大精神"),
    ("20大报告", "二十大报告"), ("19大精神", "十九大精神"), ("19大报告", "十九大报告"), ("星期1", "星期一"), ("星期2", "星期二"), ("星期3", "星期三"),
    ("星期4", "星期四"), ("星期5", "星期五"), ("星期6", "星期六"), ("星期7", "星期日"),
  ]

  package var words: [String] { NumFixedTermDigits.terms.map(\.wrong) }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard NumFixedTermDigits.terms.indices.contains(hit.entry), !context.protected.touches(hit.range, .code),
      context.text.characterClass(hit.range.lowerBound - 1) != .digit,
      context.text.characterClass(hit.range.upperBound) != .digit
    else { return }
    let right = NumFixedTermDigits.terms[hit.entry].right
    report.report(
      hit.range, Message("定型的词语用汉字数字：“\(right)”。", "A set phrase keeps its Han numerals: “\(right)”."),
      fixes: [.replace(hit.range, with: right)])
  }
}
