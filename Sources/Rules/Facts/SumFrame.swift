import Facts
import Linting
import TextModel

/// A figure and a run of figures of its kind beside it that come close to it in sum and miss it: 总投资2.4亿元…，中央资金1.1亿元，
/// 省级配套0.6亿元，县级自筹0.8亿元. The words do not claim that the list is whole; that the sum is so near does. Reported as
/// information only.
struct SumFrame {
  let total: Metric
  let parts: [Metric]
  let sum: Double
  /// Where it is reported: at the total, or at the parts where they stand apart from it.
  private var place: Range<Int>

  /// How far a sum may be off and still be meant as the total.
  private static let reach = 0.16

  /// Nil unless the sentence holds such figures, and they disagree.
  init?(_ sentence: Range<Int>, in context: ArticleContext) {
    for run in SumFrame.runs(sentence, context) where run.count >= 3 && run.count <= 12 {
      guard
        let frame = SumFrame(run, sentence, context) ?? SumFrame(restIn: run, context)
          ?? SumFrame.trimmed(run, context).flatMap({ SumFrame($0, sentence, context) })
      else { continue }
      self = frame
      return
    }
    return nil
  }

  private init?(_ run: [Int], _ sentence: Range<Int>, _ context: ArticleContext) {
    let metrics = context.facts.metrics
    let text = context.text
    let figures = run.map { metrics[$0] }
    let amounts = figures.map(\.baseAmount)
    guard let first = amounts.first, let last = amounts.last, let most = amounts.max() else { return nil }
    let all = figures[0].range.lowerBound..<figures[figures.count - 1].range.upperBound
    // 另有草鱼苗20万尾 goes on with the list.
    if let word = text.first(of: SumFrame.changes, in: all), !text.matches(any: SumFrame.additions, at: word.lowerBound)
    {
      return nil
    }
    // 1月至3月14个；1月至6月累计31个；前三季度累计42个: each holds the one before.
    if all.count(where: { text.matches(SumFrame.running, at: $0) }) > 1 { return nil }
    let start = context.clause(at: all.lowerBound)?.lowerBound ?? all.lowerBound
    let openers = max(start, all.lowerBound - 8)..<all.lowerBound
    if text.first(of: SumFrame.rates, in: openers) != nil { return nil }
    // 下乡148场，进校园32场，其余为剧场演出: a rest that is not counted.
    let tail = all.upperBound..<min(sentence.upperBound, all.upperBound + 4)
    if text.first(of: FigureWords.rests, in: tail) != nil { return nil }
    // 妇产科和儿科各90张: a figure that counts twice.
    if (all.lowerBound - 1..<all.upperBound).contains(where: {
      text.has("各", at: $0) && text.characterClass($0 + 1) == .digit
    }) {
      return nil
    }
    // 两条单价159元的长裤, 每人30元: what it is for one of several.
    if figures.contains(where: {
      text.first(of: SumFrame.prices, in: max(sentence.lowerBound, $0.range.lowerBound - 4)..<$0.range.lowerBound)
        != nil
    }) {
      return nil
    }
    // 由A、B和C组成
    if text.first(of: SumFrame.agents, in: openers) != nil, text.first(of: SumFrame.growths, in: openers) == nil,
      text.first(of: SumFrame.compositions, in: sentence) == nil
    {
      return nil
    }
    let lastClause =
      context.clause(at: figures[figures.count - 1].range.lowerBound)?.lowerBound
      ?? figures[figures.count - 1].range.lowerBound
    let isWhole = SumFrame.isWhole(figures.dropFirst(), from: figures[0].range.upperBound, context)
    // 镇里自筹80万元，建起了投资600万元的教学楼: of something else.
    let isAttribute = text.has("的", at: all.upperBound)
    let isLast =
      figures.count >= 4 && !isAttribute
      || text.first(of: SumFrame.closings, in: lastClause..<figures[figures.count - 1].range.lowerBound) != nil
      || SumFrame.countsParts(figures, lastClause, context)
      || SumFrame.isAllOf(figures.dropLast(), figures[figures.count - 1], context)
      // 上午18斤，下午23斤，一天45斤
      || figures.count == 3 && Counterparts.halves.part(start..<figures[1].range.lowerBound, text)
        && text.first(of: SumFrame.spans, in: lastClause..<figures[2].range.lowerBound) != nil
    // 2枚银牌、4枚铜牌, 148.6亿元和189.1亿元: the list goes on, the last is one of it.
    let joint = FigureFrames.gap(figures[figures.count - 2], figures[figures.count - 1])
    let goesOn =
      joint.contains { text.characterClass($0) == .enumerationComma }
      || text.range(ofAny: ListWords.joints, at: joint.lowerBound) == joint
    let isOfSome =
      text.first(of: SumFrame.partial, in: max(sentence.lowerBound, all.lowerBound - 24)..<all.lowerBound) != nil
    // 新增就业12.6万人，其中毕业生4.2万人、农民工5.1万人…: much may be left out.
    if !isWhole, text.first(of: SumFrame.partial, in: FigureFrames.gap(figures[0], figures[1])) != nil,
      case let sum = amounts.dropFirst().reduce(0, +), sum < first * 0.95
    {
      return nil
    }
    if first == most, !isOfSome,
      figures.count >= 4 && SumFrame.isParallel(figures.dropFirst(), of: figures[0], context)
        || SumFrame.isRepeated(figures.dropFirst(), of: figures[0], context) || isWhole
        || SumFrame.isOverspent(figures, amounts, context)
    {
      self.init(figures[0], Array(figures.dropFirst()), context)
    } else if last == most, isLast, !goesOn, !SumFrame.isWhole(figures.dropFirst(), from: all.lowerBound, context) {
      self.init(figures[figures.count - 1], Array(figures.dropLast()), context)
    } else {
      return nil
    }
  }

