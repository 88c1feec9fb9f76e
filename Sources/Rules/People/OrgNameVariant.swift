import Facts
package import Linting
import PageStructure
import TextModel

/// 机构名称前后不一。
///
/// 同一个街道、社区、公司、单位，一处写“小桥街道”，一处写“小乔街道”，只差一个同音字，多半有一个写错了。两个名称在同一句里
/// 并列的是两个机构，不报告；相差的是东西南北、大小、数目的，也不报告。
///
/// **怎么改**：核对后统一。
///
/// **依据**：《报纸编校质量评比差错认定细则》（1997）28：名称应前后一致。
package struct OrgNameVariant: WordRule, ArticleRule {
  package static let profile = RuleProfile("org-name-variant", .people, .information, layer: .logical, counts: 2)

  package static let examples: [Example] = [
    .reported(
      "青山区小桥街道办事处组织培训。小桥街道办事处送来教材。⟦小乔街道办事处⟧随后召开总结会。",
      fixed: "青山区小桥街道办事处组织培训。小桥街道办事处送来教材。小桥街道办事处随后召开总结会。"),
    .reported(
      "和平社区举办活动，居民走进和平社区参观。⟦和坪社区⟧干部到场。", fixed: "和平社区举办活动，居民走进和平社区参观。和平社区干部到场。"),
    .reported(
      "由安泰康养服务中心运营的驿站昨天开门迎客。据了解，⟦安太康养服务中心⟧计划再建八处驿站。",
      fixed: "由安泰康养服务中心运营的驿站昨天开门迎客。据了解，安泰康养服务中心计划再建八处驿站。",
      "由安太康养服务中心运营的驿站昨天开门迎客。据了解，安太康养服务中心计划再建八处驿站。"),
    .accepted("城南街道办事处召开会议。城北街道办事处也召开会议。"),
    .accepted("开西社区提质升级。康居社区、濮水苑社区提质升级。"),
    .accepted("小桥街道办事处、小乔街道办事处参加评比，小桥街道办事处获奖。"),
    .accepted("市第一中学开学。市第二中学随后开学，新华小学也已开学。"),
  ]

  package init() {}

  package let words = [
    "街道办事处", "街道", "社区", "中学", "小学", "医院", "派出所", "幼儿园", "有限公司", "责任公司", "公司", "服务中心", "事务所", "合作社", "服务队", "志愿队",
    "卫生院", "学院",
    "大学", "养老院", "敬老院", "福利院", "研究所", "研究院", "工业园", "产业园", "村委会", "居委会", "商会", "协会", "基金会", "银行", "法院", "检察院", "酒店",
    "超市",
  ]

  /// Characters that tell one body from its neighbour.
  private static let tellers = Set(Scalars.of("东西南北上下新老大小前后中一二三四五六七八九十甲乙丙丁"))
  /// Characters before which no name goes on.
  private static let borders = Set(Scalars.of("的了在和与及到由从向对为把被将是有等该本各这那某个家所名位年月日时内外以来至并也还都让请据于"))

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {}

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    let endings = context.hits(of: OrgNameVariant.id)
    // Few articles name more bodies than this; more are a list of members.
    guard endings.count >= 2, endings.count <= 400 else { return }
    var names: [[UInt32]: [Range<Int>]] = [:]
    var order: [[UInt32]] = []
    for ending in endings {
      guard let range = OrgNameVariant.name(endingWith: ending.range, context.text) else { continue }
      let key = Array(context.text.scalars[range])
      if names[key] == nil { order.append(key) }
      names[key, default: []].append(range)
    }
    // Names that sound alike have one spelling in syllables.
    var sounds: [UInt64: [[UInt32]]] = [:]
    for key in order { sounds[OrgNameVariant.sound(key), default: []].append(key) }
    for key in order {
      guard let alike = sounds[OrgNameVariant.sound(key)], alike.count > 1, alike[0] == key else { continue }
      for other in alike.dropFirst() where OrgNameVariant.areVariants(key, other) {
        OrgNameVariant.report(names[key] ?? [], names[other] ?? [], context, &report)
      }
    }
  }

  private static func report(
    _ first: [Range<Int>], _ second: [Range<Int>], _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    guard let one = first.first, let two = second.first else { return }
    let isKnown = (context.known.contains(context.string(one)), context.known.contains(context.string(two)))
    if isKnown == (true, true) { return }
    // The later of two that are said equally often is the odd one.
    let isFirstRare = isKnown == (false, false) ? first.count < second.count : isKnown.1
    let (rare, common) = isFirstRare ? (first, second) : (second, first)
    guard let place = rare.first, let partner = common.first else { return }
    let areTwo = rare.contains { place in
      guard let sentence = context.sentence(at: place.lowerBound) else { return true }
      return common.contains(where: sentence.overlaps)
    }
    if areTwo { return }
    let (odd, usual) = (context.string(place), context.string(partner))
    func correction(_ places: [Range<Int>], _ word: String) -> Correction {
      Correction(title: Message("统一为“\(word)”", "Use “\(word)” throughout"), edits: places.map { ($0, word) })
    }
    report.report(
      place, Message("“\(odd)”别处写作“\(usual)”，请核对统一。", "Elsewhere “\(usual)” is written; please check."),
      related: [RelatedText(partner, Message("“\(usual)”", "“\(usual)”"))],
      fixes: rare.count == common.count && isKnown == (false, false)
        ? [correction(rare, usual), correction(common, odd)] : [correction(rare, usual)])
  }

  /// The ending with the two characters before it, or more where these are a general word: up to six that may belong to
  /// a name.
  private static func name(endingWith ending: Range<Int>, _ text: LogicalText) -> Range<Int>? {
    var start = ending.lowerBound
    while ending.lowerBound - start < 8, text.characterClass(start - 1) == .han,
      !borders.contains(text.scalar(start - 1)), text.joint(before: start) != .columnBreak
    {
      start -= 1
    }
    // A short ending takes two characters: what stands before them may be any place.
    let length = ending.lowerBound - start
    guard length >= 2 else { return nil }
    if ending.count == 2 || length < 4 { start = ending.lowerBound - 2 }
    return start..<ending.upperBound
  }

  private static func sound(_ name: [UInt32]) -> UInt64 {
    name.reduce(UInt64(name.count)) { $0 &* 31 &+ UInt64(Pinyin.number(of: $1)) }
  }

  /// One character different, and the two read alike.
  private static func areVariants(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    guard first.count == second.count else { return false }
    let differing = first.indices.filter { first[$0] != second[$0] }
    guard differing.count == 1, let index = differing.first else { return false }
    return Pinyin.areHomophones(first[index], second[index]) && !tellers.contains(first[index])
      && !tellers.contains(second[index])
  }
}
