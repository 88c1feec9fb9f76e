import Facts
import Linting
import TextModel

extension OrgNameVariant {
  /// What names a second body of the kind, beside the first.
  private static let others: Phrases = """
    也 则 另 隔壁 邻 对面 相邻 兄弟 结对 结成 对口 帮扶 分别 两所 两家 两个 两村 两地 两校 两院 双方 对阵 战胜 击败 不敌 比赛 转学 转院 转到 转至 调到
    合并 更名 改名 前身 托管 分院 分校 校区 院区 集团校 其他 其余 同样 第一站 随后 接着 之后 先后 依次
    """
  /// What joins two bodies, directly beside a name.
  private static let joints: Phrases = "和 与 同 及 、 还 各 比 到 至 原"

  /// 南湖小学…南河小学四年级的孩子们: a body that the article has not introduced takes the place of the one that it has, and
  /// which is not named again. The two are spelt alike but for one character. Asked about only where no other body of the
  /// kind is named, and where nothing says that there are two.
  func checkLike(_ all: [Mention], _ context: ArticleContext, _ report: inout ArticleReport) {
    guard all.count <= 24 else { return }
    let text = context.text
    // 柳林街道办事处 is of 柳林街道.
    let office = words.firstIndex(of: "街道办事处")
    let street = words.firstIndex(of: "街道")
    let mentions = all.map { mention in
      guard mention.ending == office, let street else { return mention }
      let end = mention.range.upperBound - 3
      return Mention(range: mention.range.lowerBound..<end, ending: street, endingLength: 2)
    }
    for (number, second) in mentions.enumerated().dropFirst() {
      guard isBody(second) else { continue }
      let same = mentions.filter { $0.ending == second.ending && $0.range != second.range }
      guard let first = same.first, first.range.lowerBound < second.range.lowerBound,
        let place = OrgNameVariant.onePlace(first, second, text),
        // The odd one is named once, and only the other before it; nobody else is.
        number == mentions.lastIndex(where: { $0.ending == second.ending }),
        same.allSatisfy({ OrgNameVariant.isOne($0, first, text) }),
        context.startsClause(second.range.lowerBound) || SharedNames.link(first.range, second.range, context),
        !report.holds(place.second)
      else { continue }
      let sentence = context.sentence(at: second.range.lowerBound) ?? second.range
      let clause = context.clause(at: second.range.lowerBound) ?? second.range
      let near = clause.lowerBound..<min(text.count, second.range.upperBound + 8)
      guard !sentence.overlaps(first.range), second.range.lowerBound - first.range.upperBound <= 240,
        text.first(of: OrgNameVariant.others, in: near) == nil,
        !text.matches(any: OrgNameVariant.joints, at: second.range.upperBound),
        !text.matches(any: OrgNameVariant.joints, at: first.range.upperBound),
        !text.matches(any: OrgNameVariant.joints, endingAt: first.range.lowerBound)
          || text.matches(any: OrgNameVariant.arrivals, endingAt: first.range.lowerBound),
        text.first(
          of: OrgNameVariant.others,
          in: max(0, first.range.lowerBound - 3)..<min(text.count, first.range.upperBound + 3)) == nil,
        !context.known.contains(context.string(place.second))
      else { continue }
      OrgNameVariant.ask(place.second, usual: context.string(place.first), at: place.first, context, &report)
      return
    }
  }

  static func ask(
    _ place: Range<Int>, usual: String, at first: Range<Int>, _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    let odd = context.string(place)
    report.report(
      place,
      Message("前面是“\(usual)”，这里是“\(odd)”，请核对是否一家。", "“\(usual)” above, “\(odd)” here; please check."),
      related: [RelatedText(first, Message("“\(usual)”", "“\(usual)”"))], fixes: [.replace(place, with: usual)])
  }

