import Facts
import Linting
import PageStructure
import TextModel

extension FactTwoValues {
  /// What is said of a thing or a person that does not change while an article tells it: 这条公路全长18.6公里,
  /// 石桥水库建于1958年, 74岁的刘桂香.
  struct Claim {
    /// What it is said of, as the text calls it there.
    let owner: String
    /// Where that is written.
    let place: Range<Int>
    /// What is said: 全长, 总投资, 建于, 岁.
    let attribute: String
    /// In the unit in which figures of its kind are compared.
    let value: Double
    let range: Range<Int>
    /// Whether the sentence names a time just past, in which a person was no older than now.
    private(set) var isEarlier = false

    static let measures: Phrases = """
      全长 总长度 总长 总投资 占地面积 占地 总建筑面积 建筑面积 总面积 总库容 库容 总装机容量 装机容量 设计时速 总高度 总高 海拔 可同时容纳 可容纳
      """
    private static let links: Phrases = "为 达 是 达到"
    /// The characters in which all of these end.
    private static let ends: ScalarSet = "长度资地积容量速高拔纳期制重为达是到"
    private static let foundings: Phrases = "始建于 建成于 建于 创建于 创办于 成立于 组建于"
    /// What makes a figure that of a part, a plan or another time.
    private static let parting: Phrases = "新增 一期 二期 三期 首期 计划 规划 目标 每 去年 上年 原 扩建 改造 改建 将 拟 预计 段 后 前 累计 完成 已"
    /// What an article calls a thing by when it has named it.
    private static let pointers: ScalarSet = "该这此本条座个项所片处栋幢家"
    private static let years: Phrases = "年， 年时 那年 当年 时年 年前 当时 那时 后来 出生 去世 享年"
    private static let reached: Phrases = "刚满"
    private static let lately: Phrases = "去年 昨 前不久 日前"

    private static let nows: Phrases = "今年 现年"
    private static let calls: Phrases = "叫 是"
    private static let ages: UnitNames = ["岁"]

    /// What a figure says of its owner.
    init?(_ metric: Metric, in context: ArticleContext) {
      let isAge = Claim.ages.contains(metric.unit)
      let text = context.text
      guard
        isAge || Claim.ends.contains(text.scalar(metric.range.lowerBound - 1))
          || text.has("的", at: metric.range.upperBound)
      else { return nil }
      let claim =
        (isAge ? Claim(age: metric, in: context) ?? Claim(ageNow: metric, in: context) : nil)
        ?? Claim(measure: metric, in: context) ?? Claim(lone: metric, in: context)
      guard let claim else { return nil }
      self = claim
    }

    /// What an article says of one thing only, so that nobody need name the thing: 工期8个月…6个月的工期.
    private static let lone: Phrases = "工期 展期 会期 赛期 学制 限重 限高 限速 保质期 有效期"

    private static let shifts: Phrases = "延长 缩短 延期 压缩 原 提前 推迟 由 从 调整 每 分别"

    /// Such an attribute before the figure, or behind its 的.
    private init?(lone metric: Metric, in context: ArticleContext) {
      let text = context.text
      let start = metric.range.lowerBound
      let end = text.range(ofAny: Claim.links, endingAt: start)?.lowerBound ?? start
      let word =
        text.range(ofAny: Claim.lone, endingAt: end)
        ?? (text.has("的", at: metric.range.upperBound)
          ? text.range(ofAny: Claim.lone, at: metric.range.upperBound + 1) : nil)
      guard let word, let clause = context.clause(at: start), text.first(of: Claim.shifts, in: clause) == nil else {
        return nil
      }
      self.init(word, text.string(word), metric.baseAmount, metric.range, text)
    }

    /// A length, an investment, an area, of what stands before it in its clause.
    private init?(measure metric: Metric, in context: ArticleContext) {
      let text = context.text
      let start = metric.range.lowerBound
      let end = text.range(ofAny: Claim.links, endingAt: start)?.lowerBound ?? start
      guard let word = text.range(ofAny: Claim.measures, endingAt: end),
        let owner = Claim.owner(before: word.lowerBound, context)
          ?? Claim.owner(behind: metric.range.upperBound, of: word.lowerBound, context)
      else { return nil }
      self.init(owner, text.string(word), metric.baseAmount, metric.range, text)
    }

    /// The year in which something was built or founded.
    init?(year date: Range<Int>, in context: ArticleContext) {
      let text = context.text
      guard let word = text.range(ofAny: Claim.foundings, endingAt: date.lowerBound),
        let year = Int(Scalars.string(date.prefix(4).map { Scalars.halfWidth(text.scalar($0)) })), date.count >= 5,
        text.matches("年", at: date.lowerBound + 4), let owner = Claim.owner(before: word.lowerBound, context)
      else { return nil }
      self.init(owner, "建于", Double(year), date.lowerBound..<(date.lowerBound + 5), text)
    }

