import Facts
import Linting
import TextModel

/// A figure that its words make a part of an earlier one, without 其中: 单是…就有, …的N人, 作品中，楷书N幅, （挂果面积N亩）.
enum PartitiveFrame {
  private static let reached: Phrases = "的达到 的已达 的已有"
  private static let additions: Phrases = "新 又 再"
  private static let stocks: Phrases = "现有 共有 已有 拥有"

  /// The earlier figure of which this one is a part, and which it exceeds.
  static func exceeded(by index: Int, in context: ArticleContext) -> Metric? {
    let metrics = context.facts.metrics
    let part = metrics[index]
    guard index > 0, part.isExact else { return nil }
    let text = context.text
    lazy var amount = part.baseAmount
    // Only a larger figure behind a smaller one of its kind is looked at more closely.
    var found: Int?
    for earlier in stride(from: index - 1, through: max(0, index - 8), by: -1) {
      let whole = metrics[earlier]
      guard whole.range.upperBound + 48 >= part.range.lowerBound else { break }
      if FigureFrames.areAlike(whole, part), whole.isExact {
        guard whole.baseAmount < amount || found != nil else {
          // 158人，偏高的64人，偏高的172人: what lies between is a part itself.
          if whole.baseAmount == amount { return nil }
          // 新建9座；46座公园中，28座设了器材: what stands nearer and is as large is what it is of.
          if text.first(of: FigureWords.insides, in: whole.range.upperBound..<(whole.range.upperBound + 5)) != nil {
            return nil
          }
          continue
        }
        if found == nil, isInsideNamed(whole, FigureFrames.gap(whole, part), context) { return whole }
        found = earlier
      }
    }
    guard let first = found, let sentence = context.sentence(at: part.range.lowerBound) else { return nil }
    let whole = metrics[first]
    if leavesRest(whole, part, context) || whole.baseAmount < amount && pointsBack(to: whole, part, context) {
      return whole
    }
    if isOfThoseNamed(whole, part, sentence, context) { return whole }
    if whole.range.lowerBound < sentence.lowerBound {
      // 凑了21.6万元。光是陈家兄弟，便捐出25万元: the whole stands in the sentence before.
      guard whole.range.lowerBound >= FigureFrames.window(sentence, context).lowerBound,
        whole.baseAmount < amount, text.matches(any: singles, at: sentence.lowerBound),
        part.baseAmount < whole.baseAmount * 12
      else { return nil }
      let label = sentence.lowerBound..<part.range.lowerBound
      return text.first(of: stresses, in: label) != nil ? whole : nil
    }
    guard whole.baseAmount < amount,
      !PrintedFigure.isAverage(whole, in: context), !PrintedFigure.isAverage(part, in: context)
    else { return nil }
    let gap = FigureFrames.gap(whole, part)
    if !gap.isEmpty, isKind(whole, part, gap, context) { return whole }
    if !gap.isEmpty, text.matches(any: reached, endingAt: part.range.lowerBound),
      text.first(of: notKinds, in: gap.lowerBound + 1..<max(gap.lowerBound + 1, part.range.lowerBound - 3)) == nil
        || text.first("今年", in: gap) != nil, isAttributed(part, gap, context)
    {
      return whole
    }
    // 种了30亩桃，今年挂果的有36亩
    if let now = text.first("今年", in: gap), !text.matches(any: additions, at: now.upperBound),
      text.first(of: others, in: now.upperBound..<gap.upperBound) == nil, isAttributed(part, gap, context)
    {
      return whole
    }
    if isBracketed(whole, part, gap, text),
      text.first(of: stocks, in: context.clause(at: whole.range.lowerBound) ?? gap) != nil
    {
      return whole
    }
    if gap.isEmpty || text.first(of: others, in: gap) != nil || text.first(of: others, in: reach(whole, context)) != nil
    {
      return nil
    }
    if areSiblings(whole, part, text) { return nil }
    let isPart =
      isOfThose(whole, part, context) || isBracketed(whole, part, gap, text)
      || isInside(gap, figures: index - first - 1, before: part.range.upperBound, text)
      || isTurnout(whole, part, context)
      || isSingledOut(part, gap, context) || isAttributed(part, gap, context)
      || isDescribed(whole, part, context) || isNamed(whole, part, gap, context)
    return isPart ? whole : nil
  }

