package import Linting
import TextModel

/// 机关、团体的法定名称写错。
///
/// 名称由几个词组成，词序、连词、用字都是定了的：“市场监督管理局”里监督在前，“人力资源和社会保障局”不用“与”，“中国红十字会”不是协会。
/// 各地名称不一的（规划和自然资源局、住房城乡建设局）不报告；有的地方确有类似名称的，只作提示。
///
/// **怎么改**：改成法定名称，或用规范化简称（市监局、人社局）。
///
/// **依据**：《报纸编校质量评比差错认定细则》（1997）28：机构名称应写全称或规范简称。
package struct OrgNameOfficial: WordRule {
  package static let profile = RuleProfile("org-name-official", .people, .warning, layer: .logical, counts: 2)

  package static let examples: [Example] = [
    .reported("青川区⟦市场管理监督局⟧抽检了一批童装。", fixed: "青川区市场监督管理局抽检了一批童装。"),
    .reported("县⟦住房与城乡建设局⟧验收了老旧小区。", fixed: "县住房和城乡建设局验收了老旧小区。"),
    .reported("省⟦文化与旅游厅⟧发布了十条线路。", fixed: "省文化和旅游厅发布了十条线路。"),
    .reported("区⟦卫生和健康委员会⟧派出两支医疗队。", fixed: "区卫生健康委员会派出两支医疗队。"),
    .reported("县⟦退伍军人事务局⟧上门挂光荣牌。", fixed: "县退役军人事务局上门挂光荣牌。"),
    .reported("中国⟦红十字协会⟧调拨了一批帐篷。", fixed: "中国红十字会调拨了一批帐篷。"),
    .reported("市⟦疾病控制预防中心⟧提醒市民开窗通风。", fixed: "市疾病预防控制中心提醒市民开窗通风。"),
    .reported("这批番茄产自⟦新疆维吾尔族自治区⟧。", fixed: "这批番茄产自新疆维吾尔自治区。"),
    .reported("客人来自⟦恩施苗族土家族自治州⟧。", fixed: "客人来自恩施土家族苗族自治州。"),
    .accepted("客人来自新疆维吾尔自治区、恩施土家族苗族自治州、内蒙古自治区、四川凉山彝族自治州和新疆伊犁哈萨克自治州。"),
    .accepted("市规划和自然资源局、住房城乡建设局、文化旅游局、卫生健康局、农业农村局联合发文。"),
    .accepted("全国人大农业与农村委员会到县里调研，省文化与旅游部门、人力资源与社会保障专业的师生到场。"),
    .accepted("中国红十字会、中国消费者协会、中国书法家协会的代表到场。"),
    .accepted("《卫生和健康委员会》是一部小说，农业与农村部分地区的调查写得细。"),
  ]

  package init() {}

  package var words: [String] { OfficialNames.table.words + OrgNameOfficial.endings }

  package func check(_ hit: WordHit, in context: ArticleContext, report: inout ArticleReport) {
    let rows = OfficialNames.table.rows
    if hit.entry >= rows.count {
      checkAutonomy(hit, in: context, report: &report)
      return
    }
    guard rows.indices.contains(hit.entry), case let row = rows[hit.entry], let right = row.right.first,
      !context.protected.touches(hit.range, .title),
      // 局面, 部分: the name ends where a word goes on.
      !context.text.matches(any: OrgNameOfficial.goings, at: hit.range.upperBound - 1)
    else { return }
    report.report(
      hit.range,
      row.asks
        ? Message("“\(row.wrong)”疑为“\(right)”，请核对。", "“\(row.wrong)” may be “\(right)”; please check.")
        : Message("“\(row.wrong)”应为“\(right)”。", "“\(row.wrong)” should be “\(right)”."),
      severity: row.asks ? .information : nil, fixes: [.replace(hit.range, with: right)])
  }

  private static let goings: Phrases = "局面 局势 局地 厅堂 部分 部队 部门 部位 部件"
}
