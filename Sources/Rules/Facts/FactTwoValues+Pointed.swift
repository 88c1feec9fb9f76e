import Facts
import Linting
import PageStructure
import TextModel

extension FactTwoValues {
  /// A figure by which the text points back to what it has spoken of: 该路全长18.6公里…这条16.8公里的山区公路; 73岁的方文斌…这位75岁的老人.
  /// It has to be one that stands before; where one differs from it as a slip does, in one digit or in their order, it is
  /// asked about.
  struct PointedFigure {
    let first: Metric
    let second: Metric

    private static let pointers: ScalarSet = "这该此"
    private static let classifiers: ScalarSet = "条位名座个笔项幅台块片栋艘辆支所家份批部株棵口处套件头只尊本场届对群间"
    private static let persons: Phrases = "老人 老汉 老太 老兵 老者 大爷 大妈 奶奶 爷爷 他 她 小伙 姑娘 女孩 男孩 少年 青年 汉子 母亲 父亲 妈妈 爸爸 退休"
    /// 这个占地630亩的项目, 这个只有236户人家的村子: what may stand between the pointing word and the figure.
    private static func words(before start: Int, _ text: LogicalText) -> Range<Int>? {
      for place in stride(from: start - 1, through: start - 8, by: -1) {
        guard text.characterClass(place) == .han else { return nil }
        if pointers.contains(text.scalar(place - 1)), classifiers.contains(text.scalar(place)) {
          return (place + 1)..<start
        }
      }
      return nil
    }

    private static let plain: Phrases = "只有 仅有 有着 拥有 共有 有 约有 仅 只 近"

    /// Whether what is said between the two is said of the first figure too: 占地360亩…这个占地630亩的项目.
    private static func isToldOf(_ first: Metric, _ words: Range<Int>, _ context: ArticleContext) -> Bool {
      let text = context.text
      if words.isEmpty || text.spells(any: plain, words) { return true }
      let clause = context.clause(at: first.range.lowerBound) ?? first.range
      return text.first(text.string(words.prefix(2)), in: clause) != nil
    }

    private static let ages: UnitNames = ["岁"]
    private static let adjectives: Phrases = "长 宽 高 深 厚 重"
    private static let lapses: Phrases = "年后 年过去 年来 如今 当年 那年 转眼 后来 生日 去年 前年 明年 再过"
    private static let kin: Phrases = "老伴 妻子 丈夫 爱人 夫妇 夫妻 哥 姐 弟 妹 邻居 同伴 战友 工友 母亲 父亲 婆婆 公公 儿 女 孙 徒弟 师傅 另"
    private static let others: Phrases = "增加 增至 减少 减至 新增 另 其中 原有 原来 每 分别 去年 上年 计划 目标 剩 还有 第一 第二 一期 二期"

    /// Nil unless the text points back with the figure, to one that differs as a slip does.
    init?(at index: Int, in context: ArticleContext) {
      let metrics = context.facts.metrics
      let second = metrics[index]
      let text = context.text
      let start = second.range.lowerBound
      guard index > 0, second.isExact, !FigureFrames.isRatio(second) else { return nil }
      let isAge = PointedFigure.ages.contains(second.unit)
      let words = PointedFigure.words(before: start, text)
      let isPointed = words != nil || PointedFigure.pointers.contains(text.scalar(start - 1))
      let isPerson =
        isAge && text.has("的", at: second.range.upperBound)
        && text.matches(any: PointedFigure.persons, at: second.range.upperBound + 1)
        && (isPointed || context.startsClause(start))
      guard isAge ? isPerson : isPointed, second.unit.dimension != .time || isAge else { return nil }
      let same = metrics.filter { $0.range != second.range && $0.unit.base == second.unit.base }
      // What it points to may be said otherwise: about, or in another unit.
      guard !same.contains(where: { abs($0.baseAmount / max(second.baseAmount, 1e-9) - 1) < 0.005 }) else { return nil }
      let before = same.filter {
        $0.range.upperBound < start && $0.isExact && start - $0.range.upperBound <= 300
      }
      guard let first = before.last(where: { PointedFigure.isSlip($0, second, context) }),
        before.allSatisfy({ $0.value == first.value }) || PointedFigure.isSwapped(first, second, text),
        !isAge && !second.unit.countsPeople || before.count <= 2,
        PointedFigure.areOfOneKind(first, second, text),
        words.map({ PointedFigure.isToldOf(first, $0, context) }) ?? true
      else { return nil }
      let gap = first.range.upperBound..<start
      if isAge {
        guard text.first(of: PointedFigure.kin, in: gap) == nil, text.first(of: PointedFigure.lapses, in: gap) == nil,
          context.dates(in: gap).allSatisfy({
            context.facts.dates[$0].year == nil || context.facts.dates[$0].isRelative
          }),
          abs(first.baseAmount - second.baseAmount) < 10 || PointedFigure.isSwapped(first, second, text)
        else { return nil }
      } else {
        let clause = context.clause(at: first.range.lowerBound) ?? first.range
        guard text.first(of: PointedFigure.others, in: clause) == nil else { return nil }
      }
      self.first = first
      self.second = second
    }

