import Facts
import Linting
import PageStructure
import TextModel

/// Places that are counted by what they are: 四个重点县：上游为A县、B县…; 来自越南、老挝、柬埔寨的学生…两国学生.
extension ListCountInline {
  private static let placeEnds: ScalarSet = "县镇乡村市区省州旗校院馆站园厂社寨屯湖河桥"
  private static let placeMeasures: Phrases = "个 座 家 所 处 条"
  private static let joints: Phrases = "以及 和 与 及"
  private static let reach = 160

  /// 四个重点县：A县、B县，中游为C县，下游为D县和E县: names that all end as what is counted does, up to the end of the sentence.
  static func checkPlaces(at colon: Int, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard let sentence = context.sentence(at: colon), let head = context.clause(at: colon - 1) else { return }
    let range = (colon + 1)..<min(sentence.upperBound, colon + reach)
    var items: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let kind = text.characterClass(index)
      if kind == .digit { return }
      let joint = placeEnds.contains(text.scalar(index - 1)) ? text.range(ofAny: joints, at: index) : nil
      if kind == .enumerationComma || kind == .comma || kind == .semicolon || kind.endsSentence || joint != nil {
        items.append(start..<index)
        index = joint?.upperBound ?? index + 1
        start = index
        if kind.endsSentence { break }
      } else {
        index += 1
      }
    }
    // …和岭上镇，驻守到汛期结束: what is no place, and lists nothing, comes behind the list.
    if let tail = items.last, items.count >= 4, !placeEnds.contains(text.scalar(tail.upperBound - 1)),
      text.characterClass(tail.lowerBound - 1) == .comma
    {
      items.removeLast()
    }
    // Whatever else the sentence says makes it another list.
    guard items.count >= 3, start >= sentence.upperBound - 1, let last = items.last, last.count >= 2,
      case let ending = text.scalar(last.upperBound - 1), placeEnds.contains(ending),
      items.allSatisfy({ item in
        (2...16).contains(item.count) && text.scalar(item.upperBound - 1) == ending
          && item.allSatisfy { text.characterClass($0) == .han }
      }),
      Set(items.map { text.string($0.suffix(3)) }).count == items.count
    else { return }
    // 向四个重点县派出工作组：
    for index in (max(head.lowerBound, colon - 24)..<colon).reversed() {
      guard let number = SmallNumber(at: index, in: text), (2...12).contains(number.value), number.isCount(in: text),
        let measure = text.range(ofAny: placeMeasures, at: number.range.upperBound),
        let end = (measure.upperBound..<min(colon, measure.upperBound + 6)).first(where: { text.scalar($0) == ending })
      else { continue }
      guard number.value != items.count, abs(number.value - items.count) <= 3,
        !text.matches(any: apart, endingAt: index)
      else { return }
      report.list(index..<(end + 1), number.value, items)
      return
    }
  }

  private static let countries: Phrases = """
    越南 老挝 柬埔寨 泰国 缅甸 马来西亚 新加坡 印度尼西亚 印尼 菲律宾 文莱 日本 韩国 朝鲜 蒙古 印度 巴基斯坦 孟加拉国 尼泊尔 斯里兰卡 哈萨克斯坦 吉尔吉斯斯坦 塔吉克斯坦 乌兹别克斯坦 土库曼斯坦 俄罗斯 乌克兰 白俄罗斯
    英国 法国 德国 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 丹麦 芬兰 波兰 捷克 匈牙利 希腊 土耳其 埃及 南非 肯尼亚 尼日利亚 埃塞俄比亚 坦桑尼亚 加纳 赞比亚 美国 加拿大 墨西哥 巴西 阿根廷 智利 秘鲁 古巴
    澳大利亚 新西兰 沙特阿拉伯 沙特 阿联酋 伊朗 伊拉克 以色列 约旦
    """
  private static let ofCountries: Phrases = "国 个国家"
  private static let ofProvinces: Phrases = "省 个省 个省份 个省区市 省份"
  private static let apart: Phrases = "其中 等 后 前 另 各 每 近 余 多 第 对 与"
  private static let notAll: Phrases = "之 人 家 道 语 籍 际 级 内 外 会 委 一 两 二 三 四"

  /// 来自越南、老挝、柬埔寨的学生…两国学生: fewer than were named; 六个省份…江苏的、浙江的、安徽的…，三省: two numbers, of which one is right.
  static func checkRegions(_ list: InlineList, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard list.items.count >= 3, let first = list.items.first, let last = list.items.last,
      let second = list.items.dropFirst().first
    else { return }
    let areProvinces = Provinces.name(at: second.lowerBound, text) != nil
    guard areProvinces || text.matches(any: countries, at: second.lowerBound) else { return }
    let name = { (index: Int) -> Range<Int>? in
      areProvinces ? Provinces.name(at: index, text) : text.range(ofAny: countries, at: index)
    }
    let heads =
      [first.lazy.compactMap(name).first].compactMap { $0 } + list.items.dropFirst().compactMap { name($0.lowerBound) }
    guard heads.count == list.items.count, Set(heads.map { text.string($0) }).count == heads.count,
      text.first("等", in: heads[heads.count - 1].upperBound..<last.upperBound) == nil,
      let sentence = context.sentence(at: first.lowerBound),
      let paragraph = context.paragraph(at: first.lowerBound)?.range
    else { return }
    let window = FigureFrames.window(sentence, context)
    let next = context.sentence(at: sentence.upperBound).flatMap { $0.lowerBound < paragraph.upperBound ? $0 : nil }
    let near = window.lowerBound..<min(max(sentence.upperBound, next?.upperBound ?? 0), last.upperBound + 60)
    let units = areProvinces ? ofProvinces : ofCountries
    var found: [(value: Int, range: Range<Int>)] = []
    for index in near {
      guard let number = SmallNumber(at: index, in: text), (2...30).contains(number.value), number.isCount(in: text),
        let unit = text.range(ofAny: units, at: number.range.upperBound),
        !text.matches(any: notAll, at: unit.upperBound), !text.matches(any: apart, endingAt: index)
      else { continue }
      found.append((number.value, index..<unit.upperBound))
    }
    let wrongs = found.filter { $0.value != heads.count }
    guard wrongs.count == 1, let wrong = wrongs.first, found.count <= 2,
      // Fewer than are named, behind them; or beside the right number.
      // 中国、美国、英国五国: the number of the list itself.
      !areProvinces && wrong.range.lowerBound == heads[heads.count - 1].upperBound
        || found.count == 2
        || wrong.value < heads.count && wrong.range.lowerBound >= last.upperBound
          && name(wrong.range.lowerBound - 2) == nil
          && text.characterClass(wrong.range.lowerBound - 1) != .enumerationComma
          && !heads.contains(where: { $0.upperBound == wrong.range.lowerBound })
    else { return }
    report.list(wrong.range, wrong.value, heads)
  }

  private static let turns: Phrases = "次 场 期 轮 趟 回"
  private static let sums: Phrases = "前后 先后 共 一共 总共 连续 接连 共开了 前后共 先后共"

  /// 3月8日、4月12日、5月10日，前后两次议事会: days, and directly behind them how often it was.
  static func checkDays(_ list: InlineList, _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard list.items.count >= 3, let first = list.items.first, let last = list.items.last else { return }
    let dates = list.items.map { item in
      context.dates(in: item).map { context.facts.dates[$0] }.filter { $0.range.upperBound <= item.upperBound }
    }
    guard dates.allSatisfy({ $0.count == 1 }), case let days = dates.flatMap({ $0 }),
      days.allSatisfy({ $0.day != nil && $0.end == nil && $0.hour == nil }),
      zip(days, list.items).dropFirst().dropLast().allSatisfy({ $0.range == $1 }),
      days[0].range.upperBound == first.upperBound, days[days.count - 1].range.lowerBound == last.lowerBound
    else { return }
    let end = days[days.count - 1].range.upperBound
    var start = end
    var said: Int?
    if end == last.upperBound, text.characterClass(end) == .comma { start = end + 1 }
    if let sum = text.range(ofAny: sums, at: start) {
      said = sum.lowerBound
      start = sum.upperBound
    } else if start > end {
      return
    }
    guard let number = SmallNumber(at: start, in: text), (2...20).contains(number.value),
      let unit = text.range(ofAny: turns, at: number.range.upperBound), number.value != days.count
    else { return }
    report.list((said ?? number.range.lowerBound)..<unit.upperBound, number.value, days.map(\.range))
  }
}

extension ArticleReport {
  /// A number that is not that of the items, where only an editor can say which is right.
  fileprivate mutating func list(_ range: Range<Int>, _ announced: Int, _ items: [Range<Int>]) {
    ListCountInline.report(range, announced, "\(items.count)", items, &self, severity: .information)
  }
}
