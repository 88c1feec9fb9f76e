import Facts
import Linting
import TextModel

/// The provinces by their short names, and those that are none: 直辖市 and 自治区.
enum Provinces {
  private static let cities: Phrases = "北京市 天津市 上海市 重庆市 北京 天津 上海 重庆"
  private static let regions: Phrases = "内蒙古 广西 西藏 宁夏 新疆"
  private static let provinces: Phrases = """
    黑龙江 河北 山西 辽宁 吉林 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾
    """
  private static let all = [cities, regions, provinces]

  /// Whether a range is the name of one.
  static func spells(_ range: Range<Int>, _ text: LogicalText) -> Bool {
    all.contains { text.spells(any: $0, range) }
  }

  /// The name that ends at an index, or begins there.
  static func name(endingAt end: Int, _ text: LogicalText) -> Range<Int>? {
    all.lazy.compactMap { text.range(ofAny: $0, endingAt: end) }.first
  }

  static func name(at index: Int, _ text: LogicalText) -> Range<Int>? {
    all.lazy.compactMap { text.range(ofAny: $0, at: index) }.first
  }

  /// What a name is where it is no province.
  static func kind(_ range: Range<Int>, _ text: LogicalText) -> String? {
    if text.spells(any: cities, range) { return "直辖市" }
    return text.spells(any: regions, range) ? "自治区" : nil
  }
}

extension ListCountInline {
  private static let more: Phrases = "市 区 份 级 会 内 外 城 道 直"

  /// 由上海、江苏、浙江、安徽四省…: one of them is no province.
  static func checkProvinces(_ list: InlineList, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard let first = list.items.first, let last = list.items.last, let end = Provinces.name(at: last.lowerBound, text),
      let number = SmallNumber(at: end.upperBound, in: text), text.has("省", at: number.range.upperBound),
      !text.matches(any: more, at: number.range.upperBound + 1), number.value == list.items.count,
      let head = Provinces.name(endingAt: first.upperBound, text)
    else { return }
    let places = [head] + list.items.dropFirst().dropLast() + [end]
    guard places.allSatisfy({ Provinces.spells($0, text) }),
      let odd = places.first(where: { Provinces.kind($0, text) != nil }), let kind = Provinces.kind(odd, text)
    else { return }
    let name = context.string(odd)
    report.report(
      number.range.lowerBound..<(number.range.upperBound + 1),
      Message("“\(name)”是\(kind)，不能都称“省”，请核对。", "“\(name)” is no province; please check."),
      severity: .information, related: [RelatedText(odd, Message("“\(name)”", "“\(name)”"))])
  }
}
