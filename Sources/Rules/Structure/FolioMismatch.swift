package import Linting
import PageStructure
import TextModel

/// 报眉的星期同日期对不上。
///
/// 报眉的日期和星期每天都要换，容易只换了一个。
///
/// **怎么改**：核对报眉。
///
/// **依据**：公历；《报纸编校差错率计算方法》：报头、报眉差错加倍。
package struct FolioMismatch: PageRule {
  package static let profile = RuleProfile("folio-mismatch", .structure, .warning, layer: .page, counts: 2)

  package static let examples: [Example] = [
    .reported(
      "责任编辑：王小明 2023年3月15日 ⟦星期四⟧ 第5版\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n",
      fixed: "责任编辑：王小明 2023年3月15日 星期三 第5版\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n", onPage: .whole),
    .reported(
      "2024年5月1日 ⟦星期二⟧ 第2版 编辑：李丽\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n",
      fixed: "2024年5月1日 星期三 第2版 编辑：李丽\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n", onPage: .whole),
    .reported(
      "第3版 2022年10月9日 ⟦星期六⟧ 责编：赵强\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n",
      fixed: "第3版 2022年10月9日 星期日 责编：赵强\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n", onPage: .whole),
    .accepted("责任编辑：王小明 2023年3月15日 星期三 第5版\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n", onPage: .whole),
    .accepted("2022年10月9日 星期日 第3版 责编：赵强\n\n新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n", onPage: .whole),
    .accepted("新路通车\n\n本报讯（记者 李丽）石桥村新路通车。\n", onPage: .whole),
  ]

  package init() {}

  package func check(_ page: PageContext, report: inout PageReport) {
    guard let folio = page.page.folio, let date = folio.date, let printed = folio.weekday, let last = printed.last
    else {
      return
    }
    let names = ["一", "二", "三", "四", "五", "六", "日"]
    let right = names[date.weekday - 1]
    if String(last) == right || (right == "日" && (last == "天" || last == "七")) { return }
    let scalars = Scalars.of(printed)
    guard let start = folio.text.indices.first(where: { folio.text.matches(printed, at: $0) }) else { return }
    let range = start..<(start + scalars.count)
    let fixed = printed.dropLast() + right
    report.report(
      folio.text.source(range),
      Message(
        "\(date.iso) 是星期\(right)，不是\(printed)，请核对报眉。", "\(date.iso) is not that weekday; please check the folio."),
      fixes: [
        Fix(
          title: Message("改为“\(fixed)”", "Change to “\(fixed)”"),
          edits: folio.text.edits(replacing: range, with: String(fixed)), isSafe: false)
      ])
  }
}
