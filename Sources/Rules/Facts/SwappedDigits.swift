import Facts
import Linting
import PageStructure
import TextModel

extension FactTwoValues {
  /// Two figures of one thing that have the same digits in another order: 全长412米的青石渡大桥…走完这座421米长的大桥. That two
  /// different figures of one noun come to that is rare, so that the noun needs no more than to be named.
  struct SwappedDigits {
    private let first: Metric
    private let second: Metric

    /// A unit and how often each digit stands in a figure.
    private struct Key: Equatable {
      let unit: UInt64
      let digits: UInt64
    }

    /// What tells two figures of one noun apart: they are of two times, or of a whole and a part.
    private static let others: Phrases = """
      去年 上年 上届 往年 另 其中 增加 增至 增到 增长 减少 减至 降至 降到 升至 升到 下降 原来
      原有 同比 平均 每 第 分别 比 较 目标 计划 人均 以前 过去 此前 改为 改成 变为 变成
      """
    private static let pronouns: Phrases = "他 她"
    private static let present: Phrases = "现年 今年"
    private static let ages: UnitNames = ["岁"]
    private static let dimensions: Set<Unit.Dimension> = [.ratio, .time]
    private static let reach = 400

    /// The pairs of an article, each figure with the nearest before it.
    static func all(in context: ArticleContext) -> [SwappedDigits] {
      var before: [(key: Key, metric: Metric)] = []
      var result: [SwappedDigits] = []
      // What a headline and its text say differently is told by `fact-headline-body`.
      let heads = context.article.paragraphs(.kicker, .headline, .deck).map(\.range)
      for metric in context.facts.metrics where !heads.contains(where: { $0.contains(metric.range.lowerBound) }) {
        guard let key = key(of: metric, context.text) else { continue }
        let near = before.reversed().prefix { metric.range.lowerBound - $0.metric.range.lowerBound <= reach }
        if let earlier = near.first(where: { $0.key == key })?.metric,
          let pair = SwappedDigits(earlier, metric, context)
        {
          result.append(pair)
        }
        before.append((key, metric))
      }
      return result
    }

    /// Nil for what is no exact figure, or none whose digits could be swapped.
    private static func key(of metric: Metric, _ text: LogicalText) -> Key? {
      guard metric.isExact, metric.role == .plain || metric.role == .total,
        ages.contains(metric.unit) || !dimensions.contains(metric.unit.dimension),
        let digits = PrintedFigure.digits(of: metric, in: text)
      else { return nil }
      return Key(unit: metric.unit.countsPeople ? metric.unit.kind : metric.unit.key, digits: digits)
    }

    private init?(_ first: Metric, _ second: Metric, _ context: ArticleContext) {
      let text = context.text
      let (start, end) = (first.range.lowerBound, second.range.lowerBound)
      guard first.value != second.value,
        context.sentence(at: start) != context.sentence(at: end),
        let earlier = context.clause(at: start), let later = context.clause(at: end)
      else { return nil }
      // What the sentence says up to the end of a clause, a long one not from its start: 去年的展览…，看的是183件作品.
      func said(until clause: Range<Int>) -> Range<Int> {
        let start = context.sentence(at: clause.lowerBound)?.lowerBound ?? clause.lowerBound
        return max(start, clause.lowerBound - 60)..<clause.upperBound
      }
      if SwappedDigits.ages.contains(second.unit) {
        guard SwappedDigits.areOfOnePerson(first, second, earlier, context) else { return nil }
      } else {
        let isSaidAlike = SwappedDigits.areSaidAlike(first, second, text)
        let isOther = text.first(of: SwappedDigits.others, in: earlier) != nil
        guard !SwappedDigits.isInList(first, context), !SwappedDigits.isInList(second, context),
          isSaidAlike && !isOther || text.first(of: SwappedDigits.others, in: said(until: earlier)) == nil,
          isSaidAlike && !isOther || text.first(of: SwappedDigits.others, in: said(until: later)) == nil,
          isSaidAlike
            || SwappedDigits.nouns(of: second, text).contains(where: {
              SwappedDigits.isNamed($0, of: second, in: earlier, text)
            })
            || SwappedDigits.nouns(of: first, text).contains(where: {
              SwappedDigits.isNamed($0, of: first, in: later, text)
            })
        else { return nil }
      }
      self.first = first
      self.second = second
    }

    private static let verbs: ScalarSet = "标交卖收付花赔借欠领赚捐买住走跑种养贷寄存投拨"

