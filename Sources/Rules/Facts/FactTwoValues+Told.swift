import Facts
import Linting
import PageStructure
import TextModel

extension FactTwoValues {
  /// Trains, roads and machines by their numbers: D3086次列车…D3068次列车. Two that differ in the order of their digits only
  /// are hardly named in one article.
  struct CodeAgain {
    private let first: Range<Int>
    private let second: Range<Int>

    private struct Code {
      let letters: [UInt32]
      let digits: [UInt32]
      let range: Range<Int>
    }

    private static let limit = 60

    static func all(in context: ArticleContext) -> [CodeAgain] {
      guard context.runs.count <= 400 else { return [] }
      let text = context.text
      var codes: [Code] = []
      for run in context.runs where (4...8).contains(run.count) {
        let letters = run.prefix { text.characterClass($0) != .digit }
        let digits = run.dropFirst(letters.count)
        guard (1...3).contains(letters.count), (3...6).contains(digits.count),
          digits.allSatisfy({ text.characterClass($0) == .digit }), codes.count < limit
        else { continue }
        codes.append(
          Code(
            letters: letters.map { Scalars.halfWidth(text.scalar($0)) },
            digits: digits.map { Scalars.halfWidth(text.scalar($0)) }, range: run))
      }
      var result: [CodeAgain] = []
      for (number, second) in codes.enumerated().dropFirst() {
        let before = codes[..<number]
        guard !before.contains(where: { $0.letters == second.letters && $0.digits == second.digits }),
          let first = before.first(where: { $0.letters == second.letters && isSwapped($0.digits, second.digits) }),
          context.sentence(at: first.range.lowerBound) != context.sentence(at: second.range.lowerBound)
        else { continue }
        result.append(CodeAgain(first: first.range, second: second.range))
      }
      return result
    }

    private static func isSwapped(_ first: [UInt32], _ second: [UInt32]) -> Bool {
      guard first.count == second.count, first != second else { return false }
      let different = first.indices.filter { first[$0] != second[$0] }
      return different.count == 2 && different[1] == different[0] + 1
        && first[different[0]] == second[different[1]] && first[different[1]] == second[different[0]]
    }

    func report(_ context: ArticleContext, _ report: inout ArticleReport) {
      FactTwoValues.report(
        first, second, Message("数字颠倒了，请核对。", ": the same digits in another order; please check."), context, &report)
    }
  }

  /// A figure that the text leads back to with 这 or 那, or that somebody says again in other words: 6名听障员工…我们这7个听障员工;
  /// 抚恤金30万元…装有20万元抚恤金的信封.
  struct ToldAgain {
    private let first: Metric
    private let second: Metric

    private static let pointers: ScalarSet = "这那该此"
    private static let reach = 240
    private static let others: Phrases = """
      去年 上年 上届 往年 次日 第二天 另 其中 又 再 增加 增至 扩大 新增 新加 达到 目标 计划 同时 第二 隔壁 还有 今年 明年 首批 第一 其他 其余 追加 每 平均
      人均 分别 剩 首期 一期 二期 以前 原来 原有 现在 后来 变成 减 扣 上涨 下降 提高 降 超过 不足 各 最高 最低 最多 最少 起步 前者 后者
      """

    /// Nil unless the figure at the index is such a one.
    init?(at index: Int, in context: ArticleContext) {
      let metrics = context.facts.metrics
      let second = metrics[index]
      let text = context.text
      let start = second.range.lowerBound
      guard index > 0, second.isExact, !FigureFrames.isRatio(second), second.unit.dimension != .time,
        !ToldAgain.ages.contains(second.unit),
        second.value.approximate >= 2
      else { return nil }
      let isPointed = ToldAgain.pointers.contains(text.scalar(start - 1)) && !text.has("各", at: start - 2)
      // 这笔15万元的善款
      let isNamed =
        ToldAgain.classifiers.contains(text.scalar(start - 1)) && ToldAgain.pointers.contains(text.scalar(start - 2))
      let end = second.range.upperBound
      let noun = (end..<(end + 8)).prefix { text.characterClass($0) == .han && !text.has("的", at: $0) }
      guard isPointed || isNamed || noun.count >= 2 else { return nil }
      let same = metrics.filter { other in
        other.range != second.range && abs(other.range.lowerBound - start) <= ToldAgain.reach
          && (FigureFrames.areAlike(other, second)
            || other.unit.countsPeople && second.unit.countsPeople
            || isPointed && ToldAgain.goOnAlike(other, second, text))
      }
      guard let first = same.last(where: { $0.range.upperBound <= start }), first.isExact,
        !same.contains(where: { abs($0.baseAmount - second.baseAmount) < 1e-9 }),
        let earliest = same.first, context.sentence(at: earliest.range.lowerBound) != context.sentence(at: start),
        context.clause(at: first.range.lowerBound) != context.clause(at: start)
      else { return nil }
      let isTold: Bool
      if second.unit.dimension == .classifier || second.unit.countsPeople {
        // 这7个听障员工: the only other one of them.
        let named = same.filter { ToldAgain.goOnAlike($0, second, text) }
        isTold =
          named.count == 1 && named[0].range == first.range
          && (isPointed || first.unit.key == second.unit.key && ToldAgain.isSaidAgain(first, second, context))
      } else {
        // 那一万元, where eight thousand was said twice; 抚恤金30万元…20万元抚恤金; the one sum that 这笔 leads back to.
        let before = same.filter { $0.range.upperBound <= start }
        let isSteady = before.allSatisfy { abs($0.baseAmount - first.baseAmount) < 1e-9 }
        let isNear = (0.5...2).contains(second.baseAmount / max(first.baseAmount, 1e-9))
        let isAlone = before.count == 1 && same.count == 1
        // 2.8万元现金一分未少: the noun is whole where it ends or all of it is spoken of.
        let word = noun.prefix(noun.count >= 3 ? 3 : 2)
        let isWhole =
          noun.count >= 3 || text.characterClass(word.endIndex) != .han || text.has("的", at: word.endIndex)
        let isWorded =
          word.count >= 2 && isAlone && isWhole && text.matches(text.string(word), endingAt: first.range.lowerBound)
        let isAll =
          isAlone && noun.count >= 3 && text.matches(any: ToldAgain.whole, at: noun.startIndex + 2)
          && text.matches(text.string(noun.prefix(2)), endingAt: first.range.lowerBound)
        isTold =
          isPointed && isSteady && before.count >= 2 && before.count == same.count
          || isNamed && isSteady && isNear && before.count == same.count || isWorded || isAll
      }
      guard isTold else { return nil }
      let (earlier, later) = (context.clause(at: first.range.lowerBound), context.clause(at: start))
      guard let earlier, let later, text.first(of: ToldAgain.others, in: earlier) == nil,
        text.first(of: ToldAgain.others, in: later) == nil
      else { return nil }
      self.first = first
      self.second = second
    }

