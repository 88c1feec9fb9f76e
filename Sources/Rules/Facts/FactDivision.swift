import Facts
package import Linting
import TextModel

/// 分组的数目与总数不符。
///
/// “32支球队分为8个小组，每组5队”：8 组每组 5 队是 40 队。三个数都说准了、后面又没有“其余”“最后一组”的才查；每组各有多少别的人（教官、组长）不算。
///
/// **怎么改**：三个数必有一错，逐一核对。
///
/// **依据**：算术；《报纸编校差错率计算方法》：数据差错每处计 1。
package struct FactDivision: WordRule {
  package static let profile = RuleProfile(
    "fact-division", .facts, .warning, layer: .logical, counts: 1, yieldsTo: ["fact-average"])

  package static let examples: [Example] = [
    .reported("少年组有24支球队报名，平均分成6个小组，⟦每组5队⟧，先打单循环。"),
    .reported("义演请来72名老人，分六桌坐下，⟦每桌10人⟧，台上台下一片笑声。"),
    .reported("96位老人分坐八桌，⟦每桌10人⟧，热热闹闹吃了顿团圆饭。"),
    .accepted("少年组有24支球队报名，平均分成6个小组，每组4队，每组前两名出线。"),
    .accepted("150名学员编成5个班，每班30人，每班配2名教官。"),
    .accepted("150名学员编成5个班，每班2名教官，每班设3个小组。"),
    .accepted("26支球队分成6个小组，每组4至5队；其余2队直接进入第二轮。"),
  ]

  package init() {}

  private static let groups = ["组", "小组", "班", "队", "桌", "车", "排", "批", "间", "连", "营", "营地", "路"]
  package let words = FactDivision.groups.flatMap { ["每" + $0, "每个" + $0] }
  private static let links: Phrases = "各有 有 各 为 是 分到 坐"
  private static let measures: Phrases = "支队伍 支球队 支队 支 名 人 位 个队 队 户 台 辆 枚 棵 本 份 个孩子 个"
  private static let vague: Phrases = "至 到 ~ ～ - — 或 多 余 左右 以上 以内 、"
  private static let splits: Phrases = "分 编 划 坐 组 排"
  private static let rests: Phrases = "其余 剩 最后一 余下 多出 另 其中 轮空 种子 直接"
  private static let heads: Phrases = "名 人 位"
  private static let teams: Phrases = "支 个 队"

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let noun = text.string(
      (hit.range.lowerBound + (text.has("个", at: hit.range.lowerBound + 1) ? 2 : 1))..<hit.range.upperBound)
    let start = text.range(ofAny: FactDivision.links, at: hit.range.upperBound)?.upperBound ?? hit.range.upperBound
    guard let each = SmallNumber(at: start, in: text), each.value >= 2,
      let measure = text.range(ofAny: FactDivision.measures, at: each.range.upperBound),
      text.characterClass(measure.upperBound) != .han, !text.matches(any: FactDivision.vague, at: measure.upperBound),
      let sentence = context.sentence(at: hit.range.lowerBound),
      text.first(of: FactDivision.rests, in: sentence) == nil,
      let count = FactDivision.count(of: noun, before: hit.range.lowerBound, from: sentence.lowerBound, text)
    else { return }
    let metrics = context.facts.metrics
    let wholes = context.metrics(in: sentence.lowerBound..<count.range.lowerBound).map { metrics[$0] }
    let isTeam = text.matches(any: FactDivision.teams, at: measure.lowerBound)
    let isPerson = text.matches(any: FactDivision.heads, at: measure.lowerBound)
    guard let whole = wholes.last, whole.isExact, whole.unit.dimension == .classifier,
      whole.range.upperBound + 30 >= count.range.lowerBound,
      isPerson
        ? whole.unit.countsPeople || whole.unit.name == "名" || whole.unit.name == "位"
        : isTeam
          ? whole.unit.name == "支" || whole.unit.name == "个队" || whole.unit.name == "队"
          : text.matches(whole.unit.name, at: measure.lowerBound),
      case let total = whole.value.approximate, total > Double(count.value),
      case let product = count.value * each.value, total != Double(product), product > 0,
      // Half or twice as much is another way to count.
      total / Double(product) > 0.55, total / Double(product) < 1.8,
      !context.protected.touches(hit.range, .content)
    else { return }
    let words = (context.string(count.range), context.string(hit.range.lowerBound..<measure.upperBound))
    report.report(
      hit.range.lowerBound..<measure.upperBound,
      Message(
        "\(words.0)×\(each.value)＝\(product)，总数是 \(context.string(whole.range))，请核对。",
        "\(count.value) × \(each.value) is \(product), but there are \(context.string(whole.range)); please check."),
      related: [
        RelatedText(whole.range, Message("总数", "The whole")), RelatedText(count.range, Message("组数", "The groups")),
      ])
  }

  /// How many groups the clause before is said to be parted into: 分为8个小组, 分坐八桌.
  private static func count(
    of noun: String, before end: Int, from start: Int, _ text: LogicalText
  ) -> (value: Int, range: Range<Int>)? {
    for index in (max(start, end - 30)..<end).reversed() {
      guard let number = SmallNumber(at: index, in: text), number.isCount(in: text), number.value >= 2 else { continue }
      let unit = text.has("个", at: number.range.upperBound) ? number.range.upperBound + 1 : number.range.upperBound
      let name = text.has("小", at: unit) ? unit + 1 : unit
      guard text.matches(noun, at: name) || text.matches(noun, at: unit),
        text.first(of: splits, in: max(start, index - 5)..<index) != nil
      else { return nil }
      return (number.value, index..<(name + noun.unicodeScalars.count))
    }
    return nil
  }
}