  /// Endings of which either may stand behind one name.
  private static let endings: [[String]] = [
    ["学院", "大学"], ["协会", "联合会"], ["研究所", "研究院"], ["中学", "小学"], ["商会", "协会"], ["幼儿园", "小学"], ["养老院", "敬老院"],
    ["卫生院", "医院"], ["居委会", "村委会"], ["街道办事处", "社区"],
  ]
  private static let renamed: Phrases = "更名 改名 升格 前身 改制 合并 附属 附中 附小 直属 对口 共建 合办 承办 联合 和 与 及 、 到 从 至"
  /// Those that are no joints: where a name stands behind 组长、, the joint is no list of bodies.
  private static let renamings: Phrases = "更名 改名 升格 前身 改制 合并 附属 附中 附小 直属 对口 共建 合办 承办 联合"

  /// 清河师范学院…清河师范大学: one name, once with another ending. Asked about where the name is of four characters or more.
  func checkEndings(_ mentions: [Mention], _ context: ArticleContext, _ report: inout ArticleReport) {
    guard mentions.count <= 24 else { return }
    let text = context.text
    for (number, second) in mentions.enumerated().dropFirst()
    where context.startsClause(second.range.lowerBound)
      || text.characterClass(second.range.lowerBound - 1) == .enumerationComma
    {
      let name = second.range.dropLast(second.endingLength)
      let isListed = !context.startsClause(second.range.lowerBound)
      guard name.count >= (isListed ? 5 : 4), name.count <= 8,
        let group = OrgNameVariant.endings.first(where: { $0.contains(words[second.ending]) }),
        let first = mentions[..<number].last(where: { other in
          other.ending != second.ending && group.contains(words[other.ending])
            && other.range.count - other.endingLength >= name.count
            && OrgNameVariant.agree(other.range.dropLast(other.endingLength), name, by: name.count, text)
        }), !mentions.contains(where: { $0.ending == second.ending && $0.range != second.range }),
        !mentions[number...].contains(where: { $0.ending == first.ending }),
        let sentence = context.sentence(at: second.range.lowerBound), !sentence.overlaps(first.range),
        text.first(
          of: isListed ? OrgNameVariant.renamings : OrgNameVariant.renamed,
          in: first.range.upperBound..<min(text.count, second.range.upperBound + 10)) == nil
      else { continue }
      let usual = context.string((first.range.upperBound - first.endingLength - name.count)..<first.range.upperBound)
      OrgNameVariant.ask(second.range, usual: usual, at: first.range, context, &report)
      return
    }
  }

  /// 送到市第三人民医院: no way from one to the other.
  private static let arrivals: Phrases = "送到 来到 赶到 走到 回到 住到 找到 达到"

  private static let directions: ScalarSet = "东西南北上下前后左右内外新老"

  /// Whether a mention is of a school, a hospital or the like, and not of a trade or a place.
  private func isBody(_ mention: Mention) -> Bool {
    mention.ending < firstTrade && mention.endingLength >= 2 && mention.ending != centre
  }

  /// Where two names stand that differ in one character, the shorter one whole.
  private static func onePlace(
    _ first: Mention, _ second: Mention, _ text: LogicalText
  ) -> (first: Range<Int>, second: Range<Int>)? {
    let length = min(first.range.count, second.range.count)
    guard length - first.endingLength >= 2, length - first.endingLength <= 8 else { return nil }
    let (left, right) = (first.range.suffix(length), second.range.suffix(length))
    guard let place = NameShapes.onlyDifference(left, from: right.lowerBound, text),
      place < length - first.endingLength,
      // 东湖中学, 西湖中学: two by their names.
      !(directions.contains(text.scalar(left.lowerBound + place))
        && directions.contains(text.scalar(right.lowerBound + place))),
      // 东湖小学, 南湖小学: where the name begins, so that the longer one has no more of it.
      place > 0 || first.range.count == second.range.count
    else { return nil }
    return (left, right)
  }

  /// Whether two mentions are of one name, the shorter one whole.
  private static func isOne(_ first: Mention, _ second: Mention, _ text: LogicalText) -> Bool {
    let length = min(first.range.count, second.range.count)
    return length > first.endingLength && agree(first.range, second.range, by: length, text)
  }

  /// Whether the last characters of two ranges are the same, so many of them.
  private static func agree(_ first: Range<Int>, _ second: Range<Int>, by length: Int, _ text: LogicalText) -> Bool {
    (1...length).allSatisfy { text.scalar(first.upperBound - $0) == text.scalar(second.upperBound - $0) }
  }
}
