import Facts
import Linting
import TextModel

/// So much for each, so many, and what it comes to, in any order within a sentence: 为45名学生发放18万元，每人3000元;
/// 行车36万公里，12辆车每辆跑了2.5万公里; 一小时240台，四小时1200台. Reported as information only.
struct EachFrame {
  let each: Metric
  let counts: [Metric]
  let total: Metric
  private let product: Double

  private static let yearWords: Phrases = "一年 全年 去年"
  private static let remainders: Phrases = "还有 还剩 剩下 另有"

  /// Nil unless the figures of the sentence disagree with the one that is for each.
  init?(_ index: Int, in context: ArticleContext) {
    let metrics = context.facts.metrics
    let each = metrics[index]
    let text = context.text
    guard each.isExact, !FigureFrames.isRatio(each),
      let share = EachFrame.holder(of: each, context),
      let sentence = context.sentence(at: each.range.lowerBound)
    else { return nil }
    // Where the total follows at once the product says it more exactly.
    if index + 1 < metrics.count, EachProduct(totalAt: index + 1, in: context) != nil {
      return nil
    }
    let indices = context.metrics(in: sentence)
    guard indices.count >= (share.isMonth ? 2 : 3), indices.count <= 12 else { return nil }
    let others = indices.filter { $0 != index && abs(metrics[$0].range.lowerBound - each.range.lowerBound) <= 60 }
    var counts = others.filter {
      share.counts(metrics[$0]) && !FigureFrames.areAlike(metrics[$0], each) && metrics[$0].value.approximate >= 2
        && metrics[$0].range.lowerBound != share.place
    }.map { metrics[$0] }
    // 7场得588分，场均84分，连续三场…: what comes behind both is another matter.
    let earlier = counts.filter { $0.range.lowerBound < each.range.lowerBound }
    if earlier.count == 1, counts.count > 1,
      others.contains(where: { $0 < index && FigureFrames.areAlike(metrics[$0], each) })
    {
      counts = earlier
    }
    let totals = others.map { metrics[$0] }.filter {
      // 三年 is no total of hours.
      FigureFrames.areAlike($0, each) && (each.unit.dimension != .time || $0.unit.key == each.unit.key)
        && (share.isOfAny || !share.counts($0))
        && EachFrame.holder(of: $0, context) == nil
    }
    guard totals.count == 1, let total = totals.first, total.isExact, counts.count <= 2 else {
      return nil
    }
    var factors = counts
    var months = 1.0
    if counts.isEmpty, share.isMonth, text.matches("平均", endingAt: share.place),
      text.first(
        of: EachFrame.yearWords, in: max(sentence.lowerBound, total.range.lowerBound - 16)..<total.range.lowerBound)
        != nil
    {
      months = 12
    }
    if let inner = counts.first, let outer = EachFrame.holder(of: inner, context), !outer.isRate {
      // 每户两盏，每盏150元，320户共…: the count is itself for each of others.
      let outers = others.map { metrics[$0] }.filter { outer.counts($0) && $0.range != inner.range }
      guard counts.count == 1, outers.count == 1 else { return nil }
      factors += outers
    } else if counts.count != 1, months == 1 {
      return nil
    }
    guard factors.allSatisfy({ $0.isExact && $0.value.approximate >= 2 || factors.count > 1 }),
      !factors.contains(where: {
        text.first(of: EachFrame.partly, in: max(sentence.lowerBound, $0.range.lowerBound - 4)..<$0.range.lowerBound)
          != nil
      })
    else { return nil }
    if share.isRate {
      // 一小时240台，四小时就是1200台: nothing between the hours and what they come to.
      guard let count = factors.first, count.range.lowerBound > each.range.upperBound,
        total.range.lowerBound > count.range.upperBound, total.range.lowerBound - count.range.upperBound <= 5
      else { return nil }
    }
    let head =
      max(
        sentence.lowerBound, min(total.range.lowerBound, each.range.lowerBound) - 6)..<max(
        total.range.lowerBound, each.range.lowerBound)
    if text.first(of: EachFrame.others, in: head) != nil { return nil }
    let end = (factors + [total, each]).map(\.range.upperBound).max() ?? total.range.upperBound
    if text.first(of: EachFrame.remainders, in: end..<max(end, min(sentence.upperBound, end + 12))) != nil {
      return nil
    }
    let amount = total.baseAmount
    let product = factors.reduce(each.baseAmount * months) { $0 * $1.value.approximate }
    guard product > 0, amount > each.baseAmount else { return nil }
    let ratio = amount / product
    // Round figures in words may hide some; that they hide all is unlikely.
    let rounding = (FigureFrames.grain(total, context) + FigureFrames.grain(each, context)) / 4
    guard abs(ratio - 1) > max(0.01, rounding),
      ratio > 0.2 && ratio < 5 || [0.1, 10, 0.01, 100].contains(where: { abs(ratio / $0 - 1) < 0.001 })
    else { return nil }
    // Stops are one more than the stretches between them.
    if share.isBetweenStops, let count = factors.first?.value.approximate,
      [count - 1, count + 1].contains(where: { abs(amount / (each.baseAmount * max(1, $0)) - 1) < 0.05 })
    {
      return nil
    }
    self.each = each
    self.total = total
    self.counts = factors
    self.product = product
  }

