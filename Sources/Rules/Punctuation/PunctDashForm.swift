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
package struct PunctDashForm: MarkRule, WordRule {
  package static let profile = RuleProfile("punct-dash-form", .punctuation, .warning, layer: .raw, counts: 0.1)

  package static let examples: [Example] = [
    .reported("⟦———⟧青川区扎实推进新一轮文明城市创建", fixed: "——青川区扎实推进新一轮文明城市创建"),
    .reported("这条路⟦--⟧村民的致富路，今天通车了。", fixed: "这条路——村民的致富路，今天通车了。"),
    .reported("他说的⟦──⟧也是大家想的。", fixed: "他说的——也是大家想的。"),
    .reported("我最大的心愿⟦-⟧就是让娃娃学上钢琴。", fixed: "我最大的心愿——就是让娃娃学上钢琴。"),
    .reported("展品吸引了记者的目光⟦一一⟧一副磨亮的扁担。", fixed: "展品吸引了记者的目光——一副磨亮的扁担。"),
    .reported("展期为2021年⟦——⟧2023年。", fixed: "展期为2021年—2023年。", severity: .information),
    .reported("青石⟦——⟧白沙高速公路今年通车。", fixed: "青石—白沙高速公路今年通车。", severity: .information),
    .accepted("这条路——乡亲们盼了多年的高速公路，今天通车。"),
    .reported("每天9:00⟦——⟧17:00开馆。", fixed: "每天9:00—17:00开馆。", severity: .information),
    .reported("奶奶留下一件宝贝⟦—⟧那台老织机，如今还能用。", fixed: "奶奶留下一件宝贝——那台老织机，如今还能用。"),
    .accepted("他跑出了9秒79——10年来最好的成绩。"),
    .accepted("工作人员一一核对，一一登记，一一作答。"),
    .accepted("北京-上海的列车，是志愿活动-积分兑换的一站。"),
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
    if run.count == 1 {
      checkSingle(index, context, &report)
      return
    }
    if run.count == 2, run.allSatisfy({ text.has("—", at: $0) }) {
      if PunctDashForm.isRoute(run, text) {
        report.report(
          run, Message("地名之间的起止用一个“—”。", "Between the ends of a route stands one “—”."), severity: .information,
          fixes: [.replace(run, with: "—")])
        return
      }
      checkRange(run, context, &report)
      return
    }
    let before = text.characterClass(index - 1)
    let after = text.characterClass(end)
    // A line of nothing but dashes is a rule between articles; digits or letters around make a range or a name.
    guard !(before == .lineBreak && after == .lineBreak), before == .han || after == .han || after == .openQuote,
      before != .digit, before != .latin, after != .digit, after != .latin
    else { return }
    offer(run, isSafe: true, &report)
  }

  /// Words behind which no range or route goes on.
  private static let explaining: Phrases = "就是 那就是 这就是 也就是 便是 正是 即 这 那 他 她 它 我们 他们 一个 一种 一座 一条 一位 一份"

  private static let routes: Phrases = """
    高速公路 高速铁路 高铁 铁路 公路 航线 客运专线 专线 城际 输电线路 输气管道 快速路 轻轨 地铁 国际班列 班列 海底光缆 光缆 一级公路 二级公路 段
    """

  /// 青石——白沙高速公路: two short names and what joins them.
  private static func isRoute(_ run: Range<Int>, _ text: LogicalText) -> Bool {
    let end = (run.upperBound..<run.upperBound + 5).first { text.matches(any: routes, at: $0) }
    guard let end, end - run.upperBound >= 2,
      (run.upperBound..<end).allSatisfy({ text.characterClass($0) == .han && !text.has("的", at: $0) }),
      text.characterClass(run.lowerBound - 1) == .han, text.characterClass(run.lowerBound - 2) == .han
    else { return false }
    let before = (1...4).first {
      text.characterClass(run.lowerBound - $0) != .han || text.has("的", at: run.lowerBound - $0)
    }
    // 公里的青石, （青石: the name begins there.
    return before.map { $0 > 2 } ?? false
  }

  /// One stroke where the words behind it explain those before it.
  private func checkSingle(_ index: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard text.characterClass(index - 1) == .han, text.matches(any: PunctDashForm.explaining, at: index + 1),
      isAlone(index, context),
      text.joint(before: index + 1) == .none, text.joint(before: index) == .none
    else { return }
    offer(index..<(index + 1), isSafe: false, &report)
  }

  /// Whether a stroke is the only one of its sentence, behind some words: no link of a chain.
  private func isAlone(_ index: Int, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let sentence = context.sentence(at: index), index - sentence.lowerBound >= 4 else { return false }
    return (index - 4..<index).allSatisfy { text.characterClass($0) == .han }
      && context.marks(in: sentence).count { text.characterClass($0) == .dash } == 1
  }

  /// Units that both ends of a span may have: 2019年——2021年.
  private static let units: ScalarSet = "年月日时点℃%％元人米吨岁"

  /// 2019年——2021年, 800——1000公斤: a dash between the ends of a span. One stroke stands there.
  private func checkRange(_ run: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard text.characterClass(run.upperBound) == .digit, text.joint(before: run.upperBound) == .none else { return }
    var end = run.upperBound
    while end - run.upperBound < 12, [.digit, .period, .colon].contains(text.characterClass(end)) { end += 1 }
    let before = text.scalar(run.lowerBound - 1)
    if text.characterClass(run.lowerBound - 1) == .digit {
      // 9秒79——10年来最好: a result, and what it is.
      var start = run.lowerBound
      while run.lowerBound - start < 12, [.digit, .period, .colon].contains(text.characterClass(start - 1)) {
        start -= 1
      }
      guard text.characterClass(start - 1) != .latin, ![0x79D2, 0x5206, 0x6BD4].contains(text.scalar(start - 1)),
        // 3比0——5万名球迷
        !text.matches(any: PunctDashForm.since, at: end)
      else { return }
    } else {
      guard PunctDashForm.units.contains(before), text.scalar(end) == before,
        text.characterClass(run.lowerBound - 2) == .digit
      else { return }
    }
    report.report(
      run, Message("起止之间用一字线“—”。", "Between the ends of a span stands one stroke, “—”."), severity: .information,
      fixes: [.replace(run, with: "—")])
  }

  private static let since: Phrases = "年来 年前 年后 年间 余 多 名 个"

  package let words = ["一一"]

  /// The numeral typed twice for a dash: three in a row, or before a pronoun or a quotation.
  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let (before, after) = (text.scalar(hit.range.lowerBound - 1), text.scalar(hit.range.upperBound))
    guard text.characterClass(hit.range.lowerBound - 1) == .han, !HanDigit.isNumeral(before) else { return }
    let isThird = after == 0x4E00 && !text.has("一", at: hit.range.upperBound + 1)
    guard
      isThird || text.characterClass(hit.range.upperBound) == .openQuote
        || text.characterClass(hit.range.upperBound) == .openTitle
    else { return }
    offer(hit.range, isSafe: false, &report)
  }

  private func offer(_ run: Range<Int>, isSafe: Bool, _ report: inout ArticleReport) {
    report.report(
      run, Message("破折号应为占两字的“——”。", "A dash is written “——”, two characters wide."),
      fixes: [.replace(run, with: "——", isSafe: isSafe)])
  }
}