    /// 全长1368米…全长1386米, 交费2680元…交的2860元: four digits or more behind one word of measure, or behind a verb.
    private static func areSaidAlike(_ first: Metric, _ second: Metric, _ text: LogicalText) -> Bool {
      let digits = second.range.count { text.characterClass($0) == .digit }
      let (left, right) = (first.range.lowerBound, second.range.lowerBound)
      if digits >= 3, let word = text.range(ofAny: Claim.measures, endingAt: right) {
        // 全长1386米的大桥: of what the first one names.
        let noun = (second.range.upperBound + 1)..<(second.range.upperBound + 3)
        return text.matches(text.string(word), endingAt: left) && text.has("的", at: second.range.upperBound)
          && noun.allSatisfy { text.characterClass($0) == .han }
          && text.first(text.string(noun), in: max(0, word.lowerBound - 400)..<word.lowerBound).map {
            $0.upperBound <= left
          } ?? false
      }
      guard digits >= 4 || text.has("的", at: right - 1) && digits >= 3,
        let verb = verb(before: right, text), let earlier = self.verb(before: left, text)
      else { return false }
      return verb == earlier
    }

    private static let links: ScalarSet = "的了费价款是为"

    /// 交费2680元, 交的2860元: the verb of one character.
    private static func verb(before index: Int, _ text: LogicalText) -> UInt32? {
      let end = links.contains(text.scalar(index - 1)) ? index - 1 : index
      let verb = text.scalar(end - 1)
      return verbs.contains(verb) ? verb : nil
    }

    /// Whether two more figures of the unit stand in the sentence: 林业人员16.3万人，渔业人员12.7万人.
    private static func isInList(_ metric: Metric, _ context: ArticleContext) -> Bool {
      guard let sentence = context.sentence(at: metric.range.lowerBound) else { return true }
      let near = context.metrics(in: sentence).prefix(40)
      return near.filter { context.facts.metrics[$0].unit.key == metric.unit.key }.count > 2
    }

    /// 现年67岁的侯永年…76岁的侯永年: nobody was older before.
    private static func areOfOnePerson(
      _ first: Metric, _ second: Metric, _ clause: Range<Int>, _ context: ArticleContext
    ) -> Bool {
      func name(behind metric: Metric) -> String? {
        let end = metric.range.upperBound
        guard context.text.matches("的", at: end) else { return nil }
        // 76岁的他: of whom the sentence before spoke.
        if context.text.matches(any: pronouns, at: end + 1) { return context.string((end + 1)..<(end + 2)) }
        let people = context.facts.people[context.people(in: (end + 1)..<min(context.text.count, end + 14))]
        return people.first.map { context.text.string($0.range) }
      }
      guard second.value > first.value, let now = context.text.first(of: present, in: clause) else { return false }
      if context.text.matches(any: pronouns, endingAt: now.lowerBound) {
        return name(behind: second) == context.string((now.lowerBound - 1)..<now.lowerBound)
      }
      guard let owner = name(behind: first) else { return false }
      return owner == name(behind: second)
    }

    /// What a figure may count, a noun of two characters or one: behind it (183件作品), behind 的 (421米长的大桥), before it.
    private static func nouns(of metric: Metric, _ text: LogicalText) -> [Range<Int>] {
      var result: [Range<Int>] = []
      let end = metric.range.upperBound
      let run = (end..<(end + 12)).prefix { text.characterClass($0) == .han }
      if run.count >= 2, !text.has("的", at: run[run.startIndex]) { result.append(end..<(end + 2)) }
      // 养着340头牛，
      if run.count == 1 { result.append(end..<(end + 1)) }
      if let particle = run.firstIndex(where: { text.has("的", at: $0) }), run.endIndex - particle > 2 {
        result.append((run.endIndex - 2)..<run.endIndex)
        // 2.63亿元的总投资已经到位
        result.append((particle + 1)..<min(run.endIndex, particle + 4))
        // 全长1286米的鹤鸣大桥主梁对接完成: a name may be followed by what is said of it.
        if run.endIndex - particle > 5 { result.append((particle + 1)..<(particle + 5)) }
      }
      // 沿河公路全长18.6公里: the subject says what was measured, and not of what.
      if let subject = metric.subject, subject.count >= 2,
        !text.matches(any: Claim.measures, endingAt: subject.upperBound)
      {
        result.append((subject.upperBound - 2)..<subject.upperBound)
      }
      return result
    }

    /// Whether a clause names the noun, and not another kind of it: 涉黑犯罪 and 诈骗犯罪.
    private static func isNamed(
      _ noun: Range<Int>, of metric: Metric, in clause: Range<Int>, _ text: LogicalText
    ) -> Bool {
      guard let other = text.first(text.string(noun), in: clause) else { return false }
      if noun.lowerBound >= metric.range.upperBound { return true }
      let (kind, otherKind) = (text.scalar(noun.lowerBound - 1), text.scalar(other.lowerBound - 1))
      let places = [noun.lowerBound, other.lowerBound]
      return kind == otherKind
        || places.contains { text.characterClass($0 - 1) != .han || text.has("的", at: $0 - 1) }
        || places.contains { text.first(of: pointers, in: max(0, $0 - 3)..<$0) != nil }
    }

    private static let pointers: Phrases = "这 该 此 本 那"

    func report(_ context: ArticleContext, _ report: inout ArticleReport) {
      if report.holds(second.range) { return }
      FactTwoValues.report(
        first.range, second.range, Message("数字颠倒了，请核对。", ": the same digits in another order; please check."), context,
        &report)
    }
  }
}