  /// Words that speak of another whole: of change, of other times, of additions.
  private static let others: Phrases = """
    其中 去年 今年 明年 上年 同期 前年 增 减少 下降 上升 涨 比 较 另 还有 还带 加上 同时 带动 辐射 惠及 目标 计划 平均 最 共有 共计 一共 合计 总 累计 在建 正在 即将 将
    待 可 预计 每 由 从 达到 产量 产值 突破 翻 超 后来 如今 现在 目前 而 但 发展到 扩大 以外 之外 约 折合 约合 ，合 折 至少 以来 服务 覆盖 接待 受益 占地 规划 原 前来 赶来 来往
    外来 游客 尚 ，占 剩下 其余 余下
    """

  /// 取消的航班有46架次，延误的有113架次: each tells what befell some, and neither is part of the other.
  private static func areSiblings(_ whole: Metric, _ part: Metric, _ text: LogicalText) -> Bool {
    // 参加全程的有5860人，参加欢乐跑的有6085人
    if [whole, part].allSatisfy({ text.matches("的有", endingAt: $0.range.lowerBound) }) { return true }
    let label = max(0, whole.range.lowerBound - 5)..<whole.range.lowerBound
    return text.matches("的有", endingAt: part.range.lowerBound) && text.has("有", at: label.upperBound - 1)
      && !text.has("的", at: label.upperBound - 2) && text.first("的", in: label) != nil
  }

  /// The words before the whole in its clause.
  private static func reach(_ whole: Metric, _ context: ArticleContext) -> Range<Int> {
    let start = context.clause(at: whole.range.lowerBound)?.lowerBound ?? whole.range.lowerBound
    return whole.range.lowerBound - 2 < start
      ? start..<whole.range.lowerBound : whole.range.lowerBound - 2..<whole.range.lowerBound
  }

  private static let newOnes: Phrases = "新建 新增 新开 新设"

  /// 面积260亩（挂果面积310亩）: the part alone in the bracket, labelled by the noun of the whole.
  private static func isBracketed(_ whole: Metric, _ part: Metric, _ gap: Range<Int>, _ text: LogicalText) -> Bool {
    guard text.characterClass(gap.lowerBound) == .openBracket, gap.count >= 3, gap.count <= 12,
      text.characterClass(part.range.upperBound) == .closeBracket
    else { return false }
    // 现有公园38处（去年以来新建45处）
    if text.matches(any: newOnes, endingAt: gap.upperBound) { return true }
    let noun = (gap.upperBound - 2)..<gap.upperBound
    return text.matches(text.string(noun), endingAt: whole.range.lowerBound)
      || text.matches(text.string(noun), endingAt: whole.range.lowerBound - 1)
  }

  private static let within: Phrases = "里有 中有 里就有 中就有"
  private static let suffered: Phrases = "被 遭 受"
  private static let insideOthers: Phrases = "其中 高中 初中 集中 公里 这里 那里 家里"

