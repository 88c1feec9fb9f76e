import Facts
import Linting
import TextModel

extension EachFrame {
  /// Who has what a figure says: 每人3000元, 户均1.2万元, 一小时240台.
  struct Holder {
    private enum Kind {
      case people
      case households
      case units(UnitNames)
      /// Working days too.
      case days
      /// 平均92分: whatever is counted beside it.
      case any

      /// What the word behind 每 is counted in.
      init(_ name: String) {
        self =
          switch name {
          case "人", "名", "位": .people
          case "户", "家": .households
          case "班", "组", "村", "校", "队", "社": .units(["个", "所", "支", name])
          case "站": .units(["座", "个", "站"])
          case "月": .units(["个月"])
          case "天", "日": .days
          case "车": .units(["车", "辆", "台"])
          default: .units([name])
          }
      }

      func covers(_ metric: Metric) -> Bool {
        switch self {
        case .people:
          metric.unit.countsPeople
            || Holder.heads.contains(metric.unit) && Holder.persons.contains(where: metric.subjectText.hasPrefix)
        case .households:
          metric.unit.countsHouseholds
            || Holder.heads.contains(metric.unit) && Holder.houses.contains(where: metric.subjectText.contains)
        case .units(let units): units.contains(metric.unit)
        case .days: Holder.days.contains(metric.unit)
        case .any: metric.unit.dimension == .classifier
        }
      }
    }

    private let kind: Kind
    /// The place of 每 or 一, -1 where a mean has neither.
    private(set) var place = -1
    /// 户均, 平均每人: the mean of things that were counted.
    private(set) var isMean = false
    /// 一小时240台
    private(set) var isRate = false
    private(set) var isBetweenStops = false
    /// 每月: a year has twelve.
    private(set) var isMonth = false
    /// 日均: a year has 365.
    private(set) var isDay = false
    /// 年均, 月均: of times, which what is told of them need not fill.
    private(set) var isOfTime = false
    /// The word behind 每, empty where a mean has none.
    private var name = ""

    var isOfAny: Bool {
      if case .any = kind { true } else { false }
    }

    /// Whether another figure of the kind is said of the same holder.
    func isSaidOf(_ others: [Metric], of each: Metric, _ context: ArticleContext) -> Bool {
      !name.isEmpty
        && others.contains {
          FigureFrames.areAlike($0, each) && Holder(of: $0, context)?.name == name
        }
    }

    /// Whether a figure counts such holders.
    func covers(_ metric: Metric) -> Bool { kind.covers(metric) }

    /// 12个乡镇，每个乡镇演一场，平均每场350人: what there is one holder for each of, said in the clause before the figure's.
    func giver(of each: Metric, _ others: [Metric], _ context: ArticleContext) -> Metric? {
      let text = context.text
      guard !name.isEmpty, let clause = context.clause(at: each.range.lowerBound),
        let before = context.clause(at: clause.lowerBound - 2), before.upperBound + 1 == clause.lowerBound,
        let place = before.first(where: { text.has("每", at: $0) }),
        let unit = text.range(ofAny: Holder.things, at: place + 1), unit.upperBound <= before.upperBound,
        text.first("一" + name, in: unit.upperBound..<before.upperBound) != nil
      else { return nil }
      let owner = Kind(text.string(unit))
      let givers = others.filter { giver in
        guard giver.range.upperBound <= before.lowerBound, giver.isExact, owner.covers(giver) else { return false }
        // 每个乡镇 of 12个乡镇, 每村 of 12个村, 每户 of 12户
        return [unit.lowerBound, unit.upperBound].contains { text.scalar($0) == text.scalar(giver.range.upperBound) }
          || giver.unit.name == text.string(unit)
      }
      return givers.count == 1 ? givers.first : nil
    }

    /// Nil where a figure is not said of each.
    init?(of metric: Metric, _ context: ArticleContext) {
      let text = context.text
      let end = metric.range.lowerBound
      let start = max(context.clause(at: end)?.lowerBound ?? end, end - 10)
      // Few figures have 每, 均 or 一 before them: the rest is not looked at.
      guard start < end, (start..<end).contains(where: { Holder.leads.contains(text.scalar($0)) }) else { return nil }
      let near = start..<end
      let mean =
        near.contains(where: { text.has("均", at: $0) || text.has("产", at: $0) })
        ? Holder(mean: metric, near, text) : nil
      if let mean, !mean.isOfAny {
        self = mean
      } else if let stretch = Holder(stretch: metric, text) {
        self = stretch
      } else if let each = Holder(each: near, text) ?? mean {
        // 每亩平均2000斤 is of each 亩, 平均92分 of whatever was counted.
        self = each
      } else {
        return nil
      }
    }

    private static let days: UnitNames = ["天", "日", "工作日", "个工作日", "昼夜", "个昼夜"]
    private static let heads: UnitNames = ["个"]
    private static let houses = TableReader.words(of: "养殖户 种植户 农户 贫困户 脱贫户 家庭 商户 住户 用户 示范户 监测户")
    private static let persons = TableReader.words(of: "孩子 同学 学生 村民 老人 职工 队员 党员 农民 工人")
    private static let leads: ScalarSet = "每均一产"
    /// Means by their words, with what they are of.
    private static let means: [(word: Phrases, kind: Kind)] = [
      ("户均", .households), ("人均", .people), ("亩均 亩产 单产", .units(["亩"])), ("场均", .units(["场"])),
      ("年均", .units(["年"])), ("月均", .units(["个月"])), ("班均 村均", .units(["个"])), ("校均", .units(["所"])),
      ("车均", .units(["辆", "台"])),
    ]
    private static let monthly: Phrases = "月均"
    private static let timely: Phrases = "年均 月均"
    private static let years: Phrases = "去年 全年 一年 上半年 下半年 季度"
    private static let gathered: Phrases = "共 累计 总共 一共 合计"

