import Facts
import Linting
import TextModel

/// A figure that its words make a part of an earlier one, without 其中: 单是…就有, …的N人, 作品中，楷书N幅, （挂果面积N亩）.
enum PartitiveFrame {
  /// The earlier figure of which this one is a part, and which it exceeds.
  static func exceeded(by index: Int, in context: ArticleContext) -> Metric? {
    let metrics = context.facts.metrics
    let part = metrics[index]
    guard index > 0, FigureFrames.isExact(part) else { return nil }
    lazy var amount = FigureFrames.amount(part)
    // Only a larger figure behind a smaller one of its kind is looked at more closely.
    var found: Int?
    for earlier in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      let whole = metrics[earlier]
      guard whole.range.upperBound + 48 >= part.range.lowerBound else { break }
      if FigureFrames.areAlike(whole, part), FigureFrames.isExact(whole) {
        guard FigureFrames.amount(whole) < amount || found != nil else {
          // 158人，偏高的64人，偏高的172人: what lies between is a part itself.
          if FigureFrames.amount(whole) == amount { return nil }
          continue
        }
        found = earlier
      }
    }
    guard let first = found, let sentence = context.sentence(at: part.range.lowerBound) else { return nil }
    let whole = metrics[first]
    guard whole.range.lowerBound >= sentence.lowerBound, FigureFrames.amount(whole) < amount,
      !PrintedFigure.isAverage(whole, in: context), !PrintedFigure.isAverage(part, in: context)
    else { return nil }
    let gap = FigureFrames.gap(whole, part)
    let text = context.text
    if gap.isEmpty || text.first(of: others, in: gap) != nil || text.first(of: others, in: reach(whole, context)) != nil
    {
      return nil
    }
    let isPart =
      isBracketed(whole, part, gap, text) || isInside(gap, text) || isTurnout(whole, part, context)
      || isSingledOut(part, gap, context) || isAttributed(part, gap, context) || isDescribed(part, context)
    return isPart ? whole : nil
  }

  /// Words that speak of another whole: of change, of other times, of additions.
  private static let others: Phrases = [
    "其中", "去年", "今年", "明年", "上年", "同期", "前年", "增", "减少", "下降", "上升", "涨", "比", "较", "另", "还有", "还带", "加上", "同时", "带动",
    "辐射",
    "惠及", "目标", "计划", "平均", "最", "共", "合计", "总", "累计", "可", "预计", "每", "由", "从", "达到", "产量", "产值", "突破", "翻", "超", "后来",
    "如今",
    "现在", "目前", "而", "但", "发展到", "扩大", "以外", "之外", "约", "合", "折", "至少", "以来", "服务", "覆盖", "接待", "受益", "占地", "规划", "原",
    "前来", "赶来", "来往", "外来", "游客",
  ]

  /// The words before the whole in its clause.
  private static func reach(_ whole: Metric, _ context: ArticleContext) -> Range<Int> {
    let start = context.clause(at: whole.range.lowerBound)?.lowerBound ?? whole.range.lowerBound
    return whole.range.lowerBound - 2 < start
      ? start..<whole.range.lowerBound : whole.range.lowerBound - 2..<whole.range.lowerBound
  }

  /// 面积260亩（挂果面积310亩）: the part alone in the bracket, labelled by the noun of the whole.
  private static func isBracketed(_ whole: Metric, _ part: Metric, _ gap: Range<Int>, _ text: LogicalText) -> Bool {
    guard text.characterClass(gap.lowerBound) == .openBracket, gap.count >= 3, gap.count <= 10,
      text.characterClass(part.range.upperBound) == .closeBracket
    else { return false }
    let noun = (gap.upperBound - 2)..<gap.upperBound
    return text.matches(text.string(noun), endingAt: whole.range.lowerBound)
      || text.matches(text.string(noun), endingAt: whole.range.lowerBound - 1)
  }

  /// 展出的120幅作品中，楷书35幅: what follows is counted inside the whole.
  private static func isInside(_ gap: Range<Int>, _ text: LogicalText) -> Bool {
    guard let comma = gap.first(where: { text.characterClass($0) == .comma }), comma - gap.lowerBound <= 12 else {
      return false
    }
    return text.range(ofAny: ["中", "里", "当中", "之中"], endingAt: comma) != nil
      && text.range(ofAny: ["其中", "高中", "初中", "集中", "公里", "这里", "那里", "家里"], endingAt: comma) == nil
  }

  private static let calls: Phrases = ["应到", "应检", "应考", "应参加", "应出席", "应参会", "发出", "发放", "抽检", "抽查", "检测", "报名"]
  private static let answers: Phrases = [
    "实到", "实检", "实考", "实际到", "到会", "出席", "收回", "回收", "合格", "不合格", "录取", "到场", "参加",
  ]

  /// 应到185人，实到192人.
  private static func isTurnout(_ whole: Metric, _ part: Metric, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let first = context.clause(at: whole.range.lowerBound),
      let second = context.clause(at: part.range.lowerBound),
      first != second, let call = text.first(of: calls, in: first.lowerBound..<whole.range.lowerBound),
      whole.range.lowerBound - call.upperBound <= 8
    else { return false }
    return text.range(ofAny: answers, at: second.lowerBound) != nil
  }

  /// 单是…就有301户, 仅东村就报了45户.
  private static func isSingledOut(_ part: Metric, _ gap: Range<Int>, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let clause = context.clause(at: part.range.lowerBound) else { return false }
    let label = max(gap.lowerBound, clause.lowerBound)..<part.range.lowerBound
    guard let word = text.first(of: ["单是", "光是", "仅仅", "单单", "仅", "光"], in: label),
      word.lowerBound - label.lowerBound <= 4
    else { return false }
    return text.first(of: ["就"], in: word.upperBound..<label.upperBound) != nil
  }

  private static let people: UnitNames = ["人", "名", "户", "位"]

  /// 血压偏高的172人, 外出务工的就达610人.
  private static func isAttributed(_ part: Metric, _ gap: Range<Int>, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard part.unit.dimension == "classifier" || people.contains(part.unit) else { return false }
    let ends = ["的有", "的就有", "的就达", "的达", "的多达", "的占", "的"]
    guard let end = text.range(ofAny: ends, endingAt: part.range.lowerBound), end.lowerBound - gap.lowerBound >= 3,
      let clause = context.clause(at: part.range.lowerBound), clause.lowerBound > gap.lowerBound,
      end.lowerBound - clause.lowerBound >= 3
    else { return false }
    // What the part's words are said of has to be what was counted: 的人 behind 530口人, not 的车 behind 530人.
    return text.characterClass(part.range.upperBound) != .han
  }

  private static let origins: Phrases = ["来自", "属于", "出自", "考上", "考取", "获奖", "合格", "达标", "通过", "为外地", "为女", "已"]

  /// 吸引42支代表队，45支来自县外: a clause that opens with the part and says what sets it off.
  private static func isDescribed(_ part: Metric, _ context: ArticleContext) -> Bool {
    guard let clause = context.clause(at: part.range.lowerBound) else { return false }
    let head = context.text.string(clause.lowerBound..<part.range.lowerBound)
    return ["", "有", "且有", "就有"].contains(head)
      && context.text.range(ofAny: origins, at: part.range.upperBound) != nil
  }
}