  /// Words that let the figures speak of other sums, times or shares.
  private static let others: Phrases = """
    其中 去年 上年 同期 比去 比上 比前 比原 比往 比同 比全 比计 比当 增 减 另 同比 最 以上 由 从 起步 首批 先期 第一 剩 还
    """
  /// A count of which only some are meant.
  private static let partly: Phrases = "其中 有的 前 第 另 首批"

  /// Who has what a figure says: 每人3000元, 户均1.2万元, 一小时240台.
  private struct Holder {
    var units: UnitNames
    var place: Int
    var isRate = false
    var isBetweenStops = false

    /// 每月, 月均: a year has twelve.
    var isMonth = false

    /// 平均92分: of whatever is counted beside it.
    var isOfAny = false

    func counts(_ metric: Metric) -> Bool {
      isOfAny ? metric.unit.dimension == .classifier : units.contains(metric.unit)
    }
  }

  private static let people = ["人", "名", "位", "口", "口人", "个人"]
  private static let leads: ScalarSet = "每均一产"
  /// Means by their words, with what they are of.
  private static let means: [(word: Phrases, units: UnitNames)] = [
    ("户均", ["户", "家", "户人家"]), ("人均", UnitNames(people)), ("亩均 亩产 单产", ["亩"]), ("场均", ["场"]),
    ("班均 村均", ["个"]), ("日均", ["天"]), ("校均", ["所"]), ("车均", ["辆", "台"]),
  ]
  private static let distances: Phrases = "平均站距 平均间距 平均间隔"
  private static let stops: UnitNames = ["座", "个", "站", "根", "棵", "盏"]
  private static let everyFew: Phrases = "每 每隔 相隔"
  private static let alone: Phrases = "平均 平均为 平均达 平均达到"
  /// Longer ones before those that they begin with.
  private static let things: Phrases = """
    小时 公斤 公里 平方米 户 家 人 名 位 亩 场 个 辆 台 盏 棵 株 套 袋 箱 本 册 间 座 栋 条 支 份 头 只 次 期 批 班 组 村 校 队 社 年 月 周 天 趟 车 船 张 件
    块 根 吨 斤 米 所 站 盒 瓶 桶 节 筐 把
    """
  private static let spans: Phrases = "年 月 天 次 季 期 周 日 多 第"
  private static let times: Set<String> = ["小时", "天", "趟"]
  /// What 一 alone makes a measure of: 一亩收入2万元, 一组栽250棵.
  private static let singles: Set<String> = [
    "车", "亩", "件", "台", "张", "套", "本", "箱", "袋", "斤", "公斤", "吨", "个", "盒", "瓶", "辆", "头", "只", "棵", "株", "组", "户", "人",
    "名", "位",
    "村", "家", "节",
  ]

