import Facts
package import Linting
import TextModel

/// 一个数量用了两个表示概数的词。
///
/// “约300余名”“近5亿元左右”“至少500元以上”：前一个词已经说明是概数，后一个就多余了，有时还互相矛盾
/// （“近”是不到，“余”是超过）。
///
/// **怎么改**：保留一个，看稿件要说的是“不到”“超过”还是“大致”。
///
/// **依据**：语法通则，一个数量只用一个概数标记。GB/T 15835—2011 4.3 的例子“100多件”“约300人”“40左右”都只用一个；
/// 阿拉伯数字与“余”“多”“约”连用本身不是错误。
package struct NumApproxStacked: MetricRule, WordRule {
  package static let profile = RuleProfile("num-approx-stacked", .numbers, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("全区⟦约300余名⟧党员参加。", fixed: "全区约300名党员参加。", "全区300余名党员参加。"),
    .reported("项目总投资⟦近5亿元左右⟧。", fixed: "项目总投资近5亿元。", "项目总投资5亿元左右。"),
    .reported("栽植苗木⟦超过2000多棵⟧。", fixed: "栽植苗木超过2000棵。", "栽植苗木2000多棵。"),
    .reported("每户补助⟦至少500元以上⟧。", fixed: "每户补助至少500元。", "每户补助500元以上。"),
    .reported("每户⟦至少增收500元以上⟧。", fixed: "每户至少增收500元。", "每户增收500元以上。"),
    .reported("从家到学校⟦大约有3公里左右⟧。", fixed: "从家到学校大约有3公里。", "从家到学校有3公里左右。"),
    .reported("诊所⟦大约每天都要看三十个左右⟧病人。", fixed: "诊所大约每天都要看三十个病人。", "诊所每天都要看三十个左右病人。"),
    .reported("到场的⟦不足300余人⟧。", fixed: "到场的300余人。", "到场的不足300人。"),
    .reported("每餐收费⟦不得超过12元以内⟧。", fixed: "每餐收费不得超过12元。", "每餐收费12元以内。"),
    .reported("当班的工人⟦不能少于30人以下⟧。", fixed: "当班的工人不能少于30人。", "当班的工人30人以下。"),
    .reported("气温⟦将近40℃以上⟧。", fixed: "气温将近40℃。", "气温40℃以上。"),
    .reported("山洞里⟦最多能容纳50人以上⟧。", fixed: "山洞里最多能容纳50人。", "山洞里容纳50人以上。"),
    .reported("有⟦超过一半以上⟧的村民签了字。", fixed: "有超过一半的村民签了字。", "有一半以上的村民签了字。"),
    .accepted("有一半以上的村民签了字，超过半数。"),
    .reported("会场里⟦差不多有200人左右⟧。", fixed: "会场里差不多有200人。", "会场里有200人左右。"),
    .reported("罚款⟦起码在500元以上⟧。", fixed: "罚款起码在500元。", "罚款在500元以上。"),
    .accepted("每餐收费不得超过12元，10元以内的不用登记；当班的工人不能少于30人。"),
    .accepted("大约有3公里，至少有30多人报名，走了大约半里左右手都酸了。"),
    .accepted("全区300余名党员参加。"),
    .accepted("总投资约5亿元。"),
    .accepted("100多名副科级以上干部参加。"),
    .accepted("3000多名处级以上干部参加。"),
    .accepted("40岁左右的村民"),
    .reported("骑手每季度参加培训⟦不少于8个课时以上⟧。", fixed: "骑手每季度参加培训不少于8个课时。", "骑手每季度参加培训8个课时以上。"),
    .accepted("每组至少有3名科级以上干部，至少2名副高级以上。"),
  ]

  package init() {}

  package static let metricTraits = MetricTraits.rounded

  private static let approximate: Phrases = "差不多 约莫 大致 大约 大概 将近 接近 超过 突破 约 近 超 逾"
  private static let bounds: Phrases = "至少 不足 多达 高达 最多 最少 不到 不超过 不低于 不少于"
  private static let floors: Phrases = "起码 最少 超过 至少 不低于 不少于 最低"
  private static let ceilings: Phrases = "不超过 最多 不高于 最高"
  private static let short: Phrases = "近 将近 接近 不足 不到"
  private static let marksBehind: Phrases = "左右 上下 以上 以下 以内"
  private static let verbs: Phrases = "只有 需要 达到 花了 用了 花费 有 在 为 需 要 达 是 用 花 走 占 种 住 来 能"
  /// Those that a verb may part from the number.
  private static let distant: Phrases = "差不多 约莫 大约 大概 至少 将近 约"
  private static let fewer: Phrases = "不足 不到"
  private static let partOfWord: Phrases = "近 超 约 超过"
  private static let joining: ScalarSet = "最附就相新不节合条契"
  /// All of them, the longer ones that hold a shorter one first.
  private static let marks: Phrases =
    "差不多 约莫 大致 起码 不超过 最多 不高于 最高 至少 不足 不到 多达 高达 最少 超过 不低于 不少于 最低 大约 大概 将近 接近 突破 约 近 超 逾"

  package func check(metricAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let figure = context.facts.metrics[index].range
    // Most quantities have one mark or none: look for the cheap ones first.
    let inner = NumApproxStacked.innerMark(figure, in: context)
    let back = NumApproxStacked.mark(after: figure.upperBound, in: context)
    if (inner == nil && back == nil) || context.protected.touches(figure) { return }
    let front = NumApproxStacked.mark(before: figure.lowerBound, in: context)
    let text = context.text
    func isFront(_ words: Phrases) -> Bool { front.map { text.spells(any: words, $0) } ?? false }
    let isApproximate = isFront(NumApproxStacked.approximate)
    var second: Range<Int>?
    // 不得超过12元以内: 超过 behind a ban is a ceiling, 少于 a floor.
    let limit = back == nil ? nil : NumApproxStacked.limit(before: figure.lowerBound, text)
    switch back.map({ context.string($0) }) {
    case "左右", "上下": second = isApproximate || isFront(NumApproxStacked.bounds) || inner != nil ? back : nil
    case "以上":
      second = isFront(NumApproxStacked.floors) || isFront(NumApproxStacked.short) || limit != nil ? back : nil
    case "以下", "以内": second = isFront(NumApproxStacked.ceilings) || limit != nil ? back : nil
    default: break
    }
    // 不足三百余人: fewer and more at once.
    if second == nil, let inner, isApproximate || isFront(NumApproxStacked.fewer) { second = inner }
    var first = limit ?? front ?? inner
    // 至少增收500元以上: a verb between.
    if second == nil, let back, context.string(back) == "以上",
      let far = NumApproxStacked.far(NumApproxStacked.least, before: figure, context)
    {
      first = far
      second = back
    }
    // 大约每天都要看三十个左右
    if front == nil, inner == nil, let back, text.spells(any: NumApproxStacked.around, back),
      let far = NumApproxStacked.far(NumApproxStacked.loose, before: figure, context)
    {
      first = far
      second = back
    }
    guard let first, let second, first != second else { return }
    // 近十多年来: the recent years, ten or so of them.
    if text.has("近", at: first.lowerBound), text.has("来", at: figure.upperBound) { return }
    let range = first.lowerBound < figure.lowerBound ? first.lowerBound : figure.lowerBound
    // 近300余人 says less and more: the first goes. Else the mark that came too late does.
    let (fix, other) = inner == second && isFront(NumApproxStacked.short) ? (first, second) : (second, first)
    NumApproxStacked.report(
      first, second, range..<max(figure.upperBound, second.upperBound), .delete(fix, context.string(fix)),
      .delete(other, context.string(other)), context, &report)
  }

  package let words = ["一半以上", "半数以上", "一半左右", "半数左右"]

  private static let halves: Phrases = "至少有 起码有 至少 起码 超过 超出 接近 将近 大约 不到 不足 近 约 超 逾"

  /// 超过一半以上
  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard let mark = text.range(ofAny: NumApproxStacked.halves, endingAt: hit.range.lowerBound),
      mark.count > 1 || !NumApproxStacked.joining.contains(text.scalar(mark.lowerBound - 1)),
      !context.protected.touches(hit.range)
    else { return }
    let second = (hit.range.upperBound - 2)..<hit.range.upperBound
    NumApproxStacked.report(
      mark, second, mark.lowerBound..<hit.range.upperBound, .delete(second, context.string(second)),
      .delete(mark, context.string(mark)), context, &report)
  }

  private static func report(
    _ first: Range<Int>, _ second: Range<Int>, _ range: Range<Int>, _ fix: Correction, _ other: Correction,
    _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let words = (context.string(first), context.string(second))
    report.report(
      range,
      Message(
        "“\(words.0)”与“\(words.1)”都表示概数，留一个即可。",
        "“\(words.0)” and “\(words.1)” both mark an approximation; keep one."),
      fixes: [fix, other])
  }

  /// The mark of approximation that stands directly before a quantity.
  private static func mark(before index: Int, in context: ArticleContext) -> Range<Int>? {
    let text = context.text
    // 大约有三公里左右, 大约在1200斤左右: a verb between.
    if let verb = text.range(ofAny: verbs, endingAt: index),
      let far = text.range(ofAny: distant, endingAt: verb.lowerBound),
      far.count > 1 || !joining.contains(text.scalar(far.lowerBound - 1))
    {
      return far
    }
    guard let mark = text.range(ofAny: marks, endingAt: index) else { return nil }
    // 最近, 附近, 不超过: the word before is another one.
    if text.spells(any: partOfWord, mark), joining.contains(text.scalar(mark.lowerBound - 1)) { return nil }
    return mark
  }

  private static let bans: Phrases = "不得 不能 不可 不许 不准 不应 不应当 不会 不要 没有 没 未 不"
  private static let limits: Phrases = "超过 少于 低于 高于 多于"

  /// A ban with the bound behind it, directly before a number: 不得超过12元.
  private static func limit(before index: Int, _ text: LogicalText) -> Range<Int>? {
    guard let bound = text.range(ofAny: limits, endingAt: index),
      let ban = text.range(ofAny: bans, endingAt: bound.lowerBound)
    else { return nil }
    return ban.lowerBound..<bound.upperBound
  }

  private static let least: Phrases = "最多能 最多可 最多只能 至多 顶多 起码 至少 不低于 不少于"
  private static let loose: Phrases = "大约 大概"
  private static let around: Phrases = "左右 上下"

  /// The last of some words up to six characters before a number, in its clause: 至少增收500元.
  private static func far(_ words: Phrases, before range: Range<Int>, _ context: ArticleContext) -> Range<Int>? {
    let near = max(0, range.lowerBound - 10)..<range.lowerBound
    guard let word = context.text.last(of: words, in: near), word.upperBound < range.lowerBound,
      range.lowerBound - word.upperBound <= 6,
      !(word.upperBound..<range.lowerBound).contains(where: { context.text.characterClass($0) != .han })
    else { return nil }
    return word
  }

  /// 余 or 多 behind the number, inside the quantity.
  private static func innerMark(_ range: Range<Int>, in context: ArticleContext) -> Range<Int>? {
    for index in range.dropFirst() where context.text.has("余", at: index) || context.text.has("多", at: index) {
      return index..<(index + 1)
    }
    return nil
  }

  /// The mark that stands behind a quantity: directly, or at the end of the clause with the noun between: 20个学时以上.
  private static func mark(after index: Int, in context: ArticleContext) -> Range<Int>? {
    let text = context.text
    for start in index...(index + longestNoun) {
      switch text.scalar(start) {
      case 0x5DE6, 0x4E0A, 0x4EE5:
        guard let mark = text.range(ofAny: marksBehind, at: start) else { break }
        // 3名科级以上干部, 2名副科级以上
        let isOfRank = start > index && ranks.contains(text.scalar(start - 1))
        return start == index || !isOfRank && text.characterClass(mark.upperBound).endsClause ? mark : nil
      default: break
      }
      if text.characterClass(start) != .han { return nil }
    }
    return nil
  }

  private static let longestNoun = 3
  /// Characters with which a rank ends, not a noun that is counted.
  private static let ranks: ScalarSet = "级职岁年届类等层月日期"
}
