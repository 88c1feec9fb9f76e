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
    .reported(
      "石桥镇去年修了水厂。水厂投用后，⟦石乔镇⟧三万人喝上了放心水。",
      fixed: "石桥镇去年修了水厂。水厂投用后，石桥镇三万人喝上了放心水。", "石乔镇去年修了水厂。水厂投用后，石乔镇三万人喝上了放心水。"),
    .reported(
      "⟦吴家坳村⟧：一片茶叶泡出好日子\n\n本报讯（记者 李丽）清明前的吴家垭村，满坡都是采茶的人。去年吴家垭村办起自己的茶厂，鲜叶不出村就能变成干茶。\n",
      fixed: "吴家垭村：一片茶叶泡出好日子\n\n本报讯（记者 李丽）清明前的吴家垭村，满坡都是采茶的人。去年吴家垭村办起自己的茶厂，鲜叶不出村就能变成干茶。\n",
      onPage: .whole),
    .reported(
      "因拖欠货款，安泰机械有限公司被诉至法院。经调解，⟦泰安机械有限公司⟧同意分期付清。",
      fixed: "因拖欠货款，安泰机械有限公司被诉至法院。经调解，安泰机械有限公司同意分期付清。",
      "因拖欠货款，泰安机械有限公司被诉至法院。经调解，泰安机械有限公司同意分期付清。"),
    .reported(
      "县融媒体中心派出六路记者下乡。县融媒体中心主任带队，⟦融体媒中心⟧的编辑们守到深夜。",
      fixed: "县融媒体中心派出六路记者下乡。县融媒体中心主任带队，融媒体中心的编辑们守到深夜。"),
    .reported(
      "走进盛和食品有限公司，满屋都是枣香。⟦胜和食品⟧负责人说，一天要出两吨货。",
      fixed: "走进盛和食品有限公司，满屋都是枣香。盛和食品负责人说，一天要出两吨货。",
      "走进胜和食品有限公司，满屋都是枣香。胜和食品负责人说，一天要出两吨货。"),
    .reported(
      "西溪小学的菜园是学生自己种的。上个月，⟦西河小学⟧三年级的孩子收了第一茬豆角。",
      fixed: "西溪小学的菜园是学生自己种的。上个月，西溪小学三年级的孩子收了第一茬豆角。"),
    .reported(
      "市第四人民医院的新门诊楼启用了，停车位多了两百个。“看病不用再转圈。”⟦市第五人民医院⟧院长说。",
      fixed: "市第四人民医院的新门诊楼启用了，停车位多了两百个。“看病不用再转圈。”市第四人民医院院长说。"),
    .reported(
      "云溪师范学院的学生在广场演了一台话剧。“下个月还要下乡。”⟦云溪师范大学⟧团委书记说。",
      fixed: "云溪师范学院的学生在广场演了一台话剧。“下个月还要下乡。”云溪师范学院团委书记说。"),
    .reported(
      "昨天，华腾新材料有限公司的新厂房投产。⟦华滕⟧公司董事长说，二期已经开始设计。",
      fixed: "昨天，华腾新材料有限公司的新厂房投产。华腾公司董事长说，二期已经开始设计。"),
    .reported(
      "入股秋禾农机专业合作社三年，乡亲们第一次分红。当着众人的面，⟦禾秋农机专业合作社⟧理事长发了钱。",
      fixed: "入股秋禾农机专业合作社三年，乡亲们第一次分红。当着众人的面，秋禾农机专业合作社理事长发了钱。"),
    .accepted("昨天，华腾新材料有限公司的新厂房投产。华能公司董事长到场祝贺。"),
    .accepted("云溪师范学院去年更名。如今，云溪师范大学的新校区已经启用。"),
    .accepted("西溪小学的菜园是学生自己种的。与它一墙之隔的西河小学也种了豆角。"),
    .accepted("西溪小学和西河小学结成对子。西溪小学出场地，西河小学出教师。"),
    .accepted("市第四人民医院启用了新楼。市第五人民医院也在扩建。"),
    .accepted("安泰机械有限公司被泰安机械有限公司诉至法院，石桥村和桥石村都派人旁听。"),
    .reported(
      "安宁街道派人上门。安宁街道有居民近两万户，⟦宁安街道⟧的老人都领到了体检卡。",
      fixed: "安宁街道派人上门。安宁街道有居民近两万户，安宁街道的老人都领到了体检卡。"),
    .accepted("城南街道办事处召开会议。城北街道办事处也召开会议。"),
    .accepted("开西社区提质升级。康居社区、濮水苑社区提质升级。"),
    .accepted("小桥街道办事处、小乔街道办事处参加评比，小桥街道办事处获奖。"),
    .accepted("市第一中学开学。市第二中学随后开学，新华小学也已开学。"),
  ]

  /// Where in `words` two of them stand: words are told by number.
  let centre: Int?
  private let bureau: Int?
  /// The words from here on are no bodies by themselves: of two that are spelt differently only the sound is asked about.
  let firstTrade: Int

  package init() {
    centre = words.firstIndex(of: "中心")
    bureau = words.firstIndex(of: "局")
    firstTrade = words.firstIndex(of: "米业") ?? words.count
  }

  package let words = TableReader.words(
    of: """
      街道办事处 街道 社区 中学 小学 医院 派出所 幼儿园 有限公司 责任公司 公司 服务中心 事务所 合作社 服务队 志愿队 卫生院 学院 大学 养老院 敬老院 福利院 研究所 研究院 工业园 产业园
      村委会 居委会 商会 协会 基金会 银行 法院 检察院 酒店 超市 宾馆 饭店 书店 书院 剧团 乐团 俱乐部 小区 镇 乡 村 委员会 集团 联合会 管理处 指挥部 中心 局
      米业 纺织 机械 食品 科技 建材 药业 乳业 酒业 化工 电器 家具 服饰 服装 实业 置业 物流 商贸 茶业 果业 牧业 水产 粮油 种业 印刷
      包装 陶瓷 矿业 重工 制药 餐饮 传媒 农牧 家政 水库 花园 广场 公园 大桥 景区 峡谷 古镇 古城 步行街 机场
      """)

  /// Characters that tell one body from its neighbour.
  private static let tellers: ScalarSet = "东西南北上下新老大小前后中一二三四五六七八九十甲乙丙丁进近入到在再做作带代以已向像"
  /// What makes a common noun of 村, 乡, 镇 or the like.
  private static let commonPlaces: ScalarSet = "农乡山渔新全本该各每城家故水老返回下小古重集入驻进出到同外"
  /// Characters before which no name goes on.
  private static let borders: ScalarSet = "的了在与及到由从向对为把被将是有等该本各这那某个家所名位年月日时内外以来至并也还都让请据于住"

  package func check(_ context: ArticleContext, report: inout ArticleReport) {
    let hits = context.hits(of: OrgNameVariant.id)
    if hits.count >= 2, hits.count <= OrgNameVariant.limit { checkHeadline(Array(hits), context, &report) }
    var mentions: [Mention] = []
    mentions.reserveCapacity(hits.count)
    for hit in hits { if let mention = mention(hit, context.text) { mentions.append(mention) } }
    // Few articles name more bodies than this; more are a list of members.
    guard mentions.count >= 2, mentions.count <= OrgNameVariant.limit else { return }
    // Names that differ by sound directly before the ending are two; the others meet in one bucket. A key holds the ending,
    // the sound and, lowest, which mention it is of.
    // By four characters first: the more of the name, the better it reads.
    if !checkSwapped(mentions, by: 4, context, &report), !checkSwapped(mentions, by: 3, context, &report) {
      _ = checkSwapped(mentions, by: 2, context, &report)
    }
    let keys = mentions.indices.map { number in
      let mention = mentions[number]
      let last = context.text.scalar(mention.range.upperBound - mention.endingLength - 1)
      return (mention.ending << 32 | Int(Pinyin.number(of: last))) << OrgNameVariant.numberBits | number
    }.sorted()
    var start = 0
    while start < keys.count {
      let bucket = keys[start] >> OrgNameVariant.numberBits
      var end = start + 1
      while end < keys.count, keys[end] >> OrgNameVariant.numberBits == bucket { end += 1 }
      if end - start > 1 {
        check(keys[start..<end].map { mentions[$0 & (1 << OrgNameVariant.numberBits - 1)] }, context, &report)
      }
      start = end
    }
    checkLike(mentions, context, &report)
    checkEndings(mentions, context, &report)
    checkShort(mentions, context, &report)
    checkTurned(mentions, context, &report)
  }

  /// 吴家坳村 at the head of the headline, 吴家垭村 in the text, twice and more: the headline names what the text does not.
  private func checkHeadline(_ hits: [WordHit], _ context: ArticleContext, _ report: inout ArticleReport) {
    let text = context.text
    guard let head = context.article.paragraphs(.headline).first?.range,
      let hit = hits.first(where: { head.contains($0.range.lowerBound) }),
      (4...7).contains(hit.range.upperBound - head.lowerBound)
    else { return }
    let name = head.lowerBound..<hit.range.upperBound
    let body = hits.filter { $0.range.lowerBound >= head.upperBound + name.count && $0.entry == hit.entry }
      .map { ($0.range.upperBound - name.count)..<$0.range.upperBound }
    let differences = body.map { place in
      (0..<name.count).filter { text.scalar(name.lowerBound + $0) != text.scalar(place.lowerBound + $0) }
    }
    if differences.contains([]) { return }
    // 青峰峡, 清风峡: all that differs is said alike.
    let heard = zip(body, differences).filter { place, different in
      !different.isEmpty && different.count <= 2
        && different.allSatisfy {
          Pinyin.areHomophones(text.scalar(name.lowerBound + $0), text.scalar(place.lowerBound + $0))
        }
    }
    if let other = heard.first?.0, heard.allSatisfy({ text.string($0.0) == text.string(other) }),
      heard.count == body.count || heard.count >= 2
    {
      OrgNameVariant.report([name], heard.map(\.0), context, &report)
      return
    }
    let near = zip(body, differences).filter { $1.count == 1 }
    guard near.count >= 2, let (other, place) = near.first.map({ ($0, $1[0]) }), place > 0,
      near.allSatisfy({ text.string($0.0) == text.string(other) }),
      !OrgNameVariant.tellers.contains(text.scalar(name.lowerBound + place)),
      !OrgNameVariant.tellers.contains(text.scalar(other.lowerBound + place))
    else { return }
    OrgNameVariant.report([name], near.map(\.0), context, &report)
  }

  private func check(_ group: [Mention], _ context: ArticleContext, _ report: inout ArticleReport) {
    var reported: Set<[UInt32]> = []
    for (index, first) in group.enumerated() {
      for second in group[(index + 1)...] {
        guard
          let length = OrgNameVariant.difference(first, second, isPlace: isPlace(first), context.text)
        else { continue }
        let names = [first, second].map { Array(context.text.scalars[$0.range.suffix(length)]) }
        guard reported.insert(names[0]).inserted || reported.insert(names[1]).inserted else { continue }
        reported.formUnion(names)
        OrgNameVariant.report(
          places(of: names[0], in: group, context.text), places(of: names[1], in: group, context.text), context,
          &report)
      }
    }
  }

  /// 安泰机械有限公司, 泰安机械有限公司: two characters of the name turned round. Names that may be so have the same characters
  /// before their endings.
  ///
  /// - Returns: whether there are such.
  private func checkSwapped(
    _ mentions: [Mention], by length: Int, _ context: ArticleContext, _ report: inout ArticleReport
  ) -> Bool {
    let text = context.text
    let keys = mentions.indices.compactMap { number -> Int? in
      let mention = mentions[number]
      // 石桥镇, 桥石镇 may be two places.
      guard !isPlace(mention) || length == 2, mention.range.count >= mention.endingLength + length else { return nil }
      let end = mention.range.upperBound - mention.endingLength
      let sum = (1...length).reduce(mention.ending << 24) { $0 &+ Int(text.scalar(end - $1)) }
      return sum << OrgNameVariant.numberBits | number
    }.sorted()
    for (place, key) in keys.enumerated() {
      let bucket = key >> OrgNameVariant.numberBits
      let first = mentions[key & (1 << OrgNameVariant.numberBits - 1)]
      for other in keys[(place + 1)...].prefix(while: { $0 >> OrgNameVariant.numberBits == bucket }) {
        let second = mentions[other & (1 << OrgNameVariant.numberBits - 1)]
        let names = [first, second].map { $0.range.suffix($0.endingLength + length) }
        guard OrgNameVariant.isSwapped(names[0], names[1], endingLength: first.endingLength, text) else { continue }
        let spelt = names.map { Array(text.scalars[$0]) }
        let (one, two) = (places(of: spelt[0], in: mentions, text), places(of: spelt[1], in: mentions, text))
        // 安宁街道 twice and 宁安街道 once: of two characters only what is said again is the name.
        if length == 2, min(one.count, two.count) != 1 || max(one.count, two.count) < 2 { continue }
        OrgNameVariant.report(one, two, context, &report)
        return true
      }
    }
    return false
  }

  private func isPlace(_ mention: Mention) -> Bool { mention.endingLength == 1 && mention.ending != bureau }

  /// Whether two names of one length differ only in two neighbours that have changed places.
  private static func isSwapped(
    _ first: Range<Int>, _ second: Range<Int>, endingLength: Int, _ text: LogicalText
  ) -> Bool {
    let different = (0..<(first.count - endingLength)).filter {
      text.scalar(first.lowerBound + $0) != text.scalar(second.lowerBound + $0)
    }
    guard different.count == 2, different[1] == different[0] + 1 else { return false }
    let (left, right) = (first.lowerBound + different[0], second.lowerBound + different[0])
    return text.scalar(left) == text.scalar(right + 1) && text.scalar(left + 1) == text.scalar(right)
      && !tellers.contains(text.scalar(left)) && !tellers.contains(text.scalar(left + 1))
  }

  private static let limit = 120
  /// As many bits as the number of a mention has.
  private static let numberBits = 7

  /// A name that ends in one of the words; what stands before the name may still be in front.
  struct Mention {
    var range: Range<Int>
    /// Which word it ends in, and how long that is.
    var ending: Int
    var endingLength: Int
  }

  private func mention(_ hit: WordHit, _ text: LogicalText) -> Mention? {
    var start = hit.range.lowerBound
    while hit.range.lowerBound - start < 12, text.characterClass(start - 1) == .han,
      !OrgNameVariant.borders.contains(text.scalar(start - 1)), text.joint(before: start) != .columnBreak
    {
      start -= 1
    }
    // 以人民为中心, 市中心: more than a word stands before one that has a name.
    let least = hit.entry == centre ? 3 : hit.entry == bureau ? 4 : 2
    guard hit.range.lowerBound - start >= least else { return nil }
    // 农村, 城乡, 乡镇 are words.
    if hit.range.count == 1, OrgNameVariant.commonPlaces.contains(text.scalar(hit.range.lowerBound - 1)) { return nil }
    return Mention(range: start..<hit.range.upperBound, ending: hit.entry, endingLength: hit.range.count)
  }

  /// How long the names of two mentions are that differ in one character of the same sound and agree in another beside
  /// the ending; nil where they are one name, or two.
  private static func difference(
    _ first: Mention, _ second: Mention, isPlace: Bool, _ text: LogicalText
  ) -> Int? {
    let longest = min(first.range.count, second.range.count)
    var different = 0
    var length = first.endingLength
    while length < longest {
      let left = text.scalar(first.range.upperBound - 1 - length)
      let right = text.scalar(second.range.upperBound - 1 - length)
      if left != right {
        // A second difference is where the words before the names begin.
        if different > 0 { break }
        // 东村, 冬村 may be two; 宏达纺织, 宏大纺织 hardly.
        let tells = (tellers.contains(left), tellers.contains(right))
        guard isPlace ? Pinyin.areHomophones(left, right) : Pinyin.soundAlike(left, right),
          isPlace ? tells == (false, false) : tells != (true, true)
        else {
          return nil
        }
        different = length + 1
      }
      length += 1
    }
    // The differing character begins the name or stands inside it, and another one agrees.
    guard different > 0 else { return nil }
    // 沈阳音乐学院, 中央音乐学院: what stands before the two differs as well.
    if different == length, first.range.count > length, second.range.count > length { return nil }
    let name = different == length ? different : min(length, different + 1)
    return name - first.endingLength >= 2 ? name : nil
  }

  /// Whether two names stand in one clause: two bodies. In two clauses of a sentence they may well be one.
  private static func areSideBySide(_ first: Range<Int>, _ second: Range<Int>, _ text: LogicalText) -> Bool {
    let gap = min(first.upperBound, second.upperBound)..<max(first.lowerBound, second.lowerBound)
    return !gap.contains { text.characterClass($0) == .comma }
  }

  private func places(of name: [UInt32], in group: [Mention], _ text: LogicalText) -> [Range<Int>] {
    group.compactMap { mention in
      guard mention.range.count >= name.count, Array(text.scalars[mention.range.suffix(name.count)]) == name else {
        return nil
      }
      return mention.range.suffix(name.count)
    }
  }

  private static func report(
    _ first: [Range<Int>], _ second: [Range<Int>], _ context: ArticleContext, _ report: inout ArticleReport
  ) {
    // The later of two that are said equally often is the odd one.
    guard let one = first.first, let two = second.first,
      let variants = VariantPair((context.string(one), first), (context.string(two), second), known: context.known)
    else { return }
    let (rare, common) = (variants.rare.places, variants.common.places)
    guard let place = rare.first, let partner = common.first else { return }
    let areTwo = rare.contains { place in
      guard let sentence = context.sentence(at: place.lowerBound) else { return true }
      return common.contains { sentence.overlaps($0) && areSideBySide($0, place, context.text) }
    }
    if areTwo { return }
    let (odd, usual) = (variants.rare.word, variants.common.word)
    report.report(
      place, Message("“\(odd)”别处写作“\(usual)”，请核对统一。", "Elsewhere “\(usual)” is written; please check."),
      related: [RelatedText(partner, Message("“\(usual)”", "“\(usual)”"))],
      fixes: variants.fixes(Correction.unify))
  }
}