    /// Whether a mean may be of a total: one of a time only of what the clause before sums up, 三年共植树4.5万棵，年均1.5万棵.
    func mayBe(of total: Metric, _ each: Metric, _ context: ArticleContext) -> Bool {
      guard isOfTime else { return true }
      guard let clause = context.clause(at: total.range.lowerBound),
        let next = context.clause(at: each.range.lowerBound), clause.upperBound + 1 == next.lowerBound
      else { return false }
      return context.text.first(of: Holder.gathered, in: clause.lowerBound..<total.range.lowerBound) != nil
        || isMonth && !context.dates(in: context.sentence(at: total.range.lowerBound) ?? clause).isEmpty
        || isMonth && context.text.first(of: Holder.years, in: clause.lowerBound..<total.range.lowerBound) != nil
    }

    private static let daily: Phrases = "日均"
    private static let distances: Phrases = "平均站距 平均间距 平均间隔"
    private static let stops: UnitNames = ["座", "个", "站", "根", "棵", "盏"]
    private static let everyFew: Phrases = "平均每 每 每隔 相隔"
    private static let alone: Phrases = "平均 平均为 平均达 平均达到"

    /// 户均1.2万元, 平均站距1.5公里, 平均92分
    private init?(mean metric: Metric, _ near: Range<Int>, _ text: LogicalText) {
      func says(_ words: Phrases) -> Bool {
        text.last(of: words, in: near).map { near.upperBound - $0.upperBound <= 5 } ?? false
      }
      if let mean = Holder.means.first(where: { says($0.word) }) {
        kind = mean.kind
        isMean = true
        isOfTime = says(Holder.timely)
        isMonth = says(Holder.monthly)
      } else if says(Holder.daily) {
        kind = .days
        isDay = true
      } else if says(Holder.distances) {
        kind = .units(Holder.stops)
        isBetweenStops = true
      } else if text.matches(any: Holder.alone, endingAt: near.upperBound), metric.unit.dimension != .time {
        kind = .any
      } else {
        return nil
      }
    }

    private static let settings: Phrases = "安装 设置 安 装 设 栽 种 立 有"
    private static let spans: UnitNames = ["天", "小时", "个小时", "分钟", "周", "个月"]

    /// 平均每200米一座, 平均每两天一次: what stands at each of such distances.
    private init?(stretch metric: Metric, _ text: LogicalText) {
      let end = text.range(ofAny: Holder.settings, at: metric.range.upperBound)?.upperBound ?? metric.range.upperBound
      guard metric.unit.dimension == .length || Holder.spans.contains(metric.unit),
        text.matches(any: Holder.everyFew, endingAt: metric.range.lowerBound),
        text.matches("一", at: end), let thing = text.range(ofAny: Holder.things, at: end + 1)
      else { return nil }
      kind = Kind(text.string(thing))
      isBetweenStops = true
    }

    /// Longer ones before those that they begin with.
    private static let things: Phrases = """
      小时 公斤 平方公里 公里 平方米 公顷 户 家 人 名 位 亩 场 个 辆 台 盏 棵 株 套 袋 箱 本 册 间 座 栋 条 支 份 头 只 次 期 批 班 组 村 校 队 社 年 月 周 天 趟 车 船
      枪 箭 局 轮 张 件 块 根 吨 斤 米 所 站 盒 瓶 桶 节 筐 把 篮 碗 枚 篇 幅 门 层 包 罐 捆 匹 尾 羽 枝 盆 垄 畦 架 幢 车次 航次
      """
    private static let repeats: Phrases = "年 月 天 次 季 期 周 日 多 第"
    private static let superlatives: Phrases = "最多的 最少的 最高的 最低的 最大的 最小的 最远的 其中"
    private static let rateUnits: Phrases = "小时 天 趟"
    private static let times: Phrases = "年 月 周 天 次 期 批 趟 小时"
    /// What 一 alone makes a measure of: 一亩收入2万元, 一组栽250棵.
    private static let loneMeasures: Phrases = """
      车 亩 件 台 张 套 本 箱 袋 斤 公斤 吨 个 盒 瓶 辆 头 只 棵 株 组 户 人 名 位 村 家 节 条 篇 块 枚
      """

    /// 每人3000元, 平均一亩收入2万元, 一小时下线240台
    private init?(each near: Range<Int>, _ text: LogicalText) {
      guard let each = near.last(where: { text.has("每", at: $0) || text.has("一", at: $0) }),
        let unit = text.range(ofAny: Holder.things, at: each + 1), unit.upperBound <= near.upperBound,
        near.upperBound - unit.upperBound <= 6
      else { return nil }
      // 每人每年, 每月每户: what is for each of two comes to another sum.
      let before = max(near.lowerBound, each - 3)..<each
      if text.first("每", in: before) != nil
        // 每个周末清运12吨
        || !text.matches("周末", at: unit.upperBound)
          && text.first(of: Holder.repeats, in: unit.upperBound..<near.upperBound) != nil
      {
        return nil
      }
      // 最多的一户入了3万元
      if text.matches(any: Holder.superlatives, endingAt: each) { return nil }
      let isSaidMean = text.matches("平均", endingAt: each)
      if text.has("一", at: each), !isSaidMean {
        isRate = text.spells(any: Holder.rateUnits, unit)
        guard isRate || text.spells(any: Holder.loneMeasures, unit) else { return nil }
      }
      place = each
      name = text.string(unit)
      isMonth = name == "月" && text.has("每", at: each)
      isMean = isSaidMean && !text.spells(any: Holder.times, unit)
      isDay = isSaidMean && (name == "天" || name == "日")
      kind = Kind(name)
    }
  }
}