  /// - Parameter place: where it is reported, if not at the total.
  init?(_ total: Metric, _ parts: [Metric], at place: Range<Int>? = nil, _ context: ArticleContext) {
    let amounts = parts.map(\.baseAmount)
    let whole = total.baseAmount
    let sum = amounts.reduce(0, +)
    let steps = (parts + [total]).map { PrintedFigure.step(of: $0, in: context) * $0.unit.factor.approximate }
    let isCounted = steps.allSatisfy { $0 <= 1 }
    // 1.2亿元 beside 7600万元 and 9500万元 is 1.20: of the parts one may be printed shorter than the others.
    let ofParts = steps.dropLast().sorted(by: >)
    let coarse = ofParts.count >= 3 ? ofParts[1] : ofParts.first ?? 1
    let tolerance = isCounted ? 0.001 : max(coarse, steps.last ?? 1) * 0.6
    // 合格392批次，不合格的8批次，其中…: the first ones already come to it, or the last.
    for amounts in [amounts, amounts.reversed()] {
      var come = 0.0
      for amount in amounts {
        come += amount
        if abs(come - whole) <= tolerance, come < sum { return nil }
      }
    }
    // Of two parts that come to less there may be a third.
    let reach = parts.count == 2 && sum > whole ? 0.3 : SumFrame.reach
    guard whole > 0, !amounts.contains(whole), abs(sum - whole) > tolerance, abs(sum / whole - 1) <= reach
    else { return nil }
    self.total = total
    self.parts = parts
    self.sum = sum
    self.place = place ?? total.range
  }

  private static let changes: Phrases = "去年 上年 同期 前年 增加 增长 提高到 下降 上升 比 较 另 同比 平均 每 目标 提升 超过 以上 涨 跌 最 中有 当中 里有 此外"
  private static let running = "累计"
  private static let rates: Phrases = "从 每 平均"
  private static let prices: Phrases = "单价 每"
  static let partial: Phrases = "其中"
  private static let agents: Phrases = "由"
  private static let compositions: Phrases = "组成 构成"
  /// Words behind which the later of two figures stands.
  static let growths: Phrases = "增至 增加到 增到 扩大到 扩至 提高到 减至 减少到 降至"
  private static let additions: Phrases = "另有 另加 另外"
  static let closings: Phrases = """
    共 合计 总 累计 全天 全年 全县 全村 全部 一共 最终 合起来 加起来 加在一起 拢共 全线 整个 全程 一天下来 算下来 全校 全市 全区
    全乡 全镇 全家 全厂 全班 全学年 全赛季 全场 全周 全月 全季
    """

