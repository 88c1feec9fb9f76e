import Facts
package import Linting
import TextModel

/// 顿号后面又用了“和”“及”“等”。
///
/// 并列的最后两项之间有了“和、与、及、以及、或”，就不再用顿号；收尾的“等”前面也不用顿号。
///
/// **怎么改**：删去顿号。
///
/// **依据**：GB/T 15834—2011 4.5、附录 B.1。
package struct PunctDunhaoConjunction: WordRule {
  package static let profile = RuleProfile(
    "punct-dunhao-conjunction", .punctuation, .information, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("做好宣传、排查⟦、和⟧整改。", fixed: "做好宣传、排查和整改。"),
    .reported("种植苹果、梨⟦、等⟧水果。", fixed: "种植苹果、梨等水果。"),
    .reported("检查食堂、宿舍⟦、以及⟧操场。", fixed: "检查食堂、宿舍以及操场。"),
    .reported("参会的有村党支部书记、驻村工作队员⟦、与⟧致富带头人代表。", fixed: "参会的有村党支部书记、驻村工作队员与致富带头人代表。"),
    .reported("水利、应急⟦、和⟧气象部门联合会商。", fixed: "水利、应急和气象部门联合会商。"),
    .accepted("住保办、和义街道作了回应，公式有线性、等比两种。"),
    .accepted("建立与高校、与科研院所相衔接的机制，与企业、与商会对接。"),
    .accepted("办证从前要跑4个窗口、等15个工作日，看病要排长队、等半天。"),
    .accepted("市场里，买菜的、卖菜的、等活的，人来人往。"),
    .accepted("乡亲们盼路、等路，在风里站着、等着，每天要赶路、等车、转车。"),
    .reported("公安、交警、城管⟦、等⟧8个部门到场。", fixed: "公安、交警、城管等8个部门到场。"),
    .accepted("做好宣传、排查和整改。"),
    .accepted("建设平安社区、和谐社区。"),
    .accepted("工匠按旧法烧瓦、和灰，尽量修旧如旧。"),
    .accepted("种植苹果、梨等水果。"),
    .accepted("查看数量、等级和产地。"),
    .accepted("与群众的距离、与企业的距离更近了。"),
  ]

  package init() {}

  package let words = ["、和", "、及", "、以及", "、或", "、或者", "、等", "、与"]

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let high = hit.range.upperBound
    let word = context.string((hit.range.lowerBound + 1)..<high)
    let next = text.scalar(high)
    if let bound = PunctDunhaoConjunction.compounds[word], bound.contains(next),
      !text.matches(any: PunctDunhaoConjunction.apart, at: high)
    {
      return
    }
    if word == "等", PunctDunhaoConjunction.isWaiting(hit.range, context) { return }
    // 与 is a preposition too: 与…相结合, 与…的距离.
    if word == "与", let clause = context.clause(at: hit.range.lowerBound),
      text.first("与", in: clause.lowerBound..<hit.range.lowerBound) != nil
        || text.first(of: PunctDunhaoConjunction.relations, in: high..<clause.upperBound) != nil
    {
      return
    }
    // 、和义街道: a place that is called so.
    if word == "和", text.matches(any: PunctDunhaoConjunction.places, at: high + 1) { return }
    // 、和志强（纳西族）, 、和占钧、: a surname.
    if word == "和",
      text.characterClass(hit.range.lowerBound - 1) == .closeBracket
        || context.people(in: (high - 1)..<(high + 2)).contains(where: {
          context.facts.people[$0].range.lowerBound == high - 1
        })
        || [1, 2].contains(where: {
          text.characterClass(high + $0) == .openBracket || text.characterClass(high + $0) == .enumerationComma
        })
    {
      return
    }
    if word != "等" && text.characterClass(high) != .han && text.characterClass(high) != .openQuote { return }
    // An item that begins like the last one makes the word part of both.
    if let clause = context.clause(at: hit.range.lowerBound),
      PunctDunhaoConjunction.hasEarlier(word, in: clause.lowerBound..<hit.range.lowerBound, text)
    {
      return
    }
    report.report(
      hit.range,
      Message("有了“\(word)”，前面不用顿号。", "No 、 is needed before “\(word)”."),
      fixes: [.delete(hit.range.lowerBound..<(hit.range.lowerBound + 1), "、")])
  }

  /// Whether 等 is the verb: 等15个工作日, 站着、等着, 盼路、等路, 等车、转车.
  private static func isWaiting(_ word: Range<Int>, _ context: ArticleContext) -> Bool {
    let text = context.text
    let end = word.upperBound
    if text.matches(any: whiles, at: end) { return true }
    let figure = context.metrics(in: end..<(end + 12)).first.map { context.facts.metrics[$0] }
    if let figure, figure.range.lowerBound == end, figure.unit.dimension == .time { return true }
    // 买菜的、卖菜的、等活的
    if text.has("的", at: word.lowerBound - 1), (1...2).contains(where: { text.has("的", at: end + $0) }) { return true }
    // It says of the same thing what another verb does, or stands in the middle of the list.
    return text.characterClass(end + 1) != .han && text.scalar(end) == text.scalar(word.lowerBound - 1)
      || (1...3).contains { text.characterClass(end + $0) == .enumerationComma }
  }

  private static let whiles: Phrases = "着 了 半天 半年 半个 一天 几天 好久 多久 很久 一夜 一宿"

  /// What begins with the second character of such a word, and is none: 和气象部门.
  private static let apart: Phrases = "气象 气候 县级 县直 县城 田间 解决 美丽 顺利 平台 平安"

  private static let places: Phrases = "街道 镇政府 镇党委 乡政府 乡党委"
  private static let relations: Phrases = "相 关系 距离 同步 一起 一道 共 合作 对接 联 签 结 互 比 有关 沟通 交流 衔接 会 时俱进 接轨 密切 接近 相关 不同"

  private static func hasEarlier(_ word: String, in range: Range<Int>, _ text: LogicalText) -> Bool {
    // A clause without end is no prose; an earlier item lies near.
    (max(range.lowerBound, range.upperBound - 120)..<range.upperBound).contains { index in
      text.matches(word, at: index)
        && (index == range.lowerBound || text.characterClass(index - 1) == .enumerationComma)
    }
  }

  /// The characters that make another word of it: 和谐, 及时, 或许, 等级.
  private static let compounds: [String: Set<UInt32>] = [
    "和": Set(Scalars.of("谐平睦气蔼约谈解美田县顺善硕式润灰泥面馅")),
    "及": Set(Scalars.of("时格早物第")),
    "或": Set(Scalars.of("许多")),
    "等": Set(Scalars.of("级次候待额于值效同距价比差高温腰边")),
  ]
}