    private static let ages: UnitNames = ["岁"]
    private static let classifiers: ScalarSet = "条位座笔项幅台块片栋艘辆所份批棵套件尊场"
    private static let whole: Phrases = "一分 分文 全部 原封 都在 完好 悉数"
    private static let quantifiers: Phrases = "今后 将 预计 可能 一些 部分 全县 全市 全区 全镇 全省 其余 多 都有 共 已有 涉及 覆盖"

    /// 惠及5个乡镇…局长说，工程让6个乡镇的群众告别了苦咸水: somebody says again what was told.
    private static func isSaidAgain(_ first: Metric, _ second: Metric, _ context: ArticleContext) -> Bool {
      let text = context.text
      let start = second.range.lowerBound
      guard let sentence = context.sentence(at: start), let before = context.sentence(at: first.range.lowerBound),
        second.value.approximate / max(first.value.approximate, 1) <= 1.4,
        second.value.approximate / max(first.value.approximate, 1) >= 0.7,
        !context.protected.touches(first.range, .speech),
        text.first(of: others, in: sentence) == nil, text.first(of: others, in: before) == nil,
        text.first(of: quantifiers, in: sentence) == nil,
        text.characterClass(second.range.lowerBound - 1) == .han
      else { return false }
      return context.protected.touches(second.range, .speech)
        || text.first(of: sayings, in: sentence.lowerBound..<start) != nil
    }

    private static let sayings: Phrases = "说， 表示， 介绍， 告诉记者， 称， 说：“"

    private static let regions: ScalarSet = "省市县国村镇乡校"

    /// Whether the same noun follows both: two characters, or 省 of 7个省份 and 9个省.
    private static func goOnAlike(_ first: Metric, _ second: Metric, _ text: LogicalText) -> Bool {
      let (left, right) = (first.range.upperBound, second.range.upperBound)
      guard text.characterClass(left) == .han, text.scalar(left) == text.scalar(right) else { return false }
      if text.characterClass(right + 1) != .han { return regions.contains(text.scalar(right)) }
      return text.scalar(left + 1) == text.scalar(right + 1)
    }

    func report(_ context: ArticleContext, _ report: inout ArticleReport) {
      if report.holds(second.range) { return }
      FactTwoValues.report(
        first.range, second.range, Message("请核对是否一事。", "; please check whether they are of one thing."), context,
        &report)
    }
  }

  /// 2比0完胜海砚队。凭借这场胜利，海砚队…: whom the text has just had beaten.
  struct BeatenWinner {
    private static let defeats: Phrases = "完胜 战胜 击败 力克 横扫 大胜 险胜 轻取 淘汰 拿下 击退 小胜 逆转"
    private static let joints: ScalarSet = "队"

    static func check(_ hit: WordHit, in context: ArticleContext, _ report: inout ArticleReport) {
      let text = context.text
      let start = text.characterClass(hit.range.upperBound) == .comma ? hit.range.upperBound + 1 : hit.range.upperBound
      guard let end = (start..<(start + 8)).first(where: { joints.contains(text.scalar($0)) }), end > start,
        (start..<end).allSatisfy({ text.characterClass($0) == .han })
      else { return }
      let team = start..<(end + 1)
      let word = text.string(team)
      let before = max(0, hit.range.lowerBound - 200)..<hit.range.lowerBound
      // The last time that the team was named, it lost.
      guard let last = text.last(word, in: before), text.matches(any: defeats, endingAt: last.lowerBound) else {
        return
      }
      let lost = context.string(max(0, last.lowerBound - 2)..<last.upperBound)
      report.report(
        team,
        Message("前面是“\(lost)”，这里的胜者也是“\(word)”，请核对。", "“\(word)” was beaten above; please check who won."),
        related: [RelatedText(last, Message("前面是“\(lost)”", "“\(lost)”"))])
    }
  }
}
