package import Linting
import TextModel

/// 非法定或不规范的计量单位。
///
/// “平米”“平方”应为平方米，“立方”“方”应为立方米，“公分”应为厘米，“公尺”“公升”“市斤”“华里”已不用。带“公”字的只有
/// 公里、公斤、公顷可用。亩照报纸习惯不查；“三方签约”的“方”不是单位。
///
/// **怎么改**：换成法定计量单位，数值要随单位换算的先换算。
///
/// **依据**：《中华人民共和国法定计量单位》；GB 3100—1993。
package struct UnitNonstandard: WordRule {
  package static let profile = RuleProfile("unit-nonstandard", .numbers, .information, layer: .logical, counts: 1)

  package static let examples: [Example] = [
    .reported("累计转运建筑垃圾⟦65000方⟧。", fixed: "累计转运建筑垃圾65000立方米。"),
    .reported("企业新建厂房⟦3000平米⟧。", fixed: "企业新建厂房3000平方米。"),
    .reported("每吨水节约⟦2立方⟧燃气。", fixed: "每吨水节约2立方米燃气。"),
    .reported("围挡高⟦180公分⟧。", fixed: "围挡高180厘米。"),
    .reported("每亩增产⟦200市斤⟧。"),
    .reported("面馆从十五平方米扩大到⟦一百二十平方⟧。", fixed: "面馆从十五平方米扩大到一百二十平方米。"),
    .reported("河堤加高了⟦五公尺⟧。", fixed: "河堤加高了五米。"),
    .reported("窑里升到⟦摄氏900度⟧。", fixed: "窑里升到900摄氏度。"),
    .accepted("窑里升到900摄氏度，摄氏温标用了多年。"),
    .accepted("面馆从十五平方米扩大到一百二十平方米，四面八方的人都来了。"),
    .accepted("为每种生肖治100方形神各异的印，周围1600平方里没有人烟。"),
    .accepted("累计转运建筑垃圾65000立方米。"),
    .accepted("全镇流转土地800亩，修路3公里。"),
    .accepted("21方联合签约，共同推进3平方公里片区建设。"),
    .accepted("三方面的6方代表参加会议。"),
  ]

  package init() {}

  private static let units: [(word: String, right: String?)] = [
    ("平米", "平方米"), ("平方", "平方米"), ("立方", "立方米"), ("方", "立方米"), ("公分", "厘米"), ("公尺", "米"), ("公升", "升"),
    ("立升", "升"), ("市斤", nil), ("华里", nil), ("摄氏", nil),
  ]

  package var words: [String] { UnitNonstandard.units.map(\.word) }

  private static let meetings: Phrases = "签 参 会 联 聚 合 代表 力量"
  private static let pieces: Phrases = "印 砚 玺 碑 匾 墨 手帕 鱼塘 池塘"
  private static let several: Phrases = "各 多"

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    guard UnitNonstandard.units.indices.contains(hit.entry) else { return }
    let (word, right) = UnitNonstandard.units[hit.entry]
    if word == "摄氏" {
      checkDegrees(hit, context, &report)
      return
    }
    guard
      let number = UnitNonstandard.number(endingAt: hit.range.lowerBound, in: context)
        ?? UnitNonstandard.spelt(endingAt: hit, in: context.text),
      !text.has("第", at: number.lowerBound - 1),
      !context.protected.touches(hit.range, .titleCodeOrSpeech)
    else { return }
    let next = text.scalar(hit.range.upperBound)
    switch word {
    case "平方", "立方":
      if UnitNonstandard.ofSquares.contains(next) { return }
    case "方":
      if UnitNonstandard.ofWords.contains(next) { return }
      let after = hit.range.upperBound..<min(text.count, hit.range.upperBound + 4)
      if text.first(of: UnitNonstandard.meetings, in: after) != nil { return }
      // 治100方各不相同的印, 收藏匾额600多方: seals and boards are counted by it.
      let near = max(0, number.lowerBound - 20)..<min(text.count, hit.range.upperBound + 24)
      if text.first(of: UnitNonstandard.pieces, in: near) != nil { return }
      if text.matches(any: UnitNonstandard.several, endingAt: number.lowerBound) { return }
    default: break
    }
    let range = number.lowerBound..<hit.range.upperBound
    report.report(
      range,
      right.map {
        Message("“\(word)”不是法定计量单位，应为“\($0)”。", "“\(word)” is not a legal unit; use “\($0)”.")
      } ?? Message("“\(word)”不是法定计量单位，请换算成法定单位。", "“\(word)” is not a legal unit; convert the figure."),
      fixes: right.map { [.replace(hit.range, with: $0)] } ?? [])
  }

  /// 摄氏900度: the unit torn apart.
  private func checkDegrees(_ hit: WordHit, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    var end = hit.range.upperBound
    while end - hit.range.upperBound < 8, [.digit, .period].contains(text.characterClass(end)) { end += 1 }
    guard end > hit.range.upperBound, text.has("度", at: end) else { return }
    let number = text.string(hit.range.upperBound..<end)
    report.report(
      hit.range.lowerBound..<(end + 1), Message("“摄氏度”是一个单位，不拆开用。", "摄氏度 is one unit and is not torn apart."),
      fixes: [.replace(hit.range.lowerBound..<(end + 1), with: number + "摄氏度")])
  }

  private static let ofSquares: ScalarSet = "米公千分厘毫英体根差丈寸里"
  private static let ofWords: ScalarSet = "面便位向案法程式形圆针队米略言丈寸阵"
  private static let multipliers: ScalarSet = "余多万亿"

  /// 一百二十(平方): the number in words. 四方, 八方 and old weights are words of their own.
  private static func spelt(endingAt hit: WordHit, in text: LogicalText) -> Range<Int>? {
    let end = hit.range.lowerBound
    guard hit.range.count == 2, !text.has("市", at: end), !text.has("华", at: end) else { return nil }
    var start = end
    while end - start < 10, HanDigit.isNumeral(text.scalar(start - 1)) || text.has("两", at: start - 1) { start -= 1 }
    // 三平方 may be of mathematics.
    return end - start >= (text.has("方", at: hit.range.upperBound - 1) ? 2 : 1) ? start..<end : nil
  }

  /// The Arabic number, with its multiplier and 余 or 多, that ends before an index.
  private static func number(endingAt index: Int, in context: ArticleContext) -> Range<Int>? {
    let text = context.text
    var start = index
    while start > 0, index - start < 3,
      multipliers.contains(text.scalar(start - 1))
    {
      start -= 1
    }
    let end = start
    while start > 0, end - start < 24,
      text.characterClass(start - 1) == .digit || text.characterClass(start - 1) == .period
    {
      start -= 1
    }
    return start < end && text.characterClass(end - 1) == .digit ? start..<index : nil
  }
}
