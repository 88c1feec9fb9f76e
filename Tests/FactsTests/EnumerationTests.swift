import PageStructure
import Testing
import TextModel

@testable import Facts

/// A text and its lists as `form: item|item`, with `#n` for a declared count and `…` for an open list, `;` between.
struct EnumerationCase: CustomTestStringConvertible, Sendable {
  let text: String
  let lists: String

  var testDescription: String { text }

  init(_ text: String, _ lists: String) {
    self.text = text
    self.lists = lists
  }
}

private func lists(in text: String) -> String {
  let (article, facts) = facts(in: text)
  return facts.enumerations.map { list in
    var result = list.form.rawValue + ": " + list.items.map { article.text.string($0) }.joined(separator: "|")
    if list.isOpen { result += "…" }
    if let declared = list.declared { result += "#\(declared.count)" }
    return result
  }.joined(separator: ";")
}

@Suite("Lists")
struct EnumerationTests {
  @Test("inline lists", arguments: EnumerationTests.inlineCases)
  func inline(example: EnumerationCase) {
    #expect(lists(in: example.text) == example.lists)
  }

  private static let inlineCases: [EnumerationCase] = [
    EnumerationCase("做好报名、审核、公示、登记五个环节的工作。", "inline: 报名|审核|公示|登记#5"),
    EnumerationCase("实施路面、绿化、亮化、立面三大工程。", "inline: 路面|绿化|亮化|立面#3"),
    EnumerationCase("整治乱贴乱画、乱泼乱倒、乱搭乱建和乱停乱放“十乱”行为。", "inline: 整治乱贴乱画|乱泼乱倒|乱搭乱建|乱停乱放"),
    EnumerationCase("围绕乡村、学校、医院等八大领域，深入排查。", "inline: 乡村|学校|医院…#8"),
    EnumerationCase("开展道路街巷、单位社区、重点场所、乡村及周边清洁四大清洁行动。", "inline: 道路街巷|单位社区|重点场所|乡村及周边清洁#4"),
    EnumerationCase("他买了苹果、梨和葡萄。", "inline: 他买了苹果|梨和葡萄"),
    EnumerationCase("提出“早发现、早报告、早处置”的要求。", "inline: 早发现|早报告|早处置"),
    EnumerationCase("县、乡、村（组、户）联动。", "inline: 县|乡|村（组、户）联动;inline: 组|户"),
    EnumerationCase("一项、两项都不行，三项、四项也不行。", "inline: 一项|两项都不行;inline: 三项|四项也不行"),
    EnumerationCase("没有列表。", ""),
    EnumerationCase("、、、", ""),
    EnumerationCase("深入开展公共环境、交通秩序、公共设施等“八大提升行动”。", "inline: 公共环境|交通秩序|公共设施…#8"),
  ]

  @Test("lists with order words", arguments: EnumerationTests.ordinalCases)
  func ordinal(example: EnumerationCase) {
    #expect(lists(in: example.text) == example.lists)
  }

  private static let ordinalCases: [EnumerationCase] = [
    EnumerationCase("推行四项措施。一是建台账，二是派专人，三是勤回访。", "ordinal: 建台账|派专人|勤回访#4"),
    EnumerationCase("一要抓早。二要抓小。三要抓实。", "ordinal: 抓早|抓小|抓实"),
    EnumerationCase("第一，摸清底数；第二，压实责任。", "ordinal: 摸清底数|压实责任"),
    EnumerationCase("①登记；②核查；④归档。", "ordinal: 登记|核查|归档"),
    EnumerationCase("首先，统一思想；其次，明确目标；再次，抓好落实。", "ordinal: 统一思想|明确目标|抓好落实"),
    EnumerationCase("一方面加强宣传；另一方面严格执法。", "ordinal: 加强宣传|严格执法"),
    EnumerationCase("（一）加强领导。\n（二）明确分工。\n（二）严格考核。", "ordinal: 加强领导|明确分工|严格考核"),
    EnumerationCase("一是一、二是二，不能含糊。", "inline: 一是一|二是二"),
    EnumerationCase("第一时间赶到，第二天返回。", ""),
    EnumerationCase("一是学。二是干。\n一是查。二是改。", "ordinal: 学|干;ordinal: 查|改"),
  ]

  @Test("paragraphs behind dashes")
  func dashes() {
    let text = "全县开展三大行动：\n——抓项目。开工八个。\n——抓招商。签约三家。\n——抓服务。办件提速。\n会议要求抓好落实。"
    #expect(lists(in: text) == "dashed: 抓项目。开工八个。|抓招商。签约三家。|抓服务。办件提速。#3")
  }

  @Test("an ordinal list tells its numbers and order words")
  func numbers() {
    let (article, facts) = facts(in: "一是摸清底数，三是压实责任。")
    let list = facts.enumerations.first
    #expect(list?.numbers == [1, 3])
    #expect(list?.marks.map { article.text.string($0) } == ["一是", "三是"])
  }
}
