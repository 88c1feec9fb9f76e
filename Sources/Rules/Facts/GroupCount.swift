import Facts
import Linting
import TextModel

extension FactTwoValues {
  /// A group that an article has counted, counted again as the subject of a clause, and larger: 来自全镇的24支队伍参加了角逐。…
  /// 26支队伍决出了名次. Fewer may be some of them, unless they are told by what all of them did: 16支队伍报名参赛…14支参赛队伍.
  struct GroupCount {
    let first: Metric
    let second: Metric

    private static let reach = 240
    private static let figures = 16
    /// What makes the second group another one, or the same at another time.
    private static let others: Phrases = """
      去年 上年 上届 往年 次日 第二天 另 其中 又 增加 增至 扩大 新增 新加 达到 目标 计划 发展 分别 同时 上午 下午 晚上 第二批 第二次 第二组 第二个 第二名 第二轮 第二起 隔壁 邻 就能 才能 到了 还有 以及 今年 明年 首批 其他 其余
      """

    /// Nil unless the figure begins its clause and is of such a group.
    init?(at index: Int, in context: ArticleContext) {
      let metrics = context.facts.metrics
      let second = metrics[index]
      let text = context.text
      let start = second.range.lowerBound
      // Nearly all figures stand behind a word: those that begin a clause are looked at more closely.
      guard index > 0, second.unit.dimension == .classifier, text.characterClass(start - 1) != .han,
        text.characterClass(start) == .digit, second.isExact, second.value.approximate >= 3,
        GroupCount.opensClause(start, context),
        let noun = GroupCount.noun(behind: second, text)
      else { return nil }
      // 14支参赛队伍: what they did, then the noun.
      let words = second.range.upperBound..<(second.range.upperBound + 4)
      let deed =
        words.allSatisfy { text.characterClass($0) == .han } && text.joint(before: words.lowerBound + 2) != .columnBreak
        ? words.prefix(2) : nil
      let doers = deed.map { text.string($0.upperBound..<($0.upperBound + 2)) }
      let casualty = GroupCount.casualties.first { text.matches(any: $0.people, at: second.range.upperBound) }
      var found: Metric?
      var isWhole = false
      // A table of many figures is not gone through for each of them.
      let near = metrics[max(0, index - GroupCount.figures)..<min(metrics.count, index + GroupCount.figures)]
      for other in near where other.range != second.range && FigureFrames.areAlike(other, second) {
        let end = other.range.upperBound
        let areDoers =
          if let deed, let doers { text.matches(doers, at: end) && GroupCount.told(deed, of: other, context) } else {
            false
          }
        let isSame =
          other.unit.key == second.unit.key
          && (text.matches(noun, at: end) || areDoers || GroupCount.ends(noun, behind: other, text)
            || GroupCount.names(other, second, text))
          || casualty.map { text.matches(any: $0.fate, at: end) } ?? false
        guard isSame else { continue }
        // 30件入围。…28件入围稿件: what all of them did, and nothing else.
        isWhole =
          areDoers
          || deed.map { text.spells(any: GroupCount.choices, $0) } ?? false && text.characterClass(end + 2).endsClause
        // Counted a third time, they are several groups.
        if found != nil { return nil }
        found = other
      }
      guard let first = found, first.range.upperBound <= second.range.lowerBound, first.isExact,
        second.range.lowerBound - first.range.upperBound <= GroupCount.reach,
        context.sentence(at: first.range.lowerBound) != context.sentence(at: second.range.lowerBound),
        !GroupCount.isListed(second, text), first.value != second.value,
        text.first(of: GroupCount.others, in: GroupCount.around(first, second, context)) == nil,
        // 展厅陈列文物180件。库房里，210件文物…: elsewhere.
        !text.matches(any: GroupCount.places, endingAt: second.range.lowerBound),
        text.first(of: GroupCount.means, in: max(0, first.range.lowerBound - 4)..<first.range.lowerBound) == nil
      else { return nil }
      let ratio = second.value.approximate / first.value.approximate
      guard ratio > 1 || isWhole,
        casualty != nil || ratio <= 1.3 && ratio >= 0.7 && second.value.approximate >= 5
      else { return nil }
      self.first = first
      self.second = second
    }

