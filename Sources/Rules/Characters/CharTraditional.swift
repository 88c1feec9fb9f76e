import Facts
package import Linting
import PageStructure
import TextModel

/// 简体版面里夹了繁体字。
///
/// 繁体字、异体字多半是识别或录入的错误，未必简化了就对：“滎”可能是“荥”，也可能是另一个字。人名、书名、引号里的原文和
/// 连着四个以上的繁体字不报告。
///
/// **怎么改**：对照原版改成规范字。
///
/// **依据**：《通用规范汉字表》（2013）；《出版物汉字使用管理规定》。
package struct CharTraditional: CountedRule, WordRule {
  package static let profile = RuleProfile("char-traditional", .characters, .warning, layer: .raw, counts: 1)

  package static let examples: [Example] = [
    .reported("志愿者到⟦滎⟧河镇清理河道。", fixed: "志愿者到荥河镇清理河道。"),
    .reported("村民们来到广⟦場⟧。", fixed: "村民们来到广场。"),
    .reported("展厅里陈列着旧⟦農⟧具。", fixed: "展厅里陈列着旧农具。"),
    .reported("⟦後⟧来打了机井，请⟦囬⟧了能人。", fixed: "后来打了机井，请回了能人。"),
    .reported("“机器一⟦開⟧，三分钟就能脱一袋玉米。”农机手说。", fixed: "“机器一开，三分钟就能脱一袋玉米。”农机手说。"),
    .accepted("拜师要交束脩。"),
    .accepted("讲座由学者於可训主讲，於女士主持。"),
    .reported("巷口新开了一家快⟦歺⟧店。", fixed: "巷口新开了一家快餐店。"),
    .accepted("三塚博辞职，手塚治虫的漫画再版。"),
    .accepted("志愿者到荥河镇清理河道。"),
    .accepted("他站在瞭望塔上。"),
    .accepted("乾隆年间的古桥保存完好。"),
    .accepted("画家题“師牛堂”三字。"),
    .accepted("族谱记载先祖“舉家遷此，築室種桑”。"),
    .accepted("医生陈昇谈养生，听者获益甚夥。"),
  ]

  package init() {}

  package var words: [String] { TraditionalForms.all }

  package func places(in block: TallyContext) -> [CountedPlace] {
    let hits = block.hits(of: CharTraditional.id).map(\.range.lowerBound)
    if hits.isEmpty { return [] }
    let text = block.text
    let quoted = CharTraditional.quoted(block, hits)
    var result: [CountedPlace] = []
    var position = 0
    while position < hits.count {
      var end = position + 1
      while end < hits.count, hits[end] == hits[end - 1] + 1 { end += 1 }
      // Inside quotation marks and in a row they are there on purpose.
      if end - position < 4 {
        for index in hits[position..<end]
        where !quoted.contains(where: { $0.contains(index) && !(text.has("歺", at: index) && $0.count > 2) }) {
          guard let regular = TraditionalForms.regular(text.scalar(index)), !CharTraditional.isRegular(index, text)
          else { continue }
          result.append(CountedPlace(text.source(index..<(index + 1)), newText: Scalars.string([regular])))
        }
      }
      position = end
    }
    return result.filter { place in !block.facts.people.contains { text.source($0.range).contains(place.range) } }
  }

  /// Whether the norm (《通用规范汉字表》) keeps the character there: 获益甚夥, and 昇 in names, as in 陈昇.
  private static func isRegular(_ index: Int, _ text: LogicalText) -> Bool {
    if text.has("塚", at: index) { return text.matches(any: surnames, endingAt: index) }
    if text.has("脩", at: index) { return text.has("束", at: index - 1) }
    // 於 is a family name: 学者於可训, 於女士; what is named by it stands in quotation marks.
    if text.has("於", at: index) {
      return !text.matches(any: yuWords, endingAt: index + 1)
        && (text.characterClass(index - 1) != .han || text.matches(any: titles, endingAt: index))
        || text.matches(any: address, at: index + 1)
    }
    if text.has("夥", at: index) { return text.matches(any: degrees, endingAt: index) }
    return text.has("昇", at: index) && !(index - 1...index).contains { text.matches(any: risingWords, at: $0) }
  }

  /// Japanese names are printed with 塚, as 大塚 and 手塚 are.
  private static let surnames: Phrases = "大 三 手 石 犬 平 宝 户 赤 饭 猪 贝 木 矢 筱 狩"
  private static let yuWords: Phrases = "对於 关於 由於 至於 位於 在於 终於 属於 等於 于於 鉴於 处於 勇於 善於 敢於 便於 基於 有助於"
  private static let titles: Phrases = """
    学者 教授 作家 画家 记者 医生 老师 校长 院长 主任 书记 市长 县长 镇长 经理 董事长 律师 法官 民警 警官 导演 演员 教练 选手 队员 同学 师傅 院士 研究员 编辑 通讯员 \
    主席 会长 部长 局长 处长 科长 馆长 站长 所长 总裁 工程师 志愿者
    """
  private static let address: Phrases = "某 女士 先生 师傅 老师 大爷 大妈 奶奶 爷爷 阿姨 同学 警官 医生 老汉 大娘"
  private static let degrees: Phrases = "甚 极 颇 尤 良"
  private static let risingWords: Phrases = """
    提昇 上昇 晋昇 回昇 攀昇 飙昇 爬昇 擢昇 递昇 抬昇 高昇 直昇 昇级 昇起 昇高 昇温 昇华 昇学 昇值 昇空 昇旗 昇任 昇迁 昇降 昇至 昇到 昇为 昇幅 昇平
    """

  /// Whether a range is from a text that is traditional throughout: one in four of its characters at least, and three of
  /// them, are of that form. Where such characters stand, in order: `hits`.
  private static func isOldText(_ range: Range<Int>, _ hits: [Int]) -> Bool {
    let count =
      hits.partitioningIndex { $0 >= range.upperBound } - hits.partitioningIndex { $0 >= range.lowerBound }
    return count >= 3 && count * 4 >= range.count
  }

  /// What stands in quotation marks on purpose: a name, a title, words from a text that is traditional throughout.
  private static func quoted(_ block: TallyContext, _ hits: [Int]) -> [Range<Int>] {
    let text = block.text
    var open: [Int] = []
    var result: [Range<Int>] = []
    for mark in block.marks {
      switch text.characterClass(mark) {
      case .openQuote, .openTitle: open.append(mark)
      case .closeQuote, .closeTitle:
        // What somebody says is no name: “机器一開，三分钟就好。”
        if let start = open.popLast(),
          !(start..<mark).contains(where: { text.characterClass($0).endsClause }) || isOldText(start..<mark, hits)
        {
          result.append(start..<mark)
        }
      default: break
      }
    }
    return result
  }

  package func isAsked(on page: PageContext) -> Bool { page.setting.conventions.script != .traditional }

  package func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport) {
    for place in places.prefix(20) {
      guard let regular = place.newText else { continue }
      let odd = page.snapshot.text(in: place.range)
      report.report(
        place.range,
        Message(
          "“\(odd)”是繁体字，规范字是“\(regular)”，请对照原版。", "“\(odd)” is a traditional form of “\(regular)”; compare the print."),
        fixes: [
          Fix(
            title: Message("改为“\(regular)”", "Change to “\(regular)”"), edits: place.edit.map { [$0] } ?? [],
            isSafe: false)
        ])
    }
  }
}
