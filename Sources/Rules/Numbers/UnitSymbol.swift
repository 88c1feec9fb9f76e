import Facts
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
    .reported("一袋面粉重10⟦KG⟧，另一袋重25公斤。", fixed: "一袋面粉重10公斤，另一袋重25公斤。", "一袋面粉重10kg，另一袋重25公斤。"),
    .reported("礼堂占地300⟦m2⟧。", fixed: "礼堂占地300平方米。", severity: .information),
    .reported("夜间噪声超过60⟦DB⟧。", fixed: "夜间噪声超过60dB。"),
    .reported("车速达到90⟦KM/H⟧。", fixed: "车速达到90km/h。"),
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
    ("T", "t"), ("DB", "dB"), ("db", "dB"), ("Db", "dB"), ("KVA", "kVA"), ("kva", "kVA"), ("Kva", "kVA"),
    ("KPA", "kPa"), ("Kpa", "kPa"), ("KPa", "kPa"), ("kpa", "kPa"), ("GHZ", "GHz"), ("MHZ", "MHz"), ("KHZ", "kHz"),
    ("KHz", "kHz"), ("Ghz", "GHz"), ("Mhz", "MHz"), ("MAH", "mAh"), ("mah", "mAh"), ("KJ", "kJ"), ("KCAL", "kcal"),
    ("Kcal", "kcal"), ("ug", "μg"), ("KM/H", "km/h"), ("KM/h", "km/h"), ("Km/h", "km/h"), ("Km/H", "km/h"),
    ("ug/m3", "μg/m³"),
  ]
  /// The names of units, by their symbols: what a page that writes them out has.
  private static let names: [String: Phrases] = [
    "kg": "千克 公斤", "km": "公里 千米", "mm": "毫米", "cm": "厘米", "mL": "毫升", "kW": "千瓦", "kWh": "千瓦时", "MPa": "兆帕",
    "Hz": "赫兹", "kV": "千伏", "t": "吨", "dB": "分贝", "kVA": "千伏安", "kPa": "千帕", "μg": "微克", "kJ": "千焦", "kcal": "千卡",
  ]
  private static let compounds: [(wrong: String, right: String)] = [
    ("km/小时", "公里/小时"), ("公里/h", "公里/小时"), ("元/m2", "元/平方米"), ("元/㎡", "元/平方米"), ("米/s", "米/秒"), ("m/秒", "米/秒"),
    ("M2", "平方米"), ("m2", "平方米"), ("M3", "立方米"), ("m3", "立方米"), ("KM2", "平方公里"), ("km2", "平方公里"),
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
    if right.hasPrefix("平方") || right.hasPrefix("立方") {
      // The raised figure is lost, often by extraction.
      report.report(
        hit.range, Message("面积、体积单位写作“\(right)”。", "The unit is written “\(right)”."), severity: .information,
        fixes: [.replace(hit.range, with: right)])
      return
    }
    if isCase, let name = UnitSymbol.name(of: right, in: context) {
      report.report(
        hit.range,
        Message("单位符号应写作“\(right)”；本文用汉字单位，写作“\(name)”。", "The symbol is “\(right)”; this article writes “\(name)”."),
        fixes: [.replace(hit.range, with: name), .replace(hit.range, with: right)])
      return
    }
    report.report(
      hit.range,
      isCase
        ? Message("单位符号应写作“\(right)”。", "The symbol of the unit is “\(right)”.")
        : Message("组合单位里符号和汉字不混用，写作“\(right)”。", "Do not mix symbols and words in a unit; write “\(right)”."),
      fixes: [.replace(hit.range, with: right, isSafe: isCase)])
  }

  /// The unit's name, where the article counts in it elsewhere.
  private static func name(of symbol: String, in context: ArticleContext) -> String? {
    guard let names = names[symbol] else { return nil }
    for metric in context.facts.metrics {
      if let range = context.text.range(ofAny: names, endingAt: metric.range.upperBound) {
        return context.string(range)
      }
    }
    return nil
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
