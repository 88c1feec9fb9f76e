import Facts
package import Linting
import PageStructure
import TextModel

/// 比率超过 100%。
///
/// 合格率、覆盖率、占比一类的比率，以及下降的幅度，不会超过 100%。完成率、增长率、产能利用率等可以超过，不在此列。一句话里并列的
/// “占 a%、占 b%、占 c%”加起来超过 100%，或说到“其他占”却不足 100% 的，作为提示。
///
/// **怎么改**：核对比率。
///
/// **依据**：算术。
package struct FactShareOver100: MetricRule, WordRule {
  package static let profile = RuleProfile("fact-share-over-100", .facts, .warning, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("三次产业结构为⟦9.2∶40.3∶51.5⟧。", severity: .information),
    .accepted("三次产业结构由9.8∶41.2∶49调整为9.2∶40.3∶50.5，男女之比为1∶1。"),
    .reported("58.2%的村民愿意自建，25.3%的村民愿意统建，其余⟦19.5%⟧的村民还在犹豫。", severity: .information),
    .accepted("58.2%的村民愿意自建，25.3%的村民愿意统建，其余16.5%的村民还在犹豫。"),
    .accepted("旅游创汇1993年占34.1%，1994年占35%，1995年占34.5%，1996年占37.8%。"),
    .accepted("问卷可以多选：认为停车难的占46%，认为电梯维修慢的占39%，认为绿化差的占25%。"),
    .reported("群众知晓率达到⟦102%⟧。"),
    .reported("投诉量同比下降⟦120%⟧。"),
    .reported("产品合格率为⟦100.5%⟧。"),
    .accepted("光伏电站综合发电能力提升至100.7%。"),
    .accepted("完成全年任务的115%。"),
    .accepted("净利润同比下降120.8%。"),
    .accepted("整个集团的净利润却由盈转亏，同比下降130%。"),
    .accepted("问题解决率100%。"),
    .reported("学员满意率由上期的95%升至⟦103%⟧。"),
    .reported("来客中，散客占46%，团队占39%，其他占⟦21%⟧。", severity: .information),
    .reported("客源以本省为主，本省占七成，邻省占两成，境外占⟦两成⟧。", severity: .information),
    .reported("三种产品的销售额分别占45%、38%和⟦27%⟧。", severity: .information),
    .accepted("三种产品的销售额分别占45%、38%和17%。"),
    .reported("公司股权中，村集体持股51%，企业持股35%，村民持股⟦24%⟧。", severity: .information),
    .reported("收益按比例分配：村集体30%，农户60%，合作社⟦20%⟧。", severity: .information),
    .accepted("收益按比例分配：村集体30%，农户60%，合作社10%。"),
    .reported("全年优良天数比例为⟦104%⟧。", severity: .information),
    .reported("贫困发生率下降了⟦110个百分点⟧。"),
    .accepted("客源以本省为主，本省占七成，邻省占两成，境外占一成。"),
    .reported("参赛者里，男选手占55%，女选手占⟦48%⟧。", severity: .information),
    .accepted("参赛者里，男选手占55%，女选手占45%；男生近视占62%，女生近视占58%。"),
    .reported("果品卖得快，其中电商平台占46%，商超渠道占38%，批发市场占⟦27%⟧。", severity: .information),
    .accepted("来客中，散客占46%，团队占39%，其他占15%。"),
    .accepted("选择骑车上班的占46%，选择步行的占31%，选择公交的占52%。由于是多选题，各项之和超过100%。"),
    .accepted("职工中，女性占52%，党员占30%，本科以上占61%。"),
  ]

  package init() {}

  private static let hundred = Decimal(100)
  private static let rates: Phrases = """
    占比 合格率 达标率 入户率 覆盖率 知晓率 参与率 满意率 满意度 普及率 入学率 入园率 出勤率 成活率 死亡率 失业率 空置率 治愈率 识字率 绿化率 整改率 办结率 到课率 到会率 出席率
    及格率 优良率 就业率 回收率 参保率 通过率 入住率 上座率 签约率 投票率 接种率 录取率 命中率 使用率 发放率 化解率 破案率 服务率 处理率 收集率 森林覆盖率 自给率 到位率 落实率
    """
  private static let falls: Phrases = "下降 减少 降低 降幅 缩减"
  private static let profits: Phrases = "利润 净利 盈利 收益 现金流 拨备"

  package static let metricUnits = ["%", "成", "个百分点"]

  package func check(metricAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let metric = context.facts.metrics[index]
    if metric.value <= FactShareOver100.hundred {
      FactShareOver100.checkSum(metric, at: index, context, &report)
      return
    }
    guard !context.protected.touches(metric.range)
    else {
      return
    }
    let text = context.text
    guard let clause = context.clause(at: metric.range.lowerBound) else { return }
    let low = max(clause.lowerBound, metric.range.lowerBound - 24)
    func lies(_ words: Phrases, within reach: Int) -> Bool {
      (max(low, metric.range.lowerBound - reach)..<metric.range.lowerBound).contains { place in
        text.matches(any: words, at: place)
      }
    }
    // 净利润由盈转亏，同比下降130%
    let start = context.sentence(at: metric.range.lowerBound)?.lowerBound ?? low
    let told = max(start, metric.range.lowerBound - 40)..<metric.range.lowerBound
    if text.first(of: FactShareOver100.profits, in: told) != nil { return }
    // 满意率由去年的96%升至101%: the rate is named before both figures.
    let isChange = metric.role == .changeTo && lies(FactShareOver100.rates, within: 24)
    let isFall = lies(FactShareOver100.falls, within: 4)
    let isRate = metric.unit.name == "%" && (isChange || lies(FactShareOver100.rates, within: 8))
    let isSure = isRate || isFall
    guard isSure || FactShareOver100.isShareOfWhole(metric, from: low, text) else { return }
    report.report(
      metric.range,
      Message(
        "比率或降幅是 \(context.string(metric.range))，不会超过 100%，请核对。",
        "A share or a fall of \(context.string(metric.range)) cannot be; please check."),
      severity: isSure ? nil : .information)
  }

  /// Rates that are no shares, or of more than the whole.
  private static let unbounded: Phrases = """
    完成率 增长率 利用率 产销率 达产率 负荷率 收益率 利率 回报率 周转率 杠杆率 担保率 毛入学率 毛入园率 充足率 生产率 速率 频率 偿付率 倍率 增值率 升值率 保值率 换手率 负债率
    兑付率 覆盖率 转换率 通胀率 通货膨胀率 汇率 费率 利润率 功率 效率 指数率 溢价率 折现率 贡献率 拉动率 弹性率 超额率 复种率 客座率 超载率 出材率 繁殖率 产羔率 成交率 涨幅率
    担保比例 质押比例 持仓比例 配股比例 补偿比例 分配比例 赔付率 产出率 收入率 投入率 兑换率 产品率 拨备率 存货率 递增率 获利率 上涨率 回笼率 补充率 翻台率 超标率 涨价率 贴水率
    使用效率 自给率
    """
  private static let rateEnds: Phrases = "率 比例 比重"
  private static let reaches: Phrases = """
    为 达 达到 已达 已达到 高达 提高到 上升到 升至 提高至 上升至 提升到 提升至 增加到 在 是 超过 保持在 已 约为 稳定在 增至 升到 仍为 仍达
    """

  /// Whether a rate that no list names stands directly before a figure: 普惠率101%, 优良天数比例为104%.
  private static func isShareOfWhole(_ metric: Metric, from low: Int, _ text: LogicalText) -> Bool {
    let start = metric.range.lowerBound
    guard metric.unit.name == "%", metric.value <= Decimal(130),
      let word = text.last(of: rateEnds, in: max(low, start - 9)..<start),
      word.upperBound == start || text.spells(any: reaches, word.upperBound..<start)
    else { return false }
    return !text.matches(any: unbounded, endingAt: word.upperBound)
  }

  /// Where more than one answer may be given, the shares come to more.
  static let severalChoices: Phrases = "多选 多项选择 选择多项 可以选多 可选多"
  private static let rest: Phrases = "其他 其它 其余"

  /// 散客占46%，团队占39%，其他占21%: shares of one whole, the last of the list.
  private static func checkSum(
    _ metric: Metric, at index: Int, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let metrics = context.facts.metrics
    if checkHalves(metric, at: index, context, &report) || checkRest(metric, at: index, context, &report) { return }
    // Another one stands right before it.
    guard index >= 2, metrics[index - 1].range.upperBound + 16 >= metric.range.lowerBound,
      PrintedShare(metrics[index - 1]) != nil, PrintedShare(metrics[index - 2]) != nil, PrintedShare(metric) != nil,
      let sentence = context.sentence(at: metric.range.lowerBound)
    else { return }
    // Whether the shares of the sentence need no 占: 按比例分配：村集体30%，农户60%.
    let head = max(sentence.lowerBound, metric.range.lowerBound - 80)..<metric.range.lowerBound
    let areNamed = text.first(of: partings, in: head) != nil
    guard isShare(index, areNamed, context) else { return }
    let next = index + 1 < metrics.count ? metrics[index + 1] : nil
    if let next, sentence.contains(next.range.lowerBound), isShare(index + 1, areNamed, context) { return }
    var shares = [metric]
    for other in metrics[..<index].indices.reversed() {
      guard sentence.contains(metrics[other].range.lowerBound), isShare(other, areNamed, context),
        shares[shares.count - 1].range.lowerBound - metrics[other].range.upperBound <= 16
      else { break }
      shares.append(metrics[other])
    }
    guard shares.count >= 3, let first = shares.last, shares.allSatisfy(\.isExact),
      !isOfTimes(FigureFrames.gap(shares[1], metric), text)
    else { return }
    // A sentence that is longer has many lists, and is not gone through for each.
    let low = max(sentence.lowerBound, first.range.lowerBound - reach)
    let high = min(sentence.upperBound, metric.range.upperBound + reach)
    guard text.first(of: traits, in: low..<metric.range.lowerBound) == nil,
      text.first(of: some, in: first.range.upperBound..<metric.range.lowerBound) == nil,
      let paragraph = context.paragraph(at: sentence.lowerBound)?.range,
      text.first(
        of: severalChoices, in: max(paragraph.lowerBound, low - 80)..<min(paragraph.upperBound, high + 40)) == nil
    else { return }
    let slack = shares.contains { PrintedShare.tenths.contains($0.unit) } ? 4.0 : 0
    let label = FigureFrames.gap(shares[1], metric)
    // 其中 before the list says that it is not all.
    let isClosed =
      (text.first(of: rest, in: label) != nil || text.first(of: structures, in: low..<first.range.lowerBound) != nil)
      && text.first(of: some, in: low..<first.range.lowerBound) == nil
    let sum = shares.reduce(0) { $0 + (PrintedShare($1)?.value ?? 0) }
    guard sum > 100.5 + slack && sum <= 130 || isClosed && sum < 99.4 - slack && sum >= 80 else { return }
    let list = shares.reversed().map { context.string($0.range) }
    report.report(
      metric.range,
      Message(
        "\(list.joined(separator: "＋"))＝\(PrintedFigure.rounded(sum))%，不是 100%，请核对。",
        "\(list.joined(separator: " + ")) is \(PrintedFigure.rounded(sum))%, not 100%; please check."),
      severity: .information, related: [RelatedText(first.range, Message("第一项", "The first share"))])
  }

  private static let sexes: Phrases = "男选手 男性 男生 男队员 男职工 男 女选手 女性 女生 女队员 女职工 女"

  /// 男选手占55%，女选手占48%: the shares of two halves.
  private static func checkHalves(
    _ metric: Metric, at index: Int, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    let metrics = context.facts.metrics
    guard index >= 1, case let first = metrics[index - 1], first.range.upperBound + 14 >= metric.range.lowerBound,
      let left = PrintedShare(first), let right = PrintedShare(metric), first.isExact, metric.isExact,
      left.value + right.value > 100.5 + left.tolerance + right.tolerance, left.value + right.value <= 130,
      let ends = share(first, text), let others = share(metric, text),
      let clause = context.clause(at: first.range.lowerBound), let next = context.clause(at: metric.range.lowerBound),
      clause.upperBound + 1 == next.lowerBound, others.lowerBound == next.lowerBound,
      Counterparts.sexes.part(ends, others, text)
    else { return false }
    let sum = PrintedFigure.rounded(left.value + right.value)
    let words = (context.string(first.range), context.string(metric.range))
    report.report(
      metric.range,
      Message(
        "\(words.0)＋\(words.1)＝\(sum)%，不是 100%，请核对。", "\(words.0) + \(words.1) is \(sum)%, not 100%; please check."),
      severity: .information, related: [RelatedText(first.range, Message("另一项", "the other share"))])
    return true
  }

  /// Who has a share, where that is men or women and nothing else: 男选手 of 男选手占55%.
  private static func share(_ metric: Metric, _ text: LogicalText) -> Range<Int>? {
    guard let word = text.range(ofAny: shareWords, endingAt: metric.range.lowerBound) else { return nil }
    return text.range(ofAny: sexes, endingAt: word.lowerBound)
  }

  static let reach = 400
  private static let some: Phrases = "其中"
  private static let traits: Phrases = "喜欢 爱 女性 党员 青年 以上 以下 本科 大学 少数民族 返乡 同比 增长 妇女 退役"

  /// 1995年占14.5%，1996年占14.8%: shares of one thing in other years.
  private static func isOfTimes(_ label: Range<Int>, _ text: LogicalText) -> Bool {
    label.dropFirst().contains { index in
      times.contains(text.scalar(index)) && text.characterClass(index - 1) == .digit
    }
  }

  private static let times: ScalarSet = "年月日"
  private static let shareWords: Phrases = "占 占比 占了 占比为 占到 占比达 占比分别为 占比分别是 占比依次为 持股 持股比例为 出资"
  private static let partings: Phrases = "按比例 比例分 分成比例 分配比例 构成比例 股权比例 出资比例 比例为： 构成： 比例： 占比："

  /// Whether a figure is a share of a list of them: behind 占, joined to one that is (占45%、38%和27%), or behind nothing but
  /// who has it, where the sentence speaks of how a whole is parted.
  private static func isShare(_ index: Int, _ areNamed: Bool, _ context: ArticleContext) -> Bool {
    let text = context.text
    let metrics = context.facts.metrics
    // A list is no longer than this.
    for place in stride(from: index, through: max(0, index - 8), by: -1) {
      guard PrintedShare(metrics[place]) != nil else { return false }
      let start = metrics[place].range.lowerBound
      if text.matches(any: shareWords, endingAt: start) { return true }
      if areNamed, let clause = context.clause(at: start), clause.contains(start - 1), start - clause.lowerBound <= 7,
        (clause.lowerBound..<start).allSatisfy({ text.characterClass($0) == .han }),
        FigureWords.direction(before: start, from: clause.lowerBound, text) == nil
      {
        return true
      }
      guard place > 0,
        text.spells(any: joints, metrics[place - 1].range.upperBound..<max(metrics[place - 1].range.upperBound, start))
      else { return false }
    }
    return false
  }

  private static let joints: Phrases = "、 和 与 及"
}
