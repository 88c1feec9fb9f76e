import Facts
import Linting
import TextModel

/// So many of a whole that a rest is left.
extension PartitiveFrame {
  private static let stated: Phrases = "共有 现有 总共 一共 共 辖有 全长 全程 总长"
  private static let restOpeners: Phrases = "的有 已有 的是 的已达 了"

  /// 共有出租房1240套。…目前已签责任书的有1420套，其余的将在月底签完: so many of a whole that a rest is left.
  static func leavesRest(_ whole: Metric, _ part: Metric, _ context: ArticleContext) -> Bool {
    let text = context.text
    let end = part.range.upperBound
    guard let clause = context.clause(at: part.range.lowerBound), clause.upperBound - end <= 6,
      text.characterClass(clause.upperBound) == .comma,
      text.matches(any: FigureWords.rests, at: clause.upperBound + 1),
      let first = context.clause(at: whole.range.lowerBound), first != clause
    else { return false }
    let head = first.lowerBound..<whole.range.lowerBound
    let label = clause.lowerBound..<part.range.lowerBound
    // 流转土地2.4万亩，优质稻种了2.6万亩，剩下的…: in the clause behind, what was gathered need not be called a sum.
    let isGathered =
      first.upperBound + 1 == clause.lowerBound && text.first(of: gatherings, in: head) != nil
      && text.first(of: times, in: label) == nil && !isCounterpart(label, head, text)
      // 上午流转土地200亩，下午流转了300亩: the same was done again.
      && !(label.dropLast()).contains {
        text.characterClass($0) == .han && text.first(text.string($0..<($0 + 2)), in: head) != nil
      }
    guard
      text.last(of: stated, in: head).map({ whole.range.lowerBound - $0.upperBound <= 8 }) ?? false || isGathered
    else { return false }
    return whole.baseAmount < part.baseAmount && part.baseAmount < whole.baseAmount * 12
      && (text.matches(any: restOpeners, endingAt: part.range.lowerBound)
        || text.first("已", in: label) != nil)
  }

  private static let gatherings: Phrases = """
    有 共 受理 收到 收治 招收 登记 流转 引进 来了 购进 买来 买了 运来 接到 分到 现存 辖 总 报名 注册 收回 筹集 筹到 借到 送来 拉来 进了 摘了 收了
    """
  private static let times: Phrases = "去年 上年 前年 明年 今年 同期 原 又 再 另 还"
  private static let leads: Phrases = "截至目前 到目前为止 到目前 目前 现在 如今 眼下 至今"
  private static let pointers: Phrases = "这批 这些 上述 该批"
  private static let within: Phrases = "中有 里有 中 里 当中有"
  private static let among: Phrases = """
    这里头 这里面 这里边 这当中 这中间 这些人中 这些人里 他们中 她们中 他们当中 她们当中
    这里头有 这里面有 这里边有 这当中有 这中间有 这些人中有 这些人里有 他们中有 她们中有 他们当中有 她们当中有
    """
  /// What is said of some of them, and not of what each of them has.
  private static let deeds: Phrases = "已 都 是 还 没 来自 属于 为 打 在 被 考 得 获"

  /// Whether the clause directly behind a whole says of whom the part is by words that point back.
  static func pointsBack(to whole: Metric, _ part: Metric, _ context: ArticleContext) -> Bool {
    guard let clause = context.clause(at: part.range.lowerBound), whole.range.upperBound < clause.lowerBound,
      let first = context.clause(at: whole.range.lowerBound), first.upperBound + 1 == clause.lowerBound
    else { return false }
    return isScore(part, first, clause, context.text) || isPeak(whole, part, clause, context)
      || isOfThese(whole, part, first, clause, context.text)
  }

  private static let answered: Phrases = "答对 答对了 做对 做对了 猜对 猜对了 答错 答错了 做错 做错了"

  /// 50道题，他答对了52道
  private static func isScore(
    _ part: Metric, _ first: Range<Int>, _ clause: Range<Int>, _ text: LogicalText
  ) -> Bool {
    guard let word = text.range(ofAny: answered, endingAt: part.range.lowerBound) else { return false }
    // 他答对了12道，弟弟答对了15道
    return word.lowerBound - clause.lowerBound <= 4 && text.first(of: answered, in: first) == nil
  }

  /// 来了四十七个孩子，这里头四十九个已经…; 受理案件314件，目前这批案件已审结341件: the clause behind points back to the whole.
  private static func isOfThese(
    _ whole: Metric, _ part: Metric, _ first: Range<Int>, _ clause: Range<Int>, _ text: LogicalText
  ) -> Bool {
    guard part.baseAmount < whole.baseAmount * 12 else { return false }
    let head = clause.lowerBound..<part.range.lowerBound
    if text.spells(any: among, head) {
      return text.characterClass(part.range.upperBound) != .han || text.matches(any: deeds, at: part.range.upperBound)
    }
    // 招了六十名工人，这些工人中有七十二名
    if let pointer = text.range(ofAny: pointers, at: head.lowerBound), head.count <= 10,
      let inside = text.range(ofAny: within, endingAt: head.upperBound), inside.lowerBound - pointer.upperBound >= 2,
      text.first(text.string((inside.lowerBound - 2)..<inside.lowerBound), in: first) != nil
    {
      return true
    }
    let start = text.range(ofAny: leads, at: head.lowerBound)?.upperBound ?? head.lowerBound
    guard head.upperBound - start <= 14, let pointer = text.range(ofAny: pointers, at: start),
      let done = text.first("已", in: pointer.upperBound + 2..<max(pointer.upperBound + 2, head.upperBound))
    else { return false }
    // 这批案件 of 案件314件: the thing that was counted.
    let noun = text.string((done.lowerBound - 2)..<done.lowerBound)
    return text.first(noun, in: first) != nil
  }

  private static let peaks: Phrases = "最多的一天 最多一天 最高的一天 最忙的一天 最旺的一天 单日最高 单日最多 最多的一晚 最多的一场 最高峰的一天 高峰日"
  private static let sums: Phrases = "共 累计 总计 合计"
  private static let days: Phrases = "今天 昨天 昨日 当天 当日 首日 今日 单日 每 同比"
  private static let past: Phrases = "历史 历年 往年 以往 去年 上年 过去 曾"

  /// 七天共接待6.8万人次，人最多的一天就有7.1万人次: one day of those that were summed up.
  private static func isPeak(
    _ whole: Metric, _ part: Metric, _ clause: Range<Int>, _ context: ArticleContext
  ) -> Bool {
    let text = context.text
    guard text.characterClass(clause.lowerBound - 1) == .comma,
      let peak = text.first(of: peaks, in: clause.lowerBound..<part.range.lowerBound),
      part.range.lowerBound - peak.upperBound <= 16,
      text.first(of: past, in: clause.lowerBound..<part.range.lowerBound) == nil,
      let sentence = context.sentence(at: whole.range.lowerBound)
    else { return false }
    let head = max(sentence.lowerBound, whole.range.lowerBound - 24)..<whole.range.lowerBound
    return text.first(of: sums, in: max(head.lowerBound, head.upperBound - 8)..<head.upperBound) != nil
      && text.first(of: days, in: head) == nil
  }
}
