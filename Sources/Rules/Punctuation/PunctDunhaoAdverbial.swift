import Facts
package import Linting
package import TextModel

/// 句首的状语或分句之间用了顿号。
///
/// 顿号只用在并列的词语之间。“近日”“据了解”“此外”“会上”这样的句首状语后面、“但是”“因此”引出的分句前面，停顿用逗号。
///
/// **怎么改**：换成逗号。
///
/// **依据**：GB/T 15834—2011 4.4.3、4.5。
package struct PunctDunhaoAdverbial: MarkRule {
  package static let profile = RuleProfile(
    "punct-dunhao-adverbial", .punctuation, .warning, layer: .logical, counts: 0.1)

  package static let examples: [Example] = [
    .reported("⟦目前、⟧三条线路已恢复运营。", fixed: "目前，三条线路已恢复运营。"),
    .reported("果子熟了，⟦但是、⟧没有人来收。", fixed: "果子熟了，但是，没有人来收。"),
    .reported("⟦入秋以来、⟧山里的雨水少了。", fixed: "入秋以来，山里的雨水少了。"),
    .reported("⟦据气象台介绍、⟧冷空气周末到来。", fixed: "据气象台介绍，冷空气周末到来。"),
    .reported("⟦启动仪式上、⟧十名志愿者领到了马甲。", fixed: "启动仪式上，十名志愿者领到了马甲。"),
    .reported("⟦6月12日、⟧青石镇举办首届荷花节。", fixed: "6月12日，青石镇举办首届荷花节。", severity: .information),
    .reported("他们搭起了大棚⟦、因此⟧冬天也有菜卖。", fixed: "他们搭起了大棚，因此冬天也有菜卖。", severity: .information),
    .accepted("目前，三条线路已恢复运营。"),
    .accepted("昨天、今天两场演出都满座，目前、今后都要把安全放在首位。"),
    .accepted("会上、会下，大家都在议论；座谈会上、走访途中，他反复讲这句话。"),
    .accepted("6月12日、13日连演两天，10月1日、中秋节当天不休馆。"),
    .accepted("村民看到、听到的都是真话，现在、过去的照片挂在一起。"),
    .accepted("参加者有李默然、于是之等人。不仅、但是、因此等词要用对。"),
    .accepted("为所在国的人民了解、认识中国出了力。"),
  ]

  package init() {}

  package static let marks: Set<CharacterClass> = [.enumerationComma]

  private static let times: Phrases = """
    近日 日前 近期 近来 目前 眼下 当前 如今 现在 昨日 昨天 今天 今日 昨晚 当天 当日 当晚 次日 翌日 此前 此后 随后 之后 后来 不久前 前不久 连日来 近年来 多年来 去年 今年 明年 年初 上周
    本周 下周 本月 上月 下月 届时 即日起 下一步 接下来 长期以来 一直以来
    """
  private static let connectives: Phrases = """
    此外 另外 因此 因而 所以 但是 可是 不过 然而 同时 与此同时 而且 并且 于是 然后 接着 总之 例如 比如 其实 当然 事实上 实际上 换句话说 也就是说 相反 反之 否则 从而 不仅 虽然 尽管 即使
    如果 只要 只有
    """
  /// What tells where the news comes from, at the start of its clause: 据(气象台)介绍, 记者了解到.
  private static let sources: Phrases = "介绍 统计 了解 报道 透露 分析 测算 预测 悉 通报 反映"
  private static let learnt: Phrases = "记者获悉 记者了解到 记者看到 记者发现 记者注意到 记者从现场获悉"
  private static let settings: Phrases = "会上 会后 仪式上 活动中 活动现场 采访中 会议期间 活动期间 活动当天 以来"
  /// Other words of time: behind them a list of times goes on.
  private static let others: Phrases = """
    今后 以后 过去 以往 从前 将来 未来 明天 后天 前天 昨夜 前年 后年 前日 明日 长远 长期 往后 上午 下午 中午 晚上 夜间 凌晨 每天 每年 下半年 上半年 春节 元旦 五一 国庆 中秋 端午 清明
    """
  private static let joining: Phrases = "但是 但 然而 因此 因而 所以 而且 并且 从而 于是 不过 可是 否则 然后"
  private static let notJoining: Phrases = "于是之 但丁 但书 但愿 但求 但凡 所以然"

  package func check(markAt index: Int, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard text.characterClass(index + 1) != .enumerationComma, let clause = context.clause(at: index) else { return }
    if let conjunction = text.range(ofAny: PunctDunhaoAdverbial.joining, at: index + 1) {
      checkJoining(index, conjunction, clause, context, &report)
      return
    }
    let opening = clause.lowerBound..<index
    guard opening.count >= 2, opening.count <= 14, !goesOn(index, clause, text) else { return }
    if isAdverbial(opening, text) {
      offer(opening.lowerBound..<(index + 1), mark: index, nil, context, &report)
    } else if isDay(opening, index, context) {
      offer(opening.lowerBound..<(index + 1), mark: index, .information, context, &report)
    }
  }

  private func isAdverbial(_ opening: Range<Int>, _ text: LogicalText) -> Bool {
    let (start, end) = (opening.lowerBound, opening.upperBound)
    if text.spells(any: PunctDunhaoAdverbial.times, opening) { return true }
    if text.spells(any: PunctDunhaoAdverbial.connectives, opening) { return true }
    if text.has("据", at: start), text.matches(any: PunctDunhaoAdverbial.sources, endingAt: end) { return true }
    if text.matches(any: PunctDunhaoAdverbial.learnt, endingAt: end) { return true }
    return opening.count <= 8 && text.matches(any: PunctDunhaoAdverbial.settings, endingAt: end)
  }

  /// Whether what stands behind the mark makes a list with the words before it: of times, of connectives, of places.
  private func goesOn(_ index: Int, _ clause: Range<Int>, _ text: LogicalText) -> Bool {
    let next = index + 1
    if text.characterClass(next) != .han && text.characterClass(next) != .openQuote
      && text.characterClass(next) != .openTitle && text.characterClass(next) != .digit
    {
      return true
    }
    // 目前、今后 is a list; 记者了解到、目前 is none.
    let isTold = text.has("据", at: clause.lowerBound) || text.matches(any: PunctDunhaoAdverbial.learnt, endingAt: index)
    if !isTold,
      text.matches(any: PunctDunhaoAdverbial.times, at: next)
        || text.matches(any: PunctDunhaoAdverbial.connectives, at: next)
        || text.matches(any: PunctDunhaoAdverbial.others, at: next)
    {
      return true
    }
    // 会上、会下; 座谈会上、走访途中; 看到、听到: a short item that ends like the first.
    let end = (next..<min(clause.upperBound, next + 8)).first { text.characterClass($0) != .han } ?? clause.upperBound
    if end - next <= 6, PunctDunhaoAdverbial.itemEnds.contains(text.scalar(end - 1)) {
      return true
    }
    // 看到、听到
    let isSeen = text.has("到", at: index - 1) && (next..<min(end, next + 3)).contains { text.has("到", at: $0) }
    return isSeen || text.scalar(next) == text.scalar(clause.lowerBound)
  }

  private static let itemEnds: ScalarSet = "上下中里后前到来"

  /// Whether a clause begins with a day, and no other day follows.
  private func isDay(_ opening: Range<Int>, _ index: Int, _ context: ArticleContext) -> Bool {
    let text = context.text
    guard let date = context.dates(in: opening.lowerBound..<(index + 1)).first,
      context.facts.dates[date].range == opening, context.facts.dates[date].kind == .day,
      text.characterClass(index + 1) == .han, !HanDigit.isNumeral(text.scalar(index + 1))
    else { return false }
    let end = (index + 1..<index + 40).first { place in
      text.characterClass(place).isPunctuation || text.characterClass(place) == .lineBreak
    }
    let item = (index + 1)..<(end ?? index + 40)
    return item.count >= 6 && !item.prefix(6).contains { PunctDunhaoAdverbial.days.contains(text.scalar($0)) }
  }

  private static let days: ScalarSet = "日节月周晨晚午夜号"

  private func checkJoining(
    _ index: Int, _ conjunction: Range<Int>, _ clause: Range<Int>, _ context: ArticleContext,
    _ report: inout ArticleReport
  ) {
    let text = context.text
    let end = conjunction.upperBound
    guard index - clause.lowerBound >= 4, text.characterClass(end) == .han, text.characterClass(end + 1) == .han,
      !text.matches(any: PunctDunhaoAdverbial.notJoining, at: conjunction.lowerBound),
      !text.matches(any: PunctDunhaoAdverbial.connectives, endingAt: index), !text.has("等", at: end),
      // A list of words, and one of attributes: 讨厌的、并且危险的态度.
      !text.has("的", at: index - 1),
      context.marks(in: clause).count(where: { text.characterClass($0) == .enumerationComma }) <= 2
    else { return }
    offer(index..<end, mark: index, .information, context, &report)
  }

  private func offer(
    _ range: Range<Int>, mark: Int, _ severity: Severity?, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    report.report(
      range, Message("顿号只用在并列的词语之间，这里停顿用逗号。", "“、” stands between the items of a list only; use a comma here."),
      severity: severity,
      fixes: [.replace(mark..<(mark + 1), with: context.setting.conventions.comma == .half ? "," : "，")])
  }
}
