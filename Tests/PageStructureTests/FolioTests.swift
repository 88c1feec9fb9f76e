import PageStructure
import TestSupport
import Testing
import TextModel

@Suite("Folio lines")
struct FolioTests {
  struct Form: Sendable {
    var text: String
    var date: String?
    var weekday: String?
    var section: String?
    var number: String?
    var staff: [String]
  }

  static let forms: [Form] = [
    Form(
      text: "2023年5月12日 星期五 第3版 责任编辑：张晓明 校对：李丽", date: "2023-05-12", weekday: "星期五", section: nil,
      number: "3", staff: ["责任编辑 张晓明", "校对 李丽"]),
    Form(
      text: "A03 民生新闻\n2023.05.12 星期五\n责编/王 磊 美编/赵青 校对/陈 静", date: "2023-05-12", weekday: "星期五",
      section: "民生新闻", number: "A03", staff: ["责编 王磊", "美编 赵青", "校对 陈静"]),
    Form(
      text: "二〇二三年五月十二日　星期五　　第四版　　要闻", date: "2023-05-12", weekday: "星期五", section: "要闻", number: "四",
      staff: []),
    Form(
      text: "云州日报 2023-05-12 周五 农历癸卯年三月廿三 第12045期 今日8版", date: "2023-05-12", weekday: "周五", section: nil,
      number: nil, staff: []),
    Form(
      text: "综合新闻 02 ２０２４年１月３日 星期三 编辑 何雨 版式 孙浩 审读 吴迪", date: "2024-01-03", weekday: "星期三",
      section: "综合新闻", number: "02", staff: ["编辑 何雨", "版式 孙浩", "审读 吴迪"]),
    Form(
      text: "5\n法治天地\n2022年11月30日 星期三\n主编：马跃 编辑：周全 邮箱：fztd@163.com 电话：0451-8465123",
      date: "2022-11-30", weekday: "星期三", section: "法治天地", number: "5", staff: ["主编 马跃", "编辑 周全"]),
    Form(
      text: "责任编辑 刘晨曦 杨帆 2021年7月1日 星期四 专版 B1", date: "2021-07-01", weekday: "星期四", section: "专版",
      number: "B1", staff: ["责任编辑 刘晨曦", "责任编辑 杨帆"]),
    Form(
      text: "2023年2月30日 星期四 三农 6版", date: nil, weekday: "星期四", section: "三农", number: "6", staff: []),
  ]

  @Test("A folio line's fields are read in each form", arguments: forms)
  func fields(form: Form) throws {
    let page = Page(reading: Snapshot(form.text + "\n\n春耕备耕忙\n\n本报讯 近日，各地抢抓农时，春耕备耕有序推进，田野里一派繁忙景象。\n"))
    let folio = try #require(page.folio)
    #expect(folio.date?.iso == form.date)
    #expect(folio.weekday == form.weekday)
    #expect(folio.section == form.section)
    #expect(folio.number == form.number)
    #expect(folio.staff.map { "\($0.role) \($0.name)" } == form.staff)
    #expect(page.articles.map(\.headline) == ["春耕备耕忙"])
    for credit in folio.staff { #expect(folio.text.string(credit.range) == credit.name) }
  }

  @Test("A date in a sentence or a headline makes no folio")
  func noFolio() {
    let page = Page(reading: Snapshot("2023年粮食产量再创新高\n\n2023年5月12日，全县召开夏收工作会议，安排部署夏收工作。\n"))
    #expect(page.folio == nil)
  }
}