  private static func holder(of metric: Metric, _ context: ArticleContext) -> Holder? {
    let text = context.text
    let end = metric.range.lowerBound
    let start = max(context.clause(at: end)?.lowerBound ?? end, end - 10)
    // Few figures have 每, 均 or 一 before them: the rest is not looked at.
    guard start < end, (start..<end).contains(where: { leads.contains(text.scalar($0)) }) else { return nil }
    let near = start..<end
    if near.contains(where: { text.scalar($0) == 0x5747 || text.scalar($0) == 0x4EA7 }) {
      for mean in means {
        if let word = text.last(of: mean.word, in: near), end - word.upperBound <= 5 {
          return Holder(units: mean.units, place: -1)
        }
      }
      if let word = text.last(of: distances, in: near), end - word.upperBound <= 5 {
        return Holder(units: stops, place: -1, isBetweenStops: true)
      }
      if text.matches(any: alone, endingAt: end), metric.unit.dimension != .time {
        return Holder(units: [], place: -1, isOfAny: true)
      }
    }
    // 沿途设休息亭14座，平均每200米一座
    if metric.unit.dimension == .length, text.range(ofAny: everyFew, endingAt: end) != nil,
      text.scalar(metric.range.upperBound) == 0x4E00,
      let thing = text.range(ofAny: things, at: metric.range.upperBound + 1)
    {
      return Holder(units: UnitNames(aliases(text.string(thing))), place: -1, isBetweenStops: true)
    }
    guard let each = near.last(where: { text.scalar($0) == 0x6BCF || text.scalar($0) == 0x4E00 }),
      let unit = text.range(ofAny: things, at: each + 1), unit.upperBound <= end, end - unit.upperBound <= 6
    else { return nil }
    // 每人每年, 每月每户: what is for each of two comes to another sum.
    let before = max(start, each - 3)..<each
    if text.first("每", in: before) != nil || text.first(of: spans, in: unit.upperBound..<end) != nil {
      return nil
    }
    let name = text.string(unit)
    if text.scalar(each) == 0x4E00 {
      // 一小时下线240台, 平均一亩收入2万元
      let isMean = text.matches("平均", endingAt: each)
      guard isMean || times.contains(name) || singles.contains(name) else { return nil }
      return Holder(units: UnitNames(aliases(name)), place: each, isRate: !isMean && times.contains(name))
    }
    return Holder(units: UnitNames(aliases(name)), place: each, isMonth: name == "月")
  }

  private static func aliases(_ name: String) -> [String] {
    switch name {
    case "人", "名", "位": people
    case "户", "家": ["户", "家", "户人家"]
    case "班", "组", "村", "校", "队", "社": ["个", "所", "支", name]
    case "站": ["座", "个", "站"]
    case "月": ["个月"]
    case "车": ["车", "辆", "台"]
    default: [name]
    }
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let words = ([each] + counts).map { context.string($0.range) } + (counts.isEmpty ? ["12个月"] : [])
    let result = PrintedFigure.rounded(product / total.unit.factor.approximate, unit: total, in: context)
    // 24场，每场80人，培训2190人次: what comes last is what was worked out.
    let claim =
      counts.allSatisfy { $0.range.lowerBound < total.range.lowerBound }
        && each.range.lowerBound < total.range.lowerBound
      ? total : each
    report.report(
      claim.range,
      Message(
        "\(words.joined(separator: "×"))＝\(result)，文中是 \(context.string(total.range))，请核对。",
        "\(words.joined(separator: " × ")) is \(result), not \(context.string(total.range)); please check."),
      severity: .information,
      related: [
        claim === total
          ? RelatedText(each.range, Message("每个的数", "Of each")) : RelatedText(total.range, Message("总数", "The total"))
      ]
        + counts.map { RelatedText($0.range, Message("个数", "The count")) })
  }
}
