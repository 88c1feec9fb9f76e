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
    .reported("讲座定在⟦周6⟧下午。", fixed: "讲座定在周六下午。"),
    .reported("要⟦进1步⟧压实责任。", fixed: "要进一步压实责任。"),
    .reported("传达学习⟦19届5中全会⟧精神。", fixed: "传达学习十九届五中全会精神。"),
    .reported("镇里给⟦5保户⟧送去棉衣。", fixed: "镇里给五保户送去棉衣。"),
    .accepted("医保5保全覆盖，每届3中学参赛。"),
    .accepted("每周3次，每周3上午半天；周6岁了。"),
    .accepted("村第一书记到岗。"),
    .accepted("第5个工作日内办结。"),
    .accepted("会议定于星期五召开。"),
    .accepted("引进13农科院专家。"),
  ]

  package init() {}

  private static let terms: [(wrong: String, right: String)] =
    plenums + [
      ("5保户", "五保户"), ("5保老人", "五保老人"), ("5保供养", "五保供养"), ("5保对象", "五保对象"), ("3下乡", "三下乡"), ("3支1扶", "三支一扶"),
      ("第1书记", "第一书记"), ("第1时间", "第一时间"), ("第1要务", "第一要务"), ("第1责任人", "第一责任人"), ("3农", "三农"), ("十4五", "十四五"),
      ("十3五", "十三五"), ("4个全面", "四个全面"), ("4个自信", "四个自信"), ("4个意识", "四个意识"), ("2个维护", "两个维护"), ("5位1体", "五位一体"),
      ("5四运动", "五四运动"), ("2万5千里长征", "二万五千里长征"), ("18般武艺", "十八般武艺"), ("3位1体", "三位一体"), ("20大精神", "二十大精神"),
      ("20大报告", "二十大报告"), ("19大精神", "十九大精神"), ("19大报告", "十九大报告"), ("星期1", "星期一"), ("星期2", "星期二"), ("星期3", "星期三"),
      ("星期4", "星期四"), ("星期5", "星期五"), ("星期6", "星期六"), ("星期7", "星期日"),
      ("进1步", "进一步"), ("1系列", "一系列"), ("唯1", "唯一"), ("1带1路", "一带一路"), ("第1线", "第一线"), ("1把手", "一把手"),
      ("7夕", "七夕"), ("14五规划", "十四五规划"), ("15五规划", "十五五规划"), ("20大代表", "二十大代表"), ("20大以来", "二十大以来"), ("18大以来", "十八大以来"),
      ("19大以来", "十九大以来"), ("礼拜1", "礼拜一"), ("礼拜2", "礼拜二"), ("礼拜3", "礼拜三"), ("礼拜4", "礼拜四"), ("礼拜5", "礼拜五"),
      ("礼拜6", "礼拜六"),
      ("周1", "周一"), ("周2", "周二"), ("周3", "周三"), ("周4", "周四"), ("周5", "周五"), ("周6", "周六"),
    ]

  /// The plenary sessions of the last committees: 20届3中全会, 20届三中全会, 二十届3中全会.
  private static let plenums: [(wrong: String, right: String)] =
    [("18", "十八"), ("19", "十九"), ("20", "二十")].flatMap { committee, inHan in
      "一二三四五六七".enumerated().flatMap { index, session in
        let right = "\(inHan)届\(session)中全会"
        return [
          ("\(committee)届\(index + 1)中全会", right), ("\(committee)届\(session)中全会", right),
          ("\(inHan)届\(index + 1)中全会", right),
        ]
      }
    }

  package var words: [String] { NumFixedTermDigits.terms.map(\.wrong) }

  /// What stands behind a day of the week: 周3次 is how often.
  private static let hours: Phrases = "上午 下午 晚上 晚 早上 早 中午 傍晚 夜 凌晨 至周 到周 （ 举行 开幕 开讲"

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard NumFixedTermDigits.terms.indices.contains(hit.entry), !context.protected.touches(hit.range, .code),
      context.text.characterClass(hit.range.lowerBound - 1) != .digit,
      context.text.characterClass(hit.range.upperBound) != .digit
    else { return }
    let right = NumFixedTermDigits.terms[hit.entry].right
    if right.hasPrefix("周") {
      let (before, text) = (hit.range.lowerBound - 1, context.text)
      guard text.matches(any: NumFixedTermDigits.hours, at: hit.range.upperBound), !text.has("每", at: before),
        !HanDigit.isNumeral(text.scalar(before)), text.characterClass(before) != .digit
      else { return }
    }
    report.report(
      hit.range, Message("定型的词语用汉字数字：“\(right)”。", "A set phrase keeps its Han numerals: “\(right)”."),
      fixes: [.replace(hit.range, with: right)])
  }
}
