import Facts
import Linting
import PageStructure
import TextModel

/// Words that lead back to a number, or to a list.
extension ListCountInline {
  private static let persons: Phrases = "名 位 人 个 所 家 支 座 项 件 部 种 户 对"
  private static let notAll: Phrases = "每 其中 近 约 余 前 第 另 平均 超"
  private static let months: Phrases = "月 小时 多 百分 区 县 镇 村 市 省 乡"
  private static let openEnds: Phrases = "等 以及其他"

  /// 6名扎根山区30年以上的乡村教师，他们是A、B、C: the number stands in the clause before, or in the sentence before.
  static func checkThey(_ words: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard !context.isTruncated, let clause = context.clause(at: words.lowerBound),
      clause.lowerBound == words.lowerBound,
      text.characterClass(clause.upperBound) == .stop || text.characterClass(clause.upperBound) == .comma,
      let listed = listed(words.upperBound..<clause.upperBound, text), !AnnouncedList.hasMore(clause, text),
      let count = count(before: words.lowerBound, context), count.value != listed.count,
      !context.protected.touches(count.range, .content)
    else { return }
    ListCountInline.report(count.range, count.value, "\(listed.count)", listed, &report)
  }

  private static let peopleAlone: Phrases = "名 位"

  /// 为三名见义勇为者颁奖。上台领奖的是A、B、C、D: people, by the number of the sentence before.
  static func checkWhoWere(_ words: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard !context.isTruncated, let clause = context.clause(at: words.lowerBound),
      let sentence = context.sentence(at: words.lowerBound), clause.lowerBound == sentence.lowerBound,
      words.lowerBound - clause.lowerBound <= 10, words.upperBound < clause.upperBound,
      clause.contains(where: { text.characterClass($0) == .enumerationComma }),
      let items = AnnouncedList.people(in: words.upperBound..<clause.upperBound, context), items.count >= 3,
      !AnnouncedList.hasMore(clause, text),
      let count = count(before: clause.lowerBound, context), count.value != items.count,
      abs(count.value - items.count) <= 2,
      text.matches(any: peopleAlone, endingAt: count.range.upperBound)
    else { return }
    ListCountInline.report(count.range, count.value, "\(items.count)", items, &report, severity: .information)
  }

  /// Names and what they are, of Han only; the last two may be joined by 和.
  private static func listed(_ range: Range<Int>, _ text: LogicalText) -> [Range<Int>]? {
    guard var items = AnnouncedList.items(in: range, text), let last = items.last,
      text.first(of: openEnds, in: last) == nil
    else { return nil }
    if let joint = text.first("和", in: last), joint.lowerBound - last.lowerBound >= 2,
      last.upperBound - joint.upperBound >= 2
    {
      items[items.count - 1] = last.lowerBound..<joint.lowerBound
      items.append(joint.upperBound..<last.upperBound)
    }
    let areNames = items.allSatisfy { item in
      (2...18).contains(item.count) && item.allSatisfy { text.characterClass($0) == .han }
    }
    return areNames && items.count >= 3 ? items : nil
  }

  /// The only number of people or things that stands in the clauses before an index, up to the sentence before.
  private static func count(before end: Int, _ context: ArticleContext) -> (value: Int, range: Range<Int>)? {
    let text = context.text
    guard let sentence = context.sentence(at: end) else { return nil }
    var start = sentence.lowerBound
    if start == end, let before = context.sentence(at: end - 1), before.upperBound == end { start = before.lowerBound }
    var found: [(value: Int, range: Range<Int>)] = []
    for index in max(start, end - 60)..<max(start, end) {
      guard let number = SmallNumber(at: index, in: text), number.value >= 2, number.isCount(in: text),
        let measure = text.range(ofAny: persons, at: number.range.upperBound),
        !text.matches(any: months, at: measure.upperBound), !text.matches(any: notAll, endingAt: index)
      else { continue }
      found.append((number.value, index..<measure.upperBound))
    }
    // Two numbers are of two groups.
    return found.count == 1 ? found.first : nil
  }

  private static let vague: Phrases = "字 词 人 月 年 天 次 届 大 类 点 句 方面 步 条 款 层 者 地方 因素 原因 问题 要求"

  /// 考察了龙泉寺、观音阁、文昌塔。这四处古建筑: short names that end the sentence before.
  private static func areNamed(
    _ pieces: [Range<Int>], _ list: InlineList, _ value: Int, _ sentence: Range<Int>, _ text: LogicalText
  ) -> Bool {
    pieces.count >= 3 && abs(pieces.count - value) == 1 && text.characterClass(list.clause.upperBound) == .stop
      && list.clause.upperBound + 2 >= sentence.lowerBound
      && pieces.dropFirst().allSatisfy { piece in
        (2...6).contains(piece.count) && piece.allSatisfy { text.characterClass($0) == .han }
      }
      && text.first(of: vague, in: pieces[pieces.count - 1]) == nil
  }

  private static let subsets: Phrases = "其中 后两 前两 后三 前三 另 除 剩 此外 还有 以及 分别 最后 有两 有三 等"
  private static let places: [(noun: Phrases, endings: Phrases)] = [
    ("学校 校", "小学 中学 学校 学院 大学 幼儿园 高中 一中 二中 三中"), ("村 行政村 自然村", "村 屯 寨"), ("乡镇 镇 乡", "镇 乡"),
    ("社区 小区", "社区 小区 花园 家园 苑"), ("企业 公司 厂 工厂 厂家", "公司 厂 集团 企业"), ("医院", "医院 卫生院 保健院"),
    ("县 区县 县区", "县 区"), ("城市", "市"),
  ]

  /// 先后走进A小学、B小学和C小学…这两所学校: a number that leads back to the list of the sentence before.
  static func checkThose(_ words: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard !context.isTruncated, let number = SmallNumber(at: words.upperBound - 1, in: text),
      let paragraph = context.paragraph(at: words.lowerBound)?.range,
      let sentence = context.sentence(at: words.lowerBound)
    else { return }
    // 这四镇: without a measure.
    let measure = text.range(ofAny: AnnouncedList.measures, at: number.range.upperBound)
    let start = measure?.upperBound ?? number.range.upperBound
    let kind = places.first { text.matches(any: $0.noun, at: start) }?.endings
    guard
      let list = context.series.last(where: { $0.clause.upperBound <= words.lowerBound }),
      list.clause.lowerBound >= paragraph.lowerBound, words.lowerBound - list.clause.upperBound <= 80
    else { return }
    let pieces = ListPiece.pieces(of: list, text).map(\.range)
    let gap = list.clause.upperBound..<words.lowerBound
    guard pieces.count >= 2, pieces.count != number.value,
      kind.map({ kind in pieces.allSatisfy { text.matches(any: kind, endingAt: $0.upperBound) } })
        ?? (measure != nil && areNamed(pieces, list, number.value, sentence, text)),
      text.first(of: subsets, in: gap) == nil,
      text.first(of: subsets, in: sentence.lowerBound..<words.lowerBound) == nil,
      // Named once more, some of them are meant.
      pieces.allSatisfy({ text.first(text.string($0.suffix(min(4, $0.count))), in: gap) == nil })
    else { return }
    ListCountInline.report(
      words.lowerBound..<start, number.value, "\(pieces.count)", pieces, &report, severity: .information)
  }
}
