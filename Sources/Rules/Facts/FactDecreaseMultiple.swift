package import Linting
import TextModel

/// 减少用了“倍”。
///
/// 增加可以说几倍，减少最多减去全部，不到一倍；说“缩短了 3 倍”，意思多半是缩短到三分之一或缩短了三分之二。
///
/// **怎么改**：用分数或百分数说（缩短了三分之二、下降 50%）。
///
/// **依据**：算术；新闻写作通例。
package struct FactDecreaseMultiple: WordRule {
  package static let profile = RuleProfile("fact-decrease-multiple", .facts, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("办理时间⟦缩短了3倍⟧。"),
    .reported("故障率⟦下降近一倍⟧。"),
    .reported("成本⟦减少两倍⟧。"),
    .reported("改进工艺后，耗水量比原来⟦少了一倍⟧。"),
    .reported("用药量比上季⟦节省近两倍⟧。"),
    .reported("快递费比邻县⟦便宜三倍⟧。"),
    .reported("大棚的人工费⟦少了近四倍⟧。"),
    .reported("水稻用药量⟦降幅达两倍⟧。"),
    .reported("事故数⟦减少到原来的两倍⟧。"),
    .accepted("办理时间缩短了三分之二。"),
    .accepted("事故数减少到原来的一半，产量是原来的两倍。"),
    .accepted("游客至少多了3倍，多少倍说不清，订单比上月增加了近一倍。"),
    .accepted("产量增长了3倍。"),
    .accepted("风险降低到原来的0.3倍。"),
    .accepted("产量减少，价格涨了一倍。"),
  ]

  package init() {}

  private static let verbs =
    FigureWords.falls.filter { $0.unicodeScalars.count > 1 }
    + [
      "减轻", "减慢", "变慢", "便宜", "省去", "贬值", "缩水", "降了", "跌了", "减了", "大减", "剧减", "暴跌", "大跌", "下挫", "少了", "低了", "短了", "轻了",
      "慢了",
    ]
  private static let longer = Phrases(verbs.filter { !$0.hasSuffix("了") })
  /// Adjectives that say less only where two things are compared: 比原来少一倍.
  private static let compared = TableReader.words(of: "少 低 短 轻 小 慢 窄 薄 矮 省")

  package var words: [String] { FactDecreaseMultiple.verbs + FactDecreaseMultiple.compared }

  private static let otherLess: Phrases = "至 不 最 多 减 缺 大 很 更"
  private static let bases: Phrases = "原来的 过去的 去年的 上年的 以前的"

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    var index = hit.range.upperBound
    if hit.entry >= FactDecreaseMultiple.verbs.count {
      guard text.has("了", at: index) || FactDecreaseMultiple.isNumber(index, text),
        let clause = context.clause(at: hit.range.lowerBound),
        !text.matches(any: FactDecreaseMultiple.otherLess, endingAt: hit.range.lowerBound),
        text.first("比", in: clause.lowerBound..<hit.range.lowerBound) != nil
      else { return }
    }
    // 短了 of 缩短了, 少 of 多少倍
    if text.matches("了", endingAt: index),
      text.matches(any: FactDecreaseMultiple.longer, endingAt: index - 1)
        || text.matches("多", endingAt: hit.range.lowerBound)
    {
      return
    }
    for particle in ["了", "幅", "达到", "达", "高达", "整整", "足足", "将近", "近", "约", "到", "为", "至少"]
    where text.matches(particle, at: index) {
      index += particle.unicodeScalars.count
    }
    // 减少到原来的两倍
    if let base = text.range(ofAny: FactDecreaseMultiple.bases, at: index),
      !text.has("0", at: base.upperBound), !text.has("０", at: base.upperBound)
    {
      index = base.upperBound
    }
    let start = index
    while index < start + 8, FactDecreaseMultiple.isNumber(index, text) { index += 1 }
    guard index > start else { return }
    if text.has("多", at: index) || text.has("余", at: index) { index += 1 }
    guard text.has("倍", at: index) else { return }
    report.report(
      hit.range.lowerBound..<(index + 1),
      Message("减少不能用“倍”说，请改用分数或百分数。", "A decrease is a fraction, not a multiple; use a fraction or a percentage."))
  }

  private static func isNumber(_ index: Int, _ text: LogicalText) -> Bool {
    let kind = text.characterClass(index)
    return kind == .digit || kind == .period || HanDigit.isNumeral(text.scalar(index))
      || text.has("几", at: index)
  }
}