  /// 展出的120幅作品中，楷书35幅: what follows is counted inside the whole.
  ///
  /// - Parameters:
  ///   - figures: how many stand between the two.
  ///   - end: where the part ends.
  private static func isInside(_ gap: Range<Int>, figures: Int, before end: Int, _ text: LogicalText) -> Bool {
    // 85亩菜地有92亩被淹
    if gap.count <= 6, gap.count >= 2, text.matches("有", endingAt: gap.upperBound),
      text.matches(any: suffered, at: end), gap.allSatisfy({ text.characterClass($0) == .han })
    {
      return true
    }
    // 45个部门里有47个
    if gap.count <= 8, text.matches(any: within, endingAt: gap.upperBound) {
      return !gap.contains { text.characterClass($0).isPunctuation }
    }
    guard let comma = gap.first(where: { text.characterClass($0) == .comma }), comma - gap.lowerBound <= 12,
      // 转账8万元中，3万元系货款，与本案无关，遂判决归还10万元: the list ends where a clause has no figure.
      (comma + 1..<gap.upperBound).count(where: { text.characterClass($0) == .comma }) <= figures
    else {
      return false
    }
    return text.matches(any: FigureWords.insides, endingAt: comma)
      && !text.matches(any: insideOthers, endingAt: comma)
  }

  private static let calls: Phrases = "应到 应检 应考 应参加 应出席 应参会 发出 发放 抽检 抽查 检测 报名"
  private static let answers: Phrases = "实到 实检 实考 实际到 到会 出席 收回 回收 合格 不合格 录取 到场 参加"

  /// 应到185人，实到192人.
  private static func isTurnout(_ whole: Metric, _ part: Metric, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let first = context.clause(at: whole.range.lowerBound),
      let second = context.clause(at: part.range.lowerBound),
      first != second, let call = text.first(of: calls, in: first.lowerBound..<whole.range.lowerBound),
      whole.range.lowerBound - call.upperBound <= 8
    else { return false }
    return text.matches(any: answers, at: second.lowerBound)
  }

  private static let singles: Phrases = "单是 光是 仅仅 单单 仅 光 其中仅"

  private static let stresses: Phrases = "就 便"

  /// 单是…就有301户, 仅东村就报了45户.
  private static func isSingledOut(_ part: Metric, _ gap: Range<Int>, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let clause = context.clause(at: part.range.lowerBound) else { return false }
    let label = max(gap.lowerBound, clause.lowerBound)..<part.range.lowerBound
    guard let word = text.first(of: singles, in: label),
      word.lowerBound - label.lowerBound <= 4
    else { return false }
    return text.first(of: stresses, in: word.upperBound..<label.upperBound) != nil
  }

  /// 37名员工到现场登记，登记者中有41人献血: those who did what the first clause says.
  private static func isOfThose(_ whole: Metric, _ part: Metric, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let clause = context.clause(at: part.range.lowerBound),
      let first = context.clause(at: whole.range.lowerBound), first != clause, part.unit.countsPeople,
      let end = text.range(ofAny: those, endingAt: part.range.lowerBound), end.lowerBound == clause.lowerBound + 2
    else { return false }
    let deed = text.string(clause.lowerBound..<end.lowerBound)
    return text.first(deed, in: whole.range.upperBound..<max(whole.range.upperBound, first.upperBound)) != nil
  }

  private static let those: Phrases = "者中有 者中 人员中有 的人中有 者有"

  private static let attributeEnds: Phrases =
    "的倒有 的却有 的反倒有 的不过 的只有 的仅有 的足足有 的竟有 的共有 的至少有 的达到 的已达 的已有 的有 的就有 的就达 的达 的多达 的占 的"
  private static let periods: Phrases = "年 月 日 季度 届 期"

  /// 血压偏高的172人, 外出务工的就达610人.
  private static func isAttributed(_ part: Metric, _ gap: Range<Int>, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard part.unit.dimension == .classifier || part.unit.dimension == .area else { return false }
    guard let end = text.range(ofAny: attributeEnds, endingAt: part.range.lowerBound),
      end.lowerBound - gap.lowerBound >= 3,
      // 到2022年的41家: another time.
      !text.matches(any: periods, endingAt: end.lowerBound),
      let clause = context.clause(at: part.range.lowerBound), clause.lowerBound > gap.lowerBound,
      end.lowerBound - clause.lowerBound >= (text.matches(any: reached, at: end.lowerBound) ? 2 : 3)
    else { return false }
    // 全班42人，来看戏的却有60人: others than those.
    if text.matches(any: surprises, endingAt: end.upperBound),
      text.first(of: visitors, in: clause.lowerBound..<end.lowerBound) != nil
    {
      return false
    }
    // What the part's words are said of has to be what was counted: 的人 behind 530口人, not 的车 behind 530人.
    return text.characterClass(part.range.upperBound) != .han || text.matches(any: alls, at: part.range.upperBound)
  }