  private static let spans: Phrases = "一天 整天 当天 这天 一年"

  /// Whether the parts say that they are all: the last is the rest, or two of them part the whole.
  private static func isWhole(_ parts: ArraySlice<Metric>, from start: Int, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let last = parts.last, parts.count >= 2 else { return false }
    let list = start..<min(text.count, last.range.upperBound + 6)
    let before = parts[parts.endIndex - 2].range.upperBound
    if text.first(of: FigureWords.rests, in: before..<max(before, last.range.lowerBound)) != nil { return true }
    if parts.count == 2, isPaid(parts[parts.startIndex], last, context) { return true }
    // 52个村，28个村通了自来水，还有26个村没有通
    if parts.count == 2, text.first(of: remainders, in: before..<max(before, last.range.lowerBound)) != nil,
      text.first(of: openEnds, in: last.range.upperBound..<min(text.count, last.range.upperBound + 5))
        != nil,
      text.characterClass(last.range.lowerBound - 1) == .han,
      text.matches(any: remainders, endingAt: last.range.lowerBound)
    {
      return true
    }
    // 860人，编成专业队12支、435人，半专业队18支、345人
    if text.matches(any: partedWords, at: start + 1) { return true }
    return parts.count == 2 && Counterparts.halves.part(list, text)
  }

  private static let reductions: Phrases = "减 优惠 抵 券 补贴 折扣 立减 红包 返"
  private static let payments: Phrases = "实付 实际支付 实际付款 实际付 只付 仅付 支付 实际花费 实际花 只花 仅花 到手价 到手 自付 自掏"

  /// 标价2399元，用掉200元的优惠券，实付2199元: what is paid is what a reduction leaves.
  static func isPaid(_ reduction: Metric, _ paid: Metric, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard reduction.unit.dimension == .money, let clause = context.clause(at: reduction.range.lowerBound) else {
      return false
    }
    let label = max(paid.range.lowerBound - 8, reduction.range.upperBound)..<paid.range.lowerBound
    return text.first(of: reductions, in: clause) != nil && label.lowerBound <= label.upperBound
      && text.first(of: payments, in: label) != nil
  }

  private static let spendings: Phrases = "用于 用作 分给 分配给"

  /// 共收取捐款164万元，用于奖学金118万元、图书60万元: more went out than came in.
  private static func isOverspent(_ figures: [Metric], _ amounts: [Double], _ context: ArticleContext) -> Bool {
    context.text.matches(any: spendings, at: figures[0].range.upperBound + 1)
      && amounts.dropFirst().reduce(0, +) > amounts[0]
  }

  /// Whether the figure behind a list counts its parts before it sums them up: 两个班89名, 三样共4500只.
  private static func countsParts(_ figures: [Metric], _ tail: Int, _ context: ArticleContext) -> Bool {
    guard let last = figures.last else { return false }
    return (tail..<max(tail, last.range.lowerBound)).contains {
      SmallNumber(at: $0, in: context.text)?.value == figures.count - 1
    }
  }