    /// Whether the digits are the same in another order.
    private static func isSwapped(_ first: Metric, _ second: Metric, _ text: LogicalText) -> Bool {
      first.unit.key == second.unit.key && PrintedFigure.digits(of: first, in: text) != nil
        && PrintedFigure.digits(of: first, in: text) == PrintedFigure.digits(of: second, in: text)
    }

    /// Whether two figures differ in one of two digits or more, or in their order.
    private static func isSlip(_ first: Metric, _ second: Metric, _ context: ArticleContext) -> Bool {
      let text = context.text
      guard first.unit.key == second.unit.key else { return false }
      if isSwapped(first, second, text) { return true }
      let (left, right) = (first.range.map { text.scalar($0) }, second.range.map { text.scalar($0) })
      let digits = first.range.count { text.characterClass($0) == .digit }
      guard left.count == right.count, digits >= 2 else { return false }
      return zip(left, right).count(where: { $0 != $1 }) == 1
    }

    /// 长286米…这座12米宽的大桥: what was measured is another side.
    private static func areOfOneKind(_ first: Metric, _ second: Metric, _ text: LogicalText) -> Bool {
      guard let side = text.range(ofAny: adjectives, at: second.range.upperBound) else { return true }
      let word = text.string(side)
      return text.matches(word, at: first.range.upperBound)
        || text.first(word, in: max(0, first.range.lowerBound - 3)..<first.range.lowerBound) != nil
    }

    func report(_ context: ArticleContext, _ report: inout ArticleReport) {
      if report.holds(second.range) { return }
      FactTwoValues.report(
        first.range, second.range, Message("请核对是否一事。", "; please check whether they are of one thing."), context,
        &report)
    }
  }

  /// What begins or happens at a time that the text tells again: 2时17分接到报警…从2时27分接警到抵达.
  struct TimeAgain {
    let first: DateMention
    let second: DateMention

    private static let openers: Phrases = "从 自 由"

    static func all(in context: ArticleContext) -> [TimeAgain] {
      let times = context.facts.dates.filter { $0.hour != nil && $0.minute != nil && $0.end == nil }
      guard (2...24).contains(times.count) else { return [] }
      return times.indices.dropFirst().compactMap { TimeAgain($0, times, context) }
    }

    private init?(_ number: Int, _ times: [DateMention], _ context: ArticleContext) {
      let text = context.text
      let second = times[number]
      guard let hour = second.hour, let minute = second.minute, text.characterClass(second.range.upperBound) == .han,
        !times.enumerated().contains(where: {
          $0.offset != number && $0.element.hour == hour && $0.element.minute == minute
        })
      else { return nil }
      let verb = second.range.upperBound..<(second.range.upperBound + 2)
      // 9时20分发车的是2号车
      guard verb.allSatisfy({ text.characterClass($0) == .han }), !text.has("的", at: verb.upperBound),
        let first = times[..<number].last(where: { time in
          guard let other = time.minute, time.hour == hour, TimeAgain.isSlip(other, minute),
            let sentence = context.sentence(at: time.range.lowerBound)
          else { return false }
          // 接警 for 接到报警
          let behind = time.range.upperBound..<min(sentence.upperBound, time.range.upperBound + 24)
          guard let start = behind.first(where: { text.scalar($0) == text.scalar(verb.lowerBound) }) else {
            return false
          }
          return (start + 1..<min(behind.upperBound, start + 8)).contains {
            text.scalar($0) == text.scalar(verb.lowerBound + 1)
          }
        })
      else { return nil }
      // “9时25分发车，一分不差”
      let isOpened =
        text.characterClass(second.range.lowerBound - 1) == .openQuote
        || text.matches(any: TimeAgain.openers, endingAt: second.range.lowerBound)
      let isQuoted = context.protected.touches(second.range, .speech)
      guard isOpened || isQuoted else { return nil }
      self.first = first
      self.second = second
    }

    private static func isSlip(_ first: Int, _ second: Int) -> Bool {
      first / 10 == second / 10 || first % 10 == second % 10 || first / 10 == second % 10 && first % 10 == second / 10
    }

    func report(_ context: ArticleContext, _ report: inout ArticleReport) {
      if report.holds(second.range) { return }
      FactTwoValues.report(first.range, second.range, Message("请核对。", "; please check."), context, &report)
    }
  }
}
