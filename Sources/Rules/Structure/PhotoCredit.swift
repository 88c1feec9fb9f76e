package import Linting
import PageStructure
import TextModel

/// 图片缺说明或缺作者。
///
/// “图为……”的图片说明里没有“某某 摄”“供图”；或文中写着“如图”，版上却没有一张图片的说明或作者。图片不在文字层里，所以只作
/// 建议。
///
/// **怎么改**：补上图片作者；没有配图的，删去“（如图）”。
///
/// **依据**：图片署名通例；本报的格式。
package struct PhotoCredit: WordRule, CountedRule {
  package static let profile = RuleProfile("photo-credit", .structure, .hint, layer: .page, counts: .none)

  package static let examples: [Example] = [
    .reported("⟦图为⟧志愿者清理河道。\n", onPage: .whole),
    .reported(
      """
      社区慰问老党员

      本报讯（记者 王小明）春节前，东关社区的党员干部走进老党员家中，送去慰问品（⟦如图⟧），同老人拉家常、问冷暖。
      """, onPage: .whole),
    .reported(
      """
      学校开展消防演练

      本报讯（记者 李丽）昨日，柳林小学开展消防演练，全校师生有序撤离到操场（⟦见图⟧），用时两分钟。
      """, onPage: .whole),
    .accepted("图为志愿者清理河道。 记者 王小明 摄\n", onPage: .whole),
    .accepted(
      """
      社区慰问老党员

      本报讯（记者 王小明 文/图）春节前，东关社区的党员干部走进老党员家中，送去慰问品（如图），同老人拉家常、问冷暖。
      """, onPage: .whole),
    .accepted(
      """
      企图为自己辩解

      本报讯（记者 王小明）庭审中，被告人企图为自己辩解，法庭当庭出示证据。旁听席上，地图为证，众人一目了然。
      """, onPage: .whole),
  ]

  package init() {}

  package let words = TableReader.words(of: "图为 如图 如下图 见图 见下图 如右图 如左图 摄 供图 资料图 文/图 图/ 图文 配图")
  private static let firstCredit = 7

  private enum Kind { static let caption = 0, reference = 1, credit = 2 }

  package func places(in block: TallyContext) -> [CountedPlace] {
    let hits = block.hits(of: PhotoCredit.id)
    if hits.isEmpty && !block.article.credits.contains(where: { $0.role == "摄影" }) { return [] }
    let text = block.text
    let isCredited =
      hits.contains { $0.entry >= PhotoCredit.firstCredit } || block.article.credits.contains { $0.role == "摄影" }
    var result: [CountedPlace] = []
    if isCredited, !text.indices.isEmpty { result.append(CountedPlace(text.source(0..<1), kind: Kind.credit)) }
    for hit in hits where hit.entry < PhotoCredit.firstCredit {
      let start = hit.range.lowerBound
      if hit.entry == 0 {
        let before = text.characterClass(start - 1)
        guard before == .lineBreak || before == .stop, !isCredited, text.count <= 160, block.article.headline == nil
        else { continue }
        result.append(CountedPlace(text.source(hit.range), kind: Kind.caption))
      } else if text.characterClass(start - 1) == .openBracket,
        text.characterClass(hit.range.upperBound) == .closeBracket
      {
        result.append(CountedPlace(text.source(hit.range), kind: Kind.reference))
      }
    }
    return result
  }

  package func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport) {
    let hasPictures =
      places.contains { $0.kind != Kind.reference } || page.page.articles.contains { $0.kind == .photo }
    for place in places {
      if place.kind == Kind.caption {
        report.report(
          place.range, Message("图片说明里没有作者，请补上“某某 摄”或“供图”。", "The caption names no photographer. Add the credit."))
      } else if place.kind == Kind.reference && !hasPictures {
        report.report(
          place.range,
          Message(
            "文中说“\(page.snapshot.text(in: place.range))”，版上没有图片说明或作者，请核对。",
            "The text points to a picture, but the page has no caption or credit. Please check."))
      }
    }
  }
}