  /// 企业捐了30万元，个人捐了15万元: two parts behind one verb.
  private static func isRepeated(
    _ parts: ArraySlice<Metric>, of total: Metric, _ context: ArticleContext
  ) -> Bool {
    let text = context.text
    guard parts.count == 2, let first = parts.first, let last = parts.last,
      let left = context.clause(at: first.range.lowerBound), let right = context.clause(at: last.range.lowerBound),
      left != right
    else { return false }
    let labels = [left.lowerBound..<first.range.lowerBound, right.lowerBound..<last.range.lowerBound]
    guard labels.allSatisfy({ (3...8).contains($0.count) && !isOfSome($0, text) }) else {
      return false
    }
    // 甲项目，总投资28亿元；乙项目，总投资15亿元；丙项目，总投资12亿元: one of three.
    if text.matches(text.string(labels[0]), endingAt: total.range.lowerBound) { return false }
    let verb = text.string((labels[0].upperBound - 2)..<labels[0].upperBound)
    // 东部种了8.6万亩，西部种了6.4万亩，中部种了4.5万亩: the first is told as they are.
    if text.matches(verb, endingAt: total.range.lowerBound) { return false }
    if abs(labels[0].count - labels[1].count) > 1 { return false }
    // 靠山的9个，沿河的12个
    let areAttributes = labels.allSatisfy { text.has("的", at: $0.upperBound - 1) }
    return areAttributes || text.matches(verb, endingAt: labels[1].upperBound)
  }

  private static let totals: Phrases = "总价 总投资 总造价 总费用 总额 总金额"

  /// Whether each part has a label of its own, of Han and of like length, and nothing else: no list of deeds.
  private static func isParallel(_ parts: ArraySlice<Metric>, of total: Metric, _ context: ArticleContext) -> Bool {
    let text = context.text
    var low = total.range.upperBound
    let ends = Set(parts.map { text.scalar($0.range.lowerBound - 1) })
    // 总价56万元，政府补贴20万元，…: what pays a total parts it.
    let isTotal = text.matches(any: totals, endingAt: total.range.lowerBound)
    let areGroups = ends.count == 1 && ends.isSubset(of: groups)
    for part in parts {
      let clause = context.clause(at: part.range.lowerBound)?.lowerBound ?? part.range.lowerBound
      let mark = (low..<max(low, part.range.lowerBound)).last { text.characterClass($0) == .enumerationComma }
      let label = max(low, clause, mark.map { $0 + 1 } ?? 0)..<max(low, part.range.lowerBound)
      low = part.range.upperBound
      if isTotal, label.count >= 2, label.count <= 12 { continue }
      guard label.count <= 12, label.count >= 1 || text.characterClass(part.range.upperBound) == .han,
        areGroups || !isOfSome(label, text)
      else { return false }
    }
    return true
  }

  /// 青年组, 中年组: groups part a whole, whatever they are called by.
  private static let groups = Set("组队班类区片县镇村生".unicodeScalars.map(\.value))

  private static let remainders: Phrases = "还有 另有 另外"
  private static let openEnds: Phrases = "不 未 没 正在 待 尚 仍"
  private static let partedWords: Phrases = "编成 分成 组成 编为 分为"
  /// What is done with things or given to people: labels of a list of deeds.
  private static let deeds: Phrases = """
    示范 达标 特大 发放 开展 举办 清理 拆除 排查 整改 带动 惠及 新建 改造 销售 建成 开发 收入 利润 产值 奖 补贴 罚 没收
    """

  /// Whether a label speaks of some that have a trait, or of a deed: such figures do not add up.
  private static func isOfSome(_ label: Range<Int>, _ text: LogicalText) -> Bool {
    text.first(of: FigureWords.traits, in: label) != nil || text.first(of: deeds, in: label) != nil
  }

  func report(_ context: ArticleContext, _ report: inout ArticleReport) {
    let factor = total.unit.factor.approximate
    let list = parts.map { context.string($0.range) }.joined(separator: "＋")
    let english = parts.map { context.string($0.range) }.joined(separator: " + ")
    let result = PrintedFigure.rounded(sum / factor, unit: total, in: context)
    report.report(
      place,
      Message(
        "\(list)＝\(result)，总数是 \(context.string(total.range))，请核对。",
        "\(english) is \(result), the total \(context.string(total.range)); please check."),
      severity: .information,
      related: (place == total.range ? [] : [RelatedText(total.range, Message("总数", "the total"))])
        + parts.prefix(PageReport.relatedLimit).map { RelatedText($0.range, Message("分项", "a part")) })
  }
}
