package import Linting
import PageStructure
import TextModel

/// 署名格式不统一。
///
/// 一个版面的“本报讯（记者 某某）”和文末署名用一种格式。个别稿件少了括号，或括号前多了空格，多半是排版时漏改的。不同体裁的
/// 署名（题下署名、“又讯”、通讯社电头）不在一起比。
///
/// **怎么改**：照版面上多数的格式改。
///
/// **依据**：本报的署名格式；没有国家标准。
package struct BylineFormatMixed: CountedRule {
  package static let profile = RuleProfile(
    "byline-format-mixed", .structure, .information, layer: .page, counts: .none)

  private static func page(_ signOffs: [String]) -> String {
    let bodies = [
      ("石桥村新路通车", "本报讯 近日，石桥村新修的水泥路正式通车，村民出行更加方便。"), ("柳林镇清理河道", "本报讯 连日来，柳林镇组织党员干部清理河道，水面干净了许多。"),
      ("白塔乡培训果农", "本报讯 昨日，白塔乡请来农技专家，为果农讲解冬季修剪技术。"), ("东关社区慰问老人", "本报讯 日前，东关社区的志愿者走进老人家中，送去棉被和米面。"),
    ]
    return zip(bodies, signOffs).map { "\($0.0)\n\n\($0.1)\n\n\($1)\n" }.joined(separator: "\n")
  }

  package static let examples: [Example] = [
    .reported(
      page(["（张志远）", "（刘晓雯）", "⟦田建新⟧", "（贾文军）"]), fixed: page(["（张志远）", "（刘晓雯）", "（田建新）", "（贾文军）"]), onPage: .whole),
    .reported(
      """
      石桥村新路通车

      本报讯（记者 王小明）近日，石桥村新修的水泥路正式通车，村民出行更加方便。

      柳林镇清理河道

      ⟦本报讯⟧ 记者 陈晓芳 连日来，柳林镇组织党员干部清理河道，水面干净了许多。

      白塔乡培训果农

      本报讯（记者 李丽）昨日，白塔乡请来农技专家，为果农讲解冬季修剪技术。

      东关社区慰问老人

      本报讯（记者 赵强）日前，东关社区的志愿者走进老人家中，送去棉被和米面。
      """, onPage: .whole),
    .reported(
      """
      石桥村新路通车

      本报讯（记者 王小明）近日，石桥村新修的水泥路正式通车，村民出行更加方便。

      柳林镇清理河道

      ⟦本报讯⟧ （记者 陈晓芳）连日来，柳林镇组织党员干部清理河道，水面干净了许多。

      白塔乡培训果农

      本报讯（记者 李丽）昨日，白塔乡请来农技专家，为果农讲解冬季修剪技术。

      东关社区慰问老人

      本报讯（记者 赵强）日前，东关社区的志愿者走进老人家中，送去棉被和米面。
      """,
      fixed: """
        石桥村新路通车

        本报讯（记者 王小明）近日，石桥村新修的水泥路正式通车，村民出行更加方便。

        柳林镇清理河道

        本报讯（记者 陈晓芳）连日来，柳林镇组织党员干部清理河道，水面干净了许多。

        白塔乡培训果农

        本报讯（记者 李丽）昨日，白塔乡请来农技专家，为果农讲解冬季修剪技术。

        东关社区慰问老人

        本报讯（记者 赵强）日前，东关社区的志愿者走进老人家中，送去棉被和米面。
        """, onPage: .whole),
    .accepted(page(["（张志远）", "（刘晓雯）", "（田建新）", "（贾文军）"]), onPage: .whole),
    .accepted(page(["（张志远）", "刘晓雯", "（田建新）", "贾文军"]), onPage: .whole),
    .accepted("本报讯（记者 王小明）近日，石桥村新修的水泥路正式通车。", onPage: .any),
  ]

  package init() {}

  /// How a dateline or a sign-off is set.
  private enum Form: Int {
    case closeBracket
    case spacedBracket
    case noBracket
    case signedInBrackets
    case signedBare
  }

  package func places(in block: TallyContext) -> [CountedPlace] {
    let text = block.text
    var result: [CountedPlace] = []
    for paragraph in block.article.paragraphs {
      switch paragraph.role {
      case .body:
        let start = paragraph.range.lowerBound
        guard text.matches("本报讯", at: start), let form = BylineFormatMixed.dateline(start + 3, text) else { continue }
        var place = CountedPlace(text.source(start..<(start + 3)), kind: form.rawValue)
        // The blank before the bracket goes.
        if form == .spacedBracket, text.isGapBlank(before: start + 3, in: block.snapshot.bytes) { place.newText = "" }
        result.append(place)
      case .signOff:
        let range = paragraph.range
        guard range.count >= 2, range.count <= 40 else { continue }
        let isBracketed =
          text.characterClass(range.lowerBound) == .openBracket
          && text.characterClass(range.upperBound - 1) == .closeBracket
        let isBare = !range.contains { text.characterClass($0).isPunctuation }
        if isBracketed || isBare {
          result.append(
            CountedPlace(
              text.source(range), kind: (isBracketed ? Form.signedInBrackets : .signedBare).rawValue))
        }
      default: break
      }
    }
    return result
  }

  private static let roles: Phrases = "记者 通讯员 本报记者"

  private static func dateline(_ index: Int, _ text: LogicalText) -> Form? {
    if text.characterClass(index) == .openBracket {
      return text.joint(before: index) == .blank ? .spacedBracket : .closeBracket
    }
    return text.matches(any: roles, at: index) ? .noBracket : nil
  }

  package func check(_ places: [CountedPlace], on page: PageContext, report: inout PageReport) {
    check([.closeBracket, .spacedBracket, .noBracket], places, page, &report)
    check([.signedInBrackets, .signedBare], places, page, &report)
  }

  private func check(_ forms: [Form], _ places: [CountedPlace], _ page: PageContext, _ report: inout PageReport) {
    let groups = forms.map { form in places.filter { $0.kind == form.rawValue } }
    let all = groups.reduce(0) { $0 + $1.count }
    guard all >= 4, let most = groups.max(by: { $0.count < $1.count }),
      let usual = forms.first(where: { $0.rawValue == most[0].kind })
    else { return }
    let odd = groups.filter { $0.first?.kind != usual.rawValue }.flatMap { $0 }.sorted { $0.range < $1.range }
    guard let first = odd.first, odd.count * 10 <= all * 3 else { return }
    let edits = BylineFormatMixed.edits(odd, usual, page)
    report.report(
      first.range,
      Message(
        "版上 \(most.count) 处署名\(BylineFormatMixed.name(usual))，\(odd.count == 1 ? "这里" : "这里和另外 \(odd.count - 1) 处")不同，请统一。",
        "\(most.count) bylines of the page are set in one way, \(odd.count) in another; use one."),
      related: odd.dropFirst().prefix(PageReport.relatedLimit).map {
        RelatedPlace(range: $0.range, message: Message("另一处", "another one"))
      },
      fixes: edits.isEmpty
        ? [] : [Fix(title: Message("改成多数的格式", "Set as the others are"), edits: edits, isSafe: false)])
  }

  private static func name(_ form: Form) -> String {
    switch form {
    case .closeBracket: "写作“本报讯（记者……）”"
    case .spacedBracket: "写作“本报讯 （记者……）”"
    case .noBracket: "不用括号"
    case .signedInBrackets: "放在括号里"
    case .signedBare: "不用括号"
    }
  }

  /// The edits that set the odd ones as the others, where the marks to be put in or out are certain.
  private static func edits(_ odd: [CountedPlace], _ usual: Form, _ page: PageContext) -> [TextEdit] {
    var result: [TextEdit] = []
    for place in odd {
      switch (usual, Form(rawValue: place.kind)) {
      case (.signedInBrackets, .signedBare):
        let marks = page.setting.conventions.bracket == .half ? ("(", ")") : ("（", "）")
        result.append(TextEdit(range: ByteRange(place.range.lowerBound, place.range.lowerBound), newText: marks.0))
        result.append(TextEdit(range: ByteRange(place.range.upperBound, place.range.upperBound), newText: marks.1))
      case (.closeBracket, .spacedBracket) where place.newText != nil:
        var end = place.range.upperBound
        let bytes = page.snapshot.bytes
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        if end + 3 <= bytes.count, bytes[end] == 0xE3, bytes[end + 1] == 0x80, bytes[end + 2] == 0x80 { end += 3 }
        result.append(TextEdit(range: ByteRange(place.range.upperBound, end), newText: ""))
      default: break
      }
    }
    return result
  }
}