    /// 尹晨今年23岁; 一名学生叫尹晨，今年21岁.
    private init?(ageNow metric: Metric, in context: ArticleContext) {
      let text = context.text
      guard let now = text.range(ofAny: Claim.nows, endingAt: metric.range.lowerBound) else { return nil }
      let end = text.characterClass(now.lowerBound - 1) == .comma ? now.lowerBound - 1 : now.lowerBound
      var start = end
      while end - start < 5, start > 0, text.characterClass(start - 1) == .han { start -= 1 }
      // 大学生叫尹晨, 他叫尹晨
      if let call = text.last(of: Claim.calls, in: start..<end) { start = call.upperBound }
      // 养鹿人梁有田
      if end - start > 3, let length = [3, 2].first(where: { Surnames.rank(text.scalar(end - $0)) != nil }) {
        start = end - length
      }
      guard (2...3).contains(end - start), Surnames.rank(text.scalar(start)) != nil,
        let sentence = context.sentence(at: end - 1),
        text.first(of: Claim.years, in: sentence.lowerBound..<end) == nil
      else { return nil }
      self.init(start..<end, "岁", metric.value.approximate, metric.range, text)
    }

    /// 74岁的刘桂香, unless the sentence goes back to another year.
    private init?(age metric: Metric, in context: ArticleContext) {
      let text = context.text
      let end = metric.range.upperBound
      let now = text.range(ofAny: Claim.nows, endingAt: metric.range.lowerBound)
      let start = now?.lowerBound ?? metric.range.lowerBound
      guard text.matches("的", at: end),
        let person = context.facts.people[context.people(in: (end + 1)..<min(text.count, end + 14))].first,
        (end + 1..<person.range.lowerBound).allSatisfy({ text.characterClass($0) == .han }),
        let sentence = context.sentence(at: end),
        // 今年42岁的陈红霞干了十多年，去年回村: behind 今年 another time is no matter.
        text.first(of: Claim.years, in: now == nil ? sentence : sentence.lowerBound..<max(sentence.lowerBound, start))
          == nil,
        context.dates(in: sentence.lowerBound..<max(sentence.lowerBound, start))
          .allSatisfy({ text.matches(any: Claim.lately, at: context.facts.dates[$0].range.lowerBound) })
      else { return nil }
      self.init(person.range, "岁", metric.value.approximate, metric.range, text)
      let before = sentence.lowerBound..<max(sentence.lowerBound, start)
      isEarlier = !context.dates(in: before).isEmpty || text.matches(any: Claim.reached, endingAt: start)
    }

    private init(_ owner: Range<Int>, _ attribute: String, _ value: Double, _ range: Range<Int>, _ text: LogicalText) {
      self.owner = text.string(owner)
      place = owner
      self.attribute = attribute
      self.value = value
      self.range = range
    }

    /// What stands before an index in its clause, two to twelve Han; nil where the clause speaks of a part or another time.
    private static func owner(before index: Int, _ context: ArticleContext) -> Range<Int>? {
      let text = context.text
      guard let clause = context.clause(at: index), index - clause.lowerBound >= 2 else { return nil }
      var start = index
      while start > clause.lowerBound, index - start < 12, text.characterClass(start - 1) == .han { start -= 1 }
      if text.matches("其中", at: start) { start += 2 }
      let owner = start..<max(start, index)
      guard owner.count >= 2, text.first(of: parting, in: clause) == nil,
        text.first(of: ListWords.joints, in: owner) == nil
      else { return nil }
      return owner
    }

    private static let things: ScalarSet = "桥路道线渠河堤坝隧洞廊管厂园馆场校院站库楼塔街巷港湖沟"

    /// 全长1286米的鹤鸣大桥: what a figure at the head of its clause is said of, up to the first noun of a thing that is built.
    private static func owner(behind end: Int, of start: Int, _ context: ArticleContext) -> Range<Int>? {
      let text = context.text
      guard text.has("的", at: end), let clause = context.clause(at: start), clause.lowerBound == start,
        text.first(of: parting, in: clause) == nil
      else { return nil }
      let run = ((end + 1)..<(end + 11)).prefix { text.characterClass($0) == .han }
      guard let last = run.dropFirst(3).first(where: { things.contains(text.scalar($0)) }) else { return nil }
      return (end + 1)..<(last + 1)
    }

    /// Whether a later claim is of the same thing and says the same of it.
    func isOfSame(as later: Claim, _ context: ArticleContext) -> Bool {
      let text = context.text
      guard attribute == later.attribute, range.upperBound <= later.place.lowerBound || attribute == "岁",
        context.sentence(at: range.lowerBound) != context.sentence(at: later.range.lowerBound),
        owner == later.owner || owner.hasSuffix(later.owner) || later.owner.hasSuffix(owner)
      else { return false }
      // 6个月的工期, 限重30吨的该桥: words that lead back to what was named.
      if owner == attribute, !text.has("的", at: later.range.upperBound) { return false }
      // 去年冬天，刚满42岁的刘根生: of somebody who is 35.
      if attribute == "岁" {
        let isTurned = Int(value) == Int(later.value) % 10 * 10 + Int(later.value) / 10
        return owner == later.owner && (abs(value - later.value) < 10 || isTurned) && !isEarlier
          && (!later.isEarlier || later.value > value)
      }
      // Another one of the kind may have been named between: 北岸的引水工程随后开工，该工程….
      let noun = text.string((place.upperBound - 2)..<place.upperBound)
      let between = range.upperBound..<max(range.upperBound, later.place.upperBound - 2)
      let names = min(place.count, later.place.count) > 3
      return names && owner == later.owner && !Claim.pointers.contains(text.scalar(place.lowerBound))
        || !between.contains { place in
          text.scalar(place) == text.scalar(self.place.upperBound - 2) && text.matches(noun, at: place)
            && !Claim.pointers.contains(text.scalar(place - 1)) && text.characterClass(place - 1) == .han
        }
    }
  }
}
