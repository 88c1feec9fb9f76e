package import Linting
import PageStructure
import TextModel

/// 机构名称前后不一。
///
/// 同一个街道、社区、单位，版面里一处写“小桥街道”，一处写“小乔街道”，多半有一个写错了。两个名称在同一份名单里并列的，
/// 是两个机构，不报告。
///
/// **怎么改**：核对后统一。
///
/// **依据**：《报纸编校质量评比差错认定细则》（1997）28：名称应前后一致。
package struct OrgNameVariant: PageRule {
  package static let profile = RuleProfile("org-name-variant", .people, .information, layer: .page, counts: 2)

  package static let examples: [Example] = [
    .reported("青山区小桥街道办事处组织培训。小桥街道办事处送来教材。⟦小乔街道办事处⟧随后召开总结会。", fixed: "青山区小桥街道办事处组织培训。小桥街道办事处送来教材。小桥街道办事处随后召开总结会。"),
    .reported("和平社区举办活动，居民走进和平社区参观，⟦和坪社区⟧干部到场。", fixed: "和平社区举办活动，居民走进和平社区参观，和平社区干部到场。"),
    .reported("东风中学开学，教师在东风中学集合，⟦东峰中学⟧食堂重新开放。", fixed: "东风中学开学，教师在东风中学集合，东风中学食堂重新开放。"),
    .accepted("城南街道办事处和城北街道办事处分别召开会议。"),
    .accepted("开西社区、康居社区、濮水苑社区提质升级。"),
    .accepted("小桥街道办事处、小乔街道办事处参加评比，小桥街道办事处获奖。"),
  ]

  package init() {}

  private static let endings = ["街道办事处", "社区", "中学", "小学", "医院", "派出所", "幼儿园", "公司"]
  /// Characters that tell one body from its neighbour.
  private static let tellers = Set(Scalars.of("东西南北上下新老大小前后中一二三四五六七八九十"))

  private struct Name {
    var scalars: [UInt32]
    var places: [(article: Int, range: Range<Int>)]

    var text: String { Scalars.string(scalars) }
  }

  package func check(_ page: PageContext, report: inout PageReport) {
    for ending in OrgNameVariant.endings {
      var names: [[UInt32]: Name] = [:]
      for (number, article) in page.page.articles.enumerated() {
        for range in OrgNameVariant.names(endingIn: ending, article.text) {
          let key = Array(article.text.scalars[range])
          names[key, default: Name(scalars: key, places: [])].places.append((number, range))
        }
      }
      compare(names.values.sorted { $0.scalars.lexicographicallyPrecedes($1.scalars) }, page, &report)
    }
  }

  private func compare(_ names: [Name], _ page: PageContext, _ report: inout PageReport) {
    // A page names few bodies of one kind; more are a table.
    guard names.count <= 60 else { return }
    for (index, first) in names.enumerated() {
      for second in names[(index + 1)...] where OrgNameVariant.areVariants(first.scalars, second.scalars) {
        let isKnown = (page.known.contains(first.text), page.known.contains(second.text))
        if isKnown == (true, true) { continue }
        let difference = first.places.count - second.places.count
        let isFirstRare = isKnown == (false, false) ? difference < 0 : isKnown.1
        let (rare, common) = isFirstRare ? (first, second) : (second, first)
        if isKnown == (false, false) && (difference == 0 || common.places.count < 2) { continue }
        if stand(rare, common, page) { continue }
        self.report(rare, common, page, &report)
      }
    }
  }

  /// Whether both stand in one list: then they are two bodies.
  private func stand(_ rare: Name, _ common: Name, _ page: PageContext) -> Bool {
    rare.places.contains { place in
      common.places.contains { other in
        guard place.article == other.article else { return false }
        let text = page.page.articles[place.article].text
        let gap =
          place.range.lowerBound < other.range.lowerBound
          ? place.range.upperBound..<max(place.range.upperBound, other.range.lowerBound)
          : other.range.upperBound..<max(other.range.upperBound, place.range.lowerBound)
        return gap.count <= 12
          && gap.allSatisfy {
            text.characterClass($0) == .enumerationComma || text.characterClass($0) == .han
          } && gap.contains { text.characterClass($0) == .enumerationComma || text.scalar($0) == 0x548C }
      }
    }
  }

  private func report(_ rare: Name, _ common: Name, _ page: PageContext, _ report: inout PageReport) {
    guard let place = rare.places.first, let other = common.places.first else { return }
    let text = page.page.articles[place.article].text
    let odd = rare.text
    let usual = common.text
    report.report(
      text.source(place.range),
      Message("“\(odd)”别处写作“\(usual)”，请核对。", "Elsewhere “\(usual)” is written; please check."),
      related: [
        RelatedPlace(
          range: page.page.articles[other.article].text.source(other.range), message: Message("另一种写法", "The other form")
        )
      ],
      fixes: [
        Fix(
          title: Message("改为“\(usual)”", "Change to “\(usual)”"),
          edits: text.edits(replacing: place.range, with: usual),
          isSafe: false)
      ])
  }

  /// The names of two characters and the ending: 小桥 + 街道办事处.
  private static func names(endingIn ending: String, _ text: LogicalText) -> [Range<Int>] {
    let needle = Scalars.of(ending)
    guard let first = needle.first, text.count >= needle.count else { return [] }
    var result: [Range<Int>] = []
    for index in 2..<max(2, text.count - needle.count + 1) where text.scalars[index] == first {
      guard text.matches(ending, at: index), text.characterClass(index - 1) == .han,
        text.characterClass(index - 2) == .han
      else { continue }
      result.append((index - 2)..<(index + needle.count))
    }
    return result
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