  private static let surprises: Phrases = "倒有 却有"
  private static let visitors: Phrases = "来 观 看 客 邻 外 赶 送"

  /// 停着的150台都要换掉: the words behind say it of all of them.
  private static let alls: Phrases = "都 全 均 已 还没 还要"

  private static let inside: Phrases = "包括 包含 内有 内含 含有 含"
  private static let outright: Phrases = "占 占了 就有 就达 就占 就占了 竟有 多达 部分"

  private static let spans: Phrases = "一年 一天 一个月 一户 每"

  /// 出动警力320人次，包括特警360人次; 报名的有180人，女选手占了210人.
  private static func isNamed(_ whole: Metric, _ part: Metric, _ gap: Range<Int>, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let clause = context.clause(at: part.range.lowerBound), clause.lowerBound > gap.lowerBound else {
      return false
    }
    let label = clause.lowerBound..<part.range.lowerBound
    guard part.baseAmount < whole.baseAmount * 12 else { return false }
    if let word = text.range(ofAny: inside, at: label.lowerBound) { return word.upperBound + 2 <= label.upperBound }
    guard let word = text.range(ofAny: outright, endingAt: label.upperBound) else { return false }
    return word.lowerBound - label.lowerBound >= 2 && label.count <= 16
      && text.first(of: spans, in: label) == nil && context.dates(in: label).isEmpty
  }

  private static let notKinds: Phrases = "其中 去年 上年 同期 前年 比 较 另 带动 辐射 目标 累计 平均 每 今年"

  private static let otherMeasures: Phrases = "平均 每 目标 累计 计划 最"
  private static let verbs: Phrases = "达到 达 有 为"
  private static let bounds: Phrases = "类 以上 以下"

  /// 接待游客46万人次，省外游客达52万人次; 登记个体户890户，餐饮类980户: the part is one kind of what the whole counts.
  private static func isKind(_ whole: Metric, _ part: Metric, _ gap: Range<Int>, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let clause = context.clause(at: part.range.lowerBound),
      let first = context.clause(at: whole.range.lowerBound), first.upperBound + 1 == clause.lowerBound,
      text.characterClass(first.upperBound) == .comma,
      text.first(of: notKinds, in: gap) == nil,
      text.first(of: otherMeasures, in: first.lowerBound..<whole.range.lowerBound) == nil
    else { return false }
    var end = part.range.lowerBound
    if let verb = text.range(ofAny: verbs, endingAt: end) { end = verb.lowerBound }
    let label = clause.lowerBound..<max(clause.lowerBound, end)
    guard label.count >= 3, label.count <= 10 else { return false }
    let noun = (whole.range.lowerBound - 2)..<whole.range.lowerBound
    guard noun.lowerBound >= first.lowerBound,
      !isCounterpart(label, first.lowerBound..<whole.range.lowerBound, text)
    else { return false }
    if text.matches(any: bounds, endingAt: label.upperBound) {
      return text.first(of: opens, in: first.lowerBound..<whole.range.lowerBound) != nil
    }
    // The noun of the whole, alone behind its verb, and the same noun with words before it.
    return label.count >= 4 && text.matches(text.string(noun), endingAt: label.upperBound)
      && (text.matches(any: opens, endingAt: noun.lowerBound) || noun.lowerBound == first.lowerBound)
  }
}
