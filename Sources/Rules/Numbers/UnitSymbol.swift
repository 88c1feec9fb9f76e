package import Linting
import TextModel

/// 单位符号的大小写或组合不对。
///
/// 千用小写 k，来自人名的单位（W、Pa、Hz、V、A）首字母大写；组合单位里不混用符号和汉字。
///
/// **怎么改**：按提示改；报纸正文也可以用汉字单位（千克、千瓦）。
///
/// **依据**：GB 3100—1993。
package struct UnitSymbol: WordRule {
  package static let profile = RuleProfile("unit-symbol", .numbers, .warning, layer: .logical, counts: 0.5)

  package static let examples: [Example] = [
    .reported("每袋净重25⟦KG⟧。", fixed: "每袋净重25kg。"),
    .reported("装机容量300⟦KW⟧。", fixed: "装机容量300kW。"),
    .reported("司机说，再没人敢装60⟦T⟧货了。", fixed: "司机说，再没人敢装60t货了。"),
    .accepted("机房的硬盘容量达到60T。"),
    .reported("限速60⟦km/小时⟧。", fixed: "限速60公里/小时。"),
    .reported("日发电500⟦kwh⟧。", fixed: "日发电500kWh。"),
    .accepted("每袋净重25千克。"),
    .accepted("装机容量300kW，限速60公里/小时。"),
    .accepted("救援点在K230+500处。"),
    .accepted("G3-KM型号机床投产。"),
  ]

  package init() {}

  private static let symbols: [(wrong: String, right: String)] = [
    ("KG", "kg"), ("Kg", "kg"), ("kG", "kg"), ("KM", "km"), ("Km", "km"), ("MM", "mm"), ("CM", "cm"), ("Cm", "cm"),
    ("ML", "mL"), ("Ml", "mL"), ("KW", "kW"), ("Kw", "kW"), ("kw", "kW"), ("KWH", "kWh"), ("Kwh", "kWh"),
    ("kwh", "kWh"),
    ("KWh", "kWh"), ("MPA", "MPa"), ("Mpa", "MPa"), ("HZ", "Hz"), ("hz", "Hz"), ("KV", "kV"), ("Kv", "kV"),
    ("T", "t"),
  ]
  private static let compounds: [(wrong: String, right: String)] = [
    ("km/小时", "公里/小时"), ("公里/h", "公里/小时"), ("元/m2", "元/平方米"), ("元/㎡", "元/平方米"), ("米/s", "米/秒"), ("m/秒", "米/秒"),
  ]

  package var words: [String] { (UnitSymbol.symbols + UnitSymbol.compounds).map(\.wrong) }

  private static let loads: Phrases = "装 载 重 吨 拉 运 货车"

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let text = context.text
    let before = text.characterClass(hit.range.lowerBound - 1)
    let isNumbered = before == .digit || before == .space && text.characterClass(hit.range.lowerBound - 2) == .digit
    guard isNumbered, text.characterClass(hit.range.upperBound) != .latin,
      text.characterClass(hit.range.upperBound) != .digit, text.characterClass(hit.range.upperBound) != .plus,
      !UnitSymbol.isModel(hit.range.lowerBound, text)
    else { return }
    let all = UnitSymbol.symbols + UnitSymbol.compounds
    guard all.indices.contains(hit.entry) else { return }
    let right = all[hit.entry].right
    // The tables compare in any width; full-width letters are another rule's business.
    if text.characterClass(hit.range.lowerBound) == .latin && text.scalar(hit.range.lowerBound) > 0x7F { return }
    // 60T of a lorry; of a disk they are bytes.
    if right == "t",
      text.first(
        of: UnitSymbol.loads, in: max(0, hit.range.lowerBound - 12)..<hit.range.lowerBound) == nil
    {
      return
    }
    let isCase = hit.entry < UnitSymbol.symbols.count
    report.report(
      hit.range,
      isCase
        ? Message("单位符号应写作“\(right)”。", "The symbol of the unit is “\(right)”.")
        : Message("组合单位里符号和汉字不混用，写作“\(right)”。", "Do not mix symbols and words in a unit; write “\(right)”."),
      fixes: [.replace(hit.range, with: right, isSafe: isCase)])
  }

  /// Whether the digits before are part of a model's name: RS5KM.
  private static func isModel(_ index: Int, _ text: LogicalText) -> Bool {
    var start = index - 1
    while index - start < 8, text.characterClass(start) == .digit || text.characterClass(start) == .period {
      start -= 1
    }
    return text.characterClass(start) == .latin || text.characterClass(start) == .dash
  }
}
