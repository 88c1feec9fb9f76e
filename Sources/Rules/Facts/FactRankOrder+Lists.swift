import Facts
import Linting
import TextModel

/// Lists that are said to go by their figures: 从高到低依次为A 32.1%、B 28.7%、C 30.4%; 排在前三位的分别是A（320亩）、B（266亩）、C（281亩）.
extension FactRankOrder {
  static let fallingWords = "从高到低 由高到低 从高至低 由高至低 从大到小 由大到小 从多到少 由多到少 从多至少 由多至少 降序"
  static let risingWords = "从低到高 由低到高 从小到大 由小到大 从少到多 由少到多 升序"
  static let leadingWords = "前三位 前三名 前三甲 前三的 前四位 前四名 前四的 前五位 前五名 前五的 前六位 前六名 前八位 前八名 前十位 前十名 前十的"

  private static let listings: Phrases = "分别 依次"
  private static let joints: Phrases = "和 与 及 以及"
  /// What makes the figure behind it another one than that of the next item.
  private static let others: Phrases = """
    其中 比 较 同比 环比 去年 上年 另 而 合计 共计 总计 平均 目标 计划 一共 总共 此外 增速 增幅 涨幅 降幅 但 年龄
    """
  /// Items that go by their class and not by their figure, or stand last whatever they come to.
  private static let classes: Phrases = "等奖 等级 一级 二级 三级 一类 二类 甲等 乙等 年级 学历 职称 特等"
  private static let remainders: Phrases = "其他 其它 其余 另有 别的"
  private static let reach = 200
  private static let gapReach = 18

  /// - Parameter falls: whether the words say that the largest stands first; nil where they only speak of the first so many.
  static func checkList(
    _ words: Range<Int>, falls: Bool?, _ sentence: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let text = context.text
    let list = items(in: words.upperBound..<min(sentence.upperBound, words.upperBound + reach), context)
    guard list.count >= 3, let first = list.first, let last = list.last, first.value != last.value,
      first.figure.range.lowerBound - words.upperBound <= 60,
      text.first(of: classes, in: words.lowerBound..<last.figure.range.upperBound) == nil
    else { return }
    let lead = words.upperBound..<first.figure.range.lowerBound
    let isListed =
      text.first(of: listings, in: lead) != nil || lead.contains { text.characterClass($0) == .colon }
    // 按水面面积由大到小排列，前三位是…
    guard isListed || falls != nil, falls != nil || first.figure.unit.dimension != .time else { return }
    let isFall = falls ?? (first.value > last.value)
    if falls == nil, !isFall { return }
    let wrongs = list.indices.dropLast().filter {
      isFall ? list[$0].value < list[$0 + 1].value : list[$0].value > list[$0 + 1].value
    }
    // Where more than one is out of order the figures do not go by it.
    guard wrongs.count == 1, let place = wrongs.first, isOrdered(list.map(\.value), without: place, isFall),
      !context.protected.touches(list[place].figure.range, .content)
    else { return }
    let (before, behind) = (list[place].figure, list[place + 1].figure)
    let (one, next) = (context.string(before.range), context.string(behind.range))
    report.report(
      before.range.lowerBound..<behind.range.upperBound,
      Message(
        "按\(isFall ? "从大到小" : "从小到大")排列，\(one)却在 \(next)之前，请核对。",
        "\(one) stands before \(next) in a list that goes by size; please check."),
      severity: .information, related: [RelatedText(words, Message("次序在这里。", "The order is here."))])
  }

  /// Whether a list is in order but for one of the two items at a place.
  private static func isOrdered(_ values: [Double], without place: Int, _ isFall: Bool) -> Bool {
    [place, place + 1].contains { left in
      var rest = values
      rest.remove(at: left)
      return zip(rest, rest.dropFirst()).allSatisfy { isFall ? $0 >= $1 : $0 <= $1 }
    }
  }

  private typealias Item = (figure: Metric, value: Double)

  /// The first three or more figures of one kind that each have a name of their own, with nothing but it between.
  private static func items(in range: Range<Int>, _ context: ArticleContext) -> [Item] {
    var list: [Item] = []
    for index in context.metrics(in: range) {
      let figure = context.facts.metrics[index]
      let isPlain = figure.upperBound == nil && [nil, .up, .down].contains(figure.modifier)
      if let last = list.last, isPlain, figure.unit.key == last.figure.unit.key,
        figure.modifier == last.figure.modifier,
        isJoint(FigureFrames.gap(last.figure, figure), context.text)
      {
        if context.text.first(of: remainders, in: last.figure.range.upperBound..<figure.range.lowerBound) != nil {
          break
        }
        list.append((figure, figure.modifier == .down ? -figure.baseAmount : figure.baseAmount))
      } else if list.count >= 3 {
        break
      } else {
        list = isPlain ? [(figure, figure.modifier == .down ? -figure.baseAmount : figure.baseAmount)] : []
      }
    }
    return list
  }

  private static func isJoint(_ gap: Range<Int>, _ text: LogicalText) -> Bool {
    guard (3...gapReach).contains(gap.count), text.first(of: others, in: gap) == nil else { return false }
    var marks = 0
    for index in gap {
      let kind = text.characterClass(index)
      switch kind {
      case .enumerationComma, .comma, .semicolon: marks += 1
      case .han, .digit, .latin: break
      default: if !kind.isOpening, !kind.isClosing { return false }
      }
    }
    return marks == 1 || marks == 0 && text.first(of: joints, in: gap) != nil
  }
}
