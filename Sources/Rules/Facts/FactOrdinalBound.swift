import Facts
package import Linting
import PageStructure
import TextModel

/// 序数比总数还大。
///
/// 8 节编组的列车没有 9 号车厢，11 层的楼没有 12 楼，一共 6 集的片子没有第 7 集。前文说到的总数不止一个，或说到另一栋楼、重联列车、续集的，不报告；只作提示。
///
/// **怎么改**：核对总数和序数，改错的那一处。
///
/// **依据**：《报纸编校差错率计算方法》：逻辑差错每处计 1。
package struct FactOrdinalBound: WordRule {
  package static let profile = RuleProfile("fact-ordinal-bound", .facts, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("一列16节编组的动车组进站时，⟦17号车厢⟧的一名旅客突发疾病。"),
    .reported("着火的是一栋18层的住宅楼，⟦19楼⟧的住户被困。"),
    .reported("这部广播剧共12集，⟦第13集⟧讲的是修渠。"),
    .reported("手册分为五章，⟦第六章⟧讲防火。"),
    .reported("为期三天的庙会昨天开锣。⟦第四天⟧还有木偶戏。"),
    .accepted("一列16节编组的动车组进站时，16号车厢的一名旅客突发疾病。"),
    .accepted("两列8节编组的动车组重联运行，9号车厢的一名旅客突发疾病。"),
    .accepted("着火的是一栋18层的住宅楼，隔壁大厦19楼的住户也闻到了烟味。"),
    .accepted("这部广播剧第一季12集，第13集起是第二季。"),
  ]

  package init() {}

  /// What is numbered, what the whole is counted in, and whether 第 has to stand before the number.
  private static let kinds: [(word: String, units: Phrases, behind: Phrases, isOrdinal: Bool)] = [
    ("号车厢", "节 辆", "编组 车厢 的 长", false),
    ("楼", "层", "高 的 楼 小 大 居 住 建 写 商 民 厂 框 砖 ， 。", false),
    ("层", "层", "高 的 楼 小 大 居 住 建 写 商 民 厂 框 砖 ， 。", true),
    ("集", "集", "， 。 的 ； 、 纪 电 广 动", true),
    ("章", "章", "， 。 的 ； 、", true),
    ("卷", "卷", "， 。 的 ； 、", true),
    ("回", "回", "， 。 的 ； 、", true),
    ("册", "册", "， 。 的 ； 、", true),
    ("个节目", "个", "节目", true),
    ("天", "天", "的 ， 。 、", true),
  ]
  /// 为期三天: of days only what is said to take so many is a whole.
  private static let lasting: Phrases = "为期 历时 展期 会期"

  package let words = FactOrdinalBound.kinds.map(\.word)

  private static let reach = 120
  private static let others: Phrases = "重联 续编 续写 新增 隔壁 对面 相邻 邻楼 另一 旁边 第一季 第二季 续集 上部 下部 地下 加层 增至 原 天台 楼顶"

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    guard FactOrdinalBound.kinds.indices.contains(hit.entry) else { return }
    let text = context.text
    let kind = FactOrdinalBound.kinds[hit.entry]
    let end = hit.range.lowerBound
    guard
      let number = [3, 2, 1].lazy.compactMap({ SmallNumber(at: end - $0, in: text) })
        .first(where: { $0.range.upperBound == end && $0.value >= 2 }),
      text.characterClass(number.range.lowerBound - 1) != .digit,
      kind.isOrdinal == text.has("第", at: number.range.lowerBound - 1),
      !HanDigit.isNumeral(text.scalar(number.range.lowerBound - 1)),
      let paragraph = context.paragraph(at: end)?.range
    else { return }
    let start = kind.isOrdinal ? number.range.lowerBound - 1 : number.range.lowerBound
    let before = max(paragraph.lowerBound, start - FactOrdinalBound.reach)..<max(paragraph.lowerBound, start)
    var wholes: [(value: Int, range: Range<Int>)] = []
    for index in before {
      guard let whole = SmallNumber(at: index, in: text), whole.isCount(in: text), whole.value >= 2,
        let unit = text.range(ofAny: kind.units, at: whole.range.upperBound),
        text.matches(any: kind.behind, at: unit.upperBound), unit.upperBound <= start,
        kind.word != "天" || text.matches(any: FactOrdinalBound.lasting, endingAt: index)
      else { continue }
      wholes.append((whole.value, index..<unit.upperBound))
    }
    guard wholes.count == 1, let whole = wholes.first, number.value > whole.value, number.value <= whole.value + 10,
      text.first(of: FactOrdinalBound.others, in: before.lowerBound..<min(text.count, hit.range.upperBound + 4)) == nil,
      !text.matches(any: FactOrdinalBound.partial, endingAt: whole.range.lowerBound)
    else { return }
    let (said, all) = (context.string(start..<hit.range.upperBound), context.string(whole.range))
    report.report(
      start..<hit.range.upperBound,
      Message("前面说是 \(all)，这里是“\(said)”，请核对。", "\(all) above, but “\(said)” here; please check."),
      related: [RelatedText(whole.range, Message("总数在这里。", "The whole is here."))])
  }

  private static let partial: Phrases = "前 后 每 首 头 近 余 约 加 新"
}