    private static let places: Phrases = "里， 外， 旁，"
    /// 8名高考状元。…9名状元
    private static func ends(_ noun: String, behind metric: Metric, _ text: LogicalText) -> Bool {
      let run = (metric.range.upperBound..<(metric.range.upperBound + 7)).prefix { text.characterClass($0) == .han }
      return run.count < 7 && text.matches(noun, endingAt: run.endIndex)
    }

    private static let means: Phrases = "每 平均"

    /// 床位160张…180张床位: the noun behind the second stands before the first.
    private static func names(_ first: Metric, _ second: Metric, _ text: LogicalText) -> Bool {
      let start = second.range.upperBound
      return first.range.upperBound <= second.range.lowerBound
        && (2...6).contains { length in
          let noun = start..<(start + length)
          return noun.allSatisfy { text.characterClass($0) == .han }
            && text.matches(text.string(noun), endingAt: first.range.lowerBound)
        }
    }

    /// The first two characters of what is counted.
    private static func noun(behind metric: Metric, _ text: LogicalText) -> String? {
      let range = metric.range.upperBound..<(metric.range.upperBound + 2)
      guard range.allSatisfy({ text.characterClass($0) == .han }), text.joint(before: range.lowerBound) != .columnBreak
      else { return nil }
      return text.string(range)
    }

    private static let casualties: [(people: Phrases, fate: Phrases)] = [
      ("伤者 伤员 受伤人员 受伤群众 受伤乘客", "受伤 轻伤 重伤 轻微伤 不同程度受伤 不同程度伤 乘客受伤 工人受伤 学生受伤 村民受伤 群众受伤 不同程度烧伤 中毒"),
      ("死者 遇难者", "死亡 遇难 身亡 丧生 不幸遇难 当场死亡"), ("中毒者", "中毒"), ("失踪者 失踪人员", "失踪 失联"), ("被困人员 被困者 被困群众", "被困"),
    ]
    private static let choices: Phrases = "入围 入选 获奖 参赛 参会 参展 参演 参训 受灾 参保 报名"

    /// Whether the sentence of the first figure says behind it that they all did it: 16支队伍报名参赛.
    private static func told(_ deed: Range<Int>, of first: Metric, _ context: ArticleContext) -> Bool {
      guard let clause = context.clause(at: first.range.lowerBound), first.range.upperBound < clause.upperBound else {
        return false
      }
      return context.text.first(context.string(deed), in: first.range.upperBound..<clause.upperBound) != nil
    }

    private static func opensClause(_ index: Int, _ context: ArticleContext) -> Bool {
      let start = context.clause(at: index)?.lowerBound ?? index
      return start == index || start == index - 1 && context.text.characterClass(start) == .openQuote
    }

    /// Whether a figure is one of a list: 24支队伍、300名队员.
    private static func isListed(_ metric: Metric, _ text: LogicalText) -> Bool {
      let end = metric.range.upperBound
      return text.characterClass(metric.range.lowerBound - 1) == .enumerationComma
        || (end..<(end + 6)).contains { text.characterClass($0) == .enumerationComma }
    }

    /// From the clause of the first figure to what follows the second.
    private static func around(_ first: Metric, _ second: Metric, _ context: ArticleContext) -> Range<Int> {
      let start = context.clause(at: first.range.lowerBound)?.lowerBound ?? first.range.lowerBound
      return start..<min(context.text.count, second.range.upperBound + 8)
    }

    func report(_ context: ArticleContext, _ report: inout ArticleReport) {
      FactTwoValues.report(
        first.range, second.range, Message("请核对是否同一批。", "; please check whether they are the same."), context, &report)
    }
  }
}
